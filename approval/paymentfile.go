package approval

import (
	"slices"
	"time"

	"example.com/logistics"
)

// PaymentFile is a payment with what is on file about it: signatures, invoice and payee.
type PaymentFile struct {
	Payment
	Applicant     logistics.Person `json:"applicant"`           // who drew up and signed the form
	AppliedAt     time.Time        `json:"appliedAt"`           // when the applicant signed
	MarketCash    bool             `json:"marketCash"`          // bought for cash at the market, where no list binds: the payee is not judged
	ListedAtOrder bool             `json:"listedAtOrder"`       // the payee was on the list of qualified suppliers on the day of the order
	Cleared       logistics.Answer `json:"cleared"`             // whether the payee is not struck off for fraud or bribery on the day of payment; unknown: not checked
	Genuine       logistics.Answer `json:"genuine"`             // whether the receipt into stock confirms the goods; unknown: not checked
	Signatures    []logistics.Mark `json:"signatures,omitzero"` // on the form, with the handover; acts as DecidePayment names them
	Invoice       Invoice          `json:"invoice"`

	AsOf     time.Time          `json:"asOf,omitzero"`     // the moment of judgment; a mark after it is a problem. Zero: Next does not tell what is late
	Calendar logistics.Calendar `json:"calendar,omitzero"` // needed where the policy has time limits in workdays
}

// Invoice is the invoice of a payment with its signatures.
type Invoice struct {
	IssuedAt   time.Time        `json:"issuedAt"`            // when it was issued; a signature before is a finding
	Signatures []logistics.Mark `json:"signatures,omitzero"` // acts as the policy's invoice rows name them
}

// CheckPayment judges a payment file. It finds
//
//   - a signature on the form that is missing, by the wrong role, out of order, by one person twice or by the applicant;
//   - the same on the invoice, and a signature there by a person who signed the form in another role;
//   - a payee who was not listed at the order, or is struck off; a purchase whose goods did not come;
//   - that the accounting office took the form before the form and the invoice were signed.
//
// Nobody signs in another's place. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckPayment(f PaymentFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	return pol.checkPayment(f)
}

// checkPayment is CheckPayment for a policy that is known to be valid.
func (pol Policy) checkPayment(f PaymentFile) (logistics.Report, error) {
	var ps logistics.Problems
	report := logistics.Report{Edition: pol.Edition}
	steps, form, names := f.asked(pol, &ps)
	ps.Under("", steps.Check(&report, "form", form), names...)
	pardon(&report, "form", pol.Payment.Handover.Act)
	if !f.MarketCash {
		pol.Payment.Listed.Check(&report, "payee", logistics.Known(f.ListedAtOrder))
		pol.Payment.Cleared.Check(&report, "payee", f.Cleared)
	}
	pol.Payment.FalsePurchase.Check(&report, "", f.Genuine.Not())
	ps.Under("", pol.Payment.Invoice.Check(&report, "invoice", f.invoiceCase()), invoiceNames()...)
	f.spellings(&ps)
	f.across(&report, pol, steps, &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}

// invoiceCase is what the signatures on the invoice are judged against.
func (f PaymentFile) invoiceCase() logistics.Case {
	return logistics.Case{
		Opened: logistics.Mark{By: f.Applicant, At: f.Invoice.IssuedAt}, Marks: f.Invoice.Signatures, AsOf: f.AsOf, Calendar: f.Calendar,
	}
}

// invoiceNames are what the fields of that case are called in a payment file.
func invoiceNames() []string {
	return []string{"opened.by", "applicant", "opened.at", "invoice.issuedAt", "marks", "invoice.signatures"}
}

// spellings adds a problem where a person signs the form in one spelling and the invoice in another.
func (f PaymentFile) spellings(ps *logistics.Problems) {
	var persons logistics.Persons
	var told logistics.Problems // by the signatures of the form
	for _, m := range f.Signatures {
		persons.Add(&told, "", m.By)
	}
	for i, m := range f.Invoice.Signatures {
		at := logistics.At("invoice.signatures", i) + ".by"
		if !slices.ContainsFunc(*ps, func(p logistics.Problem) bool { return p.Path == at }) {
			persons.Add(ps, at, m.By)
		}
	}
}

// across holds the invoice against the form. The office takes no form whose invoice is not signed in full, for it is not valid
// before; and who signs one of the two in one role signs the other in no other role.
func (f PaymentFile) across(r *logistics.Report, pol Policy, form logistics.Steps, ps *logistics.Problems) {
	signed, invoice, handover := logistics.Case{Marks: f.Signatures}, f.invoiceCase(), pol.Payment.Handover
	taken := signed.Of(handover.Act)
	if len(taken) > 0 {
		if end, limited := f.due(pol, form, ps); limited && taken[0].At.After(end) {
			r.Find(handover.Rule, logistics.TooLate, logistics.Join("form", handover.Act), logistics.Instant(taken[0].At), logistics.Instant(end))
		}
	}
	for _, step := range pol.Payment.Invoice {
		on := invoice.Of(step.Act)
		switch at := logistics.Join("form", handover.Act); {
		case len(taken) == 0:
		case len(on) == 0:
			r.Find(step.Rule, logistics.OutOfOrder, at, logistics.Instant(taken[0].At), logistics.Said(onInvoice(step.Act)))
		case taken[0].At.Before(on[0].At):
			r.Find(step.Rule, logistics.OutOfOrder, at, logistics.Instant(taken[0].At), logistics.Instant(on[0].At))
		}
		for _, other := range form {
			marks := signed.Of(other.Act)
			if len(on) > 0 && len(marks) > 0 && on[0].By == marks[0].By && on[0].Role != marks[0].Role && !step.Again && !other.Again {
				r.Find(step.Rule, logistics.SamePerson, onInvoice(step.Act), logistics.Said(on[0].By), logistics.Said(other.Act))
			}
		}
	}
}

// signed gives when the form and the invoice were signed in full, as far as they are.
func (f PaymentFile) signed(pol Policy, form logistics.Steps) time.Time {
	last := f.AppliedAt
	for _, of := range []struct {
		steps logistics.Steps
		on    logistics.Case
	}{{form, logistics.Case{Marks: f.Signatures}}, {pol.Payment.Invoice, f.invoiceCase()}} {
		for _, act := range of.steps.Acts() {
			if marks := of.on.Of(act); act != pol.Payment.Handover.Act && len(marks) > 0 && marks[0].At.After(last) {
				last = marks[0].At
			}
		}
	}
	return last
}

// due gives the last moment for the handover, whose time runs from the last of all signatures.
func (f PaymentFile) due(pol Policy, form logistics.Steps, ps *logistics.Problems) (end time.Time, limited bool) {
	end, limited, err := pol.Payment.Handover.Within.End(f.signed(pol, form), f.Calendar)
	if err != nil {
		ps.Add("calendar", logistics.CodeRange, "%s: %v", pol.Payment.Handover.Act, err)
	}
	return end, limited && err == nil && !logistics.Instant(end).IsZero()
}

// onInvoice names an act of the invoice beside those of the form.
func onInvoice(act string) string { return logistics.Join("invoice", act) }

// next gives what is awaited with the form and with the invoice; the handover, when both are signed.
func (f PaymentFile) next(pol Policy, ps *logistics.Problems) []logistics.Awaited {
	steps, form, names := f.asked(pol, ps)
	next, err := steps.Next(form)
	ps.Under("", err, names...)
	invoice, names := f.invoiceCase(), invoiceNames()
	if f.Invoice.IssuedAt.IsZero() && len(f.Invoice.Signatures) == 0 { // it is not there yet
		invoice.Opened.At = f.AppliedAt
		names = []string{"opened.by", "applicant", "opened.at", "appliedAt"}
	}
	rest, err := pol.Payment.Invoice.Next(invoice)
	ps.Under("", err, names...)
	f.spellings(ps)
	if len(rest) > 0 {
		next = slices.DeleteFunc(next, func(a logistics.Awaited) bool { return a.Act == pol.Payment.Handover.Act })
	}
	for i := range next {
		if a := &next[i]; a.Act == pol.Payment.Handover.Act {
			a.Since = f.signed(pol, steps)
			if due, limited := f.due(pol, steps, ps); limited {
				a.Due, a.Late = due, logistics.Unknown
				if !f.AsOf.IsZero() {
					a.Late = logistics.Known(f.AsOf.After(due))
				}
			}
		}
		barElsewhere(&next[i], pol.Payment.Invoice, invoice)
	}
	for _, a := range rest {
		a.Act = onInvoice(a.Act)
		barElsewhere(&a, steps, form)
		next = append(next, a)
	}
	return next
}

// barElsewhere adds who signed the other paper in a role that is none of those awaited.
func barElsewhere(a *logistics.Awaited, steps logistics.Steps, other logistics.Case) {
	for _, act := range steps.Acts() {
		marks := other.Of(act)
		if len(marks) > 0 && !slices.Contains(a.By, marks[0].Role) && !slices.Contains(a.Not, marks[0].By) {
			a.Not = append(a.Not, marks[0].By)
		}
	}
}

// asked are the signatures that a file needs, each after the one before it, and the handover.
func (f PaymentFile) asked(pol Policy, ps *logistics.Problems) (logistics.Steps, logistics.Case, []string) {
	steps := pol.Payment.steps(logistics.Yuan(f.amount(ps)), f.Budgeted).InOrder()
	on := logistics.Case{
		Opened: logistics.Mark{By: f.Applicant, At: f.AppliedAt}, Marks: f.Signatures, Others: pol.Payment.acts(),
		AsOf: f.AsOf, Calendar: f.Calendar,
	}
	handover := pol.Payment.Handover
	handover.Within = logistics.Span{} // it waits for the invoice too
	return steps.Then(handover), on, []string{"opened.by", "applicant", "opened.at", "appliedAt", "marks", "signatures"}
}

// acts are the acts of every gate.
func (t PaymentTable) acts() []string {
	var acts []string
	for _, gate := range t.Gates {
		acts = append(acts, string(gate.Then.Approver))
	}
	return acts
}
