package incident

import (
	"slices"
	"strconv"
	"time"

	"example.com/logistics"
)

// CheckRequest judges the log of a request. It finds an act that is missing, out of order or by a role that may not do it; a
// deadline that passed; a pause without a reason or a day, or one that lessons do not allow; a second visit for what could
// be mended at once; hands that are not the right ones; a closing without a call-back; an event without an actor.
//
// After a reopening everything is asked anew from there. A pause stops only the deadlines that say so, and only where the
// reporter knows the reason and the day and no lesson suffers; one that never ends is told. What is still to come and not
// late is no finding: [Policy.NextForRequest] tells it. The order of the events does not matter. The error is nil or an
// [*logistics.InvalidError]: the policy is invalid, the facts have problems, or the calendar does not cover a day that
// counts.
func (pol Policy) CheckRequest(t Ticket) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	return pol.checkRequest(t)
}

// checkRequest is CheckRequest of a policy that is known to be valid.
func (pol Policy) checkRequest(t Ticket) (logistics.Report, error) {
	var ps logistics.Problems
	t.check(pol.Requests, &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	k, _ := pol.Requests.kind(t.Kind)
	v := ticketVerdict{policy: pol, q: pol.Requests, t: t, kind: k, rounds: t.rounds()}
	v.report.Edition = pol.Edition
	for _, r := range v.rounds {
		v.way(r, &ps)
		v.deadlines(r, &ps)
		v.dated(r)
		v.hands(r)
		v.deferrals(r)
		v.visits(r)
		v.trace(r)
	}
	v.owner()
	v.returns()
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return v.report, nil
}

// ticketVerdict is a ticket while it is judged.
type ticketVerdict struct {
	policy Policy
	q      Requests
	t      Ticket
	kind   RequestKind
	rounds []round
	report logistics.Report
}

// at gives the subject of something in a round: "request R-1.completed", "request R-1 round 2.completed".
func (v *ticketVerdict) at(r round, what string) string {
	subject := "request " + v.t.ID
	if r.number > 1 {
		subject += " round " + strconv.Itoa(r.number)
	}
	return logistics.Join(subject, what)
}

// steps gives the steps of a round, with what each comes after: a plan is asked of what is complex, and where there is one; an
// arrival of repairs.
func (v *ticketVerdict) steps(r round) logistics.Steps {
	var steps logistics.Steps
	_, planned := r.first(TicketPlanned)
	plan := v.kind.Fault != "" && v.t.joint()
	left := func(act string) bool {
		switch act {
		case TicketPlanned.String():
			return !plan && !planned
		case TicketOnSite.String():
			_, there := r.first(TicketOnSite)
			return v.kind.Fault == "" && !there
		}
		return false
	}
	for _, s := range v.q.Way {
		if left(s.Act) {
			continue
		}
		s.After = slices.DeleteFunc(slices.Clone(s.After), left)
		if s.Act == TicketPlanned.String() && plan {
			s.By, s.Rule = v.q.Dispatch.Joint.To, v.q.Dispatch.Joint.Rule
		}
		if s.Act == TicketCompleted.String() && plan && !slices.Contains(s.After, TicketPlanned.String()) {
			s.After = append(s.After, TicketPlanned.String())
		}
		steps = append(steps, s)
	}
	return steps
}

// marks gives the acts of a round that are on the way: of a plan, an arrival and a call-back the one that counts, of the others each.
func (v *ticketVerdict) marks(r round, steps logistics.Steps) logistics.Case {
	c := logistics.Case{Opened: logistics.Mark{By: v.t.By, At: r.opened}}
	for i, e := range r.events {
		act := e.Step.String()
		s := slices.IndexFunc(steps, func(s logistics.Step) bool { return s.Act == act })
		first, _ := r.first(e.Step)
		once := e.Step == TicketPlanned || e.Step == TicketOnSite
		if called, ok := r.calledBack(); e.Step == TicketCalledBack {
			first, once = called, true
			if !ok {
				continue
			}
		}
		if s < 0 || once && e.compare(first) != 0 || once && slices.ContainsFunc(c.Marks, func(m logistics.Mark) bool { return m.Act == act }) {
			continue
		}
		m := logistics.Mark{Act: act, By: e.By, Role: e.Role, At: e.At}
		if m.By == "" {
			m.By = nobody(i)
		}
		if m.Role == "" {
			m.Role = steps[s].By[0]
		}
		c.Marks = append(c.Marks, m)
	}
	return c
}

// way judges the acts of a round. What is still to come is no finding.
func (v *ticketVerdict) way(r round, ps *logistics.Problems) {
	steps := v.steps(r)
	c := v.marks(r, steps)
	var all logistics.Report
	ps.Under("", steps.Check(&all, v.at(r, ""), c))
	ahead := map[string]bool{}
	for i := len(steps) - 1; i >= 0 && len(c.Of(steps[i].Act)) == 0; i-- {
		ahead[v.at(r, steps[i].Act)] = true
	}
	// A plan comes before the work is done, and may come after somebody was there.
	if !slices.ContainsFunc(waySteps(), func(done TicketStep) bool { return done > TicketOnSite && r.acted(done) }) {
		ahead[v.at(r, TicketPlanned.String())] = true
	}
	for _, f := range all.Findings {
		if f.Fault == logistics.Missing && ahead[f.Subject] {
			continue
		}
		if f.Fault == logistics.Missing && f.Subject == v.at(r, TicketCalledBack.String()) {
			f.Also = v.q.Return.Clause
		}
		v.report.Findings = append(v.report.Findings, f)
	}
}

// done gives the moment at which a step of a round was done; ok is false where it was not.
func (v *ticketVerdict) done(r round, step TicketStep) (at time.Time, ok bool) {
	event, ok := r.first(step)
	switch step {
	case TicketPlanned:
		// Nobody asks for a plan of what is done, and who is told until when it is put off has one.
		for _, e := range r.events {
			instead := e.Step == TicketCompleted || e.Step == TicketWaiting && e.Told && !e.Until.IsZero()
			if instead && (!ok || e.At.Before(event.At)) {
				event, ok = e, true
			}
		}
	case TicketCalledBack:
		event, ok = r.calledBack()
	case TicketForwarded, TicketInformed, TicketEscalated:
		for _, one := range v.rounds { // once is enough
			if e, there := one.first(step); there && !ok {
				event, ok = e, true
			}
		}
	}
	return event.At, ok
}

// skipped reports whether a step was not done although one that comes after it was: the way tells it.
func (v *ticketVerdict) skipped(r round, step TicketStep) bool {
	if !slices.Contains(waySteps(), step) || step == TicketPlanned || r.acted(step) {
		return false
	}
	return slices.ContainsFunc(waySteps(), func(later TicketStep) bool { return later > step && r.acted(later) })
}

// deadlines judges by when the steps of a round were done.
func (v *ticketVerdict) deadlines(r round, ps *logistics.Problems) {
	for _, d := range v.q.Deadlines {
		done, ok := v.done(r, d.Step)
		settled := d.Force == logistics.Should && v.t.Reason != ""
		if missing, open := v.unsettled(r, d); open && !ok {
			v.report.Open(d.Clause, v.at(r, d.Step.String()), missing)
		}
		if !d.applies(v.t.Request, v.kind) || settled || v.skipped(r, d.Step) {
			continue
		}
		due, err := v.due(r, d)
		if err != nil {
			ps.Add("calendar", logistics.CodeRange, "%s: %v", d.Step, err)
			continue
		}
		if !ok {
			done = v.t.AsOf
			if !r.next.IsZero() {
				done = r.next
			}
		}
		if !due.IsZero() && done.After(due) {
			v.report.Find(d.Rule, logistics.TooLate, v.at(r, d.Step.String()), logistics.Instant(done), logistics.Instant(due))
		}
	}
}

// unsettled says what nobody has answered of what a deadline depends on, where it would be asked for.
func (v *ticketVerdict) unsettled(r round, d RequestDeadline) (missing logistics.Text, open bool) {
	t := v.t
	switch d.When {
	case IfBeyond:
		return logistics.Text{En: "whether it is beyond the authority of logistics", Zh: "是否超出后勤职权"}, t.Beyond == logistics.Unknown
	case IfBlocked:
		done, ok := v.done(r, TicketCompleted)
		sameDay := ok && t.day(done) == t.day(r.opened)
		switch {
		case v.kind.Fault == "" || sameDay || t.Today == logistics.Yes || t.Teaching == logistics.No:
		case t.Teaching == logistics.Unknown:
			return logistics.Text{En: "whether lessons suffer", Zh: "是否影响教学"}, true
		case t.Today == logistics.Unknown:
			return logistics.Text{En: "whether it can be mended that day", Zh: "当日能否修好"}, true
		}
	}
	return logistics.Text{}, false
}

// due gives the last moment of a deadline in a round; the zero Time where it does not count yet.
func (v *ticketVerdict) due(r round, d RequestDeadline) (time.Time, error) {
	from := r.opened
	if d.After == TicketCompleted {
		completed, ok := r.first(TicketCompleted)
		if !ok {
			return time.Time{}, nil
		}
		from = completed.At.In(v.t.Reported.Location())
	}
	from = from.In(v.t.Reported.Location())
	due, _, err := d.Within.End(from, v.t.Calendar)
	if err != nil || !d.Pause {
		return due, err
	}
	// What was left when it paused is left when it goes on. Were the span taken afresh, a day could end while it still waits.
	for _, p := range r.pauses(v.t.AsOf) {
		if !p.At.After(due) && p.stops(v.t, v.q.Deferral) {
			due = due.Add(max(p.end.Sub(p.At), 0))
		}
	}
	return due, nil
}

// dated judges the day that a plan sets for the task, where no deadline of the policy says when it is done.
func (v *ticketVerdict) dated(r round) {
	plan, planned := r.first(TicketPlanned)
	if !planned {
		return
	}
	bound := slices.ContainsFunc(v.q.Deadlines, func(d RequestDeadline) bool {
		return d.Step == TicketCompleted && d.applies(v.t.Request, v.kind)
	})
	if !bound {
		v.q.Dated.Check(&v.report, v.at(r, TicketPlanned.String()), logistics.Known(!plan.Due.IsZero()))
	}
	if plan.Due.IsZero() {
		return
	}
	done, ok := v.done(r, TicketCompleted)
	if !ok {
		done = v.t.AsOf
	}
	if on := v.t.day(done); on.After(plan.Due) {
		v.report.Find(v.q.Dated.Rule, logistics.TooLate, v.at(r, TicketCompleted.String()), logistics.Day(on), logistics.Day(plan.Due))
	}
}
