package incident

import (
	"slices"
	"time"

	"example.com/logistics"
)

// CheckGuards judges what is on record of the guards. It finds one who was posted before the tests were passed (000-012);
// visitors without an entry (004-055) or a field of it (003-052); a gate that was not opened or locked in the minute that
// the policy gives (003-052); outsiders in the canteen (003-050); alarms that are not in the ledger, and changes of shift
// without both signatures (004-056). Unchecked is the gate until the policy has hours, and a day between two of the gate of
// which nothing is on record. The order of the records does not matter. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckGuards(l GuardLog) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	l.check(&ps, pol.Guards)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	r, rules := logistics.Report{Edition: pol.Edition}, pol.Guards
	for _, g := range l.Guards {
		g.judge(&r, rules)
	}
	for _, v := range l.Visits {
		v.judge(&r, rules, l.AsOf)
	}
	for _, d := range l.Gate {
		d.judge(&r, rules.Gate, l.AsOf)
	}
	rules.Gate.gaps(&r, l.Gate)
	for _, v := range l.Canteen {
		if !v.Staff && (v.Escort == "" || !v.Recorded) {
			r.Find(rules.Canteen.Rule, logistics.Banned, "canteen visit "+v.ID, logistics.Measure{}, logistics.Measure{})
		}
	}
	for _, a := range l.Alarms {
		rules.Alarm.Check(&r, "alarm "+a.ID, logistics.Known(a.Recorded))
	}
	for _, h := range l.Handovers {
		rules.Handover.Check(&r, "handover "+h.ID, func(key string) logistics.Answer {
			return logistics.Known(map[string]bool{ShiftLeaving: h.LeavingSigned, ShiftTaking: h.TakingSigned, ShiftAnswering: h.Responsibility}[key])
		})
		if len(rules.Handover) > 0 && logistics.SameName(string(h.Leaving), string(h.Taking)) {
			r.Find(rules.Handover[0].Rule, logistics.SamePerson, "handover "+h.ID, logistics.Said(h.Taking), logistics.Measure{})
		}
	}
	return r, nil
}

func (g GuardFile) judge(r *logistics.Report, rules GuardRules) {
	if g.Posted.IsZero() {
		return
	}
	for _, n := range rules.Before {
		subject := "guard " + string(g.Person)
		if day, test := g.passed(n.Key); test && day.After(g.Posted) {
			r.Find(n.Rule, logistics.TooLate, logistics.Join(subject, n.Key), logistics.Day(day), logistics.Day(g.Posted))
			continue
		}
		n.Check(r, subject, logistics.Known(g.has(n.Key, g.Posted)))
	}
}

func (v Visit) judge(r *logistics.Report, rules GuardRules, asOf time.Time) {
	subject := "visit " + v.ID
	rules.Entry.Check(r, subject, logistics.Known(v.Registered))
	if !v.Registered {
		return
	}
	day := logistics.DateOf(v.In, v.In.Location())
	there := v.Out.IsZero() && day == logistics.DateOf(asOf, v.In.Location())
	rules.Visitor.Check(r, subject, func(key string) logistics.Answer {
		if key == VisitOut && v.In.IsZero() && v.Out.IsZero() {
			return logistics.Unknown // who came today may still be there
		}
		return logistics.Known(map[string]bool{
			VisitName: v.Name != "", VisitPurpose: v.Purpose != "", VisitHost: v.Host != "", VisitIn: !v.In.IsZero(), VisitOut: there || !v.Out.IsZero(),
		}[key])
	})
}

func (d GateDay) judge(r *logistics.Report, hours GateHours, asOf time.Time) {
	day := logistics.DateOf(d.Opened, d.Opened.Location())
	subject := "gate " + day.String()
	from, opens := minuteOf(hours.Open)
	to, locks := minuteOf(hours.Lock)
	on := func(minutes int) time.Time {
		y, m, n := d.Opened.Date()
		return time.Date(y, m, n, minutes/60, minutes%60, 0, 0, d.Opened.Location())
	}
	none := logistics.Text{En: "an hour: the policy gives none", Zh: "时刻（制度未给出）"}
	switch {
	case !opens:
		r.Open(hours.Clause, subject+".opened", none)
	case d.Opened.Before(on(from)):
		r.Find(hours.Rule, logistics.TooEarly, subject+".opened", logistics.Instant(d.Opened), logistics.Instant(on(from)))
	case !d.Opened.Before(on(from + 1)):
		r.Find(hours.Rule, logistics.TooLate, subject+".opened", logistics.Instant(d.Opened), logistics.Instant(on(from)))
	}
	locked := d.Locked
	if locked.IsZero() {
		locked = asOf
	}
	switch {
	case !locks:
		r.Open(hours.Clause, subject+".locked", none)
	case !locked.Before(on(to + 1)):
		r.Find(hours.Rule, logistics.TooLate, subject+".locked", logistics.Instant(locked), logistics.Instant(on(to)))
	case !d.Locked.IsZero() && locked.Before(on(to)):
		r.Find(hours.Rule, logistics.TooEarly, subject+".locked", logistics.Instant(locked), logistics.Instant(on(to)))
	}
}

// gaps opens the days between two of the gate of which nothing is on record.
func (g GateHours) gaps(r *logistics.Report, gate []GateDay) {
	var days []logistics.Date
	for _, d := range gate {
		days = append(days, logistics.DateOf(d.Opened, d.Opened.Location()))
	}
	slices.SortFunc(days, logistics.Date.Compare)
	for i := 1; i < len(days); i++ {
		first, last := days[i-1].AddDays(1), days[i].AddDays(-1)
		if !last.Before(first) {
			r.Open(g.Clause, "gate "+logistics.Period{First: first, Last: last}.String(), logistics.Text{En: "when it was opened and locked", Zh: "开门与锁门时间"})
		}
	}
}

func (l GuardLog) check(ps *logistics.Problems, rules GuardRules) {
	moment := func(at string, t time.Time, needed bool) {
		switch {
		case t.IsZero() && needed:
			ps.Add(at, logistics.CodeAbsent, "no time")
		case t.IsZero():
		case logistics.Instant(t).IsZero():
			ps.Add(at, logistics.CodeRange, "is outside the years 1 to 9999")
		case t.After(l.AsOf) && !l.AsOf.IsZero():
			ps.Add(at, logistics.CodeRange, "is after the moment of judgment, %s", logistics.Instant(l.AsOf))
		}
	}
	after := func(at string, first, then time.Time) {
		if !then.IsZero() && then.Before(first) {
			ps.Add(at, logistics.CodeRange, "before it began")
		}
	}
	optional := func(at, name string) {
		if name != "" {
			ps.Name(at, name)
		}
	}
	ids := func(path string, all []string) {
		if len(all) > 0 {
			distinctNames(ps, path, "id", all)
		}
	}
	if l.AsOf.IsZero() {
		ps.Add("asOf", logistics.CodeAbsent, "no moment of judgment")
	}
	moment("asOf", l.AsOf, false)
	if len(l.Guards) > 0 {
		distinctNames(ps, "guards", "person", namesOf(l.Guards, func(g GuardFile) string { return string(g.Person) }))
	}
	asOf := logistics.DateOf(l.AsOf, l.AsOf.Location())
	for i, g := range l.Guards {
		for _, day := range []datedField{{"quality", g.Quality}, {"physical", g.Physical}, {"posted", g.Posted}} {
			if !l.AsOf.IsZero() {
				day.check(ps, logistics.At("guards", i), logistics.Date{}, asOf)
			}
		}
	}
	ids("visits", namesOf(l.Visits, func(v Visit) string { return v.ID }))
	for i, v := range l.Visits {
		at := logistics.At("visits", i)
		optional(at+".name", v.Name)
		optional(at+".purpose", v.Purpose)
		optional(at+".host", string(v.Host))
		moment(at+".in", v.In, false)
		moment(at+".out", v.Out, false)
		after(at+".out", v.In, v.Out)
	}
	ids("canteen", namesOf(l.Canteen, func(v CanteenVisit) string { return v.ID }))
	for i, v := range l.Canteen {
		optional(logistics.At("canteen", i)+".escort", string(v.Escort))
	}
	for i, d := range l.Gate {
		at := logistics.At("gate", i)
		moment(at+".opened", d.Opened, true)
		moment(at+".locked", d.Locked, false)
		after(at+".locked", d.Opened, d.Locked)
	}
	ids("alarms", namesOf(l.Alarms, func(a Alarm) string { return a.ID }))
	for i, a := range l.Alarms {
		at := logistics.At("alarms", i)
		if !slices.Contains(rules.Alarms, a.Kind) {
			ps.Add(at+".kind", logistics.CodeUnknown, "%.40q is no alarm of this policy", a.Kind)
		}
		moment(at+".at", a.At, true)
	}
	ids("handovers", namesOf(l.Handovers, func(h Handover) string { return h.ID }))
	for i, h := range l.Handovers {
		at := logistics.At("handovers", i)
		ps.Name(at+".leaving", string(h.Leaving))
		ps.Name(at+".taking", string(h.Taking))
		moment(at+".at", h.At, true)
	}
}
