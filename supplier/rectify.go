package supplier

import (
	"slices"
	"time"

	"example.com/logistics"
)

// Rectification says what becomes of every problem that supervision finds at a provider.
type Rectification struct {
	Steps    logistics.Steps `json:"steps" label:"notified, ordered, corrected, tracked, verified|通知、限期、整改、跟踪、验证"` // the last closes the problem
	Deadline Deadline        `json:"deadline" label:"deadline|整改期限的设定"`
	Due      logistics.Need  `json:"due" label:"day of the order|整改期限"`
	Period   logistics.Limit `json:"period" label:"days from the order to that day|整改期限长度（天）"`
	Opinions logistics.Duty  `json:"opinions" label:"users' opinions|听取服务对象意见"`
}

// Deadline names the step that sets a day for a correction, and the step that is done by that day.
type Deadline struct {
	logistics.Rule
	Set string `json:"set" label:"set by|设定步骤"`
	For string `json:"for" label:"for|须按期完成的步骤"`
}

// ServiceProblem is one problem that supervision found at a provider. In its Trail, By found it, At is when, and Marks are the acts that were
// done about it: [ActNotice] to [ActVerify].
type ServiceProblem struct {
	logistics.Trail
	ID       string         `json:"id"`           // its number
	Provider string         `json:"provider"`     // the body that provides the service, in one spelling wherever it scores, watches or provides
	Due      logistics.Date `json:"due,omitzero"` // the day by which the order asks for the correction, itself in time; absent: the order names none
}

// CheckRectification judges what was done about a problem at a provider (004-002): a written notice, an order that names a day, a correction
// by that day, tracking and verification, in this order and by who may. Until it is verified, only a missing notice or order and what is
// late are found; every other act is still to come and not checked. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckRectification(p ServiceProblem) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	rules := pol.Services.Rectification
	var ps logistics.Problems
	p.check(rules, &ps)
	var steps logistics.Report
	ps.Under("", rules.Steps.Check(&steps, "problem "+p.ID, p.Case()), logistics.Trail{}.Names()...)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	for _, f := range steps.Findings {
		if act, awaited := p.awaited(rules, f); awaited {
			p.open(&report, rules, f, act)
		} else {
			report.Findings = append(report.Findings, f)
		}
	}
	p.due(&report, rules)
	return report, nil
}

// awaited gives the act that a finding misses and that may still come: what follows the order, until the problem is closed.
func (p ServiceProblem) awaited(rules Rectification, f logistics.Finding) (act string, ok bool) {
	if _, closed := p.Done(rules.Steps[len(rules.Steps)-1].Act); closed || f.Fault != logistics.Missing {
		return "", false
	}
	after := false
	for _, step := range rules.Steps {
		if after && f.Subject == logistics.Join("problem "+p.ID, step.Act) {
			return step.Act, true
		}
		after = after || step.Act == rules.Deadline.Set
	}
	return "", false
}

// open leaves a step open that is still to come. Of the one with a day, the day is judged where it is over or nobody knows.
func (p ServiceProblem) open(r *logistics.Report, rules Rectification, f logistics.Finding, act string) {
	missing := logistics.Text{En: "the step itself: still to come", Zh: "该步骤：尚待办理"}
	if act == rules.Deadline.For && !p.Due.IsZero() {
		if p.AsOf.IsZero() || p.dayOf(p.AsOf).After(p.Due) {
			return
		}
		missing.En, missing.Zh = missing.En+", by "+p.Due.String(), missing.Zh+"，期限 "+p.Due.String()
	}
	r.Open(f.Clause, f.Subject, missing)
}

// due judges the day of the order.
func (p ServiceProblem) due(r *logistics.Report, rules Rectification) {
	at := "problem " + p.ID
	order, ordered := p.Done(rules.Deadline.Set)
	if ordered {
		rules.Due.Check(r, at, logistics.Known(!p.Due.IsZero()))
	}
	if p.Due.IsZero() {
		return
	}
	if ordered {
		rules.Period.Check(r, logistics.Join(at, "period-days"), daysTo(p.dayOf(order.At), p.Due))
	}
	moment := p.AsOf
	if done, corrected := p.Done(rules.Deadline.For); corrected {
		moment = done.At
	}
	if moment.IsZero() {
		r.Open(rules.Due.Clause, logistics.Join(at, rules.Deadline.For), logistics.Text{En: "what day it is", Zh: "核查日期"})
		return
	}
	if on := p.dayOf(moment); on.After(p.Due) {
		r.Find(rules.Due.Rule, logistics.TooLate, logistics.Join(at, rules.Deadline.For), logistics.Day(on), logistics.Day(p.Due))
	}
}

// dayOf gives the day of a moment in the zone in which the problem was found, whose days count.
func (p ServiceProblem) dayOf(t time.Time) logistics.Date {
	return logistics.DateOf(t, p.At.Location())
}

// daysTo counts the days from one day to a later one.
func daysTo(from, to logistics.Date) logistics.Measure {
	const most = 10_000
	for n := range most {
		if from.AddDays(n) == to {
			return logistics.Count(n)
		}
	}
	return logistics.Measure{}
}

// NextForRectification gives the acts that a problem at a provider awaits now, and the roles that may do them. The error is that of
// [Policy.CheckRectification].
func (pol Policy) NextForRectification(p ServiceProblem) ([]logistics.Awaited, error) {
	if err := logistics.Validate(pol); err != nil {
		return nil, err
	}
	var ps logistics.Problems
	p.check(pol.Services.Rectification, &ps)
	next, err := pol.Services.Rectification.Steps.Next(p.Case())
	ps.Under("", err, logistics.Trail{}.Names()...)
	if err := ps.Err(); err != nil {
		return nil, err
	}
	return next, nil
}

func (p ServiceProblem) check(rules Rectification, ps *logistics.Problems) {
	p.Trail.CheckTrail(ps)
	ps.Name("id", p.ID)
	ps.Name("provider", p.Provider)
	from, order := p.At, "the problem was found"
	if m, ordered := p.Done(rules.Deadline.Set); ordered && m.At.After(from) {
		from, order = m.At, "it was ordered"
	}
	if !p.Due.IsZero() && !from.IsZero() && p.Due.Before(p.dayOf(from)) {
		ps.Add("due", logistics.CodeRange, "%s is before %s, %s", p.Due, order, logistics.Instant(from))
	}
}

func (r Rectification) laws(ps *logistics.Problems) {
	const path = "services.rectification"
	if len(r.Steps) == 0 {
		ps.Add(path+".steps", logistics.CodeAbsent, "no steps: nothing would close a problem")
	}
	for _, act := range []struct{ name, act string }{{"set", r.Deadline.Set}, {"for", r.Deadline.For}} {
		if !slices.ContainsFunc(r.Steps, func(s logistics.Step) bool { return s.Act == act.act }) {
			ps.Add(path+".deadline."+act.name, logistics.CodeUnknown, "%.40q is no act of the steps", act.act)
		}
	}
	ps.Needed(path+".due", r.Due)
	keeps(ps, path+".period", r.Period, logistics.Count(0))
}
