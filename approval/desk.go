package approval

import (
	"slices"

	"example.com/logistics"
)

// Desk is a row that says which matters belong to a body, such as the logistics center.
type Desk struct {
	logistics.Rule
	Name    string                 `json:"name" label:"body|机构"`
	Units   logistics.List[string] `json:"units" label:"units|下设单位"`   // its units; empty: it has none
	Matters logistics.List[string] `json:"matters" label:"matters|事项"` // the words of the policy for what it is competent for
}

// Competence says to which bodies a matter belongs, by [Policy.RouteMatter].
type Competence struct {
	Edition string               `json:"edition"`
	Matter  string               `json:"matter"`
	Bodies  logistics.List[Body] `json:"bodies"` // the bodies to which it belongs; empty: it belongs to no body of the policy
}

// Body is a body to which a matter belongs, with the clause that says so.
type Body struct {
	logistics.Citation
	Name  string                 `json:"name"`
	Units logistics.List[string] `json:"units"` // one of these takes it, and the policy does not say which; empty: the body itself
}

// RouteMatter says to which bodies a matter belongs. matter is a word that [Desk.Matters] has, such as "vehicles"; any other word
// belongs to no body, which is no error. The error is nil or an [*logistics.InvalidError]: the policy is invalid, or matter is
// empty or no name.
func (pol Policy) RouteMatter(matter string) (Competence, error) {
	if err := logistics.Validate(pol); err != nil {
		return Competence{}, err
	}
	var ps logistics.Problems
	ps.Name("matter", matter)
	if err := ps.Err(); err != nil {
		return Competence{}, err
	}
	c := Competence{Edition: pol.Edition, Matter: matter}
	for _, d := range pol.Desks {
		if slices.Contains(d.Matters, matter) {
			c.Bodies = append(c.Bodies, Body{Citation: pol.Clauses.Citation(d.Clause), Name: d.Name, Units: slices.Clone(d.Units)})
		}
	}
	return c, nil
}

// String gives the answer in English.
func (c Competence) String() string { return c.Text(logistics.English) }

// Text gives the answer in l: "vehicles: general affairs (000-005 (read))".
func (c Competence) Text(l logistics.Lang) string {
	s := Policy{}.Name(c.Matter, l) + logistics.Text{En: ": ", Zh: "："}.In(l)
	if len(c.Bodies) == 0 {
		return s + logistics.Text{En: "none of the bodies that the policy names", Zh: "不属制度所列机构"}.In(l)
	}
	for i, b := range c.Bodies {
		if i > 0 {
			s += logistics.Text{En: " and ", Zh: "及"}.In(l)
		}
		var cites logistics.Citations
		cites.Add(b.Citation)
		s += cites.Behind(Policy{}.Name(b.Name, l), l)
	}
	return s
}

func (pol Policy) deskLaws(ps *logistics.Problems) {
	for i, d := range pol.Desks {
		at := logistics.At("desks", i)
		if d.Name == "" || slices.ContainsFunc(pol.Desks[:i], func(o Desk) bool { return o.Name == d.Name }) {
			ps.Add(at+".name", logistics.CodeDuplicate, "%.40q is no further body", d.Name)
		}
		words(ps, at+".units", d.Units)
		words(ps, at+".matters", d.Matters)
	}
}
