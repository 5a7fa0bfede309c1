package procurement_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// Every problem of a history is told at the path that its case has in JSON: whatever one leaf or one row of a case of any kind
// is spoiled with.
func TestUnjudgedPaths(t *testing.T) {
	var cases []procurement.Past
	for _, row := range provenRows() {
		cases = append(cases, row.hit)
	}
	proof := logistics.PathProof[procurement.Policy, procurement.Past]{Replay: procurement.Replay}
	if err := proof.Prove(procurement.School(), cases); err != nil {
		t.Error(err)
	}
}
