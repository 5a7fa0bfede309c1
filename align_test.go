package logistics_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"example.com/logistics"
)

// entry is a row that is nothing but its name: it goes or comes, and never changes.
type entry struct {
	ID string `json:"id"`
}

// inCommon is the slow way to the length of the longest common subsequence.
func inCommon(a, b []entry) int {
	switch {
	case len(a) == 0 || len(b) == 0:
		return 0
	case a[0] == b[0]:
		return 1 + inCommon(a[1:], b[1:])
	}
	return max(inCommon(a[1:], b), inCommon(a, b[1:]))
}

// As many rows stay as can: no shorter list of rows that go and come would do.
func TestRowsAreMatchedAsFarAsCanBe(t *testing.T) {
	lists := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) entry {
		return entry{rapid.SampledFrom([]string{"a", "b", "c", "d"}).Draw(t, "id")}
	}), 0, 9)
	rapid.Check(t, func(t *rapid.T) {
		old, new := lists.Draw(t, "old"), lists.Draw(t, "new")
		count := map[logistics.ChangeKind]int{}
		for _, c := range logistics.DiffRules(old, new) {
			count[c.Kind]++
		}
		stay := inCommon(old, new)
		want := map[logistics.ChangeKind]int{logistics.Removed: len(old) - stay, logistics.Added: len(new) - stay}
		if diff := cmp.Diff(want, count, cmpopts.IgnoreMapEntries(func(_ logistics.ChangeKind, n int) bool { return n == 0 })); diff != "" {
			t.Errorf("%v to %v (-want +got):\n%s", old, new, diff)
		}
	})
}

// unnamed is a row that only its clause can tell from another, with a list of its own.
type unnamed struct {
	logistics.Rule
	N   int                    `json:"n"`
	Sub logistics.List[string] `json:"sub"`
}

// Lists of rows in which much is the same: the changes make the new list, and say the same the other way round.
func TestTheChangesMakeTheNewList(t *testing.T) {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{"x", "y", "z"}), 0, 4)
	lists := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) unnamed {
		clause := rapid.SampledFrom([]logistics.ClauseID{"c-1", "c-2", "c-3"}).Draw(t, "clause")
		return unnamed{must(clause), rapid.IntRange(0, 2).Draw(t, "n"), words.Draw(t, "sub")}
	}), 0, 6)
	rapid.Check(t, func(t *rapid.T) {
		old, new := logistics.List[unnamed](lists.Draw(t, "old")), logistics.List[unnamed](lists.Draw(t, "new"))
		changes := logistics.DiffRules(old, new)
		if diff := cmp.Diff(tree(t, new), patch(t, tree(t, old), changes), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%v make another list (-want +got):\n%s", changes, diff)
		}
		kinds := func(changes []logistics.RuleChange) string {
			count := map[logistics.ChangeKind]int{}
			for _, c := range changes {
				count[c.Kind]++
			}
			return fmt.Sprint(count[logistics.Changed], count[logistics.Added], count[logistics.Removed])
		}
		back := logistics.DiffRules(new, old)
		for i := range back {
			switch back[i].Kind {
			case logistics.Added:
				back[i].Kind = logistics.Removed
			case logistics.Removed:
				back[i].Kind = logistics.Added
			}
		}
		if kinds(changes) != kinds(back) {
			t.Errorf("%v, and the other way round %v", changes, back)
		}
	})
}
