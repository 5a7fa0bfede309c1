package incident

import (
	"slices"

	"example.com/logistics"
)

// CheckCase judges the log of a case by the procedure of its severity. It finds acts that were skipped, done by another
// role, before the discovery, before what comes first, or twice (000-019 … 000-022, 000-025, 000-026); an act by whoever
// stands in for others who could be reached, or told to them (000-018); two approvals of one person, or one of whoever found
// it; a result before what it rests on or after its last moment (000-023, 000-027); a role that was not told by an act; a
// case that is filed under a lower severity than its facts have (000-014 … 000-016); a case that was closed without its
// archive record, or twice (000-024). The record is asked of every case (000-017). A finding may cite a second clause: that
// of another deadline, of the record, of the handlers, or else of the severity.
//
// What is still to come is no finding unless its last moment is past: [Policy.NextActs] tells it. Once a case is archived or
// closed, everything that was not done is missing. Anybody may call the police at any time (000-027). An act that the
// severity does not ask for is not judged, and of what is no incident nothing is. Unchecked are the questions of the
// severity that nobody has answered, whom an act told where the log does not say, and what may be late where AsOf is absent.
//
// The error is nil or an [*logistics.InvalidError]: what [Policy.Route] refuses, a log without an ID or a finder, an act
// that no procedure knows, a mark without a person, a role or a time, or one after the moment of judgment, one person in two
// spellings.
func (pol Policy) CheckCase(c CaseLog) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	return pol.caseChecked(c)
}

// caseChecked is CheckCase of a policy that is known to be valid.
func (pol Policy) caseChecked(c CaseLog) (logistics.Report, error) {
	f, err := pol.open(c)
	if err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	for _, u := range f.route.Unchecked {
		u.Subject = logistics.Join(f.at("incident"), u.Subject)
		report.Unchecked = append(report.Unchecked, u)
	}
	if !f.route.Event {
		return report, nil
	}
	next, err := f.steps.Next(f.of)
	if err != nil {
		return logistics.Report{}, err
	}
	pol.filed(&report, f)
	over := f.over(pol.Cases.Close)
	for _, step := range f.steps {
		for _, finding := range f.found.Findings {
			if finding.Subject != f.at(step.Act) || finding.Fault == logistics.Missing && !over && !f.before[step.Act] {
				continue
			}
			finding.Also = f.also(pol, step, finding.Fault)
			if m, _ := f.done(step.Act); finding.Fault == logistics.WrongRole {
				pol.Cases.blame(&finding, step.By, []logistics.Role{m.Role})
			}
			report.Findings = append(report.Findings, finding)
		}
		if !over {
			f.overdue(&report, pol, step, next)
		}
		f.told(&report, step.Act, pol.Cases)
	}
	pol.Cases.settled(&report, f)
	pol.Cases.Close.check(&report, f)
	return report, nil
}

// filed finds a case that is filed in a lower class than its facts have.
func (pol Policy) filed(r *logistics.Report, f caseFile) {
	if f.log.Filed == 0 || f.log.Filed >= f.route.Severity {
		return
	}
	cited := f.route.Clauses.List() // the last one made the class
	finding := logistics.Finding{
		Clause: cited[len(cited)-1].Clause, Force: logistics.Must, Fault: logistics.OutOfBound, Subject: f.at("filed"),
		Got: logistics.Said(f.log.Filed.String()), Want: logistics.Said(f.route.Severity.String()), Side: logistics.AtLeast,
	}
	if len(cited) > 1 {
		finding.Also = cited[0].Clause
	}
	r.Findings = append(r.Findings, finding)
}

// over reports whether nothing is to come any more: the case is closed, or what must come before that is on record.
func (f caseFile) over(c Closing) bool {
	_, closed := f.done(c.Act)
	_, ready := f.done(c.After)
	return closed || ready
}

// also gives the second clause that made a finding.
func (f caseFile) also(pol Policy, step logistics.Step, fault logistics.Fault) logistics.ClauseID {
	also := f.procedure.Clause
	switch {
	case step.Act == ActResult && fault == logistics.TooLate:
		for _, d := range f.procedure.Deadlines {
			if d.Clause != step.Clause {
				also = d.Clause
				break
			}
		}
	case step.Act == pol.Record.Key && fault == logistics.Missing && pol.Record.Clause != step.Clause:
		also = pol.Record.Clause
	case fault == logistics.WrongRole && !slices.ContainsFunc(step.By, func(by logistics.Role) bool { return !slices.Contains(pol.Handlers.Roles, by) }):
		also = pol.Handlers.Clause
	}
	if also == step.Clause {
		return ""
	}
	return also
}

// overdue finds an act that is awaited after its last moment; where nobody says what time it is, that is open.
func (f caseFile) overdue(r *logistics.Report, pol Policy, step logistics.Step, next []logistics.Awaited) {
	for _, a := range next {
		switch {
		case a.Act != step.Act || a.Late == logistics.No || f.before[a.Act]:
		case a.Late == logistics.Unknown:
			r.Open(a.Clause, f.at(a.Act), logistics.Text{En: "what time it is", Zh: "核查时刻"})
		default:
			r.Find(step.Rule, logistics.TooLate, f.at(a.Act), logistics.Instant(f.of.AsOf), logistics.Instant(a.Due))
			r.Findings[len(r.Findings)-1].Also = f.also(pol, step, logistics.TooLate)
		}
	}
}

// told judges whom an act told that was done: one of each notice's roles.
func (f caseFile) told(r *logistics.Report, act string, rules CaseRules) {
	if _, done := f.done(act); !done {
		return
	}
	for _, n := range f.procedure.notices(act) {
		told, silent := false, false
		var instead []logistics.Role
		for _, m := range f.log.Marks {
			if m.Act == act {
				silent, instead = silent || len(m.Told) == 0, append(instead, m.Told...)
				told = told || slices.ContainsFunc(m.Told, func(role logistics.Role) bool { return slices.Contains(n.To, role) })
			}
		}
		at := logistics.Join(f.at(act), "told")
		switch {
		case told:
		case silent:
			who := whoever(n.To)
			r.Open(n.Clause, at, logistics.Text{En: "whether it told " + who.En, Zh: "是否已告知" + who.Zh})
		default:
			r.Find(n.Rule, logistics.Missing, at, logistics.Measure{}, logistics.Roles(n.To...))
			if n.Clause != f.procedure.Clause {
				r.Findings[len(r.Findings)-1].Also = f.procedure.Clause
			}
			rules.blame(&r.Findings[len(r.Findings)-1], n.To, instead)
		}
	}
}

// early reports whether what the result rests on is still to come.
func (c CaseRules) early(f caseFile) bool {
	return slices.ContainsFunc(c.Settle, func(s Skip) bool {
		_, done := f.done(s.Act)
		return s.Severity == f.route.Severity && !done
	})
}

// settled finds a result that came before what it rests on, or without it.
func (c CaseRules) settled(r *logistics.Report, f caseFile) {
	result, done := f.done(ActResult)
	for _, s := range c.Settle {
		if !done || s.Severity != f.route.Severity {
			continue
		}
		before, there := f.done(s.Act)
		switch {
		case !there:
			r.Find(s.Rule, logistics.OutOfOrder, f.at(ActResult), logistics.Instant(result.At), logistics.Said(s.Act))
		case result.At.Before(before.At):
			r.Find(s.Rule, logistics.OutOfOrder, f.at(ActResult), logistics.Instant(result.At), logistics.Instant(before.At))
		default:
			continue
		}
		if f.procedure.Clause != s.Clause {
			r.Findings[len(r.Findings)-1].Also = f.procedure.Clause
		}
	}
}

// check judges whether a case was closed once, and not before what must be on record.
func (c Closing) check(r *logistics.Report, f caseFile) {
	closes := f.of.Of(c.Act)
	if len(closes) == 0 {
		return
	}
	at, first := f.at(c.Act), closes[0]
	if first.At.Before(f.of.Opened.At) {
		r.Find(c.Rule, logistics.TooEarly, at, logistics.Instant(first.At), logistics.Instant(f.of.Opened.At))
	}
	switch before, done := f.done(c.After); {
	case !done:
		r.Find(c.Rule, logistics.OutOfOrder, at, logistics.Instant(first.At), logistics.Said(c.After))
	case first.At.Before(before.At):
		r.Find(c.Rule, logistics.OutOfOrder, at, logistics.Instant(first.At), logistics.Instant(before.At))
	}
	if n := len(closes); n > 1 {
		r.Find(c.Rule, logistics.Twice, at, logistics.Count(n), logistics.Count(1))
	}
}
