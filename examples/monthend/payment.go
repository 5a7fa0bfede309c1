package main

import (
	"slices"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/examples/internal/table"
)

// payments judges the payment files: payments.csv and payment_signatures.csv.
func (f *folder) payments() section {
	s := section{Title: logistics.Text{En: "Payments", Zh: "付款"}}
	payments := readRecords(f, "payments.csv", "payment", []string{
		"amount", "budgeted", "applicant", "applied_at", "market_cash", "listed_at_order", "cleared", "genuine", "invoice_issued_at",
	}, func(row table.Row) approval.PaymentFile {
		p := approval.PaymentFile{
			Payment:   approval.Payment{Amount: row.Amount("amount"), Budgeted: row.Flag("budgeted")},
			Applicant: logistics.Person(row.Text("applicant")), AppliedAt: row.Time("applied_at"),
			MarketCash: row.Flag("market_cash"), ListedAtOrder: row.Flag("listed_at_order"),
			Invoice: approval.Invoice{IssuedAt: row.Time("invoice_issued_at")},
		}
		row.Word("cleared", &p.Cleared)
		row.Word("genuine", &p.Genuine)
		return p
	})
	attach(f, payments, "payment_signatures.csv", "payment", slices.Concat([]string{"paper"}, markColumns()), func(row table.Row, p *approval.PaymentFile) {
		switch paper := row.Text("paper"); paper {
		case "form":
			p.Signatures = append(p.Signatures, readMark(row))
		case "invoice":
			p.Invoice.Signatures = append(p.Invoice.Signatures, readMark(row))
		default:
			row.Fault("paper", "%q is neither form nor invoice", paper)
		}
	})
	for _, r := range payments.all {
		if !r.clean {
			continue
		}
		report, err := f.approval.CheckPayment(r.value)
		if err != nil {
			f.fault("payments.csv", r.line, err)
			continue
		}
		decision, err := f.approval.DecidePayment(r.value.Payment)
		f.fault("payments.csv", r.line, err)
		s.Entries = append(s.Entries, entry{r.id, decision, report})
	}
	return s
}
