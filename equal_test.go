package logistics_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Values that hide their fields compare with go-cmp, as == compares them, so that a host can compare whole reports.
func TestEqual(t *testing.T) {
	one, err := logistics.AmountOf(decimal.NewFromInt(1))
	if err != nil {
		t.Fatal(err)
	}
	var cites, none logistics.Citations
	cites.Add(logistics.Citation{Clause: "000-109", Basis: logistics.Read})
	for _, tt := range []struct {
		reason string
		a, b   any
		want   bool
	}{
		{"the same figure", logistics.Count(3), logistics.Count(3), true},
		{"another figure", logistics.Count(3), logistics.Count(4), false},
		{"the same size in another form", logistics.Share(1, 2), logistics.Share(2, 4), false},
		{"the same span", logistics.MustSpan("2d"), logistics.MustSpan("2d"), true},
		{"days are no hours", logistics.MustSpan("2d"), logistics.MustSpan("48h"), false},
		{"the same amount", one, one, true},
		{"another amount", one, logistics.Amount{}, false},
		{"the same clauses", cites, cites, true},
		{"a clause more", cites, none, false},
		{"reports with the same finding", report(3), report(3), true},
		{"reports with another figure", report(3), report(4), false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			if got := cmp.Equal(tt.a, tt.b); got != tt.want {
				t.Errorf("equal: %t", got)
			}
		})
	}
}

func report(n int) logistics.Report {
	var r logistics.Report
	limit := logistics.Limit{Rule: logistics.Obliges("000-079"), Side: logistics.Below, Bound: logistics.Count(1)}
	limit.Check(&r, "late", logistics.Count(n))
	return r
}
