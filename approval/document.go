package approval

import (
	"slices"
	"strings"
	"time"

	"example.com/logistics"
)

// Document is a form or another document at the document desk. Its By is who handed it in, and its Marks are the confirmations.
type Document struct {
	logistics.Trail
	Form     string           `json:"form"`              // what kind it is, by the name of a [Form] of the policy
	Approved logistics.Answer `json:"approved,omitzero"` // of a payment form: whether it has all signatures that DecidePayment asks for; unknown: not checked
	Carrier  string           `json:"carrier"`           // what it is written on, by a word of the policy
	InOrder  logistics.Answer `json:"inOrder"`           // whether it is filled in as its rules ask; not looked at where nobody signs the form; unknown: not checked
	Back     *Return          `json:"back,omitempty"`    // the last time it was sent back to be mended; absent: it never was
	Sent     []Sending        `json:"sent,omitzero"`     // where the original and the copies went
	Holders  []Holder         `json:"holders,omitzero"`  // of what circulates: who holds the posts that get copies
	Filed    []string         `json:"filed,omitzero"`    // of what circulated: what was done to file it, by the keys of the policy
	Closed   time.Time        `json:"closed,omitzero"`   // when the desk closed it; absent: it is open, and what is not there may still come
}

// Return says when and why a form went back to its department to be mended.
type Return struct {
	At     time.Time `json:"at"`
	Reason string    `json:"reason"` // empty: none is on record, which is a finding
}

// Sending says where the original or a copy of a document went, and when.
type Sending struct {
	To       string    `json:"to"` // by the word of the policy for a [Destination]
	At       time.Time `json:"at"`
	Original bool      `json:"original"` // it was the original; false: a copy, or nobody says which
}

// Holder is a person who holds a post, with the copies of a document that the person got.
type Holder struct {
	Role   logistics.Role   `json:"role"`   // the post
	By     logistics.Person `json:"by"`     // who holds it
	Copies int              `json:"copies"` // how many, from 0 on
}

// CheckDocument judges a document at the document desk. It finds
//
//   - a form that is not in order and was not sent back, was sent back without a reason, or was confirmed or sent on all the same;
//   - a confirmation that is missing, late, by the wrong role or out of order;
//   - an original or a copy that did not go where it belongs, went before the confirmations, or is of a payment form without the
//     signatures that its amount asks for, which [Policy.CheckPayment] judges;
//   - of what circulates, a holder of a post without the copies, and filing that was not done.
//
// Until the document is closed, only the return and the confirmations are missing; what else is not there is not checked. The error
// is nil or an [*logistics.InvalidError].
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
	back := pol.Incoming.Return
	if d.Back != nil && strings.TrimSpace(d.Back.Reason) == "" {
		report.Find(back.Rule, logistics.Missing, "document.back.reason", logistics.Measure{}, logistics.Measure{})
	}
	switch {
	case d.refused(form):
		d.sentBack(&report, back, form)
		return report, nil
	case len(form.Sign) > 0 && d.InOrder != logistics.Yes:
		report.Open(back.Clause, "document.inOrder", logistics.Text{En: "whether the form is in order", Zh: "表单是否符合要求"})
	}
	d.sendings(&report, form)
	if form.Circulates {
		d.copies(&report, pol.Incoming.Copies)
		pol.Incoming.Filing.Check(&report, "document", func(key string) logistics.Answer {
			return sofar(slices.Contains(d.Filed, key), d.Closed)
		})
	}
	return report, nil
}

// refused reports whether the document is a form that nobody signs, for it is not in order.
func (d Document) refused(form Form) bool { return len(form.Sign) > 0 && d.InOrder == logistics.No }

// returned is whether the document went back since it was handed in, the last time.
func (d Document) returned() logistics.Answer {
	return logistics.Known(d.Back != nil && !d.Back.At.Before(d.At))
}

// sentBack judges a form that is not in order: it goes back as often as it is handed in, nobody signs it, and it goes to nobody
// else.
func (d Document) sentBack(r *logistics.Report, back logistics.Need, form Form) {
	back.Check(r, "document", d.returned())
	for _, step := range form.Sign {
		for _, m := range (logistics.Case{Marks: d.Marks}).Of(step.Act) {
			r.Find(back.Rule, logistics.Banned, logistics.Join("document", m.Act), logistics.Instant(m.At), logistics.Measure{})
		}
	}
	for _, s := range d.Sent {
		if s.To != applicant { // who gets it back anyway
			r.Find(back.Rule, logistics.Banned, logistics.Join("document.sent", s.To), logistics.Instant(s.At), logistics.Measure{})
		}
	}
}

// sendings asks whether the original and the copies went where they belong, after the confirmations.
func (d Document) sendings(r *logistics.Report, form Form) {
	for _, row := range form.Goes {
		when, sent := d.first(row)
		logistics.Need{Rule: row.Rule, Key: row.To}.Check(r, "document.sent", sofar(sent, d.Closed))
		if !sent {
			continue
		}
		at := logistics.Join("document.sent", row.To)
		if when.Before(d.At) {
			r.Find(row.Rule, logistics.TooEarly, at, logistics.Instant(when), logistics.Instant(d.At))
		}
		d.Waited(r, row.Rule, at, when, form.Sign)
		if form.Paid {
			logistics.Need{Rule: row.Rule, Key: "payment-approved"}.Check(r, at, d.Approved)
		}
	}
}

// first gives when a destination first had the original or, where one will do, a copy.
func (d Document) first(row Destination) (at time.Time, sent bool) {
	for _, s := range d.Sent {
		if s.To == row.To && (row.Copy || s.Original) && (!sent || s.At.Before(at)) {
			at, sent = s.At, true
		}
	}
	return at, sent
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
			more := row.Side == logistics.AtLeast || row.Side == logistics.Above
			if holds, _ := row.Holds(got); more && !holds && d.Closed.IsZero() {
				got = logistics.Measure{} // the others may still come
			}
			row.Limit.Check(r, "document.copies "+string(row.To)+" "+string(h.By), got)
		}
		if !held {
			r.Open(row.Clause, "document.copies "+string(row.To), logistics.Text{En: "who holds the post", Zh: "该职务由谁担任"})
		}
	}
}

func (d Document) asked(pol Policy, ps *logistics.Problems) (logistics.Steps, logistics.Case, []string) {
	d.CheckTrail(ps)
	on := d.Case(pol.Ladder.Rungs...)
	form, known := pol.Incoming.form(d.Form)
	steps := form.Sign
	switch {
	case !known:
		on = anything(on)
		ps.Add("form", logistics.CodeUnknown, "%.40q is no form of this policy", d.Form)
	case d.refused(form):
		steps, on.Others = nil, form.Sign.Acts()
	}
	if !slices.Contains(pol.Incoming.Carriers.Words, d.Carrier) {
		*ps = append(*ps, logistics.Problem{
			Path: "carrier", Code: logistics.CodeUnknown, Clause: pol.Incoming.Carriers.Clause,
			Detail: "is none of " + strings.Join(pol.Incoming.Carriers.Words, ", "),
		})
	}
	if d.Back != nil {
		d.Moment(ps, "back.at", d.Back.At)
		if d.InOrder == logistics.Yes && !d.At.IsZero() && d.Back.At.After(d.At) {
			ps.Add("back.at", logistics.CodeConflict, "is after %s: a form that is in order again was handed in again since", logistics.Instant(d.At))
		}
	}
	for i, s := range d.Sent {
		at := logistics.At("sent", i)
		ps.Name(at+".to", s.To)
		d.Moment(ps, at+".at", s.At)
	}
	for i, h := range d.Holders {
		at := logistics.At("holders", i)
		ps.Name(at+".role", string(h.Role))
		ps.Name(at+".by", string(h.By))
		if h.Copies < 0 {
			ps.Add(at+".copies", logistics.CodeRange, "%d copies; from 0", h.Copies)
		}
		if slices.ContainsFunc(d.Holders[:i], func(o Holder) bool { return o.Role == h.Role && logistics.SameName(string(o.By), string(h.By)) }) {
			ps.Add(at, logistics.CodeDuplicate, "%.40q holds the post already", h.By)
		}
	}
	words(ps, "filed", d.Filed)
	if !d.Closed.IsZero() {
		d.Moment(ps, "closed", d.Closed)
		if d.Closed.Before(d.At) {
			ps.Add("closed", logistics.CodeRange, "%s is before it was drawn up, %s", logistics.Instant(d.Closed), logistics.Instant(d.At))
		}
	}
	return steps, on, d.Names()
}
