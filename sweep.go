package logistics

import "slices"

// Ruling is an answer as it stands beside another edition's: a value that == compares, with the clauses it cites and
// without what differs from case to case, such as the amount or the edition.
type Ruling interface {
	// Text gives what is asked, and the clauses, in l.
	Text(l Lang) string
}

// Shift is a region of a question on which the answer changes.
type Shift struct {
	Question  string    `json:"question"`
	Where     Region    `json:"where"`
	Direction Direction `json:"direction"` // of New beside Old; same: only the clauses that they cite differ
	Old       Ruling    `json:"old"`
	New       Ruling    `json:"new"`
}

// String gives the shift in English.
func (s Shift) String() string { return s.Text(English) }

// Text gives the shift on one line in l.
func (s Shift) Text(l Lang) string {
	where := s.Where.Text(l)
	if where != "" {
		where = Text{": ", "："}.In(l) + where
	}
	direction := s.Direction.Label(l)
	if s.Direction == Same {
		direction = Text{"only the clause", "仅条款依据变化"}.In(l)
	}
	return s.Question + where + Text{": ", "："}.In(l) + s.Old.Text(l) + " → " + s.New.Text(l) + Text{": ", "："}.In(l) + direction
}

// Sweep asks two editions a question at every point of the space: every combination of the facts, at every cut and
// between it and the next, which on the grid of amounts is one unit (0.0001) above. It gives each region on which the
// answers differ, by the stretch where it begins, and within it in the order of the facts; no point lies in two. The cuts
// are those of both editions, and order says how strict an answer is beside another.
func Sweep[R interface {
	comparable
	Ruling
}](s Space, old, new func(Point) R, order func(was, is R) Direction) []Shift {
	type pair struct{ was, is R }
	type run struct {
		from, to int // samples
		pair     pair
	}
	samples, combinations := s.samples(), s.grid()
	var runs []run
	sets := map[run][]int{}
	note := func(r run, n int) {
		if sets[r] == nil {
			runs = append(runs, r)
		}
		sets[r] = append(sets[r], n)
	}
	for n := range combinations.size() {
		p := Point{Values: combinations.values(n)}
		var last *run
		for i, at := range samples {
			p.Figure = at.figure
			asked := pair{old(p), new(p)}
			if last != nil && last.pair != asked {
				note(*last, n)
				last = nil
			}
			switch {
			case last != nil:
				last.to = i
			case asked.was != asked.is:
				last = &run{i, i, asked}
			}
		}
		if last != nil {
			note(*last, n)
		}
	}
	slices.SortStableFunc(runs, func(a, b run) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return a.to - b.to
	})
	var shifts []Shift
	for _, r := range runs {
		var stretch Stretch
		if s.Figure != 0 {
			stretch.From = samples[r.from].edge
			if r.to+1 < len(samples) {
				stretch.To = samples[r.to+1].edge
			}
		}
		for _, b := range combinations.boxes(sets[r]) {
			shifts = append(shifts, Shift{s.Question, Region{s.choices(b), stretch}, order(r.pair.was, r.pair.is), r.pair.was, r.pair.is})
		}
	}
	return shifts
}
