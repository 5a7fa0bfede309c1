package procurement

import (
	"slices"

	"example.com/logistics"
)

// AcceptanceTeam says who accepts goods of some kinds. Every seat is taken by another person.
type AcceptanceTeam struct {
	logistics.Rule
	Of      logistics.List[logistics.Category] `json:"of" label:"goods|物品" none:"all other goods|其他物品"`
	Seats   logistics.List[Seat]               `json:"seats" label:"seats|席位"`
	Signed  logistics.Limit                    `json:"signed" label:"of them on site and signing the delivery note|在场并在送货单上签字人数"`
	Release Release                            `json:"release" label:"stored when accepted, not before|验收后入库"`
}

// Seat is a place in an acceptance group.
type Seat struct {
	By logistics.List[logistics.Role] `json:"by" label:"taken by|担任人" list:"any"`
}

// Release cites the clause by which goods leave the place of inspection for the shelves when they are accepted, not before.
type Release struct{ logistics.Rule }

func (a Acceptance) teamLaws(ps *logistics.Problems, path string) {
	others := 0
	var all []logistics.Category
	for i, team := range a.Groups {
		at := logistics.At(path, i)
		if len(team.Of) == 0 {
			others++
		}
		for j, c := range team.Of {
			if c == "" || slices.Contains(all, c) {
				ps.Add(logistics.At(at+".of", j), logistics.CodeDuplicate, "%.40q is no further category", c)
			}
			all = append(all, c)
		}
		if len(team.Seats) == 0 {
			ps.Add(at+".seats", logistics.CodeAbsent, "nobody accepts")
		}
		for j, seat := range team.Seats {
			wordLaws(ps, logistics.At(at+".seats", j)+".by", seat.By)
		}
		boundLaw(ps, at+".signed", team.Signed, logistics.CountKind, atLeast()...)
	}
	if others != 1 {
		ps.Add(path, logistics.CodeConflict, "%d groups for all other goods; one", others)
	}
}

// team gives who accepts goods of a category.
func (a Acceptance) team(c logistics.Category) AcceptanceTeam {
	i := slices.IndexFunc(a.Groups, func(t AcceptanceTeam) bool { return slices.Contains(t.Of, c) })
	if i < 0 {
		i = slices.IndexFunc(a.Groups, func(t AcceptanceTeam) bool { return len(t.Of) == 0 })
	}
	return a.Groups[i]
}

// check judges the persons: a seat that nobody took, one person in two, too few who were there and signed.
func (t AcceptanceTeam) check(r *logistics.Report, subject string, members []Member) {
	at := within(subject, "members")
	empty := false
	for _, seat := range t.Seats {
		if !slices.ContainsFunc(members, seat.takes) {
			empty = true
			r.Find(t.Rule, logistics.Missing, at, logistics.Measure{}, logistics.Roles(seat.By...))
		}
	}
	if !empty && t.seated(members) < len(t.Seats) {
		for _, p := range t.twice(members) {
			r.Find(t.Rule, logistics.SamePerson, at, logistics.Said(p), logistics.Measure{})
		}
	}
	signed := map[logistics.Person]bool{}
	for _, m := range members {
		if m.OnSite && m.Signed && slices.ContainsFunc(t.Seats, func(s Seat) bool { return s.takes(m) }) {
			signed[m.By] = true
		}
	}
	t.Signed.Check(r, logistics.Join(at, "signed"), logistics.Count(len(signed)))
}

func (s Seat) takes(m Member) bool { return slices.Contains(s.By, m.Role) }

// seated counts the seats that can be taken by different persons at once.
func (t AcceptanceTeam) seated(members []Member) int {
	holds := map[logistics.Person]int{} // the seat that a person has so far
	var take func(seat int, asked map[logistics.Person]bool) bool
	take = func(seat int, asked map[logistics.Person]bool) bool {
		for _, m := range members {
			if !t.Seats[seat].takes(m) || asked[m.By] {
				continue
			}
			asked[m.By] = true
			if other, sits := holds[m.By]; !sits || take(other, asked) {
				holds[m.By] = seat
				return true
			}
		}
		return false
	}
	n := 0
	for seat := range t.Seats {
		if take(seat, map[logistics.Person]bool{}) {
			n++
		}
	}
	return n
}

// twice gives the persons who would take more than one seat, sorted; where two seats are for one role, those who take that role.
func (t AcceptanceTeam) twice(members []Member) []logistics.Person {
	seats := map[logistics.Person]map[int]bool{}
	for _, m := range members {
		for i, seat := range t.Seats {
			if seat.takes(m) {
				if seats[m.By] == nil {
					seats[m.By] = map[int]bool{}
				}
				seats[m.By][i] = true
			}
		}
	}
	var all []logistics.Person
	for p, of := range seats {
		if len(of) > 1 {
			all = append(all, p)
		}
	}
	slices.Sort(all)
	return all
}
