package logistics

import "time"

// Trail is the part of a paper that says who drew it up and what was done with it. The facts about a paper embed it.
type Trail struct {
	By    Person    `json:"by"`             // who drew it up: applicant, buyer, drafter
	Role  Role      `json:"role"`           // in which role
	At    time.Time `json:"at"`             // when, in the zone of the site, whose days count; after it was sent back, when it was handed in again
	Marks []Mark    `json:"marks,omitzero"` // what was done, in any order, without what was withdrawn; acts as the policy's rows name them

	AsOf     time.Time `json:"asOf,omitzero"`     // the moment of judgment; what is on record after it is a problem. Zero: what is late now is not told
	Calendar Calendar  `json:"calendar,omitzero"` // needed where the policy has time limits in workdays
}

// Case makes the [Case] against which the steps of the paper are judged; ladder is its Ladder.
func (t Trail) Case(ladder ...Role) Case {
	return Case{Opened: Mark{By: t.By, Role: t.Role, At: t.At}, Marks: t.Marks, Ladder: ladder, AsOf: t.AsOf, Calendar: t.Calendar}
}

// CheckTrail adds the problems of a trail that [Steps.Check] does not find: a role that is empty or no name. It is for the checks of
// a paper.
func (t Trail) CheckTrail(ps *Problems) { ps.anyOne("role", string(t.Role)) }

// Names gives the pairs for [Problems.Under] by which the problems of a [Case] get the paths of a trail. It is for the checks of a
// paper.
func (Trail) Names() []string { return []string{"opened.by", "by", "opened.at", "at"} }

// Done gives the mark of an act; of several the earliest, which counts. ok is false where there is none.
func (t Trail) Done(act string) (m Mark, ok bool) {
	marks := t.Case().Of(act)
	if len(marks) == 0 {
		return Mark{}, false
	}
	return marks[0], true
}

// Moment adds a problem at path where at is no time, or after the moment of judgment. It is for the checks of a paper.
func (t Trail) Moment(ps *Problems, path string, at time.Time) {
	switch {
	case at.IsZero():
		ps.Add(path, CodeAbsent, "no time")
	case !t.AsOf.IsZero() && at.After(t.AsOf):
		ps.Add(path, CodeRange, "is after the moment of judgment, %s", Instant(t.AsOf))
	}
}

// Waited judges something that was done at a moment and had to wait for steps: it adds to r a finding of the rule for each step
// that was done later or not at all. It is for the checks of a paper.
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

// InOrder gives the steps with each after the one above it, beside what it comes after already. Where that one only should be
// there, the step is also after the one above that: who leaves out what is advised does not get round what is binding.
func (s Steps) InOrder() Steps {
	chained := make(Steps, len(s))
	for i, step := range s {
		for j := i - 1; j >= 0; j-- {
			step.After = alsoAfter(step.After, s[j].Act)
			if s[j].Force != Should {
				break
			}
		}
		chained[i] = step
	}
	return chained
}

// InTurn gives the steps with each after all of those above it, whatever it came after: what a comparison of two editions holds
// beside each other, so that an act between two is one act more before each that follows.
func (s Steps) InTurn() Steps {
	told := make(Steps, len(s))
	for i, step := range s {
		told[i] = s[:i].Then(step)[i]
	}
	return told
}

// Then gives the steps with one more, which comes after all of them, whatever it came after.
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
