package logistics

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Span is a time limit as rules give it, from a moment on: "48h" ends exactly 48 hours later; "0d" ends with the same day, "2d" with
// the second day after; "5wd" ends with the fifth workday after. The zero Span, "none", is no limit. Spans compare with ==.
type Span struct {
	n    int32 // hours from 1, days and workdays from 0; at most maxSpan
	unit byte  // 'h', 'd' or 'w'; 0 is none
}

const maxSpan = 100_000

// MustSpan reads a span such as "48h", "2d" or "5wd", for one that is written in code. It panics on anything else.
func MustSpan(text string) Span {
	var s Span
	if err := s.UnmarshalText([]byte(text)); err != nil {
		panic(err)
	}
	return s
}

// Equal reports whether s and t are the same span, as == does.
func (s Span) Equal(t Span) bool { return s == t }

// IsZero reports whether s is no limit.
func (s Span) IsZero() bool { return s.unit == 0 }

// OnWorkdays reports whether s counts workdays, so that a [Calendar] is needed.
func (s Span) OnWorkdays() bool { return s.unit == 'w' }

// OnDays gives "5d" for "5wd", which never ends later, and any span that does not count workdays as it is.
func (s Span) OnDays() Span {
	if s.unit == 'w' {
		s.unit = 'd'
	}
	return s
}

// End gives the last moment in time: from plus the hours, or the last nanosecond of the last day in the zone of from, also where
// the clocks change that night. Days and workdays count from the day after that of from; "0wd" ends with the day of from, or with
// the first workday after it where it is none. cal is asked about workdays only. limited is false where s is no limit. The error
// names the day from which on the calendar would have to be known.
func (s Span) End(from time.Time, cal Calendar) (end time.Time, limited bool, err error) {
	switch s.unit {
	case 'h':
		return from.Add(time.Duration(s.n) * time.Hour), true, nil
	case 'd':
		return endOf(from.Year(), from.Month(), from.Day()+int(s.n), from.Location()), true, nil
	case 'w':
		last, err := cal.AddWorkdays(DateOf(from, from.Location()), int(s.n))
		if err != nil {
			return time.Time{}, true, err
		}
		return endOf(int(last.year), time.Month(last.month), int(last.day), from.Location()), true, nil
	}
	return time.Time{}, false, nil
}

// endOf gives the last moment of a day, which may be told as one beyond its month.
func endOf(year int, month time.Month, day int, loc *time.Location) time.Time {
	return lastBefore(time.Date(year, month, day+1, 0, 0, 0, 0, time.UTC), loc)
}

const day = 24 * time.Hour

// length gives how long s runs, begun so long after midnight, where days have 24 hours and all are worked.
func (s Span) length(sinceMidnight time.Duration) time.Duration {
	if s.unit == 'h' {
		return time.Duration(s.n) * time.Hour
	}
	return time.Duration(s.n+1)*day - 1 - sinceMidnight
}

// lastBefore gives the last moment at which the clocks of loc show less than midnight, which is given as UTC. Clocks that
// change at midnight skip it or show it twice, so each period of the zone is asked, from the day after backwards.
func lastBefore(midnight time.Time, loc *time.Location) time.Time {
	at := midnight.AddDate(0, 0, 1).In(loc)
	for {
		start, end := at.ZoneBounds()
		_, offset := at.Zone()
		last := midnight.Add(-time.Duration(offset)*time.Second - 1).In(loc)
		switch {
		case !end.IsZero() && !last.Before(end):
			return end.Add(-1)
		case start.IsZero() || !last.Before(start):
			return last
		}
		at = start.Add(-1)
	}
}

// Since gives the day that lies a span of days before d: "30d" reaches 30 days back. It is the zero Date, which is before every
// other, where that leaves the years 1 to 9999. ok is false for a span of hours or workdays, and for none.
func (s Span) Since(d Date) (first Date, ok bool) {
	if s.unit != 'd' {
		return Date{}, false
	}
	return d.AddDays(-int(s.n)), true
}

// String gives "48h", "2d", "5wd" or "none".
func (s Span) String() string {
	if s.unit == 0 {
		return "none"
	}
	return strconv.Itoa(int(s.n)) + s.suffix()
}

func (s Span) suffix() string {
	switch s.unit {
	case 'h':
		return "h"
	case 'w':
		return "wd"
	}
	return "d"
}

// Text gives the span as a time limit in l: "within 48 hours", "by the end of day 2 after".
func (s Span) Text(l Lang) string {
	n := strconv.Itoa(int(s.n))
	switch {
	case s.unit == 'h' && s.n == 1:
		return Text{"within 1 hour", "1 小时内"}.In(l)
	case s.unit == 'h':
		return Text{"within " + n + " hours", n + " 小时内"}.In(l)
	case s.unit == 'd' && s.n == 0:
		return Text{"by the end of the same day", "当日内"}.In(l)
	case s.unit == 'd':
		return Text{"by the end of day " + n + " after", "其后 " + n + " 日内"}.In(l)
	case s.unit == 'w' && s.n == 0:
		return Text{"by the end of the same workday", "当日（工作日）内"}.In(l)
	case s.unit == 'w':
		return Text{"by the end of workday " + n + " after", "其后 " + n + " 个工作日内"}.In(l)
	}
	return Text{"no limit", "无时限"}.In(l)
}

// Length gives the span as a length of time in l: "1 day", "48 hours"; "" for none.
func (s Span) Length(l Lang) string {
	n := strconv.Itoa(int(s.n))
	switch s.unit {
	case 'h':
		return Text{Plural(int(s.n), "hour"), n + " 小时"}.In(l)
	case 'd':
		return Text{Plural(int(s.n), "day"), n + " 天"}.In(l)
	case 'w':
		return Text{Plural(int(s.n), "workday"), n + " 个工作日"}.In(l)
	}
	return ""
}

// MarshalText gives "48h", "2d", "5wd" or "none".
func (s Span) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads "48h", "2d", "5wd" or "none".
func (s *Span) UnmarshalText(text []byte) error {
	if string(text) == "none" {
		*s = Span{}
		return nil
	}
	for _, unit := range []byte("hdw") {
		read := Span{unit: unit}
		digits, found := strings.CutSuffix(string(text), read.suffix())
		n, err := strconv.Atoi(digits)
		if found && err == nil && strconv.Itoa(n) == digits && n <= maxSpan && (n >= 1 || n == 0 && unit != 'h') {
			read.n = int32(n)
			*s = read
			return nil
		}
	}
	return fmt.Errorf("%s is no span such as 48h, 0d, 5wd or none", quote(string(text)))
}

// pattern describes exactly what UnmarshalText reads.
func (Span) pattern() string { return `none|0w?d|(?:[1-9][0-9]{0,4}|100000)(?:h|w?d)` }
