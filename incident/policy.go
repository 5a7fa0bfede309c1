package incident

import (
	"slices"
	"time"

	"example.com/logistics"
)

// Policy is an edition of the incident rules: plain data, one field for each part of the rules. Take a fresh one from
// [Factory] or [School], change a number and ask it. Two variables that hold one policy share its lists; [logistics.Clone]
// gives one that shares none. The zero Policy is invalid: every question is an error.
type Policy struct {
	Edition    string                    `json:"edition" label:"edition|版本"`
	Clauses    logistics.Clauses         `json:"clauses" label:"clauses|条款"`
	Classes    ClassTable                `json:"classes" label:"classes|分类"`
	Handlers   Handlers                  `json:"handlers" label:"who acts first|初级处理人"`
	Record     logistics.Need            `json:"record" label:"record of every incident|事件登记"` // of every incident; its key is an act of every procedure
	Procedures logistics.List[Procedure] `json:"procedures" label:"procedures|处理程序"`           // one for each severity, rising
	Cases      CaseRules                 `json:"cases" label:"case logs|案件记录"`
	Requests   Requests                  `json:"requests" label:"service requests and repairs|服务请求与维修"`
	Service    Service                   `json:"service" label:"standing service|日常服务"`
	Rounds     Rounds                    `json:"rounds" label:"inspections and drills|检查与演练"`
	Hazards    HazardRules               `json:"hazards" label:"hazards|隐患治理"`
	Emergency  Emergency                 `json:"emergency" label:"emergency plans|应急预案"`
	Guards     GuardRules                `json:"guards" label:"guards and access|门卫与出入"`
	Pupils     PupilRules                `json:"pupils" label:"pupils on the way|学生接送与骑车"`
}

// Handlers are the roles that act first on an incident; any one of them does (000-018).
type Handlers struct {
	logistics.Rule
	Roles logistics.List[logistics.Role] `json:"roles" label:"any one of|其中任一人" list:"any"`
}

// Procedure is what an incident of one severity asks for.
type Procedure struct {
	logistics.Rule                          // the clause of the severity
	Severity       Severity                 `json:"severity" label:"severity|类别"`
	Deadlines      logistics.List[Deadline] `json:"deadlines" label:"result due, the earliest holds|处理结果时限（以最早者为准）"` // for the result; the earliest holds
	Steps          logistics.Steps          `json:"steps" label:"steps, in this order|处理步骤（依次）"`                     // in order; an act without a span is due next in order
	May            logistics.Steps          `json:"may" label:"at any time, without consent|随时可办，无须批准"`              // what may be done at any time, and needs nobody's consent
	Notices        logistics.List[Notice]   `json:"notices" label:"who is told|告知"`
}

// Deadline is the time from the discovery of an incident to its result.
type Deadline struct {
	logistics.Rule
	Within logistics.Span `json:"within" label:"from the discovery|自发现起"`
}

// Notice says who is told by an act: any one of these roles.
type Notice struct {
	logistics.Rule
	Act string                         `json:"act" label:"with the act|随步骤"`
	To  logistics.List[logistics.Role] `json:"to" label:"told, any one of|告知（任一人）" list:"any"` // any one of them
}

// procedure gives the procedure of a severity; a valid policy has each.
func (pol Policy) procedure(s Severity) Procedure {
	i := slices.IndexFunc(pol.Procedures, func(p Procedure) bool { return p.Severity == s })
	return pol.Procedures[i]
}

// row gives the place of an act among the steps, or -1.
func (p Procedure) row(act string) int {
	return slices.IndexFunc(p.Steps, func(s logistics.Step) bool { return s.Act == act })
}

// deadline gives the earliest end of the deadlines.
func (p Procedure) deadline(from time.Time) (end time.Time, ok bool) {
	row, ok := p.governing(from)
	if !ok {
		return time.Time{}, false
	}
	return lastMoment(row.Within, from)
}

// lastMoment gives the last moment of a span; the policy's laws leave none that needs a calendar.
func lastMoment(s logistics.Span, from time.Time) (last time.Time, limited bool) {
	last, limited, _ = s.End(from, logistics.Calendar{})
	return last, limited
}

// governing gives the deadline that ends first; of two that end together the one above.
func (p Procedure) governing(from time.Time) (row Deadline, ok bool) {
	var earliest time.Time
	for _, d := range p.Deadlines {
		if last, limited := lastMoment(d.Within, from); limited && (!ok || last.Before(earliest)) {
			row, earliest, ok = d, last, true
		}
	}
	return row, ok
}
