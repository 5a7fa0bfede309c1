package supplier_test

import (
	"math/big"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// The oracle judges by the factory's rules with nothing but loops and fractions, one question at a time. It knows the
// numbers of the documents by itself.

// verdict is what the oracle says of one factor: its figure as a fraction, nil where there is none, and the outcome.
type verdict struct {
	got     *big.Rat
	outcome supplier.Outcome
}

func oracleMonth(f supplier.MonthFile) []verdict {
	var mine []supplier.Line
	for _, l := range f.Lines {
		if l.Supplier == f.Supplier && l.Due.Month() == f.Month {
			mine = append(mine, knownAt(l, f.On))
		}
	}
	over := f.On.Before(f.Month.Last())
	open := false
	for _, l := range mine {
		open = open || openAt(l, f.On)
	}
	decide := func(got *big.Rat, bound *big.Rat, lacking bool) verdict {
		switch {
		case got != nil && got.Cmp(bound) >= 0:
			return verdict{got, supplier.Disqualifies}
		case got == nil || lacking || over:
			return verdict{got, supplier.NotChecked}
		}
		return verdict{got, supplier.Passed}
	}
	ofLines := func(n int) *big.Rat {
		if len(mine) == 0 {
			return nil
		}
		return big.NewRat(int64(n), 1)
	}

	reviewed, bad := 0, 0
	for i, l := range mine {
		first, any, worst := true, false, false
		for j, m := range mine {
			if m.Item == l.Item {
				first = first && j >= i
				any = any || m.Price != supplier.NotReviewed
				worst = worst || m.Price == supplier.Unreasonable
			}
		}
		if first && any {
			reviewed++
		}
		if first && worst {
			bad++
		}
	}
	var prices *big.Rat
	if reviewed > 0 {
		prices = big.NewRat(int64(bad), int64(reviewed))
	}

	late, heavy, unweighed := 0, 0, false
	units, off := new(big.Rat), new(big.Rat)
	for _, l := range mine {
		if lateAt(l, f.On) {
			late++
		}
		if l.Inspected != nil {
			units.Add(units, l.Inspected.Rat())
			off.Add(off, l.OffSpec.Rat())
		}
		if l.NonFood {
			continue
		}
		switch {
		case l.DeliveredWeight == nil:
			unweighed = unweighed || !openAt(l, f.On)
		case new(big.Rat).Mul(l.DeliveredWeight.Rat(), big.NewRat(100, 1)).Cmp(new(big.Rat).Mul(l.OrderedWeight.Rat(), big.NewRat(103, 1))) > 0:
			heavy++
		}
	}
	var spec *big.Rat
	if units.Sign() > 0 {
		spec = off.Quo(off, units)
	}

	cases := func(kind supplier.EventKind) verdict {
		proven, lacking := 0, true
		for _, k := range f.Recorded {
			lacking = lacking && k != kind
		}
		for _, e := range f.Events {
			if e.Supplier != f.Supplier || e.On.Month() != f.Month || e.On.After(f.On) || e.Kind != kind || e.State == supplier.Dismissed {
				continue
			}
			if e.State == supplier.Confirmed && (kind != supplier.OtherBreach || e.ConfirmedBy == logistics.PurchasingManager && e.Reason != "") {
				proven++
			} else {
				lacking = true
			}
		}
		return decide(big.NewRat(int64(proven), 1), big.NewRat(1, 1), lacking)
	}

	unsolved, lacking := 0, true
	for _, k := range f.Recorded {
		lacking = lacking && k != supplier.QualityProblem
	}
	for _, e := range f.Events {
		if e.Supplier != f.Supplier || e.On.Month() != f.Month || e.On.After(f.On) || e.Kind != supplier.QualityProblem {
			continue
		}
		again := false
		for _, before := range f.Events {
			same := before.Supplier == e.Supplier && before.Kind == e.Kind && before.Problem == e.Problem
			again = again || same && before.On.Before(e.On) && !before.On.AddMonths(3).Before(e.On)
		}
		switch {
		case again || e.Countermeasure == supplier.Ineffective:
			unsolved++
		case e.Countermeasure == supplier.Awaited:
			lacking = true
		}
	}

	one := big.NewRat(1, 1)
	return []verdict{
		decide(prices, big.NewRat(15, 100), open),
		cases(supplier.FraudCase),
		cases(supplier.BriberyCase),
		decide(ofLines(late), one, open),
		decide(spec, big.NewRat(2, 100), open),
		decide(ofLines(heavy), big.NewRat(3, 1), open || unweighed),
		decide(big.NewRat(int64(unsolved), 1), one, lacking),
		cases(supplier.AttackCase),
		cases(supplier.HygieneFailure),
		cases(supplier.OtherBreach),
	}
}

func openAt(l supplier.Line, on logistics.Date) bool {
	return l.Completed == nil || l.Completed.After(on)
}

func lateAt(l supplier.Line, on logistics.Date) bool {
	if openAt(l, on) {
		return on.After(l.Due)
	}
	return l.Due.Before(*l.Completed) || l.Delivered.Cmp(l.Ordered) < 0
}

// knownAt is a line without what came of it after a day.
func knownAt(l supplier.Line, on logistics.Date) supplier.Line {
	if l.Completed != nil && l.Completed.After(on) {
		l.Completed, l.Inspected, l.OffSpec, l.OrderedWeight, l.DeliveredWeight, l.Price = nil, nil, nil, nil, nil, supplier.NotReviewed
	}
	return l
}

// oracleGrade gives the score, nil where there is none, and the grade.
func oracleGrade(f supplier.HalfFile) (*big.Rat, supplier.Grade) {
	lines, due, inTime, full := 0, 0, 0, 0
	units, off := new(big.Rat), new(big.Rat)
	for _, l := range f.Lines {
		if l.Supplier != f.Supplier || l.Due.Before(f.Half.First()) || l.Due.After(f.Half.Last()) {
			continue
		}
		lines++
		l = knownAt(l, f.On)
		if l.Inspected != nil {
			units.Add(units, l.Inspected.Rat())
			off.Add(off, l.OffSpec.Rat())
		}
		if openAt(l, f.On) && !f.On.After(l.Due) {
			continue
		}
		due++
		if !lateAt(l, f.On) {
			inTime++
		}
		if !openAt(l, f.On) && l.Delivered.Cmp(l.Ordered) >= 0 {
			full++
		}
	}
	if due == 0 || units.Sign() == 0 || f.Service == nil {
		return nil, 0
	}
	sum := new(big.Rat).Add(big.NewRat(int64(inTime), int64(due)), big.NewRat(int64(full), int64(due)))
	sum.Add(sum, new(big.Rat).Quo(new(big.Rat).Sub(units, off), units))
	sum.Mul(sum, big.NewRat(100, 1))
	sum.Add(sum, f.Service.Rat())
	sum.Quo(sum, big.NewRat(4, 1))
	switch {
	case sum.Cmp(big.NewRat(90, 1)) >= 0:
		return sum, supplier.Excellent
	case sum.Cmp(big.NewRat(75, 1)) >= 0:
		return sum, supplier.Good
	case sum.Cmp(big.NewRat(60, 1)) >= 0:
		return sum, supplier.Fair
	}
	return sum, supplier.Poor
}
