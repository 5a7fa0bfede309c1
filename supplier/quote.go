package supplier

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// Quote is one quotation of a supplier. In its Trail, By is who made it at the supplier, At is when it came in, whose day counts, and the
// mark [ActAcceptLate] says that it was accepted though it came late.
type Quote struct {
	logistics.Trail
	Supplier string             `json:"supplier"`         // number in the supplier master
	Category logistics.Category `json:"category"`         // the category of the goods, in the policy's words
	Kind     string             `json:"kind,omitzero"`    // the kind of goods, in the policy's words such as Meat; needed where only some kinds of the category have windows
	Channel  string             `json:"channel"`          // how it came, in the policy's words such as SentByFax (000-057)
	To       logistics.Role     `json:"to"`               // the role to which it was sent (000-057)
	Reason   string             `json:"reason,omitzero"`  // why it was accepted though it came late, in writing (000-058); absent: no reason
	Anchors  logistics.Anchors  `json:"anchors,omitzero"` // for a policy whose windows go by named periods
}

// CheckQuote judges a quote. It finds one that came in a way that is not valid or to another addressee (000-057), and one outside the
// windows of its goods that nobody who may do so accepted with a reason (000-058): between two windows it is late for the one before.
// Goods without windows may be quoted on any day. Where only some kinds of a category have windows, those of another kind are not checked.
// The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckQuote(q Quote) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	q.CheckTrail(&ps)
	ps.Name("supplier", q.Supplier)
	pol.goods(&ps, q.Category, q.Kind)
	ps.Name("channel", q.Channel)
	roleName(&ps, "to", q.To)
	rules := pol.Quotation
	report := logistics.Report{Edition: pol.Edition}
	rules.Channels.check(&report, "quote.channel", q.Channel)
	rules.Addressee.check(&report, "quote.to", q.To)
	rules.Windows.check(&report, q, &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}

// goods asks for one of the policy's categories, and for a kind that makes a name where one is told.
func (pol Policy) goods(ps *logistics.Problems, category logistics.Category, kind string) {
	pol.category(ps, "category", category)
	if kind != "" {
		ps.Name("kind", kind)
	}
}

// check finds a way that is none of the channels.
func (c Channels) check(r *logistics.Report, subject, channel string) {
	if !slices.Contains(c.Words, channel) {
		r.Find(c.Rule, logistics.Unlisted, subject, logistics.Said(channel), logistics.Said(strings.Join(c.Words, " / ")))
	}
}

func (a Addressee) check(r *logistics.Report, subject string, to logistics.Role) {
	if !slices.Contains(a.To, to) {
		r.Find(a.Rule, logistics.WrongRole, subject, logistics.Roles(to), logistics.Roles(a.To...))
	}
}

// written says whether there is a text.
func written(text string) logistics.Answer { return logistics.Known(strings.TrimSpace(text) != "") }

// of says whether goods have windows, by the row that says so; unknown where the kind is needed and not told, or is none that the
// policy names, for its list is open.
func (w Windows) of(category logistics.Category, kind string) (row Windowed, has logistics.Answer) {
	i := slices.IndexFunc(w.Goods, func(g Windowed) bool { return g.Category == category })
	switch {
	case i < 0:
		return Windowed{}, logistics.No
	case len(w.Goods[i].Kinds) == 0:
		return w.Goods[i], logistics.Yes
	case slices.Contains(w.Goods[i].Kinds, kind):
		return w.Goods[i], logistics.Yes
	}
	return w.Goods[i], logistics.Unknown
}

// untold is what is missing where only some kinds of a category are named.
func untold(kind string) logistics.Text {
	if kind != "" {
		return logistics.Text{En: "whether " + kind + " has a window: the policy names other kinds, and its list is open", Zh: kind + " 是否有报价窗口：制度列举其他品类，且为开放列举"}
	}
	return logistics.Text{En: "the kind of goods: only some of the category have windows", Zh: "品类：该类别仅部分品类有报价窗口"}
}

// check judges the day of a quote.
func (w Windows) check(r *logistics.Report, q Quote, ps *logistics.Problems) {
	accepted := logistics.Report{}
	c := q.Case()
	ps.Under("", w.Late.Check(&accepted, "quote", c), q.Names()...)
	row, has := w.of(q.Category, q.Kind)
	switch has {
	case logistics.No:
		return
	case logistics.Unknown:
		r.Open(row.Clause, "quote.kind", untold(q.Kind))
		return
	}
	if q.At.IsZero() {
		return
	}
	on := logistics.DateOf(q.At, q.At.Location())
	duty, window, found := w.begun(r, on, q.Calendar, q.Anchors, ps)
	if !found || !on.After(window.Last) {
		return
	}
	_, given := q.Done(w.Late[0].Act)
	if !given {
		accepted.Findings = nil
	} else {
		w.Reason.Check(&accepted, "quote", written(q.Reason))
	}
	if !given || len(accepted.Findings) > 0 {
		r.Find(duty.Rule, logistics.TooLate, "quote", logistics.Day(on), logistics.Day(window.Last))
		r.Findings = append(r.Findings, accepted.Findings...)
	}
}

// begun gives the window that began last up to a day, with its row. A window without a frequency is not checked.
func (w Windows) begun(r *logistics.Report, on logistics.Date, cal logistics.Calendar, anchors logistics.Anchors, ps *logistics.Problems) (row logistics.Duty, last logistics.Period, found bool) {
	from, to := around(on)
	for _, duty := range w.Periods {
		if duty.Every.IsZero() {
			r.Open(duty.Clause, "quote."+duty.What, logistics.Text{En: "a frequency: the policy gives none", Zh: "频次（制度未规定）"})
			continue
		}
		due, err := duty.Due(from, to, cal, anchors)
		ps.Under("", err)
		for _, p := range due {
			if !p.Lapsed && !p.First.After(on) && (!found || p.First.After(last.First)) {
				row, last, found = duty, p, true
			}
		}
	}
	return row, last, found
}

// around gives two years before a day and two after it, as far as there are days: what recurs in a year has begun and ends
// between them.
func around(on logistics.Date) (from, to logistics.Date) {
	const months = 24
	from, to = on.AddMonths(-months), on.AddMonths(months)
	if from.IsZero() {
		from = on
	}
	if to.IsZero() {
		to = on
	}
	return from, to
}

// WindowFile says when one supplier quoted for one kind of goods, and which days are judged. Each entry of Done is a valid quote on the day
// on which it came in.
type WindowFile struct {
	logistics.Log
	Supplier string             `json:"supplier"`      // number in the supplier master
	Category logistics.Category `json:"category"`      // the category of the goods, in the policy's words
	Kind     string             `json:"kind,omitzero"` // the kind of goods, as in Quote
}

// CheckWindows judges whether a supplier quoted in every window that is over: a finding for each that was missed (000-058). A late quote
// that was accepted is no quote in the window. Goods without windows have nothing to miss. The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckWindows(f WindowFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	ps.Name("supplier", f.Supplier)
	pol.goods(&ps, f.Category, f.Kind)
	report := logistics.Report{Edition: pol.Edition}
	subject := "supplier " + f.Supplier + " " + string(f.Category)
	if f.Kind != "" {
		subject += " " + f.Kind
	}
	windows := pol.Quotation.Windows
	row, has := windows.of(f.Category, f.Kind)
	judged := logistics.Report{}
	for _, duty := range windows.Periods {
		ps.Under("", duty.Check(&judged, subject, f.Log))
	}
	switch has {
	case logistics.Yes:
		report.Findings, report.Unchecked = judged.Findings, judged.Unchecked
	case logistics.Unknown:
		report.Open(row.Clause, subject, untold(f.Kind))
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}
