package incident

import (
	"strconv"

	"example.com/logistics"
)

// diffService compares the standing service: duties as [logistics.Duty.Than] has them; lists by what they ask for; shifts by their
// hours, of which fewer leave more to the telephone.
func diffService(c *logistics.Comparison, old, new Service) {
	shift := func(cs logistics.Clauses, s *Shift) logistics.Term {
		if s == nil {
			return logistics.Says(logistics.Text{})
		}
		hours := strconv.Itoa(s.From) + ":00-" + strconv.Itoa(s.To) + ":00"
		return cs.Binds(s.Rule, logistics.Text{En: hours, Zh: hours})
	}
	logistics.EachNamed(old.Shifts, new.Shifts, func(s Shift) string { return s.Name }, func(name string, was, is *Shift) {
		direction := logistics.Demand(was != nil, is != nil)
		if was != nil && is != nil {
			direction = logistics.Rise(is.From, was.From).And(logistics.Rise(was.To, is.To), logistics.Binding(was.Force, is.Force))
		}
		c.Term("service.shifts."+name, shift(c.Old, was), shift(c.New, is), direction)
	})
	c.Rule("service.around", logistics.Text{En: "staffed around the clock while engineering is", Zh: "工程部 24 小时值班时同步"}, old.Around.Rule, new.Around.Rule)
	c.Rule("service.line", logistics.Text{En: "requests are taken at any hour", Zh: "24 小时受理"}, old.Line.Rule, new.Line.Rule)
	logistics.EachNamed(old.Duties, new.Duties, func(d logistics.Duty) string { return d.What }, func(what string, was, is *logistics.Duty) {
		question := "service.duties." + what
		if was != nil && is != nil {
			c.Duty(question, *was, *is)
			return
		}
		term := func(cs logistics.Clauses, d *logistics.Duty) logistics.Term {
			if d == nil {
				return logistics.Says(logistics.Text{})
			}
			return cs.Binds(d.Rule, logistics.Text{En: d.Every.Text(logistics.English), Zh: d.Every.Text(logistics.Chinese)})
		}
		c.Term(question, term(c.Old, was), term(c.New, is), logistics.Demand(was != nil, is != nil))
	})
	c.Duty("service.households.visits", old.Households.Visits, new.Households.Visits)
	c.Need("service.households.updated", old.Households.Updated, new.Households.Updated)
	logistics.EachNamed(old.Lists, new.Lists, func(l ServiceList) string { return l.Name }, func(name string, was, is *ServiceList) {
		diffList(c, "service.lists."+name, was, is)
	})
	c.Checklist("service.feedback.parts", old.Feedback.Parts, new.Feedback.Parts)
	c.Need("service.feedback.effect", old.Feedback.Effect, new.Feedback.Effect)
	c.Rule("service.survey", logistics.Text{En: "lists of frequent needs and of grievances", Zh: "高频需求与痛点清单"}, old.Survey.Rule, new.Survey.Rule)
	logistics.EachNamed(old.Triggers, new.Triggers, func(t Trigger) string { return t.Kind }, func(kind string, was, is *Trigger) {
		asks(c, "service.triggers."+kind, logistics.Text{En: "the service plan is reviewed", Zh: "复核服务方案"},
			ruleOf(was, func(t Trigger) logistics.Rule { return t.Rule }), ruleOf(is, func(t Trigger) logistics.Rule { return t.Rule }))
	})
}

// diffList compares two lists; more items, and more that must be there at all, are stricter.
func diffList(c *logistics.Comparison, question string, was, is *ServiceList) {
	term := func(cs logistics.Clauses, l *ServiceList) logistics.Term {
		if l == nil {
			return logistics.Says(logistics.Text{})
		}
		says := wordsOf(l.Items)
		if l.Each {
			says = logistics.Text{En: says.En + "; for each", Zh: says.Zh + "；逐项"}
		}
		if len(l.Of) > 0 {
			of := wordsOf(l.Of)
			says = logistics.Text{En: says.En + "; at least of " + of.En, Zh: says.Zh + "；至少包括" + of.Zh}
		}
		return cs.Binds(l.Rule, says)
	}
	direction := logistics.Demand(was != nil, is != nil)
	if was != nil && is != nil {
		if was.same(*is) && c.Old.Citation(was.Clause) == c.New.Citation(is.Clause) {
			return
		}
		direction = logistics.More(was.Items, is.Items).And(logistics.More(was.Of, is.Of), logistics.Binding(was.Force, is.Force))
		if was.Each != is.Each {
			direction = logistics.Incomparable
		}
	}
	c.Term(question, term(c.Old, was), term(c.New, is), direction)
}

// same reports whether two lists ask the same by one clause, in whatever order.
func (l ServiceList) same(o ServiceList) bool {
	return l.Rule == o.Rule && l.Each == o.Each && logistics.More(l.Items, o.Items) == logistics.Same && logistics.More(l.Of, o.Of) == logistics.Same
}
