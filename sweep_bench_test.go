package logistics_test

import (
	"fmt"
	"testing"

	"example.com/logistics"
)

// 5,000 combinations at 1,000 figures: in one the answers differ everywhere, in another every combination has an answer of
// its own, in a third half the combinations differ, in no order, at every second figure.
func BenchmarkSweep(b *testing.B) {
	s := logistics.Space{Question: "q", Figure: logistics.CountKind, Facts: []logistics.Fact{fact("f", 20), fact("g", 25), fact("h", 10)}}
	for i := range 500 {
		s.Cuts = append(s.Cuts, logistics.Count(10*i))
	}
	number := func(p logistics.Point) int { return (p.Values[0]*25+p.Values[1])*10 + p.Values[2] }
	answers, scattered := make([]said, 5_000), make([]bool, 5_000)
	for i := range answers {
		answers[i], scattered[i] = said(fmt.Sprint("answer ", i)), uint64(i)*2_654_435_761>>9%2 == 0
	}
	old := func(logistics.Point) said { return "a" }
	for _, row := range []struct {
		name string
		new  func(logistics.Point) said
	}{
		{"product", func(logistics.Point) said { return "b" }},
		{"own", func(p logistics.Point) said { return answers[number(p)] }},
		{"scattered", func(p logistics.Point) said {
			if scattered[number(p)] && p.Figure.Rat().Num().Int64()%10 == 0 {
				return "b"
			}
			return "a"
		}},
	} {
		b.Run(row.name, func(b *testing.B) {
			for b.Loop() {
				b.ReportMetric(float64(len(logistics.Sweep(s, old, row.new, bySize))), "shifts")
			}
		})
	}
}
