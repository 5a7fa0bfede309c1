package supplier

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Line is the outcome of one order line, with its receipts already joined. Order and No together name it. A line that was closed before
// all of it came is late, whenever it was closed (000-065, 000-079). Where the buyer gave the remainder up, the order was amended and
// Ordered is the lower quantity.
type Line struct {
	Order     string           `json:"order"`               // number of the purchase order
	No        int              `json:"no"`                  // line of that order, from 1
	Supplier  string           `json:"supplier"`            // number in the supplier master
	Item      string           `json:"item"`                // the item kind: its number in the item master
	NonFood   bool             `json:"nonFood"`             // it is no food, so that its weight is not judged (000-081)
	Due       logistics.Date   `json:"due"`                 // agreed delivery date of the order line
	Completed *logistics.Date  `json:"completed,omitempty"` // day of the receipt that completed or closed it; absent: it is open
	Ordered   decimal.Decimal  `json:"ordered"`             // quantity ordered, as last amended, above 0
	Delivered decimal.Decimal  `json:"delivered"`           // quantity received so far, in the unit of Ordered
	Inspected *decimal.Decimal `json:"inspected,omitempty"` // units that were inspected at acceptance; absent: no record of an inspection
	OffSpec   *decimal.Decimal `json:"offSpec,omitempty"`   // of the inspected units, those off the ordered specification (000-080); needed with Inspected
	Price     PriceReview      `json:"price"`               // what a review of the price confirmed (000-076); NotReviewed: there was none

	OrderedWeight   *decimal.Decimal `json:"orderedWeight,omitempty"`   // weight ordered, of food, above 0
	DeliveredWeight *decimal.Decimal `json:"deliveredWeight,omitempty"` // weight by the scale at acceptance, in the unit of OrderedWeight; absent: nobody weighed it
}

// lineID names an order line.
type lineID struct {
	order string
	no    int
}

func (id lineID) String() string { return fmt.Sprintf("order %s line %d", id.order, id.no) }

func (id lineID) compare(other lineID) int {
	if order := strings.Compare(id.order, other.order); order != 0 {
		return order
	}
	return id.no - other.no
}

// terms are what the order says, as last amended. One Tally takes one version of them.
type terms struct {
	supplier, item string
	nonFood        bool
	due            logistics.Date
	ordered        logistics.Amount
}

// outcome is a line as the clauses need it, and == compares it.
type outcome struct {
	terms
	completed logistics.Date // zero while open
	delivered logistics.Amount
	inspected logistics.Amount // 0: nobody looked
	offSpec   logistics.Amount
	price     PriceReview
	weighed   bool
	weights   struct{ ordered, delivered logistics.Amount }
}

// read guards a line and gives it as the clauses need it.
func (l Line) read(at string, ps *logistics.Problems) (lineID, outcome) {
	ps.Name(logistics.Join(at, "order"), l.Order)
	if l.No < 1 {
		ps.Add(logistics.Join(at, "no"), logistics.CodeRange, "%d; lines count from 1", l.No)
	}
	ps.Name(logistics.Join(at, "supplier"), l.Supplier)
	ps.Name(logistics.Join(at, "item"), l.Item)
	o := outcome{terms: terms{supplier: l.Supplier, item: l.Item, nonFood: l.NonFood, due: l.Due}, price: l.Price}
	if l.Due.IsZero() {
		ps.Add(logistics.Join(at, "due"), logistics.CodeAbsent, "no date")
	}
	if l.Completed != nil {
		o.completed = *l.Completed
		if o.completed.IsZero() {
			ps.Add(logistics.Join(at, "completed"), logistics.CodeAbsent, "no date; leave it out while the line is open")
		}
	}
	o.ordered = positive(ps, logistics.Join(at, "ordered"), l.Ordered)
	o.delivered = ps.Amount(logistics.Join(at, "delivered"), l.Delivered)
	l.readInspection(at, &o, ps)
	if _, err := l.Price.MarshalText(); err != nil {
		ps.Add(logistics.Join(at, "price"), logistics.CodeWord, "%v", err)
	}
	l.readWeights(at, &o, ps)
	return lineID{l.Order, l.No}, o
}

func (l Line) readInspection(at string, o *outcome, ps *logistics.Problems) {
	before := len(*ps)
	if l.Inspected != nil {
		o.inspected = ps.Amount(logistics.Join(at, "inspected"), *l.Inspected)
	}
	at = logistics.Join(at, "offSpec")
	if l.OffSpec != nil {
		o.offSpec = ps.Amount(at, *l.OffSpec)
	}
	switch {
	case len(*ps) > before:
	case l.Inspected != nil && l.OffSpec == nil:
		ps.Add(at, logistics.CodeAbsent, "is absent: %s units were looked at", o.inspected)
	case o.offSpec.Compare(o.inspected) > 0:
		ps.Add(at, logistics.CodeConflict, "%s units off specification of %s looked at", o.offSpec, o.inspected)
	}
}

func (l Line) readWeights(at string, o *outcome, ps *logistics.Problems) {
	if l.OrderedWeight != nil {
		o.weights.ordered = positive(ps, logistics.Join(at, "orderedWeight"), *l.OrderedWeight)
	}
	if l.DeliveredWeight != nil {
		o.weights.delivered = ps.Amount(logistics.Join(at, "deliveredWeight"), *l.DeliveredWeight)
		if l.OrderedWeight == nil {
			ps.Add(logistics.Join(at, "orderedWeight"), logistics.CodeAbsent, "is absent: a weight was delivered")
		}
	}
	o.weighed = l.DeliveredWeight != nil
}

// open reports whether the line was not complete by the end of a day.
func (o outcome) open(on logistics.Date) bool { return o.completed.IsZero() || o.completed.After(on) }

// unseen reports whether the line was completed after a day, when nobody knew yet what would become of it.
func (o outcome) unseen(on logistics.Date) bool { return o.open(on) && !o.completed.IsZero() }

// late reports whether the line was completed after its due date, was closed short of what was ordered or, on a day, is overdue
// and open.
func (o outcome) late(on logistics.Date) bool {
	if o.open(on) {
		return o.due.Before(on)
	}
	return o.completed.After(o.due) || o.delivered.Compare(o.ordered) < 0
}

// positive guards an amount that cannot be 0.
func positive(ps *logistics.Problems, path string, d decimal.Decimal) logistics.Amount {
	before := len(*ps)
	a := ps.Amount(path, d)
	if len(*ps) == before && a.IsZero() {
		ps.Add(path, logistics.CodeRange, "is 0: nothing was ordered")
	}
	return a
}
