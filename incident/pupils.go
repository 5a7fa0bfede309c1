package incident

import (
	"time"

	"example.com/logistics"
)

// PupilRules say who may ride a bicycle to school, and who is with pupils on the way.
type PupilRules struct {
	Age      logistics.Limit     `json:"age" label:"full years of who cycles|骑车上学周岁"`
	Distance logistics.Limit     `json:"distance" label:"meters from home|家校距离（米）"`
	Permit   logistics.Need      `json:"permit" label:"who cycles has|骑车须有"`
	Cap      logistics.Limit     `json:"cap" label:"bicycles at the school|进校自行车总数"`
	Parking  logistics.Need      `json:"parking" label:"each bicycle has|每辆自行车须有"`
	InOrder  logistics.Need      `json:"inOrder" label:"the bicycle is|车况"`
	Day      logistics.Checklist `json:"day" label:"each child's day has|每名幼儿每日须有"`
	Waiting  logistics.Checklist `json:"waiting" label:"each group that waits for a bus has|候车学生须有"`
	Trip     logistics.Need      `json:"trip" label:"each trip has|每次接送须有"`
}

// What pupils need who cycle, arrive, wait for a bus or ride in it, by the keys of the documented policies.
const (
	CyclePermit  = "four-step-permission" // CyclingRequest.Permitted
	CycleParking = "fixed-parking-place"  // CyclingRequest.Parking
	CycleInOrder = "bicycle-in-order"     // CyclingRequest.InOrder
	DayArrival   = "entry-on-arrival"     // ChildDay.Arrived
	DayHandover  = "handover-on-leaving"  // ChildDay.Left and ChildDay.HandedTo
	WaitPlace    = "waiting-place"        // WaitingGroup.Place
	WaitTeacher  = "responsible-teacher"  // WaitingGroup.Teacher
	TripTeacher  = "accompanying-teacher" // BusTrip.Teacher
)

// CyclingRequest is a pupil who asks to ride a bicycle to school.
type CyclingRequest struct {
	Pupil     logistics.Person `json:"pupil"`
	Born      logistics.Date   `json:"born"`              // day of birth
	On        logistics.Date   `json:"on"`                // the day of the approval
	Meters    int              `json:"meters,omitzero"`   // from home to school, above 0; absent: nobody says
	Permitted bool             `json:"permitted"`         // pupil, parent, class teacher and school have all agreed (004-045)
	Bicycles  *int             `json:"bicycles,omitzero"` // admitted so far, without this one, from 0; absent: nobody says
	Parking   bool             `json:"parking"`           // the bicycle has a fixed place
	InOrder   logistics.Answer `json:"inOrder,omitzero"`  // bell and brakes passed their last check, or were mended since
}

// CyclingDecision says whether a pupil may ride a bicycle to school.
type CyclingDecision struct {
	logistics.Report
	Pupil   logistics.Person    `json:"pupil"`
	Age     int                 `json:"age"` // full years on the day of the approval
	May     logistics.Answer    `json:"may"` // unknown where something could not be checked
	Clauses logistics.Citations `json:"clauses"`
}

// DecideCycling says whether a pupil may ride a bicycle to school. It takes twelve full years on the day of the approval, a
// home far from school and the permission of four (004-044); one of the places for bicycles, and a fixed one (004-046); a
// bicycle that is in order (004-096). How far is far, and how many bicycles there may be, is not in the documents: until the
// policy says so, the answer is unknown at best. A year is full on the birthday; whoever is born on 29 February has it on
// the 28th. The error is nil or an [*logistics.InvalidError].
func (pol Policy) DecideCycling(c CyclingRequest) (CyclingDecision, error) {
	if err := logistics.Validate(pol); err != nil {
		return CyclingDecision{}, err
	}
	var ps logistics.Problems
	ps.Name("pupil", string(c.Pupil))
	if c.Born.IsZero() {
		ps.Add("born", logistics.CodeAbsent, "no date")
	}
	switch {
	case c.On.IsZero():
		ps.Add("on", logistics.CodeAbsent, "no date")
	case c.On.Before(c.Born):
		ps.Add("on", logistics.CodeRange, "%s is before %s", c.On, c.Born)
	}
	if c.Meters < 0 {
		ps.Add("meters", logistics.CodeRange, "%d meters; from 0", c.Meters)
	}
	bicycles := logistics.Measure{}
	if c.Bicycles != nil {
		if *c.Bicycles < 0 {
			ps.Add("bicycles", logistics.CodeRange, "%d bicycles; from 0", *c.Bicycles)
		} else {
			bicycles = logistics.Count(*c.Bicycles + 1)
		}
	}
	if _, err := c.InOrder.MarshalText(); err != nil {
		ps.Add("inOrder", logistics.CodeWord, "%v", err)
	}
	if err := ps.Err(); err != nil {
		return CyclingDecision{}, err
	}
	rules := pol.Pupils
	d := CyclingDecision{Report: logistics.Report{Edition: pol.Edition}, Pupil: c.Pupil, Age: fullYears(c.Born, c.On)}
	meters := logistics.Measure{}
	if c.Meters > 0 {
		meters = logistics.Count(c.Meters)
	}
	rules.Age.Check(&d.Report, "age", logistics.Count(d.Age))
	rules.Distance.Check(&d.Report, "meters", meters)
	rules.Permit.Check(&d.Report, "", logistics.Known(c.Permitted))
	rules.Cap.Check(&d.Report, "bicycles", bicycles)
	rules.Parking.Check(&d.Report, "", logistics.Known(c.Parking))
	rules.InOrder.Check(&d.Report, "", c.InOrder)
	for _, rule := range []logistics.Rule{rules.Age.Rule, rules.Distance.Rule, rules.Permit.Rule, rules.Cap.Rule, rules.Parking.Rule, rules.InOrder.Rule} {
		d.Clauses.Add(pol.Clauses.Citation(rule.Clause))
	}
	switch {
	case len(d.Findings) > 0:
		d.May = logistics.No
	case len(d.Unchecked) == 0:
		d.May = logistics.Yes
	}
	return d, nil
}

// String gives the decision in English.
func (d CyclingDecision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l: "Lin, 12 years old, may cycle: unknown (004-044 (read), 004-046 (read), 004-096 (read))".
func (d CyclingDecision) Text(l logistics.Lang) string {
	age := logistics.Count(d.Age).Text(l)
	text := logistics.Text{En: string(d.Pupil) + ", " + age + " years old, may cycle: ", Zh: string(d.Pupil) + "，" + age + " 周岁，可否骑车："}.In(l)
	return d.Clauses.Behind(text+d.May.Label(l), l)
}

// fullYears counts the birthdays up to a day.
func fullYears(born, on logistics.Date) (years int) {
	for birthday := born.AddMonths(12); !birthday.IsZero() && !birthday.After(on); birthday = born.AddMonths(12 * (years + 1)) {
		years++
	}
	return years
}

// ChildDay is one day of a child at a kindergarten.
type ChildDay struct {
	ID       string           `json:"id"`
	Child    logistics.Person `json:"child"`
	On       logistics.Date   `json:"on"`                // the day
	Arrived  time.Time        `json:"arrived,omitzero"`  // on that day, in the zone of the site; absent: the child is not in the register
	Left     time.Time        `json:"left,omitzero"`     // on that day, in the zone of the site; absent: the child has not left
	HandedTo logistics.Person `json:"handedTo,omitzero"` // who took the child; absent: nobody says
}

// WaitingGroup is pupils who wait for a bus together.
type WaitingGroup struct {
	ID      string           `json:"id"`
	On      logistics.Date   `json:"on"`
	Place   string           `json:"place,omitzero"`   // where they wait; absent: no place is set
	Teacher logistics.Person `json:"teacher,omitzero"` // who answers for them; absent: nobody
}

// BusTrip is one trip that takes pupils to school or home.
type BusTrip struct {
	ID      string           `json:"id"`
	On      logistics.Date   `json:"on"`
	Teacher logistics.Person `json:"teacher,omitzero"` // who is with them; absent: nobody
}

// PupilLog is what is on record of pupils on the way, everything in any order.
type PupilLog struct {
	Days    logistics.List[ChildDay]     `json:"days,omitzero"`
	Waiting logistics.List[WaitingGroup] `json:"waiting,omitzero"`
	Trips   logistics.List[BusTrip]      `json:"trips,omitzero"`
	AsOf    logistics.Date               `json:"asOf"` // the day of judgment, which is not over
}

// CheckPupils judges what is on record of pupils on the way. It finds a child that is not in the register of arrivals, or
// was handed to nobody (003-045); pupils who wait for a bus without a place or a teacher (002-035); a trip without a teacher
// (004-100). A child that has not left is a finding from the day after on: it is missing, and that is an incident of its own
// ([Policy.Route]). The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckPupils(l PupilLog) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	l.check(&ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	r, rules := logistics.Report{Edition: pol.Edition}, pol.Pupils
	for _, d := range l.Days {
		fresh := d.On == l.AsOf && d.Left.IsZero()
		rules.Day.Check(&r, "child "+d.ID, func(key string) logistics.Answer {
			return logistics.Known(map[string]bool{DayArrival: !d.Arrived.IsZero(), DayHandover: fresh || !d.Left.IsZero() && d.HandedTo != ""}[key])
		})
	}
	for _, w := range l.Waiting {
		rules.Waiting.Check(&r, "waiting "+w.ID, func(key string) logistics.Answer {
			return logistics.Known(map[string]bool{WaitPlace: w.Place != "", WaitTeacher: w.Teacher != ""}[key])
		})
	}
	for _, t := range l.Trips {
		rules.Trip.Check(&r, "trip "+t.ID, logistics.Known(t.Teacher != ""))
	}
	return r, nil
}

func (l PupilLog) check(ps *logistics.Problems) {
	if l.AsOf.IsZero() {
		ps.Add("asOf", logistics.CodeAbsent, "no day of judgment")
	}
	day := func(at string, on logistics.Date) {
		if on.IsZero() {
			ps.Add(at+".on", logistics.CodeAbsent, "no date")
		}
		datedField{"on", on}.check(ps, at, logistics.Date{}, l.AsOf)
	}
	ids := func(path string, all []string) {
		if len(all) > 0 {
			distinctNames(ps, path, "id", all)
		}
	}
	optional := func(at, name string) {
		if name != "" {
			ps.Name(at, name)
		}
	}
	ids("days", namesOf(l.Days, func(d ChildDay) string { return d.ID }))
	for i, d := range l.Days {
		at := logistics.At("days", i)
		ps.Name(at+".child", string(d.Child))
		day(at, d.On)
		for _, moment := range []struct {
			field string
			at    time.Time
		}{{"arrived", d.Arrived}, {"left", d.Left}} {
			switch {
			case moment.at.IsZero():
			case logistics.Instant(moment.at).IsZero(), logistics.DateOf(moment.at, moment.at.Location()) != d.On:
				ps.Add(at+"."+moment.field, logistics.CodeRange, "not on the day of the record")
			}
		}
		if !d.Left.IsZero() && d.Left.Before(d.Arrived) {
			ps.Add(at+".left", logistics.CodeRange, "before it arrived")
		}
		optional(at+".handedTo", string(d.HandedTo))
	}
	ids("waiting", namesOf(l.Waiting, func(w WaitingGroup) string { return w.ID }))
	for i, w := range l.Waiting {
		at := logistics.At("waiting", i)
		day(at, w.On)
		optional(at+".place", w.Place)
		optional(at+".teacher", string(w.Teacher))
	}
	ids("trips", namesOf(l.Trips, func(t BusTrip) string { return t.ID }))
	for i, t := range l.Trips {
		day(logistics.At("trips", i), t.On)
		optional(logistics.At("trips", i)+".teacher", string(t.Teacher))
	}
}

func (r PupilRules) laws(ps *logistics.Problems) {
	counted(ps, "pupils.age", r.Age)
	counted(ps, "pupils.distance", r.Distance)
	counted(ps, "pupils.cap", r.Cap)
	for _, l := range []struct {
		name  string
		limit logistics.Limit
		side  logistics.Side
	}{{"age", r.Age, logistics.AtLeast}, {"distance", r.Distance, logistics.AtLeast}, {"cap", r.Cap, logistics.AtMost}} {
		if l.limit.Side != logistics.NoSide && l.limit.Side != l.side {
			ps.Add("pupils."+l.name+".side", logistics.CodeConflict, "%s is given as %s", l.name, l.side)
		}
	}
	required(ps, "pupils.permit", r.Permit)
	required(ps, "pupils.parking", r.Parking)
	required(ps, "pupils.inOrder", r.InOrder)
	required(ps, "pupils.trip", r.Trip)
	for _, list := range []struct {
		path  string
		needs logistics.Checklist
		keys  [2]string
	}{{"pupils.day", r.Day, [2]string{DayArrival, DayHandover}}, {"pupils.waiting", r.Waiting, [2]string{WaitPlace, WaitTeacher}}} {
		for i, n := range list.needs {
			required(ps, logistics.At(list.path, i), n)
			if n.Key != list.keys[0] && n.Key != list.keys[1] {
				ps.Add(logistics.At(list.path, i)+".key", logistics.CodeUnknown, "%.40q is told by no field", n.Key)
			}
		}
	}
}
