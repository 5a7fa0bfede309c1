package procurement_test

import (
	"errors"
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// fuzzed reads facts of a type, writes and reads them again, and asks about them: there is an answer, or problems.
func fuzzed[T any](f *testing.F, ask func(procurement.Policy, T) error, values ...any) {
	f.Helper()
	seeds(f, values...)
	pol := procurement.Factory()
	f.Fuzz(func(t *testing.T, data []byte) {
		var facts T
		if err := logistics.Decode(data, &facts); err != nil {
			return
		}
		stable(t, facts)
		if err := ask(pol, facts); err != nil && !errors.Is(err, logistics.ErrInvalid) {
			t.Fatal(err)
		}
	})
}

func FuzzRequisition(f *testing.F) {
	fuzzed(f, func(pol procurement.Policy, x procurement.Requisition) error {
		_, err := pol.CheckRequisition(x)
		return err
	},
		requisition(), procurement.Requisition{ID: "R-7"})
}

func FuzzUrgencyClaim(f *testing.F) {
	fuzzed(f, func(pol procurement.Policy, x procurement.UrgencyClaim) error {
		_, err := pol.DecideUrgency(x)
		return err
	}, claim())
}

func FuzzUrgentPurchase(f *testing.F) {
	n := 2
	fuzzed(f, func(pol procurement.Policy, x procurement.UrgentPurchase) error {
		_, err := pol.CheckUrgentQuotes(x)
		return err
	},
		procurement.UrgentPurchase{ID: "R-7", Quotes: &n, RowQuotes: &n})
}

func FuzzQueue(f *testing.F) {
	fuzzed(f, func(pol procurement.Policy, x logistics.List[procurement.QueuedRequisition]) error {
		_, err := pol.OrderWork(x)
		return err
	},
		[]procurement.QueuedRequisition{queued("R-9", false, 1, "2026-03-09"), queued("R-10", true, 0, "2026-03-09")})
}

func FuzzPurchaseTask(f *testing.F) {
	fuzzed(f, func(pol procurement.Policy, x procurement.PurchaseTask) error {
		_, err := pol.CheckCompletion(x)
		return err
	}, task())
}

func FuzzPurchaseOrder(f *testing.F) {
	fuzzed(f, func(pol procurement.Policy, x procurement.PurchaseOrder) error {
		_, err := pol.CheckOrder(x)
		return err
	}, purchaseOrder(),
		purchaseOrder(func(o *procurement.PurchaseOrder) {
			o.Approved = &procurement.Signed{By: "Qian", Role: "x", At: at("2026-03-02 09:00")}
		}))
}

func FuzzCourse(f *testing.F) {
	fuzzed(f, func(pol procurement.Policy, x procurement.Course) error { _, err := pol.CheckNotices(x); return err },
		course(func(c *procurement.Course) { c.Notices = []procurement.RequesterNotice{told("dearer"), told("late")} }))
}

func FuzzWatchLog(f *testing.F) {
	fuzzed(f, func(pol procurement.Policy, x procurement.WatchLog) error {
		_, err := pol.CheckWatchDuty(x)
		return err
	},
		procurement.WatchLog{What: "market-prices", Log: logistics.Log{From: day("2026-03-01"), AsOf: day("2026-03-09"), Calendar: year2026()}})
}

func FuzzPriceCheck(f *testing.F) {
	fuzzed(f, func(pol procurement.Policy, x procurement.PriceCheck) error {
		_, err := pol.CheckDeviation(x)
		return err
	},
		procurement.PriceCheck{ID: "C-1", Seen: at("2026-03-05 09:00"), Price: figure("10.5"), MarketPrice: figure("10"), Reported: at("2026-03-05 10:00"), ReportedTo: "x"})
}

func FuzzReviewedReceipts(f *testing.F) {
	fuzzed(f, func(pol procurement.Policy, x procurement.ReviewedReceipts) error {
		_, err := pol.CheckReceiptReviews(x)
		return err
	},
		procurement.ReviewedReceipts{Receipts: []procurement.ReviewedReceipt{reviewed()}, Calendar: year2026(), AsOf: at("2026-03-31 09:00")})
}
