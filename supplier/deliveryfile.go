package supplier

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// DeliveryFile is one order with everything that was delivered on it.
type DeliveryFile struct {
	Company  string                      `json:"company"`           // the name of our company as it must stand on notes and invoices, to the letter (000-067)
	Order    OrderedGoods                `json:"order"`             // what was ordered
	Receipts logistics.List[Receipt]     `json:"receipts"`          // in any order
	Notices  logistics.List[LateNotice]  `json:"notices,omitzero"`  // notices that a delivery would be late, in any order
	Invoices logistics.List[PaperToName] `json:"invoices,omitzero"` // the invoices for the order, in any order
	AsOf     logistics.Date              `json:"asOf"`              // the day of judgment; nothing later is in the file
}

// OrderedGoods is an order as it was placed.
type OrderedGoods struct {
	Number   string                      `json:"number"`   // number of the order
	Supplier string                      `json:"supplier"` // number in the supplier master
	Placed   logistics.Date              `json:"placed"`   // the day of the order
	Lines    logistics.List[OrderedLine] `json:"lines"`    // at least one
}

// OrderedLine is one line of an order.
type OrderedLine struct {
	No       int             `json:"no"`                // from 1, each once
	Item     string          `json:"item"`              // number in the item master
	Due      logistics.Date  `json:"due"`               // the agreed delivery date, itself in time; not before the order
	Quantity decimal.Decimal `json:"quantity"`          // quantity ordered, above 0
	Weighed  bool            `json:"weighed,omitempty"` // it is food by weight, of which 000-081 tolerates some more than was ordered
}

// Receipt is one delivery on an order, as it came in.
type Receipt struct {
	ID    string                       `json:"id"`             // number of the receipt, each once
	Order string                       `json:"order"`          // number of the order that the host found for it
	On    logistics.Date               `json:"on"`             // the day of the delivery, not before the order
	Lines logistics.List[ReceivedLine] `json:"lines"`          // at least one, each line of the order once
	Note  *DeliveryNote                `json:"note,omitempty"` // absent: the goods came without one
}

// ReceivedLine says how much of one line of the order a delivery brought.
type ReceivedLine struct {
	No       int             `json:"no"`       // number of the line of the order
	Quantity decimal.Decimal `json:"quantity"` // quantity received, above 0, in the unit of the order
}

// LateNotice is a message of the supplier that a delivery will be late (000-061). It does not excuse the delay.
type LateNotice struct {
	Order   string         `json:"order"`   // number of the order
	On      logistics.Date `json:"on"`      // the day on which it came
	Channel string         `json:"channel"` // how it came, in the policy's words such as SentByFax
	To      logistics.Role `json:"to"`      // the role to which it was sent
}

// PaperToName is an invoice, with the name that it is made out to.
type PaperToName struct {
	Number string `json:"number"` // number of the invoice, each once
	To     string `json:"to"`     // the name on it, to the letter
}

// CheckDeliveries judges the deliveries on an order (000-061 to 000-067). It finds
//
//   - goods without a note, and a note that lacks a field, the seal, the signature or our name, or does not list what came;
//   - more than was ordered;
//   - a line that is not complete by its due date, and beside that a late delivery without a notice in time or a signed reason.
//
// A notice and a reason excuse no delay. What comes late to a line that was complete is not late, and what came without a note counts all
// the same. What is not due yet is not checked. The order of the deliveries changes nothing.
//
// The error is nil or an [*logistics.InvalidError]: a delivery of another order or line, nothing ordered or received, days that are reversed
// or after the day of judgment.
func (pol Policy) CheckDeliveries(f DeliveryFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	lines := f.read(&ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	rules := pol.Delivery
	report := logistics.Report{Edition: pol.Edition}
	for _, r := range f.byDay() {
		rules.checkReceipt(&report, f, r, lines)
	}
	for _, line := range lines {
		line.check(&report, pol, f)
	}
	for _, invoice := range slices.SortedFunc(slices.Values(f.Invoices), func(a, b PaperToName) int { return strings.Compare(a.Number, b.Number) }) {
		rules.checkName(&report, "invoice "+invoice.Number, invoice.To, f.Company)
	}
	return report, nil
}

// byDay gives the deliveries in an order that does not depend on that of the file.
func (f DeliveryFile) byDay() []Receipt {
	return slices.SortedFunc(slices.Values(f.Receipts), func(a, b Receipt) int {
		if order := a.On.Compare(b.On); order != 0 {
			return order
		}
		return strings.Compare(a.ID, b.ID)
	})
}

// read guards the file and gives what became of each line.
func (f DeliveryFile) read(ps *logistics.Problems) []*lineBalance {
	ps.Name("company", f.Company)
	lines := f.Order.read(ps)
	if f.AsOf.IsZero() {
		ps.Add("asOf", logistics.CodeAbsent, "no day of judgment")
	} else if f.AsOf.Before(f.Order.Placed) {
		ps.Add("asOf", logistics.CodeRange, "%s is before the order, %s", f.AsOf, f.Order.Placed)
	}
	seen := map[string]bool{}
	for i, r := range f.Receipts {
		at := logistics.At("receipts", i)
		ps.Name(at+".id", r.ID)
		if seen[r.ID] {
			ps.Add(at+".id", logistics.CodeDuplicate, "%.40q is there twice", r.ID)
		}
		seen[r.ID] = true
		f.within(ps, at, r.Order, r.On)
		r.read(ps, at, lines)
	}
	for i, n := range f.Notices {
		at := logistics.At("notices", i)
		f.within(ps, at, n.Order, n.On)
		ps.Name(at+".channel", n.Channel)
		roleName(ps, at+".to", n.To)
	}
	for i, paper := range f.Invoices {
		at := logistics.At("invoices", i)
		ps.Name(at+".number", paper.Number)
		if slices.ContainsFunc(f.Invoices[:i], func(o PaperToName) bool { return o.Number == paper.Number }) {
			ps.Add(at+".number", logistics.CodeDuplicate, "%.40q is there twice", paper.Number)
		}
	}
	return lines
}

// within asks for this order and for a day between it and the judgment.
func (f DeliveryFile) within(ps *logistics.Problems, at, order string, on logistics.Date) {
	if order != f.Order.Number {
		ps.Add(at+".order", logistics.CodeUnknown, "%.40q is not the order, %.40q", order, f.Order.Number)
	}
	switch {
	case on.IsZero():
		ps.Add(at+".on", logistics.CodeAbsent, "no date")
	case on.Before(f.Order.Placed):
		ps.Add(at+".on", logistics.CodeRange, "%s is before the order, %s", on, f.Order.Placed)
	case !f.AsOf.IsZero() && on.After(f.AsOf):
		ps.Add(at+".on", logistics.CodeRange, "%s is after the day of judgment, %s", on, f.AsOf)
	}
}

func (o OrderedGoods) read(ps *logistics.Problems) []*lineBalance {
	ps.Name("order.number", o.Number)
	ps.Name("order.supplier", o.Supplier)
	if o.Placed.IsZero() {
		ps.Add("order.placed", logistics.CodeAbsent, "no date")
	}
	if len(o.Lines) == 0 {
		ps.Add("order.lines", logistics.CodeAbsent, "nothing was ordered")
	}
	var lines []*lineBalance
	for i, l := range o.Lines {
		at := logistics.At("order.lines", i)
		if l.No < 1 {
			ps.Add(at+".no", logistics.CodeRange, "%d; lines count from 1", l.No)
		}
		if lineNo(lines, l.No) != nil {
			ps.Add(at+".no", logistics.CodeDuplicate, "%d is there twice", l.No)
		}
		ps.Name(at+".item", l.Item)
		switch {
		case l.Due.IsZero():
			ps.Add(at+".due", logistics.CodeAbsent, "no date")
		case l.Due.Before(o.Placed):
			ps.Add(at+".due", logistics.CodeRange, "%s is before the order, %s", l.Due, o.Placed)
		}
		lines = append(lines, &lineBalance{line: l, ordered: positive(ps, at+".quantity", l.Quantity)})
	}
	slices.SortStableFunc(lines, func(a, b *lineBalance) int { return a.line.No - b.line.No })
	return lines
}

func (r Receipt) read(ps *logistics.Problems, at string, lines []*lineBalance) {
	if len(r.Lines) == 0 {
		ps.Add(at+".lines", logistics.CodeAbsent, "nothing was received")
	}
	for i, got := range r.Lines {
		at := logistics.At(at+".lines", i)
		known := len(*ps)
		quantity := ps.Amount(at+".quantity", got.Quantity)
		if len(*ps) == known && quantity.IsZero() {
			ps.Add(at+".quantity", logistics.CodeRange, "is 0: nothing was received")
		}
		line := lineNo(lines, got.No)
		switch {
		case line == nil:
			ps.Add(at+".no", logistics.CodeUnknown, "the order has no line %d", got.No)
		case slices.ContainsFunc(r.Lines[:i], func(o ReceivedLine) bool { return o.No == got.No }):
			ps.Add(at+".no", logistics.CodeDuplicate, "line %d is there twice", got.No)
		case !line.add(r.On, quantity):
			ps.Add(at+".quantity", logistics.CodeRange, "all deliveries of line %d are not below 10^15", got.No)
		}
	}
	if r.Note != nil {
		r.Note.read(ps, at+".note")
	}
}

func lineNo(lines []*lineBalance, no int) *lineBalance {
	for _, l := range lines {
		if l.line.No == no {
			return l
		}
	}
	return nil
}
