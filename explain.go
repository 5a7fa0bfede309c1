package logistics

import (
	"math/big"
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
	return t.Where.Text(l) + Text{": ", "："}.In(l) + t.Ruling.Text(l)
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
	b.WriteString(e.Ruling.Text(l))
	for _, t := range []*Turn{e.Below, e.Above} {
		if t != nil {
			b.WriteString("\n  " + t.Text(l))
		}
	}
	for _, t := range e.Otherwise {
		b.WriteString("\n  " + Text{"if ", "若"}.In(l) + t.Text(l))
	}
	return b.String()
}

// Explain asks for the answer at p, the nearest different one below and above it with the stretch on which that holds, and
// the answers that differ where one fact does. The cuts of s are those of the policy that is asked.
func Explain[R interface {
	comparable
	Ruling
}](s Space, ask func(Point) R, p Point) Explanation {
	here := ask(p)
	e := Explanation{Question: s.Question, Ruling: here}
	if s.Figure != 0 && p.Figure.Kind() == s.Figure {
		e.neighbors(s, func(figure Measure) Ruling { return ask(Point{p.Values, figure}) }, p.Figure)
	}
	for i, fact := range s.Facts {
		byRuling := map[R]box{}
		var order []R
		for v := range fact.Values {
			values := append([]int(nil), p.Values...)
			values[i] = v
			r := ask(Point{values, p.Figure})
			if r == here {
				continue
			}
			if byRuling[r] == nil {
				order = append(order, r)
				byRuling[r] = s.everything()
				byRuling[r][i] = nil
			}
			byRuling[r][i] = append(byRuling[r][i], v)
		}
		for _, r := range order {
			e.Otherwise = append(e.Otherwise, Turn{Region{Choices: s.choices(byRuling[r])}, r})
		}
	}
	return e
}

// everything is the box of all combinations.
func (s Space) everything() box {
	b := make(box, len(s.Facts))
	for i, f := range s.Facts {
		for v := range f.Values {
			b[i] = append(b[i], v)
		}
	}
	return b
}

// neighbors finds the stretch of the figure and those beside it.
func (e *Explanation) neighbors(s Space, ask func(Measure) Ruling, figure Measure) {
	samples := s.samples()
	rulings := make([]Ruling, len(samples))
	at := 0
	for i, sample := range samples {
		rulings[i] = ask(sample.figure)
		if (Stretch{From: sample.edge}).Holds(figure) {
			at = i
		}
	}
	// stretch gives the samples with the answer of sample i, up to which it begins and ends.
	stretch := func(i int) (Stretch, int, int) {
		first, last := i, i
		for first > 0 && rulings[first-1] == rulings[i] {
			first--
		}
		for last+1 < len(samples) && rulings[last+1] == rulings[i] {
			last++
		}
		st := Stretch{From: samples[first].edge}
		if last+1 < len(samples) {
			st.To = samples[last+1].edge
		}
		return st, first, last
	}
	here, first, last := stretch(at)
	e.Stretch = here
	if first > 0 {
		below, _, _ := stretch(first - 1)
		e.Below = &Turn{Region{Stretch: below}, rulings[first-1]}
	}
	if last+1 < len(samples) {
		above, _, _ := stretch(last + 1)
		e.Above = &Turn{Region{Stretch: above}, rulings[last+1]}
	}
}

// Flip gives the figure nearest to got on which the limit decides otherwise. A share keeps its whole, and its part lies
// on the grid that step gives, as does an amount: 1 for things that are counted, 0.0001 for what is weighed or paid. ok is
// false where no such figure is, where nothing can be decided, or where the kind is neither count, share nor yuan.
func (l Limit) Flip(got Measure, step Amount) (flip Measure, ok bool) {
	holds, known := l.Holds(got)
	if !known || step.IsZero() {
		return Measure{}, false
	}
	bound, unit := l.Bound.Rat(), Yuan(step).Rat()
	switch got.Kind() {
	case CountKind:
		unit = big.NewRat(1, 1)
	case YuanKind:
	case ShareKind:
		bound.Mul(bound, Yuan(Amount{got.b}).Rat())
	default:
		return Measure{}, false
	}
	bound.Quo(bound, unit)
	floor := new(big.Int).Div(bound.Num(), bound.Denom())
	exact := bound.IsInt()
	// low is the last figure below what divides the two answers, low+1 the first above it.
	low := floor
	if exact && (l.Side == Below || l.Side == AtLeast) {
		low = new(big.Int).Sub(floor, big.NewInt(1))
	}
	if upper := l.Side == Below || l.Side == AtMost; upper == holds {
		low = new(big.Int).Add(low, big.NewInt(1))
	}
	part := new(big.Rat).SetInt(low)
	part.Mul(part, unit).Mul(part, big.NewRat(unitsPerOne, 1))
	units := part.Num()
	if part.Sign() < 0 || !units.IsUint64() || units.Uint64() >= amountUnits {
		return Measure{}, false
	}
	switch got.Kind() {
	case CountKind:
		flip = Count(int(units.Uint64() / unitsPerOne))
	case YuanKind:
		flip = Yuan(Amount{units.Uint64()})
	default:
		flip = Measure{kind: ShareKind, a: units.Uint64(), b: got.b}
	}
	return flip, true
}
