package supplier

import (
	"slices"
	"strings"
	"time"

	"example.com/logistics"
)

// Sources says from whom goods may be bought: from listed suppliers (000-054), and as an exception from others.
type Sources struct {
	Listed  logistics.Need `json:"listed" label:"the supplier|供应商"`
	Special SpecialGoods   `json:"special" label:"special goods from others|名册外采购特殊物品"`
	Market  logistics.Need `json:"market" label:"cash purchases at the market|市场现购"`
}

// SpecialGoods says what is needed to buy special goods from a supplier who is not listed.
type SpecialGoods struct {
	Reason   logistics.Need `json:"reason" label:"reason|理由"`
	Approval logistics.Step `json:"approval" label:"approval|批准"`
}

// PurchaseSource is a purchase, with what allows it to be bought where it is bought.
type PurchaseSource struct {
	Category     logistics.Category `json:"category"`            // in the policy's words
	Listed       logistics.Answer   `json:"listed"`              // whether the supplier was listed on the day of the order, as ListedOn says; no at a market stall
	Special      bool               `json:"special"`             // the goods are flagged as special, which matters where the supplier is not listed
	MarketCash   bool               `json:"marketCash"`          // bought for cash at the market
	WithinLimits logistics.Answer   `json:"withinLimits"`        // of a market purchase: whether it keeps the limits of cash purchases, which package procurement judges
	Buyer        logistics.Person   `json:"buyer,omitzero"`      // of special goods: who asks for the exception
	AskedAt      time.Time          `json:"askedAt,omitzero"`    // of special goods: when the buyer asked
	Reason       string             `json:"reason,omitzero"`     // of special goods: why no listed supplier will do, in writing; absent: no reason
	Approval     *Approval          `json:"approval,omitempty"`  // of special goods; absent: not approved
	OrderedAt    *time.Time         `json:"orderedAt,omitempty"` // when it was ordered; absent: not yet
	Calendar     logistics.Calendar `json:"calendar,omitzero"`   // for a policy whose approval has a time limit in workdays
}

// CheckPurchaseSource judges whether a purchase may be made where it is made (000-054): from a listed supplier, or else as special goods with
// a reason and an approval before the order, or for cash at the market within its limits. Where Listed is unknown, an exception in order
// settles it. Goods for designated units are not bought at the market unless the policy allows it (004-091), from whomever. The error is
// nil or an [*logistics.InvalidError]: the policy is invalid, the category is none of its words, or without a listed supplier both
// exceptions are claimed, or that for special goods lacks a person or a time.
func (pol Policy) CheckPurchaseSource(p PurchaseSource) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	pol.category(&ps, "category", p.Category)
	answered(&ps, "listed", p.Listed)
	answered(&ps, "withinLimits", p.WithinLimits)
	if p.OrderedAt != nil && p.OrderedAt.IsZero() {
		ps.Add("orderedAt", logistics.CodeAbsent, "no time; leave it out while nothing was ordered")
	}
	rules, designated := pol.Evaluation.Sources, pol.Qualification.Designated
	report, exception := logistics.Report{Edition: pol.Edition}, logistics.Report{}
	if p.Listed != logistics.Yes {
		exception = p.exception(rules, &ps)
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	if p.MarketCash && !designated.Market && slices.Contains(designated.Of, p.Category) {
		report.Find(designated.Rule, logistics.Banned, "market", logistics.Said(p.Category), logistics.Measure{})
		return report, nil
	}
	claimed := p.Special || p.MarketCash
	switch {
	case p.Listed == logistics.Yes || claimed && exception.OK():
	case p.Listed == logistics.No && claimed:
		report.Findings, report.Unchecked = exception.Findings, exception.Unchecked
	default:
		rules.Listed.Check(&report, "supplier", p.Listed)
	}
	return report, nil
}

// exception judges what is claimed for buying from a supplier who is not listed.
func (p PurchaseSource) exception(rules Sources, ps *logistics.Problems) (report logistics.Report) {
	if p.Special && p.MarketCash {
		ps.Add("marketCash", logistics.CodeConflict, "special goods and a cash purchase: one exception is claimed at a time")
	}
	switch {
	case p.Special:
		report = p.special(rules.Special, ps)
	case p.MarketCash:
		rules.Market.Check(&report, "market", p.WithinLimits)
	}
	return report
}

// special judges the exception for special goods.
func (p PurchaseSource) special(rules SpecialGoods, ps *logistics.Problems) (report logistics.Report) {
	rules.Reason.Check(&report, "special", logistics.Known(strings.TrimSpace(p.Reason) != ""))
	asked := logistics.Case{Opened: logistics.Mark{By: p.Buyer, At: p.AskedAt}, Calendar: p.Calendar}
	step := rules.Approval
	if p.Approval != nil {
		asked.Marks = []logistics.Mark{{Act: step.Act, Role: p.Approval.Role, By: p.Approval.By, At: p.Approval.At}}
	}
	ps.Under("", logistics.Steps{step}.Check(&report, "special", asked), "opened.by", "buyer", "opened.at", "askedAt", "marks[0]", "approval")
	if p.OrderedAt != nil && p.Approval != nil && p.Approval.At.After(*p.OrderedAt) {
		report.Find(step.Rule, logistics.OutOfOrder, "special.orderedAt", logistics.Instant(*p.OrderedAt), logistics.Instant(p.Approval.At))
	}
	return report
}

func (s Sources) laws(ps *logistics.Problems) {
	const path = "evaluation.sources"
	ps.Needed(path+".listed", s.Listed)
	ps.Needed(path+".special.reason", s.Special.Reason)
	ps.Needed(path+".market", s.Market)
	if s.Special.Approval.Deputy {
		ps.Add(path+".special.approval.deputy", logistics.CodeConflict, "there is no ladder: name every role that may approve")
	}
	if len(s.Special.Approval.Seals) > 0 || len(s.Special.Approval.After) > 0 {
		ps.Add(path+".special.approval", logistics.CodeConflict, "the approval is one act, without a seal")
	}
}
