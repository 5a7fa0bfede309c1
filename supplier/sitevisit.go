package supplier

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// VisitFile is a purchase, with what the evaluation group decided about visiting the supplier.
type VisitFile struct {
	Total    decimal.Decimal `json:"total"`              // yuan with tax for the purchase, above 0
	Decision *VisitDecision  `json:"decision,omitempty"` // absent: no decision is on record
	Ordered  logistics.Date  `json:"ordered,omitzero"`   // the day of the order; absent: not ordered yet
}

// VisitDecision is the decision of the evaluation group for or against a site visit.
type VisitDecision struct {
	On    logistics.Date `json:"on"`    // the day of the decision
	Visit bool           `json:"visit"` // for a visit; either decision is in order
}

// CheckVisit judges whether the group decided for or against a site visit before the order, where the purchase is large enough: by the
// documented policies from 5,000 yuan on (000-110). The visit itself is the group's choice. The error is nil or an
// [*logistics.InvalidError]: the policy is invalid, the total is no amount or 0, the decision is on no day.
func (pol Policy) CheckVisit(f VisitFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	before := len(ps)
	total := ps.Amount("total", f.Total)
	if len(ps) == before && total.IsZero() {
		ps.Add("total", logistics.CodeRange, "is 0: nothing is bought")
	}
	if f.Decision != nil && f.Decision.On.IsZero() {
		ps.Add("decision.on", logistics.CodeAbsent, "no day")
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	rules := pol.Evaluation.Visit
	asked, known := rules.From.Holds(logistics.Yuan(total))
	late := f.Decision != nil && !f.Ordered.IsZero() && f.Ordered.Before(f.Decision.On)
	switch {
	case known && !asked, f.Decision != nil && !late:
	case !known:
		report.Open(rules.Clause, rules.Key, logistics.Text{En: "from which total on: the policy gives no number", Zh: "起算金额（制度未给出数值）"})
	case late:
		report.Find(rules.Rule, logistics.OutOfOrder, "ordered", logistics.Day(f.Ordered), logistics.Day(f.Decision.On))
	default:
		rules.Check(&report, "", logistics.No)
	}
	return report, nil
}
