package incident

import (
	"time"

	"example.com/logistics"
)

// DeadlineRuling is the time that one edition leaves for the result: the old or the new answer of a shift of [Diff] or a
// move of [Replay].
type DeadlineRuling struct {
	First   TimeLimit           `json:"first"`           // the limit, or one of two
	Second  TimeLimit           `json:"second,omitzero"` // the other one, where hours and days both bound it: whichever ends sooner holds, First where both end together; absent: none
	Clauses logistics.Citations `json:"clauses"`         // of every deadline of the procedure, also of those that always end later
}

// TimeLimit is a span from the discovery of an incident to its result, with its clause.
type TimeLimit struct {
	Within logistics.Span     `json:"within"` // from the discovery
	Force  logistics.Force    `json:"force"`
	Cite   logistics.Citation `json:"cite"`
}

func (pol Policy) timeLimit(d Deadline) TimeLimit {
	return TimeLimit{d.Within, d.Force, pol.Clauses.Citation(d.Clause)}
}

// deadlineRuling gives the time that a procedure leaves.
func (pol Policy) deadlineRuling(p Procedure) DeadlineRuling {
	rows := p.bounds()
	r := DeadlineRuling{First: pol.timeLimit(rows[0]), Clauses: pol.deadlineClauses(p)}
	if len(rows) > 1 {
		r.Second = pol.timeLimit(rows[1])
	}
	return r
}

// governingRuling gives the time that a procedure leaves for what is found at a moment.
func (pol Policy) governingRuling(p Procedure, from time.Time) DeadlineRuling {
	row, _ := p.governing(from)
	return DeadlineRuling{First: pol.timeLimit(row), Clauses: pol.deadlineClauses(p)}
}

func (pol Policy) deadlineClauses(p Procedure) logistics.Citations {
	var cites logistics.Citations
	for _, d := range p.Deadlines {
		cites.Add(pol.Clauses.Citation(d.Clause))
	}
	return cites
}

// bounds gives the deadlines that can be the earliest, in their order: the shortest of hours and the shortest of days.
// Which of these two ends first depends on the hour of discovery and on what the clocks do that day.
func (p Procedure) bounds() []Deadline {
	var all []Deadline
	for i, d := range p.Deadlines {
		idle := false
		for j, other := range p.Deadlines {
			order := length(other.Within, 0) - length(d.Within, 0)
			idle = idle || inDays(other.Within) == inDays(d.Within) && (order < 0 || order == 0 && j < i)
		}
		if !idle {
			all = append(all, d)
		}
	}
	return all
}

// inDays reports whether a span counts in days.
func inDays(s logistics.Span) bool {
	_, ok := s.Since(logistics.MustDate("2000-01-01"))
	return ok
}

// midnight is the first moment of a day of 24 hours, as all days are in UTC.
func midnight() time.Time { return time.Time{} }

const day = 24 * time.Hour

// length gives how long a span runs from a moment of a day, all days having 24 hours.
func length(s logistics.Span, sinceMidnight time.Duration) time.Duration {
	from := midnight().Add(sinceMidnight)
	last, _ := lastMoment(s, from)
	return last.Sub(from)
}

// at gives the limit that ends first for what is found at a moment of a day of 24 hours.
func (r DeadlineRuling) at(sinceMidnight time.Duration) TimeLimit {
	if !r.Second.Within.IsZero() && length(r.Second.Within, sinceMidnight) < length(r.First.Within, sinceMidnight) {
		return r.Second
	}
	return r.First
}

// than says how strict r is beside was: what ends sooner at the first and at the last moment of a day of 24 hours ends
// sooner at every moment between, for hours are as long at each and days shrink as they pass. What only shows on days
// that are longer or shorter counts where nothing else differs.
func (r DeadlineRuling) than(was DeadlineRuling) logistics.Direction {
	d := logistics.Same
	for _, moment := range []time.Duration{0, day - 1} {
		old, new := was.at(moment), r.at(moment)
		d = d.And(logistics.Rise(length(new.Within, moment), length(old.Within, moment)),
			logistics.Binding(old.Force, new.Force))
	}
	if d != logistics.Same {
		return d
	}
	oldHours, oldDays := was.spans()
	hours, days := r.spans()
	return logistics.Sooner(oldHours, hours).And(logistics.Sooner(oldDays, days))
}

// spans gives the limit in hours and the one in days; none where there is none.
func (r DeadlineRuling) spans() (hours, days logistics.Span) {
	for _, limit := range []TimeLimit{r.First, r.Second} {
		if inDays(limit.Within) {
			days = limit.Within
		} else if !limit.Within.IsZero() {
			hours = limit.Within
		}
	}
	return hours, days
}

// Text gives the ruling in l: "within 2 hours (000-027) or by the end of the same day (000-023), whichever ends first".
func (r DeadlineRuling) Text(l logistics.Lang) string {
	s := r.First.text(l)
	if !r.Second.Within.IsZero() {
		s += logistics.Text{En: " or ", Zh: " 或 "}.In(l) + r.Second.text(l) + logistics.Text{En: ", whichever ends first", Zh: "，以先到者为准"}.In(l)
	}
	var others logistics.Citations
	for _, cite := range r.Clauses.List() {
		if cite != r.First.Cite && cite != r.Second.Cite {
			others.Add(cite)
		}
	}
	if text := others.Text(l); text != "" {
		s += logistics.Text{En: "; cites too ", Zh: "；并引 "}.In(l) + text
	}
	return s
}

// String gives the ruling in English.
func (r DeadlineRuling) String() string { return r.Text(logistics.English) }

func (t TimeLimit) text(l logistics.Lang) string {
	says := logistics.Text{En: t.Within.Text(logistics.English), Zh: t.Within.Text(logistics.Chinese)}
	var cite logistics.Citations
	cite.Add(t.Cite)
	return cite.Behind(marked(says, logistics.Rule{Force: t.Force}).In(l), l)
}
