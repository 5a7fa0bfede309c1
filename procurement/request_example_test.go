package procurement_test

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// Twelve pairs are asked for where eight are missing, for a day too soon, and no account is named.
func ExamplePolicy_CheckRequisition() {
	pairs := func(n int64) *decimal.Decimal { return new(decimal.NewFromInt(n)) }
	report, err := procurement.Factory().CheckRequisition(procurement.Requisition{
		ID: "R-7", Serial: "2026-0007", Department: "D-3", Phone: "8123", Notes: "none",
		Received: time.Date(2026, 3, 2, 9, 0, 0, 0, time.FixedZone("CST", 8*3600)),
		Calendar: logistics.Calendar{First: logistics.MustDate("2026-03-01"), Last: logistics.MustDate("2026-03-31")},
		Lines: []procurement.RequisitionedItem{{
			Item: "gloves", Specification: "size L", Quantity: pairs(12), NeededBy: logistics.MustDate("2026-03-06"),
			Needed: pairs(20), OnHand: pairs(7), OnOrder: pairs(5), Specialized: logistics.No,
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// requisition R-7.account-code: missing (000-087)
	// requisition R-7.lines[0].quantity: 12, must be at most 8 (20 - 7 - 5) (000-086)
	// requisition R-7.lines[0].needed-by: 2026-03-06, must be at least 2026-03-09 [should] (000-088)
}

// What was forgotten for weeks is not urgent, although it has the stamp.
func ExamplePolicy_DecideUrgency() {
	decision, err := procurement.Factory().DecideUrgency(procurement.UrgencyClaim{
		ID: "R-7", Reason: "stock is out", Stamped: true, Sudden: logistics.No, Serious: logistics.Yes,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(decision)
	fmt.Println(decision.Text(logistics.Chinese))
	// Output:
	// not urgent: lacks sudden event (000-126 (read))
	// 不属紧急：缺少事出突然（000-126 解读）
}

// Two quotes are what the price asks for; of an urgent purchase there should be three.
func ExamplePolicy_CheckUrgentQuotes() {
	report, err := procurement.Factory().CheckUrgentQuotes(procurement.UrgentPurchase{ID: "R-7", Quotes: new(2), RowQuotes: new(2)})
	fmt.Println(report.Findings, err)
	// Output:
	// [urgent purchase R-7.quotes: 2, must be at least 3 [should] (000-127)] <nil>
}

// Urgent first, then by priority, then by number: R-9 before R-10.
func ExamplePolicy_OrderWork() {
	on := logistics.MustDate("2026-03-09")
	order, err := procurement.Factory().OrderWork([]procurement.QueuedRequisition{
		{Serial: "R-10", NeededBy: on}, {Serial: "R-9", NeededBy: on}, {Serial: "R-11", Urgent: true, NeededBy: on}, {Serial: "R-12", Priority: 1, NeededBy: on},
	})
	fmt.Println(order, err)
	// Output:
	// R-11, R-12, R-9, R-10 (000-092 (read)) <nil>
}

// Custom-made goods may take until the date agreed; the requester was told it a day too late, so that the deadline stays.
func ExamplePolicy_CheckCompletion() {
	morning := func(day int) time.Time { return time.Date(2026, 3, day, 9, 0, 0, 0, time.FixedZone("CST", 8*3600)) }
	report, err := procurement.Factory().CheckCompletion(procurement.PurchaseTask{
		ID: "R-7", Received: morning(2), Completed: morning(20), CustomMade: logistics.Yes, Agreed: logistics.MustDate("2026-03-20"), Told: morning(10),
		Calendar: logistics.Calendar{First: logistics.MustDate("2026-03-01"), Last: logistics.MustDate("2026-03-31")},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// purchase R-7.told: late: 2026-03-10T09:00:00+08:00; expected not after the end of 2026-03-09 (+08:00) (000-094)
	// purchase R-7.completed: late: 2026-03-20T09:00:00+08:00; expected not after the end of 2026-03-09 (+08:00) [should] (000-093)
}

// An order for cash, not at the market, on no form.
func ExamplePolicy_CheckOrder() {
	report, err := procurement.Factory().CheckOrder(procurement.PurchaseOrder{
		ID: "O-1", Handler: "Chen", Listed: logistics.Yes, Cash: true,
		Lines: []procurement.OrderLine{{
			Item: "drill", Quantity: new(decimal.NewFromInt(2)), Specification: "8 mm", Brand: "none",
			Delivery: logistics.MustDate("2026-03-09"), Price: new(decimal.NewFromInt(35)),
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// order O-1.uniform-form: missing (000-104)
	// order O-1.order-number: missing (000-098)
}

// The market asks more than the requisition has, and it was bought before the requester confirmed.
func ExamplePolicy_CheckNotices() {
	morning := func(day int) time.Time { return time.Date(2026, 3, day, 9, 0, 0, 0, time.FixedZone("CST", 8*3600)) }
	due := logistics.MustDate("2026-03-09")
	report, err := procurement.Factory().CheckNotices(procurement.Course{
		ID: "R-7", Due: due, Expected: due, SpecificationMet: logistics.Yes,
		RequestedPrice: new(decimal.NewFromInt(30)), MarketPrice: new(decimal.NewFromInt(35)), Bought: morning(4),
		Notices: []procurement.RequesterNotice{{
			Of: procurement.NoticeDearer, Seen: morning(3), Told: morning(3), Confirmed: morning(5), PriceDecided: morning(4),
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Findings)
	fmt.Println(report.Unchecked)
	// Output:
	// [purchase R-7.dearer.bought: out of order: 2026-03-04T09:00:00+08:00; expected not before 2026-03-05T09:00:00+08:00 (000-099)]
	// [purchase R-7.dearer.told: not checked, missing a time limit: the policy gives none (000-099)]
}

// Nobody looked at the market prices on Tuesday.
func ExamplePolicy_CheckWatchDuty() {
	report, err := procurement.Factory().CheckWatchDuty(procurement.WatchLog{What: procurement.WatchMarket, Log: logistics.Log{
		From: logistics.MustDate("2026-03-02"), AsOf: logistics.MustDate("2026-03-04"),
		Calendar: logistics.Calendar{First: logistics.MustDate("2026-03-01"), Last: logistics.MustDate("2026-03-31")},
		Done:     []logistics.Done{{On: logistics.MustDate("2026-03-02"), Role: logistics.ExpenseAdministrator, By: "Wu"}},
	}})
	fmt.Println(report.Findings, err)
	// Output:
	// [market-prices 2026-03-03: 0, must be at least 1 (000-035)] <nil>
}

// A price above the market was seen, and a day later nobody was told.
func ExamplePolicy_CheckDeviation() {
	morning := func(day int) time.Time { return time.Date(2026, 3, day, 9, 0, 0, 0, time.FixedZone("CST", 8*3600)) }
	report, err := procurement.Factory().CheckDeviation(procurement.PriceCheck{
		ID: "C-1", Seen: morning(5), Price: decimal.RequireFromString("10.50"), MarketPrice: decimal.RequireFromString("10"), AsOf: morning(6),
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [price check C-1.reported: missing; expected purchasing manager (000-036)] <nil>
}

// A receipt that was reviewed in time: its unit price is above the market.
func ExamplePolicy_CheckReceiptReviews() {
	accepted := time.Date(2026, 3, 6, 9, 0, 0, 0, time.FixedZone("CST", 8*3600))
	report, err := procurement.Factory().CheckReceiptReviews(procurement.ReviewedReceipts{
		Calendar: logistics.Calendar{First: logistics.MustDate("2026-03-01"), Last: logistics.MustDate("2026-03-31")},
		Receipts: []procurement.ReviewedReceipt{{
			ID: "E-1", Accepted: accepted, AcceptedBy: []logistics.Person{"Chen", "Feng", "He"},
			Reviewed:     &procurement.Signed{By: "Wu", Role: logistics.ExpenseAdministrator, At: accepted.Add(time.Hour)},
			MarketPriced: logistics.No, AsRequested: logistics.Yes,
		}},
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [receipt E-1.market-price: missing (000-037)] <nil>
}
