package approval_test

import (
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// turns are an explanation in short: the stretch and who decides there, below and above it, and elsewhere.
func turns(e logistics.Explanation) []string {
	who := func(r logistics.Ruling) string {
		switch r := r.(type) {
		case approval.PriceRuling:
			return string(r.FirstApprover + "/" + r.Approver)
		case approval.PaymentRuling:
			return r.Chain.En
		}
		return r.Text(logistics.English)
	}
	lines := []string{e.Stretch.String() + ": " + who(e.Ruling)}
	for _, side := range []struct {
		name string
		turn *logistics.Turn
	}{{"below", e.Below}, {"above", e.Above}} {
		if side.turn != nil {
			lines = append(lines, side.name+", "+side.turn.Where.String()+": "+who(side.turn.Ruling))
		}
	}
	for _, turn := range e.Otherwise {
		lines = append(lines, "if "+turn.Where.String()+": "+who(turn.Ruling))
	}
	return lines
}

func explain(t rapid.TB, pol approval.Policy, p approval.Purchase) []logistics.Explanation {
	t.Helper()
	all, err := pol.ExplainPrice(p)
	if err != nil {
		t.Fatalf("ExplainPrice: %v", err)
	}
	return all
}

func TestExplainPrice(t *testing.T) {
	factory := approval.Factory()
	buyer := []string{
		"below 1,500 yuan: /buyer", "above, from 1,500 yuan to below 5,000 yuan: /purchasing-manager",
		"if category food: /general-affairs-manager", "if category diesel: /general-affairs-manager", "if budget no: /purchasing-manager",
	}
	purchasing := []string{
		"from 1,500 yuan to below 5,000 yuan: /purchasing-manager", "below, below 1,500 yuan: /buyer",
		"above, from 5,000 yuan to below 10,000 yuan: /general-affairs-manager",
		"if category food: /general-affairs-manager", "if category diesel: /general-affairs-manager", "if budget no: /general-affairs-manager",
	}
	generalAffairs := []string{
		"from 5,000 yuan to below 10,000 yuan: /general-affairs-manager", "below, from 1,500 yuan to below 5,000 yuan: /purchasing-manager",
		"above, from 10,000 yuan to below 50,000 yuan: /senior-manager",
		"if category food: /general-affairs-manager", "if category diesel: /general-affairs-manager", "if budget no: /senior-manager",
	}
	senior := []string{
		"from 10,000 yuan to below 50,000 yuan: /senior-manager", "below, from 5,000 yuan to below 10,000 yuan: /general-affairs-manager",
		"above, from 50,000 yuan: /general-manager",
		"if category food: /general-affairs-manager", "if category diesel: general-affairs-manager/senior-manager", "if budget no: /general-manager",
	}
	general := []string{
		"from 50,000 yuan: /general-manager", "below, from 10,000 yuan to below 50,000 yuan: /senior-manager",
		"if category food: /general-affairs-manager", "if category diesel: general-affairs-manager/general-manager", "if budget no: /general-manager",
	}
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		p      approval.Purchase
		want   []string
	}{
		{"the smallest total: nothing is below it", factory, buy(logistics.Kitchenware, "0.0001"), buyer},
		{"one unit below the first bound", factory, buy(logistics.Kitchenware, "1499.9999"), buyer},
		{"at the first bound", factory, buy(logistics.Kitchenware, "1500"), purchasing},
		{"one unit above the first", factory, buy(logistics.Kitchenware, "1500.0001"), purchasing},
		{"one unit below the second", factory, buy(logistics.Kitchenware, "4999.9999"), purchasing},
		{"at the second", factory, buy(logistics.Kitchenware, "5000"), generalAffairs},
		{"one unit above the second", factory, buy(logistics.Kitchenware, "5000.0001"), generalAffairs},
		{"one unit below the third", factory, buy(logistics.Kitchenware, "9999.9999"), generalAffairs},
		{"at the third", factory, buy(logistics.Kitchenware, "10000"), senior},
		{"one unit below the last", factory, buy(logistics.Kitchenware, "49999.9999"), senior},
		{"at the last: nothing is above it", factory, buy(logistics.Kitchenware, "50000"), general},
		{"the largest total", factory, buy(logistics.Kitchenware, "999999999999999.9999"), general},
		{"without a budget, one row up", factory, unbudgeted(buy(logistics.Kitchenware, "1499.9999")), []string{
			"below 1,500 yuan: /purchasing-manager",
			"above, from 1,500 yuan to below 5,000 yuan: /general-affairs-manager",
			"if category food: /general-affairs-manager",
			"if category diesel: /general-affairs-manager",
			"if budget yes: /buyer",
		}},
		{"without a budget, at the top", factory, unbudgeted(buy(logistics.Kitchenware, "50000")), []string{
			"from 50,000 yuan: /general-manager",
			"below, from 10,000 yuan to below 50,000 yuan: /general-manager",
			"if category food: /general-affairs-manager",
			"if category diesel: general-affairs-manager/general-manager",
			"if budget yes: /general-manager",
		}},
		{"food: no amount decides, and no budget", factory, buy(logistics.Food, "7000"), []string{
			"any figure: /general-affairs-manager",
			"if category any but food and diesel: /general-affairs-manager",
			"if category diesel: /general-affairs-manager",
		}},
		{"diesel below the third bound", factory, buy(logistics.Diesel, "9999.9999"), []string{
			"from 5,000 yuan to below 10,000 yuan: /general-affairs-manager",
			"below, from 1,500 yuan to below 5,000 yuan: /general-affairs-manager",
			"above, from 10,000 yuan to below 50,000 yuan: general-affairs-manager/senior-manager",
			"if category food: /general-affairs-manager",
			"if category any but food and diesel: /general-affairs-manager",
			"if budget no: general-affairs-manager/senior-manager",
		}},
		{"diesel at it", factory, buy(logistics.Diesel, "10000"), []string{
			"from 10,000 yuan to below 50,000 yuan: general-affairs-manager/senior-manager",
			"below, from 5,000 yuan to below 10,000 yuan: /general-affairs-manager",
			"above, from 50,000 yuan: general-affairs-manager/general-manager",
			"if category food: /general-affairs-manager",
			"if category any but food and diesel: /senior-manager",
			"if budget no: general-affairs-manager/general-manager",
		}},
		{"a school has one tier: the visit alone divides it", approval.School(), buy(logistics.Kitchenware, "5000"), []string{
			"from 5,000 yuan: /principal",
			"below, below 5,000 yuan: /principal",
			"if category food: /principal",
			"if category diesel: general-affairs-manager/principal",
			"if budget no: /principal",
		}},
		{"what is bought regularly has a second part", factory, regular("100", "3", "2"), []string{
			"below 1,500 yuan: /buyer",
			"above, from 1,500 yuan to below 5,000 yuan: /purchasing-manager",
			"if category food: /general-affairs-manager",
			"if category diesel: /general-affairs-manager",
			"if budget no: /purchasing-manager",
			": quote again (000-105 (read))",
			"if category any but maintenance materials, office stationery, medicines, daily-use goods and cleaning goods: nothing further",
			"if regular items none, all one-off: nothing further",
			"if regular items all at most the carried-over price: the carried-over price holds (000-105 (read))",
			"if regular items no price known: nothing further; not checked: 000-105 (read)",
			"if regular items some at most the carried-over price and the rest not known: the carried-over price holds (000-105 (read)); not checked: 000-105 (read)",
			"if regular items some above the carried-over price and some not known: quote again (000-105 (read)); not checked: 000-105 (read)",
		}},
		{"with an earlier purchase it lies higher", windowed("30d"), earlier(buy(logistics.Kitchenware, "1000"), "2026-03-31", "2026-03-01", "500"), purchasing},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var got []string
			for _, e := range explain(t, row.pol, row.p) {
				got = append(got, turns(e)...)
			}
			differ(t, row.want, got)
		})
	}
}

func TestExplainPayment(t *testing.T) {
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		p      approval.Payment
		want   []string
	}{
		{"the smallest: nothing is below it", approval.Factory(), pay("0.0001"), []string{
			"up to 5,000 yuan: department manager, then accounting office [handover]",
			"above, above 5,000 yuan to 10,000 yuan: department manager, then senior manager, then accounting office [handover]",
			"if budget no: department manager, then senior manager, then accounting office [handover]",
		}},
		{"at the first gate's bound, which it does not reach", approval.Factory(), pay("5000"), []string{
			"up to 5,000 yuan: department manager, then accounting office [handover]",
			"above, above 5,000 yuan to 10,000 yuan: department manager, then senior manager, then accounting office [handover]",
			"if budget no: department manager, then senior manager, then accounting office [handover]",
		}},
		{"one unit above", approval.Factory(), pay("5000.0001"), []string{
			"above 5,000 yuan to 10,000 yuan: department manager, then senior manager, then accounting office [handover]",
			"below, up to 5,000 yuan: department manager, then accounting office [handover]",
			"above, above 10,000 yuan: department manager, then senior manager, then general manager, then accounting office [handover]",
		}},
		{"at the second", approval.Factory(), pay("10000"), []string{
			"above 5,000 yuan to 10,000 yuan: department manager, then senior manager, then accounting office [handover]",
			"below, up to 5,000 yuan: department manager, then accounting office [handover]",
			"above, above 10,000 yuan: department manager, then senior manager, then general manager, then accounting office [handover]",
		}},
		{"above the second: nothing is above it, and a budget changes nothing", approval.Factory(), pay("10000.0001"), []string{
			"above 10,000 yuan: department manager, then senior manager, then general manager, then accounting office [handover]",
			"below, above 5,000 yuan to 10,000 yuan: department manager, then senior manager, then accounting office [handover]",
		}},
		{"without a budget", approval.Factory(), approval.Payment{Amount: yuan("1")}, []string{
			"up to 10,000 yuan: department manager, then senior manager, then accounting office [handover]",
			"above, above 10,000 yuan: department manager, then senior manager, then general manager, then accounting office [handover]",
			"if budget yes: department manager, then accounting office [handover]",
		}},
		{"a school's principal signs whatever the amount", approval.School(), pay("1"), []string{
			"any figure: department manager, then principal [final-approval], then accounting office [handover]",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			e, err := row.pol.ExplainPayment(row.p)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, row.want, turns(e))
		})
	}
}

func TestExplainProblems(t *testing.T) {
	p := unbudgeted(buy("rockets", "-1"))
	_, want := approval.Factory().DecidePrice(p)
	all, err := approval.Factory().ExplainPrice(p)
	differ(t, want.Error(), err.Error())
	differ(t, 0, len(all))
	_, want = approval.Factory().DecidePayment(pay("-1"))
	e, err := approval.Factory().ExplainPayment(pay("-1"))
	differ(t, want.Error(), err.Error())
	differ(t, "", e.Question)
	_, err = approval.Policy{}.ExplainPrice(buy(logistics.Food, "1"))
	if _, want := (approval.Policy{}).DecidePrice(buy(logistics.Food, "1")); err == nil || err.Error() != want.Error() {
		t.Errorf("an invalid policy: %v, want %v", err, want)
	}
}

// edges are the amounts just inside and just outside a stretch; what is no amount is left out.
func edges(s logistics.Stretch) (inside, outside []decimal.Decimal) {
	beside := func(e logistics.Edge) (below, above decimal.Decimal) {
		a, _ := e.At.Amount()
		if at := a.Decimal(); e.Above {
			return at, at.Add(unit())
		} else {
			return at.Sub(unit()), at
		}
	}
	out, in := beside(s.From)
	inside, outside = append(inside, in), append(outside, out)
	if !s.To.IsZero() {
		in, out = beside(s.To)
		inside, outside = append(inside, in), append(outside, out)
	}
	amounts := func(list []decimal.Decimal) (kept []decimal.Decimal) {
		for _, d := range list {
			if a, err := logistics.AmountOf(d); err == nil && !a.IsZero() {
				kept = append(kept, d)
			}
		}
		return kept
	}
	return amounts(inside), amounts(outside)
}

// Just inside the stretch that is told the answer is the same, just outside it differs and is the neighbor's; what is
// told of another fact is what is answered there. And each answer is what DecidePrice gives.
func TestExplainedEdgesHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pol := rapid.OneOf(rapid.Just(approval.Factory()), rapid.Just(approval.School()), policies()).Draw(t, "policy")
		p := purchases(pol, false).Draw(t, "purchase")
		p.Earlier = nil
		ask := func(amount decimal.Decimal, category logistics.Category, budgeted bool) (logistics.Explanation, approval.PriceRuling) {
			other := p
			other.Lines = []approval.Line{{Category: category, Amount: amount, OneOff: true}}
			other.Budgeted = budgeted
			e := explain(t, pol, other)[0]
			d := decide(t, pol, other)
			ruling := e.Ruling.(approval.PriceRuling)
			if d.PriceTerms != ruling.PriceTerms {
				t.Fatalf("decided %v, explained %v", d, ruling)
			}
			return e, ruling
		}
		total, _ := decide(t, pol, p).Total.Amount()
		category := p.Lines[0].Category
		e, here := ask(total.Decimal(), category, p.Budgeted)
		inside, outside := edges(e.Stretch)
		for _, amount := range inside {
			if _, ruling := ask(amount, category, p.Budgeted); ruling != here {
				t.Fatalf("%s, inside %s, is %s\n%s", amount, e.Stretch, ruling, e)
			}
		}
		for _, amount := range outside {
			neighbor := e.Below
			if a, _ := logistics.AmountOf(amount); a.Compare(total) > 0 {
				neighbor = e.Above
			}
			_, ruling := ask(amount, category, p.Budgeted)
			if ruling == here || neighbor == nil || neighbor.Ruling != logistics.Ruling(ruling) {
				t.Fatalf("%s, outside %s, is %s\n%s", amount, e.Stretch, ruling, e)
			}
		}
		// Another budget and two other categories: what differs is told as it is, what does not differ is not told.
		told := func(fact, value string) logistics.Ruling {
			for _, turn := range e.Otherwise {
				c := turn.Where.Choices[0]
				if c.Fact.Wire == fact && slices.ContainsFunc(c.Values, func(w logistics.Word) bool { return w.Wire == value }) {
					return turn.Ruling
				}
			}
			return here
		}
		if _, ruling := ask(total.Decimal(), category, !p.Budgeted); told("budgeted", yesNo(!p.Budgeted)) != logistics.Ruling(ruling) {
			t.Fatalf("with another budget it is %s\n%s", ruling, e)
		}
		for _, c := range []logistics.Category{logistics.Diesel, rapid.SampledFrom(pol.Categories[0].Words).Draw(t, "category")} {
			if _, ruling := ask(total.Decimal(), c, p.Budgeted); told("category", string(c)) != logistics.Ruling(ruling) {
				t.Fatalf("%s is %s\n%s", c, ruling, e)
			}
		}
	})
}

// The same of payments.
func TestExplainedPaymentEdgesHold(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School()} {
		rapid.Check(t, func(t *rapid.T) {
			amount := amountNear([]decimal.Decimal{unit(), yuan("5000"), yuan("10000")}).Draw(t, "amount").Add(unit())
			budgeted := rapid.Bool().Draw(t, "budgeted")
			ask := func(amount decimal.Decimal) logistics.Explanation {
				e, err := pol.ExplainPayment(approval.Payment{Amount: amount, Budgeted: budgeted})
				if err != nil {
					t.Fatal(err)
				}
				return e
			}
			e := ask(amount)
			inside, outside := edges(e.Stretch)
			for _, other := range inside {
				if ask(other).Ruling != e.Ruling {
					t.Fatalf("%s, inside, differs from\n%s", other, e)
				}
			}
			for _, other := range outside {
				neighbor := e.Below
				if other.GreaterThan(amount) {
					neighbor = e.Above
				}
				if r := ask(other).Ruling; r == e.Ruling || neighbor == nil || neighbor.Ruling != r {
					t.Fatalf("%s, outside, is %s\n%s", other, r, e)
				}
			}
		})
	}
}
