package main

import (
	"example.com/logistics"
	"example.com/logistics/assets"
	"example.com/logistics/examples/internal/table"
)

// stocktakes lays the counts of the month beside books and cards: stocktakes.csv, stocktake_books.csv and stocktake_counts.csv, in which
// a difference has its cause and who answers for it.
func (f *folder) stocktakes() section {
	const name = "stocktakes.csv"
	s := section{Title: logistics.Text{En: "Stocktake", Zh: "清查盘点"}}
	files := readRecords(f, name, "stocktake", []string{"on"}, func(row table.Row) assets.StocktakeFile {
		return assets.StocktakeFile{ID: row.Cell("stocktake"), On: row.Date("on"), AsOf: f.month.ReviewedOn}
	})
	attach(f, files, "stocktake_books.csv", "stocktake", []string{"tag", "class", "room", "opening", "in", "out", "quantity", "card", "disposed"}, func(row table.Row, x *assets.StocktakeFile) {
		tag := row.Text("tag")
		x.Books = append(x.Books, assets.BookEntry{
			Tag: tag, Class: row.Text("class"), Room: row.Text("room"), Opening: row.Count("opening"), In: row.Count("in"), Out: row.Count("out"),
			Quantity: row.Count("quantity"), Disposed: row.Flag("disposed"),
		})
		x.Cards = append(x.Cards, assets.CardEntry{Tag: tag, Quantity: row.Count("card")})
	})
	attach(f, files, "stocktake_counts.csv", "stocktake", []string{"tag", "room", "quantity", "class", "cause", "responsible"}, func(row table.Row, x *assets.StocktakeFile) {
		tag := row.Text("tag")
		x.Counts = append(x.Counts, assets.Counted{Tag: tag, Room: row.Text("room"), Quantity: row.Count("quantity"), Class: row.Cell("class")})
		if cause, who := row.Cell("cause"), row.Cell("responsible"); cause+who != "" {
			x.Closures = append(x.Closures, assets.Closure{Tag: tag, Cause: cause, Responsible: logistics.Person(who)})
		}
	})
	for _, r := range files.all {
		if !r.clean {
			continue
		}
		rec, err := f.assets.Reconcile(r.value)
		if err != nil {
			f.fault(name, r.line, err)
			continue
		}
		s.Entries = append(s.Entries, entry{r.id, rec, rec.Report})
	}
	return s
}

// losses says what follows from what was lost, damaged or stolen: losses.csv and loss_handlings.csv.
func (f *folder) losses() section {
	const name = "losses.csv"
	s := section{Title: logistics.Text{En: "Loss and damage", Zh: "短缺毁损与赔偿"}}
	columns := []string{"tag", "cause", "on", "reported_by", "role", "reported_at", "damager", "guard", "custodian", "repair_reported", "irreparable", "repair_cost", "original_price"}
	files := readRecords(f, name, "loss", columns, func(row table.Row) assets.LossFile {
		x := assets.LossFile{
			ID: row.Cell("loss"), Tag: row.Text("tag"), Cause: row.Text("cause"), On: row.Date("on"), Trail: readTrail(row, "reported_by", "reported_at"),
			Damager: logistics.Person(row.Cell("damager")), GuardOnDuty: logistics.Person(row.Cell("guard")), Custodian: logistics.Person(row.Cell("custodian")),
			RepairReported: row.Flag("repair_reported"), RepairCost: row.MaybeAmount("repair_cost"), OriginalPrice: row.MaybeAmount("original_price"),
		}
		row.Word("irreparable", &x.Irreparable)
		x.AsOf = f.month.endOfReview(x.At)
		return x
	})
	attach(f, files, "loss_handlings.csv", "loss", markColumns(), func(row table.Row, x *assets.LossFile) { x.Marks = append(x.Marks, readMark(row)) })
	for _, r := range files.all {
		if !r.clean {
			continue
		}
		decision, err := f.assets.DecideCompensation(r.value)
		if err != nil {
			f.fault(name, r.line, err)
			continue
		}
		s.Entries = append(s.Entries, entry{r.id, decision, decision.Report})
	}
	return s
}
