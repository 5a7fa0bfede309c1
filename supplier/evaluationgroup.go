package supplier

import (
	"slices"

	"example.com/logistics"
)

// Group is the evaluation group: when there must be one (000-050), and who sits in it (000-051).
type Group struct {
	Daily  logistics.Need       `json:"daily" label:"for goods bought in bulk every day|每天批量购买的物品"`
	Others logistics.Need       `json:"others" label:"for other goods|其他物品"`
	Seats  logistics.List[Seat] `json:"seats" label:"seats|成员"`
}

// Seat is a place in the evaluation group that must be filled, by a person in one of its roles who fills no other seat. A role belongs to
// one seat only.
type Seat struct {
	logistics.Rule
	Name      string                         `json:"name" label:"seat|席位"`
	By        logistics.List[logistics.Role] `json:"by" label:"by|担任" list:"any"`
	Appointed logistics.List[logistics.Role] `json:"appointed" label:"of them only if appointed|其中须经指派"`
	Appointer logistics.Role                 `json:"appointer" label:"appointed by|指派人"`
	Leads     bool                           `json:"leads" label:"leads the group|任组长"`
}

// group judges who evaluated.
func (f EvaluationFile) group(r *logistics.Report, rules Evaluation) {
	need := rules.Group.Daily
	if f.Occasional {
		need = rules.Group.Others
	}
	need.Check(r, "", logistics.Known(len(f.Group) > 0))
	if len(f.Group) == 0 {
		return
	}
	for _, seat := range rules.Group.Seats {
		f.seat(r, seat)
	}
}

// seat judges one seat: a member fills it by his role, and by an appointment where he needs one.
func (f EvaluationFile) seat(r *logistics.Report, seat Seat) {
	at := logistics.Join("group", seat.Name)
	filled, unappointed := false, logistics.Measure{}
	for _, m := range f.Group {
		switch {
		case !slices.Contains(seat.By, m.Role):
			if m.Leads && seat.Leads {
				r.Find(seat.Rule, logistics.WrongRole, "group.leader", logistics.Roles(m.Role), logistics.Roles(seat.By...))
			}
		case slices.Contains(seat.Appointed, m.Role) && m.AppointedBy != seat.Appointer:
			unappointed = logistics.Roles(seat.Appointer)
		default:
			filled = true
		}
	}
	leaders := 0
	for _, m := range f.Group {
		if m.Leads {
			leaders++
		}
	}
	switch {
	case !filled && !unappointed.IsZero():
		r.Find(seat.Rule, logistics.Missing, logistics.Join(at, "appointment"), logistics.Measure{}, unappointed)
	case !filled:
		r.Find(seat.Rule, logistics.Missing, at, logistics.Measure{}, logistics.Roles(seat.By...))
	case seat.Leads && leaders == 0:
		r.Find(seat.Rule, logistics.Missing, "group.leader", logistics.Measure{}, logistics.Roles(seat.By...))
	}
	if seat.Leads && leaders > 1 {
		r.Find(seat.Rule, logistics.Twice, "group.leader", logistics.Count(leaders), logistics.Count(1))
	}
}

func (g Group) laws(ps *logistics.Problems) {
	const path = "evaluation.group"
	ps.Needed(path+".daily", g.Daily)
	ps.Needed(path+".others", g.Others)
	if len(g.Seats) == 0 {
		ps.Add(path+".seats", logistics.CodeAbsent, "a group of nobody")
	}
	var names []string
	var sitting []logistics.Role
	leads := 0
	for i, seat := range g.Seats {
		at := logistics.At(path+".seats", i)
		if seat.Name == "" || slices.Contains(names, seat.Name) {
			ps.Add(at+".name", logistics.CodeDuplicate, "%.40q is no further seat", seat.Name)
		}
		names = append(names, seat.Name)
		logistics.EachOnce(ps, at+".by", seat.By)
		for j, role := range seat.By {
			if slices.Contains(sitting, role) {
				ps.Add(logistics.At(at+".by", j), logistics.CodeDuplicate, "%s sits in another seat", role)
			}
		}
		sitting = append(sitting, seat.By...)
		for j, role := range seat.Appointed {
			if !slices.Contains(seat.By, role) || slices.Contains(seat.Appointed[:j], role) {
				ps.Add(logistics.At(at+".appointed", j), logistics.CodeUnknown, "%.40q is no further role of the seat", role)
			}
		}
		if (seat.Appointer == "") != (len(seat.Appointed) == 0) {
			ps.Add(at+".appointer", logistics.CodeConflict, "who is appointed and who appoints belong together")
		}
		if seat.Leads {
			leads++
		}
	}
	if leads > 1 {
		ps.Add(path+".seats", logistics.CodeConflict, "%d seats lead; at most one", leads)
	}
}
