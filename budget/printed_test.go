package budget_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/budget"
)

var update = flag.Bool("update", false, "write the documents of the policies to testdata")

// The documented policies are pinned as the documents that their owners read.
func TestDocuments(t *testing.T) {
	for name, pol := range map[string]budget.Policy{"factory": budget.Factory(), "school": budget.School()} {
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
