package logistics

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"
)

// DiffProof tests the Diff of a package with every edit of a policy ([Edits]) that stays valid. The Diff shows the edit, or shows
// nothing where Hidden says that no answer depends on the value edited. From new to old it shows the same turned round. Between
// a policy and itself it shows nothing.
type DiffProof[P any] struct {
	Diff   func(old, new P) (Diff, error)  // of the package
	Hidden func(path string, pol P) string // why no answer of pol depends on the value at path, "" where one does; nil: all do
	Skip   func(path string) bool          // values to leave out, by path; nil: none
	Back   int                             // one valid edit in so many is compared from new to old too; 0: none
}

// Prove goes through edits of pol, which are those of [Edits] or a test's own. It gives how many were valid, by the reason that
// Hidden gave, and an error with the edits that failed.
func (p DiffProof[P]) Prove(pol P, edits iter.Seq2[Edit, func() P]) (seen map[string]int, err error) {
	seen = map[string]int{}
	var faults Faults
	valid := 0
	for edit, take := range edits {
		if p.Skip != nil && p.Skip(edit.Path) {
			continue
		}
		next := take()
		d, err := p.Diff(pol, next)
		if err != nil {
			continue // not a valid policy
		}
		valid++
		reason := ""
		if p.Hidden != nil {
			reason = p.Hidden(edit.Path, pol)
		}
		seen[reason]++
		if shown := len(d.Shifts) > 0; shown == (reason != "") {
			faults.Add("%s %s: shown %t; hidden, for %q: %s", edit.Path, edit.Step, shown, reason, d)
		}
		if p.Back == 0 || valid%p.Back > 0 {
			continue
		}
		back, err := p.Diff(next, pol)
		if err == nil {
			err = d.Mirrors(back)
		}
		if err != nil {
			faults.Add("%s %s: %w", edit.Path, edit.Step, err)
		}
	}
	if d, err := p.Diff(pol, Clone(pol)); err != nil || len(d.Shifts) > 0 {
		faults.Add("from itself: %v %v", d, err)
	}
	return seen, faults.Err()
}

// Mirrors is nil where back, from new to old, is d turned round: the same regions, in any order, with answers and directions
// exchanged. Else it is an error with both.
func (d Diff) Mirrors(back Diff) error {
	var here, there []string
	for _, s := range d.Shifts {
		here = append(here, fmt.Sprint(s.Question, s.Where, s.Direction, s.Old, s.New))
	}
	for _, s := range back.Shifts {
		there = append(there, fmt.Sprint(s.Question, s.Where, s.Direction.Back(), s.New, s.Old))
	}
	slices.Sort(here)
	slices.Sort(there)
	if !slices.Equal(here, there) || d.Direction != back.Direction.Back() {
		return fmt.Errorf("%s\nand back %s", d, back)
	}
	return nil
}

// SameSections gives a func that says of a path whether two policies have its section alike: a [DiffProof] of the one need not
// prove it again for the other. What cannot be written as JSON is never alike.
func SameSections[P any](a, b P) func(path string) bool {
	one, other := sectionsAsJSON(a), sectionsAsJSON(b)
	return func(path string) bool {
		section, _, _ := strings.Cut(path, ".")
		return len(one[section]) > 0 && bytes.Equal(one[section], other[section])
	}
}

func sectionsAsJSON(policy any) map[string]json.RawMessage {
	var sections map[string]json.RawMessage
	text, err := json.Marshal(policy)
	if err != nil || json.Unmarshal(text, &sections) != nil {
		return nil
	}
	return sections
}
