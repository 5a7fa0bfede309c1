package main

import (
	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/incident"
)

// roundBook is the book of one duty.
type roundBook struct {
	since   logistics.Date
	entries []incident.RoundEntry
}

// rounds judges the inspections, checks and drills that the site keeps a book of: rounds.csv names them and the day
// since which there is a book, round_entries.csv is the book: it goes back to the first day of every period that ends in the month.
func (f *folder) rounds() section {
	const name = "rounds.csv"
	s := section{Title: logistics.Text{En: "Inspections and drills", Zh: "检查与演练"}}
	kept := readRecords(f, name, "round", []string{"since"}, func(row table.Row) roundBook { return roundBook{since: row.Date("since")} })
	attach(f, kept, "round_entries.csv", "round", []string{"entry", "on", "role", "by", "about", "looked", "fault", "mended", "told"},
		func(row table.Row, b *roundBook) { b.entries = append(b.entries, readRound(row)) })
	for _, r := range kept.all {
		if !r.clean {
			continue
		}
		from := f.month.Month.First()
		if r.value.since.After(from) {
			from = r.value.since
		}
		book := incident.RoundBook{
			Entries: r.value.entries, Only: logistics.List[string]{r.id}, From: from, AsOf: f.month.ReviewedOn, Calendar: f.month.Calendar,
			Anchors: logistics.Anchors{{Name: "term"}, {Name: "holiday"}, {Name: "activity"}, {Name: "mid-term"}, {Name: "end-of-term"}}, // it names none
		}
		report, err := f.incident.CheckRounds(book)
		f.fault(name, r.line, err)
		standings, err := f.incident.RoundStandings(book)
		f.fault(name, r.line, err)
		for _, standing := range standings {
			s.Entries = append(s.Entries, entry{r.id, standing, report})
		}
	}
	return s
}

func readRound(row table.Row) incident.RoundEntry {
	e := incident.RoundEntry{ID: row.Text("entry"), What: row.Text("round"), Looked: row.Words("looked"), Done: logistics.Done{
		On: row.Date("on"), Role: logistics.Role(row.Text("role")), By: logistics.Person(row.Text("by")), About: row.Cell("about"),
	}}
	if fault := row.Cell("fault"); fault != "" {
		found := incident.RoundFault{What: fault, Mended: day(row.MaybeDate("mended"))}
		for _, role := range row.Words("told") {
			found.Told = append(found.Told, logistics.Role(role))
		}
		e.Faults = append(e.Faults, found)
	}
	return e
}
