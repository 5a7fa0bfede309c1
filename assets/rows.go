package assets

import (
	"time"

	"example.com/logistics"
)

// Selection is a rule with the words that it is about: kinds of goods, units of custody, ways to come in.
type Selection struct {
	logistics.Rule
	Of logistics.List[string] `json:"of" label:"of|范围"`
}

// Deadline is a rule with the number of days within which something has to follow.
type Deadline struct {
	logistics.Rule
	Within logistics.Span `json:"within" label:"time limit|时限" none:"time limit not given|未规定时限"` // in days; none: not checked
}

// law asks for a span that is counted in days.
func (d Deadline) law(ps *logistics.Problems, path string) {
	if _, days := d.Within.Since(logistics.MustDate("2026-01-01")); !d.Within.IsZero() && !days {
		ps.Add(path+".within", logistics.CodeRange, "%s is not counted in days", d.Within)
	}
}

// last gives the last day on which something is in time that follows a day.
func (d Deadline) last(from logistics.Date) logistics.Date {
	start, err := time.Parse(time.DateOnly, from.String())
	if err != nil { // no day: told already
		return logistics.Date{}
	}
	end, _, err := d.Within.End(start, logistics.Calendar{})
	if err != nil { // workdays: no policy has them here
		return logistics.Date{}
	}
	return logistics.DateOf(end, time.UTC)
}

// check judges what follows one day on another; a zero day says that it has not. Without a time limit it is open as long as it
// is not done.
func (d Deadline) check(r *logistics.Report, at string, from, done, asOf logistics.Date) {
	switch last := d.last(from); {
	case d.Within.IsZero() && done.IsZero():
		r.Open(d.Clause, at, logistics.Text{En: "a time limit: the policy gives none, and it is not done", Zh: "时限（制度未规定，且尚未办理）"})
	case d.Within.IsZero(), last.IsZero(): // or the calendar ends before
	case done.IsZero() && asOf.After(last):
		r.Find(d.Rule, logistics.Missing, at, logistics.Measure{}, logistics.Day(last))
	case done.After(last):
		r.Find(d.Rule, logistics.TooLate, at, logistics.Day(done), logistics.Day(last))
	}
}

// dated adds a problem for a day that is none, or lies after the day of judgment.
func dated(ps *logistics.Problems, path string, d, asOf logistics.Date) {
	if d.IsZero() {
		ps.Add(path, logistics.CodeAbsent, "no date")
		return
	}
	past(ps, path, d, asOf)
}

// past adds a problem for a day after the day of judgment; no day is none yet.
func past(ps *logistics.Problems, path string, d, asOf logistics.Date) {
	if !asOf.IsZero() && d.After(asOf) {
		ps.Add(path, logistics.CodeRange, "%s is after the day of judgment, %s", d, asOf)
	}
}

// judged adds a problem for a day of judgment that is none.
func judged(ps *logistics.Problems, asOf logistics.Date) {
	if asOf.IsZero() {
		ps.Add("asOf", logistics.CodeAbsent, "no day of judgment")
	}
}

// period adds a problem for days that are none or the wrong way round.
func period(ps *logistics.Problems, path string, p logistics.Period) {
	switch {
	case p.First.IsZero():
		ps.Add(path+".first", logistics.CodeAbsent, "no date")
	case p.Last.IsZero():
		ps.Add(path+".last", logistics.CodeAbsent, "no date")
	case p.Last.Before(p.First):
		ps.Add(path+".last", logistics.CodeRange, "%s is before %s", p.Last, p.First)
	}
}

// numbered adds a problem for a number that is no name, or is there twice.
func numbered(ps *logistics.Problems, seen map[string]bool, path, id string) {
	ps.Name(path, id)
	if seen[id] && id != "" {
		ps.Add(path, logistics.CodeDuplicate, "%.40q is there twice", id)
	}
	seen[id] = true
}

// pieces adds a problem for a number of things below none.
func pieces(ps *logistics.Problems, path string, n int) {
	if n < 0 {
		ps.Add(path, logistics.CodeRange, "%d pieces", n)
	}
	if n > mostPieces {
		ps.Add(path, logistics.CodeRange, "%d pieces; at most %d", n, mostPieces)
	}
}

// mostPieces bounds a number of things, so that no sum of them overflows.
const mostPieces = 1_000_000_000

// known adds a problem for a word that the policy does not have.
func known(ps *logistics.Problems, path, word string, words []string) {
	for _, w := range words {
		if w == word {
			return
		}
	}
	ps.Add(path, logistics.CodeUnknown, "%.40q is no word of this policy", word)
}

// checkSteps judges steps of which the rest is still to come: what is awaited is no finding, unless a later step was done without
// it, its time is over, or nothing is to come any more.
func checkSteps(r *logistics.Report, ps *logistics.Problems, steps logistics.Steps, subject string, t logistics.Trail, finished bool) {
	var found logistics.Report
	if err := steps.Check(&found, subject, t.Case()); err != nil {
		ps.Under("", err, t.Names()...)
		return
	}
	next, err := steps.Next(t.Case())
	ps.Under("", err, t.Names()...)
	done := -1
	for i, s := range steps {
		if _, ok := t.Done(s.Act); ok {
			done = i
		}
	}
	awaited, late := map[string]bool{}, map[string]logistics.Answer{}
	for i, s := range steps {
		awaited[logistics.Join(subject, s.Act)] = i > done && !finished
	}
	for _, a := range next {
		late[logistics.Join(subject, a.Act)] = a.Late
	}
	for _, f := range found.Findings {
		answer, ready := late[f.Subject]
		switch {
		case f.Fault != logistics.Missing || !awaited[f.Subject] || answer == logistics.Yes:
			r.Findings = append(r.Findings, f)
		case ready && answer == logistics.Unknown:
			r.Open(f.Clause, f.Subject, logistics.Text{En: "what time it is", Zh: "核查时刻"})
		}
	}
}

// checkTrail adds the problems of a paper's trail.
func checkTrail(ps *logistics.Problems, steps logistics.Steps, t logistics.Trail) {
	t.CheckTrail(ps)
	ps.Under("", steps.Check(&logistics.Report{}, "", t.Case()), t.Names()...)
}

// apart is the difference between two figures without a sign.
func apart(a, b int) int { return max(a, b) - min(a, b) }

// dayOf gives the day of a moment of a paper in the zone in which that was drawn up, whose days count; none of no moment.
func dayOf(paper logistics.Trail, t time.Time) logistics.Date {
	if t.IsZero() {
		return logistics.Date{}
	}
	return logistics.DateOf(t, paper.At.Location())
}
