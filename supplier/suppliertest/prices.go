package suppliertest

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// priced is a price that was confirmed on a day by somebody who may, under an approved quote.
func priced(pol supplier.Policy, on logistics.Date, price, approved decimal.Decimal) supplier.ConfirmedPrice {
	return supplier.ConfirmedPrice{On: on, Role: pol.Quotation.Price.Confirmation.By[0], Price: price, Approved: &approved}
}

func history(confirmed ...supplier.ConfirmedPrice) supplier.PriceHistory {
	return supplier.PriceHistory{Supplier: name, Item: "I-1", Confirmed: confirmed}
}

// lastHeld gives the last day of a price by counting days: the one before the same day so many months later, or before the last
// day of a month that has none such.
func lastHeld(pol supplier.Policy, confirmed logistics.Date) logistics.Date {
	month := confirmed.Month().Add(pol.Quotation.Price.Hold.Months)
	number := func(d logistics.Date) string { return d.String()[len("2026-01-"):] }
	day := month.First()
	for next := day.AddDays(1); next.Month() == month && number(next) <= number(confirmed); next = next.AddDays(1) {
		day = next
	}
	return day.AddDays(-1)
}

// held asks on which days a price holds, alone and before the next one.
func held(s Subject) error {
	var f faults
	s = s.filled()
	for _, text := range []string{"2026-01-31", "2026-02-28", "2026-03-20", "2026-08-31", "2027-12-31", "2028-02-29"} {
		first := logistics.MustDate(text)
		last := lastHeld(s.Policy, first)
		one, two := priced(s.Policy, first, whole(26), whole(30)), priced(s.Policy, last.AddDays(1), whole(27), whole(30))
		higher, lower := two, one
		higher.On, lower.On, lower.Price = first.AddDays(1), first.AddDays(1), whole(25)
		stranger := lower
		stranger.Role = strangeTo(s.Policy.Quotation.Price.Confirmation.By)
		for _, row := range []struct {
			what  string
			all   supplier.PriceHistory
			on    logistics.Date
			holds bool
			price decimal.Decimal
		}{
			{"the day before it was confirmed", history(one), first.AddDays(-1), false, decimal.Decimal{}},
			{"the day on which it was confirmed", history(one), first, true, one.Price},
			{"its last day", history(one), last, true, one.Price},
			{"the day after", history(one), last.AddDays(1), false, decimal.Decimal{}},
			{"its last day, the next one confirmed already", history(two, one), last, true, one.Price},
			{"the first day of the next one", history(two, one), last.AddDays(1), true, two.Price},
			{"before a lower price the next day", history(one, lower), first, true, one.Price},
			{"a lower price the next day", history(one, lower), lower.On, true, lower.Price},
			{"a higher price the next day", history(one, higher), higher.On, true, one.Price},
			{"its last day, a higher price confirmed meanwhile", history(one, higher), last, true, one.Price},
			{"a price that somebody else confirmed the next day", history(one, stranger), stranger.On, true, one.Price},
		} {
			what := fmt.Sprintf("a price of %s, %s", first, row.what)
			a, err := s.PriceOn(row.all, row.on)
			if f.unjudged(what, err) {
				continue
			}
			if got, ok := a.Price.Amount(); ok != row.holds || ok && !got.Decimal().Equal(row.price) {
				f.Add("%s: got %s, want %s (%s)", what, a, row.price, s.Policy.Quotation.Price.Hold.Clause)
			}
			if row.price.IsZero() {
				row.price = one.Price
			}
			r, err := s.CheckOrderedPrice(supplier.OrderedPrice{PriceHistory: row.all, On: row.on, Price: row.price})
			if f.unjudged(what+", an order", err) {
				continue
			}
			current := s.Policy.Quotation.Price.Current.Clause
			missed := slices.ContainsFunc(r.Findings, func(x logistics.Finding) bool {
				return x.Clause == current && (x.Fault == logistics.Expired || x.Fault == logistics.Missing)
			})
			if missed == row.holds {
				f.Add("%s, an order: got %v, want a price that holds missing: %t (%s)", what, told(r), !row.holds, current)
			}
		}
	}
	return f.Err()
}

// strangeTo is a role that is none of these.
func strangeTo(by []logistics.Role) logistics.Role {
	stranger := logistics.Role("stranger")
	for _, role := range by {
		stranger += role
	}
	return stranger
}

// ceiling orders at the confirmed price and at the approved quote, and at the bounds over them.
func ceiling(s Subject) error {
	var f faults
	s = s.filled()
	rules, on, base := s.Policy.Quotation.Price, logistics.MustDate("2026-03-20"), whole(10_000)
	for _, price := range besideShare(rules.Drift, base) {
		what := fmt.Sprintf("ordered for %s, confirmed for %s", price, base)
		far := whole(1_000_000_000_000)
		r, err := s.CheckOrderedPrice(supplier.OrderedPrice{PriceHistory: history(priced(s.Policy, on, base, far)), On: on, Price: price})
		if !f.unjudged(what, err) {
			f.limited(what, r, rules.Drift, over(price, base))
		}
	}
	for _, price := range besideShare(rules.Ceiling, base) {
		what := fmt.Sprintf("ordered and confirmed for %s, approved for %s", price, base)
		r, err := s.CheckOrderedPrice(supplier.OrderedPrice{PriceHistory: history(priced(s.Policy, on, price, base)), On: on, Price: price})
		if !f.unjudged(what, err) {
			f.limited(what, r, rules.Ceiling, over(price, base))
		}
	}
	return f.Err()
}
