package supplier_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// Every problem of a history is told at the path that its case has in JSON: whatever one leaf or one row of a case of any kind
// is spoiled with.
func TestUnjudgedPaths(t *testing.T) {
	var cases []supplier.Past
	for _, row := range provenRows() {
		cases = append(cases, row.hit)
	}
	cases = append(cases,
		pastMonth("m", march(lines(2, 1), problem("Q-1", "mold", "2026-03-12"), incident(supplier.OtherBreach))),
		pastHalf("h", firstHalf("90", lines(2, 1)...)),
		supplier.Past{Supervision: &logistics.List[string]{"publicity"}}, // which a list may not name twice
	)
	proof := logistics.PathProof[supplier.Policy, supplier.Past]{Replay: supplier.Replay}
	if err := proof.Prove(supplier.School(), cases); err != nil {
		t.Error(err)
	}
}
