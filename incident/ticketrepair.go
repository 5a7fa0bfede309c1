package incident

import (
	"slices"

	"example.com/logistics"
)

// hands judges who came: the repairer of the area to a single small repair, with the skill that the class takes; and whether what
// is complex was worked on by several departments.
func (v *ticketVerdict) hands(r round) {
	if v.kind.Fault == "" {
		return
	}
	d := v.q.Dispatch
	for _, e := range r.events {
		if e.Step != TicketOnSite {
			continue
		}
		at := v.at(r, TicketOnSite.String())
		if !v.t.joint() && e.By != "" {
			switch {
			case v.t.AreaOwner == "":
				v.report.Open(d.Small.Clause, at, logistics.Text{En: "who the repairer of the area is", Zh: "包干区域维修人员"})
			case !samePerson(e.By, v.t.AreaOwner):
				v.report.Find(d.Small.Rule, logistics.WrongRole, at, logistics.Said(e.By), logistics.Said(v.t.AreaOwner))
			}
		}
		has := logistics.Unknown
		if e.Skills != nil {
			has = logistics.Known(slices.Contains(e.Skills, v.kind.Fault))
		}
		if !v.t.joint() || e.Skills == nil { // of several trades nobody has all
			d.Skill.Check(&v.report, at, has)
		}
	}
	_, completed := r.first(TicketCompleted)
	if v.t.Complex == logistics.Yes && completed {
		worked := logistics.Measure{}
		if v.t.Departments != nil {
			worked = logistics.Count(len(v.t.Departments))
		}
		d.Joined.Check(&v.report, v.at(r, "departments"), worked)
	}
}

// deferrals judges the pauses of a round: what the reporter was told, whether lessons allow it, and whether they ended in time.
func (v *ticketVerdict) deferrals(r round) {
	d := v.q.Deferral
	pauses := r.pauses(v.t.AsOf)
	for i, p := range pauses {
		at := v.at(r, TicketWaiting.String())
		if p.open {
			v.report.Open(v.q.Trace.Clause, at, logistics.Text{
				En: "when it goes on: the pause of " + logistics.Instant(p.At).Text(logistics.English) + " has not ended",
				Zh: "何时恢复：" + logistics.Instant(p.At).Text(logistics.Chinese) + " 起的暂停尚未结束",
			})
		}
		if v.kind.Fault == "" {
			continue
		}
		d.Told.Check(&v.report, at, p.has)
		d.Teaching.Check(&v.report, at, v.t.Teaching)
		today := v.t.day(r.opened)
		if v.sameDay() && (v.t.day(p.end).After(today) || p.open && p.Until.After(today)) {
			d.Today.Check(&v.report, at, v.t.Today)
		}
		if p.Until.IsZero() {
			continue
		}
		// A new pause sets another day; else it binds the completion.
		end := v.t.AsOf
		if done, ok := v.done(r, TicketCompleted); ok {
			end = done
		}
		if i+1 < len(pauses) {
			end = pauses[i+1].At
		}
		if on := v.t.day(end); on.After(p.Until) {
			v.report.Find(d.until(), logistics.TooLate, at, logistics.Day(on), logistics.Day(p.Until))
		}
	}
	if v.kind.Fault == "" || !v.t.deferrable() || len(pauses) > 0 && v.t.day(pauses[0].At) == v.t.day(r.opened) {
		return
	}
	end := v.t.AsOf
	if done, ok := v.done(r, TicketCompleted); ok {
		end = done
	}
	if v.t.day(end).After(v.t.day(r.opened)) { // it was put off, and nobody was told that day
		for _, n := range d.Told {
			n.Check(&v.report, v.at(r, TicketWaiting.String()), logistics.No)
		}
	}
}

// sameDay reports whether what can be mended that day is mended that day, which is not asked of every kind everywhere.
func (v *ticketVerdict) sameDay() bool {
	return slices.ContainsFunc(v.q.Deadlines, func(d RequestDeadline) bool {
		return d.Step == TicketCompleted && d.When == IfMendable && (len(d.Kinds) == 0 || slices.Contains(d.Kinds, v.kind.Name))
	})
}

// until gives the rule by which a repair that is put off has a day.
func (d Deferral) until() logistics.Rule {
	for _, n := range d.Told {
		if n.Key == DeferralUntil {
			return n.Rule
		}
	}
	return d.Teaching.Rule
}

// visits judges how often a repairer came for what could be mended at once, and a reopening on the day of the completion.
func (v *ticketVerdict) visits(r round) {
	if v.kind.Fault == "" {
		return
	}
	n, at, said := 0, v.at(r, "visits"), true
	completed, done := r.first(TicketCompleted)
	for _, e := range r.events {
		if e.Step != TicketOnSite || done && e.At.After(completed.At) {
			continue
		}
		if n > 0 || e.AtOnce != logistics.No {
			n++
		}
		if n == 1 {
			said = e.AtOnce == logistics.Yes
		}
	}
	switch {
	case n > 1 && !said:
		v.report.Open(v.q.OneVisit.Clause, at, logistics.Text{En: "whether it could be mended on the first visit", Zh: "首次到场时能否当场修好"})
	case n > 0:
		v.q.OneVisit.Check(&v.report, at, logistics.Count(n))
	}
	if done && !r.next.IsZero() && v.t.day(completed.At) == v.t.day(r.next) {
		v.report.Find(v.q.OneVisit.Rule, logistics.Banned, v.at(r, TicketReopened.String()), logistics.Instant(r.next), logistics.Measure{})
	}
}

// returns judges how many return visits a case had that took longer, once it is closed.
func (v *ticketVerdict) returns() {
	last := v.rounds[len(v.rounds)-1]
	completed, done := last.first(TicketCompleted)
	if _, closed := last.first(TicketClosed); !closed || !done {
		return
	}
	limit := v.q.Visits
	due, _, _ := limit.Over.End(v.t.Reported, logistics.Calendar{})
	if !completed.At.After(due) {
		return
	}
	n := 0
	for _, r := range v.rounds {
		for _, e := range r.events {
			if e.Step == TicketCalledBack && e.Satisfied != logistics.Unknown {
				n++
			}
		}
	}
	limit.Check(&v.report, v.at(v.rounds[0], "visits"), logistics.Count(n))
}
