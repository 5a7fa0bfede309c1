package supplier_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// dairy is the file of a supplier of food that has everything, its papers valid to the end of 2026.
func dairy(edits ...func(*supplier.SupplierFile)) supplier.SupplierFile {
	f := supplier.SupplierFile{Supplier: "S-17", Categories: []logistics.Category{logistics.Food}, SpecialTrade: logistics.No}
	for _, kind := range []string{supplier.BusinessLicense, supplier.SanitationPermit, supplier.SupplyContract} {
		f.Papers = append(f.Papers, supplier.Paper{Kind: kind, From: day("2026-01-01"), Until: day("2026-12-31")})
	}
	for _, key := range []string{
		"fixed-premises", "lawful-invoices", "bank-transfer", "good-reputation", "full-range", "reasonable-prices", "reliable-quality", "good-service",
		"premises-hygiene", "transport-hygiene",
	} {
		f.Conditions = append(f.Conditions, supplier.Assessed{Key: key, Met: logistics.Yes})
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

type supplierEdit = func(*supplier.SupplierFile)

// heldPaper edits the paper of a kind.
func heldPaper(kind string, edit func(*supplier.Paper)) supplierEdit {
	return func(f *supplier.SupplierFile) {
		for i := range f.Papers {
			if f.Papers[i].Kind == kind {
				edit(&f.Papers[i])
			}
		}
	}
}

func without(kind string) supplierEdit {
	return func(f *supplier.SupplierFile) {
		f.Papers = slices.DeleteFunc(f.Papers, func(p supplier.Paper) bool { return p.Kind == kind })
	}
}

func met(key string, a logistics.Answer) supplierEdit {
	return func(f *supplier.SupplierFile) {
		for i := range f.Conditions {
			if f.Conditions[i].Key == key {
				f.Conditions[i].Met = a
			}
		}
	}
}

func supplies(categories ...logistics.Category) supplierEdit {
	return func(f *supplier.SupplierFile) { f.Categories = categories }
}

func until(text string) func(*supplier.Paper) {
	return func(p *supplier.Paper) { p.Until = day(text) }
}

func trade(a logistics.Answer) supplierEdit {
	return func(f *supplier.SupplierFile) { f.SpecialTrade = a }
}

func all(edits ...supplierEdit) supplierEdit {
	return func(f *supplier.SupplierFile) {
		for _, edit := range edits {
			edit(f)
		}
	}
}

func nothing(*supplier.SupplierFile) {}

func renewed(kind, from, until string) supplierEdit {
	return func(f *supplier.SupplierFile) {
		f.Papers = append(f.Papers, supplier.Paper{Kind: kind, From: day(from), Until: day(until)})
	}
}

func TestCheckQualification(t *testing.T) {
	const license, permit, contract = supplier.BusinessLicense, supplier.SanitationPermit, supplier.SupplyContract
	for _, row := range []struct {
		reason string
		edit   supplierEdit
		at     supplier.Occasion
		on     string
		want   []string
	}{
		{"all there at the listing", nothing, supplier.AtListing, "2026-03-10", nil},
		{"all there at an order", nothing, supplier.AtOrder, "2026-03-10", nil},
		{"all there at a delivery", nothing, supplier.AtDelivery, "2026-03-10", nil},
		{"the day before the license ends", heldPaper(license, until("2026-03-11")), supplier.AtListing, "2026-03-10", nil},
		{"a license that ends on the very day is still valid", heldPaper(license, until("2026-03-10")), supplier.AtListing, "2026-03-10", nil},
		{"a license that ended the day before", heldPaper(license, until("2026-03-09")), supplier.AtListing, "2026-03-10",
			[]string{"papers.business-license: expired: 2026-03-10; expected not after 2026-03-09 (000-044)"}},
		{"valid at the order and over at the delivery of food: two clauses, one finding", heldPaper(license, until("2026-03-09")), supplier.AtDelivery, "2026-03-10",
			[]string{"papers.business-license: expired: 2026-03-10; expected not after 2026-03-09 (000-044; 004-091)"}},
		{"the first day of a license", heldPaper(license, func(p *supplier.Paper) { p.From = day("2026-03-10") }), supplier.AtListing, "2026-03-10", nil},
		{"the day before it", heldPaper(license, func(p *supplier.Paper) { p.From = day("2026-03-11") }), supplier.AtListing, "2026-03-10",
			[]string{"papers.business-license: not in force yet: 2026-03-10; expected not before 2026-03-11 (000-044)"}},
		{"a first day that nobody wrote down is not asked", heldPaper(license, func(p *supplier.Paper) { p.From = logistics.Date{} }), supplier.AtListing, "2026-03-10", nil},
		{"no license", without(license), supplier.AtListing, "2026-03-10", []string{"papers.business-license: missing (000-044)"}},
		{"no last day: nobody knows", heldPaper(license, func(p *supplier.Paper) { p.Until = logistics.Date{} }), supplier.AtListing, "2026-03-10",
			[]string{"? papers.business-license: not checked, missing its last day (000-044)"}},
		{"issued without a last day", heldPaper(license, func(p *supplier.Paper) { p.Until, p.Unlimited = logistics.Date{}, true }), supplier.AtListing, "9999-12-31",
			[]string{"papers.sanitation-permit: expired: 9999-12-31; expected not after 2026-12-31 (000-047)"}},
		{"an old license and its renewal", all(heldPaper(license, until("2026-03-09")), renewed(license, "2026-03-10", "2027-03-09")), supplier.AtListing, "2026-03-10", nil},
		{"a day between the old license and the new", all(heldPaper(license, until("2026-03-08")), renewed(license, "2026-03-10", "2027-03-09")), supplier.AtListing, "2026-03-09",
			[]string{"papers.business-license: expired: 2026-03-09; expected not after 2026-03-08 (000-044)"}},
		{"of two that are over the last is told", all(heldPaper(license, until("2026-03-08")), renewed(license, "2026-01-01", "2026-02-01")), supplier.AtListing, "2026-03-09",
			[]string{"papers.business-license: expired: 2026-03-09; expected not after 2026-03-08 (000-044)"}},
		{"one that is over, beside one of which nobody knows", all(heldPaper(license, until("2026-03-08")), func(f *supplier.SupplierFile) {
			f.Papers = append(f.Papers, supplier.Paper{Kind: license})
		}), supplier.AtListing, "2026-03-09", []string{"? papers.business-license: not checked, missing its last day (000-044)"}},
		{"no permit of a supplier of food", without(permit), supplier.AtOrder, "2026-03-10", []string{"papers.sanitation-permit: missing (000-047; 004-091)"}},
		{"no permit, and no food", all(without(permit), supplies(logistics.Stationery)), supplier.AtOrder, "2026-03-10", nil},
		{"food among others", all(without(permit), supplies(logistics.Stationery, logistics.Food)), supplier.AtListing, "2026-03-10",
			[]string{"papers.sanitation-permit: missing (000-047)"}},
		{"no contract is needed to be listed", without(contract), supplier.AtListing, "2026-03-10", nil},
		{"food is ordered under a contract", without(contract), supplier.AtOrder, "2026-03-10", []string{"papers.supply-contract: missing (004-091)"}},
		{"a contract that is over", heldPaper(contract, until("2026-03-09")), supplier.AtDelivery, "2026-03-10",
			[]string{"papers.supply-contract: expired: 2026-03-10; expected not after 2026-03-09 (004-091)"}},
		{"stationery is ordered without one", all(without(contract), supplies(logistics.Stationery)), supplier.AtOrder, "2026-03-10", nil},
		{"a special trade without its license", trade(logistics.Yes), supplier.AtOrder, "2026-03-10", []string{"papers.special-license: missing (000-044)"}},
		{"nobody said whether the trade is special", trade(logistics.Unknown), supplier.AtOrder, "2026-03-10",
			[]string{"? papers.special-license: not checked, missing whether his trade is a special one (000-044)"}},
		{"it does not matter where the license is valid", all(trade(logistics.Unknown), renewed(supplier.SpecialLicense, "2026-01-01", "2026-12-31")),
			supplier.AtOrder, "2026-03-10", nil},
		{"no premises", met("fixed-premises", logistics.No), supplier.AtListing, "2026-03-10", []string{"conditions.fixed-premises: missing (000-045)"}},
		{"premises are asked for at the listing only", met("fixed-premises", logistics.No), supplier.AtOrder, "2026-03-10", nil},
		{"no lawful invoices", met("lawful-invoices", logistics.No), supplier.AtListing, "2026-03-10", []string{"conditions.lawful-invoices: missing (000-045)"}},
		{"bank transfer is a should", met("bank-transfer", logistics.No), supplier.AtListing, "2026-03-10",
			[]string{"conditions.bank-transfer: missing [should] (000-045)"}},
		{"a criterion that nobody recorded", met("good-reputation", logistics.Unknown), supplier.AtListing, "2026-03-10",
			[]string{"? conditions.good-reputation: not checked, missing whether it is there: the facts do not say (000-046)"}},
		{"a criterion not met", met("reliable-quality", logistics.No), supplier.AtListing, "2026-03-10", []string{"conditions.reliable-quality: missing (000-046)"}},
		{"hygiene in transport, at a delivery", met("transport-hygiene", logistics.No), supplier.AtDelivery, "2026-03-10", []string{"conditions.transport-hygiene: missing (000-047)"}},
		{"hygiene is no matter of the order", met("transport-hygiene", logistics.No), supplier.AtOrder, "2026-03-10", nil},
		{"nor of stationery", all(met("premises-hygiene", logistics.No), supplies(logistics.Stationery)), supplier.AtDelivery, "2026-03-10", nil},
		{"everything at once, in the order of the rows", func(f *supplier.SupplierFile) {
			f.Papers, f.Conditions, f.SpecialTrade = nil, f.Conditions[:7], logistics.Yes
		},
			supplier.AtListing, "2026-03-10", []string{
				"papers.business-license: missing (000-044)", "papers.special-license: missing (000-044)", "papers.sanitation-permit: missing (000-047)",
				"? conditions.good-service: not checked, missing whether it is there: the facts do not say (000-046)",
				"? conditions.premises-hygiene: not checked, missing whether it is there: the facts do not say (000-047)",
				"? conditions.transport-hygiene: not checked, missing whether it is there: the facts do not say (000-047)",
			}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			f := dairy(row.edit)
			before := logistics.Clone(f)
			for _, pol := range []supplier.Policy{supplier.Factory(), supplier.School()} {
				report, err := pol.CheckQualification(f, row.at, day(row.on))
				if err != nil {
					t.Fatal(err)
				}
				differ(t, append([]string{}, row.want...), found(report))
				if report.Edition != pol.Edition {
					t.Errorf("edition %q", report.Edition)
				}
			}
			differ(t, before, f)
		})
	}
}

func TestHostileSupplierFiles(t *testing.T) {
	for _, row := range []struct {
		reason string
		edit   supplierEdit
		at     supplier.Occasion
		on     logistics.Date
		want   []string
	}{
		{"nothing at all", func(f *supplier.SupplierFile) { *f = supplier.SupplierFile{} }, 0, logistics.Date{},
			[]string{"occasion word", "on absent", "supplier absent", "categories absent"}},
		{"an occasion that is none", nothing, 4, day("2026-03-10"), []string{"occasion word"}},
		{"a category that no clause lists", supplies("rockets", "", logistics.Food, logistics.Food), supplier.AtOrder, day("2026-03-10"),
			[]string{"categories[0] unknown", "categories[1] absent", "categories[3] duplicate"}},
		{"dates reversed", heldPaper(supplier.BusinessLicense, until("2025-12-31")), supplier.AtOrder, day("2026-03-10"), []string{"papers[0].until range"}},
		{"a last day of what has none", heldPaper(supplier.BusinessLicense, func(p *supplier.Paper) { p.Unlimited = true }), supplier.AtOrder, day("2026-03-10"),
			[]string{"papers[0].until conflict"}},
		{"a paper without a kind", func(f *supplier.SupplierFile) { f.Papers[1].Kind = "" }, supplier.AtOrder, day("2026-03-10"), []string{"papers[1].kind absent"}},
		{"answers that are none, a condition twice", func(f *supplier.SupplierFile) {
			f.SpecialTrade, f.Conditions[0].Met, f.Conditions[2].Key = 9, 3, f.Conditions[1].Key
		}, supplier.AtOrder, day("2026-03-10"), []string{"specialTrade word", "conditions[0].met word", "conditions[2].key duplicate"}},
		{"a name with a line break", func(f *supplier.SupplierFile) { f.Supplier = "S\n17" }, supplier.AtOrder, day("2026-03-10"), []string{"supplier word"}},
	} {
		_, err := supplier.Factory().CheckQualification(dairy(row.edit), row.at, row.on)
		t.Log(row.reason)
		differ(t, row.want, problems(t, err))
	}
	_, err := supplier.Factory().CheckQualification(dairy(supplies("rockets")), supplier.AtOrder, day("2026-03-10"))
	if err == nil || err.Error() != `categories[0]: "rockets" is no category of this policy (000-048)` {
		t.Errorf("%v", err)
	}
}

// Twenty words are categories and no other is.
func TestCategories(t *testing.T) {
	sixteenAndFour := []logistics.Category{
		"food", "maintenance-materials", "stationery", "medicines", "office-furniture", "communication-goods", "daily-use", "protective-equipment",
		"canteen-equipment", "kitchenware", "home-appliances", "cleaning-goods", "work-clothes", "guest-supplies", "souvenirs", "advertising",
		"diesel", "lpg", "timber", "electrical-goods",
	}
	for _, pol := range []supplier.Policy{supplier.Factory(), supplier.School()} {
		var words []logistics.Category
		for _, group := range pol.Qualification.Categories {
			words = append(words, group.Words...)
		}
		differ(t, sixteenAndFour, words)
		for _, word := range []logistics.Category{"other", "Food", "food ", "食品"} {
			_, err := pol.CheckCategories([]supplier.CategoryCount{{word, 2}})
			differ(t, []string{"[0].category unknown"}, problems(t, err))
		}
	}
}

func TestCheckCategories(t *testing.T) {
	report, err := supplier.Factory().CheckCategories([]supplier.CategoryCount{
		{logistics.Food, 1}, {logistics.Stationery, 2}, {logistics.Timber, 4}, {logistics.Diesel, 0},
	})
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{
		"category food: 1, must be at least 2 [should] (000-049)", "category diesel: 0, must be at least 2 [should] (000-049)",
	}, found(report))
	_, err = supplier.Factory().CheckCategories([]supplier.CategoryCount{{logistics.Food, -1}, {logistics.Food, 2}})
	differ(t, []string{"[0].listed range", "[1].category duplicate"}, problems(t, err))
	report, err = with(func(p *supplier.Policy) {
		p.Qualification.PerCategory.Side, p.Qualification.PerCategory.Bound = logistics.NoSide, logistics.Measure{}
	}).CheckCategories([]supplier.CategoryCount{{logistics.Food, 7}})
	if err != nil || len(report.Unchecked) != 1 || len(report.Findings) != 0 {
		t.Errorf("without a number: %v %v", report, err)
	}
}

func TestDecideQuotes(t *testing.T) {
	for _, row := range []struct {
		reason         string
		listed, quotes int
		want           string
	}{
		{"two listed cannot give three quotes (X4)", 2, 3, "food: 3 quotes, 2 listed suppliers: barred, list 1 more first (000-049 (read), 000-054 (read))"},
		{"three can", 3, 3, "food: 3 quotes, 3 listed suppliers: possible (000-049 (read), 000-054 (read))"},
		{"more than three are allowed", 4, 3, "food: 3 quotes, 4 listed suppliers: possible (000-049 (read), 000-054 (read))"},
		{"one for a two-quote tier", 1, 2, "food: 2 quotes, 1 listed supplier: barred, list 1 more first (000-049 (read), 000-054 (read))"},
		{"nobody listed", 0, 3, "food: 3 quotes, 0 listed suppliers: barred, list 3 more first (000-049 (read), 000-054 (read))"},
		{"a tier that asks for no quotes", 0, 0, "food: 0 quotes, 0 listed suppliers: possible (000-049 (read), 000-054 (read))"},
	} {
		d, err := supplier.Factory().DecideQuotes(supplier.CategoryCount{Category: logistics.Food, Listed: row.listed}, row.quotes)
		if err != nil || d.String() != row.want || d.Possible != (d.Short == 0) {
			t.Errorf("%s: %s %v, want %s", row.reason, d, err, row.want)
		}
		if read, err := roundTrip(d); err != nil || read != d {
			t.Errorf("%s: read %v %v", row.reason, read, err)
		}
	}
	d, _ := supplier.School().DecideQuotes(supplier.CategoryCount{Category: logistics.Food, Listed: 1}, 3)
	if got, want := d.Text(logistics.Chinese), "食品：报价 3 家，在册 1 家：不得采购，须先增列 2 家（000-049 假定、000-054 假定）"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	d, _ = with(func(p *supplier.Policy) { p.Qualification.Quotes.Force = logistics.Should }).DecideQuotes(supplier.CategoryCount{Category: logistics.Food}, 1)
	if got, want := d.String(), "food: 1 quote, 0 listed suppliers: barred, list 1 more first [should] (000-049 (read), 000-054 (read))"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	_, err := supplier.Factory().DecideQuotes(supplier.CategoryCount{Category: "x", Listed: -1}, -1)
	differ(t, []string{"category unknown", "listed range", "quotes range"}, problems(t, err))
}

func TestQualificationLaws(t *testing.T) {
	type policy = supplier.Policy
	for _, row := range []struct {
		reason string
		edit   func(*policy)
		want   []string
	}{
		{"no categories", func(p *policy) { p.Qualification.Categories = nil }, []string{
			"clauses[18] unknown", "qualification.categories absent", "qualification.papers[2].of[0] unknown", "qualification.conditions[8].of[0] unknown",
			"qualification.conditions[9].of[0] unknown", "qualification.designated.of[0] unknown",
			"quotation.windows.goods[0].category unknown", "quotation.windows.goods[1].category unknown", "quotation.windows.goods[2].category unknown",
			"quotation.windows.goods[3].category unknown", "quotation.windows.goods[4].category unknown", "quotation.windows.goods[5].category unknown",
		}},
		{"a clause without categories, an empty one and one twice", func(p *policy) {
			rule := p.Qualification.Categories[0].Rule
			p.Qualification.Categories = append(p.Qualification.Categories, supplier.CategoryWords{Rule: rule},
				supplier.CategoryWords{Rule: rule, Words: []logistics.Category{"", logistics.Food}})
		}, []string{
			"qualification.categories[1].words absent", "qualification.categories[2].words[0] duplicate", "qualification.categories[2].words[1] duplicate",
		}},
		{"a paper twice", func(p *policy) { p.Qualification.Papers[1].Key = p.Qualification.Papers[0].Key }, []string{"qualification.papers[1].key duplicate"}},
		{"a paper that is banned", func(p *policy) { p.Qualification.Papers[0].Banned = true }, []string{"qualification.papers[0].banned conflict"}},
		{"a paper of an unknown category", func(p *policy) {
			p.Qualification.Papers[2].Of = []logistics.Category{"x", logistics.LPG, logistics.LPG}
		},
			[]string{"qualification.papers[2].of[0] unknown", "qualification.papers[2].of[2] duplicate"}},
		{"asked on no occasion", func(p *policy) { p.Qualification.Conditions[0].On = nil }, []string{"qualification.conditions[0].on absent"}},
		{"an occasion twice, and one that is none", func(p *policy) {
			p.Qualification.Conditions[0].On = []supplier.Occasion{supplier.AtOrder, supplier.AtOrder, 7}
		}, []string{"qualification.conditions[0].on[2] word", "qualification.conditions[0].on[1] duplicate"}},
		{"designated papers", func(p *policy) { p.Qualification.Designated.Papers = []string{"a", "a", ""} },
			[]string{"qualification.designated.papers[1] duplicate", "qualification.designated.papers[2] duplicate"}},
		{"an upper bound of suppliers", func(p *policy) { p.Qualification.PerCategory.Side = logistics.AtMost }, []string{"qualification.perCategory.side range"}},
		{"a share of suppliers", func(p *policy) { p.Qualification.PerCategory.Bound = logistics.Share(1, 2) }, []string{"qualification.perCategory.bound type"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			pol := supplier.Factory()
			row.edit(&pol)
			differ(t, row.want, problems(t, logistics.Validate(pol)))
			_, err := pol.CheckQualification(dairy(), supplier.AtOrder, day("2026-03-10"))
			problems(t, err)
			_, err = pol.CheckCategories(nil)
			problems(t, err)
			_, err = pol.DecideQuotes(supplier.CategoryCount{}, 0)
			problems(t, err)
		})
	}
}

// Where a should finds a paper first, the must of the designated units stands before it.
func TestDesignatedForce(t *testing.T) {
	pol := with(func(p *supplier.Policy) { p.Qualification.Papers[2].Force = logistics.Should })
	report, err := pol.CheckQualification(dairy(without(supplier.SanitationPermit)), supplier.AtOrder, day("2026-03-10"))
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{"papers.sanitation-permit: missing (004-091; 000-047)"}, found(report))
}

// The validity of a paper does not depend on the order of the papers, a renewal more never adds a finding, and a day of a
// paper's own is a day without one.
func TestPaperProperties(t *testing.T) {
	days := rapid.Custom(func(t *rapid.T) logistics.Date { return day("2026-03-10").AddDays(rapid.IntRange(-2, 2).Draw(t, "by")) })
	papers := rapid.Custom(func(t *rapid.T) supplier.Paper {
		p := supplier.Paper{Kind: rapid.SampledFrom([]string{supplier.BusinessLicense, supplier.SanitationPermit, supplier.SupplyContract}).Draw(t, "kind")}
		a, b := days.Draw(t, "from"), days.Draw(t, "until")
		if b.Before(a) {
			a, b = b, a
		}
		switch rapid.IntRange(0, 4).Draw(t, "form") {
		case 0:
			p.From = a
		case 1:
			p.From, p.Unlimited = a, true
		case 2:
			p.Until = b
		default:
			p.From, p.Until = a, b
		}
		return p
	})
	rapid.Check(t, func(t *rapid.T) {
		pol := rapid.SampledFrom([]supplier.Policy{supplier.Factory(), supplier.School()}).Draw(t, "policy")
		f := dairy()
		f.Papers = rapid.SliceOfN(papers, 0, 6).Draw(t, "papers")
		at, on := supplier.Occasion(rapid.IntRange(1, 3).Draw(t, "at")), days.Draw(t, "on")
		ask := func(f supplier.SupplierFile) logistics.Report {
			r, err := pol.CheckQualification(f, at, on)
			if err != nil {
				t.Fatal(err)
			}
			return r
		}
		report := ask(f)
		turned := logistics.Clone(f)
		slices.Reverse(turned.Papers)
		differRapid(t, found(report), found(ask(turned)))
		more := logistics.Clone(f)
		more.Papers = append(more.Papers, papers.Draw(t, "one more"))
		if len(ask(more).Findings) > len(report.Findings) {
			t.Errorf("%v with %v: more findings than %v", ask(more), more.Papers, report)
		}
		for _, kind := range []string{supplier.BusinessLicense, supplier.SanitationPermit} {
			valid := slices.ContainsFunc(f.Papers, func(p supplier.Paper) bool {
				return p.Kind == kind && !p.From.After(on) && (p.Unlimited || !p.Until.IsZero() && !p.Until.Before(on))
			})
			told := slices.ContainsFunc(report.Findings, func(x logistics.Finding) bool { return x.Subject == "papers."+kind }) ||
				slices.ContainsFunc(report.Unchecked, func(x logistics.Unchecked) bool { return x.Subject == "papers."+kind })
			if valid == told {
				t.Errorf("%s on %s: valid %t, told %t", kind, on, valid, told)
			}
		}
	})
}

// differRapid compares lines within a property.
func differRapid(t *rapid.T, want, got []string) {
	t.Helper()
	if !slices.Equal(want, got) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A condition that only special trades must meet is open where nobody says whether this is one, unless it is met.
func TestSpecialConditions(t *testing.T) {
	pol := with(func(p *supplier.Policy) { p.Qualification.Conditions[0].Special = true })
	for _, row := range []struct {
		reason string
		trade  logistics.Answer
		met    logistics.Answer
		want   []string
	}{
		{"no special trade", logistics.No, logistics.No, []string{}},
		{"a special trade", logistics.Yes, logistics.No, []string{"conditions.fixed-premises: missing (000-045)"}},
		{"met, whatever the trade", logistics.Unknown, logistics.Yes, []string{}},
		{"not met, and the trade unknown", logistics.Unknown, logistics.No, []string{"? conditions.fixed-premises: not checked, missing whether his trade is a special one (000-045)"}},
		{"neither known", logistics.Unknown, logistics.Unknown, []string{"? conditions.fixed-premises: not checked, missing whether it is there: the facts do not say (000-045)"}},
	} {
		report, err := pol.CheckQualification(dairy(trade(row.trade), met("fixed-premises", row.met), renewed(supplier.SpecialLicense, "2026-01-01", "2026-12-31")),
			supplier.AtListing, day("2026-03-10"))
		if err != nil {
			t.Fatal(err)
		}
		t.Log(row.reason)
		differ(t, row.want, found(report))
	}
}
