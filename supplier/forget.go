package supplier

import (
	"maps"
	"slices"

	"example.com/logistics"
)

// Forget drops all months before one and takes nothing more in them, so that memory does not grow with the stream. It keeps the reports of
// quality problems as far back as the policy looks. Grade a half-year before a month of it is forgotten. The error is nil or an
// [*logistics.InvalidError], which drops nothing: no month is named, or a line there is still open or an event pending.
func (t *Tally) Forget(before logistics.Month) error {
	if err := t.ready(); err != nil {
		return err
	}
	var ps logistics.Problems
	if before.IsZero() {
		ps.Add("before", logistics.CodeAbsent, "no month")
	}
	for _, id := range slices.SortedFunc(maps.Keys(t.lines), lineID.compare) {
		if o := t.lines[id]; o.due.Month().Compare(before) < 0 && o.completed.IsZero() {
			ps.Add(id.String(), logistics.CodeConflict, "is still open, due on %s", o.due)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(t.events)) {
		if e := t.events[id]; e.On.Month().Compare(before) < 0 && t.stage(e) < decided {
			ps.Add("event "+id, logistics.CodeConflict, "is still to be decided")
		}
	}
	if err := ps.Err(); err != nil {
		return err
	}
	if before.Compare(t.from) > 0 {
		t.from = before
		t.drop()
	}
	return nil
}

// drop removes what no question can need any more.
func (t *Tally) drop() {
	maps.DeleteFunc(t.services, func(p halfPlace, _ logistics.Amount) bool { return t.forgotten(p.half.First().Month()) })
	reach := t.from.Add(-t.pol.Disqualification.Recurrence.Within.Months)
	for at, c := range t.cells {
		if !t.forgotten(at.month) {
			continue
		}
		for _, id := range c.lines {
			delete(t.lines, id)
		}
		c.lines = nil
		c.events = slices.DeleteFunc(c.events, func(id string) bool {
			kept := t.events[id].Kind == QualityProblem && at.month.Compare(reach) >= 0
			if !kept {
				delete(t.events, id)
			}
			return !kept
		})
		if len(c.events) == 0 {
			delete(t.cells, at)
		}
	}
}
