package policyfile

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// Every documented policy is read back from a file as a policy of its own kind, for the sections by which a kind is told are in
// no other's.
func TestKindsAreToldApart(t *testing.T) {
	for _, k := range Kinds() {
		for site, policy := range k.Sites {
			data, err := json.Marshal(policy)
			if err != nil {
				t.Fatal(err)
			}
			name := filepath.Join(t.TempDir(), "policy.json")
			if err := os.WriteFile(name, data, 0o644); err != nil {
				t.Fatal(err)
			}
			read, _, err := Read(name)
			if err != nil || read.Name != k.Name {
				t.Errorf("%s.%s is read as one of %q: %v", k.Name, site, read.Name, err)
			}
			var sections map[string]json.RawMessage
			if err := json.Unmarshal(data, &sections); err != nil {
				t.Fatal(err)
			}
			for _, other := range Kinds() {
				for _, section := range other.sections {
					if there := sections[section] != nil; there != (other.Name == k.Name) {
						t.Errorf("%s.%s has the section %s of %s: %t", k.Name, site, section, other.Name, there)
					}
				}
			}
			if diff, err := k.Diff(policy, policy); err != nil || len(diff.Shifts) > 0 {
				t.Errorf("%s.%s differs from itself: %v %v", k.Name, site, diff, err)
			}
		}
		if documented, _, err := Read(k.Name + ".school"); err != nil || documented.Name != k.Name {
			t.Error(k.Name, err)
		}
	}
	if !slices.ContainsFunc(Kinds(), func(k Kind) bool { return k.Name == "procurement" }) {
		t.Error("no procurement")
	}
}
