package approval

import (
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// PaymentTable are the rules of a payment: who signs the form and the invoice, and which payees are allowed. It is a gate of its own
// beside the price, and both must be passed.
type PaymentTable struct {
	Gates         logistics.Bands[Gate] `json:"gates" label:"signatures by amount, in this order|按金额逐级签字（依次）" figure:"amount in yuan|金额（元）|cumulative"` // by the amount in yuan: every gate that it reaches is passed, in this order
	Final         logistics.Steps       `json:"final" label:"signatures after these|其后签字"`                                                              // signatures on every form after the gates, in this order; empty: none
	Handover      logistics.Step        `json:"handover" label:"handover|移交"`                                                                           // to the office that gets the form, when the form and the invoice are signed
	Listed        logistics.Need        `json:"listed" label:"payee at the order|下单时的收款方"`                                                              // on the list of qualified suppliers on the day of the order
	Cleared       logistics.Need        `json:"cleared" label:"payee at the payment|付款时的收款方"`                                                           // not struck off for fraud or bribery on the day of payment
	FalsePurchase logistics.Need        `json:"falsePurchase" label:"payment|付款"`                                                                       // a ban: of goods that the receipt into stock does not confirm
	Invoice       logistics.Steps       `json:"invoice" label:"signatures on the invoice|发票签字"`
}

// Gate is one signature on a payment form, from an amount on. The role that signs is also the name of the act.
type Gate struct {
	Approver   logistics.Role `json:"approver" label:"signed by|签字人"`
	Unbudgeted bool           `json:"unbudgeted" label:"also wherever there is no budget|无预算时一律须签"` // asked for without a budget too, whatever the amount
}

// Payment is what [Policy.DecidePayment] needs to know of a bank-transfer or petty-cash form.
type Payment struct {
	Amount   decimal.Decimal `json:"amount"`   // yuan with tax, more than 0
	Budgeted bool            `json:"budgeted"` // a budget item covers it
}

// PaymentDecision says who signs a payment, in which order, and by which clauses.
type PaymentDecision struct {
	Edition  string                    `json:"edition"`  // the name of the edition that decided
	Amount   logistics.Measure         `json:"amount"`   // in yuan
	Chain    logistics.List[Signature] `json:"chain"`    // the signatures, in this order
	Handover Signature                 `json:"handover"` // by the office that gets the form when all have signed
	Clauses  logistics.Citations       `json:"clauses"`
}

// Signature is one signature that a [PaymentDecision] asks for.
type Signature struct {
	Act    string                         `json:"act"`    // as the marks of a [PaymentFile] call it
	By     logistics.List[logistics.Role] `json:"by"`     // any one of these roles
	Clause logistics.ClauseID             `json:"clause"` // the clause that asks for it
}

// signature is what an answer says of a step; it shares nothing with the policy.
func signature(s logistics.Step) Signature { return Signature{s.Act, slices.Clone(s.By), s.Clause} }

// DecidePayment says who signs a payment, in which order. The bounds are not those of the price: at exactly 5000.00 yuan the general
// affairs manager approves the price (000-109), and the department manager alone signs the payment (000-142). The error is nil or
// an [*logistics.InvalidError]: the policy is invalid, or the amount is 0 or refused by [logistics.AmountOf].
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
