package logistics_test

import (
	"fmt"

	"example.com/logistics"
)

// kitchen is a company's own policy: an edition, the clauses, and two rows.
type kitchen struct {
	Edition string            `json:"edition"`
	Clauses logistics.Clauses `json:"clauses"`
	Waste   logistics.Limit   `json:"waste"`
	Menu    logistics.Need    `json:"menu"`
}

// CheckDay says where a day departs from the policy: what was thrown away of what was cooked, in kilograms, and whether the menu
// was put up.
func (k kitchen) CheckDay(day string, thrown, cooked int, menu logistics.Answer) logistics.Report {
	report := logistics.Report{Edition: k.Edition}
	k.Waste.Check(&report, day+" waste", logistics.Share(thrown, cooked))
	k.Menu.Check(&report, day, menu)
	return report
}

// A company writes two rules of its kitchen as a policy, proves that it is complete, and asks about a day.
func Example() {
	policy := kitchen{
		Edition: "kitchen-2026",
		Clauses: logistics.Clauses{
			{ID: "K-1", Title: logistics.Text{En: "Food thrown away", Zh: "食物浪费"}, Basis: logistics.Stated},
			{ID: "K-2", Title: logistics.Text{En: "Menu of the day", Zh: "每日菜单"}, Basis: logistics.Stated},
		},
		Waste: logistics.Limit{Rule: logistics.Obliges("K-1"), Side: logistics.Below, Bound: logistics.Share(5, 100)},
		Menu:  logistics.Need{Rule: logistics.Advises("K-2"), Key: "menu"},
	}
	if err := logistics.Validate(policy); err != nil {
		fmt.Println(err)
		return
	}
	report := policy.CheckDay("2026-03-02", 7, 120, logistics.Unknown)
	for _, finding := range report.Findings {
		fmt.Println(finding)
		fmt.Println(finding.Text(logistics.Chinese))
	}
	for _, open := range report.Unchecked {
		fmt.Println(open)
	}
	// Output:
	// 2026-03-02 waste: 7 of 120, must be below 5% (K-1)
	// 2026-03-02 waste：7/120，应低于 5%（K-1）
	// 2026-03-02.menu: not checked, missing whether it is there: the facts do not say (K-2)
}
