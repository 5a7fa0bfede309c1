package logistics_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
)

// askedAt gives the figures at which a space is asked.
func askedAt(s logistics.Space) []logistics.Measure {
	var all []logistics.Measure
	logistics.Sweep(s, func(p logistics.Point) said {
		all = append(all, p.Figure)
		return "a"
	}, func(logistics.Point) said { return "a" }, bySize)
	return all
}

// wires gives figures as they are written.
func wires(figures []logistics.Measure) []string {
	var all []string
	for _, m := range figures {
		text, _ := m.MarshalText()
		all = append(all, string(text))
	}
	return all
}

func measures(t testing.TB, texts ...string) []logistics.Measure {
	t.Helper()
	var all []logistics.Measure
	for _, text := range texts {
		all = append(all, measure(t, text))
	}
	return all
}

// A space is asked at each cut and once between it and the next.
func TestSpaceIsAskedAt(t *testing.T) {
	most := fmt.Sprint("count ", math.MaxInt)
	for _, row := range []struct {
		reason string
		kind   logistics.Kind
		cuts   []string
		want   []string
	}{
		{"no figure", 0, []string{"yuan 5000"}, []string{""}},
		{"a kind that does not count", logistics.WordKind, []string{"word x"}, []string{""}},
		{"no cuts: at nothing and above it", logistics.YuanKind, nil, []string{"yuan 0", "yuan 0.0001"}},
		{"a cut", logistics.YuanKind, []string{"yuan 5000"}, []string{"yuan 0", "yuan 0.0001", "yuan 5000", "yuan 5000.0001"}},
		{"cuts of other kinds", logistics.YuanKind, []string{"count 5", "", "share 1/2", "day 2026-03-31"}, []string{"yuan 0", "yuan 0.0001"}},
		{"in any order, and twice", logistics.YuanKind, []string{"yuan 9", "yuan 5", "yuan 9", "yuan 0"}, []string{"yuan 0", "yuan 0.0001", "yuan 5", "yuan 5.0001", "yuan 9", "yuan 9.0001"}},
		{"a unit apart there is nothing between", logistics.YuanKind, []string{"yuan 0.0001", "yuan 5", "yuan 5.0001"}, []string{"yuan 0", "yuan 0.0001", "yuan 0.0002", "yuan 5", "yuan 5.0001", "yuan 5.0002"}},
		{"above the last amount there is none", logistics.YuanKind, []string{"yuan 999999999999999.9998", "yuan 999999999999999.9999"},
			[]string{"yuan 0", "yuan 0.0001", "yuan 999999999999999.9998", "yuan 999999999999999.9999"}},
		{"counts", logistics.CountKind, []string{"count 3", "count 2"}, []string{"count 0", "count 1", "count 2", "count 3", "count 4"}},
		{"above the last count there is none", logistics.CountKind, []string{most}, []string{"count 0", "count 1", most}},
		{"shares", logistics.ShareKind, []string{"share 15/100", "share 1/3", "share 1/2"},
			[]string{"share 0/1", "share 1/7", "share 15/100", "share 1/4", "share 1/3", "share 2/5", "share 1/2", "share 1/1"}},
		{"a share in two forms is one", logistics.ShareKind, []string{"share 15/100", "share 3/20"}, []string{"share 0/1", "share 1/7", "share 3/20", "share 1/1"}},
		{"shares above one", logistics.ShareKind, []string{"share 7/2", "share 999999999999999/1"}, []string{"share 0/1", "share 1/1", "share 7/2", "share 4/1", "share 999999999999999/1", "share 100000000000/0.0001"}},
		{"near the largest share", logistics.ShareKind, []string{"share 999999999999999.9998/0.0001"},
			[]string{"share 0/1", "share 1/1", "share 999999999999999.9998/0.0001", "share 999999999999999.9999/0.0001"}},
		{"the largest", logistics.ShareKind, []string{"share 999999999999999.9999/0.0001"}, []string{"share 0/1", "share 1/1", "share 999999999999999.9999/0.0001"}},
		{"between two with the largest wholes there is none", logistics.ShareKind, []string{"share 999999999999999.9997/999999999999999.9998", "share 999999999999999.9998/999999999999999.9999"},
			[]string{"share 0/1", "share 1/2", "share 999999999999999.9997/999999999999999.9998", "share 999999999999999.9998/999999999999999.9999", "share 1/1"}},
		{"between two with large wholes there is one", logistics.ShareKind, []string{"share 499999999999999.9998/499999999999999.9999", "share 1/1"},
			[]string{"share 0/1", "share 1/2", "share 499999999999999.9998/499999999999999.9999", "share 499999999999999.9999/500000000000000", "share 1/1", "share 2/1"}},
		{"scores", logistics.ScoreKind, []string{"score 60", "score 200/3"}, []string{"score 0", "score 1", "score 60", "score 61", "score 200/3", "score 67"}},
		{"just below the best score", logistics.ScoreKind, []string{"score 99.9999"}, []string{"score 0", "score 1", "score 999999/10000", "score 1000099/10001"}},
		{"above the best score there is none", logistics.ScoreKind, []string{"score 100"}, []string{"score 0", "score 1", "score 100"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			s := logistics.Space{Figure: row.kind, Cuts: measures(t, row.cuts...)}
			if diff := cmp.Diff(row.want, wires(askedAt(s))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			s.Unknown = true
			want := row.want
			if row.want[0] != "" {
				want = append(want, "")
			}
			if diff := cmp.Diff(want, wires(askedAt(s))); diff != "" {
				t.Errorf("where nobody may know (-want +got):\n%s", diff)
			}
		})
	}
}

// simplestBySearch tries one whole after another.
func simplestBySearch(a, b *big.Rat) *big.Rat {
	for d := int64(1); ; d++ {
		n := new(big.Int).Div(new(big.Int).Mul(a.Num(), big.NewInt(d)), a.Denom())
		r := new(big.Rat).SetFrac(n.Add(n, big.NewInt(1)), big.NewInt(d))
		if b == nil || r.Cmp(b) < 0 {
			return r
		}
	}
}

// Between two shares, and two scores, lies the fraction with the smallest whole.
func TestSpaceIsAskedAtTheSimplestFraction(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) *big.Rat {
			d := rapid.Int64Range(1, 30).Draw(t, name+" whole")
			return big.NewRat(rapid.Int64Range(0, 4*d).Draw(t, name+" part"), d)
		}
		a, b := draw("a"), draw("b")
		if a.Cmp(b) > 0 {
			a, b = b, a
		}
		for kind, of := range map[logistics.Kind]func(*big.Rat) logistics.Measure{
			logistics.ScoreKind: logistics.Score,
			logistics.ShareKind: func(r *big.Rat) logistics.Measure {
				return logistics.Share(int(r.Num().Int64()), int(r.Denom().Int64()))
			},
		} {
			got := askedAt(logistics.Space{Figure: kind, Cuts: []logistics.Measure{of(b), of(a)}})
			want := []*big.Rat{new(big.Rat)}
			for _, cut := range []*big.Rat{a, b} {
				if last := want[len(want)-1]; last.Cmp(cut) < 0 {
					want = append(want, simplestBySearch(last, cut), cut)
				}
			}
			want = append(want, simplestBySearch(want[len(want)-1], nil))
			if len(got) != len(want) {
				t.Fatalf("between %s and %s: asked at %v, want %v", a, b, got, want)
			}
			for i := range got {
				if got[i].Rat().Cmp(want[i]) != 0 {
					t.Fatalf("between %s and %s: asked at %v, want %v", a, b, got, want)
				}
			}
		}
	})
}

// Whatever the shares are, what is asked between two of them lies between; where nothing is, no share does that has the next
// larger part and whole of both.
func TestSpaceIsAskedBetweenLargeShares(t *testing.T) {
	shares := rapid.Custom(func(t *rapid.T) logistics.Measure {
		whole := amounts().Filter(func(a logistics.Amount) bool { return !a.IsZero() })
		return logistics.ShareOf(amounts().Draw(t, "part"), whole.Draw(t, "whole"))
	})
	limit := new(big.Int).SetUint64(9_999_999_999_999_999_999)
	rapid.Check(t, func(t *rapid.T) {
		a, b := shares.Draw(t, "a"), shares.Draw(t, "b")
		if order, _ := a.Compare(b); order > 0 {
			a, b = b, a
		}
		figures := askedAt(logistics.Space{Figure: logistics.ShareKind, Cuts: []logistics.Measure{a, b}})
		at := func(cut logistics.Measure) int {
			for i, f := range figures {
				if order, _ := f.Compare(cut); order == 0 {
					return i
				}
			}
			t.Fatalf("%s is not asked: %s", cut, figures)
			return -1
		}
		for i := range figures[1:] {
			if order, ok := figures[i].Compare(figures[i+1]); !ok || order >= 0 {
				t.Fatalf("%s does not come before %s", figures[i], figures[i+1])
			}
		}
		if from, to := at(a), at(b); to == from+1 {
			p, q := a.Rat(), b.Rat()
			mid := new(big.Int).Add(p.Denom(), q.Denom())
			part := new(big.Int).Add(p.Num(), q.Num())
			if mid.Cmp(limit) <= 0 && part.Cmp(limit) <= 0 {
				t.Fatalf("between %s and %s lies %s/%s, and nothing is asked", a, b, part, mid)
			}
		}
	})
}

func TestStretch(t *testing.T) {
	type stretch = logistics.Stretch
	type edge = logistics.Edge
	for _, row := range []struct {
		reason   string
		from, to string
		fromOver bool
		toOver   bool
		en, zh   string
		in, out  []string
	}{
		{"every figure", "yuan 0", "", false, false, "any figure", "任何数值", []string{"yuan 0", "yuan 999999999999999.9999"}, []string{"count 0", "", "share 0/1"}},
		{"all but nothing", "yuan 0", "", true, false, "above 0 yuan", "超过 0 元", []string{"yuan 0.0001"}, []string{"yuan 0"}},
		{"from a bound", "yuan 5000", "", false, false, "from 5,000 yuan", "5,000 元（含）以上", []string{"yuan 5000", "yuan 5000.0001"}, []string{"yuan 4999.9999", "count 5000"}},
		{"above it", "yuan 5000", "", true, false, "above 5,000 yuan", "超过 5,000 元", []string{"yuan 5000.0001"}, []string{"yuan 5000", "yuan 4999.9999"}},
		{"below it", "yuan 0", "yuan 5000", false, false, "below 5,000 yuan", "低于 5,000 元", []string{"yuan 0", "yuan 4999.9999"}, []string{"yuan 5000", "yuan 5000.0001", "count 3"}},
		{"up to it", "yuan 0", "yuan 5000", false, true, "up to 5,000 yuan", "不超过 5,000 元", []string{"yuan 0", "yuan 5000"}, []string{"yuan 5000.0001"}},
		{"nothing at all", "yuan 0", "yuan 0", false, true, "exactly 0 yuan", "恰为 0 元", []string{"yuan 0"}, []string{"yuan 0.0001"}},
		{"exactly", "yuan 5000", "yuan 5000", false, true, "exactly 5,000 yuan", "恰为 5,000 元", []string{"yuan 5000"}, []string{"yuan 4999.9999", "yuan 5000.0001"}},
		{"from one to below another", "yuan 5000", "yuan 10000", false, false, "from 5,000 yuan to below 10,000 yuan", "5,000 元（含）至 10,000 元（不含）",
			[]string{"yuan 5000", "yuan 9999.9999"}, []string{"yuan 4999.9999", "yuan 10000"}},
		{"from one to another", "yuan 5000", "yuan 10000", false, true, "from 5,000 yuan to 10,000 yuan", "5,000 元（含）至 10,000 元（含）",
			[]string{"yuan 5000", "yuan 10000"}, []string{"yuan 4999.9999", "yuan 10000.0001"}},
		{"above one to below another", "yuan 5000", "yuan 10000", true, false, "above 5,000 yuan to below 10,000 yuan", "5,000 元（不含）至 10,000 元（不含）",
			[]string{"yuan 5000.0001", "yuan 9999.9999"}, []string{"yuan 5000", "yuan 10000"}},
		{"above one to another", "yuan 5000", "yuan 10000", true, true, "above 5,000 yuan to 10,000 yuan", "5,000 元（不含）至 10,000 元（含）",
			[]string{"yuan 5000.0001", "yuan 10000"}, []string{"yuan 5000", "yuan 10000.0001"}},
		{"above nothing to another", "yuan 0", "yuan 5", true, true, "above 0 yuan to 5 yuan", "0 元（不含）至 5 元（含）", []string{"yuan 0.0001", "yuan 5"}, []string{"yuan 0", "yuan 5.0001"}},
		{"counts", "count 3", "count 5", false, false, "from 3 to 4", "3（含）至 4（含）", []string{"count 3", "count 4"}, []string{"count 2", "count 5", "yuan 4"}},
		{"shares", "share 3/20", "share 1/5", false, false, "from 15% to below 20%", "15%（含）至 20%（不含）", []string{"share 15/100", "share 1999/10000"}, []string{"share 20/100", "share 1/7"}},
		{"a share in two forms, exactly", "share 3/20", "share 15/100", false, true, "exactly 15%", "恰为 15%", []string{"share 15/100", "share 3/20"}, []string{"share 1/7", "share 151/1000"}},
		{"scores", "score 200/3", "", true, false, "above 66.6666…", "超过 66.6666…", []string{"score 66.6667"}, []string{"score 66.6666", "score 200/3"}},
		{"days, of which no space is made", "day 2026-03-31", "", false, false, "from 2026-03-31", "2026-03-31（含）以上", []string{"day 2026-03-31", "day 2026-04-01"}, []string{"day 2026-03-30", "score 60"}},
		{"below a score", "score 0", "score 60", false, false, "below 60", "低于 60", []string{"score 0", "score 59.9999"}, []string{"score 60", ""}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			s := stretch{From: edge{At: measure(t, row.from), Above: row.fromOver}}
			if row.to != "" {
				s.To = edge{At: measure(t, row.to), Above: row.toOver}
			}
			if s.String() != row.en || s.Text(logistics.Chinese) != row.zh || s.IsZero() {
				t.Errorf("reads %q and %q, want %q and %q", s, s.Text(logistics.Chinese), row.en, row.zh)
			}
			for _, m := range measures(t, row.in...) {
				if !s.Holds(m) {
					t.Errorf("does not hold %s", m)
				}
			}
			for _, m := range measures(t, row.out...) {
				if s.Holds(m) {
					t.Errorf("holds %s", m)
				}
			}
			text, err := json.Marshal(s)
			if err != nil {
				t.Fatal(err)
			}
			var back stretch
			if err := logistics.Decode(text, &back); err != nil || back != s {
				t.Errorf("%s is read as %v, %v", text, back, err)
			}
		})
	}
}

func TestStretchWithoutEdges(t *testing.T) {
	five := logistics.Edge{At: logistics.Count(5)}
	for _, row := range []struct {
		reason       string
		s            logistics.Stretch
		en, zh, json string
		zero         bool
		in, out      []logistics.Measure
	}{
		{"no figure at all", logistics.Stretch{}, "", "", `{"from":{"at":"","above":false}}`, true, nil, []logistics.Measure{{}, logistics.Count(0)}},
		{"the figure that nobody knows", logistics.Stretch{Unknown: true}, "figure unknown", "数值未知", `{"from":{"at":"","above":false},"unknown":true}`, false,
			[]logistics.Measure{{}, logistics.Share(0, 0)}, []logistics.Measure{logistics.Count(0)}},
		{"an end without a beginning holds nothing", logistics.Stretch{To: five}, "from unknown to below 5", "未知（含）至 5（不含）", `{"from":{"at":"","above":false},"to":{"at":"count 5","above":false}}`, false,
			nil, []logistics.Measure{{}, logistics.Count(0), logistics.Count(5)}},
		{"empty: above a figure and not above it", logistics.Stretch{From: logistics.Edge{At: logistics.Count(5), Above: true}, To: logistics.Edge{At: logistics.Count(5), Above: true}},
			"above 5 to 5", "5（不含）至 5（含）", `{"from":{"at":"count 5","above":true},"to":{"at":"count 5","above":true}}`, false, nil, []logistics.Measure{logistics.Count(5), logistics.Count(6)}},
		{"two kinds have nothing between them", logistics.Stretch{From: five, To: logistics.Edge{At: yuan(t, "5"), Above: true}}, "from 5 to 5 yuan", "5（含）至 5 元（含）",
			`{"from":{"at":"count 5","above":false},"to":{"at":"yuan 5","above":true}}`, false, nil, []logistics.Measure{logistics.Count(5), yuan(t, "5")}},
	} {
		if row.s.String() != row.en || row.s.Text(logistics.Chinese) != row.zh || row.s.IsZero() != row.zero {
			t.Errorf("%s: reads %q and %q", row.reason, row.s, row.s.Text(logistics.Chinese))
		}
		text, err := json.Marshal(row.s)
		var back logistics.Stretch
		if err != nil || string(text) != row.json || logistics.Decode(text, &back) != nil || back != row.s {
			t.Errorf("%s: written %s, %v", row.reason, text, err)
		}
		for _, m := range row.in {
			if !row.s.Holds(m) {
				t.Errorf("%s: does not hold %s", row.reason, m)
			}
		}
		for _, m := range row.out {
			if row.s.Holds(m) {
				t.Errorf("%s: holds %s", row.reason, m)
			}
		}
	}
	if !(logistics.Edge{}).IsZero() || five.IsZero() {
		t.Error("the zero Edge is none, another is one")
	}
}

// Slowly: by the fractions.
func TestStretchHoldsWhatLiesBetweenItsEdges(t *testing.T) {
	for _, kind := range figureKinds {
		figures := probes(kind)
		rapid.Check(t, func(t *rapid.T) {
			edges := rapid.Custom(func(t *rapid.T) logistics.Edge {
				return logistics.Edge{At: rapid.SampledFrom(figures).Draw(t, "at"), Above: rapid.Bool().Draw(t, "above")}
			})
			s := logistics.Stretch{From: edges.Draw(t, "from")}
			if rapid.Bool().Draw(t, "ends") {
				s.To = edges.Draw(t, "to")
			}
			over := func(m logistics.Measure, e logistics.Edge) bool {
				order := m.Rat().Cmp(e.At.Rat())
				return order > 0 || order == 0 && !e.Above
			}
			for _, m := range figures {
				want := over(m, s.From) && (s.To.IsZero() || !over(m, s.To))
				if got := s.Holds(m); got != want {
					t.Fatalf("%s holds %s: %t", s, m, got)
				}
			}
		})
	}
}

func TestCuts(t *testing.T) {
	type gate struct {
		logistics.Limit
		Name string `json:"name"`
	}
	type section struct {
		Tiers  logistics.Bands[gate] `json:"tiers"`
		Late   logistics.Limit       `json:"late"`
		None   logistics.Limit       `json:"none"`
		Routes []gate                `json:"routes"`
		Other  *logistics.Limit      `json:"other,omitzero"`
		hidden logistics.Limit
	}
	limit := func(text string) logistics.Limit {
		return logistics.Limit{Side: logistics.Below, Bound: measure(t, text)}
	}
	band := func(from string, then logistics.Limit) logistics.Band[gate] {
		return logistics.Band[gate]{From: decimal.RequireFromString(from), Then: gate{Limit: then}}
	}
	own := limit("count 9")
	all := section{
		Tiers: logistics.Bands[gate]{band("0", limit("yuan 7")), band("2.5", limit("score 200/3")), band("100", limit("yuan 8")), band("100.0001", limit("count 8")), band("100000000000.0001", limit("count 9"))},
		Late:  limit("share 15/100"), Routes: []gate{{Limit: limit("yuan 6")}, {Limit: limit("share 1/3")}}, Other: &own, hidden: limit("yuan 1"),
	}
	for _, row := range []struct {
		reason string
		kind   logistics.Kind
		from   []any
		want   []string
	}{
		{"amounts: of bands, of what they hold, of limits in lists", logistics.YuanKind, []any{all},
			[]string{"yuan 0", "yuan 7", "yuan 2.5", "yuan 100", "yuan 8", "yuan 100.0001", "yuan 100000000000.0001", "yuan 6"}},
		{"counts: a band that begins between two begins at the next", logistics.CountKind, []any{all},
			[]string{"count 0", "count 3", "count 100", "count 101", "count 8", "count 100000000001", "count 9", "count 9"}},
		{"shares: as a limit writes them, and exact where a band does", logistics.ShareKind, []any{all},
			[]string{"share 0/1", "share 5/2", "share 100/1", "share 1000001/10000", "share 100000000000.0001/1", "share 15/100", "share 1/3"}},
		{"scores end at 100", logistics.ScoreKind, []any{all}, []string{"score 0", "score 5/2", "score 200/3", "score 100"}},
		{"several sections", logistics.YuanKind, []any{all.Routes, limit("yuan 3"), &all.Routes[0], "nothing", nil}, []string{"yuan 6", "yuan 3", "yuan 6"}},
		{"no sections", logistics.YuanKind, nil, nil},
		{"bounds that do not count are cuts of no space, but told", logistics.DayKind, []any{limit("day 2026-03-31"), all}, []string{"day 2026-03-31"}},
		{"what the guard refuses is no cut", logistics.YuanKind, []any{logistics.Band[int]{From: decimal.New(-1, 0)}, logistics.Band[int]{From: decimal.New(1, 15)}}, nil},
	} {
		t.Run(row.reason, func(t *testing.T) {
			if diff := cmp.Diff(row.want, wires(logistics.Cuts(row.kind, row.from...))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestYesNo(t *testing.T) {
	label := logistics.Text{En: "budget", Zh: "预算"}
	f := logistics.YesNo("budgeted", label)
	want := logistics.Fact{Name: logistics.Word{Wire: "budgeted", Label: label}, Values: []logistics.Word{
		{Wire: "no", Label: logistics.Text{En: "no", Zh: "否"}}, {Wire: "yes", Label: logistics.Text{En: "yes", Zh: "是"}},
	}}
	if diff := cmp.Diff(want, f); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	p := logistics.Point{Values: []int{1, 0}}
	if !p.Is(0) || p.Is(1) {
		t.Errorf("%v: yes is %t, no is %t", p.Values, p.Is(0), p.Is(1))
	}
}
