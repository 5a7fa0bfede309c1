package incident

import (
	"slices"
	"strconv"

	"example.com/logistics"
)

// diffRequests compares what is asked of service requests. Sooner is stricter, and so are more that a deadline holds for, hands of
// which fewer will do, and more that the reporter is told. A channel or a kind that is gone is refused, which is stricter. Another
// order of triage is neither.
func diffRequests(c *logistics.Comparison, old, new Requests) {
	logistics.EachNamed(old.Channels, new.Channels, func(x Channel) string { return x.Name }, func(name string, was, is *Channel) {
		known(c, "requests.channels."+name, logistics.Text{En: "taken in", Zh: "受理"}, ruleOf(was, func(x Channel) logistics.Rule { return x.Rule }),
			ruleOf(is, func(x Channel) logistics.Rule { return x.Rule }))
	})
	logistics.EachNamed(old.Kinds, new.Kinds, func(k RequestKind) string { return k.Name }, func(name string, was, is *RequestKind) {
		diffKind(c, "requests.kinds."+name, was, is)
	})
	c.Steps("requests.way", old.Way, new.Way)
	diffDeadlines(c, old, new)
	c.Need("requests.dated", old.Dated, new.Dated)
	c.Rule("requests.owner", logistics.Text{En: "who was asked first, until somebody accepts it", Zh: "首问人负责，至他人接受"}, old.Owner.Rule, new.Owner.Rule)
	c.Rule("requests.trace", logistics.Text{En: "each change has its time and its actor", Zh: "变更均记时间与经办人"}, old.Trace.Rule, new.Trace.Rule)
	diffDispatch(c, old.Dispatch, new.Dispatch)
	c.Checklist("requests.deferral.told", old.Deferral.Told, new.Deferral.Told)
	c.Need("requests.deferral.teaching", old.Deferral.Teaching, new.Deferral.Teaching)
	c.Need("requests.deferral.today", old.Deferral.Today, new.Deferral.Today)
	c.Limit("requests.oneVisit", old.OneVisit, new.OneVisit)
	c.Rule("requests.return", logistics.Text{En: "a return visit before the closing", Zh: "先回访后关闭"}, old.Return.Rule, new.Return.Rule)
	c.Limit("requests.visits", old.Visits.Limit, new.Visits.Limit)
	over := func(cs logistics.Clauses, v Visits) logistics.Term { return cs.Binds(v.Rule, longer(v.Over)) }
	c.Term("requests.visits.over", over(c.Old, old.Visits), over(c.New, new.Visits), logistics.Sooner(old.Visits.Over, new.Visits.Over))
	diffTriage(c, old.Triage, new.Triage)
}

// longer says what a case is that takes longer than a span.
func longer(s logistics.Span) logistics.Text {
	return logistics.Text{En: "not done " + s.Text(logistics.English), Zh: "未在" + s.Text(logistics.Chinese) + "完成"}
}

// ruleOf gives the rule of a row, nil where there is none.
func ruleOf[T any](row *T, rule func(T) logistics.Rule) *logistics.Rule {
	if row == nil {
		return nil
	}
	r := rule(*row)
	return &r
}

// known compares whether a word is one of the policy's, and by which rule: who does not know it refuses it.
func known(c *logistics.Comparison, question string, says logistics.Text, was, is *logistics.Rule) {
	if was != nil && is != nil {
		c.Rule(question, says, *was, *is)
		return
	}
	c.Term(question, bindsOr(c.Old, was, says, refused()), bindsOr(c.New, is, says, refused()), logistics.Demand(was != nil, is != nil).Back())
}

// asks compares whether something is asked for, and by which rule.
func asks(c *logistics.Comparison, question string, says logistics.Text, was, is *logistics.Rule) {
	if was != nil && is != nil {
		c.Rule(question, says, *was, *is)
		return
	}
	c.Term(question, bindsOr(c.Old, was, says, logistics.Text{}), bindsOr(c.New, is, says, logistics.Text{}), logistics.Demand(was != nil, is != nil))
}

func bindsOr(cs logistics.Clauses, rule *logistics.Rule, says, none logistics.Text) logistics.Term {
	if rule == nil {
		return logistics.Says(none)
	}
	return cs.Binds(*rule, says)
}

func refused() logistics.Text { return logistics.Text{En: "refused", Zh: "拒绝"} }

// diffKind compares how a kind of request is served. A repair is asked more of than what is not mended.
func diffKind(c *logistics.Comparison, question string, was, is *RequestKind) {
	term := func(cs logistics.Clauses, k *RequestKind) logistics.Term {
		if k == nil {
			return logistics.Says(refused())
		}
		class := Request{}.class(*k)
		says := logistics.Text{En: class.Label(logistics.English), Zh: class.Label(logistics.Chinese)}
		if k.Fault != "" {
			fault := named(k.Fault)
			says = logistics.Text{En: says.En + "; mended as " + fault.En, Zh: says.Zh + "；按" + fault.Zh + "类维修"}
		} else {
			by := whoever(k.By)
			says = logistics.Text{En: says.En + "; served by " + by.En, Zh: says.Zh + "；承办：" + by.Zh}
		}
		return cs.Binds(k.Rule, says)
	}
	direction := logistics.Demand(was != nil, is != nil).Back()
	if was != nil && is != nil {
		direction = logistics.Demand(was.Fault != "", is.Fault != "").And(logistics.Demand(!was.Optimizing, !is.Optimizing), logistics.Binding(was.Force, is.Force))
		switch {
		case was.Fault != "" && is.Fault != "" && was.Fault != is.Fault:
			direction = logistics.Incomparable
		case was.Fault == "" && is.Fault == "":
			direction = direction.And(logistics.Fewer(was.By, is.By))
		}
	}
	c.Term(question, term(c.Old, was), term(c.New, is), direction)
}

// named gives a plain word of the documented policies in both languages.
func named(word string) logistics.Text {
	return logistics.Text{En: Policy{}.Name(word, logistics.English), Zh: Policy{}.Name(word, logistics.Chinese)}
}

// diffDeadlines compares the deadlines row by row. Where the one row of a step and a condition holds for other kinds than before, each
// kind is asked for itself: who leaves out the network changes nothing for water.
func diffDeadlines(c *logistics.Comparison, old, new Requests) {
	logistics.EachNamed(old.Deadlines, new.Deadlines, RequestDeadline.name, func(name string, was, is *RequestDeadline) {
		row := was
		if row == nil {
			row = is
		}
		before, after := old.unmatched(*row, new), new.unmatched(*row, old)
		switch {
		case was != nil && is != nil || len(before) != 1 || len(after) != 1:
			diffDeadline(c, "requests.deadlines."+name, was, is)
		case was != nil: // the other row of the pair is not asked again
			logistics.EachNamed(old.Kinds, new.Kinds, func(k RequestKind) string { return k.Name }, func(kind string, k, l *RequestKind) {
				w, i := before[0].of(k), after[0].of(l)
				if w != nil || i != nil {
					diffDeadline(c, "requests.deadlines."+was.Step.String()+"."+was.When.String()+"."+kind, w, i)
				}
			})
		}
	})
}

// unmatched gives the rows of the step and the condition of d that the other policy has none of the same kinds for.
func (q Requests) unmatched(d RequestDeadline, other Requests) (rows []RequestDeadline) {
	for _, r := range q.Deadlines {
		if r.Step == d.Step && r.When == d.When && !slices.ContainsFunc(other.Deadlines, func(o RequestDeadline) bool { return o.name() == r.name() }) {
			rows = append(rows, r)
		}
	}
	return rows
}

// of gives the deadline where it can hold for a kind, otherwise nil.
func (d RequestDeadline) of(k *RequestKind) *RequestDeadline {
	repairs := slices.Contains([]Condition{IfRepair, IfMendable, IfBlocked}, d.When)
	if k == nil || repairs && k.Fault == "" || len(d.Kinds) > 0 && !slices.Contains(d.Kinds, k.Name) {
		return nil
	}
	return &d
}

// diffDeadline compares a deadline; what a pause does not stop is stricter.
func diffDeadline(c *logistics.Comparison, question string, was, is *RequestDeadline) {
	term := func(cs logistics.Clauses, d *RequestDeadline) logistics.Term {
		if d == nil {
			return logistics.Says(logistics.Text{})
		}
		says := logistics.Text{
			En: d.Within.Text(logistics.English) + " from the " + d.After.Label(logistics.English),
			Zh: "自" + d.After.Label(logistics.Chinese) + "起" + d.Within.Text(logistics.Chinese),
		}
		if d.Pause {
			says = logistics.Text{En: says.En + "; a pause stops it", Zh: says.Zh + "；暂停期间停计"}
		}
		return cs.Binds(d.Rule, says)
	}
	direction := logistics.Demand(was != nil, is != nil)
	if was != nil && is != nil {
		direction = logistics.Sooner(was.Within, is.Within).And(logistics.Demand(!was.Pause, !is.Pause), logistics.Binding(was.Force, is.Force))
		if was.After != is.After {
			direction = logistics.Incomparable
		}
	}
	c.Term(question, term(c.Old, was), term(c.New, is), direction)
}

func diffDispatch(c *logistics.Comparison, old, new Dispatch) {
	logistics.EachNamed(old.Classes, new.Classes, func(x FaultClass) string { return x.Name }, func(name string, was, is *FaultClass) {
		known(c, "requests.dispatch.classes."+name, logistics.Text{En: "a class of repairs", Zh: "维修一类"}, ruleOf(was, func(x FaultClass) logistics.Rule { return x.Rule }),
			ruleOf(is, func(x FaultClass) logistics.Rule { return x.Rule }))
	})
	for _, a := range []struct {
		name    string
		was, is Assignment
	}{
		{"small", old.Small, new.Small}, {"joint", old.Joint, new.Joint}, {"large", old.Large, new.Large}, {"beyond", old.Beyond, new.Beyond},
		{"escalate", old.Escalate, new.Escalate},
	} {
		c.Term("requests.dispatch."+a.name, c.Old.Binds(a.was.Rule, whoever(a.was.To)), c.New.Binds(a.is.Rule, whoever(a.is.To)),
			logistics.Fewer(a.was.To, a.is.To).And(logistics.Binding(a.was.Force, a.is.Force)))
	}
	c.Need("requests.dispatch.skill", old.Skill, new.Skill)
	c.Limit("requests.dispatch.joined", old.Joined, new.Joined)
}

// diffTriage compares the keys by their places, for the first that tells two apart decides.
func diffTriage(c *logistics.Comparison, old, new Triage) {
	for i := range max(len(old.Keys), len(new.Keys)) {
		term := func(cs logistics.Clauses, t Triage) logistics.Term {
			if i >= len(t.Keys) {
				return logistics.Says(logistics.Text{})
			}
			by := t.Keys[i].By
			return cs.Binds(t.Keys[i].Rule, logistics.Text{En: by.Label(logistics.English), Zh: by.Label(logistics.Chinese)})
		}
		direction := logistics.Incomparable
		if i < len(old.Keys) && i < len(new.Keys) && old.Keys[i].By == new.Keys[i].By {
			direction = logistics.Binding(old.Keys[i].Force, new.Keys[i].Force)
		}
		c.Term("requests.triage.keys."+strconv.Itoa(i+1), term(c.Old, old), term(c.New, new), direction)
	}
	near := func(cs logistics.Clauses, n Nearness) logistics.Term {
		return cs.Binds(n.Rule, logistics.Text{En: "due " + n.Within.Text(logistics.English), Zh: n.Within.Text(logistics.Chinese) + "到期"})
	}
	direction := logistics.Incomparable
	if old.Near.Within == new.Near.Within {
		direction = logistics.Binding(old.Near.Force, new.Near.Force)
	}
	c.Term("requests.triage.near", near(c.Old, old.Near), near(c.New, new.Near), direction)
}

// wordsOf lists words as the policy names them, sorted.
func wordsOf(words []string) logistics.Text {
	return logistics.Listed(words, logistics.Text{En: ", ", Zh: "、"}, Policy{}.Name)
}
