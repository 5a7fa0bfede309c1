package main

import (
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/supplier"
)

// order places an order, once its price is approved and its requisition signed.
func (w *work) order(number string, o NewOrder) error {
	r, quotes, approvals, err := w.priced(number)
	if err != nil {
		return err
	}
	marks, err := signed[logistics.Mark](w, askRequisition, number)
	if err != nil {
		return err
	}
	before := slices.Clone(marks)
	for _, a := range approvals {
		before = append(before, a.Mark)
	}
	var ps logistics.Problems
	w.local(&ps, "at", &o.At)
	ps.Under("", o.problems(r, before))
	if err := ps.Err(); err != nil {
		return err
	}
	if taken, err := w.exists("SELECT 1 FROM orders WHERE number = ?", o.Number); err != nil || taken {
		return either(err, conflict("number", "there is an order %q already", o.Number))
	}
	if ordered, err := w.exists("SELECT 1 FROM orders WHERE requisition = ?", number); err != nil || ordered {
		return either(err, conflict("", "requisition %s is ordered already", number))
	}
	file, err := w.priceFile(r, quotes, approvals)
	if err != nil {
		return err
	}
	file.OrderedAt = o.At
	price, _, err := w.ask(askPriceFile, actOrder, number, file, "orderedAt", "at")
	if err != nil {
		return err
	}
	signatures, _, err := w.ask(askRequisition, actOrder, number, w.signoff(r, marks))
	if err != nil || price != Accepted || signatures != Accepted {
		return err
	}
	placed := Order{o, number, file.Supplier, r.Category}
	_, decision, err := w.ask(askOrder, "", o.Number, w.paper(placed, nil))
	if err != nil {
		return err
	}
	return w.put("INSERT INTO orders (number, requisition, supplier, body, decision) VALUES (?, ?, ?, ?, ?)", placed, decision, o.Number, number, file.Supplier)
}

// paper gives what the library is told of the signatures on an order.
func (w *work) paper(o Order, signatures []NewSignature) approval.Order {
	paper := approval.Order{Trail: logistics.Trail{By: o.By, Role: o.Role, At: o.At, AsOf: w.at}, Category: o.Category}
	for _, s := range signatures {
		paper.Marks = append(paper.Marks, s.Mark)
		if s.Channel != "" {
			paper.Channel = s.Channel
		}
	}
	return paper
}

func (w *work) findOrder(number string) (Order, error) {
	o, ok, err := one[Order](w.ctx, w.tx, "SELECT body FROM orders WHERE number = ?", number)
	if err == nil && !ok {
		err = &AbsentError{"order", number}
	}
	return o, err
}

// signOrder puts a signature or a seal on an order, or releases it.
func (w *work) signOrder(number string, s NewSignature) error {
	o, err := w.findOrder(number)
	if err != nil {
		return err
	}
	var ps logistics.Problems
	w.local(&ps, "at", &s.At)
	if s.Channel != "" && s.Act != w.release(o.Category) {
		ps.Add("channel", logistics.CodeConflict, "an order is sent with its release")
	}
	if err := ps.Err(); err != nil {
		return err
	}
	signatures, err := signed[NewSignature](w, askOrder, number)
	if err != nil {
		return err
	}
	last := logistics.At("marks", len(signatures))
	return w.settle(askOrder, number, s.Mark, s, w.paper(o, append(signatures, s)), last+".", "")
}

// release gives the act with which an order goes out.
func (w *work) release(c logistics.Category) string {
	rules := w.policies.Approval
	if c == rules.Price.Food.Category {
		return rules.Order.Food.Release.Act
	}
	return rules.Order.Ordinary.Release.Act
}

// deliver takes a delivery in. That something is wrong with it makes it no less a delivery: it is noted with what was found.
func (w *work) deliver(number string, d NewDelivery) error {
	o, err := w.findOrder(number)
	if err != nil {
		return err
	}
	before, err := w.deliveries(number)
	if err != nil {
		return err
	}
	if err := d.problems(before); err != nil {
		return err
	}
	if out, err := w.exists("SELECT 1 FROM signatures WHERE paper = ? AND number = ? AND act = ?", askOrder, number, w.release(o.Category)); err != nil || !out {
		return either(err, conflict("", "order %s has not gone out", number))
	}
	if taken, err := w.exists("SELECT 1 FROM deliveries WHERE receipt = ?", d.Receipt); err != nil || taken {
		return either(err, conflict("receipt", "there is a receipt %q already", d.Receipt))
	}
	r, err := w.find(o.Requisition)
	if err != nil {
		return err
	}
	file := supplier.DeliveryFile{Company: w.company, AsOf: w.today(), Order: ordered(o, r)}
	for _, delivery := range append(before, d) {
		receipt := supplier.Receipt{ID: delivery.Receipt, Order: number, On: delivery.On, Note: delivery.Note}
		for _, line := range delivery.Lines {
			receipt.Lines = append(receipt.Lines, supplier.ReceivedLine{No: line.No, Quantity: line.Quantity})
		}
		file.Receipts = append(file.Receipts, receipt)
	}
	_, decision, err := w.ask(askDelivery, "", number, file, logistics.At("receipts", len(before))+".", "", "id", "receipt")
	if err != nil {
		return err
	}
	return w.put("INSERT INTO deliveries (receipt, order_number, body, decision) VALUES (?, ?, ?, ?)", d, decision, d.Receipt, number)
}

// deliveries gives what came on an order, in the order in which it was recorded.
func (w *work) deliveries(number string) ([]NewDelivery, error) {
	return bodies[NewDelivery](w.ctx, w.tx, "SELECT body FROM deliveries WHERE order_number = ? ORDER BY decision", number)
}

func ordered(o Order, r NewRequisition) supplier.OrderedGoods {
	goods := supplier.OrderedGoods{Number: o.Number, Supplier: o.Supplier, Placed: dayOf(o.At)}
	for i, line := range r.Lines {
		goods.Lines = append(goods.Lines, supplier.OrderedLine{No: i + 1, Item: line.Item, Due: o.Due, Quantity: line.Quantity})
	}
	return goods
}

// review judges a supplier's month by what was ordered from him and came.
func (w *work) review(n NewReview) error {
	if err := n.problems(w.today()); err != nil {
		return err
	}
	orders, err := bodies[Order](w.ctx, w.tx, `SELECT body FROM orders WHERE supplier = ? AND EXISTS (
		SELECT 1 FROM signatures WHERE paper = 'order' AND number = orders.number AND act IN (?, ?)) ORDER BY number`,
		n.Supplier, w.policies.Approval.Order.Ordinary.Release.Act, w.policies.Approval.Order.Food.Release.Act)
	if err != nil {
		return err
	}
	if len(orders) == 0 {
		return &AbsentError{"supplier with an order", n.Supplier}
	}
	// No kind of event is recorded here: what they would say is not checked, and never passed.
	file := supplier.MonthFile{Review: supplier.Review{Supplier: n.Supplier, Month: n.Month, On: n.On}}
	for _, o := range orders {
		lines, err := w.outcome(o, n.On)
		if err != nil {
			return err
		}
		file.Lines = append(file.Lines, lines...)
	}
	_, _, err = w.ask(askMonth, "", n.Supplier+" "+n.Month.String(), file)
	return err
}

// outcome joins the lines of an order with what came of them by the end of a day.
func (w *work) outcome(o Order, on logistics.Date) ([]supplier.Line, error) {
	r, err := w.find(o.Requisition)
	if err != nil {
		return nil, err
	}
	deliveries, err := w.deliveries(o.Number)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(deliveries, func(a, b NewDelivery) int { return a.On.Compare(b.On) })
	var lines []supplier.Line
	for _, goods := range ordered(o, r).Lines {
		line := supplier.Line{
			Order: o.Number, No: goods.No, Supplier: o.Supplier, Item: goods.Item, Due: goods.Due, Ordered: goods.Quantity,
			NonFood: o.Category != w.policies.Approval.Price.Food.Category, Price: supplier.NotReviewed,
		}
		for _, d := range deliveries {
			if !d.On.After(on) {
				receive(&line, d)
			}
		}
		lines = append(lines, line)
	}
	return lines, nil
}

// receive adds a delivery to a line, which is complete on the day on which all of it has come.
func receive(line *supplier.Line, d NewDelivery) {
	for _, came := range d.Lines {
		if came.No != line.No {
			continue
		}
		line.Delivered = line.Delivered.Add(came.Quantity)
		line.Inspected, line.OffSpec = plus(line.Inspected, came.Inspected), plus(line.OffSpec, came.OffSpec)
		if line.Completed == nil && !line.Delivered.LessThan(line.Ordered) {
			line.Completed = &d.On
		}
	}
}

// plus adds what may be absent.
func plus(sum, more *decimal.Decimal) *decimal.Decimal {
	switch {
	case more == nil:
		return sum
	case sum == nil:
		return more
	}
	total := sum.Add(*more)
	return &total
}
