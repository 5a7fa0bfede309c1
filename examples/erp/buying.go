package main

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// requisition takes a requisition in: who approves its price, and who signs it first.
func (w *work) requisition(r NewRequisition) error {
	var ps logistics.Problems
	ps.Under("", r.problems())
	w.local(&ps, "at", &r.At)
	if err := ps.Err(); err != nil {
		return err
	}
	if taken, err := w.exists("SELECT 1 FROM requisitions WHERE number = ?", r.Number); err != nil || taken {
		return either(err, conflict("number", "there is a requisition %q already", r.Number))
	}
	purchase, err := w.purchase(r, nil)
	if err != nil {
		return err
	}
	_, decision, err := w.ask(askPrice, "", r.Number, purchase)
	if err != nil {
		return err
	}
	if _, _, err := w.ask(askRequisition, "", r.Number, w.signoff(r, nil), "total", "lines"); err != nil {
		return err
	}
	return w.put("INSERT INTO requisitions (number, requester, category, day, body, decision) VALUES (?, ?, ?, ?, ?, ?)",
		r, decision, r.Number, string(r.By), string(r.Category), dayOf(r.At).String())
}

// purchase gives what the library is told of the price: the amounts are those of the chosen quote or, without one, the
// estimates of the requisition.
func (w *work) purchase(r NewRequisition, chosen *NewQuote) (approval.Purchase, error) {
	p := approval.Purchase{Lines: []approval.Line{}, Budgeted: r.Budgeted, Listed: r.Listed, On: dayOf(r.At)}
	for i, line := range r.Lines {
		amount := line.Amount
		if chosen != nil {
			amount = chosen.Amounts[i]
		}
		p.Lines = append(p.Lines, approval.Line{Category: r.Category, Amount: amount, OneOff: line.OneOff, Price: line.Price, CarriedOver: line.CarriedOver})
	}
	if chosen != nil {
		p.Listed = chosen.Listed
	}
	first, added := w.policies.Approval.Price.Splitting.Within.Since(p.On)
	if !added {
		return p, nil
	}
	earlier, err := bodies[NewRequisition](w.ctx, w.tx,
		"SELECT body FROM requisitions WHERE requester = ? AND category = ? AND day >= ? AND day <= ? AND number <> ? ORDER BY day, number",
		string(r.By), string(r.Category), first.String(), p.On.String(), r.Number)
	for _, e := range earlier {
		p.Earlier = append(p.Earlier, approval.Earlier{ID: e.Number, On: dayOf(e.At), Amount: e.total()})
	}
	return p, err
}

func (r NewRequisition) total() decimal.Decimal {
	var total decimal.Decimal
	for _, line := range r.Lines {
		total = total.Add(line.Amount)
	}
	return total
}

// signoff gives what the library is told of the signatures on a requisition.
func (w *work) signoff(r NewRequisition, marks []logistics.Mark) approval.Requisition {
	return approval.Requisition{
		Trail: logistics.Trail{By: r.By, Role: r.Role, At: r.At, Marks: marks, AsOf: w.at},
		Total: r.total(),
	}
}

// find gives a requisition.
func (w *work) find(number string) (NewRequisition, error) {
	r, ok, err := one[NewRequisition](w.ctx, w.tx, "SELECT body FROM requisitions WHERE number = ?", number)
	if err == nil && !ok {
		err = &AbsentError{"requisition", number}
	}
	return r, err
}

// signed gives the signatures on a paper, in the order in which they were put.
func signed[T any](w *work, paper, number string) ([]T, error) {
	return bodies[T](w.ctx, w.tx, "SELECT body FROM signatures WHERE paper = ? AND number = ? ORDER BY decision", paper, number)
}

// settle asks whether a signature may be put on a paper, and puts it there.
func (w *work) settle(paper, number string, m logistics.Mark, body, facts any, renames ...string) error {
	done, ok, err := one[logistics.Mark](w.ctx, w.tx, "SELECT json_object('act', act, 'role', body ->> 'role', 'by', body ->> 'by', 'at', body ->> 'at') FROM signatures WHERE paper = ? AND number = ? AND act = ?", paper, number, m.Act)
	if err != nil || ok {
		return either(err, conflict("act", "%s of %s %s was done by %s at %s", m.Act, paper, number, done.By, done.At.Format(time.RFC3339)))
	}
	verdict, decision, err := w.ask(paper, m.Act, number, facts, renames...)
	if err != nil || verdict != Accepted {
		return err
	}
	return w.put("INSERT INTO signatures (paper, number, act, body, decision) VALUES (?, ?, ?, ?, ?)", body, decision, paper, number, m.Act)
}

// sign puts a signature on a requisition.
func (w *work) sign(number string, s NewSignature) error {
	r, err := w.find(number)
	if err != nil {
		return err
	}
	var ps logistics.Problems
	w.local(&ps, "at", &s.At)
	if s.Channel != "" {
		ps.Add("channel", logistics.CodeConflict, "a requisition is sent nowhere")
	}
	if err := ps.Err(); err != nil {
		return err
	}
	marks, err := signed[logistics.Mark](w, askRequisition, number)
	if err != nil {
		return err
	}
	last := logistics.At("marks", len(marks))
	return w.settle(askRequisition, number, s.Mark, s.Mark, w.signoff(r, append(marks, s.Mark)), last+".", "")
}

// priceFile gives what the library is told of quotes and price approvals. The supplier is the one that the approvals name or,
// before there are any, the one intended.
func (w *work) priceFile(r NewRequisition, quotes []NewQuote, approvals []NewApproval) (approval.PriceFile, error) {
	f := approval.PriceFile{Requester: r.By, RequestedAt: r.At, Supplier: r.Supplier}
	for _, q := range quotes {
		f.Quotes = append(f.Quotes, approval.Quote{Supplier: q.Supplier, Listed: q.Listed})
	}
	for _, a := range approvals {
		f.Supplier, f.SaysUnbudgeted = a.Supplier, f.SaysUnbudgeted || a.SaysUnbudgeted
		if a.ChosenBy != "" {
			f.ChosenBy = a.ChosenBy
		}
		if a.Analysis != nil {
			f.Analysis = a.Analysis
		}
		if a.Route != "" {
			f.Route = a.Route
		}
		f.Approvals = append(f.Approvals, a.Mark)
		for _, paper := range a.Papers {
			if !slices.Contains(f.Papers, paper) {
				f.Papers = append(f.Papers, paper)
			}
		}
	}
	var chosen *NewQuote
	for i := range quotes {
		if quotes[i].Supplier == f.Supplier {
			chosen = &quotes[i]
		}
	}
	if chosen == nil && f.Supplier != r.Supplier {
		// Nobody has said of him that he is listed: on the requisition another one was meant.
		r.Listed = false
	}
	var err error
	f.Purchase, err = w.purchase(r, chosen)
	return f, err
}

// quotesOf gives the quotes for a requisition, in the order in which they came.
func (w *work) quotesOf(number string) ([]NewQuote, error) {
	return bodies[NewQuote](w.ctx, w.tx, "SELECT body FROM quotes WHERE requisition = ? ORDER BY decision", number)
}

// priced gives the requisition with its quotes and price approvals.
func (w *work) priced(number string) (r NewRequisition, quotes []NewQuote, approvals []NewApproval, err error) {
	if r, err = w.find(number); err != nil {
		return r, nil, nil, err
	}
	if quotes, err = w.quotesOf(number); err != nil {
		return r, nil, nil, err
	}
	approvals, err = signed[NewApproval](w, askPriceFile, number)
	return r, quotes, approvals, err
}

// quote takes a quote in: what is still missing, and who approves at this price.
func (w *work) quote(number string, q NewQuote) error {
	r, quotes, approvals, err := w.priced(number)
	if err != nil {
		return err
	}
	if err := q.problems(r, quotes); err != nil {
		return err
	}
	if len(approvals) > 0 {
		return conflict("", "the price of requisition %s is being approved: no more quotes", number)
	}
	for _, before := range quotes {
		if before.Supplier == q.Supplier {
			return conflict("supplier", "%s has quoted already", q.Supplier)
		}
	}
	file, err := w.priceFile(r, append(quotes, q), nil)
	if err != nil {
		return err
	}
	_, decision, err := w.ask(askPriceFile, "", number, file, logistics.At("quotes", len(quotes))+".", "")
	if err != nil {
		return err
	}
	return w.put("INSERT INTO quotes (requisition, supplier, body, decision) VALUES (?, ?, ?, ?)", q, decision, number, q.Supplier)
}

// approve puts a signature on the price.
func (w *work) approve(number string, a NewApproval) error {
	r, quotes, approvals, err := w.priced(number)
	if err != nil {
		return err
	}
	var ps logistics.Problems
	w.local(&ps, "at", &a.At)
	if a.Analysis != nil {
		w.local(&ps, "analysis.at", &a.Analysis.At)
	}
	if a.Seal != "" {
		ps.Add("seal", logistics.CodeConflict, "a price takes none")
	}
	if err := ps.Err(); err != nil {
		return err
	}
	for _, before := range approvals {
		if before.Supplier != a.Supplier && before.Act != a.Act {
			return conflict("supplier", "%s was the choice of the %s", before.Supplier, before.Act)
		}
	}
	file, err := w.priceFile(r, quotes, append(approvals, a))
	if err != nil {
		return err
	}
	return w.settle(askPriceFile, number, a.Mark, a, file, logistics.At("approvals", len(approvals))+".", "")
}

// either gives the first error there is.
func either(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// problem is an input with one problem.
func problem(path, code, detail string) error {
	var ps logistics.Problems
	ps.Add(path, code, "%s", detail)
	return ps.Err()
}
