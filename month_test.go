package logistics_test

import (
	"testing"

	"example.com/logistics"
)

// month reads a month that the test knows to be one.
func month(t testing.TB, text string) logistics.Month {
	t.Helper()
	m, err := logistics.ParseMonth(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestParseMonth(t *testing.T) {
	for _, row := range []struct {
		reason, text string
		ok           bool
	}{
		{"an ordinary month", "2026-03", true},
		{"the first", "0001-01", true},
		{"year 0", "0000-12", false},
		{"the last", "9999-12", true},
		{"year 10000", "10000-01", false},
		{"month 0", "2026-00", false},
		{"month 13", "2026-13", false},
		{"a day", "2026-03-01", false},
		{"a short month", "2026-3", false},
		{"a year", "2026", false},
		{"nothing", "", false},
	} {
		m, err := logistics.ParseMonth(row.text)
		switch {
		case !row.ok:
			wantError(t, err, " is no month such as 2026-03")
		case err != nil || m.String() != row.text:
			t.Errorf("%s: %q is read as %s, %v", row.reason, row.text, m, err)
		}
		if text, err := m.MarshalText(); row.ok && (err != nil || string(text) != row.text) {
			t.Errorf("%s: written %q, %v", row.reason, text, err)
		}
	}
}

func TestMonth(t *testing.T) {
	for _, row := range []struct{ reason, month, first, last string }{
		{"31 days", "2026-01", "2026-01-01", "2026-01-31"},
		{"30 days", "2026-04", "2026-04-01", "2026-04-30"},
		{"28 days", "2026-02", "2026-02-01", "2026-02-28"},
		{"29 days", "2024-02", "2024-02-01", "2024-02-29"},
		{"the last month", "9999-12", "9999-12-01", "9999-12-31"},
	} {
		m := month(t, row.month)
		if m.First().String() != row.first || m.Last().String() != row.last {
			t.Errorf("%s: from %s to %s", row.reason, m.First(), m.Last())
		}
		if m.Contains(m.First().AddDays(-1)) || !m.Contains(m.First()) || !m.Contains(m.Last()) || m.Contains(m.Last().AddDays(1)) {
			t.Errorf("%s: a day near the bounds of %s is on the wrong side", row.reason, m)
		}
	}
	if m := month(t, "2026-03"); m.Contains(logistics.MustDate("2025-03-10")) {
		t.Error("March contains a day of another year")
	}
}

func TestMonthAdd(t *testing.T) {
	for _, row := range []struct {
		reason, from string
		n            int
		want         string
	}{
		{"next", "2026-03", 1, "2026-04"},
		{"before", "2026-01", -1, "2025-12"},
		{"a year", "2026-12", 12, "2027-12"},
		{"beyond the last", "9999-12", 1, ""},
	} {
		if got := month(t, row.from).Add(row.n).String(); got != row.want {
			t.Errorf("%s: got %q, want %q", row.reason, got, row.want)
		}
	}
}

func TestMonthOrder(t *testing.T) {
	a, b, c := month(t, "2025-12"), month(t, "2026-01"), month(t, "2026-02")
	if a.Compare(b) != -1 || b.Compare(a) != 1 || b.Compare(b) != 0 || b.Compare(c) != -1 {
		t.Error("months are out of order")
	}
	if !a.Equal(month(t, "2025-12")) || a.Equal(b) || b.IsZero() {
		t.Error("months are not equal as == says")
	}
}
