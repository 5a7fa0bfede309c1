package assetstest

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/assets"
)

// losses are things lost, damaged, stolen and worn out by every cause of the policy, at prices from a cent to the most that there can be.
func losses(pol assets.Policy) []assets.LossFile {
	var all []assets.LossFile
	day := logistics.MustDate("2026-03-20")
	sum := func(text string) *decimal.Decimal {
		d := decimal.RequireFromString(text)
		return &d
	}
	for _, o := range pol.Compensation.Causes {
		for _, price := range []string{"0.01", "1200", "999999999999999.99"} {
			for _, repair := range []string{"0", "300", "1200.01"} {
				if o.Cause != assets.CauseDamaged && repair != "0" {
					continue // nothing is repaired
				}
				for _, age := range []int{0, 1000, 5000} {
					f := assets.LossFile{
						ID: "L-1", Tag: tag, Cause: o.Cause, On: day, Damager: "P-1", Custodian: "P-2", RepairReported: true,
						OriginalPrice: sum(price), ListPrice: sum(price), Bought: day.AddDays(-age), LifeYears: 5,
						Trail: logistics.Trail{By: "P-3", Role: logistics.Teacher, At: time.Date(2026, time.March, 21, 9, 0, 0, 0, time.UTC)},
					}
					if o.Cause == assets.CauseDamaged {
						f.RepairCost, f.Irreparable = sum(repair), logistics.No
					}
					all = append(all, f)
				}
			}
		}
	}
	return all
}

func bounded(s Subject) error {
	var faults logistics.Faults
	for _, f := range losses(s.Policy) {
		d, err := s.Compensate(f)
		switch {
		case err != nil:
			faults.Add("%s of %s: %v", f.Cause, f.OriginalPrice, err)
		case d.Pays == nil:
			faults.Add("%s of %s: everything is known, and the amount is not", f.Cause, f.OriginalPrice)
		case d.Pays.Sign() < 0:
			faults.Add("%s of %s: pays %s", f.Cause, f.OriginalPrice, d.Pays)
		case d.Pays.GreaterThan(*f.OriginalPrice):
			faults.Add("%s of %s: pays %s, which is more", f.Cause, f.OriginalPrice, d.Pays)
		}
	}
	return faults.Err()
}

// ends looks for states out of which no way leads to one that nothing leaves.
func ends(s Subject) error {
	var faults logistics.Faults
	moves := s.Policy.Life.Moves
	done := map[string]bool{}
	for _, state := range s.Policy.Life.States() {
		done[state] = !slices.ContainsFunc(moves, func(m assets.Move) bool { return slices.Contains(m.From, state) && m.To != state })
	}
	for range moves {
		for _, m := range moves {
			for _, from := range m.From {
				done[from] = done[from] || done[m.To]
			}
		}
	}
	for _, state := range s.Policy.Life.States() {
		if !done[state] {
			faults.Add("%s: no way leads to an end", state)
		}
	}
	return faults.Err()
}
