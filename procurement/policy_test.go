package procurement_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

func TestPolicies(t *testing.T) {
	for _, pol := range []procurement.Policy{procurement.Factory(), procurement.School()} {
		if err := logistics.Validate(pol); err != nil {
			t.Error(pol.Edition, err)
		}
		stable(t, pol)
	}
}

// lawRow is an edit that breaks a law of the policy, and the problems it makes.
type lawRow struct {
	reason string
	edit   func(*procurement.Policy)
	want   []string
}

func brokenLaws(t *testing.T, rows []lawRow) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, problems(t, logistics.Validate(with(row.edit)))) })
	}
}

func TestProcessLaws(t *testing.T) {
	type policy = procurement.Policy
	brokenLaws(t, []lawRow{
		{"no steps", func(p *policy) { p.Process = procurement.Process{} }, []string{
			"clauses[0] unknown", "clauses[1] unknown", "process.steps absent",
		}},
		{"the order is that of the list", func(p *policy) { p.Process.Steps[2].After = []string{"compare"} }, []string{"process.steps[2].after conflict"}},
		{"nobody has a rung above him", func(p *policy) { p.Process.Steps[0].Deputy = true }, []string{"process.steps[0].deputy conflict"}},
		{"a step that is none is left out", func(p *policy) { p.Process.Urgent[0].Act = "haggle" }, []string{"process.urgent[0].act unknown"}},
		{"left out twice", func(p *policy) { p.Process.Urgent = append(p.Process.Urgent, p.Process.Urgent[0]) }, []string{"process.urgent[1].act duplicate"}},
		{"nothing is left", func(p *policy) {
			p.Process.Steps = p.Process.Steps[4:5]
			p.Clauses = p.Clauses.CitedBy(*p)
		}, []string{"process.urgent conflict"}},
	})
}
