package procurement

import "example.com/logistics"

// diffStore compares how goods come into the store. Stricter is what asks for more steps and more persons.
func diffStore(c *logistics.Comparison, old, new Store) {
	const path = "store"
	c.Steps(path+".inbound", old.Inbound.InTurn(), new.Inbound.InTurn())
	until := func(cs logistics.Clauses, q Quarantine) logistics.Term {
		act := named(q.Until)
		return cs.Binds(q.Rule, logistics.Text{En: "until " + act.En, Zh: "直至" + act.Zh})
	}
	was, is := old.Quarantine, new.Quarantine
	d := logistics.Binding(was.Force, is.Force)
	if was.Until != is.Until {
		d = logistics.Incomparable
	}
	c.Term(path+".quarantine", until(c.Old, was), until(c.New, is), d)
	c.Rule(path+".balance", logistics.Text{En: "everything is accepted, refused or in quarantine", Zh: "到货 = 验收 + 拒收 + 待检"}, old.Balance.Rule, new.Balance.Rule)
	logistics.EachNamed(old.Kinds, new.Kinds, func(k KeptBy) string { return k.Goods }, func(goods string, was, is *KeptBy) {
		question := path + ".kinds." + goods
		if c.Known(question, logistics.Text{En: "goods of the policy", Zh: "制度所列物品"}, was != nil, is != nil) {
			c.Term(question, all(c.Old, was.Rule, was.By), all(c.New, is.Rule, is.By), logistics.More(was.By, is.By).And(logistics.Binding(was.Force, is.Force)))
			c.Term(question+".skipped", all(c.Old, was.Rule, was.Skipped), all(c.New, is.Rule, is.Skipped), logistics.More(was.Skipped, is.Skipped))
		}
	})
	c.Checklist(path+".urgent", old.Urgent, new.Urgent)
	signed := func(cs logistics.Clauses, s Closing) logistics.Term { return cs.Binds(s.Rule, roles(s.By)) }
	c.Term(path+".closing", signed(c.Old, old.Closing), signed(c.New, new.Closing),
		logistics.Fewer(old.Closing.By, new.Closing.By).And(logistics.Binding(old.Closing.Force, new.Closing.Force)))
}

// all is the term of roles that are all asked for.
func all(cs logistics.Clauses, rule logistics.Rule, by []logistics.Role) logistics.Term {
	var words []string
	for _, r := range by {
		words = append(words, string(r))
	}
	return cs.Binds(rule, logistics.Listed(words, logistics.Text{En: " and ", Zh: "及"}, func(w string, l logistics.Lang) string { return logistics.Role(w).Label(l) }))
}
