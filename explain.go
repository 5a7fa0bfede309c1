package logistics

import (
	"math/big"
	"slices"
	"strings"
)

// Explanation is an answer with its nearest neighbors: the other answers that a higher or lower figure, or another fact, would get.
type Explanation struct {
	Question  string     `json:"question"`         // what was asked, as [Space] names it
	Ruling    Ruling     `json:"ruling"`           // the answer
	Stretch   Stretch    `json:"stretch,omitzero"` // the figures with this answer, all facts being the same; absent without a figure
	Below     *Turn      `json:"below,omitzero"`   // the nearest other answer to a lower figure; absent where there is none
	Above     *Turn      `json:"above,omitzero"`   // the nearest other answer to a higher figure; absent where there is none
	Otherwise List[Turn] `json:"otherwise"`        // other answers, where one fact changes and the figure stays
}

// Turn is another answer in an [Explanation], and where it holds.
type Turn struct {
	Where  Region `json:"where"`  // what is different there: the figures, or the fact
	Ruling Ruling `json:"ruling"` // the answer there
}

// Text gives the turn on one line in l.
func (t Turn) Text(l Lang) string {
	return t.Where.Text(l) + Text{": ", "："}.In(l) + spoken(t.Ruling, l)
}

// String gives the turn in English.
func (t Turn) String() string { return t.Text(English) }

// String gives the explanation in English.
func (e Explanation) String() string { return e.Text(English) }

// Text gives the explanation in l: the answer and where it holds, then each other answer on a line.
func (e Explanation) Text(l Lang) string {
	var b strings.Builder
	b.WriteString(e.Question + Text{": ", "："}.In(l))
	if stretch := e.Stretch.Text(l); stretch != "" {
		b.WriteString(stretch + Text{": ", "："}.In(l))
	}
	b.WriteString(spoken(e.Ruling, l))
	for _, t := range []*Turn{e.Below, e.Above} {
		if t != nil {
			b.WriteString("\n  " + t.Text(l))
		}
	}
	for _, t := range e.Otherwise {
		b.WriteString("\n  " + Text{"if ", "若 "}.In(l) + t.Where.Text(l) + Text{": ", "，则："}.In(l) + spoken(t.Ruling, l))
	}
	return b.String()
}

// Explain gives the answer at p, the nearest different answer below and above its figure, and each answer that differs where one
// fact does. ask gives the answer of a policy at a point of s. The cuts of s are those of that policy, and p has a value for every
// fact of s. A figure that is unknown, or of another kind than that of s, has no neighbors.
func Explain[R interface {
	comparable
	Ruling
}](s Space, ask func(Point) R, p Point) Explanation {
	here := ask(p)
	e := Explanation{Question: s.Question, Ruling: here}
	switch {
	case p.Figure.IsZero() && s.Unknown:
		e.Stretch = Stretch{Unknown: true}
	case p.Figure.Kind() == s.Figure && !s.Figure.zero().IsZero():
		e.neighbors(s, func(figure Measure) Ruling { return ask(Point{p.Values, figure}) }, p.Figure)
	}
	for i, fact := range s.Facts {
		places := map[R][]int{}
		var rulings []R // in the order of the values
		for v := range fact.Values {
			values := slices.Clone(p.Values)
			values[i] = v
			r := ask(Point{values, p.Figure})
			if r == here {
				continue
			}
			if places[r] == nil {
				rulings = append(rulings, r)
			}
			places[r] = append(places[r], v)
		}
		for _, r := range rulings {
			e.Otherwise = append(e.Otherwise, Turn{Region{Choices: List[Choice]{fact.choice(places[r])}}, r})
		}
	}
	return e
}

// neighbors finds the stretch of the figure and those beside it.
func (e *Explanation) neighbors(s Space, ask func(Measure) Ruling, figure Measure) {
	s.Unknown = false
	samples := s.samples()
	rulings := make([]Ruling, len(samples))
	at := 0
	for i, sample := range samples {
		rulings[i] = ask(sample.figure)
		if (Stretch{From: sample.edge}).Holds(figure) {
			at = i
		}
	}
	// around gives the first and the last sample around i with the answer of i.
	around := func(i int) (first, last int) {
		first, last = i, i
		for first > 0 && rulings[first-1] == rulings[i] {
			first--
		}
		for last+1 < len(samples) && rulings[last+1] == rulings[i] {
			last++
		}
		return first, last
	}
	turn := func(i int) *Turn { return &Turn{Region{Stretch: samples.stretch(around(i))}, rulings[i]} }
	first, last := around(at)
	e.Stretch = samples.stretch(first, last)
	if first > 0 {
		e.Below = turn(first - 1)
	}
	if last+1 < len(samples) {
		e.Above = turn(last + 1)
	}
}

// Flip gives the figure nearest to got on which the limit decides otherwise. Of a share the part changes and the whole stays. step
// is the least by which the part or an amount changes: 1 for pieces, 0.0001 for what is weighed or paid; a count always changes by
// 1. ok is false where there is no such figure, where the limit decides nothing, where step is 0, and for kinds other than count,
// share and yuan.
func (l Limit) Flip(got Measure, step Amount) (flip Measure, ok bool) {
	holds, known := l.Holds(got)
	bound, unit := l.Bound.Rat(), Yuan(step).Rat()
	switch got.Kind() {
	case CountKind:
		unit.SetInt64(1)
	case YuanKind, ShareKind:
	default:
		return Measure{}, false
	}
	if !known || unit.Sign() == 0 {
		return Measure{}, false
	}
	if got.Kind() == ShareKind {
		bound.Mul(bound, Yuan(Amount{got.b}).Rat()) // of the part
	}
	steps := new(big.Rat).Quo(bound, unit)
	// low is the last step below what divides the two answers; the next one is the first above it.
	low := new(big.Int).Div(steps.Num(), steps.Denom())
	if steps.IsInt() && (l.Side == Below || l.Side == AtLeast) {
		low.Sub(low, big.NewInt(1))
	}
	if upper := l.Side == Below || l.Side == AtMost; upper == holds {
		low.Add(low, big.NewInt(1))
	}
	flip = got.with(new(big.Rat).Mul(unit, new(big.Rat).SetInt(low)))
	if now, known := l.Holds(flip); !known || now == holds {
		return Measure{}, false
	}
	return flip, true
}

// with gives a count, an amount, or a share of the same whole, with another part; unknown where that is out of bounds.
func (m Measure) with(part *big.Rat) Measure {
	if m.kind != CountKind {
		part = new(big.Rat).Mul(part, big.NewRat(unitsPerOne, 1))
	}
	switch n := part.Num(); {
	case m.kind == CountKind && n.IsInt64():
		return Count(int(n.Int64()))
	case m.kind != CountKind && n.IsUint64() && n.Uint64() < amountUnits:
		return Measure{kind: m.kind, a: n.Uint64(), b: m.b}
	}
	return Measure{}
}
