package main

import (
	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/supplier"
)

// grades grades every supplier's half-year so far, and the earlier half-years that his records reach, from the deliveries and
// service_scores.csv; until a half-year is over its grade is provisional. The earlier grades are what the records and the rules
// make of them now: they are shown, and the month does not count them.
func (f *folder) grades() section {
	s := section{Title: logistics.Text{En: "Suppliers of the half-year", Zh: "供应商半年评级"}}
	f.readScores()
	if len(f.faults.All) > 0 {
		return s
	}
	histories, err := f.tally.Histories(supplier.Survey{On: f.month.ReviewedOn, Recorded: f.month.RecordedCases})
	f.fault("deliveries.csv", 0, err)
	for _, h := range histories {
		for _, g := range h.Halves {
			switch e := (entry{g.Supplier, g, g.Report()}); g.Half.Compare(f.month.Month.Half()) {
			case 0:
				s.Entries = append(s.Entries, e)
			case -1:
				s.Earlier = append(s.Earlier, e)
			}
		}
	}
	return s
}

// readScores reads the scores of the after-sales service, 0 to 100, by supplier and half-year.
func (f *folder) readScores() {
	f.read("service_scores.csv", []string{"supplier", "half", "score"}, func(row table.Row) {
		s := supplier.ServiceScore{Supplier: row.Text("supplier"), Score: row.Amount("score")}
		row.Word("half", &s.Half)
		if row.Clean() {
			f.fault(row.File, row.Line, f.tally.AddService(s))
		}
	})
}
