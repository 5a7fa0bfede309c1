package logistics

import (
	"math/big"
	"reflect"
	"slices"
)

// Space is everything that a question can be asked about: every combination of its finite facts and, where a figure
// decides too, every stretch of figures on which no answer changes.
type Space struct {
	Question string    // what is asked, by the path of the section or the row: "price.tiers", "disqualification.late"
	Facts    []Fact    // each with all its values
	Figure   Kind      // count, share, yuan or score: what the figure counts in; zero: no figure
	Cuts     []Measure // where an answer may change, in any order; those of another kind are left out
}

// Fact is a finite fact of a question.
type Fact struct {
	Name   Word
	Values []Word
}

// YesNo is a fact whose values are no, at 0, and yes, at 1.
func YesNo(wire string, label Text) Fact {
	return Fact{Word{wire, label}, answerWords()}
}

// Point is one case of a space: a value of every fact, and a figure where the space has one.
type Point struct {
	Values []int // by fact, the place of the value
	Figure Measure
}

// Is reports whether a fact that [YesNo] made is yes.
func (p Point) Is(fact int) bool { return p.Values[fact] == 1 }

// Edge is a place between two figures: just below At, or just above it. The zero Edge is none.
type Edge struct {
	At    Measure `json:"at"`
	Above bool    `json:"above"` // At itself lies below the edge
}

// IsZero reports whether e is none.
func (e Edge) IsZero() bool { return e.At.IsZero() }

// Stretch is all figures from one edge to another; without To it has no end. The zero Stretch is no figure at all.
type Stretch struct {
	From Edge `json:"from"`
	To   Edge `json:"to,omitzero"`
}

// IsZero reports whether s is none.
func (s Stretch) IsZero() bool { return s == Stretch{} }

// Holds reports whether the figure lies on the stretch.
func (s Stretch) Holds(figure Measure) bool {
	past := func(e Edge) bool {
		order, ok := figure.Compare(e.At)
		return ok && (order > 0 || order == 0 && !e.Above)
	}
	return past(s.From) && (s.To.IsZero() || figure.Kind() == s.To.At.Kind() && !past(s.To))
}

// String gives the stretch in English.
func (s Stretch) String() string { return s.Text(English) }

// Text gives the stretch in l: "from 5,000 yuan to below 10,000 yuan"; "any figure" where it has neither bound.
func (s Stretch) Text(l Lang) string {
	from, to := s.From.At.Text(l), s.To.At.Text(l)
	fromZero := !s.From.Above && s.From.At.Rat() != nil && s.From.At.Rat().Sign() == 0
	order, _ := s.To.At.Compare(s.From.At)
	switch {
	case s.IsZero():
		return ""
	case s.To.IsZero() && fromZero:
		return Text{"any figure", "任何数值"}.In(l)
	case s.To.IsZero() && s.From.Above:
		return Text{"above " + from, "超过 " + from}.In(l)
	case s.To.IsZero():
		return Text{"from " + from, from + "起"}.In(l)
	case order == 0 && s.To.Above:
		return Text{"exactly " + from, "恰为 " + from}.In(l)
	case fromZero && s.To.Above:
		return Text{"up to " + to, "不超过 " + to}.In(l)
	case fromZero:
		return Text{"below " + to, "不足 " + to}.In(l)
	}
	lead, end := Text{"from " + from, from + "起"}, Text{" to below " + to, "，不足 " + to}
	if s.From.Above {
		lead = Text{"above " + from, "超过 " + from}
	}
	if s.To.Above {
		end = Text{" to " + to, "，至 " + to + "（含）"}
	}
	return lead.In(l) + end.In(l)
}

// sample is a figure that stands for all from its edge to the next one.
type sample struct {
	edge   Edge
	figure Measure
}

// samples gives the figures that the space must be asked at: each cut, and one figure between it and the next.
func (s Space) samples() []sample {
	zero := s.zero()
	if zero.IsZero() {
		return []sample{{}}
	}
	cuts := []Measure{zero}
	for _, c := range s.Cuts {
		if c.Kind() == s.Figure {
			cuts = append(cuts, c)
		}
	}
	slices.SortFunc(cuts, func(a, b Measure) int { order, _ := a.Compare(b); return order })
	cuts = slices.CompactFunc(cuts, func(a, b Measure) bool { order, _ := a.Compare(b); return order == 0 })
	var all []sample
	for i, c := range cuts {
		all = append(all, sample{Edge{At: c}, c})
		var next Measure
		if i+1 < len(cuts) {
			next = cuts[i+1]
		}
		if between := between(c, next); !between.IsZero() {
			all = append(all, sample{Edge{At: c, Above: true}, between})
		}
	}
	return all
}

// zero gives the lowest figure of the space; unknown where it has no figure.
func (s Space) zero() Measure {
	switch s.Figure {
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
// amounts lie on a grid; between two shares or scores there is always another.
func between(a, b Measure) Measure {
	var m Measure
	switch a.Kind() {
	case CountKind:
		m = Count(int(a.a) + 1)
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

// simplest gives the fraction with the smallest denominator above a and below b; nil where there is none. A nil b is no
// bound.
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

// share makes a fraction a share of a whole; unknown where the whole is too large to be one.
func share(r *big.Rat) Measure {
	if r == nil || !r.Num().IsInt64() || !r.Denom().IsInt64() {
		return Measure{}
	}
	return Share(int(r.Num().Int64()), int(r.Denom().Int64()))
}

// Cuts gives the bounds of every band and limit of the sections that count in kind, as cuts of a [Space]. A band is
// taken to count in it: hand in sections whose bands do.
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
