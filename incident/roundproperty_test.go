package incident_test

import (
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// drawBook draws a book of one duty over the first half of 2026: days anywhere, most of them near the ends of weeks and months.
func drawBook(rt *rapid.T) (incident.Round, incident.RoundBook) {
	row := round(rapid.SampledFrom([]string{
		incident.RoundGas, incident.RoundFriday, incident.RoundLargeToys, incident.RoundDoors, incident.RoundFans, incident.RoundDrill, incident.RoundOpening, incident.RoundPremises,
	}).Draw(rt, "duty"))
	first := date("2026-01-05")
	b := book(row.What, first.AddDays(rapid.IntRange(0, 60).Draw(rt, "from")).String(), "2026-06-01")
	b.AsOf = b.From.AddDays(rapid.IntRange(0, 90).Draw(rt, "days"))
	for i := range rapid.IntRange(0, 12).Draw(rt, "entries") {
		on := first.AddDays(rapid.IntRange(0, 150).Draw(rt, "on"))
		if on.After(b.AsOf) {
			continue
		}
		e := incident.RoundEntry{ID: strconv.Itoa(i), What: row.What, Looked: row.Items, Done: logistics.Done{On: on, Role: row.By[0], By: "Wu"}}
		if rapid.IntRange(0, 4).Draw(rt, "other role") == 0 {
			e.Role = logistics.Parent
		}
		b.Entries = append(b.Entries, e)
	}
	return row, b
}

// plainMissed is the slow way to what was missed: of every period that is over, look at every entry.
func plainMissed(t *rapid.T, row incident.Round, b incident.RoundBook) []logistics.Period {
	due, err := row.Due(b.From, b.AsOf, b.Calendar, b.Anchors)
	if err != nil {
		t.Fatal(err)
	}
	var missed []logistics.Period
	for _, p := range due {
		done := 0
		for _, e := range b.Entries {
			if slices.Contains(row.By, e.Role) && !e.On.Before(p.First) && !e.On.After(p.Last) {
				done++
			}
		}
		if p.Last.Before(b.AsOf) && !p.Lapsed && done < row.Times {
			missed = append(missed, p)
		}
	}
	return missed
}

// What is overdue is what a look at every period says; the order of the book does not matter, the book stays as it was, and one entry more
// by a role that may leaves nothing overdue that was not.
func TestRoundProperties(t *testing.T) {
	desk, err := incident.Compile(incident.School())
	if err != nil {
		t.Fatal(err)
	}
	pol := incident.School()
	rapid.Check(t, func(rt *rapid.T) {
		row, b := drawBook(rt)
		before := logistics.Clone(b)
		all, err := pol.RoundStandings(b)
		if err != nil {
			rt.Fatal(err)
		}
		var overdue []logistics.Period
		for _, m := range all[0].Overdue {
			if m.Period.Last.Before(b.AsOf) {
				overdue = append(overdue, m.Period)
			}
		}
		if want := plainMissed(rt, row, b); !slices.Equal(overdue, want) {
			rt.Fatalf("%s: overdue %v, want %v", row.What, overdue, want)
		}
		report, err := desk.CheckRounds(b)
		if err != nil {
			rt.Fatal(err)
		}
		never := !slices.ContainsFunc(b.Entries, func(e incident.RoundEntry) bool { return slices.Contains(row.By, e.Role) })
		begun := len(all[0].Overdue) > 0 || row.Stops
		if never && begun && len(report.Findings) == 0 {
			rt.Fatalf("%s was never done, and nothing is found", row.What)
		}
		if all[0].Late && len(report.Findings) == 0 {
			rt.Fatalf("%s is late, and nothing is found", all[0])
		}
		slices.Reverse(b.Entries)
		if again, _ := desk.CheckRounds(b); !slices.Equal(reported(again), reported(report)) {
			rt.Fatalf("in another order %v, not %v", reported(again), reported(report))
		}
		slices.Reverse(b.Entries)
		if !slices.EqualFunc(b.Entries, before.Entries, func(x, y incident.RoundEntry) bool { return x.ID == y.ID && x.On == y.On }) {
			rt.Fatal("the book was changed")
		}
		more := b
		more.Entries = append(slices.Clone(b.Entries), incident.RoundEntry{ID: "more", What: row.What, Looked: row.Items,
			Done: logistics.Done{On: b.AsOf.AddDays(-rapid.IntRange(0, 90).Draw(rt, "more")), Role: row.By[0], By: "Wu"}})
		again, err := pol.RoundStandings(more)
		if err != nil || again[0].Count > all[0].Count+1 || again[0].Count < all[0].Count {
			rt.Fatal(again, err)
		}
		for _, m := range again[0].Overdue {
			if !slices.ContainsFunc(all[0].Overdue, func(o logistics.Missed) bool { return o.Period == m.Period }) {
				rt.Fatalf("%v is overdue only with an entry more", m)
			}
		}
	})
}

// What is due in a year is what is due in its parts.
func TestScheduleProperty(t *testing.T) {
	pol := incident.School()
	rapid.Check(t, func(rt *rapid.T) {
		from := date("2026-01-05")
		cut := from.AddDays(rapid.IntRange(0, 300).Draw(rt, "cut"))
		y := incident.SiteYear{From: from, To: date("2026-12-21"), Calendar: year(), Anchors: site()}
		first, second := y, y
		first.To, second.From = cut, cut
		whole, err := pol.Schedule(y)
		a, errA := pol.Schedule(first)
		b, errB := pol.Schedule(second)
		if err != nil || errA != nil || errB != nil {
			rt.Fatal(err, errA, errB)
		}
		for i, d := range whole.Duties {
			if !slices.Equal(d.Periods, slices.Concat(a.Duties[i].Periods, b.Duties[i].Periods)) {
				rt.Fatalf("%s is due otherwise where the year is cut at %s", d.What, cut)
			}
		}
	})
}
