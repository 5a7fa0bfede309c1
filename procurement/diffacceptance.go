package procurement

import (
	"slices"
	"strconv"
	"strings"

	"example.com/logistics"
)

// diffAcceptance compares how deliveries are accepted. Stricter is what asks for more persons, checks and stages, of more goods.
func diffAcceptance(c *logistics.Comparison, old, new Acceptance) {
	const path = "acceptance"
	logistics.EachNamed(old.Groups, new.Groups, AcceptanceTeam.name, func(name string, was, is *AcceptanceTeam) {
		diffTeam(c, logistics.Join(path+".groups", name), was, is)
	})
	c.Checklist(path+".checks", old.Checks, new.Checks)
	logistics.EachNamed(old.Full, new.Full, func(f FullCheck) string { return f.Unit }, func(unit string, was, is *FullCheck) {
		if c.Known(path+".full."+unit, logistics.Text{En: "a unit of the policy", Zh: "制度所列单位"}, was != nil, is != nil) {
			c.Need(path+".full."+unit, was.Need, is.Need)
		}
	})
	diffGoods(c, path+".special.of", old.Special.Of, new.Special.Of)
	c.Checklist(path+".special.stages", old.Special.Stages, new.Special.Stages)
	c.Term(path+".special.order", inTurn(old.Special.Stages, new.Special.Stages), inTurn(new.Special.Stages, old.Special.Stages), logistics.Incomparable)
	diffGoods(c, path+".standard.of", old.Standard.Of, new.Standard.Of)
	c.Need(path+".standard", old.Standard.Need, new.Standard.Need)
	diffSampling(c, path+".sampling", old.Sampling, new.Sampling)
	c.Need(path+".booked", old.Booked, new.Booked)
	c.Steps(path+".report", old.Report.InTurn(), new.Report.InTurn())
	spot := func(cs logistics.Clauses, s SpotChecks) logistics.Term { return cs.Binds(s.Rule, roles(s.By)) }
	c.Term(path+".spot", spot(c.Old, old.Spot), spot(c.New, new.Spot),
		logistics.Fewer(old.Spot.By, new.Spot.By).And(logistics.Binding(old.Spot.Force, new.Spot.Force)))
}

// name tells groups apart by their goods.
func (t AcceptanceTeam) name() string {
	if len(t.Of) == 0 {
		return "other"
	}
	var words []string
	for _, c := range t.Of {
		words = append(words, string(c))
	}
	slices.Sort(words)
	return strings.Join(words, "+")
}

// diffTeam compares two groups, of which nil is none: then the one for all other goods accepts.
func diffTeam(c *logistics.Comparison, question string, was, is *AcceptanceTeam) {
	seats := func(cs logistics.Clauses, t *AcceptanceTeam) logistics.Term {
		if t == nil {
			return logistics.Says(logistics.Text{En: "as all other goods", Zh: "同其他物品"})
		}
		return cs.Binds(t.Rule, t.places())
	}
	if was == nil || is == nil {
		c.Term(question, seats(c.Old, was), seats(c.New, is), logistics.Incomparable)
		return
	}
	c.Term(question, seats(c.Old, was), seats(c.New, is), logistics.More(was.keys(), is.keys()).And(logistics.Binding(was.Force, is.Force)))
	c.Limit(question+".signed", was.Signed, is.Signed)
	c.Rule(question+".release", logistics.Text{En: "stored when accepted", Zh: "验收后入库"}, was.Release.Rule, is.Release.Rule)
}

// keys are the seats, each of two alike by a number.
func (t AcceptanceTeam) keys() []string {
	var keys []string
	times := map[string]int{}
	for _, s := range t.Seats {
		key := roles(s.By).En
		times[key]++
		keys = append(keys, key+" "+strconv.Itoa(times[key]))
	}
	return keys
}

// places are the seats in both languages, sorted, for their order says nothing.
func (t AcceptanceTeam) places() logistics.Text {
	in := func(l logistics.Lang, between string) string {
		var all []string
		for _, s := range t.Seats {
			all = append(all, roles(s.By).In(l))
		}
		slices.Sort(all)
		return strings.Join(all, between)
	}
	return logistics.Text{En: in(logistics.English, ", "), Zh: in(logistics.Chinese, "、")}
}

// roles are roles of which any one will do, sorted.
func roles(by []logistics.Role) logistics.Text {
	m := logistics.Roles(slices.Sorted(slices.Values(by))...)
	return logistics.Text{En: m.Text(logistics.English), Zh: m.Text(logistics.Chinese)}
}

// inTurn is what a checklist has in common with another, in its order.
func inTurn(list, other logistics.Checklist) logistics.Term {
	var en, zh []string
	for _, n := range list {
		if slices.ContainsFunc(other, func(o logistics.Need) bool { return o.Key == n.Key }) {
			en, zh = append(en, named(n.Key).En), append(zh, named(n.Key).Zh)
		}
	}
	return logistics.Says(logistics.Text{En: strings.Join(en, " → "), Zh: strings.Join(zh, " → ")})
}

// diffGoods compares the goods that something is asked of: of more is stricter.
func diffGoods(c *logistics.Comparison, question string, old, new []logistics.Category) {
	term := func(of []logistics.Category) logistics.Term {
		var words []string
		for _, o := range of {
			words = append(words, string(o))
		}
		return logistics.Says(logistics.Listed(words, logistics.Text{En: ", ", Zh: "、"}, func(w string, l logistics.Lang) string { return logistics.Category(w).Label(l) }))
	}
	c.Term(question, term(old), term(new), logistics.More(old, new))
}

// diffSampling compares by which parameters lots are sampled. Others are neither stricter nor looser: a smaller sample may accept a
// lot that a larger one does not, and the other way round.
func diffSampling(c *logistics.Comparison, question string, old, new Sampling) {
	c.Rule(question, logistics.Text{En: "one producer and one batch to a lot", Zh: "一批限同一生产者、同一批次"}, old.Rule, new.Rule)
	term := func(cs logistics.Clauses, p *SamplingPlan) logistics.Term {
		if p == nil {
			return logistics.Says(logistics.Text{En: "not checked", Zh: "未核查"})
		}
		in := func(l logistics.Lang) string {
			return p.Level.Label(l) + ", AQL " + string(p.AQL) + ", " + p.Unit.Label(l) + ", " + p.Start.Label(l)
		}
		return cs.Binds(p.Rule, logistics.Text{En: in(logistics.English), Zh: in(logistics.Chinese)})
	}
	logistics.EachNamed(old.Plans, new.Plans, func(p SamplingPlan) string { return p.Product }, func(product string, was, is *SamplingPlan) {
		d := logistics.Incomparable
		if was != nil && is != nil && was.Parameters == is.Parameters {
			d = logistics.Binding(was.Force, is.Force)
		}
		c.Term(question+".plans."+product, term(c.Old, was), term(c.New, is), d)
	})
}
