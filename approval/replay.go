package approval

import (
	"errors"
	"iter"
	"slices"
	"strings"

	"example.com/logistics"
)

// Past is one case of a history: an ID, and exactly one of the others. A file tries what is decided and what is checked; a purchase
// or a payment alone tries only what is decided.
type Past struct {
	ID          string       `json:"id"` // the number of the requisition or form
	Purchase    *Purchase    `json:"purchase,omitempty"`
	PriceFile   *PriceFile   `json:"priceFile,omitempty"`
	Payment     *Payment     `json:"payment,omitempty"`
	PaymentFile *PaymentFile `json:"paymentFile,omitempty"`

	Requisition *Requisition      `json:"requisition,omitempty"`
	Order       *Order            `json:"order,omitempty"`
	Document    *Document         `json:"document,omitempty"`
	Outgoing    *OutgoingDocument `json:"outgoing,omitempty"`
	Matter      *Matter           `json:"matter,omitempty"`
	Large       *LargePurchase    `json:"large,omitempty"`
	Permission  *Permission       `json:"permission,omitempty"`
}

// Replay puts a history to two editions: which answers change, how often and with which amounts, which cases cannot be judged, and
// which shifts of [Diff] no case hits. The amounts are totals in yuan, without earlier purchases. The error is that of Diff.
//
// Of a price file or a payment file the checks that Diff tells are tried too: the list, the papers, the route, the payee, the false
// purchase, the signatures on the invoice. Of every other paper all its rows are tried. Collections, rules in force, meals and
// bodies are no cases, so that nothing hits their shifts. A category that only one edition knows is refused by the other, and
// moves; what else either cannot judge is unjudged, with the problems of both.
func Replay(old, new Policy, history iter.Seq[Past]) (logistics.Impact, error) {
	diff, err := Diff(old, new)
	if err != nil {
		return logistics.Impact{}, err
	}
	r := replay{old, new, priceSpace(old, new), regularSpace(old, new), paymentSpace(old, new), diff.Shifts}
	return logistics.Replay(diff, history, r.try), nil
}

type replay struct {
	old, new                  Policy
	prices, regular, payments logistics.Space
	shifts                    []logistics.Shift
}

// try puts one case to both editions.
func (r replay) try(c Past) (name string, trials []logistics.Trial, err error) {
	var ps logistics.Problems
	ps.Name("id", c.ID)
	papers := c.papers()
	given := len(papers)
	for _, one := range []bool{c.Purchase != nil, c.PriceFile != nil, c.Payment != nil, c.PaymentFile != nil} {
		given += number(one)
	}
	at := ""
	switch {
	case given != 1:
		ps.Add("", logistics.CodeConflict, "a case is one of %s", fields())
	case c.Purchase != nil:
		at = "purchase"
		trials, err = r.purchase(*c.Purchase)
	case c.PriceFile != nil:
		at = "priceFile"
		trials, err = r.priceFile(*c.PriceFile)
	case c.Payment != nil:
		at = "payment"
		trials, err = r.payment(*c.Payment)
	case c.PaymentFile != nil:
		at = "paymentFile"
		trials, err = r.paymentFile(*c.PaymentFile)
	default:
		for name, paper := range papers {
			at = name
			trials, err = r.paper(paper)
		}
	}
	ps.Under(at, err)
	return c.ID, trials, ps.Err()
}

// both gives the problems that either edition has with a case.
func both(errOld, errNew error) error {
	var ps logistics.Problems
	ps.Under("", errOld)
	ps.Under("", errNew)
	return ps.Err()
}

func (r replay) purchase(p Purchase) ([]logistics.Trial, error) {
	was, _, errOld := r.old.decide(p)
	is, _, errNew := r.new.decide(p)
	switch {
	case errOld == nil && errNew == nil:
	case errOld == nil && refused(errNew):
		is = was
	case errNew == nil && refused(errOld):
		was = is
	default:
		return nil, both(errOld, errNew)
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
	old, new := r.old.priceRuling(bare, r.old.Ladder), r.new.priceRuling(bare, r.old.Ladder)
	trials := []logistics.Trial{{
		Space: r.prices, Points: r.pricePoints(p, was.Total, is.Total),
		Old: old, New: new, Direction: new.than(old, r.old.Ladder, r.new.Ladder), Amount: amount,
	}}
	for _, c := range p.categories() {
		lines := p.of(c)
		wasRegular, isRegular := r.old.regularRuling(lines), r.new.regularRuling(lines)
		trials = append(trials, logistics.Trial{
			Space: r.regular, Points: []logistics.Point{r.old.regularPoint(r.regular, lines)},
			Old: wasRegular, New: isRegular, Direction: isRegular.than(wasRegular), Amount: amount,
		})
	}
	counted, counts := len(r.old.earlier(p)), len(r.new.earlier(p))
	if counted != counts || counted > 0 && r.old.Price.Splitting.Within == r.new.Price.Splitting.Within {
		// What it does to the answer is told by the tiers; this says that the window was put to the proof.
		window := r.new.window()
		trials = append(trials, logistics.Trial{Space: logistics.Space{Question: splitting}, Points: []logistics.Point{{}}, Old: window, New: window, Direction: logistics.Same})
	}
	return trials, nil
}

// pricePoints gives the points of the tiers where a purchase lies: by the categories that decide it in either edition or, where
// one of them refuses some, by these.
func (r replay) pricePoints(p Purchase, was, is logistics.Measure) []logistics.Point {
	var points []logistics.Point
	for _, c := range p.categories() {
		if !r.old.knows(c) || !r.new.knows(c) {
			points = append(points, pricePoint(r.prices, p, c, was))
		}
	}
	if len(points) > 0 {
		return points
	}
	return []logistics.Point{pricePoint(r.prices, p, r.old.deciding(p.Lines), was), pricePoint(r.prices, p, r.new.deciding(p.Lines), is)}
}

// refused reports whether a purchase has no other problem than a category that the policy does not know.
func refused(err error) bool {
	var invalid *logistics.InvalidError
	return errors.As(err, &invalid) && !slices.ContainsFunc(invalid.Problems, func(p logistics.Problem) bool {
		return p.Code != logistics.CodeUnknown || !strings.HasSuffix(p.Path, ".category")
	})
}

func (r replay) payment(p Payment) ([]logistics.Trial, error) {
	var ps logistics.Problems
	amount := p.amount(&ps)
	if err := ps.Err(); err != nil {
		return nil, err
	}
	figure := logistics.Yuan(amount)
	was, is := r.old.paymentRuling(figure, p.Budgeted), r.new.paymentRuling(figure, p.Budgeted)
	return []logistics.Trial{{
		Space: r.payments, Points: []logistics.Point{{Values: []int{number(p.Budgeted)}, Figure: figure}},
		Old: was, New: is, Direction: is.than(was), Amount: amount,
	}}, nil
}

func (r replay) priceFile(f PriceFile) ([]logistics.Trial, error) {
	_, errOld := r.old.checkPrice(f)
	_, errNew := r.new.checkPrice(f)
	if !(errOld == nil || errNew == nil && refused(errOld)) || !(errNew == nil || errOld == nil && refused(errNew)) {
		return nil, both(errOld, errNew)
	}
	trials, err := r.purchase(f.Purchase)
	if err != nil || errOld != nil || errNew != nil {
		return trials, err
	}
	var rows asked
	regular := func(pol Policy) bool {
		return slices.ContainsFunc(f.Lines, func(l Line) bool { return pol.Price.Regular.covers(&l) })
	}
	if !f.exempt() && !regular(r.old) && !regular(r.new) {
		rows.need("price.listed", logistics.Known(f.Listed))
	}
	file := priceCheck{file: f}
	for _, paper := range slices.Concat(r.old.Price.Papers, r.new.Price.Papers) {
		rows.need("price.papers."+paper.Key, file.paper(paper.Key))
	}
	was, _, _ := r.old.decide(f.Purchase)
	is, _, _ := r.new.decide(f.Purchase)
	for _, route := range slices.Concat(r.old.Price.Routes, r.new.Price.Routes) {
		row := row{question: "price.routes." + route.Name}
		switch {
		case f.Route == route.Name && was.Total == is.Total:
			row.figure = is.Total
		case f.Route != "":
			continue // another way, or two totals, of which the tiers tell
		}
		rows = append(rows, row)
	}
	return append(trials, rows.trials(r.shifts, trials[0].Amount)...), nil
}

func (r replay) paymentFile(f PaymentFile) ([]logistics.Trial, error) {
	_, errOld := r.old.checkPayment(f)
	_, errNew := r.new.checkPayment(f)
	if err := both(errOld, errNew); err != nil {
		return nil, err
	}
	trials, err := r.payment(f.Payment)
	if err != nil {
		return nil, err
	}
	var rows asked
	if !f.MarketCash {
		rows.need("payment.listed", logistics.Known(f.ListedAtOrder))
		rows.need("payment.cleared", f.Cleared)
	}
	rows.need("payment.falsePurchase", f.Genuine.Not())
	for _, step := range slices.Concat(r.old.Payment.Invoice, r.new.Payment.Invoice) {
		rows = append(rows, row{question: "payment.invoice." + step.Act})
	}
	return append(trials, rows.trials(r.shifts, trials[0].Amount)...), nil
}

// row is a row that a file is held against, with what the file says.
type row struct {
	question string
	there    string            // the answer that a need gets
	figure   logistics.Measure // what a limit is held against
}

// asked are the rows that a file is held against.
type asked []row

func (a *asked) need(question string, there logistics.Answer) {
	*a = append(*a, row{question: question, there: there.String()}, row{question: question + ".key"})
}

// trials gives the shifts of these rows in whose regions the file lies. A row that is in no shift does not move.
func (a asked) trials(shifts []logistics.Shift, amount logistics.Amount) []logistics.Trial {
	var trials []logistics.Trial
	for _, s := range shifts {
		i := slices.IndexFunc(a, func(r row) bool { return r.question == s.Question })
		if i < 0 {
			continue
		}
		t := logistics.Trial{Space: logistics.Space{Question: s.Question}, Old: s.Old, New: s.New, Direction: s.Direction, Amount: amount}
		at := logistics.Point{Figure: a[i].figure}
		for _, c := range s.Where.Choices {
			t.Space.Facts = append(t.Space.Facts, logistics.Fact{Name: c.Fact, Values: c.Values})
			at.Values = append(at.Values, slices.IndexFunc(c.Values, func(w logistics.Word) bool { return w.Wire == a[i].there }))
		}
		if !slices.Contains(at.Values, -1) && s.Where.Holds(t.Space, at) {
			t.Points = []logistics.Point{at}
			trials = append(trials, t)
		}
	}
	return trials
}
