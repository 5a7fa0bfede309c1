package procurement_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// offer is an offer of the minimum quality; a score of "" was not given.
func offer(supplier, price, quality, service string) procurement.Offer {
	score := func(text string) *decimal.Decimal {
		if text == "" {
			return nil
		}
		d := figure(text)
		return &d
	}
	return procurement.Offer{Supplier: supplier, Meets: logistics.Yes, Price: figure(price), Quality: score(quality), Service: score(service)}
}

func offers(all ...procurement.Offer) procurement.OfferFile {
	return procurement.OfferFile{Item: "chalk", Offers: all}
}

func TestRankOffers(t *testing.T) {
	poor, unsure := offer("S-9", "1", "99", "99"), offer("S-8", "1", "99", "99")
	poor.Meets, unsure.Meets = logistics.No, logistics.Unknown
	const by = " (004-070 (read))"
	for _, row := range []struct {
		reason string
		file   procurement.OfferFile
		want   string
	}{
		{"the lower price, by a unit", offers(offer("S-1", "10", "70", "70"), offer("S-2", "9.9999", "60", "60")), "chalk: best: S-2" + by + "\n  1. supplier S-2\n  2. supplier S-1, behind by price"},
		{"at one price, quality", offers(offer("S-1", "10", "70", "70"), offer("S-2", "10.00", "70.0001", "60")), "chalk: best: S-2" + by + "\n  1. supplier S-2\n  2. supplier S-1, behind by quality"},
		{"at one price and quality, service", offers(offer("S-1", "10", "70", "70"), offer("S-2", "10", "70", "71")), "chalk: best: S-2" + by + "\n  1. supplier S-2\n  2. supplier S-1, behind by service"},
		{"nothing tells two apart", offers(offer("S-2", "10", "70", "70"), offer("S-1", "10", "70", "70"), offer("S-3", "11", "90", "90")),
			"chalk: best: S-1, S-2" + by + "\n  1. supplier S-1\n  1. supplier S-2\n  3. supplier S-3, behind by price"},
		{"below the minimum quality, at whatever price", offers(offer("S-1", "10", "70", "70"), poor), "chalk: best: S-1" + by + "\n  1. supplier S-1\n  supplier S-9: below the minimum quality"},
		{"of the minimum quality or not, nobody says", offers(offer("S-1", "10", "70", "70"), unsure),
			"chalk: no best offer yet" + by + "\n  1. supplier S-1\n  supplier S-8.minimum-quality: not checked, missing whether it is there: the facts do not say (004-070)"},
		{"one that stands behind the best anyway does not leave it open", offers(offer("S-1", "0.5", "70", "70"), unsure),
			"chalk: best: S-1" + by + "\n  1. supplier S-1\n  supplier S-8.minimum-quality: not checked, missing whether it is there: the facts do not say (004-070)"},
		{"one that would tie leaves it open", offers(offer("S-1", "1", "99", "99"), unsure),
			"chalk: no best offer yet" + by + "\n  1. supplier S-1\n  supplier S-8.minimum-quality: not checked, missing whether it is there: the facts do not say (004-070)"},
		{"one whose score is missing at one price", offers(offer("S-1", "1", "", "99"), unsure),
			"chalk: no best offer yet" + by + "\n  1. supplier S-1\n  supplier S-8.minimum-quality: not checked, missing whether it is there: the facts do not say (004-070)"},
		{"a score that does not matter is not asked for", offers(offer("S-1", "10", "", ""), offer("S-2", "11", "", "")), "chalk: best: S-1" + by + "\n  1. supplier S-1\n  2. supplier S-2, behind by price"},
		{"a score that matters", offers(offer("S-1", "10", "", "70"), offer("S-2", "10", "80", "70")),
			"chalk: no best offer yet" + by + "\n  1. supplier S-1\n  1. supplier S-2\n  supplier S-1: not checked, missing a score: quality (004-070)"},
		{"one that matters for the second place alone", offers(offer("S-1", "10", "80", ""), offer("S-2", "11", "80", ""), offer("S-3", "11", "80", "70")),
			"chalk: best: S-1" + by + "\n  1. supplier S-1\n  2. supplier S-2, behind by price\n  2. supplier S-3, behind by price\n  supplier S-2: not checked, missing a score: service (004-070)"},
		{"all below the minimum quality", offers(poor), "chalk: no best offer yet" + by + "\n  supplier S-9: below the minimum quality"},
	} {
		r, err := procurement.School().RankOffers(row.file)
		if err != nil || r.String() != row.want {
			t.Errorf("%s:\n%s %v, want\n%s", row.reason, r, err, row.want)
		}
		stable(t, r)
	}
	r, _ := procurement.School().RankOffers(offers(offer("S-1", "10", "70", "70"), offer("S-2", "11", "70", "70"), poor))
	differ(t, "chalk：最优：S-1（004-070 解读）\n  1. 供应商 S-1\n  2. 供应商 S-2，价格居后\n  供应商 S-9：未达最低质量", r.Text(logistics.Chinese))
	strange := offers(offer("", "0", "100.0001", "-1"), offer("S-1", "1", "", ""), offer("S-1", "1", "", ""))
	strange.Offers[1].Meets, strange.Item, strange.Chosen = 9, "", "S-7"
	_, err := procurement.School().RankOffers(strange)
	differ(t, []string{
		"item absent", "offers[0].supplier absent", "offers[0].price range", "offers[0].quality range", "offers[0].service amount", "offers[1].meets word",
		"offers[2].supplier duplicate", "chosen unknown",
	}, problems(t, err))
	_, err = procurement.School().RankOffers(offers())
	differ(t, []string{"offers absent"}, problems(t, err))
	if _, err := (procurement.Policy{}).RankOffers(offers(poor)); err == nil {
		t.Error("the zero policy ranks")
	}
}

func TestCheckChoice(t *testing.T) {
	poor, dear := offer("S-9", "1", "99", "99"), offer("S-8", "12", "99", "99")
	poor.Meets, dear.Meets = logistics.No, logistics.Unknown
	cheap := dear
	cheap.Price = figure("9")
	const unsure = "? supplier S-8.minimum-quality: not checked, missing whether it is there: the facts do not say (004-070)"
	all := []procurement.Offer{offer("S-1", "10", "80", "70"), offer("S-2", "10", "70", "90"), offer("S-3", "11", "99", "99"), offer("S-4", "10", "80", "69"), poor}
	for _, row := range []struct {
		reason, chosen string
		offers         []procurement.Offer
		want           []string
	}{
		{"the best", "S-1", all, []string{}},
		{"a dearer one", "S-3", all, []string{"chosen S-3.price: 11 yuan, must be at most 10 yuan (004-070)"}},
		{"a worse one at one price", "S-2", all, []string{"chosen S-2.quality: 70, must be at least 80 (004-070)"}},
		{"worse service", "S-4", all, []string{"chosen S-4.service: 69, must be at least 70 (004-070)"}},
		{"below the minimum quality", "S-9", all, []string{"chosen S-9.minimum-quality: missing (004-070)"}},
		{"of the minimum quality or not, and dearer than one that is", "S-8", append(all[:1:1], dear), []string{"chosen S-8.price: 12 yuan, must be at most 10 yuan (004-070)", unsure}},
		{"of the minimum quality or not, and cheaper", "S-8", append(all[:1:1], cheap), []string{unsure}},
		{"of the minimum quality or not, and alone", "S-8", []procurement.Offer{dear}, []string{unsure}},
		{"one of two that tie", "S-2", []procurement.Offer{offer("S-1", "10", "80", "70"), offer("S-2", "10", "80", "70")}, []string{}},
		{"one of two of which a score is missing", "S-2", []procurement.Offer{offer("S-1", "10", "", "70"), offer("S-2", "10", "80", "70")}, []string{
			"? supplier S-1: not checked, missing a score: quality (004-070)"}},
	} {
		f := offers(row.offers...)
		f.Chosen = row.chosen
		r, err := procurement.School().CheckChoice(f)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
	}
	_, err := procurement.School().CheckChoice(offers(all...))
	differ(t, []string{"chosen absent"}, problems(t, err))
	if _, err := (procurement.Policy{}).CheckChoice(offers(all...)); err == nil {
		t.Error("the zero policy judges")
	}
}

// The places are those of a sort by price, quality and service, whatever the order of the offers, each offer has one, and the first
// is the only one that may be chosen without a finding.
func TestRankingProperties(t *testing.T) {
	pol := procurement.School()
	rapid.Check(t, func(t *rapid.T) {
		var all []procurement.Offer
		text := rapid.SampledFrom([]string{"10", "10.0001", "9.9999"})
		for i := range rapid.IntRange(1, 6).Draw(t, "offers") {
			all = append(all, offer(fmt.Sprint("S-", i), text.Draw(t, "price"), text.Draw(t, "quality"), text.Draw(t, "service")))
		}
		r, err := pol.RankOffers(offers(rapid.Permutation(all).Draw(t, "order")...))
		if err != nil {
			t.Fatal(err)
		}
		order := func(a, b procurement.Offer) int {
			return cmp.Or(a.Price.Cmp(b.Price), b.Quality.Cmp(*a.Quality), b.Service.Cmp(*a.Service))
		}
		slices.SortStableFunc(all, order)
		if len(r.Places) != len(all) || len(r.Unchecked) > 0 {
			t.Fatal(r)
		}
		for i, o := range all {
			before := slices.IndexFunc(all, func(other procurement.Offer) bool { return order(other, o) == 0 })
			if r.Places[i].Supplier != o.Supplier || r.Places[i].Place != before+1 {
				t.Fatalf("%s\nwant %s at %d", r, o.Supplier, before+1)
			}
			f := offers(all...)
			f.Chosen = o.Supplier
			choice, err := pol.CheckChoice(f)
			if err != nil || (len(choice.Findings) == 0) != (before == 0) || slices.Contains(r.Best, o.Supplier) != (before == 0) {
				t.Fatal(choice, err)
			}
		}
	})
}

// Who is told a score that was missing never moves behind an offer that was behind him.
func TestRankingWithScoresMissing(t *testing.T) {
	pol := procurement.School()
	place := func(t *rapid.T, f procurement.OfferFile) map[string]int {
		r, err := pol.RankOffers(f)
		if err != nil {
			t.Fatal(err)
		}
		at := map[string]int{}
		for _, p := range r.Places {
			at[p.Supplier] = p.Place
		}
		return at
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{"", "10", "20"})
		var all []procurement.Offer
		for i := range rapid.IntRange(2, 5).Draw(t, "offers") {
			all = append(all, offer(fmt.Sprint("S-", i), rapid.SampledFrom([]string{"10", "20"}).Draw(t, "price"), text.Draw(t, "quality"), text.Draw(t, "service")))
		}
		open := place(t, offers(all...))
		told := slices.Clone(all)
		for i := range told {
			full := offer("", "1", "15", "15")
			if told[i].Quality == nil {
				told[i].Quality = full.Quality
			}
			if told[i].Service == nil {
				told[i].Service = full.Service
			}
		}
		closed := place(t, offers(told...))
		for a := range open {
			for b := range open {
				if open[a] < open[b] && closed[a] >= closed[b] {
					t.Fatalf("%s stood before %s: %v, then %v", a, b, open, closed)
				}
			}
		}
	})
}

func FuzzOfferFile(f *testing.F) {
	chosen := offers(offer("S-1", "10", "80", "70"), offer("S-2", "10", "", "90"))
	chosen.Chosen = "S-1"
	fuzzFacts(f, func(o procurement.OfferFile) error {
		_, err := procurement.School().RankOffers(o)
		if _, errChoice := procurement.School().CheckChoice(o); err != nil && errChoice == nil {
			f.Error(err)
		}
		return err
	}, chosen)
}
