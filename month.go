package logistics

import (
	"fmt"
	"time"
)

// Month is a calendar month. Months compare with ==. The zero Month is none.
type Month struct {
	year  int16
	month uint8
}

// Month gives the calendar month of d.
func (d Date) Month() Month { return Month{d.year, d.month} }

// IsZero reports whether m is no month.
func (m Month) IsZero() bool { return m == Month{} }

// Equal reports whether m and n are the same month, as == does.
func (m Month) Equal(n Month) bool { return m == n }

// First gives the first day of m.
func (m Month) First() Date {
	if m.IsZero() {
		return Date{}
	}
	return Date{m.year, m.month, 1}
}

// Last gives the last day of m.
func (m Month) Last() Date {
	if m.IsZero() {
		return Date{}
	}
	return Date{m.year, m.month, uint8(daysIn(int(m.year), time.Month(m.month)))}
}

// Contains reports whether d lies in m.
func (m Month) Contains(d Date) bool { return !m.IsZero() && d.Month() == m }

// Add gives the month n months later, or earlier where n is negative; the zero Month outside the years 1 to 9999.
func (m Month) Add(n int) Month { return m.First().AddMonths(n).Month() }

// Compare gives -1, 0 or 1 as m is before, the same as or after n.
func (m Month) Compare(n Month) int { return m.First().Compare(n.First()) }

// String gives "2026-03", or "" for the zero Month.
func (m Month) String() string {
	if m.IsZero() {
		return ""
	}
	return m.First().String()[:len("2026-03")]
}

// MarshalText gives "2026-03"; the zero Month is an error.
func (m Month) MarshalText() ([]byte, error) {
	if m.IsZero() {
		return nil, fmt.Errorf("no month")
	}
	return []byte(m.String()), nil
}

// UnmarshalText reads "2026-03".
func (m *Month) UnmarshalText(text []byte) error {
	d, err := ParseDate(string(text) + "-01")
	if err != nil {
		return fmt.Errorf("%s is no month such as 2026-03", quote(string(text)))
	}
	*m = d.Month()
	return nil
}

// pattern describes exactly what UnmarshalText reads.
func (Month) pattern() string { return yearPattern + `-(?:0[1-9]|1[0-2])` }

// ParseMonth reads "2026-03"; anything else is an error.
func ParseMonth(text string) (Month, error) {
	var m Month
	err := m.UnmarshalText([]byte(text))
	return m, err
}
