package budgettest_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"example.com/logistics/budget"
	"example.com/logistics/budget/budgettest"
)

// A service that projects the year by the calendar, whatever the plan has for the months to come, is told so.
func ExampleBroken() {
	pol := budget.School()
	ours := func(f budget.PaceFile) (budget.Pace, error) {
		p, err := pol.Pace(f)
		for i := range p.Lines {
			months := decimal.New(int64(len(f.Lines[i].Actual)), 0)
			p.Lines[i].Projected = p.Lines[i].ActualToDate.Mul(decimal.New(12, 0)).DivRound(months, 2)
		}
		return p, err
	}
	for _, b := range budgettest.Broken(budgettest.Subject{Policy: pol, Pace: ours}) {
		fmt.Println(b.Promise)
	}
	// Output:
	// projected
	// agrees
}
