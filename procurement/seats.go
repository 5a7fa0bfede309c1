package procurement

import (
	"slices"

	"example.com/logistics"
)

// Seat is a place in the group that accepts a delivery, or that takes goods into the store: any one of its roles takes it.
type Seat struct {
	By logistics.List[logistics.Role] `json:"by" label:"taken by|担任人" list:"any"`
}

func (s Seat) takes(m Member) bool { return slices.Contains(s.By, m.Role) }

// checkSeats finds a seat that nobody takes, and one person in two where there are not enough.
func checkSeats(r *logistics.Report, rule logistics.Rule, at string, seats []Seat, members []Member) {
	if len(findEmpty(r, rule, at, seats, members)) == len(seats) {
		findTwice(r, rule, at, seats, members)
	}
}

// findEmpty finds each seat that nobody takes, and gives the others.
func findEmpty(r *logistics.Report, rule logistics.Rule, at string, seats []Seat, members []Member) (taken []Seat) {
	for _, seat := range seats {
		if slices.ContainsFunc(members, seat.takes) {
			taken = append(taken, seat)
		} else {
			r.Find(rule, logistics.Missing, at, logistics.Measure{}, logistics.Roles(seat.By...))
		}
	}
	return taken
}

// findTwice finds the persons in two seats where there are not enough for all.
func findTwice(r *logistics.Report, rule logistics.Rule, at string, seats []Seat, members []Member) {
	if seated(seats, members) == len(seats) {
		return
	}
	for _, p := range inTwo(seats, members) {
		r.Find(rule, logistics.SamePerson, at, logistics.Said(p), logistics.Measure{})
	}
}

// seated counts the seats that can be taken by different persons at once: who sits makes room where another seat is free for him.
func seated(seats []Seat, members []Member) int {
	holds := map[logistics.Person]int{} // the seat that a person has so far
	var take func(seat int, asked map[logistics.Person]bool) bool
	take = func(seat int, asked map[logistics.Person]bool) bool {
		for _, m := range members {
			if !seats[seat].takes(m) || asked[m.By] {
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
	for seat := range seats {
		if take(seat, map[logistics.Person]bool{}) {
			n++
		}
	}
	return n
}

// inTwo gives the persons who could take more than one seat, sorted.
func inTwo(seats []Seat, members []Member) []logistics.Person {
	var all []logistics.Person
	for _, m := range members {
		could := 0
		for _, seat := range seats {
			if slices.ContainsFunc(members, func(o Member) bool { return o.By == m.By && seat.takes(o) }) {
				could++
			}
		}
		if could > 1 && !slices.Contains(all, m.By) {
			all = append(all, m.By)
		}
	}
	slices.Sort(all)
	return all
}
