package supplier

import "example.com/logistics"

// admitLine adds a problem where a line cannot stand beside what was seen. In whatever order they come, what is complete
// stands and what was open before it is out of date.
func (t *Tally) admitLine(at string, id lineID, o outcome, ps *logistics.Problems) {
	old, seen := t.lines[id]
	no := logistics.Join(at, "no")
	switch {
	case !seen:
	case old == o:
		ps.Add(no, logistics.CodeDuplicate, "%s is there already, with this outcome", id)
	case old.terms != o.terms:
		ps.Add(no, logistics.CodeConflict, "%s is there already, with another supplier, item, due date or quantity", id)
	case old.completed.IsZero() != o.completed.IsZero():
	case o.completed.IsZero():
		ps.Add(no, logistics.CodeConflict, "%s is open already, with other figures", id)
	default:
		ps.Add(no, logistics.CodeConflict, "%s is complete already, with another outcome", id)
	}
}

// admitEvent adds a problem where an event cannot stand beside what was seen. What is decided stands, and what was pending
// before it is out of date.
func (t *Tally) admitEvent(at string, e Event, ps *logistics.Problems) {
	old, seen := t.events[e.ID]
	id := logistics.Join(at, "id")
	switch {
	case !seen:
	case old == e:
		ps.Add(id, logistics.CodeDuplicate, "%q is there already", e.ID)
	case !old.sameCase(e):
		ps.Add(id, logistics.CodeConflict, "%q is there already, with another supplier, kind, date or problem", e.ID)
	case t.stage(old) == t.stage(e) && t.stage(e) < decided:
		ps.Add(id, logistics.CodeConflict, "%q is pending already, with other particulars", e.ID)
	case t.stage(old) == t.stage(e):
		ps.Add(id, logistics.CodeConflict, "%q is there already, decided otherwise", e.ID)
	}
}

// remembers adds a problem where a date lies in a forgotten month.
func (t *Tally) remembers(path string, on logistics.Date, ps *logistics.Problems) {
	if t.forgotten(on.Month()) {
		ps.Add(path, logistics.CodeRange, "%s: months before %s are forgotten", on, t.from)
	}
}
