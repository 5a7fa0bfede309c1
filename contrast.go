package logistics

import (
	"slices"
	"strings"
)

// recorded is what an edition says of a record: what is found and what is open, which stand for themselves, and what was decided.
type recorded struct {
	Report
	Score   Measure  `json:"score"` // by which a grade goes, where there is one
	decided string   // as JSON
	words   Decision // nil where nothing is decided
	err     error
}

// contrast is one answer beside another.
type contrast struct {
	was, is    *recorded
	differs    bool
	gone, come Report // what only the one and only the other finds and leaves open
}

// beside gives what is different between two answers; nothing where one was not asked for.
func (a *recorded) beside(b *recorded) contrast {
	c := contrast{was: a, is: b}
	if a == nil || b == nil {
		return c
	}
	c.gone, c.come = only(a.Report, b.Report), only(b.Report, a.Report)
	c.differs = (a.err == nil) != (b.err == nil) || a.decided != b.decided || !c.gone.OK() || !c.come.OK()
	return c
}

// problems adds those of either answer.
func (c contrast) problems(path string, ps *Problems) {
	ps.Under(path, c.was.err)
	ps.Under(path, c.is.err)
}

// only gives what a report has and another has not. A finding is the same whatever bound it is held against.
func only(r, other Report) (rest Report) {
	rest.Findings = without(r.Findings, other.Findings, func(f Finding) Finding {
		return Finding{Clause: f.Clause, Also: f.Also, Force: f.Force, Fault: f.Fault, Subject: f.Subject}
	})
	rest.Unchecked = without(r.Unchecked, other.Unchecked, func(u Unchecked) Unchecked {
		return Unchecked{Clause: u.Clause, Subject: u.Subject}
	})
	return rest
}

// without gives the list but for one of its entries for each of the other that is the same.
func without[T comparable](list, other []T, plain func(T) T) (rest []T) {
	left := map[T]int{}
	for _, x := range other {
		left[plain(x)]++
	}
	for _, x := range list {
		if left[plain(x)]--; left[plain(x)] < 0 {
			rest = append(rest, x)
		}
	}
	return rest
}

// by reports whether the answers, of which one is asked with the row of the shift alone taken over, differ in the region of the
// shift.
func (c contrast) by(s Shift) bool {
	if !c.differs {
		return false
	}
	was, row := s.Old.(RowRuling)
	is, _ := s.New.(RowRuling)
	own := func(id ClauseID) bool { return was.Clauses.Has(id) || is.Clauses.Has(id) }
	if gone, come := entries(c.gone, own), entries(c.come, own); row && gone+come > 0 {
		return makes(was, c.gone, gone < come) && makes(is, c.come, come < gone)
	}
	scores := s.Where.Stretch.From.At.Kind() == ScoreKind && !c.was.Score.IsZero()
	return !scores || s.Where.Stretch.Holds(c.was.Score) || s.Where.Stretch.Holds(c.is.Score)
}

// entries counts what a report has by such a clause.
func entries(r Report, own func(ClauseID) bool) (n int) {
	for _, f := range r.Findings {
		if own(f.Clause) || own(f.Also) {
			n++
		}
	}
	for _, u := range r.Unchecked {
		if own(u.Clause) {
			n++
		}
	}
	return n
}

// makes reports whether a report has an entry that a ruling makes. What is in order makes none, and what only should be kept none
// where a reason settles it: of that it has fewer than the other.
func makes(ruling RowRuling, r Report, fewer bool) bool {
	switch ruling.InOrder {
	case Yes:
		return fewer
	case Unknown:
		return slices.ContainsFunc(r.Unchecked, func(u Unchecked) bool { return ruling.Clauses.Has(u.Clause) })
	}
	return fewer && ruling.Force == Should || slices.ContainsFunc(r.Findings, func(f Finding) bool {
		return f.Force == ruling.Force && (ruling.Clauses.Has(f.Clause) || ruling.Clauses.Has(f.Also))
	})
}

// told is the trial of answers that differ as a whole. Where their words are the same, it is what was decided as JSON.
func (c contrast) told(question string) Trial {
	was, is := c.says(c.was, c.gone), c.says(c.is, c.come)
	if was == is {
		was, is = Text{c.was.decided, c.was.decided}, Text{c.is.decided, c.is.decided}
	}
	return Trial{Space: Space{Question: question}, Direction: Incomparable, Old: Says(was), New: Says(is)}
}

// says gives what is particular of one of the answers.
func (c contrast) says(a *recorded, own Report) Text {
	in := func(l Lang) string {
		var parts []string
		if a.words != nil && c.was.decided != c.is.decided {
			parts = append(parts, strings.ReplaceAll(a.words.Text(l), "\n  ", Text{"; ", "；"}.In(l)))
		}
		for _, f := range own.Findings {
			parts = append(parts, f.Text(l))
		}
		for _, u := range own.Unchecked {
			parts = append(parts, u.Text(l))
		}
		return strings.Join(parts, Text{"; ", "；"}.In(l))
	}
	return Text{in(English), in(Chinese)}
}
