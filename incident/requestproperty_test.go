package incident_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// someMoment draws a moment of 2026 in one of several zones, mostly at the edge of a day or of a shift, or a second beside it.
func someMoment() *rapid.Generator[time.Time] {
	zones := []*time.Location{time.UTC, time.FixedZone("CST", 8*3600)}
	for _, name := range []string{"America/New_York", "America/Havana", "Australia/Lord_Howe"} {
		if loc, err := time.LoadLocation(name); err == nil {
			zones = append(zones, loc)
		}
	}
	days := []string{"2026-03-02", "2026-03-06", "2026-03-07", "2026-03-08", "2026-04-30", "2026-05-08", "2026-05-09", "2026-10-31", "2026-11-01", "2026-12-29", "2026-12-31"}
	return rapid.Custom(func(t *rapid.T) time.Time {
		d, _ := time.Parse(time.DateOnly, rapid.SampledFrom(days).Draw(t, "day"))
		hour := rapid.SampledFrom([]int{0, 1, 2, 3, 7, 9, 12, 14, 19, 20, 21, 22, 23, 24}).Draw(t, "hour")
		zone := rapid.SampledFrom(zones).Draw(t, "zone")
		return time.Date(d.Year(), d.Month(), d.Day(), hour, 0, 0, 0, zone).Add(time.Duration(rapid.IntRange(-1, 1).Draw(t, "beside")) * time.Second)
	})
}

// someRequest draws a request of the documented kinds.
func someRequest() *rapid.Generator[incident.Request] {
	moments := someMoment()
	answer := rapid.SampledFrom([]logistics.Answer{no, no, unknown, yes})
	return rapid.Custom(func(t *rapid.T) incident.Request {
		r := tap()
		r.Kind = rapid.SampledFrom([]string{"water", "electricity", "wood", "other-facility", "network", "office-equipment", "supplies", "welfare", "environment", "other-request"}).Draw(t, "kind")
		r.Reported = moments.Draw(t, "reported")
		for _, a := range axes(&r) {
			*a.answer = answer.Draw(t, a.name)
		}
		return r
	})
}

type axis struct {
	name   string
	answer *logistics.Answer
}

// axes are the answers of a request, to be drawn and to be made worse.
func axes(r *incident.Request) []axis {
	return []axis{{"urgent", &r.Urgent}, {"safety", &r.Safety}, {"teaching", &r.Teaching}, {"complex", &r.Complex}, {"crossArea", &r.CrossArea}, {"large", &r.Large},
		{"beyond", &r.Beyond}, {"answerable", &r.Answerable}, {"today", &r.Today}}
}

// lastSecond is the last second of the day that lies n days on, found second by second.
func lastSecond(at time.Time, n int) time.Time {
	y, m, d := at.Date()
	last := time.Date(y, m, d+n, 12, 0, 0, 0, at.Location())
	for step := 4 * time.Hour; step >= time.Second; {
		if next := last.Add(step); sameDay(next, last) {
			last = next
		} else {
			step /= 2
			step = step.Truncate(time.Second)
		}
	}
	return last
}

func sameDay(a, b time.Time) bool { return a.Format(time.DateOnly) == b.Format(time.DateOnly) }

// dueByHand gives the deadlines of a request as a person reads them from the clauses, to the second.
func dueByHand(r incident.Request, school bool) map[string]time.Time {
	due := map[string]time.Time{"acknowledged 001-027": r.Reported.Add(2 * time.Hour)}
	if r.Urgent != no {
		due["acknowledged 001-011"] = r.Reported.Add(2 * time.Hour)
	}
	for n := 1; ; n++ {
		y, m, d := r.Reported.Date()
		day := time.Date(y, m, d+n, 12, 0, 0, 0, time.UTC)
		off := day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
		switch day.Format(time.DateOnly) {
		case "2026-01-01", "2026-05-01", "2026-05-04", "2026-05-05", "2027-01-01":
			off = true
		case "2026-05-09":
			off = false
		}
		if !off {
			due["planned 001-012"] = lastSecond(r.Reported, n)
			break
		}
	}
	if r.Answerable != no {
		due["planned 000-168"] = lastSecond(r.Reported, 1)
	}
	repair := slices.Contains([]string{"water", "electricity", "wood", "other-facility", "network", "office-equipment"}, r.Kind)
	if repair {
		due["on-site 003-003"] = lastSecond(r.Reported, 0)
		own := r.Kind == "network" || r.Kind == "office-equipment" // a factory leaves them to their own number
		if (r.Today != no || r.Teaching != no) && (school || !own) {
			due["completed 003-004"] = lastSecond(r.Reported, 0)
		}
		if r.Today == no && r.Teaching == yes {
			due["escalated 003-005"] = lastSecond(r.Reported, 0)
		}
	}
	switch r.Kind {
	case "network":
		due["completed 001-021"] = r.Reported.Add(time.Hour)
	case "office-equipment":
		due["completed 001-022"] = r.Reported.Add(24 * time.Hour)
	}
	if r.Beyond == yes {
		due["forwarded 000-169"], due["informed 000-169"] = lastSecond(r.Reported, 0), lastSecond(r.Reported, 0)
	}
	return due
}

// Every request has exactly the deadlines that a person reads from the clauses, whoever leads is one, and every moment on the other
// clock comes after the report.
func TestRoutePropertiesAgainstHand(t *testing.T) {
	pols := []incident.Policy{incident.Factory(), incident.School()}
	rapid.Check(t, func(t *rapid.T) {
		r, pol := someRequest().Draw(t, "request"), rapid.SampledFrom(pols).Draw(t, "policy")
		route, err := pol.RouteRequest(r, year())
		if err != nil {
			t.Fatal(err)
		}
		want := dueByHand(r, pol.Edition == "school-2026")
		calls := 0
		for _, d := range route.Deadlines {
			if d.Step == incident.TicketCalledBack {
				calls++
				continue
			}
			name := d.Step.String() + " " + string(d.Clause)
			if got := d.Due.Truncate(time.Second); !got.Equal(want[name].Truncate(time.Second)) {
				t.Fatalf("%s: %s by %s, by hand %s", r.Reported, name, d.Due, want[name])
			}
			delete(want, name)
			if d.Due.Before(r.Reported) || !d.Other.IsZero() && d.Other.Before(r.Reported) {
				t.Fatalf("%s ends before the report, %s", d, r.Reported)
			}
		}
		if len(want) > 0 || calls != 1 || len(route.Lead.Role) == 0 || route.Class == 0 {
			t.Fatalf("%s: missing %v, %d call-backs, led by %v", route, want, calls, route.Lead)
		}
	})
}

// A worse answer never moves a deadline later and never takes one away; it never makes a request less necessary. Whether it can be
// mended that day is worse where it can: nothing is put off then.
func TestRoutePropertyMonotone(t *testing.T) {
	pol := incident.School()
	rapid.Check(t, func(t *rapid.T) {
		r := someRequest().Draw(t, "request")
		route := func(r incident.Request) incident.RequestRoute {
			route, err := pol.RouteRequest(r, year())
			if err != nil {
				t.Fatal(err)
			}
			return route
		}
		mild := route(r)
		for i := range axes(&r) {
			worse := r
			a := axes(&worse)[i]
			if *a.answer == yes {
				continue
			}
			*a.answer = map[logistics.Answer]logistics.Answer{no: unknown, unknown: yes}[*a.answer]
			bad := route(worse)
			if bad.Class > mild.Class {
				t.Fatalf("%s %s: %s, and was %s", a.name, *a.answer, bad.Class, mild.Class)
			}
			for _, step := range incident.TicketSteps() {
				was, had := mild.Due(step)
				is, has := bad.Due(step)
				gone := had && !has && (a.name != "today" || step != incident.TicketEscalated)
				if gone || had && has && is.After(was) {
					t.Fatalf("%s %s: %s by %s, and was by %s", a.name, *a.answer, step, is, was)
				}
			}
		}
	})
}

// someTicket draws a ticket with a log of any steps in any order near its deadlines.
func someTicket() *rapid.Generator[incident.Ticket] {
	return rapid.Custom(func(t *rapid.T) incident.Ticket {
		ticket := incident.Ticket{Request: someRequest().Draw(t, "request"), Calendar: year()}
		ticket.Reported = when("2026-03-02 09:30")
		last := ticket.Reported
		for range rapid.IntRange(0, 9).Draw(t, "events") {
			hours := rapid.SampledFrom([]string{"2026-03-02 09:29", "2026-03-02 09:30", "2026-03-02 11:30", "2026-03-02 11:30:01", "2026-03-02 23:59:59", "2026-03-03 00:00", "2026-03-03 09:30:01",
				"2026-03-04 11:30", "2026-03-05 09:00", "2026-03-06 00:00"})
			step := rapid.SampledFrom(incident.TicketSteps()[1:]).Draw(t, "step")
			e := event(step, hours.Draw(t, "at"))
			switch step {
			case incident.TicketOnSite:
				e.AtOnce = rapid.SampledFrom([]logistics.Answer{no, unknown, yes}).Draw(t, "at once")
			case incident.TicketWaiting:
				e.Told = rapid.Bool().Draw(t, "told")
				e.Until = date(rapid.SampledFrom([]string{"2026-03-06", "2026-03-08"}).Draw(t, "until"))
			case incident.TicketCalledBack:
				e.Satisfied = rapid.SampledFrom([]logistics.Answer{no, unknown, yes}).Draw(t, "satisfied")
			}
			if e.At.After(last) {
				last = e.At
			}
			ticket.Events = append(ticket.Events, e)
		}
		ticket.AsOf = last.Add(time.Duration(rapid.SampledFrom([]int{0, 1, 48, 49, 200}).Draw(t, "later")) * time.Hour)
		return ticket
	})
}

// No order of the log changes the verdict or what comes next; the facts stay as they were; and what is found is found later too.
func TestCheckPropertyOrder(t *testing.T) {
	pol := incident.School()
	rapid.Check(t, func(t *rapid.T) {
		ticket := someTicket().Draw(t, "ticket")
		before := logistics.Clone(ticket)
		r, err := pol.CheckRequest(ticket)
		if err != nil {
			t.Fatal(err)
		}
		s, err := pol.NextForRequest(ticket)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(before, ticket) {
			t.Fatal("the facts were changed")
		}
		turned := ticket
		turned.Events = rapid.Permutation(ticket.Events).Draw(t, "order")
		again, err := pol.CheckRequest(turned)
		if err != nil || !slices.Equal(reported(r), reported(again)) {
			t.Fatalf("%v and %v %v", reported(r), reported(again), err)
		}
		if next, err := pol.NextForRequest(turned); err != nil || status(next) != status(s) {
			t.Fatalf("%s and %s %v", status(s), status(next), err)
		}
		later := ticket
		later.AsOf = ticket.AsOf.Add(24 * time.Hour)
		more, err := pol.CheckRequest(later)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Findings {
			if !slices.ContainsFunc(more.Findings, func(g logistics.Finding) bool {
				return g.Subject == f.Subject && g.Clause == f.Clause && g.Fault == f.Fault
			}) {
				t.Fatalf("%s is no finding a day later: %v", f, reported(more))
			}
		}
	})
}

// What is late of a log without pauses is what a person finds who lays the log beside the deadlines.
func TestCheckPropertyAgainstHand(t *testing.T) {
	pol := incident.School()
	late := 0
	rapid.Check(t, func(t *rapid.T) {
		ticket := someTicket().Draw(t, "ticket")
		ticket.Today = yes
		ticket.Events = slices.DeleteFunc(ticket.Events, func(e incident.TicketEvent) bool {
			return slices.Contains([]incident.TicketStep{incident.TicketWaiting, incident.TicketResumed, incident.TicketReopened}, e.Step)
		})
		r, err := pol.CheckRequest(ticket)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range r.Findings {
			if f.Fault == logistics.TooLate && f.Clause != "001-028" {
				got = append(got, strings.TrimPrefix(f.Subject, "request R-1.")+" "+string(f.Clause))
			}
		}
		var want []string
		for name, due := range dueByHand(ticket.Request, true) {
			act, _, _ := strings.Cut(name, " ")
			first, done, followed := ticket.AsOf, false, false
			for _, e := range ticket.Events {
				counts := e.Step.String() == act || act == "planned" && e.Step == incident.TicketCompleted
				if counts && (!done || e.At.Before(first)) {
					first, done = e.At, true
				}
				order := []string{"acknowledged", "planned", "on-site", "completed", "called-back", "closed"}
				at, mine := slices.Index(order, e.Step.String()), slices.Index(order, act)
				answered := e.Step != incident.TicketCalledBack || e.Satisfied != unknown && slices.ContainsFunc(ticket.Events, func(c incident.TicketEvent) bool {
					return c.Step == incident.TicketCompleted && !c.At.After(e.At)
				})
				followed = followed || act != "planned" && mine >= 0 && at > mine && answered
			}
			if !done && followed {
				continue // told as missing
			}
			if first.Truncate(time.Second).After(due) {
				want = append(want, name)
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		late += len(want)
		if !slices.Equal(got, want) {
			t.Fatalf("%v\n%+v\nlate %v, by hand %v", ticket.AsOf, ticket.Events, got, want)
		}
	})
	if late == 0 && !testing.Short() {
		t.Error("nothing was late")
	}
}

// Every request has one place, whatever the order of the queue, and another request leaves the order of the rest as it is.
func TestTriageProperties(t *testing.T) {
	pol := incident.School()
	rapid.Check(t, func(t *rapid.T) {
		q := incident.Queue{AsOf: when("2026-03-06 12:00"), Calendar: year()}
		for i := range rapid.IntRange(1, 6).Draw(t, "tickets") {
			ticket := someTicket().Draw(t, "ticket")
			ticket.ID, ticket.AsOf, ticket.Calendar = string(rune('A'+i)), time.Time{}, logistics.Calendar{}
			q.Tickets = append(q.Tickets, ticket)
		}
		ranked := func(q incident.Queue) []string {
			r, err := pol.Triage(q)
			if err != nil {
				t.Fatal(err)
			}
			var ids []string
			for _, p := range r.Places {
				ids = append(ids, p.ID)
			}
			if len(ids)+len(r.Settled) != len(q.Tickets) {
				t.Fatalf("%d of %d", len(ids)+len(r.Settled), len(q.Tickets))
			}
			return ids
		}
		all := ranked(q)
		turned := q
		turned.Tickets = rapid.Permutation(q.Tickets).Draw(t, "order")
		if again := ranked(turned); !slices.Equal(all, again) {
			t.Fatalf("%v and %v", all, again)
		}
		gone := q.Tickets[0].ID
		fewer := q
		fewer.Tickets = q.Tickets[1:]
		if rest := ranked(fewer); !slices.Equal(rest, slices.DeleteFunc(all, func(id string) bool { return id == gone })) {
			t.Fatalf("without %s: %v, and was %v", gone, rest, all)
		}
	})
}

// A longer pause that is allowed never makes late what a shorter does not, and none makes late sooner what comes after it: what is
// left to do is left, second by second.
func TestPausePropertiesAgainstHand(t *testing.T) {
	stops, goesOn := pausable(), pausable()
	goesOn.Requests.Deadlines[6].Pause = false
	rapid.Check(t, func(t *rapid.T) {
		from := when("2026-03-02 12:00")
		short := rapid.IntRange(0, 30*3600).Draw(t, "seconds of the shorter pause")
		long := short + rapid.SampledFrom([]int{0, 1, 3600, 12 * 3600, 24 * 3600}).Draw(t, "seconds more")
		left := rapid.SampledFrom([]int{0, 1, 43199, 43200, 43201}).Draw(t, "seconds of work after the longer")
		done := from.Add(time.Duration(long+left) * time.Second)
		late := func(pol incident.Policy, pause int) bool {
			ticket := waited("2026-03-02 12:00", "2026-03-02 12:00")
			ticket.Events[len(ticket.Events)-2].At = from.Add(time.Duration(pause) * time.Second)
			ticket.Events[len(ticket.Events)-1].At = done
			ticket.AsOf = done
			r, err := pol.CheckRequest(ticket)
			if err != nil {
				t.Fatal(err)
			}
			return slices.Contains(shortly(r), "completed too-late 001-022")
		}
		last := when("2026-03-03 00:00") // the day of the report is over
		if got, want := late(stops, long), !done.Before(last.Add(time.Duration(long)*time.Second)); got != want {
			t.Fatalf("late %t, by hand %t", got, want)
		}
		if late(stops, long) && !late(stops, short) || late(stops, short) && !late(goesOn, short) {
			t.Fatal("a longer pause, or any, makes late what would not have been")
		}
	})
}
