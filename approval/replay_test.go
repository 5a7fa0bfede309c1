package approval_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/approval"
)

func replay(t rapid.TB, old, new approval.Policy, history ...approval.Past) logistics.Impact {
	t.Helper()
	impact, err := approval.Replay(old, new, slices.Values(history))
	if err != nil {
		t.Fatalf("Replay: %v", err)
	}
	return impact
}

func bought(id string, p approval.Purchase) approval.Past {
	return approval.Past{ID: id, Purchase: &p}
}

func paid(id string, p approval.Payment) approval.Past { return approval.Past{ID: id, Payment: &p} }

// moves are the moves of an impact, one on a line: number, question, direction, sum, samples.
func moves(impact logistics.Impact) []string {
	lines := []string{}
	for _, m := range impact.Moves {
		lines = append(lines, fmt.Sprintf("%d %s %s %s %s", m.Count, m.Question, m.Direction, m.Sum, strings.Join(m.Samples, " ")))
	}
	return lines
}

// unjudged are the cases that could not be judged, a problem on a line.
func unjudged(impact logistics.Impact) []string {
	lines := []string{}
	for _, u := range impact.Unjudged {
		for _, p := range u.Problems {
			lines = append(lines, u.Case+" "+p.Path+" "+p.Code)
		}
	}
	return lines
}

func TestReplay(t *testing.T) {
	factory, higher := approval.Factory(), edited(approval.Factory, tierFrom(2, "6000"))
	kitchen := func(amounts ...string) approval.Purchase { return buy(logistics.Kitchenware, amounts...) }
	small := func(ids ...string) (history []approval.Past) {
		for _, id := range ids {
			history = append(history, bought(id, kitchen("5000")))
		}
		return history
	}
	broken := kitchen("-1")
	broken.Earlier = []approval.Earlier{{ID: "", Amount: yuan("1")}}
	for _, row := range []struct {
		reason       string
		old, new     approval.Policy
		history      []approval.Past
		cases, moved int
		moves        []string
		unjudged     []string
		unhit        []string
	}{
		{"no history proves nothing: every shift is left", factory, higher, nil, 0, 0, []string{}, []string{}, shifts(diff(t, factory, higher).Shifts)},
		{"below, at, just below the new bound, at it", factory, higher, []approval.Past{
			bought("A", kitchen("4999.9999")), bought("B", kitchen("5000")), bought("C", kitchen("3000", "2999.9999")), bought("D", kitchen("6000")),
		}, 4, 2, []string{"2 price looser 10999.9999 B C"}, []string{}, []string{
			"price: category any but food and diesel; budget no; from 5,000 yuan to below 6,000 yuan: looser",
			"price: category diesel; budget no; from 5,000 yuan to below 6,000 yuan: looser",
			"price: category diesel; budget yes; from 5,000 yuan to below 6,000 yuan: looser",
		}},
		{"at most five cases are named, all are counted", factory, higher, small("A", "B", "C", "D", "E", "F", "G"), 7, 7,
			[]string{"7 price looser 35000 A B C D E"}, []string{}, nil},
		{"every region is hit", factory, higher, []approval.Past{
			bought("A", kitchen("5000")), bought("B", unbudgeted(kitchen("5999.9999"))), bought("C", buy(logistics.Diesel, "5500")), bought("D", unbudgeted(buy(logistics.Diesel, "5500"))),
		}, 4, 4, []string{"1 price looser 5000 A", "1 price looser 5999.9999 B", "1 price looser 5500 C", "1 price looser 5500 D"}, []string{}, []string{}},
		{"a payment moves with its own gate, and its region is its own", factory, edited(approval.Factory, func(pol *approval.Policy) { pol.Payment.Gates[1].Above = false }),
			[]approval.Past{paid("A", pay("5000")), paid("B", pay("5000.0001")), paid("C", approval.Payment{Amount: yuan("5000")}), bought("D", kitchen("5000"))},
			4, 1, []string{"1 payment stricter 5000 A"}, []string{}, []string{}},
		{"of several categories the one that decides is hit, and each regular one in its own question", factory, edited(approval.Factory, func(pol *approval.Policy) {
			pol.Price.Raised, pol.Price.Regular.Categories = nil, pol.Price.Regular.Categories[:1]
			pol.Clauses = slices.DeleteFunc(pol.Clauses, func(c logistics.Clause) bool { return c.ID == "000-113" })
		}), []approval.Past{bought("A", approval.Purchase{Budgeted: true, Lines: []approval.Line{
			{Category: logistics.Kitchenware, Amount: yuan("1")}, {Category: logistics.Medicines, Amount: yuan("0"), Price: price("2"), CarriedOver: price("1")},
			{Category: logistics.Diesel, Amount: yuan("2")}, {Category: logistics.Stationery, Amount: yuan("1")},
		}})}, 1, 1, []string{"1 price looser 4 A", "1 price.regular looser 4 A"}, []string{}, nil},
		{"food does not move with the tiers", factory, higher, []approval.Past{bought("A", buy(logistics.Food, "5500"))}, 1, 0, []string{}, []string{}, nil},
		{"a regular item moves in its own question", factory, edited(approval.Factory, func(pol *approval.Policy) {
			pol.Price.Regular.Categories = slices.DeleteFunc(pol.Price.Regular.Categories, func(c logistics.Category) bool { return c == logistics.Stationery })
		}), []approval.Past{bought("A", regular("100", "3", "2")), bought("B", regular("100", "2", "2")), bought("C", buy(logistics.Stationery, "100"))},
			3, 2, []string{"1 price.regular looser 100 A", "1 price.regular same 100 B"}, []string{}, nil},
		{"what was bought once hits nothing of regular items", factory, edited(approval.Factory, func(pol *approval.Policy) {
			pol.Price.Regular.Force = logistics.Should
		}), []approval.Past{bought("A", buy(logistics.Stationery, "100"))}, 1, 0, []string{}, []string{}, shifts(diff(t, factory, edited(approval.Factory, func(pol *approval.Policy) {
			pol.Price.Regular.Force = logistics.Should
		})).Shifts)},
		{"a total that only the old edition's window makes hits its region", windowed("30d"), higher, []approval.Past{
			bought("A", earlier(kitchen("1000"), "2026-03-31", "2026-03-30", "4500")),
		}, 1, 1, []string{"1 price looser 1000 A"}, []string{}, []string{
			"price: category any but food and diesel; budget no; from 5,000 yuan to below 6,000 yuan: looser",
			"price: category diesel; budget no; from 5,000 yuan to below 6,000 yuan: looser",
			"price: category diesel; budget yes; from 5,000 yuan to below 6,000 yuan: looser",
		}},
		{"what cannot be judged is named with all its problems and neither moved nor unmoved", factory, higher, []approval.Past{
			bought("A", broken), {ID: "B"}, {ID: " C", Purchase: &broken, Payment: &approval.Payment{}}, paid("D", pay("0")), bought("E", kitchen("5000")),
		}, 1, 1, []string{"1 price looser 5000 E"}, []string{
			"A purchase.lines[0].amount amount", "A purchase.earlier[0].id absent", "A purchase.earlier[0].on absent",
			"B  conflict", " C id word", " C  conflict", "D payment.amount range",
		}, nil},
		{"what one edition alone cannot judge is told with the problems of both", windowed("30d"), factory, []approval.Past{
			bought("A", kitchen("5000")), bought("B", kitchen("-1")),
		}, 0, 0, []string{}, []string{"A purchase.on absent", "B purchase.lines[0].amount amount", "B purchase.on absent"}, nil},
		{"a category that the new edition does not know is refused, which is an answer", factory, edited(approval.Factory, func(pol *approval.Policy) {
			pol.Categories[2].Words = pol.Categories[2].Words[:1]
		}), []approval.Past{
			bought("A", buy(logistics.ElectricalGoods, "100", "100")), bought("B", buy(logistics.ElectricalGoods, "100", "-1")), bought("C", buy("rockets", "1")), bought("D", kitchen("1")),
		}, 2, 1, []string{"1 price stricter 200 A", "1 price.regular stricter 200 A"},
			[]string{"B purchase.lines[1].amount amount", "B purchase.lines[0].category unknown", "B purchase.lines[1].category unknown", "C purchase.lines[0].category unknown"}, nil},
		{"a category that only the new edition knows was refused", factory, edited(approval.Factory, func(pol *approval.Policy) {
			pol.Categories[2].Words = append(pol.Categories[2].Words, "rockets")
		}), []approval.Past{bought("A", buy("rockets", "100"))}, 1, 1, []string{"1 price looser 100 A", "1 price.regular looser 100 A"}, []string{}, nil},
		{"a window moves what its purchases add up to, with the amount of the requisition", factory, windowed("30d"), []approval.Past{
			bought("A", earlier(kitchen("1000"), "2026-03-31", "2026-03-01", "500")),
			bought("B", earlier(kitchen("1000"), "2026-03-31", "2026-02-28", "500")),
		}, 2, 1, []string{"1 price stricter 1000 A"}, []string{}, []string{}},
		{"a purchase that both windows count puts neither to the proof", windowed("30d"), windowed("60d"), []approval.Past{
			bought("A", earlier(kitchen("1000"), "2026-03-31", "2026-03-01", "500")),
		}, 1, 0, []string{}, []string{}, []string{"price.splitting: : stricter"}},
		{"another clause of the window is shown by what it adds", windowed("30d"), with(windowed("30d"), func(pol *approval.Policy) { pol.Price.Splitting.Clause = "000-108" }),
			[]approval.Past{bought("A", earlier(kitchen("1000"), "2026-03-31", "2026-03-01", "1"))}, 1, 1, []string{"1 price same 1000 A"}, []string{}, []string{}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			impact := replay(t, row.old, row.new, row.history...)
			t.Log(impact)
			differ(t, [2]int{row.cases, row.moved}, [2]int{impact.Cases, impact.Moved})
			differ(t, row.moves, moves(impact))
			differ(t, row.unjudged, unjudged(impact))
			if row.unhit != nil {
				differ(t, row.unhit, shifts(impact.Unhit))
			}
			if _, err := json.Marshal(impact); err != nil {
				t.Error(err)
			}
		})
	}
}

// Files put the checks to the proof that no decision shows.
func TestReplayFiles(t *testing.T) {
	stricter := edited(approval.School, routed(t, logistics.AtMost, "3000"), func(pol *approval.Policy) {
		pol.Price.Listed.Force = logistics.Should
		pol.Price.Papers = append(pol.Price.Papers, logistics.Need{Rule: logistics.Obliges("004-084"), Key: "photo"})
		pol.Price.Routes = append(pol.Price.Routes, approval.Route{Name: "market", Total: pol.Price.Routes[0].Total})
		pol.Payment.Cleared.Force, pol.Payment.FalsePurchase.Force, pol.Payment.Listed.Key = logistics.Should, logistics.Should, "on-list"
		pol.Payment.Invoice = append(pol.Payment.Invoice, logistics.Step{Rule: logistics.Obliges("004-082"), Act: "stamped", By: []logistics.Role{logistics.AccountingOffice}})
	})
	price := func(amount string, edits ...func(*approval.PriceFile)) approval.Past {
		f := priceFile(t, approval.School(), buy(logistics.Kitchenware, amount))
		for _, edit := range edits {
			edit(&f)
		}
		return approval.Past{ID: "P", PriceFile: &f}
	}
	payment := func(edits ...func(*approval.PaymentFile)) approval.Past {
		f := paymentFile(t, approval.School(), pay("100"))
		for _, edit := range edits {
			edit(&f)
		}
		return approval.Past{ID: "F", PaymentFile: &f}
	}
	stationery := priceFile(t, approval.School(), regular("100", "2", "2"))
	stationery.Listed, stationery.Quotes[0].Listed, stationery.OrderedAt = false, false, time.Time{}
	for _, row := range []struct {
		reason string
		past   approval.Past
		moves  []string
		hit    []string
	}{
		{"ordered without the new paper, within the route's new limit", price("3000"),
			[]string{"1 price.papers.photo stricter 3000 P", "1 price.routes.school looser 3000 P"},
			[]string{"price.papers.photo: there no: stricter", "price.routes.school: up to 3,000 yuan: looser"}},
		{"not ordered yet: the paper may still come; over the limit", price("3000.0001", func(f *approval.PriceFile) { f.OrderedAt = time.Time{} }),
			[]string{"1 price.papers.photo stricter 3000.0001 P", "1 price.routes.school stricter 3000.0001 P"},
			[]string{"price.papers.photo: there unknown: stricter", "price.routes.school: above 3,000 yuan: stricter"}},
		{"the paper is there, the supplier is not listed, no route is named: a new one stays open too",
			price("1", func(f *approval.PriceFile) {
				f.Papers, f.Listed, f.Quotes[0].Listed, f.Route = append(f.Papers, "photo"), false, false, ""
			}),
			[]string{"1 price.listed looser 1 P", "1 price.routes.market looser 1 P"},
			[]string{"price.listed: there no: looser", "price.routes.market: : looser"}},
		{"another route", price("1", func(f *approval.PriceFile) { f.Papers, f.Route = append(f.Papers, "photo"), "equipment-center" }), []string{}, nil},
		{"regular items have their own rule on the list", approval.Past{ID: "P", PriceFile: &stationery},
			[]string{"1 price.papers.photo stricter 100 P", "1 price.routes.school looser 100 P"}, nil},
		{"a payee in order moves by the name of the row, the invoice by a step", payment(),
			[]string{"1 payment.listed.key incomparable 100 F", "1 payment.invoice.stamped stricter 100 F"}, []string{"payment.listed.key: : incomparable", "payment.invoice.stamped: : stricter"}},
		{"struck off, and false", payment(func(f *approval.PaymentFile) { f.Cleared, f.Genuine = logistics.No, logistics.No }),
			[]string{"1 payment.listed.key incomparable 100 F", "1 payment.cleared looser 100 F", "1 payment.falsePurchase looser 100 F", "1 payment.invoice.stamped stricter 100 F"},
			[]string{"payment.cleared: there no: looser", "payment.falsePurchase: there yes: looser"}},
		{"cash at the market has no payee to look up", payment(func(f *approval.PaymentFile) { f.MarketCash, f.Cleared = true, logistics.No }),
			[]string{"1 payment.invoice.stamped stricter 100 F"}, nil},
	} {
		t.Run(row.reason, func(t *testing.T) {
			impact := replay(t, approval.School(), stricter, row.past)
			differ(t, row.moves, moves(impact))
			differ(t, []string{}, unjudged(impact))
			for _, region := range row.hit {
				if slices.Contains(shifts(impact.Unhit), region) {
					t.Errorf("%s was not hit", region)
				}
			}
			if missed := len(diff(t, approval.School(), stricter).Shifts) - len(impact.Unhit); missed < len(row.hit) {
				t.Errorf("%d shifts hit, want %v", missed, row.hit)
			}
		})
	}
}

func TestReplayFileProblems(t *testing.T) {
	bad := priceFile(t, approval.Factory(), buy(logistics.ElectricalGoods, "5000"))
	fewer := edited(approval.Factory, func(pol *approval.Policy) { pol.Categories[2].Words = pol.Categories[2].Words[:1] })
	invoice := edited(approval.Factory, func(pol *approval.Policy) { pol.Payment.Invoice = pol.Payment.Invoice[:2] })
	unsigned := bad
	unsigned.Requester = ""
	form := paymentFile(t, approval.Factory(), pay("1"))
	blank := form
	blank.Applicant = ""
	for _, row := range []struct {
		reason string
		new    approval.Policy
		past   approval.Past
		moved  int
		want   []string
	}{
		{"a file of a category that the new edition refuses", fewer, approval.Past{ID: "P", PriceFile: &bad}, 1, []string{}},
		{"beside another problem it cannot be judged", fewer, approval.Past{ID: "P", PriceFile: &unsigned}, 0, []string{"P priceFile.requester absent", "P priceFile.lines[0].category unknown"}},
		{"a file that nobody requested", approval.Factory(), approval.Past{ID: "P", PriceFile: &unsigned}, 0, []string{"P priceFile.requester absent"}},
		{"a form that nobody signed for", approval.Factory(), approval.Past{ID: "F", PaymentFile: &blank}, 0, []string{"F paymentFile.applicant absent"}},
		{"a signature on the invoice that the new edition does not know", invoice, approval.Past{ID: "F", PaymentFile: &form}, 0,
			[]string{"F paymentFile.invoice.signatures[2].act unknown"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			impact := replay(t, approval.Factory(), row.new, row.past)
			differ(t, row.want, unjudged(impact))
			differ(t, row.moved, impact.Moved)
		})
	}
}

// A case hits exactly the regions of prices, regular items and payments in which it lies.
func TestReplayHitsTheRegions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pols := pairs().Draw(t, "pair")
		var authorities [2]*approval.Authority
		for i, pol := range pols {
			var err error
			if authorities[i], err = approval.Compile(pol); err != nil {
				t.Fatal(err)
			}
		}
		f, past := priceCase(t, pols, authorities), approval.Past{ID: "A"}
		if past.PriceFile = f.price; rapid.IntRange(0, 2).Draw(t, "payment") == 0 {
			f = paymentCase(t, pols)
			past.PriceFile, past.PaymentFile = nil, f.payment
		}
		_, was := answersOf(t, authorities[0], f)
		_, is := answersOf(t, authorities[1], f)
		f.figures = append(was, is...)
		impact := replay(t, pols[0], pols[1], past)
		if len(impact.Unjudged) > 0 {
			t.Skip("one of them cannot judge it")
		}
		var want, got []string
		for _, s := range diffOfPolicies(t, pols).Shifts {
			if decided := s.Question == "price" || s.Question == "price.regular" || s.Question == "payment"; decided && f.within(s) {
				want = append(want, s.String())
			}
		}
		for _, s := range diffOfPolicies(t, pols).Shifts {
			hit := !slices.ContainsFunc(impact.Unhit, func(u logistics.Shift) bool { return u.String() == s.String() })
			if decided := s.Question == "price" || s.Question == "price.regular" || s.Question == "payment"; decided && hit {
				got = append(got, s.String())
			}
		}
		if diff := diffOf(want, got); diff != "" {
			file, _ := json.Marshal(past)
			t.Fatalf("%s\n%s", file, diff)
		}
	})
}

func diffOfPolicies(t *rapid.T, pols [2]approval.Policy) logistics.Diff {
	d, err := approval.Diff(pols[0], pols[1])
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// A case moves exactly where its total lies between the two bounds and no other rule decides it; the order of the history
// changes only the order in which moves and samples are told.
func TestReplayCounts(t *testing.T) {
	old, new := approval.Factory(), edited(approval.Factory, tierFrom(2, "6000"))
	draw := purchases(new, false)
	rapid.Check(t, func(t *rapid.T) {
		var history []approval.Past
		moved, sum := 0, decimal.Decimal{}
		for i := range rapid.IntRange(0, 12).Draw(t, "cases") {
			p := draw.Draw(t, "purchase")
			total := decimal.Decimal{}
			for _, line := range p.Lines {
				total = total.Add(line.Amount)
			}
			if p.Lines[0].Category != logistics.Food && total.GreaterThanOrEqual(yuan("5000")) && total.LessThan(yuan("6000")) {
				moved++
				sum = sum.Add(total)
			}
			history = append(history, bought(fmt.Sprint("R-", i), p))
		}
		impact := replay(t, old, new, history...)
		count, told := 0, decimal.Decimal{}
		for _, m := range impact.Moves {
			count, told = count+m.Count, told.Add(m.Sum)
			if len(m.Samples) != min(m.Count, 5) {
				t.Errorf("%d samples of %d", len(m.Samples), m.Count)
			}
		}
		if impact.Moved != moved || count != moved || !told.Equal(sum) || impact.Cases != len(history) {
			t.Fatalf("%v; want %d moved, %s yuan, of %d", impact, moved, sum, len(history))
		}
		again := replay(t, old, new, rapid.Permutation(history).Draw(t, "order")...)
		sorted := func(impact logistics.Impact) (lines []string) {
			for _, m := range impact.Moves {
				lines = append(lines, fmt.Sprint(m.Question, m.Direction, m.Count, m.Sum, m.Old, m.New))
			}
			slices.Sort(lines)
			return append(lines, fmt.Sprint(impact.Cases, impact.Moved, shifts(impact.Unhit)))
		}
		if diff := diffOf(sorted(impact), sorted(again)); diff != "" {
			t.Fatal(diff)
		}
	})
}
