package main

import (
	"slices"

	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/procurement"
)

// market judges what the canteen bought for cash, day by day: market_slips.csv and market_lines.csv.
func (f *folder) market() section {
	const name = "market_slips.csv"
	s := section{Title: logistics.Text{En: "Cash at the market", Zh: "市场现购"}}
	slips := readRecords(f, name, "slip", []string{"on", "buyer", "appointee", "buyer_signed", "appointee_signed"}, func(row table.Row) procurement.MarketSlip {
		return procurement.MarketSlip{
			ID: row.Text("slip"), On: row.Date("on"), Buyer: logistics.Person(row.Text("buyer")), Appointee: logistics.Person(row.Cell("appointee")),
			BuyerSigned: row.Flag("buyer_signed"), AppointeeSigned: row.Flag("appointee_signed"),
		}
	})
	attach(f, slips, "market_lines.csv", "slip", []string{"item", "pieces", "kilograms", "amount", "reason"}, func(row table.Row, s *procurement.MarketSlip) {
		s.Lines = append(s.Lines, procurement.MarketLine{
			Item: row.Text("item"), Pieces: row.Flag("pieces"), Kilograms: row.MaybeAmount("kilograms"), Amount: row.Amount("amount"), Reason: row.Cell("reason"),
		})
	})
	days := map[logistics.Date][]*record[procurement.MarketSlip]{}
	var order []logistics.Date
	for _, r := range slips.all {
		if days[r.value.On] == nil {
			order = append(order, r.value.On)
		}
		days[r.value.On] = append(days[r.value.On], r)
	}
	slices.SortFunc(order, logistics.Date.Compare)
	for _, on := range order {
		day, clean := procurement.MarketDay{On: on, AsOf: f.month.ReviewedOn}, true
		for _, r := range days[on] {
			day.Slips = append(day.Slips, r.value)
			clean = clean && r.clean
		}
		if !clean {
			continue
		}
		report, err := f.procurement.CheckMarketDay(day)
		if err != nil {
			f.fault(name, days[on][0].line, err)
			continue
		}
		s.Entries = append(s.Entries, entry{on.String(), marketDay{report}, report.Report})
	}
	return s
}

// marketDay is a day with its running totals; what was found stands beside it.
type marketDay struct{ procurement.MarketReport }

// Text gives the total and the running totals.
func (d marketDay) Text(l logistics.Lang) string {
	d.Report = logistics.Report{}
	return d.MarketReport.Text(l)
}
