package logistics

import (
	"slices"
	"strings"
)

// Binds is the term that a rule makes of what it says, with its force and its clause.
func (cs Clauses) Binds(rule Rule, says Text) Term {
	return Says(Text{says.En + rule.Force.Mark(English), says.Zh + rule.Force.Mark(Chinese)}, cs.Citation(rule.Clause))
}

// Listed is a list of a policy's words, sorted, each by the name that the policy has for it.
func Listed(words []string, between Text, name func(word string, l Lang) string) Text {
	in := func(l Lang) string {
		var names []string
		for _, w := range slices.Sorted(slices.Values(words)) {
			names = append(names, name(w, l))
		}
		return strings.Join(names, between.In(l))
	}
	return Text{in(English), in(Chinese)}
}

// Known compares whether a word is one of either policy's, as a form is: who does not know it refuses it. both says that each of
// them knows it, and there is more to compare.
func (c *Comparison) Known(question string, what Text, was, is bool) (both bool) {
	says := func(known bool) Term {
		if known {
			return Says(what)
		}
		return Says(Text{"refused", "拒绝"})
	}
	c.Term(question, says(was), says(is), Demand(was, is).Back())
	return was && is
}

// Rule compares two rules that say the same.
func (c *Comparison) Rule(question string, says Text, old, new Rule) {
	c.Term(question, c.Old.Binds(old, says), c.New.Binds(new, says), Binding(old.Force, new.Force))
}

// EachNamed visits what either list has of each name, nil where it has none, in the order of the old list and then of the
// new. Of two of one name it sees the first.
func EachNamed[T any](old, new []T, name func(T) string, visit func(name string, was, is *T)) {
	seen := map[string]bool{}
	for _, list := range [][]T{old, new} {
		for _, x := range list {
			n := name(x)
			if !seen[n] {
				seen[n] = true
				visit(n, ofName(old, n, name), ofName(new, n, name))
			}
		}
	}
}

func ofName[T any](list []T, n string, name func(T) string) *T {
	for i := range list {
		if name(list[i]) == n {
			return &list[i]
		}
	}
	return nil
}
