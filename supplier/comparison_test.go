package supplier_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// offer is a supplier's offer that is compared: qualification, quality, price, service.
func offer(name, qualification, quality, price, service string, edits ...func(*supplier.Offer)) supplier.Offer {
	o := supplier.Offer{
		Supplier: name, Passed: true, NotDisqualified: true, Qualified: true, Price: figure(price), Qualification: maybe(qualification), Quality: maybe(quality), Service: maybe(service),
	}
	for _, edit := range edits {
		edit(&o)
	}
	return o
}

func failed(o *supplier.Offer) { o.Passed = false }

func barred(o *supplier.Offer) { o.NotDisqualified = false }

func unqualified(o *supplier.Offer) { o.Qualified = false }

// places are the suppliers of a ranking by their places: "S-1", or "S-1=S-2" for a tie, with what puts one behind.
func places(r supplier.Ranking) string {
	var b strings.Builder
	for i, p := range r.Places {
		switch {
		case i == 0:
		case p.Place == r.Places[i-1].Place:
			b.WriteString(" = ")
		default:
			b.WriteString(" > " + p.Behind.String() + " ")
		}
		b.WriteString(p.Supplier)
	}
	return b.String()
}

func TestCompareOffers(t *testing.T) {
	best := offer("S-1", "90", "90", "26.50", "90")
	for _, row := range []struct {
		reason string
		offers []supplier.Offer
		want   string
		best   []string
		out    string
	}{
		{"one", []supplier.Offer{best}, "S-1", []string{"S-1"}, ""},
		{"the lower price before everything", []supplier.Offer{best, offer("S-2", "0", "10", "26.4999", "0")}, "S-2 > price S-1", []string{"S-2"}, ""},
		{"a hair more of qualification is not worth a thousandfold price", []supplier.Offer{best, offer("S-2", "90.0001", "90", "26500", "90")}, "S-1 > price S-2", []string{"S-1"}, ""},
		{"at one price the quality", []supplier.Offer{best, offer("S-2", "0", "90.0001", "26.5000", "0")}, "S-2 > quality S-1", []string{"S-2"}, ""},
		{"then the qualification", []supplier.Offer{best, offer("S-2", "90.0001", "90", "26.50", "0")}, "S-2 > qualification S-1", []string{"S-2"}, ""},
		{"then the service", []supplier.Offer{best, offer("S-2", "90", "90", "26.5", "90.5")}, "S-2 > service S-1", []string{"S-2"}, ""},
		{"a tie shows", []supplier.Offer{offer("S-2", "90.0", "90", "26.5000", "90"), best}, "S-1 = S-2", []string{"S-1", "S-2"}, ""},
		{"behind a tie the places count on", []supplier.Offer{offer("S-3", "90", "90", "27", "90"), offer("S-2", "90", "90", "26.5", "90"), best},
			"S-1 = S-2 > price S-3", []string{"S-1", "S-2"}, ""},
		{"a tie below the best", []supplier.Offer{best, offer("S-3", "80", "90", "26.50", "90"), offer("S-2", "80", "90", "26.50", "90")},
			"S-1 > qualification S-2 = S-3", []string{"S-1"}, ""},
		{"who is disqualified is left out though he is the best", []supplier.Offer{best, offer("S-2", "100", "100", "1", "100", barred)}, "S-1", []string{"S-1"}, "S-2 001-018"},
		{"and so is one whose sample failed", []supplier.Offer{best, offer("S-2", "100", "100", "1", "100", failed)}, "S-1", []string{"S-1"}, "S-2 000-056"},
		{"and one who is not qualified", []supplier.Offer{best, offer("S-2", "100", "100", "1", "100", unqualified)}, "S-1", []string{"S-1"}, "S-2 001-018"},
		{"two of them", []supplier.Offer{best, offer("S-2", "100", "100", "1", "100", failed, barred)}, "S-1", []string{"S-1"}, "S-2 000-056 001-018"},
		{"nobody left", []supplier.Offer{offer("S-2", "100", "100", "1", "100", failed)}, "", nil, "S-2 000-056"},
	} {
		r, err := supplier.Factory().CompareOffers(supplier.OfferFile{Item: "pork", Offers: row.offers})
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, e := range r.Excluded {
			out = append(out, e.Supplier+" "+cited(e.Clauses.List()))
		}
		if got := places(r); got != row.want || !slices.Equal(r.Best, row.best) || strings.Join(out, "; ") != row.out || len(r.Unchecked) > 0 || cited(r.Clauses.List()) != "001-018 000-056" {
			t.Errorf("%s: %s, best %v, out %v: %s", row.reason, got, r.Best, out, r)
		}
		again, err := roundTrip(r)
		if err != nil {
			t.Fatal(err)
		}
		differ(t, r, again)
	}
}

func TestOfferThatCannotBeCompared(t *testing.T) {
	file := supplier.OfferFile{Item: "pork", Offers: []supplier.Offer{
		offer("S-1", "90", "", "26.50", "90"), offer("S-2", "80", "80", "26.50", "80"), offer("S-3", "80", "80", "26", "80", barred), offer("S-4", "90", "90", "27", "90"),
	}}
	r, err := supplier.Factory().CompareOffers(file)
	if err != nil {
		t.Fatal(err)
	}
	differ(t, `pork: compared by price, then quality, then qualification, then service (001-018 (assumed), 000-056 (assumed))
1. supplier S-1: price 26.50 yuan, qualification 90, service 90; not told apart: quality
1. supplier S-2: price 26.50 yuan, quality 80, qualification 80, service 80; not told apart: quality
3. supplier S-4: price 27 yuan, quality 90, qualification 90, service 90; behind by price
supplier S-3: left out (001-018 (assumed))
supplier S-1: not checked, missing a score: quality (000-056)`, r.String())
	if len(r.Best) > 0 {
		t.Errorf("best %v while an offer is open", r.Best)
	}
	differ(t, `pork：依次比较价格、品质、资质、服务（001-018 假定、000-056 假定）
1. 供应商 S-1：价格 26.50 元，资质 90，服务 90；未能区分：品质
1. 供应商 S-2：价格 26.50 元，品质 80，资质 80，服务 80；未能区分：品质
3. 供应商 S-4：价格 27 元，品质 90，资质 90，服务 90；落后于价格
供应商 S-3：排除（001-018 假定）
supplier S-1：未核查，尚缺：品质评分（000-056）`, r.Text(logistics.Chinese))
	again, err := roundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	differ(t, r, again)
	for _, row := range []struct {
		reason string
		offers []supplier.Offer
		want   string
		best   []string
		open   int
	}{
		{"a price tells them apart, whatever is missing", []supplier.Offer{offer("S-1", "", "", "26.49", ""), offer("S-2", "", "90", "26.50", "")}, "S-1 > price S-2", []string{"S-1"}, 0},
		{"one alone needs no score", []supplier.Offer{offer("S-1", "", "", "26.49", "")}, "S-1", []string{"S-1"}, 0},
		{"two without any", []supplier.Offer{offer("S-1", "", "", "26.50", ""), offer("S-2", "", "", "26.50", "")}, "S-1 = S-2", nil, 2},
		{"what comes after the score that decides", []supplier.Offer{offer("S-1", "90", "90", "26.50", ""), offer("S-2", "80", "90", "26.50", "")}, "S-1 > qualification S-2", []string{"S-1"}, 0},
		{"behind the best they are open and he is the best", []supplier.Offer{offer("S-1", "", "", "26", ""), offer("S-2", "", "", "26.50", ""), offer("S-3", "", "90", "26.50", "")},
			"S-1 > price S-2 = S-3", []string{"S-1"}, 1},
	} {
		r, err := supplier.Factory().CompareOffers(supplier.OfferFile{Item: "pork", Offers: row.offers})
		if err != nil || places(r) != row.want || !slices.Equal(r.Best, row.best) || len(r.Unchecked) != row.open {
			t.Errorf("%s: %s %v", row.reason, r, err)
		}
	}
	// An order of one's own that does not ask for the missing score.
	own := with(func(p *supplier.Policy) {
		order := p.Quotation.Comparison.Order
		p.Quotation.Comparison.Order = []supplier.Criterion{order[2], order[0]} // qualification, then price
	})
	r, err = own.CompareOffers(file)
	if err != nil || places(r) != "S-1 > price S-4 > qualification S-2" {
		t.Errorf("by qualification first: %s %v", r, err)
	}
}

func TestCheckChoice(t *testing.T) {
	offers := []supplier.Offer{offer("S-1", "90", "90", "26.50", "90"), offer("S-2", "90", "90", "28", "95"), offer("S-3", "90", "90", "20", "90", failed, barred), offer("S-4", "90", "90", "26.50", "90"), offer("S-5", "95", "85", "26.50", "95"), offer("S-6", "90", "90", "20", "90", unqualified)}
	open := offer("S-9", "90", "90", "26.50", "")
	for _, row := range []struct {
		reason, chosen string
		more           []supplier.Offer
		want           []string
	}{
		{"the best", "S-1", nil, []string{}},
		{"one who ties with him", "S-4", nil, []string{}},
		{"a dearer one, whatever his service", "S-2", nil, []string{"chosen S-2.price: 28 yuan, must be at most 26.50 yuan (001-018)"}},
		{"a lower quality at the same price", "S-5", nil, []string{"chosen S-5.quality: 85, must be at least 90 (000-056)"}},
		{"one who is out", "S-3", nil, []string{"chosen S-3.trial-passed: missing (000-056)", "chosen S-3.not-disqualified: missing (001-018)"}},
		{"one who is not qualified, however cheap", "S-6", nil, []string{"chosen S-6.qualified: missing (001-018)"}},
		{"the best so far, while a score is missing", "S-1", []supplier.Offer{open}, []string{"? supplier S-9: not checked, missing a score: service (001-018)"}},
		{"one who has no score himself", "S-9", []supplier.Offer{open}, []string{"? supplier S-9: not checked, missing a score: service (001-018)"}},
		{"a dearer one is not the best, whatever that score is", "S-2", []supplier.Offer{open}, []string{"chosen S-2.price: 28 yuan, must be at most 26.50 yuan (001-018)"}},
	} {
		report, err := supplier.Factory().CheckChoice(supplier.OfferFile{Item: "pork", Offers: slices.Concat(offers, row.more), Chosen: row.chosen})
		if err != nil {
			t.Fatal(err)
		}
		t.Log(row.reason)
		differ(t, row.want, found(report))
	}
}

func TestOffersBadInput(t *testing.T) {
	pol := supplier.Factory()
	_, err := pol.CompareOffers(supplier.OfferFile{})
	differ(t, []string{"item absent", "offers absent"}, problems(t, err))
	bad := supplier.OfferFile{Item: "pork", Chosen: "S-8", Offers: []supplier.Offer{
		{}, offer("S-1", "100.0001", "-1", "0", "1.23456"), offer("S-1", "0", "100", "-2", "90"),
	}}
	want := []string{
		"offers[0].supplier absent", "offers[0].price range", "offers[1].price range", "offers[1].qualification range", "offers[1].quality amount",
		"offers[1].service amount", "offers[2].supplier duplicate", "offers[2].price amount", "chosen unknown",
	}
	_, err = pol.CompareOffers(bad)
	differ(t, want, problems(t, err))
	_, err = pol.CheckChoice(bad)
	differ(t, want, problems(t, err))
	_, err = pol.CheckChoice(supplier.OfferFile{Item: "pork", Offers: []supplier.Offer{offer("S-1", "1", "1", "1", "1")}})
	differ(t, []string{"chosen absent"}, problems(t, err))
}

// The ranking is that of the slow way, which counts for each offer those that are before it: by the first criterion that differs, where
// nobody who is equal up to there lacks the score. It does not depend on the order of the offers.
func TestRankingEqualsCounting(t *testing.T) {
	pol := supplier.Factory()
	score := rapid.SampledFrom([]string{"0", "89.9999", "90", "90", "90", ""})
	rapid.Check(t, func(t *rapid.T) {
		var offers []supplier.Offer
		for i := range rapid.IntRange(1, 5).Draw(t, "offers") {
			offers = append(offers, offer("S-"+string(rune('1'+i)), score.Draw(t, "qualification"), score.Draw(t, "quality"),
				rapid.SampledFrom([]string{"1", "26.50", "26.5001"}).Draw(t, "price"), score.Draw(t, "service")))
		}
		r, err := pol.CompareOffers(supplier.OfferFile{Item: "pork", Offers: offers})
		if err != nil {
			t.Fatal(err)
		}
		figures := func(o supplier.Offer) []*decimal.Decimal {
			return []*decimal.Decimal{&o.Price, o.Quality, o.Qualification, o.Service}
		}
		equal := func(a, b supplier.Offer, n int) bool {
			for i := range n {
				x, y := figures(a)[i], figures(b)[i]
				if x == nil || y == nil || !x.Equal(*y) {
					return false
				}
			}
			return true
		}
		before := func(a, b supplier.Offer) bool {
			for i := range 4 {
				if slices.ContainsFunc(offers, func(o supplier.Offer) bool { return equal(a, o, i) && figures(o)[i] == nil }) {
					return false
				}
				if order := figures(a)[i].Cmp(*figures(b)[i]); order != 0 {
					return order < 0 == (i == 0)
				}
			}
			return false
		}
		for _, p := range r.Places {
			own := offers[slices.IndexFunc(offers, func(o supplier.Offer) bool { return o.Supplier == p.Supplier })]
			n := 1
			for _, o := range offers {
				if before(o, own) {
					n++
				}
			}
			if p.Place != n || (p.Behind == 0) != (n == 1) {
				t.Fatalf("%s, want place %d: %s", p.Supplier, n, r)
			}
		}
		again, err := pol.CompareOffers(supplier.OfferFile{Item: "pork", Offers: rapid.Permutation(offers).Draw(t, "shuffled")})
		if err != nil || again.String() != r.String() {
			t.Fatalf("%s\nshuffled %s: %v", r, again, err)
		}
	})
}
