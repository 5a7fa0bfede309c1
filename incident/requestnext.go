package incident

import (
	"slices"
	"strings"
	"time"

	"example.com/logistics"
)

// RequestStatus says where a request stands and what is awaited.
type RequestStatus struct {
	Edition string                            `json:"edition"`
	ID      string                            `json:"id"`
	State   TicketStep                        `json:"state"`           // the last step of its ten states
	Owner   logistics.Person                  `json:"owner,omitzero"`  // who answers for it; absent: nobody says
	Paused  time.Time                         `json:"paused,omitzero"` // since when the work pauses; absent: it does not
	Next    logistics.List[logistics.Awaited] `json:"next"`            // in the order of the steps, each with its earliest deadline; none: nothing is left to do
}

// NextForRequest says where a request stands, who answers for it, and what is awaited now, by whom and by when. Of several
// deadlines the earliest is told; one that a pause stops counts on when the work goes on. The error is that of
// [Policy.CheckRequest].
func (pol Policy) NextForRequest(t Ticket) (RequestStatus, error) {
	if err := logistics.Validate(pol); err != nil {
		return RequestStatus{}, err
	}
	return pol.nextForRequest(t)
}

// nextForRequest is NextForRequest of a policy that is known to be valid.
func (pol Policy) nextForRequest(t Ticket) (RequestStatus, error) {
	var ps logistics.Problems
	t.check(pol.Requests, &ps)
	if err := ps.Err(); err != nil {
		return RequestStatus{}, err
	}
	k, _ := pol.Requests.kind(t.Kind)
	v := &ticketVerdict{policy: pol, q: pol.Requests, t: t, kind: k, rounds: t.rounds()}
	r := v.rounds[len(v.rounds)-1]
	s := RequestStatus{Edition: pol.Edition, ID: t.ID, State: r.state(), Owner: t.ownerNow()}
	pauses := r.pauses(t.AsOf)
	if n := len(pauses); n > 0 && pauses[n-1].open {
		s.Paused = pauses[n-1].At
	}
	if s.State == TicketClosed {
		return s, nil
	}
	steps := v.steps(r)
	for i := range steps { // of a plan that is not asked for, the deadline is told all the same
		steps[i].Within = logistics.Span{}
	}
	next, err := v.withPlan(r, steps).Next(v.marks(r, steps))
	ps.Under("", err)
	for _, a := range next {
		step, _ := stepOf(a.Act)
		if !s.Paused.IsZero() && (step == TicketOnSite || step == TicketCompleted) {
			continue
		}
		v.bound(&a, r, step, &ps)
		s.Next = append(s.Next, a)
	}
	if !s.Paused.IsZero() {
		s.Next = append(s.Next, v.resume(pauses[len(pauses)-1]))
	}
	for _, beside := range []struct {
		step TicketStep
		by   Assignment
		when Condition
	}{{TicketForwarded, v.q.Dispatch.Beyond, IfBeyond}, {TicketInformed, v.q.Dispatch.Beyond, IfBeyond}, {TicketEscalated, v.q.Dispatch.Escalate, IfBlocked}} {
		if _, done := v.done(r, beside.step); done || !t.meets(beside.when, k) {
			continue
		}
		by := slices.Clone(v.q.Way[0].By) // who takes requests in passes this one on
		a := logistics.Awaited{Act: beside.step.String(), By: by, Since: r.opened, Late: logistics.No, Force: beside.by.Force, Clause: beside.by.Clause}
		v.bound(&a, r, beside.step, &ps)
		s.Next = append(s.Next, a)
	}
	if err := ps.Err(); err != nil {
		return RequestStatus{}, err
	}
	return s, nil
}

// withPlan adds the plan that is awaited of every request, though nothing waits for it, until there is one or the work is done.
func (v *ticketVerdict) withPlan(r round, steps logistics.Steps) logistics.Steps {
	_, done := v.done(r, TicketPlanned)
	if done || slices.Contains(steps.Acts(), TicketPlanned.String()) {
		return steps
	}
	i := slices.IndexFunc(v.q.Way, func(s logistics.Step) bool { return s.Act == TicketPlanned.String() })
	at := slices.IndexFunc(steps, func(s logistics.Step) bool { step, _ := stepOf(s.Act); return step > TicketPlanned })
	return slices.Insert(slices.Clone(steps), at, v.q.Way[i])
}

// bound gives an awaited act the earliest of its deadlines.
func (v *ticketVerdict) bound(a *logistics.Awaited, r round, step TicketStep, ps *logistics.Problems) {
	_, met := v.done(r, step) // what stands in for a plan meets its deadline, though the plan is still to come
	for _, d := range v.q.Deadlines {
		if met || d.Step != step || !d.applies(v.t.Request, v.kind) || d.Force == logistics.Should && v.t.Reason != "" {
			continue
		}
		due, err := v.due(r, d)
		switch {
		case err != nil:
			ps.Add("calendar", logistics.CodeRange, "%s: %v", d.Step, err)
		case !due.IsZero() && (a.Due.IsZero() || due.Before(a.Due)):
			a.Due, a.Force, a.Clause = due, d.Force, d.Clause
		}
	}
	if plan, ok := r.first(TicketPlanned); ok && step == TicketCompleted && !plan.Due.IsZero() {
		v.sooner(a, v.t.endOf(plan.Due), v.q.Dated.Rule)
	}
	if pauses := r.pauses(v.t.AsOf); step == TicketCompleted && len(pauses) > 0 {
		if until := pauses[len(pauses)-1].Until; !until.IsZero() {
			v.sooner(a, v.t.endOf(until), v.q.Deferral.until())
		}
	}
	if !a.Due.IsZero() {
		a.Late = logistics.Known(v.t.AsOf.After(a.Due))
	}
}

func (v *ticketVerdict) sooner(a *logistics.Awaited, due time.Time, rule logistics.Rule) {
	if a.Due.IsZero() || due.Before(a.Due) {
		a.Due, a.Force, a.Clause = due, rule.Force, rule.Clause
	}
}

// resume is the end of a pause, awaited by the day that the reporter was told.
func (v *ticketVerdict) resume(p pause) logistics.Awaited {
	i := slices.IndexFunc(v.q.Way, func(s logistics.Step) bool { return s.Act == TicketCompleted.String() })
	rule := v.q.Deferral.until()
	a := logistics.Awaited{
		Act: TicketResumed.String(), By: slices.Clone(v.q.Way[i].By), Since: p.At, Late: logistics.No, Force: rule.Force, Clause: rule.Clause,
	}
	if !p.Until.IsZero() {
		a.Due = v.t.endOf(p.Until)
		a.Late = logistics.Known(v.t.AsOf.After(a.Due))
	}
	return a
}

// state gives the last change of state of a round. A return visit before the completion is none, nor is an attempt.
func (r round) state() TicketStep {
	s := TicketReported
	if r.number > 1 {
		s = TicketReopened
	}
	called, ok := r.calledBack()
	for _, e := range r.events {
		if e.Step.state() && (e.Step != TicketCalledBack || ok && e.compare(called) == 0) {
			s = e.Step
		}
	}
	return s
}

// String gives the status in English.
func (s RequestStatus) String() string { return s.Text(logistics.English) }

// Text gives the status in l, an awaited act on each line.
func (s RequestStatus) Text(l logistics.Lang) string {
	text := s.ID + logistics.Text{En: ": after the ", Zh: "：已"}.In(l) + s.State.Label(l)
	if s.Owner != "" {
		text += logistics.Text{En: "; answered for by ", Zh: "；负责人："}.In(l) + string(s.Owner)
	}
	if !s.Paused.IsZero() {
		text += logistics.Text{En: "; paused since ", Zh: "；暂停自 "}.In(l) + moment(s.Paused)
	}
	for _, a := range s.Next {
		told := a.Text(l)
		if step, ok := stepOf(a.Act); ok {
			told = step.Label(l) + strings.TrimPrefix(told, a.Act)
		}
		text += "\n  " + told
	}
	return text
}
