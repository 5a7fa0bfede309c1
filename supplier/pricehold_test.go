package supplier_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func TestHoldsUntil(t *testing.T) {
	for _, row := range []struct{ reason, on, until string }{
		{"the example of the manual: the 20th", "2026-03-20", "2026-04-19"},
		{"the 19th", "2026-03-19", "2026-04-18"},
		{"the 1st: the month itself", "2026-03-01", "2026-03-31"},
		{"the 1st of February", "2026-02-01", "2026-02-28"},
		{"the 28th of January has its day in February", "2026-01-28", "2026-02-27"},
		{"the 29th has none: the day before the last", "2026-01-29", "2026-02-27"},
		{"the 31st has none", "2026-01-31", "2026-02-27"},
		{"the 29th in a leap year", "2028-01-29", "2028-02-28"},
		{"the 31st in a leap year", "2028-01-31", "2028-02-28"},
		{"the 31st before a month of 30 days", "2026-03-31", "2026-04-29"},
		{"the last of February goes by its number", "2026-02-28", "2026-03-27"},
		{"the leap day", "2028-02-29", "2028-03-28"},
		{"over the end of the year", "2026-12-20", "2027-01-19"},
		{"the last day of the year", "2026-12-31", "2027-01-30"},
	} {
		hold, err := supplier.Factory().HoldsUntil(day(row.on))
		if err != nil || hold.From != day(row.on) || hold.Until != day(row.until) || cited(hold.Clauses.List()) != "000-059" {
			t.Errorf("%s: %v %v, want %s", row.reason, hold, err, row.until)
		}
	}
	_, err := supplier.Factory().HoldsUntil(logistics.Date{})
	differ(t, []string{"confirmed absent"}, problems(t, err))
	_, err = supplier.Factory().HoldsUntil(day("9999-12-02"))
	differ(t, []string{"confirmed range"}, problems(t, err))
	half := with(func(p *supplier.Policy) { p.Quotation.Price.Hold.Months = 6 })
	if hold, err := half.HoldsUntil(day("2026-08-31")); err != nil || hold.Until != day("2027-02-27") {
		t.Errorf("for six months: %v %v", hold, err)
	}
	if _, err := half.HoldsUntil(day("2026-08-31")); err != nil {
		t.Error(err)
	}
	hold, _ := supplier.Factory().HoldsUntil(day("2026-03-20"))
	differ(t, "2026-03-20 至 2026-04-19（000-059 假定）", hold.Text(logistics.Chinese))
}

// confirmed is a price of pork that the group confirmed on a day under an approved quote of 26.50.
func confirmed(on, price string, edits ...func(*supplier.ConfirmedPrice)) supplier.ConfirmedPrice {
	c := supplier.ConfirmedPrice{On: day(on), Role: logistics.EvaluationGroup, Price: figure(price), Approved: maybe("26.50")}
	for _, edit := range edits {
		edit(&c)
	}
	return c
}

func pork(confirmed ...supplier.ConfirmedPrice) supplier.PriceHistory {
	return supplier.PriceHistory{Supplier: "S-17", Item: "pork", Confirmed: confirmed}
}

func TestPriceOn(t *testing.T) {
	history := pork(confirmed("2026-05-10", "25"), confirmed("2026-03-20", "26"), confirmed("2026-04-05", "26.50"))
	const held = " (000-059 (assumed))"
	for _, row := range []struct{ reason, on, want string }{
		{"before anything was confirmed", "2026-03-19", "no confirmed price yet: confirm one before an order"},
		{"the day of the confirmation", "2026-03-20", "26 yuan, from 2026-03-20 to 2026-04-19"},
		{"a higher one is confirmed meanwhile: it does not lift this one (X6)", "2026-04-05", "26 yuan, from 2026-03-20 to 2026-04-19"},
		{"the last day of the lower one", "2026-04-19", "26 yuan, from 2026-03-20 to 2026-04-19"},
		{"the day after it", "2026-04-20", "26.50 yuan, from 2026-04-20 to 2026-05-04"},
		{"its last day", "2026-05-04", "26.50 yuan, from 2026-04-20 to 2026-05-04"},
		{"the day after that", "2026-05-05", "the price held until 2026-05-04: confirm it again before an order"},
		{"the last day without a price", "2026-05-09", "the price held until 2026-05-04: confirm it again before an order"},
		{"confirmed again", "2026-05-10", "25 yuan, from 2026-05-10 to 2026-06-09"},
		{"long after", "2027-05-10", "the price held until 2026-06-09: confirm it again before an order"},
	} {
		answer, err := supplier.Factory().PriceOn(history, day(row.on))
		if err != nil {
			t.Fatal(err)
		}
		if got, want := answer.String(), "supplier S-17 pork on "+row.on+": "+row.want+held; got != want {
			t.Errorf("%s: %s, want %s", row.reason, got, want)
		}
		if zh := answer.Text(logistics.Chinese); len(zh) == 0 || slices.Contains([]byte(zh), ';') {
			t.Errorf("%s: %s", row.reason, zh)
		}
		again, err := roundTrip(answer)
		if err != nil {
			t.Fatal(err)
		}
		differ(t, answer, again)
	}
	other := func(c *supplier.ConfirmedPrice) { c.Role = logistics.Buyer }
	answer, err := supplier.Factory().PriceOn(pork(confirmed("2026-03-20", "26", other)), day("2026-03-21"))
	if err != nil || !answer.Price.IsZero() || !answer.From.IsZero() {
		t.Errorf("confirmed by a buyer: %v %v", answer, err)
	}
	_, err = supplier.Factory().PriceOn(supplier.PriceHistory{Confirmed: []supplier.ConfirmedPrice{
		{}, confirmed("2026-03-20", "0", func(c *supplier.ConfirmedPrice) { c.Approved = maybe("0") }), confirmed("2026-03-20", "-1"), confirmed("9999-12-20", "1.00001"),
	}}, logistics.Date{})
	differ(t, []string{
		"supplier absent", "item absent", "confirmed[0].on absent", "confirmed[0].role absent", "confirmed[0].price range",
		"confirmed[1].price range", "confirmed[1].approved range", "confirmed[2].on duplicate", "confirmed[2].price amount", "confirmed[3].on range", "confirmed[3].price amount", "on absent",
	}, problems(t, err))
}

func TestCheckOrderedPrice(t *testing.T) {
	above := func(c *supplier.ConfirmedPrice) { c.Approved = maybe("25") }
	buyer := func(c *supplier.ConfirmedPrice) { c.Role = logistics.Buyer }
	unknown := func(c *supplier.ConfirmedPrice) { c.Approved = nil }
	for _, row := range []struct {
		reason    string
		confirmed supplier.ConfirmedPrice
		on, price string
		want      []string
	}{
		{"at the confirmed price", confirmed("2026-03-20", "26"), "2026-04-19", "26", []string{}},
		{"below it", confirmed("2026-03-20", "26"), "2026-04-19", "25.99", []string{}},
		{"a cent above it", confirmed("2026-03-20", "26"), "2026-04-19", "26.01", []string{"price.drift: 0.01 of 26, must be at most 0% [should] (000-059)"}},
		{"at the approved quote", confirmed("2026-03-20", "26.50"), "2026-04-19", "26.50", []string{}},
		{"a cent above that", confirmed("2026-03-20", "26.50"), "2026-04-19", "26.51", []string{
			"price.drift: 0.01 of 26.5, must be at most 0% [should] (000-059)", "price.ceiling: 0.01 of 26.5, must be at most 0% (000-059)",
		}},
		{"the day after the hold", confirmed("2026-03-20", "26"), "2026-04-20", "26", []string{"price-that-holds: expired: 2026-04-20; expected not after 2026-04-19 (000-059)"}},
		{"after the hold the confirmed price binds no longer, the approved quote does", confirmed("2026-03-20", "26"), "2026-04-20", "26.51", []string{
			"price-that-holds: expired: 2026-04-20; expected not after 2026-04-19 (000-059)", "price.ceiling: 0.01 of 26.5, must be at most 0% (000-059)",
		}},
		{"before the confirmation", confirmed("2026-03-20", "26"), "2026-03-19", "99", []string{"price-that-holds: missing (000-059)"}},
		{"confirmed by a buyer", confirmed("2026-03-20", "26", buyer), "2026-03-21", "26", []string{
			"price-that-holds: missing (000-059)", "confirmed 2026-03-20: buyer, must be evaluation group (000-059)",
		}},
		{"confirmed above the approved quote", confirmed("2026-03-20", "26", above), "2026-03-21", "25", []string{
			"confirmed 2026-03-20: 1 of 25, must be at most 0% (000-059)",
		}},
		{"confirmed, and nobody says what was approved", confirmed("2026-03-20", "26", unknown), "2026-03-21", "26", []string{
			"? price.ceiling: not checked, missing the price of the approved quote (000-059)", "? confirmed 2026-03-20: not checked, missing the price of the approved quote (000-059)",
		}},
	} {
		report, err := supplier.Factory().CheckOrderedPrice(supplier.OrderedPrice{PriceHistory: pork(row.confirmed), On: day(row.on), Price: figure(row.price)})
		if err != nil {
			t.Fatal(err)
		}
		t.Log(row.reason)
		differ(t, row.want, found(report))
	}
	_, err := supplier.Factory().CheckOrderedPrice(supplier.OrderedPrice{})
	differ(t, []string{"supplier absent", "item absent", "on absent", "price range"}, problems(t, err))
	open := with(func(p *supplier.Policy) {
		p.Quotation.Price.Drift = logistics.Limit{Rule: p.Quotation.Price.Drift.Rule}
	})
	report, err := open.CheckOrderedPrice(supplier.OrderedPrice{PriceHistory: pork(confirmed("2026-03-20", "26")), On: day("2026-03-20"), Price: figure("26.2")})
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{"? price.drift: not checked, missing a bound: the policy gives no number (000-059)"}, found(report))
}

// someDay draws a day, the ends of months first.
func someDay(t *rapid.T, name string) logistics.Date {
	month := day("2023-01-01").AddMonths(rapid.IntRange(0, 60).Draw(t, name+" month")).Month()
	if rapid.Bool().Draw(t, name+" at the end") {
		return month.Last().AddDays(rapid.IntRange(-3, 3).Draw(t, name+" day"))
	}
	return month.First().AddDays(rapid.IntRange(0, 27).Draw(t, name+" day"))
}

// A price holds to a day of the next month, or to the last of its own where it was confirmed on the 1st; the later it is confirmed, the
// longer; who confirms again on the day after leaves no gap and no day with two prices.
func TestHoldsWithoutGap(t *testing.T) {
	pol := supplier.Factory()
	rapid.Check(t, func(t *rapid.T) {
		on := someDay(t, "confirmed")
		hold, err := pol.HoldsUntil(on)
		if err != nil {
			t.Fatal(err)
		}
		// The slow way: the day with that number, or the last one, and one back.
		next := on.Month().Add(1)
		same := next.First()
		for same.String()[8:] != on.String()[8:] && same != next.Last() {
			same = same.AddDays(1)
		}
		if hold.Until != same.AddDays(-1) || hold.Until.AddDays(1).Month() != next {
			t.Fatalf("%s: %s, want %s", on, hold.Until, same.AddDays(-1))
		}
		later, err := pol.HoldsUntil(on.AddDays(1))
		if err != nil || later.Until.Before(hold.Until) {
			t.Fatalf("%s holds to %s, %s to %s: %v", on, hold.Until, later.From, later.Until, err)
		}
		again, err := pol.PricePeriods(pork(confirmed(hold.Until.AddDays(1).String(), "25"), confirmed(on.String(), "26")))
		if err != nil || len(again) != 2 || again[0].Last != hold.Until || again[1].First != hold.Until.AddDays(1) {
			t.Fatalf("%v %v", again, err)
		}
	})
}

// What is confirmed while a price holds.
func TestConfirmedMeanwhile(t *testing.T) {
	type list = []supplier.ConfirmedPrice
	for _, row := range []struct {
		reason    string
		confirmed list
		want      string
	}{
		{"a lower price holds at once", list{confirmed("2026-03-20", "26"), confirmed("2026-04-05", "25")}, "26 2026-03-20..2026-04-04, 25 2026-04-05..2026-05-04"},
		{"a higher one waits", list{confirmed("2026-03-20", "26"), confirmed("2026-04-05", "26.01")}, "26 2026-03-20..2026-04-19, 26.01 2026-04-20..2026-05-04"},
		{"confirmed on the last day it waits for a day", list{confirmed("2026-03-20", "26"), confirmed("2026-04-19", "27")}, "26 2026-03-20..2026-04-19, 27 2026-04-20..2026-05-18"},
		{"confirmed on the day after it does not wait", list{confirmed("2026-03-20", "26"), confirmed("2026-04-20", "27")}, "26 2026-03-20..2026-04-19, 27 2026-04-20..2026-05-19"},
		{"the same again holds for longer", list{confirmed("2026-03-20", "26"), confirmed("2026-04-05", "26")}, "26 2026-03-20..2026-04-04, 26 2026-04-05..2026-05-04"},
		{"one that waits is undercut", list{confirmed("2026-03-20", "26"), confirmed("2026-04-05", "28"), confirmed("2026-04-10", "27")}, "26 2026-03-20..2026-04-19, 27 2026-04-20..2026-05-09"},
		{"a third waits for the second", list{confirmed("2026-03-20", "26"), confirmed("2026-04-05", "28"), confirmed("2026-04-10", "30")},
			"26 2026-03-20..2026-04-19, 28 2026-04-20..2026-05-04, 30 2026-05-05..2026-05-09"},
		{"a lower one between two", list{confirmed("2026-03-20", "26"), confirmed("2026-04-10", "25"), confirmed("2026-04-15", "26")},
			"26 2026-03-20..2026-04-09, 25 2026-04-10..2026-05-09, 26 2026-05-10..2026-05-14"},
		{"both end on one day: the higher one never holds", list{confirmed("2026-01-30", "26"), confirmed("2026-01-31", "27")}, "26 2026-01-30..2026-02-27"},
	} {
		periods, err := supplier.Factory().PricePeriods(pork(row.confirmed...))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range periods {
			got = append(got, strings.TrimSuffix(p.Price.String(), " yuan")+" "+p.Period.String())
		}
		if s := strings.Join(got, ", "); s != row.want {
			t.Errorf("%s: %s, want %s", row.reason, s, row.want)
		}
	}
	order := supplier.OrderedPrice{PriceHistory: pork(confirmed("2026-03-20", "26"), confirmed("2026-04-05", "26.50")), On: day("2026-04-19"), Price: figure("26.50")}
	report, err := supplier.Factory().CheckOrderedPrice(order)
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{"price.drift: 0.5 of 26, must be at most 0% [should] (000-059)"}, found(report))
	order.On = day("2026-04-20")
	if report, err = supplier.Factory().CheckOrderedPrice(order); err != nil || !report.OK() {
		t.Errorf("the day after the lower price: %v %v", report, err)
	}
}

// Every day lies in one price period at most; in which one, and with which price, is what the slow way says: the lowest of those that
// were confirmed and hold on that day. The order of the confirmations does not matter.
func TestPricePeriodsEqualDays(t *testing.T) {
	pol := supplier.Factory()
	rapid.Check(t, func(t *rapid.T) {
		var history supplier.PriceHistory
		used := map[logistics.Date]bool{}
		start := someDay(t, "start")
		for range rapid.IntRange(0, 6).Draw(t, "confirmations") {
			on := start.AddDays(rapid.SampledFrom([]int{0, 1, 13, 27, 28, 29, 30, 31, 32, 59, 61, 90}).Draw(t, "after"))
			if !used[on] {
				used[on] = true
				history.Confirmed = append(history.Confirmed, confirmed(on.String(), fmt.Sprint(rapid.IntRange(20, 23).Draw(t, "price"))))
			}
		}
		history.Supplier, history.Item = "S-17", "pork"
		periods, err := pol.PricePeriods(history)
		if err != nil {
			t.Fatal(err)
		}
		shuffled := history
		shuffled.Confirmed = rapid.Permutation([]supplier.ConfirmedPrice(history.Confirmed)).Draw(t, "shuffled")
		same, err := pol.PricePeriods(shuffled)
		if err != nil || !slices.Equal(periods, same) {
			t.Fatalf("%v %v: %v", periods, same, err)
		}
		asked := rapid.IntRange(0, 129).Draw(t, "asked")
		for n := range 130 {
			on := start.AddDays(n - 2)
			var want logistics.Measure
			for _, c := range history.Confirmed {
				a, _ := logistics.AmountOf(c.Price)
				price := logistics.Yuan(a)
				if holds := !on.Before(c.On) && on.Before(c.On.AddMonths(1)); !holds {
					continue
				}
				if order, _ := price.Compare(want); want.IsZero() || order < 0 {
					want = price
				}
			}
			in := 0
			for _, p := range periods {
				if p.Contains(on) {
					in++
				}
			}
			if in > 1 || (in == 1) == want.IsZero() {
				t.Fatalf("%s: %d periods, want %s", on, in, want)
			}
			if n != asked {
				continue // each question looks through the whole policy first
			}
			if answer, err := pol.PriceOn(shuffled, on); err != nil || answer.Price != want {
				t.Fatalf("%s: %v, want %s; %v", on, answer, want, err)
			}
		}
	})
}
