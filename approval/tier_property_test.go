package approval_test

import (
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
)

// The tier that a decision finds by halves is the one that a look at all of them finds, also among a thousand and where
// two share a bound.
func TestTierIsFoundByHalves(t *testing.T) {
	thousand := manyTiers(1_000)
	rapid.Check(t, func(t *rapid.T) {
		pol := policies().Draw(t, "policy")
		if rapid.IntRange(0, 3).Draw(t, "many") == 0 {
			pol = thousand
		}
		for i := range pol.Price.Tiers {
			pol.Price.Tiers[i].Then.Quotes = i
		}
		p := buy(logistics.Kitchenware, amountNear(priceCuts(pol)).Draw(t, "amount").Add(unit()).String())
		p.On = logistics.MustDate("2026-03-31")
		d := decide(t, pol, p)
		if want := pol.Price.Tiers.Row(d.Total); d.Quotes != want {
			t.Fatalf("%s is found in row %d, not in %d", d.Total, d.Quotes, want)
		}
	})
}
