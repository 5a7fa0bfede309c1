package supplier

import (
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// DeliveryNote is the note that came with a delivery, as it reads. What is not on it is left out.
type DeliveryNote struct {
	To     string                   `json:"to,omitzero"`    // the name that it is made out to, to the letter
	Order  string                   `json:"order,omitzero"` // number of the order
	Lines  logistics.List[NoteLine] `json:"lines"`
	Sealed bool                     `json:"sealed"` // it has the supplier's official seal
	Signed bool                     `json:"signed"` // the person responsible at the supplier signed it

	Reason       string                 `json:"reason,omitzero"`       // why the delivery is late
	ReasonSigned bool                   `json:"reasonSigned,omitzero"` // the reason is signed
	Also         logistics.List[string] `json:"also,omitzero"`         // what else of the policy's words is on it, of the company's own
}

// NoteLine is a line of a delivery note.
type NoteLine struct {
	Item          string           `json:"item,omitzero"`
	Quantity      *decimal.Decimal `json:"quantity,omitempty"`
	UnitPrice     *decimal.Decimal `json:"unitPrice,omitempty"` // yuan; 0 for a gift
	Specification string           `json:"specification,omitzero"`
	Brand         string           `json:"brand,omitzero"` // "none" is one: nothing written is not
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
		case fieldItem, fieldQuantity, fieldUnitPrice, fieldSpecification, fieldBrand:
			for i, line := range rows {
				need.Check(r, logistics.Join(at, logistics.At("lines", i)), line.has(need.Key))
			}
			continue
		case fieldOrder:
			if note.Order != "" && note.Order != f.Order.Number && !need.Banned {
				r.Find(need.Rule, logistics.Banned, logistics.Join(at, need.Key), logistics.Said(note.Order), logistics.Said(f.Order.Number))
				continue
			}
		}
		need.Check(r, at, note.has(need.Key))
	}
	d.Marks.Check(r, at, note.has)
	d.checkName(r, at, note.To, f.Company)
	late := slices.ContainsFunc(receipt.Lines, func(l ReceivedLine) bool { return receipt.On.After(lineNo(lines, l.No).line.Due) })
	if late {
		d.Reason.Check(r, at, note.has)
	}
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
	case fieldItem:
		return written(l.Item)
	case fieldQuantity:
		return logistics.Known(l.Quantity != nil)
	case fieldUnitPrice:
		return logistics.Known(l.UnitPrice != nil)
	case fieldSpecification:
		return written(l.Specification)
	}
	return written(l.Brand)
}

// has says whether something stands on a note or under it.
func (n DeliveryNote) has(key string) logistics.Answer {
	switch key {
	case fieldOrder:
		return written(n.Order)
	case markSeal:
		return logistics.Known(n.Sealed)
	case markSignature:
		return logistics.Known(n.Signed)
	case delayReason:
		return written(n.Reason)
	case delaySignature:
		return logistics.Known(n.ReasonSigned)
	}
	return logistics.Known(slices.Contains(n.Also, key))
}
