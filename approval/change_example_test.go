package approval_test

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// The general manager signs payments above 8,000 yuan instead of 10,000: for whom does that change who signs, and is it stricter?
func ExampleDiff() {
	edited := approval.Factory()
	edited.Edition = "factory-2027"
	edited.Payment.Gates[2].From = decimal.RequireFromString("8000")
	diff, err := approval.Diff(approval.Factory(), edited)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(diff)
	// Output:
	// factory-2026 → factory-2027: stricter
	//   payment: above 8,000 yuan to 10,000 yuan: department manager, then senior manager, then accounting office [handover] (000-142 (read), 000-143 (read), 000-150) → department manager, then senior manager, then general manager, then accounting office [handover] (000-142 (read), 000-143 (read), 000-144 (read), 000-150): stricter
}

// Why this approver, and how far is the next one?
func ExamplePolicy_ExplainPrice() {
	explained, err := approval.Factory().ExplainPrice(approval.Purchase{
		Budgeted: true,
		Lines:    []approval.Line{{Category: logistics.Kitchenware, Amount: decimal.RequireFromString("4999.99")}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, one := range explained {
		fmt.Println(one)
	}
	// Output:
	// price: from 1,500 yuan to below 5,000 yuan: 2 quotes, purchasing manager (000-108 (read)); deputy general affairs manager or senior manager or general manager; before the order
	//   below 1,500 yuan: buyer (000-106 (read)); the requester himself may approve; deputy purchasing manager or general affairs manager or senior manager or general manager; before the order
	//   from 5,000 yuan to below 10,000 yuan: 3 quotes, general affairs manager, site visit possible (000-109 (read), 000-110 (read)); deputy senior manager or general manager; before the order
	//   if category food: analysis by the evaluation group, general affairs manager (000-102 (read), 000-118 (read)); before the order
	//   if category diesel: 2 quotes, general affairs manager (000-108 (read), 000-113 (read)); before the order
	//   if budget no: 3 quotes, general affairs manager (000-109 (read), 000-103 (read)); deputy senior manager or general manager; before the order
}

// Which of last year's purchases would somebody else have approved?
func ExampleReplay() {
	edited := approval.Factory()
	edited.Edition = "factory-2027"
	edited.Price.Tiers[2].From = decimal.RequireFromString("6000")
	history := []approval.Past{
		{ID: "PR-1", Purchase: &approval.Purchase{Budgeted: true, Lines: []approval.Line{{Category: logistics.Kitchenware, Amount: decimal.RequireFromString("4999.99")}}}},
		{ID: "PR-2", Purchase: &approval.Purchase{Budgeted: true, Lines: []approval.Line{{Category: logistics.Kitchenware, Amount: decimal.RequireFromString("5400")}}}},
	}
	impact, err := approval.Replay(approval.Factory(), edited, slices.Values(history))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(impact.Moved, "of", impact.Cases, "cases move")
	for _, move := range impact.Moves {
		fmt.Println(move.Direction, move.Sum, "yuan", move.Samples)
	}
	// Output:
	// 1 of 2 cases move
	// looser 5400 yuan [PR-2]
}
