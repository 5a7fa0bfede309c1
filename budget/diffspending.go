package budget

import "example.com/logistics"

// diffSpending compares what may be spent. Stricter is what asks for more controls and records, and lets fewer approve transfers.
func diffSpending(c *logistics.Comparison, old, new Spending) {
	const path = "spending"
	c.Rule(path+".line", logistics.Text{En: "only what the line has", Zh: "不超科目余额"}, old.Line.Rule, new.Line.Rule)
	c.Rule(path+".period", logistics.Text{En: "only what the months to date have", Zh: "不超当期可用额"}, old.Period.Rule, new.Period.Rule)
	c.Rule(path+".earmarked", logistics.Text{En: "only for its purpose", Zh: "专款专用"}, old.Earmarked.Rule, new.Earmarked.Rule)
	logistics.EachNamed(old.Controls, new.Controls, func(k Control) string { return k.Control }, func(control string, was, is *Control) {
		term := func(cs logistics.Clauses, k *Control) logistics.Term {
			if k == nil {
				return logistics.Says(logistics.Text{En: "not asked", Zh: "不要求"})
			}
			return cs.Binds(k.Rule, logistics.Text{En: "by the " + k.At.Label(logistics.English), Zh: "最迟随" + k.At.Label(logistics.Chinese)})
		}
		d := logistics.Demand(was != nil, is != nil)
		if was != nil && is != nil {
			d = logistics.Rise(was.At, is.At).Back().And(logistics.Binding(was.Force, is.Force))
		}
		c.Term(path+".controls."+control, term(c.Old, was), term(c.New, is), d)
	})
	c.Checklist(path+".traced", old.Traced, new.Traced)
	c.Need(path+".necessary", old.Necessary, new.Necessary)
	c.Need(path+".hiring", old.Hiring, new.Hiring)
	c.Need(path+".account", old.Account, new.Account)
	by := func(cs logistics.Clauses, t Transfer) logistics.Term { return cs.Binds(t.Rule, rolesText(t.By)) }
	c.Term(path+".transfer", by(c.Old, old.Transfer), by(c.New, new.Transfer),
		logistics.Fewer(old.Transfer.By, new.Transfer.By).And(logistics.Binding(old.Transfer.Force, new.Transfer.Force)))
	logistics.EachNamed(old.Caps, new.Caps, func(k Cap) string { return k.Kind }, func(kind string, was, is *Cap) {
		question := path + ".caps." + kind
		if c.Known(question, logistics.Text{En: "a kind of line of the policy", Zh: "制度所列科目"}, was != nil, is != nil) {
			c.Limit(question+".month", was.Month, is.Month)
			c.Limit(question+".year", was.Year, is.Year)
		}
	})
}

// rolesText names roles of which any one will do.
func rolesText(by []logistics.Role) logistics.Text {
	var words []string
	for _, r := range by {
		words = append(words, string(r))
	}
	return logistics.Listed(words, logistics.Text{En: " or ", Zh: "或"}, func(w string, l logistics.Lang) string { return logistics.Role(w).Label(l) })
}
