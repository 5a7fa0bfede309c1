package main

import (
	"cmp"
	"slices"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// list tells the moves of the life, whether he was listed on some days, and what is missing to come back.
func (s *story) list() {
	s.title(logistics.Text{En: "The list of qualified suppliers", Zh: "合格供应商名册"})
	life, moves := s.file.Life, s.pol.Evaluation.Lifecycle.Moves
	report, err := s.pol.CheckLifecycle(life)
	s.problems.Under("life", err)
	_, planErr := s.pol.CheckLifecycle(supplier.LifeFile{Supplier: life.Supplier, Milestones: s.file.Plan})
	s.problems.Under("plan", planErr, "milestones", "")
	if err != nil || planErr != nil {
		return
	}
	for _, m := range slices.SortedStableFunc(slices.Values(life.Milestones), func(a, b supplier.Milestone) int {
		return cmp.Or(a.On.Compare(b.On), cmp.Compare(row(moves, a.Move), row(moves, b.Move)))
	}) {
		s.cite(moves[row(moves, m.Move)], logistics.Text{En: "%s %s", Zh: "%s %s"}, m.On, s.pol.Name(m.Move, s.lang))
	}
	s.report("life", report, nil, s.pol.Evaluation.Lifecycle, logistics.Text{En: "all moves", Zh: "全部变动"})
	for i, day := range s.file.ListedOn {
		state, err := s.pol.ListedOn(life, day)
		s.problems.Under(logistics.At("listedOn", i), err)
		s.line(state.Text(s.lang))
	}
	s.title(logistics.Text{En: "The way on", Zh: "后续步骤"})
	next, err := s.pol.NextMoves(life)
	s.problems.Under("life", err)
	for _, n := range next {
		s.line(n.Text(s.lang))
	}
	if slices.ContainsFunc(next, func(n supplier.NextMove) bool { return n.Move == supplier.MoveReevaluated }) {
		for _, need := range s.pol.Grading.Poor.Reentry {
			s.cite(need, logistics.Text{En: "before coming back: %s", Zh: "重新入册前须：%s"}, s.pol.Name(need.Key, s.lang))
		}
	}
	s.plan()
}

// plan tells what is found where the last of the planned moves is made at once, and where all of them are.
func (s *story) plan() {
	plan := s.file.Plan
	for i := range plan {
		if i > 0 && i < len(plan)-1 {
			continue // the last alone, then all
		}
		planned := s.file.Life
		planned.Milestones = slices.Concat(planned.Milestones, plan[len(plan)-1-i:])
		report, err := s.pol.CheckLifecycle(planned)
		s.problems.Under("plan", err)
		var moves []string
		for _, m := range plan[len(plan)-1-i:] {
			moves = append(moves, m.On.String()+" "+s.pol.Name(m.Move, s.lang))
		}
		s.report("plan", report, nil, s.pol.Evaluation.Lifecycle.List, logistics.Text{En: "planned: %s", Zh: "拟办：%s"}, s.join(moves))
	}
}

// row gives the place of a move among the policy's rows.
func row(moves []supplier.Move, name string) int {
	return slices.IndexFunc(moves, func(m supplier.Move) bool { return m.Name == name })
}
