package incident

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/logistics"
)

// RequestDeadline says by when a step of a request has to be done. Of several for one step the earliest holds, and each is
// told.
type RequestDeadline struct {
	logistics.Rule
	Step   TicketStep             `json:"step" label:"what|事项"`
	Within logistics.Span         `json:"within" label:"time limit|时限"`
	After  TicketStep             `json:"after" label:"counted from|起算"` // counted from the report or from the completion
	When   Condition              `json:"when" label:"for|适用"`
	Kinds  logistics.List[string] `json:"kinds" label:"kinds|类别" none:"every kind|各类"`
	Pause  bool                   `json:"pause" label:"a pause stops it|暂停期间停计"` // a pause that the deferral allows stops it
}

// RequestDue is one deadline of one request. Its moments are absent where nobody can tell yet from when it counts.
type RequestDue struct {
	logistics.Citation
	Force  logistics.Force `json:"force"`
	Step   TicketStep      `json:"step"`
	After  TicketStep      `json:"after"` // the step from which it counts
	Within logistics.Span  `json:"within"`
	Clock  Clock           `json:"clock"`          // on which the clause counts
	Due    time.Time       `json:"due,omitzero"`   // the last moment in time on that clock
	Other  time.Time       `json:"other,omitzero"` // the last moment on the other clock; absent where it is the same, or the calendar does not reach it
}

// String gives the deadline in English.
func (d RequestDue) String() string { return d.Text(logistics.English) }

// Text gives the deadline in l: "plan: by 2026-03-09 23:59:59 +08:00 in working time, 2026-03-07 23:59:59 +08:00 on the
// wall clock (001-012 (read))".
func (d RequestDue) Text(l logistics.Lang) string {
	s := d.Step.Label(l) + logistics.Text{En: ": ", Zh: "："}.In(l)
	if d.Due.IsZero() {
		after := d.After.Label(l)
		s += d.Within.Text(l) + logistics.Text{En: ", from the " + after, Zh: "（自" + after + "起）"}.In(l)
	} else {
		s += logistics.Text{En: "by " + moment(d.Due) + " " + d.Clock.on(), Zh: "不晚于 " + moment(d.Due) + "（" + d.Clock.Label(l) + "）"}.In(l)
	}
	if other := WallClock + WorkingClock - d.Clock; !d.Other.IsZero() {
		s += logistics.Text{En: ", " + moment(d.Other) + " " + other.on(), Zh: "，按" + other.Label(l) + "为 " + moment(d.Other)}.In(l)
	}
	var cites logistics.Citations
	cites.Add(d.Citation)
	return cites.Behind(s+d.Force.Mark(l), l)
}

// on says in English what a moment is told by.
func (c Clock) on() string {
	if c == WorkingClock {
		return "in working time"
	}
	return "on the wall clock"
}

// clockOf gives the clock that a span counts on.
func clockOf(s logistics.Span) Clock {
	if s.OnWorkdays() {
		return WorkingClock
	}
	return WallClock
}

// onOther gives the span of the same length on the other clock; ok is false for hours, which only the desk can count.
func onOther(s logistics.Span) (other logistics.Span, ok bool) {
	text := s.String()
	switch {
	case s.OnWorkdays():
		return logistics.MustSpan(strings.TrimSuffix(text, "wd") + "d"), true
	case strings.HasSuffix(text, "d"):
		return logistics.MustSpan(strings.TrimSuffix(text, "d") + "wd"), true
	}
	return logistics.Span{}, false
}

// applies reports whether the deadline holds for a request of a kind.
func (d RequestDeadline) applies(r Request, k RequestKind) bool {
	return r.meets(d.When, k) && (len(d.Kinds) == 0 || slices.Contains(d.Kinds, k.Name))
}

// dueOf gives a deadline counted from a moment; the zero Time is one that nobody knows yet.
func (pol Policy) dueFrom(d RequestDeadline, from time.Time, cal logistics.Calendar) (RequestDue, error) {
	due := RequestDue{
		Citation: pol.Clauses.Citation(d.Clause), Force: d.Force, Step: d.Step, After: d.After, Within: d.Within, Clock: clockOf(d.Within),
	}
	if from.IsZero() {
		return due, nil
	}
	var err error
	if due.Due, _, err = d.Within.End(from, cal); err != nil {
		return due, err
	}
	if other, ok := onOther(d.Within); ok {
		due.Other, _, err = other.End(from, cal)
	} else {
		hours, _ := strconv.Atoi(strings.TrimSuffix(d.Within.String(), "h"))
		due.Other, err = pol.Service.deskEnd(from, time.Duration(hours)*time.Hour, cal)
	}
	// The other clock is only told beside the one that binds: what it cannot say is left out.
	if err != nil || due.Other.Equal(due.Due) || !writable(due.Other) {
		due.Other = time.Time{}
	}
	return due, nil
}

// dues gives every deadline of a request: those from the report, and those from the completion counted from the moment by which it
// is due, if there is one. Problems are those of the calendar.
func (pol Policy) dues(r Request, cal logistics.Calendar, ps *logistics.Problems) []RequestDue {
	k, _ := pol.Requests.kind(r.Kind)
	var all []RequestDue
	completed := time.Time{}
	for _, after := range []TicketStep{TicketReported, TicketCompleted} {
		from := r.Reported
		if after == TicketCompleted {
			from = completed
		}
		for _, d := range pol.Requests.Deadlines {
			if d.After != after || !d.applies(r, k) {
				continue
			}
			due, err := pol.dueFrom(d, from, cal)
			if err != nil {
				ps.Add("calendar", logistics.CodeRange, "%s: %v", d.Step, err)
				continue
			}
			if !due.Due.IsZero() && !writable(due.Due) {
				ps.Add("reported", logistics.CodeRange, "%s is due on %s, which cannot be written", d.Step, due.Due)
			}
			if d.Step == TicketCompleted && d.Force == logistics.Must && (completed.IsZero() || due.Due.Before(completed)) {
				completed = due.Due
			}
			all = append(all, due)
		}
	}
	return all
}

func (q Requests) deadlineLaws(ps *logistics.Problems) {
	var seen []string
	for i, d := range q.Deadlines {
		at := logistics.At("requests.deadlines", i)
		if d.Within.IsZero() {
			ps.Add(at+".within", logistics.CodeAbsent, "a deadline without a span")
		}
		if !slices.Contains(bounded(), d.Step) {
			ps.Add(at+".step", logistics.CodeRange, "%s is no step that has a deadline", d.Step)
		}
		switch {
		case d.After != TicketReported && d.After != TicketCompleted:
			ps.Add(at+".after", logistics.CodeRange, "counts from the report or from the completion")
		case (d.Step == TicketCalledBack) != (d.After == TicketCompleted):
			ps.Add(at+".after", logistics.CodeConflict, "the call-back counts from the completion, everything else from the report")
		}
		if d.Pause && d.Step != TicketCompleted {
			ps.Add(at+".pause", logistics.CodeConflict, "only the completion can be put off")
		}
		for j, kind := range d.Kinds {
			if _, ok := q.kind(kind); !ok {
				ps.Add(logistics.At(at+".kinds", j), logistics.CodeUnknown, "%.40q is no kind of request", kind)
			} else if slices.Contains(d.Kinds[:j], kind) {
				ps.Add(logistics.At(at+".kinds", j), logistics.CodeDuplicate, "%.40q is there twice", kind)
			}
		}
		if slices.Contains(seen, d.name()) {
			ps.Add(at, logistics.CodeDuplicate, "%s is there twice", d.name())
		}
		seen = append(seen, d.name())
	}
	for i, k := range q.Kinds {
		for _, step := range k.needed() {
			if !slices.ContainsFunc(q.Deadlines, func(d RequestDeadline) bool { return d.Step == step && d.forAll(k) }) {
				ps.Add(logistics.At("requests.kinds", i), logistics.CodeAbsent, "no deadline for the %s of every request of the kind %.40q", step, k.Name)
			}
		}
	}
}

// bounded are the steps that can have a deadline.
func bounded() []TicketStep {
	return []TicketStep{TicketAcknowledged, TicketPlanned, TicketOnSite, TicketCompleted, TicketCalledBack, TicketForwarded, TicketInformed, TicketEscalated}
}

// needed are the steps for which every request of the kind has a deadline.
func (k RequestKind) needed() []TicketStep {
	if k.Fault == "" {
		return []TicketStep{TicketAcknowledged, TicketPlanned, TicketCalledBack}
	}
	return []TicketStep{TicketAcknowledged, TicketPlanned, TicketOnSite, TicketCalledBack}
}

// forAll reports whether the deadline holds for every request of a kind.
func (d RequestDeadline) forAll(k RequestKind) bool {
	return (d.When == Always || d.When == IfRepair && k.Fault != "") && (len(d.Kinds) == 0 || slices.Contains(d.Kinds, k.Name))
}

// name tells deadlines apart: "completed.always.network".
func (d RequestDeadline) name() string {
	name := d.Step.String() + "." + d.When.String()
	if len(d.Kinds) > 0 {
		name += "." + strings.Join(slices.Sorted(slices.Values(d.Kinds)), "+")
	}
	return name
}
