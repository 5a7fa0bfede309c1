package logistics

import (
	"fmt"
	"slices"
	"time"
)

// Calendar says which days from First to Last are worked: Monday to Friday, unless one of its lists says otherwise. Asking about
// a day outside them is an error. The zero Calendar is none and knows no day.
type Calendar struct {
	First    Date       `json:"first"`
	Last     Date       `json:"last"`
	DaysOff  List[Date] `json:"daysOff"`  // from Monday to Friday, but not worked: public holidays
	Workdays List[Date] `json:"workdays"` // on a weekend, but worked: make-up workdays (调休)
}

// NewCalendar gives a calendar of the days from first to last, with its lists sorted and without days that they need not name,
// as a Sunday that is off. The error is nil or an [*InvalidError]: no first or last day, or the last before the first; a day that
// is none, outside them, twice in a list or in both.
func NewCalendar(first, last Date, daysOff, workdays []Date) (Calendar, error) {
	var ps Problems
	switch {
	case first.IsZero():
		ps.Add("first", CodeAbsent, "no first day")
	case last.IsZero():
		ps.Add("last", CodeAbsent, "no last day")
	case last.Before(first):
		ps.Add("last", CodeRange, "%s is before the first day, %s", last, first)
	}
	seen := map[Date]bool{}
	list := func(name string, days []Date, needed func(Date) bool) List[Date] {
		var kept List[Date]
		for i, d := range days {
			switch at := At(name, i); {
			case d.IsZero():
				ps.Add(at, CodeAbsent, "no date")
			case d.Before(first) || d.After(last):
				ps.Add(at, CodeRange, "%s is outside %s to %s", d, first, last)
			case seen[d]:
				ps.Add(at, CodeDuplicate, "%s is there twice", d)
			case needed(d):
				kept = append(kept, d)
			}
			seen[d] = true
		}
		slices.SortFunc(kept, Date.Compare)
		return kept
	}
	c := Calendar{First: first, Last: last}
	c.DaysOff = list("daysOff", daysOff, func(d Date) bool { return !d.weekend() })
	c.Workdays = list("workdays", workdays, Date.weekend)
	if err := ps.Err(); err != nil {
		return Calendar{}, err
	}
	return c, nil
}

// CalendarOf makes a calendar of a function that another library has: isWorkday is asked about noon in UTC of every day from
// first to last. The error is that of [NewCalendar], or says that there is no function.
func CalendarOf(first, last Date, isWorkday func(time.Time) bool) (Calendar, error) {
	if isWorkday == nil {
		var ps Problems
		ps.Add("", CodeAbsent, "no function says which days are worked")
		return Calendar{}, ps.Err()
	}
	var daysOff, workdays []Date
	for d := first; !d.IsZero() && !d.After(last); d = d.AddDays(1) {
		if isWorkday(d.time().Add(12 * time.Hour)) {
			workdays = append(workdays, d)
		} else {
			daysOff = append(daysOff, d)
		}
	}
	return NewCalendar(first, last, daysOff, workdays)
}

// IsZero reports whether c is the zero Calendar, without days and lists. One with only some of them is no calendar either, and
// a problem wherever it is handed in.
func (c Calendar) IsZero() bool {
	return c.First.IsZero() && c.Last.IsZero() && len(c.DaysOff) == 0 && len(c.Workdays) == 0
}

// Weekday gives the day of the week.
func (d Date) Weekday() time.Weekday { return d.time().Weekday() }

func (d Date) weekend() bool { return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday }

// Covers is nil where the calendar knows the day, else an error that says which days it knows.
func (c Calendar) Covers(d Date) error {
	switch {
	case c.First.IsZero() || c.Last.IsZero():
		return fmt.Errorf("no calendar: whether %s is worked is not known", d)
	case d.IsZero():
		return fmt.Errorf("no day, or one outside the years 1 to 9999: the calendar covers %s to %s", c.First, c.Last)
	case d.Before(c.First) || d.After(c.Last):
		return fmt.Errorf("%s is outside the calendar, which covers %s to %s", d, c.First, c.Last)
	}
	return nil
}

// Workday reports whether d is worked. The error is that of [Calendar.Covers].
func (c Calendar) Workday(d Date) (bool, error) {
	if err := c.Covers(d); err != nil {
		return false, err
	}
	return c.worked(d), nil
}

func (c Calendar) worked(d Date) bool {
	if d.weekend() {
		return slices.Contains(c.Workdays, d)
	}
	return !slices.Contains(c.DaysOff, d)
}

// AddWorkdays gives the nth workday after d, whether or not d is one. With n 0 it gives d where d is worked, and else the first
// workday after it. A negative n is an error, and so is a day that the calendar does not cover, which the error names.
func (c Calendar) AddWorkdays(d Date, n int) (Date, error) {
	if n < 0 {
		return Date{}, fmt.Errorf("%d workdays", n)
	}
	worked, err := c.Workday(d)
	if err != nil {
		return Date{}, err
	}
	if n == 0 && !worked {
		n = 1
	}
	for n > 0 {
		d = d.AddDays(1)
		if worked, err = c.Workday(d); err != nil {
			return Date{}, err
		}
		if worked {
			n--
		}
	}
	return d, nil
}
