package approval

import (
	"reflect"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Trail is who drew up a paper and what was done with it.
type Trail struct {
	By    logistics.Person `json:"by"`             // who drew it up: applicant, buyer or drafter
	Role  logistics.Role   `json:"role"`           // in which role
	At    time.Time        `json:"at"`             // when; of one that was returned, when it was handed in again
	Marks []logistics.Mark `json:"marks,omitzero"` // what was done with it, in any order; acts as the policy's rows name them

	AsOf     time.Time          `json:"asOf,omitzero"`     // the moment of judgment, for what is late; what is on record after it is a problem
	Calendar logistics.Calendar `json:"calendar,omitzero"` // for a policy with time limits in workdays
}

// on is what the steps of a paper are judged against; where a step allows it, a higher rung of the price ladder may act.
func (t Trail) on(pol Policy) logistics.Case {
	return logistics.Case{
		Opened: logistics.Mark{By: t.By, Role: t.Role, At: t.At}, Marks: t.Marks, Ladder: pol.Ladder.Rungs, AsOf: t.AsOf, Calendar: t.Calendar,
	}
}

// check adds the problems of a trail beside those that its steps find.
func (t Trail) check(ps *logistics.Problems) { ps.Name("role", string(t.Role)) }

// names are what the fields of a case are called in a trail.
func (Trail) names() []string {
	return []string{"opened.by", "by", "opened.at", "at"}
}

// moment adds a problem for a time that is none or lies after the moment of judgment.
func (t Trail) moment(ps *logistics.Problems, path string, at time.Time) {
	switch {
	case at.IsZero():
		ps.Add(path, logistics.CodeAbsent, "no time")
	case !t.AsOf.IsZero() && at.After(t.AsOf):
		ps.Add(path, logistics.CodeRange, "is after the moment of judgment, %s", logistics.Instant(t.AsOf))
	}
}

// done gives the earliest mark of an act.
func (t Trail) done(act string) (m logistics.Mark, ok bool) {
	marks := logistics.Case{Marks: t.Marks}.Of(act)
	if len(marks) == 0 {
		return logistics.Mark{}, false
	}
	return marks[0], true
}

// waited adds a finding for each step that what was done at a moment should have waited for and did not.
func (t Trail) waited(r *logistics.Report, rule logistics.Rule, subject string, at time.Time, steps logistics.Steps) {
	for _, step := range steps {
		m, done := t.done(step.Act)
		switch {
		case !done:
			r.Find(rule, logistics.OutOfOrder, subject, logistics.Instant(at), logistics.Said(step.Act))
		case at.Before(m.At):
			r.Find(rule, logistics.OutOfOrder, subject, logistics.Instant(at), logistics.Instant(m.At))
		}
	}
}

// SignOff is a paper of which the policy says who signs it: a [Requisition], an [Order], a [Document], an
// [OutgoingDocument], a [Matter], a [LargePurchase], a [Permission], a [PriceFile] or a [PaymentFile].
type SignOff interface {
	// asked gives the steps that the policy, which is valid, asks for and what they are judged against; pairs of names say
	// what the fields of a case are called in the paper.
	asked(pol Policy, ps *logistics.Problems) (steps logistics.Steps, on logistics.Case, names []string)
}

// Next says who is awaited next with a paper and, where the policy sets a time, by when: every act that is not done and for
// which everything before it is. It is empty where all is done. The error is nil or an [*logistics.InvalidError]; its paths
// are those of the paper.
func (pol Policy) Next(paper SignOff) ([]logistics.Awaited, error) {
	if err := logistics.Validate(pol); err != nil {
		return nil, err
	}
	var ps logistics.Problems
	if v := reflect.ValueOf(paper); paper == nil || v.Kind() == reflect.Pointer && v.IsNil() {
		ps.Add("", logistics.CodeAbsent, "no paper")
		return nil, ps.Err()
	}
	steps, on, names := paper.asked(pol, &ps)
	next, err := steps.Next(on)
	ps.Under("", err, names...)
	if err := ps.Err(); err != nil {
		return nil, err
	}
	return next, nil
}

// judged checks the steps of a paper under a subject, and adds their problems.
func (pol Policy) judged(paper SignOff, subject string, ps *logistics.Problems) logistics.Report {
	report := logistics.Report{Edition: pol.Edition}
	steps, on, names := paper.asked(pol, ps)
	ps.Under("", steps.Check(&report, subject, on), names...)
	return report
}

// anything is a case whose acts are not looked at, for what they should be is not known.
func anything(on logistics.Case) logistics.Case {
	for _, m := range on.Marks {
		on.Others = append(on.Others, m.Act)
	}
	return on
}

// inOrder chains steps: each after the one before it.
func inOrder(steps logistics.Steps) logistics.Steps {
	chained := make(logistics.Steps, len(steps))
	for i, step := range steps {
		if i > 0 {
			step.After = after(step.After, chained[i-1].Act)
		}
		chained[i] = step
	}
	return chained
}

// last is a step that follows all others.
func last(step logistics.Step, others logistics.Steps) logistics.Step {
	step.After = acts(others)
	return step
}

// acts gives the acts of steps.
func acts(steps logistics.Steps) []string {
	var all []string
	for _, step := range steps {
		all = append(all, step.Act)
	}
	return all
}

// lastLaws adds the problems of a step that follows all others.
func lastLaws(ps *logistics.Problems, path string, step logistics.Step, others logistics.Steps) {
	if slices.ContainsFunc(others, func(s logistics.Step) bool { return s.Act == step.Act }) {
		ps.Add(path+".act", logistics.CodeDuplicate, "%.40q is the act of a signature", step.Act)
	}
	if len(step.After) > 0 {
		ps.Add(path+".after", logistics.CodeConflict, "it follows every signature; name none")
	}
}

// pardon takes out that an act is missing: it may still come.
func pardon(r *logistics.Report, subject, act string) {
	r.Findings = slices.DeleteFunc(r.Findings, func(f logistics.Finding) bool {
		return f.Fault == logistics.Missing && f.Subject == logistics.Join(subject, act)
	})
}

// after gives the acts before a step with one more, told once.
func after(acts []string, act string) []string {
	if slices.Contains(acts, act) {
		return acts
	}
	return append([]string{act}, acts...)
}

// sofar is whether something is there; before a paper is closed it may still come.
func sofar(there bool, closed *time.Time) logistics.Answer {
	if !there && closed == nil {
		return logistics.Unknown
	}
	return logistics.Known(there)
}

// sum guards an amount of which 0 says that it is missing.
func sum(ps *logistics.Problems, path string, d decimal.Decimal) logistics.Amount {
	before := len(*ps)
	amount := ps.Amount(path, d)
	if len(*ps) == before && amount.IsZero() {
		ps.Add(path, logistics.CodeRange, "is 0: an amount is missing")
	}
	return amount
}

// words adds a problem for each word of a list that is empty or there before.
func words[T ~string](ps *logistics.Problems, path string, list []T) {
	seen := map[T]bool{"": true}
	for i, w := range list {
		if seen[w] {
			ps.Add(logistics.At(path, i), logistics.CodeDuplicate, "%.40q is no further word", w)
		}
		seen[w] = true
	}
}
