package procurement_test

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/procurement"
	"example.com/logistics/procurement/sampling"
)

// Meat whose certificate fails is refused, and nothing after the certificate is looked at.
func ExamplePolicy_DecideAcceptance() {
	decision, err := procurement.Factory().DecideAcceptance(procurement.AcceptanceFile{
		Trail: logistics.Trail{By: "He", Role: logistics.WarehouseKeeper, At: time.Date(2026, 3, 9, 10, 0, 0, 0, time.FixedZone("CST", 8*3600))},
		ID:    "D-1", Category: logistics.Food, Ordered: []string{"1"}, Booked: logistics.No,
		Lines: []procurement.AcceptedLine{{
			No: "1", Delivered: decimal.NewFromInt(50), Unit: procurement.ByWeight, Measured: procurement.Weighed,
			Quality: logistics.Yes, Quantity: logistics.Yes, Price: logistics.Yes, Date: logistics.Yes, SpecialMaterial: logistics.Yes, Standard: "GB 2707",
			Results: []procurement.Result{
				{Key: procurement.StageCertificate, Passed: logistics.No},
				{Key: procurement.StageTransport, Passed: logistics.Yes},
				{Key: procurement.StageSampling, Passed: logistics.Yes},
			},
		}},
		Members: []procurement.Member{
			{Role: logistics.CanteenAppointee, By: "Luo", OnSite: true, Signed: true},
			{Role: logistics.WarehouseKeeper, By: "He", OnSite: true, Signed: true},
			{Role: logistics.Buyer, By: "Chen", OnSite: true, Signed: true},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(decision)
	// Output:
	// delivery D-1: not accepted (004-015 (read))
	//   delivery D-1.lines[0].certificate: not as it should be (004-015)
	//   delivery D-1.lines[0].packaging-transport: not checked, missing a reason to look at it: certificate of conformity has not passed (004-015)
	//   delivery D-1.lines[0].inner-quality: not checked, missing a reason to look at it: certificate of conformity has not passed (004-015)
}

// Stationery was accepted on Monday, and the buyer's report came two days later.
func ExamplePolicy_CheckAcceptance() {
	accepted := time.Date(2026, 3, 9, 10, 0, 0, 0, time.FixedZone("CST", 8*3600)) // a Monday
	report, err := procurement.Factory().CheckAcceptance(procurement.AcceptanceFile{
		Trail: logistics.Trail{
			By: "He", Role: logistics.WarehouseKeeper, At: accepted,
			Calendar: logistics.Calendar{First: logistics.MustDate("2026-03-01"), Last: logistics.MustDate("2026-03-31")},
			Marks:    []logistics.Mark{{Act: procurement.ActReport, Role: logistics.Buyer, By: "Chen", At: accepted.Add(47 * time.Hour)}},
		},
		ID: "D-1", Category: logistics.Stationery, Ordered: []string{"1"}, Booked: logistics.Yes, Stored: accepted.Add(time.Hour),
		Lines: []procurement.AcceptedLine{{
			No: "1", Delivered: decimal.NewFromInt(50), Unit: procurement.ByPiece, Measured: procurement.Counted,
			Quality: logistics.Yes, Quantity: logistics.Yes, Price: logistics.Yes, Date: logistics.Yes,
		}},
		Members: []procurement.Member{
			{Role: logistics.CanteenAppointee, By: "Luo", OnSite: true, Signed: true},
			{Role: logistics.WarehouseKeeper, By: "He", OnSite: true, Signed: true},
			{Role: logistics.Buyer, By: "Chen", OnSite: true, Signed: true},
		},
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [delivery D-1.report: late: 2026-03-11T09:00:00+08:00; expected not after the end of 2026-03-10 (+08:00) (000-135)] <nil>
}

// The same delivery on the day of its acceptance: the buyer's report is awaited by the end of the next workday.
func ExamplePolicy_NextAcceptanceSteps() {
	accepted := time.Date(2026, 3, 9, 10, 0, 0, 0, time.FixedZone("CST", 8*3600)) // a Monday
	next, err := procurement.Factory().NextAcceptanceSteps(procurement.AcceptanceFile{
		Trail: logistics.Trail{
			By: "He", Role: logistics.WarehouseKeeper, At: accepted,
			Calendar: logistics.Calendar{First: logistics.MustDate("2026-03-01"), Last: logistics.MustDate("2026-03-31")},
		},
		ID: "D-1", Category: logistics.Stationery, Ordered: []string{"1"}, Booked: logistics.Yes, Stored: accepted.Add(time.Hour),
		Lines: []procurement.AcceptedLine{{
			No: "1", Delivered: decimal.NewFromInt(50), Unit: procurement.ByPiece, Measured: procurement.Counted,
			Quality: logistics.Yes, Quantity: logistics.Yes, Price: logistics.Yes, Date: logistics.Yes,
		}},
		Members: []procurement.Member{
			{Role: logistics.CanteenAppointee, By: "Luo", OnSite: true, Signed: true},
			{Role: logistics.WarehouseKeeper, By: "He", OnSite: true, Signed: true},
			{Role: logistics.Buyer, By: "Chen", OnSite: true, Signed: true},
		},
	})
	fmt.Println(next, err)
	// Output:
	// [report: buyer, by the end of 2026-03-10 (+08:00) (000-135)] <nil>
}

// The documents give no parameters; this company wants level II and an AQL of 1.0 of its pork.
func ExamplePolicy_DecideSample() {
	pol := procurement.Factory()
	pol.Acceptance.Sampling.Plans = []procurement.SamplingPlan{{Rule: logistics.Obliges("004-014"), Product: "pork", Parameters: sampling.Parameters{
		Level: sampling.LevelII, AQL: "1.0", Unit: sampling.PercentNonconforming, Start: sampling.Normal,
	}}}
	decision, err := pol.DecideSample(procurement.SampleFile{
		ID: "L-1", Product: "pork", Number: 1, Parts: []sampling.Part{{Producer: "East Farm", Batch: "0309", Size: 1200}},
		Inspected: new(80), Found: new(3),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(decision)
	// Output:
	// lot L-1: not accepted
	//   lot of 1200, level II, AQL 1.0 percent nonconforming, normal inspection: code letter J, sample of 80, accepted with 2 or fewer, not accepted from 3 on (004-014 (read), 2828.1-5.2, 2828.1-10.1, 2828.1-table-1, 2828.1-table-2-A (read))
	//   lot L-1.found: 3, must be at most 2 (004-014)
	//   next: normal, score 0
}

// Ten came: eight were accepted, one was refused, and one is lost.
func ExamplePolicy_CheckStore() {
	came := time.Date(2026, 3, 9, 9, 0, 0, 0, time.FixedZone("CST", 8*3600))
	done := func(act string, role logistics.Role, hours int) logistics.Mark {
		return logistics.Mark{Act: act, Role: role, By: "He", At: came.Add(time.Duration(hours) * time.Hour)}
	}
	report, err := procurement.Factory().CheckStore(procurement.ReceiptFile{
		Trail: logistics.Trail{By: "He", Role: logistics.WarehouseKeeper, At: came, Marks: []logistics.Mark{
			done(procurement.ActQuarantine, logistics.WarehouseKeeper, 1), done(procurement.ActAccept, logistics.AcceptanceGroup, 2),
			done(procurement.ActBook, logistics.WarehouseKeeper, 3), done(procurement.ActNotify, logistics.WarehouseKeeper, 4),
		}},
		ID: "W-1", Goods: procurement.Supplies,
		Lines:   []procurement.StoredLine{{No: "1", Delivered: decimal.NewFromInt(10), Accepted: decimal.NewFromInt(8), Refused: decimal.NewFromInt(1)}},
		Keepers: []procurement.Keeper{{Role: logistics.WarehouseKeeper, By: "He"}},
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [receipt W-1.lines[0].balance: 9 of 10, must be at least 100% (000-138)] <nil>
}

// Goods that were accepted wait to be booked.
func ExamplePolicy_NextStoreSteps() {
	came := time.Date(2026, 3, 9, 9, 0, 0, 0, time.FixedZone("CST", 8*3600))
	done := func(act string, role logistics.Role, hours int) logistics.Mark {
		return logistics.Mark{Act: act, Role: role, By: "He", At: came.Add(time.Duration(hours) * time.Hour)}
	}
	next, err := procurement.Factory().NextStoreSteps(procurement.ReceiptFile{
		Trail: logistics.Trail{By: "He", Role: logistics.WarehouseKeeper, At: came, Marks: []logistics.Mark{
			done(procurement.ActQuarantine, logistics.WarehouseKeeper, 1), done(procurement.ActAccept, logistics.AcceptanceGroup, 2),
		}},
		ID: "W-1", Goods: procurement.Supplies,
		Lines:   []procurement.StoredLine{{No: "1", Delivered: decimal.NewFromInt(10), Accepted: decimal.NewFromInt(8), Refused: decimal.NewFromInt(2)}},
		Keepers: []procurement.Keeper{{Role: logistics.WarehouseKeeper, By: "He"}},
	})
	fmt.Println(next, err)
	// Output:
	// [book: warehouse keeper or fixed-asset administrator (000-138)] <nil>
}

// Signed for on 10 March, doubted two days later: the receipt is open again.
func ExamplePolicy_DecideReceipt() {
	came := time.Date(2026, 3, 9, 9, 0, 0, 0, time.FixedZone("CST", 8*3600))
	done := func(act string, role logistics.Role, hours int) logistics.Mark {
		return logistics.Mark{Act: act, Role: role, By: "He", At: came.Add(time.Duration(hours) * time.Hour)}
	}
	receipt, err := procurement.Factory().DecideReceipt(procurement.ReceiptFile{
		Trail: logistics.Trail{By: "He", Role: logistics.WarehouseKeeper, At: came, Marks: []logistics.Mark{
			done(procurement.ActQuarantine, logistics.WarehouseKeeper, 1), done(procurement.ActAccept, logistics.AcceptanceGroup, 2),
			done(procurement.ActBook, logistics.WarehouseKeeper, 3), done(procurement.ActNotify, logistics.WarehouseKeeper, 4),
		}},
		ID: "W-1", Goods: procurement.Supplies,
		Lines:   []procurement.StoredLine{{No: "1", Delivered: decimal.NewFromInt(10), Accepted: decimal.NewFromInt(8), Refused: decimal.NewFromInt(2)}},
		Keepers: []procurement.Keeper{{Role: logistics.WarehouseKeeper, By: "He"}},
		Confirmations: []procurement.Confirmation{
			{At: came.Add(24 * time.Hour), Role: logistics.Requester, By: "Lin", Signed: true},
			{At: came.Add(72 * time.Hour), Role: logistics.Requester, By: "Lin", Doubts: true},
		},
	})
	fmt.Println(receipt, err)
	// Output:
	// receipt W-1: open again, doubted since 2026-03-12T09:00:00+08:00 (000-139 (read)) <nil>
}
