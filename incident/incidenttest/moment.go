package incidenttest

import "time"

// zones are places with and without daylight saving: far east and far west of the date line's middle, whole and half
// hours off, clocks that change at two in the morning and clocks that change at midnight. They do not depend on the
// machine's tables.
func zones() []*time.Location {
	return []*time.Location{
		time.UTC,
		time.FixedZone("CST", 8*60*60),
		time.FixedZone("NPT", 5*60*60+45*60),
		time.FixedZone("SST", -11*60*60),
		time.FixedZone("LINT", 14*60*60),
		clocks("EST5EDT,M3.2.0,M11.1.0"),               // New York
		clocks("CST5CDT,M3.2.0/0,M11.1.0/1"),           // Havana: 8 March begins at one
		clocks("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"), // Lord Howe: half an hour
		clocks("<-04>4<-03>,M9.1.6/24,M4.1.6/24"),      // Santiago: midnight comes twice in April
	}
}

// clocks is a place whose clocks follow a rule as POSIX writes it, in every year. A rule that is none gives nil.
func clocks(rule string) *time.Location {
	// A file of the time zone database: nothing in its first part, which has no rules; in the second no change, one
	// offset that no year uses, and the rule for all years.
	count := func(n byte) string { return string([]byte{0, 0, 0, n}) }
	head := "TZif2" + string(make([]byte, 15))
	none := count(0) + count(0) + count(0) + count(0)
	data := head + none + count(0) + count(0) +
		head + none + count(1) + count(4) + string(make([]byte, 6)) + "LMT\x00" +
		"\n" + rule + "\n"
	place, err := time.LoadLocationFromTZData(rule, []byte(data))
	if err != nil {
		return nil
	}
	return place
}

// days are civil days with something beside them: an end of a month or a year, a leap day, a change of clocks.
func days() []string {
	return []string{
		"2026-03-02", "2026-12-30", "2026-12-31", "2027-12-31", "2028-02-27", "2028-02-28", "2028-02-29", "2027-02-27", "2027-02-28",
		"2026-03-06", "2026-03-07", "2026-03-08", // clocks go forward in New York and Havana
		"2026-10-30", "2026-10-31", "2026-11-01", // and back
		"2026-04-03", "2026-04-04", "2026-04-05", "2026-09-04", "2026-09-05", "2026-09-06", "2026-10-03", "2026-10-04", // in the south
	}
}

// onDay is a full hour of a day in a zone.
func onDay(day string, hour int, zone *time.Location) time.Time {
	d, _ := time.Parse(time.DateOnly, day)
	return time.Date(d.Year(), d.Month(), d.Day(), hour, 0, 0, 0, zone)
}

// edges gives the first and the last moment of every day in every zone, the nanoseconds beside them, and noon.
func edges() []time.Time {
	var all []time.Time
	for _, zone := range zones() {
		for _, day := range days() {
			begins, ends := onDay(day, 0, zone), onDay(day, 24, zone)
			all = append(all, begins, begins.Add(1), onDay(day, 12, zone), ends.Add(-2), ends.Add(-1))
		}
	}
	return all
}
