package procurement_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// workweek covers March and April 2026; Saturday 14 March is a make-up workday, Monday 6 April a holiday.
func workweek() logistics.Calendar {
	c, err := logistics.NewCalendar(day("2026-03-01"), day("2026-04-30"), []logistics.Date{day("2026-04-06")}, []logistics.Date{day("2026-03-14")})
	if err != nil {
		panic(err)
	}
	return c
}

func present(role logistics.Role) procurement.Member {
	return procurement.Member{Role: role, By: logistics.Person("P-" + string(role)), OnSite: true, Signed: true}
}

// fine is a line with nothing wrong.
func fine(no string) procurement.AcceptedLine {
	return procurement.AcceptedLine{
		No: no, Delivered: figure("50"), Unit: procurement.ByPiece, Measured: procurement.Counted,
		Quality: logistics.Yes, Quantity: logistics.Yes, Price: logistics.Yes, Date: logistics.Yes,
	}
}

// meat is a line of meat whose stages gave this.
func meat(certificate, transport, inner logistics.Answer) procurement.AcceptedLine {
	l := fine("1")
	l.Unit, l.Measured, l.SpecialMaterial, l.Standard = procurement.ByWeight, procurement.Weighed, logistics.Yes, "GB 2707"
	l.Results = []procurement.Result{
		{Key: procurement.StageCertificate, Passed: certificate}, {Key: procurement.StageTransport, Passed: transport}, {Key: procurement.StageSampling, Passed: inner},
	}
	return l
}

// plain is the same line of food that is no special material.
func plain(l procurement.AcceptedLine) procurement.AcceptedLine {
	l.SpecialMaterial = logistics.No
	return l
}

// accepted is delivery D-1 of Monday 9 March 2026, reported on the next day, with nothing wrong.
func accepted(edits ...func(*procurement.AcceptanceFile)) procurement.AcceptanceFile {
	f := procurement.AcceptanceFile{
		Trail: logistics.Trail{By: "P-warehouse-keeper", Role: logistics.WarehouseKeeper, At: at("2026-03-09 10:00"), Calendar: workweek(), Marks: []logistics.Mark{
			mark(procurement.ActReport, logistics.Buyer, "2026-03-10 09:00"), mark(procurement.ActConfirm, logistics.PurchasingManager, "2026-03-12 09:00"),
		}},
		ID: "D-1", Category: logistics.Stationery, Ordered: []string{"1", "2"}, Lines: []procurement.AcceptedLine{fine("1"), fine("2")},
		Members: []procurement.Member{present(logistics.CanteenAppointee), present(logistics.WarehouseKeeper), present(logistics.Buyer)},
		Booked:  logistics.Yes, Stored: at("2026-03-09 11:00"),
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

// food is the same delivery of food, one line of it.
func food(line procurement.AcceptedLine) procurement.AcceptanceFile {
	return accepted(func(f *procurement.AcceptanceFile) {
		f.Category, f.Lines = logistics.Food, []procurement.AcceptedLine{line}
	})
}

// parties is food accepted by the three parties of a school.
func parties(edits ...func(*procurement.AcceptanceFile)) procurement.AcceptanceFile {
	return accepted(append([]func(*procurement.AcceptanceFile){func(f *procurement.AcceptanceFile) {
		f.Category = logistics.Food
		f.Members = []procurement.Member{present(logistics.CanteenAdministrator), present(logistics.Supplier), present(logistics.CanteenContractor)}
		for i := range f.Lines {
			f.Lines[i].SpecialMaterial, f.Lines[i].Standard = logistics.No, "GB 2762"
		}
	}}, edits...)...)
}

func TestCheckAcceptance(t *testing.T) {
	type file = procurement.AcceptanceFile
	edit := accepted
	line := func(edit func(*procurement.AcceptedLine)) file {
		return accepted(func(f *file) { f.Lines[1].Stored = logistics.No; edit(&f.Lines[1]) })
	}
	reported := func(accepted, reported string) file {
		return edit(func(f *file) {
			f.At, f.Stored = at(accepted), time.Time{}
			f.Marks = []logistics.Mark{mark(procurement.ActReport, logistics.Buyer, reported), mark(procurement.ActConfirm, logistics.PurchasingManager, reported)}
		})
	}
	pending := func(asOf string) file { return edit(func(f *file) { f.Marks, f.AsOf = nil, at(asOf) }) }
	for _, row := range []struct {
		reason   string
		file     file
		accepted logistics.Answer
		want     []string
	}{
		{"all in order", edit(), logistics.Yes, nil},
		{"the quality of a line", line(func(l *procurement.AcceptedLine) { l.Quality = logistics.No }), logistics.No, []string{"delivery D-1.lines[1].quality: not as it should be (000-132)"}},
		{"the quantity", line(func(l *procurement.AcceptedLine) { l.Quantity = logistics.No }), logistics.No, []string{"delivery D-1.lines[1].quantity: not as it should be (000-132)"}},
		{"the price", line(func(l *procurement.AcceptedLine) { l.Price = logistics.No }), logistics.No, []string{"delivery D-1.lines[1].price: not as it should be (000-132)"}},
		{"the day", line(func(l *procurement.AcceptedLine) { l.Date = logistics.No }), logistics.No, []string{"delivery D-1.lines[1].delivery-date: not as it should be (000-132)"}},
		{"nobody says whether the price is right", line(func(l *procurement.AcceptedLine) { l.Price = logistics.Unknown }), logistics.Unknown,
			[]string{"? delivery D-1.lines[1].price: not checked, missing whether it is as it should be: the facts do not say (000-132)"}},
		{"a sample was counted only", line(func(l *procurement.AcceptedLine) { l.Measured = "" }), logistics.No, []string{"delivery D-1.lines[1].counted: not as it should be (000-133)"}},
		{"weighed where pieces are counted", line(func(l *procurement.AcceptedLine) { l.Measured = procurement.Weighed }), logistics.No, []string{"delivery D-1.lines[1].counted: not as it should be (000-133)"}},
		{"weighed by weight", line(func(l *procurement.AcceptedLine) { l.Unit, l.Measured = procurement.ByWeight, procurement.Weighed }), logistics.Yes, nil},
		{"the canteen sent nobody", edit(func(f *file) { f.Members = f.Members[1:] }), logistics.No, []string{
			"delivery D-1.members: missing; expected canteen appointee (000-131)", "delivery D-1.members.signed: 2, must be at least 3 (000-134)",
			"delivery D-1.stored: must not be there: 2026-03-09T11:00:00+08:00 (000-138)",
		}},
		{"nobody is named", edit(func(f *file) { f.Members, f.Stored = nil, time.Time{} }), logistics.No, []string{
			"delivery D-1.members: missing; expected canteen appointee (000-131)", "delivery D-1.members: missing; expected warehouse keeper (000-131)",
			"delivery D-1.members: missing; expected buyer (000-131)", "delivery D-1.members.signed: 0, must be at least 3 (000-134)",
		}},
		{"the keeper is the canteen's appointee too", edit(func(f *file) { f.Members[0].By, f.Stored = "P-warehouse-keeper", time.Time{} }), logistics.No, []string{
			"delivery D-1.members: one person twice: P-warehouse-keeper (000-131)", "delivery D-1.members.signed: 2, must be at least 3 (000-134)",
		}},
		{"he is, and another keeper is there", edit(func(f *file) {
			f.Members[0].By = "P-warehouse-keeper"
			f.Members = append(f.Members, procurement.Member{Role: logistics.WarehouseKeeper, By: "Sun", OnSite: true, Signed: true})
		}), logistics.Yes, nil},
		{"one signed at his desk", edit(func(f *file) { f.Members[2].OnSite, f.Stored = false, time.Time{} }), logistics.No, []string{"delivery D-1.members.signed: missing; expected buyer (000-134)", "delivery D-1.members.signed: 2, must be at least 3 (000-134)"}},
		{"one did not sign", edit(func(f *file) { f.Members[2].Signed, f.Stored = false, time.Time{} }), logistics.No, []string{"delivery D-1.members.signed: missing; expected buyer (000-134)", "delivery D-1.members.signed: 2, must be at least 3 (000-134)"}},
		{"a guard signs in his place", edit(func(f *file) {
			f.Members[2].Signed, f.Stored = false, time.Time{}
			f.Members = append(f.Members, present(logistics.Guard))
		}), logistics.No, []string{"delivery D-1.members.signed: missing; expected buyer (000-134)", "delivery D-1.members.signed: 2, must be at least 3 (000-134)"}},
		{"two keepers sign, and the buyer does not: his seat is empty", edit(func(f *file) {
			f.Members[2].Signed, f.Stored = false, time.Time{}
			f.Members = append(f.Members, procurement.Member{Role: logistics.WarehouseKeeper, By: "Sun", OnSite: true, Signed: true})
		}), logistics.No, []string{"delivery D-1.members.signed: missing; expected buyer (000-134)"}},
		{"two buyers sign, one of them for the keeper who is away", edit(func(f *file) {
			f.Members[1].OnSite, f.Stored = false, time.Time{}
			f.Members = append(f.Members, procurement.Member{Role: logistics.WarehouseKeeper, By: "P-buyer", OnSite: true, Signed: true})
		}), logistics.No, []string{"delivery D-1.members.signed: one person twice: P-buyer (000-134)", "delivery D-1.members.signed: 2, must be at least 3 (000-134)"}},
		{"the canteen sent nobody and the buyer did not sign", edit(func(f *file) {
			f.Members, f.Stored = f.Members[1:], time.Time{}
			f.Members[1].Signed = false
		}), logistics.No, []string{
			"delivery D-1.members: missing; expected canteen appointee (000-131)", "delivery D-1.members.signed: missing; expected buyer (000-134)",
			"delivery D-1.members.signed: 1, must be at least 3 (000-134)",
		}},
		{"a line is refused, and nobody says which were stored", line(func(l *procurement.AcceptedLine) { l.Quality, l.Stored = logistics.No, logistics.Unknown }), logistics.No, []string{
			"delivery D-1.lines[1].quality: not as it should be (000-132)",
			"? delivery D-1.lines[1].stored: not checked, missing whether this line was stored with the others (000-138)",
		}},
		{"it was stored with the other", line(func(l *procurement.AcceptedLine) { l.Quality, l.Stored = logistics.No, logistics.Yes }), logistics.No, []string{
			"delivery D-1.lines[1].quality: not as it should be (000-132)", "delivery D-1.lines[1].stored: must not be there (000-138)",
		}},
		{"a line that is open was stored with the other", line(func(l *procurement.AcceptedLine) { l.Quality, l.Stored = logistics.Unknown, logistics.Yes }), logistics.Unknown, []string{
			"? delivery D-1.lines[1].quality: not checked, missing whether it is as it should be: the facts do not say (000-132)",
			"? delivery D-1.lines[1].stored: not checked, missing whether it is accepted (000-138)",
		}},
		{"not in the books", edit(func(f *file) { f.Booked = logistics.No }), logistics.Yes, []string{"delivery D-1.booked: missing (000-134)"}},
		{"what is refused is not booked", edit(func(f *file) {
			f.Booked, f.Lines, f.Stored = logistics.No, []procurement.AcceptedLine{f.Lines[0]}, time.Time{}
			f.Lines[0].Quality = logistics.No
		}), logistics.No, []string{"delivery D-1.lines[0].quality: not as it should be (000-132)"}},
		{"on the shelves an hour before", edit(func(f *file) { f.Stored = at("2026-03-09 09:00") }), logistics.Yes,
			[]string{"delivery D-1.stored: out of order: 2026-03-09T09:00:00+08:00; expected not before 2026-03-09T10:00:00+08:00 (000-138)"}},
		{"on the shelves at that moment", edit(func(f *file) { f.Stored = at("2026-03-09 10:00") }), logistics.Yes, nil},
		{"stored before all is checked", edit(func(f *file) { f.Lines[0].Quality, f.Lines[1].Quality = logistics.Unknown, logistics.Unknown }), logistics.Unknown, []string{
			"? delivery D-1.lines[0].quality: not checked, missing whether it is as it should be: the facts do not say (000-132)",
			"? delivery D-1.lines[1].quality: not checked, missing whether it is as it should be: the facts do not say (000-132)",
			"? delivery D-1.stored: not checked, missing whether it is accepted (000-138)",
		}},
		{"reported at the last minute of the next day", reported("2026-03-09 10:00", "2026-03-10 23:59"), logistics.Yes, nil},
		{"a minute later", reported("2026-03-09 10:00", "2026-03-11 00:00"), logistics.Yes,
			[]string{"delivery D-1.report: late: 2026-03-11T00:00:00+08:00; expected not after the end of 2026-03-10 (+08:00) (000-135)"}},
		{"accepted on a Friday before a free weekend, reported on Monday", reported("2026-03-20 10:00", "2026-03-23 23:00"), logistics.Yes, nil},
		{"and on Tuesday", reported("2026-03-20 10:00", "2026-03-24 00:00"), logistics.Yes,
			[]string{"delivery D-1.report: late: 2026-03-24T00:00:00+08:00; expected not after the end of 2026-03-23 (+08:00) (000-135)"}},
		{"accepted on a Friday before a make-up Saturday, reported on Monday", reported("2026-03-13 10:00", "2026-03-16 09:00"), logistics.Yes,
			[]string{"delivery D-1.report: late: 2026-03-16T09:00:00+08:00; expected not after the end of 2026-03-14 (+08:00) (000-135)"}},
		{"a holiday on Monday, reported on Tuesday", reported("2026-04-03 10:00", "2026-04-07 09:00"), logistics.Yes, nil},
		{"not reported and not late", pending("2026-03-10 23:00"), logistics.Yes, nil},
		{"not reported and late", pending("2026-03-11 08:00"), logistics.Yes,
			[]string{"delivery D-1.report: missing; expected buyer (000-135)"}},
		{"reported and not confirmed: that has no time limit, and is awaited", edit(func(f *file) { f.Marks = f.Marks[:1] }), logistics.Yes, nil},
		{"reported on the next day, and no calendar: it is in time on any", edit(func(f *file) { f.Calendar = logistics.Calendar{} }), logistics.Yes, nil},
		{"at its last minute, and no calendar", edit(func(f *file) {
			f.Calendar, f.Marks[0].At = logistics.Calendar{}, at("2026-03-10 23:59")
		}), logistics.Yes, nil},
		{"not reported, and nobody says what time it is", edit(func(f *file) { f.Marks = nil }), logistics.Yes,
			[]string{"? delivery D-1.report: not checked, missing what time it is (000-135)"}},
		{"reported by the keeper", edit(func(f *file) { f.Marks[0].Role = logistics.WarehouseKeeper }), logistics.Yes,
			[]string{"delivery D-1.report: warehouse keeper, must be buyer (000-135)"}},
		{"confirmed and never reported", edit(func(f *file) { f.Marks, f.AsOf = f.Marks[1:], at("2026-03-12 10:00") }), logistics.Yes, []string{
			"delivery D-1.report: missing; expected buyer (000-135)", "delivery D-1.confirm: out of order: 2026-03-12T09:00:00+08:00; expected after report (000-135)",
		}},
		{"a spot check in order", edit(func(f *file) { f.SpotChecks = spotted("Qian", logistics.GeneralAffairsManager, "") }), logistics.Yes, nil},
		{"by a member of the group", edit(func(f *file) { f.SpotChecks = spotted("P-buyer", logistics.GeneralAffairsManager, "") }), logistics.Yes,
			[]string{"delivery D-1.spotChecks[0].by: one person twice: P-buyer; expected another person than for acceptance [should] (000-136)"}},
		{"appointed by the buyer", edit(func(f *file) { f.SpotChecks = spotted("Qian", logistics.Buyer, "") }), logistics.Yes,
			[]string{"delivery D-1.spotChecks[0].appointedBy: buyer, must be general affairs manager [should] (000-136)"}},
		{"appointed by nobody", edit(func(f *file) { f.SpotChecks = spotted("Qian", "", "") }), logistics.Yes,
			[]string{"delivery D-1.spotChecks[0].appointedBy: none, must be general affairs manager [should] (000-136)"}},
		{"by the one who led the acceptance", edit(func(f *file) {
			f.By = "P-leader"
			f.SpotChecks = spotted("P-leader", logistics.GeneralAffairsManager, "")
		}), logistics.Yes,
			[]string{"delivery D-1.spotChecks[0].by: one person twice: P-leader; expected another person than for acceptance [should] (000-136)"}},
		{"with a reason on record", edit(func(f *file) { f.SpotChecks = spotted("P-buyer", logistics.Buyer, "the manager is abroad") }), logistics.Yes, nil},
		{"meat in order", food(meat(logistics.Yes, logistics.Yes, logistics.Yes)), logistics.Yes, nil},
		{"meat without a certificate: nothing else is looked at", withoutStore(food(meat(logistics.No, logistics.Yes, logistics.No))), logistics.No, []string{
			"delivery D-1.lines[0].certificate: not as it should be (004-015)",
			"? delivery D-1.lines[0].packaging-transport: not checked, missing a reason to look at it: certificate of conformity has not passed (004-015)",
			"? delivery D-1.lines[0].inner-quality: not checked, missing a reason to look at it: certificate of conformity has not passed (004-015)",
		}},
		{"meat in a dirty van", withoutStore(food(meat(logistics.Yes, logistics.No, logistics.Yes))), logistics.No, []string{
			"delivery D-1.lines[0].packaging-transport: not as it should be (004-015)",
			"? delivery D-1.lines[0].inner-quality: not checked, missing a reason to look at it: packaging, vehicle and tools has not passed (004-015)",
		}},
		{"meat whose samples fail", withoutStore(food(meat(logistics.Yes, logistics.Yes, logistics.No))), logistics.No, []string{"delivery D-1.lines[0].inner-quality: not as it should be (004-015)"}},
		{"meat whose certificate nobody saw", withoutStore(food(meat(logistics.Unknown, logistics.Yes, logistics.Yes))), logistics.Unknown, []string{
			"? delivery D-1.lines[0].certificate: not checked, missing whether it is as it should be: the facts do not say (004-015)",
			"? delivery D-1.lines[0].packaging-transport: not checked, missing a reason to look at it: certificate of conformity has not passed (004-015)",
			"? delivery D-1.lines[0].inner-quality: not checked, missing a reason to look at it: certificate of conformity has not passed (004-015)",
		}},
		{"meat of which nothing was recorded", func() file { f := withoutStore(food(meat(0, 0, 0))); f.Lines[0].Results = nil; return f }(), logistics.Unknown, []string{
			"? delivery D-1.lines[0].certificate: not checked, missing whether it is as it should be: the facts do not say (004-015)",
			"? delivery D-1.lines[0].packaging-transport: not checked, missing a reason to look at it: certificate of conformity has not passed (004-015)",
			"? delivery D-1.lines[0].inner-quality: not checked, missing a reason to look at it: certificate of conformity has not passed (004-015)",
		}},
		{"meat whose certificate nobody saw, in a dirty van: what failed refuses it", withoutStore(food(meat(logistics.Unknown, logistics.No, logistics.No))), logistics.No, []string{
			"delivery D-1.lines[0].packaging-transport: not as it should be (004-015)",
			"? delivery D-1.lines[0].certificate: not checked, missing whether it is as it should be: the facts do not say (004-015)",
			"? delivery D-1.lines[0].inner-quality: not checked, missing a reason to look at it: packaging, vehicle and tools has not passed (004-015)",
		}},
		{"meat of which only the samples are known, and fail", withoutStore(food(meat(logistics.Unknown, logistics.Unknown, logistics.No))), logistics.No, []string{
			"delivery D-1.lines[0].inner-quality: not as it should be (004-015)",
			"? delivery D-1.lines[0].certificate: not checked, missing whether it is as it should be: the facts do not say (004-015)",
			"? delivery D-1.lines[0].packaging-transport: not checked, missing a reason to look at it: certificate of conformity has not passed (004-015)",
		}},
		{"rice whose samples fail", withoutStore(food(plain(meat(logistics.Yes, logistics.Unknown, logistics.No)))), logistics.No,
			[]string{"delivery D-1.lines[0].inner-quality: not as it should be (004-015)"}},
		{"rice with a certificate", food(plain(meat(logistics.Yes, logistics.Unknown, logistics.Yes))), logistics.Yes, nil},
		{"a standard of spaces is none", withoutStore(food(func() procurement.AcceptedLine {
			l := plain(meat(logistics.Yes, logistics.Yes, logistics.Yes))
			l.Standard = " \t"
			return l
		}())), logistics.No, []string{"delivery D-1.lines[0].standard: missing (004-016)"}},
		{"food of which nobody says whether it is meat, and no standard", withoutStore(food(fine("1"))), logistics.No, []string{
			"delivery D-1.lines[0].standard: missing (004-016)",
			"? delivery D-1.lines[0].specialMaterial: not checked, missing whether it is a special raw material (004-015)",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			report, err := procurement.Factory().CheckAcceptance(row.file)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, append([]string{}, row.want...), found(report))
			d, err := procurement.Factory().DecideAcceptance(row.file)
			if err != nil || d.Accepted != row.accepted {
				t.Errorf("accepted %s, want %s; %v\n%s", d.Accepted, row.accepted, err, d)
			}
		})
	}
}

func withoutStore(f procurement.AcceptanceFile) procurement.AcceptanceFile {
	f.Stored, f.Booked = time.Time{}, logistics.No
	return f
}

func spotted(by logistics.Person, appointed logistics.Role, reason string) []procurement.SpotCheck {
	return []procurement.SpotCheck{{By: by, AppointedBy: appointed, Reason: reason}}
}

func TestAcceptanceInSchools(t *testing.T) {
	type file = procurement.AcceptanceFile
	for _, row := range []struct {
		reason string
		file   file
		want   []string
	}{
		{"the three parties", parties(), nil},
		{"the factory's group does not accept food in a school", parties(func(f *file) { f.Members, f.Stored = accepted().Members, time.Time{} }), []string{
			"delivery D-1.members: missing; expected canteen administrator (003-039)", "delivery D-1.members: missing; expected supplier (003-039)",
			"delivery D-1.members: missing; expected canteen contractor (003-039)", "delivery D-1.members.signed: 0, must be at least 3 (003-039)",
		}},
		{"stored before they signed", parties(func(f *file) { f.Stored = at("2026-03-09 09:59") }),
			[]string{"delivery D-1.stored: out of order: 2026-03-09T09:59:00+08:00; expected not before 2026-03-09T10:00:00+08:00 (003-039)"}},
		{"the contractor did not sign", parties(func(f *file) { f.Members[2].Signed = false }), []string{
			"delivery D-1.members.signed: missing; expected canteen contractor (003-039)", "delivery D-1.members.signed: 2, must be at least 3 (003-039)", "delivery D-1.stored: must not be there: 2026-03-09T11:00:00+08:00 (003-039)",
		}},
		{"stationery by the group of all other goods", accepted(func(f *file) {
			f.Members = []procurement.Member{present(logistics.Acceptor), present(logistics.AssetAdministrator), present(logistics.Buyer)}
		}), nil},
		{"the leader in charge confirms", parties(func(f *file) { f.Marks[1].Role = logistics.LeaderInCharge }), nil},
	} {
		t.Run(row.reason, func(t *testing.T) {
			report, err := procurement.School().CheckAcceptance(row.file)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, append([]string{}, row.want...), found(report))
		})
	}
}

func TestAcceptanceProblems(t *testing.T) {
	type file = procurement.AcceptanceFile
	bad := logistics.Answer(9)
	for _, row := range []struct {
		reason string
		file   file
		want   []string
	}{
		{"nothing said", file{}, []string{"id absent", "at absent", "by absent", "category absent", "lines absent", "role absent"}},
		{"never ordered", accepted(func(f *file) { f.Lines[1].No = "7" }), []string{"lines[1].no unknown"}},
		{"twice, and of no line", accepted(func(f *file) { f.Lines = append(f.Lines, fine("2"), fine("")) }), []string{"lines[2].no duplicate", "lines[3].no absent"}},
		{"quantities that are none", accepted(func(f *file) {
			f.Lines[0].Delivered, f.Lines[1].Delivered = figure("0"), figure("-0.0001")
		}), []string{"lines[0].delivered range", "lines[1].delivered amount"}},
		{"a unit of nobody's", accepted(func(f *file) { f.Lines[0].Unit, f.Lines[1].Unit = "bolt", "" }), []string{"lines[0].unit unknown", "lines[1].unit absent"}},
		{"a category of nobody's (X22)", accepted(func(f *file) { f.Category = "spaceships" }), []string{"category unknown"}},
		{"a way of measuring of nobody's", accepted(func(f *file) { f.Lines[0].Measured = "guessed" }), []string{"lines[0].measured unknown"}},
		{"a line is stored, and the delivery is not", accepted(func(f *file) { f.Stored, f.Lines[0].Stored = time.Time{}, logistics.Yes }), []string{"lines[0].stored conflict"}},
		{"a line is stored, or what", accepted(func(f *file) { f.Lines[0].Stored = bad }), []string{"lines[0].stored word"}},
		{"answers that are none", accepted(func(f *file) {
			f.Lines[0].Quality, f.Lines[0].Quantity, f.Lines[0].Price, f.Lines[0].Date, f.Lines[0].SpecialMaterial, f.Booked = bad, bad, bad, bad, bad, bad
			f.Lines[0].Results = []procurement.Result{{Key: procurement.StageCertificate, Passed: bad}}
		}), []string{
			"lines[0].quality word", "lines[0].quantity word", "lines[0].price word", "lines[0].date word", "lines[0].specialMaterial word", "lines[0].results[0].passed word", "booked word",
		}},
		{"results that are none", accepted(func(f *file) {
			f.Lines[0].Results = []procurement.Result{{Key: "smell"}, {Key: "quality"}, {Key: procurement.StageSampling}, {Key: procurement.StageSampling}}
		}), []string{"lines[0].results[0].key unknown", "lines[0].results[1].key conflict", "lines[0].results[3].key duplicate"}},
		{"one person in two spellings", accepted(func(f *file) { f.Members[2].By = "p-Warehouse-Keeper" }), []string{"members[2].by conflict"}},
		{"members of no name", accepted(func(f *file) { f.Members[0].By, f.Members[1].Role = "", "" }), []string{"members[0].by absent", "members[1].role absent"}},
		{"after the moment of judgment", accepted(func(f *file) { f.AsOf = at("2026-03-09 09:00"); f.Marks = nil }), []string{"at range", "stored range"}},
		{"beyond the calendar, a day too late for every calendar", accepted(func(f *file) { f.Calendar, f.Marks[0].At = logistics.Calendar{}, at("2026-03-11 00:00") }), []string{"calendar range"}},
		{"beyond it, and nothing reported", accepted(func(f *file) { f.Calendar, f.Marks = logistics.Calendar{}, nil }), []string{"calendar range"}},
		{"an act of nobody's", accepted(func(f *file) { f.Marks[0].Act = "sing" }), []string{"marks[0].act unknown"}},
		{"a spot check by nobody", accepted(func(f *file) { f.SpotChecks = spotted("", " x", " ") }), []string{"spotChecks[0].by absent", "spotChecks[0].appointedBy word", "spotChecks[0].reason word"}},
		{"a spot check by a member in another spelling", accepted(func(f *file) { f.SpotChecks = spotted("p-buyer", logistics.GeneralAffairsManager, "") }), []string{"spotChecks[0].by conflict"}},
		{"lines of the order that are none", accepted(func(f *file) { f.Ordered = []string{"1", "2", "2", ""} }), []string{"ordered[2] duplicate", "ordered[3] absent"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			report, err := procurement.Factory().CheckAcceptance(row.file)
			differ(t, row.want, problems(t, err))
			differ(t, logistics.Report{}, report)
			_, err = procurement.Factory().DecideAcceptance(row.file)
			if slices.Equal(row.want, []string{"calendar range"}) {
				if err != nil {
					t.Error("a verdict asks for the calendar", err)
				}
			} else {
				differ(t, row.want, problems(t, err))
			}
			if _, err := procurement.Factory().NextAcceptanceSteps(row.file); err == nil {
				t.Error("and what comes next is told")
			}
		})
	}
	for name, err := range map[string]error{
		"check":  second(procurement.Policy{}.CheckAcceptance(accepted())),
		"decide": second(procurement.Policy{}.DecideAcceptance(accepted())),
		"next":   second(procurement.Policy{}.NextAcceptanceSteps(accepted())),
	} {
		if err == nil {
			t.Errorf("%s: the zero policy judges", name)
		}
	}
	_, err := procurement.Factory().DecideAcceptance(accepted(func(f *file) { f.Lines[1].No = "7" }))
	differ(t, []string{"lines[1].no unknown"}, problems(t, err))
}

func second[T any](_ T, err error) error { return err }

func TestNextAcceptanceSteps(t *testing.T) {
	f := accepted(func(f *procurement.AcceptanceFile) { f.Marks, f.AsOf = nil, at("2026-03-10 09:00") })
	next, err := procurement.Factory().NextAcceptanceSteps(f)
	if want := "[report: buyer, by the end of 2026-03-10 (+08:00) (000-135)]"; err != nil || fmt.Sprint(next) != want {
		t.Errorf("%v %v, want %s", next, err, want)
	}
	f.Marks, f.AsOf = accepted().Marks[:1], at("2026-03-10 09:00")
	next, err = procurement.Factory().NextAcceptanceSteps(f)
	if want := "[confirm: purchasing manager (000-135)]"; err != nil || fmt.Sprint(next) != want {
		t.Errorf("handed in just now: %v %v, want %s", next, err, want)
	}
}

func TestAcceptanceText(t *testing.T) {
	for _, row := range []struct {
		reason string
		file   procurement.AcceptanceFile
		en, zh string
	}{
		{"accepted", accepted(), "delivery D-1: accepted (000-131 (read), 000-134 (read), 000-132 (read), 000-133 (read))",
			"到货 D-1：验收通过（000-131 解读、000-134 解读、000-132 解读、000-133 解读）"},
		{"accepted meat", food(meat(logistics.Yes, logistics.Yes, logistics.Yes)),
			"delivery D-1: accepted (000-131 (read), 000-134 (read), 000-132 (read), 000-133 (read), 004-015 (read), 004-016 (read))", ""},
		{"refused", withoutStore(food(meat(logistics.No, logistics.Unknown, logistics.Unknown))), "delivery D-1: not accepted (004-015 (read))\n" +
			"  delivery D-1.lines[0].certificate: not as it should be (004-015)\n" +
			"  delivery D-1.lines[0].packaging-transport: not checked, missing a reason to look at it: certificate of conformity has not passed (004-015)\n" +
			"  delivery D-1.lines[0].inner-quality: not checked, missing a reason to look at it: certificate of conformity has not passed (004-015)", ""},
		{"open", withoutStore(accepted(func(f *procurement.AcceptanceFile) { f.Lines[0].Price = logistics.Unknown })), "delivery D-1: not checked in full, not accepted yet (000-132 (read))\n" +
			"  delivery D-1.lines[0].price: not checked, missing whether it is as it should be: the facts do not say (000-132)", ""},
	} {
		d, err := procurement.Factory().DecideAcceptance(row.file)
		if zh := d.Text(logistics.Chinese); err != nil || d.String() != row.en || row.zh != "" && zh != row.zh {
			t.Errorf("%s: %s\n%s\n%v", row.reason, d, zh, err)
		}
		stable(t, d)
	}
}

func TestAcceptanceLaws(t *testing.T) {
	type policy = procurement.Policy
	two := func(l logistics.Limit, side logistics.Side, bound logistics.Measure) logistics.Limit {
		l.Side, l.Bound = side, bound
		return l
	}
	brokenLaws(t, []lawRow{
		{"nobody accepts", func(p *policy) { p.Acceptance.Groups = nil; p.Clauses = p.Clauses.CitedBy(*p) }, []string{"acceptance.groups conflict"}},
		{"two groups for all other goods", func(p *policy) { p.Acceptance.Groups = append(p.Acceptance.Groups, p.Acceptance.Groups[0]) }, []string{"acceptance.groups conflict"}},
		{"one kind of goods twice", func(p *policy) {
			more := p.Acceptance.Groups[0]
			more.Of = []logistics.Category{logistics.Food, logistics.Food, ""}
			p.Acceptance.Groups = append(p.Acceptance.Groups, more)
		}, []string{"acceptance.groups[1].of[1] duplicate", "acceptance.groups[1].of[2] duplicate"}},
		{"goods that nobody buys", func(p *policy) {
			another := p.Acceptance.Groups[0]
			another.Of = []logistics.Category{logistics.Stationery, "rockets", ""}
			p.Acceptance.Groups = append(p.Acceptance.Groups, another)
			p.Acceptance.Special.Of = append(p.Acceptance.Special.Of, "Food")
			p.Acceptance.Standard.Of = []logistics.Category{logistics.Food, " food"}
		}, []string{
			"acceptance.standard.of[1] word", "acceptance.groups[1].of[1] unknown", "acceptance.groups[1].of[2] duplicate", "acceptance.special.of[1] unknown",
			"acceptance.standard.of[1] unknown",
		}},
		{"no seats", func(p *policy) { p.Acceptance.Groups[0].Seats = nil }, []string{"acceptance.groups[0].seats absent"}},
		{"seats that nobody takes", func(p *policy) {
			p.Acceptance.Groups[0].Seats = []procurement.Seat{{}, {By: []logistics.Role{"a", "a", ""}}}
		}, []string{"acceptance.groups[0].seats[0].by absent", "acceptance.groups[0].seats[1].by[1] duplicate", "acceptance.groups[0].seats[1].by[2] duplicate"}},
		{"a share of signatures", func(p *policy) {
			p.Acceptance.Groups[0].Signed = two(p.Acceptance.Groups[0].Signed, logistics.AtLeast, logistics.Share(1, 2))
		}, []string{"acceptance.groups[0].signed.bound type"}},
		{"fewer signatures are better", func(p *policy) {
			p.Acceptance.Groups[0].Signed = two(p.Acceptance.Groups[0].Signed, logistics.AtMost, logistics.Count(3))
		}, []string{"acceptance.groups[0].signed.side range"}},
		{"no number of signatures is allowed", func(p *policy) {
			p.Acceptance.Groups[0].Signed = two(p.Acceptance.Groups[0].Signed, logistics.NoSide, logistics.Measure{})
			p.Acceptance.Checks = nil
			p.Clauses = p.Clauses.CitedBy(*p)
		}, []string{"acceptance.checks absent"}},
		{"bad quality is asked for", func(p *policy) { p.Acceptance.Checks[0].Banned = true }, []string{"acceptance.checks conflict"}},
		{"no units", func(p *policy) { p.Acceptance.Full = nil; p.Clauses = p.Clauses.CitedBy(*p) }, []string{"acceptance.full absent"}},
		{"units twice and none", func(p *policy) {
			p.Acceptance.Full = append(p.Acceptance.Full, p.Acceptance.Full[0], procurement.FullCheck{Need: p.Acceptance.Full[0].Need})
			p.Acceptance.Full[2].Banned = true
		}, []string{"acceptance.full[2] conflict", "acceptance.full[2].unit duplicate", "acceptance.full[3].unit duplicate"}},
		{"no stages", func(p *policy) { p.Acceptance.Special.Stages = nil; p.Clauses = p.Clauses.CitedBy(*p) }, []string{"acceptance.special.stages absent"}},
		{"goods twice", func(p *policy) {
			p.Acceptance.Special.Of = append(p.Acceptance.Special.Of, logistics.Food)
			p.Acceptance.Special.Stages[1].Banned = true
			p.Acceptance.Standard.Of = []logistics.Category{""}
		}, []string{"acceptance.special.of[1] duplicate", "acceptance.special.stages conflict", "acceptance.standard.of[0] duplicate"}},
		{"what is there is banned", func(p *policy) { p.Acceptance.Standard.Banned, p.Acceptance.Booked.Banned = true, true },
			[]string{"acceptance.standard conflict", "acceptance.booked conflict"}},
		{"no report", func(p *policy) { p.Acceptance.Report = nil; p.Clauses = p.Clauses.CitedBy(*p) }, []string{"acceptance.report absent"}},
		{"a report out of turn", func(p *policy) {
			p.Acceptance.Report[1].After, p.Acceptance.Report[1].Deputy = []string{procurement.ActReport}, true
		}, []string{"acceptance.report[1].after conflict", "acceptance.report[1].deputy conflict"}},
		{"nobody appoints", func(p *policy) { p.Acceptance.Spot.By = nil }, []string{"acceptance.spot.by absent"}},
		{"one appoints twice", func(p *policy) { p.Acceptance.Spot.By = []logistics.Role{"a", "a", ""} }, []string{"acceptance.spot.by[1] duplicate", "acceptance.spot.by[2] duplicate"}},
	})
}

func TestDiffAcceptance(t *testing.T) {
	type policy = procurement.Policy
	diffsOf(t, []diffRow{
		{"the buyer need not be there", func(p *policy) { p.Acceptance.Groups[0].Seats = p.Acceptance.Groups[0].Seats[:2] },
			"acceptance.groups.other: buyer, canteen appointee, warehouse keeper (000-131 (read)) → canteen appointee, warehouse keeper (000-131 (read)): looser", logistics.Looser},
		{"two buyers", func(p *policy) {
			p.Acceptance.Groups[0].Seats = append(p.Acceptance.Groups[0].Seats, p.Acceptance.Groups[0].Seats[2])
		}, "acceptance.groups.other: buyer, canteen appointee, warehouse keeper (000-131 (read)) → buyer, buyer, canteen appointee, warehouse keeper (000-131 (read)): stricter", logistics.Stricter},
		{"seats in another order", func(p *policy) { slices.Reverse(p.Acceptance.Groups[0].Seats) }, "", logistics.Same},
		{"two signatures will do", func(p *policy) { p.Acceptance.Groups[0].Signed.Bound = logistics.Count(2) },
			"acceptance.groups.other.signed: exactly 2: a finding (000-134 (read)) → in order: looser", logistics.Looser},
		{"quality last", func(p *policy) { slices.Reverse(p.Acceptance.Checks) }, "", logistics.Same},
		{"samples before the certificate", func(p *policy) { slices.Reverse(p.Acceptance.Special.Stages) },
			"acceptance.special.order: certificate of conformity → packaging, vehicle and tools → samples of the inner quality → samples of the inner quality → packaging, vehicle and tools → certificate of conformity: incomparable", logistics.Incomparable},
		{"the report on the day itself", func(p *policy) { p.Acceptance.Report[0].Within = logistics.MustSpan("0d") },
			"acceptance.report.report: buyer; by the end of workday 1 after; the initiator may act; who did another act may do it (000-135 (read)) → buyer; by the end of the same day; the initiator may act; who did another act may do it (000-135 (read)): stricter", logistics.Stricter},
		{"a group of its own for food", func(p *policy) {
			own := p.Acceptance.Groups[0]
			own.Of = []logistics.Category{logistics.Stationery, logistics.Food}
			p.Acceptance.Groups = append(p.Acceptance.Groups, own)
		}, "acceptance.groups.food+stationery: as all other goods → buyer, canteen appointee, warehouse keeper (000-131 (read)): incomparable", logistics.Incomparable},
	})
}

// A delivery is accepted exactly where nothing that must be is wrong, by a judge that asks one line after the other, whatever the
// order of lines and members; and the facts stay as they were.
func TestAcceptanceProperties(t *testing.T) {
	roles := []logistics.Role{logistics.CanteenAppointee, logistics.WarehouseKeeper, logistics.Buyer}
	answers := []logistics.Answer{logistics.Yes, logistics.Yes, logistics.Yes, logistics.Unknown, logistics.No}
	rapid.Check(t, func(t *rapid.T) {
		answer := func(name string) logistics.Answer { return rapid.SampledFrom(answers).Draw(t, name) }
		f := accepted(func(f *procurement.AcceptanceFile) { f.Stored, f.Members = time.Time{}, nil })
		for i := range f.Lines {
			l := &f.Lines[i]
			l.Quality, l.Price = answer("quality"), answer("price")
			l.Measured = rapid.SampledFrom([]string{procurement.Counted, procurement.Counted, ""}).Draw(t, "measured")
		}
		for range rapid.IntRange(0, 6).Draw(t, "members") {
			f.Members = append(f.Members, procurement.Member{
				Role: rapid.SampledFrom(roles).Draw(t, "role"), By: rapid.SampledFrom([]logistics.Person{"A", "B", "C", "D"}).Draw(t, "by"),
				OnSite: rapid.IntRange(0, 5).Draw(t, "on site") > 0, Signed: rapid.IntRange(0, 5).Draw(t, "signed") > 0,
			})
		}
		pol := procurement.Factory()
		d, err := pol.DecideAcceptance(f)
		if err != nil {
			t.Fatal(err)
		}
		whole := slowlySeated(f.Members, roles)
		want := logistics.Known(whole)
		for i, l := range f.Lines {
			line := logistics.Yes
			switch {
			case !whole || l.Quality == logistics.No || l.Price == logistics.No || l.Measured == "":
				line = logistics.No
			case l.Quality == logistics.Unknown || l.Price == logistics.Unknown:
				line = logistics.Unknown
			}
			if d.Lines[i].Accepted != line {
				t.Fatalf("line %d: %s, want %s\n%s", i, d.Lines[i].Accepted, line, d)
			}
			if line == logistics.No || want == logistics.Yes {
				want = line
			}
		}
		if d.Accepted != want || (want == logistics.Yes) != d.Report.OK() {
			t.Fatalf("%s, want %s\n%s", d.Accepted, want, d)
		}
		turned := f
		turned.Lines, turned.Members = slices.Clone(f.Lines), rapid.Permutation(f.Members).Draw(t, "turned")
		slices.Reverse(turned.Lines)
		again, err := pol.DecideAcceptance(turned)
		if err != nil || again.Accepted != d.Accepted || again.Lines[0] != d.Lines[1] || len(again.Report.Findings) != len(d.Report.Findings) {
			t.Fatalf("%v\n%s\n%s", err, d, again)
		}
	})
}

// slowlySeated tries every three members who were there and signed, one after the other.
func slowlySeated(members []procurement.Member, roles []logistics.Role) bool {
	there := func(m procurement.Member) bool { return m.OnSite && m.Signed }
	for _, a := range members {
		for _, b := range members {
			for _, c := range members {
				if there(a) && there(b) && there(c) && a.Role == roles[0] && b.Role == roles[1] && c.Role == roles[2] && a.By != b.By && b.By != c.By && a.By != c.By {
					return true
				}
			}
		}
	}
	return false
}

func FuzzAcceptanceFile(f *testing.F) {
	seeds(f, accepted(), food(meat(logistics.Yes, logistics.No, logistics.Unknown)), parties())
	f.Fuzz(func(t *testing.T, data []byte) {
		var file procurement.AcceptanceFile
		if logistics.Decode(data, &file) != nil {
			return
		}
		stable(t, file)
		for _, pol := range []procurement.Policy{procurement.Factory(), procurement.School()} {
			_, err := pol.CheckAcceptance(file)
			refused(t, err)
			d, err := pol.DecideAcceptance(file)
			if refused(t, err); err == nil {
				stable(t, d)
			}
		}
	})
}

func acceptanceClauses() []clauseRow {
	factory, school := procurement.Factory(), procurement.School()
	in := func(reason string, f procurement.AcceptanceFile) asked {
		return checked(reason)(factory.CheckAcceptance(f))
	}
	at := func(reason string, f procurement.AcceptanceFile) asked {
		return checked(reason)(school.CheckAcceptance(f))
	}
	edit := func(edit func(*procurement.AcceptanceFile)) procurement.AcceptanceFile { return accepted(edit) }
	type file = procurement.AcceptanceFile
	whole := in("a delivery in order", accepted())
	return []clauseRow{
		{"000-131", []asked{in("no canteen appointee", edit(func(f *file) { f.Members = f.Members[1:] }))}, []asked{whole, at("food in a school", parties())}},
		{"000-132", []asked{in("a wrong price", edit(func(f *file) { f.Lines[0].Price = logistics.No })), in("never ordered", edit(func(f *file) { f.Ordered = f.Ordered[:1] }))}, []asked{whole}},
		{"000-133", []asked{in("a sample counted", edit(func(f *file) { f.Lines[0].Measured = "" }))}, []asked{whole}},
		{"000-134", []asked{in("two signatures", edit(func(f *file) { f.Members[0].Signed = false })), in("not in the books", edit(func(f *file) { f.Booked = logistics.No }))}, []asked{whole}},
		{"000-135", []asked{in("two days later", edit(func(f *file) { f.Marks[0].At = f.Marks[0].At.AddDate(0, 0, 1) }))}, []asked{whole}},
		{"000-136", []asked{in("by the buyer", edit(func(f *file) { f.SpotChecks = spotted("P-buyer", logistics.GeneralAffairsManager, "") }))},
			[]asked{in("by another", edit(func(f *file) { f.SpotChecks = spotted("Qian", logistics.GeneralAffairsManager, "") }))}},
		{"003-039", []asked{at("the contractor did not sign", parties(func(f *file) { f.Members[2].Signed = false }))}, []asked{at("the three parties", parties())}},
		{"004-015", []asked{in("no certificate", food(meat(logistics.No, logistics.No, logistics.No)))}, []asked{in("meat in order", food(meat(logistics.Yes, logistics.Yes, logistics.Yes)))}},
		{"004-016", []asked{in("no standard", food(fine("1")))}, []asked{in("a standard", food(meat(logistics.Yes, logistics.Yes, logistics.Yes)))}},
	}
}
