package procurement_test

import (
	"fmt"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// A requisition was reviewed on a Monday, and the goods were bought before anybody compared offers: the finding cites its clause, in
// either language, and the step that is still to be done is told.
func Example() {
	handedIn := time.Date(2026, 3, 2, 9, 0, 0, 0, time.FixedZone("CST", 8*3600))
	file := procurement.PurchaseFile{ID: "R-1", Trail: logistics.Trail{By: "Lin", Role: logistics.Requester, At: handedIn, Marks: []logistics.Mark{
		{Act: procurement.ActReview, Role: logistics.Supervisor, By: "Zhao", At: handedIn.Add(2 * time.Hour)},
		{Act: procurement.ActBuy, Role: logistics.Buyer, By: "Chen", At: handedIn.Add(5 * time.Hour)},
	}}}
	report, err := procurement.Factory().CheckProcess(file)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	fmt.Println(report.Findings[0].Text(logistics.Chinese))
	next, err := procurement.Factory().NextSteps(file)
	fmt.Println("next:", next, err)
	// Output:
	// purchase R-1.compare: missing; expected buyer or purchasing manager or purchasing group (001-030)
	// purchase R-1.buy: out of order: 2026-03-02T14:00:00+08:00; expected after compare (001-030)
	// purchase R-1.compare：缺少，应为采购员、采购担当经理或采购小组（001-030）
	// next: [compare: buyer or purchasing manager or purchasing group (001-030)] <nil>
}

// Urgent goods may go straight to the requester; that nobody accepted them is a finding all the same.
func ExamplePolicy_CheckProcess() {
	handedIn := time.Date(2026, 3, 2, 9, 0, 0, 0, time.FixedZone("CST", 8*3600))
	report, err := procurement.Factory().CheckProcess(procurement.PurchaseFile{ID: "R-2", Urgent: true, Trail: logistics.Trail{
		By: "Lin", Role: logistics.Requester, At: handedIn, Marks: []logistics.Mark{
			{Act: procurement.ActReview, Role: logistics.Supervisor, By: "Zhao", At: handedIn.Add(1 * time.Hour)},
			{Act: procurement.ActCompare, Role: logistics.Buyer, By: "Chen", At: handedIn.Add(2 * time.Hour)},
			{Act: procurement.ActBuy, Role: logistics.Buyer, By: "Chen", At: handedIn.Add(3 * time.Hour)},
			{Act: procurement.ActHandOver, Role: logistics.Requester, By: "Lin", At: handedIn.Add(4 * time.Hour)},
		},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// purchase R-2.accept: missing; expected acceptance group or warehouse keeper or canteen appointee or canteen administrator or fixed-asset administrator or acceptor or buyer (001-030)
	// purchase R-2.hand-over: out of order: 2026-03-02T13:00:00+08:00; expected after accept (000-139)
}

// A requisition that was reviewed waits for offers to be compared.
func ExamplePolicy_NextSteps() {
	handedIn := time.Date(2026, 3, 2, 9, 0, 0, 0, time.FixedZone("CST", 8*3600))
	next, err := procurement.Factory().NextSteps(procurement.PurchaseFile{ID: "R-1", Trail: logistics.Trail{
		By: "Lin", Role: logistics.Requester, At: handedIn, Marks: []logistics.Mark{
			{Act: procurement.ActReview, Role: logistics.Supervisor, By: "Zhao", At: handedIn.Add(2 * time.Hour)},
		},
	}})
	fmt.Println(next, err)
	// Output:
	// [compare: buyer or purchasing manager or purchasing group (001-030)] <nil>
}

// A draft that keeps orders of food for two years instead of one: the change, its clause and its direction.
func ExampleDiff() {
	draft := procurement.Factory()
	draft.Edition = "factory-2027"
	draft.Canteen.Kept.Months = 24
	diff, err := procurement.Diff(procurement.Factory(), draft)
	fmt.Println(diff, err)
	// Output:
	// factory-2026 → factory-2027: stricter
	//   canteen.kept: 12 months (000-116 (read)) → 24 months (000-116 (read)): stricter <nil>
}

// A draft that asks for two witnesses more is stricter as a whole.
func ExampleCompare() {
	draft := procurement.Factory()
	draft.Edition = "factory-2027"
	draft.Cash.Purchase.Witnesses.Bound = logistics.Count(4)
	direction, err := procurement.Compare(procurement.Factory(), draft)
	fmt.Println(direction, err)
	// Output:
	// stricter <nil>
}

// The market days of last year under a draft that lets a day cost 5,000 yuan.
func ExampleReplay() {
	limit, err := logistics.AmountOf(decimal.RequireFromString("5000"))
	if err != nil {
		fmt.Println(err)
		return
	}
	draft := procurement.Factory()
	draft.Edition = "factory-2027"
	draft.Cash.Market.Day.Bound = logistics.Yuan(limit)

	day := func(on string, yuan ...string) procurement.Past {
		slip := procurement.MarketSlip{ID: "M-1", On: logistics.MustDate(on), Buyer: "Chen", Appointee: "Luo", BuyerSigned: true, AppointeeSigned: true}
		for i, amount := range yuan {
			slip.Lines = append(slip.Lines, procurement.MarketLine{
				Item: fmt.Sprintf("item %d", i+1), Pieces: true, Amount: decimal.RequireFromString(amount), Reason: "the feast of the year's end",
			})
		}
		return procurement.Past{ID: on, Market: &procurement.MarketDay{On: slip.On, Slips: []procurement.MarketSlip{slip}}}
	}
	history := []procurement.Past{day("2026-03-10", "1500", "1500", "1500"), day("2026-03-11", "1500", "1500")}
	impact, err := procurement.Replay(procurement.Factory(), draft, slices.Values(history))
	fmt.Println(impact, err)
	// Output:
	// factory-2026 → factory-2027: 1 of 2 cases move
	//   1 × cash.market.day: a finding (000-122 (read)) → in order: looser; such as 2026-03-10 <nil>
}
