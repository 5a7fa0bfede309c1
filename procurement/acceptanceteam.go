package procurement

import (
	"slices"

	"example.com/logistics"
)

// AcceptanceTeam says who accepts goods of some categories (000-131, 003-039). Every seat is taken by another person.
type AcceptanceTeam struct {
	logistics.Rule
	Of      logistics.List[logistics.Category] `json:"of" label:"goods|物品" none:"all other goods|其他物品"`
	Seats   logistics.List[Seat]               `json:"seats" label:"seats|席位"`
	Signed  logistics.Limit                    `json:"signed" label:"of them on site and signing the delivery note|在场并在送货单上签字人数"`
	Release Release                            `json:"release" label:"stored when accepted, not before|验收后入库"`
}

// Release cites the clause by which goods leave the place of inspection for the shelves once they are accepted, not before
// (000-138, 003-039).
type Release struct{ logistics.Rule }

func (a Acceptance) teamLaws(ps *logistics.Problems, path string, buyers Buyers) {
	others := 0
	var all []logistics.Category
	for i, team := range a.Groups {
		at := logistics.At(path, i)
		if len(team.Of) == 0 {
			others++
		}
		all = buyers.goods(ps, at+".of", all, team.Of)
		if len(team.Seats) == 0 {
			ps.Add(at+".seats", logistics.CodeAbsent, "nobody accepts")
		}
		for j, seat := range team.Seats {
			logistics.EachOnce(ps, logistics.At(at+".seats", j)+".by", seat.By)
		}
		ps.Bounded(at+".signed", team.Signed, logistics.CountKind, logistics.FloorSides()...)
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

// check judges the persons: a seat that nobody takes; one that nobody took who was there and signed; one person in two; too few
// who were there and signed.
func (t AcceptanceTeam) check(r *logistics.Report, subject string, members []Member) {
	at := logistics.Join(subject, "members")
	var signers []Member
	persons := map[logistics.Person]bool{}
	for _, m := range members {
		if !m.OnSite || !m.Signed {
			continue
		}
		signers = append(signers, m)
		if slices.ContainsFunc(t.Seats, func(s Seat) bool { return s.takes(m) }) {
			persons[m.By] = true
		}
	}
	signed := logistics.Join(at, "signed")
	named := findEmpty(r, t.Rule, at, t.Seats, members)
	taken := findEmpty(r, t.Signed.Rule, signed, named, signers)
	switch {
	case len(named) == len(t.Seats) && seated(t.Seats, members) < len(t.Seats):
		findTwice(r, t.Rule, at, t.Seats, members)
	case len(taken) == len(t.Seats):
		findTwice(r, t.Signed.Rule, signed, t.Seats, signers)
	}
	t.Signed.Check(r, signed, logistics.Count(len(persons)))
}
