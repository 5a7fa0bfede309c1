package procurement_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// watched is the log of a duty from 1 March 2026, a Sunday, to the day of judgment.
func watched(what, asOf string, role logistics.Role, days ...string) reported {
	l := procurement.WatchLog{What: what, Log: logistics.Log{From: day("2026-03-01"), AsOf: day(asOf), Calendar: year2026()}}
	for _, on := range days {
		l.Done = append(l.Done, logistics.Done{On: day(on), Role: role, By: "Wu"})
	}
	return func(pol procurement.Policy) (logistics.Report, error) { return pol.CheckWatchDuty(l) }
}

func TestCheckWatchDuty(t *testing.T) {
	const admin = logistics.ExpenseAdministrator
	var rows []reportRow
	rows = append(rows,
		reportRow{"every workday of the week", watched("market-prices", "2026-03-09", admin, "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"), nil},
		reportRow{"one workday without", watched("market-prices", "2026-03-09", admin, "2026-03-02", "2026-03-03", "2026-03-05", "2026-03-06", "2026-03-07"), []string{
			"market-prices 2026-03-04: 0, must be at least 1 (000-035)",
		}},
		reportRow{"today is not over", watched("market-prices", "2026-03-02", admin), nil},
		reportRow{"by a buyer", watched("market-prices", "2026-03-03", logistics.Buyer, "2026-03-02"), []string{
			"market-prices 2026-03-02: buyer, must be expense administrator (000-035)",
		}})
	for what, clause := range map[string]string{
		"supplier-prices": "(000-036)", "purchase-prices": "(000-036)", "purchase-quality": "(001-037)", "repair-effect": "(001-037)",
	} {
		role := admin
		if clause == "(001-037)" {
			role = logistics.GeneralAffairsManager
		}
		rows = append(rows,
			reportRow{what + " on the last day", watched(what, "2026-04-01", role, "2026-03-31"), nil},
			reportRow{what + ": the month is not over", watched(what, "2026-03-31", role), nil},
			reportRow{what + ": a month without", watched(what, "2026-04-01", role, "2026-02-28", "2026-04-01"), []string{
				what + " 2026-03-01..2026-03-31: 0, must be at least 1 " + clause,
			}})
	}
	slices.SortFunc(rows, func(a, b reportRow) int { return cmpText(a.reason, b.reason) })
	for _, pol := range []procurement.Policy{procurement.Factory(), procurement.School()} {
		reportTable(t, pol, rows)
	}
	refusalTable(t, []reportRow{
		{"no duty of the watch", watched("coffee", "2026-03-09", admin), []string{"what unknown"}},
		{"a log that is none", watched("market-prices", "2026-02-09", "", "2026-03-02"), []string{"asOf range", "done[0].on range", "done[0].role absent"}},
		{"outside the calendar", watched("market-prices", "2027-02-09", admin), []string{"calendar range"}},
	})
}

func cmpText(a, b string) int {
	if a < b {
		return -1
	}
	return 1
}

func asksDeviation(edits ...func(*procurement.PriceCheck)) reported {
	f := procurement.PriceCheck{
		ID: "C-1", Seen: at("2026-03-05 09:00"), Price: figure("10.0001"), MarketPrice: figure("10"),
		Reported: at("2026-03-05 23:59"), ReportedTo: logistics.PurchasingManager, AsOf: at("2026-03-31 09:00"),
	}
	for _, edit := range edits {
		edit(&f)
	}
	return func(pol procurement.Policy) (logistics.Report, error) { return pol.CheckDeviation(f) }
}

func TestCheckDeviation(t *testing.T) {
	type file = procurement.PriceCheck
	silent := func(f *file) { f.Reported, f.ReportedTo = time.Time{}, "" }
	price := func(text string) func(*file) { return func(f *file) { f.Price = figure(text) } }
	for _, pol := range []procurement.Policy{procurement.Factory(), procurement.School()} {
		reportTable(t, pol, []reportRow{
			{"above the market and reported on the day", asksDeviation(), nil},
			{"not reported, and the day is not over", asksDeviation(silent, func(f *file) { f.AsOf = at("2026-03-05 23:59") }), nil},
			{"not reported, and the day is over", asksDeviation(silent, func(f *file) { f.AsOf = at("2026-03-06 00:00") }), []string{"price check C-1.reported: missing; expected purchasing manager (000-036)"}},
			{"not reported, and nobody says what time it is", asksDeviation(silent, func(f *file) { f.AsOf = time.Time{} }), []string{
				"? price check C-1.reported: not checked, missing what time it is (000-036)",
			}},
			{"the smallest unit above, and not reported", asksDeviation(silent), []string{"price check C-1.reported: missing; expected purchasing manager (000-036)"}},
			{"as at the market", asksDeviation(silent, price("10.0000")), nil},
			{"a unit below the market", asksDeviation(silent, price("9.9999")), nil},
			{"to whom nobody knows", asksDeviation(func(f *file) { f.ReportedTo = "" }), []string{"? price check C-1.reportedTo: not checked, missing to whom it was reported (000-036)"}},
			{"reported to another", asksDeviation(func(f *file) { f.ReportedTo = logistics.Buyer }), []string{"price check C-1.reportedTo: buyer, must be purchasing manager (000-036)"}},
			{"a minute late", asksDeviation(func(f *file) { f.Reported = at("2026-03-06 00:00") }), []string{
				"price check C-1.reported: late: 2026-03-06T00:00:00+08:00; expected not after the end of 2026-03-05 (+08:00) (000-036)",
			}},
		})
	}
	tolerant := with(func(p *procurement.Policy) {
		p.Watch.Deviation.Bound, p.Watch.Alert.Within = logistics.Share(3, 100), logistics.Span{}
	})
	reportTable(t, tolerant, []reportRow{
		{"at a tolerance of the company's own", asksDeviation(silent, price("10.3")), nil},
		{"the smallest unit more", asksDeviation(silent, price("10.3001")), []string{"price check C-1.reported: missing; expected purchasing manager (000-036)"}},
		{"where there is no time limit it is missing until it is done", asksDeviation(silent, price("11"), func(f *file) { f.AsOf = time.Time{} }), []string{
			"price check C-1.reported: missing; expected purchasing manager (000-036)",
		}},
		{"a policy without a time limit", asksDeviation(price("11")), []string{"? price check C-1.reported: not checked, missing a time limit: the policy gives none (000-036)"}},
	})
	reportTable(t, with(func(p *procurement.Policy) { p.Watch.Deviation = logistics.Limit{Rule: logistics.Obliges("000-036")} }), []reportRow{
		{"a policy without a tolerance", asksDeviation(), []string{"? price check C-1.price: not checked, missing a bound: the policy gives no number (000-036)"}},
	})
	refusalTable(t, []reportRow{
		{"nothing at all", func(pol procurement.Policy) (logistics.Report, error) { return pol.CheckDeviation(file{}) }, []string{"id absent", "seen absent", "price range", "marketPrice range"}},
		{"figures that are none", asksDeviation(func(f *file) { f.Price, f.MarketPrice = figure("-1"), figure("1e99") }), []string{"price amount", "marketPrice amount"}},
		{"moments that cannot be", asksDeviation(func(f *file) { f.Reported, f.AsOf = at("2026-03-05 08:59"), at("2026-03-05 08:00") }), []string{"reported range", "seen range", "reported range"}},
		{"a price that was left out is no bargain", asksDeviation(silent, price("0")), []string{"price range"}},
		{"reported to a role that is none", asksDeviation(func(f *file) { f.ReportedTo = " x" }), []string{"reportedTo word"}},
		{"reported never, to somebody", asksDeviation(func(f *file) { f.Reported, f.ReportedTo = time.Time{}, " x" }), []string{"reportedTo conflict"}},
	})
}

func reviewed(edits ...func(*procurement.ReviewedReceipt)) procurement.ReviewedReceipt {
	x := procurement.ReviewedReceipt{
		ID: "E-1", Accepted: at("2026-03-06 10:00"), AcceptedBy: []logistics.Person{"Chen", "Feng", "He"},
		Reviewed:     &procurement.Signed{By: "Wu", Role: logistics.ExpenseAdministrator, At: at("2026-03-06 23:59")},
		MarketPriced: logistics.Yes, AsRequested: logistics.Yes,
	}
	for _, edit := range edits {
		edit(&x)
	}
	return x
}

func asksReview(asOf string, receipts ...procurement.ReviewedReceipt) reported {
	f := procurement.ReviewedReceipts{Receipts: receipts, Calendar: year2026()}
	if asOf != "" {
		f.AsOf = at(asOf)
	}
	return func(pol procurement.Policy) (logistics.Report, error) { return pol.CheckReceiptReviews(f) }
}

func TestCheckReceiptReviews(t *testing.T) {
	type file = procurement.ReviewedReceipt
	open := func(x *file) { x.Reviewed = nil }
	const review = "receipt E-1.review-of-receipt: "
	for _, pol := range []procurement.Policy{procurement.Factory(), procurement.School()} {
		reportTable(t, pol, []reportRow{
			{"no receipts", asksReview(""), nil},
			{"reviewed on the day", asksReview("", reviewed()), nil},
			{"a minute later", asksReview("", reviewed(func(x *file) { x.Reviewed.At = at("2026-03-07 00:00") })), []string{
				review + "late: 2026-03-07T00:00:00+08:00; expected not after the end of 2026-03-06 (+08:00) (000-037)",
			}},
			{"what came on a Saturday is reviewed on Monday", asksReview("", reviewed(func(x *file) { x.Accepted, x.Reviewed.At = at("2026-03-07 10:00"), at("2026-03-09 23:59") })), nil},
			{"before it was accepted", asksReview("", reviewed(func(x *file) { x.Reviewed.At = at("2026-03-06 09:59") })), []string{
				review + "before it was asked for: 2026-03-06T09:59:00+08:00; expected not before 2026-03-06T10:00:00+08:00 (000-037)",
			}},
			{"by a buyer", asksReview("", reviewed(func(x *file) { x.Reviewed.Role = logistics.Buyer })), []string{review + "buyer, must be expense administrator (000-037)"}},
			{"by the last of those who accepted it", asksReview("", reviewed(func(x *file) { x.Reviewed.By = "He" })), []string{
				review + "one person twice: He; expected another person than for acceptance (000-037)",
			}},
			{"by the first of them", asksReview("", reviewed(func(x *file) { x.Reviewed.By = "Chen" })), []string{
				review + "one person twice: Chen; expected another person than for acceptance (000-037)",
			}},
			{"dear, and not what was asked for", asksReview("", reviewed(func(x *file) { x.MarketPriced, x.AsRequested = logistics.No, logistics.No })), []string{
				"receipt E-1.market-price: missing (000-037)", "receipt E-1.as-requested: missing (000-037)",
			}},
			{"nobody says what the review found", asksReview("", reviewed(func(x *file) { x.MarketPriced = logistics.Unknown })), []string{
				"? receipt E-1.market-price: not checked, missing whether it is there: the facts do not say (000-037)",
			}},
			{"not reviewed, and the day is over", asksReview("2026-03-07 00:00", reviewed(open)), []string{review + "missing; expected expense administrator (000-037)"}},
			{"not reviewed, and the day is not over", asksReview("2026-03-06 23:59", reviewed(open)), nil},
			{"not reviewed, and nobody says what day it is", asksReview("", reviewed(open)), []string{
				"? " + "receipt E-1.review-of-receipt: not checked, missing what day it is (000-037)",
			}},
			{"one of the day's receipts was left out", asksReview("2026-03-08 09:00", reviewed(), reviewed(open, func(x *file) { x.ID = "E-2" }), reviewed(func(x *file) { x.ID = "E-3" })), []string{
				"receipt E-2.review-of-receipt: missing; expected expense administrator (000-037)",
			}},
		})
	}
	own := with(func(p *procurement.Policy) {
		p.Watch.Review.Within, p.Watch.Review.For = logistics.Span{}, append(p.Watch.Review.For, "certificate")
	})
	reportTable(t, own, []reportRow{
		{"a policy without a time limit, and a word of its own", asksReview("", reviewed(), reviewed(open, func(x *file) { x.ID = "E-2" })), []string{
			"receipt E-1.certificate: missing (000-037)",
			"? " + review[:len(review)-2] + ": not checked, missing a time limit: the policy gives none (000-037)",
			"? receipt E-2.review-of-receipt: not checked, missing a time limit: the policy gives none (000-037)",
		}},
		{"which is told among the others", asksReview("", reviewed(func(x *file) { x.Also = []string{"certificate"} })), []string{
			"? receipt E-1.review-of-receipt: not checked, missing a time limit: the policy gives none (000-037)",
		}},
	})
	refusalTable(t, []reportRow{
		{"nothing at all", asksReview("", file{}, file{AcceptedBy: []logistics.Person{""}, Reviewed: &procurement.Signed{}}), []string{
			"receipts[0].id absent", "receipts[0].acceptedBy absent", "receipts[1].id absent",
			"receipts[1].acceptedBy[0] absent", "receipts[1].accepted absent", "receipts[1].reviewed.role absent", "receipts[1].reviewed.by absent", "receipts[1].reviewed.at absent",
		}},
		{"words that are none, and one receipt twice", asksReview("", reviewed(func(x *file) { x.MarketPriced, x.AsRequested, x.Also = 8, 9, []string{""} }), reviewed()), []string{
			"receipts[0].marketPriced word", "receipts[0].asRequested word", "receipts[0].also[0] absent", "receipts[1].id duplicate",
		}},
		{"after the moment of judgment", asksReview("2026-03-06 10:00", reviewed(), reviewed(func(x *file) { x.ID, x.Accepted, x.Reviewed = "E-2", at("2026-03-07 09:00"), nil })), []string{
			"receipts[0].reviewed.at range", "receipts[1].accepted range",
		}},
		{"one person in two spellings", asksReview("", reviewed(func(x *file) { x.Reviewed.By = "he" })), []string{"receipts[0].reviewed.by conflict"}},
		{"never reviewed, and no calendar", func(pol procurement.Policy) (logistics.Report, error) {
			return pol.CheckReceiptReviews(procurement.ReviewedReceipts{Receipts: []file{reviewed(func(x *file) { x.Reviewed = nil })}, AsOf: at("2027-03-06 10:00")})
		}, []string{"calendar range"}},
		{"never reviewed, and the calendar ends too early", asksReview("2028-03-06 10:00", reviewed(func(x *file) { x.Accepted, x.Reviewed = at("2027-01-04 10:00"), nil })), []string{"calendar range"}},
		{"a day that the calendar does not have: told once", asksReview("", reviewed(func(x *file) { x.Accepted = at("2025-12-31 09:00") }),
			reviewed(func(x *file) { x.ID, x.Accepted = "E-2", at("2025-12-31 10:00") })), []string{"calendar range"}},
	})
}

// The order of the receipts says nothing but where they stand, and one more that is in order adds nothing.
func TestReceiptReviewProperties(t *testing.T) {
	pol := procurement.Factory()
	rapid.Check(t, func(t *rapid.T) {
		var receipts []procurement.ReviewedReceipt
		for _, id := range []string{"E-1", "E-2", "E-3"}[:rapid.IntRange(0, 3).Draw(t, "receipts")] {
			receipts = append(receipts, reviewed(func(x *procurement.ReviewedReceipt) {
				x.ID, x.MarketPriced = id, logistics.Answer(rapid.IntRange(0, 2).Draw(t, "price"))
				x.Reviewed.At = at(rapid.SampledFrom([]string{"2026-03-06 10:00", "2026-03-06 23:59", "2026-03-07 00:00"}).Draw(t, "reviewed"))
				if rapid.Bool().Draw(t, "open") {
					x.Reviewed = nil
				}
			}))
		}
		texts := func(receipts []procurement.ReviewedReceipt) []string {
			r, err := pol.CheckReceiptReviews(procurement.ReviewedReceipts{Receipts: receipts, AsOf: at("2026-03-08 09:00"), Calendar: year2026()})
			if err != nil {
				t.Fatal(err)
			}
			all := found(r)
			slices.Sort(all)
			return all
		}
		all := texts(receipts)
		one := reviewed(func(x *procurement.ReviewedReceipt) { x.ID = "E-9" })
		if again := texts(append(rapid.Permutation(receipts).Draw(t, "shuffled"), one)); !slices.Equal(all, again) {
			t.Fatalf("%v, then %v", all, again)
		}
	})
}
