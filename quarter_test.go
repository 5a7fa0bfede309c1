package logistics_test

import (
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
)

func TestParseQuarter(t *testing.T) {
	for _, row := range []struct {
		reason, text string
		ok           bool
	}{
		{"the first quarter", "2026-Q1", true},
		{"the last quarter", "2026-Q4", true},
		{"quarter 0", "2026-Q0", false},
		{"quarter 5", "2026-Q5", false},
		{"the first year", "0001-Q1", true},
		{"year 0", "0000-Q2", false},
		{"the last year", "9999-Q4", true},
		{"a small letter", "2026-q1", false},
		{"a half-year", "2026-H1", false},
		{"more behind it", "2026-Q11", false},
		{"nothing", "", false},
	} {
		q, err := logistics.ParseQuarter(row.text)
		switch {
		case !row.ok:
			wantError(t, err, " is no quarter such as 2026-Q1")
		case err != nil || q.String() != row.text:
			t.Errorf("%s: %q is read as %s, %v", row.reason, row.text, q, err)
		}
		if text, err := q.MarshalText(); row.ok && (err != nil || string(text) != row.text) {
			t.Errorf("%s: written %q, %v", row.reason, text, err)
		}
	}
	_, err := logistics.Quarter{}.MarshalText()
	wantError(t, err, "no quarter")
}

func TestParseYear(t *testing.T) {
	for _, row := range []struct {
		reason, text string
		ok           bool
	}{
		{"a year", "2026", true}, {"the first", "0001", true}, {"the last", "9999", true}, {"year 0", "0000", false},
		{"five digits", "10000", false}, {"three", "202", false}, {"a month", "2026-01", false}, {"letters", "20a6", false}, {"nothing", "", false},
	} {
		y, err := logistics.ParseYear(row.text)
		switch {
		case !row.ok:
			wantError(t, err, " is no year such as 2026")
		case err != nil || y.String() != row.text:
			t.Errorf("%s: %q is read as %s, %v", row.reason, row.text, y, err)
		}
		if text, err := y.MarshalText(); row.ok && (err != nil || string(text) != row.text) {
			t.Errorf("%s: written %q, %v", row.reason, text, err)
		}
	}
	_, err := logistics.Year{}.MarshalText()
	wantError(t, err, "no year")
}

func TestQuarter(t *testing.T) {
	for _, row := range []struct{ reason, quarter, first, last, next string }{
		{"January to March, in a leap year", "2028-Q1", "2028-01-01", "2028-03-31", "2028-Q2"},
		{"April to June", "2026-Q2", "2026-04-01", "2026-06-30", "2026-Q3"},
		{"July to September", "2026-Q3", "2026-07-01", "2026-09-30", "2026-Q4"},
		{"October to December", "2026-Q4", "2026-10-01", "2026-12-31", "2027-Q1"},
		{"the last there is", "9999-Q4", "9999-10-01", "9999-12-31", ""},
	} {
		q, err := logistics.ParseQuarter(row.quarter)
		if err != nil {
			t.Fatal(err)
		}
		if q.First().String() != row.first || q.Last().String() != row.last || q.Add(1).String() != row.next {
			t.Errorf("%s: %s to %s, then %s", row.reason, q.First(), q.Last(), q.Add(1))
		}
		if row.next != "" && (q.Add(1).Add(-1) != q || q.Compare(q.Add(1)) != -1 || q.Add(1).Compare(q) != 1) {
			t.Errorf("%s: there and back is %s", row.reason, q.Add(1).Add(-1))
		}
	}
	none := logistics.Quarter{}
	if !none.IsZero() || none.String() != "" || !none.First().IsZero() || !none.Last().IsZero() || !none.Add(1).IsZero() || none.Contains(logistics.Date{}) {
		t.Error("the zero quarter is some quarter")
	}
	if q := logistics.MustDate("2026-05-05").Quarter(); !q.Add(wide(1<<40)).IsZero() || !q.Add(wide(-1<<40)).IsZero() || !q.Equal(q) {
		t.Error("there is a quarter beyond the years")
	}
}

func TestYear(t *testing.T) {
	y := logistics.MustDate("2028-02-29").Year()
	if y.First().String() != "2028-01-01" || y.Last().String() != "2028-12-31" || y.Add(-1).String() != "2027" || y.Compare(y.Add(1)) != -1 || !y.Equal(y) {
		t.Errorf("%s: %s to %s", y, y.First(), y.Last())
	}
	none := logistics.Year{}
	if !none.IsZero() || none.String() != "" || !none.First().IsZero() || !none.Last().IsZero() || none.Contains(logistics.Date{}) || !y.Add(wide(1<<40)).IsZero() || !y.Add(9999).IsZero() {
		t.Error("the zero year is some year")
	}
}

// Every day lies in exactly one month, quarter, half-year and year, and each of them in the next larger.
func TestEveryDayLiesInOneOfEachPeriod(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := logistics.MustDate("2027-12-31").AddDays(rapid.IntRange(-800, 800).Draw(t, "day"))
		m, q, h, y := day.Month(), day.Quarter(), day.Half(), day.Year()
		for _, p := range []struct {
			name        string
			first, last logistics.Date
			holds       func(logistics.Date) bool
		}{
			{"month", m.First(), m.Last(), m.Contains}, {"quarter", q.First(), q.Last(), q.Contains},
			{"half", h.First(), h.Last(), h.Contains}, {"year", y.First(), y.Last(), y.Contains},
		} {
			if day.Before(p.first) || day.After(p.last) || !p.holds(day) || p.holds(p.first.AddDays(-1)) || p.holds(p.last.AddDays(1)) || !p.holds(p.first) || !p.holds(p.last) {
				t.Fatalf("%s in its %s, %s to %s", day, p.name, p.first, p.last)
			}
		}
		if m.Quarter() != q || q.First().Half() != h || q.Last().Half() != h || h.First().Year() != y || h.Last().Year() != y {
			t.Fatalf("%s: %s, %s, %s, %s", day, m, q, h, y)
		}
	})
}
