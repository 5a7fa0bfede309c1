package supplier

import (
	"cmp"
	"slices"
	"strings"

	"example.com/logistics"
)

// Milestone is one move that a supplier made, and the day on which it was made.
type Milestone struct {
	Move       string                             `json:"move"`                // in the policy's words, such as MoveListed
	On         logistics.Date                     `json:"on"`                  // the day of the move
	Has        logistics.List[string]             `json:"has,omitzero"`        // what was on file for the move, in the policy's words such as FileEvaluation
	Categories logistics.List[logistics.Category] `json:"categories,omitzero"` // of a listing: the categories that the supplier was listed for
}

// LifeFile is what happened to one supplier: the moves onto the list of qualified suppliers and off it. Moves of one day count in the order of
// the policy's rows.
type LifeFile struct {
	Supplier   string                    `json:"supplier"`       // number in the supplier master
	Milestones logistics.List[Milestone] `json:"milestones"`     // in any order
	Ready      logistics.List[string]    `json:"ready,omitzero"` // what is on file already for the next move, in the words of Milestone.Has
}

// stand is where a life stands: in a state, by a move.
type stand struct {
	state      string
	since      logistics.Date
	by         logistics.ClauseID // of the move that led there; "" at the start
	categories []logistics.Category
}

// made is a milestone with its move, and where the supplier stood before it.
type made struct {
	Milestone
	move   Move
	before stand
	legal  bool
}

// follow gives the milestones in their order, and where the supplier stands after all of those up to a day; the zero Date
// is the end. A move that is not allowed from a state changes nothing.
func (lc Lifecycle) follow(h LifeFile, to logistics.Date) (all []made, at stand) {
	order := slices.SortedStableFunc(slices.Values(h.Milestones), func(a, b Milestone) int {
		return cmp.Or(a.On.Compare(b.On), cmp.Compare(lc.row(a.Move), lc.row(b.Move)))
	})
	at.state = lc.List.Start
	for _, m := range order {
		if !to.IsZero() && m.On.After(to) {
			break
		}
		move, legal := lc.move(m.Move, at.state)
		all = append(all, made{m, move, at, legal})
		if !legal || move.To == "" || move.To == at.state {
			continue
		}
		at.state, at.since, at.by = move.To, m.On, move.Clause
		recorded := slices.ContainsFunc(lc.needs(m.Move), func(n logistics.Need) bool { return n.Key == CategoryRecord })
		if recorded || len(m.Categories) > 0 {
			at.categories = m.Categories
		}
	}
	return all, at
}

// has says whether something was on file for a milestone; the categories that it names are their own record.
func (m Milestone) has(key string) logistics.Answer {
	return logistics.Known(slices.Contains(m.Has, key) || key == CategoryRecord && len(m.Categories) > 0)
}

func (h LifeFile) check(pol Policy, ps *logistics.Problems) {
	lc := pol.Evaluation.Lifecycle
	ps.Name("supplier", h.Supplier)
	for i, m := range h.Milestones {
		at := logistics.At("milestones", i)
		if lc.row(m.Move) < 0 {
			ps.Add(at+".move", logistics.CodeUnknown, "%.40q is no move of this policy", m.Move)
		}
		if m.On.IsZero() {
			ps.Add(at+".on", logistics.CodeAbsent, "no day")
		}
		distinctNames(ps, at+".has", m.Has)
		pol.categories(ps, at+".categories", m.Categories)
		if len(m.Categories) > 0 && !slices.ContainsFunc(lc.Moves, func(o Move) bool { return o.Name == m.Move && o.To == lc.List.Listed }) {
			ps.Add(at+".categories", logistics.CodeConflict, "%.40q lists nobody, so it names no categories", m.Move)
		}
		if slices.ContainsFunc(h.Milestones[:i], func(o Milestone) bool { return o.Move == m.Move && o.On == m.On }) {
			ps.Add(at, logistics.CodeDuplicate, "%.40q on %s is there twice", m.Move, m.On)
		}
	}
	distinctNames(ps, "ready", h.Ready)
}

// CheckLifecycle judges the moves of a supplier (000-052, 000-053, 000-070, 000-071, 000-075). It finds a move that the state before it does
// not allow, such as a listing without a trial passed or of a candidate who was not evaluated again, a move without what must be on file
// for it, and a listing under no category. A move that is not allowed leaves the state as it was. The order of the milestones changes
// nothing. The error is nil or an [*logistics.InvalidError]: the policy is invalid, a move or a category is none of its words, a milestone
// is on no day or there twice.
func (pol Policy) CheckLifecycle(h LifeFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	h.check(pol, &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	lc := pol.Evaluation.Lifecycle
	all, _ := lc.follow(h, logistics.Date{})
	for _, m := range all {
		at := m.Move + " " + m.On.String()
		if !m.legal {
			report.Find(m.move.Rule, logistics.OutOfOrder, at, logistics.Said(m.before.state), logistics.Said(strings.Join(m.move.From, " / ")))
			if f := &report.Findings[len(report.Findings)-1]; m.before.by != f.Clause {
				f.Also = m.before.by
			}
			continue
		}
		lc.needs(m.Move).Check(&report, at, m.has)
	}
	return report, nil
}

// NextMove is a move that the state of a supplier allows now, with what is not on file for it yet.
type NextMove struct {
	Move    string                         `json:"move"`    // in the policy's words, such as MoveListed
	To      string                         `json:"to"`      // the state to which it leads, or that stays
	Missing logistics.List[logistics.Need] `json:"missing"` // none: everything is on file
	Force   logistics.Force                `json:"force"`
	Clause  logistics.ClauseID             `json:"clause"`
}

// NextMoves gives the moves that the present state of a supplier allows, in the order of the policy's rows, each with what is not on file
// for it yet. The error is that of [Policy.CheckLifecycle].
func (pol Policy) NextMoves(h LifeFile) ([]NextMove, error) {
	if err := logistics.Validate(pol); err != nil {
		return nil, err
	}
	var ps logistics.Problems
	h.check(pol, &ps)
	if err := ps.Err(); err != nil {
		return nil, err
	}
	lc := pol.Evaluation.Lifecycle
	_, at := lc.follow(h, logistics.Date{})
	var next []NextMove
	for _, m := range lc.Moves {
		if !slices.Contains(m.From, at.state) {
			continue
		}
		n := NextMove{Move: m.Name, To: cmp.Or(m.To, at.state), Force: m.Force, Clause: m.Clause}
		for _, need := range lc.needs(m.Name) {
			if !slices.Contains(h.Ready, need.Key) {
				n.Missing = append(n.Missing, need)
			}
		}
		next = append(next, n)
	}
	return next, nil
}

// String gives the move in English.
func (n NextMove) String() string { return n.Text(logistics.English) }

// Text gives the move in l: "suspended → candidate list (000-075)". A move with the name of the state to which it leads is named once.
func (n NextMove) Text(l logistics.Lang) string {
	s := Policy{}.Name(n.Move, l)
	if to := (Policy{}).Name(n.To, l); to != s {
		s += " → " + to
	}
	var missing []string
	for _, need := range n.Missing {
		missing = append(missing, need.Clause.Behind(Policy{}.Name(need.Key, l)+need.Force.Mark(l), l))
	}
	if len(missing) > 0 {
		s += logistics.Text{En: "; missing: ", Zh: "；尚缺："}.In(l) + strings.Join(missing, logistics.Text{En: ", ", Zh: "、"}.In(l))
	}
	return n.Clause.Behind(s+n.Force.Mark(l), l)
}
