package logistics_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
)

// wantNeighbors fails unless the stretch holds the figure and ends only where the answer does, and the turns beside it touch
// it and say what is answered there.
func wantNeighbors(t *rapid.T, e logistics.Explanation, figure logistics.Measure, probes []logistics.Measure, ask func(logistics.Measure) said) {
	if !e.Stretch.Holds(figure) {
		t.Fatalf("%s does not hold %s", e.Stretch, figure)
	}
	if e.Below != nil && e.Below.Where.Stretch.To != e.Stretch.From || e.Above != nil && e.Above.Where.Stretch.From != e.Stretch.To {
		t.Fatalf("%s does not touch what is beside it", e)
	}
	below, above := false, false // of the stretch, by what is asked
	var beyond []said            // the answer just below the turn below
	past := false                // a figure lies above the turn above
	for _, m := range probes {
		order, _ := m.Compare(figure)
		var turn *logistics.Turn
		switch {
		case e.Stretch.Holds(m):
			if got := ask(m); got != e.Ruling {
				t.Fatalf("at %s it is %s: %s", m, got, e)
			}
			continue
		case order < 0:
			turn, below = e.Below, true
		default:
			turn, above = e.Above, true
		}
		if turn == nil {
			t.Fatalf("%s lies outside, and nothing is there: %s", m, e)
		}
		got := ask(m)
		switch held := turn.Where.Stretch.Holds(m); {
		case held && got != turn.Ruling || turn.Ruling == e.Ruling:
			t.Fatalf("at %s it is %s, not %s: %s", m, got, turn.Ruling, e)
		case !held && order < 0:
			beyond = []said{got} // the last of them counts
		case !held && !past && got == e.Above.Ruling:
			t.Fatalf("at %s it is %s still: %s", m, got, e)
		case !held:
			past = true
		}
	}
	if len(beyond) > 0 && beyond[0] == e.Below.Ruling {
		t.Fatalf("it is %s further down: %s", beyond[0], e)
	}
	if below != (e.Below != nil) || above != (e.Above != nil) {
		t.Fatalf("turns below %t and above %t: %s", below, above, e)
	}
}

// wantOtherwise fails unless each value of each fact with another answer stands in just one turn, and nothing else in any.
func wantOtherwise(t *rapid.T, s logistics.Space, e logistics.Explanation, p logistics.Point, ask func(logistics.Point) said) {
	told := 0
	for i, fact := range s.Facts {
		for v, word := range fact.Values {
			values := append([]int(nil), p.Values...)
			values[i] = v
			want, found := ask(logistics.Point{Values: values, Figure: p.Figure}), 0
			for _, turn := range e.Otherwise {
				if len(turn.Where.Choices) != 1 || !turn.Where.Stretch.IsZero() {
					t.Fatalf("not one fact changes: %s", turn)
				}
				c := turn.Where.Choices[0]
				if c.Fact == fact.Name && strings.Contains(fmt.Sprint(c.Values), fmt.Sprint(word)) {
					found++
					if turn.Ruling != want || turn.Ruling == e.Ruling {
						t.Fatalf("%s %s is %s: %s", fact.Name.Wire, word.Wire, want, turn)
					}
				}
			}
			told += found
			if differs := want != e.Ruling; differs != (found == 1) || found > 1 {
				t.Fatalf("%s %s is %s and stands in %d turns of %s", fact.Name.Wire, word.Wire, want, found, e)
			}
		}
	}
	if told == 0 && len(e.Otherwise) > 0 {
		t.Fatalf("turns of no fact: %s", e)
	}
}

func TestExplain(t *testing.T) {
	for _, kind := range figureKinds {
		probes := probes(kind)
		t.Run(kind.String(), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				s := logistics.Space{Question: "q", Figure: kind, Unknown: rapid.Bool().Draw(t, "unknown")}
				p := logistics.Point{Figure: rapid.SampledFrom(probes).Draw(t, "figure")}
				for i := range rapid.IntRange(0, 3).Draw(t, "facts") {
					n := rapid.IntRange(1, 4).Draw(t, "values")
					s.Facts = append(s.Facts, fact(fmt.Sprint("f", i), n))
					p.Values = append(p.Values, rapid.IntRange(0, n-1).Draw(t, "value"))
				}
				pol := layersOf(s).Draw(t, "policy")
				s.Cuts = rapid.Permutation(logistics.Cuts(kind, pol)).Draw(t, "cuts")
				switch rapid.IntRange(0, 4).Draw(t, "other figure") {
				case 0:
					p.Figure = logistics.Measure{}
				case 1:
					p.Figure = logistics.Said("x")
				}
				e := logistics.Explain(s, pol.at, p)
				if e.Question != "q" || e.Ruling != pol.at(p) {
					t.Fatalf("it is %s: %s", pol.at(p), e)
				}
				wantOtherwise(t, s, e, p, pol.at)
				if p.Figure.Kind() == kind {
					wantNeighbors(t, e, p.Figure, probes, func(m logistics.Measure) said { return pol.at(logistics.Point{Values: p.Values, Figure: m}) })
					return
				}
				unknown := s.Unknown && p.Figure.IsZero()
				if e.Below != nil || e.Above != nil || e.Stretch != (logistics.Stretch{Unknown: unknown}) {
					t.Fatalf("%s has neighbors: %s", p.Figure, e)
				}
			})
		})
	}
}

func TestExplanationText(t *testing.T) {
	s := logistics.Space{
		Question: "price", Figure: logistics.YuanKind, Cuts: []logistics.Measure{yuan(t, "5000"), yuan(t, "10000")},
		Facts: []logistics.Fact{fact("f", 5), logistics.YesNo("budget", logistics.Text{En: "budget", Zh: "预算"})},
	}
	ask := func(p logistics.Point) said {
		answer := "abc"[2:]
		for i, cut := range s.Cuts {
			if order, ok := p.Figure.Compare(cut); ok && order < 0 {
				answer = "abc"[i : i+1]
				break
			}
		}
		if p.Is(1) && p.Values[0] != 4 {
			return said(answer)
		}
		return "x"
	}
	for _, row := range []struct {
		reason string
		s      logistics.Space
		p      logistics.Point
		en, zh string
	}{
		{"between two", s, logistics.Point{Values: []int{0, 1}, Figure: yuan(t, "7777.77")},
			"price: from 5,000 yuan to below 10,000 yuan: b\n  below 5,000 yuan: a\n  from 10,000 yuan: c\n  if f e: x\n  if budget no: x",
			"price：5,000 元（含）至 10,000 元（不含）：答b\n  低于 5,000 元：答a\n  10,000 元（含）以上：答c\n  若 甲f：甲e，则：答x\n  若 预算：否，则：答x"},
		{"the lowest", s, logistics.Point{Values: []int{0, 1}, Figure: yuan(t, "0")},
			"price: below 5,000 yuan: a\n  from 5,000 yuan to below 10,000 yuan: b\n  if f e: x\n  if budget no: x", ""},
		{"the highest", s, logistics.Point{Values: []int{0, 1}, Figure: yuan(t, "10000")},
			"price: from 10,000 yuan: c\n  from 5,000 yuan to below 10,000 yuan: b\n  if f e: x\n  if budget no: x", ""},
		{"without neighbors", s, logistics.Point{Values: []int{4, 0}, Figure: yuan(t, "10000")}, "price: any figure: x", "price：任何数值：答x"},
		{"most of the values", s, logistics.Point{Values: []int{4, 1}, Figure: yuan(t, "10000")}, "price: any figure: x\n  if f any but e: c", "price：任何数值：答x\n  若 甲f：除甲e外，则：答c"},
		{"a figure of another kind", s, logistics.Point{Values: []int{4, 1}, Figure: logistics.Count(3)}, "price: x\n  if f any but e: c", ""},
		{"no figure", logistics.Space{Question: "q", Facts: s.Facts}, logistics.Point{Values: []int{4, 0}}, "q: x", "q：答x"},
		{"a fact without values", logistics.Space{Question: "q", Facts: append(s.Facts[:2:2], logistics.Fact{Name: plain("g")})}, logistics.Point{Values: []int{4, 0, 0}}, "q: x", ""},
	} {
		t.Run(row.reason, func(t *testing.T) {
			e := logistics.Explain(row.s, ask, row.p)
			if e.String() != row.en {
				t.Errorf("reads\n%s\nwant\n%s", e, row.en)
			}
			if zh := e.Text(logistics.Chinese); row.zh != "" && zh != row.zh {
				t.Errorf("reads\n%s\nwant\n%s", zh, row.zh)
			}
		})
	}
	if got := (logistics.Explanation{}).String(); got != ": no answer" {
		t.Errorf("nothing reads %q", got)
	}
	turn := logistics.Turn{Where: logistics.Region{Stretch: logistics.Stretch{From: logistics.Edge{At: yuan(t, "5"), Above: true}}}, Ruling: said("a")}
	if turn.String() != "above 5 yuan: a" || turn.Text(logistics.Chinese) != "超过 5 元：答a" {
		t.Errorf("a turn reads %q and %q", turn, turn.Text(logistics.Chinese))
	}
	text, err := json.Marshal(logistics.Explain(s, ask, logistics.Point{Values: []int{0, 1}, Figure: yuan(t, "0")}))
	want := `{"question":"price","ruling":"a","stretch":{"from":{"at":"yuan 0","above":false},"to":{"at":"yuan 5000","above":false}},` +
		`"above":{"where":{"choices":[],"stretch":{"from":{"at":"yuan 5000","above":false},"to":{"at":"yuan 10000","above":false}}},"ruling":"b"},"otherwise":[`
	if err != nil || !strings.HasPrefix(string(text), want) {
		t.Errorf("written %s, %v; want %s…", text, err, want)
	}
	text, err = json.Marshal(logistics.Explain(logistics.Space{Question: "q"}, parity, logistics.Point{}))
	if want := `{"question":"q","ruling":"a","otherwise":[]}`; err != nil || string(text) != want {
		t.Errorf("written %s, %v; want %s", text, err, want)
	}
}

func TestLimitFlip(t *testing.T) {
	one, fine := amount(t, "1"), amount(t, "0.0001")
	most := fmt.Sprint("count ", math.MaxInt)
	for _, row := range []struct {
		reason string
		side   logistics.Side
		bound  string
		got    string
		step   logistics.Amount
		want   string // "" is none
	}{
		{"one late too many", logistics.Below, "share 15/100", "share 3/20", one, "share 2/20"},
		{"how many more may be late", logistics.Below, "share 15/100", "share 1/20", one, "share 3/20"},
		{"in kilograms", logistics.Below, "share 15/100", "share 3/20", fine, "share 2.9999/20"},
		{"a bound between two parts", logistics.AtMost, "share 1/3", "share 4/10", one, "share 3/10"},
		{"and from below", logistics.AtMost, "share 1/3", "share 0/10", one, "share 4/10"},
		{"the part need not be on the grid", logistics.AtMost, "share 1/2", "share 0.5/7.5", one, "share 4/7.5"},
		{"steps of a half", logistics.AtMost, "share 1/2", "share 0.5/7.5", amount(t, "0.5"), "share 4/7.5"},
		{"steps of three", logistics.AtMost, "share 1/2", "share 0.5/7.5", amount(t, "3"), "share 6/7.5"},
		{"at most, at the bound", logistics.AtMost, "count 3", "count 3", one, "count 4"},
		{"at most, above it", logistics.AtMost, "count 3", "count 9", one, "count 3"},
		{"below, at the bound", logistics.Below, "count 3", "count 3", one, "count 2"},
		{"below, beneath it", logistics.Below, "count 3", "count 0", one, "count 3"},
		{"at least, at the bound", logistics.AtLeast, "count 3", "count 3", one, "count 2"},
		{"at least, beneath it", logistics.AtLeast, "count 3", "count 0", one, "count 3"},
		{"above, at the bound", logistics.Above, "count 3", "count 3", one, "count 4"},
		{"above, above it", logistics.Above, "count 3", "count 9", one, "count 3"},
		{"a count goes by ones", logistics.AtMost, "count 3", "count 9", amount(t, "2"), "count 3"},
		{"also without a step", logistics.AtMost, "count 3", "count 9", logistics.Amount{}, "count 3"},
		{"in yuan, to a unit", logistics.AtMost, "yuan 5000", "yuan 4999", fine, "yuan 5000.0001"},
		{"in whole yuan", logistics.AtMost, "yuan 5000", "yuan 4999", one, "yuan 5001"},
		{"in cents, with a bound between them", logistics.AtMost, "yuan 0.0123", "yuan 7", amount(t, "0.01"), "yuan 0.01"},
		{"a step of nothing", logistics.AtMost, "yuan 5000", "yuan 4999", logistics.Amount{}, ""},
		{"nothing is below nothing", logistics.Below, "count 0", "count 3", one, ""},
		{"everything is at least nothing", logistics.AtLeast, "yuan 0", "yuan 3", one, ""},
		{"nothing itself flips", logistics.Above, "yuan 0", "yuan 3", one, "yuan 0"},
		{"and back", logistics.Above, "yuan 0", "yuan 0", fine, "yuan 0.0001"},
		{"above the last amount there is none", logistics.AtMost, "yuan 999999999999999.9999", "yuan 3", fine, ""},
		{"just below it there is", logistics.AtMost, "yuan 999999999999999.9998", "yuan 3", fine, "yuan 999999999999999.9999"},
		{"but not in whole yuan", logistics.AtMost, "yuan 999999999999999.9998", "yuan 3", one, ""},
		{"a part too large for an amount", logistics.AtMost, "share 3/1", "share 1/999999999999999", one, ""},
		{"a part larger than its whole", logistics.AtMost, "share 3/1", "share 1/300000000000000", one, "share 900000000000001/300000000000000"},
		{"counts beyond all amounts", logistics.AtMost, "count 2000000000000000", "count 3", one, "count 2000000000000001"},
		{"above the last count there is none", logistics.AtMost, most, "count 3", one, ""},
		{"but it is above the last but one", logistics.Below, most, "count 3", one, most},
		{"a score", logistics.AtLeast, "score 60", "score 50", one, ""},
		{"a day", logistics.AtMost, "day 2026-03-31", "day 2026-04-01", one, ""},
		{"a word", logistics.AtMost, "word x", "word x", one, ""},
		{"no figure", logistics.AtMost, "count 3", "", one, ""},
		{"another kind", logistics.AtMost, "count 3", "yuan 3", one, ""},
		{"a limit without a number", logistics.NoSide, "", "count 3", one, ""},
		{"nor for a share", logistics.NoSide, "", "share 1/3", one, ""},
		{"a side that is none", logistics.Side(5), "count 3", "count 3", one, ""},
	} {
		t.Run(row.reason, func(t *testing.T) {
			flip, ok := logistics.Limit{Side: row.side, Bound: measure(t, row.bound)}.Flip(measure(t, row.got), row.step)
			text, _ := flip.MarshalText()
			if string(text) != row.want || ok != (row.want != "") {
				t.Errorf("got %q, %t; want %q", text, ok, row.want)
			}
		})
	}
}

// Slowly: the nearest of all figures on the grid, by trying them.
func TestLimitFlipIsTheNearest(t *testing.T) {
	sides := []logistics.Side{logistics.Below, logistics.AtMost, logistics.AtLeast, logistics.Above}
	steps := []string{"1", "0.5", "0.25", "3", "0.0001"}
	of := func(r *big.Rat) logistics.Amount {
		a, err := logistics.ParseAmount(r.FloatString(4))
		if err != nil {
			panic(err)
		}
		return a
	}
	rapid.Check(t, func(t *rapid.T) {
		quarters := func(name string, least int64) *big.Rat {
			return big.NewRat(rapid.Int64Range(least, 40).Draw(t, name), 4)
		}
		kind := rapid.SampledFrom([]logistics.Kind{logistics.CountKind, logistics.YuanKind, logistics.ShareKind}).Draw(t, "kind")
		whole := quarters("whole", 1)
		figure := func(r *big.Rat) logistics.Measure {
			switch kind {
			case logistics.CountKind:
				return logistics.Count(int(r.Num().Int64()))
			case logistics.YuanKind:
				return logistics.Yuan(of(r))
			}
			return logistics.ShareOf(of(r), of(whole))
		}
		got, bound := quarters("got", 0), quarters("bound", 0)
		step, _ := new(big.Rat).SetString(rapid.SampledFrom(steps).Draw(t, "step"))
		l := logistics.Limit{Side: rapid.SampledFrom(sides).Draw(t, "side"), Bound: figure(bound)}
		switch kind {
		case logistics.CountKind:
			got, bound, step = big.NewRat(got.Num().Int64(), 1), big.NewRat(bound.Num().Int64(), 1), big.NewRat(1, 1)
			l.Bound = figure(bound)
		case logistics.ShareKind:
			part, all := rapid.IntRange(0, 12).Draw(t, "bound part"), rapid.IntRange(1, 12).Draw(t, "bound whole")
			l.Bound = logistics.Share(part, all)
			bound = new(big.Rat).Mul(whole, l.Bound.Rat())
		}
		holds, _ := l.Holds(figure(got))
		// From the step that got or the bound follows, whichever is less, upwards.
		low, high := got, bound
		if low.Cmp(high) > 0 {
			low, high = high, low
		}
		if step.Cmp(big.NewRat(1, 100)) < 0 {
			low = bound // by so small steps only near the bound
			high = bound
		}
		first := new(big.Rat).Quo(low, step)
		k := new(big.Int).Div(first.Num(), first.Denom())
		k.Sub(k, big.NewInt(2))
		var want, distance *big.Rat
		for n := 0; ; n++ {
			at := new(big.Rat).Mul(step, new(big.Rat).SetInt(k))
			k.Add(k, big.NewInt(1))
			if at.Sign() < 0 {
				continue
			}
			if now, known := l.Holds(figure(at)); known && now != holds {
				if d := new(big.Rat).Sub(at, got); distance == nil || d.Abs(d).Cmp(distance) < 0 {
					want, distance = at, d.Abs(d)
				}
			}
			if at.Cmp(new(big.Rat).Add(high, new(big.Rat).Mul(step, big.NewRat(2, 1)))) > 0 {
				break
			}
		}
		flip, ok := l.Flip(figure(got), of(step))
		switch {
		case ok != (want != nil):
			t.Fatalf("%s %s at %s by %s: %s, %t, want %v", l.Side, l.Bound, figure(got), of(step), flip, ok, want)
		case ok && flip != figure(want):
			t.Fatalf("%s %s at %s by %s: %s, want %s", l.Side, l.Bound, figure(got), of(step), flip, figure(want))
		}
	})
}

// Nothing that a figure can be makes it panic, and what it gives decides otherwise.
func TestLimitFlipOfAnyFigure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		got := numbers().Draw(t, "got")
		bound := numbers().Filter(func(m logistics.Measure) bool { return m.Kind() == got.Kind() }).Draw(t, "bound")
		l := logistics.Limit{Side: logistics.Side(rapid.IntRange(1, 4).Draw(t, "side")), Bound: bound}
		flip, ok := l.Flip(got, amounts().Draw(t, "step"))
		was, _ := l.Holds(got)
		if is, known := l.Holds(flip); ok && (!known || is == was) || !ok && flip != (logistics.Measure{}) {
			t.Fatalf("%s %s at %s: %s, %t", l.Side, bound, got, flip, ok)
		}
	})
}

func TestExplainSeesThePolicyAsItIs(t *testing.T) {
	// A figure between two samples: 200/3 lies above 66.6666 and below 66.6667, which are cuts.
	cuts := measures(t, "score 66.6666", "score 66.6667")
	bands := logistics.Bands[said]{
		{From: decimal.New(0, 0), Then: "a"}, {From: decimal.New(666_666, -4), Above: true, Then: "b"}, {From: decimal.New(666_667, -4), Then: "c"},
	}
	s := logistics.Space{Question: "q", Figure: logistics.ScoreKind, Cuts: cuts}
	e := logistics.Explain(s, func(p logistics.Point) said { return bands[bands.Row(p.Figure)].Then }, logistics.Point{Figure: score(200, 3)})
	want := "q: above 66.6666 to below 66.6667: b\n  up to 66.6666: a\n  from 66.6667: c"
	if diff := cmp.Diff(want, e.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
