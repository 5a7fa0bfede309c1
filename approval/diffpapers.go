package approval

import (
	"slices"

	"example.com/logistics"
)

// diffPapers compares what is asked of papers: who signs them, where they go, what is on file.
func diffPapers(c *logistics.Comparison, old, new Policy) {
	diffRequisitions(c, old, new)
	diffOrders(c, "order.ordinary", old.Order.Ordinary, new.Order.Ordinary)
	diffOrders(c, "order.food", old.Order.Food, new.Order.Food)
	diffDesk(c, old.Incoming, new.Incoming)
	was, is := old.Outgoing, new.Outgoing
	c.Steps("outgoing.steps", was.Steps, is.Steps)
	c.Rule("outgoing.departments", logistics.Text{En: "every department concerned gets it", Zh: "相关部门均须分发"}, was.Departments.Rule, is.Departments.Rule)
	c.Rule("outgoing.number", logistics.Text{En: "a number of its own", Zh: "编号唯一"}, was.Number.Rule, is.Number.Rule)
	c.Checklist("outgoing.entries", was.Entries, is.Entries)
	c.Need("outgoing.filing", was.Filing, is.Filing)
	c.Need("followUp.owner", old.FollowUp.Owner, new.FollowUp.Owner)
	c.Need("followUp.due", old.FollowUp.Due, new.FollowUp.Due)
	c.Steps("followUp.steps", old.FollowUp.Steps.InTurn(), new.FollowUp.Steps.InTurn())
	diffLarge(c, old.Large, new.Large)
	c.Checklist("rulebooks.needed", old.Rulebooks.Needed, new.Rulebooks.Needed)
	diffMeals(c, old.Rulebooks.Meals, new.Rulebooks.Meals)
	diffPermits(c, old.Permits, new.Permits)
	diffBodies(c, old.Desks, new.Desks)
}

// nothing is the term of what is not there.
func nothing() logistics.Term { return logistics.Says(logistics.Text{En: "none", Zh: "无"}) }

func diffOrders(c *logistics.Comparison, question string, old, new OrderChain) {
	c.Steps(question+".steps", old.Steps, new.Steps)
	c.Steps(question+".release", old.Steps.Then(old.Release)[len(old.Steps):], new.Steps.Then(new.Release)[len(new.Steps):])
	channels := func(cs logistics.Clauses, chain OrderChain) logistics.Term {
		if len(chain.Channels) == 0 {
			return logistics.Says(logistics.Text{En: "by any means", Zh: "发出方式不限"})
		}
		return cs.Binds(chain.Release.Rule, logistics.Listed(chain.Channels, logistics.Text{En: " or ", Zh: "或"}, Policy{}.Name))
	}
	d := logistics.Fewer(old.Channels, new.Channels)
	if len(old.Channels) == 0 || len(new.Channels) == 0 {
		d = logistics.Demand(len(old.Channels) > 0, len(new.Channels) > 0)
	} else {
		d = d.And(logistics.Binding(old.Release.Force, new.Release.Force))
	}
	c.Term(question+".channels", channels(c.Old, old), channels(c.New, new), d)
}

func diffDesk(c *logistics.Comparison, old, new Incoming) {
	and := logistics.Text{En: ", ", Zh: "、"}
	carriers := func(cs logistics.Clauses, s Carriers) logistics.Term {
		return cs.Binds(logistics.Rule{Clause: s.Clause}, logistics.Listed(s.Words, and, Policy{}.Name))
	}
	c.Term("incoming.carriers", carriers(c.Old, old.Carriers), carriers(c.New, new.Carriers), logistics.Fewer(old.Carriers.Words, new.Carriers.Words))
	c.Duty("incoming.intake", old.Intake, new.Intake)
	logistics.EachNamed(old.Forms, new.Forms, func(f Form) string { return f.Name }, func(name string, was, is *Form) {
		question := "incoming.forms." + name
		if !c.Known(question, logistics.Text{En: "a form of the policy", Zh: "制度所列单据"}, was != nil, is != nil) {
			return
		}
		c.Steps(question+".sign", was.Sign, is.Sign)
		diffDestinations(c, question+".goes.", was.Goes, is.Goes)
		circulates := func(f *Form) logistics.Term {
			if f.Circulates {
				return logistics.Says(logistics.Text{En: "circulates in copies", Zh: "复印分发"})
			}
			return nothing()
		}
		paid := func(f *Form) logistics.Term {
			if f.Paid {
				return logistics.Says(logistics.Text{En: "signed by amount too", Zh: "另按金额逐级签字"})
			}
			return nothing()
		}
		c.Term(question+".paid", paid(was), paid(is), logistics.Demand(was.Paid, is.Paid))
		c.Term(question+".circulates", circulates(was), circulates(is), logistics.Demand(was.Circulates, is.Circulates))
	})
	logistics.EachNamed(old.Copies, new.Copies, func(c Copies) string { return string(c.To) }, func(to string, was, is *Copies) {
		question := "incoming.copies." + to
		says := func(cs logistics.Clauses, row *Copies) logistics.Term {
			switch {
			case row == nil:
				return nothing()
			case row.Side == logistics.NoSide:
				return cs.Binds(row.Rule, logistics.Text{En: "no number: not checked", Zh: "无份数：未核查"})
			}
			return cs.Binds(row.Rule, logistics.Text{En: row.Side.Label(logistics.English) + " " + row.Bound.BoundText(logistics.English), Zh: row.Side.Label(logistics.Chinese) + " " + row.Bound.BoundText(logistics.Chinese)})
		}
		if was == nil || is == nil {
			c.Term(question, says(c.Old, was), says(c.New, is), logistics.Demand(was != nil, is != nil))
			return
		}
		c.Limit(question, was.Limit, is.Limit)
	})
	c.Need("incoming.return", old.Return, new.Return)
	c.Checklist("incoming.filing", old.Filing, new.Filing)
}

func diffDestinations(c *logistics.Comparison, question string, old, new []Destination) {
	says := func(cs logistics.Clauses, d *Destination) logistics.Term {
		switch {
		case d == nil:
			return nothing()
		case d.Copy:
			return cs.Binds(d.Rule, logistics.Text{En: "a copy", Zh: "复印件"})
		}
		return cs.Binds(d.Rule, logistics.Text{En: "the original", Zh: "原件"})
	}
	logistics.EachNamed(old, new, func(d Destination) string { return d.To }, func(to string, was, is *Destination) {
		if was == nil || is == nil {
			c.Term(question+to, says(c.Old, was), says(c.New, is), logistics.Demand(was != nil, is != nil))
			return
		}
		c.Term(question+to, says(c.Old, was), says(c.New, is), logistics.Demand(!was.Copy, !is.Copy).And(logistics.Binding(was.Force, is.Force)))
	})
}

func diffLarge(c *logistics.Comparison, old, new Large) {
	diffReach(c, "large.valuable", logistics.YuanKind, old.Valuable, new.Valuable)
	diffReach(c, "large.bulk", logistics.CountKind, old.Bulk, new.Bulk)
	diffReach(c, "large.size", logistics.YuanKind, old.Size, new.Size)
	diffReach(c, "large.batch", logistics.CountKind, old.Batch, new.Batch)
	c.Steps("large", logistics.Steps{old.Approval, old.Collective}, logistics.Steps{new.Approval, new.Collective})
	c.Limit("large.quorum", old.Quorum, new.Quorum)
	decides := func(cs logistics.Clauses, a Administration) logistics.Term {
		by := logistics.Roles(slices.Sorted(slices.Values(a.By))...)
		return cs.Binds(a.Rule, logistics.Text{En: by.Text(logistics.English), Zh: by.Text(logistics.Chinese)})
	}
	was, is := old.Administration, new.Administration
	c.Term("large.administration.by", decides(c.Old, was), decides(c.New, is), logistics.Fewer(was.By, is.By).And(logistics.Binding(was.Force, is.Force)))
	diffWay(c, "large.administration.route", was.Rule, is.Rule, was.Route, is.Route)
	diffWay(c, "large.catalogue.route", old.Catalogue.Rule, new.Catalogue.Rule, old.Catalogue.Route, new.Catalogue.Route)
}

// diffReach asks both bounds about every figure: one that they reach asks for more than one that they do not; what only one
// leaves open is Incomparable.
func diffReach(c *logistics.Comparison, question string, kind logistics.Kind, old, new logistics.Limit) {
	reached := logistics.Text{En: "reached", Zh: "达到"}
	ask := func(cs logistics.Clauses, bound logistics.Limit) func(logistics.Point) logistics.Term {
		return func(p logistics.Point) logistics.Term {
			says := logistics.Text{En: "not reached", Zh: "未达到"}
			switch holds, known := bound.Holds(p.Figure); {
			case !known:
				says = logistics.Text{En: "no bound: not checked", Zh: "无标准：未核查"}
			case holds:
				says = reached
			}
			return logistics.Says(says, cs.Citation(bound.Clause))
		}
	}
	s := logistics.Space{Question: question, Figure: kind, Cuts: []logistics.Measure{old.Bound, new.Bound}}
	c.Add(logistics.Sweep(s, ask(c.Old, old), ask(c.New, new), func(was, is logistics.Term) logistics.Direction {
		switch {
		case was.Says == is.Says:
			return logistics.Same
		case old.Side == logistics.NoSide || new.Side == logistics.NoSide:
			return logistics.Incomparable
		}
		return logistics.Demand(was.Says == reached, is.Says == reached)
	})...)
}

func diffWay(c *logistics.Comparison, question string, old, new logistics.Rule, was, is string) {
	says := func(cs logistics.Clauses, rule logistics.Rule, route string) logistics.Term {
		if route == "" {
			return logistics.Says(logistics.Text{En: "any way to buy", Zh: "采购路径不限"})
		}
		return cs.Binds(rule, logistics.Text{En: Policy{}.Name(route, logistics.English), Zh: Policy{}.Name(route, logistics.Chinese)})
	}
	d := logistics.Demand(was != "", is != "")
	if was != "" && is != "" {
		d = logistics.Binding(old.Force, new.Force)
		if was != is {
			d = logistics.Incomparable
		}
	}
	c.Term(question, says(c.Old, old, was), says(c.New, new, is), d)
}

func diffMeals(c *logistics.Comparison, old, new Ahead) {
	says := func(cs logistics.Clauses, a Ahead) logistics.Term {
		if a.Days.IsZero() {
			return cs.Binds(a.Rule, logistics.Text{En: "before the meal, without a number of days", Zh: "餐前申报，无提前天数"})
		}
		return cs.Binds(a.Rule, logistics.Text{En: a.Days.Length(logistics.English) + " before the meal", Zh: "提前 " + a.Days.Length(logistics.Chinese)})
	}
	d := logistics.Incomparable
	if old.Days.IsZero() == new.Days.IsZero() {
		d = logistics.Sooner(old.Days, new.Days).Back().And(logistics.Binding(old.Force, new.Force))
	}
	c.Term("rulebooks.meals", says(c.Old, old), says(c.New, new), d)
}

func diffPermits(c *logistics.Comparison, old, new []Permit) {
	logistics.EachNamed(old, new, func(p Permit) string { return p.Name }, func(name string, was, is *Permit) {
		question := "permits." + name
		if !c.Known(question, logistics.Text{En: "a permit of the policy", Zh: "制度所列许可"}, was != nil, is != nil) {
			return
		}
		c.Steps(question+".steps", was.Steps.InTurn(), is.Steps.InTurn())
		lasts := func(cs logistics.Clauses, p *Permit) logistics.Term {
			if p.Term {
				return cs.Binds(p.Rule, logistics.Text{En: "used after all consents, for one term", Zh: "全部批准后方可使用，限本学期"})
			}
			return cs.Binds(p.Rule, logistics.Text{En: "used after all consents", Zh: "全部批准后方可使用"})
		}
		c.Term(question, lasts(c.Old, was), lasts(c.New, is), logistics.Demand(was.Term, is.Term).And(logistics.Binding(was.Force, is.Force)))
	})
}

func diffBodies(c *logistics.Comparison, old, new []Desk) {
	and := logistics.Text{En: ", ", Zh: "、"}
	list := func(cs logistics.Clauses, d *Desk, words func(*Desk) []string) logistics.Term {
		if d == nil || len(words(d)) == 0 {
			return nothing()
		}
		return cs.Binds(logistics.Rule{Clause: d.Clause}, logistics.Listed(words(d), and, Policy{}.Name))
	}
	logistics.EachNamed(old, new, func(d Desk) string { return d.Name }, func(name string, was, is *Desk) {
		matters, units := func(d *Desk) []string { return d.Matters }, func(d *Desk) []string { return d.Units }
		c.Term("desks."+name+".matters", list(c.Old, was, matters), list(c.New, is, matters), logistics.Incomparable)
		c.Term("desks."+name+".units", list(c.Old, was, units), list(c.New, is, units), logistics.Incomparable)
	})
}
