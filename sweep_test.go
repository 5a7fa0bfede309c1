package logistics_test

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
)

// said is the plainest ruling: a word.
type said string

func (s said) Text(l logistics.Lang) string {
	if l == logistics.Chinese {
		return "答" + string(s)
	}
	return string(s)
}

// bySize is stricter where the word is later in the alphabet.
func bySize(was, is said) logistics.Direction { return logistics.Rise(was, is) }

// plain is a word that reads as it is written.
func plain(s string) logistics.Word {
	return logistics.Word{Wire: s, Label: logistics.Text{En: s, Zh: "甲" + s}}
}

// fact is a fact with the values a, b, c and so on.
func fact(name string, values int) logistics.Fact {
	f := logistics.Fact{Name: plain(name)}
	for i := range values {
		f.Values = append(f.Values, plain(string(rune('a'+i))))
	}
	return f
}

// layers answer at a point: the last one that knows its facts answers by its bands.
type layers []layer

type layer struct {
	Knows [][]bool // by fact and value
	Bands logistics.Bands[said]
}

func (t layers) at(p logistics.Point) said {
	for _, row := range slices.Backward(t) {
		knows := true
		for i, v := range p.Values {
			knows = knows && row.Knows[i][v]
		}
		if !knows {
			continue
		}
		if i := row.Bands.Row(p.Figure); i >= 0 {
			return row.Bands[i].Then
		}
		if p.Figure.IsZero() {
			return "unknown"
		}
	}
	return "none"
}

// The units of 0.0001 about which the bands of each kind begin: nothing, one, two cuts a unit apart, a large figure, and
// just below the end of all amounts. A score ends at 100.
var cutUnits = map[logistics.Kind][]uint64{
	logistics.CountKind: {0, 10_000, 20_000, 25_000, 30_000, 10_000_000_000_000_000, 9_999_999_999_999_990_000},
	logistics.YuanKind:  {0, 1, 2, 49_999_999, 50_000_000, 50_000_001, 10_000_000_000_000_000, 9_999_999_999_999_999_998, 9_999_999_999_999_999_999},
	logistics.ShareKind: {0, 1, 1_499, 1_500, 1_501, 10_000, 15_000, 10_000_000_000_000_000, 9_999_999_999_999_999_999},
	logistics.ScoreKind: {0, 1, 599_999, 600_000, 600_001, 666_667, 999_999, 1_000_000},
}

var figureKinds = []logistics.Kind{logistics.CountKind, logistics.YuanKind, logistics.ShareKind, logistics.ScoreKind}

func bandsOf(kind logistics.Kind) *rapid.Generator[logistics.Bands[said]] {
	return rapid.Custom(func(t *rapid.T) logistics.Bands[said] {
		from := rapid.SliceOfN(rapid.SampledFrom(cutUnits[kind]), 0, 4).Draw(t, "from")
		slices.Sort(from)
		var bands logistics.Bands[said]
		for _, u := range slices.Compact(from) {
			bands = append(bands, logistics.Band[said]{
				From: decimalOf(u), Above: rapid.Bool().Draw(t, "above"), Then: rapid.SampledFrom([]said{"a", "b", "c"}).Draw(t, "then"),
			})
		}
		return bands
	})
}

func layersOf(s logistics.Space) *rapid.Generator[layers] {
	return rapid.Custom(func(t *rapid.T) layers {
		var all layers
		for range rapid.IntRange(1, 3).Draw(t, "rows") {
			row := layer{Bands: bandsOf(s.Figure).Draw(t, "bands")}
			for _, f := range s.Facts {
				row.Knows = append(row.Knows, rapid.SliceOfN(rapid.Bool(), len(f.Values), len(f.Values)).Draw(t, "knows"))
			}
			all = append(all, row)
		}
		return all
	})
}

// redrawn gives layers like the others, with one of them drawn anew.
func redrawn(s logistics.Space, t *rapid.T, old layers) layers {
	new := slices.Clone(old)
	new[rapid.IntRange(0, len(new)-1).Draw(t, "row")] = layersOf(s).Draw(t, "edit")[0]
	return new
}

// exactly is the figure of a kind of so many units; ok is false where there is none.
func exactly(kind logistics.Kind, units *big.Int) (m logistics.Measure, ok bool) {
	if units.Sign() < 0 {
		return m, false
	}
	a, err := logistics.AmountOf(decimal.NewFromBigInt(units, -4))
	if err != nil {
		return m, false
	}
	one, _ := logistics.AmountOf(decimal.New(1, 0))
	switch r := ratOf(a); kind {
	case logistics.CountKind:
		if r.IsInt() {
			m = logistics.Count(int(r.Num().Int64()))
		}
	case logistics.YuanKind:
		m = logistics.Yuan(a)
	case logistics.ShareKind:
		m = logistics.ShareOf(a, one)
	case logistics.ScoreKind:
		m = logistics.Score(r)
	}
	return m, !m.IsZero()
}

// probes gives figures of a kind to ask at, rising: every cut that layers of the kind may have, what lies a unit or a
// fraction of one beside it, and some more. 2/3 and 200/3 are no decimals.
func probes(kind logistics.Kind) []logistics.Measure {
	var all []logistics.Measure
	for _, u := range append([]uint64{5_000_000, 123_456}, cutUnits[kind]...) {
		for _, off := range []int64{-10_000, -1, 0, 1, 10_000} {
			units := new(big.Int).SetUint64(u)
			if m, ok := exactly(kind, units.Add(units, big.NewInt(off))); ok {
				all = append(all, m)
			}
		}
	}
	if kind == logistics.CountKind {
		all = append(all, logistics.Count(wide(1_000_000_000_000_000)), logistics.Count(math.MaxInt))
	}
	if kind == logistics.ShareKind {
		all = append(all, logistics.Share(2, 3), logistics.Share(200, 3), logistics.Share(15, 100), logistics.Share(3, 20), logistics.Share(1, wide(999_999_999_999_999)),
			logistics.Share(wide(149_999_999_999_999), wide(999_999_999_999_999)), logistics.Share(wide(150_000_000_000_000), wide(999_999_999_999_999)),
			logistics.Share(wide(999_999_999_999_999), wide(999_999_999_999_998)))
		for _, form := range []string{"share 0.0001/999999999999999.9999", "share 999999999999999.9999/0.0001", "share 999999999999999.9999/0.0002", "share 999999999999999.9999/2"} {
			var m logistics.Measure
			if err := m.UnmarshalText([]byte(form)); err != nil {
				panic(err)
			}
			all = append(all, m)
		}
	}
	if kind == logistics.ScoreKind {
		all = append(all, score(200, 3), score(666_667_000_001, 10_000_000_000), score(1, 1_000_000), score(99_999_999, 1_000_000))
		for _, u := range cutUnits[kind] {
			for _, off := range []int64{-1, 1} {
				r := new(big.Rat).SetFrac64(int64(u)*3+off, 30_000)
				if m := logistics.Score(r); !m.IsZero() {
					all = append(all, m)
				}
			}
		}
	}
	slices.SortFunc(all, func(a, b logistics.Measure) int { order, _ := a.Compare(b); return order })
	return slices.CompactFunc(all, logistics.Measure.Equal)
}

// points visits every combination of the facts of a space.
func points(s logistics.Space, visit func(values []int)) {
	values := make([]int, len(s.Facts))
	var from func(i int)
	from = func(i int) {
		if i == len(values) {
			visit(slices.Clone(values))
			return
		}
		for v := range s.Facts[i].Values {
			values[i] = v
			from(i + 1)
		}
	}
	from(0)
}

// holders gives the places of the shifts in whose regions a point lies.
func holders(s logistics.Space, shifts []logistics.Shift, p logistics.Point) []int {
	var in []int
	for i, shift := range shifts {
		if shift.Where.Holds(s, p) {
			in = append(in, i)
		}
	}
	return in
}

// wantShifts fails unless every point where the two differ lies in just one region with those answers, every other in none,
// and neighbors with the same two answers in the same one.
func wantShifts(t *rapid.T, s logistics.Space, shifts []logistics.Shift, probes []logistics.Measure, old, new func(logistics.Point) said) {
	points(s, func(values []int) {
		before := -1
		for _, figure := range probes {
			p := logistics.Point{Values: values, Figure: figure}
			was, is, in := old(p), new(p), holders(s, shifts, p)
			switch {
			case was == is:
				if len(in) != 0 {
					t.Fatalf("%v at %s: both say %s, and it lies in %s", values, figure, was, shifts[in[0]])
				}
				before = -1
				continue
			case len(in) != 1:
				t.Fatalf("%v at %s: %s and %s, and it lies in %d regions of\n%v", values, figure, was, is, len(in), shifts)
			}
			shift := shifts[in[0]]
			if shift.Old != was || shift.New != is || shift.Direction != bySize(was, is) || shift.Question != s.Question {
				t.Fatalf("%v at %s: %s and %s, and it lies in %s", values, figure, was, is, shift)
			}
			if before >= 0 && before != in[0] && shifts[before].Old == was && shifts[before].New == is && !figure.IsZero() {
				t.Fatalf("%v at %s: one change is told twice: %s and %s", values, figure, shifts[before], shift)
			}
			before = in[0]
		}
	})
}

func TestSweepSeesEveryPoint(t *testing.T) {
	for _, kind := range figureKinds {
		probes := append(probes(kind), logistics.Measure{})
		for facts, sizes := range [][]int{{}, {3}, {3, 2}, {2, 3, 2}, {2, 2, 1, 3}} {
			t.Run(fmt.Sprintf("%s and %d facts", kind, facts), func(t *testing.T) {
				rapid.Check(t, func(t *rapid.T) {
					s := logistics.Space{Question: "q", Figure: kind, Unknown: rapid.Bool().Draw(t, "unknown")}
					for i, n := range sizes {
						s.Facts = append(s.Facts, fact(fmt.Sprint("f", i), n))
					}
					old := layersOf(s).Draw(t, "old")
					new := redrawn(s, t, old)
					if rapid.Bool().Draw(t, "other") {
						new = layersOf(s).Draw(t, "new")
					}
					s.Cuts = append(logistics.Cuts(kind, old), logistics.Cuts(kind, new)...)
					shifts := logistics.Sweep(s, old.at, new.at, bySize)
					asked := probes
					if !s.Unknown {
						asked = probes[:len(probes)-1]
					}
					wantShifts(t, s, shifts, asked, old.at, new.at)

					// Nor do the order of the cuts, cuts told again, and cuts of other kinds matter.
					other := s
					other.Cuts = append(rapid.Permutation(s.Cuts).Draw(t, "cuts"), s.Cuts...)
					other.Cuts = append(other.Cuts, logistics.Said("x"), logistics.Measure{}, logistics.Day(logistics.MustDate("2026-03-31")))
					if diff := cmp.Diff(shifts, logistics.Sweep(other, old.at, new.at, bySize)); diff != "" {
						t.Fatalf("other cuts, other shifts:\n%s", diff)
					}
					// Seen from the other side it is the same regions.
					back := logistics.Sweep(s, new.at, old.at, bySize)
					for i := range back {
						back[i].Old, back[i].New, back[i].Direction = back[i].New, back[i].Old, back[i].Direction.Back()
					}
					if diff := cmp.Diff(shifts, back); diff != "" {
						t.Fatalf("seen from the other side:\n%s", diff)
					}
				})
			})
		}
	}
}

// A share that is written in two forms begins its stretch in one of them, whichever comes first.
func TestSweepDoesNotDependOnTheFormOfCuts(t *testing.T) {
	a, b := logistics.Share(15, 100), logistics.Share(3, 20)
	old := func(logistics.Point) said { return "a" }
	new := func(p logistics.Point) said {
		if order, _ := p.Figure.Compare(b); order < 0 {
			return "a"
		}
		return "b"
	}
	for _, cuts := range [][]logistics.Measure{{a, b}, {b, a}, {a, a, b}, {b, a, a}} {
		shifts := logistics.Sweep(logistics.Space{Question: "late", Figure: logistics.ShareKind, Cuts: cuts}, old, new, bySize)
		if got, want := fmt.Sprint(shifts), "[late: from 15%: a → b: stricter]"; got != want {
			t.Errorf("%s: got %s, want %s", cuts, got, want)
		}
	}
}

// parity says a where the places of the values have an even sum, otherwise b.
func parity(p logistics.Point) said {
	sum := 0
	for _, v := range p.Values {
		sum += v
	}
	return said("ab"[sum%2 : sum%2+1])
}

func TestSweepOfFacts(t *testing.T) {
	a := func(logistics.Point) said { return "a" }
	b := func(logistics.Point) said { return "b" }
	last := func(p logistics.Point) said {
		if p.Values[0] == len(p.Values)+1 {
			return "a"
		}
		return "b"
	}
	half := func(p logistics.Point) said {
		if p.Values[0] < 3 {
			return "b"
		}
		return "a"
	}
	budget := logistics.YesNo("budget", logistics.Text{En: "budget", Zh: "预算"})
	for _, row := range []struct {
		reason   string
		s        logistics.Space
		old, new func(logistics.Point) said
		want     []string
	}{
		{"no facts and no figure: one point", logistics.Space{Question: "q"}, a, b, []string{"q: a → b: stricter"}},
		{"the same answer everywhere", logistics.Space{Question: "q", Figure: logistics.YuanKind, Facts: []logistics.Fact{fact("f", 3)}}, a, a, nil},
		{"a figure without cuts", logistics.Space{Question: "q", Figure: logistics.YuanKind}, b, a, []string{"q: any figure: b → a: looser"}},
		{"that nobody may know", logistics.Space{Question: "q", Figure: logistics.ScoreKind, Unknown: true}, a, b, []string{
			"q: any figure: a → b: stricter", "q: figure unknown: a → b: stricter",
		}},
		{"a kind that does not count is no figure", logistics.Space{Question: "q", Figure: logistics.DayKind, Cuts: []logistics.Measure{logistics.Day(logistics.MustDate("2026-03-31"))}}, a, b, []string{
			"q: a → b: stricter",
		}},
		{"a fact with one value is no choice", logistics.Space{Question: "q", Facts: []logistics.Fact{fact("f", 1), fact("g", 2)}}, a, parity, []string{"q: g b: a → b: stricter"}},
		{"a fact without a value: there is nothing to ask", logistics.Space{Question: "q", Facts: []logistics.Fact{fact("f", 2), {Name: plain("g")}}}, a, parity, nil},
		{"only facts without a value", logistics.Space{Question: "q", Facts: []logistics.Fact{{}, {}}, Figure: logistics.CountKind}, a, b, nil},
		{"all values: no choice", logistics.Space{Question: "q", Facts: []logistics.Fact{fact("f", 3), budget}}, a, b, []string{"q: a → b: stricter"}},
		{"a checkerboard", logistics.Space{Question: "q", Facts: []logistics.Fact{fact("f", 3), budget}}, a, parity, []string{
			"q: f a or c; budget yes: a → b: stricter", "q: f b; budget no: a → b: stricter",
		}},
		{"most of the values", logistics.Space{Question: "q", Facts: []logistics.Fact{fact("f", 4)}}, a, last, []string{"q: f any but c: a → b: stricter"}},
		{"half of the values: told by name", logistics.Space{Question: "q", Facts: []logistics.Fact{fact("f", 6)}}, a, half, []string{"q: f a, b or c: a → b: stricter"}},
		{"two of three: told by name", logistics.Space{Question: "q", Facts: []logistics.Fact{fact("f", 3)}}, a, last, []string{"q: f a or b: a → b: stricter"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var got []string
			for _, s := range logistics.Sweep(row.s, row.old, row.new, bySize) {
				got = append(got, s.String())
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// enough stops a sweep that would never end.
type enough struct{}

// 64 facts of two values are 2^64 combinations, which an int does not count: taken for none, they would say that nothing
// changes.
func TestSweepOfMoreThanCanBeCountedIsBegun(t *testing.T) {
	for _, facts := range []int{63, 64, 65} {
		s := logistics.Space{Question: "q"}
		for i := range facts {
			s.Facts = append(s.Facts, fact(fmt.Sprint("f", i), 2))
		}
		asked := 0
		func() {
			defer func() {
				if _, ok := recover().(enough); !ok {
					t.Errorf("%d facts of two values: asked %d times and came to an end", facts, asked)
				}
			}()
			logistics.Sweep(s, parity, func(logistics.Point) said {
				if asked++; asked == 100 {
					panic(enough{})
				}
				return "a"
			}, bySize)
		}()
		s.Facts = append(s.Facts, logistics.Fact{Name: plain("none")})
		if shifts := logistics.Sweep(s, parity, parity, bySize); shifts != nil {
			t.Errorf("with a fact without values: %v", shifts)
		}
	}
}

// A fact of 2,000 values, each of which has its own bound and its own answer, is told in as many short shifts.
func TestSweepOfALongFact(t *testing.T) {
	const n = 2_000
	long := logistics.Fact{Name: plain("supplier")}
	for i := range n {
		long.Values = append(long.Values, plain(fmt.Sprint("S-", i)))
	}
	s := logistics.Space{Question: "q", Facts: []logistics.Fact{long}, Figure: logistics.CountKind, Cuts: []logistics.Measure{logistics.Count(7)}}
	old := func(logistics.Point) said { return "" }
	shifts := logistics.Sweep(s, old, func(p logistics.Point) said { return said(fmt.Sprint(p.Values[0])) }, bySize)
	if len(shifts) != n {
		t.Fatalf("%d shifts, want %d", len(shifts), n)
	}
	if got, want := shifts[n-1].String(), "q: supplier S-1999; any figure:  → 1999: stricter"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if others := len(shifts[0].Where.Choices[0].Others); others != 0 {
		t.Errorf("a choice of one carries %d others", others)
	}
	but := logistics.Sweep(s, old, func(p logistics.Point) said {
		if p.Values[0] == 1000 {
			return ""
		}
		return "x"
	}, bySize)
	if got, want := fmt.Sprint(but), "[q: supplier any but S-1000; any figure:  → x: stricter]"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Shifts come by the stretch where they begin, then by where it ends, then in the order of the facts.
func TestSweepOrder(t *testing.T) {
	s := logistics.Space{
		Question: "q", Figure: logistics.CountKind, Facts: []logistics.Fact{fact("f", 5)},
		Cuts: []logistics.Measure{logistics.Count(3), logistics.Count(5), logistics.Count(8)},
	}
	// By value, where the new answer begins and ends, and what it is.
	rows := []struct {
		from, to int
		then     said
	}{{5, 8, "x"}, {3, 8, "y"}, {3, 5, "x"}, {3, 8, "z"}, {3, 8, "y"}}
	shifts := logistics.Sweep(s, func(logistics.Point) said { return "a" }, func(p logistics.Point) said {
		row := rows[p.Values[0]]
		from, _ := p.Figure.Compare(logistics.Count(row.from))
		to, _ := p.Figure.Compare(logistics.Count(row.to))
		if from < 0 || to >= 0 {
			return "a"
		}
		return row.then
	}, bySize)
	var got []string
	for _, shift := range shifts {
		got = append(got, shift.String())
	}
	want := []string{
		"q: f c; from 3 to 4: a → x: stricter",
		"q: f b or e; from 3 to 7: a → y: stricter",
		"q: f d; from 3 to 7: a → z: stricter",
		"q: f a; from 5 to 7: a → x: stricter",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestShiftText(t *testing.T) {
	where := logistics.Region{
		Choices: []logistics.Choice{{Fact: plain("f"), Values: []logistics.Word{plain("a")}}},
		Stretch: logistics.Stretch{From: logistics.Edge{At: yuan(t, "5000")}},
	}
	for _, row := range []struct {
		reason string
		shift  logistics.Shift
		en, zh string
	}{
		{"everything", logistics.Shift{Question: "q", Where: where, Direction: logistics.Stricter, Old: said("a"), New: said("b")},
			"q: f a; from 5,000 yuan: a → b: stricter", "q：甲f：甲a；5,000 元（含）以上：答a → 答b：更严"},
		{"everywhere", logistics.Shift{Question: "q", Direction: logistics.Incomparable, Old: said("a"), New: said("b")},
			"q: a → b: incomparable", "q：答a → 答b：不可比"},
		{"only the clause", logistics.Shift{Question: "q", Direction: logistics.Same, Old: said("a"), New: said("b")},
			"q: a → b: the same is asked", "q：答a → 答b：要求不变"},
		{"nothing", logistics.Shift{}, ": no answer → no answer: invalid", "：无答复 → 无答复：invalid"},
	} {
		if en, zh := row.shift.String(), row.shift.Text(logistics.Chinese); en != row.en || zh != row.zh {
			t.Errorf("%s: got %q and %q", row.reason, en, zh)
		}
		if !strings.HasPrefix(row.shift.Text(logistics.English), row.shift.Question) {
			t.Errorf("%s: %q", row.reason, row.shift.Text(logistics.English))
		}
	}
}
