package incident_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// What somebody sends who does not mean well, or whose program is broken: each is refused by its path, and all of it at once.
func TestDecodeTicketRefuses(t *testing.T) {
	wire := string(write(t, having(mended(), adding(event(incident.TicketWaiting, "2026-03-02 11:10")))))
	for _, row := range []struct{ reason, old, new, want string }{
		{"an hour that no clock shows", `"at":"2026-03-02T10:00:00`, `"at":"2026-03-02T24:00:00`, "events[0].at word"},
		{"a minute that no clock shows", `"at":"2026-03-02T10:00:00`, `"at":"2026-03-02T10:60:00`, "events[0].at word"},
		{"a leap second", `"at":"2026-03-02T10:00:00`, `"at":"2026-03-02T23:59:60`, "events[0].at word"},
		{"a day that no calendar has", `"until":"2026-03-05"`, `"until":"2026-02-30"`, "events[5].until word"},
		{"a moment without a zone", `"reported":"2026-03-02T09:30:00+08:00"`, `"reported":"2026-03-02T09:30:00"`, "reported word"},
		{"no moment at all", `"asOf":"2026-03-09T12:00:00+08:00"`, `"asOf":null`, "asOf null"},
		{"an event that is none", `"step":"acknowledged"`, `"step":"seen"`, "events[0].step word"},
		{"the report as an event", `"step":"acknowledged"`, `"step":"reported"`, "events[0].step conflict"},
		{"an answer in another spelling", `"today":"yes"`, `"today":"Yes"`, "today word"},
		{"an answer that is a truth value", `"teaching":"no"`, `"teaching":false`, "teaching type"},
		{"a field twice", `"kind":"water"`, `"kind":"water","kind":"network"`, "kind duplicate"},
		{"a field in another spelling", `"told":true`, `"Told":true`, "events[5].Told unknown"},
		{"a field that is none", `"channel":"form"`, `"channel":"form","priority":1`, "priority unknown"},
		{"a request without its kind", `"kind":"water",`, ``, "kind absent"},
		{"a kind that is none", `"kind":"water"`, `"kind":"roof"`, "kind unknown"},
		{"a channel that is none", `"channel":"form"`, `"channel":"pigeon"`, "channel unknown"},
		{"an event from the future", `"at":"2026-03-02T10:00:00`, `"at":"2126-03-02T10:00:00`, "events[0].at range"},
		{"a year that cannot be written", `"reported":"2026-`, `"reported":"0000-`, "reported range"},
		{"a role with a bar", `"role":"repairer"`, `"role":"repairer|guard"`, "events[1].role word"},
		{"a name that cannot be seen", `"by":"Lin"`, `"by":"\u200b"`, "by word"},
		{"a calendar that ends before it begins", `"last":"2027-01-10"`, `"last":"2025-01-10"`, "calendar.last range"},
	} {
		text := strings.Replace(wire, row.old, row.new, 1)
		if text == wire {
			t.Fatalf("%s: %s is not in %s", row.reason, row.old, wire)
		}
		var ticket incident.Ticket
		err := logistics.Decode([]byte(text), &ticket)
		if err == nil {
			_, err = incident.School().CheckRequest(ticket)
		}
		if !errors.Is(err, logistics.ErrInvalid) || !slices.Contains(strings.Split(problems(t, err), "\n"), row.want) {
			t.Errorf("%s: %q, want %q", row.reason, problems(t, err), row.want)
		}
	}
}

// Where the clocks change, hours are hours and a day ends with its last moment.
func TestCheckRequestClocks(t *testing.T) {
	newYork, havana := zone(t, "America/New_York"), zone(t, "America/Havana")
	for _, row := range []struct {
		reason   string
		kind     string
		zone     *time.Location
		reported string
		done     string // UTC
		late     []string
	}{
		{"24 hours over an hour that does not exist", "office-equipment", newYork, "2026-03-07T19:30:00Z", "2026-03-08T19:30:00Z", nil},
		{"and a second", "office-equipment", newYork, "2026-03-07T19:30:00Z", "2026-03-08T19:30:01Z", []string{"001-022"}},
		{"24 hours over an hour that comes twice", "office-equipment", newYork, "2026-10-31T17:30:00Z", "2026-11-01T17:30:00Z", nil},
		{"and a second more", "office-equipment", newYork, "2026-10-31T17:30:00Z", "2026-11-01T17:30:01Z", []string{"001-022"}},
		{"the last second of a short day", "water", newYork, "2026-03-08T05:00:00Z", "2026-03-09T03:59:59Z", nil},
		{"the first of the day after", "water", newYork, "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z", []string{"003-004"}},
		{"the last second of a long day", "water", newYork, "2026-11-01T04:00:00Z", "2026-11-02T04:59:59Z", nil},
		{"the first after a long day", "water", newYork, "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z", []string{"003-004"}},
		{"a day that begins at 1:00", "water", havana, "2026-03-08T05:00:00Z", "2026-03-09T03:59:59Z", nil},
		{"the hour within the one that comes twice", "network", newYork, "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z", nil},
		{"the same hands of the clock an hour later", "network", newYork, "2026-11-01T05:30:00Z", "2026-11-01T06:30:01Z", []string{"001-021"}},
	} {
		at := func(text string) time.Time {
			m, err := time.Parse(time.RFC3339, text)
			if err != nil {
				t.Fatal(err)
			}
			return m.In(row.zone)
		}
		ticket := incident.Ticket{Request: tap(), Calendar: year(), AsOf: at(row.done)}
		ticket.Kind, ticket.Reported = row.kind, at(row.reported)
		if row.kind == "office-equipment" {
			ticket.Today = no
		}
		for _, step := range []incident.TicketStep{incident.TicketAcknowledged, incident.TicketOnSite, incident.TicketCompleted} {
			e := event(step, "2026-03-02 10:00")
			e.Skills, e.At = nil, at(row.reported).Add(time.Minute)
			if step == incident.TicketCompleted {
				e.At = at(row.done)
			}
			ticket.Events = append(ticket.Events, e)
		}
		r, err := incident.School().CheckRequest(ticket)
		if err != nil {
			t.Fatal(row.reason, err)
		}
		var late []string
		for _, f := range r.Findings {
			if f.Fault == logistics.TooLate && strings.HasSuffix(f.Subject, ".completed") {
				late = append(late, string(f.Clause))
			}
		}
		if !slices.Equal(late, row.late) {
			t.Errorf("%s: late by %v, want %v", row.reason, late, row.late)
		}
	}
}
