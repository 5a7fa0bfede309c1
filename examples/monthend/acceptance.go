package main

import (
	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/procurement"
)

// acceptances judges how deliveries were accepted: acceptances.csv, acceptance_lines.csv, acceptance_members.csv and
// acceptance_signatures.csv, which has the buyer's report and its confirmation.
func (f *folder) acceptances() section {
	const name = "acceptances.csv"
	s := section{Title: logistics.Text{En: "Acceptance of deliveries", Zh: "到货验收"}}
	files := readRecords(f, name, "delivery", []string{"led_by", "role", "ended_at", "category", "ordered", "booked", "stored_at"}, func(row table.Row) procurement.AcceptanceFile {
		a := procurement.AcceptanceFile{
			ID: row.Cell("delivery"), Trail: readTrail(row, "led_by", "ended_at"), Category: logistics.Category(row.Text("category")), Ordered: row.Words("ordered"),
		}
		a.AsOf, a.Calendar = f.month.endOfReview(a.At), f.month.Calendar
		row.Word("booked", &a.Booked)
		a.Stored = moment(row.MaybeTime("stored_at"))
		return a
	})
	attach(f, files, "acceptance_lines.csv", "delivery", []string{
		"no", "delivered", "unit", "measured", "quality", "quantity", "price", "date", "special_material", "certificate", "transport", "inner_quality", "standard",
	}, func(row table.Row, a *procurement.AcceptanceFile) {
		line := procurement.AcceptedLine{
			No: row.Text("no"), Delivered: row.Amount("delivered"), Unit: row.Text("unit"), Measured: row.Cell("measured"), Standard: row.Cell("standard"),
		}
		row.Word("quality", &line.Quality)
		row.Word("quantity", &line.Quantity)
		row.Word("price", &line.Price)
		row.Word("date", &line.Date)
		row.Word("special_material", &line.SpecialMaterial)
		for _, stage := range stages() {
			if row.Cell(stage.column) != "" {
				result := procurement.Result{Key: stage.key}
				row.Word(stage.column, &result.Passed)
				line.Results = append(line.Results, result)
			}
		}
		a.Lines = append(a.Lines, line)
	})
	attach(f, files, "acceptance_members.csv", "delivery", []string{"role", "person", "on_site", "signed"}, func(row table.Row, a *procurement.AcceptanceFile) {
		a.Members = append(a.Members, procurement.Member{
			Role: logistics.Role(row.Text("role")), By: logistics.Person(row.Text("person")), OnSite: row.Flag("on_site"), Signed: row.Flag("signed"),
		})
	})
	attach(f, files, "acceptance_signatures.csv", "delivery", markColumns(), func(row table.Row, a *procurement.AcceptanceFile) {
		a.Marks = append(a.Marks, readMark(row))
	})
	for _, r := range files.all {
		if !r.clean {
			continue
		}
		decision, err := f.procurement.DecideAcceptance(r.value)
		if err != nil {
			f.fault(name, r.line, err)
			continue
		}
		report, err := f.procurement.CheckAcceptance(r.value)
		f.fault(name, r.line, err)
		s.Entries = append(s.Entries, entry{r.id, accepted{decision}, report})
	}
	return s
}

// stages are the columns of the inspection of special materials, with the policy's words.
func stages() []stage {
	return []stage{
		{"certificate", procurement.StageCertificate}, {"transport", procurement.StageTransport}, {"inner_quality", procurement.StageSampling},
	}
}

type stage struct{ column, key string }

// accepted is whether a delivery is accepted; what was found stands beside it.
type accepted struct{ procurement.AcceptanceDecision }

// Text gives the verdict and the lines.
func (a accepted) Text(l logistics.Lang) string {
	a.Report = logistics.Report{}
	return a.AcceptanceDecision.Text(l)
}
