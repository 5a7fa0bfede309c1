package incident_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// status is a status on one line: the state, who answers for it, and each act awaited with its deadline.
func status(s incident.RequestStatus) string {
	line := s.State.String() + " " + string(s.Owner)
	if !s.Paused.IsZero() {
		line += " paused"
	}
	for _, a := range s.Next {
		line += "; " + a.Act
		if !a.Due.IsZero() {
			line += " " + a.Due.Format("01-02 15:04:05") + " " + string(a.Clause)
		}
		if a.Late == yes {
			line += " late"
		}
	}
	return line
}

func TestNextForRequest(t *testing.T) {
	type edits = []func(*incident.Ticket)
	blocked := on(func(r *incident.Request) { r.Today, r.Teaching = no, yes })
	for _, row := range []struct {
		reason string
		edits  edits
		want   string
	}{
		{"just reported", edits{only(0), judgedAt("2026-03-02 09:30")}, "reported Gao; acknowledged 03-02 11:30:00 001-027; planned 03-03 23:59:59 001-012"},
		{"nobody answered", edits{only(0), judgedAt("2026-03-02 11:30:01")}, "reported Gao; acknowledged 03-02 11:30:00 001-027 late; planned 03-03 23:59:59 001-012"},
		{"acknowledged", edits{only(1), judgedAt("2026-03-02 10:00")}, "acknowledged Gao; planned 03-03 23:59:59 001-012; on-site 03-02 23:59:59 003-003"},
		{"handed on", edits{only(1), adding(event(incident.TicketTransferred, "2026-03-02 10:01"), incident.TicketEvent{Step: incident.TicketAccepted, At: when("2026-03-02 10:05"), By: "Sun", Role: "desk"}),
			judgedAt("2026-03-02 10:06")}, "acknowledged Sun; planned 03-03 23:59:59 001-012; on-site 03-02 23:59:59 003-003"},
		{"handed on, and nobody has accepted it", edits{only(1), adding(event(incident.TicketTransferred, "2026-03-02 10:01")), judgedAt("2026-03-02 10:06")},
			"acknowledged Gao; planned 03-03 23:59:59 001-012; on-site 03-02 23:59:59 003-003"},
		{"there", edits{only(2), judgedAt("2026-03-02 11:00")}, "on-site Gao; planned 03-03 23:59:59 001-012; completed 03-02 23:59:59 003-004"},
		{"the network: the earliest of two deadlines", edits{only(2), on(func(r *incident.Request) { r.Kind = "network" }), judgedAt("2026-03-02 11:00")},
			"on-site Gao; planned 03-03 23:59:59 001-012; completed 03-02 10:30:00 001-021 late"},
		{"paused: until the day that was told", edits{only(2), adding(event(incident.TicketWaiting, "2026-03-02 11:10")), judgedAt("2026-03-03 11:00")},
			"waiting Gao paused; resumed 03-05 23:59:59 003-005"},
		{"and that day is over", edits{only(2), adding(event(incident.TicketWaiting, "2026-03-02 11:10")), judgedAt("2026-03-06 00:00")},
			"waiting Gao paused; resumed 03-05 23:59:59 003-005 late"},
		{"it goes on: no pause stops the clock of what can be mended that day", edits{only(2), adding(event(incident.TicketWaiting, "2026-03-02 11:10"), event(incident.TicketResumed, "2026-03-04 11:10")), judgedAt("2026-03-04 11:10")},
			"resumed Gao; completed 03-02 23:59:59 003-004 late"},
		{"a pause without a day", edits{only(2), adding(incident.TicketEvent{Step: incident.TicketWaiting, At: when("2026-03-02 11:10"), By: "Zhang", Role: logistics.Repairer}), judgedAt("2026-03-02 12:00")},
			"waiting Gao paused; planned 03-03 23:59:59 001-012; resumed"},
		{"done", edits{only(3), judgedAt("2026-03-02 12:00")}, "completed Gao; called-back 03-04 11:30:00 001-028"},
		{"an attempt changes nothing", edits{only(4), edited(3, func(e *incident.TicketEvent) { e.Satisfied = unknown })}, "completed Gao; called-back 03-04 11:30:00 001-028 late"},
		{"called back", edits{only(4)}, "called-back Gao; closed"},
		{"closed", nil, "closed Gao"},
		{"reopened", edits{adding(event(incident.TicketReopened, "2026-03-05 09:00")), judgedAt("2026-03-05 09:00")},
			"reopened Gao; acknowledged 03-05 11:00:00 001-027; planned 03-06 23:59:59 001-012"},
		{"complex: the plan comes first", edits{only(2), on(func(r *incident.Request) { r.CrossArea = yes }), judgedAt("2026-03-02 11:00")}, "on-site Gao; planned 03-03 23:59:59 001-012"},
		{"complex, and paused: the reporter knows until when, which meets the deadline, and the plan is still to come", edits{
			only(2), on(func(r *incident.Request) { r.Complex = yes }), adding(event(incident.TicketWaiting, "2026-03-02 11:10")), judgedAt("2026-03-04 11:00")},
			"waiting Gao paused; planned; resumed 03-05 23:59:59 003-005"},
		{"beyond the authority", edits{only(0), on(func(r *incident.Request) { r.Beyond, r.Answerable = yes, unknown }), judgedAt("2026-03-02 09:30")},
			"reported Gao; acknowledged 03-02 11:30:00 001-027; planned 03-03 23:59:59 001-012; forwarded 03-02 23:59:59 000-169; informed 03-02 23:59:59 000-169"},
		{"lessons suffer", edits{only(1), blocked, judgedAt("2026-03-02 10:00")},
			"acknowledged Gao; planned 03-03 23:59:59 001-012; on-site 03-02 23:59:59 003-003; escalated 03-02 23:59:59 003-005"},
		{"the day of the plan", edits{only(1), on(func(r *incident.Request) { r.Kind = "supplies" }), adding(func() incident.TicketEvent {
			e := event(incident.TicketPlanned, "2026-03-02 10:30")
			e.Due = date("2026-03-04")
			return e
		}()), judgedAt("2026-03-02 11:00")}, "planned Gao; completed 03-04 23:59:59 000-188"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			ticket := having(mended(), row.edits...)
			s, err := incident.School().NextForRequest(ticket)
			if err != nil {
				t.Fatal(err)
			}
			if got := status(s); got != row.want {
				t.Errorf("got  %s\nwant %s", got, row.want)
			}
			for _, l := range []logistics.Lang{logistics.English, logistics.Chinese} {
				if lines := strings.Split(s.Text(l), "\n"); len(lines) != len(s.Next)+1 || !strings.HasPrefix(lines[0], "R-1") {
					t.Errorf("%s", s.Text(l))
				}
			}
			slices.Reverse(ticket.Events)
			again, err := incident.School().NextForRequest(ticket)
			if err != nil || status(again) != status(s) {
				t.Errorf("in another order: %s, %v", status(again), err)
			}
		})
	}
}
