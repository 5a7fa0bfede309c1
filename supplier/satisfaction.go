package supplier

import (
	"example.com/logistics"
)

// Satisfaction says how many users have to be satisfied, what follows where fewer are, and when they are asked.
type Satisfaction struct {
	Target  logistics.Limit                `json:"target" label:"satisfied, of those who answered|满意人数（占答复人数）"`
	Notice  logistics.Need                 `json:"notice" label:"below that|未达标时"`
	Surveys logistics.List[logistics.Duty] `json:"surveys" label:"surveys|满意度调查"`
}

// SatisfactionSurvey is the result of one survey of the users of a provider.
type SatisfactionSurvey struct {
	Provider  string           `json:"provider"`  // the body that provides the service, in one spelling wherever it scores, watches or provides
	Month     logistics.Month  `json:"month"`     // the month in which they were asked
	Answered  int              `json:"answered"`  // users who answered, from 0; 0: not checked
	Satisfied int              `json:"satisfied"` // of them, those who are satisfied
	Notified  logistics.Answer `json:"notified"`  // whether the provider got a notice to correct; asked where too few are satisfied
}

// CheckSatisfaction judges a survey (002-049). It finds fewer satisfied users than there should be, of those who answered, and then a notice
// to the provider that is missing. Exactly the share of the policy is enough, 90 % in the documented ones. The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckSatisfaction(s SatisfactionSurvey) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	s.check("", &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	rules, at := pol.Services.Satisfaction, s.Provider+" "+s.Month.String()
	rules.Target.Check(&report, at+".satisfied", s.share())
	if len(report.Findings) > 0 {
		rules.Notice.Check(&report, at, s.Notified)
	}
	return report, nil
}

func (s SatisfactionSurvey) share() logistics.Measure {
	return logistics.Share(s.Satisfied, s.Answered)
}

func (s SatisfactionSurvey) check(path string, ps *logistics.Problems) {
	ps.Name(logistics.Join(path, "provider"), s.Provider)
	if s.Month.IsZero() {
		ps.Add(logistics.Join(path, "month"), logistics.CodeAbsent, "no month")
	}
	if s.Answered < 0 {
		ps.Add(logistics.Join(path, "answered"), logistics.CodeRange, "%d answers", s.Answered)
	}
	if s.Satisfied < 0 || s.Satisfied > s.Answered {
		ps.Add(logistics.Join(path, "satisfied"), logistics.CodeRange, "%d of %d", s.Satisfied, s.Answered)
	}
	answered(ps, logistics.Join(path, "notified"), s.Notified)
}

func (s Satisfaction) laws(ps *logistics.Problems) {
	const path = "services.satisfaction.target"
	lowerBound(ps, path, s.Target, logistics.ShareKind)
	if all, known := s.Target.Holds(logistics.Share(1, 1)); known && !all && s.Target.Side >= logistics.AtLeast {
		ps.Add(path+".bound", logistics.CodeRange, "%s %s: nobody could reach it", s.Target.Side, s.Target.Bound)
	}
	ps.Needed("services.satisfaction.notice", s.Notice)
}

// lowerBound adds a problem where a limit is no lower bound of a kind.
func lowerBound(ps *logistics.Problems, path string, l logistics.Limit, kind logistics.Kind) {
	switch {
	case l.Side == logistics.NoSide:
	case l.Side != logistics.AtLeast && l.Side != logistics.Above:
		ps.Add(path+".side", logistics.CodeRange, "%s: the bound is a lower one", l.Side)
	case l.Bound.Kind() != kind:
		ps.Add(path+".bound", logistics.CodeRange, "%s where %s must be", l.Bound.Kind(), kind)
	}
}
