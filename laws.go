package logistics

import "slices"

// What the laws of policies ask again and again.

// ValidateBoth is [Validate] of two editions of a policy. The error is nil or an [*InvalidError] with paths below "old" and "new".
func ValidateBoth(old, new any) error {
	var ps Problems
	met := kinds{}
	ps.Under("old", met.validate(old))
	ps.Under("new", met.validate(new))
	return ps.Err()
}

// Needed adds a problem at path for each need that bans its key: it has to ask for it.
func (ps *Problems) Needed(path string, needs ...Need) {
	for _, n := range needs {
		if n.Banned {
			ps.Add(path, CodeConflict, "%.40q is needed, not banned", n.Key)
		}
	}
}

// KnownKeys adds a problem for each need whose key is not among known, the keys that the facts can answer.
func (ps *Problems) KnownKeys(path string, list Checklist, known ...string) {
	for i, n := range list {
		ps.KnownKey(At(path, i), n, known...)
	}
}

// KnownKey adds a problem where the key of one need is not among known, the keys that the facts can answer.
func (ps *Problems) KnownKey(path string, n Need, known ...string) {
	if !slices.Contains(known, n.Key) {
		ps.Add(path+".key", CodeUnknown, "of %.40q the facts say nothing", n.Key)
	}
}

// Bounded adds a problem where the bound of a limit is not of the kind, or its side is none of sides, such as [CeilingSides]. A
// limit without a number is in order.
func (ps *Problems) Bounded(path string, l Limit, kind Kind, sides ...Side) {
	if l.Side == NoSide {
		return
	}
	if l.Bound.Kind() != kind {
		ps.Add(path+".bound", CodeType, "%s where the figure is of the kind %s", l.Bound.Kind(), kind)
	}
	if !slices.Contains(sides, l.Side) {
		ps.Add(path+".side", CodeRange, "%s: the bound is on the other side", l.Side)
	}
}

// CeilingSides are the sides of a limit that a figure may not exceed: Below and AtMost.
func CeilingSides() []Side { return []Side{Below, AtMost} }

// FloorSides are the sides of a limit that a figure has to reach: AtLeast and Above.
func FloorSides() []Side { return []Side{AtLeast, Above} }

// EachOnce adds a problem where a list of words, roles or categories is empty, has an empty entry or has one twice.
func EachOnce[T ~string](ps *Problems, path string, list []T) {
	if len(list) == 0 {
		ps.Add(path, CodeAbsent, "nothing is listed")
	}
	for i, word := range list {
		if word == "" || slices.Contains(list[:i], word) {
			ps.Add(At(path, i), CodeDuplicate, "%s", twice(string(word)))
		}
	}
}

// twice says of an entry of a list that it is empty or there already.
func twice(word string) string {
	if word == "" {
		return "is empty"
	}
	return quote(word) + " is there twice"
}

// NoDeputies adds a problem where there are no steps, and for each that a higher rung may take: the policy has no ladder.
func (ps *Problems) NoDeputies(path string, steps Steps) {
	if len(steps) == 0 {
		ps.Add(path, CodeAbsent, "no steps")
	}
	for i, s := range steps {
		if s.Deputy {
			ps.Add(At(path, i)+".deputy", CodeConflict, "there is no ladder: name every role that may act")
		}
	}
}

// Chained adds a problem for each step that names acts before it, as each comes after the one above anyway, and those of
// [Problems.NoDeputies].
func (ps *Problems) Chained(path string, steps Steps) {
	for i, s := range steps {
		if len(s.After) > 0 {
			ps.Add(At(path, i)+".after", CodeConflict, "each step comes after the one before it: leave this out")
		}
	}
	ps.NoDeputies(path, steps)
}
