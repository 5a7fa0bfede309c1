package approval

import (
	"strconv"
	"strings"

	"example.com/logistics"
)

// String gives the decision in English.
func (d Decision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l, on one line: "5,000 yuan: 3 quotes, general affairs manager, site visit possible
// (000-109 (read), 000-110 (read))".
func (d Decision) Text(l logistics.Lang) string {
	return d.Total.Text(l) + logistics.Text{En: ": ", Zh: "："}.In(l) + d.PriceTerms.Text(l)
}

// Text gives what is asked in l, with the clauses.
func (d PriceTerms) Text(l logistics.Lang) string {
	var parts []string
	add := func(en, zh string) { parts = append(parts, logistics.Text{En: en, Zh: zh}.In(l)) }
	if d.Analyst != "" {
		add("analysis by the "+d.Analyst.Label(l), d.Analyst.Label(l)+"分析")
	}
	switch d.Quotes {
	case 0:
	case 1:
		add("1 quote", "1 家报价")
	default:
		n := strconv.Itoa(d.Quotes)
		add(n+" quotes", n+" 家报价")
	}
	if d.FirstApprover != "" {
		add(d.FirstApprover.Label(l)+" first", "先由"+d.FirstApprover.Label(l)+"核准")
	}
	add(d.Approver.Label(l), d.Approver.Label(l)+"核定")
	if d.PicksSupplier {
		add("who decides the supplier too", "并确定供应商")
	}
	if d.ExplicitlyUnbudgeted {
		add("explicitly without a budget", "须明确作出无预算决定")
	}
	if d.SiteVisit {
		add("site visit possible", "可选实地考察")
	}
	if d.Requote {
		add("quote again", "须重新报价")
	}
	comma := logistics.Text{En: ", ", Zh: "，"}.In(l)
	s := d.Clauses.Behind(strings.Join(parts, comma), l)
	if open := d.Open.Text(l); open != "" {
		s += logistics.Text{En: "; not checked: ", Zh: "；未核查："}.In(l) + open
	}
	return s
}

// String gives the decision in English.
func (d PaymentDecision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l, on one line: "5,000 yuan: department manager, then accounting office (000-142 (read),
// 000-150)".
func (d PaymentDecision) Text(l logistics.Lang) string {
	var parts []string
	for _, s := range d.Chain {
		parts = append(parts, logistics.Roles(s.By...).Text(l))
	}
	parts = append(parts, logistics.Roles(d.Handover.By...).Text(l))
	then := logistics.Text{En: ", then ", Zh: " → "}.In(l)
	return d.Clauses.Behind(d.Amount.Text(l)+logistics.Text{En: ": ", Zh: "："}.In(l)+strings.Join(parts, then), l)
}
