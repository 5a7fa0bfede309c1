package logistics

import (
	"cmp"
	"slices"
)

// Ruling is the answer of an edition without what differs from case to case, such as the amount, so that the answers of two
// editions can be compared. It is a value that == compares, and has the clauses that the answer cites.
type Ruling interface {
	// Text gives what is asked, and the clauses, in l.
	Text(l Lang) string
}

// Shift is one change of answer between two editions: where it happens, and from what to what.
type Shift struct {
	Question  string    `json:"question"`  // what was asked, as [Space] names it
	Where     Region    `json:"where"`     // the cases that get another answer
	Direction Direction `json:"direction"` // of New beside Old; same: they ask the same and differ in what they cite or say
	Old       Ruling    `json:"old"`       // the answer of the old edition; nil: none
	New       Ruling    `json:"new"`       // the answer of the new edition; nil: none
}

// String gives the shift in English.
func (s Shift) String() string { return s.Text(English) }

// Text gives the shift on one line in l.
func (s Shift) Text(l Lang) string {
	colon := Text{": ", "："}.In(l)
	where := s.Where.Text(l)
	if where != "" {
		where = colon + where
	}
	return s.Question + where + colon + change(s.Old, s.New, s.Direction, l)
}

// change gives the old answer, the new one and how strict that is.
func change(old, new Ruling, d Direction, l Lang) string {
	direction := d.Label(l)
	if d == Same {
		direction = Text{"the same is asked", "要求不变"}.In(l)
	}
	return spoken(old, l) + " → " + spoken(new, l) + Text{": ", "："}.In(l) + direction
}

// spoken gives the text of an answer, if there is one.
func spoken(r Ruling, l Lang) string {
	if r == nil {
		return Text{"no answer", "无答复"}.In(l)
	}
	return r.Text(l)
}

// Sweep asks two editions a question everywhere in a space and gives each region on which their answers differ. old and new give the
// answer of an edition, and order says how strict an answer is beside another. s has the cuts of both editions: it is asked at
// every cut, between each and the next (of amounts 0.0001 above the cut) and, where s says so, with the figure unknown, for every
// combination of the facts. It takes as long as there are combinations times cuts.
//
// The shifts are in the order of where their stretches begin and end, and then of the facts. No case lies in two of them, and a
// stretch ends only where an answer changes.
func Sweep[R interface {
	comparable
	Ruling
}](s Space, old, new func(Point) R, order func(was, is R) Direction) []Shift {
	type pair struct{ was, is R }
	// run is a stretch of one combination with the same two answers.
	type run struct {
		from, to int // samples
		pair     pair
	}
	samples, combinations := s.samples(), s.grid()
	var runs []run
	var sets [][]int // by run, its combinations
	place := map[run]int{}
	note := func(r run, n int) {
		i, seen := place[r]
		if !seen {
			i = len(runs)
			place[r], runs, sets = i, append(runs, r), append(sets, nil)
		}
		sets[i] = append(sets[i], n)
	}
	for n := range combinations.size() {
		p := Point{Values: combinations.values(n)}
		var last *run
		for i, at := range samples {
			p.Figure = at.figure
			asked := pair{old(p), new(p)}
			if last != nil && (at.unknown || last.pair != asked) {
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
	// part is one box of a run's combinations, of which n is the first.
	type part struct {
		run
		box
		n int
	}
	var parts []part
	left := make([]bool, combinations.size())
	for i, r := range runs {
		for _, b := range combinations.boxes(sets[i], left) {
			parts = append(parts, part{r, b, combinations.first(b)})
		}
	}
	slices.SortFunc(parts, func(a, b part) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), cmp.Compare(a.n, b.n))
	})
	var shifts []Shift
	for _, p := range parts {
		where := Region{s.choices(p.box), samples.stretch(p.from, p.to)}
		shifts = append(shifts, Shift{s.Question, where, order(p.pair.was, p.pair.is), p.pair.was, p.pair.is})
	}
	return shifts
}
