package procurement_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

func TestDecideBuyer(t *testing.T) {
	for _, row := range []struct {
		reason   string
		category logistics.Category
		want     string
	}{
		{"food", logistics.Food, "food: buyer 1 (000-028)"},
		{"what no supplier category is", logistics.Diesel, "diesel: buyer 1 (000-028)"},
		{"the second buyer's", logistics.ElectricalGoods, "electrical goods: buyer 2 (000-029 (read))"},
		{"the third buyer's", logistics.Souvenirs, "souvenirs: buyer 3 (000-030 (read))"},
		{"listed, and on nobody's list", logistics.Stationery, "office stationery: buyer 3, flagged: on no buyer's list (000-030 (read))"},
	} {
		d, err := procurement.Factory().DecideBuyer(row.category)
		if err != nil || d.String() != row.want {
			t.Errorf("%s: %s %v, want %s", row.reason, d, err, row.want)
		}
		stable(t, d)
	}
	d, _ := procurement.School().DecideBuyer(logistics.Medicines)
	differ(t, "药品：采购员 3，标注：各采购员均未分管（000-030 假定）", d.Text(logistics.Chinese))
	_, err := procurement.Factory().DecideBuyer("toys")
	differ(t, []string{"category unknown"}, problems(t, err))
	_, err = procurement.Factory().DecideBuyer("")
	differ(t, []string{"category absent"}, problems(t, err))
	if _, err := (procurement.Policy{}).DecideBuyer(logistics.Food); err == nil {
		t.Error("the zero policy decides")
	}
}

// Each of the twenty categories has exactly one post, and the six that no list has are those that are flagged.
func TestEveryCategoryHasABuyer(t *testing.T) {
	flagged := 0
	for _, c := range []logistics.Category{
		logistics.Food, logistics.MaintenanceMaterials, logistics.Stationery, logistics.Medicines, logistics.OfficeFurniture, logistics.CommunicationGoods,
		logistics.DailyUse, logistics.ProtectiveEquipment, logistics.CanteenEquipment, logistics.Kitchenware, logistics.HomeAppliances, logistics.CleaningGoods,
		logistics.WorkClothes, logistics.GuestSupplies, logistics.Souvenirs, logistics.Advertising, logistics.Diesel, logistics.LPG, logistics.Timber, logistics.ElectricalGoods,
	} {
		d, err := procurement.Factory().DecideBuyer(c)
		if err != nil {
			t.Error(c, err)
		}
		if d.Flagged {
			flagged++
		}
	}
	if flagged != 6 {
		t.Errorf("%d are flagged", flagged)
	}
}

// team is a team in order.
func team(edits ...func(*procurement.PurchasingTeam)) procurement.PurchasingTeam {
	f := procurement.PurchasingTeam{Buyers: []logistics.Person{"Chen", "Zhou", "Qian"}, Administrators: []logistics.Person{"Sun"}, Manager: "Wu"}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func TestCheckTeam(t *testing.T) {
	type people = procurement.PurchasingTeam
	for _, row := range []struct {
		reason string
		edit   func(*people)
		want   []string
	}{
		{"three and one", func(*people) {}, []string{}},
		{"two buyers", func(f *people) { f.Buyers = f.Buyers[:2] }, []string{"team.buyers: 2, must be at least 3 (000-031)"}},
		{"four buyers", func(f *people) { f.Buyers = append(f.Buyers, "Zheng") }, []string{"team.buyers: 4, must be at most 3 (000-031)"}},
		{"no administrator", func(f *people) { f.Administrators = nil }, []string{"team.administrators: 0, must be at least 1 (000-031)"}},
		{"two administrators", func(f *people) { f.Administrators = append(f.Administrators, "Zheng") }, []string{"team.administrators: 2, must be at most 1 (000-031)"}},
		{"the administrator buys", func(f *people) { f.Administrators = []logistics.Person{"Zhou"} }, []string{
			"team.administrators: one person twice: Zhou; expected another person than for buyer (000-031)"}},
		{"the manager buys", func(f *people) { f.Manager = "Qian" }, []string{"team.purchasing-manager: one person twice: Qian; expected another person than for buyer (000-031)"}},
		{"the manager administers the expenses", func(f *people) { f.Manager = "Sun" }, []string{
			"team.purchasing-manager: one person twice: Sun; expected another person than for expense-administrator (000-031)"}},
		{"nobody above them", func(f *people) { f.Manager = "" }, []string{"team.purchasing-manager: missing (000-031)"}},
	} {
		r, err := procurement.Factory().CheckTeam(team(row.edit))
		if err != nil {
			t.Fatal(err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
	}
	_, err := procurement.Factory().CheckTeam(team(func(f *people) {
		f.Buyers, f.Administrators, f.Manager = []logistics.Person{"Chen", "Chen", ""}, []logistics.Person{"chen"}, " Wu"
	}))
	differ(t, []string{"buyers[1] duplicate", "buyers[2] absent", "administrators[0] conflict", "manager word"}, problems(t, err))
	_, err = procurement.Factory().CheckTeam(team(func(f *people) {
		f.Administrators, f.Manager = []logistics.Person{"chen"}, "Chen"
	}))
	differ(t, []string{"administrators[0] conflict"}, problems(t, err)) // the manager is spelled as the buyer is
	if _, err := (procurement.Policy{}).CheckTeam(team()); err == nil {
		t.Error("the zero policy judges")
	}
}

// delegated is what a driver bought at ten, delegated at nine.
func delegated(edits ...func(*procurement.PurchaseAct)) procurement.PurchaseAct {
	p := procurement.PurchaseAct{
		ID: "P-1", By: "Feng", Role: logistics.Requester, At: at("2026-03-10 10:00"),
		Delegation: &procurement.Delegation{By: "Jin", Role: logistics.GeneralAffairsManager, At: at("2026-03-10 09:00"), Written: true, Purchase: "P-1"},
	}
	for _, edit := range edits {
		edit(&p)
	}
	return p
}

func TestCheckPurchaser(t *testing.T) {
	type act = procurement.PurchaseAct
	for _, row := range []struct {
		reason string
		edit   func(*act)
		want   []string
	}{
		{"delegated", func(*act) {}, []string{}},
		{"a buyer", func(p *act) { p.Role, p.Delegation = logistics.Buyer, nil }, []string{}},
		{"nobody delegated him", func(p *act) { p.Delegation = nil }, []string{"purchase P-1: requester, must be buyer (000-129)"}},
		{"the purchasing manager did", func(p *act) { p.Delegation.Role = logistics.PurchasingManager }, []string{
			"purchase P-1.delegation: purchasing manager, must be general affairs manager (000-129)"}},
		{"at the very moment", func(p *act) { p.Delegation.At = p.At }, []string{}},
		{"a minute too late", func(p *act) { p.Delegation.At = at("2026-03-10 10:01") }, []string{
			"purchase P-1.delegation: late: 2026-03-10T10:01:00+08:00; expected not after 2026-03-10T10:00:00+08:00 (000-129)"}},
		{"by word of mouth, for whatever comes", func(p *act) { p.Delegation.Written, p.Delegation.Purchase = false, "" }, []string{
			"purchase P-1.delegation.in-writing: missing (000-129)", "purchase P-1.delegation.for-this-purchase: missing (000-129)"}},
		{"for another purchase", func(p *act) { p.Delegation.Purchase = "P-2" }, []string{"purchase P-1.delegation.for-this-purchase: missing (000-129)"}},
		{"by himself", func(p *act) { p.By = "Jin" }, []string{"purchase P-1.delegation: approves his own request: Jin (000-129)"}},
	} {
		r, err := procurement.Factory().CheckPurchaser(delegated(row.edit))
		if err != nil {
			t.Fatal(err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
	}
	_, err := procurement.Factory().CheckPurchaser(act{Delegation: &procurement.Delegation{Purchase: " "}})
	differ(t, []string{
		"id absent", "by absent", "role absent", "at absent", "delegation.by absent", "delegation.role absent", "delegation.at absent", "delegation.purchase word",
	}, problems(t, err))
	_, err = procurement.Factory().CheckPurchaser(delegated(func(p *act) { p.Delegation.By = "feng" }))
	differ(t, []string{"delegation.by conflict"}, problems(t, err))
	_, err = procurement.Factory().CheckPurchaser(delegated(func(p *act) { p.AsOf = at("2026-03-10 08:59") }))
	differ(t, []string{"at range", "delegation.at range"}, problems(t, err))
	principal := delegated(func(p *act) { p.Delegation.Role, p.AsOf = logistics.Principal, p.At })
	for _, row := range []struct {
		reason string
		pol    procurement.Policy
		want   []string
	}{
		{"a school's principal may delegate", procurement.School(), []string{}},
		{"a factory has none", procurement.Factory(), []string{"purchase P-1.delegation: principal, must be general affairs manager (000-129)"}},
	} {
		r, err := row.pol.CheckPurchaser(principal)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
	}
	if _, err := (procurement.Policy{}).CheckPurchaser(delegated()); err == nil {
		t.Error("the zero policy judges")
	}
}

func TestCheckRotation(t *testing.T) {
	held := func(post, from, until string) procurement.Tenure {
		tenure := procurement.Tenure{Person: "Chen", Post: post, From: day(from)}
		if until != "" {
			tenure.Until = day(until)
		}
		return tenure
	}
	file := func(asOf string, tenures ...procurement.Tenure) procurement.RotationFile {
		f := procurement.RotationFile{Tenures: tenures}
		if asOf != "" {
			f.AsOf = day(asOf)
		}
		return f
	}
	for _, row := range []struct {
		reason string
		file   procurement.RotationFile
		want   []string
	}{
		{"nobody", file(""), []string{}},
		{"twelve months", file("", held("buyer-1", "2025-03-01", "2026-02-28")), []string{}},
		{"a day more", file("", held("buyer-1", "2025-03-01", "2026-03-01")), []string{"tenure Chen buyer-1 2025-03-01: late: 2026-03-01; expected not after 2026-02-28 (000-130)"}},
		{"a day less", file("", held("buyer-1", "2025-03-01", "2026-02-27")), []string{}},
		{"from 29 February", file("", held("buyer-1", "2024-02-29", "2025-02-28")), []string{"tenure Chen buyer-1 2024-02-29: late: 2025-02-28; expected not after 2025-02-27 (000-130)"}},
		{"still in the post", file("2026-03-01", held("buyer-1", "2025-03-01", "")), []string{"tenure Chen buyer-1 2025-03-01: late: 2026-03-01; expected not after 2026-02-28 (000-130)"}},
		{"to leave it in time", file("2026-02-28", held("buyer-1", "2025-03-01", "2027-01-01")), []string{}},
		{"two tenures without a day between are one", file("", held("buyer-1", "2025-09-01", "2026-03-01"), held("buyer-1", "2025-03-01", "2025-08-31")), []string{
			"tenure Chen buyer-1 2025-03-01: late: 2026-03-01; expected not after 2026-02-28 (000-130)"}},
		{"a day off puts the end off by a day", file("", held("buyer-1", "2025-09-02", "2026-03-01"), held("buyer-1", "2025-03-01", "2025-08-31")), []string{}},
		{"and no more", file("", held("buyer-1", "2025-09-02", "2026-03-02"), held("buyer-1", "2025-03-01", "2025-08-31")), []string{
			"tenure Chen buyer-1 2025-03-01: late: 2026-03-02; expected not after 2026-03-01 (000-130)"}},
		{"a day off every half year evades nothing", file("", held("buyer-1", "2025-03-01", "2025-08-30"), held("buyer-1", "2025-09-01", "2026-02-27"), held("buyer-1", "2026-03-01", "2026-08-31")), []string{
			"tenure Chen buyer-1 2025-03-01: late: 2026-08-31; expected not after 2026-03-02 (000-130)"}},
		{"what comes after the end puts nothing off", file("", held("buyer-1", "2025-03-01", "2026-03-01"), held("buyer-1", "2026-06-01", "2026-06-01")), []string{
			"tenure Chen buyer-1 2025-03-01: late: 2026-06-01; expected not after 2026-02-28 (000-130)"}},
		{"another post at the same time, not between", file("", held("buyer-1", "2025-09-01", "2026-03-01"), held("buyer-1", "2025-03-01", "2025-08-31"), held("buyer-2", "2025-03-01", "2026-02-28")), []string{
			"tenure Chen buyer-1 2025-03-01: late: 2026-03-01; expected not after 2026-02-28 (000-130)"}},
		{"centuries between", file("", held("buyer-1", "0001-01-01", "0001-06-30"), held("buyer-1", "9998-01-01", "9998-06-30")), []string{}},
		{"another post on the day between begins anew", file("", held("buyer-1", "2025-09-02", "2026-09-01"), held("buyer-1", "2025-03-01", "2025-08-31"), held("buyer-2", "2025-09-01", "2025-09-01")), []string{}},
		{"another post, then the same", file("", held("buyer-1", "2024-03-01", "2025-02-28"), held("buyer-2", "2025-03-01", "2026-02-28"), held("buyer-1", "2026-03-01", "2027-02-28")), []string{}},
	} {
		r, err := procurement.Factory().CheckRotation(row.file)
		if err != nil {
			t.Fatalf("%s: %v", row.reason, err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
		slices.Reverse(row.file.Tenures)
		turned, err := procurement.Factory().CheckRotation(row.file)
		if err != nil || !slices.Equal(found(r), found(turned)) {
			t.Error(row.reason, turned, err)
		}
	}
	for _, row := range []struct {
		reason string
		file   procurement.RotationFile
		want   []string
	}{
		{"no day of judgment", file("", held("buyer-1", "2025-03-01", "")), []string{"asOf absent"}},
		{"in one post twice", file("", held("buyer-1", "2025-03-01", "2025-08-31"), held("buyer-1", "2025-08-31", "2025-09-30")), []string{"tenures[1].from conflict"}},
		{"every overlap, whatever ends last, and beside what is no tenure", file("2027-01-01", held("buyer-1", "2025-06-01", "2025-07-31"), held("buyer-1", "2025-03-01", "2025-12-31"),
			held("buyer-1", "2025-12-31", ""), held("buyer-1", "2026-06-01", "2026-06-01"), held("buyer-2", "2026-01-01", "2025-01-01")), []string{
			"tenures[4].until range", "tenures[0].from conflict", "tenures[2].from conflict", "tenures[3].from conflict"}},
		{"the wrong way round, from tomorrow on", file("2025-02-28", held("buyer-1", "2025-03-01", "2025-02-01")), []string{"tenures[0].from range", "tenures[0].until range"}},
		{"an unknown post, nobody, never", procurement.RotationFile{Tenures: []procurement.Tenure{{Post: "buyer-9", Until: day("2025-01-01")}}},
			[]string{"tenures[0].person absent", "tenures[0].post unknown", "tenures[0].from absent"}},
	} {
		_, err := procurement.Factory().CheckRotation(row.file)
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, problems(t, err)) })
	}
	if _, err := (procurement.Policy{}).CheckRotation(file("")); err == nil {
		t.Error("the zero policy judges")
	}
}

// gift is a gift that Chen got on 10 March at noon.
func gift(marks ...logistics.Mark) procurement.Gift {
	return procurement.Gift{ID: "G-1", Supplier: "S-17", Trail: logistics.Trail{
		By: "P-buyer", Role: logistics.Buyer, At: at("2026-03-10 12:00"), Marks: marks, AsOf: at("2026-03-12 12:00"),
	}}
}

func TestCheckGift(t *testing.T) {
	for _, row := range []struct {
		reason string
		gift   procurement.Gift
		want   []string
	}{
		{"handed in on the day", gift(mark(procurement.ActHandIn, logistics.Buyer, "2026-03-10 23:59")), []string{}},
		{"the next day", gift(mark(procurement.ActHandIn, logistics.Buyer, "2026-03-11 00:00")), []string{
			"gift G-1.hand-in: late: 2026-03-11T00:00:00+08:00; expected not after the end of 2026-03-10 (+08:00) (000-032)"}},
		{"kept", gift(), []string{"gift G-1.hand-in: missing; expected buyer (000-032)"}},
	} {
		r, err := procurement.Factory().CheckGift(row.gift)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
	}
	_, err := procurement.Factory().CheckGift(procurement.Gift{})
	differ(t, []string{"id absent", "supplier absent", "role absent", "by absent", "at absent"}, problems(t, err))
	if _, err := (procurement.Policy{}).CheckGift(gift()); err == nil {
		t.Error("the zero policy judges")
	}
}

// sudden is a special problem that Chen met with on 10 March at noon.
func sudden(marks ...logistics.Mark) procurement.SpecialProblem {
	p := procurement.SpecialProblem{ID: "X-1", Trail: gift(marks...).Trail}
	if len(marks) > 0 {
		p.ReportedTo = logistics.PurchasingManager
	}
	return p
}

// toldTo is the same problem, reported on the day to somebody.
func toldTo(role logistics.Role) procurement.SpecialProblem {
	p := sudden(mark(procurement.ActReportToSuperior, logistics.Buyer, "2026-03-10 12:30"))
	p.ReportedTo = role
	return p
}

func TestCheckProblem(t *testing.T) {
	for _, row := range []struct {
		reason string
		file   procurement.SpecialProblem
		want   []string
	}{
		{"reported on the day", sudden(mark(procurement.ActReportToSuperior, logistics.Buyer, "2026-03-10 12:00")), []string{}},
		{"never reported", sudden(), []string{"problem X-1.report-to-superior: missing; expected buyer (000-034)"}},
		{"reported to a colleague", toldTo(logistics.Buyer), []string{"problem X-1.reportedTo: buyer, must be purchasing manager (000-034)"}},
		{"to somebody above the superior", toldTo(logistics.GeneralAffairsManager), []string{"problem X-1.reportedTo: general affairs manager, must be purchasing manager (000-034)"}},
		{"to whom nobody knows", toldTo(""), []string{"? problem X-1.reportedTo: not checked, missing to whom it was reported (000-034)"}},
	} {
		r, err := procurement.Factory().CheckProblem(row.file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
	}
	_, err := procurement.Factory().CheckProblem(procurement.SpecialProblem{Trail: gift().Trail})
	differ(t, []string{"id absent"}, problems(t, err))
	_, err = procurement.Factory().CheckProblem(toldTo(" x"))
	differ(t, []string{"reportedTo word"}, problems(t, err))
	_, err = procurement.Factory().CheckProblem(procurement.SpecialProblem{ID: "X-1", Trail: gift().Trail, ReportedTo: logistics.PurchasingManager})
	differ(t, []string{"reportedTo conflict"}, problems(t, err))
	if _, err := (procurement.Policy{}).CheckProblem(toldTo(logistics.PurchasingManager)); err == nil {
		t.Error("the zero policy judges")
	}
}

// conduct is a buyer with a case of each ground.
func conduct(grounds ...string) procurement.BuyerConduct {
	f := procurement.BuyerConduct{Buyer: "Chen"}
	for i, g := range grounds {
		f.Cases = append(f.Cases, procurement.ConductCase{ID: fmt.Sprint("C-", i+1), Ground: g})
	}
	return f
}

func TestDecideBar(t *testing.T) {
	often := with(func(p *procurement.Policy) {
		l := &p.Buyers.Bar.Grounds[0].Cases
		l.Side, l.Bound = logistics.Below, logistics.Count(2)
	})
	for _, row := range []struct {
		reason string
		pol    procurement.Policy
		file   procurement.BuyerConduct
		want   string
	}{
		{"nothing against him", procurement.Factory(), conduct(), "buyer Chen: not barred (000-043 (read))"},
		{"how often is often nobody says", procurement.Factory(), conduct("process", "process", "process"),
			"buyer Chen: cannot be judged (000-043 (read))\n  buyer Chen.process: not checked, missing a bound: the policy gives no number (000-043)"},
		{"a company that says twice: once", often, conduct("process"), "buyer Chen: not barred (000-043 (read))"},
		{"a company that says twice: twice", often, conduct("process", "process"), "buyer Chen: barred from purchasing (000-043 (read))\n  buyer Chen.process: 2, must be below 2 (000-043)"},
		{"one case of benefits", procurement.Factory(), conduct("benefits"),
			"buyer Chen: barred from purchasing, and fined or dismissed (000-043 (read))\n  buyer Chen.benefits: 1, must be below 1 (000-043)"},
		{"one case of collusion, beside what is open", procurement.Factory(), conduct("collusion", "process"),
			"buyer Chen: barred from purchasing, and fined or dismissed (000-043 (read))\n  buyer Chen.collusion: 1, must be below 1 (000-043)\n" +
				"  buyer Chen.process: not checked, missing a bound: the policy gives no number (000-043)"},
		{"another nonconformity", procurement.Factory(), conduct("other"), "buyer Chen: barred from purchasing (000-043 (read))\n  buyer Chen.other: 1, must be below 1 (000-043)"},
		{"he lost what a buyer needs", procurement.Factory(), conduct("qualities"), "buyer Chen: barred from purchasing (000-043 (read))\n  buyer Chen.qualities: 1, must be below 1 (000-043)"},
	} {
		d, err := row.pol.DecideBar(row.file)
		if err != nil || d.String() != row.want {
			t.Errorf("%s:\n%s %v, want\n%s", row.reason, d, err, row.want)
		}
		stable(t, d)
		if _, _, found := strings.Cut(d.Text(logistics.Chinese), "采购员 Chen："); !found {
			t.Error(d.Text(logistics.Chinese))
		}
	}
	advised := with(func(p *procurement.Policy) { p.Buyers.Bar.Grounds[4].Cases.Force = logistics.Should })
	if d, err := advised.DecideBar(conduct("other")); err != nil || d.Barred != logistics.No || len(d.Findings) != 1 {
		t.Error(d, err)
	}
	_, err := procurement.Factory().DecideBar(procurement.BuyerConduct{Cases: []procurement.ConductCase{{}, {ID: "C-1", Ground: "charm"}, {ID: "C-1", Ground: "other"}}})
	differ(t, []string{"buyer absent", "cases[0].id absent", "cases[0].ground unknown", "cases[1].ground unknown", "cases[2].id duplicate"}, problems(t, err))
	if _, err := (procurement.Policy{}).DecideBar(conduct()); err == nil {
		t.Error("the zero policy judges")
	}
}

// books are the three rule books with all that they hold.
func books() []procurement.RuleBook {
	parts := logistics.List[string]{"standards", "responsibilities", "rewards"}
	return []procurement.RuleBook{
		{Name: procurement.BookSecurity, Has: parts}, {Name: procurement.BookService, Has: parts},
		{Name: procurement.BookPurchasing, Has: append(slices.Clone(parts), "open-process", "scope", "procedure", "post-rules", "sundry-rules")},
	}
}

func TestCheckRuleBooks(t *testing.T) {
	for _, row := range []struct {
		reason string
		edit   func([]procurement.RuleBook) []procurement.RuleBook
		want   []string
	}{
		{"all there", func(b []procurement.RuleBook) []procurement.RuleBook { return b }, []string{}},
		{"one more", func(b []procurement.RuleBook) []procurement.RuleBook {
			return append(b, procurement.RuleBook{Name: "garden", Has: []string{"roses"}})
		}, []string{}},
		{"none", func([]procurement.RuleBook) []procurement.RuleBook { return nil }, []string{
			"service-rules: missing (001-046)", "purchasing-rules: missing (001-046)", "security-rules: missing (001-046)"}},
		{"nobody is rewarded", func(b []procurement.RuleBook) []procurement.RuleBook { b[1].Has = b[1].Has[:2]; return b }, []string{"service-rules.rewards: missing (001-046)"}},
		{"nothing about sundry purchases", func(b []procurement.RuleBook) []procurement.RuleBook { b[2].Has = b[2].Has[:7]; return b }, []string{"purchasing-rules.sundry-rules: missing (000-190)"}},
	} {
		r, err := procurement.Factory().CheckRuleBooks(row.edit(books()))
		if err != nil {
			t.Fatal(err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
	}
	_, err := procurement.Factory().CheckRuleBooks([]procurement.RuleBook{{Has: []string{"", "scope", "scope"}}, {Name: "x"}, {Name: "x"}})
	differ(t, []string{"[0].name absent", "[0].has[0] absent", "[0].has[2] duplicate", "[2].name duplicate"}, problems(t, err))
	if _, err := (procurement.Policy{}).CheckRuleBooks(nil); !errors.Is(err, logistics.ErrInvalid) {
		t.Error("the zero policy judges")
	}
}
