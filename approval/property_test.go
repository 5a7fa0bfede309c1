package approval_test

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// oracle decides a factory's purchase the slow way, straight from the clauses, and says it as said does.
func oracle(p approval.Purchase) string {
	total := new(big.Rat)
	for _, line := range p.Lines {
		total.Add(total, line.Amount.Rat())
	}
	below := func(yuan int64) bool { return total.Cmp(big.NewRat(yuan, 1)) < 0 }
	category := p.Lines[0].Category
	var parts, clauses, open []string
	if category == logistics.Food {
		parts = []string{"0 quotes", "evaluation-group", "general-affairs-manager"}
		clauses = []string{"000-102", "000-118"}
	} else {
		var row int
		switch {
		case below(1500):
			row = 1
		case below(5000):
			row = 2
		case below(10000):
			row = 3
		case below(50000):
			row = 4
		default:
			row = 5
		}
		explicit := false
		if !p.Budgeted {
			row++
			if row == 6 {
				row, explicit = 5, true
			}
		}
		quotes := []string{"", "0 quotes", "2 quotes", "3 quotes", "3 quotes", "3 quotes"}[row]
		approver := []string{"", "buyer", "purchasing-manager", "general-affairs-manager", "senior-manager", "general-manager"}[row]
		clauses = append(clauses, []string{"", "000-106", "000-108", "000-109", "000-111", "000-112"}[row])
		if !p.Budgeted {
			clauses = append(clauses, "000-103")
		}
		parts = append(parts, quotes)
		if slices.ContainsFunc(p.Lines, func(l approval.Line) bool { return l.Category == logistics.Diesel }) {
			clauses = append(clauses, "000-113")
			if row <= 3 {
				approver = "general-affairs-manager"
			} else {
				parts = append(parts, "general-affairs-manager")
			}
		}
		parts = append(parts, approver)
		if explicit {
			parts = append(parts, "explicit")
		}
		if row == 5 {
			parts = append(parts, "picks supplier")
		}
		if !below(5000) {
			clauses = append(clauses, "000-110")
		}
	}
	regular := map[logistics.Category]bool{"stationery": true, "cleaning-goods": true, "daily-use": true, "medicines": true, "maintenance-materials": true}
	requote := false
	for _, line := range p.Lines {
		if !regular[line.Category] || line.OneOff {
			continue
		}
		known := line.Price != nil && line.CarriedOver != nil
		if known && line.Price.Rat().Cmp(line.CarriedOver.Rat()) > 0 || !p.Listed {
			requote = true
		}
		if (known || !p.Listed) && !slices.Contains(clauses, "000-105") {
			clauses = append(clauses, "000-105")
		}
		if !known {
			open = []string{"000-105"}
		}
	}
	if requote {
		parts = append(parts, "requote")
	}
	if slices.Contains(clauses, "000-110") {
		parts = append(parts, "site visit")
	}
	return strings.Join(parts, ", ") + ": " + strings.Join(clauses, " ") + "|" + strings.Join(open, " ")
}

func TestDecidePriceEqualsOracle(t *testing.T) {
	a := compile(t, approval.Factory())
	rapid.Check(t, func(t *rapid.T) {
		p := assorted(approval.Factory()).Draw(t, "purchase")
		d, err := a.DecidePrice(p)
		if err != nil {
			t.Fatal(err)
		}
		total := decimal.Decimal{}
		for _, line := range p.Lines {
			total = total.Add(line.Amount)
		}
		if amount, _ := d.Total.Amount(); !amount.Decimal().Equal(total) {
			t.Fatalf("total %s, want %s", amount, total)
		}
		_, got, _ := strings.Cut(said(d), " yuan, ")
		if want := oracle(p); got != want {
			t.Fatalf("got  %s\nwant %s", got, want)
		}
	})
}

// Whatever is bought, somebody on the ladder approves it and a clause says so.
func TestDecidePriceIsTotal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pol := policies().Draw(t, "policy")
		d, err := pol.DecidePrice(assorted(pol).Draw(t, "purchase"))
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(pol.Ladder.Rungs, d.Approver) {
			t.Errorf("%q is on no rung", d.Approver)
		}
		if d.FirstApprover != "" && slices.Index(pol.Ladder.Rungs, d.FirstApprover) >= slices.Index(pol.Ladder.Rungs, d.Approver) {
			t.Errorf("%s before %s", d.FirstApprover, d.Approver)
		}
		if len(d.Clauses.List()) == 0 {
			t.Error("no clause")
		}
		for _, cite := range append(d.Clauses.List(), d.Open.List()...) {
			if clause, ok := pol.Clauses.Find(cite.Clause); !ok || clause.Basis != cite.Basis {
				t.Errorf("cites %v, which the policy does not say so", cite)
			}
		}
		if d.Quotes < 0 || d.Edition != pol.Edition {
			t.Errorf("%v", d)
		}
	})
}

// strictness is what must not fall: the rung of the approver and the quotes.
func strictness(pol approval.Policy, d approval.Decision) (rung, quotes int) {
	return slices.Index(pol.Ladder.Rungs, d.Approver), d.Quotes
}

func TestDecidePriceIsMonotone(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School(), windowed("30d")} {
		a := compile(t, pol)
		amounts := amountNear(priceCuts(pol))
		rapid.Check(t, func(t *rapid.T) {
			low := assorted(pol).Draw(t, "purchase")
			ask := func(p approval.Purchase) (int, int) {
				d, err := a.DecidePrice(p)
				if err != nil {
					t.Fatal(err)
				}
				return strictness(pol, d)
			}
			high := logistics.Clone(low)
			high.Lines[0].Amount = high.Lines[0].Amount.Add(amounts.Draw(t, "more"))
			rung, quotes := ask(low)
			if r, q := ask(high); r < rung || q < quotes {
				t.Fatalf("more: rung %d quotes %d, less: rung %d quotes %d", r, q, rung, quotes)
			}
			low.Budgeted, high = true, logistics.Clone(low)
			high.Budgeted = false
			rung, quotes = ask(low)
			if r, q := ask(high); r < rung || q < quotes {
				t.Fatalf("unbudgeted: rung %d quotes %d, budgeted: rung %d quotes %d", r, q, rung, quotes)
			}
		})
	}
}

func TestDecidePaymentIsMonotone(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School()} {
		cuts := []decimal.Decimal{unit(), yuan("5000"), yuan("10000")}
		rapid.Check(t, func(t *rapid.T) {
			low := approval.Payment{Amount: amountNear(cuts).Draw(t, "amount").Add(unit()), Budgeted: rapid.Bool().Draw(t, "budgeted")}
			high := approval.Payment{Amount: low.Amount.Add(amountNear(cuts).Draw(t, "more")), Budgeted: low.Budgeted && rapid.Bool().Draw(t, "still budgeted")}
			less, err := pol.DecidePayment(low)
			if err != nil {
				t.Fatal(err)
			}
			more, err := pol.DecidePayment(high)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range less.Chain {
				if !slices.ContainsFunc(more.Chain, func(m approval.Signature) bool { return m.Act == s.Act }) {
					t.Fatalf("%s signs %s and not %s", s.Act, low.Amount, high.Amount)
				}
			}
		})
	}
}

// Splitting a purchase into parts within the window never lowers the approver of the last part.
func TestSplittingNeverLowers(t *testing.T) {
	pol := windowed("30d")
	a := compile(t, pol)
	rapid.Check(t, func(t *rapid.T) {
		category := rapid.SampledFrom([]logistics.Category{logistics.Kitchenware, logistics.Diesel}).Draw(t, "category")
		total := amountNear(priceCuts(pol)).Draw(t, "total").Add(yuan("4"))
		whole := earlier(buy(category, total.String()), "2026-03-31")
		whole.Budgeted = rapid.Bool().Draw(t, "budgeted")
		last := logistics.Clone(whole)
		for i := range rapid.IntRange(1, 3).Draw(t, "parts") {
			part := decimal.New(rapid.Int64Range(0, 9_999).Draw(t, "part"), -4)
			last.Lines[0].Amount = last.Lines[0].Amount.Sub(part)
			last.Earlier = append(last.Earlier, approval.Earlier{
				ID: string(rune('A' + i)), On: last.On.AddDays(-rapid.IntRange(0, 30).Draw(t, "days back")), Amount: part,
			})
		}
		want, err := a.DecidePrice(whole)
		if err != nil {
			t.Fatal(err)
		}
		got, err := a.DecidePrice(last)
		if err != nil {
			t.Fatal(err)
		}
		// The window's clause is cited beside the others.
		got.Clauses, want.Clauses = logistics.Citations{}, logistics.Citations{}
		if got != want {
			t.Fatalf("in parts %v\nas one %v", got, want)
		}
	})
}

// shuffle gives the list in another order.
func shuffle[T any](t *rapid.T, list []T, name string) []T {
	if len(list) < 2 {
		return list
	}
	return rapid.Permutation(list).Draw(t, name)
}

// Neither the order of the lines nor that of quotes or signatures changes an answer.
func TestOrderFree(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School(), windowed("30d")} {
		a := compile(t, pol)
		rapid.Check(t, func(t *rapid.T) {
			p := assorted(pol).Draw(t, "purchase")
			other := logistics.Clone(p)
			other.Lines, other.Earlier = shuffle(t, other.Lines, "lines"), shuffle(t, other.Earlier, "earlier")
			want, err := a.DecidePrice(p)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := a.DecidePrice(other); err != nil || got != want {
				t.Fatalf("%v, %v; want %v", got, err, want)
			}
			f := messyFile(t, pol, p)
			before := logistics.Clone(f)
			report, err := pol.CheckPrice(f)
			if err != nil {
				t.Fatal(err)
			}
			f.Approvals = shuffle(t, f.Approvals, "approvals")
			again, err := pol.CheckPrice(f)
			if err != nil {
				t.Fatal(err)
			}
			if diff := diffOf(found(report), found(again)); diff != "" {
				t.Fatal(diff)
			}
			// The findings about quotes name a place in the list; their number stays.
			f.Quotes, f.Papers = shuffle(t, f.Quotes, "quotes"), shuffle(t, f.Papers, "papers")
			again, err = pol.CheckPrice(f)
			if err != nil || len(again.Findings) != len(report.Findings) {
				t.Fatalf("%v\n%v\n%v", err, found(report), found(again))
			}
			f.Approvals, f.Quotes, f.Papers = before.Approvals, before.Quotes, before.Papers
			if diff := diffOf(before, f); diff != "" {
				t.Fatal(diff)
			}
		})
	}
}

// messyFile is a valid file with any quotes and signatures.
func messyFile(t *rapid.T, pol approval.Policy, p approval.Purchase) approval.PriceFile {
	f := approval.PriceFile{Purchase: p, Requester: "Chen", RequestedAt: at(8, 0), Supplier: "S-1"}
	for range rapid.IntRange(0, 4).Draw(t, "quotes") {
		supplier := rapid.SampledFrom([]string{"S-1", "S-2", "S-3", "S-4"}).Draw(t, "supplier")
		// A supplier is listed or is not; the chosen one as the purchase says.
		f.Quotes = append(f.Quotes, approval.Quote{Supplier: supplier, Listed: supplier == "S-2" || supplier == "S-3" || supplier == "S-1" && p.Listed})
	}
	people := []logistics.Person{"Chen", "Fang", "Pang", "Wu"}
	times := []int{7, 8, 9, 10, 11}
	for range rapid.IntRange(0, 4).Draw(t, "approvals") {
		m := logistics.Mark{
			Act:  rapid.SampledFrom([]string{approval.ActFirst, approval.ActPrice}).Draw(t, "act"),
			Role: rapid.SampledFrom(pol.Ladder.Rungs).Draw(t, "role"), By: rapid.SampledFrom(people).Draw(t, "by"),
			At: at(rapid.SampledFrom(times).Draw(t, "hour"), 0),
		}
		if rapid.Bool().Draw(t, "zone") {
			m.At = m.At.UTC()
		}
		f.Approvals = append(f.Approvals, m)
	}
	if rapid.Bool().Draw(t, "analyzed") {
		f.Analysis = &approval.Analysis{Leader: rapid.SampledFrom(people).Draw(t, "leader"), At: at(rapid.SampledFrom(times).Draw(t, "hour"), 0)}
	}
	if rapid.Bool().Draw(t, "ordered") {
		f.OrderedAt = at(rapid.SampledFrom(times).Draw(t, "hour"), 0)
	}
	f.Papers = rapid.SampledFrom([][]string{nil, {"receipt"}, {"receipt", "item-list"}}).Draw(t, "papers")
	return f
}

// misses reports whether a report finds an act missing, perhaps what should have waited for it, and nothing else.
func misses(r logistics.Report, subject string, acts ...string) bool {
	missing := 0
	for _, f := range r.Findings {
		switch {
		case f.Fault == logistics.Missing && f.Subject == subject:
			missing++
		case f.Fault != logistics.OutOfOrder || !slices.ContainsFunc(acts, func(act string) bool { return f.Want == logistics.Said(act) }):
			return false
		}
	}
	return missing == 1
}

// A price file made as a decision asks is clean, under any policy, and each signature that is taken away is missed and
// nothing else.
func TestPriceDecisionIsCheckable(t *testing.T) {
	for _, draw := range []*rapid.Generator[approval.Policy]{rapid.Just(approval.Factory()), rapid.Just(approval.School()), policies()} {
		rapid.Check(t, func(t *rapid.T) {
			pol := draw.Draw(t, "policy")
			p := assorted(pol).Draw(t, "purchase")
			p.Listed = true
			for i := range p.Lines {
				p.Lines[i].Price, p.Lines[i].CarriedOver = price("2"), price("2")
			}
			f := priceFile(t, pol, p)
			report, err := pol.CheckPrice(f)
			if err != nil || len(report.Findings) != 0 {
				t.Fatalf("%v, %v", err, found(report))
			}
			again, err := pol.CheckPrice(f)
			if diff := diffOf(report, again); err != nil || diff != "" {
				t.Fatalf("asked twice: %v\n%s", err, diff)
			}
			for i, m := range f.Approvals {
				short := f
				short.Approvals = slices.Delete(slices.Clone(f.Approvals), i, i+1)
				report, err := pol.CheckPrice(short)
				if err != nil || !misses(report, m.Act, m.Act) {
					t.Fatalf("without %s: %v, %v", m.Act, err, found(report))
				}
			}
		})
	}
}

// The same of a payment file.
func TestPaymentDecisionIsCheckable(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School()} {
		rapid.Check(t, func(t *rapid.T) {
			p := approval.Payment{
				Amount:   amountNear([]decimal.Decimal{unit(), yuan("5000"), yuan("10000")}).Draw(t, "amount").Add(unit()),
				Budgeted: rapid.Bool().Draw(t, "budgeted"),
			}
			f := paymentFile(t, pol, p)
			report, err := pol.CheckPayment(f)
			if err != nil || !report.OK() {
				t.Fatalf("%v, %v", err, found(report))
			}
			for i, m := range f.Signatures {
				short := f
				short.Signatures = slices.Delete(slices.Clone(f.Signatures), i, i+1)
				report, err := pol.CheckPayment(short)
				if err != nil {
					t.Fatal(err)
				}
				if m.Act == "handover" && !report.OK() || m.Act != "handover" && !misses(report, "form."+m.Act, m.Act) {
					t.Fatalf("without %s: %v", m.Act, found(report))
				}
			}
			for i, m := range f.Invoice.Signatures {
				short := f
				short.Invoice.Signatures = slices.Delete(slices.Clone(f.Invoice.Signatures), i, i+1)
				report, err := pol.CheckPayment(short)
				if err != nil || !misses(report, "invoice."+m.Act, m.Act, "invoice."+m.Act) {
					t.Fatalf("without %s: %v, %v", m.Act, err, found(report))
				}
			}
		})
	}
}
