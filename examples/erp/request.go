package main

import (
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/supplier"
)

// NewRequisition is what is posted to /requisitions.
type NewRequisition struct {
	Number   string                `json:"number"`
	By       logistics.Person      `json:"by"` // the requester
	Role     logistics.Role        `json:"role"`
	At       time.Time             `json:"at"` // its day is that of the service's zone, as of every time
	Category logistics.Category    `json:"category"`
	Budgeted bool                  `json:"budgeted"` // it names a budget item that covers it
	Supplier string                `json:"supplier"` // the one intended
	Listed   bool                  `json:"listed"`   // he is on the list of qualified suppliers
	Lines    logistics.List[Goods] `json:"lines"`
}

// Goods is one line of a requisition; its number is its place, from 1.
type Goods struct {
	Item        string           `json:"item"`
	Quantity    decimal.Decimal  `json:"quantity"` // above 0
	Amount      decimal.Decimal  `json:"amount"`   // estimated, in yuan with tax
	OneOff      bool             `json:"oneOff,omitzero"`
	Price       *decimal.Decimal `json:"price,omitempty"`
	CarriedOver *decimal.Decimal `json:"carriedOver,omitempty"`
}

// NewQuote is what is posted to /requisitions/{number}/quotes.
type NewQuote struct {
	Supplier string                          `json:"supplier"`
	Listed   bool                            `json:"listed"`
	Amounts  logistics.List[decimal.Decimal] `json:"amounts"` // one for each line of the requisition, in yuan with tax
}

// NewSignature is what is posted to the signatures of a requisition or an order.
type NewSignature struct {
	logistics.Mark
	Channel string `json:"channel,omitzero"` // how an order was sent, with its release
}

// NewApproval is what is posted to /requisitions/{number}/approvals: a signature on the price.
type NewApproval struct {
	logistics.Mark
	Supplier       string                 `json:"supplier"` // the one chosen
	ChosenBy       logistics.Role         `json:"chosenBy,omitzero"`
	SaysUnbudgeted bool                   `json:"saysUnbudgeted,omitzero"`
	Analysis       *approval.Analysis     `json:"analysis,omitempty"` // of the quotes for food
	Route          string                 `json:"route,omitzero"`     // the way it is bought, where the policy has several
	Papers         logistics.List[string] `json:"papers,omitzero"`
}

// NewOrder is what is posted to /requisitions/{number}/orders. All lines of the requisition are ordered from the supplier
// whose price was approved.
type NewOrder struct {
	Number string           `json:"number"`
	By     logistics.Person `json:"by"` // the buyer who draws it up
	Role   logistics.Role   `json:"role"`
	At     time.Time        `json:"at"`
	Due    logistics.Date   `json:"due"` // agreed delivery date
}

// Order is an order as it is kept, with what it takes over from its requisition.
type Order struct {
	NewOrder
	Requisition string             `json:"requisition"`
	Supplier    string             `json:"supplier"`
	Category    logistics.Category `json:"category"`
}

// NewDelivery is what is posted to /orders/{number}/deliveries.
type NewDelivery struct {
	Receipt string                   `json:"receipt"` // number of the receipt
	On      logistics.Date           `json:"on"`
	Lines   logistics.List[Received] `json:"lines"`
	Note    *supplier.DeliveryNote   `json:"note,omitempty"` // absent: the goods came without one
}

// Received is what a delivery brought of a line.
type Received struct {
	No        int              `json:"no"`
	Quantity  decimal.Decimal  `json:"quantity"`            // above 0
	Inspected *decimal.Decimal `json:"inspected,omitempty"` // units that acceptance looked at
	OffSpec   *decimal.Decimal `json:"offSpec,omitempty"`   // those of them off the ordered specification
}

// NewReview is what is posted to /reviews: a supplier's month, to be judged.
type NewReview struct {
	Supplier string          `json:"supplier"`
	Month    logistics.Month `json:"month"`
	On       logistics.Date  `json:"on"` // day of judgment
}

// problems of a requisition that no question of the library asks.
func (r NewRequisition) problems() error {
	var ps logistics.Problems
	number(&ps, "number", r.Number)
	number(&ps, "supplier", r.Supplier)
	for i, line := range r.Lines {
		at := logistics.At("lines", i)
		number(&ps, at+".item", line.Item)
		above(&ps, at+".quantity", line.Quantity)
	}
	return ps.Err()
}

func (q NewQuote) problems(r NewRequisition, before []NewQuote) error {
	var ps logistics.Problems
	number(&ps, "supplier", q.Supplier)
	for _, other := range append(before, NewQuote{Supplier: r.Supplier}) {
		if other.Supplier != q.Supplier && logistics.SameName(other.Supplier, q.Supplier) {
			ps.Add("supplier", logistics.CodeConflict, "%s is also spelled %s: one supplier would pass for two", q.Supplier, other.Supplier)
		}
	}
	if len(q.Amounts) != len(r.Lines) {
		ps.Add("amounts", logistics.CodeRange, "%d amounts for %d lines", len(q.Amounts), len(r.Lines))
	}
	var total logistics.Amount
	fits := true
	for i, amount := range q.Amounts {
		sum, ok := total.Add(ps.Amount(logistics.At("amounts", i), amount))
		total, fits = sum, fits && ok
	}
	if !fits {
		ps.Add("amounts", logistics.CodeAmount, "the total %v", logistics.ErrTooLarge)
	} else if total.IsZero() {
		ps.Add("amounts", logistics.CodeRange, "the total is 0: an amount is missing")
	}
	return ps.Err()
}

// problems of an order on a requisition with these signatures, which came before it.
func (o NewOrder) problems(r NewRequisition, signatures []logistics.Mark) error {
	var ps logistics.Problems
	number(&ps, "number", o.Number)
	for _, m := range append(signatures, logistics.Mark{Act: "requisition", At: r.At}) {
		if o.At.Before(m.At) {
			ps.Add("at", logistics.CodeRange, "is before the %s, %s", m.Act, m.At.Format(time.RFC3339))
		}
	}
	if day := dayOf(o.At); o.Due.Before(day) {
		ps.Add("due", logistics.CodeRange, "%s is before the order, %s", o.Due, day)
	}
	return ps.Err()
}

func (d NewDelivery) problems(before []NewDelivery) error {
	var ps logistics.Problems
	number(&ps, "receipt", d.Receipt)
	came := map[int]logistics.Amount{}
	for _, earlier := range before {
		for _, line := range earlier.Lines {
			quantity, _ := logistics.AmountOf(line.Quantity)
			came[line.No], _ = came[line.No].Add(quantity)
		}
	}
	for i, line := range d.Lines {
		at := logistics.At("lines", i)
		above(&ps, at+".quantity", line.Quantity)
		quantity, _ := logistics.AmountOf(line.Quantity)
		sum, fits := came[line.No].Add(quantity)
		if came[line.No] = sum; !fits {
			ps.Add(at+".quantity", logistics.CodeAmount, "with what came before %v", logistics.ErrTooLarge)
		}
		switch {
		case line.OffSpec == nil:
		case line.Inspected == nil:
			ps.Add(at+".inspected", logistics.CodeAbsent, "units are off specification and none were looked at")
		case line.OffSpec.GreaterThan(*line.Inspected):
			ps.Add(at+".offSpec", logistics.CodeRange, "%s of %s that were looked at", line.OffSpec, line.Inspected)
		}
		if line.Inspected != nil && line.Inspected.GreaterThan(line.Quantity) {
			ps.Add(at+".inspected", logistics.CodeRange, "%s of %s that came", line.Inspected, line.Quantity)
		}
	}
	return ps.Err()
}

func (r NewReview) problems(today logistics.Date) error {
	var ps logistics.Problems
	number(&ps, "supplier", r.Supplier)
	if r.On.After(today) {
		ps.Add("on", logistics.CodeRange, "%s is after today, %s", r.On, today)
	}
	return ps.Err()
}

// longest bounds a number or a name, which stands in every answer.
const longest = 64

func number(ps *logistics.Problems, path, name string) {
	ps.Name(path, name)
	if len([]rune(name)) > longest {
		ps.Add(path, logistics.CodeRange, "is longer than %d characters", longest)
	}
}

func above(ps *logistics.Problems, path string, d decimal.Decimal) {
	if a := ps.Amount(path, d); a.IsZero() {
		ps.Add(path, logistics.CodeRange, "is not above 0")
	}
}

// local puts a time that a client states into the service's zone: 16:30 UTC is the next day in Shanghai.
func (w *work) local(ps *logistics.Problems, path string, at *time.Time) {
	switch {
	case at.After(w.at):
		ps.Add(path, logistics.CodeRange, "%s is still to come", at.Format(time.RFC3339))
	case at.UTC().Year() < oldest:
		ps.Add(path, logistics.CodeRange, "%s is too long ago", at.Format(time.RFC3339))
	default:
		*at = at.In(w.zone)
	}
}

// oldest is the first year of which anything is recorded.
const oldest = 1950

// dayOf gives the day of a moment that is in the service's zone.
func dayOf(at time.Time) logistics.Date { return logistics.DateOf(at, at.Location()) }
