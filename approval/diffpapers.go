package approval

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// diffPapers compares what is asked of papers: who signs them, where they go, what is on file.
func diffPapers(c *logistics.Comparison, old, new Policy) {
	diffRequisitions(c, old, new)
	diffOrders(c, "order.ordinary", old.Order.Ordinary, new.Order.Ordinary)
	diffOrders(c, "order.food", old.Order.Food, new.Order.Food)
	diffDesk(c, old.Incoming, new.Incoming)
	was, is := old.Outgoing, new.Outgoing
	c.Steps("outgoing.steps", was.Steps, is.Steps)
	ruled(c, "outgoing.departments", "every department concerned gets it", "相关部门均须分发", was.Departments.Rule, is.Departments.Rule)
	ruled(c, "outgoing.number", "a number of its own", "编号唯一", was.Number.Rule, is.Number.Rule)
	c.Checklist("outgoing.entries", was.Entries, is.Entries)
	c.Need("outgoing.filing", was.Filing, is.Filing)
	c.Need("followUp.owner", old.FollowUp.Owner, new.FollowUp.Owner)
	c.Need("followUp.due", old.FollowUp.Due, new.FollowUp.Due)
	c.Steps("followUp.steps", old.FollowUp.Steps, new.FollowUp.Steps)
	diffLarge(c, old.Large, new.Large)
	c.Checklist("rulebooks.needed", old.Rulebooks.Needed, new.Rulebooks.Needed)
	diffMeals(c, old.Rulebooks.Meals, new.Rulebooks.Meals)
	diffPermits(c, old.Permits, new.Permits)
	diffBodies(c, old.Desks, new.Desks)
}

// binds is a term that a rule makes, with its force.
func binds(cs logistics.Clauses, rule logistics.Rule, en, zh string) logistics.Term {
	return logistics.Says(logistics.Text{
		En: en + rule.Force.Mark(logistics.English), Zh: zh + rule.Force.Mark(logistics.Chinese),
	}, cs.Citation(rule.Clause))
}

// nothing is the term of what is not there.
func nothing() logistics.Term { return logistics.Says(logistics.Text{En: "none", Zh: "无"}) }

// ruled compares two rules that say the same.
func ruled(c *logistics.Comparison, question, en, zh string, old, new logistics.Rule) {
	c.Term(question, binds(c.Old, old, en, zh), binds(c.New, new, en, zh), logistics.Binding(old.Force, new.Force))
}

// eachNamed visits what either list has of each name, nil where it has none, in the order of the old list and then of the new.
func eachNamed[T any](old, new []T, name func(T) string, visit func(name string, was, is *T)) {
	find := func(list []T, n string) *T {
		if i := slices.IndexFunc(list, func(x T) bool { return name(x) == n }); i >= 0 {
			return &list[i]
		}
		return nil
	}
	for _, was := range old {
		visit(name(was), &was, find(new, name(was)))
	}
	for _, is := range new {
		if find(old, name(is)) == nil {
			visit(name(is), nil, &is)
		}
	}
}

func diffRequisitions(c *logistics.Comparison, old, new Policy) {
	was, is := old.Requisition, new.Requisition
	s := logistics.Space{Question: "requisition.authority", Figure: logistics.YuanKind}
	for _, levels := range []logistics.Bands[Level]{was.Authority.Levels, is.Authority.Levels} {
		s.Cuts = append(s.Cuts, logistics.Cuts(logistics.YuanKind, levels)...)
	}
	c.Add(logistics.Sweep(s,
		func(p logistics.Point) LevelRuling { return was.Authority.at(c.Old, p.Figure) },
		func(p logistics.Point) LevelRuling { return is.Authority.at(c.New, p.Figure) },
		func(was, is LevelRuling) logistics.Direction { return is.than(was) })...)
	c.Steps("requisition.steps", was.Steps, is.Steps)
	superior := func(cs logistics.Clauses, s Superior) logistics.Term {
		return logistics.Says(logistics.Text{En: s.Role.Label(logistics.English), Zh: s.Role.Label(logistics.Chinese)}, cs.Citation(s.Clause))
	}
	c.Term("requisition.superior", superior(c.Old, was.Superior), superior(c.New, is.Superior), logistics.Incomparable)
}

// LevelRuling is who further signs a requisition of a total.
type LevelRuling struct {
	Known   bool                `json:"known"`           // the policy has levels
	Signed  logistics.Measure   `json:"signed,omitzero"` // by all of these roles, joined as those of whom any one will do are
	Should  logistics.Measure   `json:"should,omitzero"` // of them those that should sign and need not
	Clauses logistics.Citations `json:"clauses"`
}

// at gives who further signs a requisition of a total.
func (a RequestAuthority) at(cs logistics.Clauses, total logistics.Measure) LevelRuling {
	r := LevelRuling{Known: len(a.Levels) > 0}
	r.Clauses.Add(cs.Citation(a.Clause))
	var all, should []logistics.Role
	for i := range a.Levels.Row(total) + 1 {
		level := a.Levels[i]
		r.Clauses.Add(cs.Citation(level.Clause))
		all = append(all, level.Then.Approver)
		if level.Force == logistics.Should {
			should = append(should, level.Then.Approver)
		}
	}
	r.Signed, r.Should = logistics.Roles(all...), logistics.Roles(should...)
	return r
}

// String gives the ruling in English.
func (r LevelRuling) String() string { return r.Text(logistics.English) }

// Text gives the ruling in l: "department manager, then senior manager (R-1)".
func (r LevelRuling) Text(l logistics.Lang) string {
	says := logistics.Text{En: "not checked", Zh: "未核查"}.In(l)
	if r.Known {
		says = logistics.Text{En: "nobody further", Zh: "无需其他人签字"}.In(l)
	}
	var names []string
	for _, role := range r.Signed.Roles() {
		mark := logistics.Must
		if slices.Contains(r.Should.Roles(), role) {
			mark = logistics.Should
		}
		names = append(names, role.Label(l)+mark.Mark(l))
	}
	if len(names) > 0 {
		says = strings.Join(names, logistics.Text{En: ", then ", Zh: "，再"}.In(l))
	}
	return r.Clauses.Behind(says, l)
}

// than says how strict r is beside was: more signatures are stricter, in another order they are incomparable, and so is what
// only one leaves open.
func (r LevelRuling) than(was LevelRuling) logistics.Direction {
	if r.Known != was.Known {
		return logistics.Incomparable
	}
	common := func(of, in []logistics.Role) []logistics.Role {
		return slices.DeleteFunc(slices.Clone(of), func(role logistics.Role) bool { return !slices.Contains(in, role) })
	}
	old, now := was.Signed.Roles(), r.Signed.Roles()
	if !slices.Equal(common(old, now), common(now, old)) {
		return logistics.Incomparable
	}
	// A signature that need not be given any more is looser, and one that must be is stricter.
	return logistics.More(old, now).And(logistics.Fewer(common(was.Should.Roles(), now), common(r.Should.Roles(), old)))
}

func diffOrders(c *logistics.Comparison, question string, old, new OrderChain) {
	c.Steps(question+".steps", old.Steps, new.Steps)
	c.Steps(question+".release", logistics.Steps{old.Release}, logistics.Steps{new.Release})
	channels := func(cs logistics.Clauses, chain OrderChain) logistics.Term {
		if len(chain.Channels) == 0 {
			return logistics.Says(logistics.Text{En: "by any means", Zh: "发出方式不限"})
		}
		return wordsOf(cs, chain.Release.Rule, chain.Channels, logistics.Text{En: " or ", Zh: "或"})
	}
	d := logistics.Fewer(old.Channels, new.Channels)
	if len(old.Channels) == 0 || len(new.Channels) == 0 {
		d = logistics.Demand(len(old.Channels) > 0, len(new.Channels) > 0)
	} else {
		d = d.And(logistics.Binding(old.Release.Force, new.Release.Force))
	}
	c.Term(question+".channels", channels(c.Old, old), channels(c.New, new), d)
}

// wordsOf is a term that lists words, sorted.
func wordsOf(cs logistics.Clauses, rule logistics.Rule, list []string, between logistics.Text) logistics.Term {
	sorted := slices.Sorted(slices.Values(list))
	text := func(l logistics.Lang) string {
		var names []string
		for _, w := range sorted {
			names = append(names, Policy{}.Name(w, l))
		}
		return strings.Join(names, between.In(l))
	}
	return binds(cs, rule, text(logistics.English), text(logistics.Chinese))
}

func diffDesk(c *logistics.Comparison, old, new Incoming) {
	and := logistics.Text{En: ", ", Zh: "、"}
	carriers := func(cs logistics.Clauses, s Carriers) logistics.Term {
		return wordsOf(cs, logistics.Rule{Clause: s.Clause}, s.Words, and)
	}
	c.Term("incoming.carriers", carriers(c.Old, old.Carriers), carriers(c.New, new.Carriers), logistics.Fewer(old.Carriers.Words, new.Carriers.Words))
	c.Duty("incoming.intake", old.Intake, new.Intake)
	eachNamed(old.Forms, new.Forms, func(f Form) string { return f.Name }, func(name string, was, is *Form) {
		question := "incoming.forms." + name
		if was == nil || is == nil {
			// A form that only one edition knows is refused by the other.
			known := logistics.Says(logistics.Text{En: "a form of the policy", Zh: "制度所列单据"})
			refused := logistics.Says(logistics.Text{En: "refused", Zh: "拒绝"})
			if is == nil {
				c.Term(question, known, refused, logistics.Stricter)
			} else {
				c.Term(question, refused, known, logistics.Looser)
			}
			return
		}
		c.Steps(question+".sign", was.Sign, is.Sign)
		diffDestinations(c, question+".goes.", was.Goes, is.Goes)
		circulates := func(f *Form) logistics.Term {
			if f.Circulates {
				return logistics.Says(logistics.Text{En: "circulates in copies", Zh: "复印分发"})
			}
			return nothing()
		}
		c.Term(question+".circulates", circulates(was), circulates(is), logistics.Demand(was.Circulates, is.Circulates))
	})
	eachNamed(old.Copies, new.Copies, func(c Copies) string { return string(c.To) }, func(to string, was, is *Copies) {
		question := "incoming.copies." + to
		says := func(cs logistics.Clauses, row *Copies) logistics.Term {
			if row == nil {
				return nothing()
			}
			return binds(cs, row.Rule, row.Side.Label(logistics.English)+" "+row.Bound.Text(logistics.English), row.Side.Label(logistics.Chinese)+row.Bound.Text(logistics.Chinese))
		}
		if was == nil || is == nil {
			c.Term(question, says(c.Old, was), says(c.New, is), logistics.Demand(was != nil, is != nil))
			return
		}
		c.Limit(question, was.Limit, is.Limit)
	})
	c.Need("incoming.return", old.Return, new.Return)
	c.Checklist("incoming.filing", old.Filing, new.Filing)
}

func diffDestinations(c *logistics.Comparison, question string, old, new []Destination) {
	says := func(cs logistics.Clauses, d *Destination) logistics.Term {
		switch {
		case d == nil:
			return nothing()
		case d.Copy:
			return binds(cs, d.Rule, "a copy", "复印件")
		}
		return binds(cs, d.Rule, "the original", "原件")
	}
	eachNamed(old, new, func(d Destination) string { return d.To }, func(to string, was, is *Destination) {
		if was == nil || is == nil {
			c.Term(question+to, says(c.Old, was), says(c.New, is), logistics.Demand(was != nil, is != nil))
			return
		}
		c.Term(question+to, says(c.Old, was), says(c.New, is), logistics.Demand(!was.Copy, !is.Copy).And(logistics.Binding(was.Force, is.Force)))
	})
}

func diffLarge(c *logistics.Comparison, old, new Large) {
	for _, row := range []struct {
		name    string
		was, is logistics.Limit
	}{{"valuable", old.Valuable, new.Valuable}, {"bulk", old.Bulk, new.Bulk}, {"size", old.Size, new.Size}, {"lot", old.Lot, new.Lot}} {
		c.Term("large."+row.name, reach(c.Old, row.was), reach(c.New, row.is), wider(row.was, row.is))
	}
	c.Steps("large", logistics.Steps{old.Batch, old.Collective}, logistics.Steps{new.Batch, new.Collective})
	c.Limit("large.quorum", old.Quorum, new.Quorum)
	decides := func(cs logistics.Clauses, a Administration) logistics.Term {
		by := logistics.Roles(slices.Sorted(slices.Values(a.By))...)
		return binds(cs, a.Rule, by.Text(logistics.English), by.Text(logistics.Chinese))
	}
	was, is := old.Administration, new.Administration
	c.Term("large.administration.by", decides(c.Old, was), decides(c.New, is), logistics.Fewer(was.By, is.By).And(logistics.Binding(was.Force, is.Force)))
	diffWay(c, "large.administration.route", was.Rule, is.Rule, was.Route, is.Route)
	diffWay(c, "large.catalogue.route", old.Catalogue.Rule, new.Catalogue.Rule, old.Catalogue.Route, new.Catalogue.Route)
}

// reach says from where on something is large.
func reach(cs logistics.Clauses, l logistics.Limit) logistics.Term {
	if l.Side == logistics.NoSide {
		return logistics.Says(logistics.Text{En: "no bound: not checked", Zh: "无标准：未核查"}, cs.Citation(l.Clause))
	}
	return logistics.Says(logistics.Text{
		En: l.Side.Label(logistics.English) + " " + l.Bound.Text(logistics.English), Zh: l.Side.Label(logistics.Chinese) + l.Bound.Text(logistics.Chinese),
	}, cs.Citation(l.Clause))
}

// wider is Stricter where more is large. Only lower bounds are compared; what one of the two leaves open is Incomparable.
func wider(was, is logistics.Limit) logistics.Direction {
	lower := func(l logistics.Limit) bool { return l.Side == logistics.AtLeast || l.Side == logistics.Above }
	order, ok := was.Bound.Compare(is.Bound)
	switch {
	case was.Side == is.Side && was.Bound == is.Bound:
		return logistics.Same
	case !ok || !lower(was) || !lower(is):
		return logistics.Incomparable
	case order == 0:
		return logistics.Demand(was.Side == logistics.AtLeast, is.Side == logistics.AtLeast)
	}
	return logistics.Rise(0, order)
}

func diffWay(c *logistics.Comparison, question string, old, new logistics.Rule, was, is string) {
	says := func(cs logistics.Clauses, rule logistics.Rule, route string) logistics.Term {
		if route == "" {
			return logistics.Says(logistics.Text{En: "any way to buy", Zh: "采购路径不限"})
		}
		return binds(cs, rule, Policy{}.Name(route, logistics.English), Policy{}.Name(route, logistics.Chinese))
	}
	d := logistics.Demand(was != "", is != "")
	if was != "" && is != "" {
		d = logistics.Binding(old.Force, new.Force)
		if was != is {
			d = logistics.Incomparable
		}
	}
	c.Term(question, says(c.Old, old, was), says(c.New, new, is), d)
}

func diffMeals(c *logistics.Comparison, old, new Ahead) {
	says := func(cs logistics.Clauses, a Ahead) logistics.Term {
		if a.Days.IsZero() {
			return logistics.Says(logistics.Text{En: "no number of days: not checked", Zh: "无提前天数：未核查"}, cs.Citation(a.Clause))
		}
		return binds(cs, a.Rule, a.Days.String()+" before", "提前 "+a.Days.String())
	}
	d := logistics.Incomparable
	if old.Days.IsZero() == new.Days.IsZero() {
		d = logistics.Sooner(old.Days, new.Days).Back()
	}
	if !old.Days.IsZero() && !new.Days.IsZero() {
		d = d.And(logistics.Binding(old.Force, new.Force))
	}
	c.Term("rulebooks.meals", says(c.Old, old), says(c.New, new), d)
}

func diffPermits(c *logistics.Comparison, old, new []Permit) {
	eachNamed(old, new, func(p Permit) string { return p.Name }, func(name string, was, is *Permit) {
		question := "permits." + name
		if was == nil || is == nil {
			given := logistics.Says(logistics.Text{En: "a permit of the policy", Zh: "制度所列许可"})
			refused := logistics.Says(logistics.Text{En: "refused", Zh: "拒绝"})
			if is == nil {
				c.Term(question, given, refused, logistics.Stricter)
			} else {
				c.Term(question, refused, given, logistics.Looser)
			}
			return
		}
		c.Steps(question+".steps", was.Steps, is.Steps)
		lasts := func(cs logistics.Clauses, p *Permit) logistics.Term {
			if p.Term {
				return binds(cs, p.Rule, "used after all consents, for one term", "全部批准后方可使用，限本学期")
			}
			return binds(cs, p.Rule, "used after all consents", "全部批准后方可使用")
		}
		c.Term(question, lasts(c.Old, was), lasts(c.New, is), logistics.Demand(was.Term, is.Term).And(logistics.Binding(was.Force, is.Force)))
	})
}

func diffBodies(c *logistics.Comparison, old, new []Desk) {
	and := logistics.Text{En: ", ", Zh: "、"}
	list := func(cs logistics.Clauses, d *Desk, words func(*Desk) []string) logistics.Term {
		if d == nil {
			return nothing()
		}
		return wordsOf(cs, logistics.Rule{Clause: d.Clause}, words(d), and)
	}
	eachNamed(old, new, func(d Desk) string { return d.Name }, func(name string, was, is *Desk) {
		matters, units := func(d *Desk) []string { return d.Matters }, func(d *Desk) []string { return d.Units }
		c.Term("desks."+name+".matters", list(c.Old, was, matters), list(c.New, is, matters), logistics.Incomparable)
		c.Term("desks."+name+".units", list(c.Old, was, units), list(c.New, is, units), logistics.Incomparable)
	})
}
