package main

import (
	"slices"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// survey tells who evaluated him, what they found and how his trials ended.
func (s *story) survey() {
	s.title(logistics.Text{En: "Survey and trial", Zh: "调查与试样"})
	f, rules := s.file.Evaluation, s.pol.Evaluation
	var group, facts []string
	for _, m := range f.Group {
		group = append(group, m.Role.Label(s.lang)+" "+string(m.By))
	}
	s.cite(rules.Group.Seats, logistics.Text{En: "the group: %s", Zh: "评估小组：%s"}, s.join(group))
	for _, fact := range f.Survey {
		facts = append(facts, s.pol.Name(fact.Key, s.lang)+" "+fact.Value)
	}
	s.cite(rules.Survey, logistics.Text{En: "survey of %s: %s", Zh: "%s 调查：%s"}, s.day(f.SurveyedOn), s.join(facts))
	for _, t := range f.Trials {
		s.cite(rules.Trial, logistics.Text{En: "%s %s: passed: %s", Zh: "%s %s：合格：%s"}, t.On, s.pol.Name(t.Kind, s.lang), t.Passed.Label(s.lang))
	}
	report, err := s.pol.CheckEvaluation(f)
	rows := []any{rules.Accountable, rules.Group, rules.Survey, rules.Trial}
	s.report("evaluation", report, err, rows, logistics.Text{En: "%s evaluation", Zh: "%s 评估"}, f.On)
}

// qualification tells on each day whether his papers and what else he must offer are in order.
func (s *story) qualification() {
	s.title(logistics.Text{En: "Papers", Zh: "证照"})
	f, rules := s.file.Qualification, s.pol.Qualification
	for _, p := range f.Papers {
		asked := slices.DeleteFunc(slices.Clone(rules.Papers), func(r supplier.Requirement) bool { return r.Key != p.Kind })
		rows := []any{asked}
		if slices.Contains(rules.Designated.Papers, p.Kind) {
			rows = append(rows, rules.Designated)
		}
		until := s.day(p.Until)
		if p.Unlimited {
			until = logistics.Text{En: "no last day", Zh: "长期"}.In(s.lang)
		}
		s.cite(rows, logistics.Text{En: "%s, valid until: %s", Zh: "%s，有效期至：%s"}, s.pol.Name(p.Kind, s.lang), until)
	}
	for _, o := range s.file.Occasions {
		report, err := s.pol.CheckQualification(f, o.At, o.On)
		var rows []any
		for _, r := range slices.Concat(rules.Papers, rules.Conditions) {
			if slices.Contains(r.On, o.At) {
				rows = append(rows, r)
			}
		}
		if o.At != supplier.AtListing {
			rows = append(rows, rules.Designated)
		}
		s.report("qualification", report, err, rows, logistics.Text{En: "%s %s", Zh: "%s %s"}, o.On, o.At.Label(s.lang))
	}
}
