package incident

import (
	"slices"

	"example.com/logistics"
)

// StandIn says who acts and is told in the place of others, only where none of them could be reached (000-018). It holds for
// every step and notice that names exactly those others and Role. Where further roles are named, Role is one of them like
// any other (000-025).
type StandIn struct {
	logistics.Rule
	Role logistics.Role                 `json:"role" label:"who stands in|代行人"`
	For  logistics.List[logistics.Role] `json:"for" label:"where none of these can be reached|以下均无法联系时"`
}

// among reports whether roles are exactly those for whom somebody stands in, and he.
func (s StandIn) among(roles []logistics.Role) bool {
	if len(roles) != len(s.For)+1 || !slices.Contains(roles, s.Role) {
		return false
	}
	return !slices.ContainsFunc(s.For, func(role logistics.Role) bool { return !slices.Contains(roles, role) })
}

// present gives roles without whoever stands in for the others of them.
func (r CaseRules) present(roles logistics.List[logistics.Role]) logistics.List[logistics.Role] {
	for _, s := range r.StandIns {
		if s.among(roles) {
			return slices.DeleteFunc(slices.Clone(roles), func(role logistics.Role) bool { return role == s.Role })
		}
	}
	return roles
}

// blame puts the rule of who stands in upon a finding, where it was he who did in the place of those who could be reached.
func (r CaseRules) blame(f *logistics.Finding, asked, did []logistics.Role) {
	for _, s := range r.StandIns {
		if s.among(append(slices.Clone(asked), s.Role)) && slices.Contains(did, s.Role) {
			f.Clause, f.Force, f.Also = s.Clause, s.Force, f.Clause
		}
	}
}

// told gives the notices of a procedure where everybody can be reached.
func (r CaseRules) told(notices []Notice) []Notice {
	all := slices.Clone(notices)
	for i := range all {
		all[i].To = r.present(all[i].To)
	}
	return all
}

// standInLaws asks for rows that hold for something, and each person's once.
func (r CaseRules) standInLaws(ps *logistics.Problems, procedures []Procedure) {
	for i, s := range r.StandIns {
		at := logistics.At("cases.standIns", i)
		ps.Name(at+".role", string(s.Role))
		logistics.EachOnce(ps, at+".for", s.For)
		if slices.Contains(s.For, s.Role) {
			ps.Add(at+".for", logistics.CodeConflict, "%.40q stands in for himself", string(s.Role))
			continue
		}
		if slices.ContainsFunc(r.StandIns[:i], func(o StandIn) bool { return o.Role == s.Role }) {
			ps.Add(at+".role", logistics.CodeDuplicate, "%.40q is there twice", string(s.Role))
		}
		if !slices.ContainsFunc(procedures, s.matters) {
			ps.Add(at, logistics.CodeUnknown, "no step and no notice names exactly those for whom %.40q stands in, and him", string(s.Role))
		}
	}
}

// matters reports whether the row holds for something of a procedure.
func (s StandIn) matters(p Procedure) bool {
	return slices.ContainsFunc(p.Steps, func(step logistics.Step) bool { return s.among(step.By) }) ||
		slices.ContainsFunc(p.Notices, func(n Notice) bool { return s.among(n.To) })
}

// diffStandIns compares who stands in: without the row he may act at any time, which is looser. For others is neither.
func diffStandIns(c *logistics.Comparison, old, new CaseRules) {
	question := func(s StandIn) string { return standInQuestion(s.Role) }
	logistics.EachNamed(old.StandIns, new.StandIns, question, func(question string, was, is *StandIn) {
		term := func(cs logistics.Clauses, s *StandIn) logistics.Term {
			if s == nil {
				return logistics.Says(logistics.Text{En: "at any time", Zh: "随时可办"})
			}
			who := whoever(s.For)
			return cs.Binds(s.Rule, logistics.Text{En: "only where nobody can be reached of: " + who.En, Zh: "限于均无法联系时：" + who.Zh})
		}
		direction := logistics.Demand(was != nil, is != nil)
		if was != nil && is != nil {
			direction = logistics.Binding(was.Force, is.Force)
			if s := (StandIn{Role: was.Role, For: was.For}); !s.among(append(slices.Clone(is.For), is.Role)) {
				direction = logistics.Incomparable
			}
		}
		c.Term(question, term(c.Old, was), term(c.New, is), direction)
	})
}

func standInQuestion(role logistics.Role) string {
	return logistics.Join("cases.standIns", string(role))
}
