package procurement

import "example.com/logistics"

// diffProcess compares the steps of a purchase, and what urgent goods may leave out.
func diffProcess(c *logistics.Comparison, old, new Process) {
	c.Steps("process.steps", old.Steps, new.Steps)
	logistics.EachNamed(old.Urgent, new.Urgent, func(s Skip) string { return s.Act }, func(act string, was, is *Skip) {
		question := logistics.Join("process.urgent", act)
		says := logistics.Text{En: "urgent goods may leave it out", Zh: "紧急物品可省"}
		if was != nil && is != nil {
			c.Rule(question, says, was.Rule, is.Rule)
			return
		}
		term := func(cs logistics.Clauses, s *Skip) logistics.Term {
			if s == nil {
				return logistics.Says(logistics.Text{En: "urgent goods too", Zh: "紧急物品亦须办理"})
			}
			return cs.Binds(s.Rule, says)
		}
		c.Term(question, term(c.Old, was), term(c.New, is), logistics.Demand(was == nil, is == nil))
	})
}
