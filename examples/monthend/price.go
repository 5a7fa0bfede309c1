package main

import (
	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/examples/internal/table"
)

// prices judges the price files: purchases.csv, purchase_lines.csv, quotes.csv and price_signatures.csv.
func (f *folder) prices() section {
	s := section{Title: logistics.Text{En: "Prices of purchases", Zh: "采购价格"}}
	purchases := readRecords(f, "purchases.csv", "purchase", []string{
		"requester", "requested_at", "budgeted", "listed", "supplier", "chosen_by", "unbudgeted_decision", "analysis_leader", "analysis_at", "ordered_at",
		"papers", "route",
	}, readPurchase)
	attach(f, purchases, "purchase_lines.csv", "purchase", []string{"line", "category", "amount", "one_off", "price", "carried_over"},
		func(row table.Row, p *approval.PriceFile) {
			row.Count("line")
			p.Lines = append(p.Lines, approval.Line{
				Category: logistics.Category(row.Text("category")), Amount: row.Amount("amount"), OneOff: row.Flag("one_off"),
				Price: row.MaybeAmount("price"), CarriedOver: row.MaybeAmount("carried_over"),
			})
		})
	attach(f, purchases, "quotes.csv", "purchase", []string{"quote", "supplier", "listed"}, func(row table.Row, p *approval.PriceFile) {
		row.Text("quote")
		p.Quotes = append(p.Quotes, approval.Quote{Supplier: row.Text("supplier"), Listed: row.Flag("listed")})
	})
	attach(f, purchases, "price_signatures.csv", "purchase", markColumns(), func(row table.Row, p *approval.PriceFile) {
		p.Approvals = append(p.Approvals, readMark(row))
	})
	for _, r := range purchases.all {
		if !r.clean {
			continue
		}
		report, err := f.approval.CheckPrice(r.value)
		if err != nil {
			f.fault("purchases.csv", r.line, err)
			continue
		}
		decision, err := f.approval.DecidePrice(r.value.Purchase)
		f.fault("purchases.csv", r.line, err)
		s.Entries = append(s.Entries, entry{r.id, decision, report})
	}
	return s
}

func readPurchase(row table.Row) approval.PriceFile {
	p := approval.PriceFile{
		Requester: logistics.Person(row.Text("requester")), RequestedAt: row.Time("requested_at"), Supplier: row.Text("supplier"),
		ChosenBy: logistics.Role(row.Cell("chosen_by")), SaysUnbudgeted: row.Flag("unbudgeted_decision"), OrderedAt: moment(row.MaybeTime("ordered_at")),
		Papers: row.Words("papers"), Route: row.Cell("route"),
	}
	p.Budgeted, p.Listed = row.Flag("budgeted"), row.Flag("listed")
	if row.Cell("analysis_leader") != "" || row.Cell("analysis_at") != "" {
		p.Analysis = &approval.Analysis{Leader: logistics.Person(row.Text("analysis_leader")), At: row.Time("analysis_at")}
	}
	return p
}

// markColumns are the columns of a signature.
func markColumns() []string { return []string{"act", "role", "person", "at"} }

func readMark(row table.Row) logistics.Mark {
	return logistics.Mark{
		Act: row.Text("act"), Role: logistics.Role(row.Text("role")), By: logistics.Person(row.Text("person")), At: row.Time("at"),
	}
}
