package incident

import (
	"slices"
	"strings"
	"time"

	"example.com/logistics"
)

// Task is one act of a route, with who is told by it.
type Task struct {
	logistics.Step
	Basis logistics.Basis      `json:"basis"`        // of its clause: stated, read or assumed
	Tells logistics.List[Told] `json:"tells"`        // who must be told by it; of each entry any one role
	Due   time.Time            `json:"due,omitzero"` // the last moment; absent: it is due next in order
}

// Told says who is told: any one of these roles, with the clause that says so.
type Told struct {
	logistics.Citation
	To logistics.List[logistics.Role] `json:"to"` // any one of them
}

// task is a step with the basis of its clause and those whom it tells.
func (pol Policy) task(p Procedure, step logistics.Step) Task {
	step.By, step.After = slices.Clone(step.By), slices.Clone(step.After)
	t := Task{Step: step, Basis: pol.Clauses.Citation(step.Clause).Basis}
	for _, n := range p.Notices {
		if n.Act == step.Act {
			t.Tells = append(t.Tells, Told{pol.Clauses.Citation(n.Clause), slices.Clone(n.To)})
		}
	}
	return t
}

// dueOf gives the last moment of a step that has a span, were every act before it done at its own last moment; the zero
// Time where it has none, or one of those acts has none.
func dueOf(step logistics.Step, from time.Time, due map[string]time.Time) time.Time {
	start := from
	for _, act := range step.After {
		before := due[act]
		if before.IsZero() {
			return time.Time{}
		}
		if before.After(start) {
			start = before
		}
	}
	last, _ := lastMoment(step.Within, start)
	return last
}

// Text gives the task in l: "report one level up: general affairs leader; tells senior manager (000-026
// (read))".
func (t Task) Text(l logistics.Lang) string {
	semicolon := logistics.Text{En: "; ", Zh: "；"}.In(l)
	s := ActLabel(t.Act, l) + logistics.Text{En: ": ", Zh: "："}.In(l) + anyOf(t.By, l)
	for _, n := range t.Tells {
		s += semicolon + logistics.Text{En: "tells ", Zh: "告知"}.In(l) + anyOf(n.To, l)
	}
	if !t.Due.IsZero() {
		s += semicolon + logistics.Text{En: "by ", Zh: "不晚于 "}.In(l) + moment(t.Due)
	}
	var cites logistics.Citations
	cites.Add(logistics.Citation{Clause: t.Clause, Basis: t.Basis})
	for _, n := range t.Tells {
		cites.Add(n.Citation)
	}
	return cites.Behind(s, l)
}

// String gives the task in English.
func (t Task) String() string { return t.Text(logistics.English) }

// anyOf names roles, any one of which will do: "guard, security captain or security vice-captain".
func anyOf(roles []logistics.Role, l logistics.Lang) string {
	var s strings.Builder
	for i, role := range roles {
		switch {
		case i == 0:
		case i == len(roles)-1:
			s.WriteString(logistics.Text{En: " or ", Zh: "或"}.In(l))
		default:
			s.WriteString(logistics.Text{En: ", ", Zh: "、"}.In(l))
		}
		s.WriteString(role.Label(l))
	}
	return s.String()
}

// moment writes t to the second, so that none is printed later than it is.
func moment(t time.Time) string { return t.Format("2006-01-02 15:04:05 -07:00") }
