package incident

import (
	"fmt"
	"time"

	"example.com/logistics"
)

// Explain gives the severity of an incident and, for each fact, what another answer would make of it; then, where its time
// is known, the deadline of the result. Where hours and days both bound that, it says from which hour of discovery on the
// other one holds, on days of 24 hours. The error is that of [Policy.Classify].
func (pol Policy) Explain(i Incident) ([]logistics.Explanation, error) {
	c, err := pol.Classify(i)
	if err != nil {
		return nil, err
	}
	all := []logistics.Explanation{logistics.Explain(classSpace(),
		func(p logistics.Point) ClassRuling { return pol.classRuling(incidentAt(p)) }, classPoint(i))}
	if c.Event && !i.Discovered.IsZero() {
		all = append(all, pol.explainDeadline(pol.procedure(c.Severity), i.Discovered))
	}
	return all, nil
}

// explainDeadline says which deadline holds for what is found at a moment, and which holds at other hours.
func (pol Policy) explainDeadline(p Procedure, from time.Time) logistics.Explanation {
	s := logistics.Space{Question: ofProcedure(p.Severity, "deadline")}
	governing, _ := p.governing(from)
	var hours, days Deadline
	for _, d := range p.bounds() {
		if inDays(d.Within) {
			days = d
		} else {
			hours = d
		}
	}
	turn := length(days.Within, 0) + 1 - length(hours.Within, 0) // since midnight: from then on the days end first
	if days.Within.IsZero() || hours.Within.IsZero() || turn <= 0 || turn >= day {
		return logistics.Explanation{Question: s.Question, Ruling: pol.deadlineTerm(governing)}
	}
	hour := fmt.Sprintf("%02d:00", turn/time.Hour)
	s.Facts = []logistics.Fact{{Name: logistics.Word{Wire: "found", Label: logistics.Text{En: "found", Zh: "发现时刻"}}, Values: []logistics.Word{
		{Wire: "before-" + hour, Label: logistics.Text{En: "before " + hour, Zh: hour + " 前"}},
		{Wire: "from-" + hour, Label: logistics.Text{En: "from " + hour + " on", Zh: hour + " 起"}},
	}}}
	at := logistics.Point{Values: []int{0}}
	if inDays(governing.Within) {
		at.Values[0] = 1
	}
	return logistics.Explain(s, func(at logistics.Point) logistics.Term {
		if at.Is(0) {
			return pol.deadlineTerm(days)
		}
		return pol.deadlineTerm(hours)
	}, at)
}

// deadlineTerm says which span holds and by which clause.
func (pol Policy) deadlineTerm(d Deadline) logistics.Term {
	says := logistics.Text{En: d.Within.Text(logistics.English), Zh: d.Within.Text(logistics.Chinese)}
	return logistics.Says(marked(says, d.Rule), pol.Clauses.Citation(d.Clause))
}
