package logistics

// Period is the days from First to Last, both included, on which something has to be done, or that have a name, as a term has.
// Periods compare with ==.
type Period struct {
	First  Date `json:"first"`
	Last   Date `json:"last"`            // the last day in time
	Lapsed bool `json:"lapsed,omitzero"` // it need not be done: the last day is no workday and cannot move
}

// Contains reports whether d is one of the days of p.
func (p Period) Contains(d Date) bool {
	return !d.IsZero() && !p.First.IsZero() && !d.Before(p.First) && !d.After(p.Last)
}

// String gives "2026-03-02" for one day and "2026-02-25..2026-03-05" for more. Whether it lapsed does not show.
func (p Period) String() string {
	if p.First == p.Last {
		return p.First.String()
	}
	return p.First.String() + ".." + p.Last.String()
}

// daysUntil counts the days from d to e: 1 from a day to the next, below 0 where e is before d.
func (d Date) daysUntil(e Date) int {
	const day = 24 * 60 * 60
	return int((e.time().Unix() - d.time().Unix()) / day)
}

// monday gives the Monday of the week of d.
func (d Date) monday() Date { return d.AddDays(-((int(d.Weekday()) + 6) % 7)) }
