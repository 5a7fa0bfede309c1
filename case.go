package logistics

import (
	"slices"
	"strings"
	"time"
	"unicode"
)

// Mark is one act on record: who did what, in which role, when, and under which seal where it takes one. Its day is the day
// in the zone of At.
type Mark struct {
	Act  string    `json:"act"`
	Role Role      `json:"role"`
	By   Person    `json:"by"`
	At   time.Time `json:"at"`
	Seal Seal      `json:"seal,omitzero"` // absent: none
}

// Case is what steps are judged against.
type Case struct {
	Opened   Mark      // who asked, and when; its act, role and seal are not looked at
	Marks    []Mark    // that stand, in any order; one that was withdrawn is not handed in. Of two of one act the earliest counts
	Others   []string  // acts that may be on record too; they are not judged
	Ladder   []Role    // ranks from low to high, for steps that a deputy may take
	AsOf     time.Time // the moment of judgment; a mark after it is a problem. Zero: no such bound
	Calendar Calendar  // for time limits in workdays
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
		if order := strings.Compare(Instant(a.At).text, Instant(b.At).text); order != 0 {
			return order
		}
		return strings.Compare(string(a.Seal), string(b.Seal))
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
	if !c.AsOf.IsZero() && c.Opened.At.After(c.AsOf) {
		ps.Add("opened.at", CodeRange, "is after the moment of judgment, %s", Instant(c.AsOf))
	}
	if !c.Calendar.IsZero() {
		_, err := NewCalendar(c.Calendar.First, c.Calendar.Last, c.Calendar.DaysOff, c.Calendar.Workdays)
		ps.Under("calendar", err)
	}
	var persons Persons
	persons.Add(&ps, "opened.by", c.Opened.By)
	for i, m := range c.Marks {
		at := At("marks", i)
		known := slices.ContainsFunc(s, func(st Step) bool { return st.Act == m.Act })
		if !known && !slices.Contains(c.Others, m.Act) {
			ps.Add(at+".act", CodeUnknown, "%s is no act of these steps: %s", quote(m.Act), strings.Join(slices.Concat(s.Acts(), c.Others), ", "))
		}
		ps.anyOne(at+".role", string(m.Role))
		ps.Name(at+".by", string(m.By))
		if m.Seal != "" {
			ps.anyOne(at+".seal", string(m.Seal))
		}
		switch {
		case m.At.IsZero():
			ps.Add(at+".at", CodeAbsent, "no time")
		case !c.AsOf.IsZero() && m.At.After(c.AsOf):
			ps.Add(at+".at", CodeRange, "is after the moment of judgment, %s", Instant(c.AsOf))
		}
		persons.Add(&ps, at+".by", m.By)
	}
	return ps.Err()
}

// anyOne holds a role or a seal to what makes a name, without the bar that stands between names of which any one will do.
func (ps *Problems) anyOne(path, name string) {
	ps.Name(path, name)
	if strings.Contains(name, "|") {
		ps.Add(path, CodeWord, "%s has a bar", quote(name))
	}
}

// SameName reports whether two names are spelled as one person's or body's would be: alike but for what a keyboard changes, which
// is capitals, spaces, the dot within a name written in Chinese and wide Latin letters. Other marks tell numbers apart: A-1 is
// not A1. A name that is empty, or of nothing but spaces and dots, is like no other.
func SameName(a, b string) bool {
	left := spelling(Person(a))
	return a == b || left != "" && left == spelling(Person(b))
}

// spelling gives what is left of a person's name without what a keyboard changes: capitals, spaces, the dot within a name
// written in Chinese, and the wide forms of Latin letters and digits. Other marks stay: they tell numbers apart.
func spelling(p Person) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			r -= '！' - '!'
		}
		if unicode.IsSpace(r) || strings.ContainsRune("·•・‧･", r) {
			return -1
		}
		return unicode.ToLower(r)
	}, string(p))
}
