package incident

import (
	"strings"
	"testing"

	"example.com/logistics"
)

// Whatever is edited by one step in requests and service and stays valid shows in Diff, but for what no answer shows; the other way
// round it is the same turned round.
func TestDiffShowsEveryLeafOfRequests(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("every leaf of the policies, one by one")
	}
	pol := fewRounds() // the fewer rows, the sooner each edit is validated
	proof := logistics.DiffProof[Policy]{
		Diff: validated(requestDiff), Back: 7,
		Skip: func(path string) bool {
			return !strings.HasPrefix(path, "requests.") && !strings.HasPrefix(path, "service.")
		},
	}
	seen, err := proof.Prove(pol, logistics.Edits(pol))
	if err != nil {
		t.Error(err)
	}
	if seen[""] < 300 {
		t.Errorf("%d valid edits", seen[""])
	}
}

// validated is a diff of some sections that refuses a policy that is not valid, as Diff does.
func validated(diff func(old, new Policy) logistics.Diff) func(old, new Policy) (logistics.Diff, error) {
	return func(old, new Policy) (logistics.Diff, error) {
		if err := logistics.Validate(new); err != nil {
			return logistics.Diff{}, err
		}
		return diff(old, new), nil
	}
}

// requestDiff is Diff of the two sections alone, which is all that the edits touch.
func requestDiff(old, new Policy) logistics.Diff {
	c := &logistics.Comparison{Old: old.Clauses, New: new.Clauses}
	diffRequests(c, old.Requests, new.Requests)
	diffService(c, old.Service, new.Service)
	return c.Diff(old.Edition, new.Edition)
}
