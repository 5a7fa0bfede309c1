package logistics

import "fmt"

// Year is a calendar year from 1 to 9999. Years compare with ==. The zero Year is none.
type Year struct{ year int16 }

// Year gives the year of d.
func (d Date) Year() Year { return Year{d.year} }

// IsZero reports whether y is no year.
func (y Year) IsZero() bool { return y == Year{} }

// Equal reports whether y and z are the same year, as == does.
func (y Year) Equal(z Year) bool { return y == z }

// First gives 1 January.
func (y Year) First() Date {
	if y.IsZero() {
		return Date{}
	}
	return Date{y.year, 1, 1}
}

// Last gives 31 December.
func (y Year) Last() Date {
	if y.IsZero() {
		return Date{}
	}
	return Date{y.year, 12, 31}
}

// Contains reports whether d lies in y.
func (y Year) Contains(d Date) bool { return !y.IsZero() && d.Year() == y }

// Add gives the year n years later; the zero Year outside the years 1 to 9999.
func (y Year) Add(n int) Year {
	const span = 9999
	if n > span || n < -span {
		return Year{}
	}
	return y.First().AddMonths(12 * n).Year()
}

// Compare gives -1, 0 or 1 as y is before, the same as or after z.
func (y Year) Compare(z Year) int { return y.First().Compare(z.First()) }

// String gives "2026", or "" for the zero Year.
func (y Year) String() string {
	if y.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d", y.year)
}

// MarshalText gives "2026"; the zero Year is an error.
func (y Year) MarshalText() ([]byte, error) {
	if y.IsZero() {
		return nil, fmt.Errorf("no year")
	}
	return []byte(y.String()), nil
}

// UnmarshalText reads "2026".
func (y *Year) UnmarshalText(text []byte) error {
	d, err := ParseDate(string(text) + "-01-01")
	if err != nil {
		return fmt.Errorf("%s is no year such as 2026", quote(string(text)))
	}
	*y = d.Year()
	return nil
}

// pattern describes exactly what UnmarshalText reads.
func (Year) pattern() string { return yearPattern }

// ParseYear reads "2026"; anything else is an error.
func ParseYear(text string) (Year, error) {
	var y Year
	err := y.UnmarshalText([]byte(text))
	return y, err
}
