package main

import (
	"fmt"
	"io"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// vendor is what the rules say of one vendor.
type vendor struct {
	name        string
	lines, late int
	months      []supplier.Verdict
	halves      []supplier.GradeResult
}

// print prints the totals, then each vendor with every month that suspends him and every half-year.
func (h *history) print(w io.Writer) error {
	vendors, late := []vendor{}, 0
	for _, name := range h.tally.Suppliers() {
		v, err := h.review(name)
		if err != nil {
			return err
		}
		vendors, late = append(vendors, v), late+v.late
	}
	fmt.Fprintf(w, "%d lines of %d vendors, judged as of %s: %d late (000-079), %d on the day, %d early\n",
		h.lines, len(vendors), h.last, late, h.onTheDay, h.early)
	for _, v := range vendors {
		fmt.Fprintf(w, "\n%s: %d lines, %d late\n", v.name, v.lines, v.late)
		for _, half := range v.halves {
			fmt.Fprintf(w, "  %s  %s\n", half.Half, half.Text(logistics.English))
			for _, month := range v.months {
				if month.Month.Half() == half.Half {
					fmt.Fprintf(w, "    %s  %s\n", month.Month, month.Text(logistics.English))
				}
			}
		}
	}
	return nil
}

// review asks for every month and half-year of a vendor.
func (h *history) review(name string) (vendor, error) {
	v := vendor{name: name}
	var half logistics.Half
	for _, month := range h.tally.Months(name) {
		verdict, err := h.tally.Disqualify(supplier.Review{Supplier: name, Month: month, On: h.last})
		if err != nil {
			return v, err
		}
		v.lines += verdict.Lines
		v.late += lateLines(verdict)
		v.months = append(v.months, verdict)
		if month.Half() == half {
			continue
		}
		half = month.Half()
		grade, err := h.tally.Grade(supplier.HalfReview{Supplier: name, Half: half, On: h.last})
		if err != nil {
			return v, err
		}
		v.halves = append(v.halves, grade)
	}
	return v, nil
}

// lateLines gives the figure of the factor of late deliveries (000-079).
func lateLines(v supplier.Verdict) int {
	for _, judged := range v.Factors {
		if figure := judged.Got.Rat(); judged.Factor == supplier.LateFactor && figure != nil {
			return int(figure.Num().Int64())
		}
	}
	return 0
}
