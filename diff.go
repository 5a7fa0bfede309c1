package logistics

import (
	"slices"
	"strings"
)

// Diff is what changes between two editions of a policy: every region of every question on which an answer changes.
type Diff struct {
	Old       string      `json:"old"` // editions
	New       string      `json:"new"`
	Direction Direction   `json:"direction"` // of all shifts together
	Shifts    List[Shift] `json:"shifts"`
}

// String gives the diff in English.
func (d Diff) String() string { return d.Text(English) }

// Text gives the diff in l, a shift on each line below the direction of all of them.
func (d Diff) Text(l Lang) string {
	direction := d.Direction.Label(l)
	if d.Direction == Same && len(d.Shifts) > 0 {
		direction += Text{", but for the clauses cited", "，仅条款依据变化"}.In(l)
	}
	var b strings.Builder
	b.WriteString(d.Old + " → " + d.New + Text{": ", "："}.In(l) + direction)
	for _, s := range d.Shifts {
		b.WriteString("\n  " + s.Text(l))
	}
	return b.String()
}

// Comparison collects the shifts of two editions, question by question, in the order in which they are asked.
type Comparison struct {
	Old, New Clauses // of the editions
	Shifts   List[Shift]
}

// Add adds the shifts of one question, as [Sweep] gives them.
func (c *Comparison) Add(shifts ...Shift) { c.Shifts = append(c.Shifts, shifts...) }

// Diff gives what was collected.
func (c *Comparison) Diff(old, new string) Diff {
	d := Diff{Old: old, New: new, Direction: Same, Shifts: c.Shifts}
	for _, s := range c.Shifts {
		d.Direction = d.Direction.And(s.Direction)
	}
	return d
}

// Limit asks both limits about every figure of their kinds.
func (c *Comparison) Limit(question string, old, new Limit) {
	kinds := []Kind{new.Bound.Kind()}
	if k := old.Bound.Kind(); k != kinds[0] {
		kinds = append(kinds, k)
	}
	for _, kind := range kinds {
		if kind == 0 && len(kinds) > 1 {
			continue // without a number, as on every figure of the other's kind
		}
		s := Space{Question: question, Figure: kind, Cuts: []Measure{old.Bound, new.Bound}}
		c.Add(Sweep(s,
			func(p Point) RowRuling { return old.ruling(c.Old, p.Figure) },
			func(p Point) RowRuling { return new.ruling(c.New, p.Figure) }, rowOrder)...)
	}
}

// Need asks both needs about what is there, what is not and what nobody knows.
func (c *Comparison) Need(question string, old, new Need) {
	c.needs(question, &old, &new)
}

// Checklist asks both lists for every key of either.
func (c *Comparison) Checklist(question string, old, new Checklist) {
	find := func(list Checklist, key string) *Need {
		if i := slices.IndexFunc(list, func(n Need) bool { return n.Key == key }); i >= 0 {
			return &list[i]
		}
		return nil
	}
	for i := range old {
		c.needs(Join(question, old[i].Key), &old[i], find(new, old[i].Key))
	}
	for i := range new {
		if find(old, new[i].Key) == nil {
			c.needs(Join(question, new[i].Key), nil, &new[i])
		}
	}
}

func (c *Comparison) needs(question string, old, new *Need) {
	there := Fact{Name: Word{"there", Text{"there", "有无"}}}
	for _, a := range []Answer{No, Unknown, Yes} {
		there.Values = append(there.Values, Word{a.String(), Text{a.Label(English), a.Label(Chinese)}})
	}
	ask := func(n *Need, cs Clauses) func(Point) RowRuling {
		return func(p Point) RowRuling {
			if n == nil {
				return RowRuling{InOrder: Yes}
			}
			var r Report
			n.Check(&r, "", []Answer{No, Unknown, Yes}[p.Values[0]])
			return rulingOf(r, n.Rule, cs)
		}
	}
	if old != nil && new != nil && old.Key != new.Key {
		c.Term(question+".key", Term{Says: Text{old.Key, old.Key}}, Term{Says: Text{new.Key, new.Key}}, Incomparable)
	}
	c.Add(Sweep(Space{Question: question, Facts: []Fact{there}}, ask(old, c.Old), ask(new, c.New), rowOrder)...)
}

// Steps asks both for every act of either.
func (c *Comparison) Steps(question string, old, new Steps) {
	eachAct(old, new, c.Old, c.New, func(act string, was, is StepRuling) {
		if was != is {
			c.Add(Shift{Question: Join(question, act), Direction: is.than(was), Old: was, New: is})
		}
	})
}

// Than says how strict s is beside was, act by act: fewer roles, more acts before one, a shorter span, nobody for himself,
// nobody in another's place, must instead of should, an act more; acts in another order are Incomparable.
func (s Steps) Than(was Steps) Direction {
	d := Same
	eachAct(was, s, nil, nil, func(_ string, was, is StepRuling) { d = d.And(is.than(was)) })
	return d
}

// eachAct visits what both ask of each act of either, in the order of the old steps and then of the new.
func eachAct(old, new Steps, oldClauses, newClauses Clauses, visit func(act string, was, is StepRuling)) {
	var acts, both []string
	for _, s := range slices.Concat(old, new) {
		if !slices.Contains(acts, s.Act) {
			acts = append(acts, s.Act)
		} else {
			both = append(both, s.Act)
		}
	}
	for _, act := range acts {
		visit(act, old.ruling(act, both, oldClauses), new.ruling(act, both, newClauses))
	}
}

// Term compares what is neither a limit nor a need nor a step: a weight, a list, a window. The direction is that of what
// it says; where that is the same it is Same.
func (c *Comparison) Term(question string, was, is Term, direction Direction) {
	if was == is {
		return
	}
	if was.Says == is.Says {
		direction = Same
	}
	c.Add(Shift{Question: question, Direction: direction, Old: was, New: is})
}

// Term is a [Ruling] in words.
type Term struct {
	Says    Text      `json:"says"`
	Clauses Citations `json:"clauses"`
}

// Says is a term with the clauses that it rests on.
func Says(words Text, clauses ...Citation) Term {
	t := Term{Says: words}
	for _, c := range clauses {
		t.Clauses.Add(c)
	}
	return t
}

// Text gives the term and its clauses in l.
func (t Term) Text(l Lang) string {
	says := t.Says.In(l)
	if says == "" {
		says = Text{"none", "无"}.In(l)
	}
	return cited(says, t.Clauses, l)
}

// cited gives an answer with its clauses, if it has any.
func cited(says string, clauses Citations, l Lang) string {
	if clauses.n == 0 {
		return says
	}
	return says + " (" + clauses.Text(l) + ")"
}

// RowRuling is what a limit or a need says of one figure or fact. What is in order cites nothing.
type RowRuling struct {
	InOrder Answer    `json:"inOrder"`        // unknown: not checked
	Force   Force     `json:"force,omitzero"` // of the finding, where it is not
	Clauses Citations `json:"clauses"`
}

// Text gives the ruling in l.
func (r RowRuling) Text(l Lang) string {
	says := map[Answer]Text{Yes: {"in order", "符合"}, No: {"a finding", "不符合"}, Unknown: {"not checked", "未核查"}}[r.InOrder].In(l)
	if r.Force == Should {
		says += Text{" [should]", "［原则上］"}.In(l)
	}
	return cited(says, r.Clauses, l)
}

// rowOrder says how strict is is beside was: in order, not checked, a lesser finding, a finding.
func rowOrder(was, is RowRuling) Direction {
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
	return Rise(rank(was), rank(is))
}

func (l Limit) ruling(cs Clauses, got Measure) RowRuling {
	var r Report
	l.Check(&r, "", got)
	return rulingOf(r, l.Rule, cs)
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

// StepRuling is what steps ask of one act.
type StepRuling struct {
	Asked   bool      `json:"asked"`
	By      Measure   `json:"by,omitzero"`    // roles, any one of them
	After   string    `json:"after,omitzero"` // acts, joined by commas
	Within  Span      `json:"within"`
	Self    bool      `json:"self"`
	Deputy  bool      `json:"deputy"`
	Place   int       `json:"place,omitzero"` // among the acts that both editions ask for, from 1 on
	Force   Force     `json:"force,omitzero"`
	Clauses Citations `json:"clauses"`
}

func (s Steps) ruling(act string, both []string, cs Clauses) StepRuling {
	place := 0
	for _, step := range s {
		if slices.Contains(both, step.Act) {
			place++
		}
		if step.Act != act {
			continue
		}
		r := StepRuling{Asked: true, By: Roles(slices.Sorted(slices.Values(step.By))...), Within: step.Within, Self: step.Self, Deputy: step.Deputy, Force: step.Force}
		r.After = strings.Join(slices.Sorted(slices.Values(step.After)), ", ")
		if slices.Contains(both, act) {
			r.Place = place
		}
		r.Clauses.Add(cs.Citation(step.Clause))
		return r
	}
	return StepRuling{}
}

// Text gives the ruling in l: "general affairs manager; after analysis; within 48 hours (000-118)".
func (r StepRuling) Text(l Lang) string {
	if !r.Asked {
		return Text{"not asked", "不要求"}.In(l)
	}
	parts := []string{r.By.Text(l)}
	if r.After != "" {
		parts = append(parts, Text{"after ", "在其后："}.In(l)+r.After)
	}
	if !r.Within.IsZero() {
		parts = append(parts, r.Within.Text(l))
	}
	if r.Self {
		parts = append(parts, Text{"whoever asked may do it", "发起人可自行办理"}.In(l))
	}
	if r.Deputy {
		parts = append(parts, Text{"a higher rung may do it", "上级可代"}.In(l))
	}
	if r.Force == Should {
		parts = append(parts, Text{"[should]", "［原则上］"}.In(l))
	}
	return cited(strings.Join(parts, Text{"; ", "；"}.In(l)), r.Clauses, l)
}

// than says how strict r is beside was, as [Steps.Than] does.
func (r StepRuling) than(was StepRuling) Direction {
	if was.Asked != r.Asked {
		return Demand(was.Asked, r.Asked)
	}
	acts := func(r StepRuling) []string {
		return slices.DeleteFunc(strings.Split(r.After, ", "), func(act string) bool { return act == "" })
	}
	d := Fewer(was.By.Roles(), r.By.Roles()).And(More(acts(was), acts(r)), Sooner(was.Within, r.Within),
		Demand(!was.Self, !r.Self), Demand(!was.Deputy, !r.Deputy), Demand(was.Force == Must, r.Force == Must))
	if was.Place != r.Place {
		return Incomparable
	}
	return d
}
