package supplier

import (
	"slices"

	"example.com/logistics"
)

// Lifecycle says in which states a supplier can be, which moves lead from one state to another, and what must be on file for a move. A
// state is a word that a move names.
type Lifecycle struct {
	List  OnTheList              `json:"list" label:"list of qualified suppliers|合格供应商名册"`
	Moves logistics.List[Move]   `json:"moves" label:"moves|状态变动"`
	Files logistics.List[OnFile] `json:"files" label:"on file for a move|变动须有记录"`
}

// OnTheList names the state in which every supplier begins, and the one in which a supplier is on the list (000-054).
type OnTheList struct {
	logistics.Rule
	Start  string `json:"start" label:"begins as|初始状态"`
	Listed string `json:"listed" label:"may be bought from while|可采购状态"`
}

// Move leads a supplier from one of the states in From to the state To. Several rows may have one name, each with states of its own in
// From.
type Move struct {
	logistics.Rule
	Name string                 `json:"name" label:"move|变动"`
	From logistics.List[string] `json:"from" label:"from|原状态" list:"any"`
	To   string                 `json:"to" label:"to|新状态" none:"the state stays|状态不变"`
}

// OnFile says what must be on file when a supplier makes a move.
type OnFile struct {
	Move string `json:"move" label:"move|变动"`
	logistics.Need
}

// The moves of the documented policies, as a [Milestone] names them.
const (
	MoveSurveyed    = "surveyed"     // the evaluation group surveyed the supplier
	MoveReevaluated = "re-evaluated" // the group surveyed a candidate again
	MoveTrialFailed = "trial-failed" // a sample or a small batch was not good enough
	MoveTrialPassed = "trial-passed" // a sample or a small batch was good enough
	MoveListed      = "listed"       // put on the list of qualified suppliers
	MoveSuspended   = "suspended"    // a factor of a month disqualified; who is not listed yet becomes a candidate
	MoveCleared     = "cleared"      // the suspension was lifted: people decided that the supplier stays
	MoveStruckOff   = "struck-off"   // people decided that a suspended supplier goes
	MoveGraded      = "graded"       // a half-year was graded excellent, good or fair
	MoveGradedPoor  = "graded-poor"  // a half-year was graded poor
)

// The states of the documented policies, beside [CandidateList]: who was struck off, graded poor, or disqualified before being listed.
const (
	StateNew       = "new"       // not surveyed yet
	StateSurveyed  = "surveyed"  // surveyed, and no trial passed
	StateTrialed   = "trialed"   // a trial passed, to be listed
	StateListed    = "listed"    // on the list of qualified suppliers
	StateSuspended = "suspended" // on hold until people decide
)

// CategoryRecord is the key by which a policy asks that a listing names its categories. [Milestone] answers it with Categories, and not
// in Has as the other records, such as [FileEvaluation].
const CategoryRecord = "category-record"

// Milestone gives the grade as a move of the supplier, on the day of the review. ok is false without a grade and for a provisional one.
func (g GradeResult) Milestone() (m Milestone, ok bool) {
	if g.Grade == 0 || g.Provisional {
		return Milestone{}, false
	}
	m = Milestone{Move: MoveGraded, On: g.On}
	if g.Grade == Poor {
		m.Move = MoveGradedPoor
	}
	return m, true
}

// Milestone gives the suspension as a move of the supplier, on the day of the review, when it was found. ok is false where the verdict
// suspends nobody or is provisional.
func (v Verdict) Milestone() (m Milestone, ok bool) {
	if v.Standing != Suspended || v.Provisional {
		return Milestone{}, false
	}
	return Milestone{Move: MoveSuspended, On: v.On}, true
}

// row gives the place of the first row of a name, or -1.
func (lc Lifecycle) row(name string) int {
	return slices.IndexFunc(lc.Moves, func(m Move) bool { return m.Name == name })
}

// move gives the row by which a move of a name leads out of a state. Where there is none it gives the first of that name,
// with every state from which one does.
func (lc Lifecycle) move(name, state string) (m Move, allowed bool) {
	var from []string
	for _, m := range lc.Moves {
		if m.Name != name {
			continue
		}
		if slices.Contains(m.From, state) {
			return m, true
		}
		from = append(from, m.From...)
	}
	m = lc.Moves[lc.row(name)]
	m.From = from
	return m, false
}

// needs gives what must be on file for a move, in the order of the rows.
func (lc Lifecycle) needs(move string) (list logistics.Checklist) {
	for _, f := range lc.Files {
		if f.Move == move {
			list = append(list, f.Need)
		}
	}
	return list
}

// states gives every state that can be reached, the first first.
func (lc Lifecycle) states() []string {
	all := []string{lc.List.Start}
	for i := 0; i < len(all); i++ {
		for _, m := range lc.Moves {
			if m.To != "" && slices.Contains(m.From, all[i]) && !slices.Contains(all, m.To) {
				all = append(all, m.To)
			}
		}
	}
	return all
}

func (lc Lifecycle) laws(ps *logistics.Problems) {
	const path = "evaluation.lifecycle"
	if lc.List.Start == "" {
		ps.Add(path+".list.start", logistics.CodeAbsent, "no state to begin as")
	}
	reached := lc.states()
	switch {
	case lc.List.Listed == lc.List.Start:
		ps.Add(path+".list.listed", logistics.CodeConflict, "%.40q is where everybody begins", lc.List.Listed)
	case !slices.Contains(reached, lc.List.Listed):
		ps.Add(path+".list.listed", logistics.CodeUnknown, "no moves lead to %.40q", lc.List.Listed)
	}
	for i, m := range lc.Moves {
		at := logistics.At(path+".moves", i)
		if m.Name == "" {
			ps.Add(at+".name", logistics.CodeAbsent, "a move without a name")
		}
		logistics.EachOnce(ps, at+".from", m.From)
		for j, state := range m.From {
			if state != "" && !slices.Contains(reached, state) {
				ps.Add(logistics.At(at+".from", j), logistics.CodeUnknown, "no moves lead to %.40q", state)
			}
			if slices.ContainsFunc(lc.Moves[:i], func(o Move) bool { return o.Name == m.Name && slices.Contains(o.From, state) }) {
				ps.Add(logistics.At(at+".from", j), logistics.CodeDuplicate, "%.40q leads from %.40q already", m.Name, state)
			}
		}
	}
	for i, f := range lc.Files {
		at := logistics.At(path+".files", i)
		if lc.row(f.Move) < 0 {
			ps.Add(at+".move", logistics.CodeUnknown, "%.40q is none of the moves", f.Move)
		}
		if slices.ContainsFunc(lc.Files[:i], func(o OnFile) bool { return o.Move == f.Move && o.Key == f.Key }) {
			ps.Add(at+".key", logistics.CodeDuplicate, "%.40q is needed twice", f.Key)
		}
		ps.Needed(at, f.Need)
	}
}
