package main

import (
	"time"

	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/supplier"
)

// history is what is kept of the file while it streams by: the tally, and three counts to hold it against.
type history struct {
	tally           *supplier.Tally
	faults          table.Faults
	last            logistics.Date // the latest day in the file: everything is judged as of then
	lines           int
	early, onTheDay int
}

// add takes one line. The quantity of the line counts as ordered and as delivered, for the file has no other; nor does it
// say that anything is no food, so that weights are asked for.
func (h *history) add(row table.Row) {
	due, done := day(row, "Scheduled Delivery Date"), day(row, "Delivered to Client Date")
	quantity := row.Amount("Line Item Quantity")
	l := supplier.Line{
		Order: row.Text("PO / SO #"), No: row.Count("ID"), Supplier: row.Text("Vendor"), Item: row.Text("Item Description"),
		Due: due, Completed: &done, Ordered: quantity, Delivered: quantity, Price: supplier.NotReviewed,
	}
	if !row.Clean() {
		return
	}
	if err := h.tally.Add(l); err != nil {
		row.Fault("ID", "%v", err)
		return
	}
	h.lines++
	switch {
	case done.Before(due):
		h.early++
	case done == due:
		h.onTheDay++
	}
	for _, d := range []logistics.Date{due, done} {
		if h.last.IsZero() || d.After(h.last) {
			h.last = d
		}
	}
}

// day reads a date such as 2-Jun-06.
func day(row table.Row, column string) logistics.Date {
	t, err := time.Parse("2-Jan-06", row.Text(column))
	if err != nil {
		row.Fault(column, "%q is no day such as 2-Jun-06", row.Cell(column))
		return logistics.Date{}
	}
	return logistics.DateOf(t, time.UTC)
}
