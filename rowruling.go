package logistics

// Term is an answer of an edition in words, for what has no [Ruling] of its own.
type Term struct {
	Says    Text      `json:"says"`    // what is asked; empty: nothing
	Clauses Citations `json:"clauses"` // the clauses that it rests on
}

// Says makes a term of words and the clauses that they rest on, of which the first eight count.
func Says(words Text, clauses ...Citation) Term {
	t := Term{Says: words}
	for _, c := range clauses {
		t.Clauses.Add(c)
	}
	return t
}

// String gives the term in English.
func (t Term) String() string { return t.Text(English) }

// Text gives the term and its clauses in l.
func (t Term) Text(l Lang) string {
	says := t.Says.In(l)
	if says == "" {
		says = Text{"none", "无"}.In(l)
	}
	return t.Clauses.Behind(says, l)
}

// RowRuling is what an edition says by a [Limit] or a [Need] of one figure or fact, as a [Shift] tells it.
type RowRuling struct {
	InOrder Answer    `json:"inOrder"`        // no: a finding; unknown: not checked
	Force   Force     `json:"force,omitzero"` // of the finding; absent where there is none
	Clauses Citations `json:"clauses"`        // the clause of the row; none where it is in order
}

// String gives the ruling in English.
func (r RowRuling) String() string { return r.Text(English) }

// Text gives the ruling in l: "a finding [should] (000-076)".
func (r RowRuling) Text(l Lang) string {
	says := Text{"not checked", "未核查"}
	switch r.InOrder {
	case Yes:
		says = Text{"in order", "符合"}
	case No:
		says = Text{"a finding", "不符合"}
	}
	return r.Clauses.Behind(says.In(l)+r.Force.Mark(l), l)
}

// Than says how strict r is beside was. The strictest is a finding of what must be kept, then one of what should be kept, then what
// is not checked, then what is in order.
func (r RowRuling) Than(was RowRuling) Direction {
	rank := func(r RowRuling) int {
		switch {
		case r.InOrder == Yes:
			return 0
		case r.InOrder == Unknown:
			return 1
		case r.Force == Should:
			return 2
		}
		return 3
	}
	return Rise(rank(was), rank(r))
}

// rulingOf makes the report of one row a ruling.
func rulingOf(r Report, rule Rule, cs Clauses) RowRuling {
	ruling := RowRuling{InOrder: Yes}
	switch {
	case len(r.Findings) > 0:
		ruling.InOrder, ruling.Force = No, rule.Force
	case len(r.Unchecked) > 0:
		ruling.InOrder = Unknown
	default:
		return ruling
	}
	ruling.Clauses.Add(cs.Citation(rule.Clause))
	return ruling
}

// ruling gives what the limit says of a figure.
func (l Limit) ruling(cs Clauses, got Measure) RowRuling {
	var r Report
	l.Check(&r, "", got)
	return rulingOf(r, l.Rule, cs)
}

// term gives what the limit says of all figures.
func (l Limit) term(cs Clauses) Term {
	says := Text{"no bound", "无界限"}
	if l.Side != NoSide {
		says = Text{l.Side.Label(English) + " " + l.Bound.BoundText(English), l.Side.Label(Chinese) + " " + l.Bound.BoundText(Chinese)}
	}
	says.En, says.Zh = says.En+l.Force.Mark(English), says.Zh+l.Force.Mark(Chinese)
	return Says(says, cs.Citation(l.Clause))
}
