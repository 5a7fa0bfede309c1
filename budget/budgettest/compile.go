package budgettest

import (
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// eachBudget visits what was compiled; a refusal of facts in order is a fault.
func (p *proof) eachBudget(visit func(f *logistics.Faults, c compiled, money int64)) error {
	var f logistics.Faults
	for _, c := range p.budgets {
		money := fen(c.facts.Sources[0].Amount) - fen(c.facts.Reserve)
		switch {
		case c.err != nil:
			f.Add("%d fen: refused: %w", money, c.err)
		case len(c.answer.Lines) != len(c.facts.Lines):
			f.Add("%d fen: %d lines, %d were asked for", money, len(c.answer.Lines), len(c.facts.Lines))
		default:
			visit(&f, c, money)
		}
	}
	if len(p.budgets) == 0 {
		f.Add("no reserve was found that the policy takes: nothing could be compiled")
	}
	return f.Err()
}

// available is what may be allotted: the funds without the reserve, no more than the income.
func (c compiled) available() int64 {
	funds, income := int64(0), int64(0)
	for _, s := range c.facts.Sources {
		funds += fen(s.Amount)
		if s.Income {
			income += fen(s.Amount)
		}
	}
	return min(funds-fen(c.facts.Reserve), income)
}

func whole(p *proof) error {
	return p.eachBudget(func(f *logistics.Faults, c compiled, money int64) {
		var funds, lines decimal.Decimal
		for _, s := range c.facts.Sources {
			funds = funds.Add(s.Amount)
		}
		for i, l := range c.answer.Lines {
			lines = lines.Add(l.Allotted)
			if asked := c.facts.Lines[i]; l.ID != asked.ID || l.Class != asked.Class || !l.Asked.Equal(asked.Amount) {
				f.Add("%d fen: line %d is %s of %s with %s, asked for was %s of %s with %s", money, i, l.ID, l.Class, l.Asked, asked.ID, asked.Class, asked.Amount)
			}
		}
		a := c.answer
		if !a.Funds.Equal(funds) || !a.Reserve.Equal(c.facts.Reserve) || !a.Reserve.Add(a.Allotted).Add(a.Left).Equal(funds) {
			f.Add("%d fen: %s in reserve, %s allotted, %s left of %s; the funds are %s", money, a.Reserve, a.Allotted, a.Left, a.Funds, funds)
		}
		if !lines.Equal(a.Allotted) {
			f.Add("%d fen: the lines are %s, %s is allotted", money, lines, a.Allotted)
		}
	})
}

func within(p *proof) error {
	rules := p.Policy.Compilation
	return p.eachBudget(func(f *logistics.Faults, c compiled, money int64) {
		sum := int64(0)
		for _, l := range c.answer.Lines {
			sum += fen(l.Allotted)
			if l.Allotted.IsNegative() || l.Allotted.GreaterThan(l.Asked) || !l.Allotted.Shift(2).IsInteger() {
				f.Add("%d fen: %s gets %s of %s (%s)", money, l.ID, l.Allotted, l.Asked, rules.Funds.Clause)
			}
		}
		if most := c.available(); sum > most {
			f.Add("%d fen: %d are allotted of %d (%s, %s)", money, sum, most, rules.Funds.Clause, rules.Balance.Clause)
		}
	})
}

// lacks gives what each class of the policy gets, and whether it lacks something.
func (p *proof) lacks(c compiled) (gets []int64, lacking []bool) {
	for _, class := range p.Policy.Compilation.Classes {
		sum, lack := int64(0), false
		for _, l := range c.answer.Lines {
			if l.Class == class.Class {
				sum += fen(l.Allotted)
				lack = lack || l.Allotted.LessThan(l.Asked)
			}
		}
		gets, lacking = append(gets, sum), append(lacking, lack)
	}
	return gets, lacking
}

func first(p *proof) error {
	return p.eachBudget(func(f *logistics.Faults, c compiled, money int64) {
		gets, lacking := p.lacks(c)
		for i, class := range p.Policy.Compilation.Classes {
			if before := slices.Index(lacking[:i], true); before >= 0 && gets[i] > 0 {
				row := p.Policy.Compilation.Classes[before]
				f.Add("%d fen: %s gets %d, and %s lacks something (%s)", money, class.Class, gets[i], row.Class, row.Clause)
			}
		}
	})
}

func spent(p *proof) error {
	return p.eachBudget(func(f *logistics.Faults, c compiled, money int64) {
		gets, lacking := p.lacks(c)
		sum := int64(0)
		for _, g := range gets {
			sum += g
		}
		if slices.Contains(lacking, true) && sum < c.available() {
			f.Add("%d fen: %d of %d are allotted, and something is lacking", money, sum, c.available())
		}
	})
}

// shared holds every class against its shares as fractions give them.
func shared(p *proof) error {
	return p.eachBudget(func(f *logistics.Faults, c compiled, money int64) {
		left := c.available()
		for _, class := range p.Policy.Compilation.Classes {
			var at []int
			var weights, caps []int64
			for i, l := range c.facts.Lines {
				if l.Class != class.Class {
					continue
				}
				weight := fen(l.Amount)
				if l.Weight != nil {
					weight = l.Weight.Shift(4).BigInt().Int64()
				}
				at, weights, caps = append(at, i), append(weights, weight), append(caps, fen(l.Amount))
			}
			for n, want := range shares(left, weights, caps) {
				if got := fen(c.answer.Lines[at[n]].Allotted); got != want {
					f.Add("%d fen: %s gets %d fen, its share is %d (%s)", money, c.facts.Lines[at[n]].ID, got, want, class.Clause)
				}
			}
			for _, limit := range caps {
				left = max(0, left-limit)
			}
		}
	})
}

// shares divides fen by weights below caps, with fractions: a level rises from one line's cap to the next until the money is gone.
func shares(whole int64, weights, caps []int64) []int64 {
	level := new(big.Rat) // what one unit of weight gets
	quota := func(level *big.Rat, i int) *big.Rat {
		q, limit := new(big.Rat).Mul(level, big.NewRat(weights[i], 1)), big.NewRat(caps[i], 1)
		if q.Cmp(limit) > 0 {
			return limit
		}
		return q
	}
	total := func(level *big.Rat) *big.Rat {
		sum := new(big.Rat)
		for i := range weights {
			sum.Add(sum, quota(level, i))
		}
		return sum
	}
	var steps []*big.Rat
	for i, w := range weights {
		if w > 0 {
			steps = append(steps, big.NewRat(caps[i], w))
		}
	}
	slices.SortFunc(steps, (*big.Rat).Cmp)
	money := big.NewRat(whole, 1)
	for _, step := range steps {
		if total(step).Cmp(money) <= 0 {
			level = step
			continue
		}
		open := new(big.Rat) // the weights of the lines that are not full
		for i, w := range weights {
			if big.NewRat(caps[i], 1).Cmp(new(big.Rat).Mul(level, big.NewRat(w, 1))) > 0 {
				open.Add(open, big.NewRat(w, 1))
			}
		}
		rest := new(big.Rat).Sub(money, total(level))
		level = new(big.Rat).Add(level, rest.Quo(rest, open))
		break
	}
	parts, rests, spare := make([]int64, len(weights)), make([]*big.Rat, len(weights)), total(level)
	for i := range weights {
		q := quota(level, i)
		parts[i] = new(big.Int).Quo(q.Num(), q.Denom()).Int64()
		rests[i] = q.Sub(q, big.NewRat(parts[i], 1))
		spare.Sub(spare, big.NewRat(parts[i], 1))
	}
	for ; spare.Sign() > 0; spare.Sub(spare, big.NewRat(1, 1)) {
		best := 0
		for i := range rests {
			if rests[i].Cmp(rests[best]) > 0 {
				best = i
			}
		}
		parts[best]++
		rests[best] = big.NewRat(-1, 1)
	}
	return parts
}

// more compares each budget with those that have more money for the same lines.
func more(p *proof) error {
	var f logistics.Faults
	for _, c := range p.budgets {
		richer := logistics.Clone(c.facts)
		richer.Sources[0].Amount = richer.Sources[0].Amount.Add(yuan(1))
		b, err := p.Compile(richer)
		if c.err != nil || err != nil {
			continue // told elsewhere
		}
		was, _ := p.lacks(c)
		is, _ := p.lacks(compiled{facts: richer, answer: b})
		for i, class := range p.Policy.Compilation.Classes {
			if is[i] < was[i] {
				f.Add("%s of money and a fen more: %s gets %d fen, then %d", c.facts.Sources[0].Amount, class.Class, was[i], is[i])
			}
		}
	}
	return f.Err()
}
