package budget_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// shifts are the shifts of a diff, one on a line.
func shifts(t testing.TB, old, next budget.Policy) (string, logistics.Direction) {
	t.Helper()
	d, err := budget.Diff(old, next)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, s := range d.Shifts {
		lines = append(lines, s.String())
	}
	if direction, err := budget.Compare(old, next); err != nil || direction != d.Direction {
		t.Errorf("Compare %s, %v; Diff %s", direction, err, d.Direction)
	}
	return strings.Join(lines, "\n"), d.Direction
}

// diffRow is an edit of the factory's policy and what it changes.
type diffRow struct {
	reason string
	edit   func(*budget.Policy)
	want   string
	is     logistics.Direction
}

func diffsOf(t *testing.T, rows []diffRow) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.reason, func(t *testing.T) {
			got, is := shifts(t, budget.Factory(), with(row.edit))
			if got != row.want || is != row.is {
				t.Errorf("%s\n%s, want\n%s\n%s", got, is, row.want, row.is)
			}
		})
	}
}

func TestDiffNeedsValidPolicies(t *testing.T) {
	_, err := budget.Diff(budget.Policy{}, budget.Policy{})
	differ(t, []string{"old.edition absent", "new.edition absent"}, slices.DeleteFunc(problems(t, err), func(p string) bool { return !strings.Contains(p, "edition") }))
}

// Whatever is edited by one step and stays valid shows in Diff, but for what no answer shows; the other way round it is the same
// turned round; and a policy differs from itself in nothing.
func TestDiffShowsEveryLeaf(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("every leaf of the policies, one by one")
	}
	proof := logistics.DiffProof[budget.Policy]{Diff: budget.Diff, Hidden: hiddenLeaf, Back: 5}
	for _, pol := range []budget.Policy{budget.Factory(), budget.School()} {
		seen, err := proof.Prove(pol, logistics.Edits(pol))
		if err != nil {
			t.Errorf("%s: %v", pol.Edition, err)
		}
		valid := 0
		for _, n := range seen {
			valid += n
		}
		if valid < 40 || seen[""] < valid/3 {
			t.Errorf("%s: %d valid edits, %v", pol.Edition, valid, seen)
		}
		proof.Skip = logistics.SameSections(pol, budget.School()) // of the next: what both have alike
	}
}

// hiddenLeaf gives the reason why no answer of a policy shows the leaf at path; "" where one does.
func hiddenLeaf(path string, pol budget.Policy) string {
	switch {
	case path == "edition":
		return "a name"
	case slices.Contains([]string{"canteens.margin.force", "canteens.contracted.force", "energy.loss.force", "phasing.largest.force"}, path),
		strings.HasPrefix(path, "energy.times[") && (strings.HasSuffix(path, ".on.force") || strings.HasSuffix(path, ".off.force")):
		return "without a number nothing is found, whatever its force"
	case strings.HasPrefix(path, "clauses[") && !strings.HasSuffix(path, ".basis"):
		return "what a clause is called, and where else it stands"
	}
	return ""
}
