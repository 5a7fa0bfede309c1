package incident_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// Every frequency of the documented policies, at its bounds.
func TestCheckRounds(t *testing.T) {
	type edit = func(*incident.RoundEntry)
	fault := func(f incident.RoundFault) edit {
		return func(e *incident.RoundEntry) { e.Faults = append(e.Faults, f) }
	}
	classes := func(b incident.RoundBook, kind string, names ...string) incident.RoundBook {
		b.Places = logistics.List[incident.PlaceList]{{Each: kind, Names: names}}
		return b
	}
	for _, row := range []struct {
		reason string
		book   incident.RoundBook
		want   []string
	}{
		{"a Friday round on Friday", book(incident.RoundFriday, "2026-03-02", "2026-03-09", did(incident.RoundFriday, "2026-03-06")...), nil},
		{"on Thursday it is not the Friday round", book(incident.RoundFriday, "2026-03-02", "2026-03-07", did(incident.RoundFriday, "2026-03-05")...),
			[]string{"friday-round 2026-03-06: 0, must be at least 1 (002-018)"}},
		{"on Friday itself it is not yet overdue", book(incident.RoundFriday, "2026-03-02", "2026-03-06", did(incident.RoundFriday, "2026-02-27")...), nil},
		{"1 May is off: it moves to Thursday", book(incident.RoundFriday, "2026-04-27", "2026-05-04", did(incident.RoundFriday, "2026-04-30")...), nil},
		{"and is due then", book(incident.RoundFriday, "2026-04-27", "2026-05-04", did(incident.RoundFriday, "2026-04-29")...),
			[]string{"friday-round 2026-04-30: 0, must be at least 1 (002-018)"}},
		{"twice on one Friday is no finding", book(incident.RoundFriday, "2026-03-02", "2026-03-09", did(incident.RoundFriday, "2026-03-06", "2026-03-06")...), nil},
		{"4 May is off, and so is the day after: the Monday check moves to Wednesday", book(incident.RoundLargeToys, "2026-05-04", "2026-05-08", did(incident.RoundLargeToys, "2026-05-06")...), nil},
		{"on Thursday it is late; 004-099 asks for it less often", book(incident.RoundLargeToys, "2026-05-04", "2026-05-08", did(incident.RoundLargeToys, "2026-05-07")...),
			[]string{"large-toy-check 2026-05-04..2026-05-06: 0, must be at least 1 (003-057; 004-099)"}},
		{"daily, on a Sunday too", book(incident.RoundCanteen, "2026-03-07", "2026-03-09", did(incident.RoundCanteen, "2026-03-07")...),
			[]string{"canteen-check 2026-03-08: 0, must be at least 1 (003-041; 002-034)"}},
		{"premises on workdays only", book(incident.RoundPremises, "2026-03-06", "2026-03-09", did(incident.RoundPremises, "2026-03-06")...), nil},
		{"premises on a make-up workday", book(incident.RoundPremises, "2026-05-08", "2026-05-10", did(incident.RoundPremises, "2026-05-08")...),
			[]string{"premises-check 2026-05-09: 0, must be at least 1 (001-019)"}},
		{"the network was not looked at", book(incident.RoundPremises, "2026-03-06", "2026-03-07", tweak(did(incident.RoundPremises, "2026-03-06"), func(e *incident.RoundEntry) { e.Looked = e.Looked[:3] })...),
			[]string{"premises-check 2026-03-06.network: missing (001-019)"}},
		{"two entries of a day together", book(incident.RoundPremises, "2026-03-06", "2026-03-07", joined(
			tweak(did(incident.RoundPremises, "2026-03-06"), func(e *incident.RoundEntry) { e.Looked = e.Looked[:3] }),
			tweak(did(incident.RoundPremises, "2026-03-06"), func(e *incident.RoundEntry) { e.ID, e.Looked = "other", e.Looked[3:] }))...), nil},
		{"by a role that may not", book(incident.RoundFriday, "2026-03-02", "2026-03-07", tweak(did(incident.RoundFriday, "2026-03-06"), func(e *incident.RoundEntry) { e.Role = logistics.Cook })...),
			[]string{"friday-round 2026-03-06: cook, must be logistics center or general affairs leader or repair-group leader (002-018)"}},
		{"weekly, on Sunday", book(incident.RoundLighting, "2026-03-02", "2026-03-09", did(incident.RoundLighting, "2026-03-08")...), nil},
		{"weekly, on Monday of the next", book(incident.RoundLighting, "2026-03-02", "2026-03-10", did(incident.RoundLighting, "2026-03-09")...),
			[]string{"lighting-check 2026-03-02..2026-03-08: 0, must be at least 1 (003-061)"}},
		{"seven days from gas check to gas check", book(incident.RoundGas, "2026-03-02", "2026-03-16", did(incident.RoundGas, "2026-03-02", "2026-03-09")...), nil},
		{"eight days", book(incident.RoundGas, "2026-03-02", "2026-03-16", did(incident.RoundGas, "2026-03-02", "2026-03-10")...),
			[]string{"gas-and-electric-check.gap-days 2026-03-02..2026-03-10: 8, must be at most 7 (003-059)"}},
		{"gas was never checked: missing on the first day", book(incident.RoundGas, "2026-03-02", "2026-03-02"),
			[]string{"gas-and-electric-check: missing; expected repairer or repair-group leader or general affairs leader or canteen administrator (003-059)"}},
		{"doors were never checked: missing from the first day of the month", book(incident.RoundDoors, "2026-03-01", "2026-03-01"),
			[]string{"door-and-window-check 2026-03-01..2026-03-31: missing; expected repairer or repair-group leader or general affairs leader (003-060)"}},
		{"checked before, they are not due yet", book(incident.RoundDoors, "2026-03-01", "2026-03-31", did(incident.RoundDoors, "2026-02-27")...), nil},
		{"not done in March", book(incident.RoundDoors, "2026-03-01", "2026-04-01", did(incident.RoundDoors, "2026-02-28")...),
			[]string{"door-and-window-check 2026-03-01..2026-03-31: 0, must be at least 1 (003-060)"}},
		{"February has 28 days", book(incident.RoundDoors, "2026-02-01", "2026-03-01", did(incident.RoundDoors, "2026-02-28")...), nil},
		{"fans on the 5th", book(incident.RoundFans, "2026-03-01", "2026-03-31", did(incident.RoundFans, "2026-03-05")...), nil},
		{"fans on the 6th", book(incident.RoundFans, "2026-03-01", "2026-03-31", did(incident.RoundFans, "2026-03-06")...),
			[]string{"fan-check 2026-03-01..2026-03-05: 0, must be at least 1 (003-058; 004-097)"}},
		{"a drill on the last day of the quarter", book(incident.RoundDrill, "2026-01-01", "2026-04-01", about("epidemic", did(incident.RoundDrill, "2026-03-31"))...), nil},
		{"a drill a day late", book(incident.RoundDrill, "2026-01-01", "2026-04-02", about("epidemic", did(incident.RoundDrill, "2026-04-01"))...),
			[]string{"emergency-drill 2026-01-01..2026-03-31: 0, must be at least 1 (001-043; 001-042)"}},
		{"repairs seven days before the term", book(incident.RoundOpening, "2026-02-01", "2026-03-03", did(incident.RoundOpening, "2026-02-23")...), nil},
		{"eight days before", book(incident.RoundOpening, "2026-02-01", "2026-03-03", did(incident.RoundOpening, "2026-02-22")...),
			[]string{"opening-repairs 2026-02-23..2026-03-01: 0, must be at least 1 (002-040)"}},
		{"on the first day of the term", book(incident.RoundOpening, "2026-02-01", "2026-03-03", did(incident.RoundOpening, "2026-03-02")...),
			[]string{"opening-repairs 2026-02-23..2026-03-01: 0, must be at least 1 (002-040)"}},
		{"before the holiday", book(incident.RoundBeforeHoliday, "2026-04-01", "2026-05-01", did(incident.RoundBeforeHoliday, "2026-04-24")...), nil},
		{"not before the holiday", book(incident.RoundBeforeHoliday, "2026-04-01", "2026-05-01", did(incident.RoundBeforeHoliday, "2026-04-23")...),
			[]string{"before-holiday-check 2026-04-24..2026-04-30: 0, must be at least 1 (003-009)"}},
		{"not before the activity", book(incident.RoundBeforeEvent, "2026-04-01", "2026-04-18"), []string{"before-activity-check 2026-04-11..2026-04-17: 0, must be at least 1 (003-009)"}},
		{"not before the break", book(incident.RoundBeforeBreak, "2026-06-01", "2026-07-01"), []string{"before-break-inspection 2026-06-24..2026-06-30: 0, must be at least 1 (003-009)"}},
		{"not before the term; 002-040 asks the same", book(incident.RoundBeforeTerm, "2026-02-01", "2026-03-02"), []string{"before-term-inspection 2026-02-23..2026-03-01: 0, must be at least 1 (003-009; 002-040)"}},
		{"found and mended on the last day before the term", book(incident.RoundOpening, "2026-02-01", "2026-03-03",
			tweak(did(incident.RoundOpening, "2026-02-23"), fault(incident.RoundFault{What: "a pane", Mended: date("2026-03-01")}))...), nil},
		{"and mended on its first day", book(incident.RoundOpening, "2026-02-01", "2026-03-03",
			tweak(did(incident.RoundOpening, "2026-02-23"), fault(incident.RoundFault{What: "a pane", Mended: date("2026-03-02")}))...),
			[]string{"opening-repairs 2026-02-23 a pane: late: 2026-03-02; expected not after 2026-03-01 (002-040)"}},
		{"not mended, and the term has not begun", book(incident.RoundOpening, "2026-02-01", "2026-03-01",
			tweak(did(incident.RoundOpening, "2026-02-23"), fault(incident.RoundFault{What: "a pane"}))...), nil},
		{"a lamp mended that day", book(incident.RoundLighting, "2026-03-02", "2026-03-09", tweak(did(incident.RoundLighting, "2026-03-04"), fault(incident.RoundFault{What: "hall", Mended: date("2026-03-04")}))...), nil},
		{"a lamp mended the day after", book(incident.RoundLighting, "2026-03-02", "2026-03-09", tweak(did(incident.RoundLighting, "2026-03-04"), fault(incident.RoundFault{What: "hall", Mended: date("2026-03-05")}))...),
			[]string{"lighting-check 2026-03-04 hall: late: 2026-03-05; expected not after 2026-03-04 (003-061)"}},
		{"a bicycle of which nobody was told", book(incident.RoundBicycles, "2026-03-01", "2026-04-01", tweak(did(incident.RoundBicycles, "2026-03-04"), fault(incident.RoundFault{What: "brakes of 7", Told: logistics.List[logistics.Role]{logistics.Principal}}))...),
			[]string{"bicycle-check 2026-03-04 brakes of 7.told: missing; expected class teacher (004-096)", "? bicycle-check 2026-03-04 brakes of 7: not checked, missing by when it is mended: the ledger of hazards says (004-096)"}},
		{"nobody says by when doors are mended: not checked until they are", book(incident.RoundDoors, "2026-03-01", "2026-03-08", tweak(did(incident.RoundDoors, "2026-03-04"), fault(incident.RoundFault{What: "a lock"}))...),
			[]string{"? door-and-window-check 2026-03-04 a lock: not checked, missing by when it is mended: the ledger of hazards says (003-060)"}},
		{"they are", book(incident.RoundDoors, "2026-03-01", "2026-03-08", tweak(did(incident.RoundDoors, "2026-03-04"), fault(incident.RoundFault{What: "a lock", Mended: date("2026-03-08")}))...), nil},
		{"on Friday it is mended at once", book(incident.RoundFriday, "2026-03-02", "2026-03-09", tweak(did(incident.RoundFriday, "2026-03-06"), fault(incident.RoundFault{What: "a tap", Mended: date("2026-03-06")}))...), nil},
		{"the day after is late", book(incident.RoundFriday, "2026-03-02", "2026-03-09", tweak(did(incident.RoundFriday, "2026-03-06"), fault(incident.RoundFault{What: "a tap", Mended: date("2026-03-07")}))...),
			[]string{"friday-round 2026-03-06 a tap: late: 2026-03-07; expected not after 2026-03-06 (002-018)"}},
		{"found before the first day, and still not mended", book(incident.RoundFriday, "2026-03-07", "2026-03-09", tweak(did(incident.RoundFriday, "2026-03-06"), fault(incident.RoundFault{What: "a tap"}))...),
			[]string{"friday-round 2026-03-06 a tap: late: 2026-03-09; expected not after 2026-03-06 (002-018)"}},
		{"mended on the first day that is judged: still late then", book(incident.RoundFriday, "2026-03-08", "2026-03-09", tweak(did(incident.RoundFriday, "2026-03-06"), fault(incident.RoundFault{What: "a tap", Mended: date("2026-03-08")}))...),
			[]string{"friday-round 2026-03-06 a tap: late: 2026-03-08; expected not after 2026-03-06 (002-018)"}},
		{"mended before that: an earlier book told it", book(incident.RoundFriday, "2026-03-09", "2026-03-10", tweak(did(incident.RoundFriday, "2026-03-06"), fault(incident.RoundFault{What: "a tap", Mended: date("2026-03-08")}))...), nil},
		{"of what was found before the first day nobody asks again who was told", book(incident.RoundBicycles, "2026-03-05", "2026-03-08", tweak(did(incident.RoundBicycles, "2026-03-04"), fault(incident.RoundFault{What: "brakes of 7"}))...), []string{"? bicycle-check 2026-03-04 brakes of 7: not checked, missing by when it is mended: the ledger of hazards says (004-096)"}},
		{"an open window that was reported", book(incident.RoundBuilding, "2026-03-04", "2026-03-05", tweak(did(incident.RoundBuilding, "2026-03-04"), fault(incident.RoundFault{What: "window", Mended: date("2026-03-04"), Told: logistics.List[logistics.Role]{logistics.OnDutyPerson}}))...), nil},
		{"self-check on the 14th day", book(incident.RoundSelfBegin, "2026-03-01", "2026-04-01", did(incident.RoundSelfBegin, "2026-03-15")...), nil},
		{"self-check on the 15th day", book(incident.RoundSelfBegin, "2026-03-01", "2026-04-01", did(incident.RoundSelfBegin, "2026-03-16")...),
			[]string{"self-check-at-beginning 2026-03-02..2026-03-15: 0, must be at least 1 (004-095)"}},
		{"no self-check at mid-term", book(incident.RoundSelfMiddle, "2026-03-01", "2026-05-01"), []string{"self-check-at-mid-term 2026-04-20..2026-04-24: 0, must be at least 1 (004-095)"}},
		{"none at the end", book(incident.RoundSelfEnd, "2026-06-01", "2026-07-01"), []string{"self-check-at-end 2026-06-17..2026-06-30: 0, must be at least 1 (004-095)"}},
		{"lamp chains on the 15th day", book(incident.RoundLampChains, "2026-03-01", "2026-04-01", did(incident.RoundLampChains, "2026-03-16")...),
			[]string{"lamp-chain-check 2026-03-02..2026-03-15: 0, must be at least 1 (004-097)"}},
		{"equipment thirty days before", book(incident.RoundEquipment, "2026-01-01", "2026-03-03", did(incident.RoundEquipment, "2026-01-31")...), nil},
		{"thirty-one days before", book(incident.RoundEquipment, "2026-01-01", "2026-03-03", did(incident.RoundEquipment, "2026-01-30")...),
			[]string{"equipment-in-place 2026-01-31..2026-03-01: 0, must be at least 1 (003-056)"}},
		{"every class by itself", classes(book(incident.RoundDispensers, "2026-03-01", "2026-04-01", about("1A", did(incident.RoundDispensers, "2026-03-31"))...), "class", "1A", "1B"),
			[]string{"1B.dispenser-disinfection 2026-03-01..2026-03-31: 0, must be at least 1 (004-098)"}},
		{"water that is not in date", classes(book(incident.RoundDispensers, "2026-03-01", "2026-04-01", tweak(about("1A", did(incident.RoundDispensers, "2026-03-31")), func(e *incident.RoundEntry) { e.Looked = e.Looked[:1] })...), "class", "1A"),
			[]string{"1A.dispenser-disinfection 2026-03-01..2026-03-31.water-in-date: missing (004-098)"}},
		{"nobody says which classes there are", book(incident.RoundDispensers, "2026-03-01", "2026-04-01"), []string{"? dispenser-disinfection: not checked, missing which there are: each class (004-098)"}},
		{"there are none", classes(book(incident.RoundDispensers, "2026-03-01", "2026-04-01"), "class"), nil},
		{"every grade", classes(book(incident.RoundGrades, "2026-03-02", "2026-03-09", about("2", did(incident.RoundGrades, "2026-03-02"))...), "grade", "2", "1"),
			[]string{"1.grade-visit 2026-03-02..2026-03-08: 0, must be at least 1 (000-167)"}},
		{"letters with guards alone", book(incident.RoundLetters, "2026-03-02", "2026-07-01", did(incident.RoundLetters, "2026-03-02")...), []string{
			"canteen-staff.safety-letters 2026-03-02..2026-06-30: 0, must be at least 1 (004-057)", "teachers.safety-letters 2026-03-02..2026-06-30: 0, must be at least 1 (004-057)"}},
		{"no frequency in the documents", book(incident.RoundAway, "2026-03-02", "2026-03-03", did(incident.RoundAway, "2026-03-02")...), []string{"? patrol-while-pupils-away: not checked, missing a frequency: the policy gives none (004-055)"}},
		{"the committee on the last day of the month", book(incident.RoundCommittee, "2026-03-01", "2026-04-01", did(incident.RoundCommittee, "2026-03-31")...), nil},
		{"a day later", book(incident.RoundCommittee, "2026-03-01", "2026-04-02", did(incident.RoundCommittee, "2026-04-01")...),
			[]string{"meal-committee-check 2026-03-01..2026-03-31: 0, must be at least 1 (003-041)"}},
		{"the canteen is locked on a Sunday too", book(incident.RoundCanteenLock, "2026-03-07", "2026-03-09", did(incident.RoundCanteenLock, "2026-03-07")...),
			[]string{"canteen-closing-check 2026-03-08: 0, must be at least 1 (003-049)"}},
		{"before the first day of the first term nothing was missed", book(incident.RoundLetters, "2026-02-01", "2026-03-01"), nil},
	} {
		for name, pol := range policies() {
			if got := reported(checkRounds(t, pol, row.book)); strings.Join(got, "\n") != strings.Join(row.want, "\n") {
				t.Errorf("%s, %s:\n%s\nwant\n%s", name, row.reason, strings.Join(got, "\n"), strings.Join(row.want, "\n"))
			}
		}
	}
}

// A round that lapses in a week without a workday says so.
func TestRoundLapses(t *testing.T) {
	cal, err := logistics.NewCalendar(date("2026-09-28"), date("2026-10-11"), []logistics.Date{
		date("2026-09-28"), date("2026-09-29"), date("2026-09-30"), date("2026-10-01"), date("2026-10-02"), date("2026-10-05"), date("2026-10-06"), date("2026-10-07"), date("2026-10-08"),
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for what, want := range map[string]string{
		incident.RoundFriday:    "? friday-round 2026-10-02: not checked, missing a workday before it in its week: it lapsed (002-018)\nfriday-round 2026-10-09: 0, must be at least 1 (002-018)",
		incident.RoundLargeToys: "? large-toy-check 2026-09-28: not checked, missing a workday after it in its week: it lapsed (003-057)\nlarge-toy-check 2026-10-05..2026-10-09: 0, must be at least 1 (003-057; 004-099)",
	} {
		b := book(what, "2026-09-28", "2026-10-11")
		b.Calendar = cal
		got := reported(checkRounds(t, incident.School(), b))
		slices.Sort(got)
		if strings.Join(got, "\n") != want {
			t.Errorf("%v", got)
		}
	}
}

// Where the calendar ends on the day of judgment, a period that no workday bounds is judged, and of another nobody can tell.
func TestCheckRoundsAtTheEndOfTheCalendar(t *testing.T) {
	for _, row := range []struct{ reason, what, asOf, want string }{
		{"the Monday is off and the next workday is beyond it", incident.RoundLargeToys, "2026-05-04", "? large-toy-check 2026-05-04: not checked, missing the days after the last of the calendar (003-057)"},
		{"the Monday is a workday", incident.RoundLargeToys, "2026-03-02", "large-toy-check 2026-03-02: missing; expected repairer or repair-group leader or general affairs leader (003-057; 004-099)"},
		{"a week needs no workday", incident.RoundLighting, "2026-03-03", "lighting-check 2026-03-02..2026-03-08: missing; expected repairer or repair-group leader or general affairs leader (003-061)"},
	} {
		b := book(row.what, row.asOf, row.asOf)
		cal, err := logistics.NewCalendar(date("2026-01-01"), date(row.asOf), slices.DeleteFunc([]logistics.Date{date("2026-05-04")}, func(d logistics.Date) bool { return d.After(date(row.asOf)) }), nil)
		if err != nil {
			t.Fatal(err)
		}
		b.Calendar = cal
		if got := strings.Join(reported(checkRounds(t, incident.School(), b)), "\n"); got != row.want {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
}

// What cannot be judged is a problem by path, all at once.
func TestCheckRoundsInput(t *testing.T) {
	term := func(periods ...logistics.Period) logistics.Anchors {
		return append(logistics.Anchors{{Name: "term", Periods: periods}}, site()[1:]...)
	}
	with := func(what, from, asOf string, edit func(*incident.RoundBook), entries ...incident.RoundEntry) incident.RoundBook {
		b := book(what, from, asOf, entries...)
		edit(&b)
		return b
	}
	none := func(*incident.RoundBook) {}
	for _, row := range []struct {
		reason string
		book   incident.RoundBook
		want   string
	}{
		{"nothing at all", incident.RoundBook{}, "from absent\nasOf absent\nanchors unknown\nanchors unknown\nanchors unknown\nanchors unknown"},
		{"a duty that is none", with("tea", "2026-03-02", "2026-03-03", none), "only[0] unknown"},
		{"an entry of a duty that is none", with(incident.RoundDoors, "2026-03-02", "2026-03-03", none, incident.RoundEntry{ID: "1", What: "tea", Done: logistics.Done{On: date("2026-03-02"), Role: "cook", By: "Li"}}), "entries[0].what unknown"},
		{"an entry in the future", with(incident.RoundDoors, "2026-03-02", "2026-03-03", none, did(incident.RoundDoors, "2026-03-04")...), "entries[0].on range"},
		{"an entry twice", with(incident.RoundDoors, "2026-03-02", "2026-03-03", none, joined(did(incident.RoundDoors, "2026-03-02"), did(incident.RoundDoors, "2026-03-02"))...), "entries[1].id duplicate"},
		{"an entry of nothing", with(incident.RoundDoors, "2026-03-02", "2026-03-03", none, incident.RoundEntry{Faults: logistics.List[incident.RoundFault]{{Mended: date("2026-03-09"), Told: logistics.List[logistics.Role]{""}}}}),
			"entries[0].id absent\nentries[0].what unknown\nentries[0].on absent\nentries[0].role absent\nentries[0].by absent\nentries[0].faults[0].what absent\nentries[0].faults[0].mended range\nentries[0].faults[0].told[0] absent"},
		{"mended before it was found", with(incident.RoundDoors, "2026-03-02", "2026-03-03", none, tweak(did(incident.RoundDoors, "2026-03-02"), func(e *incident.RoundEntry) {
			e.Faults = logistics.List[incident.RoundFault]{{What: "lock", Mended: date("2026-03-01")}}
		})...), "entries[0].faults[0].mended range"},
		{"a class that is none", with(incident.RoundDispensers, "2026-03-02", "2026-03-03", func(b *incident.RoundBook) {
			b.Places = logistics.List[incident.PlaceList]{{Each: "class", Names: logistics.List[string]{"1A"}}}
		}, about("1B", did(incident.RoundDispensers, "2026-03-02"))...), "entries[0].about unknown"},
		{"about no class", with(incident.RoundDispensers, "2026-03-02", "2026-03-03", none, did(incident.RoundDispensers, "2026-03-02")...), "entries[0].about absent"},
		{"places of a kind that is none, and twice", with(incident.RoundDispensers, "2026-03-02", "2026-03-03", func(b *incident.RoundBook) {
			b.Places = logistics.List[incident.PlaceList]{{Each: "planet"}, {Each: "class", Names: logistics.List[string]{"1A", "1A", ""}}, {Each: "class"}}
		}), "places[0].each unknown\nplaces[1].names[1] duplicate\nplaces[1].names[2] absent\nplaces[2].each duplicate"},
		{"terms that overlap", with(incident.RoundLetters, "2026-03-02", "2026-03-03", func(b *incident.RoundBook) {
			b.Anchors = term(period("2026-03-02", "2026-06-30"), period("2026-06-30", "2026-12-31"))
		}), "anchors[0].periods[1] conflict"},
		{"no anchor of that name", with(incident.RoundLetters, "2026-03-02", "2026-03-03", func(b *incident.RoundBook) { b.Anchors = b.Anchors[1:] }), "anchors unknown"},
		{"no year with a calendar", with(incident.RoundFriday, "2026-03-02", "2026-03-09", func(b *incident.RoundBook) { b.Calendar = logistics.Calendar{} }), "calendar range"},
		{"a year that the calendar does not cover", with(incident.RoundFriday, "2028-03-02", "2028-03-09", none), "calendar range"},
		{"days the wrong way round", with(incident.RoundFriday, "2026-03-02", "2026-03-01", none), "asOf range"},
		{"more than a hundred years", with(incident.RoundDoors, "2026-03-02", "2126-03-03", none), "asOf range"},
	} {
		_, err := incident.School().CheckRounds(row.book)
		if got := problems(t, err); got != row.want {
			t.Errorf("%s:\n%s\nwant\n%s", row.reason, got, row.want)
		}
	}
	if _, err := (incident.Policy{}).CheckRounds(book(incident.RoundFriday, "2026-03-02", "2026-03-09")); err == nil {
		t.Error("the zero policy judges")
	}
	if _, err := (&incident.Desk{}).CheckRounds(incident.RoundBook{}); err == nil {
		t.Error("a desk that nobody compiled judges")
	}
	// A term that starts on a holiday still has its days; the repairs are before it.
	b := with(incident.RoundOpening, "2026-04-20", "2026-05-02", func(b *incident.RoundBook) { b.Anchors = term(period("2026-05-01", "2026-07-01")) })
	if got := reported(checkRounds(t, incident.School(), b)); len(got) != 1 || !strings.HasPrefix(got[0], "opening-repairs 2026-04-24..2026-04-30: 0") {
		t.Error(got)
	}
}
