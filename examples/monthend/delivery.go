package main

import (
	"strconv"
	"strings"

	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/supplier"
)

// receipt is a delivery with the rows of its note, and the order that it belongs to.
type receipt struct {
	supplier.Receipt
	noted bool
	note  supplier.DeliveryNote
}

// deliveryNotes judges the deliveries on each order and their notes: supply_orders.csv, supply_order_lines.csv, receipts.csv,
// receipt_lines.csv and late_notices.csv.
func (f *folder) deliveryNotes() section {
	s := section{Title: logistics.Text{En: "Deliveries and their notes", Zh: "送货与送货单"}}
	orders := f.readOrders()
	for _, r := range f.readReceipts().all {
		order := orders.byID[r.value.Order]
		if order == nil {
			if r.value.Order != "" {
				f.faults.Add("receipts.csv", r.line, "order", strconv.Quote(r.value.Order)+" is the number of no record")
			}
			continue
		}
		if r.value.noted {
			r.value.Note = &r.value.note
		}
		order.value.Receipts = append(order.value.Receipts, r.value.Receipt)
		order.clean = order.clean && r.clean
	}
	for _, r := range orders.all {
		if !r.clean {
			continue
		}
		report, err := f.supplier.CheckDeliveries(r.value)
		if err != nil {
			f.fault("supply_orders.csv", r.line, err)
			continue
		}
		balance, err := r.value.Balance()
		f.fault("supply_orders.csv", r.line, err)
		state := delivered{Edition: report.Edition, Supplier: r.value.Order.Supplier, OrderBalance: balance}
		state.Clauses.Add(f.supplier.Clauses.Citation(f.supplier.Delivery.Complete.Clause))
		s.Entries = append(s.Entries, entry{r.id, state, report})
	}
	return s
}

func (f *folder) readOrders() *records[supplier.DeliveryFile] {
	orders := readRecords(f, "supply_orders.csv", "order", []string{"supplier", "placed"}, func(row table.Row) supplier.DeliveryFile {
		return supplier.DeliveryFile{
			Company: f.month.Company, AsOf: f.month.ReviewedOn,
			Order: supplier.OrderedGoods{Number: row.Text("order"), Supplier: row.Text("supplier"), Placed: row.Date("placed")},
		}
	})
	attach(f, orders, "supply_order_lines.csv", "order", []string{"no", "item", "due", "quantity", "weighed"}, func(row table.Row, d *supplier.DeliveryFile) {
		d.Order.Lines = append(d.Order.Lines, supplier.OrderedLine{
			No: row.Count("no"), Item: row.Text("item"), Due: row.Date("due"), Quantity: row.Amount("quantity"), Weighed: row.Flag("weighed"),
		})
	})
	attach(f, orders, "late_notices.csv", "order", []string{"on", "channel", "to"}, func(row table.Row, d *supplier.DeliveryFile) {
		d.Notices = append(d.Notices, supplier.LateNotice{
			Order: row.Text("order"), On: row.Date("on"), Channel: row.Text("channel"), To: logistics.Role(row.Text("to")),
		})
	})
	return orders
}

// readReceipts reads the deliveries; where there was no note, what stands in its cells does not count.
func (f *folder) readReceipts() *records[receipt] {
	receipts := readRecords(f, "receipts.csv", "receipt", []string{
		"order", "on", "note", "note_to", "note_order", "sealed", "signed", "delay_reason", "reason_signed",
	}, func(row table.Row) receipt {
		return receipt{
			Receipt: supplier.Receipt{ID: row.Text("receipt"), Order: row.Text("order"), On: row.Date("on")}, noted: row.Flag("note"),
			note: supplier.DeliveryNote{
				To: row.Cell("note_to"), Order: row.Cell("note_order"), Sealed: row.Flag("sealed"), Signed: row.Flag("signed"),
				Reason: row.Cell("delay_reason"), ReasonSigned: row.Flag("reason_signed"),
			},
		}
	})
	attach(f, receipts, "receipt_lines.csv", "receipt", []string{
		"no", "quantity", "note_item", "note_quantity", "note_unit_price", "note_specification", "note_brand",
	}, func(row table.Row, r *receipt) {
		r.Lines = append(r.Lines, supplier.ReceivedLine{No: row.Count("no"), Quantity: row.Amount("quantity")})
		r.note.Lines = append(r.note.Lines, supplier.NoteLine{
			Item: row.Cell("note_item"), Quantity: row.MaybeAmount("note_quantity"), UnitPrice: row.MaybeAmount("note_unit_price"),
			Specification: row.Cell("note_specification"), Brand: row.Cell("note_brand"),
		})
	})
	return receipts
}

// delivered is what came of an order, with the clause by which it may come in parts.
type delivered struct {
	Edition  string `json:"edition"`
	Supplier string `json:"supplier"`
	supplier.OrderBalance
	Clauses logistics.Citations `json:"clauses"`
}

// Text gives what came of each line: "supplier S-02: line 1 40 of 40, complete on 2026-06-02 (000-065 (read))".
func (d delivered) Text(l logistics.Lang) string {
	var lines []string
	for _, b := range d.Lines {
		line := logistics.Text{En: "line ", Zh: "第 "}.In(l) + strconv.Itoa(b.No) + logistics.Text{En: ": ", Zh: " 行："}.In(l) +
			b.Received.String() + logistics.Text{En: " of ", Zh: "/"}.In(l) + b.Ordered.String()
		if !b.Completed.IsZero() {
			line += logistics.Text{En: ", complete on ", Zh: "，送齐日 "}.In(l) + b.Completed.String()
		}
		lines = append(lines, line)
	}
	text := logistics.Text{En: "supplier ", Zh: "供应商 "}.In(l) + d.Supplier + logistics.Text{En: "; ", Zh: "；"}.In(l)
	return d.Clauses.Behind(text+strings.Join(lines, logistics.Text{En: "; ", Zh: "；"}.In(l)), l)
}
