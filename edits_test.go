package logistics_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/supplier"
)

// Every edit changes one row of the policy, which is left as it was; of those that are valid there are many.
func TestEdits(t *testing.T) {
	t.Run("approval", func(t *testing.T) { editsOf(t, approval.School()) })
	t.Run("supplier", func(t *testing.T) { editsOf(t, supplier.Factory()) })
}

func editsOf[P any](t *testing.T, policy P) {
	before := string(logistics.AppendMarkdown(nil, policy, logistics.English))
	n, valid := 0, 0
	for e, take := range logistics.Edits(policy) {
		if n++; n%17 > 0 {
			continue // one in seventeen is made
		}
		next := take()
		if logistics.Validate(next) == nil {
			valid++
		}
		row := e.Path[:max(strings.LastIndexAny(e.Path, ".["), 0)]
		changes := logistics.DiffRules(policy, next)
		for _, c := range changes {
			if !strings.HasPrefix(c.Path, row) && !strings.HasPrefix(c.Path, "clauses[") {
				t.Errorf("%v: %s", e, c)
			}
		}
		if len(changes) == 0 {
			t.Errorf("%v changes nothing", e)
		}
	}
	if n < 500 || valid < 20 {
		t.Errorf("%d edits, %d valid of those looked at", n, valid)
	}
	if diff := cmp.Diff(before, string(logistics.AppendMarkdown(nil, policy, logistics.English))); diff != "" {
		t.Errorf("the policy was changed:\n%s", diff)
	}
}

func TestEditsOfOneRow(t *testing.T) {
	type policy struct {
		Edition string            `json:"edition"`
		Clauses logistics.Clauses `json:"clauses"`
		Late    logistics.Limit   `json:"late"`
	}
	pol := policy{"e", logistics.Clauses{{ID: "A-1", Title: logistics.Text{En: "a", Zh: "甲"}, Basis: logistics.Stated}},
		logistics.Limit{Rule: logistics.Obliges("A-1"), Side: logistics.AtMost, Bound: logistics.Count(2)}}
	var got []string
	for e := range logistics.Edits(pol) {
		got = append(got, e.Path+" "+e.Step)
	}
	want := []string{
		"edition another word", "clauses[0].note another", "clauses[0].basis to read", "clauses[0].basis to assumed", "clauses[0].title another",
		"clauses[0].sameAs one more", "late.clause to X-1", "late.force to should", "late.side to none", "late.side to below", "late.side to at-least",
		"late.side to above", "late.bound to 1", "late.bound to 3",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for e, take := range logistics.Edits(pol) {
		if e.Path == "late.clause" {
			if next := take(); len(next.Clauses) != 1 || next.Clauses[0].ID != "X-1" {
				t.Errorf("the clauses are not those of the rows: %v", next.Clauses)
			}
			break // whoever has enough may stop
		}
	}
}
