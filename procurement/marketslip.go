package procurement

import (
	"maps"
	"slices"

	"example.com/logistics"
)

// SlipDecision says whether a further slip may still be bought on a market day.
type SlipDecision struct {
	logistics.Report // what would not be kept: one of force should does not make May no

	Slip    string              `json:"slip"` // its number
	On      logistics.Date      `json:"on"`
	May     logistics.Answer    `json:"may"`           // no: a rule that must be kept would not be; unknown: that cannot be judged
	Total   logistics.Measure   `json:"total"`         // of the day with the slip, in yuan
	Left    logistics.Measure   `json:"left,omitzero"` // from there to the limit of the day, in yuan; absent: nothing, or no limit
	Clauses logistics.Citations `json:"clauses"`       // by which it was judged
}

// DecideSlip says whether a further slip may still be bought on a market day, after the slips of that day: whether two
// persons go, and whether its items and the day keep their limits with it (000-119 to 000-122). Signatures come afterwards
// and are not asked for. The error is nil or an [*logistics.InvalidError], with the paths of the further slip below "slip".
func (pol Policy) DecideSlip(d MarketDay, slip MarketSlip) (SlipDecision, error) {
	if err := logistics.Validate(pol); err != nil {
		return SlipDecision{}, err
	}
	var ps logistics.Problems
	b := d.basket(&ps)
	if slip.ID != "" && slices.ContainsFunc(d.Slips, func(s MarketSlip) bool { return s.ID == slip.ID }) {
		ps.Add("slip.id", logistics.CodeDuplicate, "%.40q was bought already", slip.ID)
	}
	b.add(&ps, "slip", slip, d.On)
	if err := ps.Err(); err != nil {
		return SlipDecision{}, err
	}
	rules := pol.Cash.Market
	report := logistics.Report{Edition: pol.Edition}
	slip.together(&report, rules)
	own := map[string]bool{}
	for _, line := range slip.Lines {
		own[line.Item] = true
	}
	for _, item := range slices.Sorted(maps.Keys(own)) {
		b.items[item].check(&report, rules, d.subject()+" "+item)
	}
	rules.Day.Check(&report, d.subject()+".total", logistics.Yuan(b.total))
	decision := SlipDecision{
		Report: report, Slip: slip.ID, On: d.On, May: logistics.Yes, Total: logistics.Yuan(b.total),
	}
	for _, rule := range []logistics.Rule{rules.Together.Rule, rules.Weight.Rule, rules.Amount.Rule, rules.Day.Rule} {
		decision.Clauses.Add(pol.Clauses.Citation(rule.Clause))
	}
	if len(report.Unchecked) > 0 {
		decision.May = logistics.Unknown
	}
	if slices.ContainsFunc(report.Findings, func(f logistics.Finding) bool { return f.Force == logistics.Must }) {
		decision.May = logistics.No
	}
	if limit, ok := rules.Day.Bound.Amount(); ok && b.total.Compare(limit) < 0 {
		left, _ := logistics.AmountOf(limit.Decimal().Sub(b.total.Decimal()))
		decision.Left = logistics.Yuan(left)
	}
	return decision, nil
}

// String gives the decision in English.
func (d SlipDecision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l, and below it what would not be kept.
func (d SlipDecision) Text(l logistics.Lang) string {
	s := logistics.Text{En: "slip " + d.Slip + " on " + d.On.String() + ": ", Zh: d.On.String() + " 单据 " + d.Slip + "："}.In(l)
	switch d.May {
	case logistics.Yes:
		s += logistics.Text{En: "may be bought", Zh: "可以采购"}.In(l)
	case logistics.No:
		s += logistics.Text{En: "may not be bought", Zh: "不得采购"}.In(l)
	default:
		s += logistics.Text{En: "cannot be judged", Zh: "无法判定"}.In(l)
	}
	s += logistics.Text{En: ", with it the day is at ", Zh: "，计入后当日合计 "}.In(l) + d.Total.Text(l)
	if !d.Left.IsZero() {
		s += logistics.Text{En: ", left ", Zh: "，尚余 "}.In(l) + d.Left.Text(l)
	}
	return d.Clauses.Behind(s, l) + remarks(d.Findings, d.Unchecked, l)
}
