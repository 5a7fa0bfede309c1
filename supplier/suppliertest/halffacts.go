package suppliertest

import (
	"fmt"
	"math/big"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// name is the supplier who is judged.
const name = "S-1"

// halfFacts are what a half-year adds up to.
type halfFacts struct {
	due, onTime, full int // lines due; of them complete in time, delivered in full; what is not in full is not in time
	units, off        decimal.Decimal
	service           *decimal.Decimal // nil: nobody scored it
}

// String gives the facts on a line.
func (h halfFacts) String() string {
	service := "no service score"
	if h.service != nil {
		service = "service " + h.service.String()
	}
	return fmt.Sprintf("%d of %d lines on time, %d in full, %s of %s units off specification, %s", h.onTime, h.due, h.full, h.off, h.units, service)
}

// possible reports whether there are lines with these facts: not where the policy counts every line as in full, or none,
// and the facts say otherwise, not where more lines are in time than in full, and not where units were looked at without a line.
func (h halfFacts) possible(pol supplier.Policy) bool {
	_, canBeFull := delivery(pol, true)
	_, canBeShort := delivery(pol, false)
	nobodyCanTell := pol.Grading.Met.Side == logistics.NoSide
	if nobodyCanTell {
		canBeFull, canBeShort = true, true
	}
	return (h.onTime <= h.full || nobodyCanTell) && (h.full == 0 || canBeFull) && (h.full >= h.due || canBeShort) && (h.due > 0 || !h.units.IsPositive())
}

// file makes the lines of the first half of 2026; ok is false where there are none with these facts.
func (h halfFacts) file(pol supplier.Policy) (f supplier.HalfFile, ok bool) {
	first := logistics.MustDate("2026-01-01")
	f.HalfReview = supplier.HalfReview{Supplier: name, Half: first.Half(), On: logistics.MustDate("2026-07-31"), Service: h.service}
	if !h.possible(pol) {
		return f, false
	}
	full, _ := delivery(pol, true)
	short, _ := delivery(pol, false)
	pattern := faultless(pol, 1)
	for i := range h.due {
		line := pattern
		line.No, line.Item = i+1, fmt.Sprint("I-", i+1)
		line.Due = first.AddDays(i * 7 % 181)
		done := line.Due
		if i >= h.onTime {
			done = done.AddDays(1)
		}
		line.Completed, line.Delivered = &done, short
		if i < h.full || pol.Grading.Met.Side == logistics.NoSide {
			line.Delivered = full
		}
		line.Inspected, line.OffSpec = nil, nil
		if i == 0 && h.units.IsPositive() {
			line.Inspected, line.OffSpec = &h.units, &h.off
		}
		f.Lines = append(f.Lines, line)
	}
	return f, true
}

// faultless is a food line with a record of everything and nothing wrong with it.
func faultless(pol supplier.Policy, no int) supplier.Line {
	hundred := decimal.New(100, 0)
	full, _ := delivery(pol, true)
	due := logistics.MustDate("2026-03-10")
	return supplier.Line{
		Order: "PO-1", No: no, Supplier: name, Item: fmt.Sprint("I-", no), Due: due, Completed: new(due),
		Ordered: hundred, Delivered: full, Inspected: new(hundred), OffSpec: new(decimal.Decimal{}), Price: supplier.Reasonable,
		OrderedWeight: new(hundred), DeliveredWeight: new(hundred),
	}
}

// delivery gives what must be delivered of 100 to be in full, or to fall short; ok is false where nothing is.
func delivery(pol supplier.Policy, full bool) (d decimal.Decimal, ok bool) {
	met := pol.Grading.Met
	d = decimal.New(100, 0)
	if !full {
		d = decimal.Decimal{}
	} else if bound := met.Bound.Rat(); bound != nil && !keeps(met, big.NewRat(1, 1)) {
		d = above(new(big.Rat).Mul(bound, big.NewRat(100, 1)))
	}
	share := d.Rat()
	return d, keeps(met, share.Quo(share, big.NewRat(100, 1))) == full
}

// keeps reports whether a figure stays on a limit's side, by a reading of its own.
func keeps(l logistics.Limit, figure *big.Rat) bool {
	bound := l.Bound.Rat()
	if bound == nil {
		return false
	}
	order := figure.Cmp(bound)
	switch l.Side {
	case logistics.Below:
		return order < 0
	case logistics.AtMost:
		return order <= 0
	case logistics.AtLeast:
		return order >= 0
	case logistics.Above:
		return order > 0
	}
	return false
}

// units are how many units of the grid make one.
func units() *big.Rat { return big.NewRat(10_000, 1) }

// above gives the lowest amount above a figure.
func above(r *big.Rat) decimal.Decimal { return onGrid(floor(r), 1) }

// notAbove gives the highest amount that is not above a figure.
func notAbove(r *big.Rat) decimal.Decimal { return onGrid(floor(r), 0) }

// floor gives how many whole units of the grid a figure holds.
func floor(r *big.Rat) *big.Int {
	scaled := new(big.Rat).Mul(r, units())
	return new(big.Int).Div(scaled.Num(), scaled.Denom())
}

func onGrid(n *big.Int, more int64) decimal.Decimal {
	return decimal.NewFromBigInt(new(big.Int).Add(n, big.NewInt(more)), -4)
}

// weightsOf are the weights of date, quantity, quality and service.
func weightsOf(pol supplier.Policy) [4]*big.Rat {
	i := pol.Grading.Items
	return [4]*big.Rat{i.Date.Weight.Rat(), i.Quantity.Weight.Rat(), i.Quality.Weight.Rat(), i.Service.Weight.Rat()}
}

// itemScores are the scores of the four items; nil where there is no data.
func (h halfFacts) itemScores(pol supplier.Policy) (scores [4]*big.Rat) {
	if h.due > 0 {
		scores[0] = big.NewRat(int64(h.onTime)*100, int64(h.due))
		if pol.Grading.Met.Side != logistics.NoSide {
			scores[1] = big.NewRat(int64(h.full)*100, int64(h.due))
		}
	}
	if h.units.IsPositive() {
		good := new(big.Rat).Quo(h.units.Sub(h.off).Rat(), h.units.Rat())
		scores[2] = good.Mul(good, big.NewRat(100, 1))
	}
	if h.service != nil {
		scores[3] = h.service.Rat()
	}
	return scores
}

// score gives the exact score; nil where an item with a weight has no data, and where no line was due.
func (h halfFacts) score(pol supplier.Policy) *big.Rat {
	scores := h.itemScores(pol)
	sum := new(big.Rat)
	for i, weight := range weightsOf(pol) {
		switch {
		case weight.Sign() == 0:
		case scores[i] == nil:
			return nil
		default:
			sum.Add(sum, new(big.Rat).Mul(weight, scores[i]))
		}
	}
	if h.due == 0 {
		return nil
	}
	return sum.Quo(sum, big.NewRat(100, 1))
}

// bandOf gives the grade's row for a score by a reading of its own: the last one that begins there or before.
func bandOf(pol supplier.Policy, score *big.Rat) (row logistics.Band[supplier.Grade], ok bool) {
	for _, band := range pol.Grading.Grades {
		order := score.Cmp(band.From.Rat())
		if order > 0 || order == 0 && !band.Above {
			row, ok = band, true
		}
	}
	return row, ok
}

func whole(n int64) decimal.Decimal { return decimal.New(n, 0) }

// unit gives n units of the grid, 0.0001 each.
func unit(n int64) decimal.Decimal { return decimal.New(n, -4) }
