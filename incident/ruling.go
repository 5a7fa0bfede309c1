package incident

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// ClassRuling is how severe one edition holds an incident: the old or the new answer of a shift of [Diff] or a move of
// [Replay].
type ClassRuling struct {
	Event     bool                `json:"event"`             // false: no incident
	Severity  Severity            `json:"severity,omitzero"` // absent where it is no incident
	Clauses   logistics.Citations `json:"clauses"`
	Unchecked logistics.ClauseID  `json:"unchecked,omitzero"` // cited for every question that is open; absent where none is
}

// classRuling asks the policy about an incident that has no problem.
func (pol Policy) classRuling(i Incident) ClassRuling {
	c := pol.classify(i)
	r := ClassRuling{Event: c.Event, Severity: c.Severity, Clauses: c.Clauses}
	if len(c.Unchecked) > 0 {
		r.Unchecked = c.Unchecked[0].Clause
	}
	return r
}

// Text gives the ruling in l: "important (000-015 (assumed))".
func (r ClassRuling) Text(l logistics.Lang) string {
	verdict := r.Severity.Label(l)
	if !r.Event {
		verdict = noIncident().In(l)
	}
	s := r.Clauses.Behind(verdict, l)
	if r.Unchecked != "" {
		s += r.Unchecked.Behind(logistics.Text{En: ", open questions unchecked", Zh: "，未答的问题未核查"}.In(l), l)
	}
	return s
}

// String gives the ruling in English.
func (r ClassRuling) String() string { return r.Text(logistics.English) }

// than says how strict r is beside was. What is open must be cleared up, so that it is stricter to leave it open.
func (r ClassRuling) than(was ClassRuling) logistics.Direction {
	// No incident has the severity 0, below all.
	if d := logistics.Rise(was.Severity, r.Severity); d != logistics.Same {
		return d
	}
	return logistics.Demand(was.Unchecked != "", r.Unchecked != "")
}

// marked adds to what a row says that it should be kept only, where that is so.
func marked(says logistics.Text, rule logistics.Rule) logistics.Text {
	return logistics.Text{En: says.En + rule.Force.Mark(logistics.English), Zh: says.Zh + rule.Force.Mark(logistics.Chinese)}
}

// whoever names roles, any one of which will do, in an order that does not depend on that of the list.
func whoever(roles []logistics.Role) logistics.Text {
	sorted := slices.Sorted(slices.Values(roles))
	return logistics.Text{En: anyOf(sorted, logistics.English), Zh: anyOf(sorted, logistics.Chinese)}
}

// NoticeRuling is who is told by an act in one edition: the old or the new answer of a shift of [Diff] or a move of
// [Replay].
type NoticeRuling struct {
	Told    logistics.Text      `json:"told"`    // every notice with its clause; "" where nobody is told
	Clauses logistics.Citations `json:"clauses"` // of every notice
}

// noticeRuling says who is told by an act of a procedure.
func (pol Policy) noticeRuling(p Procedure, act string) NoticeRuling {
	type told struct {
		logistics.Text
		cite logistics.Citations
	}
	var all []told
	for _, n := range p.notices(act) {
		var cite logistics.Citations
		cite.Add(pol.Clauses.Citation(n.Clause))
		who := marked(whoever(n.To), n.Rule)
		all = append(all, told{logistics.Text{
			En: cite.Behind(who.En, logistics.English),
			Zh: cite.Behind(who.Zh, logistics.Chinese),
		}, cite})
	}
	slices.SortFunc(all, func(a, b told) int { return strings.Compare(a.En+a.Zh, b.En+b.Zh) })
	var r NoticeRuling
	for i, t := range all {
		if i > 0 {
			t.Text = logistics.Text{En: ", and " + t.En, Zh: "，以及" + t.Zh}
		}
		r.Told = logistics.Text{En: r.Told.En + t.En, Zh: r.Told.Zh + t.Zh}
		r.Clauses.Add(t.cite.List()[0])
	}
	return r
}

// notices gives those that an act gives.
func (p Procedure) notices(act string) []Notice {
	var all []Notice
	for _, n := range p.Notices {
		if n.Act == act {
			all = append(all, n)
		}
	}
	return all
}

// Text gives the ruling in l: "tells section chief (000-022 (read))".
func (r NoticeRuling) Text(l logistics.Lang) string {
	if r.Told.En == "" {
		return logistics.Text{En: "tells nobody", Zh: "不告知任何人"}.In(l)
	}
	return logistics.Text{En: "tells ", Zh: "告知"}.In(l) + r.Told.In(l)
}

// String gives the ruling in English.
func (r NoticeRuling) String() string { return r.Text(logistics.English) }

// tells says how strict the notices of an act are beside those that it had. They are stricter where whoever keeps them
// keeps the others too and does more: tells somebody else as well, or has fewer to choose from.
func tells(was, is []Notice) logistics.Direction {
	lost, gained := !keeps(was, is), !keeps(is, was)
	return logistics.Demand(false, gained).And(logistics.Demand(lost, false))
}

// keeps reports whether whoever does what the rows ask does what the others ask, too: each of them is met by a row that
// leaves no other choice than it does.
func keeps(others, rows []Notice) bool {
	return !slices.ContainsFunc(others, func(other Notice) bool {
		return !slices.ContainsFunc(rows, func(row Notice) bool {
			widens := slices.ContainsFunc(row.To, func(role logistics.Role) bool { return !slices.Contains(other.To, role) })
			return !widens && row.Force <= other.Force
		})
	})
}

// MayRuling is who may do an act at any time in one edition: the old or the new answer of a shift of [Diff] or a move of
// [Replay].
type MayRuling struct{ logistics.StepRuling }

// Text gives the ruling in l: who may do the act, or that nobody may without consent.
func (r MayRuling) Text(l logistics.Lang) string {
	if !r.Asked {
		return logistics.Text{En: "nobody without consent", Zh: "未经批准均不可"}.In(l)
	}
	return r.StepRuling.Text(l)
}

// String gives the ruling in English.
func (r MayRuling) String() string { return r.Text(logistics.English) }
