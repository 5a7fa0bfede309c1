package assets

import (
	"slices"
	"strconv"

	"example.com/logistics"
)

func (c *comparison) disposal(old, new Disposal) {
	const path = "disposal"
	c.selection(path+".kinds", old.Kinds, new.Kinds)
	c.Steps(path+".approval", old.Approval.InTurn(), new.Approval.InTurn())
	c.Rule(path+".dated", logistics.Text{En: "not before the day of approval", Zh: "不早于批准日"}, old.Dated.Rule, new.Dated.Rule)
	logistics.EachNamed(old.Scrap.When, new.Scrap.When, ScrapCondition.key, func(key string, was, is *ScrapCondition) {
		says := func(cs logistics.Clauses, s *ScrapCondition) logistics.Term {
			if s == nil {
				return logistics.Says(logistics.Text{En: "does not suffice", Zh: "不足以报废"})
			}
			return cs.Binds(s.Rule, words(s.Of, logistics.Text{En: " and ", Zh: "且"}))
		}
		d := logistics.Demand(is != nil, was != nil)
		if was != nil && is != nil {
			d = logistics.Binding(was.Force, is.Force)
		}
		c.Term(path+".scrap.when."+key, says(c.Old, was), says(c.New, is), d)
	})
	if old.Scrap.When[0].key() != new.Scrap.When[0].key() {
		first := func(cs logistics.Clauses, s Scrap) logistics.Term {
			return cs.Binds(s.When[0].Rule, logistics.Text{En: "a thing without a condition departs from this clause", Zh: "不符合条件者依此条款"})
		}
		c.Term(path+".scrap.when", first(c.Old, old.Scrap), first(c.New, new.Scrap), logistics.Binding(old.Scrap.When[0].Force, new.Scrap.When[0].Force))
	}
	c.Limit(path+".scrap.appraisers", old.Scrap.Appraisers, new.Scrap.Appraisers)
	c.Need(path+".scrap.noUse", old.Scrap.NoUse, new.Scrap.NoUse)
}

func (c *comparison) compensation(old, new Compensation) {
	const path = "compensation"
	c.Steps(path+".handling", old.Handling.InTurn(), new.Handling.InTurn())
	logistics.EachNamed(old.Causes, new.Causes, func(o Outcome) string { return o.Cause }, func(cause string, was, is *Outcome) {
		question := path + ".causes." + cause
		if !c.Known(question, logistics.Text{En: "a cause of the policy", Zh: "制度所列原因"}, was != nil, is != nil) {
			return
		}
		c.Term(question, c.Old.Binds(was.Rule, was.says()), c.New.Binds(is.Rule, is.says()), logistics.Demand(was.Pay, is.Pay).
			And(logistics.Demand(was.Repair, is.Repair), logistics.Demand(was.Penalty, is.Penalty), logistics.Binding(was.Force, is.Force)))
	})
	logistics.EachNamed(answering(old.Liable), answering(new.Liable), func(l placed) string { return l.name }, func(who string, was, is *placed) {
		if was != nil && is != nil && was.at == is.at && c.alike(was.Rule, is.Rule) && slices.Equal(was.For, is.For) && was.AtPrice == is.AtPrice {
			return
		}
		says := func(cs logistics.Clauses, l *placed) logistics.Term {
			if l == nil {
				return logistics.Says(logistics.Text{En: "does not answer for it", Zh: "不承担"})
			}
			n, of := strconv.Itoa(l.at), words(l.For, comma())
			t := logistics.Text{En: "in place " + n + ", for what is " + of.En, Zh: "第 " + n + " 位，" + of.Zh}
			if l.AtPrice {
				t = logistics.Text{En: t.En + "; the whole price", Zh: t.Zh + "；全额照价"}
			}
			return cs.Binds(l.Rule, t)
		}
		d := logistics.Incomparable // another pays, who may be none
		if was != nil && is != nil && was.at == is.at && logistics.More(was.For, is.For) == logistics.Same {
			d = logistics.Demand(was.AtPrice, is.AtPrice).And(logistics.Binding(was.Force, is.Force))
		}
		c.Term(path+".liable."+who, says(c.Old, was), says(c.New, is), d)
	})
	basis := func(cs logistics.Clauses, p Price) logistics.Term {
		return cs.Binds(p.Rule, logistics.Text{En: p.Basis.Label(logistics.English), Zh: p.Basis.Label(logistics.Chinese)})
	}
	d := logistics.Binding(old.Price.Force, new.Price.Force)
	switch {
	case old.Price.Basis == new.Price.Basis:
	case old.Price.Basis == OriginalPrice && new.Price.Basis == RemainingValue:
		d = d.And(logistics.Looser)
	case old.Price.Basis == RemainingValue && new.Price.Basis == OriginalPrice:
		d = d.And(logistics.Stricter)
	default:
		d = logistics.Incomparable
	}
	c.Term(path+".price", basis(c.Old, old.Price), basis(c.New, new.Price), d)
	c.Limit(path+".penalty", old.Penalty, new.Penalty)
}

// placed is who answers, in which place; of one person's rows the second has its number behind the name.
type placed struct {
	Liability
	name string
	at   int
}

func answering(rows []Liability) []placed {
	var all []placed
	times := map[string]int{}
	for i, l := range rows {
		name := l.Who
		if times[l.Who]++; times[l.Who] > 1 {
			name += "." + strconv.Itoa(times[l.Who])
		}
		all = append(all, placed{l, name, i + 1})
	}
	return all
}

// says tells what follows from a cause.
func (o Outcome) says() logistics.Text {
	var t logistics.Text
	for _, part := range []struct {
		is   bool
		says logistics.Text
	}{
		{o.Pay, logistics.Text{En: "who is liable pays", Zh: "责任人赔偿"}}, {o.Repair, logistics.Text{En: "repair", Zh: "报修"}}, {o.Penalty, logistics.Text{En: "penalty", Zh: "处罚"}},
	} {
		if !part.is {
			continue
		}
		if t.En != "" {
			t = logistics.Text{En: t.En + ", ", Zh: t.Zh + "、"}
		}
		t = logistics.Text{En: t.En + part.says.En, Zh: t.Zh + part.says.Zh}
	}
	if t.En == "" {
		return logistics.Text{En: "nothing follows", Zh: "无后果"}
	}
	return t
}
