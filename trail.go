package logistics

import "time"

// Trail is who drew up a paper and what was done with it, as a file of facts embeds it.
type Trail struct {
	By    Person    `json:"by"`             // who drew it up: applicant, buyer, drafter
	Role  Role      `json:"role"`           // in which role
	At    time.Time `json:"at"`             // when, in the zone of the site, whose days count; of a paper that was sent back, when it was handed in again
	Marks []Mark    `json:"marks,omitzero"` // what was done with it and stands, in any order; acts as the policy's rows name them

	AsOf     time.Time `json:"asOf,omitzero"`     // the moment of judgment, for what is late; what is on record after it is a problem
	Calendar Calendar  `json:"calendar,omitzero"` // for a policy with time limits in workdays
}

// Case is what the steps of the paper are judged against; where a step allows it, a higher rung of the ladder may act.
func (t Trail) Case(ladder ...Role) Case {
	return Case{Opened: Mark{By: t.By, Role: t.Role, At: t.At}, Marks: t.Marks, Ladder: ladder, AsOf: t.AsOf, Calendar: t.Calendar}
}

// CheckTrail adds the problems of a trail that steps do not find: a role that makes no name.
func (t Trail) CheckTrail(ps *Problems) { ps.anyOne("role", string(t.Role)) }

// Names are what the fields of a case are called in a trail, as [Problems.Under] takes them.
func (Trail) Names() []string { return []string{"opened.by", "by", "opened.at", "at"} }

// Done gives the mark of an act that counts: the earliest.
func (t Trail) Done(act string) (m Mark, ok bool) {
	marks := t.Case().Of(act)
	if len(marks) == 0 {
		return Mark{}, false
	}
	return marks[0], true
}

// Moment adds a problem for a time that is none or lies after the moment of judgment.
func (t Trail) Moment(ps *Problems, path string, at time.Time) {
	switch {
	case at.IsZero():
		ps.Add(path, CodeAbsent, "no time")
	case !t.AsOf.IsZero() && at.After(t.AsOf):
		ps.Add(path, CodeRange, "is after the moment of judgment, %s", Instant(t.AsOf))
	}
}

// Waited adds a finding of the rule for each step that what was done at a moment should have waited for and did not.
func (t Trail) Waited(r *Report, rule Rule, subject string, at time.Time, steps Steps) {
	for _, step := range steps {
		m, done := t.Done(step.Act)
		switch {
		case !done:
			r.Find(rule, OutOfOrder, subject, Instant(at), Said(step.Act))
		case at.Before(m.At):
			r.Find(rule, OutOfOrder, subject, Instant(at), Instant(m.At))
		}
	}
}

// InOrder chains the steps: each comes after the one before it, too.
func (s Steps) InOrder() Steps {
	chained := make(Steps, len(s))
	for i, step := range s {
		if i > 0 {
			step.After = alsoAfter(step.After, chained[i-1].Act)
		}
		chained[i] = step
	}
	return chained
}

// Then gives the steps with one more, which comes after all of them.
func (s Steps) Then(last Step) Steps {
	last.After = s.Acts()
	return append(s[:len(s):len(s)], last)
}

// Acts gives the acts of the steps, in their order.
func (s Steps) Acts() []string {
	var acts []string
	for _, step := range s {
		acts = append(acts, step.Act)
	}
	return acts
}

// alsoAfter gives the acts before a step with one more in front, told once.
func alsoAfter(acts []string, act string) []string {
	for _, a := range acts {
		if a == act {
			return acts
		}
	}
	return append([]string{act}, acts...)
}
