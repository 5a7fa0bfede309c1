package incident_test

import (
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

func TestGuardLaws(t *testing.T) {
	type policy = incident.Policy
	for _, row := range []struct {
		reason string
		edit   func(*policy)
		want   string
	}{
		{"what no file of a guard tells", func(p *policy) { p.Guards.Before[0].Key = "price" }, "guards.before[0].key unknown"},
		{"a test that must not be passed", func(p *policy) { p.Guards.Before[2].Banned = true }, "guards.before[2].banned conflict"},
		{"what no register tells", func(p *policy) { p.Guards.Visitor[0].Key = "price" }, "guards.visitor[0].key unknown"},
		{"what no change of shift tells", func(p *policy) { p.Guards.Handover[0].Key = "price" }, "guards.handover[0].key unknown"},
		{"an entry that must not be", func(p *policy) { p.Guards.Entry.Banned, p.Guards.Alarm.Banned = true, true }, "guards.entry.banned conflict\nguards.alarm.banned conflict"},
		{"no alarms", func(p *policy) { p.Guards.Alarms = nil }, "guards.alarms absent"},
		{"hours that are none", func(p *policy) { p.Guards.Gate.Open, p.Guards.Gate.Lock = "7:00", "24:00" }, "guards.gate.open word\nguards.gate.lock word"},
		{"locked when it is opened", func(p *policy) { p.Guards.Gate.Open, p.Guards.Gate.Lock = "07:00", "07:00" }, "guards.gate.lock range"},
		{"bounds that are no counts", func(p *policy) { p.Pupils.Age.Bound = logistics.Share(1, 2) }, "pupils.age.bound range"},
		{"at most twelve", func(p *policy) { p.Pupils.Age.Side = logistics.AtMost }, "pupils.age.side conflict"},
		{"a cap from below", func(p *policy) { p.Pupils.Cap.Side, p.Pupils.Cap.Bound = logistics.AtLeast, logistics.Count(100) }, "pupils.cap.side conflict"},
		{"needs that ban", func(p *policy) { p.Pupils.Permit.Banned, p.Pupils.Trip.Banned = true, true }, "pupils.permit.banned conflict\npupils.trip.banned conflict"},
		{"what no day tells", func(p *policy) { p.Pupils.Day[0].Key = "price" }, "pupils.day[0].key unknown"},
		{"what no group tells, and bans", func(p *policy) { p.Pupils.Waiting[1].Key, p.Pupils.Waiting[1].Banned = "price", true }, "pupils.waiting[1].banned conflict\npupils.waiting[1].key unknown"},
	} {
		pol := incident.School()
		row.edit(&pol)
		if got := problems(t, logistics.Validate(pol)); got != row.want {
			t.Errorf("%s: got\n%s\nwant\n%s", row.reason, got, row.want)
		}
	}
}

func TestDiffGuards(t *testing.T) {
	gate := func(open, lock string) func(*incident.Policy) {
		return func(p *incident.Policy) { p.Guards.Gate.Open, p.Guards.Gate.Lock = open, lock }
	}
	for _, row := range []struct {
		reason   string
		was, is  func(*incident.Policy)
		question string
		want     logistics.Direction
	}{
		{"hours where there were none", gate("", ""), gate("07:00", "18:30"), "guards.gate", logistics.Stricter},
		{"a minute later and a minute earlier", gate("07:00", "18:30"), gate("07:01", "18:29"), "guards.gate", logistics.Stricter},
		{"locked later", gate("07:00", "18:30"), gate("07:00", "18:31"), "guards.gate", logistics.Looser},
		{"an hour later as a whole", gate("07:00", "18:30"), gate("08:00", "19:30"), "guards.gate", logistics.Incomparable},
		{"a midnight is an hour", gate("", "18:30"), gate("00:00", "18:30"), "guards.gate", logistics.Stricter},
		{"thirteen", gate("", ""), func(p *incident.Policy) { p.Pupils.Age.Bound = logistics.Count(13) }, "pupils.age", logistics.Stricter},
		{"one alarm", gate("", ""), func(p *incident.Policy) { p.Guards.Alarms = p.Guards.Alarms[:1] }, "guards.alarms", logistics.Looser},
		{"no host in the register", gate("", ""), func(p *incident.Policy) { p.Guards.Visitor = append(p.Guards.Visitor[:2:2], p.Guards.Visitor[3:]...) }, "guards.visitor.host", logistics.Looser},
	} {
		old, next := incident.School(), incident.School()
		row.was(&old)
		row.is(&next)
		d, err := incident.Diff(old, next)
		if err != nil || len(d.Shifts) == 0 || d.Shifts[0].Question != row.question || d.Direction != row.want {
			t.Errorf("%s: %v %v", row.reason, d, err)
		}
	}
}

// Every plain word of guards and pupils has a name in both languages.
func TestGuardNames(t *testing.T) {
	pol := incident.School()
	g, p := pol.Guards, pol.Pupils
	words := append([]string{g.Entry.Key, g.Alarm.Key, p.Permit.Key, p.Parking.Key, p.InOrder.Key, p.Trip.Key}, g.Alarms...)
	for _, list := range []logistics.Checklist{g.Before, g.Visitor, g.Handover, p.Day, p.Waiting} {
		for _, n := range list {
			words = append(words, n.Key)
		}
	}
	for _, w := range words {
		if en, zh := pol.Name(w, logistics.English), pol.Name(w, logistics.Chinese); zh == w || en == "" || zh == en || strings.Contains(zh, "-") {
			t.Errorf("%s is %q, %q", w, en, zh)
		}
	}
}
