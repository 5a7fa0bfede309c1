package budget

import "example.com/logistics"

// diffPacing compares how far spending may depart from its plan.
func diffPacing(c *logistics.Comparison, old, new Pacing) {
	const path = "pacing"
	c.Limit(path+".overrun", old.Overrun, new.Overrun)
	c.Limit(path+".early", old.Early, new.Early)
	c.Limit(path+".late", old.Late, new.Late)
	c.Limit(path+".yearEnd", old.YearEnd, new.YearEnd)
	c.Rule(path+".unplanned", logistics.Text{En: "nothing before anything was planned", Zh: "尚无计划不得支出"}, old.Unplanned.Rule, new.Unplanned.Rule)
}

// diffSettlement compares how a year is closed. Stricter is what carries less forward.
func diffSettlement(c *logistics.Comparison, old, new Settlement) {
	const path = "settlement"
	c.Rule(path+".addsUp", logistics.Text{En: "the sum of the months", Zh: "各月之和"}, old.AddsUp.Rule, new.AddsUp.Rule)
	carried := func(cs logistics.Clauses, k Carry) logistics.Term {
		says := logistics.Text{En: "nothing", Zh: "无"}
		if len(k.Purposes) > 0 {
			says = logistics.Listed(k.Purposes, logistics.Text{En: ", ", Zh: "、"}, Policy{}.Name)
		}
		return cs.Binds(k.Rule, says)
	}
	c.Term(path+".carry", carried(c.Old, old.Carry), carried(c.New, new.Carry),
		logistics.Fewer(old.Carry.Purposes, new.Carry.Purposes).And(logistics.Binding(old.Carry.Force, new.Carry.Force)))
}
