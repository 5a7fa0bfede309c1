package logistics

import (
	"cmp"
	"math"
	"math/big"
	"reflect"
	"slices"
)

// Space is every case that a question can be asked about: every combination of its facts and, where a figure decides too, every
// figure. [Sweep] and [Explain] ask about all of it, which takes few questions, as an answer changes only at a cut.
type Space struct {
	Question string    // what is asked, by the path of the section or the row: "price", "disqualification.late"
	Facts    []Fact    // what decides beside the figure; empty: nothing
	Figure   Kind      // what the figure counts in: count, share, yuan or score; zero or another kind: no figure
	Cuts     []Measure // the figures at which an answer may change, in any order; those of another kind are left out
	Unknown  bool      // the figure may be unknown, which is a case of its own
}

// Fact is a fact of a question that has a few values, such as a category; each value is a [Word].
type Fact struct {
	Name   Word
	Values []Word // all of them; without any there is no case to ask about
}

// YesNo makes a fact of a yes-or-no question; its values are no, at place 0, and yes, at place 1.
func YesNo(wire string, label Text) Fact {
	return Fact{Word{wire, label}, answerWords()}
}

// Point is one case of a [Space]: a value of every fact, and a figure where the space has one.
type Point struct {
	Values []int   // for each fact of the space, the place of its value among the values of the fact
	Figure Measure // the zero Measure where the space has no figure, or it is unknown
}

// Is reports whether the fact at a place of the facts, which [YesNo] made, is yes.
func (p Point) Is(fact int) bool { return p.Values[fact] == 1 }

// Edge is where a [Stretch] begins or ends: just below a figure, or just above it. The zero Edge is none.
type Edge struct {
	At    Measure `json:"at"`
	Above bool    `json:"above"` // the edge lies above At; false: below At
}

// IsZero reports whether e is none.
func (e Edge) IsZero() bool { return e.At.IsZero() }

// Stretch is all figures from one edge to another. The zero Stretch is none.
type Stretch struct {
	From    Edge `json:"from"`
	To      Edge `json:"to,omitzero"`      // absent: it has no upper end
	Unknown bool `json:"unknown,omitzero"` // instead of both: the case that the figure is unknown
}

// IsZero reports whether s is none.
func (s Stretch) IsZero() bool { return s == Stretch{} }

// Holds reports whether the figure lies on the stretch.
func (s Stretch) Holds(figure Measure) bool {
	if s.Unknown {
		return figure.IsZero()
	}
	past := func(e Edge) bool {
		order, ok := figure.Compare(e.At)
		return ok && (order > 0 || order == 0 && !e.Above)
	}
	return past(s.From) && (s.To.IsZero() || figure.Kind() == s.To.At.Kind() && !past(s.To))
}

// some gives a figure on the stretch; unknown where it is the one that nobody knows, or there is none.
func (s Stretch) some() Measure {
	if !s.From.Above {
		return s.From.At
	}
	if m := between(s.From.At, s.To.At); !m.IsZero() {
		return m
	}
	return s.To.At
}

// String gives the stretch in English.
func (s Stretch) String() string { return s.Text(English) }

// Text gives the stretch in l: "from 5,000 yuan to below 10,000 yuan"; "any figure" where it has neither bound; "" for the
// zero Stretch.
func (s Stretch) Text(l Lang) string {
	switch {
	case s.IsZero():
		return ""
	case s.Unknown:
		return Text{"figure unknown", "数值未知"}.In(l)
	}
	if s.From.At.Kind() == CountKind {
		s = s.counted()
	}
	least := s.From.At.Rat()
	from := start{s.From.At.BoundText(l), !s.From.Above && least != nil && least.Sign() == 0, s.From.Above}
	var to *start
	if !s.To.IsZero() {
		to = &start{from: s.To.At.BoundText(l), above: s.To.Above}
	}
	if order, ok := s.To.At.Compare(s.From.At); ok && order == 0 && s.To.Above && !s.From.Above {
		return Text{"exactly " + from.from, "恰为 " + from.from}.In(l)
	}
	return stretchText(from, to, Text{"any figure", "任何数值"}, l)
}

// counted gives a stretch of counts by the counts that lie on it, its ends among them: what is above 3 and below 5 is
// exactly 4. A stretch on which none lies stays as it is.
func (s Stretch) counted() Stretch {
	lowest, highest := s.From, s.To
	if lowest.Above {
		lowest = Edge{At: Count(int(lowest.At.a) + 1)}
	}
	if !highest.Above && highest.At.a > 0 {
		highest = Edge{At: Count(int(highest.At.a) - 1), Above: true}
	}
	switch {
	case s.To.IsZero():
		return Stretch{From: lowest}
	case s.To.At.Kind() != CountKind || highest.At.a < lowest.At.a:
		return s
	}
	return Stretch{From: lowest, To: highest}
}

// sample is a figure that stands for all from its edge to the next one.
type sample struct {
	edge    Edge
	figure  Measure
	unknown bool // it stands for the figure that nobody knows
}

type samples []sample

// samples gives the figures that the space must be asked at: each cut, and one figure between it and the next. Where it has
// no figure it is asked once, without one.
func (s Space) samples() samples {
	zero := s.Figure.zero()
	if zero.IsZero() {
		return samples{{unknown: s.Unknown}}
	}
	cuts := []Measure{zero}
	for _, c := range s.Cuts {
		if c.Kind() == s.Figure {
			cuts = append(cuts, c)
		}
	}
	slices.SortFunc(cuts, func(a, b Measure) int {
		if order, _ := a.Compare(b); order != 0 {
			return order
		}
		return cmp.Compare(a.b, b.b) // one share in two forms: the smaller whole stands first, however the cuts came
	})
	cuts = slices.CompactFunc(cuts, func(a, b Measure) bool { order, _ := a.Compare(b); return order == 0 })
	var all samples
	for i, c := range cuts {
		all = append(all, sample{edge: Edge{At: c}, figure: c})
		var next Measure
		if i+1 < len(cuts) {
			next = cuts[i+1]
		}
		if m := between(c, next); !m.IsZero() {
			all = append(all, sample{edge: Edge{At: c, Above: true}, figure: m})
		}
	}
	if s.Unknown {
		all = append(all, sample{unknown: true})
	}
	return all
}

// stretch gives all figures for which the samples from the first to the last stand.
func (at samples) stretch(first, last int) Stretch {
	if at[first].unknown {
		return Stretch{Unknown: true}
	}
	s := Stretch{From: at[first].edge}
	if last+1 < len(at) {
		s.To = at[last+1].edge // none before the figure that nobody knows
	}
	return s
}

// zero gives the lowest figure of the kind; unknown where the kind does not count from one.
func (k Kind) zero() Measure {
	switch k {
	case CountKind:
		return Count(0)
	case YuanKind:
		return Yuan(Amount{})
	case ShareKind:
		return Share(0, 1)
	case ScoreKind:
		return Score(new(big.Rat))
	}
	return Measure{}
}

// between gives a figure above a and below b, or only above a where b is unknown; unknown where there is none. Counts and
// amounts lie on a grid. Between two scores there is always another; between two shares the simplest has the least part and
// the least whole, so where these are too large for a share, no share lies there.
func between(a, b Measure) Measure {
	var m Measure
	switch a.Kind() {
	case CountKind:
		if a.a < math.MaxInt {
			m = Count(int(a.a) + 1)
		}
	case YuanKind:
		if sum, ok := (Amount{a.a}).Add(Amount{1}); ok {
			m = Yuan(sum)
		}
	case ShareKind:
		m = share(simplest(a.Rat(), b.Rat()))
	case ScoreKind:
		most := b.Rat()
		if most == nil {
			most = big.NewRat(100, 1)
		}
		m = Score(simplest(a.Rat(), most))
	}
	if order, ok := m.Compare(b); ok && order >= 0 {
		return Measure{}
	}
	return m
}

// simplest gives the fraction with the smallest denominator above a and below b, the least of those; nil where there is
// none. A nil b is no bound.
func simplest(a, b *big.Rat) *big.Rat {
	if b != nil && a.Cmp(b) >= 0 {
		return nil
	}
	floor := new(big.Int).Div(a.Num(), a.Denom())
	next := new(big.Rat).SetInt(new(big.Int).Add(floor, big.NewInt(1)))
	if b == nil || next.Cmp(b) < 0 {
		return next
	}
	// Both lie in [floor, floor+1]: the simplest fraction between their reciprocals, turned round.
	whole := new(big.Rat).SetInt(floor)
	low, high := new(big.Rat).Sub(a, whole), new(big.Rat).Sub(b, whole)
	var over *big.Rat
	if low.Sign() > 0 {
		over = new(big.Rat).Inv(low)
	}
	inner := simplest(new(big.Rat).Inv(high), over)
	return whole.Add(whole, inner.Inv(inner))
}

// share makes a fraction a share, of counts or, where they are too large, of amounts; unknown where it is no share.
func share(r *big.Rat) Measure {
	if r == nil || !r.Num().IsUint64() || !r.Denom().IsUint64() {
		return Measure{}
	}
	part, whole := r.Num().Uint64(), r.Denom().Uint64()
	switch most := max(part, whole); {
	case most < amountUnits/unitsPerOne:
		return Share(int(part), int(whole))
	case most < amountUnits:
		return ShareOf(Amount{part}, Amount{whole})
	}
	return Measure{}
}

// Cuts gives the bounds of every band, and of every limit whose bound is of the kind, in the sections, as cuts of a
// [Space]. A band does not say what it counts in: hand in sections whose bands count in the kind.
func Cuts(kind Kind, sections ...any) []Measure {
	var cuts []Measure
	for _, section := range sections {
		walk(section, func(w *walker, v reflect.Value) bool {
			if v.Kind() == reflect.Struct {
				if row, ok := v.Interface().(bounded); ok {
					if m := row.cut(kind); m.Kind() == kind {
						cuts = append(cuts, m)
					}
				}
			}
			return true
		})
	}
	return cuts
}

// bounded is a row with a bound.
type bounded interface{ cut(Kind) Measure }

func (l Limit) cut(Kind) Measure { return l.Bound }

func (b Band[T]) cut(kind Kind) Measure {
	a, err := AmountOf(b.From)
	if err != nil {
		return Measure{}
	}
	switch r := Yuan(a).Rat(); kind {
	case YuanKind:
		return Yuan(a)
	case ScoreKind:
		return Score(r)
	case ShareKind:
		return share(r)
	case CountKind:
		if r.IsInt() {
			return Count(int(r.Num().Int64()))
		}
		// Between two counts: the next one begins the band.
		return Count(int(new(big.Int).Quo(r.Num(), r.Denom()).Int64()) + 1)
	}
	return Measure{}
}
