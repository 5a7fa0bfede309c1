package approval

import (
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// PaymentTable says who signs a payment form. It is a gate of its own beside the price: both must be passed.
type PaymentTable struct {
	Gates         logistics.Bands[Gate] `json:"gates"` // by the amount, in yuan; every gate up to it is passed, in this order
	Final         logistics.Steps       `json:"final"` // what follows the gates, in this order
	Handover      logistics.Step        `json:"handover"`
	Listed        logistics.Need        `json:"listed"`
	Cleared       logistics.Need        `json:"cleared"`
	FalsePurchase logistics.Need        `json:"falsePurchase"`
	Invoice       logistics.Steps       `json:"invoice"`
}

// Gate is one signature on a payment form; its act is the name of its approver.
type Gate struct {
	Approver   logistics.Role `json:"approver"`
	Unbudgeted bool           `json:"unbudgeted"` // also asked for wherever there is no budget
}

// Payment is what a payment decision needs to know of a bank-transfer or petty-cash form.
type Payment struct {
	Amount   decimal.Decimal `json:"amount"`   // yuan with tax
	Budgeted bool            `json:"budgeted"` // a budget item covers it
}

// PaymentDecision says who signs a payment, in order, and on what that rests.
type PaymentDecision struct {
	Edition  string                    `json:"edition"`
	Amount   logistics.Measure         `json:"amount"`
	Chain    logistics.List[Signature] `json:"chain"`    // in this order
	Handover Signature                 `json:"handover"` // of the office that gets the form when all have signed
	Clauses  logistics.Citations       `json:"clauses"`
}

// Signature is one signature of a chain.
type Signature struct {
	Act    string                         `json:"act"`
	By     logistics.List[logistics.Role] `json:"by"` // any one of them
	Clause logistics.ClauseID             `json:"clause"`
}

// signature is what an answer says of a step; it shares nothing with the policy.
func signature(s logistics.Step) Signature { return Signature{s.Act, slices.Clone(s.By), s.Clause} }

// DecidePayment says who signs a payment of this amount. The price is decided elsewhere: at exactly 5000.00 yuan the
// price is the general affairs manager's (000-109) and the department manager alone signs the payment (000-142). The
// error is nil or an [*logistics.InvalidError]: the policy is invalid, or the amount is refused by the guard or 0.
func (pol Policy) DecidePayment(p Payment) (PaymentDecision, error) {
	if err := logistics.Validate(pol); err != nil {
		return PaymentDecision{}, err
	}
	var ps logistics.Problems
	amount := p.amount(&ps)
	if err := ps.Err(); err != nil {
		return PaymentDecision{}, err
	}
	handover := pol.Payment.Handover
	d := PaymentDecision{Edition: pol.Edition, Amount: logistics.Yuan(amount), Handover: signature(handover)}
	for _, step := range pol.Payment.steps(logistics.Yuan(amount), p.Budgeted) {
		d.Chain = append(d.Chain, signature(step))
		d.Clauses.Add(pol.Clauses.Citation(step.Clause))
	}
	d.Clauses.Add(pol.Clauses.Citation(handover.Clause))
	return d, nil
}

func (p Payment) amount(ps *logistics.Problems) logistics.Amount {
	before := len(*ps)
	amount := ps.Amount("amount", p.Amount)
	if len(*ps) == before && amount.IsZero() {
		ps.Add("amount", logistics.CodeRange, "is 0: an amount is missing")
	}
	return amount
}

// steps are the signatures that a payment needs, in the order of the chain.
func (t PaymentTable) steps(amount logistics.Measure, budgeted bool) logistics.Steps {
	var steps logistics.Steps
	reached := t.Gates.Row(amount)
	for i, gate := range t.Gates {
		if i <= reached || gate.Then.Unbudgeted && !budgeted {
			steps = append(steps, logistics.Step{Rule: gate.Rule, Act: string(gate.Then.Approver), By: []logistics.Role{gate.Then.Approver}})
		}
	}
	return append(steps, t.Final...)
}
