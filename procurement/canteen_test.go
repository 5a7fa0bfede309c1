package procurement_test

import (
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// foodOrder is an order of 10 March 2026: pork at 26 yuan, quoted at 26 from 20 February to 19 March.
func foodOrder(edits ...func(*procurement.FoodPurchase)) procurement.FoodPurchase {
	f := procurement.FoodPurchase{
		ID: "F-1", On: day("2026-03-10"), Listed: logistics.Yes, ForBranch: logistics.No,
		Lines: []procurement.FoodLine{{Item: "pork", Price: figure("26"), Quote: &procurement.FoodQuote{Price: figure("26"), From: day("2026-02-20"), Until: day("2026-03-19")}}},
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func TestCheckFood(t *testing.T) {
	type food = procurement.FoodPurchase
	for _, row := range []struct {
		reason string
		edit   func(*food)
		want   []string
	}{
		{"at the quote", func(*food) {}, []string{}},
		{"a unit above it", func(f *food) { f.Lines[0].Price = figure("26.0001") }, []string{"food F-1.lines[0].price: 26.0001 yuan, must be at most 26 yuan (000-117)"}},
		{"a unit below it", func(f *food) { f.Lines[0].Price = figure("25.9999") }, []string{}},
		{"on the last day of the quote", func(f *food) { f.On = day("2026-03-19") }, []string{}},
		{"the day after", func(f *food) { f.On = day("2026-03-20") }, []string{"food F-1.lines[0].approved-quote: late: 2026-03-20; expected not after 2026-03-19 (000-117)"}},
		{"on the first day of the quote", func(f *food) { f.On = day("2026-02-20") }, []string{}},
		{"the day before", func(f *food) { f.On = day("2026-02-19") }, []string{"food F-1.lines[0].approved-quote: out of order: 2026-02-19; expected not before 2026-02-20 (000-117)"}},
		{"no quote", func(f *food) { f.Lines[0].Quote = nil }, []string{"food F-1.lines[0].approved-quote: missing (000-117)"}},
		{"a supplier who is not listed", func(f *food) { f.Listed = logistics.No }, []string{"food F-1.listed-supplier: missing (000-114)"}},
		{"nobody says whether he is", func(f *food) { f.Listed = logistics.Unknown }, []string{
			"? food F-1.listed-supplier: not checked, missing whether it is there: the facts do not say (000-114)"}},
		{"at the market within its limits, without a quote", func(f *food) {
			f.MarketCash, f.Listed, f.WithinLimits, f.Lines[0].Quote = true, logistics.No, logistics.Yes, nil
		}, []string{}},
		{"at the market beyond them", func(f *food) { f.MarketCash, f.WithinLimits = true, logistics.No }, []string{"food F-1.within-cash-limits: missing (000-114)"}},
		{"at the market, within what nobody knows", func(f *food) { f.MarketCash = true }, []string{
			"? food F-1.within-cash-limits: not checked, missing whether it is there: the facts do not say (000-114)"}},
		{"a branch for itself", func(f *food) { f.ForBranch = logistics.Yes }, []string{"food F-1.branch-self-purchase: must not be there (003-071)"}},
		{"headquarters for a branch", func(f *food) { f.ForBranch, f.ByHeadquarters = logistics.Yes, true }, []string{}},
		{"for whom, nobody says", func(f *food) { f.ForBranch = logistics.Unknown }, []string{
			"? food F-1.branch-self-purchase: not checked, missing whether it is there: the facts do not say (003-071)"}},
		{"headquarters, for whomever", func(f *food) { f.ForBranch, f.ByHeadquarters = logistics.Unknown, true }, []string{}},
	} {
		for _, pol := range []procurement.Policy{procurement.Factory(), procurement.School()} {
			r, err := pol.CheckFood(foodOrder(row.edit))
			if err != nil {
				t.Fatalf("%s: %v", row.reason, err)
			}
			t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
		}
	}
	reversed := foodOrder(func(f *food) {
		f.Lines[0].Quote.From, f.Lines[0].Price, f.Listed = day("2026-03-20"), figure("-1"), 5
		f.Lines = append(f.Lines, procurement.FoodLine{Quote: &procurement.FoodQuote{}})
	})
	_, err := procurement.Factory().CheckFood(reversed)
	differ(t, []string{
		"listed word", "lines[0].price amount", "lines[0].quote.until range", "lines[1].item absent", "lines[1].price range",
		"lines[1].quote.price range", "lines[1].quote.from absent", "lines[1].quote.until absent",
	}, problems(t, err))
	if _, err := procurement.Factory().CheckFood(foodOrder(func(f *food) { f.AsOf = f.On })); err != nil {
		t.Errorf("bought on the day of judgment: %v", err)
	}
	_, err = procurement.Factory().CheckFood(foodOrder(func(f *food) { f.AsOf = f.On.AddDays(-1) }))
	differ(t, []string{"on range"}, problems(t, err)) // bought after it
	_, err = procurement.Factory().CheckFood(food{WithinLimits: 3, ForBranch: 4})
	differ(t, []string{"id absent", "on absent", "withinLimits word", "forBranch word", "lines absent"}, problems(t, err))
	if _, err := (procurement.Policy{}).CheckFood(foodOrder()); err == nil {
		t.Error("the zero policy judges")
	}
}

func TestKeptUntil(t *testing.T) {
	for _, row := range []struct{ reason, delivered, reconciled, want string }{
		{"the reconciliation is later", "2026-03-10", "2026-04-05", "order F-1: kept to 2027-04-05 (000-116 (read))"},
		{"the delivery is later", "2026-04-06", "2026-04-05", "order F-1: kept to 2027-04-06 (000-116 (read))"},
		{"29 February", "2024-02-29", "2024-02-29", "order F-1: kept to 2025-02-28 (000-116 (read))"},
		{"28 February before a leap year", "2023-02-28", "2023-02-28", "order F-1: kept to 2024-02-28 (000-116 (read))"},
		{"not reconciled yet", "2026-03-10", "", "order F-1: kept, with no end before it is delivered and reconciled (000-116 (read))"},
		{"something is still to come", "", "2026-03-10", "order F-1: kept, with no end before it is delivered and reconciled (000-116 (read))"},
	} {
		o := keptOrder(row.delivered, row.reconciled, "")
		k, err := procurement.Factory().KeptUntil(o)
		if err != nil || k.String() != row.want {
			t.Errorf("%s: %s %v, want %s", row.reason, k, err, row.want)
		}
		stable(t, k)
	}
	k, _ := procurement.School().KeptUntil(keptOrder("2026-03-10", "2026-04-05", ""))
	differ(t, "订单 F-1：保存至 2027-04-05（000-116 假定）", k.Text(logistics.Chinese))
	k, _ = procurement.School().KeptUntil(keptOrder("2026-03-10", "", ""))
	differ(t, "订单 F-1：保存，交货并对账前不定期限（000-116 假定）", k.Text(logistics.Chinese))
	_, err := procurement.Factory().KeptUntil(keptOrder("9999-01-01", "9999-01-01", ""))
	differ(t, []string{"delivered range"}, problems(t, err))
	_, err = procurement.Factory().KeptUntil(keptOrder("2026-03-10", "9999-01-01", ""))
	differ(t, []string{"reconciled range"}, problems(t, err)) // that is the later of the two
}

func keptOrder(delivered, reconciled, discarded string) procurement.KeptOrder {
	date := func(text string) (d logistics.Date) {
		if text != "" {
			d = day(text)
		}
		return d
	}
	return procurement.KeptOrder{Number: "F-1", Delivered: date(delivered), Reconciled: date(reconciled), Discarded: date(discarded)}
}

func TestCheckKept(t *testing.T) {
	for _, row := range []struct {
		reason string
		order  procurement.KeptOrder
		want   []string
	}{
		{"on file", keptOrder("2026-03-10", "2026-04-05", ""), []string{}},
		{"discarded after a year", keptOrder("2026-03-10", "2026-04-05", "2027-04-06"), []string{}},
		{"on the last day", keptOrder("2026-03-10", "2026-04-05", "2027-04-05"), []string{"order F-1.discarded: out of order: 2027-04-05; expected not before 2027-04-06 (000-116)"}},
		{"before it was reconciled", keptOrder("2026-03-10", "", "2030-01-01"), []string{"order F-1.discarded: out of order: 2030-01-01; expected after reconciled (000-116)"}},
		{"before all of it came", keptOrder("", "", "2030-01-01"), []string{"order F-1.discarded: out of order: 2030-01-01; expected after delivered (000-116)"}},
	} {
		r, err := procurement.Factory().CheckKept(row.order)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
	}
	_, err := procurement.Factory().CheckKept(procurement.KeptOrder{Discarded: day("2026-01-01")})
	differ(t, []string{"number absent"}, problems(t, err))
	for _, ask := range []func() error{
		func() error { _, err := (procurement.Policy{}).CheckKept(keptOrder("", "", "")); return err },
		func() error { _, err := (procurement.Policy{}).KeptUntil(keptOrder("", "", "")); return err },
	} {
		if ask() == nil {
			t.Error("the zero policy answers")
		}
	}
}

// An order may be discarded from the day on that follows its keeping, and a later delivery never shortens it.
func TestKeptProperties(t *testing.T) {
	pol := procurement.Factory()
	rapid.Check(t, func(t *rapid.T) {
		first := day("2024-02-25")
		delivered := first.AddDays(rapid.IntRange(0, 800).Draw(t, "delivered"))
		reconciled := first.AddDays(rapid.IntRange(0, 800).Draw(t, "reconciled"))
		o := procurement.KeptOrder{Number: "F-1", Delivered: delivered, Reconciled: reconciled}
		k, err := pol.KeptUntil(o)
		if err != nil {
			t.Fatal(err)
		}
		// A year is twelve months of the calendar: never fewer than 364 days, never more than 366.
		if k.Until.Before(k.From.AddDays(365-1)) || k.Until.After(k.From.AddDays(366)) || k.From.Before(delivered) || k.From.Before(reconciled) {
			t.Fatal(k)
		}
		for n, want := range []int{1, 0} {
			o.Discarded = k.Until.AddDays(n)
			if r, err := pol.CheckKept(o); err != nil || len(r.Findings) != want {
				t.Fatal(r, err)
			}
		}
		o.Delivered = delivered.AddDays(1)
		if later, err := pol.KeptUntil(o); err != nil || later.Until.Before(k.Until) {
			t.Fatal(later, k)
		}
	})
}

func TestCanteenLaws(t *testing.T) {
	type policy = procurement.Policy
	brokenLaws(t, []lawRow{
		{"bans of what is asked for", func(p *policy) {
			p.Canteen.Listed.Banned, p.Canteen.Market.Banned, p.Canteen.Quote.Banned = true, true, true
		},
			[]string{"canteen.listed conflict", "canteen.market conflict", "canteen.quote conflict"}},
		{"a branch has to buy for itself", func(p *policy) { p.Canteen.Branch.Banned = false }, []string{"canteen.branch.banned conflict"}},
		{"kept for no time", func(p *policy) { p.Canteen.Kept.Months = 0 }, []string{"canteen.kept.months range"}},
		{"kept for ever", func(p *policy) { p.Canteen.Kept.Months = 1201 }, []string{"canteen.kept.months range"}},
	})
}

func TestDiffCanteen(t *testing.T) {
	type policy = procurement.Policy
	diffsOf(t, []diffRow{
		{"kept for two years", func(p *policy) { p.Canteen.Kept.Months = 24 }, "canteen.kept: 12 months (000-116 (read)) → 24 months (000-116 (read)): stricter", logistics.Stricter},
		{"the quote only should not be passed", func(p *policy) { p.Canteen.Ceiling.Force = logistics.Should },
			"canteen.ceiling: no price above the approved quote (000-117 (read)) → no price above the approved quote [should] (000-117 (read)): looser", logistics.Looser},
	})
}

func canteenClauses() []clauseRow {
	factory := procurement.Factory()
	food := func(reason string, edits ...func(*procurement.FoodPurchase)) asked {
		return checked(reason)(factory.CheckFood(foodOrder(edits...)))
	}
	whole := food("a listed supplier at his quote")
	return []clauseRow{
		{"000-114", []asked{food("of a supplier who is not listed", func(f *procurement.FoodPurchase) { f.Listed = logistics.No })}, []asked{whole}},
		{"000-116", []asked{checked("discarded on the last day")(factory.CheckKept(keptOrder("2026-03-10", "2026-03-10", "2027-03-10")))},
			[]asked{checked("discarded the day after")(factory.CheckKept(keptOrder("2026-03-10", "2026-03-10", "2027-03-11")))}},
		{"000-117", []asked{food("above the quote", func(f *procurement.FoodPurchase) { f.Lines[0].Price = figure("26.01") }),
			food("the quote is over", func(f *procurement.FoodPurchase) { f.On = day("2026-03-20") })}, []asked{whole}},
		{"003-071", []asked{food("a branch for itself", func(f *procurement.FoodPurchase) { f.ForBranch = logistics.Yes })}, []asked{whole}},
	}
}

func FuzzFoodPurchase(f *testing.F) {
	fuzzFacts(f, func(p procurement.FoodPurchase) error { _, err := procurement.Factory().CheckFood(p); return err }, foodOrder())
}

func FuzzKeptOrder(f *testing.F) {
	fuzzFacts(f, func(o procurement.KeptOrder) error {
		_, err := procurement.Factory().KeptUntil(o)
		if _, errKept := procurement.Factory().CheckKept(o); (err == nil) != (errKept == nil) {
			f.Error(err, errKept)
		}
		return err
	}, keptOrder("2026-03-10", "2026-03-10", "2027-03-11"))
}
