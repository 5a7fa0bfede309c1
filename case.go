package logistics

import (
	"slices"
	"strings"
	"time"
	"unicode"
)

// Mark is one act on record: who did what, in which role, when and under which seal.
type Mark struct {
	Act  string    `json:"act"`           // as the row of the policy calls it
	Role Role      `json:"role"`          // in which role the person did it
	By   Person    `json:"by"`            // who did it
	At   time.Time `json:"at"`            // when; its day is the day in this zone
	Seal Seal      `json:"seal,omitzero"` // the seal under it; absent: none
}

// Case is what happened, for [Steps] to be judged against.
type Case struct {
	Opened   Mark      // who opened it, and when; the act, the role and the seal are not looked at
	Marks    []Mark    // what was done, in any order, without what was withdrawn; of two marks of one act the earliest counts
	Others   []string  // acts that may be among the marks without a step; they are not judged
	Ladder   []Role    // roles from low to high, for steps that a higher rung may take; empty: nobody may
	AsOf     time.Time // the moment of judgment; a mark after it is a problem. Zero: no such bound
	Calendar Calendar  // needed where a step has a time limit in workdays
}

// Of gives the marks of an act, the earliest first; the order in which they were handed in does not matter.
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

// SameName reports whether two names are spellings of one: they differ in nothing but capitals, spaces, the dot within a Chinese
// name and full-width letters and digits. Other marks tell names apart: A-1 is not A1. An empty name, or one of spaces and dots
// alone, is like itself only.
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
