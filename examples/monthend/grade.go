package main

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/supplier"
)

// grades grades every supplier's half-year so far from the deliveries and service_scores.csv; until the half-year is over
// the grade is provisional.
func (f *folder) grades() section {
	s := section{Title: logistics.Text{En: "Suppliers of the half-year", Zh: "供应商半年评级"}}
	scores := f.readScores()
	if len(f.faults.All) > 0 {
		return s
	}
	for _, name := range f.tally.Suppliers() {
		result, err := f.tally.Grade(supplier.HalfReview{Supplier: name, Half: f.month.Month.Half(), On: f.month.ReviewedOn, Service: scores[name]})
		if err != nil {
			f.fault("service_scores.csv", 0, err)
			continue
		}
		s.Entries = append(s.Entries, entry{name, result, result.Report()})
	}
	return s
}

// readScores reads the scores of the after-sales service, 0 to 100, by supplier.
func (f *folder) readScores() map[string]*decimal.Decimal {
	scores := map[string]*decimal.Decimal{}
	f.read("service_scores.csv", []string{"supplier", "score"}, func(row table.Row) {
		name, score := row.Text("supplier"), row.Amount("score")
		if scores[name] != nil {
			row.Fault("supplier", "%q has a score already", name)
		}
		if score.GreaterThan(decimal.NewFromInt(100)) {
			row.Fault("score", "%s is above 100", score)
		}
		scores[name] = &score
	})
	return scores
}
