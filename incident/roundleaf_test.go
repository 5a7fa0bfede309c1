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
	without := []string{"pupils.distance.force", "pupils.cap.force"}
	proof := logistics.DiffProof[Policy]{
		Diff: validated(siteDiff), Back: 7,
		Hidden: func(path string, _ Policy) string {
			if slices.Contains(without, path) {
				return "without a number nothing is found, whatever its force"
			}
			return ""
		},
		Skip: func(path string) bool {
			return !slices.ContainsFunc(siteSections(), func(s string) bool { return strings.HasPrefix(path, s) })
		},
	}
	seen, err := proof.Prove(pol, logistics.Edits(pol))
	if err != nil {
		t.Error(err)
	}
	if seen[""] < 200 {
		t.Errorf("%v valid edits", seen)
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
