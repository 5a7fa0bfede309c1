package suppliertest

import (
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics/supplier"
)

// aim gives facts on n lines whose exact score is at the target, just below it where side is -1, just above it where it is
// 1. ok is false where no such facts were found: without a weight on quality or service a score moves by whole lines, and
// those above the target may be a line away.
func aim(pol supplier.Policy, target *big.Rat, n, side int) (h halfFacts, ok bool) {
	part := new(big.Rat).Mul(target, big.NewRat(int64(n), 100))
	low := int(new(big.Int).Div(part.Num(), part.Denom()).Int64())
	counts := []int{low, min(low+1, n), max(low-1, 0)}
	for _, onTime := range counts {
		for _, full := range append(counts, n) {
			h := halfFacts{due: n, onTime: onTime, full: full}
			if h.possible(pol) && h.fit(pol, target, side) {
				return h, true
			}
		}
	}
	return halfFacts{}, false
}

// fit chooses the units and the service score so that the score lies on the side of the target.
func (h *halfFacts) fit(pol supplier.Policy, target *big.Rat, side int) bool {
	weights := weightsOf(pol)
	h.units, h.off = decimal.New(100, 0), decimal.Decimal{}
	near := notAbove(target)
	h.service = &near
	switch {
	case weights[2].Sign() > 0:
		// What the other items leave is up to the quality, which units make as fine as need be.
		for _, step := range []int64{1_000_000_000, 1_000_000, 10_000} {
			score := h.rest(pol, target, 2)
			score.Add(score, big.NewRat(int64(side), step))
			if h.inspect(score) && h.on(pol, target, side) {
				return true
			}
		}
		return false
	case weights[3].Sign() > 0:
		score := h.rest(pol, target, 3)
		if score.Sign() < 0 {
			return false
		}
		service := notAbove(score)
		if side > 0 {
			service = above(score)
		} else if side < 0 && service.Rat().Cmp(score) == 0 {
			service = service.Sub(decimal.New(1, -4))
		}
		if service.IsNegative() || service.GreaterThan(decimal.New(100, 0)) {
			return false
		}
		h.service = &service
	}
	return h.on(pol, target, side)
}

// rest gives the score that one item must have for the whole to be at the target.
func (h *halfFacts) rest(pol supplier.Policy, target *big.Rat, item int) *big.Rat {
	rest := new(big.Rat).Mul(target, big.NewRat(100, 1))
	scores := h.itemScores(pol)
	for i, weight := range weightsOf(pol) {
		if i != item && weight.Sign() > 0 && scores[i] != nil {
			rest.Sub(rest, new(big.Rat).Mul(weight, scores[i]))
		}
	}
	return rest.Quo(rest, weightsOf(pol)[item])
}

// inspect makes the units of a quality score; false where it is no score or too fine for any number of units.
func (h *halfFacts) inspect(score *big.Rat) bool {
	good := new(big.Rat).Quo(score, big.NewRat(100, 1))
	if good.Sign() < 0 || good.Cmp(big.NewRat(1, 1)) > 0 || len(good.Denom().String()) > 18 {
		return false
	}
	h.units = decimal.NewFromBigInt(good.Denom(), -4)
	h.off = decimal.NewFromBigInt(new(big.Int).Sub(good.Denom(), good.Num()), -4)
	return true
}

func (h *halfFacts) on(pol supplier.Policy, target *big.Rat, side int) bool {
	score := h.score(pol)
	return score != nil && score.Cmp(target) == side
}

// lineCounts are how many lines a target is aimed at with: few, whose shares go on without an end, and as many as the
// target itself needs.
func lineCounts(pol supplier.Policy, target *big.Rat) []int {
	counts := []int{3, 7}
	if w := weightsOf(pol); w[2].Sign() == 0 && w[3].Sign() == 0 {
		counts = append(counts, mostLines-1) // nothing finer than a line
	}
	whole := new(big.Rat).Quo(target, big.NewRat(100, 1)).Denom()
	if whole.IsInt64() && whole.Int64() <= mostLines {
		counts = append(counts, int(whole.Int64()))
	}
	return append(counts, 20)
}

// mostLines bounds the lines, cases and item kinds that facts are made of.
const mostLines = 2_000

// cutoffs are the scores at which a grade begins, and both ends.
func cutoffs(pol supplier.Policy) []*big.Rat {
	cuts := []*big.Rat{new(big.Rat)}
	for _, band := range pol.Grading.Grades {
		cuts = append(cuts, band.From.Rat())
	}
	cuts = append(cuts, big.NewRat(100, 1))
	slices.SortFunc(cuts, (*big.Rat).Cmp)
	return slices.CompactFunc(cuts, func(a, b *big.Rat) bool { return a.Cmp(b) == 0 })
}
