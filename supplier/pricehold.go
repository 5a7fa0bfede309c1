package supplier

import (
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// ConfirmedPrice is one confirmation of the price of an item at a supplier.
type ConfirmedPrice struct {
	On       logistics.Date   `json:"on"`                 // the day of the confirmation
	Role     logistics.Role   `json:"role"`               // the role that confirmed it
	Price    decimal.Decimal  `json:"price"`              // yuan with tax for a unit, above 0
	Approved *decimal.Decimal `json:"approved,omitempty"` // yuan with tax for the same unit by the approved quote, above 0; absent: not known
}

// PriceHistory is every confirmation of the price of one item at one supplier.
type PriceHistory struct {
	Supplier  string                         `json:"supplier"`  // number in the supplier master
	Item      string                         `json:"item"`      // number in the item master
	Confirmed logistics.List[ConfirmedPrice] `json:"confirmed"` // in any order
}

// PricePeriod is the days on which one confirmed price holds, the last included.
type PricePeriod struct {
	logistics.Period
	Price    logistics.Measure `json:"price"`             // yuan with tax for a unit
	Approved logistics.Measure `json:"approved,omitzero"` // yuan by the approved quote; absent: the confirmation does not say
}

// PriceHold says from which day to which a price holds.
type PriceHold struct {
	Edition string              `json:"edition"`
	From    logistics.Date      `json:"from"`
	Until   logistics.Date      `json:"until"` // the last day; after it the price is confirmed again before an order
	Clauses logistics.Citations `json:"clauses"`
}

// HoldsUntil says how long a price holds that is confirmed on a day: by the documented policies to the day before the same day of the next
// month, or before the last day of a month that has no such day (000-059). The error is nil or an [*logistics.InvalidError]: the policy is
// invalid, or confirmed is no day or so late that the calendar ends before.
func (pol Policy) HoldsUntil(confirmed logistics.Date) (PriceHold, error) {
	if err := logistics.Validate(pol); err != nil {
		return PriceHold{}, err
	}
	var ps logistics.Problems
	h := PriceHold{Edition: pol.Edition, From: confirmed, Until: pol.Quotation.Price.Hold.until("confirmed", confirmed, &ps)}
	if err := ps.Err(); err != nil {
		return PriceHold{}, err
	}
	h.Clauses.Add(pol.Clauses.Citation(pol.Quotation.Price.Hold.Clause))
	return h, nil
}

// until gives the last day of a hold; the month after clamps, and the day before is the last one.
func (h Hold) until(path string, confirmed logistics.Date, ps *logistics.Problems) logistics.Date {
	if confirmed.IsZero() {
		ps.Add(path, logistics.CodeAbsent, "no date")
		return logistics.Date{}
	}
	next := confirmed.AddMonths(h.Months)
	if next.IsZero() {
		ps.Add(path, logistics.CodeRange, "%s: what follows is beyond the year 9999", confirmed)
	}
	return next.AddDays(-1)
}

// String gives the hold in English.
func (h PriceHold) String() string { return h.Text(logistics.English) }

// Text gives the hold in l: "from 2026-03-20 to 2026-04-19 (000-059 (assumed))".
func (h PriceHold) Text(l logistics.Lang) string {
	return h.Clauses.Behind(heldFor(h.From, h.Until, l), l)
}

func heldFor(from, until logistics.Date, l logistics.Lang) string {
	return logistics.Text{
		En: "from " + from.String() + " to " + until.String(), Zh: from.String() + " 至 " + until.String(),
	}.In(l)
}

// PricePeriods gives the days on which each confirmed price holds, in order (000-059). While one price holds, a higher one waits for its
// end; a lower one, or the same again, holds at once. No day is in two periods; on a day in none no price holds. A confirmation by a role
// that may not confirm makes no period, nor does one that waits until its own months are over. The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) PricePeriods(h PriceHistory) ([]PricePeriod, error) {
	if err := logistics.Validate(pol); err != nil {
		return nil, err
	}
	var ps logistics.Problems
	periods := pol.Quotation.Price.periods(h, &ps)
	if err := ps.Err(); err != nil {
		return nil, err
	}
	return periods, nil
}

func (p Holding) periods(h PriceHistory, ps *logistics.Problems) []PricePeriod {
	var periods []PricePeriod
	ps.Name("supplier", h.Supplier)
	ps.Name("item", h.Item)
	days := map[logistics.Date]bool{}
	for i, c := range h.Confirmed {
		at := logistics.At("confirmed", i)
		known := len(*ps)
		until := p.Hold.until(at+".on", c.On, ps)
		if days[c.On] {
			ps.Add(at+".on", logistics.CodeDuplicate, "two prices are confirmed on %s", c.On)
		}
		days[c.On] = true
		roleName(ps, at+".role", c.Role)
		price, approved := unitPrice(ps, at+".price", c.Price), logistics.Measure{}
		if c.Approved != nil {
			approved = logistics.Yuan(unitPrice(ps, at+".approved", *c.Approved))
		}
		if len(*ps) == known && slices.Contains(p.Confirmation.By, c.Role) {
			periods = append(periods, PricePeriod{
				Period: logistics.Period{First: c.On, Last: until}, Price: logistics.Yuan(price), Approved: approved,
			})
		}
	}
	slices.SortFunc(periods, func(a, b PricePeriod) int { return a.First.Compare(b.First) })
	return lowest(periods)
}

// lowest gives each day to the lowest of the prices that were confirmed for it, the latest of equal ones. What is confirmed later
// ends no sooner, so no price comes back once it was undercut.
func lowest(confirmed []PricePeriod) []PricePeriod {
	var periods []PricePeriod
	for i, p := range confirmed {
		for _, earlier := range confirmed[:i] {
			if order, _ := earlier.Price.Compare(p.Price); order < 0 && !earlier.Last.Before(p.First) {
				p.First = earlier.Last.AddDays(1)
			}
		}
		for _, later := range confirmed[i+1:] {
			if order, _ := later.Price.Compare(p.Price); order <= 0 && !later.First.After(p.Last) {
				p.Last = later.First.AddDays(-1)
				break
			}
		}
		if !p.Last.Before(p.First) {
			periods = append(periods, p)
		}
	}
	return periods
}

// unitPrice guards the price of a unit, which is never 0: a gift is not quoted.
func unitPrice(ps *logistics.Problems, path string, d decimal.Decimal) logistics.Amount {
	known := len(*ps)
	a := ps.Amount(path, d)
	if len(*ps) == known && a.IsZero() {
		ps.Add(path, logistics.CodeRange, "is 0: a price is missing")
	}
	return a
}

// PriceAnswer is the price of an item that holds on a day, or the answer that none does.
type PriceAnswer struct {
	Edition  string              `json:"edition"`
	Supplier string              `json:"supplier"`
	Item     string              `json:"item"`
	On       logistics.Date      `json:"on"`
	Price    logistics.Measure   `json:"price,omitzero"` // yuan with tax for a unit; absent: none holds, so that one is confirmed before an order
	From     logistics.Date      `json:"from,omitzero"`  // the first day of the price that holds, or held last; absent: none was confirmed yet
	Until    logistics.Date      `json:"until,omitzero"` // the last day of that price
	Clauses  logistics.Citations `json:"clauses"`
}

// PriceOn says which confirmed price holds on a day; where none does, one has to be confirmed before an order (000-059). A confirmation
// after the day may make Until earlier, and changes nothing else. The error is nil or an [*logistics.InvalidError].
func (pol Policy) PriceOn(h PriceHistory, on logistics.Date) (PriceAnswer, error) {
	if err := logistics.Validate(pol); err != nil {
		return PriceAnswer{}, err
	}
	var ps logistics.Problems
	periods := pol.Quotation.Price.periods(h, &ps)
	if on.IsZero() {
		ps.Add("on", logistics.CodeAbsent, "no date")
	}
	if err := ps.Err(); err != nil {
		return PriceAnswer{}, err
	}
	a := PriceAnswer{Edition: pol.Edition, Supplier: h.Supplier, Item: h.Item, On: on}
	a.Clauses.Add(pol.Clauses.Citation(pol.Quotation.Price.Hold.Clause))
	if last, ok := latest(periods, on); ok {
		a.From, a.Until = last.First, last.Last
		if last.Contains(on) {
			a.Price = last.Price
		} else {
			a.Clauses.Add(pol.Clauses.Citation(pol.Quotation.Price.Current.Clause))
		}
	}
	return a, nil
}

// latest gives the last period that began by a day.
func latest(periods []PricePeriod, on logistics.Date) (last PricePeriod, ok bool) {
	for _, p := range periods {
		if !p.First.After(on) {
			last, ok = p, true
		}
	}
	return last, ok
}

// String gives the answer in English.
func (a PriceAnswer) String() string { return a.Text(logistics.English) }

// Text gives the answer in l: "supplier S-17 pork on 2026-04-19: 26.50 yuan, from 2026-03-20 to 2026-04-19 (000-059 (assumed))".
func (a PriceAnswer) Text(l logistics.Lang) string {
	s := logistics.Text{En: "supplier " + a.Supplier + " " + a.Item + " on " + a.On.String() + ": ", Zh: "供应商 " + a.Supplier + " " + a.Item + " " + a.On.String() + "："}.In(l)
	switch {
	case !a.Price.IsZero():
		s += a.Price.Text(l) + logistics.Text{En: ", ", Zh: "，"}.In(l) + heldFor(a.From, a.Until, l)
	case a.From.IsZero():
		s += logistics.Text{En: "no confirmed price yet: confirm one before an order", Zh: "尚无确认价：下单前须确认"}.In(l)
	default:
		s += logistics.Text{
			En: "the price held until " + a.Until.String() + ": confirm it again before an order", Zh: "价格锁至 " + a.Until.String() + "：下单前须重新确认",
		}.In(l)
	}
	return a.Clauses.Behind(s, l)
}

// OrderedPrice is the price at which an item is ordered, with every confirmation of its price.
type OrderedPrice struct {
	PriceHistory
	On    logistics.Date  `json:"on"`    // the day of the order
	Price decimal.Decimal `json:"price"` // yuan with tax for a unit, above 0
}

// CheckOrderedPrice judges the price of an order (000-059). It finds that no price holds on that day, a price above the one that holds or
// above the approved quote, and a confirmation by a role that may not confirm or above the approved quote. A lower price is in order. The
// error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckOrderedPrice(o OrderedPrice) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	rules := pol.Quotation.Price
	periods := rules.periods(o.PriceHistory, &ps)
	if o.On.IsZero() {
		ps.Add("on", logistics.CodeAbsent, "no date")
	}
	price := unitPrice(&ps, "price", o.Price)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	last, ok := latest(periods, o.On)
	if ok && !last.Contains(o.On) {
		report.Find(rules.Current.Rule, logistics.Expired, rules.Current.Key, logistics.Day(o.On), logistics.Day(last.Last))
	} else {
		rules.Current.Check(&report, "", logistics.Known(ok))
	}
	if ok {
		confirmed, _ := last.Price.Amount()
		if last.Contains(o.On) {
			rules.Drift.Check(&report, "price.drift", over(price, confirmed))
		}
		rules.ceiling(&report, "price.ceiling", price, last.Approved)
	}
	for _, c := range slices.SortedFunc(slices.Values(o.Confirmed), func(a, b ConfirmedPrice) int { return a.On.Compare(b.On) }) {
		if c.On.After(o.On) {
			continue
		}
		at := "confirmed " + c.On.String()
		if !slices.Contains(rules.Confirmation.By, c.Role) {
			report.Find(rules.Confirmation.Rule, logistics.WrongRole, at, logistics.Roles(c.Role), logistics.Roles(rules.Confirmation.By...))
		}
		price, _ := logistics.AmountOf(c.Price)
		approved := logistics.Measure{}
		if c.Approved != nil {
			quote, _ := logistics.AmountOf(*c.Approved)
			approved = logistics.Yuan(quote)
		}
		rules.ceiling(&report, at, price, approved)
	}
	return report, nil
}

// ceiling holds a price against the approved quote.
func (p Holding) ceiling(report *logistics.Report, subject string, price logistics.Amount, approved logistics.Measure) {
	switch quote, known := approved.Amount(); {
	case known:
		p.Ceiling.Check(report, subject, over(price, quote))
	case p.Ceiling.Side == logistics.NoSide:
		p.Ceiling.Check(report, subject, logistics.Measure{})
	default:
		report.Open(p.Ceiling.Clause, subject, logistics.Text{En: "the price of the approved quote", Zh: "批准报价的价格"})
	}
}
