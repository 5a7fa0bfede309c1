package supplier

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// diffEvaluation compares them. Stricter is what asks more before a supplier is listed; moves that lead elsewhere are
// neither stricter nor looser.
func diffEvaluation(c *logistics.Comparison, old, new Evaluation) {
	const path = "evaluation"
	accountable := func(cs logistics.Clauses, a Accountable) logistics.Term { return cs.Binds(a.Rule, labels(a.By)) }
	c.Term(path+".accountable", accountable(c.Old, old.Accountable), accountable(c.New, new.Accountable),
		logistics.Fewer(old.Accountable.By, new.Accountable.By).And(logistics.Binding(old.Accountable.Force, new.Accountable.Force)))
	c.Need(path+".group.daily", old.Group.Daily, new.Group.Daily)
	c.Need(path+".group.others", old.Group.Others, new.Group.Others)
	diffSeats(c, path+".group.seats.", old.Group.Seats, new.Group.Seats)
	c.Checklist(path+".survey", old.Survey, new.Survey)
	c.Need(path+".surveyDay", old.SurveyDay, new.SurveyDay)
	c.Need(path+".trial", old.Trial.Need, new.Trial.Need)
	was, is := plainWords(old.Trial.Kinds), plainWords(new.Trial.Kinds)
	c.Term(path+".trial.kinds", logistics.Says(labels(was)), logistics.Says(labels(is)), logistics.Fewer(was, is))
	c.Need(path+".visit", old.Visit.Need, new.Visit.Need)
	c.Term(path+".visit.from", fromTerm(c.Old, old.Visit.From), fromTerm(c.New, new.Visit.From), further(old.Visit.From, new.Visit.From))
	c.Duty(path+".reviews.suppliers", old.Reviews.Suppliers, new.Reviews.Suppliers)
	c.Duty(path+".reviews.buyers", old.Reviews.Buyers, new.Reviews.Buyers)
	diffLifecycle(c, path+".lifecycle", old.Lifecycle, new.Lifecycle)
	c.Need(path+".sources.listed", old.Sources.Listed, new.Sources.Listed)
	c.Need(path+".sources.special.reason", old.Sources.Special.Reason, new.Sources.Special.Reason)
	c.Steps(path+".sources.special", logistics.Steps{old.Sources.Special.Approval}, logistics.Steps{new.Sources.Special.Approval})
	c.Need(path+".sources.market", old.Sources.Market, new.Sources.Market)
}

func diffSeats(c *logistics.Comparison, question string, old, new []Seat) {
	says := func(cs logistics.Clauses, s *Seat) logistics.Term {
		if s == nil {
			return logistics.Says(logistics.Text{En: "no such seat", Zh: "无此席位"})
		}
		text := labels(s.By)
		if s.Leads {
			text = logistics.Text{En: text.En + ", leads the group", Zh: text.Zh + "，任组长"}
		}
		if len(s.Appointed) > 0 {
			appointed := labels(s.Appointed)
			text = logistics.Text{
				En: text.En + ", " + appointed.En + " appointed by the " + s.Appointer.Label(logistics.English),
				Zh: text.Zh + "，" + appointed.Zh + "须由" + s.Appointer.Label(logistics.Chinese) + "指派",
			}
		}
		return cs.Binds(s.Rule, text)
	}
	logistics.EachNamed(old, new, func(s Seat) string { return s.Name }, func(name string, was, is *Seat) {
		d := logistics.Demand(was != nil, is != nil)
		if was != nil && is != nil {
			d = logistics.Fewer(was.By, is.By).And(
				logistics.More(was.Appointed, is.Appointed), logistics.Demand(was.Leads, is.Leads), logistics.Binding(was.Force, is.Force))
			if was.Appointer != is.Appointer && was.Appointer != "" && is.Appointer != "" {
				d = logistics.Incomparable
			}
		}
		c.Term(question+name, says(c.Old, was), says(c.New, is), d)
	})
}

// fromTerm says from where on something is asked.
func fromTerm(cs logistics.Clauses, l logistics.Limit) logistics.Term {
	if l.Side == logistics.NoSide {
		return logistics.Says(logistics.Text{En: "no bound: not checked", Zh: "无标准：未核查"}, cs.Citation(l.Clause))
	}
	return cs.Binds(l.Rule, logistics.Text{
		En: l.Side.Label(logistics.English) + " " + l.Bound.BoundText(logistics.English), Zh: l.Side.Label(logistics.Chinese) + " " + l.Bound.BoundText(logistics.Chinese),
	})
}

// further is Stricter where what is asked from a lower bound on reaches further down; what one of the two leaves open is
// Incomparable.
func further(was, is logistics.Limit) logistics.Direction {
	order, ok := was.Bound.Compare(is.Bound)
	switch {
	case was.Side == logistics.NoSide && is.Side == logistics.NoSide:
		return logistics.Same
	case !ok:
		return logistics.Incomparable
	}
	d := logistics.Rise(0, order)
	if order == 0 {
		d = logistics.Demand(was.Side == logistics.AtLeast, is.Side == logistics.AtLeast)
	}
	return d.And(logistics.Binding(was.Force, is.Force))
}

func diffLifecycle(c *logistics.Comparison, question string, old, new Lifecycle) {
	named := func(word string) logistics.Text { return labels([]plainWord{plainWord(word)}) }
	listed := func(cs logistics.Clauses, l OnTheList) logistics.Term {
		start, state := named(l.Start), named(l.Listed)
		return cs.Binds(l.Rule, logistics.Text{En: state.En + ", begins as " + start.En, Zh: state.Zh + "，初始为" + start.Zh})
	}
	d := logistics.Incomparable
	if old.List.Start == new.List.Start && old.List.Listed == new.List.Listed {
		d = logistics.Binding(old.List.Force, new.List.Force)
	}
	c.Term(question+".list", listed(c.Old, old.List), listed(c.New, new.List), d)
	// Moves of one day are made in the order of the rows.
	was, is := old.order(new), new.order(old)
	c.Term(question+".order", logistics.Says(was), logistics.Says(is), logistics.Incomparable)
	// A move is told by its name and the state that it leads from: of each pair there is one at most.
	says := func(cs logistics.Clauses, m *Move) logistics.Term {
		switch {
		case m == nil:
			return logistics.Says(logistics.Text{En: "not allowed", Zh: "不允许"})
		case m.To == "":
			return cs.Binds(m.Rule, logistics.Text{En: "the state stays", Zh: "状态不变"})
		}
		to := named(m.To)
		return cs.Binds(m.Rule, logistics.Text{En: "to " + to.En, Zh: "转为" + to.Zh})
	}
	logistics.EachNamed(old.single(), new.single(), func(m Move) string { return m.Name + ".from." + m.From[0] }, func(name string, was, is *Move) {
		at := question + ".moves." + name
		d := logistics.Incomparable
		if was != nil && is != nil {
			if was.To == is.To {
				d = logistics.Binding(was.Force, is.Force)
			}
		}
		c.Term(at, says(c.Old, was), says(c.New, is), d)
	})
	logistics.EachNamed(slices.Concat(old.Moves, new.Moves), nil, func(m Move) string { return m.Name }, func(name string, _, _ *Move) {
		c.Checklist(question+".files."+name, old.needs(name), new.needs(name))
	})
}

// order gives the names of the moves that both have, in the order of the rows.
func (lc Lifecycle) order(other Lifecycle) (text logistics.Text) {
	for i, m := range lc.Moves {
		if lc.row(m.Name) == i && other.row(m.Name) >= 0 {
			name := plainWord(m.Name)
			text.En, text.Zh = text.En+", "+name.Label(logistics.English), text.Zh+"、"+name.Label(logistics.Chinese)
		}
	}
	return logistics.Text{En: strings.TrimPrefix(text.En, ", "), Zh: strings.TrimPrefix(text.Zh, "、")}
}

// single gives the moves with one state each to come from, in the order of the rows.
func (lc Lifecycle) single() []Move {
	var all []Move
	for _, m := range lc.Moves {
		for _, state := range slices.Sorted(slices.Values(m.From)) {
			m.From = []string{state}
			all = append(all, m)
		}
	}
	return all
}
