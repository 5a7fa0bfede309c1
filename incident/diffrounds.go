package incident

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// diffRounds compares the rounds: each as [logistics.Duty.Than] has it, and stricter where more is looked at, for each instead of all
// together, for more that are there in any case, and where use stops. What is found is dealt with more strictly where it is mended
// sooner, or told to fewer of whom one will do. A clause that asks for the same less often changes what is cited, and nothing else.
func diffRounds(c *logistics.Comparison, old, new Rounds) {
	logistics.EachNamed(old.List, new.List, func(r Round) string { return r.What }, func(what string, was, is *Round) {
		diffRound(c, "rounds."+what, was, is)
	})
	logistics.EachNamed(old.Slower, new.Slower, func(s Slower) string { return s.What }, func(what string, was, is *Slower) {
		diffSlower(c, "rounds.slower."+what, was, is)
	})
	logistics.EachNamed(old.Follow, new.Follow, func(f FollowUp) string { return f.What }, func(what string, was, is *FollowUp) {
		diffFollow(c, "rounds.follow."+what, was, is)
	})
	c.Rule("rounds.ranking", logistics.Text{En: "departments are ranked", Zh: "部门排名"}, old.Ranking.Rule, new.Ranking.Rule)
	diffGrade(c, old.Grade, new.Grade)
	diffLists(c, "rounds.lists.", old.Lists, new.Lists)
}

func diffLists(c *logistics.Comparison, question string, old, new []ServiceList) {
	logistics.EachNamed(old, new, func(l ServiceList) string { return l.Name }, func(name string, was, is *ServiceList) {
		diffList(c, question+name, was, is)
	})
}

func diffRound(c *logistics.Comparison, question string, was, is *Round) {
	if was == nil || is == nil {
		term := func(cs logistics.Clauses, r *Round) logistics.Term {
			if r == nil {
				return logistics.Says(logistics.Text{})
			}
			return cs.Binds(r.Rule, logistics.Text{En: r.Every.Text(logistics.English), Zh: r.Every.Text(logistics.Chinese)})
		}
		c.Term(question, term(c.Old, was), term(c.New, is), logistics.Demand(was != nil, is != nil))
		return
	}
	c.Duty(question, was.Duty, is.Duty)
	words := func(name string, was, is []string, more logistics.Direction) {
		if more != logistics.Same {
			c.Term(question+"."+name, logistics.Says(wordsOf(was)), logistics.Says(wordsOf(is)), more)
		}
	}
	words("items", was.Items, is.Items, logistics.More(was.Items, is.Items))
	words("of", was.Of, is.Of, logistics.More(was.Of, is.Of))
	if was.Each != is.Each {
		each := logistics.Incomparable
		if was.Each == "" || is.Each == "" {
			each = logistics.Demand(was.Each != "", is.Each != "")
		}
		c.Term(question+".each", logistics.Says(named(was.Each)), logistics.Says(named(is.Each)), each)
	}
	flag(c, question+".stops", logistics.Text{En: "overdue, it stops use", Zh: "逾期停用"}, was.Stops, is.Stops)
}

// diffSlower compares a clause that asks for a duty less often. It says what is cited, and the duty itself when it is done.
func diffSlower(c *logistics.Comparison, question string, was, is *Slower) {
	term := func(cs logistics.Clauses, s *Slower) logistics.Term {
		if s == nil {
			return logistics.Says(logistics.Text{})
		}
		return cs.Binds(s.Rule, logistics.Text{En: s.Every.Text(logistics.English), Zh: s.Every.Text(logistics.Chinese)})
	}
	direction := logistics.Same
	if was != nil && is != nil && was.Every != is.Every {
		direction = logistics.Incomparable
	}
	c.Term(question, term(c.Old, was), term(c.New, is), direction)
}

// diffFollow compares what becomes of what is found.
func diffFollow(c *logistics.Comparison, question string, was, is *FollowUp) {
	none := FollowUp{}
	old, new := &none, &none
	if was != nil {
		old = was
	}
	if is != nil {
		new = is
	}
	term := func(cs logistics.Clauses, f *FollowUp) logistics.Term {
		if f == nil {
			return logistics.Says(logistics.Text{})
		}
		return cs.Binds(f.Rule, f.text())
	}
	direction := logistics.Sooner(old.Mend, new.Mend).And(logistics.Demand(old.Ready, new.Ready), tellsOf(old.Tell, new.Tell))
	if was != nil && is != nil {
		direction = direction.And(logistics.Binding(was.Force, is.Force))
	}
	c.Term(question, term(c.Old, was), term(c.New, is), direction)
}

// text says what becomes of what is found: "mended by the end of the same day; told to principal".
func (f FollowUp) text() logistics.Text {
	var en, zh []string
	add := func(inEnglish, inChinese string) { en, zh = append(en, inEnglish), append(zh, inChinese) }
	if !f.Mend.IsZero() {
		add("mended "+f.Mend.Text(logistics.English), f.Mend.Text(logistics.Chinese)+"处理")
	}
	if f.Ready {
		add("mended before the last day is over", "末日前处理")
	}
	if to := whoever(f.Tell); len(f.Tell) > 0 {
		add("told to "+to.En, "告知"+to.Zh)
	}
	return logistics.Text{En: strings.Join(en, "; "), Zh: strings.Join(zh, "；")}
}

// tellsOf compares who is told: where nobody is named, nothing is asked.
func tellsOf(was, is []logistics.Role) logistics.Direction {
	if len(was) == 0 || len(is) == 0 {
		return logistics.Demand(len(was) > 0, len(is) > 0)
	}
	return logistics.Fewer(was, is)
}

// flag compares what one of two asks for.
func flag(c *logistics.Comparison, question string, says logistics.Text, was, is bool) {
	term := func(asked bool) logistics.Term {
		if !asked {
			return logistics.Says(logistics.Text{})
		}
		return logistics.Says(says)
	}
	if was != is {
		c.Term(question, term(was), term(is), logistics.Demand(was, is))
	}
}

// diffGrade compares the lowest grade. Another scale is incomparable.
func diffGrade(c *logistics.Comparison, old, new CanteenGrade) {
	direction := logistics.Incomparable
	if slices.Equal(old.Scale, new.Scale) {
		direction = logistics.Rise(slices.Index(new.Scale, new.Least), slices.Index(old.Scale, old.Least))
	}
	term := func(cs logistics.Clauses, g CanteenGrade) logistics.Term {
		return cs.Binds(g.Rule, logistics.Text{En: "at least " + g.Least + " of " + strings.Join(g.Scale, ", "), Zh: "不低于 " + g.Least + "（" + strings.Join(g.Scale, "、") + "）"})
	}
	c.Term("rounds.grade", term(c.Old, old), term(c.New, new), direction.And(logistics.Binding(old.Force, new.Force)))
}

// diffEmergency compares the ledger of hazards and the plans. A plan more, a part more and a drill more are stricter.
func diffEmergency(c *logistics.Comparison, old, new Policy) {
	c.Checklist("hazards.parts", old.Hazards.Parts, new.Hazards.Parts)
	c.Need("hazards.verified", old.Hazards.Verified, new.Hazards.Verified)
	c.Need("hazards.audit.form", old.Hazards.Audit.Form, new.Hazards.Audit.Form)
	within := func(cs logistics.Clauses, x Correction) logistics.Term {
		return cs.Binds(x.Rule, logistics.Text{En: x.Within.Text(logistics.English), Zh: x.Within.Text(logistics.Chinese)})
	}
	was, is := old.Hazards.Audit.Correct, new.Hazards.Audit.Correct
	c.Term("hazards.audit.correct", within(c.Old, was), within(c.New, is), logistics.Sooner(was.Within, is.Within).And(logistics.Binding(was.Force, is.Force)))
	logistics.EachNamed(old.Emergency.Plans, new.Emergency.Plans, func(k PlanKind) string { return k.Name }, func(name string, was, is *PlanKind) {
		term := func(cs logistics.Clauses, k *PlanKind) logistics.Term {
			if k == nil {
				return logistics.Says(logistics.Text{})
			}
			says := logistics.Text{En: "a plan", Zh: "有预案"}
			if len(k.Parts) > 0 {
				parts := wordsOf(k.Parts)
				says = logistics.Text{En: says.En + " with " + parts.En, Zh: says.Zh + "，含" + parts.Zh}
			}
			if k.Drilled {
				says = logistics.Text{En: says.En + "; drilled", Zh: says.Zh + "；经演练"}
			}
			return cs.Binds(k.Rule, says)
		}
		direction := logistics.Demand(was != nil, is != nil)
		if was != nil && is != nil {
			direction = logistics.More(was.Parts, is.Parts).And(logistics.Demand(was.Drilled, is.Drilled), logistics.Binding(was.Force, is.Force))
		}
		c.Term("emergency.plans."+name, term(c.Old, was), term(c.New, is), direction)
	})
	if old.Emergency.Drill != new.Emergency.Drill {
		c.Term("emergency.drill", logistics.Says(named(old.Emergency.Drill)), logistics.Says(named(new.Emergency.Drill)), logistics.Incomparable)
	}
}
