package supplier_test

import (
	"fmt"
	"log"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// An order comes in two parts, the second a day late, with a reason and without a notice.
func ExamplePolicy_CheckDeliveries() {
	part := func(id, on, quantity string) supplier.Receipt {
		return supplier.Receipt{
			ID: id, Order: "PO-7", On: logistics.MustDate(on), Lines: []supplier.ReceivedLine{{No: 1, Quantity: decimal.RequireFromString(quantity)}},
			Note: &supplier.DeliveryNote{
				To: ourName, Order: "PO-7", Sealed: true, Signed: true,
				Lines: []supplier.NoteLine{{
					Item: "pipe", Quantity: new(decimal.RequireFromString(quantity)), UnitPrice: new(decimal.RequireFromString("4.30")),
					Specification: "DN20", Brand: "none",
				}},
			},
		}
	}
	late := part("R-2", "2026-03-11", "40")
	late.Note.Sealed, late.Note.Reason, late.Note.ReasonSigned = false, "flood", true
	report, err := supplier.Factory().CheckDeliveries(supplier.DeliveryFile{
		Company: ourName, AsOf: logistics.MustDate("2026-03-31"),
		Order: supplier.OrderedGoods{
			Number: "PO-7", Supplier: "S-17", Placed: logistics.MustDate("2026-03-01"),
			Lines: []supplier.OrderedLine{{No: 1, Item: "pipe", Due: logistics.MustDate("2026-03-10"), Quantity: decimal.RequireFromString("100")}},
		},
		Receipts: []supplier.Receipt{part("R-1", "2026-03-05", "60"), late},
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// receipt R-2.supplier-seal: missing (000-063)
	// line 1: late: 2026-03-11; expected not after 2026-03-10 (000-065)
	// line 1.notice: missing (000-061)
}

// A line of 100 pipes that came in two deliveries of 60.
func ExampleDeliveryFile_Balance() {
	balance, err := pipes(receipt("R-2", "2026-03-11", "60"), receipt("R-1", "2026-03-05", "60")).Balance()
	if err != nil {
		log.Fatal(err)
	}
	for _, line := range balance.Lines {
		fmt.Printf("line %d: %s ordered, %s received, %s outstanding, %s too much, complete on %s\n",
			line.No, line.Ordered, line.Received, line.Outstanding, line.Excess, line.Completed)
	}
	// Output:
	// line 1: 100 ordered, 120 received, 0 outstanding, 20 too much, complete on 2026-03-11
}

// The notes of December are reconciled in a window that ends in January.
func ExamplePolicy_ReconciliationOf() {
	december := logistics.MustDate("2026-12-31").Month()
	fmt.Println(supplier.Factory().ReconciliationOf(december, logistics.Calendar{}, nil))
	// Output:
	// notes of 2026-12: reconciled 2026-12-25..2027-01-05 (000-068 (assumed)) <nil>
}

// Of two notes of December one is not reconciled when the window is over.
func ExamplePolicy_CheckReconciliation() {
	report, err := supplier.Factory().CheckReconciliation(supplier.ReconciliationFile{
		Month: logistics.MustDate("2026-12-01").Month(), AsOf: logistics.MustDate("2027-01-06"),
		Notes: []supplier.FiledNote{
			{Supplier: "S-17", Number: "DN-40", Delivered: logistics.MustDate("2026-12-30"),
				Reconciled: &logistics.Done{On: logistics.MustDate("2027-01-05"), Role: logistics.Buyer, By: "Chen"}},
			{Supplier: "S-17", Number: "DN-41", Delivered: logistics.MustDate("2026-12-31")},
		},
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [supplier S-17 note DN-41: late: 2027-01-06; expected not after 2027-01-05 (000-068)] <nil>
}
