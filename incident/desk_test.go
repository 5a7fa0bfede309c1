package incident_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// TestDesk: a desk answers as its policy does, and goes on so when the policy is changed.
func TestDesk(t *testing.T) {
	for name, pol := range policies() {
		desk, err := incident.Compile(pol)
		if err != nil {
			t.Fatal(err)
		}
		fresh := logistics.Clone(pol)
		pol.Handlers.Roles[0], pol.Procedures[2].Steps[0].By[0] = "nobody", "nobody"
		for _, i := range []incident.Incident{of(incident.GeneralBreach, no, no, no), of(incident.SafetyHazard, unknown, yes, no), nothing(), {}, {Kind: incident.Fire}} {
			c, err := fresh.Classify(i)
			got, errDesk := desk.Classify(i)
			if diff := cmp.Diff(c, got, sameValues()); diff != "" || problems(t, err) != problems(t, errDesk) {
				t.Errorf("%s: %+v: %s, %v", name, i, diff, errDesk)
			}
			r, err := fresh.Route(i)
			routed, errDesk := desk.Route(i)
			if diff := cmp.Diff(r, routed, sameValues()); diff != "" || problems(t, err) != problems(t, errDesk) {
				t.Errorf("%s: %+v: %s, %v", name, i, diff, errDesk)
			}
		}
	}
}

// TestNoDesk: what Compile has not made answers nothing.
func TestNoDesk(t *testing.T) {
	var none *incident.Desk
	for _, desk := range []*incident.Desk{none, {}} {
		if c, err := desk.Classify(of(incident.Fire, no, no, no)); err == nil || c.Event {
			t.Errorf("classified: %s", c)
		}
		if r, err := desk.Route(of(incident.Fire, no, no, no)); err == nil || r.Event {
			t.Errorf("routed: %s", r)
		}
	}
	for _, desk := range []*incident.Desk{none, {}} {
		if r, err := desk.CheckCase(urgentCase()); err == nil || r.Edition != "" {
			t.Errorf("a desk that is none judges: %v", r)
		}
		if n, err := desk.NextActs(urgentCase()); err == nil || n != nil {
			t.Errorf("a desk that is none awaits: %v", n)
		}
	}
	if desk, err := incident.Compile(incident.Policy{}); err == nil || desk != nil {
		t.Errorf("the zero policy is compiled: %v", desk)
	}
}

// TestDeskRequests: a desk answers about requests as its policy does, and the zero desk not at all.
func TestDeskRequests(t *testing.T) {
	desk, err := incident.Compile(incident.School())
	if err != nil {
		t.Fatal(err)
	}
	for _, ticket := range []incident.Ticket{mended(), having(mended(), only(2)), having(mended(), only(0), judgedAt("2026-03-03 09:00")), {}} {
		route, err := desk.RouteRequest(ticket.Request, year())
		want, errWant := incident.School().RouteRequest(ticket.Request, year())
		if route.String() != want.String() || (err == nil) != (errWant == nil) {
			t.Errorf("%s, %v; want %s, %v", route, err, want, errWant)
		}
		report, err := desk.CheckRequest(ticket)
		judged, errWant := incident.School().CheckRequest(ticket)
		if !slices.Equal(reported(report), reported(judged)) || (err == nil) != (errWant == nil) {
			t.Errorf("%v, %v; want %v, %v", reported(report), err, reported(judged), errWant)
		}
		next, err := desk.NextForRequest(ticket)
		awaited, errWant := incident.School().NextForRequest(ticket)
		if next.String() != awaited.String() || (err == nil) != (errWant == nil) {
			t.Errorf("%s, %v; want %s, %v", next, err, awaited, errWant)
		}
	}
	for _, none := range []*incident.Desk{nil, {}} {
		_, route := none.RouteRequest(tap(), year())
		_, check := none.CheckRequest(mended())
		_, next := none.NextForRequest(mended())
		if route == nil || check == nil || next == nil {
			t.Error("a desk that was not compiled answers")
		}
	}
}

// TestRequestRoundTrip: facts and answers of requests are read as they were written.
func TestRequestRoundTrip(t *testing.T) {
	pol := incident.School()
	route := routed(t, pol, changed(tap(), func(r *incident.Request) { r.Today, r.Beyond = no, yes }))
	var readRoute incident.RequestRoute
	if err := logistics.Decode(write(t, route), &readRoute); err != nil || readRoute.String() != route.String() {
		t.Errorf("%v\n%s\n%s", err, route, readRoute)
	}
	ticket := having(mended(), adding(event(incident.TicketWaiting, "2026-03-02 11:10"), event(incident.TicketResumed, "2026-03-02 11:20")))
	var readTicket incident.Ticket
	if err := logistics.Decode(write(t, ticket), &readTicket); err != nil || string(write(t, readTicket)) != string(write(t, ticket)) {
		t.Errorf("%v: %+v", err, readTicket)
	}
	next, err := pol.NextForRequest(having(mended(), only(1)))
	if err != nil {
		t.Fatal(err)
	}
	var readNext incident.RequestStatus
	if err := logistics.Decode(write(t, next), &readNext); err != nil || string(write(t, readNext)) != string(write(t, next)) {
		t.Errorf("%v: %s", err, readNext)
	}
	ranking, err := pol.Triage(incident.Queue{Tickets: logistics.List[incident.Ticket]{open("A", "water", "2026-03-02 08:00")}, AsOf: when("2026-03-02 09:00"), Calendar: year()})
	if err != nil {
		t.Fatal(err)
	}
	var readRanking incident.Ranking
	if err := logistics.Decode(write(t, ranking), &readRanking); err != nil || readRanking.String() != ranking.String() {
		t.Errorf("%v: %s", err, readRanking)
	}
	for _, wire := range []string{
		`{"id":"R","kind":"water","channel":"form","by":"L","reported":"2026-03-02T24:00:00+08:00"}`, `{"id":"R","kind":"water","channel":"form","by":"L","reported":"2026-03-02T09:30:00+08:00","urgent":true}`,
		`{"id":"R","kind":"water","channel":"form","by":"L","reported":"2026-03-02T09:30:00+08:00","urgnt":"yes"}`, `{"id":"R"}`,
	} {
		var r incident.Request
		if err := logistics.Decode([]byte(wire), &r); err == nil {
			t.Errorf("%s is read", wire)
		}
	}
}
