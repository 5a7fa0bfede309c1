package budget

import (
	"errors"
	"slices"

	"example.com/logistics"
)

// Ledger spends the budget of a year, entry by entry. A request takes its amount out of what is available; an order, an invoice and a
// payment move the same amount on, so that it counts once. An entry that is refused, or that is an error, changes nothing, and its id is
// free for the entry that corrects it. A Ledger is made by [Policy.NewLedger], takes nothing without it, and is not safe for concurrent
// use.
type Ledger struct {
	pol     Policy
	year    logistics.Month
	ids     []string // lines, in the order of the plan
	lines   map[string]*account
	docs    map[string]*document // accepted stages
	posted  map[string]bool      // accepted, by id
	refused map[string]bool      // by id: what goes on from one is refused too, and not unknown
	last    logistics.Date       // of the last one that was accepted
	closed  bool
}

// account is a line of the ledger, month by month of the year.
type account struct {
	purpose, kind string
	plan          [months]fen           // with transfers; a month may be below zero, the year never
	used          [months]fen           // by the month of the request
	actual        [months]fen           // paid, by the month of the payment
	at            [PaymentEntry + 1]fen // by the stage that amounts have reached
}

// document is an accepted request, order, invoice or payment and what of it has not been moved on.
type document struct {
	kind      EntryKind
	line      string
	open      fen
	requested int // the month of its request
	paid      int // of a payment: its month
	controls  []string
}

var errNoLedger = errors.New("a ledger is made by NewLedger")

// NewLedger opens the ledger of a year. The error is nil or an [*logistics.InvalidError]: the policy is invalid, Year begins no fiscal
// year, there are no lines, a line is there twice, a kind of line is none of the policy's, the months are not twelve amounts.
func (pol Policy) NewLedger(p LedgerPlan) (*Ledger, error) {
	l := &Ledger{pol: logistics.Clone(pol), year: p.Year, lines: map[string]*account{}, docs: map[string]*document{}, posted: map[string]bool{}, refused: map[string]bool{}}
	err := pol.admits(func(ps *logistics.Problems) {
		pol.Phasing.Start.check(ps, "year", p.Year)
		if len(p.Lines) == 0 {
			ps.Add("lines", logistics.CodeAbsent, "an empty plan")
		}
		var all []fen
		for i, line := range p.Lines {
			at := logistics.At("lines", i)
			a := &account{purpose: line.Purpose, kind: line.Kind}
			if line.Purpose != "" {
				ps.Name(at+".purpose", line.Purpose)
			}
			if line.Kind != "" && !slices.ContainsFunc(pol.Spending.Caps, func(c Cap) bool { return c.Kind == line.Kind }) {
				ps.Add(at+".kind", logistics.CodeUnknown, "%.40q is no kind of line of this policy", line.Kind)
			}
			copy(a.plan[:], amounts(ps, at+".months", line.Months, months))
			all = append(all, a.plan[:]...)
			l.ids = append(l.ids, line.ID)
			l.lines[line.ID] = a
		}
		checkIDs(ps, "lines", l.ids)
		sum(ps, "lines", all...)
	})
	if err != nil {
		return nil, err
	}
	return l, nil
}

// Post puts an entry into the ledger, or refuses it with every reason:
//
//   - the plan has no such line, or the line has not that much left (000-178);
//   - the months up to the day of the entry have not that much, or the entry that this one follows has not (000-161);
//   - the day is outside the fiscal year (003-012), or a cap is exceeded (004-116);
//   - the money is earmarked for another purpose (000-182), or a control is not on record (000-179);
//   - the use of a request or the payee of a payment is not written down (000-163), a request can be left undone (002-029), a payment
//     goes out of receipts (002-036), nobody who may approved a transfer (000-178).
//
// Work given out without a reason is a finding and no refusal (000-172), as is what departs from any rule that the policy only advises.
// Refused whatever the policy says is what cannot be entered: a line that the plan does not have, a day outside the year, more than the
// entry before has left, a transfer of more than the line has.
//
// The error is nil or an [*logistics.InvalidError]: the entry was posted already, follows one that never was or a later stage, has an
// amount of 0 or with parts of a fen, moves a line's money to itself, is dated before the last accepted one, comes after the year was
// closed, or brings the requests of a line to 10^15 yuan. A Ledger that NewLedger did not make gives another error.
func (l *Ledger) Post(e Entry) (Posting, error) {
	if l == nil || l.lines == nil {
		return Posting{}, errNoLedger
	}
	var ps logistics.Problems
	amount := l.check(&ps, e)
	if err := ps.Err(); err != nil {
		return Posting{}, err
	}
	p := Posting{Report: logistics.Report{Edition: l.pol.Edition}, Entry: e.ID, Accepted: l.enterable(e, amount)}
	l.judge(&p.Report, e, amount)
	for _, f := range p.Findings {
		if f.Force == logistics.Must {
			p.Accepted = false
		}
		p.Clauses.Add(l.pol.Clauses.Citation(f.Clause))
	}
	if !p.Accepted {
		l.refused[e.ID] = true
		return p, nil
	}
	p.Clauses = l.pol.cite(append(l.asks(e), rulesOf(p.Report)...)...)
	l.enter(e, amount)
	return p, nil
}

// enterable reports whether an entry has a place in the ledger. What has none is refused whatever the force of its rule.
func (l *Ledger) enterable(e Entry, amount fen) bool {
	if _, inside := monthOf(l.year, e.On); !inside {
		return false
	}
	switch e.Kind {
	case RequestEntry:
		return l.lines[e.Line] != nil
	case TransferEntry:
		from, to := l.lines[e.Line], l.lines[e.To]
		return from != nil && to != nil && amount <= from.free()
	}
	before := l.docs[e.Of]
	return before != nil && amount <= before.open
}

// rulesOf are the rules of what a report found.
func rulesOf(r logistics.Report) []logistics.Rule {
	var rules []logistics.Rule
	for _, f := range r.Findings {
		rules = append(rules, logistics.Rule{Clause: f.Clause, Force: f.Force})
	}
	return rules
}

// asks are the rules that are asked of an entry. An answer cites eight clauses: advice comes last.
func (l *Ledger) asks(e Entry) []logistics.Rule {
	s := l.pol.Spending
	all := []logistics.Rule{l.pol.Phasing.Start.Rule, s.Period.Rule}
	line := e.Line
	if before := l.docs[e.Of]; before != nil {
		line = before.line
	}
	a := l.lines[line]
	switch e.Kind {
	case TransferEntry:
		all = append(all, s.Line.Rule, s.Transfer.Rule)
	case RequestEntry:
		all = append(all, s.Line.Rule, s.Necessary.Rule)
		for _, c := range s.Caps {
			if c.Kind == a.kind {
				all = append(all, c.Month.Rule, c.Year.Rule)
			}
		}
	case PaymentEntry:
		all = append(all, s.Account.Rule)
	}
	if a.purpose != "" && (e.Kind == RequestEntry || e.Kind == TransferEntry || e.Purpose != "") {
		all = append(all, s.Earmarked.Rule)
	}
	for _, n := range s.Traced {
		if n.Key == keyUse && e.Kind == RequestEntry || n.Key == keyPayee && e.Kind == PaymentEntry {
			all = append(all, n.Rule)
		}
	}
	for _, c := range s.Controls {
		if e.Kind.stage() && c.At <= e.Kind {
			all = append(all, c.Rule)
		}
	}
	if e.Kind == RequestEntry {
		all = append(all, s.Hiring.Rule)
	}
	return all
}

// check guards an entry and gives its amount.
func (l *Ledger) check(ps *logistics.Problems, e Entry) fen {
	if l.closed {
		ps.Add("", logistics.CodeConflict, "the year %s is closed", yearText(l.year))
	}
	ps.Name("id", e.ID)
	if l.posted[e.ID] {
		ps.Add("id", logistics.CodeDuplicate, "%.40q was posted already", e.ID)
	}
	if _, err := e.Kind.MarshalText(); err != nil {
		ps.Add("kind", logistics.CodeWord, "%v", err)
	}
	switch {
	case e.On.IsZero():
		ps.Add("on", logistics.CodeAbsent, "no date")
	case e.On.Before(l.last):
		ps.Add("on", logistics.CodeRange, "%s is before %s, the day of the entry before it", e.On, l.last)
	}
	amount := positive(ps, "amount", e.Amount)
	if _, err := e.Hires.MarshalText(); err != nil {
		ps.Add("hires", logistics.CodeWord, "%v", err)
	}
	said(ps, "use", e.Use)
	said(ps, "hireReason", e.HireReason)
	for _, name := range []struct{ field, name string }{{"purpose", e.Purpose}, {"payee", e.Payee}, {"by", string(e.By)}} {
		if name.name != "" {
			ps.Name(name.field, name.name)
		}
	}
	for i, c := range e.Controls {
		at := logistics.At("controls", i)
		if !slices.ContainsFunc(l.pol.Spending.Controls, func(row Control) bool { return row.Control == c.Control }) {
			ps.Add(at+".control", logistics.CodeUnknown, "%.40q is no control of this policy", c.Control)
		}
		ps.Name(at+".by", string(c.By))
	}
	switch e.Kind {
	case RequestEntry, TransferEntry:
		ps.Name("line", e.Line)
		if e.Of != "" {
			ps.Add("of", logistics.CodeConflict, "a %s goes on from no entry", e.Kind)
		}
		if a := l.lines[e.Line]; a != nil && e.Kind == RequestEntry {
			sum(ps, "amount", total(a.used[:]), amount)
		}
	default:
		l.checkOf(ps, e)
	}
	switch {
	case e.Kind == TransferEntry:
		ps.Name("to", e.To)
		if e.To == e.Line && e.To != "" {
			ps.Add("to", logistics.CodeConflict, "%.40q is moved to itself", e.To)
		}
	case e.To != "":
		ps.Add("to", logistics.CodeConflict, "only a transfer goes to a line")
	}
	return amount
}

// checkOf guards the entry from which another goes on.
func (l *Ledger) checkOf(ps *logistics.Problems, e Entry) {
	ps.Name("of", e.Of)
	doc := l.docs[e.Of]
	switch {
	case doc == nil:
		switch {
		case l.posted[e.Of]:
			ps.Add("of", logistics.CodeConflict, "%.40q is no stage of an amount", e.Of)
		case !l.refused[e.Of] && e.Of != "":
			ps.Add("of", logistics.CodeUnknown, "%.40q was never posted", e.Of)
		}
		return
	case e.Kind == RefundEntry && doc.kind != PaymentEntry, e.Kind == ReleaseEntry && doc.kind == PaymentEntry,
		e.Kind.stage() && doc.kind >= e.Kind:
		ps.Add("of", logistics.CodeConflict, "no %s goes on from a %s", e.Kind, doc.kind)
	}
	if e.Line != "" && e.Line != doc.line {
		ps.Add("line", logistics.CodeConflict, "%.40q is of the line %.40q", e.Of, doc.line)
	}
}

// enter moves the amount of an entry that is accepted.
func (l *Ledger) enter(e Entry, amount fen) {
	l.last, l.posted[e.ID] = e.On, true
	delete(l.refused, e.ID)
	now, _ := monthOf(l.year, e.On)
	if e.Kind == TransferEntry {
		l.lines[e.Line].plan[now] -= amount
		l.lines[e.To].plan[now] += amount
		return
	}
	doc := &document{kind: e.Kind, line: e.Line, open: amount, requested: now}
	if before := l.docs[e.Of]; before != nil {
		before.open -= amount
		doc.line, doc.requested, doc.controls = before.line, before.requested, slices.Clone(before.controls)
		l.lines[doc.line].at[before.kind] -= amount
		if e.Kind == RefundEntry {
			l.lines[doc.line].actual[before.paid] -= amount
		}
	}
	a := l.lines[doc.line]
	switch e.Kind {
	case ReleaseEntry, RefundEntry:
		a.used[doc.requested] -= amount
		return
	case RequestEntry:
		a.used[now] += amount
	case PaymentEntry:
		a.actual[now] += amount
		doc.paid = now
	}
	a.at[e.Kind] += amount
	for _, c := range e.Controls {
		doc.controls = append(doc.controls, c.Control)
	}
	l.docs[e.ID] = doc
}

// Lines says where the money of each line is now, in the order of the plan.
func (l *Ledger) Lines() []LineBalance {
	if l == nil {
		return nil
	}
	var all []LineBalance
	for _, id := range l.ids {
		a := l.lines[id]
		all = append(all, LineBalance{
			ID: id, Planned: total(a.plan[:]).yuan(), Requested: a.at[RequestEntry].yuan(), Ordered: a.at[OrderEntry].yuan(), Invoiced: a.at[InvoiceEntry].yuan(),
			Paid: a.at[PaymentEntry].yuan(), Available: (total(a.plan[:]) - total(a.used[:])).yuan(), Actual: yuanOf(a.actual[:]),
		})
	}
	return all
}

// Close closes the year, so that nothing more is posted, and gives its books for [Policy.Settle]. The error is nil, or says that the year is
// closed already or that NewLedger did not make this Ledger.
func (l *Ledger) Close() (YearBooks, error) {
	if l == nil || l.lines == nil {
		return YearBooks{}, errNoLedger
	}
	var ps logistics.Problems
	if l.closed {
		ps.Add("", logistics.CodeConflict, "the year %s is closed already", yearText(l.year))
		return YearBooks{}, ps.Err()
	}
	l.closed = true
	books := YearBooks{Year: l.year}
	for _, id := range l.ids {
		a := l.lines[id]
		books.Lines = append(books.Lines, BookedLine{ID: id, Purpose: a.purpose, Budget: total(a.plan[:]).yuan(), Months: yuanOf(a.actual[:])})
	}
	return books, nil
}

// total adds amounts of one line, which are bounded together.
func total(all []fen) fen {
	var t fen
	for _, f := range all {
		t += f
	}
	return t
}
