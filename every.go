package logistics

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Every says how often something is due, and within which days. It is written as
//
//   - "none": the documents give no frequency;
//   - "daily", "workday" (each day that the calendar works), "weekly" (Monday to Sunday), "monthly", "quarterly",
//     "half-yearly", "yearly": once in each, on any of its days;
//   - "weekly fri": on that day of each week;
//   - "monthly 10": from the 1st to the 10th; "monthly 15..20": from the 15th to the 20th; "monthly 25..5": from the 25th to the
//     5th of the next month; "monthly 10..10": on the 10th;
//   - "yearly 12-20": from 1 January to 20 December; "yearly 05-15..05-20", "yearly 12-20..01-10" and "yearly 06-01..06-01"
//     likewise;
//   - "each term": on any day of each period of that name (see [Anchors]); "7d before term": on the 7 days before its
//     first; "first 7d of term", "last 7d of term": on the first or the last 7 of its days, or all where it has fewer.
//
// A day that a month does not have is its last: the 31st of April is the 30th, 29 February 2027 the 28th. Each value is written
// in one way: a window from the 1st has only its end. The zero Every is "none". Values compare with ==.
type Every struct {
	unit     unit
	from, to uint16 // of the window: a weekday from Monday, 1; a day of the month; 100 for each month and a day; 0 is the whole unit
	days     uint16 // before, from the first or to the last of a named period
	anchor   string // the name of the periods
}

// unit is what recurs.
type unit uint8

const (
	noUnit unit = iota
	daily
	workday
	weekly
	monthly
	quarterly
	halfYearly
	yearly
	eachOf
	before
	firstOf
	lastOf
)

// unitWords are the texts of the units that are no named periods.
func unitWords() []string {
	return []string{"none", "daily", "workday", "weekly", "monthly", "quarterly", "half-yearly", "yearly"}
}

func weekdayWords() []string { return []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} }

// maxDays bounds the days that are counted from a named period.
const maxDays = 999

// MustEvery reads a frequency such as "weekly fri", for one that is written in code. It panics on anything else.
func MustEvery(text string) Every {
	var e Every
	if err := e.UnmarshalText([]byte(text)); err != nil {
		panic(err)
	}
	return e
}

// Equal reports whether e and f are the same frequency, as == does.
func (e Every) Equal(f Every) bool { return e == f }

// IsZero reports whether e is "none".
func (e Every) IsZero() bool { return e.unit == noUnit }

// Anchor gives the name of the periods that e goes by, such as "term"; "" where it goes by days, weeks, months or years alone.
func (e Every) Anchor() string { return e.anchor }

// String gives e as it is written in JSON: "weekly fri".
func (e Every) String() string {
	days := strconv.Itoa(int(e.days)) + "d"
	switch e.unit {
	case eachOf:
		return "each " + e.anchor
	case before:
		return days + " before " + e.anchor
	case firstOf:
		return "first " + days + " of " + e.anchor
	case lastOf:
		return "last " + days + " of " + e.anchor
	}
	text := unitWords()[e.unit]
	start, _ := e.whole()
	switch {
	case e.to == 0:
		return text
	case e.unit == weekly:
		return text + " " + weekdayWords()[e.to-1]
	case e.from == start:
		return text + " " + e.point(e.to)
	}
	return text + " " + e.point(e.from) + ".." + e.point(e.to)
}

// whole gives the first and the last day of a unit as a window has them.
func (e Every) whole() (first, last uint16) {
	switch e.unit {
	case weekly:
		return 1, 7
	case yearly:
		return 101, 1231
	}
	return 1, 31
}

// point gives a day of a window: "10", or "05-15".
func (e Every) point(at uint16) string {
	if e.unit == yearly {
		return fmt.Sprintf("%02d-%02d", at/100, at%100)
	}
	return strconv.Itoa(int(at))
}

// MarshalText gives e as it is written in JSON: "weekly fri".
func (e Every) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText reads what MarshalText writes, to the letter.
func (e *Every) UnmarshalText(text []byte) error {
	read, ok := readEvery(string(text))
	// Whatever is read generously, a second spelling of it is none.
	if !ok || read.String() != string(text) {
		return fmt.Errorf("%s is no frequency such as daily, weekly fri, monthly 25..5, yearly 12-20, 7d before term or none", quote(string(text)))
	}
	*e = read
	return nil
}

func readEvery(text string) (e Every, ok bool) {
	if i := slices.Index(unitWords(), text); i >= 0 {
		return Every{unit: unit(i)}, true
	}
	word, rest, _ := strings.Cut(text, " ")
	switch word {
	case "weekly":
		at := uint16(slices.Index(weekdayWords(), rest) + 1)
		return Every{unit: weekly, from: at, to: at}, at > 0
	case "monthly":
		return readWindow(monthly, rest)
	case "yearly":
		return readWindow(yearly, rest)
	case "each":
		return Every{unit: eachOf, anchor: rest}, isAnchor(rest)
	case "first":
		return readDays(firstOf, rest, " of ")
	case "last":
		return readDays(lastOf, rest, " of ")
	}
	return readDays(before, text, " before ")
}

// readWindow reads "10", "25..5", "12-20" or "05-15..05-20".
func readWindow(u unit, text string) (e Every, ok bool) {
	e = Every{unit: u}
	from, to, window := strings.Cut(text, "..")
	e.from, _ = e.whole()
	if !window {
		e.to, ok = readPoint(u, from)
		return e, ok
	}
	var begins bool
	e.from, begins = readPoint(u, from)
	e.to, ok = readPoint(u, to)
	return e, ok && begins
}

// readPoint reads a day of some month, or of a year that has all its days.
func readPoint(u unit, text string) (at uint16, ok bool) {
	month, most := 0, 31
	if u == yearly {
		var err error
		name, day, _ := strings.Cut(text, "-")
		if month, err = strconv.Atoi(name); err != nil || month < 1 || month > 12 {
			return 0, false
		}
		text, most = day, daysIn(2024, time.Month(month))
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > most {
		return 0, false
	}
	return uint16(100*month + n), true
}

// readDays reads "7d of term".
func readDays(u unit, text, of string) (e Every, ok bool) {
	days, anchor, _ := strings.Cut(text, of)
	n, err := strconv.Atoi(strings.TrimSuffix(days, "d"))
	if err != nil || n < 1 || n > maxDays {
		return Every{}, false
	}
	return Every{unit: u, days: uint16(n), anchor: anchor}, isAnchor(anchor)
}

// pattern describes exactly what UnmarshalText reads.
func (Every) pattern() string {
	const (
		monthDay  = `(?:[1-9]|[12][0-9]|3[01])`
		laterDay  = `(?:[2-9]|[12][0-9]|3[01])` // a window from the 1st has only its end
		shorter   = `(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9])`
		yearDay   = `(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|` + shorter + `)`
		laterDate = `(?:01-(?:0[2-9]|[12][0-9]|3[01])|(?:0[3578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|` + shorter + `)`
		days      = `[1-9][0-9]{0,2}d`
	)
	return `none|daily|workday|quarterly|half-yearly|weekly(?: (?:` + strings.Join(weekdayWords(), "|") + `))?|` +
		`monthly(?: (?:` + laterDay + `\.\.)?` + monthDay + `)?|yearly(?: (?:` + laterDate + `\.\.)?` + yearDay + `)?|` +
		`(?:each|(?:first|last) ` + days + ` of|` + days + ` before) ` + anchorPattern
}
