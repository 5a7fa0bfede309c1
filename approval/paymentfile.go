package approval

import (
	"time"

	"example.com/logistics"
)

// PaymentFile is a payment with what is on file about it.
type PaymentFile struct {
	Payment
	Applicant     logistics.Person `json:"applicant"`           // signs the form
	AppliedAt     time.Time        `json:"appliedAt"`           // when he signed
	MarketCash    bool             `json:"marketCash"`          // bought for cash on the market: there is no list to hold the payee against
	ListedAtOrder bool             `json:"listedAtOrder"`       // the payee was on the list on the day of the order
	Cleared       bool             `json:"cleared"`             // the payee is not struck off for fraud or bribery on the day of payment
	Genuine       bool             `json:"genuine"`             // the receipt into stock confirms the goods
	Signatures    []logistics.Mark `json:"signatures,omitzero"` // on the form; acts as DecidePayment names them, and the handover's
	Invoice       Invoice          `json:"invoice"`

	AsOf     time.Time          `json:"asOf,omitzero"`     // the moment of judgment, for what is late; a mark after it is a problem
	Calendar logistics.Calendar `json:"calendar,omitzero"` // for a policy with time limits in workdays
}

// Invoice is the invoice with its signatures.
type Invoice struct {
	IssuedAt   time.Time        `json:"issuedAt"`
	Signatures []logistics.Mark `json:"signatures,omitzero"` // acts as the policy's invoice rows name them
}

// CheckPayment judges a payment file: a signature missing, by the wrong role, out of order, by one person twice or by the
// applicant; a payee who is not listed or struck off; a false purchase; an invoice without its signatures; a form that
// the accounting office took too early. Nobody signs in another's place. The error is nil or an
// [*logistics.InvalidError].
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
		pol.Payment.Cleared.Check(&report, "payee", logistics.Known(f.Cleared))
	}
	pol.Payment.FalsePurchase.Check(&report, "", logistics.Known(!f.Genuine))
	invoice := logistics.Case{Opened: logistics.Mark{By: f.Applicant, At: f.Invoice.IssuedAt}, Marks: f.Invoice.Signatures, Calendar: f.Calendar}
	ps.Under("", pol.Payment.Invoice.Check(&report, "invoice", invoice), "opened.by", "applicant", "opened.at", "invoice.issuedAt", "marks", "invoice.signatures")
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}

// asked are the signatures that a file needs, each after the one before it, and the handover.
func (f PaymentFile) asked(pol Policy, ps *logistics.Problems) (logistics.Steps, logistics.Case, []string) {
	steps := pol.Payment.steps(logistics.Yuan(f.amount(ps)), f.Budgeted).InOrder()
	on := logistics.Case{
		Opened: logistics.Mark{By: f.Applicant, At: f.AppliedAt}, Marks: f.Signatures, Others: pol.Payment.acts(),
		AsOf: f.AsOf, Calendar: f.Calendar,
	}
	return steps.Then(pol.Payment.Handover), on, []string{"opened.by", "applicant", "opened.at", "appliedAt", "marks", "signatures"}
}

// acts are the acts of every gate.
func (t PaymentTable) acts() []string {
	var acts []string
	for _, gate := range t.Gates {
		acts = append(acts, string(gate.Then.Approver))
	}
	return acts
}
