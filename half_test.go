package logistics_test

import (
	"testing"

	"example.com/logistics"
)

// half reads a half-year that the test knows to be one.
func half(t testing.TB, text string) logistics.Half {
	t.Helper()
	h, err := logistics.ParseHalf(text)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestParseHalf(t *testing.T) {
	for _, row := range []struct {
		reason, text string
		ok           bool
	}{
		{"the first half", "2026-H1", true},
		{"the second half", "2026-H2", true},
		{"half 0", "2026-H0", false},
		{"half 3", "2026-H3", false},
		{"the first year", "0001-H1", true},
		{"year 0", "0000-H2", false},
		{"the last year", "9999-H2", true},
		{"year 10000", "10000-H1", false},
		{"a small letter", "2026-h1", false},
		{"no hyphen", "2026/H1", false},
		{"another letter", "2026-Q1", false},
		{"letters for a year", "20a6-H1", false},
		{"more behind it", "2026-H11", false},
		{"less", "2026-H", false},
		{"a month", "2026-01", false},
		{"nothing", "", false},
	} {
		h, err := logistics.ParseHalf(row.text)
		switch {
		case !row.ok:
			wantError(t, err, " is no half-year such as 2026-H1")
		case err != nil || h.String() != row.text:
			t.Errorf("%s: %q is read as %s, %v", row.reason, row.text, h, err)
		}
		if text, err := h.MarshalText(); row.ok && (err != nil || string(text) != row.text) {
			t.Errorf("%s: written %q, %v", row.reason, text, err)
		}
	}
}

func TestHalf(t *testing.T) {
	for _, row := range []struct{ reason, half, first, last string }{
		{"January to June", "2026-H1", "2026-01-01", "2026-06-30"},
		{"July to December", "2026-H2", "2026-07-01", "2026-12-31"},
		{"the last there is", "9999-H2", "9999-07-01", "9999-12-31"},
	} {
		h := half(t, row.half)
		if h.First().String() != row.first || h.Last().String() != row.last {
			t.Errorf("%s: from %s to %s", row.reason, h.First(), h.Last())
		}
		if h.Contains(h.First().AddDays(-1)) || !h.Contains(h.First()) || !h.Contains(h.Last()) || h.Contains(h.Last().AddDays(1)) {
			t.Errorf("%s: a day near the bounds of %s is on the wrong side", row.reason, h)
		}
	}
	for m := range 12 {
		want := "2026-H1"
		if m >= 6 {
			want = "2026-H2"
		}
		if got := month(t, "2026-01").Add(m).Half().String(); got != want {
			t.Errorf("month %d lies in %s, want %s", m+1, got, want)
		}
	}
}

func TestHalfOrder(t *testing.T) {
	a, b := half(t, "2025-H2"), half(t, "2026-H1")
	if a.Compare(b) != -1 || b.Compare(a) != 1 || a.Compare(a) != 0 {
		t.Error("halves are out of order")
	}
	if !a.Equal(half(t, "2025-H2")) || a.Equal(b) || a.IsZero() {
		t.Error("halves are not equal as == says")
	}
}
