package approval

import (
	"iter"

	"example.com/logistics"
)

// Past is a case of a history: a purchase or a payment, by the number of its requisition or form.
type Past struct {
	ID       string    `json:"id"`
	Purchase *Purchase `json:"purchase,omitempty"`
	Payment  *Payment  `json:"payment,omitempty"`
}

// Replay puts a history to two editions: which decisions on prices and payments move, how many, with which amounts, which
// cases no edition can judge, and which shifts of [Diff] no case hits. Amounts are totals of the requisition without
// earlier purchases. The error is that of Diff.
func Replay(old, new Policy, history iter.Seq[Past]) (logistics.Impact, error) {
	diff, err := Diff(old, new)
	if err != nil {
		return logistics.Impact{}, err
	}
	r := replay{old, new, priceSpace(old, new), regularSpace(old, new), paymentSpace(old, new)}
	return logistics.Replay(diff, history, r.try), nil
}

type replay struct {
	old, new                  Policy
	prices, regular, payments logistics.Space
}

// try puts one case to both editions.
func (r replay) try(c Past) (name string, trials []logistics.Trial, err error) {
	var ps logistics.Problems
	ps.Name("id", c.ID)
	switch {
	case (c.Purchase == nil) == (c.Payment == nil):
		ps.Add("", logistics.CodeConflict, "a case is either a purchase or a payment")
	case c.Purchase != nil:
		trials, err = r.purchase(*c.Purchase)
	default:
		trials, err = r.payment(*c.Payment)
	}
	ps.Under("", err)
	return c.ID, trials, ps.Err()
}

func (r replay) purchase(p Purchase) ([]logistics.Trial, error) {
	was, _, errOld := r.old.decide(p)
	is, _, errNew := r.new.decide(p)
	var ps logistics.Problems
	ps.Under("purchase", errOld)
	ps.Under("purchase", errNew)
	if err := ps.Err(); err != nil {
		return nil, err
	}
	bare := p
	bare.Lines = nil
	var amount logistics.Amount
	for _, line := range p.Lines {
		a, _ := logistics.AmountOf(line.Amount)
		amount, _ = amount.Add(a)
		line.OneOff = true
		bare.Lines = append(bare.Lines, line)
	}
	old, new := r.old.priceRuling(bare), r.new.priceRuling(bare)
	wasRegular, isRegular := r.old.regularRuling(p), r.new.regularRuling(p)
	trials := []logistics.Trial{
		{
			Space: r.prices, Points: []logistics.Point{pricePoint(r.prices, p, was.Total), pricePoint(r.prices, p, is.Total)},
			Old: old, New: new, Direction: new.than(old, r.old.Ladder, r.new.Ladder), Amount: amount,
		},
		{
			Space: r.regular, Points: []logistics.Point{r.old.regularPoint(r.regular, p)},
			Old: wasRegular, New: isRegular, Direction: isRegular.than(wasRegular), Amount: amount,
		},
	}
	if len(r.old.earlier(p)) != len(r.new.earlier(p)) {
		// What it does to the answer is told by the tiers; this says that the window was put to the proof.
		window := r.new.window()
		trials = append(trials, logistics.Trial{Space: logistics.Space{Question: splitting}, Points: []logistics.Point{{}}, Old: window, New: window, Direction: logistics.Same})
	}
	return trials, nil
}

func (r replay) payment(p Payment) ([]logistics.Trial, error) {
	var ps logistics.Problems
	amount := p.amount(&ps)
	if err := ps.Err(); err != nil {
		ps = nil
		ps.Under("payment", err)
		return nil, ps.Err()
	}
	figure := logistics.Yuan(amount)
	was, is := r.old.paymentRuling(figure, p.Budgeted), r.new.paymentRuling(figure, p.Budgeted)
	return []logistics.Trial{{
		Space: r.payments, Points: []logistics.Point{{Values: []int{number(p.Budgeted)}, Figure: figure}},
		Old: was, New: is, Direction: is.than(was), Amount: amount,
	}}, nil
}
