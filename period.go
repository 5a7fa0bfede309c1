package logistics

// Period is the days from First to Last, both among them, on which something has to be done. Its last day is the day that it
// is due. Periods compare with ==.
type Period struct {
	First  Date `json:"first"`
	Last   Date `json:"last"`
	Lapsed bool `json:"lapsed,omitzero"` // nothing has to be done: the day that it is due is off and cannot move
}

// Contains reports whether d is one of the days.
func (p Period) Contains(d Date) bool {
	return !d.IsZero() && !p.First.IsZero() && !d.Before(p.First) && !d.After(p.Last)
}

// String gives "2026-03-02", or "2026-02-25..2026-03-05" for more than a day; a period that lapsed reads the same.
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
