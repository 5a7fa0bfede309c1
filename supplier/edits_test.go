package supplier_test

import (
	"fmt"
	"iter"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// edits gives every policy that is one step away; many of them are not valid, and each is there only while it is visited.
func edits(pol supplier.Policy) iter.Seq2[logistics.Edit, func() supplier.Policy] {
	return func(yield func(logistics.Edit, func() supplier.Policy) bool) {
		for edit, take := range logistics.Edits(pol) {
			if !yield(edit, take) {
				return
			}
		}
		own := logistics.Clone(pol)
		moved := func(path, step string) bool {
			return yield(logistics.Edit{Path: path, Step: step}, func() supplier.Policy { return logistics.Clone(own) })
		}
		// One weight alone never fits.
		weights := []*decimal.Decimal{&own.Grading.Items.Date.Weight, &own.Grading.Items.Quantity.Weight, &own.Grading.Items.Quality.Weight, &own.Grading.Items.Service.Weight}
		for i, weight := range weights {
			next, a, b := weights[(i+1)%4], *weight, *weights[(i+1)%4]
			*weight, *next = a.Add(decimal.New(1, -4)), b.Sub(decimal.New(1, -4))
			if !moved("grading.items", fmt.Sprint("weight ", i+1, " up")) {
				return
			}
			*weight, *next = decimal.Decimal{}, a.Add(b)
			if a.IsPositive() && !moved("grading.items", fmt.Sprint("weight ", i+1, " to the next")) {
				return
			}
			*weight, *next = a, b
		}
		dimensions := own.Services.Evaluation.Dimensions
		for i := range dimensions {
			d, next := &dimensions[i], &dimensions[(i+1)%len(dimensions)]
			a, b := d.Weight, next.Weight
			d.Weight, next.Weight = a.Add(decimal.New(1, -4)), b.Sub(decimal.New(1, -4))
			if !moved("services.evaluation.dimensions", fmt.Sprint("weight ", i+1, " up")) {
				return
			}
			d.Weight, next.Weight = a, b
		}
	}
}

// manyEdits is how many edits there are of the documented policies, about.
const manyEdits = 2500

// drawEdit gives a valid policy one step away, or a few.
func drawEdit(t *rapid.T, pol supplier.Policy, steps int) supplier.Policy {
	for range steps {
		pol = editAt(pol, rapid.IntRange(0, manyEdits).Draw(t, "edit"), "")
	}
	return drawStride(t, pol)
}

// drawEditBelow gives a valid policy some steps away at a path or below it.
func drawEditBelow(t *rapid.T, pol supplier.Policy, path string, steps int) supplier.Policy {
	for range steps {
		n := 0
		for edit := range edits(pol) {
			if strings.HasPrefix(edit.Path, path) {
				n++
			}
		}
		pol = editAt(pol, rapid.IntRange(0, n-1).Draw(t, "edit"), path)
	}
	return pol
}

// editAt makes one of the edits at a path or below it, the policy itself where there is none or it is not valid.
func editAt(pol supplier.Policy, at int, path string) supplier.Policy {
	for edit, take := range edits(pol) {
		if !strings.HasPrefix(edit.Path, path) {
			continue
		}
		if at == 0 {
			if next := take(); logistics.Validate(next) == nil {
				return next
			}
			return pol
		}
		at--
	}
	return pol
}

// drawStride changes what single steps hardly move.
func drawStride(t *rapid.T, pol supplier.Policy) supplier.Policy {
	far := logistics.Clone(pol)
	switch rapid.IntRange(0, 7).Draw(t, "stride") {
	case 0:
		far.Disqualification.Recurrence.Within.Months = rapid.SampledFrom([]int{1, 2, 6, 120}).Draw(t, "months")
	case 1:
		cuts := []string{"40", "60.0001", "79.9999", "80"}
		far.Grading.Grades[min(rapid.IntRange(1, 3).Draw(t, "grade"), len(far.Grading.Grades)-1)].From = figure(rapid.SampledFrom(cuts).Draw(t, "cut"))
	case 2:
		side := rapid.SampledFrom([]logistics.Side{logistics.Below, logistics.AtMost}).Draw(t, "side")
		bound := rapid.SampledFrom([]logistics.Measure{logistics.Count(2), logistics.Count(3), logistics.Count(5)}).Draw(t, "bound")
		d := &far.Disqualification
		limits := []*logistics.Limit{&d.Late, &d.Overweight.Lines, &d.Recurrence.Reports, &d.Other.Cases, &d.Fraud}
		l := rapid.SampledFrom(limits).Draw(t, "limit")
		l.Side, l.Bound = side, bound
	case 3:
		d := &far.Disqualification
		l := rapid.SampledFrom([]*logistics.Limit{&d.Price, &d.Specification, &d.Overweight.Tolerance}).Draw(t, "limit")
		l.Side, l.Bound = logistics.AtMost, rapid.SampledFrom([]logistics.Measure{logistics.Share(1, 10), logistics.Share(15, 100), logistics.Share(0, 1)}).Draw(t, "share")
	case 4:
		far.Grading.Met.Side, far.Grading.Met.Bound = logistics.AtLeast, logistics.Share(rapid.IntRange(0, 10).Draw(t, "met"), 10)
	}
	if logistics.Validate(far) != nil {
		return pol
	}
	return far
}

// nearest gives the highest score of four decimals that is not above r.
func nearest(r *big.Rat) decimal.Decimal {
	n := new(big.Rat).Mul(r, big.NewRat(10_000, 1))
	return decimal.NewFromBigInt(new(big.Int).Div(n.Num(), n.Denom()), -4)
}
