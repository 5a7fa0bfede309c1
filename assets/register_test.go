package assets_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/assets"
)

func price(text string) *decimal.Decimal {
	d := figure(text)
	return &d
}

// chair is an entry of the register with nothing wrong.
func chair(tag string, edits ...func(*assets.RegisterEntry)) assets.RegisterEntry {
	e := assets.RegisterEntry{
		Tag: tag, Entered: true, Class: "furniture", Quantity: 30, Price: price("120.00"), Department: "grade 7", Keeper: "Wang", Room: "201", Unit: assets.UnitClass,
	}
	for _, edit := range edits {
		edit(&e)
	}
	return e
}

func registered(entries ...assets.RegisterEntry) assets.RegisterFile {
	return assets.RegisterFile{Administrator: "Gu", Entries: entries}
}

func TestCheckRegister(t *testing.T) {
	type entry = assets.RegisterEntry
	for _, pol := range []assets.Policy{assets.Factory(), assets.School()} {
		check := func(reason string, f assets.RegisterFile, want ...string) {
			t.Helper()
			expect(t, reason, want...)(pol.CheckRegister(f))
		}
		check("in order", registered(chair("C-1")))
		check("nothing on it yet", registered())
		check("nobody is appointed", assets.RegisterFile{}, "site.administrator: missing (004-101)")
		check("on no card and in no book", registered(chair("C-1", func(e *entry) { e.Entered = false })), "asset C-1.entry: missing (000-185)")
		check("not classified", registered(chair("C-1", func(e *entry) { e.Class = "" })), "asset C-1.classified: missing (000-185)")
		check("no quantity", registered(chair("C-1", func(e *entry) { e.Quantity = 0 })), "asset C-1.quantity: missing (004-059)")
		check("one piece is a quantity", registered(chair("C-1", func(e *entry) { e.Quantity = 1 })))
		check("as many as there can be", registered(chair("C-1", func(e *entry) { e.Quantity = 1_000_000_000 })))
		check("no price", registered(chair("C-1", func(e *entry) { e.Price = nil })), "asset C-1.price: missing (004-059)")
		check("a gift has the price zero", registered(chair("C-1", func(e *entry) { e.Price = price("0") })))
		check("no department and nobody", registered(chair("C-1", func(e *entry) { e.Department, e.Keeper = "", "" })),
			"asset C-1.responsible-department: missing (003-028)", "asset C-1.keeper: missing (003-028)")
		check("in the custody of nobody", registered(chair("C-1", func(e *entry) { e.Unit = "" })))
		check("in that of a unit of the site's own", registered(chair("C-1", func(e *entry) { e.Unit = "corridor" })), "asset C-1.unit: not among those allowed: corridor; expected class / department / special-room / pupil [should] (004-027)")
		check("the same, with the reason", registered(chair("C-1", func(e *entry) { e.Unit, e.OtherUnitReason = "corridor", "stands in the corridor" })))
		check("two keepers of one room", registered(chair("C-1"), chair("C-2", func(e *entry) { e.Keeper = "Li" })),
			"room 201.keeper: more than once: 2; expected 1 (002-031)")
		check("two rooms, two keepers", registered(chair("C-1"), chair("C-2", func(e *entry) { e.Keeper, e.Room = "Li", "202" })))
		check("a pupil's own desk", registered(chair("C-1"), chair("C-2", func(e *entry) { e.Keeper, e.Unit = "Xiao Ming", assets.UnitPupil })))
		check("in no room", registered(chair("C-1"), chair("C-2", func(e *entry) { e.Keeper, e.Room = "Li", "" })))
		refused := func(reason string, f assets.RegisterFile, want ...string) {
			t.Helper()
			refuse(t, reason, want...)(pol.CheckRegister(f))
		}
		refused("a tag twice", registered(chair("C-1"), chair("C-1")), "entries[1].tag duplicate")
		refused("no tag", registered(chair("")), "entries[0].tag absent")
		refused("fewer than no pieces, at less than no price", registered(chair("C-1", func(e *entry) { e.Quantity, e.Price = -1, price("-0.01") })),
			"entries[0].quantity range", "entries[0].price amount")
		refused("more than there can be", registered(chair("C-1", func(e *entry) { e.Quantity = 1_000_000_001 })), "entries[0].quantity range")
		refused("one keeper in two spellings", registered(chair("C-1"), chair("C-2", func(e *entry) { e.Keeper = "WANG" })), "entries[1].keeper conflict")
		refused("one tag and one room in two spellings", registered(chair("C-1"), chair("c-1", func(e *entry) { e.Room = "２０１" })), "entries[1].tag conflict", "entries[1].room conflict")
		refused("names with spaces around", registered(chair("C-1", func(e *entry) { e.Class, e.Room, e.Keeper = " a", "b ", " c" })),
			"entries[0].class word", "entries[0].room word", "entries[0].keeper word")
	}
	refuse(t, "no policy", problemsOf(t, logistics.Validate(assets.Policy{}))...)(assets.Policy{}.CheckRegister(registered()))
}

func problemsOf(t *testing.T, err error) []string { return problems(t, err) }

// The order of the entries says nothing, and the register is not changed.
func TestRegisterIsOrderFree(t *testing.T) {
	pol := assets.School()
	rapid.Check(t, func(t *rapid.T) {
		var f assets.RegisterFile
		for i := range rapid.IntRange(0, 6).Draw(t, "entries") {
			f.Entries = append(f.Entries, assets.RegisterEntry{
				Tag: string(rune('A' + i)), Entered: rapid.Bool().Draw(t, "entered"), Class: rapid.SampledFrom([]string{"", "furniture"}).Draw(t, "class"),
				Quantity: rapid.IntRange(0, 2).Draw(t, "quantity"), Keeper: rapid.SampledFrom([]logistics.Person{"", "Wang", "Li"}).Draw(t, "keeper"),
				Room: rapid.SampledFrom([]string{"", "201", "202"}).Draw(t, "room"), Unit: rapid.SampledFrom([]string{"", assets.UnitClass, assets.UnitPupil}).Draw(t, "unit"),
			})
		}
		want, err := pol.CheckRegister(f)
		if err != nil {
			t.Fatal(err)
		}
		other := logistics.Clone(f)
		other.Entries = rapid.Permutation(other.Entries).Draw(t, "order")
		before := logistics.Clone(other)
		got, err := pol.CheckRegister(other)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(found(want), found(got)) {
			t.Fatalf("%v\n%v", found(want), found(got))
		}
		if diff := cmp.Diff(before, other, same()); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestCheckAdditions(t *testing.T) {
	type addition = assets.Addition
	bought := func(edits ...func(*addition)) assets.AdditionFile {
		a := addition{ID: "V-1", Source: assets.ByPurchase, On: day("2026-03-05"), Entered: day("2026-03-31"), Voucher: 30, Book: 30, Goods: 30}
		for _, edit := range edits {
			edit(&a)
		}
		return assets.AdditionFile{Additions: []addition{a}, AsOf: day("2026-05-10")}
	}
	pol := assets.School()
	check := func(reason string, f assets.AdditionFile, want ...string) {
		t.Helper()
		expect(t, reason, want...)(pol.CheckAdditions(f))
	}
	check("on the last day of the month", bought())
	check("on the day itself", bought(func(a *addition) { a.Entered = a.On }))
	check("a day later", bought(func(a *addition) { a.Entered = day("2026-04-01") }), "addition V-1.entered: late: 2026-04-01; expected not after 2026-03-31 (004-101)")
	check("before it came", bought(func(a *addition) { a.Entered = day("2026-03-04") }),
		"addition V-1.entered: before it was asked for: 2026-03-04; expected not before 2026-03-05 (004-101)")
	check("never", bought(func(a *addition) { a.Entered = logistics.Date{} }), "addition V-1.entered: missing; expected 2026-03-31 (004-101)")
	pending := bought(func(a *addition) { a.Entered = logistics.Date{} })
	pending.AsOf = day("2026-03-31")
	check("not yet, and the month is not over", pending)
	check("one piece less in the books", bought(func(a *addition) { a.Book = 29 }),
		"addition V-1.voucher: 1, must be at most 0 (004-101)", "addition V-1.book: 1, must be at most 0 (004-101)")
	check("one piece less in the room", bought(func(a *addition) { a.Goods = 29 }), "addition V-1.book: 1, must be at most 0 (004-101)")
	check("given, and allocated", assets.AdditionFile{AsOf: day("2026-03-06"), Additions: []addition{
		{ID: "V-2", Source: assets.ByDonation, On: day("2026-03-05")}, {ID: "V-1", Source: assets.ByAllocation, On: day("2026-03-05")},
	}})
	next := assets.School()
	next.Register.Additions.Entered.Months = 1
	expect(t, "a month more")(next.CheckAdditions(bought(func(a *addition) { a.Entered = day("2026-04-30") })))
	expect(t, "and a day", "addition V-1.entered: late: 2026-05-01; expected not after 2026-04-30 (004-101)")(next.CheckAdditions(bought(func(a *addition) { a.Entered = day("2026-05-01") })))

	refuse(t, "found in the street, in the future, less than nothing", "additions[0].source unknown", "additions[0].on range", "additions[0].entered range",
		"additions[0].voucher range", "additions[0].book range", "additions[0].goods range")(pol.CheckAdditions(bought(func(a *addition) {
		a.Source, a.On, a.Entered, a.Voucher, a.Book, a.Goods = "found", day("2026-05-11"), day("2026-05-12"), -1, -1, -1
	})))
	twice := bought()
	twice.Additions = append(twice.Additions, twice.Additions[0])
	refuse(t, "a voucher twice", "additions[1].id duplicate")(pol.CheckAdditions(twice))
	refuse(t, "no days", "asOf absent", "additions[0].on absent")(pol.CheckAdditions(assets.AdditionFile{Additions: []addition{{ID: "V-1", Source: assets.ByPurchase}}}))
}

func flowed(marks ...logistics.Mark) assets.FlowFile {
	return assets.FlowFile{Tag: "C-1", Trail: logistics.Trail{By: "Ma", Role: logistics.Supplier, At: at("2026-03-02 09:00"), Marks: marks}}
}

func flowMarks() []logistics.Mark {
	return []logistics.Mark{
		mark(assets.ActStore, logistics.WarehouseKeeper, "2026-03-02 10:00"), mark(assets.ActBook, logistics.AssetAdministrator, "2026-03-03 10:00"),
		mark(assets.ActRequisition, logistics.OfficeHead, "2026-03-04 10:00"), mark(assets.ActSubLedger, logistics.OfficeHead, "2026-03-05 10:00"),
		mark(assets.ActReturn, logistics.OfficeHead, "2026-06-30 10:00"),
	}
}

func TestCheckFlow(t *testing.T) {
	pol := assets.School()
	all := flowMarks()
	for n := range len(all) + 1 {
		expect(t, "so far in order")(pol.CheckFlow(flowed(all[:n]...)))
		next, err := pol.NextFlow(flowed(all[:n]...))
		if err != nil || n < len(all) && (len(next) != 1 || next[0].Act != all[n].Act) || n == len(all) && len(next) > 0 {
			t.Errorf("after %d: %v %v", n, next, err)
		}
	}
	for skipped := range len(all) - 1 {
		r, err := pol.CheckFlow(flowed(slices.Delete(slices.Clone(all), skipped, skipped+1)...))
		if err != nil || len(r.Findings) != 2 || r.Findings[0].Fault != logistics.Missing || r.Findings[1].Fault != logistics.OutOfOrder {
			t.Errorf("without %s: %v %v", all[skipped].Act, found(r), err)
		}
	}
	wrong := flowMarks()
	wrong[2].Role = logistics.Buyer
	expect(t, "the buyer signs for the room", "asset C-1.requisition: buyer, must be office head or department manager or class teacher (004-104)")(pol.CheckFlow(flowed(wrong...)))
	early := flowMarks()
	early[1].At = at("2026-03-02 09:30")
	expect(t, "booked before it was in the store", "asset C-1.book: out of order: 2026-03-02T09:30:00+08:00; expected not before 2026-03-02T10:00:00+08:00 (004-104)")(pol.CheckFlow(flowed(early...)))
	timed := assets.School()
	timed.Register.Flow[1].Within = logistics.MustSpan("2d")
	expect(t, "on the books within two days, and nobody says what time it is", "? asset C-1.book: not checked, missing what time it is (004-104)")(timed.CheckFlow(flowed(all[:1]...)))
	judged := flowed(all[:1]...)
	judged.AsOf = at("2026-03-04 23:59")
	expect(t, "on the second day after")(timed.CheckFlow(judged))
	judged.AsOf = at("2026-03-05 00:00")
	expect(t, "on the third", "asset C-1.book: missing; expected fixed-asset administrator or accounting office (004-104)")(timed.CheckFlow(judged))
	refuse(t, "nothing", "tag absent", "role absent", "by absent", "at absent")(pol.CheckFlow(assets.FlowFile{}))
	if _, err := pol.NextFlow(assets.FlowFile{}); err == nil {
		t.Error("nothing, and a next step")
	}
	refuse(t, "a step that is none", "marks[0].act unknown")(pol.CheckFlow(flowed(mark("polish", logistics.OfficeHead, "2026-03-02 10:00"))))
}

func TestCheckOffSite(t *testing.T) {
	pol := assets.School()
	out := func(recovered string, onRegister bool) assets.OffSiteFile {
		item := assets.OffSiteItem{Tag: "P-1", Registered: onRegister, Left: day("2026-03-01")}
		if recovered != "" {
			item.Recovered = day(recovered)
		}
		return assets.OffSiteFile{Items: []assets.OffSiteItem{item}, AsOf: day("2026-03-20")}
	}
	expect(t, "back")(pol.CheckOffSite(out("2026-03-05", true)))
	expect(t, "out", "? asset P-1.recovered: not checked, missing a time limit: the policy gives none, and it is not done (002-016)")(pol.CheckOffSite(out("", true)))
	expect(t, "not on the register", "asset P-1.registered: missing (002-016)")(pol.CheckOffSite(out("2026-03-05", false)))
	limited := assets.School()
	limited.Register.OffSite.Recovered.Within = logistics.MustSpan("18d")
	expect(t, "on the last day")(limited.CheckOffSite(out("2026-03-19", true)))
	expect(t, "a day late", "asset P-1.recovered: late: 2026-03-20; expected not after 2026-03-19 (002-016)")(limited.CheckOffSite(out("2026-03-20", true)))
	expect(t, "still out", "asset P-1.recovered: missing; expected 2026-03-19 (002-016)")(limited.CheckOffSite(out("", true)))
	limited.Register.OffSite.Recovered.Within = logistics.MustSpan("19d")
	expect(t, "out, and the last day is not over")(limited.CheckOffSite(out("", true)))
	refuse(t, "back before it left, and there twice", "items[0].recovered range", "items[1].tag duplicate", "items[1].recovered range")(pol.CheckOffSite(assets.OffSiteFile{
		AsOf: day("2026-03-20"), Items: []assets.OffSiteItem{{Tag: "P-1", Left: day("2026-03-02"), Recovered: day("2026-03-01")}, {Tag: "P-1", Left: day("2026-03-02"), Recovered: day("2026-03-21")}},
	}))
	refuse(t, "no days", "asOf absent", "items[0].left absent")(pol.CheckOffSite(assets.OffSiteFile{Items: []assets.OffSiteItem{{Tag: "P-1"}}}))
}

func TestCheckWarranty(t *testing.T) {
	type valuable = assets.Valuable
	kept := func(edits ...func(*valuable)) assets.WarrantyFile {
		v := valuable{Tag: "F-1", Kind: assets.Appliance, Price: price("2000"), Until: day("2026-12-31"), Papers: logistics.Yes}
		for _, edit := range edits {
			edit(&v)
		}
		return assets.WarrantyFile{Valuables: []valuable{v}, AsOf: day("2026-12-31")}
	}
	pol := assets.Factory()
	gone := func(v *valuable) { v.Papers = logistics.No }
	vase := func(v *valuable) { v.Kind = "vase" }
	expect(t, "kept")(pol.CheckWarranty(kept()))
	expect(t, "lost on the last day of the warranty", "asset F-1.warranty-papers: missing (000-128)")(pol.CheckWarranty(kept(gone)))
	over := kept(gone)
	over.AsOf = day("2027-01-01")
	expect(t, "the warranty is over")(pol.CheckWarranty(over))
	expect(t, "nobody knows", "? asset F-1.warranty-papers: not checked, missing whether it is there: the facts do not say (000-128)")(pol.CheckWarranty(kept(func(v *valuable) { v.Papers = logistics.Unknown })))
	expect(t, "kept, for who knows how long")(pol.CheckWarranty(kept(func(v *valuable) { v.Until = logistics.Date{} })))
	expect(t, "lost, and nobody knows for how long", "? asset F-1: not checked, missing the last day of the warranty (000-128)")(pol.CheckWarranty(kept(gone, func(v *valuable) { v.Until = logistics.Date{} })))
	expect(t, "perhaps a valuable", "? asset F-1: not checked, missing from which price on it is a valuable (000-128)")(pol.CheckWarranty(kept(gone, vase)))
	limited := assets.Factory()
	two, _ := logistics.AmountOf(figure("2000"))
	limited.Register.Warranty.Valuable = logistics.Limit{Rule: logistics.Obliges("000-128"), Side: logistics.AtLeast, Bound: logistics.Yuan(two)}
	expect(t, "at the site's bound", "asset F-1.warranty-papers: missing (000-128)")(limited.CheckWarranty(kept(gone, vase)))
	expect(t, "a cent below")(limited.CheckWarranty(kept(gone, vase, func(v *valuable) { v.Price = price("1999.99") })))
	expect(t, "at no known price", "? asset F-1: not checked, missing from which price on it is a valuable (000-128)")(limited.CheckWarranty(kept(gone, vase, func(v *valuable) { v.Price = nil })))
	refuse(t, "twice, of no kind, at a price below none, with an answer that is none", "valuables[1].tag duplicate", "valuables[1].kind absent", "valuables[1].price amount", "valuables[1].papers word")(
		pol.CheckWarranty(assets.WarrantyFile{AsOf: day("2026-12-31"), Valuables: []valuable{{Tag: "F-1", Kind: "x"}, {Tag: "F-1", Price: price("-1"), Papers: 9}}}))
}

// A site whose policy says that each thing must be in the custody of some unit finds one that is in none, whatever the reason.
func TestUnitsThatMustBe(t *testing.T) {
	pol := assets.School()
	pol.Custody.Units.Force = logistics.Must
	for _, reason := range []string{"", "stands in the corridor"} {
		expect(t, "in the custody of nobody", "asset C-1.unit: missing (004-027)")(pol.CheckRegister(registered(chair("C-1", func(e *assets.RegisterEntry) { e.Unit, e.OtherUnitReason = "", reason }))))
	}
}

func registerClauses() []clauseRow {
	school, factory := assets.School(), assets.Factory()
	whole := checked("in order")(school.CheckRegister(registered(chair("C-1"))))
	corridor := checked("a unit of no policy")(school.CheckRegister(registered(chair("C-1", func(e *assets.RegisterEntry) { e.Unit = "corridor" }))))
	bare := checked("an empty entry")(school.CheckRegister(assets.RegisterFile{Entries: []assets.RegisterEntry{{Tag: "C-1"}}}))
	papers := func(a logistics.Answer) asked {
		return checked("papers " + a.String())(factory.CheckWarranty(assets.WarrantyFile{AsOf: day("2026-01-01"), Valuables: []assets.Valuable{{Tag: "F-1", Kind: assets.Tool, Until: day("2026-02-01"), Papers: a}}}))
	}
	addition := func(entered string) asked {
		return checked("entered " + entered)(school.CheckAdditions(assets.AdditionFile{AsOf: day("2026-05-01"), Additions: []assets.Addition{{ID: "V-1", Source: assets.ByPurchase, On: day("2026-03-31"), Entered: day(entered)}}}))
	}
	return []clauseRow{
		{"000-128", []asked{papers(logistics.No)}, []asked{papers(logistics.Yes)}},
		{"000-185", []asked{bare}, []asked{whole}},
		{"004-059", []asked{bare}, []asked{whole}},
		{"003-028", []asked{bare}, []asked{whole}},
		{"004-027", []asked{corridor}, []asked{whole, bare}},
		{"002-031", []asked{checked("two keepers")(school.CheckRegister(registered(chair("C-1"), chair("C-2", func(e *assets.RegisterEntry) { e.Keeper = "Li" }))))}, []asked{whole}},
		{"002-016", []asked{checked("out")(school.CheckOffSite(assets.OffSiteFile{AsOf: day("2026-03-20"), Items: []assets.OffSiteItem{{Tag: "P-1", Registered: true, Left: day("2026-03-01")}}}))},
			[]asked{checked("back")(school.CheckOffSite(assets.OffSiteFile{AsOf: day("2026-03-20"), Items: []assets.OffSiteItem{{Tag: "P-1", Registered: true, Left: day("2026-03-01"), Recovered: day("2026-03-02")}}}))}},
		{"004-101", []asked{addition("2026-04-01")}, []asked{addition("2026-03-31")}},
		{"004-104", []asked{checked("the store was skipped")(school.CheckFlow(flowed(flowMarks()[1:]...)))}, []asked{checked("no step was")(school.CheckFlow(flowed(flowMarks()...)))}},
	}
}
