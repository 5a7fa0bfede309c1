package suppliertest_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
	"example.com/logistics/supplier/suppliertest"
)

func TestDocumentedPolicies(t *testing.T) {
	for _, pol := range []supplier.Policy{supplier.Factory(), supplier.School()} {
		t.Run(pol.Edition, func(t *testing.T) { suppliertest.Run(t, pol) })
	}
}

// A subject that only passes questions on keeps every promise.
func TestFaithfulSubject(t *testing.T) {
	pol := supplier.School()
	suppliertest.RunSubject(t, suppliertest.Subject{Policy: pol, Disqualify: pol.Disqualify, Grade: pol.Grade, CheckReplacement: pol.CheckReplacement})
}

// Valid policies of many kinds keep every promise.
func TestOwnPolicies(t *testing.T) {
	share, none := logistics.Share, logistics.Measure{}
	for _, row := range []struct {
		reason string
		edits  []func(*supplier.Policy)
	}{
		{"weights with decimals, cut-offs that are no whole points", []func(*supplier.Policy){weigh("33.3333", "33.3333", "33.3334", "0"), func(p *supplier.Policy) {
			p.Grading.Grades[1].From, p.Grading.Grades[2].From, p.Grading.Grades[3].From = figure("33.3333"), figure("66.6667"), figure("99.9999")
		}}},
		{"only the date: nothing finer than a line", []func(*supplier.Policy){weigh("100", "0", "0", "0")}},
		{"date and quantity, and everything is in full", []func(*supplier.Policy){weigh("50", "50", "0", "0"), func(p *supplier.Policy) { p.Grading.Met.Bound = share(0, 1) }}},
		{"only the service, and a grade of one score", []func(*supplier.Policy){weigh("0", "0", "0", "100"), func(p *supplier.Policy) {
			p.Grading.Grades[2].From, p.Grading.Grades[3].From, p.Grading.Grades[3].Above = figure("90"), figure("90"), true
		}}},
		{"service and date, and nobody is excellent", []func(*supplier.Policy){weigh("70", "0", "0", "30"), func(p *supplier.Policy) {
			p.Grading.Grades[3].From, p.Grading.Grades[3].Above = figure("100"), true
		}}},
		{"a weight of one unit, cut-offs that belong to the grade below", []func(*supplier.Policy){weigh("0.0001", "0", "99.9999", "0"), func(p *supplier.Policy) {
			p.Grading.Grades[1].Above, p.Grading.Grades[3].Above = true, true
		}}},
		{"no factor has a bound, and nobody says what is in full", []func(*supplier.Policy){func(p *supplier.Policy) {
			d := &p.Disqualification
			for _, l := range []*logistics.Limit{&d.Price, &d.Fraud, &d.Bribery, &d.Late, &d.Specification, &d.Overweight.Lines, &d.Overweight.Tolerance, &d.Recurrence.Reports, &d.Attack, &d.Hygiene, &d.Other.Cases} {
				bound(l, logistics.NoSide, none)
			}
			bound(&p.Grading.Met, logistics.NoSide, none)
		}}},
		{"no tolerance, no condition on prices, nobody asks what is in full", []func(*supplier.Policy){weigh("50", "0", "50", "0"), func(p *supplier.Policy) {
			bound(&p.Disqualification.Overweight.Tolerance, logistics.NoSide, none)
			bound(&p.Grading.Excellent.Prices, logistics.NoSide, none)
			bound(&p.Grading.Met, logistics.NoSide, none)
		}}},
		{"upper bounds that may be met, sizes of the changes", []func(*supplier.Policy){func(p *supplier.Policy) {
			bound(&p.Disqualification.Late, logistics.AtMost, logistics.Count(4))
			bound(&p.Disqualification.Price, logistics.AtMost, share(1, 7))
			bound(&p.Disqualification.Specification, logistics.AtMost, share(1, 3))
			bound(&p.Disqualification.Overweight.Tolerance, logistics.Below, share(1, 3))
			bound(&p.Disqualification.Other.Cases, logistics.AtMost, logistics.Count(0))
			bound(&p.Grading.Excellent.Volume.By, logistics.AtMost, share(20, 100))
			bound(&p.Grading.Fair.Volume.By, logistics.AtLeast, share(20, 100))
		}}},
		{"bounds that nothing reaches, in full from more than was ordered", []func(*supplier.Policy){func(p *supplier.Policy) {
			bound(&p.Disqualification.Late, logistics.Below, logistics.Count(1_000_000))
			bound(&p.Disqualification.Price, logistics.AtMost, share(1, 1))
			bound(&p.Disqualification.Specification, logistics.Below, share(3, 2))
			bound(&p.Disqualification.Overweight.Tolerance, logistics.AtMost, share(100_000_000_000_000, 1))
			bound(&p.Grading.Met, logistics.Above, share(101, 100))
		}}},
		{"bounds finer than facts, in full from nine tenths on", []func(*supplier.Policy){func(p *supplier.Policy) {
			bound(&p.Disqualification.Price, logistics.Below, share(1, 1_000_000))
			bound(&p.Disqualification.Specification, logistics.AtMost, share(1, 10_000_000))
			bound(&p.Disqualification.Overweight.Tolerance, logistics.AtMost, share(1, 10_000_000))
			p.Grading.Met.Bound = share(9, 10)
		}}},
		{"the longest window, and the buyer may approve a change", []func(*supplier.Policy){func(p *supplier.Policy) {
			p.Disqualification.Recurrence.Within.Months = 120
			a := &p.Replacement.Approval[0]
			a.Self, a.Within, a.Force = true, logistics.MustSpan("0d"), logistics.Should
		}}},
		{"an approval within two workdays", []func(*supplier.Policy){func(p *supplier.Policy) {
			p.Replacement.Approval[0].Within = logistics.MustSpan("2wd")
		}}},
		{"prices of six months that may rise, deliveries without a bound", []func(*supplier.Policy){func(p *supplier.Policy) {
			price := &p.Quotation.Price
			price.Hold.Months = 6
			bound(&price.Drift, logistics.AtMost, share(1, 50))
			bound(&price.Ceiling, logistics.Below, share(1, 3))
			bound(&p.Delivery.Excess, logistics.NoSide, none)
		}}},
		{"prices without a bound, deliveries a little over", []func(*supplier.Policy){func(p *supplier.Policy) {
			bound(&p.Quotation.Price.Drift, logistics.NoSide, none)
			bound(&p.Quotation.Price.Ceiling, logistics.NoSide, none)
			bound(&p.Delivery.Excess, logistics.AtMost, share(1, 3))
		}}},
		{"quotes of the second quarter and of any Friday, notes by the week", []func(*supplier.Policy){func(p *supplier.Policy) {
			w := &p.Quotation.Windows
			w.Goods = w.Goods[:1]
			w.Periods[0].Every, w.Periods[1].Every = logistics.MustEvery("weekly fri"), logistics.MustEvery("yearly 04-01..06-30")
			p.Delivery.Reconciliation.Every = logistics.MustEvery("weekly fri")
		}}},
		{"nobody quotes in windows, notes whenever", []func(*supplier.Policy){func(p *supplier.Policy) {
			p.Quotation.Windows.Periods[0].Every, p.Delivery.Reconciliation.Every = logistics.Every{}, logistics.Every{}
		}}},
		{"a third party of at most one fifth, factors above the cap and without a number", []func(*supplier.Policy){func(p *supplier.Policy) {
			bound(&p.Services.Evaluation.Third, logistics.AtMost, share(1, 5))
			factors := &p.Services.Pay.Factors
			bound(&factors.Poor, logistics.AtMost, share(0, 1))
			bound(&factors.Good, logistics.AtMost, share(1, 3))
			bound(&factors.Excellent, logistics.AtMost, share(6, 5))
			p.Services.Pay.Grades[1].Above = true
		}}},
		{"no designated units, papers at the listing only, one that everybody is asked for", []func(*supplier.Policy){func(p *supplier.Policy) {
			q := &p.Qualification
			q.Designated.Of, q.Designated.Papers = nil, nil
			for i := range q.Papers {
				q.Papers[i].On, q.Papers[i].Special = []supplier.Occasion{supplier.AtListing}, false
			}
		}}},
		{"listed at once, and off the list by a suspension alone", []func(*supplier.Policy){func(p *supplier.Policy) {
			lc := &p.Evaluation.Lifecycle
			lc.Moves = []supplier.Move{
				{Rule: lc.Moves[0].Rule, Name: supplier.MoveListed, From: []string{supplier.StateNew}, To: supplier.StateListed},
				{Rule: lc.Moves[0].Rule, Name: supplier.MoveSuspended, From: []string{supplier.StateListed}, To: supplier.StateNew},
			}
			lc.Files = lc.Files[:3]
			p.Clauses = p.Clauses.CitedBy(*p)
		}}},
		{"a note that needs a stamp of one's own, and no brand", []func(*supplier.Policy){func(p *supplier.Policy) {
			p.Delivery.Fields[5].Banned = true
			p.Delivery.Marks = append(p.Delivery.Marks, logistics.Need{Rule: p.Delivery.Marks[0].Rule, Key: "gate-stamp"})
		}}},
		{"a month's window, and two who confirm", []func(*supplier.Policy){func(p *supplier.Policy) {
			p.Disqualification.Recurrence.Within.Months = 1
			p.Disqualification.Other.Confirmation.By = append(p.Disqualification.Other.Confirmation.By, "stranger")
		}}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			t.Parallel()
			for _, b := range suppliertest.Broken(suppliertest.Subject{Policy: with(row.edits...)}) {
				t.Error(b)
			}
		})
	}
}
