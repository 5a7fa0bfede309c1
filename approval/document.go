package approval

import (
	"slices"
	"strings"
	"time"

	"example.com/logistics"
)

// Document is a form or another document at the document desk. By is who handed it in, and Marks are its confirmations.
type Document struct {
	Trail
	Form    string           `json:"form"`             // one of the policy's
	Carrier string           `json:"carrier"`          // what it is written on, in the policy's words
	InOrder logistics.Answer `json:"inOrder"`          // whether the form itself is filled in as its rules ask; not asked of what nobody signs
	Back    *Return          `json:"back,omitempty"`   // sent back to be mended; absent: it was not
	Sent    []Sending        `json:"sent,omitzero"`    // where it went after its confirmation
	Holders []Holder         `json:"holders,omitzero"` // who holds the posts that get a copy of what circulates
	Filed   []string         `json:"filed,omitzero"`   // what was done to file it, in the policy's words
	Closed  *time.Time       `json:"closed,omitempty"` // when the desk closed it; until then what is absent may still come
}

// Return is a form that went back to its department.
type Return struct {
	At     time.Time `json:"at"`
	Reason string    `json:"reason"`
}

// Sending is one paper that left the desk.
type Sending struct {
	To   string    `json:"to"` // in the policy's words
	At   time.Time `json:"at"`
	Copy bool      `json:"copy"` // a copy and not the original
}

// Holder is a person on a post, with the copies that he got.
type Holder struct {
	Role   logistics.Role   `json:"role"`
	By     logistics.Person `json:"by"`
	Copies int              `json:"copies"`
}

// CheckDocument judges a document at the desk: a form that is not in order and was not sent back, or without a reason, or
// was confirmed all the same; a confirmation that is missing, late, by the wrong role or out of order; a copy or an
// original that did not go where it belongs, or too early; a register without its entry. Until the document is closed,
// what is absent is not checked. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckDocument(d Document) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	report := pol.judged(d, "document", &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	form, _ := pol.Incoming.form(d.Form)
	if len(form.Sign) > 0 {
		switch d.InOrder {
		case logistics.No:
			report.Findings = nil
			pol.Incoming.sentBack(&report, d)
			return report, nil
		case logistics.Unknown:
			report.Open(pol.Incoming.Return.Clause, "document.inOrder", logistics.Text{En: "whether the form is in order", Zh: "表单是否符合要求"})
		}
	}
	d.sendings(&report, form)
	if form.Circulates {
		d.copies(&report, pol.Incoming.Copies)
	}
	pol.Incoming.Filing.Check(&report, "document", func(key string) logistics.Answer {
		return d.sofar(slices.Contains(d.Filed, key))
	})
	return report, nil
}

// sofar is whether something is there; before the document is closed it may still come.
func (d Document) sofar(there bool) logistics.Answer {
	if !there && d.Closed == nil {
		return logistics.Unknown
	}
	return logistics.Known(there)
}

// sentBack judges a form that is not in order.
func (in Incoming) sentBack(r *logistics.Report, d Document) {
	in.Return.Check(r, "document", logistics.Known(d.Back != nil))
	if d.Back != nil && strings.TrimSpace(d.Back.Reason) == "" {
		r.Find(in.Return.Rule, logistics.Missing, "document.back.reason", logistics.Measure{}, logistics.Measure{})
	}
	for _, m := range d.Marks {
		r.Find(in.Return.Rule, logistics.Banned, logistics.Join("document", m.Act), logistics.Instant(m.At), logistics.Measure{})
	}
}

// sendings asks whether the original and the copies went where they belong, after the confirmations.
func (d Document) sendings(r *logistics.Report, form Form) {
	for _, row := range form.Goes {
		at := logistics.Join("document.sent", row.To)
		sent := slices.IndexFunc(d.Sent, func(s Sending) bool { return s.To == row.To && (!s.Copy || row.Copy) })
		logistics.Need{Rule: row.Rule, Key: row.To}.Check(r, "document.sent", d.sofar(sent >= 0))
		if sent < 0 {
			continue
		}
		when := d.Sent[sent].At
		if when.Before(d.At) {
			r.Find(row.Rule, logistics.TooEarly, at, logistics.Instant(when), logistics.Instant(d.At))
		}
		for _, step := range form.Sign {
			confirmed, ok := d.done(step.Act)
			switch {
			case !ok:
				r.Find(row.Rule, logistics.OutOfOrder, at, logistics.Instant(when), logistics.Said(step.Act))
			case when.Before(confirmed.At):
				r.Find(row.Rule, logistics.OutOfOrder, at, logistics.Instant(when), logistics.Instant(confirmed.At))
			}
		}
	}
}

// copies asks whether everyone who holds a post of the list has his copies.
func (d Document) copies(r *logistics.Report, rows logistics.List[Copies]) {
	for _, row := range rows {
		held := false
		for _, h := range d.Holders {
			if h.Role != row.To {
				continue
			}
			held = true
			got := logistics.Count(h.Copies)
			if holds, known := row.Limit.Holds(got); !holds && known && d.Closed == nil {
				got = logistics.Measure{} // it may still come
			}
			row.Limit.Check(r, "document.copies "+string(row.To)+" "+string(h.By), got)
		}
		if !held {
			r.Open(row.Clause, "document.copies "+string(row.To), logistics.Text{En: "who holds the post", Zh: "该职务由谁担任"})
		}
	}
}

func (d Document) asked(pol Policy, ps *logistics.Problems) (logistics.Steps, logistics.Case, []string) {
	d.check(ps)
	on := d.on(pol)
	form, known := pol.Incoming.form(d.Form)
	if !known {
		on = anything(on)
		ps.Add("form", logistics.CodeUnknown, "%.40q is no form of this policy", d.Form)
	}
	if !slices.Contains(pol.Incoming.Carriers.Words, d.Carrier) {
		*ps = append(*ps, logistics.Problem{
			Path: "carrier", Code: logistics.CodeUnknown, Clause: pol.Incoming.Carriers.Clause,
			Detail: "is none of " + strings.Join(pol.Incoming.Carriers.Words, ", "),
		})
	}
	if d.Back != nil && d.Back.At.IsZero() {
		ps.Add("back.at", logistics.CodeAbsent, "no time")
	}
	for i, s := range d.Sent {
		at := logistics.At("sent", i)
		ps.Name(at+".to", s.To)
		if s.At.IsZero() {
			ps.Add(at+".at", logistics.CodeAbsent, "no time")
		}
	}
	for i, h := range d.Holders {
		at := logistics.At("holders", i)
		ps.Name(at+".role", string(h.Role))
		ps.Name(at+".by", string(h.By))
		if h.Copies < 0 {
			ps.Add(at+".copies", logistics.CodeRange, "%d copies", h.Copies)
		}
		if slices.ContainsFunc(d.Holders[:i], func(o Holder) bool { return o.Role == h.Role && o.By == h.By }) {
			ps.Add(at, logistics.CodeDuplicate, "%.40q holds the post already", h.By)
		}
	}
	words(ps, "filed", d.Filed)
	if d.Closed != nil && d.Closed.IsZero() {
		ps.Add("closed", logistics.CodeAbsent, "no time; leave it out while the document is open")
	}
	return form.Sign, on, d.names()
}
