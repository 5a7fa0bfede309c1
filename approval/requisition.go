package approval

import (
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// RequisitionRules are the rules for who signs a purchase requisition before it goes to purchasing.
type RequisitionRules struct {
	Steps     logistics.Steps  `json:"steps" label:"signatures, in this order|签字（依次）"` // one after another; the first is the review, and the levels of Authority come after it
	Superior  Superior         `json:"superior" label:"where the requester would review his own|请购人员即审核人时"`
	Authority RequestAuthority `json:"authority" label:"levels between the review and the rest|审核之后的请购权限"`
}

// Superior says who reviews a requisition whose requester holds the post of the reviewer.
type Superior struct {
	logistics.Rule
	Role logistics.Role `json:"role" label:"reviewed by|审核人"`
}

// RequestAuthority is the table of who else signs a requisition, by its total: every level signs that the total reaches. The
// documents name such a table and do not give it; where there are no levels, it is not checked.
type RequestAuthority struct {
	logistics.Rule
	Levels logistics.Bands[Level] `json:"levels" label:"levels by total|按金额的级别" figure:"total in yuan|请购总额（元）|cumulative" none:"not given|未给出"`
}

// Level is who signs a requisition from a total on. The role is also the name of the act.
type Level struct {
	Approver logistics.Role `json:"approver" label:"signed by|签字人"`
}

// Requisition is a purchase requisition on its way to purchasing. Its By is the requester, and its Marks are the signatures.
type Requisition struct {
	logistics.Trail
	Total decimal.Decimal `json:"total"` // as estimated, in yuan with tax, more than 0
}

// CheckRequisition judges the signatures on a requisition. It finds one that is missing, out of order, late, by the wrong role, by
// the requester or by one person twice. Where the requester holds the post of the reviewer, the superior reviews. What is not
// signed yet is missing too: the report says whether the requisition is complete, and [Policy.Next] who is awaited and late.
//
// The levels of the request authority are not checked where the policy has none. Factory and School have none: a company puts in
// its own table. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckRequisition(r Requisition) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	report := pol.judged(r, "requisition", &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	if len(pol.Requisition.Authority.Levels) == 0 {
		report.Open(pol.Requisition.Authority.Clause, "requisition.authority", logistics.Text{En: "the table of the request authority", Zh: "请购核定权限表"})
	}
	return report, nil
}

func (r Requisition) asked(pol Policy, ps *logistics.Problems) (logistics.Steps, logistics.Case, []string) {
	r.CheckTrail(ps)
	total := sum(ps, "total", r.Total)
	on := r.Case(pol.Ladder.Rungs...)
	for _, level := range pol.Requisition.Authority.Levels {
		on.Others = append(on.Others, string(level.Then.Approver))
	}
	return pol.Requisition.steps(logistics.Yuan(total), r.Role), on, r.Names()
}

// steps are the signatures on a requisition of a total by a requester of a role.
func (rules RequisitionRules) steps(total logistics.Measure, requester logistics.Role) logistics.Steps {
	var steps logistics.Steps
	for i, step := range rules.Steps {
		if i == 0 && slices.Contains(step.By, requester) {
			step.By = []logistics.Role{rules.Superior.Role}
		}
		steps = append(steps, step)
		if i > 0 {
			continue
		}
		for j := range rules.Authority.Levels.Row(total) + 1 {
			level := rules.Authority.Levels[j]
			role := level.Then.Approver
			steps = append(steps, logistics.Step{Rule: level.Rule, Act: string(role), By: []logistics.Role{role}})
		}
	}
	return steps.InOrder()
}

func (rules RequisitionRules) laws(ps *logistics.Problems) {
	const path = "requisition"
	if len(rules.Steps) == 0 {
		ps.Add(path+".steps", logistics.CodeAbsent, "no steps: nobody would sign")
		return
	}
	seen := map[string]bool{}
	for _, step := range rules.Steps {
		seen[step.Act] = true // the list itself says which act is there twice
	}
	switch {
	case rules.Superior.Role == "":
		ps.Add(path+".superior.role", logistics.CodeAbsent, "nobody reviews in the requester's place")
	case slices.Contains(rules.Steps[0].By, rules.Superior.Role):
		ps.Add(path+".superior.role", logistics.CodeConflict, "%.40q is the reviewer himself", rules.Superior.Role)
	}
	for i, level := range rules.Authority.Levels {
		at := logistics.At(path+".authority.levels", i)
		role := level.Then.Approver
		if role == "" {
			ps.Add(at+".then.approver", logistics.CodeAbsent, "a level at which nobody signs")
		}
		if seen[string(role)] {
			ps.Add(at+".then.approver", logistics.CodeDuplicate, "%.40q is an act of this paper already", role)
		}
		seen[string(role)] = true
	}
}
