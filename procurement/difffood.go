package procurement

import (
	"strconv"

	"example.com/logistics"
)

// diffFood compares what is asked of food. Stricter is what asks for more marks, records and persons, more often and sooner.
func diffFood(c *logistics.Comparison, old, new FoodSafety) {
	const path = "food"
	diffIntake(c, path+".intake", old.Intake, new.Intake)
	c.Checklist(path+".chain.links", old.Chain.Links, new.Chain.Links)
	c.Need(path+".chain.fake", old.Chain.Fake, new.Chain.Fake)
	logistics.EachNamed(old.Duties, new.Duties, func(d logistics.Duty) string { return d.What }, func(what string, was, is *logistics.Duty) {
		if c.Known(path+".duties."+what, dutyKnown(), was != nil, is != nil) {
			c.Duty(path+".duties."+what, *was, *is)
		}
	})
	logistics.EachNamed(old.Servings, new.Servings, func(s Serving) string { return s.What }, func(what string, was, is *Serving) {
		question := path + ".servings." + what
		if c.Known(question, dutyKnown(), was != nil, is != nil) {
			c.Duty(question, was.Duty, is.Duty)
			c.Limit(question+".latest", was.Latest, is.Latest)
		}
	})
	diffRecords(c, path+".records", old.Records, new.Records)
	c.Checklist(path+".meals.serving", old.Meals.Serving, new.Meals.Serving)
	c.Limit(path+".dishes", old.Dishes.Limit, new.Dishes.Limit)
	words := func(list []string) logistics.Term {
		return logistics.Says(logistics.Listed(list, logistics.Text{En: ", ", Zh: "、"}, Policy{}.Name))
	}
	c.Term(path+".dishes.exempt", words(old.Dishes.Exempt), words(new.Dishes.Exempt), logistics.More(old.Dishes.Exempt, new.Dishes.Exempt).Back())
	diffHealth(c, path+".health", old.Health, new.Health)
	c.Checklist(path+".system", old.System, new.System)
	c.Steps(path+".lunch.steps", old.Lunch.Steps.InTurn(), new.Lunch.Steps.InTurn())
	c.Need(path+".lunch.opinions", old.Lunch.Opinions, new.Lunch.Opinions)
	c.Need(path+".areas.person", old.Areas.Person, new.Areas.Person)
	c.Need(path+".areas.score", old.Areas.Score, new.Areas.Score)
}

func dutyKnown() logistics.Text {
	return logistics.Text{En: "a duty of the policy", Zh: "制度所列事项"}
}

func diffIntake(c *logistics.Comparison, path string, old, new FoodIntake) {
	c.Checklist(path+".labels", old.Labels, new.Labels)
	expiry := func(cs logistics.Clauses, e Expiry) logistics.Term {
		says := logistics.Text{En: "rejected on its last day", Zh: "到期日当天不接收"}
		if e.LastDay {
			says = logistics.Text{En: "used on its last day", Zh: "到期日当天可用"}
		}
		return cs.Binds(e.Rule, says)
	}
	c.Term(path+".expiry", expiry(c.Old, old.Expiry), expiry(c.New, new.Expiry),
		logistics.Demand(!old.Expiry.LastDay, !new.Expiry.LastDay).And(logistics.Binding(old.Expiry.Force, new.Expiry.Force)))
	c.Need(path+".spoiled", old.Spoiled, new.Spoiled)
	logistics.EachNamed(old.Points, new.Points, func(p FoodPoint) string { return p.At }, func(at string, was, is *FoodPoint) {
		question := path + ".points." + at
		if c.Known(question, logistics.Text{En: "a point of the policy", Zh: "制度所列环节"}, was != nil, is != nil) {
			c.Rule(question, logistics.Text{En: "no rotten or spoiled food", Zh: "不得有腐烂变质食品"}, was.Rule, is.Rule)
		}
	})
	c.Need(path+".seller", old.Seller, new.Seller)
	c.Checklist(path+".report", old.Report, new.Report)
	c.Checklist(path+".area", old.Area, new.Area)
	asked := func(question string, was, is AskedAt) {
		points := func(cs logistics.Clauses, a AskedAt) logistics.Term {
			return cs.Binds(a.Rule, logistics.Listed(a.At, logistics.Text{En: ", ", Zh: "、"}, Policy{}.Name))
		}
		c.Term(question, points(c.Old, was), points(c.New, is), logistics.More(was.At, is.At).And(logistics.Binding(was.Force, is.Force)))
	}
	asked(path+".reportAt", old.ReportAt, new.ReportAt)
	asked(path+".areaAt", old.AreaAt, new.AreaAt)
}

func diffRecords(c *logistics.Comparison, path string, old, new FoodRecords) {
	logistics.EachNamed(old.Of, new.Of, func(what string) string { return what }, func(what string, was, is *string) {
		c.Known(path+".of."+what, logistics.Text{En: "records of the policy", Zh: "制度所列记录"}, was != nil, is != nil)
	})
	c.Need(path+".registered", old.Registered, new.Registered)
	c.Need(path+".person", old.Person, new.Person)
	c.Limit(path+".kept", old.Kept, new.Kept)
	c.Limit(path+".weight", old.Weight, new.Weight)
	c.Limit(path+".hours", old.Hours, new.Hours)
}

// diffHealth compares health certificates: one that is valid for a shorter time asks for more. Where the policy has no time, what has
// no last day is not checked, which is neither.
func diffHealth(c *logistics.Comparison, question string, old, new HealthCertificates) {
	c.Rule(question, logistics.Text{En: "valid on the day worked", Zh: "上岗当日有效"}, old.Rule, new.Rule)
	term := func(h HealthCertificates) logistics.Term {
		if h.Valid == 0 {
			return logistics.Says(logistics.Text{En: "not checked", Zh: "未核查"})
		}
		return logistics.Says(logistics.Text{En: strconv.Itoa(h.Valid) + " months", Zh: strconv.Itoa(h.Valid) + " 个月"})
	}
	d := logistics.Incomparable
	if old.Valid == 0 && new.Valid == 0 {
		d = logistics.Same
	} else if old.Valid != 0 && new.Valid != 0 {
		d = logistics.Rise(old.Valid, new.Valid).Back()
	}
	c.Term(question+".valid", term(old), term(new), d)
}
