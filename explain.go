package logistics

import (
	"math/big"
	"slices"
	"strings"
)

// Explanation is an answer with its nearest neighbors.
type Explanation struct {
	Question  string     `json:"question"`
	Ruling    Ruling     `json:"ruling"`
	Stretch   Stretch    `json:"stretch,omitzero"` // on which the answer stays, all facts being the same; absent without a figure
	Below     *Turn      `json:"below,omitzero"`   // the nearest other answer below; absent where there is none
	Above     *Turn      `json:"above,omitzero"`   // and above
	Otherwise List[Turn] `json:"otherwise"`        // with one fact changed and the figure the same, where the answer differs
}

// Turn is another answer and where it holds.
type Turn struct {
	Where  Region `json:"where"` // what is different about it
	Ruling Ruling `json:"ruling"`
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

// Explain asks for the answer at p, the nearest different one below and above it with the stretch on which that holds, and
// the answers that differ where one fact does. The cuts of s are those of the policy that is asked, and p has a value for
// every fact of s. A figure of another kind than that of s, or one that nobody knows, has no neighbors.
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

// Flip gives the figure nearest to got on which the limit decides otherwise. A share keeps its whole, and its part lies
// on the grid that step gives, as does an amount: 1 for things that are counted, 0.0001 for what is weighed or paid. A count
// is counted by ones, whatever the step. ok is false where there is no such figure, where nothing can be decided, where the
// step is 0, or where the kind is neither count, share nor yuan.
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
