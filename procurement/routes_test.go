package procurement_test

import (
	"slices"
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// withSchool gives the school's policy, changed by each edit.
func withSchool(edits ...func(*procurement.Policy)) procurement.Policy {
	pol := procurement.School()
	for _, edit := range edits {
		edit(&pol)
	}
	return pol
}

// limited is the school's policy with the two amounts that a school has to give: 10,000 without a tender, 2,000 without a specialist.
func limited() procurement.Policy {
	return withSchool(func(p *procurement.Policy) {
		r := &p.Routes
		r.Tender.Untendered.Side, r.Tender.Untendered.Bound = logistics.Below, yuan("10000")
		r.Expert.Alone.Side, r.Expert.Alone.Bound = logistics.Below, yuan("2000")
	})
}

// bought is a small purchase of a school in order.
func bought(edits ...func(*procurement.SchoolPurchase)) procurement.SchoolPurchase {
	p := procurement.SchoolPurchase{
		ID: "P-1", Total: figure("800"), Buyer: "Chen", With: []logistics.Person{"Zhou"}, Compared: []string{"S-1", "S-2", "S-3"},
		Bulk: logistics.No, Catalogue: logistics.No, Specialized: logistics.No, Supplies: logistics.No,
	}
	for _, edit := range edits {
		edit(&p)
	}
	return p
}

func TestCheckSchoolPurchase(t *testing.T) {
	type purchase = procurement.SchoolPurchase
	total := func(p *purchase, text string) { p.Total = figure(text) }
	accompanied := func(p *purchase) { p.Specialist, p.SpecialistSigned, p.BuyerSigned = "Ding", true, true }
	for _, row := range []struct {
		reason string
		edit   func(*purchase)
		want   []string
	}{
		{"in order", func(*purchase) {}, []string{}},
		{"four compared", func(p *purchase) { p.Compared = append(p.Compared, "S-4") }, []string{}},
		{"two compared for 0.01 yuan", func(p *purchase) { p.Compared = p.Compared[:2]; total(p, "0.01") }, []string{"school purchase P-1.compared: 2, must be at least 3 (002-030)"}},
		{"nobody compared", func(p *purchase) { p.Compared = nil }, []string{"school purchase P-1.compared: 0, must be at least 3 (002-030)"}},
		{"the buyer alone", func(p *purchase) { p.With = nil }, []string{"school purchase P-1.inquiry: 1, must be at least 2 (003-023)"}},
		{"two of the group", func(p *purchase) { p.With = append(p.With, "Qian") }, []string{}},
		{"a large quantity from a shop", func(p *purchase) { p.Bulk = logistics.Yes }, []string{"school purchase P-1.wholesale: missing (003-023)"}},
		{"a large quantity wholesale", func(p *purchase) { p.Bulk, p.Wholesale = logistics.Yes, true }, []string{}},
		{"how large nobody says", func(p *purchase) { p.Bulk = logistics.Unknown }, []string{
			"? school purchase P-1.wholesale: not checked, missing whether it is a large quantity of one kind (003-023)"}},
		{"of the catalogue, without a tender", func(p *purchase) { p.Catalogue = logistics.Yes }, []string{"school purchase P-1.by-tender: missing (003-022)"}},
		{"of the catalogue, by tender", func(p *purchase) { p.Catalogue, p.Tendered = logistics.Yes, true }, []string{}},
		{"of the catalogue or not, nobody says", func(p *purchase) { p.Catalogue = logistics.Unknown }, []string{
			"? school purchase P-1.by-tender: not checked, missing whether an item is in the government procurement catalogue (003-022)"}},
		{"at the limit of the school", func(p *purchase) { total(p, "10000"); accompanied(p) }, []string{
			"school purchase P-1.untendered: 10,000 yuan, must be below 10,000 yuan (003-022)"}},
		{"a unit below it", func(p *purchase) { total(p, "9999.9999"); accompanied(p) }, []string{}},
		{"above it, by tender", func(p *purchase) { total(p, "10000.0001"); p.Tendered = true; accompanied(p) }, []string{}},
		{"a unit less than what is valuable", func(p *purchase) { total(p, "1999.9999") }, []string{}},
		{"at what is valuable, and no specialist", func(p *purchase) { total(p, "2000") }, []string{
			"school purchase P-1.specialist-goes-along: missing (003-024)", "school purchase P-1.specialist-signs: missing (003-024)", "school purchase P-1.buyer-signs: missing (003-024)"}},
		{"special knowledge, and the buyer is the specialist", func(p *purchase) { p.Specialized = logistics.Yes; accompanied(p); p.Specialist = "Chen" }, []string{
			"school purchase P-1.specialist-goes-along: one person twice: Chen; expected another person than for buyer (003-024)"}},
		{"special knowledge, and the buyer did not sign", func(p *purchase) { p.Specialized = logistics.Yes; accompanied(p); p.BuyerSigned = false }, []string{
			"school purchase P-1.buyer-signs: missing (003-024)"}},
		{"special knowledge, in order", func(p *purchase) { p.Specialized = logistics.Yes; accompanied(p) }, []string{}},
		{"who knows whether it takes special knowledge", func(p *purchase) { p.Specialized = logistics.Unknown }, []string{
			"? school purchase P-1.specialized: not checked, missing whether the goods take special knowledge (003-024)"}},
		{"who knows, and a specialist went along", func(p *purchase) { p.Specialized = logistics.Unknown; accompanied(p) }, []string{}},
		{"chalk that an office bought", func(p *purchase) { p.Supplies = logistics.Yes }, []string{
			"school purchase P-1.unified-purchase: missing (002-039)", "school purchase P-1.unified-supply: missing (002-039)", "school purchase P-1.unified-management: missing (002-039)"}},
		{"chalk that the general affairs office bought", func(p *purchase) {
			p.Supplies, p.CentralPurchase, p.CentralSupply, p.CentralManagement = logistics.Yes, true, true, true
		}, []string{}},
		{"what it is nobody says", func(p *purchase) { p.Supplies, p.CentralPurchase, p.CentralSupply = logistics.Unknown, true, true }, []string{
			"? school purchase P-1.unified-management: not checked, missing whether it is there: the facts do not say (002-039)"}},
	} {
		r, err := limited().CheckSchoolPurchase(bought(row.edit))
		if err != nil {
			t.Fatalf("%s: %v", row.reason, err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
	}
	const noTender = "? school purchase P-1.untendered: not checked, missing a bound: the policy gives no number (003-022)"
	const noExpert = "? school purchase P-1.alone: not checked, missing a bound: the policy gives no number (003-024)"
	for _, row := range []struct {
		reason string
		pol    procurement.Policy
		edit   func(*purchase)
		want   []string
	}{
		{"a school that gave no limits", procurement.School(), func(*purchase) {}, []string{noTender, noExpert}},
		{"no limit is needed where it was tendered and accompanied", procurement.School(), func(p *purchase) { p.Tendered = true; accompanied(p) }, []string{}},
		{"nor where the catalogue says it", procurement.School(), func(p *purchase) { p.Catalogue = logistics.Yes; accompanied(p) }, []string{"school purchase P-1.by-tender: missing (003-022)"}},
		{"a factory compares by its tiers", procurement.Factory(), func(p *purchase) { p.Compared = nil }, []string{
			"? school purchase P-1.compared: not checked, missing a bound: the policy gives no number (002-030)", noTender, noExpert}},
	} {
		r, err := row.pol.CheckSchoolPurchase(bought(row.edit))
		if err != nil {
			t.Fatal(err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
	}
	_, err := procurement.School().CheckSchoolPurchase(purchase{
		With: []logistics.Person{"", "Zhou", "Zhou", "zhou"}, Compared: []string{"", "S-1", "S-1"}, Bulk: 9, Catalogue: 9, Specialized: 9, Supplies: 9, SpecialistSigned: true,
	})
	differ(t, []string{
		"id absent", "total range", "buyer absent", "with[0] absent", "with[2] duplicate", "with[3] conflict", "compared[0] absent", "compared[2] duplicate",
		"bulk word", "catalogue word", "specialized word", "specialistSigned conflict", "supplies word",
	}, problems(t, err))
	_, err = procurement.School().CheckSchoolPurchase(bought(func(p *purchase) { p.With, p.Specialist = []logistics.Person{"Chen"}, "CHEN"; total(p, "-1") }))
	differ(t, []string{"total amount", "with[0] duplicate", "specialist conflict"}, problems(t, err))
	if _, err := (procurement.Policy{}).CheckSchoolPurchase(bought()); err == nil {
		t.Error("the zero policy judges")
	}
}

// opening is the opening of 1 September 2026 with the kits of classes; not a kindergarten.
func opening(asOf string, goods ...procurement.OpeningItem) procurement.OpeningFile {
	f := procurement.OpeningFile{Opening: day("2026-09-01"), Kindergarten: logistics.No, Goods: goods}
	for _, item := range goods {
		if item.For != "" && !slices.Contains(f.Classes, item.For) {
			f.Classes = append(f.Classes, item.For)
		}
	}
	if asOf != "" {
		f.AsOf = day(asOf)
	}
	return f
}

func kit(what, class, onBought, onIssued string) procurement.OpeningItem {
	o := keptOrder(onBought, onIssued, "")
	return procurement.OpeningItem{What: what, For: class, Bought: o.Delivered, Issued: o.Reconciled}
}

func TestCheckOpening(t *testing.T) {
	const at1 = "opening 2026-09-01 cleaning-kit for 1-1."
	garden := opening("2026-09-02", kit("bedding", "", "2026-08-31", "2026-08-31"), kit("school-bags", "", "2026-09-01", "2026-09-01"), kit("clothing", "", "", ""),
		kit("class-hygiene", "", "2026-08-20", ""), kit("office-goods", "", "2026-08-20", "2026-08-31"))
	garden.Kindergarten = logistics.Yes
	unsaid := opening("2026-09-02", kit("cleaning-kit", "1-1", "2026-08-31", "2026-09-01"))
	unsaid.Kindergarten = logistics.Unknown
	late := opening("2026-09-02", kit("cleaning-kit", "1-1", "2026-08-31", "2026-09-01"), kit("bedding", "", "2026-09-01", "2026-09-01"), kit("school-bags", "", "", ""),
		kit("clothing", "", "2026-08-31", "2026-08-31"), kit("class-hygiene", "", "2026-08-31", "2026-08-31"), kit("office-goods", "", "2026-08-31", "2026-08-31"))
	late.Kindergarten = logistics.Unknown
	forgotten := opening("2026-09-02", kit("cleaning-kit", "1-1", "2026-08-31", "2026-09-01"))
	forgotten.Classes = append(forgotten.Classes, "1-2")
	some := opening("2026-09-02", kit("cleaning-kit", "1-1", "2026-08-31", "2026-09-01"))
	some.Classes = nil
	none := opening("2026-08-31")
	none.Classes = []string{"1-1"}
	for _, row := range []struct {
		reason string
		file   procurement.OpeningFile
		want   []string
	}{
		{"bought the day before, issued on the day", opening("2026-09-02", kit("cleaning-kit", "1-1", "2026-08-31", "2026-09-01")), []string{}},
		{"bought on the day", opening("2026-09-02", kit("cleaning-kit", "1-1", "2026-09-01", "2026-09-01")), []string{at1 + "bought: late: 2026-09-01; expected not after 2026-08-31 (002-038)"}},
		{"issued the day before", opening("2026-09-02", kit("cleaning-kit", "1-1", "2026-08-31", "2026-08-31")), []string{at1 + "issued: out of order: 2026-08-31; expected not before 2026-09-01 (002-038)"}},
		{"issued the day after", opening("2026-09-02", kit("cleaning-kit", "1-1", "2026-08-31", "2026-09-02")), []string{at1 + "issued: late: 2026-09-02; expected not after 2026-09-01 (002-038)"}},
		{"one class of two", opening("2026-09-02", kit("cleaning-kit", "1-1", "", ""), kit("cleaning-kit", "1-2", "2026-08-31", "2026-09-01")), []string{
			at1 + "bought: missing; expected 2026-08-31 (002-038)", at1 + "issued: missing; expected 2026-09-01 (002-038)"}},
		{"there is still time", opening("2026-08-31", kit("cleaning-kit", "1-1", "", "")), []string{}},
		{"nobody says what day it is", opening("", kit("cleaning-kit", "1-1", "2026-08-31", "")), []string{"? " + at1 + "issued: not checked, missing what day it is (002-038)"}},
		{"nothing of the kind in the file", opening("2026-09-02"), []string{"? opening 2026-09-01 cleaning-kit: not checked, missing what was bought (002-038)"}},
		{"a kindergarten", garden, []string{
			"? opening 2026-09-01 cleaning-kit: not checked, missing what was bought (002-038)",
			"opening 2026-09-01 school-bags.bought: late: 2026-09-01; expected not after 2026-08-31 (003-054)",
			"opening 2026-09-01 school-bags.issued: late: 2026-09-01; expected not after 2026-08-31 (003-054)",
			"opening 2026-09-01 clothing.bought: missing; expected 2026-08-31 (003-054)",
			"opening 2026-09-01 clothing.issued: missing; expected 2026-08-31 (003-054)",
			"opening 2026-09-01 class-hygiene.issued: missing; expected 2026-08-31 (003-054)",
		}},
		{"a class that was forgotten", forgotten, []string{
			"opening 2026-09-01 cleaning-kit for 1-2.bought: missing; expected 2026-08-31 (002-038)", "opening 2026-09-01 cleaning-kit for 1-2.issued: missing; expected 2026-09-01 (002-038)"}},
		{"which classes there are nobody says", some, []string{"? opening 2026-09-01 cleaning-kit: not checked, missing the classes of the site (002-038)"}},
		{"nothing bought, and there is still time", none, []string{}},
		{"a kindergarten or not, nobody says, and goods came late or never", late, []string{
			"? opening 2026-09-01 bedding.bought: not checked, missing whether it is a kindergarten (003-054)", "? opening 2026-09-01 bedding.issued: not checked, missing whether it is a kindergarten (003-054)",
			"? opening 2026-09-01 school-bags.bought: not checked, missing whether it is a kindergarten (003-054)", "? opening 2026-09-01 school-bags.issued: not checked, missing whether it is a kindergarten (003-054)"}},
		{"a kindergarten or not, nobody says", unsaid, []string{
			"? opening 2026-09-01 bedding: not checked, missing what was bought (003-054)", "? opening 2026-09-01 school-bags: not checked, missing what was bought (003-054)",
			"? opening 2026-09-01 clothing: not checked, missing what was bought (003-054)", "? opening 2026-09-01 class-hygiene: not checked, missing what was bought (003-054)",
			"? opening 2026-09-01 office-goods: not checked, missing what was bought (003-054)"}},
	} {
		r, err := procurement.School().CheckOpening(row.file)
		if err != nil {
			t.Fatalf("%s: %v", row.reason, err)
		}
		t.Run(row.reason, func(t *testing.T) {
			want := map[string]bool{}
			for _, line := range row.want {
				want[line] = true
			}
			got := map[string]bool{}
			for _, line := range found(r) {
				got[line] = true
			}
			differ(t, want, got)
		})
	}
	bad := opening("2026-08-30", kit("cleaning-kit", " x", "2026-08-31", "2026-08-29"), kit("cleaning-kit", " x", "", "2026-08-30"), kit("fireworks", "", "", ""))
	bad.Kindergarten, bad.Opening = 8, logistics.Date{}
	_, err := procurement.School().CheckOpening(bad)
	differ(t, []string{
		"opening absent", "kindergarten word", "classes[0] word", "goods[0].for word", "goods[0].bought range", "goods[0].issued range", "goods[1].for word", "goods[1] duplicate",
		"goods[1].issued range", "goods[2].what unknown",
	}, problems(t, err))
	_, err = procurement.School().CheckOpening(procurement.OpeningFile{Opening: day("0001-01-02")})
	differ(t, []string{"opening range"}, problems(t, err))
	if _, err := (procurement.Policy{}).CheckOpening(opening("")); err == nil {
		t.Error("the zero policy judges")
	}
}

// bookOrder is an order of one title.
func bookOrder(listed logistics.Answer, ordered, needed int) procurement.BookOrder {
	return procurement.BookOrder{ID: "B-1", Lines: []procurement.BookLine{{Title: "reader 1", Listed: listed, Ordered: ordered, Needed: needed}}}
}

func TestCheckBooks(t *testing.T) {
	for _, row := range []struct {
		reason string
		order  procurement.BookOrder
		want   []string
	}{
		{"as many as pupils", bookOrder(logistics.Yes, 40, 40), []string{}},
		{"one too many", bookOrder(logistics.Yes, 41, 40), []string{"books B-1 reader 1.ordered: 41, must be at most 40 (004-086)"}},
		{"one too few", bookOrder(logistics.Yes, 39, 40), []string{"books B-1 reader 1.ordered: 39, must be at least 40 (004-086)"}},
		{"for nobody", bookOrder(logistics.Yes, 1, 0), []string{"books B-1 reader 1.ordered: 1, must be at most 0 (004-086)"}},
		{"on no list", bookOrder(logistics.No, 40, 40), []string{"books B-1 reader 1.committee-list: missing (004-086)"}},
		{"nobody looked", bookOrder(logistics.Unknown, 40, 40), []string{"? books B-1 reader 1.committee-list: not checked, missing whether it is there: the facts do not say (004-086)"}},
	} {
		r, err := procurement.School().CheckBooks(row.order)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
	}
	_, err := procurement.School().CheckBooks(procurement.BookOrder{})
	differ(t, []string{"id absent", "lines absent"}, problems(t, err))
	bad := bookOrder(7, 0, -1)
	bad.Lines = append(bad.Lines, procurement.BookLine{Title: "reader 1", Ordered: 1}, procurement.BookLine{Ordered: 1})
	_, err = procurement.School().CheckBooks(bad)
	differ(t, []string{"lines[0].listed word", "lines[0].ordered range", "lines[0].needed range", "lines[1].title duplicate", "lines[2].title absent"}, problems(t, err))
	if _, err := (procurement.Policy{}).CheckBooks(bookOrder(logistics.Yes, 1, 1)); err == nil {
		t.Error("the zero policy judges")
	}
}

func TestCheckShopping(t *testing.T) {
	trip := func(issued logistics.Answer, in, out bool, shoppers ...logistics.Person) procurement.ShoppingTrip {
		return procurement.ShoppingTrip{ID: "T-1", Shoppers: shoppers, BookedIn: in, Issued: issued, BookedOut: out}
	}
	for _, row := range []struct {
		reason string
		trip   procurement.ShoppingTrip
		want   []string
	}{
		{"two, and all booked", trip(logistics.Yes, true, true, "Chen", "Zhou"), []string{}},
		{"one", trip(logistics.No, true, false, "Chen"), []string{"shopping T-1.shoppers: 1, must be at least 2 (004-092)"}},
		{"three", trip(logistics.No, true, false, "Chen", "Zhou", "Qian"), []string{}},
		{"not booked", trip(logistics.No, false, false, "Chen", "Zhou"), []string{"shopping T-1.account-in: missing (004-092)"}},
		{"issued off the books", trip(logistics.Yes, true, false, "Chen", "Zhou"), []string{"shopping T-1.account-out: missing (004-092)"}},
		{"issued or not, nobody says", trip(logistics.Unknown, true, false, "Chen", "Zhou"), []string{
			"? shopping T-1.account-out: not checked, missing whether it is there: the facts do not say (004-092)"}},
	} {
		r, err := procurement.School().CheckShopping(row.trip)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
	}
	_, err := procurement.School().CheckShopping(trip(9, true, true, "Chen", "Chen", "chen"))
	differ(t, []string{"shoppers[1] duplicate", "shoppers[2] conflict", "issued word"}, problems(t, err))
	_, err = procurement.School().CheckShopping(procurement.ShoppingTrip{})
	differ(t, []string{"id absent", "shoppers absent"}, problems(t, err))
	if _, err := (procurement.Policy{}).CheckShopping(trip(logistics.No, true, true, "Chen", "Zhou")); err == nil {
		t.Error("the zero policy judges")
	}
}

func TestRoutesLaws(t *testing.T) {
	type policy = procurement.Policy
	limit := func(l *logistics.Limit, side logistics.Side, bound logistics.Measure) { l.Side, l.Bound = side, bound }
	brokenLaws(t, []lawRow{
		{"at most so many persons, in yuan", func(p *policy) {
			limit(&p.Routes.Compared, logistics.AtMost, logistics.Count(3))
			limit(&p.Routes.Inquiry, logistics.AtLeast, yuan("2"))
			p.Routes.Shopping.Persons.Side = logistics.Below
		}, []string{"routes.compared.side range", "routes.inquiry.bound type", "routes.shopping.persons.side range"}},
		{"amounts that are none, from above", func(p *policy) {
			limit(&p.Routes.Tender.Untendered, logistics.AtLeast, yuan("1"))
			limit(&p.Routes.Expert.Alone, logistics.AtMost, logistics.Count(1))
		}, []string{"routes.tender.untendered.side range", "routes.expert.alone.bound type", "routes.expert.alone.side range"}},
		{"at the limit without a tender, and alone", func(p *policy) {
			limit(&p.Routes.Tender.Untendered, logistics.AtMost, yuan("10000"))
			limit(&p.Routes.Expert.Alone, logistics.AtMost, yuan("2000"))
		}, []string{"routes.tender.untendered.side range", "routes.expert.alone.side range"}},
		{"bans of what is asked for", func(p *policy) {
			r := &p.Routes
			r.Wholesale.Banned, r.Tender.Catalogue.Banned, r.Expert.Needs[0].Banned, r.Unified[0].Banned = true, true, true, true
			r.Ranking.Minimum.Banned, r.Books.Listed.Banned, r.Shopping.Accounts[0].Banned = true, true, true
		}, []string{
			"routes.wholesale conflict", "routes.tender.catalogue conflict", "routes.expert.needs conflict", "routes.unified conflict",
			"routes.ranking.minimum conflict", "routes.books.listed conflict", "routes.shopping.accounts conflict",
		}},
		{"keys of which the facts say nothing", func(p *policy) {
			p.Routes.Expert.Needs[1].Key, p.Routes.Unified[1].Key, p.Routes.Shopping.Accounts[1].Key = "a", "b", "c"
		}, []string{"routes.expert.needs[1].key unknown", "routes.unified[1].key unknown", "routes.shopping.accounts[1].key unknown"}},
		{"goods twice, days that are none", func(p *policy) {
			o := p.Routes.Opening
			o[1].What, o[2].Bought, o[2].Issued, o[3].Bought, o[3].Issued, o[4].Issued = "cleaning-kit", 367, 0, -1, -1, 2
		}, []string{
			"routes.opening[1].what duplicate", "routes.opening[2].bought range", "routes.opening[3].bought range", "routes.opening[3].issued range",
			"routes.opening[4].issued range",
		}},
		{"nothing to compare by", func(p *policy) { p.Routes.Ranking.Order = nil }, []string{"routes.ranking.order absent"}},
		{"compared twice", func(p *policy) { p.Routes.Ranking.Order[1].By = procurement.ByPrice }, []string{"routes.ranking.order[1].by duplicate"}},
	})
}

func TestDiffRoutes(t *testing.T) {
	type policy = procurement.Policy
	const order = "routes.ranking.order: price, then quality, then service (004-070 (assumed)) → "
	diffsOf(t, []diffRow{
		{"a school gives its limit", func(p *policy) {
			p.Routes.Tender.Untendered.Side, p.Routes.Tender.Untendered.Bound = logistics.Below, yuan("10000")
		},
			"routes.tender.untendered: below 10,000 yuan: not checked (003-022 (assumed)) → in order: looser\n" +
				"routes.tender.untendered: from 10,000 yuan: not checked (003-022 (assumed)) → a finding (003-022 (assumed)): stricter", logistics.Incomparable},
		{"quality first", func(p *policy) {
			o := p.Routes.Ranking.Order
			o[0], o[1] = o[1], o[0]
		}, order + "quality, then price, then service (004-070 (assumed)): incomparable", logistics.Incomparable},
		{"service says nothing", func(p *policy) { p.Routes.Ranking.Order = p.Routes.Ranking.Order[:2] }, order + "price, then quality (004-070 (assumed)): incomparable", logistics.Incomparable},
		{"service only should", func(p *policy) { p.Routes.Ranking.Order[2].Force = logistics.Should }, order + "price, then quality, then service [should] (004-070 (assumed)): looser", logistics.Looser},
		{"bags for every school, a week before", func(p *policy) { p.Routes.Opening[2].Kindergarten, p.Routes.Opening[2].Bought = false, 7 },
			"routes.opening.school-bags: bought 1 day before, issued 1 day before, at kindergartens (003-054 (assumed)) → " +
				"bought 7 days before, issued 1 day before (003-054 (assumed)): stricter", logistics.Stricter},
		{"the kit may be issued the day before", func(p *policy) { p.Routes.Opening[0].Issued = 1 },
			"routes.opening.cleaning-kit: bought 1 day before, issued 0 days before and no earlier, for each class (002-038 (assumed)) → " +
				"bought 1 day before, issued 1 day before and no earlier, for each class (002-038 (assumed)): incomparable", logistics.Incomparable},
		{"issued by that day, no longer on it", func(p *policy) { p.Routes.Opening[0].OnThatDay = false },
			"routes.opening.cleaning-kit: bought 1 day before, issued 0 days before and no earlier, for each class (002-038 (assumed)) → " +
				"bought 1 day before, issued 0 days before, for each class (002-038 (assumed)): looser", logistics.Looser},
		{"issued by the day before: what came then was too early", func(p *policy) { p.Routes.Opening[0].Issued, p.Routes.Opening[0].OnThatDay = 1, false },
			"routes.opening.cleaning-kit: bought 1 day before, issued 0 days before and no earlier, for each class (002-038 (assumed)) → " +
				"bought 1 day before, issued 1 day before, for each class (002-038 (assumed)): incomparable", logistics.Incomparable},
		{"one kit for all classes", func(p *policy) { p.Routes.Opening[0].PerClass = false },
			"routes.opening.cleaning-kit: bought 1 day before, issued 0 days before and no earlier, for each class (002-038 (assumed)) → bought 1 day before, issued 0 days before and no earlier (002-038 (assumed)): looser", logistics.Looser},
		{"no kit", func(p *policy) { p.Routes.Opening = p.Routes.Opening[1:]; p.Clauses = p.Clauses.CitedBy(*p) },
			"routes.opening.cleaning-kit: bought 1 day before, issued 0 days before and no earlier, for each class (002-038 (assumed)) → not asked: looser", logistics.Looser},
	})
}

func routesClauses() []clauseRow {
	pol := limited()
	buy := func(reason string, edits ...func(*procurement.SchoolPurchase)) asked {
		return checked(reason)(pol.CheckSchoolPurchase(bought(edits...)))
	}
	whole := buy("in order")
	chosen := func(supplier string) asked {
		f := offers(offer("S-1", "10", "80", "80"), offer("S-2", "10.01", "90", "90"))
		f.Chosen = supplier
		return checked("chosen " + supplier)(pol.CheckChoice(f))
	}
	opened := func(reason string, item procurement.OpeningItem) asked {
		f := opening("2026-09-02", item)
		f.Goods = append(f.Goods, kit("bedding", "2", "2026-08-31", "2026-08-31"), kit("school-bags", "", "2026-08-31", "2026-08-31"), kit("clothing", "", "2026-08-31", "2026-08-31"),
			kit("class-hygiene", "", "2026-08-31", "2026-08-31"), kit("office-goods", "", "2026-08-31", "2026-08-31"), kit("cleaning-kit", "2", "2026-08-31", "2026-09-01"))
		f.Classes = []string{"1", "2"}
		f.Kindergarten = logistics.Yes
		return checked(reason)(pol.CheckOpening(f))
	}
	inTime := opened("in time", kit("cleaning-kit", "1", "2026-08-31", "2026-09-01"))
	return []clauseRow{
		{"002-030", []asked{buy("two compared", func(p *procurement.SchoolPurchase) { p.Compared = p.Compared[1:] })}, []asked{whole}},
		{"003-022", []asked{buy("of the catalogue", func(p *procurement.SchoolPurchase) { p.Catalogue = logistics.Yes })}, []asked{whole}},
		{"003-023", []asked{buy("the buyer alone", func(p *procurement.SchoolPurchase) { p.With = nil })}, []asked{whole}},
		{"003-024", []asked{buy("special knowledge", func(p *procurement.SchoolPurchase) { p.Specialized = logistics.Yes })}, []asked{whole}},
		{"002-039", []asked{buy("an office's chalk", func(p *procurement.SchoolPurchase) { p.Supplies = logistics.Yes })}, []asked{whole}},
		{"002-038", []asked{opened("bought on the day", kit("cleaning-kit", "1", "2026-09-01", "2026-09-01"))}, []asked{inTime}},
		{"003-054", []asked{opened("bedding on the day", kit("bedding", "1", "2026-09-01", "2026-09-01"))}, []asked{inTime}},
		{"004-070", []asked{chosen("S-2")}, []asked{chosen("S-1")}},
		{"004-086", []asked{checked("one too many")(pol.CheckBooks(bookOrder(logistics.Yes, 41, 40)))}, []asked{checked("as many as pupils")(pol.CheckBooks(bookOrder(logistics.Yes, 40, 40)))}},
		{"004-092", []asked{checked("alone")(pol.CheckShopping(procurement.ShoppingTrip{ID: "T-1", Shoppers: []logistics.Person{"Chen"}, BookedIn: true, Issued: logistics.No}))},
			[]asked{checked("in twos")(pol.CheckShopping(procurement.ShoppingTrip{ID: "T-1", Shoppers: []logistics.Person{"Chen", "Zhou"}, BookedIn: true, Issued: logistics.No}))}},
	}
}

func FuzzSchoolPurchase(f *testing.F) {
	fuzzFacts(f, func(p procurement.SchoolPurchase) error {
		_, err := procurement.School().CheckSchoolPurchase(p)
		return err
	}, bought())
}

func FuzzOpeningFile(f *testing.F) {
	fuzzFacts(f, func(o procurement.OpeningFile) error { _, err := procurement.School().CheckOpening(o); return err },
		opening("2026-09-02", kit("cleaning-kit", "1", "2026-08-31", "2026-09-01"), kit("bedding", "", "", "")))
}

func FuzzBookOrder(f *testing.F) {
	fuzzFacts(f, func(o procurement.BookOrder) error { _, err := procurement.School().CheckBooks(o); return err }, bookOrder(logistics.Yes, 40, 41))
}

func FuzzShoppingTrip(f *testing.F) {
	fuzzFacts(f, func(s procurement.ShoppingTrip) error { _, err := procurement.School().CheckShopping(s); return err },
		procurement.ShoppingTrip{ID: "T-1", Shoppers: []logistics.Person{"Chen"}})
}
