package logistics_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/logistics"
)

// round is a duty of a guard, once in each period.
func round(every string, move logistics.DayMove) logistics.Duty {
	return logistics.Duty{
		Rule: must("d-1"), What: "round", By: []logistics.Role{logistics.Guard}, Every: logistics.MustEvery(every), Move: move, Times: 1,
	}
}

// spring is the Spring Festival of 2026 and of 2027: the week from Monday 16 February is off but for its make-up Saturday, that
// from 1 February 2027 but for its Sunday, and that from 3 May 2027 as a whole.
func spring(t testing.TB) logistics.Calendar {
	t.Helper()
	c, err := logistics.NewCalendar(logistics.MustDate("2025-12-22"), logistics.MustDate("2027-06-30"), days(
		"2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-03",
		"2027-02-01", "2027-02-02", "2027-02-03", "2027-02-04", "2027-02-05", "2027-05-03", "2027-05-04", "2027-05-05", "2027-05-06", "2027-05-07",
	), days("2026-02-21", "2026-03-01", "2027-02-07"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// periodOf reads "2026-02-25..2026-03-05" or one day.
func periodOf(text string) logistics.Period {
	first, last, window := strings.Cut(text, "..")
	if !window {
		last = first
	}
	return logistics.Period{First: logistics.MustDate(first), Last: logistics.MustDate(last)}
}

func anchor(name string, periods ...string) logistics.Anchor {
	a := logistics.Anchor{Name: name}
	for _, p := range periods {
		a.Periods = append(a.Periods, periodOf(p))
	}
	return a
}

// dueTexts gives periods in print, those that lapsed with a cross.
func dueTexts(periods []logistics.Period) []string {
	var all []string
	for _, p := range periods {
		text := p.String()
		if p.Lapsed {
			text += " ✗"
		}
		all = append(all, text)
	}
	return all
}

func TestDue(t *testing.T) {
	const stays, earlier, later, lapses = logistics.Stays, logistics.Earlier, logistics.Later, logistics.Lapses
	terms := logistics.Anchors{
		anchor("term", "2027-02-22..2027-07-09", "2026-09-01..2027-01-22", "2026-02-23..2026-07-10"), anchor("visit", "2026-05-08..2026-05-10", "2026-05-14"), anchor("drill"),
		anchor("eve", "0001-01-03..0001-02-10", "9999-12-30..9999-12-31"),
	}
	for _, row := range []struct {
		reason, every string
		move          logistics.DayMove
		from, to      string
		want          []string
	}{
		{"every day, over the end of the year", "daily", stays, "2026-12-30", "2027-01-02", []string{"2026-12-30", "2026-12-31", "2027-01-01"}},
		{"over 29 February", "daily", stays, "2028-02-28", "2028-03-02", []string{"2028-02-28", "2028-02-29", "2028-03-01"}},
		{"from a day to itself there is none", "daily", stays, "2026-03-02", "2026-03-02", nil},
		{"every day, moved: a Friday and the weekend after it are three times due on Friday", "daily", earlier, "2026-03-06", "2026-03-09", []string{"2026-03-06", "2026-03-06", "2026-03-06"}},
		{"moved to Monday they may be done from their own day on", "daily", later, "2026-03-06", "2026-03-10", []string{"2026-03-06", "2026-03-07..2026-03-09", "2026-03-08..2026-03-09", "2026-03-09"}},
		{"lapsing days are told", "daily", lapses, "2026-03-06", "2026-03-10", []string{"2026-03-06", "2026-03-07 ✗", "2026-03-08 ✗", "2026-03-09"}},
		{"workdays, and a make-up Sunday", "workday", stays, "2026-02-27", "2026-03-03", []string{"2026-02-27", "2026-03-01", "2026-03-02"}},
		{"a workday has nothing to move", "workday", later, "2026-02-27", "2026-03-03", []string{"2026-02-27", "2026-03-01", "2026-03-02"}},
		{"a week that began before", "weekly", stays, "2026-03-01", "2026-03-16", []string{"2026-02-23..2026-03-01", "2026-03-02..2026-03-08", "2026-03-09..2026-03-15"}},
		{"a week over the end of the year", "weekly", stays, "2027-01-03", "2027-01-04", []string{"2026-12-28..2027-01-03"}},
		{"the first week there is", "weekly", stays, "0001-01-01", "0001-01-09", []string{"0001-01-01..0001-01-07"}},
		{"the last week never ends", "weekly", stays, "9999-12-20", "9999-12-31", []string{"9999-12-20..9999-12-26"}},
		{"a week without its Saturday and Sunday", "weekly", earlier, "2026-03-08", "2026-03-09", []string{"2026-03-02..2026-03-06"}},
		{"a week moved to the Monday after", "weekly", later, "2026-03-08", "2026-03-09", []string{"2026-03-02..2026-03-09"}},
		{"a whole week off is done before it", "weekly", earlier, "2027-05-09", "2027-05-10", []string{"2027-04-30"}},
		{"a Friday", "weekly fri", earlier, "2026-03-06", "2026-03-14", []string{"2026-03-06", "2026-03-13"}},
		{"the Friday before is not asked for", "weekly fri", earlier, "2026-03-07", "2026-03-13", nil},
		{"a Friday off moves to Thursday", "weekly fri", earlier, "2026-04-03", "2026-04-04", []string{"2026-04-02"}},
		{"a Friday in the Spring Festival lapses: its make-up Saturday is after it", "weekly fri", earlier, "2026-02-20", "2026-02-21", []string{"2026-02-20 ✗"}},
		{"the other way it moves there, and may be done from its own day on", "weekly fri", later, "2026-02-20", "2026-02-21", []string{"2026-02-20..2026-02-21"}},
		{"a Monday moves over the festival to the Saturday", "weekly mon", later, "2026-02-16", "2026-02-17", []string{"2026-02-16..2026-02-21"}},
		{"a Monday cannot move back", "weekly mon", earlier, "2026-02-16", "2026-02-17", []string{"2026-02-16 ✗"}},
		{"a Friday moves to a make-up Sunday of its week", "weekly fri", later, "2027-02-05", "2027-02-06", []string{"2027-02-05..2027-02-07"}},
		{"a week without a workday", "weekly fri", later, "2027-05-07", "2027-05-08", []string{"2027-05-07 ✗"}},
		{"a Sunday moves back in its week", "weekly sun", earlier, "2026-03-08", "2026-03-09", []string{"2026-03-06"}},
		{"and not to the Monday after", "weekly sun", later, "2026-03-08", "2026-03-09", []string{"2026-03-08 ✗"}},
		{"but a make-up Sunday is worked", "weekly sun", later, "2026-03-01", "2026-03-02", []string{"2026-03-01"}},
		{"months", "monthly", stays, "2026-02-28", "2026-04-30", []string{"2026-02-01..2026-02-28", "2026-03-01..2026-03-31"}},
		{"a month that ends on a Sunday", "monthly", earlier, "2026-05-31", "2026-06-01", []string{"2026-05-01..2026-05-29"}},
		{"or goes on in the next", "monthly", later, "2026-05-31", "2026-06-01", []string{"2026-05-01..2026-06-01"}},
		{"or lapses", "monthly", lapses, "2026-05-31", "2026-07-01", []string{"2026-05-01..2026-05-31 ✗", "2026-06-01..2026-06-30"}},
		{"by the 10th", "monthly 10", stays, "2026-01-10", "2026-02-11", []string{"2026-01-01..2026-01-10", "2026-02-01..2026-02-10"}},
		{"the 10th itself is before the 11th", "monthly 10", stays, "2026-01-11", "2026-02-10", nil},
		{"by the 31st, in months that have none", "monthly 31", stays, "2026-02-01", "2026-05-01", []string{"2026-02-01..2026-02-28", "2026-03-01..2026-03-31", "2026-04-01..2026-04-30"}},
		{"on the 31st", "monthly 31..31", stays, "2028-02-01", "2028-04-01", []string{"2028-02-29", "2028-03-31"}},
		{"on the 1st, New Year's Day: the workday before is in the old year", "monthly 1", earlier, "2026-01-01", "2026-01-02", []string{"2025-12-31"}},
		{"or the one after", "monthly 1", later, "2026-01-01", "2026-01-02", []string{"2026-01-01..2026-01-02"}},
		{"a window that moves before its first day", "monthly 1", earlier, "2026-03-01", "2026-04-02", []string{"2026-03-01", "2026-04-01"}},
		{"a window", "monthly 15..20", stays, "2026-01-20", "2026-02-21", []string{"2026-01-15..2026-01-20", "2026-02-15..2026-02-20"}},
		{"a window over the end of the month", "monthly 25..5", stays, "2026-03-05", "2026-04-06", []string{"2026-02-25..2026-03-05", "2026-03-25..2026-04-05"}},
		{"over the end of the year", "monthly 25..5", stays, "2027-01-01", "2027-02-01", []string{"2026-12-25..2027-01-05"}},
		{"a window whose end moves", "monthly 25..5", later, "2026-04-05", "2026-04-06", []string{"2026-03-25..2026-04-06"}},
		{"from the 31st to the 30th: clamped days make one day two windows", "monthly 31..30", stays, "2026-04-30", "2026-05-31", []string{"2026-03-31..2026-04-30", "2026-04-30..2026-05-30"}},
		{"a window that would have begun before the years", "monthly 25..5", stays, "0001-01-01", "0001-03-01", []string{"0001-01-25..0001-02-05"}},
		{"quarters", "quarterly", stays, "2026-03-31", "2026-10-01", []string{"2026-01-01..2026-03-31", "2026-04-01..2026-06-30", "2026-07-01..2026-09-30"}},
		{"a quarter in a leap year", "quarterly", stays, "2028-01-01", "2028-04-01", []string{"2028-01-01..2028-03-31"}},
		{"half-years", "half-yearly", stays, "2026-06-30", "2027-01-01", []string{"2026-01-01..2026-06-30", "2026-07-01..2026-12-31"}},
		{"a year", "yearly", stays, "2026-12-31", "2027-12-31", []string{"2026-01-01..2026-12-31"}},
		{"a year that ends on a day off", "yearly", lapses, "2026-12-31", "2027-01-01", []string{"2026-01-01..2026-12-31"}},
		{"by 20 December, a Sunday", "yearly 12-20", earlier, "2026-12-20", "2026-12-21", []string{"2026-01-01..2026-12-18"}},
		{"a window of the year", "yearly 05-15..05-20", stays, "2026-01-01", "2028-01-01", []string{"2026-05-15..2026-05-20", "2027-05-15..2027-05-20"}},
		{"over its end", "yearly 12-20..01-10", stays, "2026-01-10", "2027-01-11", []string{"2025-12-20..2026-01-10", "2026-12-20..2027-01-10"}},
		{"29 February", "yearly 02-29..02-29", stays, "2027-01-01", "2029-01-01", []string{"2027-02-28", "2028-02-29"}},
		{"to 29 February", "yearly 02-29", stays, "2027-02-28", "2028-02-29", []string{"2027-01-01..2027-02-28"}},
		{"terms, in whatever order they are given", "each term", stays, "2026-01-01", "2027-07-10", []string{"2026-02-23..2026-07-10", "2026-09-01..2027-01-22", "2027-02-22..2027-07-09"}},
		{"a term belongs where it ends", "each term", stays, "2026-02-23", "2026-07-10", nil},
		{"the week before a term", "7d before term", stays, "2026-02-01", "2026-09-01", []string{"2026-02-16..2026-02-22", "2026-08-25..2026-08-31"}},
		{"a Sunday before a term: what cannot be done in the festival is done before it", "7d before term", earlier, "2026-02-22", "2026-02-23", []string{"2026-02-16..2026-02-21"}},
		{"the first week", "first 7d of term", stays, "2026-02-23", "2026-09-08", []string{"2026-02-23..2026-03-01", "2026-09-01..2026-09-07"}},
		{"the last week", "last 7d of term", stays, "2026-07-10", "2027-01-23", []string{"2026-07-04..2026-07-10", "2027-01-16..2027-01-22"}},
		{"the first days of fewer", "first 7d of visit", stays, "2026-05-01", "2026-06-01", []string{"2026-05-08..2026-05-10", "2026-05-14"}},
		{"the last days of fewer", "last 3d of visit", stays, "2026-05-01", "2026-06-01", []string{"2026-05-08..2026-05-10", "2026-05-14"}},
		{"the last two", "last 2d of visit", stays, "2026-05-01", "2026-06-01", []string{"2026-05-09..2026-05-10", "2026-05-14"}},
		{"days before that the other visit has", "7d before visit", stays, "2026-05-01", "2026-06-01", []string{"2026-05-01..2026-05-07", "2026-05-07..2026-05-13"}},
		{"a name without a period", "each drill", stays, "2026-01-01", "2027-01-01", nil},
		{"days before the years", "3d before eve", stays, "0001-01-01", "0001-02-01", nil},
		{"no more than there are", "2d before eve", stays, "0001-01-01", "0001-02-01", []string{"0001-01-01..0001-01-02"}},
		{"days after the years", "first 7d of eve", stays, "9999-01-01", "9999-12-31", nil},
		{"more days than there are", "last 99d of eve", stays, "0001-01-01", "0001-03-01", []string{"0001-01-03..0001-02-10"}},
		{"no frequency", "none", later, "2026-01-01", "2027-01-01", nil},
		{"a hundred years to the day", "each term", stays, "2000-02-29", "2100-02-28", []string{"2026-02-23..2026-07-10", "2026-09-01..2027-01-22", "2027-02-22..2027-07-09"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			got, err := round(row.every, row.move).Due(logistics.MustDate(row.from), logistics.MustDate(row.to), spring(t), terms)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(row.want, dueTexts(got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestDueRefuses(t *testing.T) {
	const stays, later = logistics.Stays, logistics.Later
	no := logistics.Date{}
	from, to := logistics.MustDate("2026-03-01"), logistics.MustDate("2026-04-01")
	terms := logistics.Anchors{anchor("term", "2026-02-23..2026-07-10")}
	broken := logistics.Anchors{
		{Name: "Term"}, anchor("a", "2026-03-10..2026-03-20", "2026-02-01..2026-03-09", "2026-03-01..2026-03-02", "2026-03-20..2026-03-21"),
		{Name: "b", Periods: []logistics.Period{{First: to, Last: from}, {}, {First: from, Last: from, Lapsed: true}, {First: from}}}, anchor("a"), {},
	}
	for _, row := range []struct {
		reason   string
		duty     logistics.Duty
		from, to logistics.Date
		cal      logistics.Calendar
		anchors  logistics.Anchors
		want     []string
	}{
		{"no days", round("daily", stays), no, no, spring(t), nil, []string{"from absent no date", "to absent no date"}},
		{"the wrong way round", round("daily", stays), to, from, spring(t), nil, []string{"to range 2026-03-01 is before 2026-04-01"}},
		{"a day more than a hundred years", round("yearly", stays), from, logistics.MustDate("2126-03-02"), spring(t), nil, []string{"to range 2126-03-02 is more than 100 years after 2026-03-01"}},
		{"all years there are", round("daily", stays), logistics.MustDate("0001-01-01"), logistics.MustDate("9999-12-31"), spring(t), nil, []string{"to range 9999-12-31 is more than 100 years"}},
		{"no move", round("daily", 0), from, to, spring(t), nil, []string{"duty.move word 0 is no word of stays"}},
		{"a name that is not known", round("each term", stays), from, to, spring(t), nil, []string{"anchors unknown have no term, by which the duty goes"}},
		{"another that is not", round("7d before holiday", stays), from, to, spring(t), terms, []string{"anchors unknown have no holiday"}},
		{"also where there is nothing to ask", round("each holiday", stays), from, from, spring(t), terms, []string{"anchors unknown have no holiday"}},
		{"anchors are looked at whoever asks", round("weekly", stays), from, to, spring(t), broken, []string{
			`anchors[0].name word "Term" is no name such as term`, "anchors[1].periods[2] conflict 2026-03-01..2026-03-02 overlaps 2026-02-01..2026-03-09",
			"anchors[1].periods[3] conflict 2026-03-20..2026-03-21 overlaps 2026-03-10..2026-03-20", "anchors[2].periods[0].last range 2026-03-01 is before the first day, 2026-04-01",
			"anchors[2].periods[1].first absent no date", "anchors[2].periods[1].last absent no date", "anchors[2].periods[2].lapsed conflict a named period cannot lapse",
			"anchors[2].periods[3].last absent no date", "anchors[3].name duplicate a is there twice", `anchors[4].name word "" is no name`,
		}},
		{"everything at once", round("each term", 5), to, from, logistics.Calendar{}, broken[:1], []string{
			"duty.move word 5 is no word", "to range 2026-03-01 is before 2026-04-01", `anchors[0].name word "Term" is no name`, "anchors unknown have no term",
		}},
		{"workdays without a calendar", round("workday", stays), from, to, logistics.Calendar{}, nil, []string{"calendar range no calendar: whether 2026-03-01 is worked is not known"}},
		{"a move without one", round("monthly 10", later), from, to, logistics.Calendar{}, nil, []string{"calendar range no calendar: whether 2026-03-10 is worked is not known"}},
		{"a calendar that ends before the days do", round("workday", stays), from, to, may(t), nil, []string{"calendar range 2026-03-01 is outside the calendar, which covers 2026-05-01 to 2026-05-31"}},
		{"and where the day moves", round("monthly", later), logistics.MustDate("2026-05-01"), logistics.MustDate("2026-06-01"), may(t), nil, []string{"calendar range 2026-06-01 is outside the calendar"}},
		{"a week that the calendar has in part", round("weekly fri", logistics.Earlier), logistics.MustDate("2026-05-01"), logistics.MustDate("2026-05-02"), may(t), nil, []string{
			"calendar range 2026-04-30 is outside the calendar",
		}},
		{"what stays asks for no calendar", round("weekly fri", stays), from, to, logistics.Calendar{}, nil, nil},
		{"nothing to ask asks for none", round("workday", later), from, from, logistics.Calendar{}, nil, nil},
		{"no frequency asks for none", round("none", later), from, to, logistics.Calendar{}, nil, nil},
	} {
		t.Run(row.reason, func(t *testing.T) {
			due, err := row.duty.Due(row.from, row.to, row.cal, row.anchors)
			wantProblems(t, err, row.want...)
			if err != nil && due != nil {
				t.Errorf("due all the same: %v", due)
			}
		})
	}
}

// The anchors that a host keeps are not changed by what is asked.
func TestDueChangesNothing(t *testing.T) {
	mixed := func() logistics.Anchors {
		return logistics.Anchors{anchor("term", "2026-09-01..2027-01-22", "2026-02-23..2026-07-10")}
	}
	anchors := mixed()
	if _, err := round("each term", logistics.Stays).Due(logistics.MustDate("2026-01-01"), logistics.MustDate("2027-01-01"), spring(t), anchors); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(mixed(), anchors); diff != "" {
		t.Error(diff)
	}
}

func TestAnchorsAreReadBack(t *testing.T) {
	for _, row := range []struct {
		reason string
		a      logistics.Anchors
		want   string
	}{
		{"none", nil, `[]`},
		{"a name without a period", logistics.Anchors{{Name: "term"}}, `[{"name":"term","periods":[]}]`},
		{"a period", logistics.Anchors{anchor("term", "2026-02-23..2026-07-10")}, `[{"name":"term","periods":[{"first":"2026-02-23","last":"2026-07-10"}]}]`},
	} {
		if got := string(dutyJSON(t, row.a)); got != row.want {
			t.Errorf("%s: %s", row.reason, got)
		}
		var back logistics.Anchors
		if err := logistics.Decode([]byte(row.want), &back); err != nil || cmp.Diff(row.a, back) != "" {
			t.Errorf("%s: read as %v, %v", row.reason, back, err)
		}
	}
}

func TestPeriod(t *testing.T) {
	p := periodOf("2026-02-25..2026-03-05")
	for day, want := range map[string]bool{"2026-02-24": false, "2026-02-25": true, "2026-02-28": true, "2026-03-05": true, "2026-03-06": false} {
		if p.Contains(logistics.MustDate(day)) != want {
			t.Errorf("%s contains %s: %t", p, day, !want)
		}
	}
	if p.Contains(logistics.Date{}) || (logistics.Period{}).Contains(logistics.Date{}) || (logistics.Period{}).Contains(logistics.MustDate("2026-03-01")) {
		t.Error("no day lies in a period, or a day in none")
	}
	if got := string(dutyJSON(t, logistics.Period{First: p.First, Last: p.Last, Lapsed: true})); got != `{"first":"2026-02-25","last":"2026-03-05","lapsed":true}` {
		t.Error(got)
	}
}

// dueWorld draws a calendar of 2024 to 2028 whose days off come in runs, terms and visits, and a range of days in its midst.
func dueWorld(t *rapid.T) (cal logistics.Calendar, anchors logistics.Anchors, from, to logistics.Date) {
	first, last := logistics.MustDate("2024-01-01"), logistics.MustDate("2028-12-31")
	flips := map[logistics.Date]bool{}
	for range rapid.IntRange(0, 12).Draw(t, "runs") {
		start := first.AddDays(rapid.IntRange(600, 1650).Draw(t, "run"))
		for i := range rapid.SampledFrom([]int{1, 2, 5, 7, 9, 16, 45}).Draw(t, "length") {
			flips[start.AddDays(i)] = true
		}
	}
	for range rapid.IntRange(0, 12).Draw(t, "single days") {
		flips[first.AddDays(rapid.IntRange(600, 1700).Draw(t, "single"))] = true
	}
	makeUps := rapid.Bool().Draw(t, "make-up days")
	cal, err := logistics.CalendarOf(first, last, func(at time.Time) bool {
		weekend := at.Weekday() == time.Saturday || at.Weekday() == time.Sunday
		flip := flips[logistics.DateOf(at, time.UTC)]
		return !weekend && !flip || makeUps && weekend && flip
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"term", "holiday"} {
		a := logistics.Anchor{Name: name}
		for next := first.AddDays(rapid.IntRange(40, 400).Draw(t, name)); next.Before(logistics.MustDate("2028-06-01")); {
			p := logistics.Period{First: next, Last: next.AddDays(rapid.SampledFrom([]int{0, 1, 5, 6, 7, 8, 29, 30, 120}).Draw(t, "long"))}
			a.Periods = append(a.Periods, p)
			next = p.Last.AddDays(rapid.SampledFrom([]int{1, 2, 7, 8, 60, 300}).Draw(t, "apart"))
		}
		if rapid.Bool().Draw(t, "turned") {
			slices.Reverse(a.Periods)
		}
		anchors = append(anchors, a)
	}
	near := []string{"2025-12-30", "2026-02-27", "2026-06-29", "2028-02-27", "2027-02-27", "2027-01-01"}
	from = logistics.MustDate(rapid.SampledFrom(near).Draw(t, "near")).AddDays(rapid.IntRange(-10, 10).Draw(t, "from"))
	length := rapid.OneOf(rapid.IntRange(0, 20), rapid.IntRange(0, 200)).Draw(t, "length of the range")
	return cal, anchors, from, from.AddDays(length)
}

func TestDueIsAdditive(t *testing.T) {
	moves := []logistics.DayMove{logistics.Stays, logistics.Earlier, logistics.Later, logistics.Lapses}
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		cal, anchors, from, to := dueWorld(t)
		d := round(rapid.SampledFrom(everyTexts).Draw(t, "every"), rapid.SampledFrom(moves).Draw(t, "move"))
		between := from
		if to.After(from) {
			between = from.AddDays(rapid.IntRange(0, int(civil(to).Sub(civil(from)).Hours()/24)).Draw(t, "between"))
		}
		due := func(from, to logistics.Date) []logistics.Period {
			all, err := d.Due(from, to, cal, anchors)
			if err != nil {
				t.Fatal(err)
			}
			return all
		}
		whole := due(from, to)
		if diff := cmp.Diff(whole, append(due(from, between), due(between, to)...)); diff != "" {
			t.Fatalf("%s, %s: not what is due to %s and from there:\n%s", d.Every, d.Move, between, diff)
		}
		for i, p := range whole {
			found++
			if p.First.IsZero() || p.Last.Before(p.First) || i > 0 && (p.Last.Before(whole[i-1].Last) || p.First.Before(whole[i-1].First)) {
				t.Fatalf("%s, %s: %s is out of order in %v", d.Every, d.Move, p, dueTexts(whole))
			}
		}
	})
	if !testing.Short() && found < 100 {
		t.Errorf("only %d periods were looked at", found)
	}
}

// Every day lies in one week, month, quarter, half-year and year.
func TestEveryDayLiesInOneDuePeriod(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := logistics.MustDate("2027-12-31").AddDays(rapid.IntRange(-1500, 1500).Draw(t, "day"))
		for _, every := range []string{"daily", "weekly", "monthly", "monthly 31", "quarterly", "half-yearly", "yearly", "yearly 12-31"} {
			due, err := round(every, logistics.Stays).Due(day.AddDays(-400), day.AddDays(400), logistics.Calendar{}, nil)
			n := 0
			for _, p := range due {
				if p.Contains(day) {
					n++
				}
			}
			if err != nil || n != 1 {
				t.Fatalf("%s lies in %d periods of %s: %v", day, n, every, err)
			}
		}
	})
}

// dutyJSON gives the JSON of a value.
func dutyJSON(t testing.TB, v any) []byte {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
