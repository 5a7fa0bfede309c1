package main

import (
	"slices"

	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/supplier"
)

// suppliers judges the month of every supplier of the half-year by the ten factors: deliveries.csv and supplier_events.csv. Who
// has records of other half-years alone is not judged.
func (f *folder) suppliers() section {
	s := section{Title: logistics.Text{En: "Suppliers of the month", Zh: "供应商月度核查"}}
	f.readDeliveries()
	f.readEvents()
	if len(f.faults.All) > 0 {
		return s // a tally that lacks a line would judge wrongly
	}
	for _, name := range f.tally.Suppliers() {
		if !slices.ContainsFunc(f.tally.Months(name), func(m logistics.Month) bool { return m.Half() == f.month.Month.Half() }) {
			continue
		}
		verdict, err := f.tally.Disqualify(supplier.Review{
			Supplier: name, Month: f.month.Month, On: f.month.ReviewedOn, Recorded: f.month.RecordedCases,
		})
		if err != nil {
			f.fault("deliveries.csv", 0, err)
			continue
		}
		s.Entries = append(s.Entries, entry{name, verdict, verdict.Report()})
	}
	return s
}

// readDeliveries reads one row per order line, its receipts joined. A line that was open last month may stand there
// again, complete.
func (f *folder) readDeliveries() {
	f.read("deliveries.csv", []string{
		"order", "no", "supplier", "item", "non_food", "due", "completed", "ordered", "delivered", "inspected", "off_spec", "price", "ordered_weight",
		"delivered_weight",
	}, func(row table.Row) {
		l := supplier.Line{
			Order: row.Text("order"), No: row.Count("no"), Supplier: row.Text("supplier"), Item: row.Text("item"), NonFood: row.Flag("non_food"),
			Due: row.Date("due"), Completed: row.MaybeDate("completed"), Ordered: row.Amount("ordered"), Delivered: row.Amount("delivered"),
			Inspected: row.MaybeAmount("inspected"), OffSpec: row.MaybeAmount("off_spec"),
			OrderedWeight: row.MaybeAmount("ordered_weight"), DeliveredWeight: row.MaybeAmount("delivered_weight"),
		}
		row.Word("price", &l.Price)
		if row.Clean() {
			f.fault(row.File, row.Line, f.tally.Add(l))
		}
	})
}

// readEvents reads one row per case or reported quality problem.
func (f *folder) readEvents() {
	f.read("supplier_events.csv", []string{
		"event", "supplier", "kind", "on", "state", "confirmed_by", "reason", "problem", "countermeasure",
	}, func(row table.Row) {
		e := supplier.Event{
			ID: row.Text("event"), Supplier: row.Text("supplier"), On: row.Date("on"), ConfirmedBy: logistics.Role(row.Cell("confirmed_by")),
			Reason: row.Cell("reason"), Problem: row.Cell("problem"),
		}
		row.Word("kind", &e.Kind)
		if row.Cell("state") != "" {
			row.Word("state", &e.State)
		}
		if row.Cell("countermeasure") != "" {
			row.Word("countermeasure", &e.Countermeasure)
		}
		if row.Clean() {
			f.fault(row.File, row.Line, f.tally.AddEvent(e))
		}
	})
}
