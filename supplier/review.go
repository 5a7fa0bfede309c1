package supplier

import "example.com/logistics"

// Review names a supplier and a month to judge, and the day as of which it is judged.
type Review struct {
	Supplier string                    `json:"supplier"` // number in the supplier master
	Month    logistics.Month           `json:"month"`
	On       logistics.Date            `json:"on"`       // the day of judgment, not before the month; a line not complete by the end of that day is open
	Recorded logistics.List[EventKind] `json:"recorded"` // the kinds of events that the host keeps records of; a factor of another kind is not checked
}

// MonthFile is a month to judge, with its order lines and events. Lines and events of other suppliers and months may be among them. A line
// is there once, or twice: open and complete; an event once, or twice: pending and decided.
type MonthFile struct {
	Review
	Lines  logistics.List[Line]  `json:"lines"`
	Events logistics.List[Event] `json:"events"` // with the reports of quality problems of the months before, as far back as Recurrence.Within looks; what is not handed in did not happen
}

func (r Review) check(ps *logistics.Problems) {
	ps.Name("supplier", r.Supplier)
	if r.Month.IsZero() {
		ps.Add("month", logistics.CodeAbsent, "no month")
	}
	checkDay(ps, "on", r.On, r.Month.First())
	seen := map[EventKind]bool{}
	for i, k := range r.Recorded {
		at := logistics.At("recorded", i)
		if _, err := k.MarshalText(); err != nil {
			ps.Add(at, logistics.CodeWord, "%v", err)
		} else if seen[k] {
			ps.Add(at, logistics.CodeDuplicate, "%s is there twice", k)
		}
		seen[k] = true
	}
}

// checkDay adds a problem where a review is on no day or before its period.
func checkDay(ps *logistics.Problems, path string, on, first logistics.Date) {
	switch {
	case on.IsZero():
		ps.Add(path, logistics.CodeAbsent, "no day of judgment")
	case !first.IsZero() && on.Before(first):
		ps.Add(path, logistics.CodeRange, "%s is before %s, when the period begins", on, first)
	}
}
