package main

import (
	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/procurement"
)

// stored judges how deliveries came into the store, and says which of their receipts are closed: stored.csv, stored_lines.csv,
// stored_steps.csv, stored_keepers.csv and stored_confirmations.csv, which has what the requesting department says.
func (f *folder) stored() section {
	const name = "stored.csv"
	s := section{Title: logistics.Text{En: "Into the store", Zh: "入库"}}
	files := readRecords(f, name, "receipt", []string{"received_by", "role", "came_at", "goods", "urgent", "straight", "acceptance_signed", "copy_left"}, func(row table.Row) procurement.ReceiptFile {
		r := procurement.ReceiptFile{
			ID: row.Cell("receipt"), Trail: readTrail(row, "received_by", "came_at"), Goods: row.Text("goods"), Urgent: row.Flag("urgent"),
			Straight: row.Flag("straight"), AcceptanceSigned: row.Flag("acceptance_signed"), CopyLeft: row.Flag("copy_left"),
		}
		r.AsOf, r.Calendar = f.month.endOfReview(r.At), f.month.Calendar
		return r
	})
	attach(f, files, "stored_lines.csv", "receipt", []string{"no", "delivered", "accepted", "refused", "quarantined"}, func(row table.Row, r *procurement.ReceiptFile) {
		r.Lines = append(r.Lines, procurement.StoredLine{
			No: row.Text("no"), Delivered: row.Amount("delivered"), Accepted: row.Amount("accepted"), Refused: row.Amount("refused"), Quarantined: row.Amount("quarantined"),
		})
	})
	attach(f, files, "stored_steps.csv", "receipt", markColumns(), func(row table.Row, r *procurement.ReceiptFile) {
		r.Marks = append(r.Marks, readMark(row))
	})
	attach(f, files, "stored_keepers.csv", "receipt", []string{"role", "person"}, func(row table.Row, r *procurement.ReceiptFile) {
		r.Keepers = append(r.Keepers, procurement.Keeper{Role: logistics.Role(row.Text("role")), By: logistics.Person(row.Text("person"))})
	})
	attach(f, files, "stored_confirmations.csv", "receipt", []string{"at", "role", "person", "signed"}, func(row table.Row, r *procurement.ReceiptFile) {
		r.Confirmations = append(r.Confirmations, procurement.Confirmation{
			At: row.Time("at"), Role: logistics.Role(row.Text("role")), By: logistics.Person(row.Text("person")), Signed: row.Flag("signed"), Doubts: !row.Flag("signed"),
		})
	})
	for _, r := range files.all {
		if !r.clean {
			continue
		}
		report, err := f.procurement.CheckStore(r.value)
		if err != nil {
			f.fault(name, r.line, err)
			continue
		}
		receipt, err := f.procurement.DecideReceipt(r.value)
		f.fault(name, r.line, err)
		s.Entries = append(s.Entries, entry{r.id, receipt, report})
	}
	return s
}
