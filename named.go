package logistics

import (
	"slices"
	"strings"
)

// Binds gives what a rule says as a [Term], with the force and the clause of the rule.
func (cs Clauses) Binds(rule Rule, says Text) Term {
	return Says(Text{says.En + rule.Force.Mark(English), says.Zh + rule.Force.Mark(Chinese)}, cs.Citation(rule.Clause))
}

// Listed gives words of a policy as one text, sorted and joined by between; name gives each its name, as the method Name of the
// policy does.
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

// Known compares whether the two editions know a word, such as the name of a form: the one that does not refuses it. what says
// what it is. both is true where both know it, so that there is more to compare.
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

// Rule compares the force and the clause of two rules that ask for the same; says puts in words what they ask.
func (c *Comparison) Rule(question string, says Text, old, new Rule) {
	c.Term(question, c.Old.Binds(old, says), c.New.Binds(new, says), Binding(old.Force, new.Force))
}

// EachNamed calls visit for every name that the old or the new list has, with what each has of that name, nil for none. It goes in
// the order of the old list and then of the new. Of two entries of one name it takes the first.
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
