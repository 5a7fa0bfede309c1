package budget

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

// keysLaw adds a problem for a key of which the facts say nothing: it would never be answered.
func keysLaw(ps *logistics.Problems, path string, list logistics.Checklist, known ...string) {
	for i, n := range list {
		if !slices.Contains(known, n.Key) {
			ps.Add(logistics.At(path, i)+".key", logistics.CodeUnknown, "of %.40q the facts say nothing", n.Key)
		}
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
