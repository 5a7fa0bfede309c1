package approvaltest_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/approval/approvaltest"
)

func TestDocumentedPolicies(t *testing.T) {
	for _, pol := range []policy{approval.Factory(), approval.School()} {
		t.Run(pol.Edition, func(t *testing.T) { approvaltest.Run(t, pol) })
	}
}

// A subject that only passes questions on keeps every promise, and so does a compiled policy.
func TestFaithfulSubjects(t *testing.T) {
	pol := edited(window("30d"))
	own := compiled(pol)
	for reason, s := range map[string]subject{
		"the policy's own methods": {Policy: pol, DecidePrice: pol.DecidePrice, CheckPrice: pol.CheckPrice, DecidePayment: pol.DecidePayment, CheckPayment: pol.CheckPayment},
		"its compiled form":        {Policy: pol, DecidePrice: own.DecidePrice, CheckPrice: own.CheckPrice, DecidePayment: own.DecidePayment, CheckPayment: own.CheckPayment},
	} {
		t.Run(reason, func(t *testing.T) { approvaltest.RunSubject(t, s) })
	}
}

// Valid policies of many kinds keep every promise.
func TestOwnPolicies(t *testing.T) {
	limit := func(side logistics.Side, text string) logistics.Limit {
		l := logistics.Limit{Rule: logistics.Advises("000-110"), Side: side}
		if a, err := logistics.ParseAmount(text); err == nil && side != logistics.NoSide {
			l.Bound = logistics.Yuan(a)
		}
		return l
	}
	for _, row := range []struct {
		reason string
		pol    policy
	}{
		{"the bounds themselves belong to the tiers below", edited(func(pol *policy) {
			for i := range pol.Price.Tiers {
				pol.Price.Tiers[i].Above = i > 0
			}
		})},
		{"one tier for everything", edited(func(pol *policy) {
			pol.Price.Papers = logistics.Checklist{}
			for _, tier := range pol.Price.Tiers[1:] {
				pol.Price.Papers = append(pol.Price.Papers, logistics.Need{Rule: tier.Rule, Key: "form " + string(tier.Clause)})
			}
			pol.Price.Tiers = pol.Price.Tiers[:1]
		})},
		{"a tier of one unit, and two that share a bound", edited(func(pol *policy) {
			pol.Price.Tiers[1].From = yuan("0.0001")
			pol.Price.Tiers[2].From, pol.Price.Tiers[3].From, pol.Price.Tiers[3].Above = yuan("5000"), yuan("5000"), true
		})},
		{"tiers up to the largest amount", edited(func(pol *policy) { pol.Price.Tiers[4].From = yuan("999999999999999.9999") })},
		{"a top tier that no amount reaches", edited(func(pol *policy) {
			pol.Price.Tiers[4].From, pol.Price.Tiers[4].Above = yuan("999999999999999.9999"), true
		})},
		{"a missing budget moves nothing", edited(func(pol *policy) { pol.Price.Unbudgeted.RowsUp = 0 })},
		{"a missing budget moves to the top", edited(func(pol *policy) { pol.Price.Unbudgeted.RowsUp = 1_000_000_000 })},
		{"nobody may decide for himself, and nobody in another's place", edited(func(pol *policy) {
			for i := range pol.Price.Tiers {
				pol.Price.Tiers[i].Then.Self, pol.Price.Tiers[i].Then.Deputy, pol.Price.Tiers[i].Then.Prior = false, false, true
			}
		})},
		{"the buyer decides several tiers for himself", edited(func(pol *policy) {
			pol.Price.Tiers[1].Then.Approver, pol.Price.Tiers[1].Then.Self = logistics.Buyer, true
		})},
		{"diesel of the buyer: a row that raises nothing", edited(func(pol *policy) { pol.Price.Raised[0].Approver = logistics.Buyer })},
		{"everything is advice", edited(func(pol *policy) {
			for i := range pol.Price.Tiers {
				pol.Price.Tiers[i].Force = logistics.Should
			}
			pol.Price.Listed.Force, pol.Price.Regular.Force, pol.Price.Food.Force = logistics.Should, logistics.Should, logistics.Should
			pol.Payment.Cleared.Force = logistics.Should
		})},
		{"no visit has a number", edited(func(pol *policy) { pol.Price.SiteVisit = limit(logistics.NoSide, "") })},
		{"a visit below a bound", edited(func(pol *policy) { pol.Price.SiteVisit = limit(logistics.Below, "1") })},
		{"a paper that must not be there", edited(func(pol *policy) {
			pol.Price.Papers = logistics.Checklist{{Rule: logistics.Obliges("000-106"), Key: "gift receipt", Banned: true}, {Rule: logistics.Advises("000-106"), Key: "photo"}}
		})},
		{"ways to buy with limits, of which none fits what is large", edited(func(pol *policy) {
			pol.Price.Routes = []approval.Route{{Name: "market", Total: limit(logistics.Below, "1500")}, {Name: "contract", Total: limit(logistics.AtMost, "50000")}}
		})},
		{"food is bought regularly", edited(func(pol *policy) { pol.Price.Regular.Categories = append(pol.Price.Regular.Categories, logistics.Food) })},
		{"nothing is bought regularly", edited(func(pol *policy) { pol.Price.Regular.Categories = nil })},
		{"every category has a rule of its own", edited(func(pol *policy) {
			pol.Categories[0].Words, pol.Categories[1].Words, pol.Categories[2].Words = pol.Categories[0].Words[:4], pol.Categories[1].Words[:1], nil
			pol.Price.Regular.Categories = []logistics.Category{logistics.MaintenanceMaterials, logistics.Stationery, logistics.Medicines}
		})},
		{"a window of one day", edited(window("0d"))},
		{"a window longer than all days", edited(window("100000d"))},
		{"a school's window", func() policy {
			pol := approval.School()
			pol.Price.Splitting.Within = logistics.MustSpan("7d")
			return pol
		}()},
		{"signatures within a day, one after the other", edited(func(pol *policy) {
			pol.Payment.Final = logistics.Steps{
				{Rule: logistics.Obliges("000-150"), Act: "booked", By: []logistics.Role{"bookkeeper", "clerk"}, Within: logistics.MustSpan("0d")},
				{Rule: logistics.Advises("000-150"), Act: "sealed", By: []logistics.Role{"clerk"}, After: []string{"booked"}, Within: logistics.MustSpan("2h"), Deputy: true},
			}
			pol.Payment.Handover.Within, pol.Payment.Handover.Self = logistics.MustSpan("1d"), true
		})},
		{"an invoice that nobody signs", edited(func(pol *policy) {
			pol.Payment.Handover.Clause, pol.Payment.Invoice = "003-076", nil
			pol.Payment.Final = logistics.Steps{{Rule: logistics.Obliges("000-150"), Act: "booked", By: []logistics.Role{"clerk"}}}
		})},
	} {
		t.Run(row.reason, func(t *testing.T) {
			for _, b := range approvaltest.Broken(subject{Policy: row.pol}) {
				t.Error(b)
			}
		})
	}
}

// A policy of a thousand tiers is proved too.
func TestManyTiers(t *testing.T) {
	pol := approval.Factory()
	documented := pol.Price.Tiers
	pol.Price.Tiers = nil
	for i := range 1_000 {
		tier := documented[i*len(documented)/1_000]
		tier.From, tier.Then.Quotes = yuan(fmt.Sprint(10*i)), i/100
		pol.Price.Tiers = append(pol.Price.Tiers, tier)
	}
	for _, b := range approvaltest.Broken(subject{Policy: pol}) {
		t.Error(b)
	}
	pol.Price.Tiers[777].Then.Quotes = 0
	var got []string
	for _, b := range approvaltest.Broken(subject{Policy: pol}) {
		got = append(got, b.Promise)
	}
	if diff := cmp.Diff([]string{"monotone"}, got); diff != "" {
		t.Errorf("one row of a thousand with fewer quotes (-want +got):\n%s", diff)
	}
}
