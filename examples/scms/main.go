// Scms reviews the vendors of the delivery history that USAID published (SCMS Delivery History Dataset, .csv or .csv.gz):
// every month by the ten factors of disqualification, every half-year by its grade. The file has no inspections, weights,
// price reviews, cases or service scores: what rests on them is not checked.
//
//	go run ./examples/scms SCMS_Delivery_History_Dataset_20150929.csv.gz
package main

import (
	"fmt"
	"io"
	"os"

	"example.com/logistics/examples/internal/table"
	"example.com/logistics/supplier"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run prints the review; its status is 2 where the file cannot be read: then every fault is told and nothing is computed.
func run(args []string, stdout, stderr io.Writer) int {
	if len(args) != 1 {
		fmt.Fprintln(stderr, "usage: scms FILE")
		return 2
	}
	file, err := table.Open(args[0])
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	defer file.Close()
	tally, err := supplier.NewTally(supplier.Factory())
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	h := history{tally: tally}
	columns := table.Columns{Others: true, Named: []string{
		"ID", "PO / SO #", "Vendor", "Item Description", "Scheduled Delivery Date", "Delivered to Client Date", "Line Item Quantity",
	}}
	table.Read(file, args[0], columns, &h.faults, h.add)
	if h.lines == 0 && len(h.faults.All) == 0 {
		h.faults.Add(args[0], 0, "", "has no lines")
	}
	if h.faults.Tell(stderr) {
		return 2
	}
	if err := h.print(stdout); err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	return 0
}
