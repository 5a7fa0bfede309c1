package approval_test

import (
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// manyTiers is the factory's policy with n tiers, a new one every ten yuan.
func manyTiers(n int64) approval.Policy {
	pol := approval.Factory()
	pol.Edition = "many tiers"
	documented := pol.Price.Tiers
	pol.Price.Tiers = nil
	for i := range n {
		tier := documented[i*int64(len(documented))/n]
		tier.From = decimal.New(10*i, 0)
		tier.Then.Quotes = int(i)
		pol.Price.Tiers = append(pol.Price.Tiers, tier)
	}
	return pol
}

// BenchmarkDiff compares a policy of 1,000 tiers with one in which one bound lies a unit higher, and gives what that
// takes in price decisions of the policy itself and of the compiled form, within one run.
func BenchmarkDiff(b *testing.B) {
	old, new := manyTiers(1_000), manyTiers(1_000)
	new.Price.Tiers[500].From = new.Price.Tiers[500].From.Add(unit())
	authority := compile(b, old)
	p := buy(logistics.OfficeFurniture, "5000")
	const asked = 100
	var diffs, plain, compiled time.Duration
	for b.Loop() {
		start := time.Now()
		d, err := approval.Diff(old, new)
		diffs += time.Since(start)
		if err != nil || len(d.Shifts) == 0 {
			b.Fatal(d, err)
		}
		start = time.Now()
		for range asked {
			if _, err := old.DecidePrice(p); err != nil {
				b.Fatal(err)
			}
		}
		middle := time.Now()
		for range asked {
			if _, err := authority.DecidePrice(p); err != nil {
				b.Fatal(err)
			}
		}
		plain, compiled = plain+middle.Sub(start), compiled+time.Since(middle)
	}
	b.ReportMetric(float64(asked*diffs)/float64(plain), "x-decision")
	b.ReportMetric(float64(asked*diffs)/float64(compiled), "x-compiled")
}
