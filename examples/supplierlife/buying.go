package main

import (
	"example.com/logistics"
)

// quotes tells whether each quote came in a valid way and in its window.
func (s *story) quotes() {
	s.title(logistics.Text{En: "Quotes and prices", Zh: "报价与价格"})
	rules := s.pol.Quotation
	for i, q := range s.file.Quotes {
		report, err := s.pol.CheckQuote(q)
		s.report(logistics.At("quotes", i), report, err, []any{rules.Channels, rules.Windows}, logistics.Text{En: "%s quote by %s", Zh: "%s 报价（%s）"},
			logistics.DateOf(q.At, q.At.Location()), s.pol.Name(q.Channel, s.lang))
	}
}

// prices tells on which days each confirmed price holds, and which one does on some days.
func (s *story) prices() {
	periods, err := s.pol.PricePeriods(s.file.Prices)
	s.problems.Under("prices", err)
	for _, p := range periods {
		hold, err := s.pol.HoldsUntil(p.First)
		s.problems.Under("prices", err)
		s.line(logistics.Text{En: "confirmed ", Zh: "确认 "}.In(s.lang) + p.Price.Text(s.lang) + logistics.Text{En: ": ", Zh: "："}.In(s.lang) + hold.Text(s.lang))
	}
	for _, day := range s.file.PriceOn {
		answer, err := s.pol.PriceOn(s.file.Prices, day)
		s.problems.Under("prices", err)
		s.line(answer.Text(s.lang))
	}
}

// deliveries tells what was found of each order, and the notices that he would be late.
func (s *story) deliveries() {
	s.title(logistics.Text{En: "Deliveries and their notes", Zh: "送货与送货单"})
	rules := s.pol.Delivery
	for i, d := range s.file.Deliveries {
		report, err := s.pol.CheckDeliveries(d)
		s.report(logistics.At("deliveries", i), report, err, []any{rules.Note, rules.Fields, rules.Marks, rules.Company, rules.Complete},
			logistics.Text{En: "%s order %s", Zh: "%s 订单 %s"}, d.Order.Placed, d.Order.Number)
		for _, n := range d.Notices {
			s.cite(rules.Notice, logistics.Text{En: "    %s notice by %s to the %s", Zh: "    %s 误期通知：%s，%s"}, n.On, s.pol.Name(n.Channel, s.lang), n.To.Label(s.lang))
		}
	}
}
