package procurement

import (
	"slices"

	"example.com/logistics"
)

// named gives a plain word of the documented policies in both languages.
func named(word string) logistics.Text {
	return logistics.Text{En: Policy{}.Name(word, logistics.English), Zh: Policy{}.Name(word, logistics.Chinese)}
}

// sortedWords gives the words of a list whose order says nothing.
func sortedWords[T ~string](list []T) []T { return slices.Sorted(slices.Values(list)) }

// sameOr says how two rules compare that say the same; what says something else is neither stricter nor looser.
func sameOr(same bool, was, is logistics.Rule) logistics.Direction {
	if !same {
		return logistics.Incomparable
	}
	return logistics.Binding(was.Force, is.Force)
}
