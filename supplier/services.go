package supplier

import (
	"slices"

	"example.com/logistics"
)

// Services says how outsourced services are contracted, supervised, evaluated, paid, corrected and ended.
type Services struct {
	Kinds         logistics.List[ServiceKind]       `json:"kinds" label:"services|服务项目"`
	Canteen       logistics.List[CanteenMode]       `json:"canteen" label:"operating mode of the canteen, exactly one|食堂经营模式（三者择一）"`
	Contract      ServiceContracts                  `json:"contract" label:"contracts|合同"`
	Agreements    logistics.List[StandingAgreement] `json:"agreements" label:"agreements in force at any time|常备协议"`
	Supervision   Supervision                       `json:"supervision" label:"supervision|监管"`
	Scoring       Scoring                           `json:"scoring" label:"monthly scoring|月度评分"`
	Satisfaction  Satisfaction                      `json:"satisfaction" label:"satisfaction|满意度"`
	Evaluation    ServiceEvaluation                 `json:"evaluation" label:"evaluation of a project|项目评价"`
	Pay           ServicePay                        `json:"pay" label:"pay|付酬"`
	Awards        logistics.List[Award]             `json:"awards" label:"awards|评优"`
	Rectification Rectification                     `json:"rectification" label:"rectification|整改"`
	Termination   Termination                       `json:"termination" label:"termination|终止合同"`
	Staff         ServiceStaff                      `json:"staff" label:"staff|服务人员"`
	Rollout       Rollout                           `json:"rollout" label:"rollout of outsourcing|外包推进"`
}

// ServiceKind is a kind of service, which may be outsourced or stays with the site's own people.
type ServiceKind struct {
	logistics.Rule
	Name    string `json:"name" label:"service|服务"`
	InHouse bool   `json:"inHouse" label:"stays in house|自办"`
}

// ServiceLog says when one duty of outsourced services was done, and which days are judged.
type ServiceLog struct {
	What string                 `json:"what"`          // a duty of the policy, such as DutyOfficeScore
	Each logistics.List[string] `json:"each,omitzero"` // the offices that score or the staff who are assessed, of whom the duty is done for each; the About of an entry names one
	logistics.Log
}

// CheckServiceDuty judges whether a duty of outsourced services was done in each of its periods; the constants such as [DutyOfficeScore] say
// which there are. Where each office or each member of the staff has to be there, every one in Each is judged by the entries about it. A
// duty without a frequency is not checked. The error is nil or an [*logistics.InvalidError]: the policy is invalid, a duty that it does not
// have, nobody in Each where it is needed, an entry about somebody else, or what [logistics.Duty.Check] says.
func (pol Policy) CheckServiceDuty(l ServiceLog) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	duty := pol.Services.anyDuty()
	duties := pol.Services.duties()
	if i := slices.IndexFunc(duties, func(d logistics.Duty) bool { return d.What == l.What }); i >= 0 {
		duty = duties[i]
	} else {
		ps.Add("what", logistics.CodeUnknown, "%.40q is no duty of the services rules", l.What)
	}
	distinctBodies(&ps, "each", l.Each)
	if len(l.Each) == 0 && pol.Services.ofEach(l.What) {
		ps.Add("each", logistics.CodeAbsent, "of whom each has to be there")
	}
	for at, entry := range l.Done {
		if len(l.Each) > 0 && !slices.Contains(l.Each, entry.About) {
			ps.Add(logistics.At("done", at)+".about", logistics.CodeUnknown, "%.40q is none of those of whom each has to be there", entry.About)
		}
	}
	// The whole log first, for its entries have their places there.
	whole, report := logistics.Report{}, logistics.Report{Edition: pol.Edition}
	ps.Under("", duty.Check(&whole, "", l.Log))
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	if len(l.Each) == 0 {
		report.Findings, report.Unchecked = whole.Findings, whole.Unchecked
	}
	for _, name := range l.Each {
		own := l.Log
		own.Done = slices.DeleteFunc(slices.Clone(l.Done), func(d logistics.Done) bool { return d.About != name })
		ps.Under("", duty.Check(&report, name, own))
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}

// anyDuty is a duty of the services rules without its periods, which finds what is wrong with a log whatever it is a log of.
func (s Services) anyDuty() logistics.Duty {
	d := s.Contract.Shop
	d.Every, d.MaxGap, d.Distinct = logistics.Every{}, logistics.Span{}, false
	return d
}

// duties are the duties of the services rules, in their order.
func (s Services) duties() []logistics.Duty {
	all := []logistics.Duty{s.Contract.Shop, s.Scoring.Monthly}
	all = append(all, s.Satisfaction.Surveys...)
	all = append(all, s.Evaluation.Revision)
	for _, a := range s.Awards {
		all = append(all, a.Duty)
	}
	return append(all, s.Rectification.Opinions, s.Staff.Monthly)
}

// ofEach reports whether a duty is one of each office or of each member of the staff.
func (s Services) ofEach(what string) bool {
	return what == s.Scoring.Monthly.What || what == s.Staff.Monthly.What
}

func (s Services) kind(name string) (ServiceKind, bool) {
	i := slices.IndexFunc(s.Kinds, func(k ServiceKind) bool { return k.Name == name })
	if i < 0 {
		return ServiceKind{}, false
	}
	return s.Kinds[i], true
}

func (s Services) laws(ps *logistics.Problems) {
	var names []string
	for _, k := range s.Kinds {
		names = append(names, k.Name)
	}
	if len(names) == 0 {
		ps.Add("services.kinds", logistics.CodeAbsent, "no services: nothing could be judged")
	}
	distinctNames(ps, "services.kinds", names)
	s.canteenLaws(ps)
	s.Contract.laws(s, ps)
	s.agreementLaws(ps)
	s.Supervision.laws(ps)
	s.Satisfaction.laws(ps)
	s.Evaluation.laws(ps)
	s.Pay.laws(s.Evaluation, ps)
	s.awardLaws(ps)
	s.Rectification.laws(ps)
	s.Termination.laws(ps)
	s.Staff.laws(ps)
	s.Rollout.laws(ps)
	whats := map[string]bool{}
	for _, d := range s.duties() {
		if whats[d.What] {
			ps.Add("services", logistics.CodeDuplicate, "two duties go by the word %.40q", d.What)
		}
		whats[d.What] = true
	}
}

// distinctNames adds a problem for each name of a list that makes none, or is there already.
func distinctNames(ps *logistics.Problems, path string, names []string) {
	for i, name := range names {
		at := logistics.At(path, i)
		ps.Name(at, name)
		if name != "" && slices.Contains(names[:i], name) {
			ps.Add(at, logistics.CodeDuplicate, "%.40q is there twice", name)
		}
	}
}

// distinctBodies adds a problem for each name of a list that makes none, or is that of somebody who is there already.
func distinctBodies(ps *logistics.Problems, path string, names []string) {
	for i, name := range names {
		at := logistics.At(path, i)
		ps.Name(at, name)
		if name != "" && among(names[:i], name) {
			ps.Add(at, logistics.CodeDuplicate, "%.40q is there twice", name)
		}
	}
}

// among reports whether somebody of that name is in a list, however he is spelled there.
func among(names []string, name string) bool {
	return slices.ContainsFunc(names, func(other string) bool { return logistics.SameName(other, name) })
}
