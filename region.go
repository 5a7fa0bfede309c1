package logistics

import (
	"math"
	"slices"
	"strings"
)

// Region is a part of a [Space]: every case whose facts are among the choices and whose figure lies on the stretch.
type Region struct {
	Choices List[Choice] `json:"choices"`          // a fact that is not named may have any value
	Stretch Stretch      `json:"stretch,omitzero"` // absent where the question has no figure
}

// Choice is some of the values of a fact, such as two of the categories.
type Choice struct {
	Fact   Word       `json:"fact"`
	Values List[Word] `json:"values"`
	Others List[Word] `json:"others"` // the other values of the fact, where these are fewer; else empty
}

// Holds reports whether the point p of s lies in the region. Facts and values are matched by their wire words.
func (r Region) Holds(s Space, p Point) bool {
	for _, c := range r.Choices {
		i := slices.IndexFunc(s.Facts, func(f Fact) bool { return f.Name.Wire == c.Fact.Wire })
		if i < 0 || i >= len(p.Values) || p.Values[i] < 0 || p.Values[i] >= len(s.Facts[i].Values) {
			return false
		}
		value := s.Facts[i].Values[p.Values[i]].Wire
		if !slices.ContainsFunc(c.Values, func(w Word) bool { return w.Wire == value }) {
			return false
		}
	}
	return r.Stretch.IsZero() || r.Stretch.Holds(p.Figure)
}

// String gives the region in English.
func (r Region) String() string { return r.Text(English) }

// Text gives the region in l: "category diesel; budget no; from 5,000 yuan to below 10,000 yuan"; "" where it is
// everything.
func (r Region) Text(l Lang) string {
	var parts []string
	for _, c := range r.Choices {
		parts = append(parts, c.Text(l))
	}
	if stretch := r.Stretch.Text(l); stretch != "" {
		parts = append(parts, stretch)
	}
	return strings.Join(parts, Text{"; ", "；"}.In(l))
}

// String gives the choice in English.
func (c Choice) String() string { return c.Text(English) }

// Text gives the choice in l: "category diesel or food", or "category any but diesel" where the others are fewer and there
// are more than two values to name.
func (c Choice) Text(l Lang) string {
	name := c.Fact.Label.In(l) + Text{" ", "："}.In(l)
	if len(c.Others) > 0 && len(c.Values) > 2 {
		return name + Text{"any but ", "除"}.In(l) + labels(c.Others, Text{" and ", "、"}, l) + Text{"", "外"}.In(l)
	}
	return name + labels(c.Values, Text{" or ", "或"}, l)
}

// labels joins the labels of words, the last by the conjunction.
func labels(words []Word, last Text, l Lang) string {
	var b strings.Builder
	for i, w := range words {
		switch {
		case i == 0:
		case i == len(words)-1:
			b.WriteString(last.In(l))
		default:
			b.WriteString(Text{", ", "、"}.In(l))
		}
		b.WriteString(w.Label.In(l))
	}
	return b.String()
}

// grid numbers the combinations of a space's facts; the last fact turns fastest.
type grid []int // how many values each fact has

func (s Space) grid() grid {
	var g grid
	for _, f := range s.Facts {
		g = append(g, len(f.Values))
	}
	return g
}

// size gives the number of combinations. Where it is more than can be counted, it is the most that can: a product that ran
// over would say that there is nothing to ask.
func (g grid) size() int {
	n := 1
	for _, values := range g {
		if values == 0 {
			return 0
		}
		if n > math.MaxInt/values {
			n = math.MaxInt
		} else {
			n *= values
		}
	}
	return n
}

// values gives the values of a combination.
func (g grid) values(n int) []int {
	at := make([]int, len(g))
	for i := len(g) - 1; i >= 0; i-- {
		at[i] = n % g[i]
		n /= g[i]
	}
	return at
}

// box is some values of each fact.
type box [][]int

// boxes parts a set of combinations, given in rising order, into boxes: each combination lies in exactly one, and nothing else
// lies in any. Each box begins at the first combination that is left and is grown fact by fact, so that a full product is one
// box. left has a place for every combination, all false before and after.
func (g grid) boxes(set []int, left []bool) []box {
	for _, n := range set {
		left[n] = true
	}
	inside := func(n int) bool { return left[n] }
	var all []box
	for _, n := range set {
		if !left[n] {
			continue
		}
		b := make(box, len(g))
		for i, v := range g.values(n) {
			b[i] = []int{v}
		}
		for i := range b {
			// A lower value would make a combination before the first that is left.
			grown := b[i]
			for v := grown[0] + 1; v < g[i]; v++ {
				b[i] = []int{v}
				if g.each(b, inside) {
					grown = append(grown, v)
				}
			}
			b[i] = grown
		}
		g.each(b, func(n int) bool { left[n] = false; return true })
		all = append(all, b)
	}
	return all
}

// first gives the first combination of a box.
func (g grid) first(b box) (n int) {
	g.each(b, func(m int) bool { n = m; return false })
	return n
}

// each visits the combinations of a box until visit says false, and reports whether it never did.
func (g grid) each(b box, visit func(n int) bool) bool { return g.eachFrom(b, 0, 0, visit) }

// eachFrom is each with the values of the facts before one settled, which make up the number n.
func (g grid) eachFrom(b box, fact, n int, visit func(n int) bool) bool {
	if fact == len(g) {
		return visit(n)
	}
	for _, v := range b[fact] {
		if !g.eachFrom(b, fact+1, n*g[fact]+v, visit) {
			return false
		}
	}
	return true
}

// choices names the facts that a box restricts.
func (s Space) choices(b box) List[Choice] {
	var all List[Choice]
	for i, values := range b {
		if fact := s.Facts[i]; len(values) < len(fact.Values) {
			all = append(all, fact.choice(values))
		}
	}
	return all
}

// choice names the values at some places, given in rising order. The others of a small choice would make a long list that
// nobody reads.
func (f Fact) choice(places []int) Choice {
	c := Choice{Fact: f.Name}
	most := 2*len(places) > len(f.Values)
	for v, word := range f.Values {
		switch {
		case len(places) > 0 && places[0] == v:
			c.Values = append(c.Values, word)
			places = places[1:]
		case most:
			c.Others = append(c.Others, word)
		}
	}
	return c
}
