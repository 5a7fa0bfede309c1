package supplier

import (
	"encoding/json"
	"slices"
	"strings"

	"example.com/logistics"
)

// graft is each edition as it is where the row of a question alone is the other's; nil where the row cannot be taken over by
// itself.
type graft struct{ old, new *Policy }

// graft gives the editions of a question, which are made once.
func (r *replay) graft(question string) graft {
	g, made := r.grafts[question]
	if !made {
		g = graft{grafted(r.old, r.new, question), grafted(r.new, r.old, question)}
		r.grafts[question] = g
	}
	return g
}

func grafted(base, donor Policy, question string) *Policy {
	if pol, ok := logistics.Graft(base, donor, question); ok {
		return &pol
	}
	return nil
}

// record puts a record to both editions, and to each with the rows of the shifts taken from the other.
func (r *replay) record(rec record, ps *logistics.Problems) []logistics.Trial {
	was, is := rec.answer(&r.old), rec.answer(&r.new)
	if was.err != nil && is.err != nil {
		ps.Under(rec.name, was.err)
		ps.Under(rec.name, is.err)
		return nil
	}
	moves := was.than(is).differs
	var trials []logistics.Trial
	var forth, back contrast // of the question before
	for i, s := range r.shifts {
		if !rec.mayMove(s.Question) {
			continue
		}
		if i == 0 || s.Question != r.shifts[i-1].Question {
			g := r.graft(s.Question)
			forth, back = was.than(rec.answer(g.old)), rec.answer(g.new).than(is)
		}
		if forth.by(s) || back.by(s) {
			trials = append(trials, s.Hit(moves))
		}
	}
	switch {
	case len(trials) > 0 || !moves:
	case was.err != nil || is.err != nil:
		ps.Under(rec.name, was.err)
		ps.Under(rec.name, is.err)
	default:
		trials = []logistics.Trial{was.than(is).told(rec.name)}
	}
	return trials
}

// answer is what an edition says of a record: what is found and what is open, which stand for themselves, and what was decided.
type answer struct {
	logistics.Report
	Score   logistics.Measure `json:"score"` // by which a grade goes, where there is one
	decided string            // as JSON
	words   spoken            // the decision; nil where there is none
	err     error
}

// answer asks a policy; the zero answer is none.
func (rec record) answer(pol *Policy) *answer {
	if pol == nil {
		return nil
	}
	given, err := rec.ask(*pol)
	a := &answer{err: err}
	if err != nil {
		return a
	}
	a.words, _ = given.(spoken)
	var parts map[string]json.RawMessage
	text, err := json.Marshal(given)
	if err == nil {
		err = json.Unmarshal(text, a)
	}
	if err == nil {
		err = json.Unmarshal(text, &parts)
	}
	delete(parts, "findings")
	delete(parts, "unchecked")
	decided, _ := json.Marshal(parts) // each was read as JSON
	a.decided, a.err = string(decided), err
	return a
}

// contrast is one answer beside another.
type contrast struct {
	was, is    *answer
	differs    bool
	gone, come logistics.Report // what only the one and only the other finds and leaves open
}

func (a *answer) than(b *answer) contrast {
	c := contrast{was: a, is: b}
	if a == nil || b == nil {
		return c
	}
	c.gone, c.come = only(a.Report, b.Report), only(b.Report, a.Report)
	c.differs = (a.err == nil) != (b.err == nil) || a.decided != b.decided || !c.gone.OK() || !c.come.OK()
	return c
}

// only gives what a report has and another has not. A finding is the same whatever bound it is held against.
func only(r, other logistics.Report) (rest logistics.Report) {
	rest.Findings = without(r.Findings, other.Findings, func(f logistics.Finding) logistics.Finding {
		return logistics.Finding{Clause: f.Clause, Also: f.Also, Force: f.Force, Fault: f.Fault, Subject: f.Subject}
	})
	rest.Unchecked = without(r.Unchecked, other.Unchecked, func(u logistics.Unchecked) logistics.Unchecked {
		return logistics.Unchecked{Clause: u.Clause, Subject: u.Subject}
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
func (c contrast) by(s logistics.Shift) bool {
	if !c.differs {
		return false
	}
	was, row := s.Old.(logistics.RowRuling)
	is, _ := s.New.(logistics.RowRuling)
	own := func(id logistics.ClauseID) bool { return was.Clauses.Has(id) || is.Clauses.Has(id) }
	if row && c.was.decided == c.is.decided && c.concerns(own) {
		return rules(was, c.gone) && rules(is, c.come)
	}
	scores := s.Where.Stretch.From.At.Kind() == logistics.ScoreKind && !c.was.Score.IsZero()
	return !scores || s.Where.Stretch.Holds(c.was.Score) || s.Where.Stretch.Holds(c.is.Score)
}

// concerns reports whether what differs is by such a clause.
func (c contrast) concerns(own func(logistics.ClauseID) bool) bool {
	for _, r := range []logistics.Report{c.gone, c.come} {
		if slices.ContainsFunc(r.Findings, func(f logistics.Finding) bool { return own(f.Clause) || own(f.Also) }) ||
			slices.ContainsFunc(r.Unchecked, func(u logistics.Unchecked) bool { return own(u.Clause) }) {
			return true
		}
	}
	return false
}

// rules reports whether a report has an entry that a ruling makes; what is in order makes none.
func rules(ruling logistics.RowRuling, r logistics.Report) bool {
	switch ruling.InOrder {
	case logistics.Yes:
		return true
	case logistics.Unknown:
		return slices.ContainsFunc(r.Unchecked, func(u logistics.Unchecked) bool { return ruling.Clauses.Has(u.Clause) })
	}
	return slices.ContainsFunc(r.Findings, func(f logistics.Finding) bool {
		return f.Force == ruling.Force && (ruling.Clauses.Has(f.Clause) || ruling.Clauses.Has(f.Also))
	})
}

// told is the trial of answers that differ as a whole.
func (c contrast) told(question string) logistics.Trial {
	return logistics.Trial{
		Space: logistics.Space{Question: question}, Direction: logistics.Incomparable,
		Old: logistics.Says(c.says(c.was, c.gone)), New: logistics.Says(c.says(c.is, c.come)),
	}
}

// says gives what is particular of one of the answers.
func (c contrast) says(a *answer, own logistics.Report) (text logistics.Text) {
	in := func(l logistics.Lang) string {
		var parts []string
		if a.words != nil && c.was.decided != c.is.decided {
			parts = append(parts, a.words.Text(l))
		}
		for _, f := range own.Findings {
			parts = append(parts, f.Text(l))
		}
		for _, u := range own.Unchecked {
			parts = append(parts, u.Text(l))
		}
		return strings.Join(parts, logistics.Text{En: "; ", Zh: "；"}.In(l))
	}
	return logistics.Text{En: in(logistics.English), Zh: in(logistics.Chinese)}
}
