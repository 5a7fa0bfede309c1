package logistics

import "slices"

// pair is the place of a row in an old list and its place in the new one. Pairs rise in both lists and never cross: of two
// rows that changed places one has no partner.
type pair struct{ old, new int }

// gap is the places of a list from one to before another.
type gap struct{ from, to int }

// inGaps adds to the pairs of two lists those that more finds in each gap between two of them; it counts from the
// beginning of the gap.
func inGaps(pairs []pair, oldLen, newLen int, more func(old, new gap) []pair) []pair {
	var all []pair
	old, new := 0, 0
	for _, next := range slices.Concat(pairs, []pair{{oldLen, newLen}}) {
		all = shifted(all, more(gap{old, next.old}, gap{new, next.new}), old, new)
		all = append(all, next)
		old, new = next.old+1, next.new+1
	}
	return all[:len(all)-1]
}

// shifted appends to all the pairs of two lists that begin at places old and new.
func shifted(all, pairs []pair, old, new int) []pair {
	for _, p := range pairs {
		all = append(all, pair{old + p.old, new + p.new})
	}
	return all
}

// common pairs equal entries of two lists, as many as there can be without crossing. The two lists the other way round give the
// same pairs.
func common(old, new []string) []pair {
	numbers := map[string]int{}
	if slices.Compare(old, new) <= 0 {
		return longest(numbered(old, numbers), numbered(new, numbers))
	}
	pairs := longest(numbered(new, numbers), numbered(old, numbers))
	for i, p := range pairs {
		pairs[i] = pair{p.new, p.old}
	}
	return pairs
}

// numbered gives a number for each text, the same for the same: long texts are compared once.
func numbered(texts []string, numbers map[string]int) []int {
	list := make([]int, len(texts))
	for i, text := range texts {
		n, known := numbers[text]
		if !known {
			n = len(numbers)
			numbers[text] = n
		}
		list[i] = n
	}
	return list
}

// longest gives the pairs of a longest common subsequence, by Hirschberg's method. Equal beginnings and ends cost next to
// nothing; the rest takes time by the product of the two lengths and room by their sum.
func longest(a, b []int) []pair {
	var pairs []pair
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		pairs = append(pairs, pair{head, head})
		head++
	}
	endA, endB := len(a), len(b)
	for endA > head && endB > head && a[endA-1] == b[endB-1] {
		endA, endB = endA-1, endB-1
	}
	midA, midB := a[head:endA], b[head:endB]
	switch half := len(midA) / 2; {
	case len(midA) == 1:
		if j := slices.Index(midB, midA[0]); j >= 0 {
			pairs = append(pairs, pair{head, head + j})
		}
	case half > 0 && len(midB) > 0:
		cut := cutOf(midA[:half], midA[half:], midB)
		pairs = shifted(pairs, longest(midA[:half], midB[:cut]), head, head)
		pairs = shifted(pairs, longest(midA[half:], midB[cut:]), head+half, head+cut)
	}
	for i := range len(a) - endA {
		pairs = append(pairs, pair{endA + i, endB + i})
	}
	return pairs
}

// cutOf says where to cut b so that its two parts have the most in common with left and right.
func cutOf(left, right, b []int) int {
	before, after := lengths(left, b), lengths(backwards(right), backwards(b))
	cut := 0
	for j := range before {
		if before[j]+after[len(b)-j] > before[cut]+after[len(b)-cut] {
			cut = j
		}
	}
	return cut
}

func backwards(list []int) []int {
	list = slices.Clone(list)
	slices.Reverse(list)
	return list
}

// lengths gives the length of the longest common subsequence of a and of each beginning of b.
func lengths(a, b []int) []int {
	row, above := make([]int, len(b)+1), make([]int, len(b)+1)
	for _, x := range a {
		row, above = above, row
		for j, y := range b {
			if x == y {
				row[j+1] = above[j] + 1
			} else {
				row[j+1] = max(row[j], above[j+1])
			}
		}
	}
	return row
}
