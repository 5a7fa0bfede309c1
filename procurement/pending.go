package procurement

import (
	"time"

	"example.com/logistics"
)

// checkDue judges the acts that follow an event, each within its time: what is not done is missing once its time is over, and
// not checked where nobody says what time it is. What waits for another act is awaited together with that one. An act without a
// time limit is missing until it is done.
func checkDue(r *logistics.Report, steps logistics.Steps, subject string, t logistics.Trail) error {
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
			late[logistics.Join(subject, a.Act)] = logistics.Yes
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

// undone judges an act that is not on record, as checkDue does: missing once its time is over, or where it has none; not checked
// where nobody says what time it is; within its time nothing yet.
func undone(r *logistics.Report, rule logistics.Rule, at string, want logistics.Measure, end time.Time, limited bool, asOf time.Time) {
	switch {
	case !limited || asOf.After(end):
		r.Find(rule, logistics.Missing, at, logistics.Measure{}, want)
	case asOf.IsZero():
		r.Open(rule.Clause, at, logistics.Text{En: "what time it is", Zh: "核查时刻"})
	}
}
