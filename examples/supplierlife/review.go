package main

import (
	"slices"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// surveys tallies the records in one pass and tells at each survey the months and half-years that are settled since the one
// before, with what follows from them. A suspension and a grade are moves of the supplier's life.
func (s *story) surveys() {
	tally, err := supplier.NewTally(s.pol)
	if err != nil {
		s.problems.Under("policy", err)
		return
	}
	s.problems.Under("records", tally.Take(slices.Values(s.file.Records)))
	settled := map[string]bool{}
	for i, survey := range s.file.Surveys {
		s.title(logistics.Text{En: "Judged as of " + survey.On.String(), Zh: "评审日 " + survey.On.String()})
		histories, err := tally.Histories(survey)
		s.problems.Under(logistics.At("surveys", i), err)
		for _, h := range histories {
			s.history(h, survey.On, settled)
		}
	}
}

// history tells of each month and half-year that is over and was not settled before. Two months that suspend him on one day
// are one move.
func (s *story) history(h supplier.History, on logistics.Date, settled map[string]bool) {
	fresh := map[string]bool{}
	settle := func(period string, provisional bool, m supplier.Milestone, moves bool) {
		fresh[period] = true
		settled[period] = !provisional
		life := &s.file.Life.Milestones
		again := slices.ContainsFunc(*life, func(o supplier.Milestone) bool { return o.Move == m.Move && o.On == m.On })
		if moves && !provisional && !again {
			*life = append(*life, m)
		}
	}
	for _, v := range h.Months {
		if settled[v.Month.String()] || !v.Month.Last().Before(on) {
			continue
		}
		var cited logistics.Citations
		if v.Standing != supplier.Suspended { // else it cites its factors itself
			cited.Add(s.pol.Clauses.Citation(s.pol.Disqualification.AnyOne.Clause))
		}
		s.line(cited.Behind(v.Text(s.lang), s.lang))
		m, ok := v.Milestone()
		settle(v.Month.String(), v.Provisional, m, ok)
	}
	for _, g := range h.Halves {
		if settled[g.Half.String()] || !g.Half.Last().Before(on) {
			continue
		}
		s.line(g.Text(s.lang))
		m, ok := g.Milestone()
		settle(g.Half.String(), g.Provisional, m, ok)
	}
	for _, a := range h.Actions {
		if !fresh[a.Period] {
			continue
		}
		what := a.Standing.Label(s.lang)
		if a.Grade != 0 {
			what = a.Consequence.Text(s.lang)
		}
		s.line(a.Clauses.Behind(logistics.Text{En: "    from ", Zh: "    自 "}.In(s.lang)+a.From.String()+logistics.Text{En: ": ", Zh: " 起："}.In(s.lang)+what, s.lang))
	}
}
