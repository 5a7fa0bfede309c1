package procurement

import (
	"slices"

	"example.com/logistics"
)

// sortedWords gives the words of a list whose order says nothing.
func sortedWords[T ~string](list []T) []T { return slices.Sorted(slices.Values(list)) }

// sameOr says how two rules compare that say the same; what says something else is neither stricter nor looser.
func sameOr(same bool, was, is logistics.Rule) logistics.Direction {
	if !same {
		return logistics.Incomparable
	}
	return logistics.Binding(was.Force, is.Force)
}
