package logistics_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/logistics"
)

// dutyWalker is the slow way to what is due: it takes every day by itself, asks whether a period ends on it and walks back to where
// that began.
type dutyWalker struct {
	every string
	move  logistics.DayMove
	cal   logistics.Calendar
	named map[string][]logistics.Period
}

func (w dutyWalker) worked(at time.Time) bool {
	worked, err := w.cal.Workday(logistics.DateOf(at, time.UTC))
	if err != nil {
		panic(err)
	}
	return worked
}

// back gives the first of the days from at on and before it that is wanted.
func back(at time.Time, wanted func(time.Time) bool) time.Time {
	for !wanted(at) {
		at = at.AddDate(0, 0, -1)
	}
	return at
}

// lastOfMonth gives the number of the last day of the month.
func lastOfMonth(at time.Time) int {
	return back(time.Date(at.Year(), at.Month(), 31, 0, 0, 0, 0, time.UTC), func(d time.Time) bool { return d.Month() == at.Month() }).Day()
}

// ends gives the first day of the periods that end on a day, before anything moves.
func (w dutyWalker) ends(at time.Time) (firsts []time.Time) {
	next := at.AddDate(0, 0, 1)
	unit := func(months ...time.Month) []time.Time {
		begins := func(d time.Time) bool {
			for _, m := range months {
				if d.Day() == 1 && (d.Month() == m || m == 0) {
					return true
				}
			}
			return false
		}
		if !begins(next) {
			return nil
		}
		return []time.Time{back(at, begins)}
	}
	words := strings.Fields(w.every)
	if len(words) == 2 && words[0] == "weekly" {
		if strings.ToLower(at.Weekday().String()[:3]) == words[1] {
			return []time.Time{at}
		}
		return nil
	}
	switch w.every {
	case "none":
		return nil
	case "daily":
		return []time.Time{at}
	case "workday":
		if w.worked(at) {
			return []time.Time{at}
		}
		return nil
	case "weekly":
		if at.Weekday() == time.Sunday {
			return []time.Time{at.AddDate(0, 0, -6)}
		}
		return nil
	case "monthly":
		return unit(0)
	case "quarterly":
		return unit(1, 4, 7, 10)
	case "half-yearly":
		return unit(1, 7)
	case "yearly":
		return unit(1)
	}
	from, to, window := strings.Cut(words[len(words)-1], "..")
	switch words[0] {
	case "monthly":
		is := func(d time.Time, day string) bool {
			n := min(dutyNumber(day), lastOfMonth(d))
			return d.Day() == n
		}
		if !window {
			from, to = "1", from
		}
		if !is(at, to) {
			return nil
		}
		over := dutyNumber(from) > dutyNumber(to)
		return []time.Time{back(at, func(d time.Time) bool { return is(d, from) && (d.Month() != at.Month()) == over })}
	case "yearly":
		is := func(d time.Time, day string) bool {
			return d.Format("01-02") == day || day == "02-29" && d.Format("01-02") == "02-28" && lastOfMonth(d) == 28
		}
		if !window {
			from, to = "01-01", from
		}
		if !is(at, to) {
			return nil
		}
		over := from > to
		return []time.Time{back(at, func(d time.Time) bool { return is(d, from) && (d.Year() != at.Year()) == over })}
	}
	for _, p := range w.named[words[len(words)-1]] {
		first, last := civil(p.First), civil(p.Last)
		n := 0
		if words[0] != "each" {
			n = dutyNumber(strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(w.every, "first "), "last "), "d before "+words[len(words)-1]))
		}
		switch {
		case words[0] == "each" && at.Equal(last):
			firsts = append(firsts, first)
		case words[0] == "first" && !at.Before(first) && !at.After(last):
			inside := 1 + int(at.Sub(first)/(24*time.Hour))
			if inside == n || inside < n && at.Equal(last) {
				firsts = append(firsts, first)
			}
		case words[0] == "last" && at.Equal(last):
			start := at
			for i := 1; i < n && !start.Equal(first); i++ {
				start = start.AddDate(0, 0, -1)
			}
			firsts = append(firsts, start)
		case len(words) == 3 && words[1] == "before" && next.Equal(first):
			firsts = append(firsts, first.AddDate(0, 0, -n))
		}
	}
	return firsts
}

// dutyNumber reads the digits at the beginning of a text.
func dutyNumber(text string) (n int) {
	for _, c := range text {
		if c < '0' || c > '9' {
			break
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// due walks from one day to before another.
func (w dutyWalker) due(from, to logistics.Date) []logistics.Period {
	var all []logistics.Period
	for at := civil(from); at.Before(civil(to)); at = at.AddDate(0, 0, 1) {
		for _, first := range w.ends(at) {
			last, lapsed := at, false
			way := map[logistics.DayMove]int{logistics.Earlier: -1, logistics.Later: 1}[w.move]
			for w.move != logistics.Stays && !w.worked(last) {
				year, week := last.ISOWeek()
				moved := last.AddDate(0, 0, way)
				if y, k := moved.ISOWeek(); way == 0 || strings.HasPrefix(w.every, "weekly ") && (y != year || k != week) {
					last, lapsed = at, true
					break
				}
				last = moved
			}
			if last.Before(first) {
				first = last
			}
			all = append(all, logistics.Period{First: logistics.DateOf(first, time.UTC), Last: logistics.DateOf(last, time.UTC), Lapsed: lapsed})
		}
	}
	return all
}

func TestDueIsWhatAWalkFinds(t *testing.T) {
	moves := []logistics.DayMove{logistics.Stays, logistics.Earlier, logistics.Later, logistics.Lapses}
	texts := append([]string{"monthly 29", "monthly 29..29", "monthly 29..2", "yearly 02-28..03-01", "yearly 03-01..02-28", "yearly 02-29..01-31", "last 30d of holiday", "1d before holiday", "first 1d of term"}, everyTexts...)
	periods, moved, lapsed := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		cal, anchors, from, to := dueWorld(t)
		w := dutyWalker{cal: cal, named: map[string][]logistics.Period{}}
		for _, a := range anchors {
			w.named[a.Name] = a.Periods
		}
		for range 6 {
			w.every, w.move = rapid.SampledFrom(texts).Draw(t, "every"), rapid.SampledFrom(moves).Draw(t, "move")
			got, err := round(w.every, w.move).Due(from, to, cal, anchors)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(dueTexts(w.due(from, to)), dueTexts(got)); diff != "" {
				t.Fatalf("%s, %s, from %s to %s (-walked +got):\n%s", w.every, w.move, from, to, diff)
			}
			periods += len(got)
			for _, p := range got {
				if p.Lapsed {
					lapsed++
				} else if w.move != logistics.Stays {
					moved++
				}
			}
		}
	})
	if !testing.Short() && (periods < 100 || moved < 30 || lapsed < 3) {
		t.Errorf("%d periods, of which %d may have moved and %d lapsed: too few to say anything", periods, moved, lapsed)
	}
}
