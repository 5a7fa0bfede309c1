package assets_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/assets"
)

func term(first, last string) logistics.Period {
	return logistics.Period{First: day(first), Last: day(last)}
}

func spring() logistics.Period { return term("2026-02-23", "2026-07-03") }

func terms() logistics.Anchors {
	return logistics.Anchors{{Name: "term", Periods: logistics.List[logistics.Period]{spring(), term("2026-09-01", "2027-01-22")}}}
}

func workdays() logistics.Calendar {
	cal, _ := logistics.NewCalendar(day("2026-01-01"), day("2027-12-31"), nil, nil) // these days are some
	return cal
}

func done(on string, role logistics.Role) logistics.Done {
	return logistics.Done{On: day(on), Role: role, By: logistics.Person("P-" + string(role))}
}

func TestCheckDailyCustody(t *testing.T) {
	pol := assets.School()
	log := func(done ...logistics.Done) assets.RoomLog {
		return assets.RoomLog{Room: "201", Log: logistics.Log{Done: done, From: day("2026-03-05"), AsOf: day("2026-03-10"), Calendar: workdays()}}
	}
	thursday, friday, monday := done("2026-03-05", logistics.ClassTeacher), done("2026-03-06", logistics.Teacher), done("2026-03-09", logistics.OfficeHead)
	expect(t, "every workday")(pol.CheckDailyCustody(log(thursday, friday, monday)))
	expect(t, "not on Friday", "room 201.daily-custody 2026-03-06: 0, must be at least 1 (002-031)")(pol.CheckDailyCustody(log(thursday, monday)))
	guard := friday
	guard.Role = logistics.Guard
	expect(t, "on Friday by the guard", "room 201.daily-custody 2026-03-06: guard, must be office head or department manager or class teacher or teacher (002-031)")(pol.CheckDailyCustody(log(thursday, guard, monday)))
	refuse(t, "in no room, and tomorrow", "room absent")(pol.CheckDailyCustody(assets.RoomLog{}))
	refuse(t, "tomorrow", "done[0].on range")(pol.CheckDailyCustody(log(done("2026-03-11", logistics.Teacher))))
}

func TestCheckTermStart(t *testing.T) {
	type facility = assets.Facility
	pol := assets.School()
	signed := func(on string, edits ...func(*assets.TermStartFile)) assets.TermStartFile {
		f := assets.TermStartFile{Term: spring(), Places: logistics.List[string]{"classroom", "canteen"}, Kinds: logistics.List[string]{"cooking", "desks-chairs"}, AsOf: day("2026-07-10"), Facilities: []facility{
			{Place: "classroom", Room: "201", Kind: "desks-chairs", By: "Wang", On: day(on)}, {Place: "canteen", Room: "kitchen", Kind: "cooking", By: "Hu", On: day(on)},
		}}
		for _, edit := range edits {
			edit(&f)
		}
		return f
	}
	expect(t, "on the first day")(pol.CheckTermStart(signed("2026-02-23")))
	expect(t, "on the last")(pol.CheckTermStart(signed("2026-07-03")))
	expect(t, "a day before", "canteen kitchen cooking.signature: before it was asked for: 2026-02-22; expected not before 2026-02-23 (002-023)",
		"classroom 201 desks-chairs.signature: before it was asked for: 2026-02-22; expected not before 2026-02-23 (002-023)")(pol.CheckTermStart(signed("2026-02-22")))
	expect(t, "a day after", "canteen kitchen cooking.signature: late: 2026-07-04; expected not after 2026-07-03 (002-023)",
		"classroom 201 desks-chairs.signature: late: 2026-07-04; expected not after 2026-07-03 (002-023)")(pol.CheckTermStart(signed("2026-07-04")))
	nobody := func(f *assets.TermStartFile) { f.Facilities[0].By, f.Facilities[0].On = "", logistics.Date{} }
	expect(t, "nobody signed for the classroom", "classroom 201 desks-chairs.signature: missing (002-023)")(pol.CheckTermStart(signed("2026-02-23", nobody)))
	expect(t, "the canteen was left out", "canteen: missing (002-023)", "cooking: missing (002-023)")(pol.CheckTermStart(signed("2026-02-23", func(f *assets.TermStartFile) { f.Facilities = f.Facilities[:1] })))
	none := func(f *assets.TermStartFile) { f.Facilities = nil }
	expect(t, "nothing, on the first day", "classroom: missing (002-023)", "canteen: missing (002-023)", "cooking: missing (002-023)", "desks-chairs: missing (002-023)")(pol.CheckTermStart(signed("2026-02-23", none, func(f *assets.TermStartFile) { f.AsOf = day("2026-02-23") })))
	expect(t, "nothing, the day before")(pol.CheckTermStart(signed("2026-02-23", none, func(f *assets.TermStartFile) { f.AsOf = day("2026-02-22") })))
	expect(t, "nobody says what the site has", "? term 2026-02-23..2026-07-03.places: not checked, missing which of the places the site has (002-023)",
		"? term 2026-02-23..2026-07-03.kinds: not checked, missing which of the kinds of things the site has (002-023)")(pol.CheckTermStart(signed("2026-02-23", func(f *assets.TermStartFile) { f.Places, f.Kinds = nil, nil })))
	expect(t, "instruments are nowhere", "music: missing (002-023)")(pol.CheckTermStart(signed("2026-02-23", func(f *assets.TermStartFile) { f.Kinds = append(f.Kinds, "music") })))
	refuse(t, "everything wrong", "term.last range", "places[0] unknown", "places[1] duplicate", "places[1] unknown", "kinds[0] unknown", "kinds[1] duplicate", "kinds[1] unknown", "facilities[0].place unknown", "facilities[0].kind unknown", "facilities[0].room absent",
		"facilities[0].by absent", "facilities[1].on absent", "facilities[2] duplicate", "facilities[2].on range")(pol.CheckTermStart(assets.TermStartFile{
		Term: term("2026-07-03", "2026-02-23"), Places: logistics.List[string]{"moon", "moon"}, Kinds: logistics.List[string]{"rocks", "rocks"}, AsOf: day("2026-07-10"), Facilities: []facility{
			{Place: "moon", Kind: "rocks", On: day("2026-07-01")}, {Place: "office", Room: "1", Kind: "music", By: "Wang"}, {Place: "office", Room: "1", Kind: "music", By: "Wang", On: day("2026-07-11")},
		},
	}))
}

func handed(asOf string, marks ...logistics.Mark) assets.HandoverFile {
	return assets.HandoverFile{Room: "201", Term: spring(), Trail: logistics.Trail{By: "P-class-teacher", Role: logistics.ClassTeacher, At: at("2026-02-23 08:00"), Marks: marks, AsOf: at(asOf)}}
}

func handovers() []logistics.Mark {
	return []logistics.Mark{
		mark(assets.ActTakeOver, logistics.ClassTeacher, "2026-02-23 09:00"), mark(assets.ActMidCheck, logistics.AssetAdministrator, "2026-04-28 09:00"), mark(assets.ActHandBack, logistics.ClassTeacher, "2026-07-03 16:00"),
	}
}

func TestCheckHandovers(t *testing.T) {
	pol := assets.School()
	all := handovers()
	expect(t, "all three")(pol.CheckHandovers(handed("2026-07-04 00:00", all...)))
	expect(t, "two, on the last day of the term")(pol.CheckHandovers(handed("2026-07-03 23:59", all[:2]...)))
	expect(t, "two, and the term is over", "room 201 2026-02-23..2026-07-03.hand-back: missing; expected office head or department manager or class teacher (003-031)")(
		pol.CheckHandovers(handed("2026-07-04 00:00", all[:2]...)))
	utc := handed("2026-07-04 00:00", all[:2]...)
	utc.AsOf = utc.AsOf.UTC()
	expect(t, "the same moment in UTC: the term is over where the room is", "room 201 2026-02-23..2026-07-03.hand-back: missing; expected office head or department manager or class teacher (003-031)")(pol.CheckHandovers(utc))
	expect(t, "never checked", "room 201 2026-02-23..2026-07-03.mid-check: missing; expected fixed-asset administrator or general affairs manager or logistics center (003-031)",
		"room 201 2026-02-23..2026-07-03.hand-back: out of order: 2026-07-03T16:00:00+08:00; expected after mid-check (003-031)")(pol.CheckHandovers(handed("2026-07-03 17:00", all[0], all[2])))
	early, late := handovers(), handovers()
	early[0].At, late[2].At = at("2026-02-22 23:59"), at("2026-07-04 00:00")
	drawnUp := handed("2026-07-05 00:00", early...)
	drawnUp.At = at("2026-02-20 08:00")
	expect(t, "taken over the day before the term", "room 201 2026-02-23..2026-07-03.take-over: before it was asked for: 2026-02-22; expected not before 2026-02-23 (003-031)")(pol.CheckHandovers(drawnUp))
	expect(t, "handed back the day after it", "room 201 2026-02-23..2026-07-03.hand-back: late: 2026-07-04; expected not after 2026-07-03 (003-031)")(pol.CheckHandovers(handed("2026-07-05 00:00", late...)))
	first := handovers()
	first[0].At = at("2026-02-23 07:30").UTC() // the 22nd there
	opened := handed("2026-07-05 00:00", first...)
	opened.At = at("2026-02-23 07:00")
	expect(t, "taken over on the first day, written in UTC")(pol.CheckHandovers(opened))
	refuse(t, "no room, no term, no day", "room absent", "term.first absent", "asOf absent", "role absent", "by absent", "at absent")(pol.CheckHandovers(assets.HandoverFile{}))
}

func TestCheckLeaving(t *testing.T) {
	pol := assets.School()
	expect(t, "cleared")(pol.CheckLeaving(assets.LeavingKeeper{Person: "Wang", On: day("2026-07-03"), Signed: true}))
	expect(t, "nobody signed", "keeper Wang.cleared: missing (003-031)")(pol.CheckLeaving(assets.LeavingKeeper{Person: "Wang", On: day("2026-07-03")}))
	expect(t, "signed, and a thing is still his", "keeper Wang.holds: must not be there: 1; expected 0 (003-031)")(
		pol.CheckLeaving(assets.LeavingKeeper{Person: "Wang", On: day("2026-07-03"), Signed: true, Holds: logistics.List[string]{"C-1"}}))
	refuse(t, "nobody, never, one thing twice", "person absent", "on absent", "holds[1] duplicate")(pol.CheckLeaving(assets.LeavingKeeper{Holds: logistics.List[string]{"C-1", "C-1"}}))
}

func TestCheckSpotChecks(t *testing.T) {
	pol := assets.School()
	looked := func(checks ...assets.SpotCheck) assets.SpotCheckFile {
		return assets.SpotCheckFile{Department: "grade 7", Checks: checks, From: day("2026-02-23"), AsOf: day("2026-07-04"), Anchors: terms()}
	}
	one := assets.SpotCheck{Done: done("2026-05-06", logistics.AssetAdministrator), Recorded: true, Faults: logistics.No}
	faulty := one
	faulty.Faults = logistics.Yes
	expect(t, "once")(pol.CheckSpotChecks(looked(one)))
	expect(t, "never", "department grade 7.spot-check 2026-02-23..2026-07-03: 0, must be at least 1 (004-023)")(pol.CheckSpotChecks(looked()))
	expect(t, "without a record", "department grade 7 2026-05-06.record: missing (004-023)")(pol.CheckSpotChecks(looked(assets.SpotCheck{Done: one.Done, Faults: logistics.No})))
	silent := one
	silent.Faults = logistics.Unknown
	expect(t, "nobody says whether something was found", "? department grade 7 2026-05-06.faults: not checked, missing whether something was found: the facts do not say (004-023)")(pol.CheckSpotChecks(looked(silent)))
	expect(t, "not repaired", "? department grade 7 2026-05-06.repair: not checked, missing a time limit: the policy gives none, and it is not done (004-023)")(pol.CheckSpotChecks(looked(faulty)))
	limited := assets.School()
	limited.Custody.Spot.Repair.Within = logistics.MustSpan("7d")
	faulty.Repaired = day("2026-05-13")
	expect(t, "repaired on the last day")(limited.CheckSpotChecks(looked(faulty)))
	faulty.Repaired = day("2026-05-14")
	expect(t, "a day late", "department grade 7 2026-05-06.repair: late: 2026-05-14; expected not after 2026-05-13 (004-023)")(limited.CheckSpotChecks(looked(faulty)))
	before, nothing := faulty, one
	before.Repaired, nothing.Repaired = day("2026-05-05"), day("2026-07-05")
	refuse(t, "of nobody; repaired before it was found, or nothing, tomorrow", "department absent", "checks[0].repaired range", "checks[1].repaired range", "checks[1].repaired conflict", "checks[2].on range")(
		pol.CheckSpotChecks(assets.SpotCheckFile{Checks: []assets.SpotCheck{before, nothing, {Done: done("2026-07-05", logistics.Guard)}}, From: day("2026-02-23"), AsOf: day("2026-07-04"), Anchors: terms()}))
	refuse(t, "no terms are known", "anchors unknown")(pol.CheckSpotChecks(assets.SpotCheckFile{Department: "grade 7", From: day("2026-02-23"), AsOf: day("2026-07-04")}))
}

func booked(id, venue, when, from, until string) assets.Booking {
	return assets.Booking{ID: id, Venue: venue, By: "Qian", Booked: at(when), From: at(from), Until: at(until)}
}

func TestCheckBookings(t *testing.T) {
	pol := assets.School()
	first := booked("B-1", "hall", "2026-03-01 09:00", "2026-03-10 14:00", "2026-03-10 16:00")
	check := func(reason string, bookings []assets.Booking, want ...string) {
		t.Helper()
		expect(t, reason, want...)(pol.CheckBookings(bookings))
	}
	check("none", nil)
	check("one", []assets.Booking{first})
	check("one after the other, told first", []assets.Booking{booked("B-2", "hall", "2026-03-02 09:00", "2026-03-10 16:00", "2026-03-10 18:00"), first})
	check("a minute of both", []assets.Booking{booked("B-2", "hall", "2026-03-02 09:00", "2026-03-10 15:59", "2026-03-10 18:00"), first}, "booking B-2.venue hall: more than once: B-1 (001-035)")
	check("the other way round", []assets.Booking{booked("B-2", "hall", "2026-02-02 09:00", "2026-03-10 15:59", "2026-03-10 18:00"), first}, "booking B-1.venue hall: more than once: B-2 (001-035)")
	check("another venue", []assets.Booking{booked("B-2", "gym", "2026-03-02 09:00", "2026-03-10 15:00", "2026-03-10 18:00"), first})
	check("a minute before it begins", []assets.Booking{booked("B-1", "hall", "2026-03-10 13:59", "2026-03-10 14:00", "2026-03-10 16:00")})
	check("as it begins", []assets.Booking{booked("B-1", "hall", "2026-03-10 14:00", "2026-03-10 14:00", "2026-03-10 16:00")},
		"booking B-1: out of order: 2026-03-10T14:00:00+08:00; expected after 2026-03-10T14:00:00+08:00 (001-035)")
	pol.Custody.Venues.Lead = logistics.MustSpan("24h")
	check("a day before it begins", []assets.Booking{booked("B-1", "hall", "2026-03-09 14:00", "2026-03-10 14:00", "2026-03-10 16:00")})
	check("a minute less", []assets.Booking{booked("B-1", "hall", "2026-03-09 14:01", "2026-03-10 14:00", "2026-03-10 16:00")},
		"booking B-1: out of order: 2026-03-10T14:00:00+08:00; expected not before 2026-03-10T14:01:00+08:00 (001-035)")
	refuse(t, "one hall in two spellings", "[1].venue conflict")(pol.CheckBookings([]assets.Booking{first, booked("B-2", "Hall", "2026-03-02 09:00", "2026-03-10 15:00", "2026-03-10 18:00")}))
	refuse(t, "nothing, and the wrong way round", "[0].id absent", "[0].venue absent", "[0].by absent", "[0].booked absent", "[0].from absent",
		"[1].until range", "[2].id duplicate", "[2].until absent")(pol.CheckBookings([]assets.Booking{{},
		booked("B-1", "hall", "2026-03-09 14:00", "2026-03-10 14:00", "2026-03-10 14:00"), {ID: "B-1", Venue: "hall", By: "Qian", Booked: at("2026-03-09 14:00"), From: at("2026-03-09 14:00")}}))
}

func custodyClauses() []clauseRow {
	school := assets.School()
	signed := func(by logistics.Person, on logistics.Date) asked {
		return checked("signed by " + string(by))(school.CheckTermStart(assets.TermStartFile{Term: spring(), Places: logistics.List[string]{"classroom"}, Kinds: logistics.List[string]{"music"}, AsOf: day("2026-07-01"),
			Facilities: []assets.Facility{{Place: "classroom", Room: "201", Kind: "music", By: by, On: on}}}))
	}
	spot := func(checks ...assets.SpotCheck) asked {
		return checked("checks")(school.CheckSpotChecks(assets.SpotCheckFile{Department: "d", Checks: checks, From: day("2026-02-23"), AsOf: day("2026-07-04"), Anchors: terms()}))
	}
	return []clauseRow{
		{"001-035", []asked{checked("booked late")(school.CheckBookings([]assets.Booking{booked("B", "hall", "2026-03-10 14:00", "2026-03-10 14:00", "2026-03-10 16:00")}))},
			[]asked{checked("in time")(school.CheckBookings([]assets.Booking{booked("B", "hall", "2026-03-10 13:59", "2026-03-10 14:00", "2026-03-10 16:00")}))}},
		{"002-023", []asked{signed("", logistics.Date{})}, []asked{signed("Wang", day("2026-02-23"))}},
		{"003-031", []asked{checked("not handed back")(school.CheckHandovers(handed("2026-07-04 00:00", handovers()[:2]...))), checked("not cleared")(school.CheckLeaving(assets.LeavingKeeper{Person: "Wang", On: day("2026-07-03")}))},
			[]asked{checked("handed back")(school.CheckHandovers(handed("2026-07-04 00:00", handovers()...)))}},
		{"004-023", []asked{spot()}, []asked{spot(assets.SpotCheck{Done: done("2026-05-06", logistics.AssetAdministrator), Recorded: true, Faults: logistics.No})}},
	}
}
