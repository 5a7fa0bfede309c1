package incident_test

import (
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// when is a moment in Shanghai: "2026-03-02 09:30", a Monday; with seconds where they count.
func when(text string) time.Time {
	for _, layout := range []string{"2006-01-02 15:04", "2006-01-02 15:04:05"} {
		if t, err := time.ParseInLocation(layout, text, time.FixedZone("CST", 8*3600)); err == nil {
			return t
		}
	}
	panic(text)
}

func date(text string) logistics.Date { return logistics.MustDate(text) }

// year is the calendar of 2026 and the first days of 2027, with the holidays at its ends and around 1 May.
func year() logistics.Calendar {
	cal, err := logistics.NewCalendar(date("2026-01-01"), date("2027-01-10"),
		[]logistics.Date{date("2026-01-01"), date("2026-05-01"), date("2026-05-04"), date("2026-05-05"), date("2027-01-01")}, []logistics.Date{date("2026-05-09")})
	if err != nil {
		panic(err)
	}
	return cal
}

// tap is a single small repair of the water, reported on a Monday morning by a teacher, of which everything is known.
func tap() incident.Request {
	return incident.Request{
		ID: "R-1", Kind: "water", Channel: "form", By: "Lin", Reported: when("2026-03-02 09:30"), Urgent: no, Safety: no, Teaching: no, Today: yes,
		Complex: no, CrossArea: no, Large: no, Beyond: no, Answerable: yes, FirstAsked: "Gao", AreaOwner: "Zhang",
	}
}

// other is the request with its facts changed.
func changed(r incident.Request, edits ...func(*incident.Request)) incident.Request {
	for _, edit := range edits {
		edit(&r)
	}
	return r
}

// event is a step by who does it as a rule.
func event(step incident.TicketStep, at string) incident.TicketEvent {
	by := map[incident.TicketStep]incident.TicketEvent{
		incident.TicketOnSite:     {By: "Zhang", Role: logistics.Repairer, AtOnce: yes, Skills: logistics.List[string]{"water"}},
		incident.TicketWaiting:    {By: "Zhang", Role: logistics.Repairer, Reason: "no parts", Until: date("2026-03-05"), Told: true},
		incident.TicketResumed:    {By: "Zhang", Role: logistics.Repairer},
		incident.TicketCompleted:  {By: "Zhang", Role: logistics.Repairer},
		incident.TicketCalledBack: {By: "Gao", Role: logistics.RepairReceiver, Satisfied: yes},
	}[step]
	if by.By == "" {
		by.By, by.Role = "Gao", logistics.RepairReceiver
	}
	by.Step, by.At = step, when(at)
	return by
}

// mended is the ticket of the tap, done in order on the day of the report and called back the day after.
func mended() incident.Ticket {
	return incident.Ticket{Request: tap(), Calendar: year(), AsOf: when("2026-03-09 12:00"), Events: logistics.List[incident.TicketEvent]{
		event(incident.TicketAcknowledged, "2026-03-02 10:00"), event(incident.TicketOnSite, "2026-03-02 11:00"),
		event(incident.TicketCompleted, "2026-03-02 11:30"), event(incident.TicketCalledBack, "2026-03-03 09:00"),
		event(incident.TicketClosed, "2026-03-03 09:05"),
	}}
}

// having is a ticket with its facts changed.
func having(t incident.Ticket, edits ...func(*incident.Ticket)) incident.Ticket {
	t = logistics.Clone(t)
	for _, edit := range edits {
		edit(&t)
	}
	return t
}

// only leaves the events of the ticket up to a number of them.
func only(n int) func(*incident.Ticket) {
	return func(t *incident.Ticket) { t.Events = t.Events[:n] }
}

// edited changes the event at a place.
func edited(i int, edit func(*incident.TicketEvent)) func(*incident.Ticket) {
	return func(t *incident.Ticket) { edit(&t.Events[i]) }
}

// adding adds events.
func adding(events ...incident.TicketEvent) func(*incident.Ticket) {
	return func(t *incident.Ticket) { t.Events = append(t.Events, events...) }
}

// reported is a report, an entry on a line.
func reported(r logistics.Report) []string {
	lines := []string{}
	for _, f := range r.Findings {
		lines = append(lines, f.String())
	}
	for _, u := range r.Unchecked {
		lines = append(lines, "? "+u.String())
	}
	return lines
}

func routed(t testing.TB, pol incident.Policy, r incident.Request) incident.RequestRoute {
	t.Helper()
	route, err := pol.RouteRequest(r, year())
	if err != nil {
		t.Fatalf("%+v: %v", r, err)
	}
	return route
}
