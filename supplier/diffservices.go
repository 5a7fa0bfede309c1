package supplier

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// diffServices compares what is asked of outsourced services. A lower share of the fee, a grade that fails a period and more that is
// asked are stricter; another list of who evaluates and other weights are neither.
func diffServices(c *logistics.Comparison, old, new Services) {
	diffServiceKinds(c, old, new)
	diffContracts(c, old.Contract, new.Contract)
	diffRuled(c, "services.agreements", old.Agreements, new.Agreements, func(a StandingAgreement) (string, logistics.Rule) { return a.Kind, a.Rule },
		logistics.Text{En: "in force at any time", Zh: "须常备有效"})
	was, is := old.Supervision, new.Supervision
	c.Rule("services.supervision.separate", logistics.Text{En: "another body than the provider", Zh: "不得为提供应商"}, was.Separate.Rule, is.Separate.Rule)
	c.Checklist("services.supervision.rules", was.Rules, is.Rules)
	c.Rule("services.supervision.audit", logistics.Text{En: "no center audits itself", Zh: "不得自审"}, was.Audit.Rule, is.Audit.Rule)
	c.Checklist("services.supervision.committee", was.Committee, is.Committee)
	c.Duty("services.scoring.monthly", old.Scoring.Monthly, new.Scoring.Monthly)
	c.Limit("services.satisfaction.target", old.Satisfaction.Target, new.Satisfaction.Target)
	c.Need("services.satisfaction.notice", old.Satisfaction.Notice, new.Satisfaction.Notice)
	logistics.EachNamed(old.Satisfaction.Surveys, new.Satisfaction.Surveys, func(d logistics.Duty) string { return d.What }, func(what string, was, is *logistics.Duty) {
		diffDuty(c, "services.satisfaction.surveys."+what, was, is)
	})
	diffServiceEvaluation(c, old.Evaluation, new.Evaluation)
	diffServicePay(c, old.Pay, new.Pay)
	diffAwards(c, old.Awards, new.Awards)
	diffRectification(c, old.Rectification, new.Rectification)
	diffTermination(c, old.Termination, new.Termination)
	diffServiceStaff(c, old.Staff, new.Staff)
	c.Steps("services.rollout.stages", old.Rollout.Stages.InTurn(), new.Rollout.Stages.InTurn())
	gate := func(cs logistics.Clauses, g Gate) logistics.Term {
		before := named(g.Before)
		return cs.Binds(g.Rule, logistics.Text{En: "before " + before.En, Zh: "先于" + before.Zh})
	}
	gateOld, gateNew := old.Rollout.Gate, new.Rollout.Gate
	c.Term("services.rollout.gate", gate(c.Old, gateOld), gate(c.New, gateNew), sameOr(gateOld.Before == gateNew.Before, gateOld.Rule, gateNew.Rule))
	c.Checklist("services.rollout.kept", old.Rollout.Kept, new.Rollout.Kept)
}

// nothing is the term of what is not there.
func nothing() logistics.Term { return logistics.Says(logistics.Text{En: "none", Zh: "无"}) }

// named gives a plain word of the documented policies in both languages.
func named(word string) logistics.Text {
	return logistics.Text{En: Policy{}.Name(word, logistics.English), Zh: Policy{}.Name(word, logistics.Chinese)}
}

// sameOr says how two rules compare that say the same; what says something else is neither stricter nor looser.
func sameOr(same bool, was, is logistics.Rule) logistics.Direction {
	if !same {
		return logistics.Incomparable
	}
	return logistics.Binding(was.Force, is.Force)
}

// diffDuty compares two duties, of which nil is none.
func diffDuty(c *logistics.Comparison, question string, was, is *logistics.Duty) {
	if was != nil && is != nil {
		c.Duty(question, *was, *is)
		return
	}
	term := func(cs logistics.Clauses, d *logistics.Duty) logistics.Term {
		if d == nil {
			return nothing()
		}
		return cs.Binds(d.Rule, logistics.Text{En: d.Every.Text(logistics.English), Zh: d.Every.Text(logistics.Chinese)})
	}
	c.Term(question, term(c.Old, was), term(c.New, is), logistics.Demand(was != nil, is != nil))
}

// diffRuled compares lists whose rows say one thing by their names.
func diffRuled[T any](c *logistics.Comparison, question string, old, new []T, row func(T) (string, logistics.Rule), says logistics.Text) {
	term := func(cs logistics.Clauses, x *T) (logistics.Term, logistics.Force) {
		if x == nil {
			return nothing(), 0
		}
		_, rule := row(*x)
		return cs.Binds(rule, says), rule.Force
	}
	name := func(x T) string { n, _ := row(x); return n }
	logistics.EachNamed(old, new, name, func(n string, was, is *T) {
		before, forceOld := term(c.Old, was)
		after, forceNew := term(c.New, is)
		direction := logistics.Demand(was != nil, is != nil)
		if was != nil && is != nil {
			direction = logistics.Binding(forceOld, forceNew)
		}
		c.Term(logistics.Join(question, n), before, after, direction)
	})
}

// diffServiceKinds compares the services and the modes of the canteen. What only one edition knows is refused by the other.
func diffServiceKinds(c *logistics.Comparison, old, new Services) {
	refused := logistics.Says(logistics.Text{En: "refused", Zh: "拒绝"})
	kind := func(cs logistics.Clauses, k *ServiceKind) logistics.Term {
		switch {
		case k == nil:
			return refused
		case k.InHouse:
			return cs.Binds(k.Rule, logistics.Text{En: "stays in house", Zh: "自办"})
		}
		return cs.Binds(k.Rule, logistics.Text{En: "may be outsourced", Zh: "可外包"})
	}
	logistics.EachNamed(old.Kinds, new.Kinds, func(k ServiceKind) string { return k.Name }, func(name string, was, is *ServiceKind) {
		direction := logistics.Demand(is != nil, was != nil)
		if was != nil && is != nil {
			direction = logistics.Demand(was.InHouse, is.InHouse).And(logistics.Binding(was.Force, is.Force))
		}
		c.Term("services.kinds."+name, kind(c.Old, was), kind(c.New, is), direction)
	})
	mode := func(cs logistics.Clauses, m *CanteenMode) logistics.Term {
		switch {
		case m == nil:
			return refused
		case m.Qualified:
			return cs.Binds(m.Rule, logistics.Text{En: "by a qualified contractor", Zh: "承包方须具备资格"})
		}
		return cs.Binds(m.Rule, logistics.Text{En: "a mode of the canteen", Zh: "食堂经营模式"})
	}
	logistics.EachNamed(old.Canteen, new.Canteen, func(m CanteenMode) string { return m.Name }, func(name string, was, is *CanteenMode) {
		direction := logistics.Demand(is != nil, was != nil)
		if was != nil && is != nil {
			direction = logistics.Demand(was.Qualified, is.Qualified).And(logistics.Binding(was.Force, is.Force))
		}
		c.Term("services.canteen."+name, mode(c.Old, was), mode(c.New, is), direction)
	})
}

func diffContracts(c *logistics.Comparison, was, is ServiceContracts) {
	c.Checklist("services.contract.items", was.Items, is.Items)
	c.Need("services.contract.inForce", was.InForce, is.InForce)
	c.Need("services.contract.exit", was.Exit.Need, is.Exit.Need)
	if d := logistics.More(was.Exit.Of, is.Exit.Of); d != logistics.Same {
		c.Term("services.contract.exit.of", listed(was.Exit.Of), listed(is.Exit.Of), d)
	}
	c.Checklist("services.contract.staff", was.Staff, is.Staff)
	c.Rule("services.contract.hiring", logistics.Text{En: "for one term", Zh: "限一学期"}, was.Hiring.Rule, is.Hiring.Rule)
	c.Duty("services.contract.shop", was.Shop, is.Shop)
}

// listed is a term that lists words, sorted.
func listed(words []string) logistics.Term {
	var en, zh []string
	for _, w := range slices.Sorted(slices.Values(words)) {
		en, zh = append(en, named(w).En), append(zh, named(w).Zh)
	}
	return logistics.Says(logistics.Text{En: strings.Join(en, ", "), Zh: strings.Join(zh, "、")})
}

func diffServiceEvaluation(c *logistics.Comparison, was, is ServiceEvaluation) {
	weight := func(cs logistics.Clauses, d *Dimension) logistics.Term {
		if d == nil {
			return nothing()
		}
		points, _ := logistics.AmountOf(d.Weight)
		return cs.Binds(d.Rule, logistics.Text{En: "weight " + points.String() + " of 100", Zh: "权重 " + points.String() + "/100"})
	}
	logistics.EachNamed(was.Dimensions, is.Dimensions, func(d Dimension) string { return d.Name }, func(name string, was, is *Dimension) {
		direction := logistics.Incomparable
		if was != nil && is != nil && weightOf(was.Weight).Cmp(weightOf(is.Weight)) == 0 {
			direction = logistics.Binding(was.Force, is.Force)
		}
		c.Term("services.evaluation.dimensions."+name, weight(c.Old, was), weight(c.New, is), direction)
	})
	c.Limit("services.evaluation.third", was.Third, is.Third)
	c.Rule("services.evaluation.smallest", logistics.Text{En: "below every body that is none and has a weight", Zh: "低于各有权重的非第三方"}, was.Smallest.Rule, is.Smallest.Rule)
	c.Duty("services.evaluation.revision", was.Revision, is.Revision)
	c.Rule("services.evaluation.steady", logistics.Text{En: "as it is within a period", Zh: "考核期内不变"}, was.Steady.Rule, is.Steady.Rule)
}

func diffServicePay(c *logistics.Comparison, was, is ServicePay) {
	s := logistics.Space{Question: "services.pay.grades", Figure: logistics.ScoreKind}
	s.Cuts = append(logistics.Cuts(logistics.ScoreKind, was.Grades), logistics.Cuts(logistics.ScoreKind, is.Grades)...)
	c.Add(logistics.Sweep(s,
		func(p logistics.Point) GradeRuling { return gradeAt(c.Old, was.Grades, p.Figure) },
		func(p logistics.Point) GradeRuling { return gradeAt(c.New, is.Grades, p.Figure) },
		func(was, is GradeRuling) logistics.Direction { return is.than(was) })...)
	now := is.Factors.rising()
	for i, factor := range was.Factors.rising() {
		c.Limit("services.pay.factors."+gradeWords()[i].Wire, factor, now[i])
	}
	c.Limit("services.pay.cap", was.Cap, is.Cap)
	c.Checklist("services.pay.needs", was.Needs, is.Needs)
}

// gradeAt gives the grade of a score by bands.
func gradeAt(cs logistics.Clauses, grades logistics.Bands[Grade], score logistics.Measure) GradeRuling {
	i := grades.Row(score)
	if i < 0 {
		return GradeRuling{}
	}
	r := GradeRuling{Grade: grades[i].Then, Force: grades[i].Force}
	r.Clauses.Add(cs.Citation(grades[i].Clause))
	return r
}

func diffAwards(c *logistics.Comparison, old, new []Award) {
	logistics.EachNamed(old, new, func(a Award) string { return a.What }, func(what string, was, is *Award) {
		question := "services.awards." + what
		if was == nil || is == nil {
			var before, after *logistics.Duty
			if was != nil {
				before = &was.Duty
			}
			if is != nil {
				after = &is.Duty
			}
			diffDuty(c, question, before, after)
			return
		}
		c.Duty(question, was.Duty, is.Duty)
		if d := logistics.Fewer(was.To, is.To); d != logistics.Same {
			c.Term(question+".to", listed(was.To), listed(is.To), d)
		}
		if d := logistics.Fewer(was.As, is.As); d != logistics.Same {
			c.Term(question+".as", listed(was.As), listed(is.As), d)
		}
		c.Limit(question+".amount", was.Amount, is.Amount)
	})
}

func diffRectification(c *logistics.Comparison, was, is Rectification) {
	c.Steps("services.rectification.steps", was.Steps, is.Steps)
	deadline := func(cs logistics.Clauses, d Deadline) logistics.Term {
		set, by := named(d.Set), named(d.For)
		return cs.Binds(d.Rule, logistics.Text{En: "set by the " + set.En + " for the " + by.En, Zh: set.Zh + "设定，限" + by.Zh})
	}
	same := was.Deadline.Set == is.Deadline.Set && was.Deadline.For == is.Deadline.For
	c.Term("services.rectification.deadline", deadline(c.Old, was.Deadline), deadline(c.New, is.Deadline), sameOr(same, was.Deadline.Rule, is.Deadline.Rule))
	c.Need("services.rectification.due", was.Due, is.Due)
	c.Limit("services.rectification.period", was.Period, is.Period)
	c.Duty("services.rectification.opinions", was.Opinions, is.Opinions)
}

func diffTermination(c *logistics.Comparison, was, is Termination) {
	fails := func(cs logistics.Clauses, f Fails) logistics.Term {
		return cs.Binds(f.Rule, logistics.Text{En: f.Grade.Label(logistics.English) + " or lower", Zh: f.Grade.Label(logistics.Chinese) + "及以下"})
	}
	c.Term("services.termination.fails", fails(c.Old, was.Fails), fails(c.New, is.Fails),
		logistics.Rise(was.Fails.Grade, is.Fails.Grade).And(logistics.Binding(was.Fails.Force, is.Fails.Force)))
	c.Limit("services.termination.failed", was.Failed, is.Failed)
	c.Need("services.termination.review", was.Review, is.Review)
	c.Need("services.termination.replacement", was.Replacement, is.Replacement)
}

func diffServiceStaff(c *logistics.Comparison, was, is ServiceStaff) {
	c.Duty("services.staff.monthly", was.Monthly, is.Monthly)
	c.Limit("services.staff.cutOff", was.CutOff, is.CutOff)
	seconded := func(cs logistics.Clauses, s Seconded) logistics.Term {
		by, paid := s.AssessedBy, s.PaidBy
		return cs.Binds(s.Rule, logistics.Text{
			En: "assessed by the " + by.Label(logistics.English) + ", paid by the " + paid.Label(logistics.English),
			Zh: by.Label(logistics.Chinese) + "考核，" + paid.Label(logistics.Chinese) + "发薪",
		})
	}
	same := was.Seconded.AssessedBy == is.Seconded.AssessedBy && was.Seconded.PaidBy == is.Seconded.PaidBy
	c.Term("services.staff.seconded", seconded(c.Old, was.Seconded), seconded(c.New, is.Seconded), sameOr(same, was.Seconded.Rule, is.Seconded.Rule))
	c.Need("services.staff.linked", was.Linked, is.Linked)
}
