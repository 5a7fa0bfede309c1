package procurement_test

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// march is the calendar of March 2026, without a holiday.
func march() logistics.Calendar {
	return logistics.Calendar{First: logistics.MustDate("2026-03-01"), Last: logistics.MustDate("2026-03-31")}
}

// morning is nine o'clock on a day of March 2026 in Shanghai.
func morning(of int) time.Time {
	return time.Date(2026, 3, of, 9, 0, 0, 0, time.FixedZone("CST", 8*3600))
}

func show(report logistics.Report, err error) {
	for _, f := range report.Findings {
		fmt.Println(f)
	}
	for _, u := range report.Unchecked {
		fmt.Println(u)
	}
	fmt.Println(err)
}

// Twelve pairs are asked for where eight are missing, and no account is named.
func ExamplePolicy_CheckRequisition() {
	asked, needed, onHand, onOrder := decimal.New(12, 0), decimal.New(20, 0), decimal.New(7, 0), decimal.New(5, 0)
	show(procurement.Factory().CheckRequisition(procurement.Requisition{
		ID: "R-7", Serial: "2026-0007", Department: "D-3", Phone: "8123", Notes: "none", Received: morning(2), Calendar: march(),
		Lines: []procurement.RequisitionedItem{{
			Item: "gloves", Specification: "size L", Quantity: &asked, NeededBy: logistics.MustDate("2026-03-06"),
			Needed: &needed, OnHand: &onHand, OnOrder: &onOrder, Specialized: logistics.No,
		}},
	}))
	// Output:
	// requisition R-7.account-code: missing (000-087)
	// requisition R-7 lines[0].quantity: 12, must be at most 8 (20 - 7 - 5) (000-086)
	// requisition R-7 lines[0].neededBy: 2026-03-06, must be at least 2026-03-09 [should] (000-088)
	// <nil>
}

// What was forgotten for weeks is not urgent, however red the stamp.
func ExamplePolicy_DecideUrgency() {
	decision, err := procurement.Factory().DecideUrgency(procurement.UrgencyClaim{
		ID: "R-7", Reason: "stock is out", Stamped: true, Sudden: logistics.No, Serious: logistics.Yes,
	})
	fmt.Println(decision, err)
	fmt.Println(decision.Text(logistics.Chinese))
	// Output:
	// not urgent: lacks sudden event (000-126 (read)) <nil>
	// 不属紧急：缺少事出突然 (000-126 (解读))
}

func ExamplePolicy_CheckUrgentQuotes() {
	quotes, row := 2, 2
	show(procurement.Factory().CheckUrgentQuotes(procurement.UrgentPurchase{ID: "R-7", Quotes: &quotes, RowQuotes: &row}))
	// Output:
	// urgent purchase R-7 quotes: 2, must be at least 3 [should] (000-127)
	// <nil>
}

func ExamplePolicy_OrderWork() {
	on := logistics.MustDate("2026-03-09")
	fmt.Println(procurement.Factory().OrderWork([]procurement.QueuedRequisition{
		{Serial: "R-10", NeededBy: on}, {Serial: "R-9", NeededBy: on}, {Serial: "R-11", Urgent: true, NeededBy: on}, {Serial: "R-12", Priority: 1, NeededBy: on},
	}))
	// Output: R-11, R-12, R-9, R-10 (000-092 (read)) <nil>
}

// Custom-made goods take longer; the requester was told a day too late, so that the deadline stays.
func ExamplePolicy_CheckCompletion() {
	show(procurement.Factory().CheckCompletion(procurement.PurchaseTask{
		ID: "R-7", Received: morning(2), Completed: morning(20), Special: logistics.Yes, Agreed: logistics.MustDate("2026-03-20"), Told: morning(10), Calendar: march(),
	}))
	// Output:
	// purchase R-7 told: late: 2026-03-10T09:00:00+08:00; expected not after 2026-03-09T23:59:59.999999999+08:00 (000-094)
	// purchase R-7 completed: late: 2026-03-20T09:00:00+08:00; expected not after 2026-03-09T23:59:59.999999999+08:00 [should] (000-093)
	// <nil>
}

// An order for cash, not at the market, on no form.
func ExamplePolicy_CheckOrder() {
	quantity, price := decimal.New(2, 0), decimal.New(35, 0)
	show(procurement.Factory().CheckOrder(procurement.PurchaseOrder{
		ID: "O-1", Handler: "Chen", Listed: true, Cash: true,
		Lines: []procurement.OrderLine{{
			Item: "drill", Quantity: &quantity, Specification: "8 mm", Brand: "none", Delivery: logistics.MustDate("2026-03-09"), Price: &price,
		}},
	}))
	// Output:
	// order O-1.uniform-form: missing (000-104)
	// order O-1.order-number: missing (000-098)
	// <nil>
}

// The market asks more than the requisition has; it was bought before the requester confirmed.
func ExamplePolicy_CheckNotices() {
	requested, market := decimal.New(30, 0), decimal.New(35, 0)
	day := logistics.MustDate("2026-03-09")
	show(procurement.Factory().CheckNotices(procurement.Course{
		ID: "R-7", Due: day, Expected: day, SpecificationMet: logistics.Yes, RequestedPrice: &requested, MarketPrice: &market, Bought: morning(4),
		Notices: []procurement.RequesterNotice{{Of: "dearer", Seen: morning(3), Told: morning(3), Confirmed: morning(5), PriceDecided: morning(4)}},
	}))
	// Output:
	// purchase R-7 dearer.bought: out of order: 2026-03-04T09:00:00+08:00; expected not before 2026-03-05T09:00:00+08:00 (000-099)
	// purchase R-7 dearer.told: not checked, missing a time limit: the policy gives none (000-099)
	// <nil>
}

// Nobody looked at the market on Tuesday.
func ExamplePolicy_CheckWatchDuty() {
	l := procurement.WatchLog{What: "market-prices", Log: logistics.Log{
		From: logistics.MustDate("2026-03-02"), AsOf: logistics.MustDate("2026-03-04"), Calendar: march(),
		Done: []logistics.Done{{On: logistics.MustDate("2026-03-02"), Role: logistics.ExpenseAdministrator, By: "Wu"}},
	}}
	show(procurement.Factory().CheckWatchDuty(l))
	// Output:
	// market-prices 2026-03-03: 0, must be at least 1 (000-035)
	// <nil>
}

func ExamplePolicy_CheckDeviation() {
	show(procurement.Factory().CheckDeviation(procurement.PriceCheck{
		ID: "C-1", Seen: morning(5), Price: decimal.New(105, -1), Market: decimal.New(10, 0), AsOf: morning(6),
	}))
	// Output:
	// price check C-1 reported: missing; expected purchasing manager (000-036)
	// <nil>
}

func ExamplePolicy_CheckReceiptReviews() {
	show(procurement.Factory().CheckReceiptReviews(procurement.ReviewedReceipts{Calendar: march(), Receipts: []procurement.ReviewedReceipt{{
		ID: "E-1", Accepted: morning(6), AcceptedBy: []logistics.Person{"Chen", "Feng", "He"},
		Reviewed:  &procurement.Signed{By: "Wu", Role: logistics.ExpenseAdministrator, At: morning(6)},
		UnitPrice: logistics.No, AsRequested: logistics.Yes,
	}}}))
	// Output:
	// receipt E-1.market-price: missing (000-037)
	// <nil>
}
