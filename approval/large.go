package approval

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Large is what a school asks for before it buys what is valuable, in bulk, large or in batches. The documents give none of
// the bounds: where a policy has none either, whether something is large is not checked.
type Large struct {
	Valuable       logistics.Limit `json:"valuable" label:"valuable: price of one piece|贵重物品：单价"`
	Bulk           logistics.Limit `json:"bulk" label:"bulk: pieces of one item|大宗物资：数量"`
	Batch          logistics.Step  `json:"batch" label:"approval of valuable and bulk goods|贵重及大宗物资批购"`
	Size           logistics.Limit `json:"size" label:"large: price of one piece|大型物品：单价"`
	Lot            logistics.Limit `json:"lot" label:"batch: pieces of one item|批量物品：数量"`
	Collective     logistics.Step  `json:"collective" label:"collective decision on large and batch items|大型及批量物品集体研究"`
	Quorum         logistics.Limit `json:"quorum" label:"members at the decision|到会人数"`
	Administration Administration  `json:"administration" label:"large items|大型物品"`
	Catalogue      Catalogue       `json:"catalogue" label:"items of the government's catalogue|集中采购目录内物品"`
}

// Administration says who decides on large items, and which way they are bought.
type Administration struct {
	logistics.Rule
	By    logistics.List[logistics.Role] `json:"by" label:"decided by|决定" list:"any"`
	Route string                         `json:"route" label:"bought by way of|采购路径" none:"any|不限"`
}

// Catalogue says which way the items of the government's catalogue are bought.
type Catalogue struct {
	logistics.Rule
	Route string `json:"route" label:"bought by way of|采购路径" none:"any|不限"`
}

// LargePurchase is a purchase with its approvals as a whole. By is the requester; Marks are the approval of the competent
// department and the collective decision, whose person is who presided.
type LargePurchase struct {
	Trail
	Items      []Item           `json:"items"`
	Present    int              `json:"present"`             // members at the collective decision, by its minutes
	Route      string           `json:"route,omitzero"`      // the way it is bought
	Catalogued logistics.Answer `json:"catalogued"`          // whether the government's catalogue has an item of it
	OrderedAt  *time.Time       `json:"orderedAt,omitempty"` // when it was ordered; absent: not yet
}

// Item is one item of a large purchase.
type Item struct {
	Name     string          `json:"name"`
	Price    decimal.Decimal `json:"price"`    // of one piece, in yuan with tax
	Quantity int             `json:"quantity"` // pieces, from 1 on
}

// CheckLarge judges a purchase as to what is valuable, in bulk, large or in batches: the competent department's approval or
// the collective decision missing, by others, or after the order; too few members; a large item, or one of the catalogue,
// that is not bought by the way for it. A bound that the policy does not give is not checked, unless what it would ask for
// is on file. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckLarge(p LargePurchase) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	report := pol.judged(p, "purchase", &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	rules := pol.Large
	size := p.reaches(rules.Size, price)
	if size == logistics.Yes {
		for i := range report.Findings {
			if f := &report.Findings[i]; f.Clause == rules.Administration.Clause {
				f.Also = rules.Collective.Clause
			}
		}
	}
	p.doubt(&report, rules.Batch, logistics.Text{En: "from when on goods are valuable or in bulk", Zh: "贵重、大宗的标准"}, p.reaches(rules.Valuable, price), p.reaches(rules.Bulk, pieces))
	p.doubt(&report, rules.Collective, logistics.Text{En: "from when on items are large or in batches", Zh: "大型、批量的标准"}, size, p.reaches(rules.Lot, pieces))
	if _, decided := p.done(rules.Collective.Act); decided {
		rules.Quorum.Check(&report, "purchase.present", logistics.Count(p.Present))
	}
	p.order(&report, rules)
	p.way(&report, rules.Administration.Rule, rules.Administration.Route, size)
	p.way(&report, rules.Catalogue.Rule, rules.Catalogue.Route, p.Catalogued)
	return report, nil
}

func price(i Item) logistics.Measure {
	a, err := logistics.AmountOf(i.Price)
	if err != nil {
		return logistics.Measure{}
	}
	return logistics.Yuan(a)
}

func pieces(i Item) logistics.Measure { return logistics.Count(i.Quantity) }

// reaches says whether an item reaches a bound; unknown where the policy has none.
func (p LargePurchase) reaches(bound logistics.Limit, figure func(Item) logistics.Measure) logistics.Answer {
	answer := logistics.No
	for _, item := range p.Items {
		switch holds, known := bound.Holds(figure(item)); {
		case holds:
			return logistics.Yes
		case !known:
			answer = logistics.Unknown
		}
	}
	return answer
}

// either is whether one of two answers is yes.
func either(a, b logistics.Answer) logistics.Answer {
	switch {
	case a == logistics.Yes || b == logistics.Yes:
		return logistics.Yes
	case a == logistics.Unknown || b == logistics.Unknown:
		return logistics.Unknown
	}
	return logistics.No
}

// doubt leaves open whether an act is asked for that is not on record.
func (p LargePurchase) doubt(r *logistics.Report, step logistics.Step, missing logistics.Text, a, b logistics.Answer) {
	if _, done := p.done(step.Act); !done && either(a, b) == logistics.Unknown {
		r.Open(step.Clause, logistics.Join("purchase", step.Act), missing)
	}
}

// order asks for what is on record before the order.
func (p LargePurchase) order(r *logistics.Report, rules Large) {
	if p.OrderedAt == nil {
		return
	}
	for _, step := range []logistics.Step{rules.Batch, rules.Collective} {
		if m, done := p.done(step.Act); done && p.OrderedAt.Before(m.At) {
			r.Find(step.Rule, logistics.OutOfOrder, "purchase.orderedAt", logistics.Instant(*p.OrderedAt), logistics.Instant(m.At))
		}
	}
}

// way holds the route taken against the one that is asked for.
func (p LargePurchase) way(r *logistics.Report, rule logistics.Rule, route string, asked logistics.Answer) {
	switch {
	case route == "" || p.Route == route || asked == logistics.No:
	case asked == logistics.Unknown:
		r.Open(rule.Clause, "purchase.route", logistics.Text{En: "whether it has to be bought by way of the " + route, Zh: "是否须经此路径采购：" + route})
	case p.Route == "":
		r.Open(rule.Clause, "purchase.route", logistics.Text{En: "the route taken", Zh: "采购路径"})
	default:
		r.Find(rule, logistics.Banned, "purchase.route", logistics.Said(p.Route), logistics.Said(route))
	}
}

func (p LargePurchase) asked(pol Policy, ps *logistics.Problems) (logistics.Steps, logistics.Case, []string) {
	p.check(ps)
	if len(p.Items) == 0 {
		ps.Add("items", logistics.CodeAbsent, "no items")
	}
	for i, item := range p.Items {
		at := logistics.At("items", i)
		ps.Name(at+".name", item.Name)
		ps.Amount(at+".price", item.Price)
		if item.Quantity < 1 {
			ps.Add(at+".quantity", logistics.CodeRange, "%d pieces", item.Quantity)
		}
	}
	if p.Present < 0 {
		ps.Add("present", logistics.CodeRange, "%d members", p.Present)
	}
	routes := pol.Price.Routes
	if p.Route != "" && len(routes) > 0 && !slices.ContainsFunc(routes, func(r Route) bool { return r.Name == p.Route }) {
		ps.Add("route", logistics.CodeUnknown, "%.40q is no route of this policy", p.Route)
	}
	if p.OrderedAt != nil && p.OrderedAt.IsZero() {
		ps.Add("orderedAt", logistics.CodeAbsent, "no time; leave it out while nothing was ordered")
	}
	rules, on := pol.Large, p.on(pol)
	on.Others = []string{rules.Batch.Act, rules.Collective.Act}
	var steps logistics.Steps
	size := p.reaches(rules.Size, price)
	for _, row := range []struct {
		step  logistics.Step
		asked logistics.Answer
	}{
		{rules.Batch, either(p.reaches(rules.Valuable, price), p.reaches(rules.Bulk, pieces))},
		{rules.collective(size), either(size, p.reaches(rules.Lot, pieces))},
	} {
		if _, done := p.done(row.step.Act); done || row.asked == logistics.Yes {
			steps = append(steps, row.step)
		}
	}
	return steps, on, p.names()
}

// collective is the decision; on large items it is that of the administration.
func (l Large) collective(size logistics.Answer) logistics.Step {
	step := l.Collective
	if size == logistics.Yes {
		step.Rule, step.By = l.Administration.Rule, l.Administration.By
	}
	return step
}

func (pol Policy) largeLaws(ps *logistics.Problems) {
	l := pol.Large
	inYuan(ps, "large.valuable", l.Valuable)
	inYuan(ps, "large.size", l.Size)
	for _, row := range []struct {
		path  string
		limit logistics.Limit
	}{{"large.bulk", l.Bulk}, {"large.lot", l.Lot}, {"large.quorum", l.Quorum}} {
		if row.limit.Side != logistics.NoSide && row.limit.Bound.Kind() != logistics.CountKind {
			ps.Add(row.path+".bound", logistics.CodeType, "%s is no count", row.limit.Bound)
		}
	}
	if l.Batch.Act == l.Collective.Act {
		ps.Add("large.collective.act", logistics.CodeDuplicate, "%.40q is the approval of valuable goods", l.Collective.Act)
	}
	if len(l.Administration.By) == 0 {
		ps.Add("large.administration.by", logistics.CodeAbsent, "nobody decides on large items")
	}
	words(ps, "large.administration.by", l.Administration.By)
	for _, row := range []struct{ path, route string }{{"large.administration.route", l.Administration.Route}, {"large.catalogue.route", l.Catalogue.Route}} {
		if row.route != "" && !slices.ContainsFunc(pol.Price.Routes, func(r Route) bool { return r.Name == row.route }) {
			ps.Add(row.path, logistics.CodeUnknown, "%.40q is no route of this policy", row.route)
		}
	}
}
