package procurement_test

import (
	"fmt"
	"slices"
	"time"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// A requisition that was bought before anybody compared offers.
func ExamplePolicy_CheckProcess() {
	zone := time.FixedZone("CST", 8*3600)
	handed := time.Date(2026, 3, 2, 9, 0, 0, 0, zone)
	file := procurement.PurchaseFile{ID: "R-1", Trail: logistics.Trail{By: "Lin", Role: logistics.Requester, At: handed, Marks: []logistics.Mark{
		{Act: procurement.StepReview, Role: logistics.Supervisor, By: "Zhao", At: handed.Add(2 * time.Hour)},
		{Act: procurement.StepBuy, Role: logistics.Buyer, By: "Chen", At: handed.Add(5 * time.Hour)},
	}}}
	report, err := procurement.Factory().CheckProcess(file)
	for _, f := range report.Findings {
		fmt.Println(f)
	}
	fmt.Println(err)
	// Output:
	// purchase R-1.compare: missing; expected buyer or purchasing manager or purchasing group (001-030)
	// purchase R-1.buy: out of order: 2026-03-02T14:00:00+08:00; expected after compare (001-030)
	// <nil>
}

// Last year's cash slips under a draft that lets a day cost more.
func ExampleReplay() {
	draft := procurement.Factory()
	draft.Edition = "factory-2027"
	draft.Cash.Market.Day.Bound = yuan("5000")
	history := []procurement.Past{
		{ID: "10 March", Market: new(marketDay(slip("M-1", many(9, "500")...)))},
		{ID: "11 March", Market: new(marketDay(slip("M-1", many(8, "500")...)))},
	}
	impact, err := procurement.Replay(procurement.Factory(), draft, slices.Values(history))
	fmt.Println(impact, err)
	// Output:
	// factory-2026 → factory-2027: 1 of 2 cases move
	//   1 × cash.market.day: a finding (000-122 (read)) → in order: looser; such as 10 March <nil>
}
