package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// forge changes a file as somebody would who means to.
func (h house) forge(t *testing.T, change string, args ...any) {
	t.Helper()
	for _, table := range []string{"decisions", "policies"} {
		for _, op := range []string{"update", "delete"} {
			if _, err := h.store.db.ExecContext(t.Context(), "DROP TRIGGER IF EXISTS "+table+"_no_"+op); err != nil {
				t.Fatal(err)
			}
		}
	}
	if _, err := h.store.db.ExecContext(t.Context(), change, args...); err != nil {
		t.Fatal(err)
	}
}

// One byte of the log is another: the replay says in which decision.
func TestTampered(t *testing.T) {
	if testing.Short() {
		t.Skip("hundreds of replays, one after the other: no matter of the race detector")
	}
	h := newHouse(t)
	h.plays(t)
	h.forge(t, "PRAGMA foreign_keys = off")
	n := h.count(t, "SELECT count(*) FROM decisions")
	columns := []string{"facts", "request", "question", "act", "answer", "subject", "policy", "edition", "verdict", "clauses", "recorded", "hash"}
	for seq := 1; seq <= n; seq++ {
		for i, column := range columns {
			if (seq+i)%4 != 0 { // every column of some decisions, some of every decision
				continue
			}
			var was string
			if err := h.store.db.QueryRowContext(t.Context(), "SELECT "+column+" FROM decisions WHERE seq = ?", seq).Scan(&was); err != nil {
				t.Fatal(err)
			}
			if was == "" {
				continue // an act that there is not
			}
			// Another byte every time, but always one that is there: 'x' is in no hash and no figure.
			at := (seq * 37) % len(was)
			for was[at] == 'x' || was[at] >= 0x80 {
				at = (at + 1) % len(was)
			}
			set := "UPDATE decisions SET " + column + " = ? WHERE seq = ?"
			h.forge(t, set, was[:at]+"x"+was[at+1:], seq)
			proof, err := replay(t.Context(), h.store)
			if err != nil {
				t.Fatal(err)
			}
			told := []int64{}
			for _, f := range proof.Faults {
				told = append(told, f.Seq)
			}
			want := []int64{int64(seq)}
			if column == "hash" && seq < n {
				want = append(want, int64(seq+1)) // which was written after the right one
			}
			if diff := cmp.Diff(want, told); diff != "" {
				t.Errorf("%s of decision %d: %s", column, seq, diff)
			}
			h.forge(t, set, was, seq)
		}
	}
	h.whole(t)
}

func TestForged(t *testing.T) {
	for _, row := range []struct{ reason, change, told string }{
		{"a decision is taken out", "DELETE FROM decisions WHERE seq = 9", "decision 10"},
		{"the first is", "DELETE FROM decisions WHERE seq = 1", "decision 2"},
		{"the policy is another", "UPDATE policies SET text = replace(text, '5000', '6000') WHERE kind = 'approval'", "its text is not that of its fingerprint"},
		{"the policy is gone", "DELETE FROM policies WHERE kind = 'supplier'", "its policy is not kept"},
		{"the policy is of another kind", "UPDATE decisions SET policy = (SELECT fingerprint FROM policies WHERE kind = 'supplier') WHERE seq = 4", "decision 4: requisition R-1, review: its policy is of another kind"},
		{"a question that is none", "UPDATE decisions SET question = 'pirce' WHERE seq = 1", "decision 1: pirce R-1: asks no question that is known"},
		{"facts and answer of another decision, with its verdict", "UPDATE decisions SET facts = (SELECT facts FROM decisions WHERE seq = 4), answer = (SELECT answer FROM decisions WHERE seq = 4), verdict = 'accepted', clauses = (SELECT clauses FROM decisions WHERE seq = 4) WHERE seq = 3",
			"decision 3: requisition R-1, review: is not as it was written"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			h := newHouse(t)
			h.plays(t)
			h.forge(t, "PRAGMA foreign_keys = off")
			h.forge(t, row.change)
			proof, err := replay(t.Context(), h.store)
			if err != nil {
				t.Fatal(err)
			}
			if len(proof.Faults) == 0 || !strings.Contains(fmt.Sprint(proof.Faults[0]), row.told) {
				t.Errorf("told: %v", proof.Faults)
			}
		})
	}
}

// The third tier begins at 6,000 yuan instead of 5,000: what would have been decided otherwise.
func TestAnotherPolicy(t *testing.T) {
	h := open(t, filepath.Join(t.TempDir(), "erp.db"), documented())
	h.plays(t)
	same, err := try(t.Context(), h.store, approvalKind, documented().Approval)
	if err != nil || len(same.Otherwise) != 0 || len(same.Impacts) != 1 || same.Impacts[0].Moved != 0 {
		t.Fatalf("the policy itself: %+v %v", same, err)
	}
	edited := documented().Approval
	edited.Edition = "edited"
	edited.Price.Tiers[2].From = decimal.RequireFromString("6000")
	trial, err := try(t.Context(), h.store, approvalKind, edited)
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, o := range trial.Otherwise {
		told = append(told, fmt.Sprintf("%d %s → %s", o.Seq, o.Old.Verdict, o.New.Verdict))
	}
	// At exactly 5,000 two quotes will do, and the purchasing manager decides: his approval would have been accepted.
	want := []string{"7 noted → noted", "8 noted → noted", "9 refused → accepted", "10 noted → noted", "11 accepted → accepted", "12 accepted → accepted"}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Error(diff)
	}
	if impact := trial.Impacts[0]; impact.New != "edited" || impact.Moved != 6 || impact.Cases != 19 || len(impact.Unjudged) != 0 {
		t.Errorf("the library says: %s", impact)
	}
	// A policy that does not know the category any more cannot judge.
	narrow := documented().Approval
	for i := range narrow.Categories {
		narrow.Categories[i].Words = slices.DeleteFunc(narrow.Categories[i].Words, func(c logistics.Category) bool { return c == logistics.OfficeFurniture })
	}
	if trial, err = try(t.Context(), h.store, approvalKind, narrow); err != nil {
		t.Fatal(err)
	}
	if n := len(trial.Otherwise); n == 0 || trial.Otherwise[0].Err == nil {
		t.Errorf("without the category: %+v", trial.Otherwise)
	}
	lax := documented().Supplier
	lax.Disqualification.Late.Bound = logistics.Count(2)
	if trial, err = try(t.Context(), h.store, supplierKind, lax); err != nil || trial.Asked != 3 || len(trial.Otherwise) != 1 || trial.Impacts[0].Moved != 1 {
		t.Errorf("suppliers: %+v %v", trial, err)
	}
}
