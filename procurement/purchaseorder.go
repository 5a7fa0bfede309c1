package procurement

import (
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// PurchaseOrder is an order as it reads, or a purchase for which no order was written. What is not on it is left out here
// too.
type PurchaseOrder struct {
	ID            string                    `json:"id"`              // the host's name for it, there even where the order has no number
	Handler       logistics.Person          `json:"handler"`         // the buyer who drew it up, or bought
	Listed        logistics.Answer          `json:"listed,omitzero"` // the supplier is on the list of qualified suppliers that day, as package supplier knows
	Cash          bool                      `json:"cash"`            // paid in cash (000-096)
	MarketSundry  bool                      `json:"marketSundry"`    // a sundry purchase at the market (000-104)
	UniformForm   bool                      `json:"uniformForm"`     // it is on the uniform form: key "uniform-form" (000-096, 000-104)
	Number        string                    `json:"number,omitzero"` // key "order-number" (000-098)
	Lines         logistics.List[OrderLine] `json:"lines"`
	Also          logistics.List[string]    `json:"also,omitzero"`          // keys of the company's own policy that are filled in, or hold of special goods
	Special       bool                      `json:"special"`                // marked as special goods: key "special-item" (000-095)
	SpecialReason string                    `json:"specialReason,omitzero"` // why from a supplier off the list: key "special-reason" (000-095)
	Approved      *Signed                   `json:"approved,omitempty"`     // who approved a supplier off the list (000-095); absent: nobody
	AsOf          time.Time                 `json:"asOf,omitzero"`          // the moment of judgment, and no approval may be later; absent: no such bound
}

// OrderLine is a line of an order. What is not on it is left out.
type OrderLine struct {
	Item          string           `json:"item,omitzero"`          // key "item" (000-098)
	Quantity      *decimal.Decimal `json:"quantity,omitempty"`     // above 0: key "quantity" (000-098); absent: not filled in
	Specification string           `json:"specification,omitzero"` // or the model: key "specification" (000-098)
	Brand         string           `json:"brand,omitzero"`         // "none" is one: key "brand" (000-098)
	Delivery      logistics.Date   `json:"delivery,omitzero"`      // day agreed with the supplier: key "agreed-date" (000-098)
	Price         *decimal.Decimal `json:"price,omitempty"`        // of one unit in yuan with tax, 0 for a gift: key "approved-price" (000-098); absent: not filled in
}

// Signed says who did something, in which role and when: an approval or a review. All three are needed.
type Signed struct {
	By   logistics.Person `json:"by"`
	Role logistics.Role   `json:"role"`
	At   time.Time        `json:"at"` // in the zone of the site
}

// The fields of an order, beside those of a requisition, that facts of their own carry.
const (
	fieldOrderNumber = "order-number"
	fieldBrand       = "brand"
	fieldDelivery    = "agreed-date"
	fieldPrice       = "approved-price"
)

// actApproval is the approval of a purchase off the list.
const actApproval = "approval"

// CheckOrder judges an order. It finds no uniform form, unless it is both paid in cash and a sundry purchase at the market
// (000-096, 000-104); fields that are not filled in (000-098); goods of a supplier off the list that are not marked as
// special, without a reason or without an approval (000-095). Such a market purchase needs neither a listed supplier nor an
// order; [Policy.CheckMarketDay] judges its limits. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckOrder(f PurchaseOrder) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	rules, at := pol.Order, "order "+f.ID
	var ps logistics.Problems
	f.read(&ps)
	offList := rules.OffList.check(f, at, &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	market := f.Cash && f.MarketSundry
	switch {
	case market || f.Listed == logistics.Yes || len(offList) == 0:
	case f.Listed == logistics.No:
		report.Findings = append(report.Findings, offList...)
	default:
		report.Open(rules.OffList.Clause, logistics.Join(at, "listed"), logistics.Text{En: "whether the supplier is on the list of qualified suppliers", Zh: "供应商是否在合格供应商名册内"})
	}
	rules.Form.check(&report, at, f)
	if !market || f.UniformForm {
		f.fields(&report, rules.Fields, at)
	}
	return report, nil
}

func (f PurchaseOrder) read(ps *logistics.Problems) {
	ps.Name("id", f.ID)
	ps.Name("handler", string(f.Handler))
	answered(ps, "listed", f.Listed)
	for i, line := range f.Lines {
		at := logistics.At("lines", i)
		if line.Quantity != nil {
			known := len(*ps)
			if a := ps.Amount(at+".quantity", *line.Quantity); a.IsZero() && len(*ps) == known {
				ps.Add(at+".quantity", logistics.CodeRange, "is 0: nothing is ordered")
			}
		}
		if line.Price != nil {
			ps.Amount(at+".price", *line.Price)
		}
	}
	distinct(ps, "also", f.Also)
}

// check gives what a purchase off the list lacks, and adds the problems of its approval, whether or not it is off the list.
func (o OffList) check(f PurchaseOrder, at string, ps *logistics.Problems) []logistics.Finding {
	var r logistics.Report
	for _, key := range o.Needs {
		logistics.Need{Rule: o.Rule, Key: key}.Check(&r, at, f.special(key))
	}
	approval := logistics.Step{Rule: o.Rule, Act: actApproval, By: o.By}
	// When the order was drawn up says nothing here: the approval may come before it.
	c := logistics.Case{Opened: logistics.Mark{By: f.Handler, At: time.Unix(0, 0).UTC()}}
	if f.Approved != nil {
		c.Opened.At = f.Approved.At
		c.Marks = []logistics.Mark{{Act: actApproval, Role: f.Approved.Role, By: f.Approved.By, At: f.Approved.At}}
		notAfter(ps, "approved.at", f.Approved.At, f.AsOf)
	}
	ps.Under("", logistics.Steps{approval}.Check(&r, at, c), "opened.by", "handler", "opened.at", "approved.at", "marks[0]", "approved")
	return r.Findings
}

// special says whether something is there of special goods.
func (f PurchaseOrder) special(key string) logistics.Answer {
	switch key {
	case offListFlag:
		return logistics.Known(f.Special)
	case offListReason:
		return written(f.SpecialReason)
	}
	return among(f.Also, key)
}

// check finds an order that is not on the form. Where both wordings ask for it, it is one finding.
func (o OrderForm) check(r *logistics.Report, at string, f PurchaseOrder) {
	form := logistics.Known(f.UniformForm)
	var credit, bulk logistics.Report
	if !f.Cash {
		o.Credit.Check(&credit, at, form)
	}
	if !f.MarketSundry {
		o.Bulk.Check(&bulk, at, form)
	}
	if len(credit.Findings) == 1 && len(bulk.Findings) == 1 && credit.Findings[0].Subject == bulk.Findings[0].Subject {
		one, other := credit.Findings[0], bulk.Findings[0]
		if one.Force == logistics.Should && other.Force == logistics.Must {
			one, other = other, one
		}
		one.Also = other.Clause
		r.Findings = append(r.Findings, one)
		return
	}
	r.Findings = append(r.Findings, credit.Findings...)
	r.Findings = append(r.Findings, bulk.Findings...)
}

// fields judges what is to be filled in. An order without lines lacks what is on a line.
func (f PurchaseOrder) fields(r *logistics.Report, fields logistics.Checklist, at string) {
	lines := f.Lines
	if len(lines) == 0 {
		lines = logistics.List[OrderLine]{{}}
	}
	for _, need := range fields {
		switch need.Key {
		case fieldItem, fieldQuantity, fieldSpecification, fieldBrand, fieldDelivery, fieldPrice:
			for i, line := range lines {
				need.Check(r, logistics.Join(at, logistics.At("lines", i)), line.has(need.Key))
			}
		case fieldOrderNumber:
			need.Check(r, at, written(f.Number))
		default:
			need.Check(r, at, among(f.Also, need.Key))
		}
	}
}

func (l OrderLine) has(key string) logistics.Answer {
	switch key {
	case fieldItem:
		return written(l.Item)
	case fieldQuantity:
		return logistics.Known(l.Quantity != nil)
	case fieldSpecification:
		return written(l.Specification)
	case fieldBrand:
		return written(l.Brand)
	case fieldDelivery:
		return logistics.Known(!l.Delivery.IsZero())
	}
	return logistics.Known(l.Price != nil)
}
