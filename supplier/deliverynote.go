package supplier

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// DeliveryNote is the note that came with a delivery, as it reads. What is not on it is absent.
type DeliveryNote struct {
	To     string                   `json:"to,omitzero"`    // the name that it is made out to, to the letter (000-067)
	Order  string                   `json:"order,omitzero"` // number of the order: key "order-number"
	Lines  logistics.List[NoteLine] `json:"lines"`          // what it lists, in any order
	Sealed bool                     `json:"sealed"`         // it has the official seal of the supplier: key "supplier-seal"
	Signed bool                     `json:"signed"`         // the person responsible at the supplier signed it: key "responsible-signature"

	Reason       string                 `json:"reason,omitzero"`       // why the delivery is late: key "delay-reason"
	ReasonSigned bool                   `json:"reasonSigned,omitzero"` // the reason is signed: key "delay-signature"
	Also         logistics.List[string] `json:"also,omitzero"`         // other keys of a policy of one's own that the note answers
}

// NoteLine is one line of a delivery note. What is not written on it is absent.
type NoteLine struct {
	Item          string           `json:"item,omitzero"`          // number in the item master, or as it reads where the host did not find one
	Quantity      *decimal.Decimal `json:"quantity,omitempty"`     // in the unit of the order
	UnitPrice     *decimal.Decimal `json:"unitPrice,omitempty"`    // yuan for a unit; 0 for a gift
	Specification string           `json:"specification,omitzero"` // as it reads
	Brand         string           `json:"brand,omitzero"`         // as it reads; "none" is in order where it is written
}

func (n DeliveryNote) read(ps *logistics.Problems, at string) {
	for i, l := range n.Lines {
		at := logistics.At(at+".lines", i)
		if l.Quantity != nil {
			ps.Amount(at+".quantity", *l.Quantity)
		}
		if l.UnitPrice != nil {
			ps.Amount(at+".unitPrice", *l.UnitPrice)
		}
	}
	distinctNames(ps, at+".also", n.Also)
}

// checkReceipt judges the note of a delivery and, where a line of it came after its due date, the reason on it.
func (d Delivery) checkReceipt(r *logistics.Report, f DeliveryFile, receipt Receipt, lines []*lineBalance) {
	at := "receipt " + receipt.ID
	d.Note.Check(r, at, logistics.Known(receipt.Note != nil))
	if receipt.Note == nil {
		return
	}
	note := *receipt.Note
	rows := note.Lines
	if len(rows) == 0 {
		rows = logistics.List[NoteLine]{{}}
	}
	for _, need := range d.Fields {
		switch need.Key {
		case FieldItem, FieldQuantity, FieldUnitPrice, FieldSpecification, FieldBrand:
			for i, line := range rows {
				need.Check(r, logistics.Join(at, logistics.At("lines", i)), line.has(need.Key))
			}
			continue
		case FieldOrderNumber:
			if note.Order != "" && note.Order != f.Order.Number && !need.Banned {
				r.Find(need.Rule, logistics.Banned, logistics.Join(at, need.Key), logistics.Said(note.Order), logistics.Said(f.Order.Number))
				continue
			}
		}
		need.Check(r, at, note.has(need.Key))
	}
	d.match(r, at, receipt, lines)
	d.Marks.Check(r, at, note.has)
	d.checkName(r, at, note.To, f.Company)
	if slices.ContainsFunc(receipt.Lines, func(l ReceivedLine) bool { return lineNo(lines, l.No).late(receipt.On) }) {
		d.Reason.Check(r, at, note.has)
	}
}

// notedItem is an item of a delivery, with what came of it and what the note says of it.
type notedItem struct {
	item          string
	came, noted   logistics.Amount
	on            bool // the note has a line of it
	open, tooMany bool // such a line has no quantity; quantities add up to 10^15 or more
}

// match holds the goods that came against the lines of their note, item by item (000-064).
func (d Delivery) match(r *logistics.Report, at string, receipt Receipt, lines []*lineBalance) {
	items, nameless := receipt.items(lines)
	at = logistics.Join(at, d.Note.Key)
	for _, l := range items {
		at := at + " " + l.item
		switch side := logistics.AtLeast; {
		case !l.on && nameless:
			r.Open(d.Note.Clause, at, logistics.Text{En: "the line of the note: one has no name", Zh: "对应行：送货单有未具名的行"})
		case l.open || l.tooMany:
			r.Open(d.Note.Clause, at, logistics.Text{En: "a quantity on the note to compare with", Zh: "送货单上可核对的数量"})
		case !l.on:
			r.Find(d.Note.Rule, logistics.Missing, at, logistics.Measure{}, logistics.Said(l.came.String()))
		case l.came.IsZero():
			r.Find(d.Note.Rule, logistics.Banned, at, logistics.Said(l.noted.String()), logistics.Measure{})
		case l.noted != l.came:
			if l.noted.Compare(l.came) > 0 {
				side = logistics.AtMost
			}
			r.Findings = append(r.Findings, logistics.Finding{
				Clause: d.Note.Clause, Force: d.Note.Force, Fault: logistics.OutOfBound, Subject: at,
				Got: logistics.ShareOf(l.noted, l.came), Want: logistics.ShareOf(l.came, l.came), Side: side,
			})
		}
	}
}

// items gives the items of a delivery, those that came by the lines of the order, then those that only the note has. nameless
// says that a line of the note names none.
func (r Receipt) items(lines []*lineBalance) (items []notedItem, nameless bool) {
	of := func(name string) *notedItem {
		i := slices.IndexFunc(items, func(l notedItem) bool { return logistics.SameName(l.item, name) })
		if i < 0 {
			items, i = append(items, notedItem{item: name}), len(items)
		}
		return &items[i]
	}
	for _, line := range lines {
		for _, got := range r.Lines {
			if got.No == line.line.No {
				l := of(line.line.Item)
				quantity, _ := logistics.AmountOf(got.Quantity)
				sum, fits := l.came.Add(quantity)
				l.came, l.tooMany = sum, l.tooMany || !fits
			}
		}
	}
	for _, line := range r.Note.Lines {
		if strings.TrimSpace(line.Item) == "" {
			nameless = true
			continue
		}
		l := of(line.Item)
		l.on = true
		if line.Quantity == nil {
			l.open = true
			continue
		}
		quantity, _ := logistics.AmountOf(*line.Quantity)
		sum, fits := l.noted.Add(quantity)
		l.noted, l.tooMany = sum, l.tooMany || !fits
	}
	return items, nameless
}

// checkName asks for our name, to the letter.
func (d Delivery) checkName(r *logistics.Report, at, name, company string) {
	if name == "" || name == company {
		d.Company.Check(r, at, logistics.Known(name != ""))
		return
	}
	r.Find(d.Company.Rule, logistics.Banned, logistics.Join(at, d.Company.Key), logistics.Said(name), logistics.Said(company))
}

// has says whether something stands on a line of a note.
func (l NoteLine) has(key string) logistics.Answer {
	switch key {
	case FieldItem:
		return written(l.Item)
	case FieldQuantity:
		return logistics.Known(l.Quantity != nil)
	case FieldUnitPrice:
		return logistics.Known(l.UnitPrice != nil)
	case FieldSpecification:
		return written(l.Specification)
	}
	return written(l.Brand)
}

// has says whether something stands on a note or under it.
func (n DeliveryNote) has(key string) logistics.Answer {
	switch key {
	case FieldOrderNumber:
		return written(n.Order)
	case MarkSeal:
		return logistics.Known(n.Sealed)
	case MarkSignature:
		return logistics.Known(n.Signed)
	case DelayReason:
		return written(n.Reason)
	case DelaySignature:
		return logistics.Known(n.ReasonSigned)
	}
	return logistics.Known(slices.Contains(n.Also, key))
}
