package logistics_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/logistics"
)

func days(texts ...string) []logistics.Date {
	var all []logistics.Date
	for _, text := range texts {
		all = append(all, logistics.MustDate(text))
	}
	return all
}

// may is May 2026: the first to the fifth are off, and Saturday the ninth is worked for it.
func may(t testing.TB) logistics.Calendar {
	t.Helper()
	c, err := logistics.NewCalendar(logistics.MustDate("2026-05-01"), logistics.MustDate("2026-05-31"),
		days("2026-05-05", "2026-05-04", "2026-05-01", "2026-05-02", "2026-05-03"), days("2026-05-09"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestWorkdays(t *testing.T) {
	c := may(t)
	for _, row := range []struct {
		reason, day string
		n           int
		want, fault string
	}{
		{"the next day", "2026-05-06", 1, "2026-05-07", ""},
		{"a worked day with 0 is itself", "2026-05-06", 0, "2026-05-06", ""},
		{"a day off with 0 is the next workday", "2026-05-01", 0, "2026-05-06", ""},
		{"from a day off the first workday is the first", "2026-05-01", 1, "2026-05-06", ""},
		{"the make-up Saturday counts", "2026-05-08", 1, "2026-05-09", ""},
		{"and the Sunday after it does not", "2026-05-09", 1, "2026-05-11", ""},
		{"an ordinary Saturday does not", "2026-05-15", 1, "2026-05-18", ""},
		{"five workdays over the holiday", "2026-05-01", 5, "2026-05-11", ""},
		{"the last day", "2026-05-28", 1, "2026-05-29", ""},
		{"a calendar that ends before the deadline", "2026-05-29", 1, "", "2026-06-01 is outside the calendar, which covers 2026-05-01 to 2026-05-31"},
		{"a day before the calendar", "2026-04-30", 1, "", "2026-04-30 is outside the calendar"},
		{"fewer than none", "2026-05-06", -1, "", "-1 workdays"},
	} {
		got, err := c.AddWorkdays(logistics.MustDate(row.day), row.n)
		if got.String() != row.want || (err == nil) != (row.fault == "") || err != nil && !strings.Contains(err.Error(), row.fault) {
			t.Errorf("%s: %d after %s is %s, %v", row.reason, row.n, row.day, got, err)
		}
	}
	var none logistics.Calendar
	if _, err := none.Workday(logistics.MustDate("2026-05-06")); err == nil || !strings.Contains(err.Error(), "no calendar") || !none.IsZero() {
		t.Errorf("no calendar: %v", err)
	}
	if _, err := c.Workday(logistics.Date{}); err == nil {
		t.Error("no day is worked or off")
	}
}

func TestNewCalendar(t *testing.T) {
	for _, row := range []struct {
		reason, first, last string
		off, on             []logistics.Date
		want                []string
	}{
		{"what is off anyway is not kept", "2026-05-01", "2026-05-31", days("2026-05-02", "2026-05-01"), days("2026-05-06"), nil},
		{"the wrong way round", "2026-05-31", "2026-05-01", nil, nil, []string{"last: 2026-05-01 is before the first day, 2026-05-31"}},
		{"every problem at once", "2026-05-01", "2026-05-31", append(days("2026-04-30", "2026-05-01", "2026-05-01"), logistics.Date{}), days("2026-05-01", "2026-06-01"), []string{
			"daysOff[0]: 2026-04-30 is outside 2026-05-01 to 2026-05-31", "daysOff[2]: 2026-05-01 is there twice", "daysOff[3]: no date",
			"workdays[0]: 2026-05-01 is there twice", "workdays[1]: 2026-06-01 is outside 2026-05-01 to 2026-05-31",
		}},
	} {
		c, err := logistics.NewCalendar(logistics.MustDate(row.first), logistics.MustDate(row.last), row.off, row.on)
		if diff := cmp.Diff(row.want, eachProblem(err)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.reason, diff)
		}
		if row.want == nil && (len(c.DaysOff) != 1 || len(c.Workdays) != 0) {
			t.Errorf("%s: %v", row.reason, c)
		}
	}
	_, err := logistics.NewCalendar(logistics.Date{}, logistics.Date{}, nil, nil)
	wantError(t, err, "first: no first day")
	_, err = logistics.NewCalendar(logistics.MustDate("2026-05-01"), logistics.Date{}, nil, nil)
	wantError(t, err, "last: no last day")
}

// eachProblem gives each problem of an error in print.
func eachProblem(err error) []string {
	if err == nil {
		return nil
	}
	text := strings.ReplaceAll(err.Error(), "\t", "")
	all := strings.Split(text, "\n")
	if len(all) > 1 {
		return all[1:]
	}
	return all
}

// The nth workday is what one finds day after day, and what another library says of each day is kept.
func TestWorkdaysAgree(t *testing.T) {
	first, last := logistics.MustDate("2026-12-01"), logistics.MustDate("2027-02-28")
	rapid.Check(t, func(t *rapid.T) {
		worked := map[string]bool{}
		for d := first; !d.After(last); d = d.AddDays(1) {
			worked[d.String()] = rapid.IntRange(0, 3).Draw(t, d.String()) > 0
		}
		c, err := logistics.CalendarOf(first, last, func(at time.Time) bool { return worked[at.Format(time.DateOnly)] })
		if err != nil {
			t.Fatal(err)
		}
		a, n := first.AddDays(rapid.IntRange(0, 89).Draw(t, "day")), rapid.IntRange(0, 40).Draw(t, "n")
		oracle, left := a, n
		if n == 0 && !worked[a.String()] {
			left = 1
		}
		for left > 0 && !oracle.After(last) {
			oracle = oracle.AddDays(1)
			if worked[oracle.String()] {
				left--
			}
		}
		end, err := c.AddWorkdays(a, n)
		if (err == nil) == oracle.After(last) || err == nil && end != oracle {
			t.Fatalf("%d workdays after %s: %s, %v, want %s", n, a, end, err, oracle)
		}
	})
}

func TestReadHolidays(t *testing.T) {
	const year = `{"$schema":"x","year":2026,"papers":[],"days":[{"name":"元旦","date":"2026-01-01","isOffDay":true},{"name":"元旦","date":"2026-01-04","isOffDay":false},{"name":"x","date":"2025-12-31","isOffDay":true}]}`
	c, err := logistics.ReadHolidays([]byte(year))
	if err != nil || c.First.String() != "2026-01-01" || c.Last.String() != "2026-12-31" || len(c.DaysOff) != 1 || len(c.Workdays) != 1 {
		t.Errorf("%v, %v", c, err)
	}
	for _, row := range []struct {
		reason string
		files  []string
		want   []string
	}{
		{"no file", nil, []string{"no file"}},
		{"a year that is not announced", []string{year, `{"year":2027,"days":[]}`}, []string{"[1].days: no day: the holidays of 2027 are not announced"}},
		{"a year twice", []string{year, year}, []string{"[1].year: 2026 is there twice"}},
		{"a year missing between two", []string{`{"year":2028,"days":[{"date":"2028-01-01","isOffDay":true}]}`, year}, []string{"no file for 2027"}},
		{"no year", []string{`{"days":[]}`}, []string{"[0].year: no year"}},
		{"a year that is none", []string{`{"year":1,"days":[]}`}, []string{"[0].year: 1 is no year"}},
		{"every problem of its days", []string{`{"year":2026,"days":[{"date":"2026-02-30","isOffDay":true},{"date":"2026-02-03"},{"date":"2025-11-30","isOffDay":true},{"date":"2026-03-03","isOffDay":true},{"date":"2026-03-03","isOffDay":false},{"date":"2027-01-01","isOffDay":true}]}`}, []string{
			`[0].days[0].date: "2026-02-30" is no date such as 2026-03-31`, "[0].days[1].isOffDay: whether 2026-02-03 is off is not said",
			"[0].days[2].date: 2025-11-30 is neither in 2026 nor in the December before", "[0].days[4].isOffDay: 2026-03-03 is off in one place and worked in another",
			"[0].days[5].date: 2027-01-01 is neither in 2026 nor in the December before",
		}},
		{"no JSON", []string{"<html>"}, []string{"[0]: invalid character '<' looking for beginning of value"}},
	} {
		var files [][]byte
		for _, f := range row.files {
			files = append(files, []byte(f))
		}
		_, err := logistics.ReadHolidays(files...)
		if diff := cmp.Diff(row.want, eachProblem(err)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.reason, diff)
		}
	}
}

// The published calendars of 2022 to 2026, with the make-up days of 2026; that of 2027 is empty: unknown, not without
// holidays.
func TestPublishedHolidays(t *testing.T) {
	folder := os.Getenv("LOGISTICS_DATA")
	if folder == "" {
		t.Skip("LOGISTICS_DATA names no folder with public records")
	}
	read := func(year string) []byte {
		data, err := os.ReadFile(filepath.Join(folder, "holidays_cn", year+".json"))
		if err != nil {
			t.Skip(err)
		}
		return data
	}
	var files [][]byte
	for _, year := range []string{"2024", "2022", "2026", "2023", "2025"} {
		files = append(files, read(year))
	}
	c, err := logistics.ReadHolidays(files...)
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[string]bool{
		"2026-01-04": true, "2026-02-14": true, "2026-02-28": true, "2026-05-09": true, "2026-09-20": true, "2026-10-10": true, // make-up days
		"2026-01-01": false, "2026-02-16": false, "2026-10-07": false, "2026-10-08": true, "2026-10-11": false,
	} {
		if worked, err := c.Workday(logistics.MustDate(day)); err != nil || worked != want {
			t.Errorf("%s is worked: %t, %v", day, worked, err)
		}
	}
	if d, err := c.AddWorkdays(logistics.MustDate("2026-09-30"), 5); err != nil || d.String() != "2026-10-13" {
		t.Errorf("five workdays after 30 September 2026: %s, %v", d, err)
	}
	if _, err := logistics.ReadHolidays(append(files, read("2027"))...); err == nil || !strings.Contains(err.Error(), "the holidays of 2027 are not announced") {
		t.Errorf("2027: %v", err)
	}
}

// What a calendar cannot be asked is an error and no answer: no function, half a calendar, a day before its first workday.
func TestCalendarOfNothing(t *testing.T) {
	if c, err := logistics.CalendarOf(logistics.MustDate("2026-01-01"), logistics.MustDate("2026-01-02"), nil); !errors.Is(err, logistics.ErrInvalid) || !c.IsZero() {
		t.Errorf("without a function: %v, %v", c, err)
	}
	d := logistics.MustDate("2026-01-03") // a Saturday
	for _, row := range []struct {
		reason string
		c      logistics.Calendar
		zero   bool
	}{
		{"no calendar at all", logistics.Calendar{}, true},
		{"it lost its first day", logistics.Calendar{Last: d}, false},
		{"it lost its last day", logistics.Calendar{First: d}, false},
		{"it lost both and has a list", logistics.Calendar{DaysOff: []logistics.Date{d}}, false},
	} {
		if row.c.IsZero() != row.zero {
			t.Errorf("%s: IsZero is %t", row.reason, row.c.IsZero())
		}
		if row.c.Covers(d) == nil {
			t.Errorf("%s: it covers a day", row.reason)
		}
	}
	weekend := logistics.Calendar{First: d, Last: d.AddDays(1)}
	if got, err := weekend.AddWorkdays(d, 0); err == nil || !got.IsZero() {
		t.Errorf("a day beside the error: %v, %v", got, err)
	}
}
