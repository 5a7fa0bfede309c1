package logistics_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// policy is a small policy with every kind of row.
type policy struct {
	Edition string              `json:"edition"`
	Clauses logistics.Clauses   `json:"clauses"`
	Price   prices              `json:"price"`
	Review  *review             `json:"review"`
	Papers  logistics.Checklist `json:"papers"`
	SignOff logistics.Steps     `json:"signOff"`
}

type prices struct {
	Tiers logistics.Bands[tier] `json:"tiers"`
	Late  logistics.Limit       `json:"late"`
	Since logistics.Date        `json:"since"`
}

type tier struct {
	Approver logistics.Role `json:"approver"`
	Quotes   int            `json:"quotes"`
}

type review struct {
	Share quotaRow `json:"share"`
}

// quotaRow is a row that embeds a row.
type quotaRow struct {
	logistics.Limit
	Months int `json:"months"`
}

// Laws says that the tiers begin at 0.
func (p *policy) Laws(ps *logistics.Problems) {
	if len(p.Price.Tiers) == 0 || !p.Price.Tiers[0].From.IsZero() {
		ps.Add("price.tiers", logistics.CodeRange, "do not begin at 0")
	}
}

// complete gives a policy without a fault.
func complete() policy {
	p := policy{
		Edition: "2026-01",
		Price: prices{
			Tiers: logistics.Bands[tier]{
				{Rule: must("t-1"), Then: tier{logistics.PurchasingManager, 2}},
				{Rule: must("t-2"), From: decimal.New(5000, 0), Then: tier{logistics.GeneralAffairsManager, 3}},
			},
			Late:  logistics.Limit{Rule: must("t-3")},
			Since: logistics.MustDate("2026-01-01"),
		},
		Review:  &review{quotaRow{logistics.Limit{Rule: should("t-4"), Side: logistics.Below, Bound: logistics.Share(15, 100)}, 6}},
		Papers:  logistics.Checklist{{Rule: must("t-5"), Key: "licence"}, {Rule: must("t-5"), Key: "erasure", Banned: true}},
		SignOff: append(logistics.Steps(nil), signOff...),
	}
	for _, id := range []logistics.ClauseID{"t-1", "t-2", "t-3", "t-4", "t-5", "s-1", "s-2", "s-3"} {
		p.Clauses = append(p.Clauses, logistics.Clause{ID: id, Title: logistics.Text{En: "title", Zh: "标题"}, Basis: logistics.Stated})
	}
	return p
}

var completeRules = []string{
	"price.tiers[0] t-1 must", "price.tiers[1] t-2 must", "price.late t-3 must", "review.share t-4 should",
	"papers[0] t-5 must", "papers[1] t-5 must", "signOff[0] s-1 must", "signOff[1] s-2 must", "signOff[2] s-3 should",
}

func rulesOf(v any) []string {
	var all []string
	for path, rule := range logistics.Rules(v) {
		all = append(all, fmt.Sprintf("%s %s %s", path, rule.Clause, rule.Force))
	}
	return all
}

func TestRules(t *testing.T) {
	p := complete()
	type hidden struct {
		Shown   logistics.Limit
		Skipped logistics.Limit `json:"-"`
		private logistics.Limit
		Any     any
		Array   [2]logistics.Need `json:"array"`
	}
	row := logistics.Limit{Rule: must("x")}
	without := complete()
	without.Review = nil
	for _, row := range []struct {
		reason string
		v      any
		want   []string
	}{
		{"in the order of the fields", p, completeRules},
		{"by pointer", &p, completeRules},
		{"a section that is not there", without, append(append([]string(nil), completeRules[:3]...), completeRules[4:]...)},
		{"what JSON hides is no part of a policy", hidden{row, row, row, &row, [2]logistics.Need{{Rule: must("y")}, {Rule: must("z")}}},
			[]string{"Shown x must", "Any x must", "array[0] y must", "array[1] z must"}},
		{"one row", row, []string{" x must"}},
		{"a list of rows", p.Papers, []string{"[0] t-5 must", "[1] t-5 must"}},
		{"a rule that no row embeds is no row", struct{ Rule logistics.Rule }{must("x")}, nil},
		{"another thing of that name is no rule", struct{ Rule string }{"x"}, nil},
		{"nothing", nil, nil},
		{"a nil pointer", (*policy)(nil), nil},
		{"a number", 7, nil},
		{"a nil embedded row", struct{ *logistics.Limit }{}, nil},
	} {
		if diff := cmp.Diff(row.want, rulesOf(row.v)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.reason, diff)
		}
	}
}

// A loop over the rules can be left at any row.
func TestRulesCanBeLeft(t *testing.T) {
	for leave := range completeRules {
		seen := 0
		for range logistics.Rules(complete()) {
			if seen == leave {
				break
			}
			seen++
		}
		if seen != leave {
			t.Errorf("left at row %d, saw %d", leave, seen)
		}
	}
}
