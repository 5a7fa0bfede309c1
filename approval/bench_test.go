package approval_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// request is one purchase in both forms: as the library takes it, and as a program that counts in ten-thousandths of a
// yuan would have it.
type request struct {
	purchase         approval.Purchase
	category         logistics.Category
	budgeted, listed bool
	lines            []intLine
}

type intLine struct {
	amount             int64
	oneOff             bool
	price, carriedOver int64 // -1: absent
}

// requests makes n requests around the bounds of the factory's policy, the same ones every time.
func requests(n int) []request {
	r := rand.New(rand.NewPCG(2026, 3))
	bounds := []int64{1, 1_500_0000, 5_000_0000, 10_000_0000, 50_000_0000}
	var words []logistics.Category
	for _, group := range approval.Factory().Categories {
		words = append(words, group.Words...)
	}
	all := make([]request, n)
	for i := range all {
		q := request{category: words[r.IntN(len(words))], budgeted: r.IntN(4) > 0, listed: r.IntN(8) > 0}
		left := bounds[r.IntN(len(bounds))] + r.Int64N(5) - 2
		if r.IntN(4) == 0 {
			left = r.Int64N(80_000_0000)
		}
		left = max(left, 1)
		for range r.IntN(3) {
			part := left / 3
			left -= part
			q.lines = append(q.lines, intLine{amount: part})
		}
		q.lines = append(q.lines, intLine{amount: left})
		q.purchase = approval.Purchase{Budgeted: q.budgeted, Listed: q.listed}
		for j := range q.lines {
			line := &q.lines[j]
			line.oneOff, line.price, line.carriedOver = r.IntN(2) == 0, 2_0000+r.Int64N(3)-1, 2_0000
			if r.IntN(8) == 0 {
				line.carriedOver = -1
			}
			q.purchase.Lines = append(q.purchase.Lines, approval.Line{
				Category: q.category, Amount: decimal.New(line.amount, -4), OneOff: line.oneOff, Price: fromUnits(line.price), CarriedOver: fromUnits(line.carriedOver),
			})
		}
		all[i] = q
	}
	return all
}

func fromUnits(units int64) *decimal.Decimal {
	if units < 0 {
		return nil
	}
	d := decimal.New(units, -4)
	return &d
}

// byHand is the factory's table as one would write it without the library: int64 and ifs. It is quick, it gives the same
// answer for valid input, and it is all that it can do.
type byHand struct{ cites map[string]logistics.Citation }

func newByHand() byHand {
	cites := map[string]logistics.Citation{}
	for _, c := range approval.Factory().Clauses {
		cites[string(c.ID)] = approval.Factory().Clauses.Citation(c.ID)
	}
	return byHand{cites}
}

// bare is the part of an answer that a program without the library would give: no figure, no basis.
type bare struct {
	approver, first, analyst                    logistics.Role
	quotes                                      int
	picksSupplier, explicit, siteVisit, requote bool
	clauses                                     [5]string
	open                                        string
	total                                       int64
}

func ifChain(q *request) (a bare) {
	for i := range q.lines {
		a.total += q.lines[i].amount
	}
	n := 0
	if q.category == "food" {
		a.analyst, a.approver = "evaluation-group", "general-affairs-manager"
		a.clauses[0], a.clauses[1] = "000-102", "000-118"
		n = 2
	} else {
		row := 5
		if a.total < 1_500_0000 {
			row = 1
		} else if a.total < 5_000_0000 {
			row = 2
		} else if a.total < 10_000_0000 {
			row = 3
		} else if a.total < 50_000_0000 {
			row = 4
		}
		if !q.budgeted {
			if row == 5 {
				a.explicit = true
			} else {
				row++
			}
		}
		if row == 1 {
			a.approver, a.clauses[0] = "buyer", "000-106"
		} else if row == 2 {
			a.quotes, a.approver, a.clauses[0] = 2, "purchasing-manager", "000-108"
		} else if row == 3 {
			a.quotes, a.approver, a.clauses[0] = 3, "general-affairs-manager", "000-109"
		} else if row == 4 {
			a.quotes, a.approver, a.clauses[0] = 3, "senior-manager", "000-111"
		} else {
			a.quotes, a.approver, a.picksSupplier, a.clauses[0] = 3, "general-manager", true, "000-112"
		}
		n = 1
		if !q.budgeted {
			a.clauses[n] = "000-103"
			n++
		}
		if q.category == "diesel" {
			if row > 3 {
				a.first = "general-affairs-manager"
			} else {
				a.approver = "general-affairs-manager"
			}
			a.clauses[n] = "000-113"
			n++
		}
		if a.total >= 5_000_0000 {
			a.siteVisit, a.clauses[n] = true, "000-110"
			n++
		}
	}
	if q.category == "stationery" || q.category == "cleaning-goods" || q.category == "daily-use" || q.category == "medicines" || q.category == "maintenance-materials" {
		cited := false
		for i := range q.lines {
			line := &q.lines[i]
			if line.oneOff {
				continue
			}
			known := line.price >= 0 && line.carriedOver >= 0
			if !known {
				a.open = "000-105"
			}
			if known || !q.listed {
				cited = true
			}
			if !q.listed || known && line.price > line.carriedOver {
				a.requote = true
			}
		}
		if cited {
			a.clauses[n] = "000-105"
		}
	}
	return a
}

// decision is the whole answer, as the library gives it.
func (h byHand) decision(q *request) approval.Decision {
	a := ifChain(q)
	total, err := logistics.AmountOf(decimal.New(a.total, -4))
	if err != nil {
		panic(err)
	}
	d := approval.Decision{
		Edition: "factory-2026", Total: logistics.Yuan(total),
		PriceTerms: approval.PriceTerms{
			Quotes: a.quotes, Analyst: a.analyst, FirstApprover: a.first, Approver: a.approver,
			PicksSupplier: a.picksSupplier, ExplicitlyUnbudgeted: a.explicit, SiteVisit: a.siteVisit, Requote: a.requote,
		},
	}
	for _, id := range a.clauses {
		if id != "" {
			d.Clauses.Add(h.cites[id])
		}
	}
	if a.open != "" {
		d.Open.Add(h.cites[a.open])
	}
	return d
}

// The benchmark compares equals: the if-chain gives the library's answer, clauses included, on every request.
func TestIfChainGivesTheSameAnswer(t *testing.T) {
	a, hand := compile(t, approval.Factory()), newByHand()
	seen := map[logistics.Citations]bool{}
	for _, q := range requests(131_072) {
		d, err := a.DecidePrice(q.purchase)
		if err != nil {
			t.Fatal(err)
		}
		if want := hand.decision(&q); d != want {
			t.Fatalf("%v\n%v\nby hand %v", q.purchase, d, want)
		}
		seen[d.Clauses] = true
	}
	if len(seen) < 25 {
		t.Errorf("only %d combinations of clauses among the requests", len(seen))
	}
}

func BenchmarkDecidePrice(b *testing.B) {
	a := compile(b, approval.Factory())
	pol := approval.Factory()
	for _, n := range []int{1_000, 131_072} {
		all := requests(n)
		var kept approval.Decision
		var chain bare
		perRequest := func(b *testing.B) {
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/request")
		}
		compiled := func() {
			for i := range all {
				kept, _ = a.DecidePrice(all[i].purchase)
			}
		}
		ifs := func() {
			for i := range all {
				chain = ifChain(&all[i])
			}
		}
		b.Run(fmt.Sprintf("compiled/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				compiled()
			}
			perRequest(b)
		})
		b.Run(fmt.Sprintf("if-chain/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ifs()
			}
			perRequest(b)
		})
		b.Run(fmt.Sprintf("ratio/%d", n), func(b *testing.B) {
			var library, hand time.Duration
			for b.Loop() {
				start := time.Now()
				compiled()
				middle := time.Now()
				ifs()
				library, hand = library+middle.Sub(start), hand+time.Since(middle)
			}
			b.ReportMetric(float64(library)/float64(hand), "x-if-chain")
		})
		_, _ = kept, chain
	}
	b.Run("plain", func(b *testing.B) {
		p := buy(logistics.OfficeFurniture, "5000")
		for b.Loop() {
			if _, err := pol.DecidePrice(p); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("compile", func(b *testing.B) {
		for b.Loop() {
			compile(b, pol)
		}
	})
}
