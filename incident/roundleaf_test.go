package incident

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
)

// siteSections are the paths of the sections about a site.
func siteSections() []string {
	return []string{"rounds.", "hazards.", "emergency.", "guards.", "pupils."}
}

// fewRounds is the school's policy with some of its rounds, in which every column of the table is used.
func fewRounds() Policy { return withFewRounds(School()) }

func withFewRounds(pol Policy) Policy {
	kept := []string{RoundHazards, RoundFriday, RoundDispensers, RoundLetters, RoundDrill, RoundLighting, RoundBicycles, RoundBeforeBreak}
	gone := func(what string) bool { return !slices.Contains(kept, what) }
	pol.Rounds.List = slices.DeleteFunc(pol.Rounds.List, func(r Round) bool { return gone(r.What) })
	pol.Rounds.Slower = slices.DeleteFunc(pol.Rounds.Slower, func(s Slower) bool { return gone(s.What) })
	pol.Rounds.Follow = slices.DeleteFunc(pol.Rounds.Follow, func(f FollowUp) bool { return gone(f.What) })
	pol.Clauses = pol.Clauses.CitedBy(pol)
	return pol
}

// Whatever is edited by one step in the sections about a site and stays valid shows in Diff; the other way round it is the same turned
// round.
func TestDiffShowsEveryLeafOfTheSite(t *testing.T) {
	if testing.Short() {
		t.Skip("every leaf of the policy, one by one")
	}
	pol := fewRounds()
	valid := 0
	for edit, take := range logistics.Edits(pol) {
		if !slices.ContainsFunc(siteSections(), func(s string) bool { return strings.HasPrefix(edit.Path, s) }) {
			continue
		}
		next := take()
		if logistics.Validate(next) != nil {
			continue
		}
		d := siteDiff(pol, next)
		valid++
		if len(d.Shifts) == 0 && edit.Path != "pupils.distance.force" && edit.Path != "pupils.cap.force" { // without a number nothing is found

			t.Errorf("%s %s shows nowhere", edit.Path, edit.Step)
		}
		if valid%7 > 0 {
			continue // one in seven is seen from the other side
		}
		if here, there := turned(d, false), turned(siteDiff(next, pol), true); !slices.Equal(here, there) {
			t.Errorf("%s %s: %v\nand back %v", edit.Path, edit.Step, here, there)
		}
	}
	if valid < 200 {
		t.Errorf("%d valid edits", valid)
	}
}

// siteDiff is Diff of the sections about a site alone, which is all that the edits touch.
func siteDiff(old, new Policy) logistics.Diff {
	c := &logistics.Comparison{Old: old.Clauses, New: new.Clauses}
	diffRounds(c, old.Rounds, new.Rounds)
	diffEmergency(c, old, new)
	diffGuards(c, old.Guards, new.Guards)
	diffPupils(c, old.Pupils, new.Pupils)
	return c.Diff(old.Edition, new.Edition)
}
