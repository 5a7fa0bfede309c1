package main

import (
	"encoding/json"
	"fmt"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/supplier"
)

// Policies are the editions that a service asks.
type Policies struct {
	Approval approval.Policy
	Supplier supplier.Policy
}

// of gives the policy of a kind.
func (p Policies) of(kind string) any {
	if kind == supplierKind {
		return p.Supplier
	}
	return p.Approval
}

// The kinds of policy.
const (
	approvalKind = "approval"
	supplierKind = "supplier"
)

// decodePolicy reads a policy of a kind from JSON; every problem is told by its path.
func decodePolicy(kind string, text []byte) (any, error) {
	switch kind {
	case approvalKind:
		return decoded[approval.Policy](text)
	case supplierKind:
		return decoded[supplier.Policy](text)
	}
	return nil, fmt.Errorf("no kind of policy: %q", kind)
}

func decoded[P any](text []byte) (any, error) {
	var pol P
	if err := logistics.Decode(text, &pol); err != nil {
		return nil, err
	}
	return pol, logistics.Validate(pol)
}

// clausesOf gives the clauses that a policy lists, and its edition.
func clausesOf(pol any) (logistics.Clauses, string) {
	switch pol := pol.(type) {
	case approval.Policy:
		return pol.Clauses, pol.Edition
	case supplier.Policy:
		return pol.Clauses, pol.Edition
	}
	return nil, ""
}

// The questions, by the words that stand in the log.
const (
	askPrice       = "price"       // who approves the price of what is requested
	askRequisition = "requisition" // whether the requisition is signed as it must be, and who is next
	askPriceFile   = "price-file"  // whether quotes and price approvals are as they must be
	askOrder       = "order"       // whether the order is signed, sealed and sent as it must be
	askDelivery    = "delivery"    // where a delivery and its note depart from the order
	askMonth       = "month"       // how a supplier stands after a month
)

// Verdict says what became of a request.
type Verdict string

// The verdicts. What only states a fact is noted, with everything that was found; an act is accepted or refused.
const (
	Noted    Verdict = "noted"
	Accepted Verdict = "accepted"
	Refused  Verdict = "refused"
)

// Label gives the verdict in l.
func (v Verdict) Label(l logistics.Lang) string {
	return map[Verdict]logistics.Text{
		Noted: {En: "noted", Zh: "已记录"}, Accepted: {En: "accepted", Zh: "通过"}, Refused: {En: "refused", Zh: "拒绝"},
	}[v].In(l)
}

// Answer is what is logged of the library's answer, and what the program made of it.
type Answer struct {
	Edition   string                              `json:"edition"`
	Verdict   Verdict                             `json:"verdict"`
	Price     *approval.Decision                  `json:"price,omitempty"`
	Month     *supplier.Verdict                   `json:"month,omitempty"`
	Findings  logistics.List[logistics.Finding]   `json:"findings"`
	Unchecked logistics.List[logistics.Unchecked] `json:"unchecked"`
	Next      logistics.List[logistics.Awaited]   `json:"next"` // who is awaited with the paper, as it stands after the verdict
	Clauses   logistics.List[logistics.Citation]  `json:"clauses"`
}

// question is one that the log can hold.
type question struct {
	kind string // of the policy that answers it
	// ask puts the facts to a policy. It gives them as the library writes them. The error is an *logistics.InvalidError where the facts cannot be judged.
	ask func(pol any, act string, facts []byte) (a Answer, written []byte, err error)
}

func questions() map[string]question {
	return map[string]question{
		askPrice: asks(approvalKind, func(pol approval.Policy, _ string, f approval.Purchase) (a Answer, err error) {
			a.Verdict = Noted
			a.Price, err = decision(pol, f)
			return a, err
		}),
		askRequisition: asks(approvalKind, func(pol approval.Policy, act string, f approval.Requisition) (a Answer, err error) {
			a, err = judged(askRequisition, act)(pol.CheckRequisition(f))
			if a.Verdict == Refused {
				f.Marks = withoutLast(act, f.Marks)
			}
			return a.awaiting(pol, f, err)
		}),
		askPriceFile: asks(approvalKind, func(pol approval.Policy, act string, f approval.PriceFile) (a Answer, err error) {
			a, err = judged(askPriceFile, act)(pol.CheckPrice(f))
			if err != nil {
				return a, err
			}
			if a.Verdict == Refused {
				f.Approvals = withoutLast(act, f.Approvals)
			}
			a.Price, err = decision(pol, f.Purchase)
			return a.awaiting(pol, f, err)
		}),
		askOrder: asks(approvalKind, func(pol approval.Policy, act string, f approval.Order) (a Answer, err error) {
			a, err = judged(askOrder, act)(pol.CheckOrder(f))
			if a.Verdict == Refused {
				f.Marks = withoutLast(act, f.Marks)
			}
			return a.awaiting(pol, f, err)
		}),
		askDelivery: asks(supplierKind, func(pol supplier.Policy, act string, f supplier.DeliveryFile) (Answer, error) {
			return judged(askDelivery, act)(pol.CheckDeliveries(f))
		}),
		askMonth: asks(supplierKind, func(pol supplier.Policy, act string, f supplier.MonthFile) (Answer, error) {
			verdict, err := pol.Disqualify(f)
			a, err := judged(askMonth, act)(verdict.Report(), err)
			a.Month = &verdict
			return a, err
		}),
	}
}

// asks makes a question of a function. The facts come as JSON, from the log as from the service: what is asked anew is what
// was asked.
func asks[P, F any](kind string, answer func(pol P, act string, f F) (Answer, error)) question {
	return question{kind, func(pol any, act string, facts []byte) (Answer, []byte, error) {
		var f F
		if err := logistics.Decode(facts, &f); err != nil {
			return Answer{}, nil, err
		}
		written, err := json.Marshal(f)
		if err != nil {
			return Answer{}, nil, err
		}
		a, err := answer(pol.(P), act, f)
		if err != nil {
			return Answer{}, nil, err
		}
		var clauses logistics.Clauses
		clauses, a.Edition = clausesOf(pol)
		a.Clauses = a.cited(clauses)
		return a, written, nil
	}}
}

func decision(pol approval.Policy, p approval.Purchase) (*approval.Decision, error) {
	d, err := pol.DecidePrice(p)
	return &d, err
}

// judged makes the answer to a question of a report: an act is refused where the paper, with it, departs from what must be.
func judged(question, act string) func(logistics.Report, error) (Answer, error) {
	return func(r logistics.Report, err error) (Answer, error) {
		a := Answer{Verdict: Noted, Findings: r.Findings, Unchecked: r.Unchecked}
		if act == "" || err != nil {
			return a, err
		}
		a.Verdict = Accepted
		for _, f := range r.Findings {
			if f.Force == logistics.Must && !awaits(question, act, f) {
				a.Verdict = Refused
			}
		}
		return a, nil
	}
}

// actOrder is the act of placing an order, for which a paper must be complete.
const actOrder = "order"

// awaits reports whether a finding says no more than that a signature is still to come. An order waits for none: it is placed
// on papers that are complete.
func awaits(question, act string, f logistics.Finding) bool {
	if f.Fault != logistics.Missing || act == actOrder {
		return false
	}
	switch question {
	case askRequisition, askOrder:
		return true
	case askPriceFile:
		return f.Subject == approval.ActFirst || f.Subject == approval.ActPrice
	}
	return false
}

// withoutLast takes the signature off that was refused; it was put last.
func withoutLast(act string, marks []logistics.Mark) []logistics.Mark {
	if n := len(marks); n > 0 && marks[n-1].Act == act {
		return marks[:n-1]
	}
	return marks
}

// awaiting adds who is next with the paper.
func (a Answer) awaiting(pol approval.Policy, paper approval.SignOff, err error) (Answer, error) {
	if err != nil {
		return a, err
	}
	a.Next, err = pol.Next(paper)
	return a, err
}

// cited gives every clause that the answer names, once, with the basis that the policy states for it.
func (a Answer) cited(clauses logistics.Clauses) logistics.List[logistics.Citation] {
	var cited logistics.List[logistics.Citation]
	seen := map[logistics.ClauseID]bool{"": true}
	add := func(ids ...logistics.ClauseID) {
		for _, id := range ids {
			if !seen[id] {
				cited = append(cited, clauses.Citation(id))
			}
			seen[id] = true
		}
	}
	if a.Price != nil {
		for _, c := range append(a.Price.Clauses.List(), a.Price.Open.List()...) {
			add(c.Clause)
		}
	}
	if a.Month != nil {
		for _, c := range a.Month.Clauses {
			add(c.Clause)
		}
	}
	for _, f := range a.Findings {
		add(f.Clause, f.Also)
	}
	for _, u := range a.Unchecked {
		add(u.Clause)
	}
	for _, n := range a.Next {
		add(n.Clause)
	}
	return cited
}
