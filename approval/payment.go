package approval

import (
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// PaymentTable says who signs a payment form. It is a gate of its own beside the price: both must be passed.
type PaymentTable struct {
	Gates         logistics.Bands[Gate] `json:"gates" label:"signatures by amount, in this order|按金额逐级签字（依次）" figure:"amount in yuan|金额（元）|cumulative"` // by the amount, in yuan; every gate up to it is passed, in this order
	Final         logistics.Steps       `json:"final" label:"signatures after these|其后签字"`                                                              // what follows the gates, in this order
	Handover      logistics.Step        `json:"handover" label:"handover|移交"`
	Listed        logistics.Need        `json:"listed" label:"payee at the order|下单时的收款方"`
	Cleared       logistics.Need        `json:"cleared" label:"payee at the payment|付款时的收款方"`
	FalsePurchase logistics.Need        `json:"falsePurchase" label:"payment|付款"`
	Invoice       logistics.Steps       `json:"invoice" label:"signatures on the invoice|发票签字"`
}

// Gate is one signature on a payment form; its act is the name of its approver.
type Gate struct {
	Approver   logistics.Role `json:"approver" label:"signed by|签字人"`
	Unbudgeted bool           `json:"unbudgeted" label:"also wherever there is no budget|无预算时一律须签"` // also asked for wherever there is no budget
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
	return pol.decidePayment(p)
}

// decidePayment is DecidePayment for a policy that is known to be valid.
func (pol Policy) decidePayment(p Payment) (PaymentDecision, error) {
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

func (p Payment) amount(ps *logistics.Problems) logistics.Amount { return sum(ps, "amount", p.Amount) }

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
