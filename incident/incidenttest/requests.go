package incidenttest

import (
	"strings"
	"time"

	"example.com/logistics"
	"example.com/logistics/incident"
)

func requestPromises() []logistics.Promise[*requestProof] {
	return []logistics.Promise[*requestProof]{
		{Name: "requests total", Says: "every request of every kind has one lead and each deadline", Keep: requestsTotal},
		{Name: "requests monotone", Says: "no worse answer makes anything due later, or not at all", Keep: requestsMonotone},
		{Name: "requests clocks", Says: "nothing is due before the report, and each deadline says on which clock it counts", Keep: requestsClocks},
		{Name: "requests later", Says: "what is reported later is due no earlier", Keep: requestsLater},
		{Name: "requests cited", Says: "every hand and deadline of a request cites a clause of the policy with its basis", Keep: requestsCited},
		{Name: "requests kept", Says: "what is done of a request is late the moment after the last one that its route tells, and not before", Keep: requestsKept},
		{Name: "requests agree", Says: "the subject routes and judges requests as the policy does", Keep: requestsAgree},
	}
}

// requestProof is a subject with its answers about requests.
type requestProof struct {
	Subject
	own     *incident.Desk
	invalid bool
	alone   bool
	asked   []routed // every kind with every answer, reported on a Monday morning
	kept    []kept   // logs of requests
	edges   []routed // every kind at edges of days, in the order in which they come, zone by zone
}

// routed is a request with its answer.
type routed struct {
	facts incident.Request
	route incident.RequestRoute
	err   error
}

// workweek is a calendar of the years of the edges, without holidays.
func workweek() logistics.Calendar {
	cal, _ := logistics.NewCalendar(logistics.MustDate("2026-01-01"), logistics.MustDate("2029-12-31"), nil, nil)
	return cal
}

// requestAnswers gives the answers that change a route, to be read or changed; a worse one is not due later.
func requestAnswers(r *incident.Request) []*logistics.Answer {
	return []*logistics.Answer{&r.Urgent, &r.Teaching, &r.Today, &r.Complex, &r.Beyond}
}

const requestCombinations = 3 * 3 * 3 * 3 * 3

// proveRequests asks the subject.
func proveRequests(s Subject) *requestProof {
	p := &requestProof{Subject: s, alone: s.RouteRequest == nil && s.CheckRequest == nil}
	own, err := incident.Compile(s.Policy)
	if err != nil {
		p.invalid = true
		return p
	}
	p.own = own
	if s.RouteRequest == nil {
		p.RouteRequest = own.RouteRequest
	}
	if s.CheckRequest == nil {
		p.CheckRequest = own.CheckRequest
	}
	rising := risingAnswers()
	for place, k := range s.Policy.Requests.Kinds {
		r := incident.Request{
			ID: "R-1", Kind: k.Name, Channel: s.Policy.Requests.Channels[0].Name, By: "L", Safety: logistics.No, CrossArea: logistics.No, Large: logistics.No, Answerable: logistics.Yes,
			Reported: time.Date(2026, 3, 2, 9, 30, 0, 0, time.FixedZone("CST", 8*60*60)),
		}
		for n := range requestCombinations {
			for _, answer := range requestAnswers(&r) {
				*answer = rising[n%3]
				n /= 3
			}
			p.asked = append(p.asked, p.ask(r))
		}
		for _, answer := range requestAnswers(&r) {
			*answer = logistics.Yes
		}
		for i, at := range edges() {
			if i/5%4 == place%4 && i%5%3 == 0 { // the first moment of some days and the last but one
				r.Reported = at
				p.edges = append(p.edges, p.ask(r))
			}
		}
	}
	p.logs()
	return p
}

func (p *requestProof) ask(r incident.Request) routed {
	route, err := p.RouteRequest(r, workweek())
	return routed{r, route, err}
}

// String writes the facts where they are told.
func (a routed) String() string {
	parts := []string{a.facts.Kind}
	for i, answer := range requestAnswers(&a.facts) {
		if *answer != logistics.No {
			parts = append(parts, []string{"urgent", "teaching", "today", "complex", "beyond"}[i]+" "+answer.String())
		}
	}
	return strings.Join(append(parts, "reported "+moment(a.facts.Reported).String()), ", ")
}

// has reports whether a route has a deadline for a step.
func (a routed) has(step incident.TicketStep) bool {
	for _, d := range a.route.Deadlines {
		if d.Step == step {
			return true
		}
	}
	return false
}

func requestsTotal(p *requestProof) error {
	var f logistics.Faults
	for _, a := range append(p.asked[:len(p.asked):len(p.asked)], p.edges...) {
		if a.err != nil {
			f.Add("%s: has no route: %w", a, a.err)
			continue
		}
		if len(a.route.Lead.Role) == 0 || a.route.Class == 0 {
			f.Add("%s: led by nobody, or of no class", a)
		}
		steps := []incident.TicketStep{incident.TicketAcknowledged, incident.TicketPlanned, incident.TicketCalledBack}
		if a.route.Fault != "" {
			steps = append(steps, incident.TicketOnSite)
		}
		for _, step := range steps {
			if !a.has(step) {
				f.Add("%s: no deadline for the %s", a, step.Label(logistics.English))
			}
		}
	}
	return f.Err()
}

// requestsMonotone compares what is worse in one answer by one step. That a repair can be mended that day is worse, for nothing is put
// off then; but nothing is escalated either.
func requestsMonotone(p *requestProof) error {
	var f logistics.Faults
	for i, mild := range p.asked {
		unit := 1
		for n, answer := range requestAnswers(&mild.facts) {
			if *answer != logistics.Yes {
				worse := p.asked[i+unit]
				notLater(&f, mild, worse, requestAnswers(&mild.facts)[n] == &mild.facts.Today)
			}
			unit *= 3
		}
	}
	return f.Err()
}

// notLater adds a fault for each step that is due later where the request is worse, or no longer.
func notLater(f *logistics.Faults, mild, worse routed, today bool) {
	if mild.err != nil || worse.err != nil {
		return // told by another promise
	}
	for _, step := range incident.TicketSteps() {
		was, had := mild.route.Due(step)
		is, has := worse.route.Due(step)
		switch {
		case had && !has && !(today && step == incident.TicketEscalated):
			f.Add("%s: no deadline for the %s; and the milder %s has one", worse, step.Label(logistics.English), mild)
		case had && has && is.After(was):
			f.Add("%s: %s by %s; and the milder %s: by %s", worse, step.Label(logistics.English), moment(is), mild, moment(was))
		}
	}
}

func requestsClocks(p *requestProof) error {
	var f logistics.Faults
	for _, a := range append(p.asked[:len(p.asked):len(p.asked)], p.edges...) {
		for _, d := range a.route.Deadlines {
			clock := incident.WallClock
			if d.Within.OnWorkdays() {
				clock = incident.WorkingClock
			}
			if d.Clock != clock {
				f.Add("%s: %s within %s on the %s (%s)", a, d.Step, d.Within, d.Clock, d.Clause)
			}
			for _, at := range []time.Time{d.Due, d.Other} {
				if !at.IsZero() && at.Before(a.facts.Reported) {
					f.Add("%s: %s by %s, before the report (%s)", a, d.Step, moment(at), d.Clause)
				}
			}
		}
	}
	return f.Err()
}

func requestsLater(p *requestProof) error {
	var f logistics.Faults
	for i, later := range p.edges[1:] {
		first := p.edges[i]
		same := first.facts.Kind == later.facts.Kind && first.facts.Reported.Location() == later.facts.Reported.Location()
		if !same || !first.facts.Reported.Before(later.facts.Reported) || first.err != nil || later.err != nil {
			continue
		}
		for _, step := range incident.TicketSteps() {
			was, had := first.route.Due(step)
			if is, has := later.route.Due(step); had != has || is.Before(was) {
				f.Add("%s: %s by %s; and %s: by %s", first, step.Label(logistics.English), moment(was), later, moment(is))
			}
		}
	}
	return f.Err()
}

func requestsCited(p *requestProof) error {
	var f logistics.Faults
	for _, a := range p.asked {
		cites := a.route.Clauses.List()
		for _, d := range a.route.Deadlines {
			cites = append(cites, d.Citation)
		}
		for _, h := range append(a.route.With, a.route.Lead) {
			cites = append(cites, h.Citation)
		}
		for _, c := range cites {
			if a.err == nil && p.Policy.Clauses.Citation(c.Clause) != c {
				f.Add("%s: cites %s (%s), which the policy does not", a, c.Clause, c.Basis)
			}
		}
	}
	return f.Err()
}

func requestsAgree(p *requestProof) error {
	if p.alone {
		return nil
	}
	var f logistics.Faults
	for _, a := range append(p.asked[:len(p.asked):len(p.asked)], p.edges...) {
		want, err := p.own.RouteRequest(a.facts, workweek())
		if text := apart(a.route, a.err, want, err); text != "" {
			f.Add("%s: routed otherwise: %s", a, text)
		}
	}
	for _, k := range p.kept {
		want, err := p.own.CheckRequest(k.ticket)
		if text := apart(k.report, k.err, want, err); text != "" {
			f.Add("%s %s at %s: judged otherwise: %s", k.ticket.Kind, k.due.Step, moment(k.ticket.AsOf), text)
		}
	}
	return f.Err()
}
