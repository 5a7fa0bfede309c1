package procurement_test

import (
	"fmt"
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

func TestBuyersLaws(t *testing.T) {
	type policy = procurement.Policy
	brokenLaws(t, []lawRow{
		{"a category of two buyers, and an empty one", func(p *policy) {
			p.Buyers.Posts[1].Categories[0] = logistics.Food
			p.Buyers.Unassigned.Categories[0] = ""
		}, []string{"buyers.posts[1].categories[0] duplicate", "buyers.unassigned.categories[0] duplicate"}},
		{"a post twice", func(p *policy) { p.Buyers.Posts[1].Name = "buyer-1" }, []string{"buyers.posts[1].name duplicate"}},
		{"a post that buys nothing", func(p *policy) { p.Buyers.Posts[1].Categories = nil }, []string{"buyers.posts[1].categories absent"}},
		{"what nobody has goes to nobody", func(p *policy) { p.Buyers.Unassigned.Post = "buyer-4" }, []string{"buyers.unassigned.post unknown"}},
		{"no buyers at all", func(p *policy) { p.Buyers.Team.Buyers.Persons, p.Buyers.Team.Administrators.Persons = 0, -1 }, []string{
			"buyers.team.buyers.persons range", "buyers.team.administrators.persons range"}},
		{"no manager allowed", func(p *policy) { p.Buyers.Team.Manager.Banned = true }, []string{"buyers.team.manager conflict"}},
		{"nobody may buy, nobody delegates", func(p *policy) {
			p.Buyers.Who.By, p.Buyers.Who.Delegates = nil, []logistics.Role{logistics.Guard, logistics.Guard}
		}, []string{
			"buyers.who.by absent", "buyers.who.delegates[1] duplicate"}},
		{"terms of which a delegation says nothing", func(p *policy) { p.Buyers.Who.Terms[0].Key = "in-verse" }, []string{"buyers.who.terms[0].key unknown"}},
		{"not in writing", func(p *policy) { p.Buyers.Who.Terms[0].Banned = true }, []string{"buyers.who.terms conflict"}},
		{"no month in a post", func(p *policy) { p.Buyers.Rotation.Months = 0 }, []string{"buyers.rotation.months range"}},
		{"nothing is done with gifts, a deputy reports", func(p *policy) {
			p.Buyers.Gifts, p.Buyers.Problems[0].Deputy = nil, true
			p.Clauses = p.Clauses.CitedBy(*p)
		}, []string{
			"buyers.gifts absent", "buyers.problems[0].deputy conflict"}},
		{"problems are reported to nobody", func(p *policy) { p.Buyers.Superior.To = nil }, []string{"buyers.superior.to absent"}},
		{"a ground twice", func(p *policy) { p.Buyers.Bar.Grounds[1].Name = "process" }, []string{"buyers.bar.grounds[1].name duplicate"}},
		{"no grounds", func(p *policy) { p.Buyers.Bar.Grounds = nil; p.Clauses = p.Clauses.CitedBy(*p) }, []string{"buyers.bar.grounds absent"}},
		{"who did nothing is barred", func(p *policy) { p.Buyers.Bar.Grounds[1].Cases.Bound = logistics.Count(0) }, []string{"buyers.bar.grounds[1].cases.bound range"}},
		{"at least one case is asked for", func(p *policy) { p.Buyers.Bar.Grounds[1].Cases.Side = logistics.AtLeast }, []string{"buyers.bar.grounds[1].cases.side range"}},
		{"cases in yuan", func(p *policy) { p.Buyers.Bar.Grounds[1].Cases.Bound = yuan("1") }, []string{"buyers.bar.grounds[1].cases.bound type"}},
		{"banned books", func(p *policy) {
			p.Buyers.Books.Books[0].Banned, p.Buyers.Books.Parts[0].Banned, p.Buyers.Books.Purchasing.Contents[0].Banned = true, true, true
		}, []string{"buyers.books.books conflict", "buyers.books.parts conflict", "buyers.books.purchasing.contents conflict"}},
		{"the purchasing rules are in no book", func(p *policy) { p.Buyers.Books.Purchasing.Book = "diary" }, []string{"buyers.books.purchasing.book unknown"}},
		{"no posts", func(p *policy) { p.Buyers.Posts = nil; p.Clauses = p.Clauses.CitedBy(*p) }, []string{
			"acceptance.special.of[0] unknown", "acceptance.standard.of[0] unknown", "buyers.posts absent", "buyers.unassigned.post unknown",
		}},
		{"nobody buys what is inspected", func(p *policy) { p.Buyers.Posts[0].Categories = p.Buyers.Posts[0].Categories[1:] }, []string{
			"acceptance.special.of[0] unknown", "acceptance.standard.of[0] unknown",
		}},
	})
}

func TestDiffBuyers(t *testing.T) {
	type policy = procurement.Policy
	move := func(p *policy) {
		posts := p.Buyers.Posts
		posts[0].Categories = posts[0].Categories[:3]
		posts[1].Categories = append(posts[1].Categories, logistics.LPG)
	}
	diffsOf(t, []diffRow{
		{"gas goes to the second buyer", move, "buyers.posts.lpg: buyer 1 (000-028) → buyer 2 (000-029 (read)): incomparable", logistics.Incomparable},
		{"stationery is on the third buyer's list", func(p *policy) {
			p.Buyers.Posts[2].Categories = append(p.Buyers.Posts[2].Categories, logistics.Stationery)
			p.Buyers.Unassigned.Categories = p.Buyers.Unassigned.Categories[1:]
		}, "buyers.posts.stationery: buyer 3, flagged (000-030 (read)) → buyer 3 (000-030 (read)): incomparable", logistics.Incomparable},
		{"timber is nothing one buys", func(p *policy) { p.Buyers.Posts[1].Categories = p.Buyers.Posts[1].Categories[1:] },
			"buyers.posts.timber: buyer 2 (000-029 (read)) → refused: stricter", logistics.Stricter},
		{"half a year in a post", func(p *policy) { p.Buyers.Rotation.Months = 6 }, "buyers.rotation: 12 months (000-130 (read)) → 6 months (000-130 (read)): stricter", logistics.Stricter},
		{"four buyers", func(p *policy) { p.Buyers.Team.Buyers.Persons = 4 }, "buyers.team.buyers: 3 persons (000-031 (read)) → 4 persons (000-031 (read)): incomparable", logistics.Incomparable},
		{"the purchasing manager delegates too", func(p *policy) { p.Buyers.Who.Delegates = append(p.Buyers.Who.Delegates, logistics.PurchasingManager) },
			"buyers.who.delegates: general affairs manager (000-129 (read)) → general affairs manager or purchasing manager (000-129 (read)): looser", logistics.Looser},
		{"the general affairs manager may be told too", func(p *policy) { p.Buyers.Superior.To = append(p.Buyers.Superior.To, logistics.GeneralAffairsManager) },
			"buyers.superior: purchasing manager (000-034 (read)) → general affairs manager or purchasing manager (000-034 (read)): looser", logistics.Looser},
		{"often is twice", func(p *policy) {
			l := &p.Buyers.Bar.Grounds[0].Cases
			l.Side, l.Bound = logistics.Below, logistics.Count(2)
		}, "buyers.bar.grounds.process: up to 1: not checked (000-043 (read)) → in order: looser\n" +
			"buyers.bar.grounds.process: from 2: not checked (000-043 (read)) → a finding (000-043 (read)): stricter", logistics.Incomparable},
		{"collusion is no more serious than others", func(p *policy) { p.Buyers.Bar.Grounds[3].Serious = false },
			"buyers.bar.grounds.collusion.serious: fined or dismissed as well → barred alone: looser", logistics.Looser},
	})
}

func buyersClauses() []clauseRow {
	factory := procurement.Factory()
	buyer := func(c logistics.Category) asked {
		d, err := factory.DecideBuyer(c)
		return decided(string(c), d.Clauses, err)
	}
	bar := func(grounds ...string) asked {
		d, err := factory.DecideBar(conduct(grounds...))
		return decided(fmt.Sprint(grounds), d.Clauses, err)
	}
	tenure := func(until string) asked {
		return checked("to " + until)(factory.CheckRotation(procurement.RotationFile{Tenures: []procurement.Tenure{
			{Person: "Chen", Post: procurement.PostOne, From: day("2025-03-01"), Until: day(until)},
		}}))
	}
	rules := func(reason string, edit func([]procurement.RuleBook)) asked {
		all := books()
		edit(all)
		return checked(reason)(factory.CheckRuleBooks(all))
	}
	whole := rules("all rule books", func([]procurement.RuleBook) {})
	return []clauseRow{
		{"000-028", []asked{buyer(logistics.Food)}, []asked{buyer(logistics.Timber), buyer("toys")}},
		{"000-029", []asked{buyer(logistics.Timber)}, []asked{buyer(logistics.WorkClothes)}},
		{"000-030", []asked{buyer(logistics.WorkClothes), buyer(logistics.Stationery), buyer("toys")}, []asked{buyer(logistics.Food)}},
		{"000-031", []asked{checked("two buyers")(factory.CheckTeam(team(func(f *procurement.PurchasingTeam) { f.Buyers = f.Buyers[1:] })))},
			[]asked{checked("three")(factory.CheckTeam(team()))}},
		{"000-032", []asked{checked("kept")(factory.CheckGift(gift()))},
			[]asked{checked("handed in")(factory.CheckGift(gift(mark(procurement.ActHandIn, logistics.Buyer, "2026-03-10 13:00"))))}},
		{"000-034", []asked{checked("never told")(factory.CheckProblem(sudden())), checked("told a colleague")(factory.CheckProblem(toldTo(logistics.Buyer)))},
			[]asked{checked("told")(factory.CheckProblem(sudden(mark(procurement.ActReportToSuperior, logistics.Buyer, "2026-03-10 13:00"))))}},
		{"000-043", []asked{bar("benefits"), bar("process")}, []asked{bar("no ground of the policy")}},
		{"000-129", []asked{checked("nobody delegated him")(factory.CheckPurchaser(delegated(func(p *procurement.PurchaseAct) { p.Delegation = nil })))},
			[]asked{checked("delegated")(factory.CheckPurchaser(delegated()))}},
		{"000-130", []asked{tenure("2026-03-01")}, []asked{tenure("2026-02-28")}},
		{"001-046", []asked{rules("no standards of service", func(b []procurement.RuleBook) { b[1].Has = b[1].Has[1:] })}, []asked{whole}},
		{"000-190", []asked{rules("no scope of purchasing", func(b []procurement.RuleBook) { b[2].Has = append(b[2].Has[:4:4], b[2].Has[5:]...) })}, []asked{whole}},
	}
}

func FuzzPurchasingTeam(f *testing.F) {
	fuzzFacts(f, func(p procurement.PurchasingTeam) error { _, err := procurement.Factory().CheckTeam(p); return err }, team())
}

func FuzzPurchaseAct(f *testing.F) {
	fuzzFacts(f, func(p procurement.PurchaseAct) error { _, err := procurement.Factory().CheckPurchaser(p); return err }, delegated(),
		procurement.PurchaseAct{ID: "P-2", By: "Chen", Role: logistics.Buyer, At: at("2026-03-10 10:00")})
}

func FuzzRotationFile(f *testing.F) {
	fuzzFacts(f, func(p procurement.RotationFile) error { _, err := procurement.Factory().CheckRotation(p); return err },
		procurement.RotationFile{AsOf: day("2026-03-01"), Tenures: []procurement.Tenure{{Person: "Chen", Post: "buyer-1", From: day("2025-03-01")}}})
}

func FuzzGift(f *testing.F) {
	fuzzFacts(f, func(g procurement.Gift) error { _, err := procurement.Factory().CheckGift(g); return err }, gift())
}

func FuzzSpecialProblem(f *testing.F) {
	fuzzFacts(f, func(p procurement.SpecialProblem) error { _, err := procurement.Factory().CheckProblem(p); return err }, sudden())
}

func FuzzBuyerConduct(f *testing.F) {
	fuzzFacts(f, func(c procurement.BuyerConduct) error { _, err := procurement.Factory().DecideBar(c); return err }, conduct("benefits", "process"))
}

func FuzzRuleBook(f *testing.F) {
	fuzzFacts(f, func(b procurement.RuleBook) error {
		_, err := procurement.Factory().CheckRuleBooks([]procurement.RuleBook{b})
		return err
	}, books()[2])
}
