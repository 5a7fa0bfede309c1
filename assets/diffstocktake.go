package assets

import "example.com/logistics"

func (c *comparison) stocktake(old, new Stocktake) {
	const path = "stocktake"
	name := func(d CountDuty) string { return d.Of + "." + d.What + "." + string(d.Clause) }
	logistics.EachNamed(old.Counts, new.Counts, name, func(row string, was, is *CountDuty) {
		question := path + ".counts." + row
		if was != nil && is != nil {
			c.Duty(question, was.Duty, is.Duty)
			return
		}
		says := func(cs logistics.Clauses, d *CountDuty) logistics.Term {
			if d == nil {
				return logistics.Says(logistics.Text{En: "not asked", Zh: "不要求"})
			}
			return cs.Binds(d.Rule, logistics.Text{En: d.Every.Text(logistics.English), Zh: d.Every.Text(logistics.Chinese)})
		}
		c.Term(question, says(c.Old, was), says(c.New, is), logistics.Demand(was != nil, is != nil))
	})
	c.Limit(path+".ledger", old.Ledger, new.Ledger)
	c.Limit(path+".goods", old.Goods, new.Goods)
	c.Limit(path+".cards", old.Cards, new.Cards)
	c.Checklist(path+".closing", old.Closing, new.Closing)
	c.Rule(path+".levels", logistics.Text{En: "between its bounds", Zh: "在上下限之间"}, old.Levels.Rule, new.Levels.Rule)
	logistics.EachNamed(old.Levels.Items, new.Levels.Items, func(v Level) string { return v.Item }, func(item string, was, is *Level) {
		a, b := Level{Least: logistics.Limit{Rule: old.Levels.Rule}, Most: logistics.Limit{Rule: old.Levels.Rule}}, Level{Least: logistics.Limit{Rule: new.Levels.Rule}, Most: logistics.Limit{Rule: new.Levels.Rule}}
		if was != nil {
			a = *was
		}
		if is != nil {
			b = *is
		}
		c.Limit(path+".levels.items."+item+".least", a.Least, b.Least)
		c.Limit(path+".levels.items."+item+".most", a.Most, b.Most)
	})
}
