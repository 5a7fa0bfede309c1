package assets_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/assets"
)

// Every problem of a history is told at the path that its case has in JSON: whatever one leaf or one row of a case of any kind
// is spoiled with.
func TestUnjudgedPaths(t *testing.T) {
	var cases []assets.Past
	for _, row := range provenRows() {
		cases = append(cases, row.hit)
	}
	proof := logistics.PathProof[assets.Policy, assets.Past]{Replay: assets.Replay}
	if err := proof.Prove(assets.School(), cases); err != nil {
		t.Error(err)
	}
}
