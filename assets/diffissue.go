package assets

import "example.com/logistics"

func (c *comparison) issue(old, new Issue) {
	const path = "issue"
	c.Steps(path+".outbound", old.Outbound.InTurn(), new.Outbound.InTurn())
	c.Rule(path+".refusal", logistics.Text{En: "whatever is missing refuses the issue", Zh: "手续不全不予发放"}, old.Refusal.Rule, new.Refusal.Rule)
	c.Rule(path+".designated", logistics.Text{En: "issued by designated persons", Zh: "由指定人员发放"}, old.Designated.Rule, new.Designated.Rule)
	c.Need(path+".registered", old.Registered.Need, new.Registered.Need)
	c.selection(path+".registered.of", Selection{old.Registered.Rule, old.Registered.Of}, Selection{new.Registered.Rule, new.Registered.Of})
	c.Limit(path+".exchange", old.Exchange.Limit, new.Exchange.Limit)
	c.selection(path+".exchange.of", Selection{old.Exchange.Rule, old.Exchange.Of}, Selection{new.Exchange.Rule, new.Exchange.Of})
	c.selection(path+".quotas.of", old.Quotas.Of, new.Quotas.Of)
	per := func(cs logistics.Clauses, q QuotaPeriod) logistics.Term {
		return cs.Binds(q.Rule, logistics.Text{En: q.Every.Text(logistics.English), Zh: q.Every.Text(logistics.Chinese)})
	}
	d := logistics.Binding(old.Quotas.Per.Force, new.Quotas.Per.Force)
	if old.Quotas.Per.Every != new.Quotas.Per.Every {
		d = logistics.Incomparable
	}
	c.Term(path+".quotas.per", per(c.Old, old.Quotas.Per), per(c.New, new.Quotas.Per), d)
	logistics.EachNamed(old.Quotas.Items, new.Quotas.Items, func(q Quota) string { return q.Item }, func(item string, was, is *Quota) {
		a, b := old.Quotas.Other, new.Quotas.Other // what holds for an item without a quota of its own
		if was != nil {
			a = was.Limit
		}
		if is != nil {
			b = is.Limit
		}
		c.Limit(path+".quotas.items."+item, a, b)
	})
	c.Limit(path+".quotas.other", old.Quotas.Other, new.Quotas.Other)
	c.selection(path+".deposits.of", old.Deposits.Of, new.Deposits.Of)
	c.Limit(path+".deposits.paid", old.Deposits.Paid, new.Deposits.Paid)
	c.Limit(path+".textbooks", old.Textbooks, new.Textbooks)
}
