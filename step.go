package logistics

import (
	"slices"
	"time"
)

// Step is a row that says: this act must be done, by one of these roles, after those acts, within this time.
type Step struct {
	Rule
	Act    string       `json:"act" label:"act|步骤"`                              // what is done, as marks and findings call it
	By     List[Role]   `json:"by" label:"by|办理人" list:"any"`                    // any one of these roles
	After  List[string] `json:"after" label:"after|前置步骤"`                        // acts that must be done before; each is the act of a row above
	Within Span         `json:"within" label:"time limit|时限"`                    // time limit from the last act of After, or from the opening of the case; zero: none
	Self   bool         `json:"self" label:"initiator may act|发起人可自办"`           // the person who opened the case may do it, in a role of By
	Deputy bool         `json:"deputy" label:"higher rung may act|上级可代办"`        // a role above one of By on the ladder of the case may do it, but not the person who opened the case
	Again  bool         `json:"again" label:"who did another act may|已办其他步骤者可办"` // the person who did another act may do this one too
	Seals  List[Seal]   `json:"seals" label:"seal|印章" list:"any"`                // any one of these is put under it; empty: it takes no seal
}

// Steps are the acts that a case needs. Unless a step says otherwise, nobody does two of them and nobody does one for himself.
type Steps []Step

// MarshalJSON writes no steps as [].
func (s Steps) MarshalJSON() ([]byte, error) { return List[Step](s).MarshalJSON() }

// Check judges the marks of c and adds to r what it finds, under subject and the act. An act is missing; it was done by the wrong
// role, before the opening, before or without an act that must come first, late, twice, or without its seal; it was done by the
// person who opened the case, or by the person who did another act. The order of the marks does not matter.
//
// The error is nil or an [*InvalidError]: a mark whose act is neither of s nor among c.Others, or without a person, a role or a
// time; one person in two spellings; a mark after c.AsOf; a calendar that does not reach as far as a time limit.
func (s Steps) Check(r *Report, subject string, c Case) error {
	done, err := s.done(c)
	if err != nil {
		return err
	}
	var ps Problems
	var found Report
	for i, step := range s {
		at := Join(subject, step.Act)
		mark, ok := done[step.Act]
		if !ok {
			found.Find(step.Rule, Missing, at, Measure{}, Roles(step.By...))
			continue
		}
		if !step.allows(mark.Role, c.Ladder) {
			found.Find(step.Rule, WrongRole, at, Roles(mark.Role), Roles(step.By...))
		}
		step.underSeal(&found, at, mark.Seal)
		if mark.At.Before(c.Opened.At) {
			found.Find(step.Rule, TooEarly, at, Instant(mark.At), Instant(c.Opened.At))
		}
		for _, act := range step.After {
			before, ok := done[act]
			switch {
			case !ok:
				found.Find(step.Rule, OutOfOrder, at, Instant(mark.At), Said(act))
			case mark.At.Before(before.At):
				found.Find(step.Rule, OutOfOrder, at, Instant(mark.At), Instant(before.At))
			}
		}
		end, limited, err := step.Within.End(step.start(c, done), c.Calendar)
		if err != nil {
			ps.Add("calendar", CodeRange, "%s: %v", step.Act, err)
		} else if limited && mark.At.After(end) {
			found.Find(step.Rule, TooLate, at, Instant(mark.At), Instant(end))
		}
		if n := len(c.Of(step.Act)); n > 1 {
			found.Find(step.Rule, Twice, at, Count(n), Count(1))
		}
		if mark.By == c.Opened.By && !step.own(mark.Role, c.Ladder) {
			found.Find(step.Rule, SelfApproval, at, Said(mark.By), Measure{})
		}
		if other, same := s.earlierAct(i, done); same {
			found.Find(step.Rule, SamePerson, at, Said(mark.By), Said(other))
		}
	}
	if err := ps.Err(); err != nil {
		return err
	}
	r.Findings = append(r.Findings, found.Findings...)
	return nil
}

// done gives the mark that counts of each act that is done. The error is that of Check, but for the calendar.
func (s Steps) done(c Case) (map[string]Mark, error) {
	if err := s.invalid(c); err != nil {
		return nil, err
	}
	done := map[string]Mark{}
	for _, step := range s {
		if marks := c.Of(step.Act); len(marks) > 0 {
			done[step.Act] = marks[0]
		}
	}
	return done, nil
}

// start gives the moment from which the time of the step runs: the last of the acts before it, or the opening.
func (st Step) start(c Case, done map[string]Mark) time.Time {
	start := c.Opened.At
	for _, act := range st.After {
		if before, ok := done[act]; ok && before.At.After(start) {
			start = before.At
		}
	}
	return start
}

// underSeal adds a finding where the step wants a seal and has none, or another.
func (st Step) underSeal(r *Report, at string, seal Seal) {
	switch {
	case len(st.Seals) == 0 || slices.Contains(st.Seals, seal):
	default: // another, or none
		r.Find(st.Rule, WrongSeal, at, Seals(seal), Seals(st.Seals...))
	}
}

// earlierAct gives an act that the person of row i did before row i, in time or, at one instant, in the rows, where
// neither row may be done by who did the other.
func (s Steps) earlierAct(i int, done map[string]Mark) (act string, ok bool) {
	mark := done[s[i].Act]
	for j, other := range s {
		m, did := done[other.Act]
		if j == i || !did || m.By != mark.By || s[i].Again || other.Again {
			continue
		}
		if order := m.At.Compare(mark.At); order < 0 || order == 0 && j < i {
			return other.Act, true
		}
	}
	return "", false
}

// allows reports whether the role may take the step: one of By or, where a deputy may, a rung of the ladder above one.
func (st Step) allows(role Role, ladder []Role) bool {
	if slices.Contains(st.By, role) {
		return true
	}
	rung := slices.Index(ladder, role)
	if !st.Deputy || rung < 0 {
		return false
	}
	return slices.ContainsFunc(st.By, func(by Role) bool {
		low := slices.Index(ladder, by)
		return low >= 0 && low < rung
	})
}

// own reports whether the person who opened the case may take the step in this role: one who stands in for another may not.
func (st Step) own(role Role, ladder []Role) bool {
	return st.Self && (slices.Contains(st.By, role) || !st.allows(role, ladder))
}

func (st Step) check(path string, ps *Problems) {
	if st.Act == "" {
		ps.Add(path+".act", CodeAbsent, "a step without an act")
	}
	if len(st.By) == 0 {
		ps.Add(path+".by", CodeAbsent, "a step that no role may take")
	}
	for i, by := range st.By {
		if by == "" || slices.Contains(st.By[:i], by) {
			ps.Add(At(path+".by", i), CodeDuplicate, "%s", twice(string(by)))
		}
	}
	for i, seal := range st.Seals {
		if seal == "" || slices.Contains(st.Seals[:i], seal) {
			ps.Add(At(path+".seals", i), CodeDuplicate, "%s", twice(string(seal)))
		}
	}
}

// form asks for an act, and for roles and seals of which each is another.
func (Step) form() *shape {
	return &shape{Properties: shapes{
		{"act", filled()}, {"by", &shape{Items: filled(), MinItems: 1, Unique: true}}, {"seals", &shape{Items: filled(), Unique: true}},
	}}
}

func (s Steps) check(path string, ps *Problems) {
	seen := map[string]bool{}
	for i, st := range s {
		at := At(path, i)
		if seen[st.Act] {
			ps.Add(at+".act", CodeDuplicate, "%s is a step twice", quote(st.Act))
		}
		for j, act := range st.After {
			switch {
			case !seen[act]:
				ps.Add(At(at+".after", j), CodeUnknown, "%s is no act of a row above", quote(act))
			case slices.Contains(st.After[:j], act):
				ps.Add(At(at+".after", j), CodeDuplicate, "%s comes before it twice", quote(act))
			}
		}
		seen[st.Act] = true
	}
}
