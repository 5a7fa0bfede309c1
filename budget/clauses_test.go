package budget_test

import (
	"errors"
	"slices"
	"testing"

	"example.com/logistics"
)

// asked is one set of facts put to a policy. cites are the clauses that its answer rests on.
type asked struct {
	reason string
	cites  []logistics.ClauseID
}

// checked gives what a report, or the problems of what cannot be judged, cite.
func checked(reason string) func(logistics.Report, error) asked {
	return func(r logistics.Report, err error) asked {
		a := asked{reason: reason}
		var invalid *logistics.InvalidError
		if errors.As(err, &invalid) {
			for _, p := range invalid.Problems {
				a.cites = append(a.cites, p.Clause)
			}
		}
		for _, f := range r.Findings {
			a.cites = append(a.cites, f.Clause, f.Also)
		}
		for _, u := range r.Unchecked {
			a.cites = append(a.cites, u.Clause)
		}
		return a
	}
}

// clauseRow is a clause with facts for which an answer cites it, and near facts for which none does.
type clauseRow struct {
	clause    logistics.ClauseID
	hit, miss []asked
}

func TestClauses(t *testing.T) {
	for _, rows := range [][]clauseRow{
		compileClauses(),
		phaseClauses(),
		spendingClauses(t),
		paceClauses(),
		financeClauses(),
		reportingClauses(),
		feesClauses(),
		energyClauses(),
	} {
		for _, row := range rows {
			hit, miss := 0, 0
			for _, a := range row.hit {
				if !slices.Contains(a.cites, row.clause) {
					t.Errorf("%s: %s cites only %v", row.clause, a.reason, a.cites)
					continue
				}
				hit++
			}
			for _, a := range row.miss {
				if slices.Contains(a.cites, row.clause) {
					t.Errorf("%s: %s cites it", row.clause, a.reason)
					continue
				}
				miss++
			}
			t.Logf("clause %s hit=%d miss=%d", row.clause, hit, miss)
		}
	}
}
