package procurement_test

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// Ten kilograms of spring onions were bought today, and ten more would be too many.
func ExamplePolicy_DecideSlip() {
	today := logistics.MustDate("2026-03-10")
	slip := procurement.MarketSlip{
		ID: "S-1", On: today, Buyer: "Chen", Appointee: "Luo", BuyerSigned: true, AppointeeSigned: true,
		Lines: []procurement.MarketLine{{Item: "spring onions", Kilograms: new(decimal.NewFromInt(10)), Amount: decimal.NewFromInt(60)}},
	}
	bought := procurement.MarketDay{On: today, Slips: []procurement.MarketSlip{slip}}
	further := slip
	further.ID = "S-2"
	decision, err := procurement.Factory().DecideSlip(bought, further)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(decision)
	// Output:
	// slip S-2 on 2026-03-10: may not be bought, with it the day is at 120 yuan, left 3,880 yuan (000-119 (read), 000-120 (read), 000-121 (read), 000-122 (read))
	//   market 2026-03-10 spring onions.grams: 20,000, must be at most 15,000 (000-120)
}

// Three slips of one day are over its limit together, in whatever order they are handed in.
func ExamplePolicy_CheckMarketDay() {
	today := logistics.MustDate("2026-03-10")
	var slips []procurement.MarketSlip
	for _, item := range []string{"duck", "carp", "beancurd"} {
		slips = append(slips, procurement.MarketSlip{
			ID: "S-" + item, On: today, Buyer: "Chen", Appointee: "Luo", BuyerSigned: true, AppointeeSigned: true,
			Lines: []procurement.MarketLine{{Item: item, Pieces: true, Amount: decimal.NewFromInt(1500), Reason: "the feast of the year's end"}},
		})
	}
	report, err := procurement.Factory().CheckMarketDay(procurement.MarketDay{On: today, Slips: slips})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report)
	// Output:
	// market 2026-03-10: 4,500 yuan
	//   slip S-duck: 1,500 yuan, so far 1,500 yuan
	//   slip S-carp: 1,500 yuan, so far 3,000 yuan
	//   slip S-beancurd: 1,500 yuan, so far 4,500 yuan: over the limit of the day
	//   market 2026-03-10.total: 4,500 yuan, must be at most 4,000 yuan (000-122)
}

// A buyer paid cash at a stall and went alone.
func ExamplePolicy_CheckCashPurchase() {
	report, err := procurement.Factory().CheckCashPurchase(procurement.CashPurchase{
		ID: "C-7", Buyer: "Chen", TierAllows: logistics.Yes, Invoice: true, Reason: "a farmer's stall",
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [cash purchase C-7.companion: missing (000-107)] <nil>
}

// The fixed supplier is dearer than the market: the manager was told that day, the supplier got no fax.
func ExamplePolicy_CheckDifference() {
	found := time.Date(2026, 3, 10, 7, 30, 0, 0, time.FixedZone("CST", 8*3600))
	report, err := procurement.Factory().CheckDifference(procurement.MarketDifference{
		Trail: logistics.Trail{By: "Chen", Role: logistics.Buyer, At: found, AsOf: found.Add(48 * time.Hour), Marks: []logistics.Mark{
			{Act: procurement.ActReportDifference, Role: logistics.Buyer, By: "Chen", At: found.Add(time.Hour)},
		}},
		ID: "D-1", Item: "pork", Supplier: "S-17", ReportedTo: logistics.PurchasingManager,
		MarketPrice: new(decimal.RequireFromString("26")), FixedPrice: new(decimal.RequireFromString("28.50")),
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [difference D-1.fax-to-supplier: missing; expected buyer (000-124)] <nil>
}
