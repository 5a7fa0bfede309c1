package approval

import (
	"slices"
	"strings"

	"example.com/logistics"
)

func diffRequisitions(c *logistics.Comparison, old, new Policy) {
	was, is := old.Requisition, new.Requisition
	// A time that runs from the signature before ends later where that is another's.
	timed := slices.ContainsFunc(slices.Concat(was.Steps[1:], is.Steps[1:]), func(s logistics.Step) bool { return !s.Within.IsZero() })
	s := logistics.Space{Question: "requisition.authority", Figure: logistics.YuanKind}
	for _, levels := range []logistics.Bands[Level]{was.Authority.Levels, is.Authority.Levels} {
		s.Cuts = append(s.Cuts, logistics.Cuts(logistics.YuanKind, levels)...)
	}
	c.Add(logistics.Sweep(s,
		func(p logistics.Point) LevelRuling { return was.Authority.at(c.Old, p.Figure) },
		func(p logistics.Point) LevelRuling { return is.Authority.at(c.New, p.Figure) },
		func(was, is LevelRuling) logistics.Direction {
			if timed && was.Signed != is.Signed {
				return logistics.Incomparable
			}
			return is.than(was)
		})...)
	c.Steps("requisition.steps", was.Steps.InTurn(), is.Steps.InTurn())
	c.Term("requisition.superior", was.superior(c.Old), is.superior(c.New), logistics.Incomparable)
}

// superior says in whose place the superior reviews: who no longer holds a reviewer's post has his own reviewed by one who does.
func (rules RequisitionRules) superior(cs logistics.Clauses) logistics.Term {
	review := rules.Steps[0]
	posts := logistics.Roles(slices.Sorted(slices.Values(review.By))...)
	act, role := func(l logistics.Lang) string { return Policy{}.Name(review.Act, l) }, rules.Superior.Role
	return logistics.Says(logistics.Text{
		En: act(logistics.English) + " by the " + role.Label(logistics.English) + " where the requester is " + posts.Text(logistics.English),
		Zh: "请购人员为" + posts.Text(logistics.Chinese) + "时，由" + role.Label(logistics.Chinese) + act(logistics.Chinese),
	}, cs.Citation(rules.Superior.Clause))
}

// LevelRuling is who else signs a requisition of a total by an edition, as [Diff] tells it.
type LevelRuling struct {
	Known   bool                `json:"known"`           // the edition has levels; false: it is not checked
	Signed  logistics.Measure   `json:"signed,omitzero"` // all of these roles sign, in this order; absent: nobody
	Should  logistics.Measure   `json:"should,omitzero"` // those of them that only should sign; absent: none
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
