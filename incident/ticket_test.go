package incident_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// shortly is an entry of a report without its figures: "acknowledged too-late 001-027".
func shortly(r logistics.Report) []string {
	lines := []string{}
	for _, f := range r.Findings {
		line := strings.TrimPrefix(f.Subject, "request R-1") + " " + f.Fault.String() + " " + string(f.Clause)
		if f.Also != "" {
			line += "+" + string(f.Also)
		}
		lines = append(lines, strings.TrimLeft(line, ". "))
	}
	for _, u := range r.Unchecked {
		lines = append(lines, strings.TrimLeft(strings.TrimPrefix(u.Subject, "request R-1"), ". ")+" ? "+string(u.Clause))
	}
	return lines
}

type ticketRow struct {
	reason string
	edits  []func(*incident.Ticket)
	want   []string
}

func judgedTickets(t *testing.T, rows []ticketRow) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.reason, func(t *testing.T) {
			for name, pol := range policies() {
				r, err := pol.CheckRequest(having(mended(), row.edits...))
				if err != nil {
					t.Fatal(name, err)
				}
				if got := shortly(r); !slices.Equal(got, row.want) {
					t.Errorf("%s: got\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(row.want, "\n"))
				}
			}
		})
	}
}

// on gives an edit of the request.
func on(edit func(*incident.Request)) func(*incident.Ticket) {
	return func(t *incident.Ticket) { edit(&t.Request) }
}

// movedTo changes the moment of the event at a place.
func movedTo(i int, at string) func(*incident.Ticket) {
	return edited(i, func(e *incident.TicketEvent) { e.At = when(at) })
}

// judgedAt sets the moment of judgment.
func judgedAt(at string) func(*incident.Ticket) {
	return func(t *incident.Ticket) { t.AsOf = when(at) }
}

func without(i int) func(*incident.Ticket) {
	return func(t *incident.Ticket) { t.Events = slices.Delete(t.Events, i, i+1) }
}

func TestCheckRequestDeadlines(t *testing.T) {
	type edits = []func(*incident.Ticket)
	urgent := on(func(r *incident.Request) { r.Urgent = yes })
	network := on(func(r *incident.Request) { r.Kind, r.Reported = "network", when("2026-03-02 10:30") })
	office := on(func(r *incident.Request) { r.Kind, r.Today = "office-equipment", no })
	skilled := edited(1, func(e *incident.TicketEvent) { e.Skills = logistics.List[string]{"water", "other"} })
	supplies := on(func(r *incident.Request) { r.Kind, r.Answerable = "supplies", no })
	plan := func(at string) func(*incident.Ticket) {
		e := event(incident.TicketPlanned, at)
		e.Due = date("2026-03-06")
		return adding(e)
	}
	judgedTickets(t, []ticketRow{
		{"in order", nil, []string{}},
		{"answered a second early", edits{movedTo(0, "2026-03-02 11:29:59"), movedTo(1, "2026-03-02 11:29:59")}, []string{}},
		{"answered at the last moment", edits{movedTo(0, "2026-03-02 11:30"), movedTo(1, "2026-03-02 11:30")}, []string{}},
		{"answered a second late", edits{movedTo(0, "2026-03-02 11:30:01"), movedTo(1, "2026-03-02 11:31"), movedTo(2, "2026-03-02 11:32")}, []string{"acknowledged too-late 001-027"}},
		{"urgent, a second late: two clauses", edits{urgent, movedTo(0, "2026-03-02 11:30:01"), movedTo(1, "2026-03-02 11:31"), movedTo(2, "2026-03-02 11:32")},
			[]string{"acknowledged too-late 001-027", "acknowledged too-late 001-011"}},
		{"urgency not known: it counts as urgent", edits{on(func(r *incident.Request) { r.Urgent = unknown }), movedTo(0, "2026-03-02 11:30:01"), movedTo(1, "2026-03-02 11:31"), movedTo(2, "2026-03-02 11:32")},
			[]string{"acknowledged too-late 001-027", "acknowledged too-late 001-011"}},
		{"not answered yet, at the last moment", edits{only(0), judgedAt("2026-03-02 11:30")}, []string{}},
		{"not answered yet, a second later", edits{only(0), judgedAt("2026-03-02 11:30:01")}, []string{"acknowledged too-late 001-027"}},
		{"there in the last second of the day", edits{movedTo(1, "2026-03-02 23:59:58"), movedTo(2, "2026-03-02 23:59:59")}, []string{}},
		{"there at midnight", edits{movedTo(1, "2026-03-03 00:00"), movedTo(2, "2026-03-03 00:01")}, []string{"on-site too-late 003-003", "completed too-late 003-004"}},
		{"mended at midnight", edits{movedTo(2, "2026-03-03 00:00")}, []string{"completed too-late 003-004"}},
		{"the network in an hour", edits{network, skilled, movedTo(0, "2026-03-02 10:40"), movedTo(2, "2026-03-02 11:30")}, []string{}},
		{"a second more", edits{network, skilled, movedTo(0, "2026-03-02 10:40"), movedTo(2, "2026-03-02 11:30:01")}, []string{"completed too-late 001-021"}},
		{"equipment in 24 hours, put off with a reason and a day", edits{office, skilled, adding(event(incident.TicketWaiting, "2026-03-02 11:10"),
			event(incident.TicketResumed, "2026-03-03 08:00")), movedTo(2, "2026-03-03 09:30"), movedTo(3, "2026-03-03 10:00"), movedTo(4, "2026-03-03 10:01")}, []string{}},
		{"a second more: the deferral does not stop these 24 hours", edits{office, skilled, adding(event(incident.TicketWaiting, "2026-03-02 11:10"),
			event(incident.TicketResumed, "2026-03-03 08:00")), movedTo(2, "2026-03-03 09:30:01"), movedTo(3, "2026-03-03 10:00"), movedTo(4, "2026-03-03 10:01")},
			[]string{"completed too-late 001-022", "visits out-of-bound 000-170"}},
		{"called back at the last moment", edits{movedTo(3, "2026-03-04 11:30"), movedTo(4, "2026-03-04 11:30")}, []string{}},
		{"a second later", edits{movedTo(3, "2026-03-04 11:30:01"), movedTo(4, "2026-03-04 12:00")}, []string{"called-back too-late 001-028"}},
		{"not called back yet, at the last moment", edits{only(3), judgedAt("2026-03-04 11:30")}, []string{}},
		{"a second later, not yet", edits{only(3), judgedAt("2026-03-04 11:30:01")}, []string{"called-back too-late 001-028"}},
		{"called, but nobody answered", edits{edited(3, func(e *incident.TicketEvent) { e.Satisfied = unknown })},
			[]string{"called-back missing 001-027+000-166", "closed out-of-order 001-028"}},
		{"no plan by the end of the workday after", edits{supplies, only(1), judgedAt("2026-03-03 23:59:59")}, []string{}},
		{"and a second later", edits{supplies, only(1), judgedAt("2026-03-04 00:00")}, []string{"planned too-late 001-012"}},
		{"a plan in time", edits{supplies, only(1), plan("2026-03-03 23:59:59"), judgedAt("2026-03-04 00:00")}, []string{}},
		{"a plan a second late", edits{supplies, only(1), plan("2026-03-04 00:00"), judgedAt("2026-03-04 00:00")}, []string{"planned too-late 001-012"}},
		{"reported on a Friday, the plan on Monday: in time, but no reply within a day", edits{supplies, on(func(r *incident.Request) {
			r.Reported, r.Answerable = when("2026-03-06 09:30"), yes
		}), only(1), movedTo(0, "2026-03-06 10:00"), func(t *incident.Ticket) {
			e := event(incident.TicketPlanned, "2026-03-09 11:00")
			e.Due = date("2026-03-12")
			t.Events = append(t.Events, e)
		}}, []string{"planned too-late 000-168"}},
		{"the same with a reason on record", edits{supplies, on(func(r *incident.Request) {
			r.Reported, r.Answerable = when("2026-03-06 09:30"), yes
		}), only(1), movedTo(0, "2026-03-06 10:00"), func(t *incident.Ticket) {
			e := event(incident.TicketPlanned, "2026-03-09 11:00")
			e.Due = date("2026-03-12")
			t.Events, t.Reason = append(t.Events, e), "the supplier was asked"
		}}, []string{}},
		{"a plan without a day", edits{supplies, only(1), adding(event(incident.TicketPlanned, "2026-03-02 12:00"))}, []string{"planned.day-of-the-task missing 000-188"}},
		{"the day of the plan is in time", edits{supplies, only(1), plan("2026-03-02 12:00"), judgedAt("2026-03-06 23:59:59")}, []string{}},
		{"the day after is not", edits{supplies, only(1), plan("2026-03-02 12:00"), judgedAt("2026-03-07 00:00")}, []string{"completed too-late 000-188"}},
	})
}

func TestCheckRequestDeferral(t *testing.T) {
	type edits = []func(*incident.Ticket)
	no1 := on(func(r *incident.Request) { r.Today = no })
	wait := func(edit func(*incident.TicketEvent)) func(*incident.Ticket) {
		return func(t *incident.Ticket) {
			e := event(incident.TicketWaiting, "2026-03-02 12:00")
			edit(&e)
			t.Events = append(t.Events[:2:2], e)
		}
	}
	plain := func(*incident.TicketEvent) {}
	back := func(at string) func(*incident.Ticket) {
		return adding(event(incident.TicketResumed, at))
	}
	done := func(at string) func(*incident.Ticket) {
		return adding(event(incident.TicketCompleted, at))
	}
	judgedTickets(t, []ticketRow{
		{"put off with a reason and a day, and mended on that day", edits{no1, wait(plain), back("2026-03-05 08:00"), done("2026-03-05 23:59:59"), judgedAt("2026-03-06 00:00")}, []string{}},
		{"a second after that day", edits{no1, wait(plain), back("2026-03-05 08:00"), done("2026-03-06 00:00"), judgedAt("2026-03-06 00:00")}, []string{"waiting too-late 003-005"}},
		{"it waits, and the day is not over", edits{no1, wait(plain), judgedAt("2026-03-05 23:59:59")}, []string{"waiting ? 001-032"}},
		{"a pause that never ends", edits{no1, wait(plain), judgedAt("2026-04-05 12:00")}, []string{"waiting too-late 003-005", "waiting ? 001-032"}},
		{"no reason", edits{no1, wait(func(e *incident.TicketEvent) { e.Reason = "" }), judgedAt("2026-03-03 09:00")}, []string{"waiting.reason missing 003-005", "waiting ? 001-032"}},
		{"no day", edits{no1, wait(func(e *incident.TicketEvent) { e.Until = logistics.Date{} }), judgedAt("2026-03-03 09:00")}, []string{"waiting.date missing 003-005", "waiting ? 001-032"}},
		{"nobody told the reporter", edits{no1, wait(func(e *incident.TicketEvent) { e.Told = false }), judgedAt("2026-03-03 09:00")}, []string{"waiting.told missing 003-005", "waiting ? 001-032"}},
		{"told the day after only", edits{no1, wait(func(e *incident.TicketEvent) { e.At = when("2026-03-03 08:00") }), judgedAt("2026-03-03 09:00")},
			[]string{"waiting.reason missing 003-005", "waiting.date missing 003-005", "waiting.told missing 003-005", "waiting ? 001-032"}},
		{"not put off, and not mended that day either", edits{no1, only(2), judgedAt("2026-03-03 00:00")},
			[]string{"waiting.reason missing 003-005", "waiting.date missing 003-005", "waiting.told missing 003-005"}},
		{"the day is not over", edits{no1, only(2), judgedAt("2026-03-02 23:59:59")}, []string{}},
		{"lessons suffer: never put off, and nobody passed it up", edits{no1, on(func(r *incident.Request) { r.Teaching = yes }), wait(plain), judgedAt("2026-03-03 00:00")},
			[]string{"completed too-late 003-004", "escalated too-late 003-005", "waiting.lessons-suffer banned 003-005", "waiting ? 001-032"}},
		{"passed up that day", edits{no1, on(func(r *incident.Request) { r.Teaching = yes }), wait(plain), adding(event(incident.TicketEscalated, "2026-03-02 13:00")), judgedAt("2026-03-02 23:00")},
			[]string{"waiting.lessons-suffer banned 003-005", "waiting ? 001-032"}},
		{"whether lessons suffer is not known: it stops nothing", edits{no1, on(func(r *incident.Request) { r.Teaching = unknown }), wait(plain), judgedAt("2026-03-03 00:00")},
			[]string{"completed too-late 003-004", "escalated ? 003-005", "waiting ? 001-032", "waiting.lessons-suffer ? 003-005"}},
		{"lessons suffer, and nobody says whether it can be mended that day", edits{on(func(r *incident.Request) { r.Teaching, r.Today = yes, unknown }), only(2), judgedAt("2026-03-02 23:00")},
			[]string{"escalated ? 003-005"}},
		{"nor whether they suffer", edits{on(func(r *incident.Request) { r.Teaching, r.Today = unknown, unknown }), only(2), judgedAt("2026-03-02 23:00")}, []string{"escalated ? 003-005"}},
		{"it was mended that day all the same", edits{on(func(r *incident.Request) { r.Teaching, r.Today = unknown, unknown })}, []string{}},
		{"it can be mended that day: never put off, and the pause stops nothing", edits{wait(plain), back("2026-03-05 08:00"), done("2026-03-05 21:00"), judgedAt("2026-03-05 22:00")},
			[]string{"completed too-late 003-004", "waiting.mendable-today banned 003-005"}},
		{"it still waits that day, until another: that is put off", edits{wait(plain), judgedAt("2026-03-02 23:59:59")}, []string{"waiting.mendable-today banned 003-005", "waiting ? 001-032"}},
		{"it waits until later that day only: that is not", edits{wait(func(e *incident.TicketEvent) { e.Until = date("2026-03-02") }), judgedAt("2026-03-02 23:59:59")}, []string{"waiting ? 001-032"}},
		{"it goes on in the last second of that day", edits{wait(plain), back("2026-03-02 23:59:59"), judgedAt("2026-03-02 23:59:59")}, []string{}},
		{"it goes on at midnight", edits{wait(plain), back("2026-03-03 00:00"), judgedAt("2026-03-03 00:00")}, []string{"completed too-late 003-004", "waiting.mendable-today banned 003-005"}},
		{"nobody says whether it can be mended that day: not checked", edits{on(func(r *incident.Request) { r.Today = unknown }), wait(plain), back("2026-03-05 08:00"), done("2026-03-05 21:00"), judgedAt("2026-03-05 22:00")},
			[]string{"completed too-late 003-004", "waiting.mendable-today ? 003-005"}},
		{"a pause without a day stops nothing", edits{wait(func(e *incident.TicketEvent) { e.Until = logistics.Date{} }), back("2026-03-05 08:00"), done("2026-03-05 21:00"), judgedAt("2026-03-05 22:00")},
			[]string{"planned too-late 001-012", "planned too-late 000-168", "completed too-late 003-004", "waiting.date missing 003-005", "waiting.mendable-today banned 003-005"}},
		{"it was late before it paused", edits{wait(func(e *incident.TicketEvent) { e.At = when("2026-03-03 09:00") }), back("2026-03-05 08:00"), done("2026-03-05 21:00"), judgedAt("2026-03-05 22:00")},
			[]string{"completed too-late 003-004", "waiting.mendable-today banned 003-005"}},
		{"a second pause sets another day", edits{no1, wait(plain), back("2026-03-05 08:00"), func(t *incident.Ticket) {
			e := event(incident.TicketWaiting, "2026-03-05 09:00")
			e.Until = date("2026-03-10")
			t.Events = append(t.Events, e)
		}, back("2026-03-10 08:00"), done("2026-03-10 09:00"), judgedAt("2026-03-10 10:00")}, []string{}},
		{"what is no repair may wait without a word, but not without end", edits{on(func(r *incident.Request) { r.Kind = "supplies" }), only(1),
			adding(incident.TicketEvent{Step: incident.TicketPlanned, At: when("2026-03-02 10:10"), By: "Gao", Role: logistics.RepairReceiver, Due: date("2026-03-12")},
				incident.TicketEvent{Step: incident.TicketWaiting, At: when("2026-03-02 11:00"), By: "Gao", Role: logistics.RepairReceiver})}, []string{"waiting ? 001-032"}},
	})
}

// pausable is a policy in which an allowed pause stops the end of the day of the report.
func pausable() incident.Policy {
	pol := incident.School()
	row := &pol.Requests.Deadlines[6]
	row.Within, row.Kinds, row.Pause = logistics.MustSpan("0d"), nil, true
	return pol
}

// waited is a tap that cannot be mended that day: it paused at noon, went on and was completed.
func waited(resumed, completed string) incident.Ticket {
	return having(mended(), on(func(r *incident.Request) { r.Today = no }), only(2), adding(event(incident.TicketWaiting, "2026-03-02 12:00"),
		event(incident.TicketResumed, resumed), event(incident.TicketCompleted, completed)), judgedAt("2026-03-05 23:00"))
}

// What was left at the pause is left when it goes on: 11:59:59 hours.
func TestCheckRequestPauseIsMonotone(t *testing.T) {
	for _, row := range []struct {
		reason, resumed, completed string
		late                       bool
	}{
		{"half an hour past midnight, and done at once: in time", "2026-03-03 00:30", "2026-03-03 00:31", false},
		{"in the last second left", "2026-03-03 00:30", "2026-03-03 12:29:59", false},
		{"a second later", "2026-03-03 00:30", "2026-03-03 12:30", true},
		{"a whole day: to the end of the next", "2026-03-03 12:00", "2026-03-03 23:59:59", false},
		{"a second later", "2026-03-03 12:00", "2026-03-04 00:00", true},
		{"an hour on the same day is added all the same", "2026-03-02 13:00", "2026-03-03 00:59:59", false},
		{"a second later", "2026-03-02 13:00", "2026-03-03 01:00", true},
	} {
		r, err := pausable().CheckRequest(waited(row.resumed, row.completed))
		if err != nil {
			t.Fatal(err)
		}
		if late := slices.Contains(shortly(r), "completed too-late 001-022"); late != row.late {
			t.Errorf("%s: %v", row.reason, shortly(r))
		}
	}
}

func TestCheckRequestHands(t *testing.T) {
	type edits = []func(*incident.Ticket)
	joint := on(func(r *incident.Request) { r.Complex = yes })
	leads := func(at string, role logistics.Role) func(*incident.Ticket) {
		return adding(incident.TicketEvent{Step: incident.TicketPlanned, At: when(at), By: "Wu", Role: role})
	}
	departments := func(names ...string) func(*incident.Ticket) {
		return func(t *incident.Ticket) { t.Departments = names }
	}
	both := departments("repair group", "network center")
	beyond := on(func(r *incident.Request) { r.Beyond = yes })
	judgedTickets(t, []ticketRow{
		{"another than the repairer of the area", edits{edited(1, func(e *incident.TicketEvent) { e.By = "Qian" })}, []string{"on-site wrong-role 003-007"}},
		{"the repairer of the area, in another spelling", edits{on(func(r *incident.Request) { r.AreaOwner = "ZHANG" })}, []string{}},
		{"who was asked first, in another spelling", edits{on(func(r *incident.Request) { r.FirstAsked = "gao" })}, []string{}},
		{"nobody says who has the area", edits{on(func(r *incident.Request) { r.AreaOwner = "" })}, []string{"on-site ? 003-007"}},
		{"without the skill", edits{edited(1, func(e *incident.TicketEvent) { e.Skills = logistics.List[string]{"wood"} })}, []string{"on-site.matching-skill missing 001-034"}},
		{"nobody says what he can", edits{edited(1, func(e *incident.TicketEvent) { e.Skills = nil })}, []string{"on-site.matching-skill ? 001-034"}},
		{"nobody came", edits{without(1)}, []string{"on-site missing 003-002", "completed out-of-order 001-027"}},
		{"a guard came", edits{edited(1, func(e *incident.TicketEvent) { e.Role = logistics.Guard })}, []string{"on-site wrong-role 003-002"}},
		{"complex, by the leader's plan and two departments", edits{joint, leads("2026-03-02 10:30", logistics.RepairGroupLeader), both}, []string{}},
		{"complex, somebody was there, and the plan is still to come", edits{joint, only(2), judgedAt("2026-03-02 11:00")}, []string{}},
		{"and late", edits{joint, only(2), judgedAt("2026-03-04 00:00")}, []string{"planned too-late 001-012", "planned too-late 000-168", "completed too-late 003-004"}},
		{"complex, and no plan", edits{joint, both}, []string{"planned missing 003-008", "completed out-of-order 001-027"}},
		{"the plan comes after the work", edits{joint, leads("2026-03-02 11:31", logistics.RepairGroupLeader), both}, []string{"completed out-of-order 001-027"}},
		{"the plan is the repairer's", edits{joint, leads("2026-03-02 10:30", logistics.Repairer), both}, []string{"planned wrong-role 003-008"}},
		{"by one department", edits{joint, leads("2026-03-02 10:30", logistics.RepairGroupLeader), departments("repair group")}, []string{"departments out-of-bound 001-034"}},
		{"by nobody knows whom", edits{joint, leads("2026-03-02 10:30", logistics.RepairGroupLeader)}, []string{"departments ? 001-034"}},
		{"beyond the authority, and nobody passed it on", edits{beyond}, []string{"forwarded too-late 000-169", "informed too-late 000-169"}},
		{"passed on that day, and the reporter told", edits{beyond, adding(event(incident.TicketForwarded, "2026-03-02 23:59:59"), event(incident.TicketInformed, "2026-03-02 23:59:59"))}, []string{}},
		{"nobody says whether it is beyond the authority", edits{on(func(r *incident.Request) { r.Beyond = unknown })}, []string{"forwarded ? 000-169", "informed ? 000-169"}},
		{"a second later", edits{beyond, adding(event(incident.TicketForwarded, "2026-03-03 00:00"), event(incident.TicketInformed, "2026-03-02 12:00"))}, []string{"forwarded too-late 000-169"}},
		{"another than who was asked first", edits{edited(0, func(e *incident.TicketEvent) { e.By = "Sun" })}, []string{"acknowledged wrong-role 002-002"}},
		{"he accepted it at that moment", edits{edited(0, func(e *incident.TicketEvent) { e.By = "Sun" }), adding(incident.TicketEvent{
			Step: incident.TicketAccepted, At: when("2026-03-02 10:00"), By: "Sun", Role: logistics.CustomerService})}, []string{}},
		{"he accepted it a second later", edits{edited(0, func(e *incident.TicketEvent) { e.By = "Sun" }), adding(incident.TicketEvent{
			Step: incident.TicketAccepted, At: when("2026-03-02 10:00:01"), By: "Sun", Role: logistics.CustomerService})}, []string{"acknowledged wrong-role 002-002"}},
		{"nobody says who was asked first", edits{on(func(r *incident.Request) { r.FirstAsked = "" })}, []string{"acknowledged ? 002-002"}},
	})
}

func TestCheckRequestVisits(t *testing.T) {
	type edits = []func(*incident.Ticket)
	again := func(at string) func(*incident.Ticket) { return adding(event(incident.TicketOnSite, at)) }
	say := func(a logistics.Answer) func(*incident.Ticket) {
		return edited(1, func(e *incident.TicketEvent) { e.AtOnce = a })
	}
	reopened := func(at string) func(*incident.Ticket) {
		return func(t *incident.Ticket) {
			d := at[:10]
			t.Events = append(t.Events, event(incident.TicketReopened, at), event(incident.TicketAcknowledged, d+" 14:00"), event(incident.TicketOnSite, d+" 15:00"),
				event(incident.TicketCompleted, d+" 15:30"), event(incident.TicketCalledBack, d+" 16:00"), event(incident.TicketClosed, d+" 17:00"))
		}
	}
	judgedTickets(t, []ticketRow{
		{"he came twice for what he could mend at once", edits{again("2026-03-02 11:15")}, []string{"visits out-of-bound 003-004"}},
		{"it could not be mended at once", edits{say(no), adding(func() incident.TicketEvent {
			e := event(incident.TicketOnSite, "2026-03-02 11:15")
			e.AtOnce = yes
			return e
		}())}, []string{}},
		{"nobody says whether it could", edits{say(unknown), again("2026-03-02 11:15")}, []string{"visits ? 003-004"}},
		{"reopened on the day of the completion", edits{movedTo(3, "2026-03-02 12:00"), movedTo(4, "2026-03-02 12:10"), reopened("2026-03-02 13:00")}, []string{"reopened banned 003-004"}},
		{"reopened later, and mended: two answers", edits{reopened("2026-03-04 13:00")}, []string{}},
		{"more than a day, and one return visit", edits{movedTo(2, "2026-03-03 09:30:01"), movedTo(3, "2026-03-03 10:00"), movedTo(4, "2026-03-03 10:30")},
			[]string{"completed too-late 003-004", "visits out-of-bound 000-170"}},
		{"a day to the second", edits{movedTo(2, "2026-03-03 09:30"), movedTo(3, "2026-03-03 10:00"), movedTo(4, "2026-03-03 10:30")}, []string{"completed too-late 003-004"}},
		{"one on the way and one after", edits{movedTo(2, "2026-03-04 09:30"), movedTo(3, "2026-03-04 10:00"), movedTo(4, "2026-03-04 10:30"), adding(event(incident.TicketCalledBack, "2026-03-03 09:00"))},
			[]string{"planned too-late 001-012", "planned too-late 000-168", "completed too-late 003-004"}},
		{"an attempt is no visit", edits{movedTo(2, "2026-03-03 12:30"), movedTo(3, "2026-03-03 13:00"), movedTo(4, "2026-03-03 13:30"), adding(func() incident.TicketEvent {
			e := event(incident.TicketCalledBack, "2026-03-03 09:00")
			e.Satisfied = unknown
			return e
		}())}, []string{"completed too-late 003-004", "visits out-of-bound 000-170"}},
	})
}

func TestCheckRequestTrace(t *testing.T) {
	type edits = []func(*incident.Ticket)
	nobody := func(i int) func(*incident.Ticket) {
		return edited(i, func(e *incident.TicketEvent) { e.By, e.Role = "", "" })
	}
	judgedTickets(t, []ticketRow{
		{"without an actor", edits{nobody(2)}, []string{"completed.by missing 001-032", "completed.role missing 001-032"}},
		{"without any actor", edits{nobody(0), nobody(1), nobody(2), nobody(3), nobody(4)}, []string{
			"acknowledged.by missing 001-032", "acknowledged.role missing 001-032", "on-site.by missing 001-032", "on-site.role missing 001-032",
			"completed.by missing 001-032", "completed.role missing 001-032", "called-back.by missing 001-032", "called-back.role missing 001-032",
			"closed.by missing 001-032", "closed.role missing 001-032"}},
		{"before the report", edits{movedTo(0, "2026-03-02 09:29:59")}, []string{"acknowledged too-early 001-027"}},
		{"a pause before the report", edits{adding(event(incident.TicketWaiting, "2026-03-02 09:00"), event(incident.TicketResumed, "2026-03-02 09:10"))},
			[]string{"waiting too-early 001-032", "resumed too-early 001-032"}},
		{"everything at one moment", edits{movedTo(0, "2026-03-02 09:30"), movedTo(1, "2026-03-02 09:30"), movedTo(2, "2026-03-02 09:30"), movedTo(3, "2026-03-02 09:30"), movedTo(4, "2026-03-02 09:30")}, []string{}},
		{"never acknowledged", edits{without(0)}, []string{"acknowledged missing 001-027", "on-site out-of-order 003-002", "completed out-of-order 001-027"}},
		{"never called back", edits{without(3)}, []string{"called-back missing 001-027+000-166", "closed out-of-order 001-028"}},
		{"closed before the call-back", edits{movedTo(4, "2026-03-03 08:59:59")}, []string{"closed out-of-order 001-028", "called-back out-of-order 001-032"}},
		{"closed twice", edits{adding(event(incident.TicketClosed, "2026-03-03 10:00"))}, []string{"closed twice 001-028"}},
		{"completed twice", edits{adding(event(incident.TicketCompleted, "2026-03-02 12:00"))}, []string{"completed twice 001-027"}},
		{"it goes on without a pause", edits{adding(event(incident.TicketResumed, "2026-03-02 11:15"))}, []string{"resumed out-of-order 001-032"}},
		{"two pauses in one", edits{adding(event(incident.TicketWaiting, "2026-03-02 11:05"), event(incident.TicketWaiting, "2026-03-02 11:10"), event(incident.TicketResumed, "2026-03-02 11:15"))},
			[]string{"waiting out-of-order 001-032"}},
		{"completed while it waits", edits{adding(event(incident.TicketWaiting, "2026-03-02 11:05"))}, []string{"completed out-of-order 001-032"}},
		{"work after the closing", edits{adding(event(incident.TicketOnSite, "2026-03-03 10:00"))}, []string{"on-site out-of-order 001-032"}},
		{"reopened before it was done", edits{only(2), adding(event(incident.TicketReopened, "2026-03-02 11:30")), judgedAt("2026-03-02 12:00")}, []string{"reopened out-of-order 001-032"}},
	})
}

func TestCheckRequestProblems(t *testing.T) {
	for _, row := range []struct {
		reason string
		edits  []func(*incident.Ticket)
		want   string
	}{
		{"nothing at all", []func(*incident.Ticket){func(t *incident.Ticket) { *t = incident.Ticket{} }}, "id absent\nkind absent\nchannel absent\nby absent\nreported absent\nasOf absent"},
		{"no moment of judgment", []func(*incident.Ticket){func(t *incident.Ticket) { t.AsOf = time.Time{} }}, "asOf absent"},
		{"judged before the report", []func(*incident.Ticket){only(0), judgedAt("2026-03-02 09:00")}, "reported range"},
		{"events that are none", []func(*incident.Ticket){only(0), adding(incident.TicketEvent{}, incident.TicketEvent{Step: incident.TicketReported, At: when("2026-03-02 09:30"), By: "Lin", Role: "teacher"},
			incident.TicketEvent{Step: 99, At: when("2026-03-02 09:40"), By: "Lin", Role: "teacher"})}, "events[0].step word\nevents[0].at absent\nevents[1].step conflict\nevents[2].step word"},
		{"after the moment of judgment", []func(*incident.Ticket){judgedAt("2026-03-03 09:04:59")}, "events[4].at range"},
		{"what only another step has", []func(*incident.Ticket){edited(0, func(e *incident.TicketEvent) {
			e.Due, e.Reason, e.Until, e.Told, e.AtOnce, e.Skills, e.Satisfied = date("2026-03-09"), "x", date("2026-03-09"), true, yes, logistics.List[string]{"water"}, yes
		})}, "events[0].due conflict\nevents[0].reason conflict\nevents[0].until conflict\nevents[0].told conflict\nevents[0].atOnce conflict\nevents[0].skills conflict\nevents[0].satisfied conflict"},
		{"a day that was over", []func(*incident.Ticket){adding(func() incident.TicketEvent {
			e := event(incident.TicketWaiting, "2026-03-02 11:10")
			e.Until = date("2026-03-01")
			return e
		}())}, "events[5].until range"},
		{"one person in two spellings", []func(*incident.Ticket){edited(3, func(e *incident.TicketEvent) { e.By = "GAO" })}, "events[3].by conflict\nevents[4].by conflict"},
		{"names that are none", []func(*incident.Ticket){edited(2, func(e *incident.TicketEvent) { e.By, e.Role = "Zhang ", "a|b" }), func(t *incident.Ticket) { t.Departments = []string{"one", "one"} }},
			"departments[1] duplicate\nevents[2].role word\nevents[2].by word\nevents[2].by conflict"},
		{"a skill without a name", []func(*incident.Ticket){edited(1, func(e *incident.TicketEvent) { e.Skills = logistics.List[string]{""} })}, "events[1].skills[0] absent"},
		{"no holidays of that year", []func(*incident.Ticket){func(t *incident.Ticket) { t.Calendar = logistics.Calendar{} }}, "calendar range"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			ticket := having(mended(), row.edits...)
			_, err := incident.School().CheckRequest(ticket)
			if got := problems(t, err); got != row.want {
				t.Errorf("got\n%s\nwant\n%s", got, row.want)
			}
			if _, err := incident.School().NextForRequest(ticket); err == nil && !strings.HasPrefix(row.want, "calendar") {
				t.Error("NextForRequest judges it")
			}
		})
	}
	if _, err := (incident.Policy{}).CheckRequest(mended()); err == nil {
		t.Error("the zero policy judges")
	}
	if _, err := (incident.Policy{}).NextForRequest(mended()); err == nil {
		t.Error("the zero policy judges")
	}
}
