package budget

import (
	"math/bits"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// maxParts bounds the parts of one division.
const maxParts = 100_000

// Divide divides an amount in yuan by weights, exactly to the fen: the parts add up to the whole. Each part is its share rounded down
// or up to a fen; what is left over goes to the largest remainders, among equal ones to the first. A weight is from 0, with at most 4
// decimals.
//
// The error is nil or an [*logistics.InvalidError] with paths "total" and "weights[2]": an amount with more than 2 decimals, no
// weights or more than 100,000, a negative weight, weights that are all zero.
func Divide(total decimal.Decimal, weights []decimal.Decimal) ([]decimal.Decimal, error) {
	var ps logistics.Problems
	whole := money(&ps, "total", total)
	by := weightsOf(&ps, "weights", weights)
	if err := ps.Err(); err != nil {
		return nil, err
	}
	return yuanOf(divide(whole, by)), nil
}

// weightsOf guards weights of which at least one must be more than nothing.
func weightsOf(ps *logistics.Problems, path string, weights []decimal.Decimal) []uint64 {
	known := len(*ps)
	if len(weights) == 0 {
		ps.Add(path, logistics.CodeAbsent, "no weights")
	}
	if len(weights) > maxParts {
		ps.Add(path, logistics.CodeRange, "%d weights; at most %d", len(weights), maxParts)
		return nil
	}
	var total logistics.Amount
	var by []uint64
	fits := true
	for i, w := range weights {
		a := ps.Amount(logistics.At(path, i), w)
		by = append(by, unitsOf(a))
		if fits {
			total, fits = total.Add(a)
		}
	}
	switch {
	case len(*ps) > known:
	case !fits:
		ps.Add(path, logistics.CodeAmount, "the sum %v", logistics.ErrTooLarge)
	case total.IsZero():
		ps.Add(path, logistics.CodeRange, "weights of zero divide nothing")
	}
	return by
}

// divide is Divide for a guarded amount and guarded weights, whose sum is more than nothing and below 10^19.
func divide(whole fen, by []uint64) []fen {
	var total uint64
	for _, w := range by {
		total += w
	}
	parts, rests, order := make([]fen, len(by)), make([]uint64, len(by)), make([]int, len(by))
	over := whole
	for i, w := range by {
		hi, lo := bits.Mul64(uint64(whole), w)
		share, rest := bits.Div64(hi, lo, total) // below whole+1, which fits, for w is at most total
		parts[i], rests[i], order[i] = fen(share), rest, i
		over -= parts[i]
	}
	slices.SortStableFunc(order, func(i, j int) int {
		switch {
		case rests[i] > rests[j]:
			return -1
		case rests[i] < rests[j]:
			return 1
		}
		return 0
	})
	for _, i := range order[:over] {
		parts[i]++
	}
	return parts
}

// divideBelow divides by weights so that no part is above its cap: what a part may not take goes to the others by the same
// weights. Where the whole is at least all caps, each part is its cap. A weight is zero only where its cap is.
func divideBelow(whole fen, by []uint64, caps []fen) []fen {
	parts := make([]fen, len(by))
	var open []int
	for i := range by {
		open = append(open, i)
	}
	for len(open) > 0 {
		var total uint64
		for _, i := range open {
			total += by[i]
		}
		// Whose share reaches his cap has it, and the rest of the money is for the others.
		kept := open[:0:0]
		left := whole
		for _, i := range open {
			if !below(whole, by[i], total, caps[i]) {
				parts[i] = caps[i]
				left -= caps[i]
			} else {
				kept = append(kept, i)
			}
		}
		if len(kept) == len(open) {
			weights := make([]uint64, len(open))
			for n, i := range open {
				weights[n] = by[i]
			}
			for n, part := range divide(whole, weights) {
				parts[open[n]] = part
			}
			return parts
		}
		whole, open = left, kept
	}
	return parts
}

// below reports whether whole × w ÷ total is below limit, exactly.
func below(whole fen, w, total uint64, limit fen) bool {
	h1, l1 := bits.Mul64(uint64(whole), w)
	h2, l2 := bits.Mul64(uint64(limit), total)
	return h1 < h2 || h1 == h2 && l1 < l2
}
