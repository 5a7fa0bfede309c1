package supplier

import (
	"slices"

	"example.com/logistics"
)

// StandingRuling is the standing of a supplier as an answer in a [logistics.Diff] or [logistics.Impact] tells it, beside that of another
// edition.
type StandingRuling struct {
	Standing  Standing            `json:"standing"`
	TreatedAs Grade               `json:"treatedAs,omitzero"` // of a suspended supplier
	Force     logistics.Force     `json:"force,omitzero"`     // of the row that suspends; absent in an impact
	Clauses   logistics.Citations `json:"clauses"`            // of the row that suspends
}

// standingRuling says what one factor leads to.
func (pol Policy) standingRuling() StandingRuling {
	anyOne := pol.Disqualification.AnyOne
	r := StandingRuling{Standing: Suspended, TreatedAs: anyOne.TreatedAs, Force: anyOne.Force}
	r.Clauses.Add(pol.Clauses.Citation(anyOne.Clause))
	return r
}

// ruling gives the standing without its factors.
func (v Verdict) ruling() StandingRuling {
	r := StandingRuling{Standing: v.Standing, TreatedAs: v.TreatedAs}
	if v.Standing == Suspended {
		r.Clauses.Add(v.Clauses[0])
	}
	return r
}

// Text gives the ruling in l: "suspended and treated as poor until decided (000-075 (assumed))".
func (r StandingRuling) Text(l logistics.Lang) string {
	says := r.Standing.Label(l)
	if r.TreatedAs != 0 {
		says += treatedAs(r.TreatedAs, l)
	}
	return r.Clauses.Behind(says+r.Force.Mark(l), l)
}

// String gives the ruling in English.
func (r StandingRuling) String() string { return r.Text(logistics.English) }

// than says how strict r is beside was: not all checked is stricter than cleared, suspended stricter than both, a lower
// grade until it is decided stricter than a higher one.
func (r StandingRuling) than(was StandingRuling) logistics.Direction {
	if was.Standing != r.Standing {
		return logistics.Rise(was.Standing, r.Standing)
	}
	return logistics.Rise(r.TreatedAs, was.TreatedAs).And(logistics.Binding(was.Force, r.Force))
}

// rowRuling is what a limit says of a figure; what is in order cites nothing.
func rowRuling(cs logistics.Clauses, l logistics.Limit, got logistics.Measure) logistics.RowRuling {
	holds, known := l.Holds(got)
	outcome := Passed
	switch {
	case !known:
		outcome = NotChecked
	case !holds:
		outcome = Disqualifies
	}
	return Judged{Rule: l.Rule, Outcome: outcome}.ruling(cs)
}

// ruling is what became of a factor, in the words of its limit.
func (j Judged) ruling(cs logistics.Clauses) logistics.RowRuling {
	r := logistics.RowRuling{InOrder: logistics.Yes}
	switch j.Outcome {
	case Passed:
		return r
	case NotChecked:
		r.InOrder = logistics.Unknown
	default:
		r.InOrder, r.Force = logistics.No, j.Force
	}
	r.Clauses.Add(cs.Citation(j.Clause))
	return r
}

// confirmed is what a breach comes to that somebody confirmed with a reason: a case, or still a question.
func (pol Policy) confirmed(s logistics.Space, p logistics.Point) logistics.RowRuling {
	rows := pol.Disqualification.Other.Confirmation
	r := logistics.RowRuling{InOrder: logistics.Unknown}
	r.Clauses.Add(pol.Clauses.Citation(rows.Clause))
	if at := p.Values[0]; at < len(s.Facts[0].Values)-1 && slices.Contains(rows.By, logistics.Role(s.Facts[0].Values[at].Wire)) {
		r.InOrder, r.Force = logistics.No, rows.Force
	}
	return r
}

// GradeRuling is a grade and what follows from it as an answer in a [logistics.Diff], [logistics.Impact] or [logistics.Explanation] tells it.
type GradeRuling struct {
	Grade   Grade               `json:"grade,omitzero"` // absent: no grade
	Force   logistics.Force     `json:"force,omitzero"` // of the cut-off; absent in an impact
	Follows logistics.Text      `json:"follows"`        // what follows, in words
	Clauses logistics.Citations `json:"clauses"`
}

// cutoff gives the grade of a score, without what follows.
func (pol Policy) cutoff(score logistics.Measure) GradeRuling {
	i := pol.Grading.Grades.Row(score)
	if i < 0 {
		return GradeRuling{}
	}
	row := pol.Grading.Grades[i]
	r := GradeRuling{Grade: row.Then, Force: row.Force}
	r.Clauses.Add(pol.Clauses.Citation(row.Clause))
	return r
}

// following adds what follows from a grade where this share of the item kinds had an unreasonable price.
func (pol Policy) following(r GradeRuling, prices logistics.Measure) GradeRuling {
	g := GradeResult{Grade: r.Grade, Clauses: r.Clauses}
	g.follow(pol, prices)
	full := g.ruling()
	full.Force = r.Force
	return full
}

// ruling gives the grade and what follows, without the score.
func (g GradeResult) ruling() GradeRuling {
	follows := logistics.Text{En: g.Consequence.Text(logistics.English), Zh: g.Consequence.Text(logistics.Chinese)}
	return GradeRuling{Grade: g.Grade, Follows: follows, Clauses: g.Clauses}
}

// Text gives the ruling in l: "fair: less volume, coaching in management (000-070 (assumed), 000-073 (read), 000-069)".
func (r GradeRuling) Text(l logistics.Lang) string {
	says := logistics.Text{En: "no grade", Zh: "未评级"}.In(l)
	if r.Grade != 0 {
		says = r.Grade.Label(l)
	}
	says += r.Force.Mark(l)
	if follows := r.Follows.In(l); follows != "" {
		says += logistics.Text{En: ": ", Zh: "："}.In(l) + follows
	}
	return r.Clauses.Behind(says, l)
}

// String gives the ruling in English.
func (r GradeRuling) String() string { return r.Text(logistics.English) }

// than says how strict r is beside was: a lower grade is stricter. A grade where there was none is neither.
func (r GradeRuling) than(was GradeRuling) logistics.Direction {
	if was.Grade != r.Grade {
		return lower(was.Grade, r.Grade)
	}
	return logistics.Binding(was.Force, r.Force)
}

// than says how strict g is beside was: a lower grade, or with the same grade more that follows.
func (g GradeResult) than(was GradeResult) logistics.Direction {
	if was.Grade != g.Grade {
		return lower(was.Grade, g.Grade)
	}
	return g.Consequence.than(was.Consequence)
}

func lower(was, is Grade) logistics.Direction {
	if was == 0 || is == 0 {
		return logistics.Incomparable
	}
	return logistics.Rise(is, was)
}

// AskedRuling says whether one thing of a list is asked for, such as a topic of coaching, as an answer in a [logistics.Diff] or
// [logistics.Impact] tells it.
type AskedRuling struct {
	Asked   bool                `json:"asked"`
	Force   logistics.Force     `json:"force,omitzero"`
	Clauses logistics.Citations `json:"clauses"`
}

func (pol Policy) asks(rule logistics.Rule) AskedRuling {
	r := AskedRuling{Asked: true, Force: rule.Force}
	r.Clauses.Add(pol.Clauses.Citation(rule.Clause))
	return r
}

// coaches says whether the topic at p is coached.
func (pol Policy) coaches(s logistics.Space, p logistics.Point) AskedRuling {
	rows := pol.Grading.Fair.Coaching
	if slices.Contains(rows.Topics, Topic(s.Facts[0].Values[p.Values[0]].Wire)) {
		return pol.asks(rows.Rule)
	}
	return AskedRuling{}
}

// readmits says whether what is at p must be done before a supplier comes back.
func (pol Policy) readmits(s logistics.Space, p logistics.Point) AskedRuling {
	for _, need := range pol.Grading.Poor.Reentry {
		if need.Key == s.Facts[0].Values[p.Values[0]].Wire {
			return pol.asks(need.Rule)
		}
	}
	return AskedRuling{}
}

// Text gives the ruling in l: "asked (000-069)", or "not asked".
func (r AskedRuling) Text(l logistics.Lang) string {
	if !r.Asked {
		return logistics.Text{En: "not asked", Zh: "不要求"}.In(l)
	}
	return r.Clauses.Behind(logistics.Text{En: "asked", Zh: "要求"}.In(l)+r.Force.Mark(l), l)
}

// String gives the ruling in English.
func (r AskedRuling) String() string { return r.Text(logistics.English) }

func (r AskedRuling) than(was AskedRuling) logistics.Direction {
	if was.Asked != r.Asked {
		return logistics.Demand(was.Asked, r.Asked)
	}
	return logistics.Binding(was.Force, r.Force)
}
