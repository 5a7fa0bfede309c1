package approval

import (
	"errors"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Authority is a policy made ready for many questions about prices and payments. It gives the same answers as the policy's own
// methods, without validating the policy each time; a price decision does not allocate. It is made by [Compile], never changes,
// and is safe for concurrent use. The zero Authority has an error for every answer.
type Authority struct {
	policy  Policy
	cuts    []logistics.Amount // an answer may change from these on
	answers map[logistics.Category]*answers
	cite    logistics.Citation // of the clause on regular items
	window  bool               // earlier purchases count
}

var errNotCompiled = errors.New("an authority is made by Compile")

// answers are the decisions of one category, by the stretch between two cuts.
type answers struct {
	budgeted, unbudgeted []Decision
	regular              bool // the category is one that is bought regularly
	food                 bool // it is decided apart
	rank                 int  // among those with an approver of their own, the one that decides highest; 0: it has none
}

// Compile makes an authority of a policy, of which it keeps a copy. It decides every category once, with and without a budget, at
// every amount from which the answer may change. The error is nil or an [*logistics.InvalidError]: the policy is invalid.
func Compile(pol Policy) (*Authority, error) {
	if err := logistics.Validate(pol); err != nil {
		return nil, err
	}
	a := &Authority{answers: map[logistics.Category]*answers{}, window: !pol.Price.Splitting.Within.IsZero()}
	a.policy = logistics.Clone(pol)
	a.cite = a.policy.Clauses.Citation(a.policy.Price.Regular.Clause)
	a.cuts = a.policy.priceCuts()
	for _, group := range a.policy.Categories {
		for _, category := range group.Words {
			of := &answers{
				regular: a.policy.Price.Regular.has(category), food: category == a.policy.Price.Food.Category, rank: a.policy.raisedRank(category),
			}
			for _, c := range a.cuts {
				of.budgeted = append(of.budgeted, a.policy.sample(category, c, true))
				of.unbudgeted = append(of.unbudgeted, a.policy.sample(category, c, false))
			}
			a.answers[category] = of
		}
	}
	return a, nil
}

// priceCuts are the amounts from which an answer may differ from the one below, in rising order. Amounts lie on a grid:
// what begins above a bound begins one unit above it.
func (pol Policy) priceCuts() []logistics.Amount {
	var cuts []logistics.Amount
	for _, tier := range pol.Price.Tiers {
		from, _ := logistics.AmountOf(tier.From)
		if tier.Above {
			from = oneUnitAbove(from)
		}
		cuts = append(cuts, from)
	}
	if from, ok := pol.Price.SiteVisit.Bound.Amount(); ok {
		// The visit may begin or end at its bound or just above it.
		cuts = append(cuts, from, oneUnitAbove(from))
	}
	slices.SortFunc(cuts, logistics.Amount.Compare)
	return slices.Compact(cuts)
}

// oneUnitAbove gives the next amount on the grid; 0, at which a cut always is, where there is none.
func oneUnitAbove(a logistics.Amount) logistics.Amount {
	unit, _ := logistics.AmountOf(decimal.New(1, -4))
	next, _ := a.Add(unit)
	return next
}

// sample asks the policy for a one-off purchase at the beginning of the stretch from a cut. No total is 0, so the first
// stretch is asked one unit above.
func (pol Policy) sample(category logistics.Category, from logistics.Amount, budgeted bool) Decision {
	if from.IsZero() {
		from = oneUnitAbove(from)
	}
	line := Line{Category: category, Amount: from.Decimal(), OneOff: true}
	d, _, _ := pol.decide(Purchase{Lines: []Line{line}, Budgeted: budgeted, On: logistics.MustDate("2000-01-01")})
	return d
}

// DecidePrice answers as [Policy.DecidePrice] does. A purchase with a problem, or with earlier purchases that count, takes as long as
// it does there.
func (a *Authority) DecidePrice(p Purchase) (d Decision, err error) {
	if !a.ready() {
		return Decision{}, errNotCompiled
	}
	total, of, regular := a.sum(&p)
	if of == nil {
		d, _, err = a.policy.decide(p)
		return d, err
	}
	if row := a.stretch(total); p.Budgeted {
		d = of.budgeted[row]
	} else {
		d = of.unbudgeted[row]
	}
	d.Total = logistics.Yuan(total)
	if regular {
		a.policy.Price.Regular.decide(&d, a.cite, p.Lines, p.Listed)
	}
	return d, nil
}

// sum adds the lines of a purchase that has no problem and no earlier purchases that count, and gives the answers of the
// category that decides it, and whether one of its categories is bought regularly; nil for any other purchase.
func (a *Authority) sum(p *Purchase) (total logistics.Amount, of *answers, regular bool) {
	if len(p.Lines) == 0 || len(p.Earlier) > 0 || a.window && p.On.IsZero() {
		return total, nil, false
	}
	for i := range p.Lines {
		line := &p.Lines[i]
		if i == 0 || line.Category != p.Lines[i-1].Category {
			its := a.answers[line.Category]
			if its == nil || of != nil && its.food != of.food {
				return total, nil, false
			}
			if of == nil || its.rank > of.rank {
				of = its
			}
			regular = regular || its.regular
		}
		amount, err := logistics.AmountOf(line.Amount)
		if err != nil || !priced(line.Price) || !priced(line.CarriedOver) {
			return total, nil, false
		}
		var ok bool
		if total, ok = total.Add(amount); !ok {
			return total, nil, false
		}
	}
	if total.IsZero() {
		return total, nil, false
	}
	return total, of, regular
}

// raisedRank ranks a category among those with an approver of their own: by his rung, then as the rows stand, the first one
// highest; 0 where it has none.
func (pol Policy) raisedRank(c logistics.Category) int {
	rows := pol.Price.Raised
	for i, row := range rows {
		if row.Category == c {
			return (pol.Ladder.rank(row.Approver)+1)*(len(rows)+1) - i
		}
	}
	return 0
}

// priced reports whether a price is absent or passes the guard.
func priced(d *decimal.Decimal) bool {
	if d == nil {
		return true
	}
	_, err := logistics.AmountOf(*d)
	return err == nil
}

// stretch gives the last cut at or below the total.
func (a *Authority) stretch(total logistics.Amount) (row int) {
	for row+1 < len(a.cuts) && total.Compare(a.cuts[row+1]) >= 0 {
		row++
	}
	return row
}
