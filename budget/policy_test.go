package budget_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/budget"
)

func TestPolicies(t *testing.T) {
	for _, pol := range []budget.Policy{budget.Factory(), budget.School()} {
		if err := logistics.Validate(pol); err != nil {
			t.Error(pol.Edition, err)
		}
		stable(t, pol)
	}
}

// lawRow is an edit that breaks a law of the policy, and the problems it makes.
type lawRow struct {
	reason string
	edit   func(*budget.Policy)
	want   []string
}

func brokenLaws(t *testing.T, rows []lawRow) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, problems(t, logistics.Validate(with(row.edit)))) })
	}
}
