package supplier

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// ReconciliationFile is the delivery notes of a month, with the days on which they were reconciled with the books.
type ReconciliationFile struct {
	Month    logistics.Month           `json:"month"`             // the month whose notes are judged
	Notes    logistics.List[FiledNote] `json:"notes"`             // in any order; notes of other months may be among them
	AsOf     logistics.Date            `json:"asOf"`              // the day of judgment, which is not over; nothing later is in the file
	Calendar logistics.Calendar        `json:"calendar,omitzero"` // for a policy whose window moves off days that are not worked
	Anchors  logistics.Anchors         `json:"anchors,omitzero"`  // for a policy whose window goes by named periods
}

// FiledNote is one delivery note on file. Supplier and Number together name it.
type FiledNote struct {
	Supplier   string          `json:"supplier"`             // number in the supplier master
	Number     string          `json:"number"`               // number of the note
	Delivered  logistics.Date  `json:"delivered"`            // the day of the delivery, by whose calendar month the note counts
	Reconciled *logistics.Done `json:"reconciled,omitempty"` // when, by whom and in which role it was reconciled; absent: not yet
}

// ReconciliationWindow says on which days the delivery notes of a month are reconciled.
type ReconciliationWindow struct {
	Edition string              `json:"edition"`
	Month   logistics.Month     `json:"month"`
	Window  logistics.Period    `json:"window"` // the first and the last day; zero: the policy gives no frequency
	Clauses logistics.Citations `json:"clauses"`
}

// ReconciliationOf says when the delivery notes of a month are reconciled: in the first window that ends after the month, so that no note
// of it is still to come (000-068). The calendar and the anchors are asked as [logistics.Duty.Due] asks them, by the documented policies
// not at all. The error is nil or an [*logistics.InvalidError].
func (pol Policy) ReconciliationOf(month logistics.Month, cal logistics.Calendar, anchors logistics.Anchors) (ReconciliationWindow, error) {
	if err := logistics.Validate(pol); err != nil {
		return ReconciliationWindow{}, err
	}
	var ps logistics.Problems
	w := ReconciliationWindow{Edition: pol.Edition, Month: month}
	w.Window, _ = pol.Delivery.windowOf(month, cal, anchors, &ps)
	if err := ps.Err(); err != nil {
		return ReconciliationWindow{}, err
	}
	w.Clauses.Add(pol.Clauses.Citation(pol.Delivery.Reconciliation.Clause))
	return w, nil
}

// windowOf gives the window in which the notes of a month are reconciled; false where there is none.
func (d Delivery) windowOf(month logistics.Month, cal logistics.Calendar, anchors logistics.Anchors, ps *logistics.Problems) (logistics.Period, bool) {
	if month.IsZero() {
		ps.Add("month", logistics.CodeAbsent, "no month")
		return logistics.Period{}, false
	}
	from := month.Last().AddDays(1)
	to := from.AddMonths(24)
	if from.IsZero() || to.IsZero() {
		ps.Add("month", logistics.CodeRange, "%s: its window would be beyond the year 9999", month)
		return logistics.Period{}, false
	}
	due, err := d.Reconciliation.Due(from, to, cal, anchors)
	ps.Under("", err)
	i := slices.IndexFunc(due, func(p logistics.Period) bool { return !p.Lapsed })
	if i < 0 {
		return logistics.Period{}, false
	}
	return due[i], true
}

// String gives the answer in English.
func (w ReconciliationWindow) String() string { return w.Text(logistics.English) }

// Text gives the answer in l: "notes of 2026-12: reconciled 2026-12-25..2027-01-05 (000-068 (assumed))".
func (w ReconciliationWindow) Text(l logistics.Lang) string {
	window := logistics.Text{En: "no window given", Zh: "未规定窗口"}.In(l)
	if !w.Window.First.IsZero() {
		window = logistics.Text{En: "reconciled ", Zh: "对单期 "}.In(l) + w.Window.String()
	}
	return w.Clauses.Behind(logistics.Text{En: "notes of " + w.Month.String() + ": ", Zh: w.Month.String() + " 送货单："}.In(l)+window, l)
}

// CheckReconciliation judges the delivery notes of a month (000-068). It finds a note that was reconciled before its delivery, outside the
// window or by a role that may not do it, and one that is not reconciled though the window is over. Until then such a note is not checked,
// nor is the month while it lasts. The order of the notes changes nothing. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckReconciliation(f ReconciliationFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	window, found := pol.Delivery.windowOf(f.Month, f.Calendar, f.Anchors, &ps)
	f.check(&ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	duty := pol.Delivery.Reconciliation
	report := logistics.Report{Edition: pol.Edition}
	if !found {
		report.Open(duty.Clause, duty.What+" "+f.Month.String(), logistics.Text{En: "a window: the policy gives none", Zh: "窗口（制度未规定）"})
		return report, nil
	}
	for _, missing := range restOf(f.AsOf, f.Month.Last()) {
		report.Open(duty.Clause, duty.What+" "+f.Month.String(), missing)
	}
	for _, n := range f.inOrder() {
		if n.Delivered.Month() == f.Month {
			n.check(&report, duty, window, f.AsOf)
		}
	}
	return report, nil
}

func (f ReconciliationFile) check(ps *logistics.Problems) {
	if f.AsOf.IsZero() {
		ps.Add("asOf", logistics.CodeAbsent, "no day of judgment")
	} else if f.AsOf.Before(f.Month.First()) {
		ps.Add("asOf", logistics.CodeRange, "%s is before the month", f.AsOf)
	}
	seen := map[[2]string]bool{}
	for i, n := range f.Notes {
		at := logistics.At("notes", i)
		ps.Name(at+".supplier", n.Supplier)
		ps.Name(at+".number", n.Number)
		id := [2]string{n.Supplier, n.Number}
		if seen[id] {
			ps.Add(at+".number", logistics.CodeDuplicate, "%.40q of %.40q is there twice", n.Number, n.Supplier)
		}
		seen[id] = true
		f.past(ps, at+".delivered", n.Delivered)
		if n.Reconciled != nil {
			f.past(ps, at+".reconciled.on", n.Reconciled.On)
			roleName(ps, at+".reconciled.role", n.Reconciled.Role)
			ps.Name(at+".reconciled.by", string(n.Reconciled.By))
		}
	}
}

func (f ReconciliationFile) past(ps *logistics.Problems, path string, on logistics.Date) {
	switch {
	case on.IsZero():
		ps.Add(path, logistics.CodeAbsent, "no date")
	case !f.AsOf.IsZero() && on.After(f.AsOf):
		ps.Add(path, logistics.CodeRange, "%s is after the day of judgment, %s", on, f.AsOf)
	}
}

// inOrder gives the notes in an order that does not depend on that of the file.
func (f ReconciliationFile) inOrder() []FiledNote {
	return slices.SortedFunc(slices.Values(f.Notes), func(a, b FiledNote) int {
		if order := strings.Compare(a.Supplier, b.Supplier); order != 0 {
			return order
		}
		return strings.Compare(a.Number, b.Number)
	})
}

// check judges one note by the window of its month.
func (n FiledNote) check(r *logistics.Report, duty logistics.Duty, window logistics.Period, asOf logistics.Date) {
	at := "supplier " + n.Supplier + " note " + n.Number
	if n.Reconciled == nil {
		if asOf.After(window.Last) {
			r.Find(duty.Rule, logistics.TooLate, at, logistics.Day(asOf), logistics.Day(window.Last))
			return
		}
		last := window.Last.String()
		r.Open(duty.Clause, at, logistics.Text{En: "its reconciliation, by " + last, Zh: "对单，期限 " + last})
		return
	}
	on, first := n.Reconciled.On, window.First
	if n.Delivered.After(first) {
		first = n.Delivered
	}
	switch {
	case on.Before(first):
		r.Find(duty.Rule, logistics.TooEarly, at, logistics.Day(on), logistics.Day(first))
	case on.After(window.Last):
		r.Find(duty.Rule, logistics.TooLate, at, logistics.Day(on), logistics.Day(window.Last))
	}
	if !slices.Contains(duty.By, n.Reconciled.Role) {
		r.Find(duty.Rule, logistics.WrongRole, at, logistics.Roles(n.Reconciled.Role), logistics.Roles(duty.By...))
	}
}
