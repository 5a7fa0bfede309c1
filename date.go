package logistics

import (
	"fmt"
	"time"
)

// Date is a day of the calendar from the year 1 to 9999, without a time and without a zone. Dates compare with ==. The zero Date
// is no date.
type Date struct {
	year  int16
	month uint8
	day   uint8
}

// NewDate gives the date; the error names a day that the calendar does not have, such as 29 February 2027.
func NewDate(year int, month time.Month, day int) (Date, error) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return Date{}, fmt.Errorf("no such day: %04d-%02d-%02d", year, month, day)
	}
	return Date{int16(year), uint8(month), uint8(day)}, nil
}

// ParseDate reads "2026-03-31"; anything else, or a day that the calendar does not have, is an error.
func ParseDate(text string) (Date, error) {
	var d Date
	err := d.UnmarshalText([]byte(text))
	return d, err
}

// MustDate reads "2026-03-31", for a date that is written in code. It panics on anything else.
func MustDate(text string) Date {
	d, err := ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// DateOf gives the day of t in loc: 30 June 16:30 UTC is 1 July in Shanghai. It is the zero Date where loc is nil and
// outside the years 1 to 9999.
func DateOf(t time.Time, loc *time.Location) Date {
	if loc == nil {
		return Date{}
	}
	t = t.In(loc)
	d, _ := NewDate(t.Year(), t.Month(), t.Day())
	return d
}

func daysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func (d Date) time() time.Time {
	return time.Date(int(d.year), time.Month(d.month), int(d.day), 0, 0, 0, 0, time.UTC)
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Equal reports whether d and e are the same day, as == does.
func (d Date) Equal(e Date) bool { return d == e }

// Compare gives -1, 0 or 1 as d is before, on or after e. The zero Date is before every other.
func (d Date) Compare(e Date) int { return d.time().Compare(e.time()) }

// Before reports whether d is before e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d is after e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// AddDays gives the day n days later, or earlier where n is negative; the zero Date where that leaves the years 1 to
// 9999.
func (d Date) AddDays(n int) Date {
	const span = 9999 * 366
	if d.IsZero() || n > span || n < -span {
		return Date{}
	}
	return DateOf(d.time().AddDate(0, 0, n), time.UTC)
}

// AddMonths gives the same day n months later, or earlier where n is negative, and the last day of a month that has no such day:
// one month after 31 January is 28 or 29 February. It is the zero Date where that leaves the years 1 to 9999.
func (d Date) AddMonths(n int) Date {
	const span = 9999 * 12
	if d.IsZero() || n > span || n < -span {
		return Date{}
	}
	first := time.Date(int(d.year), time.Month(d.month)+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	day := min(int(d.day), daysIn(first.Year(), first.Month()))
	moved, _ := NewDate(first.Year(), first.Month(), day)
	return moved
}

// String gives "2026-03-31", or "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.time().Format(time.DateOnly)
}

// MarshalText gives "2026-03-31"; the zero Date is an error.
func (d Date) MarshalText() ([]byte, error) {
	if d.IsZero() {
		return nil, fmt.Errorf("no date")
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads "2026-03-31".
func (d *Date) UnmarshalText(text []byte) error {
	t, err := time.Parse(time.DateOnly, string(text))
	if err != nil || t.Year() < 1 {
		return fmt.Errorf("%s is no date such as 2026-03-31", quote(string(text)))
	}
	*d = DateOf(t, time.UTC)
	return nil
}

// The years 0001 to 9999, those of them that are leap years, and the days that the calendar has in them.
const (
	yearPattern = `(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)`
	leapPattern = `(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)`
	datePattern = `(?:` + yearPattern + `-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|` +
		`02-(?:0[1-9]|1[0-9]|2[0-8]))|` + leapPattern + `-02-29)`
)

// pattern describes exactly what UnmarshalText reads.
func (Date) pattern() string { return datePattern }
