package logistics_test

import (
	"testing"
	"time"
	_ "time/tzdata" // the zones of the tests, wherever they run

	"example.com/logistics"
)

// zone gives a zone that the test knows to exist.
func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func TestParseDate(t *testing.T) {
	for _, row := range []struct {
		reason, text string
		ok           bool
	}{
		{"an ordinary day", "2026-03-31", true},
		{"the first day", "0001-01-01", true},
		{"year 0 is before the first", "0000-12-31", false},
		{"the last day", "9999-12-31", true},
		{"year 10000", "10000-01-01", false},
		{"29 February of a leap year", "2024-02-29", true},
		{"29 February of another", "2026-02-29", false},
		{"1900 was no leap year", "1900-02-29", false},
		{"2000 was one", "2000-02-29", true},
		{"30 February", "2024-02-30", false},
		{"31 April", "2026-04-31", false},
		{"day 0", "2026-04-00", false},
		{"month 0", "2026-00-10", false},
		{"month 13", "2026-13-01", false},
		{"a short month", "2026-3-31", false},
		{"a short day", "2026-03-1", false},
		{"a short year", "26-03-31", false},
		{"a negative year", "-001-03-31", false},
		{"no hyphens", "20260331", false},
		{"slashes", "2026/03/31", false},
		{"a time behind it", "2026-03-31T00:00:00Z", false},
		{"a space before it", " 2026-03-31", false},
		{"a space behind it", "2026-03-31 ", false},
		{"full-width digits", "２026-03-31", false},
		{"nothing", "", false},
	} {
		d, err := logistics.ParseDate(row.text)
		switch {
		case !row.ok:
			wantError(t, err, " is no date such as 2026-03-31")
			if !d.IsZero() {
				t.Errorf("%s: %q gives %s beside its error", row.reason, row.text, d)
			}
		case err != nil || d.String() != row.text:
			t.Errorf("%s: %q is read as %s, %v", row.reason, row.text, d, err)
		}
	}
}

func TestNewDate(t *testing.T) {
	for _, row := range []struct {
		reason string
		year   int
		month  time.Month
		day    int
		want   string // "" is none
	}{
		{"the first day", 1, 1, 1, "0001-01-01"},
		{"year 0", 0, 12, 31, ""},
		{"the last day", 9999, 12, 31, "9999-12-31"},
		{"year 10000", 10000, 1, 1, ""},
		{"a year that overflows its 16 bits", 65536 + 2026, 1, 1, ""},
		{"month 0", 2026, 0, 1, ""},
		{"month 13", 2026, 13, 1, ""},
		{"day 0", 2026, 1, 0, ""},
		{"the 31st", 2026, 1, 31, "2026-01-31"},
		{"the 32nd", 2026, 1, 32, ""},
		{"29 February 2027", 2027, 2, 29, ""},
		{"28 February 2027", 2027, 2, 28, "2027-02-28"},
	} {
		d, err := logistics.NewDate(row.year, row.month, row.day)
		if (err == nil) != (row.want != "") || d.String() != row.want {
			t.Errorf("%s: got %q, %v; want %q", row.reason, d, err, row.want)
		}
	}
	_, err := logistics.NewDate(2027, 2, 29)
	wantError(t, err, "no such day: 2027-02-29")
}

func TestMustDate(t *testing.T) {
	if got := logistics.MustDate("2026-03-31").String(); got != "2026-03-31" {
		t.Errorf("got %s", got)
	}
	wantPanic(t, func() { logistics.MustDate("2026-02-29") })
}

func wantPanic(t *testing.T, do func()) {
	t.Helper()
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	do()
}

func TestDateOf(t *testing.T) {
	shanghai := zone(t, "Asia/Shanghai")
	for _, row := range []struct {
		reason string
		at     time.Time
		loc    *time.Location
		want   string
	}{
		{"half past midnight in Shanghai", time.Date(2026, 6, 30, 16, 30, 0, 0, time.UTC), shanghai, "2026-07-01"},
		{"the same moment in UTC", time.Date(2026, 6, 30, 16, 30, 0, 0, time.UTC), time.UTC, "2026-06-30"},
		{"the last nanosecond of the day", time.Date(2026, 6, 30, 15, 59, 59, 999_999_999, time.UTC), shanghai, "2026-06-30"},
		{"the first of the next", time.Date(2026, 6, 30, 16, 0, 0, 0, time.UTC), shanghai, "2026-07-01"},
		{"beyond year 9999", time.Date(9999, 12, 31, 16, 0, 0, 0, time.UTC), shanghai, ""},
		{"before year 1", time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), time.FixedZone("", -3600), ""},
		{"the zero Time is 1 January of year 1 in UTC", time.Time{}, time.UTC, "0001-01-01"},
		{"no zone, no day", time.Date(2026, 6, 30, 16, 30, 0, 0, time.UTC), nil, ""},
	} {
		if got := logistics.DateOf(row.at, row.loc).String(); got != row.want {
			t.Errorf("%s: got %q, want %q", row.reason, got, row.want)
		}
	}
}

func TestAddDays(t *testing.T) {
	for _, row := range []struct {
		reason, from string
		n            int
		want         string
	}{
		{"none", "2026-03-31", 0, "2026-03-31"},
		{"into the next month", "2026-03-31", 1, "2026-04-01"},
		{"into the month before", "2026-03-01", -1, "2026-02-28"},
		{"onto a leap day", "2024-02-28", 1, "2024-02-29"},
		{"over a leap year", "2024-01-01", 366, "2025-01-01"},
		{"onto the last day", "9999-12-30", 1, "9999-12-31"},
		{"beyond the last day", "9999-12-31", 1, ""},
		{"onto the first day", "0001-01-02", -1, "0001-01-01"},
		{"before the first day", "0001-01-01", -1, ""},
		{"from the first day to the last", "0001-01-01", 3652058, "9999-12-31"},
		{"and one more", "0001-01-01", 3652059, ""},
		{"and back", "9999-12-31", -3652058, "0001-01-01"},
		{"more days than there are", "2026-03-31", wide(1 << 62), ""},
		{"fewer than there are", "2026-03-31", wide(-1 << 62), ""},
		{"once round 64 bits of seconds, into a day of 2026", "2026-03-31", wide(213_503_982_334_601), ""},
		{"the same backwards", "2026-03-31", wide(-213_503_982_334_601), ""},
	} {
		if got := logistics.MustDate(row.from).AddDays(row.n).String(); got != row.want {
			t.Errorf("%s: got %q, want %q", row.reason, got, row.want)
		}
	}
	if got := (logistics.Date{}).AddDays(800_000); !got.IsZero() {
		t.Errorf("days after no date: %s", got)
	}
}

func TestAddMonths(t *testing.T) {
	for _, row := range []struct {
		reason, from string
		n            int
		want         string
	}{
		{"none", "2026-01-31", 0, "2026-01-31"},
		{"clamped to 28 February", "2026-01-31", 1, "2026-02-28"},
		{"clamped to 29 February", "2024-01-31", 1, "2024-02-29"},
		{"clamped to the 30th", "2026-01-31", 3, "2026-04-30"},
		{"not clamped", "2026-01-28", 1, "2026-02-28"},
		{"over the year's end", "2026-12-15", 1, "2027-01-15"},
		{"back over the year's end", "2026-01-15", -1, "2025-12-15"},
		{"a year from a leap day", "2024-02-29", 12, "2025-02-28"},
		{"back from 31 March", "2026-03-31", -1, "2026-02-28"},
		{"the last month", "9999-11-30", 1, "9999-12-30"},
		{"beyond it", "9999-12-01", 1, ""},
		{"before the first month", "0001-01-31", -1, ""},
		{"through all the years", "0001-01-31", 9999*12 - 1, "9999-12-31"},
		{"and one more", "0001-01-31", 9999 * 12, ""},
		{"more months than there are", "2026-01-31", wide(1 << 62), ""},
		{"fewer than there are", "2026-01-31", wide(-1 << 62), ""},
		{"once round 64 bits of seconds, into a month of 2025", "2026-03-31", wide(7_014_648_591_036), ""},
		{"the same backwards, into the year 57", "2026-03-31", wide(-7_014_648_614_676), ""},
	} {
		if got := logistics.MustDate(row.from).AddMonths(row.n).String(); got != row.want {
			t.Errorf("%s: got %q, want %q", row.reason, got, row.want)
		}
	}
	if got := (logistics.Date{}).AddMonths(24); !got.IsZero() {
		t.Errorf("months after no date: %s", got)
	}
}

func TestDateOrder(t *testing.T) {
	days := []logistics.Date{
		{}, logistics.MustDate("0001-01-01"), logistics.MustDate("2025-12-31"), logistics.MustDate("2026-01-30"),
		logistics.MustDate("2026-02-01"), logistics.MustDate("9999-12-31"),
	}
	for i, d := range days {
		for j, e := range days {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := d.Compare(e); got != want {
				t.Errorf("%q against %q: %d, want %d", d, e, got, want)
			}
			if d.Before(e) != (want < 0) || d.After(e) != (want > 0) || d.Equal(e) != (want == 0) || (d == e) != (want == 0) {
				t.Errorf("%q against %q: before %t, after %t, equal %t", d, e, d.Before(e), d.After(e), d.Equal(e))
			}
		}
	}
}

func TestZeroPeriods(t *testing.T) {
	var d logistics.Date
	var m logistics.Month
	var h logistics.Half
	if !d.IsZero() || !m.IsZero() || !h.IsZero() || !d.Month().IsZero() || !d.Half().IsZero() || !m.Half().IsZero() {
		t.Error("nothing gives something")
	}
	if d.String() != "" || m.String() != "" || h.String() != "" {
		t.Error("nothing is written as something")
	}
	for what, day := range map[string]logistics.Date{
		"month's first": m.First(), "month's last": m.Last(), "half's first": h.First(), "half's last": h.Last(),
	} {
		if !day.IsZero() {
			t.Errorf("no %s is %s", what, day)
		}
	}
	if m.Contains(d) || h.Contains(d) || m.Contains(logistics.MustDate("0001-01-01")) || !m.Add(1).IsZero() {
		t.Error("no period contains a day")
	}
	for _, f := range []func() ([]byte, error){d.MarshalText, m.MarshalText, h.MarshalText} {
		if text, err := f(); err == nil {
			t.Errorf("nothing is marshaled as %q", text)
		}
	}
}
