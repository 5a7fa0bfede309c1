package logistics

// occurrences gives the periods of e whose last day lies from from on and before to, in order, as though every day were worked.
// A period that would leave the years 1 to 9999 is none.
func (e Every) occurrences(from, to Date, anchors Anchors) []Period {
	var all []Period
	add := func(first, last Date) {
		if !first.IsZero() && !last.IsZero() && !last.Before(from) && last.Before(to) {
			all = append(all, Period{First: first, Last: last})
		}
	}
	switch e.unit {
	case noUnit:
	case daily, workday:
		for d := from; d.Before(to); d = d.AddDays(1) {
			add(d, d)
		}
	case weekly:
		for monday := from.monday(); !monday.IsZero() && monday.Before(to); monday = monday.AddDays(7) {
			first, last := e.whole()
			if e.to != 0 {
				first, last = e.from, e.to
			}
			add(monday.AddDays(int(first)-1), monday.AddDays(int(last)-1))
		}
	case monthly, quarterly, halfYearly, yearly:
		months := e.months()
		start := Date{from.year, uint8((int(from.month)-1)/months*months + 1), 1}
		// A window that ends in this unit may have begun in the one before.
		if earlier := start.AddMonths(-months); !earlier.IsZero() {
			start = earlier
		}
		for ; !start.IsZero() && start.Before(to); start = start.AddMonths(months) {
			add(e.window(start, months))
		}
	default:
		periods, _ := anchors.of(e.anchor)
		for _, p := range periods {
			add(e.around(p))
		}
	}
	return all
}

// months gives how many months a unit of months has.
func (e Every) months() int {
	return map[unit]int{monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12}[e.unit]
}

// window gives the first and the last day that a unit of months asks for which begins on start.
func (e Every) window(start Date, months int) (first, last Date) {
	end := start
	if e.from > e.to {
		end = start.AddMonths(months)
	}
	switch {
	case e.to == 0:
		return start, start.AddMonths(months - 1).Month().Last()
	case e.unit == yearly:
		return Month{start.year, uint8(e.from / 100)}.day(e.from % 100), Month{end.year, uint8(e.to / 100)}.day(e.to % 100)
	}
	return start.Month().day(e.from), end.Month().day(e.to)
}

// day gives that day of m, or its last where it has no such day.
func (m Month) day(n uint16) Date {
	last := m.Last()
	last.day = uint8(min(uint16(last.day), n))
	return last
}

// around gives the first and the last day that e asks for of a named period.
func (e Every) around(p Period) (first, last Date) {
	n := int(e.days)
	switch e.unit {
	case before:
		return p.First.AddDays(-n), p.First.AddDays(-1)
	case firstOf:
		if end := p.First.AddDays(n - 1); !end.IsZero() && end.Before(p.Last) {
			return p.First, end
		}
	case lastOf:
		if start := p.Last.AddDays(1 - n); start.After(p.First) {
			return start, p.Last
		}
	}
	return p.First, p.Last
}
