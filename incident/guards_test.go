package incident_test

import (
	"strings"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// guarded is a log in which everything is in order.
func guarded(edits ...func(*incident.GuardLog)) incident.GuardLog {
	l := incident.GuardLog{
		AsOf:      when("2026-03-02 20:00"),
		Guards:    logistics.List[incident.GuardFile]{{Person: "Li", Planned: true, Rules: true, Quality: date("2026-02-01"), Physical: date("2026-02-10"), Posted: date("2026-02-10")}},
		Visits:    logistics.List[incident.Visit]{{ID: "V-1", Registered: true, Name: "Bai", Purpose: "delivery", Host: "Wu", In: when("2026-03-02 09:00"), Out: when("2026-03-02 09:30")}},
		Canteen:   logistics.List[incident.CanteenVisit]{{ID: "C-1", Staff: true}, {ID: "C-2", Escort: "Wu", Recorded: true}},
		Alarms:    logistics.List[incident.Alarm]{{ID: "A-1", Kind: "infrared", At: when("2026-03-02 02:00"), Recorded: true}},
		Handovers: logistics.List[incident.Handover]{{ID: "H-1", At: when("2026-03-02 07:00"), Leaving: "Li", Taking: "Gao", LeavingSigned: true, TakingSigned: true, Responsibility: true}},
	}
	for _, edit := range edits {
		edit(&l)
	}
	return l
}

// opened is a log of the gate alone.
func opened(from, to string) func(*incident.GuardLog) {
	return func(l *incident.GuardLog) {
		d := incident.GateDay{Opened: when(from)}
		if to != "" {
			d.Locked = when(to)
		}
		l.Gate = logistics.List[incident.GateDay]{d}
	}
}

func TestCheckGuards(t *testing.T) {
	type l = incident.GuardLog
	hours := incident.School()
	hours.Guards.Gate.Open, hours.Guards.Gate.Lock = "07:00", "18:30"
	for _, row := range []struct {
		reason string
		log    l
		want   string
	}{
		{"in order", guarded(), ""},
		{"the test a day after he was posted", guarded(func(x *l) { x.Guards[0].Physical = date("2026-02-11") }), "guard Li.physical-training: late: 2026-02-11; expected not after 2026-02-10 (000-012)"},
		{"posted without a test", guarded(func(x *l) { x.Guards[0].Quality = logistics.Date{} }), "guard Li.quality-test: missing (000-012)"},
		{"posted without rules and plan", guarded(func(x *l) { x.Guards[0].Rules, x.Guards[0].Planned = false, false }), "guard Li.staffing-plan: missing (000-012)\nguard Li.rules-of-the-post: missing (000-012)"},
		{"not posted yet", guarded(func(x *l) { x.Guards[0] = incident.GuardFile{Person: "Li"} }), ""},
		{"a visitor who is not in the register", guarded(func(x *l) { x.Visits[0] = incident.Visit{ID: "V-1", In: when("2026-03-02 09:00")} }), "visit V-1.entry-in-the-register: missing (004-055)"},
		{"an entry without a purpose and a host", guarded(func(x *l) { x.Visits[0].Purpose, x.Visits[0].Host = "", "" }), "visit V-1.purpose: missing (003-052)\nvisit V-1.host: missing (003-052)"},
		{"an entry without the time of coming", guarded(func(x *l) { x.Visits[0].In = time.Time{} }), "visit V-1.time-in: missing (003-052)"},
		{"and without that of leaving: perhaps he is still there", guarded(func(x *l) { x.Visits[0].In, x.Visits[0].Out = time.Time{}, time.Time{} }),
			"visit V-1.time-in: missing (003-052)\n? visit V-1.time-out: not checked, missing whether it is there: the facts do not say (003-052)"},
		{"who came today is still there", guarded(func(x *l) { x.Visits[0].Out = time.Time{} }), ""},
		{"who came yesterday never left", guarded(func(x *l) { x.Visits[0].In, x.Visits[0].Out = when("2026-03-01 23:59"), time.Time{} }), "visit V-1.time-out: missing (003-052)"},
		{"in the canteen without an escort", guarded(func(x *l) { x.Canteen[1].Escort = "" }), "canteen visit C-2: must not be there (003-050)"},
		{"escorted and not on record", guarded(func(x *l) { x.Canteen[1].Recorded = false }), "canteen visit C-2: must not be there (003-050)"},
		{"an alarm that is not in the ledger", guarded(func(x *l) { x.Alarms[0].Recorded = false }), "alarm A-1.entry-in-the-ledger: missing (004-056)"},
		{"one signature", guarded(func(x *l) { x.Handovers[0].TakingSigned = false }), "handover H-1.signature-of-taking: missing (004-056)"},
		{"nobody says who answers for what", guarded(func(x *l) { x.Handovers[0].Responsibility = false }), "handover H-1.who-answers-for-what: missing (004-056)"},
		{"handed to himself", guarded(func(x *l) { x.Handovers[0].Taking = "li" }), "handover H-1: one person twice: li (004-056)"},
		{"the documents give no hours", guarded(opened("2026-03-02 07:00", "2026-03-02 18:30")),
			"? gate 2026-03-02.opened: not checked, missing an hour: the policy gives none (003-052)\n? gate 2026-03-02.locked: not checked, missing an hour: the policy gives none (003-052)"},
	} {
		for name, pol := range policies() {
			r, err := pol.CheckGuards(row.log)
			if got := strings.Join(reported(r), "\n"); err != nil || got != row.want {
				t.Errorf("%s, %s: %v\n%s\nwant\n%s", name, row.reason, err, got, row.want)
			}
		}
	}
	for _, row := range []struct{ reason, from, to, want string }{
		{"to the minute", "2026-03-02 07:00", "2026-03-02 18:30", ""},
		{"a second early", "2026-03-02 06:59:59", "2026-03-02 18:30", "gate 2026-03-02.opened: before it was asked for: 2026-03-02T06:59:59+08:00; expected not before 2026-03-02T07:00:00+08:00 (003-052)"},
		{"in the last second of both minutes", "2026-03-02 07:00:59", "2026-03-02 18:30:59", ""},
		{"opened a minute late", "2026-03-02 07:01", "2026-03-02 18:30", "gate 2026-03-02.opened: late: 2026-03-02T07:01:00+08:00; expected not after 2026-03-02T07:00:00+08:00 (003-052)"},
		{"locked a second early", "2026-03-02 07:00", "2026-03-02 18:29:59", "gate 2026-03-02.locked: before it was asked for: 2026-03-02T18:29:59+08:00; expected not before 2026-03-02T18:30:00+08:00 (003-052)"},
		{"locked a minute late", "2026-03-02 07:00", "2026-03-02 18:31", "gate 2026-03-02.locked: late: 2026-03-02T18:31:00+08:00; expected not after 2026-03-02T18:30:00+08:00 (003-052)"},
		{"still open at eight", "2026-03-02 07:00", "", "gate 2026-03-02.locked: late: 2026-03-02T20:00:00+08:00; expected not after 2026-03-02T18:30:00+08:00 (003-052)"},
	} {
		r, err := hours.CheckGuards(guarded(opened(row.from, row.to)))
		if got := strings.Join(reported(r), "\n"); err != nil || got != row.want {
			t.Errorf("%s: %v\n%s\nwant\n%s", row.reason, err, got, row.want)
		}
	}
	days := func(all ...string) func(*l) {
		return func(x *l) {
			for _, d := range all {
				x.Gate = append(x.Gate, incident.GateDay{Opened: when(d + " 07:00"), Locked: when(d + " 18:30")})
			}
		}
	}
	for _, row := range []struct {
		reason string
		edit   func(*l)
		want   string
	}{
		{"every day from the first to the last", days("2026-03-01", "2026-02-28", "2026-03-02"), ""},
		{"one day has none", days("2026-03-01", "2026-02-27"), "? gate 2026-02-28: not checked, missing when it was opened and locked (003-052)"},
		{"two have none, in whatever order", days("2026-02-28", "2026-02-28", "2026-02-25"), "? gate 2026-02-26..2026-02-27: not checked, missing when it was opened and locked (003-052)"},
	} {
		r, err := hours.CheckGuards(guarded(row.edit))
		if got := strings.Join(reported(r), "\n"); err != nil || got != row.want {
			t.Errorf("%s: %v\n%s\nwant\n%s", row.reason, err, got, row.want)
		}
	}
	for want, log := range map[string]l{
		"asOf absent": {},
		"guards[1].person duplicate\nguards[0].posted range\nvisits[0].id absent\nvisits[0].host word\nvisits[1].in range\nvisits[1].out range\nalarms[0].kind unknown\nalarms[0].at absent\nhandovers[0].leaving absent\nhandovers[0].taking absent\nhandovers[0].at absent": {
			AsOf: when("2026-03-02 20:00"), Guards: logistics.List[incident.GuardFile]{{Person: "Li", Posted: date("2026-03-03")}, {Person: "Li"}},
			Visits:    logistics.List[incident.Visit]{{Host: " Wu"}, {ID: "V", In: when("2026-03-02 20:01"), Out: when("2026-03-02 19:00")}},
			Alarms:    logistics.List[incident.Alarm]{{ID: "A", Kind: "bell"}},
			Handovers: logistics.List[incident.Handover]{{ID: "H"}},
		},
		"canteen[1].id duplicate\ncanteen[0].escort word\ngate[0].opened absent\ngate[1].locked range": {
			AsOf: when("2026-03-02 20:00"), Canteen: logistics.List[incident.CanteenVisit]{{ID: "C", Escort: "Wu "}, {ID: "C"}},
			Gate: logistics.List[incident.GateDay]{{}, {Opened: when("2026-03-02 07:00"), Locked: when("2026-03-02 06:00")}},
		},
	} {
		_, err := incident.School().CheckGuards(log)
		if got := problems(t, err); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if _, err := (incident.Policy{}).CheckGuards(guarded()); err == nil {
		t.Error("the zero policy judges")
	}
}

func TestDecidePosting(t *testing.T) {
	g := guarded().Guards[0]
	for day, want := range map[string]string{
		"2026-02-10": "Li may be posted (000-012 (read))", "2026-02-09": "Li may not be posted, without: physical training (000-012 (read))",
	} {
		p, err := incident.Factory().DecidePosting(incident.PostingFile{Guard: g, On: date(day)})
		if err != nil || p.String() != want || p.Text(logistics.Chinese) == want {
			t.Errorf("%s: %s %v", day, p, err)
		}
	}
	if p, _ := incident.School().DecidePosting(incident.PostingFile{Guard: incident.GuardFile{Person: "Li"}, On: date("2026-02-10")}); len(p.Lacks) != 4 || p.May {
		t.Errorf("%+v", p)
	}
	if _, err := incident.School().DecidePosting(incident.PostingFile{}); problems(t, err) != "guard.person absent\non absent" {
		t.Error(err)
	}
	if _, err := (incident.Policy{}).DecidePosting(incident.PostingFile{Guard: g, On: date("2026-02-10")}); err == nil {
		t.Error("the zero policy decides")
	}
}

// cycling is a pupil who may cycle by a policy that gives a distance and a number.
func cycling(edits ...func(*incident.CyclingRequest)) incident.CyclingRequest {
	n := 99
	c := incident.CyclingRequest{Pupil: "Lin", Born: date("2014-03-02"), On: date("2026-03-02"), Meters: 2000, Permitted: true, Bicycles: &n, Parking: true, InOrder: yes}
	for _, edit := range edits {
		edit(&c)
	}
	return c
}

// far is the school's policy with a distance of two kilometers and a hundred bicycles.
func far() incident.Policy {
	pol := incident.School()
	pol.Pupils.Distance.Side, pol.Pupils.Distance.Bound = logistics.AtLeast, logistics.Count(2000)
	pol.Pupils.Cap.Side, pol.Pupils.Cap.Bound = logistics.AtMost, logistics.Count(100)
	return pol
}

func TestDecideCycling(t *testing.T) {
	type c = incident.CyclingRequest
	number := func(n int) func(*c) { return func(x *c) { x.Bicycles = &n } }
	for _, row := range []struct {
		reason  string
		request c
		may     logistics.Answer
		want    string
	}{
		{"on the twelfth birthday", cycling(), yes, ""},
		{"the day before", cycling(func(x *c) { x.On = date("2026-03-01") }), no, "age: 11, must be at least 12 (004-044)"},
		{"born on 29 February, on the 28th", cycling(func(x *c) { x.Born, x.On = date("2012-02-29"), date("2025-02-28") }), yes, ""},
		{"a meter too near", cycling(func(x *c) { x.Meters = 1999 }), no, "meters: 1,999, must be at least 2,000 (004-044)"},
		{"nobody says how far", cycling(func(x *c) { x.Meters = 0 }), unknown, "? meters: not checked, missing the figure: the facts give no data (004-044)"},
		{"three of four have agreed", cycling(func(x *c) { x.Permitted = false }), no, "four-step-permission: missing (004-044)"},
		{"the hundredth", cycling(number(99)), yes, ""},
		{"at the cap it is refused", cycling(number(100)), no, "bicycles: 101, must be at most 100 (004-046)"},
		{"nobody says how many", cycling(func(x *c) { x.Bicycles = nil }), unknown, "? bicycles: not checked, missing the figure: the facts give no data (004-046)"},
		{"no place", cycling(func(x *c) { x.Parking = false }), no, "fixed-parking-place: missing (004-046)"},
		{"brakes that failed", cycling(func(x *c) { x.InOrder = no }), no, "bicycle-in-order: missing (004-096)"},
		{"brakes that nobody looked at", cycling(func(x *c) { x.InOrder = unknown }), unknown, "? bicycle-in-order: not checked, missing whether it is there: the facts do not say (004-096)"},
	} {
		d, err := far().DecideCycling(row.request)
		if got := strings.Join(reported(d.Report), "\n"); err != nil || d.May != row.may || got != row.want {
			t.Errorf("%s: %s %v\n%s\nwant\n%s", row.reason, d.May, err, got, row.want)
		}
	}
	for name, pol := range policies() {
		d, err := pol.DecideCycling(cycling())
		if err != nil || d.May != unknown || len(d.Unchecked) != 2 || d.Age != 12 {
			t.Errorf("%s: without numbers nothing is more than unknown: %+v %v", name, d, err)
		}
	}
	d, _ := incident.School().DecideCycling(cycling())
	if d.String() != "Lin, 12 years old, may cycle: unknown (004-044 (read), 004-046 (read), 004-096 (read))" || d.Text(logistics.Chinese) != "Lin，12 周岁，可否骑车：未知（004-044 解读、004-046 解读、004-096 解读）" {
		t.Error(d, d.Text(logistics.Chinese))
	}
	_, err := incident.School().DecideCycling(c{Meters: -1, InOrder: 9, Born: date("2014-03-02"), On: date("2014-03-01"), Bicycles: new(int)})
	if got := problems(t, err); got != "pupil absent\non range\nmeters range\ninOrder word" {
		t.Error(got)
	}
	n := -1
	_, err = incident.School().DecideCycling(c{Pupil: "Lin", Bicycles: &n})
	if got := problems(t, err); got != "born absent\non absent\nbicycles range" {
		t.Error(got)
	}
	if _, err := (incident.Policy{}).DecideCycling(cycling()); err == nil {
		t.Error("the zero policy decides")
	}
}

// onTheWay is a log in which everything is in order.
func onTheWay(edits ...func(*incident.PupilLog)) incident.PupilLog {
	l := incident.PupilLog{
		AsOf:    date("2026-03-03"),
		Days:    logistics.List[incident.ChildDay]{{ID: "D-1", Child: "Mei", On: date("2026-03-02"), Arrived: when("2026-03-02 08:00"), Left: when("2026-03-02 16:30"), HandedTo: "her mother"}},
		Waiting: logistics.List[incident.WaitingGroup]{{ID: "W-1", On: date("2026-03-02"), Place: "class 3", Teacher: "Du"}},
		Trips:   logistics.List[incident.BusTrip]{{ID: "T-1", On: date("2026-03-02"), Teacher: "Du"}},
	}
	for _, edit := range edits {
		edit(&l)
	}
	return l
}

func TestCheckPupils(t *testing.T) {
	type l = incident.PupilLog
	none := time.Time{}
	for _, row := range []struct {
		reason string
		log    l
		want   string
	}{
		{"in order", onTheWay(), ""},
		{"it is not in the register", onTheWay(func(x *l) { x.Days[0].Arrived = none }), "child D-1.entry-on-arrival: missing (003-045)"},
		{"it arrived and was handed to nobody", onTheWay(func(x *l) { x.Days[0].HandedTo = "" }), "child D-1.handover-on-leaving: missing (003-045)"},
		{"the day after it has not left", onTheWay(func(x *l) { x.Days[0].Left, x.Days[0].HandedTo = none, "" }), "child D-1.handover-on-leaving: missing (003-045)"},
		{"that day it may still be there", onTheWay(func(x *l) { x.Days[0].Left, x.Days[0].HandedTo, x.AsOf = none, "", date("2026-03-02") }), ""},
		{"a group without a place", onTheWay(func(x *l) { x.Waiting[0].Place = "" }), "waiting W-1.waiting-place: missing (002-035)"},
		{"a group without a teacher", onTheWay(func(x *l) { x.Waiting[0].Teacher = "" }), "waiting W-1.responsible-teacher: missing (002-035)"},
		{"a trip without a teacher", onTheWay(func(x *l) { x.Trips[0].Teacher = "" }), "trip T-1.accompanying-teacher: missing (004-100)"},
	} {
		for name, pol := range policies() {
			r, err := pol.CheckPupils(row.log)
			if got := strings.Join(reported(r), "\n"); err != nil || got != row.want {
				t.Errorf("%s, %s: %v\n%s\nwant\n%s", name, row.reason, err, got, row.want)
			}
		}
	}
	_, err := incident.School().CheckPupils(onTheWay(func(x *l) {
		x.Days[0].Child, x.Days[0].Arrived, x.Days[0].HandedTo = "", when("2026-03-02 17:00"), " "
		x.Days = append(x.Days, incident.ChildDay{ID: "D-1", Child: "Mei", On: date("2026-03-04"), Left: when("2026-03-02 17:00")})
		x.Waiting[0].ID, x.Waiting[0].Place = "", "a\nb"
		x.Trips[0].On = logistics.Date{}
	}))
	if got := problems(t, err); got != "days[1].id duplicate\ndays[0].child absent\ndays[0].left range\ndays[0].handedTo word\ndays[1].on range\ndays[1].left range\nwaiting[0].id absent\nwaiting[0].place word\ntrips[0].on absent" {
		t.Error(got)
	}
	if _, err := incident.School().CheckPupils(l{}); problems(t, err) != "asOf absent" {
		t.Error(err)
	}
	if _, err := (incident.Policy{}).CheckPupils(onTheWay()); err == nil {
		t.Error("the zero policy judges")
	}
}

// guardClauses asks, for every clause of guards and pupils, facts for which an answer cites it and near facts for which none does.
func guardClauses(t *testing.T) {
	pol := far()
	guards := func(reason string, edits ...func(*incident.GuardLog)) asked {
		r, err := pol.CheckGuards(guarded(edits...))
		return checked(reason, r, err)
	}
	pupils := func(reason string, edits ...func(*incident.PupilLog)) asked {
		r, err := pol.CheckPupils(onTheWay(edits...))
		return checked(reason, r, err)
	}
	cycle := func(reason string, edits ...func(*incident.CyclingRequest)) asked {
		d, err := pol.DecideCycling(cycling(edits...))
		return checked(reason, d.Report, err)
	}
	list := func(reason string, has ...string) asked {
		r, err := pol.CheckSiteList(file(incident.ListSecurityScope, has...))
		return checked(reason, r, err)
	}
	clauseRows(t, []clauseRow{
		{"000-011", []asked{list("vehicles alone", "vehicles")}, []asked{list("all eight", "people", "official-visitors", "vehicles", "goods", "fire-protection", "theft-and-disaster", "occupational-safety", "safety-education")}},
		{"000-012", []asked{guards("no test", func(l *incident.GuardLog) { l.Guards[0].Quality = logistics.Date{} })}, []asked{guards("in order")}},
		{"002-035", []asked{pupils("no teacher", func(l *incident.PupilLog) { l.Waiting[0].Teacher = "" })}, []asked{pupils("in order")}},
		{"003-045", []asked{pupils("handed to nobody", func(l *incident.PupilLog) { l.Days[0].HandedTo = "" })}, []asked{pupils("in order")}},
		{"003-050", []asked{guards("no escort", func(l *incident.GuardLog) { l.Canteen[1].Escort = "" })}, []asked{guards("in order")}},
		{"003-052", []asked{guards("no purpose", func(l *incident.GuardLog) { l.Visits[0].Purpose = "" }), guards("no hours", opened("2026-03-02 07:00", ""))}, []asked{guards("in order")}},
		{"004-044", []asked{cycle("eleven", func(c *incident.CyclingRequest) { c.On = date("2026-03-01") })}, []asked{cycle("twelve")}},
		{"004-046", []asked{cycle("no place", func(c *incident.CyclingRequest) { c.Parking = false })}, []asked{cycle("a place")}},
		{"004-055", []asked{guards("no entry", func(l *incident.GuardLog) { l.Visits[0].Registered = false })}, []asked{guards("in order")}},
		{"004-056", []asked{guards("one signature", func(l *incident.GuardLog) { l.Handovers[0].LeavingSigned = false })}, []asked{guards("in order")}},
		{"004-096", []asked{cycle("brakes that failed", func(c *incident.CyclingRequest) { c.InOrder = no })}, []asked{cycle("in order")}},
		{"004-100", []asked{pupils("no teacher", func(l *incident.PupilLog) { l.Trips[0].Teacher = "" })}, []asked{pupils("in order")}},
	})
}
