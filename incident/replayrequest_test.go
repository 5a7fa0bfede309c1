package incident_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// ticketNumbered is a past request.
func ticketNumbered(id string, edits ...func(*incident.Ticket)) incident.Past {
	t := having(mended(), edits...)
	t.ID = id
	return incident.Past{ID: id, Request: &t}
}

func TestReplayRequests(t *testing.T) {
	late := []func(*incident.Ticket){movedTo(0, "2026-03-02 10:31"), movedTo(1, "2026-03-02 11:00")}
	complex := on(func(r *incident.Request) { r.Complex = yes })
	uncalled := []func(*incident.Ticket){without(3)}
	theft := of(incident.Theft, no, no, no)
	for _, row := range []struct {
		reason  string
		change  func(p *incident.Policy)
		history []incident.Past
		want    string
	}{
		{"nothing changed", func(*incident.Policy) {}, []incident.Past{ticketNumbered("R-1"), ticketNumbered("R-2", uncalled...)}, "school-2026 → next: 0 of 2 cases move"},
		{"an hour instead of two: every route moves", func(p *incident.Policy) { p.Requests.Deadlines[0].Within = logistics.MustSpan("1h") },
			[]incident.Past{ticketNumbered("R-1"), ticketNumbered("R-2", late...)}, `school-2026 → next: 2 of 2 cases move
  2 × requests.deadlines.acknowledged.always: within 2 hours from the report (001-027 (read)) → within 1 hour from the report (001-027 (read)): stricter; such as R-1, R-2`},
		{"half an hour for the network, and there was none", func(p *incident.Policy) { p.Requests.Deadlines[5].Within = logistics.MustSpan("2h") },
			[]incident.Past{ticketNumbered("R-1")}, `school-2026 → next: 0 of 1 cases move
  no case hits:
    requests.deadlines.completed.always.network: within 1 hour from the report (001-021 (read)) → within 2 hours from the report (001-021 (read)): looser`},
		{"what is complex goes to a firm", func(p *incident.Policy) {
			p.Requests.Dispatch.Joint.To = logistics.List[logistics.Role]{logistics.ServiceProvider}
		},
			[]incident.Past{ticketNumbered("R-1"), ticketNumbered("R-2", complex)}, `school-2026 → next: 1 of 2 cases move
  1 × requests.dispatch.joint: repair-group leader (003-008 (assumed)) → service provider (003-008 (assumed)): incomparable; such as R-2`},
		{"the trace finds nothing, and proves nothing", func(p *incident.Policy) { p.Requests.Trace.Force = logistics.Should },
			[]incident.Past{ticketNumbered("R-1")}, `school-2026 → next: 0 of 1 cases move
  no case hits:
    requests.trace: each change has its time and its actor (001-032 (read)) → each change has its time and its actor [should] (001-032 (read)): looser`},
		{"and where it finds something, that moves", func(p *incident.Policy) { p.Requests.Trace.Force = logistics.Should },
			[]incident.Past{ticketNumbered("R-1", edited(2, func(e *incident.TicketEvent) { e.By = "" }))}, `school-2026 → next: 1 of 1 cases move
  1 × requests.trace: each change has its time and its actor (001-032 (read)) → each change has its time and its actor [should] (001-032 (read)): looser; such as R-1`},
		{"a channel less", func(p *incident.Policy) { p.Requests.Channels = p.Requests.Channels[:1] }, []incident.Past{ticketNumbered("R-1")}, `school-2026 → next: 1 of 1 cases move
  1 × requests.channels.form: taken in (001-013 (read)) → refused: stricter; such as R-1
  no case hits:
    requests.channels.contact-person: taken in (001-013 (read)) → refused: stricter
    requests.channels.hotline: taken in (001-013 (read)) → refused: stricter
    requests.channels.e-mail: taken in (001-013 (read)) → refused: stricter`},
		{"an incident and a request in one history", func(p *incident.Policy) {
			p.Requests.Visits.Bound = logistics.Count(3)
			p.Handlers.Roles = append(p.Handlers.Roles, logistics.SafetyLeader)
		}, []incident.Past{{ID: "I-1", Incident: theft}, ticketNumbered("R-1", movedTo(2, "2026-03-04 09:30"), movedTo(3, "2026-03-04 10:00"), movedTo(4, "2026-03-04 10:30"), adding(event(incident.TicketCalledBack, "2026-03-03 09:00")))},
			`school-2026 → next: 2 of 2 cases move
  1 × handlers: guard, security captain or security vice-captain (000-018 (assumed)) → guard, general affairs safety leader, security captain or security vice-captain (000-018 (assumed)): looser; such as I-1
  1 × requests.visits: in order → a finding (000-170 (assumed)): stricter; such as R-1`},
		{"not a request", func(*incident.Policy) {}, []incident.Past{{ID: "R-1", Request: &incident.Ticket{}}, {ID: "R-2"}}, `school-2026 → next: 0 of 0 cases move; 2 more cannot be judged
  not judged: 2
    R-1: request.id: is empty
    R-1: request.kind: is empty
    R-1: request.channel: is empty
    R-1: request.by: is empty
    R-1: request.reported: no time
    R-1: request.asOf: no moment of judgment
    R-2: incident.kind: no kind; what is of no named kind is other
    R-2: incident.discovered: no time`},
	} {
		pol := incident.School()
		pol.Edition = "next"
		row.change(&pol)
		impact, err := incident.Replay(incident.School(), pol, slices.Values(row.history))
		if err != nil {
			t.Fatal(row.reason, err)
		}
		if got := impact.String(); got != row.want {
			t.Errorf("%s: got\n%s\nwant\n%s", row.reason, got, row.want)
		}
	}
}

// requestAnswers is what a policy says of a ticket: who serves it, by when, and what is found in its log.
func requestAnswers(t *rapid.T, pol *incident.Desk, ticket incident.Ticket) string {
	route, err := pol.RouteRequest(ticket.Request, ticket.Calendar)
	if err != nil {
		return "refused"
	}
	report, err := pol.CheckRequest(ticket)
	if err != nil {
		t.Fatal(err)
	}
	all := []string{route.Class.String(), fmt.Sprint(route.Lead, route.Lead.Citation, route.With, route.Plan, route.Fault)}
	for _, d := range route.Deadlines {
		all = append(all, fmt.Sprint(d.Citation, d.Force, d.Step, d.After, d.Within, d.Due))
	}
	for _, f := range report.Findings {
		all = append(all, fmt.Sprint(f.Clause, f.Force, f.Fault, strings.ReplaceAll(f.Subject, " round 2", "")))
	}
	for _, u := range report.Unchecked {
		all = append(all, fmt.Sprint(u.Clause, strings.ReplaceAll(u.Subject, " round 2", "")))
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), "\n")
}

// Whatever is edited by one step in the rules of requests, a ticket moves where what is said of it is otherwise.
func TestReplayRequestsAgainstAnswers(t *testing.T) {
	t.Parallel()
	old := incident.School()
	before, err := incident.Compile(old)
	if err != nil {
		t.Fatal(err)
	}
	var edits []incident.Policy
	var paths []string
	for edit, take := range logistics.Edits(old) {
		if strings.HasPrefix(edit.Path, "requests.") {
			edits, paths = append(edits, take()), append(paths, edit.Path+" "+edit.Step)
		}
	}
	moved := 0
	rapid.Check(t, func(t *rapid.T) {
		i := rapid.IntRange(0, len(edits)-1).Draw(t, "edit")
		now, err := incident.Compile(edits[i])
		if err != nil {
			return // no policy
		}
		var history []incident.Past
		for _, id := range []string{"R-1", "R-2"} {
			ticket := someTicket().Draw(t, id)
			history = append(history, incident.Past{ID: id, Request: &ticket})
		}
		impact, err := incident.Replay(old, edits[i], slices.Values(history))
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range history {
			moves := slices.ContainsFunc(impact.Moves, func(m logistics.Move) bool { return slices.Contains(m.Samples, c.ID) })
			was, is := requestAnswers(t, before, *c.Request), requestAnswers(t, now, *c.Request)
			if was != is {
				moved++
			}
			if was != is && !moves {
				t.Fatalf("%s: %+v does not move:\n%s\n\n%s\n%s", paths[i], c.Request, was, is, impact)
			}
		}
	})
	if moved == 0 && !testing.Short() {
		t.Error("nothing moved")
	}
}

// Every other kind of record moves by the row that answers it, and by that alone.
func TestReplayService(t *testing.T) {
	log := dutyLog(incident.DutyWorkLog, logistics.LogisticsCenter, "2026-03-02", "2026-03-04", "2026-03-02")
	files, households := file(incident.ListContacts, "telephone", "e-mail-address"), visited("1", "2", "3", "4")
	queue := incident.Queue{Tickets: logistics.List[incident.Ticket]{
		open("A", "water", "2026-03-02 08:00", func(r *incident.Request) { r.Urgent = yes }),
		open("B", "water", "2026-03-02 08:00", func(r *incident.Request) { r.Teaching = yes }),
	}, AsOf: when("2026-03-02 09:00"), Calendar: year()}
	wishes := logistics.List[incident.Wish]{{Kind: "welfare", Pain: no}, {Kind: "water", Pain: yes}, {Kind: "welfare", Pain: no}}
	for _, row := range []struct {
		reason string
		past   incident.Past
		change func(p *incident.Policy)
		want   string
	}{
		{"a day without an entry", incident.Past{Service: &log}, func(p *incident.Policy) {
			for i, d := range p.Service.Duties {
				if d.What == incident.DutyWorkLog {
					p.Service.Duties[i].Force = logistics.Should
				}
			}
		}, "service.duties." + incident.DutyWorkLog},
		{"one thing less on a list", incident.Past{File: &files}, func(p *incident.Policy) {
			for i, l := range p.Service.Lists {
				if l.Name == incident.ListContacts {
					p.Service.Lists[i].Items = l.Items[:2]
				}
			}
		}, "service.lists." + incident.ListContacts},
		{"four households will not do", incident.Past{Households: &households}, func(p *incident.Policy) { p.Service.Households.Visits.Times = 5 }, "service.households.visits"},
		{"an effect that should be looked at only", incident.Past{Feedback: &incident.FeedbackFile{Issues: issue(func(i *incident.FeedbackIssue) { i.Plan = "" }), AsOf: date("2026-03-31")}},
			func(p *incident.Policy) {
				p.Service.Feedback.Parts[1].Force = logistics.Should
			}, "service.feedback.parts." + incident.FeedbackPlan},
		{"welfare is necessary now", incident.Past{Wishes: &wishes}, func(p *incident.Policy) { p.Requests.Kinds[7].Optimizing = false }, "requests.kinds.welfare"},
		{"no review after a season", incident.Past{Changes: &incident.ServiceChangeFile{Changes: logistics.List[incident.ServiceChange]{{ID: "C-1", Kind: "season", On: date("2026-03-02")}}, AsOf: date("2026-03-31")}},
			func(p *incident.Policy) { p.Service.Triggers[2].Force = logistics.Should }, "service.triggers.season"},
		{"the late shift begins at 15", incident.Past{Shift: &incident.ShiftFile{At: when("2026-03-02 14:30"), Around: no}},
			func(p *incident.Policy) { p.Service.Shifts[0].To, p.Service.Shifts[1].From = 15, 15 }, "service.shifts.early service.shifts.late"},
		{"what is urgent before lessons", incident.Past{Queue: &queue}, func(p *incident.Policy) {
			keys := p.Requests.Triage.Keys
			keys[3], keys[4] = keys[4], keys[3]
		}, "requests.triage.keys.4 requests.triage.keys.5"},
	} {
		pol := incident.School()
		pol.Edition = "next"
		row.change(&pol)
		row.past.ID = "P-1"
		impact, err := incident.Replay(incident.School(), pol, slices.Values([]incident.Past{row.past, {ID: "I-1", Incident: of(incident.Theft, no, no, no)}}))
		if err != nil {
			t.Fatal(row.reason, err)
		}
		var moved []string
		for _, m := range impact.Moves {
			moved = append(moved, m.Question)
		}
		if got := strings.Join(moved, " "); got != row.want || impact.Moved != 1 || impact.Cases != 2 || len(impact.Unhit) > 0 {
			t.Errorf("%s: moves %q, want %q\n%s", row.reason, got, row.want, impact)
		}
		again, err := incident.Replay(pol, pol, slices.Values([]incident.Past{row.past}))
		if err != nil || again.Moved != 0 || again.Cases != 1 {
			t.Errorf("%s: one edition alone: %s, %v", row.reason, again, err)
		}
	}
	both := ticketNumbered("R-1")
	both.Case = new(urgentCase())
	impact, err := incident.Replay(incident.School(), incident.School(), slices.Values([]incident.Past{both}))
	if err != nil || len(impact.Unjudged) != 1 || !strings.Contains(impact.String(), "a case is one of incident, case, request, queue, ") {
		t.Errorf("two records in one case: %s, %v", impact, err)
	}
}
