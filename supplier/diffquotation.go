package supplier

import (
	"slices"
	"strconv"

	"example.com/logistics"
)

// diffQuotation compares them.
func diffQuotation(c *logistics.Comparison, old, new Quotation) {
	diffChannels(c, "quotation.channels", old.Channels, new.Channels)
	diffAddressee(c, "quotation.addressee", old.Addressee, new.Addressee)
	diffWindows(c, old.Windows, new.Windows)
	was, is := old.Price, new.Price
	by := func(cs logistics.Clauses, r Confirmation) logistics.Term { return rolesOf(cs, r.Rule, r.By) }
	c.Term("quotation.price.confirmation", by(c.Old, was.Confirmation), by(c.New, is.Confirmation),
		logistics.Fewer(was.Confirmation.By, is.Confirmation.By).And(logistics.Binding(was.Confirmation.Force, is.Confirmation.Force)))
	months := func(cs logistics.Clauses, h Hold) logistics.Term {
		n := strconv.Itoa(h.Months)
		return cs.Binds(h.Rule, logistics.Text{En: "holds for " + logistics.Plural(h.Months, "month"), Zh: "锁价 " + n + " 个月"})
	}
	// The longer a price holds, the harder it is on the supplier.
	c.Term("quotation.price.hold", months(c.Old, was.Hold), months(c.New, is.Hold),
		logistics.Rise(was.Hold.Months, is.Hold.Months).And(logistics.Binding(was.Hold.Force, is.Hold.Force)))
	c.Limit("quotation.price.drift", was.Drift, is.Drift)
	c.Need("quotation.price.current", was.Current, is.Current)
	c.Limit("quotation.price.ceiling", was.Ceiling, is.Ceiling)
	c.Limit("quotation.change.rise", old.Change.Rise, new.Change.Rise)
	c.Steps("quotation.change.steps", old.Change.Steps, new.Change.Steps)
	if a, b := lastAct(old.Change.Steps), lastAct(new.Change.Steps); a != b {
		c.Term("quotation.change.consent", logistics.Says(named(a)), logistics.Says(named(b)), logistics.Incomparable)
	}
	c.Need("quotation.change.written", old.Change.Written, new.Change.Written)
	diffComparing(c, old.Comparison, new.Comparison)
}

// lastAct is the act of the last step.
func lastAct(steps logistics.Steps) string { return steps[len(steps)-1].Act }

func diffWindows(c *logistics.Comparison, old, new Windows) {
	goods := func(cs logistics.Clauses, g *Windowed) logistics.Term {
		switch {
		case g == nil:
			return logistics.Says(logistics.Text{En: "no window", Zh: "无窗口"})
		case len(g.Kinds) == 0:
			return cs.Binds(g.Rule, logistics.Text{En: "all of it has windows", Zh: "整类有窗口"})
		}
		return cs.Binds(g.Rule, logistics.Listed(g.Kinds, logistics.Text{En: ", ", Zh: "、"}, Policy{}.Name))
	}
	category := func(g Windowed) string { return string(g.Category) }
	logistics.EachNamed(old.Goods, new.Goods, category, func(name string, was, is *Windowed) {
		d := logistics.Demand(was != nil, is != nil)
		if was != nil && is != nil {
			d = logistics.Demand(len(was.Kinds) == 0, len(is.Kinds) == 0)
			if d == logistics.Same {
				d = logistics.More(was.Kinds, is.Kinds)
			}
			d = d.And(logistics.Binding(was.Force, is.Force))
		}
		c.Term("quotation.windows.goods."+name, goods(c.Old, was), goods(c.New, is), d)
	})
	logistics.EachNamed(old.Periods, new.Periods, func(d logistics.Duty) string { return d.What }, func(name string, was, is *logistics.Duty) {
		diffDuty(c, "quotation.windows.periods."+name, was, is)
	})
	c.Steps("quotation.windows.late", old.Late, new.Late)
	c.Need("quotation.windows.reason", old.Reason, new.Reason)
}

// diffChannels compares ways that are valid: fewer are stricter.
func diffChannels(c *logistics.Comparison, question string, old, new Channels) {
	or := logistics.Text{En: " or ", Zh: "或"}
	c.Term(question, c.Old.Binds(old.Rule, logistics.Listed(old.Words, or, Policy{}.Name)), c.New.Binds(new.Rule, logistics.Listed(new.Words, or, Policy{}.Name)),
		logistics.Fewer(old.Words, new.Words).And(logistics.Binding(old.Force, new.Force)))
}

// diffAddressee compares who may be written to: fewer are stricter.
func diffAddressee(c *logistics.Comparison, question string, old, new Addressee) {
	c.Term(question, rolesOf(c.Old, old.Rule, old.To), rolesOf(c.New, new.Rule, new.To),
		logistics.Fewer(old.To, new.To).And(logistics.Binding(old.Force, new.Force)))
}

// diffComparing compares who is left out, and the criteria by their places.
func diffComparing(c *logistics.Comparison, old, new Comparing) {
	c.Need("quotation.comparison.trial", old.Trial, new.Trial)
	c.Need("quotation.comparison.standing", old.Standing, new.Standing)
	c.Need("quotation.comparison.qualified", old.Qualified, new.Qualified)
	says := func(cs logistics.Clauses, order []Criterion, i int) logistics.Term {
		if i >= len(order) {
			return logistics.Says(logistics.Text{})
		}
		by := order[i].By
		return cs.Binds(order[i].Rule, logistics.Text{En: by.Label(logistics.English), Zh: by.Label(logistics.Chinese)})
	}
	for i := range max(len(old.Order), len(new.Order)) {
		d := logistics.Incomparable
		if i < len(old.Order) && i < len(new.Order) && old.Order[i].By == new.Order[i].By {
			d = logistics.Binding(old.Order[i].Force, new.Order[i].Force)
		}
		c.Term("quotation.comparison.order."+strconv.Itoa(i+1), says(c.Old, old.Order, i), says(c.New, new.Order, i), d)
	}
}

// rolesOf is a term that lists roles of whom any one will do, sorted.
func rolesOf(cs logistics.Clauses, rule logistics.Rule, list []logistics.Role) logistics.Term {
	by := logistics.Roles(slices.Sorted(slices.Values(list))...)
	return cs.Binds(rule, logistics.Text{En: by.Text(logistics.English), Zh: by.Text(logistics.Chinese)})
}
