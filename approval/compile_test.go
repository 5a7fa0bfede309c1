package approval_test

import (
	"slices"
	"sync"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// amountNear draws an amount from the cuts of a policy, one unit beside them, or anywhere.
func amountNear(cuts []decimal.Decimal) *rapid.Generator[decimal.Decimal] {
	return rapid.Custom(func(t *rapid.T) decimal.Decimal {
		if rapid.IntRange(0, 4).Draw(t, "anywhere") == 0 {
			return decimal.New(rapid.Int64Range(0, 9_999_999_999_999_999).Draw(t, "units"), -4)
		}
		cut := rapid.SampledFrom(cuts).Draw(t, "cut")
		step := decimal.New(rapid.Int64Range(-1, 1).Draw(t, "step"), -4)
		if near := cut.Add(step); !near.IsNegative() {
			return near
		}
		return cut
	})
}

// priceCuts are the bounds at which a policy's price decision may change.
func priceCuts(pol approval.Policy) []decimal.Decimal {
	cuts := []decimal.Decimal{decimal.New(1, -4)}
	for _, tier := range pol.Price.Tiers {
		cuts = append(cuts, tier.From)
	}
	if visit, ok := pol.Price.SiteVisit.Bound.Amount(); ok {
		cuts = append(cuts, visit.Decimal())
	}
	return cuts
}

// purchases draws purchases of every category of a policy, valid ones unless hostile.
func purchases(pol approval.Policy, hostile bool) *rapid.Generator[approval.Purchase] {
	var words []logistics.Category
	for _, group := range pol.Categories {
		words = append(words, group.Words...)
	}
	amounts := amountNear(priceCuts(pol))
	prices := rapid.SampledFrom([]string{"", "0", "1.9999", "2", "2.0001"})
	return rapid.Custom(func(t *rapid.T) approval.Purchase {
		p := approval.Purchase{Budgeted: rapid.Bool().Draw(t, "budgeted"), Listed: rapid.Bool().Draw(t, "listed")}
		category := rapid.SampledFrom(words).Draw(t, "category")
		// The total lies at a cut; what is not on the first line is taken from it.
		left := amounts.Draw(t, "total")
		if left.IsZero() {
			left = unit()
		}
		for range rapid.IntRange(0, 3).Draw(t, "more lines") {
			part := decimal.New(rapid.Int64Range(0, 3).Draw(t, "part"), -4)
			if part.GreaterThanOrEqual(left) {
				part = decimal.Decimal{}
			}
			left = left.Sub(part)
			p.Lines = append(p.Lines, approval.Line{Category: category, Amount: part, OneOff: rapid.Bool().Draw(t, "one-off")})
		}
		p.Lines = append(p.Lines, approval.Line{Category: category, Amount: left, OneOff: rapid.Bool().Draw(t, "one-off")})
		for i := range p.Lines {
			if text := prices.Draw(t, "price"); text != "" {
				p.Lines[i].Price = price(text)
			}
			if text := prices.Draw(t, "carried over"); text != "" {
				p.Lines[i].CarriedOver = price(text)
			}
		}
		if !pol.Price.Splitting.Within.IsZero() || rapid.Bool().Draw(t, "dated") {
			p.On = logistics.MustDate("2026-03-31")
			for i := range rapid.IntRange(0, 2).Draw(t, "earlier") {
				p.Earlier = append(p.Earlier, approval.Earlier{
					ID: string(rune('A' + i)), On: p.On.AddDays(-rapid.IntRange(0, 40).Draw(t, "days back")), Amount: amounts.Draw(t, "earlier amount"),
				})
			}
		}
		if hostile {
			harm(t, &p)
		}
		return p
	})
}

// assorted draws purchases of several categories, but for food, which is decided apart.
func assorted(pol approval.Policy) *rapid.Generator[approval.Purchase] {
	var words []logistics.Category
	for _, raised := range pol.Price.Raised {
		words = append(words, raised.Category)
	}
	for _, group := range pol.Categories {
		words = append(words, group.Words...)
	}
	words = slices.DeleteFunc(words, func(c logistics.Category) bool { return c == pol.Price.Food.Category })
	return rapid.Custom(func(t *rapid.T) approval.Purchase {
		p := purchases(pol, false).Draw(t, "purchase")
		if p.Lines[0].Category == pol.Price.Food.Category {
			return p
		}
		for i := range p.Lines {
			if rapid.Bool().Draw(t, "another category") {
				p.Lines[i].Category = rapid.SampledFrom(words).Draw(t, "category")
			}
		}
		return p
	})
}

// harm makes a purchase one that cannot be judged, in one or several ways.
func harm(t *rapid.T, p *approval.Purchase) {
	for range rapid.IntRange(1, 2).Draw(t, "harms") {
		line := &p.Lines[rapid.IntRange(0, len(p.Lines)-1).Draw(t, "line")]
		bad := rapid.SampledFrom([]decimal.Decimal{yuan("-1"), yuan("0.00001"), decimal.New(1, 1_000_000), yuan("1e15"), yuan("999999999999999.9999")})
		switch rapid.IntRange(0, 8).Draw(t, "harm") {
		case 0:
			line.Amount = bad.Draw(t, "amount")
		case 1:
			d := bad.Draw(t, "price")
			line.Price = &d
		case 2:
			d := bad.Draw(t, "carried over")
			line.CarriedOver = &d
		case 3:
			line.Category = rapid.SampledFrom([]logistics.Category{"", "rockets", logistics.Food, logistics.Diesel}).Draw(t, "category")
		case 4:
			for i := range p.Lines {
				p.Lines[i].Amount = decimal.Decimal{}
			}
		case 5:
			p.On = logistics.Date{}
		case 6:
			p.Earlier = append(p.Earlier, approval.Earlier{ID: "A", On: logistics.MustDate("2026-04-01"), Amount: bad.Draw(t, "earlier")})
		case 7:
			p.Lines = append(p.Lines, approval.Line{Category: line.Category, Amount: yuan("999999999999999.9999")})
		}
	}
}

// policies draws valid policies: other tiers, sides, rows up, raised and regular categories, windows and routes.
func policies() *rapid.Generator[approval.Policy] {
	sides := []logistics.Side{logistics.NoSide, logistics.Below, logistics.AtMost, logistics.AtLeast, logistics.Above}
	return rapid.Custom(func(t *rapid.T) approval.Policy {
		pol := approval.Factory()
		if rapid.Bool().Draw(t, "school") {
			pol = approval.School()
		}
		rungs, first := pol.Ladder.Rungs, pol.Price.Tiers[0]
		tier := func() approval.Tier {
			return approval.Tier{
				Quotes:   rapid.IntRange(0, 4).Draw(t, "quotes"),
				Approver: rapid.SampledFrom(rungs).Draw(t, "approver"), PicksSupplier: rapid.Bool().Draw(t, "picks"),
				Self: rapid.Bool().Draw(t, "self"), Deputy: rapid.Bool().Draw(t, "deputy"), Prior: rapid.Bool().Draw(t, "prior"),
			}
		}
		var ids []logistics.ClauseID
		for _, b := range pol.Price.Tiers {
			ids = append(ids, b.Clause)
		}
		first.Then = tier()
		tiers := logistics.Bands[approval.Tier]{first}
		at, above := decimal.Decimal{}, false
		for i := range rapid.IntRange(0, 4).Draw(t, "tiers") {
			step := decimal.New(rapid.SampledFrom([]int64{0, 1, 2, 10_000, 50_000_000}).Draw(t, "step"), -4)
			if next := above || rapid.Bool().Draw(t, "from"); step.IsZero() && next {
				step = unit()
			}
			// Two tiers may share a bound where only the upper one begins above it.
			at, above = at.Add(step), step.IsZero() || rapid.Bool().Draw(t, "above")
			id := ids[(i+1)%len(ids)]
			tiers = append(tiers, logistics.Band[approval.Tier]{Rule: logistics.Obliges(id), From: at, Above: above, Then: tier()})
		}
		for _, id := range ids[min(len(ids), len(tiers)):] {
			// A clause of a tier that was dropped is cited by a row of its own.
			pol.Price.Papers = append(pol.Price.Papers, logistics.Need{Rule: logistics.Obliges(id), Key: "form " + string(id)})
		}
		pol.Price.Tiers = tiers
		pol.Price.Unbudgeted.RowsUp = rapid.IntRange(0, 3).Draw(t, "rows up")
		pol.Price.SiteVisit.Side, pol.Price.SiteVisit.Bound = rapid.SampledFrom(sides).Draw(t, "visit"), logistics.Measure{}
		if pol.Price.SiteVisit.Side != logistics.NoSide {
			bound, err := logistics.AmountOf(rapid.SampledFrom([]decimal.Decimal{{}, unit(), at, at.Add(unit()), yuan("5000")}).Draw(t, "visit bound"))
			if err != nil {
				t.Fatal(err)
			}
			pol.Price.SiteVisit.Bound = logistics.Yuan(bound)
		}
		if rapid.Bool().Draw(t, "raise another") {
			pol.Price.Raised = append(pol.Price.Raised, approval.Raised{
				Rule: logistics.Obliges("000-113"), Category: logistics.Stationery, Approver: rapid.SampledFrom(rungs).Draw(t, "raised to"),
			})
		}
		if rapid.Bool().Draw(t, "food is regular") {
			pol.Price.Regular.Categories = append(pol.Price.Regular.Categories, logistics.Food)
		}
		if rapid.Bool().Draw(t, "window") {
			pol.Price.Splitting.Within = logistics.MustSpan("30d")
		}
		if err := logistics.Validate(pol); err != nil {
			t.Fatalf("the generator made an invalid policy: %v", err)
		}
		return pol
	})
}

// agree asks both forms and reports whether there was an answer.
func agree(t rapid.TB, pol approval.Policy, a *approval.Authority, p approval.Purchase) bool {
	t.Helper()
	plain, err := pol.DecidePrice(p)
	fast, fastErr := a.DecidePrice(p)
	switch {
	case err == nil && fastErr == nil:
	case err == nil || fastErr == nil || err.Error() != fastErr.Error():
		t.Fatalf("plain error %v, compiled error %v", err, fastErr)
	}
	if plain != fast {
		t.Fatalf("plain %v\ncompiled %v", plain, fast)
	}
	return err == nil
}

func TestCompiledAgrees(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School(), windowed("30d")} {
		a := compile(t, pol)
		for _, hostile := range []bool{false, true} {
			rapid.Check(t, func(t *rapid.T) {
				p := purchases(pol, hostile).Draw(t, "purchase")
				before := logistics.Clone(p)
				if judged := agree(t, pol, a, p); !judged && !hostile {
					t.Fatal("a valid purchase was refused")
				}
				if diff := diffOf(before, p); diff != "" {
					t.Fatalf("the purchase changed: %s", diff)
				}
			})
		}
	}
}

func TestCompiledAgreesForAnyPolicy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pol := policies().Draw(t, "policy")
		a, err := approval.Compile(pol)
		if err != nil {
			t.Fatal(err)
		}
		for range 4 {
			agree(t, pol, a, assorted(pol).Draw(t, "purchase"))
		}
		agree(t, pol, a, purchases(pol, true).Draw(t, "hostile purchase"))
	})
}

// Every cut of the documented policies and one unit beside it, for every category, with and without a budget.
func TestCompiledAgreesAtEveryCut(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School()} {
		a := compile(t, pol)
		for _, group := range pol.Categories {
			for _, c := range group.Words {
				for _, cut := range priceCuts(pol) {
					for _, step := range []decimal.Decimal{unit().Neg(), {}, unit()} {
						amount := cut.Add(step)
						if amount.IsNegative() {
							continue
						}
						p := buy(c, amount.String())
						agree(t, pol, a, p)
						agree(t, pol, a, unbudgeted(p))
					}
				}
			}
		}
	}
}

func TestCompileKeepsNothing(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School()} {
		untouched := logistics.Clone(pol)
		a := compile(t, pol)
		scramble(&pol)
		for _, p := range []approval.Purchase{
			buy(logistics.Diesel, "50000"), unbudgeted(buy(logistics.Kitchenware, "1500")), regular("1", "3", "2"), buy(logistics.Food, "1"),
			buy("rockets", "1"), earlier(buy(logistics.Diesel, "50000"), "2026-03-31", "2026-03-30", "1"), unbudgeted(earlier(regular("1", "3", "2"), "2026-03-31", "2026-03-30", "1")),
		} {
			agree(t, untouched, a, p)
		}
	}
}

// One authority answers many at once; the race detector watches.
func TestCompiledIsSafeForConcurrentUse(t *testing.T) {
	a := compile(t, windowed("30d"))
	asked := []approval.Purchase{
		earlier(buy(logistics.Diesel, "50000"), "2026-03-31", "2026-03-30", "1"), earlier(regular("1", "3", "2"), "2026-03-31"), buy("rockets", "1"),
	}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for _, p := range asked {
				d, err := a.DecidePrice(p)
				if again, _ := a.DecidePrice(p); again != d || (err == nil) != (d.Approver != "") {
					t.Errorf("%v, %v; then %v", d, err, again)
				}
			}
		})
	}
	group.Wait()
}

func TestCompiledAllocatesNothing(t *testing.T) {
	ten := regular("1", "2", "2")
	for range 9 {
		ten.Lines = append(ten.Lines, ten.Lines[0])
	}
	dearer := regular("60000", "2.0001", "2")
	dearer.Budgeted, dearer.Listed = false, false
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		p      approval.Purchase
	}{
		{"one line", approval.Factory(), buy(logistics.Kitchenware, "4999.99")},
		{"without a budget, at the top", approval.Factory(), unbudgeted(buy(logistics.Kitchenware, "50000"))},
		{"ten lines", approval.Factory(), buy(logistics.Kitchenware, "1", "2.5", "3", "4", "5", "0", "700", "8", "9", "10000.0001")},
		{"ten regular lines", approval.Factory(), ten},
		{"a regular item that is quoted again", approval.Factory(), dearer},
		{"diesel of two approvers", approval.Factory(), buy(logistics.Diesel, "10000")},
		{"food", approval.Factory(), buy(logistics.Food, "1")},
		{"a school", approval.School(), unbudgeted(buy(logistics.Kitchenware, "1"))},
		{"a window and no earlier purchase", windowed("30d"), earlier(buy(logistics.Kitchenware, "1"), "2026-03-31")},
		{"the largest amount", approval.Factory(), buy(logistics.Kitchenware, "999999999999999.9999")},
	} {
		t.Run(row.reason, func(t *testing.T) {
			a := compile(t, row.pol)
			var d approval.Decision
			var err error
			allocs := testing.AllocsPerRun(100, func() { d, err = a.DecidePrice(row.p) })
			if err != nil {
				t.Fatal(err)
			}
			if allocs != 0 {
				t.Errorf("%v allocations", allocs)
			}
			differ(t, decide(t, row.pol, row.p), d)
		})
	}
}
