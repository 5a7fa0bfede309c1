package supplier_test

import (
	"testing"

	"example.com/logistics/supplier"
)

// What became of a line after the day of review does not count: the line is judged as it was known then.
func TestLaterFiguresDoNotCount(t *testing.T) {
	late := line(1, completed("2026-03-30"), inspected("100", "50"), price(supplier.Unreasonable), weights("100", "110"))
	open := line(1, completed(""), inspected("", ""), price(supplier.NotReviewed), weights("", ""))
	f := march([]supplier.Line{late, line(2)})
	f.On = day("2026-03-25")
	g := march([]supplier.Line{open, line(2)})
	g.On = f.On
	differ(t, disqualify(t, supplier.Factory(), g), disqualify(t, supplier.Factory(), f))
	f.On = day("2026-03-30")
	if got := told(disqualify(t, supplier.Factory(), f), supplier.SpecificationFactor); got == told(disqualify(t, supplier.Factory(), g), supplier.SpecificationFactor) {
		t.Errorf("on the day it was complete: %s", got)
	}
}

// A breach that the wrong role confirmed is still to be confirmed, and is not forgotten.
func TestConfirmedByTheWrongRole(t *testing.T) {
	wrong := incident(supplier.OtherBreach, func(e *supplier.Event) { e.ConfirmedBy = "buyer" })
	tally := fill(t, newTally(t, supplier.Factory()), nil, wrong)
	if err := tally.Forget(monthOf("2026-04")); err == nil {
		t.Error("forgotten while it is still to be confirmed")
	}
	fill(t, tally, nil, incident(supplier.OtherBreach))
	if got := told(verdictOf(t, tally), supplier.OtherFactor); got != "disqualifies, 1" {
		t.Error(got)
	}
}
