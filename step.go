package logistics

import (
	"slices"
	"strings"
	"time"
)

// Step is a row that says: this act, by one of these roles, after those acts, within this span.
type Step struct {
	Rule
	Act    string       `json:"act" label:"act|步骤"`
	By     List[Role]   `json:"by" label:"by|办理人" list:"any"`             // any one of them
	After  List[string] `json:"after" label:"after|前置步骤"`                 // acts of rows above
	Within Span         `json:"within" label:"time limit|时限"`             // from the last of After, or from the opening
	Self   bool         `json:"self" label:"initiator may act|发起人可自办"`    // the person who opened the case may do it
	Deputy bool         `json:"deputy" label:"higher rung may act|上级可代办"` // a higher rung of the case's ladder may do it
}

// Steps are the acts that a case needs.
type Steps []Step

// MarshalJSON writes no steps as [].
func (s Steps) MarshalJSON() ([]byte, error) { return List[Step](s).MarshalJSON() }

// Mark is one act on record: who did what, in which role, when. Its day is the day in the zone of At.
type Mark struct {
	Act  string    `json:"act"`
	Role Role      `json:"role"`
	By   Person    `json:"by"`
	At   time.Time `json:"at"`
}

// Case is what steps are judged against.
type Case struct {
	Opened Mark      // who asked, and when; its act and role are not looked at
	Marks  []Mark    // in any order
	Others []string  // acts that may be on record too; they are not judged
	Ladder []Role    // ranks from low to high, for steps that a deputy may take
	AsOf   time.Time // the moment of judgment; a mark after it is a problem. Zero: no such bound
}

// Check judges the marks of c and adds to r: acts missing, done by the wrong role, before the opening, out of order,
// late, twice, by the person who opened the case, and by one person who did another act already. The report does not
// depend on the order of the marks. The error is nil or an [*InvalidError]: a mark without an act of s, a person, a role
// or a time.
func (s Steps) Check(r *Report, subject string, c Case) error {
	if err := s.invalid(c); err != nil {
		return err
	}
	done := map[string]Mark{}
	for _, step := range s {
		marks := c.Of(step.Act)
		if len(marks) > 0 {
			done[step.Act] = marks[0]
		}
	}
	for i, step := range s {
		at := Join(subject, step.Act)
		mark, ok := done[step.Act]
		if !ok {
			r.Find(step.Rule, Missing, at, Measure{}, Roles(step.By...))
			continue
		}
		if !step.allows(mark.Role, c.Ladder) {
			r.Find(step.Rule, WrongRole, at, Roles(mark.Role), Roles(step.By...))
		}
		if mark.At.Before(c.Opened.At) {
			r.Find(step.Rule, TooEarly, at, Instant(mark.At), Instant(c.Opened.At))
		}
		start := c.Opened.At
		for _, act := range step.After {
			before, ok := done[act]
			if ok && mark.At.Before(before.At) {
				r.Find(step.Rule, OutOfOrder, at, Instant(mark.At), Instant(before.At))
			}
			if ok && before.At.After(start) {
				start = before.At
			}
		}
		if end, limited := step.Within.End(start); limited && mark.At.After(end) {
			r.Find(step.Rule, TooLate, at, Instant(mark.At), Instant(end))
		}
		if n := len(c.Of(step.Act)); n > 1 {
			r.Find(step.Rule, Twice, at, Count(n), Count(1))
		}
		if mark.By == c.Opened.By && !step.Self {
			r.Find(step.Rule, SelfApproval, at, Said(mark.By), Measure{})
		}
		if other, same := s.earlierAct(i, done); same {
			r.Find(step.Rule, SamePerson, at, Said(mark.By), Said(other))
		}
	}
	return nil
}

// earlierAct gives an act that the person of row i did before row i, in time or, at one instant, in the rows.
func (s Steps) earlierAct(i int, done map[string]Mark) (act string, ok bool) {
	mark := done[s[i].Act]
	for j, other := range s {
		m, did := done[other.Act]
		if j == i || !did || m.By != mark.By {
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

// Of gives the marks of an act, earliest first, in an order that does not depend on that of the case.
func (c Case) Of(act string) []Mark {
	var of []Mark
	for _, m := range c.Marks {
		if m.Act == act {
			of = append(of, m)
		}
	}
	slices.SortFunc(of, func(a, b Mark) int {
		if order := a.At.Compare(b.At); order != 0 {
			return order
		}
		if order := strings.Compare(string(a.By), string(b.By)); order != 0 {
			return order
		}
		if order := strings.Compare(string(a.Role), string(b.Role)); order != 0 {
			return order
		}
		// One moment in two zones can be two days.
		return strings.Compare(Instant(a.At).text, Instant(b.At).text)
	})
	return of
}

// invalid gives the problems of a case.
func (s Steps) invalid(c Case) error {
	var ps Problems
	ps.Name("opened.by", string(c.Opened.By))
	if c.Opened.At.IsZero() {
		ps.Add("opened.at", CodeAbsent, "no time")
	}
	for i, m := range c.Marks {
		at := At("marks", i)
		known := slices.ContainsFunc(s, func(st Step) bool { return st.Act == m.Act })
		if !known && !slices.Contains(c.Others, m.Act) {
			ps.Add(at+".act", CodeUnknown, "%s is no act of these steps", quote(m.Act))
		}
		ps.Name(at+".role", string(m.Role))
		ps.Name(at+".by", string(m.By))
		switch {
		case m.At.IsZero():
			ps.Add(at+".at", CodeAbsent, "no time")
		case !c.AsOf.IsZero() && m.At.After(c.AsOf):
			ps.Add(at+".at", CodeRange, "is after the moment of judgment, %s", Instant(c.AsOf))
		}
	}
	return ps.Err()
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
			ps.Add(At(path+".by", i), CodeDuplicate, "%s is no further role", quote(string(by)))
		}
	}
}

// form asks for an act, and for roles of which each is another.
func (Step) form() *shape {
	return &shape{Properties: shapes{{"act", filled()}, {"by", &shape{Items: filled(), MinItems: 1, Unique: true}}}}
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
