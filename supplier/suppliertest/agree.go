package suppliertest

import (
	"fmt"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// agree holds a given func against the policy's own for facts of which the last are nobody's; a nil one is the policy's own.
func agree[F, A any](f *faults, what string, given, own func(F) (A, error), facts ...F) {
	if given == nil {
		return
	}
	for i, one := range append(facts, *new(F)) {
		f.same(fmt.Sprintf("%s %d", what, i+1), text(given(logistics.Clone(one))), text(own(logistics.Clone(one))))
	}
}

// sectionsAgree asks about records in order and about some that are not.
func (f *faults) sectionsAgree(s, own Subject) {
	pol, on := s.Policy, dueDate()
	files := []supplier.SupplierFile{bare(pol), qualified(pol)}
	expired := qualified(pol)
	for i := range expired.Papers {
		expired.Papers[i] = supplier.Paper{Kind: expired.Papers[i].Kind, Until: on.AddDays(i - 1)}
	}
	for _, at := range occasions() {
		agree(f, "a supplier at the "+at.String(), forSome(s.CheckQualification != nil, func(x supplier.SupplierFile) (logistics.Report, error) {
			return s.CheckQualification(x, at, on)
		}), func(x supplier.SupplierFile) (logistics.Report, error) { return own.CheckQualification(x, at, on) }, append(files, expired)...)
	}
	life := listingDays(pol)
	without := logistics.Clone(life)
	without.Milestones = without.Milestones[1:]
	last := life.Milestones[len(life.Milestones)-1].On
	agree(f, "a life", forSome(s.ListedOn != nil, func(h supplier.LifeFile) (supplier.ListedState, error) { return s.ListedOn(h, last) }),
		func(h supplier.LifeFile) (supplier.ListedState, error) { return own.ListedOn(h, last) }, life, without)

	var quotes []supplier.Quote
	for _, goods := range append(pol.Quotation.Windows.Goods, supplier.Windowed{Category: pol.Qualification.Categories[0].Words[0]}) {
		for _, day := range []string{"2026-01-02", "2026-05-20", "2026-05-21", "2026-12-31"} {
			quote := quoteOn(pol, goods, logistics.MustDate(day))
			other := quote
			other.Channel, other.To = "stranger "+other.Channel, strangeTo(pol.Quotation.Addressee.To)
			quotes = append(quotes, quote, other)
		}
	}
	agree(f, "a quote", s.CheckQuote, own.CheckQuote, quotes...)
	prices := []supplier.PriceHistory{history(), history(priced(pol, on, whole(26), whole(30))), history(priced(pol, on.AddMonths(-1), whole(26), whole(30)))}
	agree(f, "a price", forSome(s.PriceOn != nil, func(h supplier.PriceHistory) (supplier.PriceAnswer, error) { return s.PriceOn(h, on) }),
		func(h supplier.PriceHistory) (supplier.PriceAnswer, error) { return own.PriceOn(h, on) }, prices...)
	var orders []supplier.OrderedPrice
	for _, h := range prices {
		for _, price := range []decimal.Decimal{whole(26), whole(27), whole(31)} {
			orders = append(orders, supplier.OrderedPrice{PriceHistory: h, On: on, Price: price})
		}
	}
	agree(f, "an order at a price", s.CheckOrderedPrice, own.CheckOrderedPrice, orders...)

	var orderFiles []supplier.DeliveryFile
	for _, parts := range deliveries() {
		file := ordering(2)
		for _, p := range parts {
			received(pol, &file, p.quantity, p.days)
		}
		noNotes := logistics.Clone(file)
		for i := range noNotes.Receipts {
			noNotes.Receipts[i].Note = nil
		}
		orderFiles = append(orderFiles, file, noNotes)
	}
	agree(f, "an order", s.CheckDeliveries, own.CheckDeliveries, orderFiles...)
	agree(f, "the balance of an order", s.Balance, own.Balance, orderFiles...)
	month := on.Month()
	window := logistics.Period{First: month.Last().AddDays(-9), Last: month.Last().AddDays(9)}
	var notes []supplier.ReconciliationFile
	for _, day := range edges(window) {
		if len(pol.Delivery.Reconciliation.By) > 0 {
			notes = append(notes, noteReconciled(pol, month, window, day))
		}
	}
	agree(f, "the notes of a month", s.CheckReconciliation, own.CheckReconciliation, notes...)

	var services []supplier.ServiceFile
	for _, kind := range pol.Services.Kinds {
		one := contracted(kind.Name)
		none := one
		none.Contract, none.Supervisor = nil, none.Provider
		services = append(services, one, none)
	}
	agree(f, "a service", s.CheckService, own.CheckService, services...)
	var reviews []supplier.ServiceReview
	for _, scheme := range schemes(pol) {
		reviews = append(reviews, reviewed(pol, whole(80), scheme...))
	}
	agree(f, "an evaluation", s.EvaluateService, own.EvaluateService, reviews...)
	agree(f, "a payment", s.DecidePay, own.DecidePay, payments(pol)...)
}

// forSome gives a func where there is one.
func forSome[F, A any](given bool, ask func(F) (A, error)) func(F) (A, error) {
	if given {
		return ask
	}
	return nil
}
