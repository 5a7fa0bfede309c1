package logistics_test

import (
	"fmt"
	"strings"
	"testing"

	"example.com/logistics"
)

// proofPolicy has two sections.
type proofPolicy struct {
	Edition string            `json:"edition"`
	Clauses logistics.Clauses `json:"clauses"`
	Late    proofSection      `json:"late"`
	Short   proofSection      `json:"short"`
}

type proofSection struct {
	Most logistics.Limit `json:"most" label:"most|最多"`
}

func proofOf(late, short int) proofPolicy {
	most := func(n int) proofSection {
		return proofSection{logistics.Limit{Rule: logistics.Obliges("X-1"), Side: logistics.AtMost, Bound: logistics.Count(n)}}
	}
	return proofPolicy{
		Edition: "own", Late: most(late), Short: most(short),
		Clauses: logistics.Clauses{{ID: "X-1", Title: logistics.Text{En: "few", Zh: "少"}, Basis: logistics.Stated}},
	}
}

// proofDiff compares both sections.
func proofDiff(old, next proofPolicy) (logistics.Diff, error) {
	if err := logistics.Validate(next); err != nil {
		return logistics.Diff{}, err
	}
	c := &logistics.Comparison{Old: old.Clauses, New: next.Clauses}
	c.Limit("late.most", old.Late.Most, next.Late.Most)
	c.Limit("short.most", old.Short.Most, next.Short.Most)
	return c.Diff(old.Edition, next.Edition), nil
}

func proofHidden(path string, _ proofPolicy) string {
	if path == "edition" || strings.HasPrefix(path, "clauses[") && !strings.HasSuffix(path, ".basis") {
		return "a name"
	}
	return ""
}

func TestDiffProof(t *testing.T) {
	type proof = logistics.DiffProof[proofPolicy]
	changed := func(edit func(old, next proofPolicy, d *logistics.Diff)) func(old, next proofPolicy) (logistics.Diff, error) {
		return func(old, next proofPolicy) (logistics.Diff, error) {
			d, err := proofDiff(old, next)
			if err == nil {
				edit(old, next, &d)
			}
			return d, err
		}
	}
	pol := proofOf(2, 3)
	for _, row := range []struct {
		reason string
		proof  proof
		faults string // what the first line begins with or holds; none
	}{
		{"all is shown", proof{Diff: proofDiff, Hidden: proofHidden, Back: 1}, ""},
		{"what no answer shows must be named", proof{Diff: proofDiff}, `shown false; hidden, for ""`},
		{"what is named hidden and shows", proof{Diff: proofDiff, Hidden: func(path string, pol proofPolicy) string {
			if strings.HasPrefix(path, "late.") {
				return "late"
			}
			return proofHidden(path, pol)
		}}, `shown true; hidden, for "late"`},
		{"a leaf that Diff forgets", proof{Hidden: proofHidden, Diff: changed(func(old, next proofPolicy, d *logistics.Diff) {
			if old.Short.Most.Bound != next.Short.Most.Bound {
				d.Shifts = nil
			}
		})}, `short.most.bound`},
		{"the same direction both ways", proof{Hidden: proofHidden, Back: 1, Diff: changed(func(_, _ proofPolicy, d *logistics.Diff) { d.Direction = logistics.Stricter })}, "and back"},
		{"which nobody looks at", proof{Hidden: proofHidden, Diff: changed(func(_, _ proofPolicy, d *logistics.Diff) { d.Direction = logistics.Stricter })}, ""},
		{"a policy differs from itself", proof{Hidden: proofHidden, Diff: changed(func(old, next proofPolicy, d *logistics.Diff) {
			if old.Late == next.Late && old.Short == next.Short && old.Edition == next.Edition {
				d.Shifts = append(d.Shifts, logistics.Shift{Question: "late.most", Direction: logistics.Same})
			}
		})}, "from itself"},
		{"left out", proof{Hidden: proofHidden, Skip: func(path string) bool { return strings.HasPrefix(path, "short.") }, Diff: changed(func(old, next proofPolicy, d *logistics.Diff) {
			if old.Short != next.Short {
				d.Shifts = nil
			}
		})}, ""},
	} {
		seen, err := row.proof.Prove(pol, logistics.Edits(pol))
		got := fmt.Sprint(err)
		if (err == nil) != (row.faults == "") || !strings.Contains(got, row.faults) {
			t.Errorf("%s: %s, want %q", row.reason, got, row.faults)
		}
		if seen[""] == 0 {
			t.Errorf("%s: %v valid edits", row.reason, seen)
		}
	}
	if seen, err := (proof{Diff: proofDiff}).Prove(pol, func(func(logistics.Edit, func() proofPolicy) bool) {}); len(seen) > 0 || err != nil {
		t.Errorf("without an edit: %v %v", seen, err)
	}
}

func TestMirrors(t *testing.T) {
	there, err := proofDiff(proofOf(2, 3), proofOf(3, 2))
	if err != nil || len(there.Shifts) != 2 {
		t.Fatal(there, err)
	}
	back, _ := proofDiff(proofOf(3, 2), proofOf(2, 3))
	turned := back
	turned.Shifts = []logistics.Shift{back.Shifts[1], back.Shifts[0]}
	fewer := back
	fewer.Shifts = back.Shifts[:1]
	for _, row := range []struct {
		reason string
		back   logistics.Diff
		ok     bool
	}{
		{"the other way round", back, true},
		{"in another order", turned, true},
		{"one is not told", fewer, false},
		{"itself", there, false},
	} {
		if err := there.Mirrors(row.back); (err == nil) != row.ok {
			t.Errorf("%s: %v", row.reason, err)
		}
	}
}

func TestSameSections(t *testing.T) {
	alike := logistics.SameSections(proofOf(2, 3), proofOf(2, 4))
	for path, want := range map[string]bool{
		"late.most.bound": true, "short.most.side": false, "edition": true, "clauses[0].basis": false, "none.most": false, "": false,
	} {
		if alike(path) != want {
			t.Errorf("%q: %t, want %t", path, !want, want)
		}
	}
	if logistics.SameSections(func() {}, func() {})("late.most") {
		t.Error("what cannot be written is alike")
	}
}
