package main

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// company is the factory's policy with what its manual leaves open and a company of its own has settled: how many workdays
// a signature may take, and who signs a requisition between its review and purchasing.
func company() approval.Policy {
	days, levels := logistics.Obliges("C-1"), logistics.Obliges("C-2")
	pol := approval.Factory()
	pol.Edition = "company-2026"
	for i, within := range []string{"1wd", "2wd", "3wd"} { // review, confirm, approve
		step := &pol.Requisition.Steps[i]
		step.Rule, step.Within = days, logistics.MustSpan(within)
	}
	pol.Requisition.Authority = approval.RequestAuthority{Rule: levels, Levels: logistics.Bands[approval.Level]{
		{Rule: levels, From: decimal.New(2000, 0), Then: approval.Level{Approver: logistics.DepartmentManager}},
		{Rule: levels, From: decimal.New(20000, 0), Then: approval.Level{Approver: logistics.SeniorManager}},
	}}
	pol.Clauses = append(pol.Clauses,
		logistics.Clause{
			ID: "C-1", Basis: logistics.Stated,
			Title: logistics.Text{En: "Who signs a requisition, each with a time limit", Zh: "求购单签核人及时限"},
			Note: logistics.Text{
				En: "The signatures of 000-089 and 000-091; the workdays are the company's own.",
				Zh: "签核人同 000-089、000-091；工作日时限为公司自定。",
			},
		},
		logistics.Clause{
			ID: "C-2", Basis: logistics.Stated,
			Title: logistics.Text{En: "Request authority by amount", Zh: "请购核定权限表"},
			Note: logistics.Text{
				En: "The table that 000-089 names; it sets no time limit.",
				Zh: "即 000-089 所称的权限表；未规定时限。",
			},
		},
	).CitedBy(pol)
	return pol
}
