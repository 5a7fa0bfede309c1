package suppliertest

import (
	"example.com/logistics"
	"example.com/logistics/supplier"
)

// cited asks every answer for its clauses: listed by the policy, with the basis that the policy states, and those of the
// rows that decided.
func cited(s Subject) error {
	var f faults
	months := []monthFacts{clean(), {}}
	for _, factor := range factors() {
		if _, first, ok := edge(s.Policy, factor); ok {
			months = append(months, clean().with(factor, first))
		}
	}
	for _, m := range months {
		file, err := m.file(s.Policy)
		if f.unjudged(m, err) {
			continue
		}
		v, err := s.disqualify(file)
		if f.unjudged(m, err) {
			continue
		}
		for _, factor := range factors() {
			j, ok := judged(v, factor)
			if want := limitOf(s.Policy, factor).Clause; !ok || j.Clause != want {
				f.Add("%s: %s: cites %q, want %s", m, factor, j.Clause, want)
			}
			f.citation(s, m.String()+": "+factor.String(), logistics.Citation{Clause: j.Clause, Basis: j.Basis})
		}
		for _, c := range v.Clauses {
			f.citation(s, m.String(), c)
		}
		if anyOne := s.Policy.Disqualification.AnyOne.Clause; v.Standing == supplier.Suspended && (len(v.Clauses) < 2 || v.Clauses[0].Clause != anyOne) {
			f.Add("%s: suspended by %v, want %s and the factor", m, clausesOf(v.Clauses), anyOne)
		}
	}
	f.gradeCited(s, halfFacts{})
	for _, cut := range cutoffs(s.Policy) {
		for side := 0; side <= 1; side++ {
			if h, ok := aim(s.Policy, cut, 20, side); ok {
				f.gradeCited(s, h)
			}
		}
	}
	return f.Err()
}

// gradeCited asks a grade for the clauses of the items, of the cut-off and of what follows.
func (f *faults) gradeCited(s Subject, h halfFacts) {
	file, ok := h.file(s.Policy)
	if !ok {
		return
	}
	g, err := s.grade(file)
	if f.unjudged(h, err) {
		return
	}
	items := s.Policy.Grading.Items
	want := []logistics.ClauseID{items.Date.Clause, items.Quantity.Clause, items.Quality.Clause, items.Service.Clause}
	for _, band := range s.Policy.Grading.Grades {
		if band.Then == g.Grade {
			want = append(want, band.Clause)
		}
	}
	grading := s.Policy.Grading
	switch g.Grade {
	case supplier.Excellent:
		want = append(want, grading.Excellent.Prices.Clause)
	case supplier.Good:
		want = append(want, grading.Good.Clause)
	case supplier.Fair:
		want = append(want, grading.Fair.Volume.Clause, grading.Fair.Coaching.Clause)
	case supplier.Poor:
		want = append(want, grading.Poor.Clause)
	}
	for _, id := range want {
		if !g.Clauses.Has(id) {
			f.Add("%s: %s cites %v, want %s too", h, gradeWord(g.Grade), clausesOf(g.Clauses.List()), id)
		}
	}
	for _, c := range g.Clauses.List() {
		f.citation(s, h.String(), c)
	}
	for _, u := range g.Unchecked {
		f.listed(s, h.String()+": "+u.Subject, u.Clause)
	}
}

func (f *faults) citation(s Subject, what string, c logistics.Citation) {
	if f.listed(s, what, c.Clause) {
		if want := s.Policy.Clauses.Citation(c.Clause); c != want {
			f.Add("%s: cites %s as %s, want %s", what, c.Clause, c.Basis, want.Basis)
		}
	}
}

func (f *faults) listed(s Subject, what string, id logistics.ClauseID) bool {
	_, ok := s.Policy.Clauses.Find(id)
	if !ok {
		f.Add("%s: cites %q, which the policy does not list", what, id)
	}
	return ok
}
