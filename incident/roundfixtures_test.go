package incident_test

import (
	"strconv"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// period is the days from one to another.
func period(first, last string) logistics.Period {
	return logistics.Period{First: date(first), Last: date(last)}
}

// site is what a school says of its year: two terms, a holiday, an activity, and the days of its examinations.
func site() logistics.Anchors {
	type periods = logistics.List[logistics.Period]
	return logistics.Anchors{
		{Name: "term", Periods: periods{period("2026-03-02", "2026-06-30"), period("2026-09-01", "2026-12-31")}},
		{Name: "holiday", Periods: periods{period("2026-05-01", "2026-05-05")}},
		{Name: "activity", Periods: periods{period("2026-04-18", "2026-04-19")}},
		{Name: "mid-term", Periods: periods{period("2026-04-20", "2026-04-24")}},
		{Name: "end-of-term", Periods: periods{period("2026-06-22", "2026-06-26")}},
	}
}

// round is a duty of the documented policies.
func round(what string) incident.Round {
	for _, r := range incident.School().Rounds.List {
		if r.What == what {
			return r
		}
	}
	panic("no round " + what)
}

// did are entries of a duty on some days, by a role that may, with everything looked at. What is done one by one is done for the first
// that the policy names.
func did(what string, days ...string) []incident.RoundEntry {
	row := round(what)
	var all []incident.RoundEntry
	for i, d := range days {
		e := incident.RoundEntry{ID: what + "-" + strconv.Itoa(i+1), What: what, Looked: row.Items,
			Done: logistics.Done{On: date(d), Role: row.By[0], By: "Wu"}}
		if len(row.Of) > 0 {
			e.About = row.Of[0]
		}
		all = append(all, e)
	}
	return all
}

// book is the book of one duty.
func book(what, from, asOf string, entries ...incident.RoundEntry) incident.RoundBook {
	return incident.RoundBook{Only: logistics.List[string]{what}, Entries: entries, From: date(from), AsOf: date(asOf), Calendar: year(), Anchors: site()}
}

// tweak changes the last entry of some.
func tweak(entries []incident.RoundEntry, edit func(*incident.RoundEntry)) []incident.RoundEntry {
	edit(&entries[len(entries)-1])
	return entries
}

// about says what the entries are about.
func about(name string, entries []incident.RoundEntry) []incident.RoundEntry {
	for i := range entries {
		entries[i].About = name
		entries[i].ID += " " + name
	}
	return entries
}

// joined puts entries together.
func joined(lists ...[]incident.RoundEntry) []incident.RoundEntry {
	var all []incident.RoundEntry
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

func checkRounds(t testing.TB, pol incident.Policy, b incident.RoundBook) logistics.Report {
	t.Helper()
	r, err := pol.CheckRounds(b)
	if err != nil {
		t.Fatalf("%+v: %v", b.Only, err)
	}
	return r
}
