package logistics_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/logistics"
)

func TestRegionText(t *testing.T) {
	words := func(names ...string) (list []logistics.Word) {
		for _, name := range names {
			list = append(list, plain(name))
		}
		return list
	}
	category := logistics.Word{Wire: "category", Label: logistics.Text{En: "category", Zh: "品类"}}
	above := logistics.Stretch{From: logistics.Edge{At: yuan(t, "5000"), Above: true}}
	for _, row := range []struct {
		reason string
		region logistics.Region
		en, zh string
	}{
		{"everything", logistics.Region{}, "", ""},
		{"figures alone", logistics.Region{Stretch: above}, "above 5,000 yuan", "超过 5,000 元"},
		{"one value", logistics.Region{Choices: []logistics.Choice{{Fact: category, Values: words("a")}}}, "category a", "品类：甲a"},
		{"two values", logistics.Region{Choices: []logistics.Choice{{Fact: category, Values: words("a", "b")}}}, "category a or b", "品类：甲a或甲b"},
		{"three values", logistics.Region{Choices: []logistics.Choice{{Fact: category, Values: words("a", "b", "c")}}}, "category a, b or c", "品类：甲a、甲b或甲c"},
		{"all but one", logistics.Region{Choices: []logistics.Choice{{Fact: category, Values: words("a", "b", "c"), Others: words("d")}}}, "category any but d", "品类：除甲d外"},
		{"all but three", logistics.Region{Choices: []logistics.Choice{{Fact: category, Values: words("a", "b", "c", "d"), Others: words("e", "f", "g")}}},
			"category any but e, f and g", "品类：除甲e、甲f、甲g外"},
		{"two of three are told by name", logistics.Region{Choices: []logistics.Choice{{Fact: category, Values: words("a", "b"), Others: words("c")}}}, "category a or b", "品类：甲a或甲b"},
		{"facts and figures", logistics.Region{Choices: []logistics.Choice{{Fact: category, Values: words("a")}, {Fact: plain("f"), Values: words("b")}}, Stretch: above},
			"category a; f b; above 5,000 yuan", "品类：甲a；甲f：甲b；超过 5,000 元"},
	} {
		if en, zh := row.region.String(), row.region.Text(logistics.Chinese); en != row.en || zh != row.zh {
			t.Errorf("%s: got %q and %q, want %q and %q", row.reason, en, zh, row.en, row.zh)
		}
		if len(row.region.Choices) == 1 && row.region.Stretch.IsZero() && row.region.Choices[0].String() != row.en {
			t.Errorf("%s: the choice is %q", row.reason, row.region.Choices[0])
		}
	}
}

func TestRegionHolds(t *testing.T) {
	s := logistics.Space{Figure: logistics.CountKind, Facts: []logistics.Fact{fact("f", 3), fact("g", 2)}}
	renamed := s
	renamed.Facts = []logistics.Fact{fact("f", 3), fact("g", 2)}
	renamed.Facts[1].Values[1].Label = logistics.Text{En: "another label", Zh: "别名"}
	turned := s
	turned.Facts = []logistics.Fact{s.Facts[1], s.Facts[0]}
	r := logistics.Region{
		Choices: []logistics.Choice{{Fact: plain("g"), Values: []logistics.Word{plain("b")}}},
		Stretch: logistics.Stretch{From: logistics.Edge{At: logistics.Count(3)}, To: logistics.Edge{At: logistics.Count(5)}},
	}
	at := func(n int, values ...int) logistics.Point {
		return logistics.Point{Values: values, Figure: logistics.Count(n)}
	}
	for _, row := range []struct {
		reason string
		s      logistics.Space
		p      logistics.Point
		want   bool
	}{
		{"within", s, at(3, 0, 1), true},
		{"a fact that is not named may have any value", s, at(3, 2, 1), true},
		{"another value", s, at(3, 0, 0), false},
		{"below the stretch", s, at(2, 0, 1), false},
		{"above it", s, at(5, 0, 1), false},
		{"no figure", s, logistics.Point{Values: []int{0, 1}}, false},
		{"the facts in another order", turned, at(3, 1, 0), true},
		{"the facts in another order, another value", turned, at(3, 0, 1), false},
		{"a label does not matter", renamed, at(3, 0, 1), true},
		{"the space does not know the fact", logistics.Space{Figure: logistics.CountKind}, at(3), false},
		{"the point does not say", s, at(3, 0), false},
		{"a value that is none", s, at(3, 0, -1), false},
		{"a value beyond the last", s, at(3, 0, 2), false},
	} {
		if got := r.Holds(row.s, row.p); got != row.want {
			t.Errorf("%s: %t", row.reason, got)
		}
	}
	if !(logistics.Region{}).Holds(s, at(3, 0, 1)) || !(logistics.Region{}).Holds(s, logistics.Point{}) {
		t.Error("everything does not hold a point")
	}
}

func TestRegionJSON(t *testing.T) {
	s := logistics.Space{Question: "q", Figure: logistics.ShareKind, Facts: []logistics.Fact{fact("f", 4)}, Cuts: []logistics.Measure{logistics.Share(15, 100)}, Unknown: true}
	shifts := logistics.Sweep(s, func(logistics.Point) said { return "a" }, func(p logistics.Point) said {
		if order, ok := p.Figure.Compare(logistics.Share(15, 100)); p.Values[0] == 3 || ok && order < 0 {
			return "a"
		}
		return "b"
	}, bySize)
	want := []string{
		`{"choices":[{"fact":{"wire":"f","label":{"en":"f","zh":"甲f"}},"values":[` +
			`{"wire":"a","label":{"en":"a","zh":"甲a"}},{"wire":"b","label":{"en":"b","zh":"甲b"}},{"wire":"c","label":{"en":"c","zh":"甲c"}}],` +
			`"others":[{"wire":"d","label":{"en":"d","zh":"甲d"}}]}],"stretch":{"from":{"at":"share 15/100","above":false}}}`,
		`{"choices":[{"fact":{"wire":"f","label":{"en":"f","zh":"甲f"}},"values":[` +
			`{"wire":"a","label":{"en":"a","zh":"甲a"}},{"wire":"b","label":{"en":"b","zh":"甲b"}},{"wire":"c","label":{"en":"c","zh":"甲c"}}],` +
			`"others":[{"wire":"d","label":{"en":"d","zh":"甲d"}}]}],"stretch":{"from":{"at":"","above":false},"unknown":true}}`,
	}
	var got []string
	for _, shift := range append(shifts, logistics.Shift{}) {
		text, err := json.Marshal(shift.Where)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, string(text))
		var back logistics.Region
		if err := logistics.Decode(text, &back); err != nil {
			t.Errorf("%s: %v", text, err)
		}
		if diff := cmp.Diff(shift.Where, back); diff != "" {
			t.Errorf("read otherwise (-want +got):\n%s", diff)
		}
	}
	if diff := cmp.Diff(append(want, `{"choices":[]}`), got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	text, err := json.Marshal(logistics.Shift{Question: "q", Direction: same, Old: said("a"), New: said("b")})
	if want := `{"question":"q","where":{"choices":[]},"direction":"same","old":"a","new":"b"}`; err != nil || string(text) != want {
		t.Errorf("got %s, %v; want %s", text, err, want)
	}
}

// A set of combinations is parted: each lies in just one region, and nothing else in any; a product is one region.
func TestRegionsPartASet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := logistics.Space{Question: "q"}
		for i := range rapid.IntRange(0, 4).Draw(t, "facts") {
			s.Facts = append(s.Facts, fact(fmt.Sprint("f", i), rapid.IntRange(1, 4).Draw(t, "values")))
		}
		product := rapid.Bool().Draw(t, "product")
		in := map[string]bool{}
		var some [][]bool // of a product, by fact and value
		for _, f := range s.Facts {
			some = append(some, rapid.SliceOfN(rapid.Bool(), len(f.Values), len(f.Values)).Draw(t, "some"))
		}
		n := 0
		points(s, func(values []int) {
			member := true
			if product {
				for i, v := range values {
					member = member && some[i][v]
				}
			} else {
				member = rapid.Bool().Draw(t, "member")
			}
			in[fmt.Sprint(values)] = member
			if member {
				n++
			}
		})
		new := func(p logistics.Point) said {
			if in[fmt.Sprint(p.Values)] {
				return "b"
			}
			return "a"
		}
		shifts := logistics.Sweep(s, func(logistics.Point) said { return "a" }, new, bySize)
		points(s, func(values []int) {
			want := 0
			if in[fmt.Sprint(values)] {
				want = 1
			}
			if got := holders(s, shifts, logistics.Point{Values: values}); len(got) != want {
				t.Fatalf("%v lies in %d regions of %v, want %d", values, len(got), shifts, want)
			}
		})
		if product && len(shifts) > 1 || len(shifts) > n {
			t.Fatalf("%d combinations are told in %d regions: %v", n, len(shifts), shifts)
		}
	})
}
