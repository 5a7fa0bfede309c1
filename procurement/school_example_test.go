package procurement_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// Two offers were compared where three are asked for, and an item of the government catalogue was bought without a tender.
func ExamplePolicy_CheckSchoolPurchase() {
	report, err := procurement.School().CheckSchoolPurchase(procurement.SchoolPurchase{
		ID: "P-1", Total: decimal.RequireFromString("12000"), Buyer: "Chen", With: []logistics.Person{"Zhou"}, Compared: []string{"S-1", "S-2"},
		Bulk: logistics.No, Catalogue: logistics.Yes, Specialized: logistics.Yes, Specialist: "Ding", SpecialistSigned: true, BuyerSigned: true,
		Supplies: logistics.No,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// school purchase P-1.compared: 2, must be at least 3 (002-030)
	// school purchase P-1.by-tender: missing (003-022)
}

// The kit of class 1 was issued a day after the opening day.
func ExamplePolicy_CheckOpening() {
	day := logistics.MustDate
	report, err := procurement.School().CheckOpening(procurement.OpeningFile{
		Opening: day("2026-09-01"), Kindergarten: logistics.No, Classes: []string{"class 1", "class 2"}, AsOf: day("2026-09-02"),
		Goods: []procurement.OpeningItem{
			{What: procurement.GoodsCleaningKit, For: "class 1", Bought: day("2026-08-31"), Issued: day("2026-09-02")},
			{What: procurement.GoodsCleaningKit, For: "class 2", Bought: day("2026-08-31"), Issued: day("2026-09-01")},
		},
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [opening 2026-09-01 cleaning-kit for class 1.issued: late: 2026-09-02; expected not after 2026-09-01 (002-038)] <nil>
}

// Three copies more than are needed.
func ExamplePolicy_CheckBooks() {
	report, err := procurement.School().CheckBooks(procurement.BookOrder{ID: "B-1", Lines: []procurement.BookLine{
		{Title: "reader 1", Listed: logistics.Yes, Ordered: 45, Needed: 42},
	}})
	fmt.Println(report.Findings, err)
	// Output:
	// [books B-1 reader 1.ordered: 45, must be at most 42 (004-086)] <nil>
}

// One person went shopping alone.
func ExamplePolicy_CheckShopping() {
	report, err := procurement.School().CheckShopping(procurement.ShoppingTrip{
		ID: "T-1", Shoppers: []logistics.Person{"Chen"}, BookedIn: true, Issued: logistics.No,
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [shopping T-1.shoppers: 1, must be at least 2 (004-092)] <nil>
}

// The lower price comes first; of two at one price the better quality.
func ExamplePolicy_RankOffers() {
	offer := func(supplier, price string, quality, service int64) procurement.Offer {
		return procurement.Offer{
			Supplier: supplier, Meets: logistics.Yes, Price: decimal.RequireFromString(price),
			Quality: new(decimal.NewFromInt(quality)), Service: new(decimal.NewFromInt(service)),
		}
	}
	ranking, err := procurement.School().RankOffers(procurement.OfferFile{Item: "chalk", Offers: []procurement.Offer{
		offer("S-1", "10", 80, 70), offer("S-2", "10", 90, 60), offer("S-3", "9.50", 60, 60),
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ranking)
	// Output:
	// chalk: best: S-3 (004-070 (read))
	//   1. supplier S-3
	//   2. supplier S-2, behind by price
	//   3. supplier S-1, behind by quality
}

// An offer was chosen that is not the cheapest of the minimum quality.
func ExamplePolicy_CheckChoice() {
	report, err := procurement.School().CheckChoice(procurement.OfferFile{Item: "chalk", Chosen: "S-1", Offers: []procurement.Offer{
		{Supplier: "S-1", Meets: logistics.Yes, Price: decimal.RequireFromString("10")},
		{Supplier: "S-3", Meets: logistics.Yes, Price: decimal.RequireFromString("9.50")},
	}})
	fmt.Println(report.Findings, err)
	// Output:
	// [chosen S-1.price: 10 yuan, must be at most 9.50 yuan (004-070)] <nil>
}
