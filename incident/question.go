package incident

import (
	"slices"

	"example.com/logistics"
)

// kindFact is the place of the kind among the facts of the classes; the six answers follow in the order of the fields.
const kindFact = 0

// classSpace is everything that can be asked of the classes: each kind with each answer to each of the six questions.
func classSpace() logistics.Space {
	s := logistics.Space{Question: "classes", Facts: []logistics.Fact{
		{Name: logistics.Word{Wire: "kind", Label: logistics.Text{En: "kind", Zh: "类别"}}},
		{Name: logistics.Word{Wire: "order", Label: logistics.Text{En: "disturbs order", Zh: "扰乱秩序"}}},
		{Name: logistics.Word{Wire: "persons", Label: logistics.Text{En: "harms persons", Zh: "危及人身"}}},
		{Name: logistics.Word{Wire: "property", Label: logistics.Text{En: "harms property", Zh: "危及财产"}}},
		{Name: logistics.Word{Wire: "direct", Label: logistics.Text{En: "direct", Zh: "危害直接"}}},
		{Name: logistics.Word{Wire: "heavy", Label: logistics.Text{En: "heavy", Zh: "危害较重"}}},
		{Name: logistics.Word{Wire: "atOnce", Label: logistics.Text{En: "at once", Zh: "须马上处理"}}},
	}}
	for _, kind := range Kinds() {
		s.Facts[kindFact].Values = append(s.Facts[kindFact].Values, wordOf(kind))
	}
	for i := kindFact + 1; i < len(s.Facts); i++ {
		for _, answer := range risingAnswers() {
			s.Facts[i].Values = append(s.Facts[i].Values, wordOf(answer))
		}
	}
	return s
}

// wordOf is a value of an enumeration as a value of a fact.
func wordOf(v interface {
	String() string
	Label(logistics.Lang) string
}) logistics.Word {
	return logistics.Word{Wire: v.String(), Label: logistics.Text{En: v.Label(logistics.English), Zh: v.Label(logistics.Chinese)}}
}

// risingAnswers are the answers, from light to grave.
func risingAnswers() [3]logistics.Answer {
	return [...]logistics.Answer{logistics.No, logistics.Unknown, logistics.Yes}
}

// incidentAt is the incident at a point of the classes.
func incidentAt(p logistics.Point) Incident {
	answer := func(fact int) logistics.Answer { return risingAnswers()[p.Values[kindFact+fact]] }
	return Incident{
		Kind:  Kind(p.Values[kindFact] + 1),
		Order: answer(1), Persons: answer(2), Property: answer(3), Direct: answer(4), Heavy: answer(5), AtOnce: answer(6),
	}
}

// classPoint gives the point of the classes where an incident lies.
func classPoint(i Incident) logistics.Point {
	p := logistics.Point{Values: []int{int(i.Kind) - 1}}
	rising := risingAnswers()
	for _, answer := range i.answers() {
		p.Values = append(p.Values, slices.Index(rising[:], answer))
	}
	return p
}

// ofProcedure is the path of what the procedure of a severity says of something.
func ofProcedure(s Severity, what string) string {
	return logistics.Join(logistics.Join("procedures", s.String()), what)
}
