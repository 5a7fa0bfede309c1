package approval

import (
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Large are the rules for what is valuable, bought in bulk, large or bought in batches. The documents give none of the bounds, and
// neither do Factory and School: whether something is large is not checked until a policy has a number.
type Large struct {
	Valuable       logistics.Limit `json:"valuable" label:"valuable: price of one piece|贵重物品：单价"`
	Bulk           logistics.Limit `json:"bulk" label:"bulk: pieces of one item|大宗物资：数量"`
	Approval       logistics.Step  `json:"approval" label:"approval of valuable and bulk goods|贵重及大宗物资批购"`
	Size           logistics.Limit `json:"size" label:"large: price of one piece|大型物品：单价"`
	Batch          logistics.Limit `json:"batch" label:"batch: pieces of one item|批量物品：数量"`
	Collective     logistics.Step  `json:"collective" label:"collective decision on large and batch items|大型及批量物品集体研究"`
	Quorum         logistics.Limit `json:"quorum" label:"members at the decision|到会人数"`
	Administration Administration  `json:"administration" label:"large items|大型物品"`
	Catalogue      Catalogue       `json:"catalogue" label:"items of the government's catalogue|集中采购目录内物品"`
}

// Administration says who decides on large items, and by which way they are bought.
type Administration struct {
	logistics.Rule
	By    logistics.List[logistics.Role] `json:"by" label:"decided by|决定" list:"any"`                                 // any one of these roles
	Route string                         `json:"route" label:"bought by way of|采购路径" none:"bought by any way|采购路径不限"` // the name of a [Route] of the policy; empty: any will do
}

// Catalogue says by which way items of the government's catalogue are bought.
type Catalogue struct {
	logistics.Rule
	Route string `json:"route" label:"bought by way of|采购路径" none:"bought by any way|采购路径不限"` // the name of a [Route] of the policy; empty: any will do
}

// LargePurchase is a purchase with the approvals that what is large needs. Its By is the requester. Its Marks are the approval of
// the competent department and the collective decision, done by the person who presided.
type LargePurchase struct {
	logistics.Trail
	Items      []Item           `json:"items"`
	Present    int              `json:"present"`            // members at the collective decision, the one who presided too; 0: nobody says, and it is not checked
	Route      string           `json:"route,omitzero"`     // the way it is bought, by the name of a [Route]; absent: nobody says
	Catalogued logistics.Answer `json:"catalogued"`         // whether the government's catalogue has one of the items; unknown: not checked
	OrderedAt  time.Time        `json:"orderedAt,omitzero"` // when it was ordered; absent: not yet
}

// Item is one item of a [LargePurchase].
type Item struct {
	Name     string          `json:"name"`     // each once
	Price    decimal.Decimal `json:"price"`    // of one piece, in yuan with tax
	Quantity int             `json:"quantity"` // pieces, from 1 on
}

// CheckLarge judges a purchase that may be valuable, in bulk, large or in batches. It finds that the approval of the competent
// department or the collective decision is missing, by others, or after the order; that too few members decided; and that a large
// item, or one of the catalogue, was not bought by the way for it.
//
// Where the policy has no bound, an approval that is on file is judged, and one that is not there is not checked. An approval that
// the bounds do not ask for is not judged. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckLarge(p LargePurchase) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	report := pol.judged(p, "purchase", &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	rules, asks := pol.Large, p.asks(pol.Large)
	at := logistics.Join("purchase", rules.Collective.Act)
	p.before(&report, rules.Approval, asks.approval, logistics.Text{En: "the bound of what is valuable or in bulk", Zh: "贵重、大宗的标准"})
	others := len(report.Findings)
	p.before(&report, rules.collective(asks.large), asks.collective, logistics.Text{En: "the bound of what is large or in batches", Zh: "大型、批量的标准"})
	if asks.large == logistics.Yes && rules.Administration.Clause != rules.Collective.Clause {
		for i := range report.Findings {
			if f := &report.Findings[i]; f.Subject == at || strings.HasPrefix(f.Subject, at+".") || i >= others {
				f.Also = rules.Collective.Clause
			}
		}
	}
	decision, decided := p.Done(rules.Collective.Act)
	if asks.large == logistics.Unknown && !(decided && slices.Contains(rules.Administration.By, decision.Role)) {
		report.Open(rules.Administration.Clause, at, logistics.Text{En: "the bound of what is large", Zh: "大型的标准"})
	}
	if decided && asks.collective != logistics.No {
		rules.Quorum.Check(&report, "purchase.present", p.members())
	}
	p.way(&report, rules.Administration.Rule, rules.Administration.Route, asks.large)
	p.way(&report, rules.Catalogue.Rule, rules.Catalogue.Route, p.Catalogued)
	return report, nil
}

// asks is what a policy asks of a purchase; unknown where that hangs on a bound that it does not give.
type asks struct{ approval, collective, large logistics.Answer }

func (p LargePurchase) asks(rules Large) asks {
	large := p.reaches(rules.Size, price)
	return asks{either(p.reaches(rules.Valuable, price), p.reaches(rules.Bulk, pieces)), either(large, p.reaches(rules.Batch, pieces)), large}
}

// members is how many were at the decision; somebody was, so that 0 is not known.
func (p LargePurchase) members() logistics.Measure {
	if p.Present == 0 {
		return logistics.Measure{}
	}
	return logistics.Count(p.Present)
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

// before asks for an act before the order, and leaves open whether one that is not on record is asked for.
func (p LargePurchase) before(r *logistics.Report, step logistics.Step, asked logistics.Answer, missing logistics.Text) {
	m, done := p.Done(step.Act)
	switch {
	case asked == logistics.No:
	case !done && asked == logistics.Unknown:
		r.Open(step.Clause, logistics.Join("purchase", step.Act), missing)
	case done && !p.OrderedAt.IsZero() && p.OrderedAt.Before(m.At):
		r.Find(step.Rule, logistics.OutOfOrder, "purchase.orderedAt", logistics.Instant(p.OrderedAt), logistics.Instant(m.At))
	}
}

// way holds the route taken against the one that is asked for.
func (p LargePurchase) way(r *logistics.Report, rule logistics.Rule, route string, asked logistics.Answer) {
	switch {
	case route == "" || p.Route == route || asked == logistics.No:
	case asked != logistics.Yes:
		r.Open(rule.Clause, "purchase.route", logistics.Text{
			En: "whether it has to be bought by way of: " + Policy{}.Name(route, logistics.English), Zh: "是否须经此路径采购：" + Policy{}.Name(route, logistics.Chinese),
		})
	case p.Route == "":
		r.Open(rule.Clause, "purchase.route", logistics.Text{En: "the route taken", Zh: "采购路径"})
	default:
		r.Find(rule, logistics.Unlisted, "purchase.route", logistics.Said(p.Route), logistics.Said(route))
	}
}

func (p LargePurchase) asked(pol Policy, ps *logistics.Problems) (logistics.Steps, logistics.Case, []string) {
	p.CheckTrail(ps)
	if len(p.Items) == 0 {
		ps.Add("items", logistics.CodeAbsent, "no items")
	}
	named := map[string]bool{}
	for i, item := range p.Items {
		at := logistics.At("items", i)
		ps.Name(at+".name", item.Name)
		if item.Name != "" && named[item.Name] {
			ps.Add(at+".name", logistics.CodeDuplicate, "%.40q is an item already; its pieces count together", item.Name)
		}
		named[item.Name] = true
		ps.Amount(at+".price", item.Price)
		if item.Quantity < 1 {
			ps.Add(at+".quantity", logistics.CodeRange, "%d pieces; from 1", item.Quantity)
		}
	}
	if p.Present < 0 {
		ps.Add("present", logistics.CodeRange, "%d members; from 0", p.Present)
	}
	if p.Route != "" {
		ps.Name("route", p.Route)
		if routes := pol.Price.Routes; len(routes) > 0 && !slices.ContainsFunc(routes, func(r Route) bool { return r.Name == p.Route }) {
			ps.Add("route", logistics.CodeUnknown, "%.40q is no route of this policy", p.Route)
		}
	}
	if !p.OrderedAt.IsZero() {
		p.Moment(ps, "orderedAt", p.OrderedAt)
	}
	rules, asks, on := pol.Large, p.asks(pol.Large), p.Case(pol.Ladder.Rungs...)
	on.Others = []string{rules.Approval.Act, rules.Collective.Act}
	var steps logistics.Steps
	for _, row := range []struct {
		step  logistics.Step
		asked logistics.Answer
	}{{rules.Approval, asks.approval}, {rules.collective(asks.large), asks.collective}} {
		_, done := p.Done(row.step.Act)
		if row.asked == logistics.Yes || done && row.asked == logistics.Unknown {
			steps = append(steps, row.step)
		}
	}
	return steps, on, p.Names()
}

// collective is the decision; on large items it is that of the administration.
func (l Large) collective(size logistics.Answer) logistics.Step {
	step := l.Collective
	if size == logistics.Yes {
		step.Rule, step.By = l.Administration.Rule, l.Administration.By
	}
	return step
}

// alone adds a problem where an act that is asked for by itself waits for others.
func alone(ps *logistics.Problems, path string, step logistics.Step) {
	if len(step.After) > 0 {
		ps.Add(path+".after", logistics.CodeConflict, "a purchase may need it alone; name none")
	}
}

func (pol Policy) largeLaws(ps *logistics.Problems) {
	l := pol.Large
	for _, row := range []struct {
		path   string
		limit  logistics.Limit
		counts bool
	}{{"valuable", l.Valuable, false}, {"bulk", l.Bulk, true}, {"size", l.Size, false}, {"batch", l.Batch, true}, {"quorum", l.Quorum, true}} {
		at := "large." + row.path
		if side := row.limit.Side; side == logistics.Below || side == logistics.AtMost {
			ps.Add(at+".side", logistics.CodeConflict, "%s a bound: the fact would be turned round", side)
		}
		switch {
		case !row.counts:
			inYuan(ps, at, row.limit)
		case row.limit.Side != logistics.NoSide && row.limit.Bound.Kind() != logistics.CountKind:
			ps.Add(at+".bound", logistics.CodeType, "%s is no count", row.limit.Bound)
		}
	}
	alone(ps, "large.approval", l.Approval)
	if l.Approval.Act == l.Collective.Act {
		ps.Add("large.collective.act", logistics.CodeDuplicate, "%.40q is the approval of valuable goods", l.Collective.Act)
	}
	alone(ps, "large.collective", l.Collective)
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
