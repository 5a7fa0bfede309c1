package assets

import (
	"slices"

	"example.com/logistics"
)

// required adds a problem for a need that is a ban.
func required(ps *logistics.Problems, path string, needs ...logistics.Need) {
	for _, n := range needs {
		if n.Banned {
			ps.Add(path, logistics.CodeConflict, "%.40q is needed, not banned", n.Key)
		}
	}
}

// keyLaw adds a problem for a need of which the facts say nothing, or that is a ban.
func keyLaw(ps *logistics.Problems, path string, n logistics.Need, known ...string) {
	required(ps, path, n)
	if !slices.Contains(known, n.Key) {
		ps.Add(path+".key", logistics.CodeUnknown, "of %.40q the facts say nothing", n.Key)
	}
}

// keysLaw is keyLaw for every need of a list.
func keysLaw(ps *logistics.Problems, path string, list logistics.Checklist, known ...string) {
	for i, n := range list {
		keyLaw(ps, logistics.At(path, i), n, known...)
	}
}

// boundLaw holds a limit to the kind of its figure and to the sides that make sense; a limit without a number is one.
func boundLaw(ps *logistics.Problems, path string, l logistics.Limit, kind logistics.Kind, sides ...logistics.Side) {
	if l.Side == logistics.NoSide {
		return
	}
	if l.Bound.Kind() != kind {
		ps.Add(path+".bound", logistics.CodeType, "%s where the figure is of the kind %s", l.Bound.Kind(), kind)
	}
	if !slices.Contains(sides, l.Side) {
		ps.Add(path+".side", logistics.CodeRange, "%s: the bound is on the other side", l.Side)
	}
}

// atMost are the sides of a limit that is a ceiling, atLeast of one that is a floor.
func atMost() []logistics.Side { return []logistics.Side{logistics.Below, logistics.AtMost} }

func atLeast() []logistics.Side { return []logistics.Side{logistics.AtLeast, logistics.Above} }

// wordLaws asks for at least one word, each once.
func wordLaws[T ~string](ps *logistics.Problems, path string, list []T) {
	if len(list) == 0 {
		ps.Add(path, logistics.CodeAbsent, "nothing is listed")
	}
	for i, word := range list {
		if word == "" || slices.Contains(list[:i], word) {
			ps.Add(logistics.At(path, i), logistics.CodeDuplicate, "%.40q is no further word", word)
		}
	}
}

// chained asks for steps in an order that is that of the list, which nobody takes in another's place.
func chained(ps *logistics.Problems, path string, steps logistics.Steps) {
	if len(steps) == 0 {
		ps.Add(path, logistics.CodeAbsent, "no steps")
	}
	for i, s := range steps {
		if len(s.After) > 0 {
			ps.Add(logistics.At(path, i)+".after", logistics.CodeConflict, "the order is that of the list")
		}
		if s.Deputy {
			ps.Add(logistics.At(path, i)+".deputy", logistics.CodeConflict, "there is no ladder: name every role that may act")
		}
	}
}

// dutiesLaw adds a problem for two duties that go by one word.
func dutiesLaw(ps *logistics.Problems, path string, duties ...logistics.Duty) {
	seen := map[string]bool{}
	for _, d := range duties {
		if seen[d.What] {
			ps.Add(path, logistics.CodeDuplicate, "two duties go by the word %.40q", d.What)
		}
		seen[d.What] = true
	}
}
