package main

import (
	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/supplier"
)

// services draws the month's score of each provider of an outsourced service: providers.csv and provider_scores.csv.
func (f *folder) services() section {
	s := section{Title: logistics.Text{En: "Outsourced services", Zh: "外包服务"}}
	providers := readRecords(f, "providers.csv", "provider", []string{"scored_by"}, func(row table.Row) supplier.ScoreFile {
		return supplier.ScoreFile{Of: row.Text("provider"), Month: f.month.Month, AsOf: f.month.ReviewedOn, By: row.Words("scored_by")}
	})
	attach(f, providers, "provider_scores.csv", "provider", []string{"by", "score"}, func(row table.Row, p *supplier.ScoreFile) {
		p.Scores = append(p.Scores, supplier.ScoreByOne{By: row.Text("by"), Score: row.Amount("score")})
	})
	for _, r := range providers.all {
		if !r.clean {
			continue
		}
		score, err := f.supplier.ScoreProvider(r.value)
		if err != nil {
			f.fault("providers.csv", r.line, err)
			continue
		}
		s.Entries = append(s.Entries, entry{r.id, providerScore{score}, score.Report})
	}
	return s
}

// providerScore is a score whose report stands beside it, not behind it.
type providerScore struct{ supplier.MonthScore }

// Text gives the score alone.
func (p providerScore) Text(l logistics.Lang) string {
	alone := p.MonthScore
	alone.Findings, alone.Unchecked = nil, nil
	return alone.Text(l)
}
