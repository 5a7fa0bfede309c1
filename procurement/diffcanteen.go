package procurement

import (
	"strconv"

	"example.com/logistics"
)

// diffCanteen compares how food is bought and how long its orders are kept.
func diffCanteen(c *logistics.Comparison, old, new Canteen) {
	c.Need("canteen.listed", old.Listed, new.Listed)
	c.Need("canteen.market", old.Market, new.Market)
	c.Need("canteen.quote", old.Quote, new.Quote)
	c.Rule("canteen.ceiling", logistics.Text{En: "no price above the approved quote", Zh: "价格不高于核准报价"}, old.Ceiling.Rule, new.Ceiling.Rule)
	c.Need("canteen.branch", old.Branch, new.Branch)
	was, is := months(c.Old, old.Kept.Rule, old.Kept.Months), months(c.New, new.Kept.Rule, new.Kept.Months)
	c.Term("canteen.kept", was, is, logistics.Rise(old.Kept.Months, new.Kept.Months).And(logistics.Binding(old.Kept.Force, new.Kept.Force)))
}

// months is the term of so many months.
func months(cs logistics.Clauses, rule logistics.Rule, n int) logistics.Term {
	count := strconv.Itoa(n)
	return cs.Binds(rule, logistics.Text{En: count + " months", Zh: count + " 个月"})
}
