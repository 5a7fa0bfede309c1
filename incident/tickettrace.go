package incident

import (
	"slices"

	"example.com/logistics"
)

// trace judges whether the log can be followed: events without an actor, before the report, and changes of state that do not follow
// from what was before.
func (v *ticketVerdict) trace(r round) {
	rule := v.q.Trace.Rule
	waiting, closed, completed := false, false, false
	for _, e := range r.events {
		at := v.at(r, e.Step.String())
		if e.By == "" {
			v.report.Find(rule, logistics.Missing, logistics.Join(at, "by"), logistics.Instant(e.At), logistics.Measure{})
		}
		if e.Role == "" {
			v.report.Find(rule, logistics.Missing, logistics.Join(at, "role"), logistics.Instant(e.At), logistics.Measure{})
		}
		own := slices.Contains(waySteps(), e.Step)
		if !own && e.At.Before(r.opened) {
			v.report.Find(rule, logistics.TooEarly, at, logistics.Instant(e.At), logistics.Instant(r.opened))
		}
		follows := true
		switch e.Step {
		case TicketWaiting:
			follows = !waiting && !completed
			waiting = true
		case TicketResumed:
			follows = waiting
			waiting = false
		case TicketOnSite:
			follows = !completed
		case TicketCompleted:
			follows = !waiting
			waiting, completed = false, true
		case TicketClosed:
			closed = true
		}
		if closed && e.Step != TicketClosed {
			follows = false
		}
		if !follows {
			v.report.Find(rule, logistics.OutOfOrder, at, logistics.Instant(e.At), logistics.Measure{})
		}
	}
	if !r.next.IsZero() && !completed && !closed {
		v.report.Find(rule, logistics.OutOfOrder, v.at(r, TicketReopened.String()), logistics.Instant(r.next), logistics.Measure{})
	}
}

// owner judges whether who acknowledges is who was asked first, or has accepted the request from him.
func (v *ticketVerdict) owner() {
	rule := v.q.Owner.Rule
	for _, r := range v.rounds {
		e, ok := r.first(TicketAcknowledged)
		if !ok || e.By == "" {
			continue
		}
		at := v.at(r, TicketAcknowledged.String())
		switch {
		case v.t.FirstAsked == "":
			v.report.Open(rule.Clause, at, logistics.Text{En: "who was asked first", Zh: "首问人"})
		case !v.answers(e):
			v.report.Find(rule, logistics.WrongRole, at, logistics.Said(e.By), logistics.Said(v.t.FirstAsked))
		}
	}
}

// answers reports whether the actor of an event answers for the request at that moment.
func (v *ticketVerdict) answers(e TicketEvent) bool {
	if samePerson(e.By, v.t.FirstAsked) {
		return true
	}
	return slices.ContainsFunc(v.t.Events, func(a TicketEvent) bool {
		return a.Step == TicketAccepted && samePerson(a.By, e.By) && !a.At.After(e.At)
	})
}

// ownerNow gives who answers for a request: who accepted it last, or else who was asked first.
func (t Ticket) ownerNow() logistics.Person {
	owner := t.FirstAsked
	for _, e := range slices.SortedFunc(slices.Values(t.Events), TicketEvent.compare) {
		if e.Step == TicketAccepted && e.By != "" {
			owner = e.By
		}
	}
	return owner
}

// samePerson reports whether two names are one person's, however they are written.
func samePerson(a, b logistics.Person) bool { return logistics.SameName(string(a), string(b)) }
