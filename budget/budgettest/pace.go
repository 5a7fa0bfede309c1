package budgettest

import (
	"math/big"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/budget"
)

func phased(p *proof) error {
	var f logistics.Faults
	for _, c := range p.phases {
		if c.err != nil || len(c.answer.Lines) != len(c.facts.Lines) {
			f.Add("%s by %v: %d lines: %v", c.facts.Lines[0].Approved, c.facts.Lines[0].Weights, len(c.answer.Lines), c.err)
			continue
		}
		for i, l := range c.answer.Lines {
			checkPhased(&f, p.Policy.Phasing.AddsUp.Clause, c.facts.Lines[i], l)
		}
	}
	return f.Err()
}

func checkPhased(f *logistics.Faults, clause logistics.ClauseID, asked budget.PhaseLine, l budget.PhasedLine) {
	if len(l.Months) != 12 || len(l.Quarters) != 4 {
		f.Add("%s: %d months and %d quarters (%s)", l.ID, len(l.Months), len(l.Quarters), clause)
		return
	}
	var weights decimal.Decimal
	by := append([]decimal.Decimal(nil), asked.Weights...)
	for len(by) < 12 {
		by = append(by, decimal.New(1, 0))
	}
	for _, w := range by {
		weights = weights.Add(w)
	}
	var year decimal.Decimal
	for q, quarter := range l.Quarters {
		year = year.Add(quarter)
		if sum := l.Months[3*q].Add(l.Months[3*q+1]).Add(l.Months[3*q+2]); !sum.Equal(quarter) {
			f.Add("%s by %v: quarter %d is %s, its months %s (%s)", asked.Approved, asked.Weights, q+1, quarter, sum, clause)
		}
	}
	if !year.Equal(asked.Approved) || !l.Planned.Equal(year) || !l.Approved.Equal(asked.Approved) {
		f.Add("%s by %v: the quarters are %s, planned is %s of %s (%s)", asked.Approved, asked.Weights, year, l.Planned, l.Approved, clause)
	}
	for m, got := range l.Months {
		// got and approved × weight ÷ weights, both times weights.
		off := got.Mul(weights).Sub(asked.Approved.Mul(by[m])).Abs()
		if off.GreaterThanOrEqual(weights.Shift(-2)) && !off.IsZero() || !got.Shift(2).IsInteger() {
			f.Add("%s by %v: month %d is %s (%s)", asked.Approved, asked.Weights, m+1, got, clause)
		}
	}
}

// eachPace visits how the only line of each file stands, and the same as the total.
func (p *proof) eachPace(visit func(f *logistics.Faults, c paced, plan, spent, year int64, l budget.LinePace)) error {
	var f logistics.Faults
	for _, c := range p.paces {
		plan, spent, year := sums(c.facts)
		if c.err != nil || len(c.answer.Lines) != 1 {
			f.Add("%d spent of %d fen: %d lines: %v", spent, plan, len(c.answer.Lines), c.err)
			continue
		}
		for _, l := range []budget.LinePace{c.answer.Lines[0], c.answer.Total} {
			visit(&f, c, plan, spent, year, l)
		}
	}
	return f.Err()
}

// sums gives what was planned and spent to date, and what is planned for the year, in fen.
func sums(file budget.PaceFile) (plan, spent, year int64) {
	line := file.Lines[0]
	for m, d := range line.Planned {
		year += fen(d)
		if m < len(line.Actual) {
			plan += fen(d)
			spent += fen(line.Actual[m])
		}
	}
	return plan, spent, year
}

func figures(p *proof) error {
	return p.eachPace(func(f *logistics.Faults, _ paced, plan, spent, year int64, l budget.LinePace) {
		if !l.PlanToDate.Equal(yuan(plan)) || !l.ActualToDate.Equal(yuan(spent)) || !l.PlanYear.Equal(yuan(year)) {
			f.Add("%d spent of %d fen, %d in the year: %s", spent, plan, year, l)
		}
	})
}

func projected(p *proof) error {
	return p.eachPace(func(f *logistics.Faults, _ paced, plan, spent, year int64, l budget.LinePace) {
		want := big.NewInt(spent + year)
		if plan > 0 {
			q := big.NewRat(spent, plan)
			q.Mul(q, big.NewRat(year, 1))
			want.Quo(q.Num(), q.Denom())
			if !q.IsInt() {
				want.Add(want, big.NewInt(1))
			}
		}
		if end := decimal.NewFromBigInt(want, -2); !l.Projected.Equal(end) || !l.Over.Sub(l.Unspent).Equal(end.Sub(yuan(year))) || l.Over.IsPositive() && l.Unspent.IsPositive() {
			f.Add("%d spent of %d fen, %d in the year: %s projected, %s over, %s unspent; want %s", spent, plan, year, l.Projected, l.Over, l.Unspent, end)
		}
	})
}

func withoutPlan(p *proof) error {
	return p.eachPace(func(f *logistics.Faults, _ paced, plan, spent, _ int64, l budget.LinePace) {
		if is := l.Standing == budget.WithoutPlan; is != (plan == 0 && spent > 0) {
			f.Add("%d spent of %d fen: %s", spent, plan, l.Standing)
		}
	})
}

// standing holds each line against the policy's limits, and asks again with a fen more.
func standing(p *proof) error {
	rules := p.Policy.Pacing
	return p.eachPace(func(f *logistics.Faults, c paced, plan, spent, _ int64, l budget.LinePace) {
		if plan == 0 {
			return
		}
		part, _ := logistics.AmountOf(yuan(spent))
		of, _ := logistics.AmountOf(yuan(plan))
		early, knowsEarly := rules.Early.Holds(logistics.ShareOf(part, of))
		late, knowsLate := rules.Late.Holds(logistics.ShareOf(part, of))
		if ahead := knowsEarly && !early; ahead != (l.Standing == budget.FrontLoaded) {
			f.Add("%d spent of %d fen is %s (%s)", spent, plan, l.Standing, rules.Early.Clause)
		}
		if behind := knowsLate && !late; behind != (l.Standing == budget.BackLoaded) {
			f.Add("%d spent of %d fen is %s (%s)", spent, plan, l.Standing, rules.Late.Clause)
		}
		if l.ID == "" {
			return // the total of one line, which was asked already
		}
		dearer := logistics.Clone(c.facts)
		dearer.Lines[0].Actual[0] = dearer.Lines[0].Actual[0].Add(yuan(1))
		next, err := p.Pace(dearer)
		if err != nil || len(next.Lines) != 1 {
			f.Add("a fen more than %d: %v", spent, err)
			return
		}
		if is := next.Lines[0]; is.Standing == budget.BackLoaded && l.Standing != budget.BackLoaded || l.Standing == budget.FrontLoaded && is.Standing != budget.FrontLoaded {
			f.Add("%d spent of %d fen is %s, with a fen more %s", spent, plan, l.Standing, is.Standing)
		}
	})
}
