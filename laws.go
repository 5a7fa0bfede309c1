package logistics

import "slices"

// What the laws of policies ask again and again.

// ValidateBoth validates two editions, for a Diff; the error is nil or an [*InvalidError] with paths below "old" and "new".
func ValidateBoth(old, new any) error {
	var ps Problems
	met := kinds{}
	ps.Under("old", met.validate(old))
	ps.Under("new", met.validate(new))
	return ps.Err()
}

// Needed adds a problem for each need that is a ban.
func (ps *Problems) Needed(path string, needs ...Need) {
	for _, n := range needs {
		if n.Banned {
			ps.Add(path, CodeConflict, "%.40q is needed, not banned", n.Key)
		}
	}
}

// KnownKeys adds a problem for each key of which the facts say nothing: it would never be answered.
func (ps *Problems) KnownKeys(path string, list Checklist, known ...string) {
	for i, n := range list {
		ps.KnownKey(At(path, i), n, known...)
	}
}

// KnownKey is KnownKeys for one need.
func (ps *Problems) KnownKey(path string, n Need, known ...string) {
	if !slices.Contains(known, n.Key) {
		ps.Add(path+".key", CodeUnknown, "of %.40q the facts say nothing", n.Key)
	}
}

// Bounded holds a limit to the kind of its figure and to the sides that make sense, such as [CeilingSides]; a limit without a
// number is one.
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

// CeilingSides are the sides of a limit that is a ceiling.
func CeilingSides() []Side { return []Side{Below, AtMost} }

// FloorSides are the sides of a limit that is a floor.
func FloorSides() []Side { return []Side{AtLeast, Above} }

// EachOnce asks for at least one word, role or category, each once.
func EachOnce[T ~string](ps *Problems, path string, list []T) {
	if len(list) == 0 {
		ps.Add(path, CodeAbsent, "nothing is listed")
	}
	for i, word := range list {
		if word == "" || slices.Contains(list[:i], word) {
			ps.Add(At(path, i), CodeDuplicate, "%.40q is nothing further", word)
		}
	}
}

// NoDeputies asks for steps that nobody takes in another's place, where there is no ladder.
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

// Chained asks for steps of which each comes after the one before it, and which nobody takes in another's place.
func (ps *Problems) Chained(path string, steps Steps) {
	for i, s := range steps {
		if len(s.After) > 0 {
			ps.Add(At(path, i)+".after", CodeConflict, "each step comes after the one before it: leave this out")
		}
	}
	ps.NoDeputies(path, steps)
}
