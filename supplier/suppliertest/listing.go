package suppliertest

import (
	"fmt"
	"slices"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// listingPath gives the shortest way onto the list, move by move.
func listingPath(pol supplier.Policy) []supplier.Move {
	lc := pol.Evaluation.Lifecycle
	ways := map[string][]supplier.Move{lc.List.Start: nil}
	for queue := []string{lc.List.Start}; len(queue) > 0; queue = queue[1:] {
		for _, m := range lc.Moves {
			if _, been := ways[m.To]; m.To == "" || been || !slices.Contains(m.From, queue[0]) {
				continue
			}
			ways[m.To] = append(slices.Clone(ways[queue[0]]), m)
			queue = append(queue, m.To)
		}
	}
	return ways[lc.List.Listed]
}

// moved is a milestone with everything on file.
func moved(pol supplier.Policy, m supplier.Move, on logistics.Date) supplier.Milestone {
	lc := pol.Evaluation.Lifecycle
	one := supplier.Milestone{Move: m.Name, On: on}
	for _, file := range lc.Files {
		if file.Move == m.Name {
			one.Has = append(one.Has, file.Key)
		}
	}
	if m.To == lc.List.Listed {
		one.Categories = pol.Qualification.Categories[0].Words[:1]
	}
	return one
}

// listingDays is a life that goes the shortest way onto the list, a day for each move from 1 March 2026 on.
func listingDays(pol supplier.Policy) supplier.LifeFile {
	life := supplier.LifeFile{Supplier: name}
	for i, m := range listingPath(pol) {
		life.Milestones = append(life.Milestones, moved(pol, m, logistics.MustDate("2026-03-01").AddDays(i)))
	}
	return life
}

// listing asks on every day of a life whether the supplier is listed, and of lives that lack a move.
func listing(s Subject) error {
	var f faults
	s = s.filled()
	lc := s.Policy.Evaluation.Lifecycle
	life := listingDays(s.Policy)
	steps := len(life.Milestones)
	last := life.Milestones[steps-1].On
	for day := life.Milestones[0].On.AddDays(-1); !day.After(last.AddDays(1)); day = day.AddDays(1) {
		f.isListed(s, "the shortest way onto the list", life, day, !day.Before(last))
	}
	turned := logistics.Clone(life)
	slices.Reverse(turned.Milestones)
	f.same("a life, in another order", text(s.ListedOn(turned, last)), text(s.ListedOn(life, last)))
	for i, left := range life.Milestones {
		short := logistics.Clone(life)
		short.Milestones = slices.Delete(short.Milestones, i, i+1)
		f.isListed(s, fmt.Sprintf("without %q", left.Move), short, last, false)
		late := logistics.Clone(life)
		late.Milestones[i].On = last.AddDays(1)
		if i < steps-1 {
			f.isListed(s, fmt.Sprintf("%q only after the listing", left.Move), late, last.AddDays(2), false)
		}
	}
	for _, m := range lc.Moves {
		if m.To == "" || m.To == lc.List.Listed || !slices.Contains(m.From, lc.List.Listed) {
			continue
		}
		gone := logistics.Clone(life)
		gone.Milestones = append(gone.Milestones, moved(s.Policy, m, last.AddDays(9)))
		f.isListed(s, fmt.Sprintf("the day before %q", m.Name), gone, last.AddDays(8), true)
		f.isListed(s, fmt.Sprintf("the day of %q", m.Name), gone, last.AddDays(9), false)
	}
	return f.Err()
}

func (f *faults) isListed(s Subject, what string, life supplier.LifeFile, on logistics.Date, want bool) {
	state, err := s.ListedOn(life, on)
	if f.unjudged(what, err) {
		return
	}
	if lc := s.Policy.Evaluation.Lifecycle; state.Listed != want || want != (state.State == lc.List.Listed) {
		f.Add("%s, on %s: got %q, listed %t, want listed %t (%s)", what, on, state.State, state.Listed, want, lc.List.Clause)
	}
}
