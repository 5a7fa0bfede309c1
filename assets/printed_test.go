package assets_test

import (
	"encoding/json"
	"errors"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/assets"
)

var update = flag.Bool("update", false, "write the documents of the policies to testdata")

// The documented policies are pinned as the documents that their owners read.
func TestDocuments(t *testing.T) {
	for name, pol := range map[string]assets.Policy{"factory": assets.Factory(), "school": assets.School()} {
		for _, l := range []logistics.Lang{logistics.English, logistics.Chinese} {
			file := filepath.Join("testdata", name+"."+l.String()+".md")
			got := logistics.AppendMarkdown(nil, pol, l)
			if *update {
				if err := os.WriteFile(file, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("%s (-want +got; -update writes it):\n%s", file, diff)
			}
		}
	}
}

// A host collects edition, findings, open questions and clauses of every answer in one way.
func TestAnswersInJSON(t *testing.T) {
	pol := assets.School()
	disposal, err1 := pol.DecideDisposal(leaving(assets.Transfer))
	issue, err2 := pol.DecideIssue(form(brooms()))
	paid, err3 := pol.DecideCompensation(loss(assets.CauseLost))
	rec, err4 := pol.Reconcile(counting(chairs()))
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		reason string
		answer any
		want   []string
	}{
		{"a disposal", disposal, []string{"clauses", "dispose", "edition", "findings", "unchecked"}},
		{"an issue", issue, []string{"clauses", "edition", "findings", "issue", "unchecked"}},
		{"a compensation", paid, []string{"as", "basis", "cause", "clauses", "edition", "findings", "liable", "pays", "penalty", "price", "provisional", "repair", "unchecked"}},
		{"a stocktake, which answers with its findings alone", rec, []string{"approved", "classes", "edition", "findings", "id", "lines", "on", "total", "unchecked"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			data, err := json.Marshal(row.answer)
			if err != nil {
				t.Fatal(err)
			}
			var parts map[string]json.RawMessage
			if err := json.Unmarshal(data, &parts); err != nil {
				t.Fatal(err)
			}
			differ(t, row.want, slices.Sorted(maps.Keys(parts)))
			if string(parts["edition"]) != `"`+pol.Edition+`"` {
				t.Errorf("edition %s", parts["edition"])
			}
		})
	}
}
