package supplier_test

import (
	"fmt"
	"log"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// A quote for meat by e-mail, a day after its window.
func ExamplePolicy_CheckQuote() {
	report, err := supplier.Factory().CheckQuote(supplier.Quote{
		Trail:    logistics.Trail{By: "Qian", Role: logistics.Supplier, At: moment("2026-05-21")},
		Supplier: "S-17", Category: logistics.Food, Kind: supplier.Meat, Channel: "e-mail", To: logistics.PurchasingManager,
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// quote.channel: not among those allowed: e-mail; expected letter / fax / by-hand (000-057)
	// quote: late: 2026-05-21; expected not after 2026-05-20 (000-058)
}

// In January somebody asks who missed a window of the year before.
func ExamplePolicy_CheckWindows() {
	report, err := supplier.Factory().CheckWindows(supplier.WindowFile{
		Supplier: "S-17", Category: logistics.CleaningGoods,
		Log: logistics.Log{
			From: logistics.MustDate("2026-01-01"), AsOf: logistics.MustDate("2027-01-04"),
			Done: []logistics.Done{{On: logistics.MustDate("2026-05-20"), Role: logistics.Supplier, By: "Qian"}},
		},
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [supplier S-17 cleaning-goods.december-quote 2026-12-15..2026-12-20: 0, must be at least 1 (000-058)] <nil>
}

// A price holds for a month, also from the last day of January on.
func ExamplePolicy_HoldsUntil() {
	for _, day := range []string{"2026-03-20", "2026-01-31"} {
		fmt.Println(supplier.Factory().HoldsUntil(logistics.MustDate(day)))
	}
	// Output:
	// from 2026-03-20 to 2026-04-19 (000-059 (assumed)) <nil>
	// from 2026-01-31 to 2026-02-27 (000-059 (assumed)) <nil>
}

// A price on its last day and on the day after it.
func ExamplePolicy_PriceOn() {
	history := supplier.PriceHistory{Supplier: "S-17", Item: "pork", Confirmed: []supplier.ConfirmedPrice{{
		On: logistics.MustDate("2026-03-20"), Role: logistics.EvaluationGroup,
		Price: decimal.RequireFromString("26"), Approved: new(decimal.RequireFromString("26.50")),
	}}}
	for _, day := range []string{"2026-04-19", "2026-04-20"} {
		answer, err := supplier.Factory().PriceOn(history, logistics.MustDate(day))
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(answer)
	}
	// Output:
	// supplier S-17 pork on 2026-04-19: 26 yuan, from 2026-03-20 to 2026-04-19 (000-059 (assumed))
	// supplier S-17 pork on 2026-04-20: the price held until 2026-04-19: confirm it again before an order (000-059 (assumed))
}

// Two prices that follow each other.
func ExamplePolicy_PricePeriods() {
	periods, err := supplier.Factory().PricePeriods(pork(confirmed("2026-04-20", "26.20"), confirmed("2026-03-20", "26")))
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range periods {
		fmt.Println(p.Period, p.Price)
	}
	// Output:
	// 2026-03-20..2026-04-19 26 yuan
	// 2026-04-20..2026-05-19 26.20 yuan
}

// An order after the price ran out, and above the approved quote.
func ExamplePolicy_CheckOrderedPrice() {
	report, err := supplier.Factory().CheckOrderedPrice(supplier.OrderedPrice{
		PriceHistory: pork(confirmed("2026-03-20", "26")), On: logistics.MustDate("2026-04-20"), Price: decimal.RequireFromString("26.60"),
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// price-that-holds: expired: 2026-04-20; expected not after 2026-04-19 (000-059)
	// price.ceiling: 0.1 of 26.5, must be at most 0% (000-059)
}

// Two deliveries at a new price, one before the general affairs manager consented to it.
func ExamplePolicy_PayablePrice() {
	at := moment
	payable, err := supplier.Factory().PayablePrice(supplier.PriceChange{
		Trail: logistics.Trail{By: "Qian", Role: logistics.Supplier, At: at("2026-04-01"), Marks: []logistics.Mark{
			{Act: supplier.ActPriceNotice, Role: logistics.Supplier, By: "Qian", At: at("2026-04-02")},
			{Act: supplier.ActPriceConsent, Role: logistics.GeneralAffairsManager, By: "Gao", At: at("2026-04-04")},
		}},
		Supplier: "S-17", Item: "pork", InWriting: logistics.Yes,
		Old: decimal.RequireFromString("26.50"), New: decimal.RequireFromString("28"),
		Deliveries: []supplier.PricedDelivery{
			{Note: "DN-31", At: at("2026-04-03"), Price: decimal.RequireFromString("28")},
			{Note: "DN-32", At: at("2026-04-05"), Price: decimal.RequireFromString("28")},
		},
	})
	fmt.Println(payable, err)
	fmt.Println(payable.Text(logistics.Chinese))
	// Output:
	// delivery DN-31: 26.50 yuan (000-060 (assumed))
	// delivery DN-32: 28 yuan (000-060 (assumed)) <nil>
	// 送货单 DN-31：26.50 元（000-060 假定）
	// 送货单 DN-32：28 元（000-060 假定）
}

// A delivery at the higher price on the day before the consent.
func ExamplePolicy_CheckPriceChange() {
	report, err := supplier.Factory().CheckPriceChange(priceChange([]string{"2026-04-03"}))
	fmt.Println(report.Findings, err)
	// Output:
	// [delivery DN-03: out of order: 2026-04-03T09:00:00+08:00; expected not before 2026-04-04T09:00:00+08:00 (000-060)] <nil>
}

// Five offers: one supplier is suspended, two share the second place.
func ExamplePolicy_CompareOffers() {
	offer := func(name, quality, price string) supplier.Offer {
		score := decimal.RequireFromString("90")
		return supplier.Offer{
			Supplier: name, Passed: true, NotDisqualified: true, Qualified: true, Price: decimal.RequireFromString(price),
			Qualification: &score, Quality: new(decimal.RequireFromString(quality)), Service: &score,
		}
	}
	barred := offer("S-21", "95", "22")
	barred.NotDisqualified = false
	ranking, err := supplier.Factory().CompareOffers(supplier.OfferFile{
		Item: "pork", Offers: []supplier.Offer{offer("S-17", "85", "26.50"), offer("S-18", "85", "26.20"), offer("S-19", "80", "24"), barred, offer("S-20", "85", "26.20")},
	})
	fmt.Println(ranking, err)
	fmt.Println(ranking.Best)
	// Output:
	// pork: compared by price, then quality, then qualification, then service (001-018 (assumed), 000-056 (assumed))
	// 1. supplier S-19: price 24 yuan, quality 80, qualification 90, service 90
	// 2. supplier S-18: price 26.20 yuan, quality 85, qualification 90, service 90; behind by price; a tie
	// 2. supplier S-20: price 26.20 yuan, quality 85, qualification 90, service 90; behind by price; a tie
	// 4. supplier S-17: price 26.50 yuan, quality 85, qualification 90, service 90; behind by price
	// supplier S-21: left out (001-018 (assumed)) <nil>
	// [S-19]
}

// The dearer of two offers was chosen.
func ExamplePolicy_CheckChoice() {
	report, err := supplier.Factory().CheckChoice(supplier.OfferFile{
		Item: "pork", Offers: []supplier.Offer{offer("S-17", "90", "85", "26.50", "90"), offer("S-18", "90", "85", "26.20", "90")}, Chosen: "S-17",
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [chosen S-17.price: 26.50 yuan, must be at most 26.20 yuan (001-018)] <nil>
}
