package logistics_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

func TestBandsRow(t *testing.T) {
	grades := logistics.Bands[string]{{From: decimal.New(60, 0), Then: "C"}, {From: decimal.New(80, 0), Then: "B"}, {From: decimal.New(90, 0), Then: "A"}}
	shares := logistics.Bands[string]{{Then: "few"}, {From: decimal.New(6666, -4), Above: true, Then: "most"}}
	exact := logistics.Bands[string]{{Then: "below"}, {From: decimal.New(5, 0), Then: "five"}, {From: decimal.New(5, 0), Above: true, Then: "above"}}
	broken := logistics.Bands[string]{{Then: "a"}, {From: decimal.New(-5, 0), Then: "b"}}
	for _, row := range []struct {
		reason string
		row    func(logistics.Measure) int
		x      logistics.Measure
		want   int
	}{
		{"the cheapest tier begins at 0", tiers.Row, yuan(t, "0"), 0},
		{"one unit below the bound", tiers.Row, yuan(t, "4999.9999"), 0},
		{"at the bound", tiers.Row, yuan(t, "5000"), 1},
		{"one unit above", tiers.Row, yuan(t, "5000.0001"), 1},
		{"one unit below a bound that belongs to the band below", tiers.Row, yuan(t, "9999.9999"), 1},
		{"at a bound that belongs to the band below", tiers.Row, yuan(t, "10000"), 1},
		{"one unit above it", tiers.Row, yuan(t, "10000.0001"), 2},
		{"the most there is", tiers.Row, yuan(t, "999999999999999.9999"), 2},
		{"unknown lies in no band", tiers.Row, logistics.Measure{}, -1},
		{"a word lies in no band", tiers.Row, logistics.Said("5000"), -1},
		{"a day lies in no band", tiers.Row, logistics.Day(logistics.MustDate("2026-03-31")), -1},
		{"a count is a number too", tiers.Row, logistics.Count(5000), 1},
		{"a count below", tiers.Row, logistics.Count(4999), 0},
		{"below every band", grades.Row, score(5_999_999, 100_000), -1},
		{"at the first band", grades.Row, score(60, 1), 0},
		{"a score just below a grade is not rounded up", grades.Row, score(7_999_999_999, 100_000_000), 0},
		{"at a grade", grades.Row, score(80, 1), 1},
		{"the highest", grades.Row, score(100, 1), 2},
		{"two thirds are above 0.6666", shares.Row, logistics.Share(2, 3), 1},
		{"0.6666 is not", shares.Row, logistics.Share(6666, 10_000), 0},
		{"a band of one amount, below", exact.Row, yuan(t, "4.9999"), 0},
		{"a band of one amount, at", exact.Row, yuan(t, "5"), 1},
		{"a band of one amount, above", exact.Row, yuan(t, "5.0001"), 2},
		{"a bound that the guard refuses decides nothing", broken.Row, yuan(t, "7"), -1},
		{"no bands", logistics.Bands[string](nil).Row, yuan(t, "7"), -1},
	} {
		if got := row.row(row.x); got != row.want {
			t.Errorf("%s: %s lies in row %d, want %d", row.reason, row.x, got, row.want)
		}
	}
}
