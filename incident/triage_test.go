package incident_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// open is a ticket of a queue: reported at a moment, of a kind, acknowledged and planned for a day, so that only its own facts tell.
func open(id, kind, reported string, edits ...func(*incident.Request)) incident.Ticket {
	r := tap()
	r.ID, r.Kind, r.Reported = id, kind, when(reported)
	return incident.Ticket{Request: changed(r, edits...)}
}

func TestTriage(t *testing.T) {
	late := func(r *incident.Request) { r.Today = no } // it may be put off: no deadline today but the arrival
	safety := func(r *incident.Request) { r.Safety = yes }
	teaching := func(r *incident.Request) { r.Teaching = yes }
	urgent := func(r *incident.Request) { r.Urgent = yes }
	early := "2026-03-02 08:00"
	planned := func(t incident.Ticket, due string) incident.Ticket {
		ack, plan := event(incident.TicketAcknowledged, "2026-03-02 08:30"), event(incident.TicketPlanned, "2026-03-02 08:31")
		plan.Due = date(due)
		t.Events = logistics.List[incident.TicketEvent]{ack, plan}
		return t
	}
	for _, row := range []struct {
		reason  string
		tickets []incident.Ticket
		want    string
	}{
		{"nothing to do", nil, ""},
		{"necessary before optimizing, however near its deadline", []incident.Ticket{
			planned(open("A", "welfare", early), "2026-03-02"), planned(open("B", "supplies", early), "2026-03-09")}, "B A"},
		{"what is due today before what is not", []incident.Ticket{planned(open("A", "supplies", early), "2026-03-03"), planned(open("B", "supplies", early), "2026-03-02")}, "B A"},
		{"what is near before what may do harm", []incident.Ticket{
			planned(open("A", "supplies", early, safety), "2026-03-09"), planned(open("B", "supplies", early), "2026-03-02")}, "B A"},
		{"harm before lessons", []incident.Ticket{planned(open("A", "supplies", early, teaching), "2026-03-09"), planned(open("B", "supplies", early, safety), "2026-03-09")}, "B A"},
		{"lessons before urgency", []incident.Ticket{planned(open("A", "supplies", early, urgent), "2026-03-09"), planned(open("B", "supplies", early, teaching), "2026-03-09")}, "B A"},
		{"urgency before what is due earlier", []incident.Ticket{planned(open("A", "supplies", early), "2026-03-08"), planned(open("B", "supplies", early, urgent), "2026-03-09")}, "B A"},
		{"what is due earlier", []incident.Ticket{planned(open("A", "supplies", early), "2026-03-09"), planned(open("B", "supplies", early), "2026-03-08")}, "B A"},
		{"what was reported earlier", []incident.Ticket{open("A", "supplies", "2026-03-02 08:10"), planned(open("B", "supplies", early), "2026-03-02")}, "A B"},
		{"at last the number", []incident.Ticket{planned(open("B", "supplies", early), "2026-03-09"), planned(open("A", "supplies", early), "2026-03-09")}, "A B"},
		{"what endangers somebody is necessary", []incident.Ticket{planned(open("A", "supplies", early), "2026-03-09"), planned(open("B", "environment", early, safety), "2026-03-09")}, "B A"},
		{"whether it endangers anybody is not known", []incident.Ticket{planned(open("A", "supplies", early), "2026-03-09"),
			planned(open("B", "supplies", early, func(r *incident.Request) { r.Safety = unknown }), "2026-03-10")}, "B A"},
		{"what is closed has no place", []incident.Ticket{having(mended(), func(t *incident.Ticket) {
			t.ID, t.Calendar, t.AsOf, t.Reported = "Z", logistics.Calendar{}, time.Time{}, when("2026-02-02 09:30")
			for i := range t.Events {
				t.Events[i].At = t.Events[i].At.AddDate(0, -1, 0)
			}
		}), open("A", "water", early, late)}, "A settled Z"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			for name, pol := range policies() {
				q := incident.Queue{Tickets: row.tickets, AsOf: when("2026-03-02 09:00"), Calendar: year()}
				for range 2 {
					r, err := pol.Triage(q)
					if err != nil {
						t.Fatal(err)
					}
					var ids []string
					for _, p := range r.Places {
						ids = append(ids, p.ID)
					}
					got := strings.Join(ids, " ")
					if len(r.Settled) > 0 {
						got += " settled " + strings.Join(r.Settled, " ")
					}
					if got != row.want {
						t.Errorf("%s: %q, want %q\n%s", name, got, row.want, r)
					}
					q.Tickets = slices.Clone(q.Tickets)
					slices.Reverse(q.Tickets)
				}
			}
		})
	}
}

func TestTriageCites(t *testing.T) {
	q := incident.Queue{Tickets: logistics.List[incident.Ticket]{open("A", "water", "2026-03-02 08:00")}, AsOf: when("2026-03-02 09:00"), Calendar: year()}
	r, err := incident.School().Triage(q)
	if err != nil {
		t.Fatal(err)
	}
	if got := r.String(); got != "1 A: necessary, due 2026-03-02 10:00:00 +08:00 (001-014 (read), 002-001 (read), 000-188 (read))" {
		t.Error(got)
	}
	if got := r.Text(logistics.Chinese); got != "1 A：必要需求，到期 2026-03-02 10:00:00 +08:00（001-014 解读、002-001 解读、000-188 解读）" {
		t.Error(got)
	}
}

func TestTriageProblems(t *testing.T) {
	a := open("A", "water", "2026-03-02 08:00")
	own := a
	own.AsOf, own.Calendar, own.Kind = when("2026-03-02 09:00"), year(), "roof"
	for _, row := range []struct {
		reason string
		queue  incident.Queue
		want   string
	}{
		{"no moment", incident.Queue{}, "asOf absent"},
		{"no moment and two tickets", incident.Queue{Tickets: logistics.List[incident.Ticket]{a, a}}, "tickets[1].id duplicate\nasOf absent"},
		{"a ticket with a moment of its own", incident.Queue{Tickets: logistics.List[incident.Ticket]{a, own}, AsOf: when("2026-03-02 09:00"), Calendar: year()},
			"tickets[1].asOf conflict\ntickets[1].calendar conflict\ntickets[1].id duplicate\ntickets[1].kind unknown"},
		{"no calendar", incident.Queue{Tickets: logistics.List[incident.Ticket]{a}, AsOf: when("2026-03-02 09:00")}, "calendar range"},
	} {
		_, err := incident.School().Triage(row.queue)
		got := strings.Split(problems(t, err), "\n")
		want := strings.Split(row.want, "\n")
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: got\n%s\nwant\n%s", row.reason, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	if _, err := (incident.Policy{}).Triage(incident.Queue{AsOf: when("2026-03-02 09:00")}); err == nil {
		t.Error("the zero policy judges")
	}
}
