package incident

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// ExplainRequest gives who serves a request and, for each step, by when, each with what another kind or another answer would
// make of it. It tells spans, not moments, and of several deadlines for a step each. The error is that of
// [Policy.RouteRequest] without that of the calendar, which it does not need.
func (pol Policy) ExplainRequest(r Request) ([]logistics.Explanation, error) {
	if err := logistics.Validate(pol); err != nil {
		return nil, err
	}
	var ps logistics.Problems
	r.check(pol.Requests, &ps)
	if err := ps.Err(); err != nil {
		return nil, err
	}
	s, at := pol.requestSpace(r)
	here := pol.requestAt(r, at)
	var all []logistics.Explanation
	explain := func(question string, ask func(Request) logistics.Term) {
		s.Question = logistics.Join("requests", question)
		e := logistics.Explain(s, func(p logistics.Point) logistics.Term { return ask(pol.requestAt(r, p)) }, at)
		if here := ask(here); here.Says.En != "" || len(e.Otherwise) > 0 {
			all = append(all, e)
		}
	}
	explain("hands", pol.handsTerm)
	for _, step := range bounded() {
		explain(step.String(), func(r Request) logistics.Term { return pol.stepTerm(r, step) })
	}
	return all, nil
}

// requestSpace is everything that can be asked of the route of a request, and the point where it lies.
func (pol Policy) requestSpace(r Request) (s logistics.Space, at logistics.Point) {
	kind := logistics.Fact{Name: logistics.Word{Wire: "kind", Label: logistics.Text{En: "kind", Zh: "类别"}}}
	for i, k := range pol.Requests.Kinds {
		kind.Values = append(kind.Values, logistics.Word{Wire: k.Name, Label: logistics.Text{En: pol.Name(k.Name, logistics.English), Zh: pol.Name(k.Name, logistics.Chinese)}})
		if k.Name == r.Kind {
			at.Values = append(at.Values, i)
		}
	}
	s.Facts = append(s.Facts, kind)
	labels := requestFacts()
	rising := risingAnswers()
	for _, a := range r.answers() {
		fact := logistics.Fact{Name: logistics.Word{Wire: a.name, Label: labels[a.name]}}
		for _, answer := range rising {
			fact.Values = append(fact.Values, wordOf(answer))
		}
		s.Facts = append(s.Facts, fact)
		at.Values = append(at.Values, slices.Index(rising[:], a.answer))
	}
	return s, at
}

// requestFacts names the answers of a request.
func requestFacts() map[string]logistics.Text {
	return map[string]logistics.Text{
		"urgent": {En: "urgent", Zh: "紧急"}, "safety": {En: "somebody may come to harm", Zh: "涉及安全"}, "teaching": {En: "lessons suffer", Zh: "影响教学"},
		"today": {En: "it can be mended that day", Zh: "当日能修"}, "complex": {En: "complex", Zh: "复杂"}, "crossArea": {En: "across areas", Zh: "跨区域"},
		"large": {En: "large", Zh: "大型"}, "beyond": {En: "beyond the authority of logistics", Zh: "超出后勤职权"}, "answerable": {En: "it can be answered within a day", Zh: "一日内能答复"},
	}
}

// requestAt is the request with the kind and the answers of a point.
func (pol Policy) requestAt(r Request, p logistics.Point) Request {
	answer := func(fact int) logistics.Answer { return risingAnswers()[p.Values[fact]] }
	r.Kind = pol.Requests.Kinds[p.Values[0]].Name
	r.Urgent, r.Safety, r.Teaching, r.Today, r.Complex = answer(1), answer(2), answer(3), answer(4), answer(5)
	r.CrossArea, r.Large, r.Beyond, r.Answerable = answer(6), answer(7), answer(8), answer(9)
	return r
}

// handsTerm says who serves a request, and of which class it is.
func (pol Policy) handsTerm(r Request) logistics.Term {
	k, _ := pol.Requests.kind(r.Kind)
	route := RequestRoute{Request: r, Class: r.class(k)}
	pol.hands(&route, k)
	says := func(l logistics.Lang) string {
		parts := []string{route.Class.Label(l), route.Lead.Text(l)}
		for _, h := range route.With {
			parts = append(parts, logistics.Text{En: "with ", Zh: "会同"}.In(l)+h.Text(l))
		}
		if route.Plan {
			parts = append(parts, logistics.Text{En: "by a plan", Zh: "先定维修方案"}.In(l))
		}
		return strings.Join(parts, logistics.Text{En: "; ", Zh: "；"}.In(l))
	}
	cites := []logistics.Citation{pol.Clauses.Citation(k.Clause)}
	for _, h := range append([]Hand{route.Lead}, route.With...) {
		if !slices.Contains(cites, h.Citation) {
			cites = append(cites, h.Citation)
		}
	}
	return logistics.Says(logistics.Text{En: says(logistics.English), Zh: says(logistics.Chinese)}, cites...)
}

// stepTerm says by when a step is due: each deadline that holds.
func (pol Policy) stepTerm(r Request, step TicketStep) logistics.Term {
	k, _ := pol.Requests.kind(r.Kind)
	var says logistics.Text
	var cites []logistics.Citation
	for _, d := range pol.Requests.Deadlines {
		if d.Step != step || !d.applies(r, k) {
			continue
		}
		span := marked(logistics.Text{En: d.Within.Text(logistics.English), Zh: d.Within.Text(logistics.Chinese)}, d.Rule)
		if says.En != "" {
			span = logistics.Text{En: says.En + "; " + span.En, Zh: says.Zh + "；" + span.Zh}
		}
		says = span
		cites = append(cites, pol.Clauses.Citation(d.Clause))
	}
	return logistics.Says(says, cites...)
}
