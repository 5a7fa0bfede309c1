package suppliertest

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// figure is a factor's figure: a count, or part of whole; nobody knows it where known is false.
type figure struct {
	known       bool
	part, whole decimal.Decimal // whole is 0 for a count
}

func count(n int) figure { return figure{known: true, part: decimal.New(int64(n), 0)} }

func share(part, whole decimal.Decimal) figure { return figure{true, part, whole} }

// String gives "3", "3/20" or "".
func (f figure) String() string {
	switch {
	case !f.known:
		return ""
	case f.whole.IsZero():
		return f.part.String()
	}
	return f.part.String() + "/" + f.whole.String()
}

// rat gives the figure as a fraction; nil where nobody knows it.
func (f figure) rat() *big.Rat {
	switch {
	case !f.known:
		return nil
	case f.whole.IsZero():
		return f.part.Rat()
	}
	return new(big.Rat).Quo(f.part.Rat(), f.whole.Rat())
}

// number gives a whole number of at most mostLines.
func number(d decimal.Decimal) (n int, ok bool) {
	r := d.Rat()
	if !r.IsInt() || r.Sign() < 0 || r.Cmp(big.NewRat(mostLines, 1)) > 0 {
		return 0, false
	}
	return int(r.Num().Int64()), true
}

// monthFacts are the figures of the ten factors, by their order.
type monthFacts [10]figure

// clean is a month without a fault.
func clean() monthFacts {
	var m monthFacts
	for i := range m {
		m[i] = count(0)
	}
	m[at(supplier.PriceFactor)] = share(decimal.Decimal{}, decimal.New(1, 0))
	m[at(supplier.SpecificationFactor)] = share(decimal.Decimal{}, decimal.New(100, 0))
	return m
}

// at gives the place of a factor among the figures.
func at(f supplier.Factor) int { return int(f) - 1 }

// factors are all ten, in their order.
func factors() []supplier.Factor {
	var all []supplier.Factor
	for f := supplier.PriceFactor; f <= supplier.OtherFactor; f++ {
		all = append(all, f)
	}
	return all
}

// with gives the facts with another figure of one factor.
func (m monthFacts) with(f supplier.Factor, got figure) monthFacts {
	m[at(f)] = got
	return m
}

// String gives the figures that are not 0, on a line.
func (m monthFacts) String() string {
	var parts []string
	for _, f := range factors() {
		switch got := m[at(f)]; {
		case !got.known:
			parts = append(parts, f.String()+" unknown")
		case !got.part.IsZero():
			parts = append(parts, f.String()+" "+got.String())
		}
	}
	if len(parts) == 0 {
		return "a month without a fault"
	}
	return strings.Join(parts, ", ")
}

// file makes the lines and events of March 2026. The error says why no lines and events have these figures.
func (m monthFacts) file(pol supplier.Policy) (supplier.MonthFile, error) {
	month := logistics.MustDate("2026-03-01").Month()
	f := supplier.MonthFile{Review: supplier.Review{Supplier: name, Month: month, On: logistics.MustDate("2026-05-15")}}
	if err := m.lines(pol, &f); err != nil {
		return f, err
	}
	return f, m.events(pol, &f)
}

// lines makes the lines. The first of them carry the faults.
func (m monthFacts) lines(pol supplier.Policy, f *supplier.MonthFile) error {
	price, late, spec, heavy := m[at(supplier.PriceFactor)], m[at(supplier.LateFactor)], m[at(supplier.SpecificationFactor)], m[at(supplier.OverweightFactor)]
	if !late.known {
		if price.known || spec.known || heavy.known {
			return fmt.Errorf("late: how many lines were late is known where any line was due")
		}
		return nil
	}
	kinds, ok1 := number(price.whole)
	bad, ok2 := number(price.part)
	nLate, ok3 := number(late.part)
	nHeavy, ok4 := number(heavy.part)
	switch {
	case !ok1 || !ok2 || !ok3 || !ok4:
		return fmt.Errorf("price, late, overweight: whole numbers of lines and item kinds, at most %d", mostLines)
	case bad > kinds || price.known && kinds == 0:
		return fmt.Errorf("price: %s is no part of item kinds", price)
	case spec.known && (!spec.whole.IsPositive() || spec.part.IsNegative() || spec.part.GreaterThan(spec.whole)):
		return fmt.Errorf("specification: %s is no part of units", spec)
	}
	weight, ok := overweight(pol)
	if nHeavy > 0 && !ok {
		return fmt.Errorf("overweight: the policy gives no tolerance, so no line is over it")
	}
	for i := range max(1, kinds, nLate, nHeavy) {
		line := faultless(pol, i+1)
		if i < nLate {
			line.Completed = new(line.Due.AddDays(1))
		}
		switch {
		case i < bad:
			line.Price = supplier.Unreasonable
		case i >= kinds:
			line.Price = supplier.NotReviewed
		}
		if i < nHeavy {
			line.DeliveredWeight = new(weight)
		}
		if i == 0 && !heavy.known {
			line.DeliveredWeight = nil
		}
		line.Inspected, line.OffSpec = nil, nil
		if i == 0 && spec.known {
			line.Inspected, line.OffSpec = &spec.whole, &spec.part
		}
		f.Lines = append(f.Lines, line)
	}
	return nil
}

// overweight gives the lowest weight, of 100 ordered, that counts as overweight; ok is false where none does.
func overweight(pol supplier.Policy) (weight decimal.Decimal, ok bool) {
	tolerance := pol.Disqualification.Overweight.Tolerance
	excess := tolerance.Bound.Rat()
	if excess == nil {
		return decimal.Decimal{}, false
	}
	hundred := big.NewRat(100, 1)
	weight = notAbove(excess.Mul(excess, hundred).Add(excess, hundred))
	for range 2 {
		share := new(big.Rat).Sub(weight.Rat(), hundred)
		if !keeps(tolerance, share.Quo(share, hundred)) {
			_, err := logistics.AmountOf(weight)
			return weight, err == nil
		}
		weight = weight.Add(decimal.New(1, -4))
	}
	return weight, false
}

// kindOf gives the events that a factor counts; 0 where it counts something else.
func kindOf(f supplier.Factor) supplier.EventKind {
	return map[supplier.Factor]supplier.EventKind{
		supplier.FraudFactor: supplier.FraudCase, supplier.BriberyFactor: supplier.BriberyCase, supplier.RecurrenceFactor: supplier.QualityProblem,
		supplier.AttackFactor: supplier.AttackCase, supplier.HygieneFactor: supplier.HygieneFailure, supplier.OtherFactor: supplier.OtherBreach,
	}[f]
}

// events makes the cases; a kind whose figure nobody knows is not recorded.
func (m monthFacts) events(pol supplier.Policy, f *supplier.MonthFile) error {
	for _, factor := range factors() {
		kind, got := kindOf(factor), m[at(factor)]
		if kind == 0 || !got.known {
			continue
		}
		f.Recorded = append(f.Recorded, kind)
		n, ok := number(got.part)
		if !ok {
			return fmt.Errorf("%s: a whole number of cases, at most %d", factor, mostLines)
		}
		for i := range n {
			f.Events = append(f.Events, proven(pol, kind, i+1))
		}
	}
	return nil
}

// proven is an event that counts.
func proven(pol supplier.Policy, kind supplier.EventKind, no int) supplier.Event {
	e := supplier.Event{ID: fmt.Sprintf("%s-%d", kind, no), Supplier: name, Kind: kind, On: logistics.MustDate("2026-03-12"), State: supplier.Confirmed}
	switch kind {
	case supplier.OtherBreach:
		e.ConfirmedBy, e.Reason = pol.Disqualification.Other.Confirmation.By[0], "a reason in writing"
	case supplier.QualityProblem:
		e.State, e.Problem, e.Countermeasure = 0, fmt.Sprint("problem-", no), supplier.Ineffective
	}
	return e
}

// limitOf gives the limit of a factor.
func limitOf(pol supplier.Policy, f supplier.Factor) logistics.Limit {
	d := pol.Disqualification
	return map[supplier.Factor]logistics.Limit{
		supplier.PriceFactor: d.Price, supplier.FraudFactor: d.Fraud, supplier.BriberyFactor: d.Bribery, supplier.LateFactor: d.Late,
		supplier.SpecificationFactor: d.Specification, supplier.OverweightFactor: d.Overweight.Lines, supplier.RecurrenceFactor: d.Recurrence.Reports,
		supplier.AttackFactor: d.Attack, supplier.HygieneFactor: d.Hygiene, supplier.OtherFactor: d.Other.Cases,
	}[f]
}

// edge gives the last figure of a factor that keeps its limit and the first that breaks it; ok is false where the policy
// gives no number or no figure that facts can have breaks it.
func edge(pol supplier.Policy, f supplier.Factor) (last, first figure, ok bool) {
	limit := limitOf(pol, f)
	bound := limit.Bound.Rat()
	_, weighs := overweight(pol)
	if bound == nil || f == supplier.OverweightFactor && !weighs {
		return figure{}, figure{}, false
	}
	whole, step := decimal.Decimal{}, decimal.New(1, 0)
	switch f {
	case supplier.PriceFactor:
		whole = decimal.New(20, 0)
		if n := bound.Denom(); n.IsInt64() && n.Int64() <= 400 {
			whole = decimal.New(n.Int64(), 0)
		}
	case supplier.SpecificationFactor:
		whole, step = decimal.New(100, 0), decimal.New(1, -4)
	}
	part := new(big.Rat).Set(bound)
	if !whole.IsZero() {
		part.Mul(part, whole.Rat())
	}
	part.Quo(part, step.Rat())
	steps := decimal.NewFromBigInt(new(big.Int).Div(part.Num(), part.Denom()), 0)
	for range 2 {
		first = figure{true, steps.Mul(step), whole}
		if !keeps(limit, first.rat()) {
			break
		}
		steps = steps.Add(decimal.New(1, 0))
	}
	last = figure{true, first.part.Sub(step), whole}
	fits := first.part.LessThanOrEqual(decimal.New(mostLines, 0))
	if !whole.IsZero() {
		fits = first.part.LessThanOrEqual(whole)
	}
	return last, first, fits && !last.part.IsNegative()
}

// standing is how a supplier stands by these figures, by a reading of its own.
func (m monthFacts) standing(pol supplier.Policy) supplier.Standing {
	standing := supplier.Cleared
	for _, f := range factors() {
		switch m.outcome(pol, f) {
		case supplier.Disqualifies:
			return supplier.Suspended
		case supplier.NotChecked:
			standing = supplier.Unresolved
		}
	}
	return standing
}

// outcome is what becomes of a factor by its figure. Lines of food that nobody weighed leave their count open.
func (m monthFacts) outcome(pol supplier.Policy, f supplier.Factor) supplier.Outcome {
	limit, got := limitOf(pol, f), m[at(f)].rat()
	switch {
	case got == nil || limit.Side == logistics.NoSide:
		return supplier.NotChecked
	case !keeps(limit, got):
		return supplier.Disqualifies
	case f == supplier.OverweightFactor && pol.Disqualification.Overweight.Tolerance.Side == logistics.NoSide:
		return supplier.NotChecked
	}
	return supplier.Passed
}
