package suppliertest

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

const (
	company = "Ours Co., Ltd."
	orderNo = "PO-1"
)

// dueDate is when everything that is ordered here is due.
func dueDate() logistics.Date { return logistics.MustDate("2026-03-10") }

// ordering is an order of 100 that is due on 10 March 2026, with nothing delivered yet, judged a month later.
func ordering(lines int) supplier.DeliveryFile {
	f := supplier.DeliveryFile{Company: company, AsOf: dueDate().AddDays(31)}
	f.Order = supplier.OrderedGoods{Number: orderNo, Supplier: name, Placed: dueDate().AddDays(-9)}
	for no := range lines {
		f.Order.Lines = append(f.Order.Lines, supplier.OrderedLine{No: no + 1, Item: fmt.Sprint("I-", no+1), Due: dueDate(), Quantity: whole(100)})
	}
	return f
}

// received adds a delivery of line 1, so many days after the due date, with a note that has everything.
func received(pol supplier.Policy, f *supplier.DeliveryFile, quantity decimal.Decimal, days int) {
	note := supplier.DeliveryNote{Lines: []supplier.NoteLine{{}}}
	for _, one := range noteThings(pol, quantity) {
		one.add(&note)
	}
	f.Receipts = append(f.Receipts, supplier.Receipt{
		ID: fmt.Sprint("R-", len(f.Receipts)+1), Order: orderNo, On: dueDate().AddDays(days), Note: &note,
		Lines: []supplier.ReceivedLine{{No: 1, Quantity: quantity}},
	})
}

// delivered is an order with one delivery, of which the supplier told in time where it is late.
func delivered(pol supplier.Policy, quantity decimal.Decimal, days int) supplier.DeliveryFile {
	f := ordering(1)
	received(pol, &f, quantity, days)
	if notice := pol.Delivery.Notice; days > 0 {
		f.Notices = []supplier.LateNotice{{Order: orderNo, On: dueDate().AddDays(-1), Channel: notice.By[0], To: notice.To[0]}}
	}
	return f
}

// lateClauses are the clauses by which something is found of what came so many days after the due date.
func lateClauses(pol supplier.Policy, days int) []logistics.ClauseID {
	if days > 0 {
		return []logistics.ClauseID{pol.Delivery.Complete.Clause}
	}
	return nil
}

// part is a delivery in parts: how much came how many days after the due date.
type part struct {
	quantity decimal.Decimal
	days     int
}

// deliveries are orders that were delivered in all ways.
func deliveries() [][]part {
	third := decimal.New(333_333, -4)
	return [][]part{
		nil, {{whole(100), 0}}, {{unit(1), -1}}, {{whole(100), 1}}, {{decimal.New(999_999, -4), 0}}, {{decimal.New(1_000_001, -4), 0}},
		{{whole(40), -2}, {whole(60), 0}}, {{whole(60), 1}, {whole(40), -2}}, {{whole(60), 0}, {whole(60), 0}}, {{third, -3}, {third, -2}, {third, -1}},
		{{third, -3}, {third, -2}, {third, -1}, {unit(1), 0}}, {{whole(100), -1}, {whole(1), 3}},
	}
}

// inParts asks what came of an order, in parts and as a whole, at the due date and beside it, and at the bound of what is
// too much.
func inParts(s Subject) error {
	var f faults
	s = s.filled()
	for _, parts := range deliveries() {
		file := ordering(2)
		for _, p := range parts {
			received(s.Policy, &file, p.quantity, p.days)
		}
		f.balanced(s, file, parts)
	}
	rules := s.Policy.Delivery
	for _, row := range []struct {
		days, judged int
		half, late   bool
	}{
		{days: 0, judged: 31}, {days: -1, judged: 31}, {days: 1, judged: 31, late: true}, {days: 0, judged: 0, half: true}, {days: 0, judged: 1, half: true, late: true},
	} {
		quantity := whole(100)
		if row.half {
			quantity = whole(50)
		}
		file := delivered(s.Policy, quantity, row.days)
		file.AsOf = dueDate().AddDays(row.judged)
		what := fmt.Sprintf("%s of 100 come %d days after the due date, judged %d days after it", quantity, row.days, row.judged)
		r, err := s.CheckDeliveries(file)
		if f.unjudged(what, err) {
			continue
		}
		late := slices.ContainsFunc(r.Findings, func(x logistics.Finding) bool {
			return x.Clause == rules.Complete.Clause && x.Fault == logistics.TooLate
		})
		open := slices.ContainsFunc(r.Unchecked, func(u logistics.Unchecked) bool { return u.Clause == rules.Complete.Clause })
		if wait := row.half && !row.late; late != row.late || open != wait && (wait || rules.Excess.Clause != rules.Complete.Clause) {
			f.Add("%s: got %v, want late: %t, open: %t (%s)", what, told(r), row.late, wait, rules.Complete.Clause)
		}
	}
	for _, quantity := range besideShare(rules.Excess, whole(100)) {
		what := fmt.Sprintf("%s of 100 come", quantity)
		r, err := s.CheckDeliveries(delivered(s.Policy, quantity, 0))
		if !f.unjudged(what, err) {
			f.limited(what, r, rules.Excess, over(quantity, whole(100)))
		}
	}
	return f.Err()
}

// balanced holds the balance of an order against its parts, counted here.
func (f *faults) balanced(s Subject, file supplier.DeliveryFile, parts []part) {
	what := fmt.Sprintf("100 in %v", parts)
	b, err := s.Balance(file)
	if f.unjudged(what, err) {
		return
	}
	turned := logistics.Clone(file)
	slices.Reverse(turned.Receipts)
	f.same(what+", in another order", text(s.Balance(turned)), text(b, nil))
	f.same(what+", the report in another order", text(s.CheckDeliveries(turned)), text(s.CheckDeliveries(file)))
	if len(b.Lines) != 2 {
		f.Add("%s: got %d lines, want 2", what, len(b.Lines))
		return
	}
	var sum decimal.Decimal
	var day logistics.Date
	byDay := slices.SortedFunc(slices.Values(parts), func(a, b part) int { return a.days - b.days })
	for _, p := range byDay {
		if sum = sum.Add(p.quantity); day.IsZero() && !sum.LessThan(whole(100)) {
			day = dueDate().AddDays(p.days)
		}
	}
	for i, want := range []decimal.Decimal{sum, {}} {
		l := b.Lines[i]
		switch {
		case !l.Ordered.Equal(whole(100)) || !l.Received.Equal(want):
			f.Add("%s: line %d: got %s received of %s, want %s of 100", what, l.No, l.Received, l.Ordered, want)
		case !l.Ordered.Add(l.Excess).Equal(l.Received.Add(l.Outstanding)):
			f.Add("%s: line %d: %s ordered and %s excess are not %s received and %s outstanding", what, l.No, l.Ordered, l.Excess, l.Received, l.Outstanding)
		case l.Excess.IsNegative() || l.Outstanding.IsNegative() || l.Excess.IsPositive() && l.Outstanding.IsPositive():
			f.Add("%s: line %d: %s excess beside %s outstanding", what, l.No, l.Excess, l.Outstanding)
		case i == 0 && l.Completed != day:
			f.Add("%s: line %d: complete on %q, want %q", what, l.No, l.Completed, day)
		}
	}
}

// over gives what is over a base as a share of it; 0 where nothing is.
func over(d, base decimal.Decimal) *big.Rat {
	share := new(big.Rat).Sub(d.Rat(), base.Rat())
	if share.Sign() < 0 {
		return new(big.Rat)
	}
	return share.Quo(share, base.Rat())
}

// besideShare gives the base, a unit above it, and the amounts at a limit's share over it and one unit on either side.
func besideShare(l logistics.Limit, base decimal.Decimal) []decimal.Decimal {
	all := []decimal.Decimal{base, base.Add(unit(1))}
	if bound := l.Bound.Rat(); bound != nil {
		at := notAbove(bound.Mul(bound, base.Rat()).Add(bound, base.Rat()))
		for by := int64(-1); by <= 1; by++ {
			if d := at.Add(unit(by)); !d.LessThan(base) && d.LessThan(whole(1_000_000_000)) {
				all = append(all, d)
			}
		}
	}
	return all
}

// limited asks for a finding by a limit exactly where a figure breaks it, and for an open question where it has no number.
func (f *faults) limited(what string, r logistics.Report, l logistics.Limit, figure *big.Rat) {
	found := slices.ContainsFunc(r.Findings, func(x logistics.Finding) bool { return x.Clause == l.Clause && x.Fault == logistics.OutOfBound })
	open := slices.ContainsFunc(r.Unchecked, func(u logistics.Unchecked) bool { return u.Clause == l.Clause })
	if l.Side == logistics.NoSide {
		if !open {
			f.Add("%s: got %v, want it open: the policy gives no number (%s)", what, told(r), l.Clause)
		}
		return
	}
	if want := !keeps(l, figure); found != want {
		f.Add("%s: got %v, want found: %t (%s)", what, told(r), want, l.Clause)
	}
}
