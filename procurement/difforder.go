package procurement

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// diffOrder compares what is asked of orders and of the notices on the way.
func diffOrder(c *logistics.Comparison, old, new Order) {
	const path = "order"
	off := func(cs logistics.Clauses, o OffList) logistics.Term {
		needs, by := listOf(o.Needs), roleText(o.By)
		return cs.Binds(o.Rule, logistics.Text{En: needs.En + "; approved by " + by.En, Zh: needs.Zh + "；" + by.Zh + "核准"})
	}
	c.Term(path+".offList", off(c.Old, old.OffList), off(c.New, new.OffList), logistics.More(old.OffList.Needs, new.OffList.Needs).
		And(logistics.Fewer(old.OffList.By, new.OffList.By), logistics.Binding(old.OffList.Force, new.OffList.Force)))
	c.Need(path+".form.credit", old.Form.Credit, new.Form.Credit)
	c.Need(path+".form.bulk", old.Form.Bulk, new.Form.Bulk)
	c.Checklist(path+".fields", old.Fields, new.Fields)
	logistics.EachNamed(old.Notices, new.Notices, func(n Notice) string { return n.Of }, func(of string, was, is *Notice) {
		direction := logistics.Demand(was != nil, is != nil)
		if was != nil && is != nil {
			direction = logistics.Sooner(was.Within, is.Within).And(logistics.Demand(was.Hold, is.Hold), logistics.Demand(was.Anew, is.Anew),
				logistics.Binding(was.Force, is.Force))
		}
		c.Term(logistics.Join(path+".notices", of), noticeTerm(c.Old, was), noticeTerm(c.New, is), direction)
	})
}

func noticeTerm(cs logistics.Clauses, n *Notice) logistics.Term {
	if n == nil {
		return logistics.Says(logistics.Text{En: "not told", Zh: "不告知"})
	}
	says := logistics.Text{En: "told, " + n.Within.Text(logistics.English), Zh: "告知，" + n.Within.Text(logistics.Chinese)}
	if n.Hold {
		says.En, says.Zh = says.En+"; the purchase waits", says.Zh+"；待确认后采购"
	}
	if n.Anew {
		says.En, says.Zh = says.En+"; the price is decided anew", says.Zh+"；重新核价"
	}
	return cs.Binds(n.Rule, says)
}

// listOf is a list of words by their names, of which everything is asked.
func listOf(words []string) logistics.Text {
	if len(words) == 0 {
		return logistics.Text{En: "nothing", Zh: "无"}
	}
	return logistics.Listed(words, logistics.Text{En: ", ", Zh: "、"}, Policy{}.Name)
}

// roleText names roles of which any one will do; their order says nothing.
func roleText(roles []logistics.Role) logistics.Text {
	in := func(l logistics.Lang) string {
		var all []string
		for _, role := range slices.Sorted(slices.Values(roles)) {
			all = append(all, role.Label(l))
		}
		return strings.Join(all, logistics.Text{En: " or ", Zh: "或"}.In(l))
	}
	return logistics.Text{En: in(logistics.English), Zh: in(logistics.Chinese)}
}
