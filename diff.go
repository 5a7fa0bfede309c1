package logistics

import (
	"slices"
	"strings"
)

// Diff is what changes between two editions of a policy: for every question, where the answer changes and how.
type Diff struct {
	Old       string      `json:"old"`       // the name of the old edition
	New       string      `json:"new"`       // the name of the new edition
	Direction Direction   `json:"direction"` // of New beside Old, all shifts together
	Shifts    List[Shift] `json:"shifts"`    // empty: no answer changes
}

// String gives the diff in English.
func (d Diff) String() string { return d.Text(English) }

// Text gives the diff in l, a shift on each line below the direction of all of them.
func (d Diff) Text(l Lang) string {
	direction := d.Direction.Label(l)
	if d.Direction == Same && len(d.Shifts) > 0 {
		direction += Text{", but for what is cited or said", "，仅依据或表述变化"}.In(l)
	}
	var b strings.Builder
	b.WriteString(d.Old + " → " + d.New + Text{": ", "："}.In(l) + direction)
	for _, s := range d.Shifts {
		b.WriteString("\n  " + s.Text(l))
	}
	return b.String()
}

// Comparison collects what changes between two editions, question by question, for the Diff of a package. A question is named by
// the path of its section or row: "payment.listed".
type Comparison struct {
	Old, New Clauses     // of the two editions, to cite with their basis
	Shifts   List[Shift] // so far, in the order of the questions
}

// Add adds the shifts of one question, as [Sweep] gives them.
func (c *Comparison) Add(shifts ...Shift) { c.Shifts = append(c.Shifts, shifts...) }

// Diff gives what was collected; old and new are the names of the editions.
func (c *Comparison) Diff(old, new string) Diff {
	d := Diff{Old: old, New: new, Direction: Same, Shifts: slices.Clone(c.Shifts)}
	for _, s := range d.Shifts {
		d.Direction = d.Direction.And(s.Direction)
	}
	return d
}

// Limit compares two limits at every figure of their kinds, and at one that is unknown. Bounds that are no numbers (a day, a
// moment, a word) are compared as they read; two that differ are Incomparable.
func (c *Comparison) Limit(question string, old, new Limit) {
	a, b := old.Bound.Kind(), new.Bound.Kind()
	if !a.counts() || !b.counts() {
		c.Term(question, old.term(c.Old), new.term(c.New), Incomparable)
		return
	}
	least, most := min(a, b), max(a, b)
	kinds := []Kind{most}
	if least != 0 && least != most {
		kinds = []Kind{least, most}
	}
	for _, kind := range kinds {
		// Where neither has a number, all figures are alike, and the one that nobody knows is no case of its own.
		s := Space{Question: question, Figure: kind, Cuts: []Measure{old.Bound, new.Bound}, Unknown: kind == most && kind != 0}
		c.Add(Sweep(s,
			func(p Point) RowRuling { return old.ruling(c.Old, p.Figure) },
			func(p Point) RowRuling { return new.ruling(c.New, p.Figure) }, func(was, is RowRuling) Direction { return is.Than(was) })...)
	}
}

// counts reports whether a figure of the kind lies on the way up from a lowest one; the zero Kind has no figures at all.
func (k Kind) counts() bool { return k == 0 || !k.zero().IsZero() }

// Need compares two needs for what is there, is not and is unknown. Another key asks for another thing, which is Incomparable.
func (c *Comparison) Need(question string, old, new Need) {
	if old.Key != new.Key {
		c.Term(question+".key", Says(Text{old.Key, old.Key}), Says(Text{new.Key, new.Key}), Incomparable)
	}
	c.needs(question, &old, &new)
}

// Checklist compares the needs of two lists key by key, whatever their order.
func (c *Comparison) Checklist(question string, old, new Checklist) {
	was, is := old.byKey(), new.byKey()
	for _, list := range []Checklist{old, new} {
		for _, n := range list {
			if was[n.Key] != nil || is[n.Key] != nil {
				c.needs(Join(question, n.Key), was[n.Key], is[n.Key])
			}
			delete(was, n.Key)
			delete(is, n.Key)
		}
	}
}

// byKey gives the first need of each key.
func (c Checklist) byKey() map[string]*Need {
	by := map[string]*Need{}
	for i := range c {
		if by[c[i].Key] == nil {
			by[c[i].Key] = &c[i]
		}
	}
	return by
}

// needs asks two needs, of which nil asks nothing.
func (c *Comparison) needs(question string, old, new *Need) {
	there := Fact{Name: Word{"there", Text{"there", "有无"}}}
	answers := []Answer{No, Unknown, Yes}
	for _, a := range answers {
		there.Values = append(there.Values, Word{a.String(), Text{a.Label(English), a.Label(Chinese)}})
	}
	ask := func(n *Need, cs Clauses) func(Point) RowRuling {
		return func(p Point) RowRuling {
			if n == nil {
				return RowRuling{InOrder: Yes}
			}
			var r Report
			n.Check(&r, "", answers[p.Values[0]])
			return rulingOf(r, n.Rule, cs)
		}
	}
	c.Add(Sweep(Space{Question: question, Facts: []Fact{there}}, ask(old, c.Old), ask(new, c.New), func(was, is RowRuling) Direction { return is.Than(was) })...)
}

// Steps compares two lists of steps act by act, in the order of the old steps and then of the new. The direction of each act is
// the one that [Steps.Than] tells.
func (c *Comparison) Steps(question string, old, new Steps) {
	eachAct(old, new, c.Old, c.New, func(act string, was, is StepRuling, d Direction) {
		if was != is {
			c.Add(Shift{Question: Join(question, act), Direction: d, Old: was, New: is})
		}
	})
}

// Term compares what is no row of one of the five kinds: a weight, a list, a window. direction is that of what the terms say; where
// they say the same and only the clauses differ, it is taken to be Same.
func (c *Comparison) Term(question string, was, is Term, direction Direction) {
	if was == is {
		return
	}
	if was.Says == is.Says {
		direction = Same
	}
	c.Add(Shift{Question: question, Direction: direction, Old: was, New: is})
}
