package approval

import (
	"time"

	"example.com/logistics"
)

// FollowUp are the rules for what a meeting decided, until it is carried out.
type FollowUp struct {
	Owner logistics.Need  `json:"owner" label:"person responsible|责任人"`
	Due   logistics.Need  `json:"due" label:"day by which|完成期限"`
	Steps logistics.Steps `json:"steps" label:"chased, checked, implemented|催办、查办、落实"` // one after another; the last closes the matter
}

// Matter is one thing that a meeting decided. Its By is who kept the minutes, and its Marks are what was done about it.
type Matter struct {
	logistics.Trail
	Decision string           `json:"decision"`       // its number in the minutes
	Owner    logistics.Person `json:"owner,omitzero"` // who has to carry it out; absent: nobody is named
	Due      logistics.Date   `json:"due,omitzero"`   // the last day in time; absent: none is set
}

// CheckMatter judges a matter that a meeting decided. It finds a matter without a person responsible or without a last day, and one
// that was carried out late, by another post, or without being chased and checked before. A matter that is not carried out is
// late after its last day, by AsOf in the zone of the minutes; without AsOf that is not checked. Until it is carried out, steps
// that are not done are no finding. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckMatter(m Matter) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	report := logistics.Report{Edition: pol.Edition}
	rules := pol.FollowUp
	rules.Owner.Check(&report, "matter", logistics.Known(m.Owner != ""))
	rules.Due.Check(&report, "matter", logistics.Known(!m.Due.IsZero()))
	steps := pol.judged(m, "matter", &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	closing := rules.Steps[len(rules.Steps)-1]
	done, closed := m.Done(closing.Act)
	if !closed {
		for _, step := range rules.Steps {
			pardon(&steps, "matter", step.Act)
		}
	}
	report.Findings = append(report.Findings, steps.Findings...)
	at := logistics.Join("matter", closing.Act)
	asOf := done.At
	if !closed {
		asOf = m.AsOf
	}
	switch {
	case m.Due.IsZero():
	case asOf.IsZero():
		report.Open(rules.Due.Clause, at, logistics.Text{En: "what day it is", Zh: "核查日期"})
	default:
		afterDay(&report, rules.Due.Rule, at, asOf.In(m.At.Location()), m.Due)
	}
	return report, nil
}

func (m Matter) asked(pol Policy, ps *logistics.Problems) (logistics.Steps, logistics.Case, []string) {
	m.CheckTrail(ps)
	ps.Name("decision", m.Decision)
	if m.Owner != "" {
		ps.Name("owner", string(m.Owner))
	}
	if !m.Due.IsZero() && m.Due.Before(logistics.DateOf(m.At, m.At.Location())) {
		ps.Add("due", logistics.CodeRange, "%s is before the meeting, %s", m.Due, logistics.Instant(m.At))
	}
	return pol.FollowUp.Steps.InOrder(), m.Case(pol.Ladder.Rungs...), m.Names()
}

// afterDay finds a moment late that lies after a day, in the moment's own zone. No date is as late as the year 10000.
func afterDay(r *logistics.Report, rule logistics.Rule, subject string, moment time.Time, last logistics.Date) {
	on := logistics.DateOf(moment, moment.Location())
	if on.After(last) || on.IsZero() && moment.Year() > 0 {
		r.Find(rule, logistics.TooLate, subject, logistics.Day(on), logistics.Day(last))
	}
}

func (f FollowUp) laws(ps *logistics.Problems) {
	if len(f.Steps) == 0 {
		ps.Add("followUp.steps", logistics.CodeAbsent, "no steps: nothing would close a matter")
	}
	facing(ps, "followUp.owner", f.Owner, false)
	facing(ps, "followUp.due", f.Due, false)
}
