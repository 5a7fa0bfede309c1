package supplier_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func TestPriceVerdict(t *testing.T) {
	for _, row := range []struct {
		reason, quoted, benchmark string
		tolerance                 logistics.Measure
		want                      supplier.PriceReview
	}{
		{"the benchmark itself", "100", "100", logistics.Share(0, 100), supplier.Reasonable},
		{"a unit above without a tolerance", "100.0001", "100", logistics.Share(0, 100), supplier.Unreasonable},
		{"exactly the tolerance", "105", "100", logistics.Share(5, 100), supplier.Reasonable},
		{"a unit below the tolerance", "104.9999", "100", logistics.Share(5, 100), supplier.Reasonable},
		{"a unit above the tolerance", "105.0001", "100", logistics.Share(5, 100), supplier.Unreasonable},
		{"cheaper is reasonable", "50", "100", logistics.Share(5, 100), supplier.Reasonable},
		{"a third of a price that no decimal meets", "0.0004", "0.0003", logistics.Share(1, 3), supplier.Reasonable},
		{"a gift", "0", "100", logistics.Share(5, 100), supplier.Reasonable},
		{"the largest against the smallest", "999999999999999", "0.0001", logistics.Share(5, 100), supplier.Unreasonable},
	} {
		t.Run(row.reason, func(t *testing.T) {
			got, err := supplier.PriceVerdict(figure(row.quoted), figure(row.benchmark), row.tolerance)
			if err != nil || got != row.want {
				t.Errorf("%s %v, want %s", got, err, row.want)
			}
		})
	}
	for _, row := range []struct {
		reason            string
		quoted, benchmark decimal.Decimal
		tolerance         logistics.Measure
		want              []string
	}{
		{"no tolerance", figure("1"), figure("1"), logistics.Measure{}, []string{"tolerance absent"}},
		{"a tolerance that is no share", figure("1"), figure("1"), logistics.Count(5), []string{"tolerance absent"}},
		{"nothing to compare with", figure("1"), figure("0"), logistics.Share(5, 100), []string{"benchmark range"}},
		{"everything at once", figure("-1"), decimal.New(1, 1_000_000), logistics.Measure{}, []string{"quoted amount", "benchmark amount", "tolerance absent"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			got, err := supplier.PriceVerdict(row.quoted, row.benchmark, row.tolerance)
			differ(t, row.want, problems(t, err))
			if got != 0 {
				t.Errorf("a verdict with an error: %s", got)
			}
		})
	}
}
