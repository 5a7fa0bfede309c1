package incident_test

import (
	"errors"
	"slices"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// asked is one set of facts put to a policy. cites are the clauses that its answer rests on.
type asked struct {
	reason string
	cites  []logistics.ClauseID
}

// checked gives what a report, or the problems of what cannot be judged, cite.
func checked(reason string, r logistics.Report, err error) asked {
	a := asked{reason: reason}
	var invalid *logistics.InvalidError
	if errors.As(err, &invalid) {
		for _, p := range invalid.Problems {
			a.cites = append(a.cites, p.Clause)
		}
	}
	for _, f := range r.Findings {
		a.cites = append(a.cites, f.Clause, f.Also)
	}
	for _, u := range r.Unchecked {
		a.cites = append(a.cites, u.Clause)
	}
	return a
}

// decided gives what a decision cites.
func decided(reason string, cites ...logistics.Citation) asked {
	a := asked{reason: reason}
	for _, c := range cites {
		a.cites = append(a.cites, c.Clause)
	}
	return a
}

// clauseRow is a clause with facts for which an answer cites it, and near facts for which none does.
type clauseRow struct {
	clause    logistics.ClauseID
	hit, miss []asked
}

func clauseRows(t *testing.T, rows []clauseRow) {
	t.Helper()
	for _, row := range rows {
		hit, miss := 0, 0
		for _, a := range row.hit {
			if !slices.Contains(a.cites, row.clause) {
				t.Errorf("%s: %s cites only %v", row.clause, a.reason, a.cites)
				continue
			}
			hit++
		}
		for _, a := range row.miss {
			if slices.Contains(a.cites, row.clause) {
				t.Errorf("%s: %s cites it", row.clause, a.reason)
				continue
			}
			miss++
		}
		if hit == 0 || miss == 0 {
			t.Errorf("%s: hit %d, missed %d", row.clause, hit, miss)
		}
		t.Logf("clause %s hit=%d miss=%d", row.clause, hit, miss)
	}
}

// requestClauses asks, for every clause of requests and of the standing service, facts for which the answer cites it and near facts
// for which none does.
func requestClauses(t *testing.T) {
	t.Helper()
	pol := incident.School()
	ticket := func(reason string, edits ...func(*incident.Ticket)) asked {
		r, err := pol.CheckRequest(having(mended(), edits...))
		return checked(reason, r, err)
	}
	route := func(reason string, edits ...func(*incident.Request)) asked {
		r, err := pol.RouteRequest(changed(tap(), edits...), year())
		a := checked(reason, logistics.Report{}, err)
		a.cites = append(a.cites, decided("", r.Clauses.List()...).cites...)
		for _, d := range r.Deadlines {
			a.cites = append(a.cites, d.Clause)
		}
		return a
	}
	rank := func(reason string, kind string, events ...incident.TicketEvent) asked {
		one := open("A", kind, "2026-03-02 08:00")
		one.Events = events
		r, err := pol.Triage(incident.Queue{Tickets: logistics.List[incident.Ticket]{one}, AsOf: when("2026-03-02 09:00"), Calendar: year()})
		if err != nil {
			t.Fatal(err)
		}
		return decided(reason, r.Places[0].Clauses.List()...)
	}
	duty := func(reason string, l incident.ServiceLog) asked {
		r, err := pol.CheckServiceDuty(l)
		return checked(reason, r, err)
	}
	list := func(reason string, f incident.ServiceFile) asked {
		r, err := pol.CheckServiceList(f)
		return checked(reason, r, err)
	}
	shift := func(reason, at string) asked {
		h, err := pol.DecideShift(incident.ShiftFile{At: when(at), Around: no})
		if err != nil {
			t.Fatal(err)
		}
		return decided(reason, h.Clauses.List()...)
	}
	kind := func(name string) func(*incident.Request) { return func(r *incident.Request) { r.Kind = name } }
	late := func(i int, at string) func(*incident.Ticket) { return movedTo(i, at) }
	later := event(incident.TicketPlanned, "2026-03-02 08:31")
	later.Due = date("2026-03-09")
	taken := event(incident.TicketAcknowledged, "2026-03-02 08:30")
	fine := ticket("a tap mended in order")
	beyond := on(func(r *incident.Request) { r.Beyond = yes })
	put := on(func(r *incident.Request) { r.Today = no })
	joint := on(func(r *incident.Request) { r.Complex = yes })
	supplies := on(func(r *incident.Request) { r.Kind = "supplies" })
	needs, err := pol.ListNeeds([]incident.Wish{{Kind: "water", Pain: yes}})
	if err != nil {
		t.Fatal(err)
	}
	feedback := func(reason string, edits ...func(*incident.FeedbackIssue)) asked {
		r, err := pol.CheckFeedback(incident.FeedbackFile{Issues: issue(edits...), AsOf: date("2026-03-31")})
		return checked(reason, r, err)
	}
	changes := func(reason, reviewed string) asked {
		c := incident.ServiceChange{ID: "C-1", Kind: "season", On: date("2026-03-02")}
		if reviewed != "" {
			c.Reviewed = date(reviewed)
		}
		r, err := pol.CheckServiceChanges(incident.ServiceChangeFile{Changes: []incident.ServiceChange{c}, AsOf: date("2026-03-31")})
		return checked(reason, r, err)
	}
	houses := func(reason string, households ...string) asked {
		r, err := pol.CheckHouseholds(visited(households...))
		return checked(reason, r, err)
	}
	clauseRows(t, []clauseRow{
		{"000-166", []asked{duty("patrols", dutyLog(incident.DutyPatrol, logistics.Repairer, "2026-03-01", "2026-04-01")), ticket("closed without a call-back", without(3))},
			[]asked{fine, duty("a review", dutyLog(incident.DutyRepairReview, logistics.Repairer, "2026-03-01", "2026-04-01"))}},
		{"000-168", []asked{route("it can be answered within a day")}, []asked{fine, route("it cannot", func(r *incident.Request) { r.Answerable = no })}},
		{"000-169", []asked{route("beyond the authority", func(r *incident.Request) { r.Beyond = yes }), ticket("nobody passed it on", beyond)},
			[]asked{fine, ticket("passed on and told", beyond, adding(event(incident.TicketForwarded, "2026-03-02 12:00"), event(incident.TicketInformed, "2026-03-02 12:00")))}},
		{"000-170", []asked{ticket("two days and one visit", late(2, "2026-03-03 12:00"), late(3, "2026-03-03 13:00"), late(4, "2026-03-03 14:00"))}, []asked{fine}},
		{"000-188", []asked{ticket("a plan without a day", supplies, only(1), adding(event(incident.TicketPlanned, "2026-03-02 12:00"))), rank("due today", "water")},
			[]asked{fine, rank("due next week", "supplies", taken, later)}},
		{"001-011", []asked{route("urgent", func(r *incident.Request) { r.Urgent = yes })}, []asked{route("routine")}},
		{"001-012", []asked{route("every request"), ticket("no plan for two days", supplies, only(1))}, []asked{fine, ticket("done before anybody asked for a plan", supplies, without(1))}},
		{"001-013", []asked{route("by pigeon", func(r *incident.Request) { r.Channel = "pigeon" }), list("no response limits", file(incident.ListChannels, "online-channel"))},
			[]asked{fine, list("all declared", file(incident.ListChannels, "online-channel", "offline-contact", "collection-times", "response-limits"))}},
		{"001-014", []asked{route("welfare", kind("welfare")), rank("necessary", "supplies")}, []asked{route("water"), rank("optimizing", "welfare")}},
		{"001-021", []asked{route("the network", kind("network"))}, []asked{route("water")}},
		{"001-022", []asked{route("equipment", kind("office-equipment"))}, []asked{route("water")}},
		{"001-024", []asked{duty("no opinions", dutyLog(incident.DutyOpinions, logistics.CustomerService, "2026-03-01", "2026-04-01"))},
			[]asked{duty("opinions", dutyLog(incident.DutyOpinions, logistics.CustomerService, "2026-03-01", "2026-04-01", "2026-03-31"))}},
		{"001-025", []asked{feedback("nobody answers for it", func(f *incident.FeedbackIssue) { f.Owner = "" })}, []asked{feedback("dealt with")}},
		{"001-027", []asked{ticket("a second late", late(0, "2026-03-02 11:30:01"), late(1, "2026-03-02 11:31"), late(2, "2026-03-02 11:32"))}, []asked{fine}},
		{"001-028", []asked{ticket("a second late", late(3, "2026-03-04 11:30:01"), late(4, "2026-03-04 12:00"))}, []asked{fine}},
		{"001-029", []asked{decided("a survey", needs.Clauses.List()...), duty("how often", dutyLog(incident.DutySurvey, logistics.CustomerService, "2026-03-01", "2026-04-01"))}, []asked{feedback("no survey")}},
		{"001-031", []asked{list("no procedures", incident.ServiceFile{List: incident.ListProcedures})}, []asked{list("another list", incident.ServiceFile{List: incident.ListContacts})}},
		{"001-032", []asked{ticket("without an actor", edited(2, func(e *incident.TicketEvent) { e.By = "" })), list("on paper", file(incident.ListSystem))}, []asked{fine}},
		{"001-034", []asked{ticket("without the skill", edited(1, func(e *incident.TicketEvent) { e.Skills = logistics.List[string]{"wood"} }))}, []asked{fine}},
		{"001-045", []asked{duty("no meeting", dutyLog(incident.DutyMeeting, logistics.LogisticsCenter, "2026-03-01", "2026-04-01")), list("no agenda", file(incident.ListMeeting))},
			[]asked{duty("a meeting", dutyLog(incident.DutyMeeting, logistics.LogisticsCenter, "2026-03-01", "2026-04-01", "2026-03-31")),
				list("an agenda", file(incident.ListMeeting, "problems", "highlights", "satisfaction", "process-gaps"))}},
		{"001-047", []asked{list("no umbrellas", file(incident.ListConvenience, "first-aid-kit"))}, []asked{list("all there", file(incident.ListConvenience, "first-aid-kit", "umbrellas", "charging", "weather-notice"))}},
		{"001-049", []asked{changes("not reviewed", "")}, []asked{changes("reviewed", "2026-03-03")}},
		{"002-001", []asked{rank("near its deadline", "water")}, []asked{rank("nothing puts it forward", "supplies", taken, later)}},
		{"002-002", []asked{ticket("another acknowledged it", edited(0, func(e *incident.TicketEvent) { e.By = "Sun" }))}, []asked{fine}},
		{"003-002", []asked{route("water"), ticket("nobody came", without(1))}, []asked{fine, route("supplies", kind("supplies"))}},
		{"003-003", []asked{route("a repair"), ticket("the day after", late(1, "2026-03-03 00:00"), late(2, "2026-03-03 00:01"))}, []asked{fine, route("supplies", kind("supplies"))}},
		{"003-004", []asked{route("a repair"), ticket("the day after", late(2, "2026-03-03 00:00"))}, []asked{fine, route("put off", func(r *incident.Request) { r.Today = no })}},
		{"003-005", []asked{route("put off", func(r *incident.Request) { r.Today = no }), ticket("put off without a word", put, only(2))}, []asked{fine, route("that day")}},
		{"003-006", []asked{duty("no review", dutyLog(incident.DutyRepairReview, logistics.RepairGroupLeader, "2026-03-02", "2026-03-09"))},
			[]asked{duty("a review", dutyLog(incident.DutyRepairReview, logistics.RepairGroupLeader, "2026-03-02", "2026-03-09", "2026-03-08"))}},
		{"003-007", []asked{route("a single small repair"), ticket("another came", edited(1, func(e *incident.TicketEvent) { e.By = "Qian" }))}, []asked{fine, route("complex", func(r *incident.Request) { r.Complex = yes })}},
		{"003-008", []asked{route("complex", func(r *incident.Request) { r.Complex = yes }), ticket("no plan", joint)}, []asked{fine, route("a single small repair")}},
		{"004-022", []asked{duty("no entry", dutyLog(incident.DutyWorkLog, logistics.LogisticsCenter, "2026-03-02", "2026-03-03")), list("no opinion box", file(incident.ListWorkLog))},
			[]asked{duty("an entry", dutyLog(incident.DutyWorkLog, logistics.LogisticsCenter, "2026-03-02", "2026-03-03", "2026-03-02")), list("open", file(incident.ListWorkLog, "open-to-users", "opinion-box"))}},
		{"004-042", []asked{list("a job that is not counted", incident.ServiceFile{List: incident.ListPrintJobs, Entries: logistics.List[incident.ServiceEntry]{{About: "J-1"}}})},
			[]asked{list("counted", incident.ServiceFile{List: incident.ListPrintJobs, Entries: logistics.List[incident.ServiceEntry]{{About: "J-1", Has: logistics.List[string]{"registered", "totaled"}}}})}},
		{"004-048", []asked{duty("no repairs", dutyLog(incident.DutyRepairs, logistics.Repairer, "2026-03-02", "2026-03-03"))},
			[]asked{duty("repairs", dutyLog(incident.DutyRepairs, logistics.Repairer, "2026-03-02", "2026-03-03", "2026-03-02"))}},
		{"004-077", []asked{list("a step without a post", incident.ServiceFile{List: incident.ListProcess, Entries: logistics.List[incident.ServiceEntry]{{About: "issue"}}})},
			[]asked{list("post and form", incident.ServiceFile{List: incident.ListProcess, Entries: logistics.List[incident.ServiceEntry]{{About: "issue", Has: logistics.List[string]{"post", "form-and-content", "flow-chart"}}}})}},
		{"004-112", []asked{list("no telephone", file(incident.ListContacts)), shift("at night", "2026-03-02 22:00")},
			[]asked{list("published", file(incident.ListContacts, "telephone", "e-mail-address", "telephone-24h")), shift("by day", "2026-03-02 12:00")}},
		{"004-114", []asked{list("two zones", file(incident.ListFiles, "family-zone", "teaching-zone"))}, []asked{list("three", file(incident.ListFiles, "family-zone", "teaching-zone", "student-zone"))}},
		{"004-119", []asked{shift("the handover", "2026-03-02 14:00")}, []asked{list("no shift", file(incident.ListFiles))}},
		{"004-121", []asked{houses("three", "1", "2", "3")}, []asked{houses("four", "1", "2", "3", "4")}},
	})
}
