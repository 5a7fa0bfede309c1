package logistics

import "fmt"

// Quarter is a calendar quarter: Q1 is January to March. Quarters compare with ==. The zero Quarter is none.
type Quarter struct {
	year    int16
	quarter uint8
}

// Quarter gives the quarter of d.
func (d Date) Quarter() Quarter {
	if d.IsZero() {
		return Quarter{}
	}
	return Quarter{d.year, (d.month-1)/3 + 1}
}

// Quarter gives the quarter of m.
func (m Month) Quarter() Quarter { return m.First().Quarter() }

// IsZero reports whether q is no quarter.
func (q Quarter) IsZero() bool { return q == Quarter{} }

// Equal reports whether q and r are the same quarter, as == does.
func (q Quarter) Equal(r Quarter) bool { return q == r }

// First gives the first day of q.
func (q Quarter) First() Date {
	if q.IsZero() {
		return Date{}
	}
	return Date{q.year, q.quarter*3 - 2, 1}
}

// Last gives the last day of q.
func (q Quarter) Last() Date { return q.First().AddMonths(2).Month().Last() }

// Contains reports whether d lies in q.
func (q Quarter) Contains(d Date) bool { return !q.IsZero() && d.Quarter() == q }

// Add gives the quarter n quarters later, or earlier where n is negative; the zero Quarter outside the years 1 to 9999.
func (q Quarter) Add(n int) Quarter {
	const span = 9999 * 4
	if n > span || n < -span {
		return Quarter{}
	}
	return q.First().AddMonths(3 * n).Quarter()
}

// Compare gives -1, 0 or 1 as q is before, the same as or after r.
func (q Quarter) Compare(r Quarter) int { return q.First().Compare(r.First()) }

// String gives "2026-Q1", or "" for the zero Quarter.
func (q Quarter) String() string {
	if q.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-Q%d", q.year, q.quarter)
}

// MarshalText gives "2026-Q1"; the zero Quarter is an error.
func (q Quarter) MarshalText() ([]byte, error) {
	if q.IsZero() {
		return nil, fmt.Errorf("no quarter")
	}
	return []byte(q.String()), nil
}

// UnmarshalText reads "2026-Q1".
func (q *Quarter) UnmarshalText(text []byte) error {
	s := string(text)
	if len(s) == len("2026-Q1") && s[4:6] == "-Q" && s[6] >= '1' && s[6] <= '4' {
		if d, err := ParseDate(s[:4] + "-01-01"); err == nil {
			*q = Quarter{d.year, s[6] - '0'}
			return nil
		}
	}
	return fmt.Errorf("%s is no quarter such as 2026-Q1", quote(s))
}

// pattern describes exactly what UnmarshalText reads.
func (Quarter) pattern() string { return yearPattern + `-Q[1-4]` }

// ParseQuarter reads "2026-Q1"; anything else is an error.
func ParseQuarter(text string) (Quarter, error) {
	var q Quarter
	err := q.UnmarshalText([]byte(text))
	return q, err
}
