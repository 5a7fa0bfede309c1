package supplier

import (
	"slices"

	"example.com/logistics"
)

// Evaluation says how a supplier is evaluated, comes onto the list of qualified suppliers and off it, and who else may be bought from.
type Evaluation struct {
	Accountable Accountable         `json:"accountable" label:"answers for sourcing and data|寻源与资料责任人"`
	Group       Group               `json:"group" label:"evaluation group|评估小组"`
	Survey      logistics.Checklist `json:"survey" label:"facts of the survey|调查事项"`
	SurveyDay   logistics.Need      `json:"surveyDay" label:"facts of a survey|调查结果"` // asked where there are facts of a survey
	Trial       Trial               `json:"trial" label:"trial|试样"`
	Visit       SiteVisit           `json:"visit" label:"site visit|实地考察"`
	Reviews     Reviews             `json:"reviews" label:"periodic reviews|定期评绩"`
	Lifecycle   Lifecycle           `json:"lifecycle" label:"onto the list and off it|入册与出册"`
	Sources     Sources             `json:"sources" label:"who may be bought from|可采购来源"`
}

// Accountable names the roles that answer for the sourcing and the data of a supplier (000-041). A buyer may prepare them.
type Accountable struct {
	logistics.Rule
	By logistics.List[logistics.Role] `json:"by" label:"by|责任人" list:"any"`
}

// Trial says that a supplier must pass a trial of one of these kinds before the listing (000-053).
type Trial struct {
	logistics.Need
	Kinds logistics.List[string] `json:"kinds" label:"by|方式" list:"any"`
}

// SiteVisit says from which total of a purchase on the evaluation group decides, on record, for or against a site visit (000-110).
type SiteVisit struct {
	logistics.Need
	From logistics.Limit `json:"from" label:"for purchases of|采购总额"`
}

// CheckEvaluation judges the evaluation of a supplier before the listing. It asks
//
//   - that the purchasing manager answers for it (000-041);
//   - that there is an evaluation group where goods are bought in bulk every day (000-050), with every seat filled, by an appointed person
//     where the policy asks for that, and led by the general affairs manager (000-051);
//   - that the survey found every fact and has a day (000-052);
//   - that the latest trial was passed, after the survey (000-053).
//
// The error is nil or an [*logistics.InvalidError]: the policy is invalid, a person is there twice or belongs to the supplier, a trial is of
// no kind of the policy's or after the day of the listing.
func (pol Policy) CheckEvaluation(f EvaluationFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	rules := pol.Evaluation
	f.check(rules, &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	switch by := rules.Accountable.By; {
	case f.Accountable == nil:
		report.Find(rules.Accountable.Rule, logistics.Missing, "accountable", logistics.Measure{}, logistics.Roles(by...))
	case !slices.Contains(by, f.Accountable.Role):
		report.Find(rules.Accountable.Rule, logistics.WrongRole, "accountable", logistics.Roles(f.Accountable.Role), logistics.Roles(by...))
	}
	f.group(&report, rules)
	rules.Survey.Check(&report, "survey", f.surveyed)
	if len(f.Survey) > 0 {
		rules.SurveyDay.Check(&report, "", logistics.Known(!f.SurveyedOn.IsZero()))
	}
	f.trial(&report, rules)
	return report, nil
}

// surveyed says whether the survey has a fact.
func (f EvaluationFile) surveyed(key string) logistics.Answer {
	return logistics.Known(slices.ContainsFunc(f.Survey, func(s Surveyed) bool { return s.Key == key && s.Value != "" }))
}

// trial asks for a trial that was passed, not before the survey. The latest decides.
func (f EvaluationFile) trial(r *logistics.Report, rules Evaluation) {
	need := rules.Trial
	passed, on := f.latest(func(t TrialResult) bool { return !f.SurveyedOn.IsZero() && !t.On.Before(f.SurveyedOn) })
	if !on.IsZero() {
		need.Check(r, "", passed)
		return
	}
	early, on := f.latest(func(TrialResult) bool { return true })
	if early != logistics.Yes {
		need.Check(r, "", logistics.No)
		return
	}
	want := logistics.Day(f.SurveyedOn)
	if want.IsZero() {
		want = logistics.Said("survey")
	}
	r.Find(need.Rule, logistics.OutOfOrder, need.Key, logistics.Day(on), want)
}

// latest gives the result of the latest day with trials that count; of results that contradict one another the worse.
func (f EvaluationFile) latest(counts func(TrialResult) bool) (passed logistics.Answer, on logistics.Date) {
	for _, t := range f.Trials {
		switch {
		case !counts(t) || t.On.Before(on):
		case t.On.After(on):
			passed, on = t.Passed, t.On
		case t.Passed == logistics.No || passed == logistics.Yes:
			passed = t.Passed
		}
	}
	return passed, on
}

func (e Evaluation) laws(ps *logistics.Problems) {
	const path = "evaluation"
	logistics.EachOnce(ps, path+".accountable.by", e.Accountable.By)
	e.Group.laws(ps)
	ps.Needed(path+".survey", e.Survey...)
	ps.Needed(path+".surveyDay", e.SurveyDay)
	ps.Needed(path+".trial", e.Trial.Need)
	logistics.EachOnce(ps, path+".trial.kinds", e.Trial.Kinds)
	ps.Needed(path+".visit", e.Visit.Need)
	if l := e.Visit.From; l.Side != logistics.NoSide {
		if l.Bound.Kind() != logistics.YuanKind {
			ps.Add(path+".visit.from.bound", logistics.CodeType, "%s is no amount of money", l.Bound)
		} else if l.Side != logistics.AtLeast && l.Side != logistics.Above {
			ps.Add(path+".visit.from.side", logistics.CodeRange, "%s: it is from there on that the decision is needed", l.Side)
		}
	}
	e.Lifecycle.laws(ps)
	e.Sources.laws(ps)
}
