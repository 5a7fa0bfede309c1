package budget_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// Every problem of a history is told at the path that its case has in JSON: whatever one leaf or one row of a case of any kind
// is spoiled with.
func TestUnjudgedPaths(t *testing.T) {
	var cases []budget.Past
	for _, row := range provenRows() {
		cases = append(cases, row.hit)
	}
	// A training fund is yes or no in all of its fields.
	proof := logistics.PathProof[budget.Policy, budget.Past]{Replay: budget.Replay, Sound: []string{"training"}}
	if err := proof.Prove(budget.School(), cases); err != nil {
		t.Error(err)
	}
}
