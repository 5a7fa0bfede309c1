package procurement_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// shifts are the shifts of a diff, one on a line.
func shifts(t testing.TB, old, next procurement.Policy) (string, logistics.Direction) {
	t.Helper()
	d, err := procurement.Diff(old, next)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, s := range d.Shifts {
		lines = append(lines, s.String())
	}
	if direction, err := procurement.Compare(old, next); err != nil || direction != d.Direction {
		t.Errorf("Compare %s, %v; Diff %s", direction, err, d.Direction)
	}
	return strings.Join(lines, "\n"), d.Direction
}

// diffRow is an edit of the factory's policy and what it changes.
type diffRow struct {
	reason string
	edit   func(*procurement.Policy)
	want   string
	is     logistics.Direction
}

func diffsOf(t *testing.T, rows []diffRow) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.reason, func(t *testing.T) {
			got, is := shifts(t, procurement.Factory(), with(row.edit))
			if got != row.want || is != row.is {
				t.Errorf("%s\n%s, want\n%s\n%s", got, is, row.want, row.is)
			}
		})
	}
}

func TestDiffProcess(t *testing.T) {
	type policy = procurement.Policy
	diffsOf(t, []diffRow{
		{"the same policy", func(*policy) {}, "", logistics.Same},
		{"urgent goods are stored too", func(p *policy) { p.Process.Urgent = nil },
			"process.urgent.store: urgent goods may leave it out (000-137 (read)) → urgent goods too: stricter", logistics.Stricter},
		{"urgent goods are not compared", func(p *policy) {
			p.Process.Urgent = append(p.Process.Urgent, procurement.Skip{Rule: logistics.Obliges("001-030"), Act: "compare"})
		}, "process.urgent.compare: urgent goods too → urgent goods may leave it out (001-030 (read)): looser", logistics.Looser},
		{"nothing is compared", func(p *policy) { p.Process.Steps = slices.Delete(p.Process.Steps, 1, 2) },
			"process.steps.compare: buyer or purchasing group or purchasing manager; who did another act may do it (001-030 (read)) → not asked: looser", logistics.Looser},
	})
}

func TestDiffNeedsValidPolicies(t *testing.T) {
	_, err := procurement.Diff(procurement.Policy{}, procurement.Policy{})
	differ(t, []string{"old.edition absent", "new.edition absent"}, slices.DeleteFunc(problems(t, err), func(p string) bool { return !strings.Contains(p, "edition") }))
}

// Whatever is edited by one step and stays valid shows in Diff, but for what no answer shows; the other way round it is the same
// turned round; and a policy differs from itself in nothing.
func TestDiffShowsEveryLeaf(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("every leaf of the policies, one by one")
	}
	factory := procurement.Factory()
	for _, pol := range []procurement.Policy{factory, procurement.School()} {
		t.Run(pol.Edition, func(t *testing.T) {
			t.Parallel()
			alike, titles := logistics.SameSections(factory, pol), 0
			proof := logistics.DiffProof[procurement.Policy]{
				Diff: procurement.Diff, Hidden: hiddenLeaf, Back: 5,
				Skip: func(path string) bool {
					if hiddenLeaf(path, pol) == calledOtherwise {
						titles++
						return titles%9 > 0 // there are very many
					}
					return pol.Edition != factory.Edition && alike(path) // the factory has it alike
				},
			}
			seen, err := proof.Prove(pol, logistics.Edits(pol))
			if err != nil {
				t.Error(err)
			}
			valid := 0
			for _, n := range seen {
				valid += n
			}
			if valid < 40 || seen[""] < valid/3 || seen[calledOtherwise] == 0 {
				t.Errorf("%d valid edits, %v", valid, seen)
			}
		})
	}
}

const calledOtherwise = "what a clause is called, and where else it stands"

// hiddenLeaf gives the reason why no answer of a policy shows the leaf at path; "" where one does.
func hiddenLeaf(path string, pol procurement.Policy) string {
	switch {
	case path == "edition":
		return "a name"
	case strings.HasSuffix(path, ".latest.force"), slices.Contains([]string{"food.records.kept.force", "food.records.weight.force", "food.records.hours.force"}, path):
		return "without a number nothing is found, so that it says nothing how binding it is"
	case slices.Contains([]string{"buyers.bar.grounds[0].cases.force", "routes.tender.untendered.force", "routes.expert.alone.force"}, path),
		path == "routes.compared.force" && pol.Routes.Compared.Side == logistics.NoSide:
		return "without a number nothing is found, whatever its force"
	case strings.HasPrefix(path, "clauses[") && !strings.HasSuffix(path, ".basis"):
		return calledOtherwise
	}
	return ""
}
