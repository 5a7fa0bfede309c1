package logistics

import (
	"slices"
	"strings"
)

// Region is a part of a [Space]: all points whose facts are among the choices and whose figure lies on the stretch.
type Region struct {
	Choices List[Choice] `json:"choices"`          // facts that are not named may have any value
	Stretch Stretch      `json:"stretch,omitzero"` // absent where the question has no figure
}

// Choice is some of the values of a fact.
type Choice struct {
	Fact   Word       `json:"fact"`
	Values List[Word] `json:"values"`
	Others List[Word] `json:"others"` // the rest of its values
}

// Holds reports whether the point of s lies in the region.
func (r Region) Holds(s Space, p Point) bool {
	for _, c := range r.Choices {
		i := slices.IndexFunc(s.Facts, func(f Fact) bool { return f.Name.Wire == c.Fact.Wire })
		if i < 0 || i >= len(p.Values) || !slices.Contains(c.Values, s.Facts[i].Values[p.Values[i]]) {
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

// Text gives the choice in l: "category diesel or food", or "category any but diesel" where that is shorter.
func (c Choice) Text(l Lang) string {
	name := c.Fact.Label.In(l) + Text{" ", "："}.In(l)
	if len(c.Others) < len(c.Values) && len(c.Values) > 2 {
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

func (g grid) size() int {
	n := 1
	for _, values := range g {
		n *= values
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

// number gives the combination of values.
func (g grid) number(at []int) int {
	n := 0
	for i, v := range at {
		n = n*g[i] + v
	}
	return n
}

// box is some values of each fact.
type box [][]int

// boxes parts a set of combinations into boxes: each combination lies in exactly one, and nothing else lies in any.
func (g grid) boxes(set []int) []box {
	left := map[int]bool{}
	for _, n := range set {
		left[n] = true
	}
	var all []box
	for _, n := range set {
		if !left[n] {
			continue
		}
		b := box{}
		for _, v := range g.values(n) {
			b = append(b, []int{v})
		}
		for i := range b {
			for v := range g[i] {
				if v != b[i][0] && g.inside(b.with(i, []int{v}), left) {
					b[i] = append(b[i], v)
				}
			}
			slices.Sort(b[i])
		}
		g.each(b, func(n int) bool { delete(left, n); return true })
		all = append(all, b)
	}
	return all
}

func (b box) with(fact int, values []int) box {
	b = slices.Clone(b)
	b[fact] = values
	return b
}

// inside reports whether every combination of the box is in the set.
func (g grid) inside(b box, set map[int]bool) bool {
	return g.each(b, func(n int) bool { return set[n] })
}

// each visits the combinations of a box until visit says false.
func (g grid) each(b box, visit func(n int) bool) bool {
	at := make([]int, len(b))
	for {
		values := make([]int, len(b))
		for i, j := range at {
			values[i] = b[i][j]
		}
		if !visit(g.number(values)) {
			return false
		}
		i := len(at) - 1
		for ; i >= 0; i-- {
			if at[i]++; at[i] < len(b[i]) {
				break
			}
			at[i] = 0
		}
		if i < 0 {
			return true
		}
	}
}

// choices names the facts that a box restricts.
func (s Space) choices(b box) List[Choice] {
	var all List[Choice]
	for i, values := range b {
		fact := s.Facts[i]
		if len(values) == len(fact.Values) {
			continue
		}
		c := Choice{Fact: fact.Name}
		for v, word := range fact.Values {
			if slices.Contains(values, v) {
				c.Values = append(c.Values, word)
			} else {
				c.Others = append(c.Others, word)
			}
		}
		all = append(all, c)
	}
	return all
}
