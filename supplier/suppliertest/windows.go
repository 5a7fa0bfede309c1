package suppliertest

import (
	"fmt"
	"slices"
	"time"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// quoteWindow is a window of quotes with the row that opens it.
type quoteWindow struct {
	logistics.Period
	clause logistics.ClauseID
}

// quoteWindows are the policy's windows of 2024 to 2028 by their first days; ok is false where they go by workdays or by periods
// that only a host has.
func quoteWindows(pol supplier.Policy) (all []quoteWindow, ok bool) {
	for _, duty := range pol.Quotation.Windows.Periods {
		due, err := duty.Due(logistics.MustDate("2024-01-01"), logistics.MustDate("2028-12-31"), logistics.Calendar{}, logistics.Anchors{})
		if err != nil || duty.Every.IsZero() {
			return nil, false
		}
		for _, p := range due {
			if !p.Lapsed {
				all = append(all, quoteWindow{p, duty.Clause})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b quoteWindow) int { return a.First.Compare(b.First) })
	return all, len(all) > 0
}

// edges are the first and the last day of a period, and the days beside them.
func edges(p logistics.Period) []logistics.Date {
	return []logistics.Date{p.First.AddDays(-1), p.First, p.Last, p.Last.AddDays(1)}
}

// quoteOn is a quote that came on a day, in a way and to somebody that the policy names.
func quoteOn(pol supplier.Policy, goods supplier.Windowed, on logistics.Date) supplier.Quote {
	noon, _ := time.Parse(time.DateOnly, on.String()) // as a date is written
	q := supplier.Quote{
		Trail:    logistics.Trail{By: "Qian", Role: logistics.Supplier, At: noon.Add(12 * time.Hour)},
		Supplier: name, Category: goods.Category, Channel: pol.Quotation.Channels.Words[0], To: pol.Quotation.Addressee.To[0],
	}
	if len(goods.Kinds) > 0 {
		q.Kind = goods.Kinds[0]
	}
	return q
}

// windows quotes on the edges of windows, and reconciles notes on those of the month's.
func windows(s Subject) error {
	var f faults
	s = s.filled()
	all, ok := quoteWindows(s.Policy)
	year := func(w quoteWindow) bool { return w.First.Month().Half().First().String()[:4] == "2026" }
	for _, goods := range s.Policy.Quotation.Windows.Goods {
		for _, w := range all {
			if !ok || !year(w) {
				continue
			}
			for _, on := range edges(w.Period) {
				f.quoted(s, goods, all, on)
			}
		}
	}
	for _, month := range []string{"2026-01-01", "2026-02-01", "2026-12-01"} {
		f.reconciled(s, logistics.MustDate(month).Month())
	}
	return f.Err()
}

// quoted asks about a quote of a day: it is late where no window is open, for the last that has begun. A day on which an earlier
// window is open and a later one is over is not asked about.
func (f *faults) quoted(s Subject, goods supplier.Windowed, all []quoteWindow, on logistics.Date) {
	var last []quoteWindow // that began on one day
	open := false
	for _, w := range all {
		if w.First.After(on) {
			break
		}
		if len(last) > 0 && last[0].First != w.First {
			last = nil
		}
		last = append(last, w)
		open = open || !on.After(w.Last)
	}
	over := slices.ContainsFunc(last, func(w quoteWindow) bool { return on.After(w.Last) })
	if len(last) == 0 || open && over {
		return
	}
	what := fmt.Sprintf("a quote of %s on %s", goods.Category, on)
	r, err := s.CheckQuote(quoteOn(s.Policy, goods, on))
	if f.unjudged(what, err) {
		return
	}
	late := len(r.Findings) == 1 && r.Findings[0].Fault == logistics.TooLate &&
		slices.ContainsFunc(last, func(w quoteWindow) bool { return w.clause == r.Findings[0].Clause })
	if over != late || !over && !r.OK() {
		f.Add("%s, after the window of %s: got %v, want late: %t (%s)", what, last[0].Period, told(r), over, last[0].clause)
	}
}

// reconciled asks about a note of a month's first day that was reconciled on the edges of the window.
func (f *faults) reconciled(s Subject, month logistics.Month) {
	duty := s.Policy.Delivery.Reconciliation
	due, err := duty.Due(month.Last().AddDays(1), month.Last().AddMonths(24), logistics.Calendar{}, logistics.Anchors{})
	i := slices.IndexFunc(due, func(p logistics.Period) bool { return !p.Lapsed })
	if err != nil || i < 0 || len(duty.By) == 0 {
		return // by workdays, by a host's periods, or never
	}
	window, delivered := due[i], month.First()
	for _, on := range edges(window) {
		if on.Before(delivered) {
			continue
		}
		file := noteReconciled(s.Policy, month, window, on)
		what := fmt.Sprintf("a note of %s reconciled on %s", month, on)
		r, err := s.CheckReconciliation(file)
		if f.unjudged(what, err) {
			continue
		}
		in := !on.Before(window.First) && !on.After(window.Last)
		if found := len(r.Findings) == 1 && r.Findings[0].Clause == duty.Clause; in && !r.OK() || !in && !found {
			f.Add("%s, in the window of %s: got %v, want in time: %t (%s)", what, window, told(r), in, duty.Clause)
		}
	}
}

func noteReconciled(pol supplier.Policy, month logistics.Month, window logistics.Period, on logistics.Date) supplier.ReconciliationFile {
	return supplier.ReconciliationFile{Month: month, AsOf: window.Last.AddDays(9), Notes: []supplier.FiledNote{{
		Supplier: name, Number: "DN-1", Delivered: month.First(),
		Reconciled: &logistics.Done{On: on, Role: pol.Delivery.Reconciliation.By[0], By: "Wu"},
	}}}
}
