package suppliertest_test

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func figure(text string) decimal.Decimal { return decimal.RequireFromString(text) }

// with is the factory's policy, edited.
func with(edits ...func(*supplier.Policy)) supplier.Policy {
	pol := supplier.Factory()
	for _, edit := range edits {
		edit(&pol)
	}
	return pol
}

func weigh(date, quantity, quality, service string) func(*supplier.Policy) {
	return func(p *supplier.Policy) {
		i := &p.Grading.Items
		i.Date.Weight, i.Quantity.Weight, i.Quality.Weight, i.Service.Weight = figure(date), figure(quantity), figure(quality), figure(service)
	}
}

// bound sets the side and the bound of a limit; without a side it has none.
func bound(l *logistics.Limit, side logistics.Side, m logistics.Measure) { l.Side, l.Bound = side, m }
