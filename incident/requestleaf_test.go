package incident

import (
	"fmt"
	"slices"
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
	valid, seen := 0, map[string]int{}
	for edit, take := range logistics.Edits(pol) {
		if !strings.HasPrefix(edit.Path, "requests.") && !strings.HasPrefix(edit.Path, "service.") {
			continue
		}
		next := take()
		if logistics.Validate(next) != nil {
			continue
		}
		d := requestDiff(pol, next)
		valid++
		seen[edit.Path] += len(d.Shifts)
		if len(d.Shifts) == 0 {
			t.Errorf("%s %s shows nowhere", edit.Path, edit.Step)
		}
		if valid%7 > 0 {
			continue // one in seven is seen from the other side
		}
		if here, there := turned(d, false), turned(requestDiff(next, pol), true); !slices.Equal(here, there) {
			t.Errorf("%s %s: %v\nand back %v", edit.Path, edit.Step, here, there)
		}
	}
	if valid < 300 {
		t.Errorf("%d valid edits", valid)
	}
}

// requestDiff is Diff of the two sections alone, which is all that the edits touch.
func requestDiff(old, new Policy) logistics.Diff {
	c := &logistics.Comparison{Old: old.Clauses, New: new.Clauses}
	diffRequests(c, old.Requests, new.Requests)
	diffService(c, old.Service, new.Service)
	return c.Diff(old.Edition, new.Edition)
}

// turned are the shifts of a diff, as they are or seen from the other side, in an order of their own.
func turned(d logistics.Diff, back bool) []string {
	var all []string
	for _, s := range d.Shifts {
		was, is, direction := s.Old, s.New, s.Direction
		if back {
			was, is, direction = s.New, s.Old, direction.Back()
		}
		all = append(all, fmt.Sprint(s.Question, s.Where, direction, was, is))
	}
	slices.Sort(all)
	return all
}
