package supplier

import (
	"iter"

	"example.com/logistics"
)

// figures are what the lines of a period add up to, in whatever order they come.
type figures struct {
	lines, open int
	late        int // completed after the due date, closed short, or overdue and open
	due         int // complete, or overdue and open
	onTime, met int // of those due: completed in full and in time, delivered in the quantity that is in order
	overweight  int
	unweighed   int             // complete food lines without a weight
	kinds       map[string]bool // item kinds with a reviewed price: is one of their lines unreasonable?
	inspected   logistics.Amount
	offSpec     logistics.Amount
	tooMany     bool // units looked at are not below 10^15
}

// fold adds up the lines of a period as of a day.
func (pol Policy) fold(lines iter.Seq[outcome], on logistics.Date) figures {
	f := figures{kinds: map[string]bool{}}
	for o := range lines {
		f.lines++
		late, open := o.late(on), o.open(on)
		if open {
			f.open++
		}
		if late {
			f.late++
		}
		if !open || late {
			f.due++
		}
		if !open && !late {
			f.onTime++
		}
		if met, _ := pol.Grading.Met.Holds(logistics.ShareOf(o.delivered, o.ordered)); met && !open {
			f.met++
		}
		if o.unseen(on) {
			continue
		}
		f.weigh(pol.Disqualification.Overweight.Tolerance, o, open)
		if o.price != NotReviewed {
			f.kinds[o.item] = f.kinds[o.item] || o.price == Unreasonable
		}
		f.inspect(o)
	}
	return f
}

func (f *figures) weigh(tolerance logistics.Limit, o outcome, open bool) {
	switch {
	case o.nonFood:
	case o.weighed:
		if holds, known := tolerance.Holds(over(o.weights.delivered, o.weights.ordered)); known && !holds {
			f.overweight++
		}
	case !open:
		f.unweighed++
	}
}

func (f *figures) inspect(o outcome) {
	sum, fits := f.inspected.Add(o.inspected)
	f.tooMany = f.tooMany || !fits
	f.inspected = sum
	f.offSpec, _ = f.offSpec.Add(o.offSpec) // never more than were looked at
}

// count gives a count of lines; unknown where no line was due.
func (f figures) count(n int) logistics.Measure {
	if f.lines == 0 {
		return logistics.Measure{}
	}
	return logistics.Count(n)
}

// unreasonable gives the share of the reviewed item kinds of which a line has an unreasonable price.
func (f figures) unreasonable() logistics.Measure {
	n := 0
	for _, bad := range f.kinds {
		if bad {
			n++
		}
	}
	return logistics.Share(n, len(f.kinds))
}

// goodShare gives the share of the units looked at that were as specified.
func (f figures) goodShare() logistics.Measure {
	good, _ := logistics.AmountOf(f.inspected.Decimal().Sub(f.offSpec.Decimal())) // never more than were looked at
	return logistics.ShareOf(good, f.inspected)
}

// offShare gives the share of the units looked at that were off specification.
func (f figures) offShare() logistics.Measure { return logistics.ShareOf(f.offSpec, f.inspected) }

// score gives a share of 100, exactly; unknown where the share is.
func score(share logistics.Measure) logistics.Measure {
	r := share.Rat()
	if r == nil {
		return logistics.Measure{}
	}
	return logistics.Score(r.Mul(r, hundred()))
}
