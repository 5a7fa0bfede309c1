package assets_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/assets"
)

func TestCheckReplacement(t *testing.T) {
	pol := assets.School()
	replaced := func(note logistics.Answer) assets.ReplacementFile {
		return assets.ReplacementFile{ID: "Q-1", Tag: "P-1", Note: note}
	}
	expect(t, "it cannot be repaired")(pol.CheckReplacement(replaced(logistics.Yes)))
	expect(t, "nobody looked", "replacement Q-1.cannot-be-repaired: missing (000-187)")(pol.CheckReplacement(replaced(logistics.No)))
	expect(t, "nobody says", "? replacement Q-1.cannot-be-repaired: not checked, missing whether it is there: the facts do not say (000-187)")(pol.CheckReplacement(replaced(logistics.Unknown)))
	refuse(t, "nothing, by no answer", "id absent", "tag absent", "note word")(pol.CheckReplacement(assets.ReplacementFile{Note: 9}))
}

func upkeep(what, from, asOf string, entries ...logistics.Done) assets.UpkeepLog {
	cal, _ := logistics.NewCalendar(day("2026-01-01"), day("2027-12-31"), []logistics.Date{day("2026-09-25"), day("2026-10-01"), day("2026-10-02"), day("2026-10-05"), day("2026-10-06"), day("2026-10-07")}, nil)
	holidays := logistics.Anchor{Name: "holiday", Periods: logistics.List[logistics.Period]{term("2026-10-05", "2026-10-07"), term("2026-09-25", "2026-09-27")}}
	return assets.UpkeepLog{What: what, Log: logistics.Log{Done: entries, From: day(from), AsOf: day(asOf), Calendar: cal, Anchors: append(terms(), holidays)}}
}

func TestCheckUpkeep(t *testing.T) {
	pol := assets.School()
	clean := func(on string) assets.UpkeepLog {
		return upkeep("clean-air-conditioners", "2026-01-01", "2026-06-02", done(on, logistics.ServiceProvider))
	}
	expect(t, "on the last day of May")(pol.CheckUpkeep(clean("2026-05-31")))
	expect(t, "on the first of June", "clean-air-conditioners 2026-01-01..2026-05-31: 0, must be at least 1 (003-062)")(pol.CheckUpkeep(clean("2026-06-01")))
	expect(t, "computers: no frequency", "? update-computers: not checked, missing a frequency: the policy gives none (003-063)")(pol.CheckUpkeep(upkeep("update-computers", "2026-01-01", "2026-06-02")))
	expect(t, "audio-visual equipment: neither", "? check-audio-visual: not checked, missing a frequency: the policy gives none (003-063)")(pol.CheckUpkeep(upkeep("check-audio-visual", "2026-01-01", "2026-06-02")))
	power := func(on ...string) assets.UpkeepLog {
		l := upkeep("power-off", "2026-09-20", "2026-10-10")
		l.Where = "building 1"
		for _, d := range on {
			l.Done = append(l.Done, done(d, logistics.Guard))
		}
		return l
	}
	expect(t, "on the last workday before each: a Thursday, and a Wednesday before two days off and a weekend")(pol.CheckUpkeep(power("2026-09-24", "2026-09-30")))
	expect(t, "on the Sunday before", "building 1.power-off 2026-09-30: 0, must be at least 1 (003-063)")(pol.CheckUpkeep(power("2026-09-24", "2026-10-04")))
	refuse(t, "no such duty, at no place", "where word", "what unknown")(pol.CheckUpkeep(assets.UpkeepLog{What: "dust", Where: " "}))
}

func TestCheckRemotes(t *testing.T) {
	pol := assets.School()
	collected := func(on, asOf string) assets.RemotesFile {
		f := assets.RemotesFile{Term: spring(), AsOf: day(asOf)}
		if on != "" {
			f.Collected = day(on)
		}
		return f
	}
	expect(t, "on the last day")(pol.CheckRemotes(collected("2026-07-03", "2026-07-10")))
	expect(t, "a day late", "term 2026-02-23..2026-07-03.remotes-collected: late: 2026-07-04; expected not after 2026-07-03 (003-062)")(pol.CheckRemotes(collected("2026-07-04", "2026-07-10")))
	expect(t, "on the first day")(pol.CheckRemotes(collected("2026-02-23", "2026-07-10")))
	expect(t, "before the term: those of another", "term 2026-02-23..2026-07-03.remotes-collected: before it was asked for: 2026-02-22; expected not before 2026-02-23 (003-062)")(pol.CheckRemotes(collected("2026-02-22", "2026-07-10")))
	expect(t, "not yet")(pol.CheckRemotes(collected("", "2026-07-03")))
	expect(t, "never", "term 2026-02-23..2026-07-03.remotes-collected: missing (003-062)")(pol.CheckRemotes(collected("", "2026-07-04")))
	refuse(t, "no days", "term.first absent", "asOf absent")(pol.CheckRemotes(assets.RemotesFile{}))
	refuse(t, "tomorrow", "collected range")(pol.CheckRemotes(collected("2026-07-11", "2026-07-10")))
}

func living(edits ...func(*assets.DormitoryFile)) assets.DormitoryFile {
	f := assets.DormitoryFile{
		Office: true, Zones: logistics.List[assets.Zone]{{Name: "A", Posts: logistics.List[string]{"post 1"}}}, Rooms: logistics.List[assets.LivingRoom]{{Room: "101", Employees: 4}, {Room: "201", Cadres: 2}},
		Rules: logistics.List[string]{assets.RuleHygiene, assets.RuleProperty, assets.RulePublic, assets.RuleMaintenance},
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func TestTermsThatAreNone(t *testing.T) {
	pol := assets.School()
	refuse(t, "no end", "term.last absent")(pol.CheckRemotes(assets.RemotesFile{Term: logistics.Period{First: day("2026-02-23")}, AsOf: day("2026-03-01")}))
	refuse(t, "an end before the beginning", "term.last range")(pol.CheckRemotes(assets.RemotesFile{Term: term("2026-02-23", "2026-02-22"), AsOf: day("2026-03-01")}))
	expect(t, "a term of one day")(pol.CheckRemotes(assets.RemotesFile{Term: term("2026-02-23", "2026-02-23"), AsOf: day("2026-02-23")}))
}

func TestCheckDormitory(t *testing.T) {
	type file = assets.DormitoryFile
	mixed := func(f *file) { f.Rooms[0].Cadres = 1 }
	for _, pol := range []assets.Policy{assets.Factory(), assets.School()} {
		expect(t, "no zones", "living area.zones: missing (000-158)")(pol.CheckDormitory(living(func(f *file) { f.Zones = nil })))
		expect(t, "in order")(pol.CheckDormitory(living()))
		expect(t, "a cadre among employees", "room 101.cadres-and-employees: must not be there [should] (000-157)")(pol.CheckDormitory(living(mixed)))
		expect(t, "for a reason")(pol.CheckDormitory(living(mixed, func(f *file) { f.Rooms[0].Reason = "rooms are being painted" })))
		expect(t, "nobody manages it", "living area.management-office: missing (000-158)")(pol.CheckDormitory(living(func(f *file) { f.Office = false })))
		expect(t, "a zone that is nobody's", "zone A.post: missing (000-158)")(pol.CheckDormitory(living(func(f *file) { f.Zones[0].Posts = nil })))
		expect(t, "a zone of two posts", "zone A.post: more than once: 2; expected 1 (000-158)")(pol.CheckDormitory(living(func(f *file) { f.Zones[0].Posts = append(f.Zones[0].Posts, "post 2") })))
		expect(t, "rules that say nothing of hygiene", "rules.hygiene: missing (000-159)")(pol.CheckDormitory(living(func(f *file) { f.Rules = f.Rules[1:] })))
		refuse(t, "twice everything", "zones[1].name duplicate", "zones[1].posts[1] duplicate", "rooms[2].room duplicate", "rooms[2].cadres range", "rooms[2].employees range", "rooms[2].reason word", "rules[4] duplicate")(pol.CheckDormitory(living(func(f *file) {
			f.Zones = append(f.Zones, assets.Zone{Name: "A", Posts: logistics.List[string]{"p", "p"}})
			f.Rooms = append(f.Rooms, assets.LivingRoom{Room: "101", Cadres: -1, Employees: -1, Reason: " "})
			f.Rules = append(f.Rules, assets.RuleHygiene)
		})))
	}
	strict := assets.Factory()
	strict.Dormitory.Mixed.Force = logistics.Must
	expect(t, "where it must be, no reason settles it", "room 101.cadres-and-employees: must not be there (000-157)")(strict.CheckDormitory(living(mixed, func(f *file) { f.Rooms[0].Reason = "rooms are being painted" })))
}

func upkeepClauses() []clauseRow {
	school, factory := assets.School(), assets.Factory()
	replaced := func(note logistics.Answer) asked {
		return checked("replaced")(school.CheckReplacement(assets.ReplacementFile{ID: "Q-1", Tag: "P-1", Note: note}))
	}
	kept := func(l assets.UpkeepLog) asked { return checked(l.What)(school.CheckUpkeep(l)) }
	dorm := func(edits ...func(*assets.DormitoryFile)) asked {
		return checked("dormitory")(factory.CheckDormitory(living(edits...)))
	}
	return []clauseRow{
		{"000-187", []asked{replaced(logistics.No)}, []asked{replaced(logistics.Yes)}},
		{"003-062", []asked{kept(upkeep("clean-air-conditioners", "2026-01-01", "2026-06-02"))}, []asked{kept(upkeep("clean-air-conditioners", "2026-01-01", "2026-06-02", done("2026-05-31", logistics.Teacher)))}},
		{"003-063", []asked{kept(upkeep("power-off", "2026-09-20", "2026-09-25"))}, []asked{kept(upkeep("power-off", "2026-09-20", "2026-09-25", done("2026-09-24", logistics.Guard)))}},
		{"000-157", []asked{dorm(func(f *assets.DormitoryFile) { f.Rooms[0].Cadres = 1 })}, []asked{dorm()}},
		{"000-158", []asked{dorm(func(f *assets.DormitoryFile) { f.Office = false })}, []asked{dorm()}},
		{"000-159", []asked{dorm(func(f *assets.DormitoryFile) { f.Rules = nil })}, []asked{dorm()}},
	}
}
