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
		{"a month's window, and two who confirm", []func(*supplier.Policy){func(p *supplier.Policy) {
			p.Disqualification.Recurrence.Within.Months = 1
			p.Disqualification.Other.Confirmation.By = append(p.Disqualification.Other.Confirmation.By, "stranger")
		}}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			for _, b := range suppliertest.Broken(suppliertest.Subject{Policy: with(row.edits...)}) {
				t.Error(b)
			}
		})
	}
}
