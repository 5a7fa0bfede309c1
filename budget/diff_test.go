package budget_test

import (
	"encoding/json"
	"fmt"
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
	done := map[string]bool{} // sections as a policy has them
	for _, pol := range []budget.Policy{budget.Factory(), budget.School()} {
		valid, seen, sections := 0, map[string]int{}, sectionsOf(t, pol)
		for edit, take := range logistics.Edits(pol) {
			section, _, _ := strings.Cut(edit.Path, ".")
			if done[sections[section]] {
				continue // both policies have it alike
			}
			next := take()
			d, err := budget.Diff(pol, next)
			if err != nil {
				continue // not a valid policy
			}
			valid++
			reason := hiddenLeaf(edit.Path, pol)
			seen[reason]++
			if shown := len(d.Shifts) > 0; shown == (reason != "") {
				t.Errorf("%s %s: shown %t; hidden, for %q: %s", edit.Path, edit.Step, shown, reason, d)
			}
			if valid%5 > 0 {
				continue // one in five is seen from the other side
			}
			back, err := budget.Diff(next, pol)
			if err != nil {
				t.Fatal(err)
			}
			if here, there := turned(d, false), turned(back, true); !slices.Equal(here, there) {
				t.Errorf("%s %s: %v\nand back %v", edit.Path, edit.Step, here, there)
			}
		}
		if valid < 40 || seen[""] < valid/3 {
			t.Errorf("%s: %d valid edits, %v", pol.Edition, valid, seen)
		}
		for _, text := range sections {
			done[text] = true
		}
		if d, err := budget.Diff(pol, logistics.Clone(pol)); err != nil || len(d.Shifts) > 0 {
			t.Errorf("from itself: %v %v", d, err)
		}
	}
}

// sectionsOf gives the JSON of each section of a policy by its name.
func sectionsOf(t *testing.T, pol budget.Policy) map[string]string {
	t.Helper()
	data, err := json.Marshal(pol)
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		t.Fatal(err)
	}
	sections := map[string]string{}
	for name, text := range raw {
		sections[name] = name + string(text)
	}
	return sections
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
