package procurement

import (
	"slices"
	"time"

	"example.com/logistics"
)

// checkDue judges the acts that follow an event, each within its time: what is not done is missing once its time is over, and
// not checked where nobody says what time it is. What waits for another act is awaited together with that one. An act without a
// time limit is missing where a later one was done, or nothing is to come any more: finished.
func checkDue(r *logistics.Report, steps logistics.Steps, subject string, t logistics.Trail, finished bool) error {
	var found logistics.Report
	if err := steps.Check(&found, subject, t.Case()); err != nil {
		return err
	}
	next, err := steps.Next(t.Case())
	if err != nil {
		return err
	}
	late := map[string]logistics.Answer{}
	for _, a := range next {
		late[logistics.Join(subject, a.Act)] = a.Late
		if a.Due.IsZero() {
			late[logistics.Join(subject, a.Act)] = logistics.Known(finished || passedOver(steps, a.Act, t))
		}
	}
	for _, f := range found.Findings {
		answer, ready := late[f.Subject]
		switch {
		case f.Fault != logistics.Missing || answer == logistics.Yes:
			r.Findings = append(r.Findings, f)
		case ready && answer == logistics.Unknown:
			r.Open(f.Clause, f.Subject, logistics.Text{En: "what time it is", Zh: "核查时刻"})
		}
	}
	return nil
}

// undone judges an act that is not on record, as checkDue does where nothing is to come any more: missing once its time is over, or where it has none; not checked
// where nobody says what time it is; within its time nothing yet.
func undone(r *logistics.Report, rule logistics.Rule, at string, want logistics.Measure, end time.Time, limited bool, asOf time.Time) {
	switch {
	case !limited || asOf.After(end):
		r.Find(rule, logistics.Missing, at, logistics.Measure{}, want)
	case asOf.IsZero():
		r.Open(rule.Clause, at, logistics.Text{En: "what time it is", Zh: "核查时刻"})
	}
}

// passedOver reports whether an act after this one was done.
func passedOver(steps logistics.Steps, act string, t logistics.Trail) bool {
	later := steps[slices.Index(steps.Acts(), act)+1:]
	return slices.ContainsFunc(later, func(s logistics.Step) bool { _, done := t.Done(s.Act); return done })
}

// inTimeAnyway counts in days what was done so early that it is in time on any calendar: no calendar is asked.
func inTimeAnyway(steps logistics.Steps, t logistics.Trail) logistics.Steps {
	steps = slices.Clone(steps)
	for i, s := range steps {
		m, done := t.Done(s.Act)
		if !done {
			continue
		}
		start := t.At
		for _, act := range s.After {
			if before, ok := t.Done(act); ok && before.At.After(start) {
				start = before.At
			}
		}
		// Days need no calendar, so that there is no error.
		if end, limited, err := s.Within.OnDays().End(start, t.Calendar); err == nil && limited && !m.At.After(end) {
			steps[i].Within = s.Within.OnDays()
		}
	}
	return steps
}

// checkMarks adds the problems that steps find in a trail, but for a calendar that does not reach far enough.
func checkMarks(ps *logistics.Problems, steps logistics.Steps, t logistics.Trail) {
	steps = slices.Clone(steps)
	for i := range steps {
		steps[i].Within = logistics.Span{}
	}
	ps.Under("", steps.Check(&logistics.Report{}, "", t.Case()), t.Names()...)
}
