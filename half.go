package logistics

import "fmt"

// Half is a calendar half-year: H1 is January to June, H2 is July to December. Halves compare with ==. The zero Half is
// none.
type Half struct {
	year int16
	half uint8
}

// Half gives the half-year of d.
func (d Date) Half() Half {
	if d.IsZero() {
		return Half{}
	}
	return Half{d.year, (d.month-1)/6 + 1}
}

// Half gives the half-year of m.
func (m Month) Half() Half { return m.First().Half() }

// IsZero reports whether h is no half-year.
func (h Half) IsZero() bool { return h == Half{} }

// Equal reports whether h and k are the same half-year, as == does.
func (h Half) Equal(k Half) bool { return h == k }

// First gives 1 January or 1 July.
func (h Half) First() Date {
	if h.IsZero() {
		return Date{}
	}
	return Date{h.year, h.half*6 - 5, 1}
}

// Last gives 30 June or 31 December.
func (h Half) Last() Date { return h.First().AddMonths(5).Month().Last() }

// Contains reports whether d lies in h.
func (h Half) Contains(d Date) bool { return !h.IsZero() && d.Half() == h }

// Compare gives -1, 0 or 1 as h is before, the same as or after k.
func (h Half) Compare(k Half) int { return h.First().Compare(k.First()) }

// String gives "2026-H1", or "" for the zero Half.
func (h Half) String() string {
	if h.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-H%d", h.year, h.half)
}

// MarshalText gives "2026-H1"; the zero Half is an error.
func (h Half) MarshalText() ([]byte, error) {
	if h.IsZero() {
		return nil, fmt.Errorf("no half-year")
	}
	return []byte(h.String()), nil
}

// UnmarshalText reads "2026-H1".
func (h *Half) UnmarshalText(text []byte) error {
	s := string(text)
	if len(s) == len("2026-H1") && s[4:6] == "-H" && (s[6] == '1' || s[6] == '2') {
		if d, err := ParseDate(s[:4] + "-01-01"); err == nil {
			*h = Half{d.year, s[6] - '0'}
			return nil
		}
	}
	return fmt.Errorf("%s is no half-year such as 2026-H1", quote(s))
}

// pattern describes exactly what UnmarshalText reads.
func (Half) pattern() string { return yearPattern + `-H[12]` }

// ParseHalf reads "2026-H1"; anything else is an error.
func ParseHalf(text string) (Half, error) {
	var h Half
	err := h.UnmarshalText([]byte(text))
	return h, err
}
