package procurement

import "example.com/logistics"

// KeptOrder is an order of food as the files have it.
type KeptOrder struct {
	Number     string         `json:"number"`              // of the order
	Delivered  logistics.Date `json:"delivered,omitzero"`  // day of its last delivery; absent: something is still to come
	Reconciled logistics.Date `json:"reconciled,omitzero"` // day on which it was reconciled with the supplier's account; absent: not yet
	Discarded  logistics.Date `json:"discarded,omitzero"`  // day on which it was discarded; absent: it is on file
}

// Keeping says until when an order of food is kept.
type Keeping struct {
	Edition string              `json:"edition"`
	Number  string              `json:"number"`         // of the order
	From    logistics.Date      `json:"from,omitzero"`  // the later of its final delivery and its reconciliation; absent: one of them is still to come
	Until   logistics.Date      `json:"until,omitzero"` // the last day on which it is kept; absent: nobody can say yet
	Clauses logistics.Citations `json:"clauses"`
}

// KeptUntil says until when an order is kept (000-116): to the same day a year after its final delivery or its
// reconciliation, whichever is later; after 29 February to the 28th. The error is nil or an [*logistics.InvalidError].
func (pol Policy) KeptUntil(o KeptOrder) (Keeping, error) {
	if err := logistics.Validate(pol); err != nil {
		return Keeping{}, err
	}
	var ps logistics.Problems
	k := pol.Canteen.Kept.of(o, &ps)
	if err := ps.Err(); err != nil {
		return Keeping{}, err
	}
	k.Edition = pol.Edition
	k.Clauses.Add(pol.Clauses.Citation(pol.Canteen.Kept.Clause))
	return k, nil
}

// CheckKept judges whether an order was discarded before its time was over (000-116). The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckKept(o KeptOrder) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	k := pol.Canteen.Kept.of(o, &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	at := "order " + o.Number + ".discarded"
	switch {
	case o.Discarded.IsZero():
	case o.Delivered.IsZero():
		report.Find(pol.Canteen.Kept.Rule, logistics.OutOfOrder, at, logistics.Day(o.Discarded), logistics.Said("delivered"))
	case o.Reconciled.IsZero():
		report.Find(pol.Canteen.Kept.Rule, logistics.OutOfOrder, at, logistics.Day(o.Discarded), logistics.Said("reconciled"))
	case !o.Discarded.After(k.Until):
		report.Find(pol.Canteen.Kept.Rule, logistics.OutOfOrder, at, logistics.Day(o.Discarded), logistics.Day(k.Until.AddDays(1)))
	}
	return report, nil
}

// of gives the days on which an order is kept.
func (r Retention) of(o KeptOrder, ps *logistics.Problems) Keeping {
	ps.Name("number", o.Number)
	k := Keeping{Number: o.Number}
	if o.Delivered.IsZero() || o.Reconciled.IsZero() {
		return k
	}
	last := "delivered"
	k.From = o.Delivered
	if o.Reconciled.After(k.From) {
		last, k.From = "reconciled", o.Reconciled
	}
	k.Until = k.From.AddMonths(r.Months)
	if k.Until.IsZero() {
		ps.Add(last, logistics.CodeRange, "%s: what follows is beyond the year 9999", k.From)
	}
	return k
}

// String gives the keeping in English.
func (k Keeping) String() string { return k.Text(logistics.English) }

// Text gives the keeping in l: "order F-1: kept to 2027-03-10 (000-116 (read))".
func (k Keeping) Text(l logistics.Lang) string {
	s := logistics.Text{En: "order " + k.Number + ": kept", Zh: "订单 " + k.Number + "：保存"}.In(l)
	if k.Until.IsZero() {
		s += logistics.Text{En: ", with no end before it is delivered and reconciled", Zh: "，交货并对账前不定期限"}.In(l)
	} else {
		s += logistics.Text{En: " to ", Zh: "至 "}.In(l) + k.Until.String()
	}
	return k.Clauses.Behind(s, l)
}
