package incident

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/logistics"
)

// Ticket is a request with its log.
type Ticket struct {
	Request
	Events      logistics.List[TicketEvent] `json:"events"`               // what happened after the report, in any order
	Departments logistics.List[string]      `json:"departments,omitzero"` // which worked on it (001-034); absent: nobody says
	Reason      string                      `json:"reason,omitzero"`      // on record, why what should be kept was not (000-168), which settles it

	AsOf     time.Time          `json:"asOf,omitzero"`     // the moment of judgment; needed, but absent in a [Queue], which has its own
	Calendar logistics.Calendar `json:"calendar,omitzero"` // for time limits in workdays; absent in a [Queue]
}

// TicketEvent is one thing that happened to a request.
type TicketEvent struct {
	Step TicketStep       `json:"step"`
	At   time.Time        `json:"at"`
	By   logistics.Person `json:"by,omitzero"`   // absent: the log does not say, which is a finding (001-032)
	Role logistics.Role   `json:"role,omitzero"` // likewise

	Due       logistics.Date         `json:"due,omitzero"`       // of a plan: the day by which the work is done, itself in time: key "day-of-the-task" (000-188)
	Reason    string                 `json:"reason,omitzero"`    // of a pause: why: key "reason" (003-005)
	Until     logistics.Date         `json:"until,omitzero"`     // of a pause: the day by which it is mended, itself in time: key "date" (003-005)
	Told      bool                   `json:"told,omitzero"`      // of a pause: the reporter knows both: key "told" (003-005)
	AtOnce    logistics.Answer       `json:"atOnce,omitzero"`    // of an arrival: it can be mended on this visit (003-004)
	Skills    logistics.List[string] `json:"skills,omitzero"`    // of an arrival: classes of repairs that the repairer can mend: key "matching-skill" (001-034); absent: nobody says
	Satisfied logistics.Answer       `json:"satisfied,omitzero"` // of a call-back: what the reporter said; unknown: nobody was reached, and it is an attempt (001-028)
}

// compare orders events by their moment, then by their step, then by all that they say, so that no order of the log matters.
func (e TicketEvent) compare(o TicketEvent) int {
	text := func(e TicketEvent) string {
		return strings.Join([]string{
			string(e.By), string(e.Role), e.Due.String(), e.Reason, e.Until.String(), strconv.FormatBool(e.Told), e.AtOnce.String(),
			strings.Join(e.Skills, ","), e.Satisfied.String(), e.At.Format(time.RFC3339Nano),
		}, "\x00")
	}
	if order := cmp.Or(e.At.Compare(o.At), cmp.Compare(e.Step, o.Step)); order != 0 {
		return order
	}
	return strings.Compare(text(e), text(o))
}

// check adds the problems of a ticket, with the moment of judgment that holds for it.
func (t Ticket) check(q Requests, ps *logistics.Problems) {
	t.Request.check(q, ps)
	switch {
	case t.AsOf.IsZero():
		ps.Add("asOf", logistics.CodeAbsent, "no moment of judgment")
	case t.Reported.After(t.AsOf):
		ps.Add("reported", logistics.CodeRange, "is after the moment of judgment, %s", logistics.Instant(t.AsOf))
	}
	checkCalendar(ps, t.Calendar)
	for i, e := range t.Events {
		e.check(ps, logistics.At("events", i), t)
	}
	if t.Departments != nil {
		distinctNames(ps, "departments", "", t.Departments)
	}
	t.spelled(q, ps)
}

func (e TicketEvent) check(ps *logistics.Problems, at string, t Ticket) {
	if _, err := e.Step.MarshalText(); err != nil {
		ps.Add(at+".step", logistics.CodeWord, "%v", err)
	} else if e.Step == TicketReported {
		ps.Add(at+".step", logistics.CodeConflict, "the request itself says when it was reported")
	}
	switch {
	case e.At.IsZero():
		ps.Add(at+".at", logistics.CodeAbsent, "no time")
	case !writable(e.At):
		ps.Add(at+".at", logistics.CodeRange, "%s cannot be written", e.At)
	case !t.AsOf.IsZero() && e.At.After(t.AsOf):
		ps.Add(at+".at", logistics.CodeRange, "is after the moment of judgment, %s", logistics.Instant(t.AsOf))
	}
	for _, a := range []namedAnswer{{"atOnce", e.AtOnce}, {"satisfied", e.Satisfied}} {
		if _, err := a.answer.MarshalText(); err != nil {
			ps.Add(at+"."+a.name, logistics.CodeWord, "%v", err)
		}
	}
	alone := func(field string, set bool, step TicketStep) {
		if set && e.Step != step {
			ps.Add(at+"."+field, logistics.CodeConflict, "only the %s has it", step.Label(logistics.English))
		}
	}
	alone("due", !e.Due.IsZero(), TicketPlanned)
	alone("reason", e.Reason != "", TicketWaiting)
	alone("until", !e.Until.IsZero(), TicketWaiting)
	alone("told", e.Told, TicketWaiting)
	alone("atOnce", e.AtOnce != logistics.Unknown, TicketOnSite)
	alone("skills", e.Skills != nil, TicketOnSite)
	alone("satisfied", e.Satisfied != logistics.Unknown, TicketCalledBack)
	for _, day := range []struct {
		field string
		on    logistics.Date
	}{{"due", e.Due}, {"until", e.Until}} {
		if !day.on.IsZero() && !e.At.IsZero() && day.on.Before(t.day(e.At)) {
			ps.Add(at+"."+day.field, logistics.CodeRange, "%s is before the day on which it was said, %s", day.on, t.day(e.At))
		}
	}
	for i, skill := range e.Skills {
		ps.Name(logistics.At(at+".skills", i), skill)
	}
}

// spelled adds the problems of persons and roles, as the steps of a case find them: one person in two spellings.
func (t Ticket) spelled(q Requests, ps *logistics.Problems) {
	c := logistics.Case{Opened: logistics.Mark{By: t.By, At: t.Reported}}
	var names []string
	for i, e := range t.Events {
		if e.By == "" && e.Role == "" || e.At.IsZero() {
			continue
		}
		m := logistics.Mark{Act: e.Step.String(), By: e.By, Role: e.Role, At: e.At}
		if m.By == "" {
			m.By = nobody(i)
		}
		if m.Role == "" {
			m.Role = "unknown"
		}
		names = append(names, logistics.At("marks", len(c.Marks)), logistics.At("events", i))
		c.Marks, c.Others = append(c.Marks, m), append(c.Others, m.Act)
	}
	// The longest first, so that marks[1] is not found in marks[12].
	slices.Reverse(names)
	for i := 0; i < len(names); i += 2 {
		names[i], names[i+1] = names[i+1], names[i]
	}
	var found logistics.Report
	ps.Under("", (logistics.Steps{}).Check(&found, "", c), append(names, "opened.by", "by", "opened.at", "reported")...)
}

// nobody stands for the actor of an event of which nobody says who he is.
func nobody(i int) logistics.Person { return logistics.Person("nobody " + strconv.Itoa(i)) }

// day gives the civil day of a moment in the zone of the report.
func (t Ticket) day(at time.Time) logistics.Date {
	return logistics.DateOf(at, t.Reported.Location())
}

// endOf gives the last moment of a day in the zone of the report.
func (t Ticket) endOf(day logistics.Date) time.Time {
	noon, _ := time.ParseInLocation("2006-01-02 15", day.String()+" 12", t.Reported.Location())
	last, _, _ := logistics.MustSpan("0d").End(noon, logistics.Calendar{})
	return last
}

// round is what happened from a report, or a reopening, to the next.
type round struct {
	number int
	opened time.Time
	events []TicketEvent // in order
	next   time.Time     // when it was reopened after that; zero: it was not
}

// rounds parts the log at the reopenings. An event before the report is in the first.
func (t Ticket) rounds() []round {
	events := slices.SortedFunc(slices.Values(t.Events), TicketEvent.compare)
	all := []round{{number: 1, opened: t.Reported}}
	for _, e := range events {
		last := &all[len(all)-1]
		if e.Step == TicketReopened {
			last.next = e.At
			all = append(all, round{number: last.number + 1, opened: e.At})
			continue
		}
		last.events = append(last.events, e)
	}
	return all
}

// first gives the first event of a step.
func (r round) first(step TicketStep) (TicketEvent, bool) {
	i := slices.IndexFunc(r.events, func(e TicketEvent) bool { return e.Step == step })
	if i < 0 {
		return TicketEvent{}, false
	}
	return r.events[i], true
}

// calledBack gives the first call-back with an answer after the completion; the attempts before it are none.
func (r round) calledBack() (TicketEvent, bool) {
	done, completed := r.first(TicketCompleted)
	i := slices.IndexFunc(r.events, func(e TicketEvent) bool {
		return completed && e.Step == TicketCalledBack && e.Satisfied != logistics.Unknown && !e.At.Before(done.At)
	})
	if i < 0 {
		return TicketEvent{}, false
	}
	return r.events[i], true
}

// acted reports whether a step on the way was done; an attempt to call back is none.
func (r round) acted(step TicketStep) bool {
	_, ok := r.first(step)
	if step == TicketCalledBack {
		_, ok = r.calledBack()
	}
	return ok
}

// pause is a time in which the work stopped.
type pause struct {
	TicketEvent
	end  time.Time // when it went on, was completed or reopened; of one that has not ended, the moment of judgment
	open bool      // it has not ended
}

// pauses gives the pauses of a round, in order.
func (r round) pauses(asOf time.Time) []pause {
	var all []pause
	for _, e := range r.events {
		running := len(all) > 0 && all[len(all)-1].open
		switch {
		case running && (e.Step == TicketResumed || e.Step == TicketCompleted || e.Step == TicketClosed || e.Step == TicketWaiting):
			all[len(all)-1].end, all[len(all)-1].open = e.At, false
		}
		if e.Step == TicketWaiting {
			all = append(all, pause{TicketEvent: e, end: asOf, open: true})
		}
	}
	if len(all) > 0 && all[len(all)-1].open && !r.next.IsZero() {
		all[len(all)-1].end, all[len(all)-1].open = r.next, false
	}
	return all
}

// stops reports whether the pause is one that the deferral allows: it cannot be mended that day, no lesson suffers, and the reporter
// knows why and until when.
func (p pause) stops(t Ticket, d Deferral) bool {
	return t.deferrable() && !slices.ContainsFunc(d.Told, func(n logistics.Need) bool { return p.has(n.Key) != logistics.Yes })
}

// has answers a key of the deferral.
func (e TicketEvent) has(key string) logistics.Answer {
	switch key {
	case DeferralReason:
		return logistics.Known(e.Reason != "")
	case DeferralUntil:
		return logistics.Known(!e.Until.IsZero())
	case DeferralTold:
		return logistics.Known(e.Told)
	}
	return logistics.Unknown
}
