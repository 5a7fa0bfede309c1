package incident

import (
	"slices"

	"example.com/logistics"
)

// Requests say how service requests and repairs are taken in, who serves them, by when, and what becomes of them.
type Requests struct {
	Channels  logistics.List[Channel]         `json:"channels" label:"channels|受理渠道"`
	Kinds     logistics.List[RequestKind]     `json:"kinds" label:"kinds of request|请求类别"`
	Way       logistics.Steps                 `json:"way" label:"way of a request|办理环节"`
	Deadlines logistics.List[RequestDeadline] `json:"deadlines" label:"deadlines|时限"`
	Dated     logistics.Need                  `json:"dated" label:"a task has a day by which it is done|任务限期"` // where no deadline of the policy says when it is done
	Owner     Responsibility                  `json:"owner" label:"who was asked first answers for it until somebody accepts it|首问负责，至他人接受为止"`
	Trace     Tracing                         `json:"trace" label:"every change of state has its time and its actor|状态变更均记时间与经办人"`
	Dispatch  Dispatch                        `json:"dispatch" label:"dispatch|派单"`
	Deferral  Deferral                        `json:"deferral" label:"repairs that cannot be done that day|当日不能修的"`
	OneVisit  logistics.Limit                 `json:"oneVisit" label:"visits for what can be mended at once|当场能修的到场次数"`
	Return    ReturnVisit                     `json:"return" label:"a return visit comes before the closing|先回访后关闭"`
	Visits    Visits                          `json:"visits" label:"return visits to a longer case|多次回访"`
	Triage    Triage                          `json:"triage" label:"what is served first|轻重缓急"`
}

// Channel is one way by which requests come in (001-013).
type Channel struct {
	logistics.Rule
	Name string `json:"name" label:"channel|渠道"`
}

// Responsibility cites the clause by which whoever was asked first answers for a request until somebody accepts it
// (002-002).
type Responsibility struct{ logistics.Rule }

// Tracing cites the clause by which every change of state has its time and its actor on record (001-032).
type Tracing struct{ logistics.Rule }

// ReturnVisit cites the clause by which no request is closed without a return visit (000-166).
type ReturnVisit struct{ logistics.Rule }

// Dispatch says into whose hands a repair comes, and what is beyond logistics.
type Dispatch struct {
	Classes  logistics.List[FaultClass] `json:"classes" label:"classes of repairs|维修分类"`
	Small    Assignment                 `json:"small" label:"a single small repair, in the area of|单一小修（包干区域）"`
	Joint    Assignment                 `json:"joint" label:"complex or across areas, led by|复杂或跨区域，牵头"` // any one of them leads, and draws up the plan
	Large    Assignment                 `json:"large" label:"large, done by|大型，承办"`
	Beyond   Assignment                 `json:"beyond" label:"beyond the authority of logistics, to|超出职权，转达"`
	Escalate Assignment                 `json:"escalate" label:"lessons suffer and it cannot be done that day, to|影响教学且当日不能修，升级至"`
	Skill    logistics.Need             `json:"skill" label:"who comes can do it|到场人员技能相符"`
	Joined   logistics.Limit            `json:"joined" label:"departments that work on what is complex|复杂问题协同部门数"`
}

// FaultClass is a class of repairs. Whoever mends one has the skill of that name.
type FaultClass struct {
	logistics.Rule
	Name string `json:"name" label:"class|类"`
}

// Assignment says into whose hands something comes: any one of these roles.
type Assignment struct {
	logistics.Rule
	To logistics.List[logistics.Role] `json:"to" label:"to|交" list:"any"`
}

// Deferral says what it takes to put a repair off (003-005). Today is not asked of a kind that has no deadline for what can
// be mended that day.
type Deferral struct {
	Told     logistics.Checklist `json:"told" label:"the reporter is told|告知提报人"`
	Teaching logistics.Need      `json:"teaching" label:"not where lessons suffer|不得影响教学"`
	Today    logistics.Need      `json:"today" label:"not where it can be mended that day|当日能修的不得缓修"`
}

// What a repair needs that is put off, and other needs of a request, by the keys of the documented policies.
const (
	DeferralReason = "reason"          // TicketEvent.Reason
	DeferralUntil  = "date"            // TicketEvent.Until
	DeferralTold   = "told"            // TicketEvent.Told
	SuffersLessons = "lessons-suffer"  // a ban: Request.Teaching
	MendableToday  = "mendable-today"  // a ban: Request.Today
	MatchingSkill  = "matching-skill"  // TicketEvent.Skills holds the class of the repair
	TaskDue        = "day-of-the-task" // TicketEvent.Due of the plan
)

// Visits say how many return visits a request has that takes longer (000-170).
type Visits struct {
	logistics.Limit
	Over logistics.Span `json:"over" label:"a case of more than|超过" span:"length"`
}

// channelClause gives the clause of the channels.
func (q Requests) channelClause() logistics.ClauseID {
	if len(q.Channels) == 0 {
		return ""
	}
	return q.Channels[0].Clause
}

// named adds a problem for each name of a list that makes none, or is there already.
func distinctNames(ps *logistics.Problems, path, field string, names []string) {
	if len(names) == 0 {
		ps.Add(path, logistics.CodeAbsent, "none")
	}
	seen := make(map[string]bool, len(names)) // a year's register has many thousand
	for i, name := range names {
		at := logistics.Join(logistics.At(path, i), field)
		ps.Name(at, name)
		if name != "" && seen[name] {
			ps.Add(at, logistics.CodeDuplicate, "%.40q is there twice", name)
		}
		seen[name] = true
	}
}

// namesOf gives the names of rows.
func namesOf[T any](rows []T, name func(T) string) []string {
	var all []string
	for _, row := range rows {
		all = append(all, name(row))
	}
	return all
}

func (q Requests) laws(ps *logistics.Problems) {
	distinctNames(ps, "requests.channels", "name", namesOf(q.Channels, func(c Channel) string { return c.Name }))
	distinctNames(ps, "requests.kinds", "name", namesOf(q.Kinds, func(k RequestKind) string { return k.Name }))
	distinctNames(ps, "requests.dispatch.classes", "name", namesOf(q.Dispatch.Classes, func(c FaultClass) string { return c.Name }))
	for i, k := range q.Kinds {
		at := logistics.At("requests.kinds", i)
		switch {
		case k.Fault == "":
			logistics.EachOnce(ps, at+".by", k.By)
		case !slices.ContainsFunc(q.Dispatch.Classes, func(c FaultClass) bool { return c.Name == k.Fault }):
			ps.Add(at+".fault", logistics.CodeUnknown, "%.40q is no class of the dispatch", k.Fault)
		case len(k.By) > 0:
			ps.Add(at+".by", logistics.CodeConflict, "a repair comes into the hands that the dispatch says")
		case k.Optimizing:
			ps.Add(at+".optimizing", logistics.CodeConflict, "a repair is necessary")
		}
	}
	q.wayLaws(ps)
	q.deadlineLaws(ps)
	for _, a := range []struct {
		name string
		to   Assignment
	}{{"small", q.Dispatch.Small}, {"joint", q.Dispatch.Joint}, {"large", q.Dispatch.Large}, {"beyond", q.Dispatch.Beyond}, {"escalate", q.Dispatch.Escalate}} {
		logistics.EachOnce(ps, "requests.dispatch."+a.name+".to", a.to.To)
	}
	required(ps, "requests.dated", q.Dated)
	required(ps, "requests.dispatch.skill", q.Dispatch.Skill)
	for i, n := range q.Deferral.Told {
		at := logistics.At("requests.deferral.told", i)
		required(ps, at, n)
		if !slices.Contains([]string{DeferralReason, DeferralUntil, DeferralTold}, n.Key) {
			ps.Add(at+".key", logistics.CodeUnknown, "%.40q is told by no field of an event", n.Key)
		}
	}
	if !q.Deferral.Teaching.Banned {
		ps.Add("requests.deferral.teaching.banned", logistics.CodeConflict, "what lessons suffer from is never put off")
	}
	if !q.Deferral.Today.Banned {
		ps.Add("requests.deferral.today.banned", logistics.CodeConflict, "what can be mended that day is never put off")
	}
	counted(ps, "requests.oneVisit", q.OneVisit)
	counted(ps, "requests.dispatch.joined", q.Dispatch.Joined)
	counted(ps, "requests.visits", q.Visits.Limit)
	if q.Visits.Over.IsZero() || q.Visits.Over.OnWorkdays() {
		ps.Add("requests.visits.over", logistics.CodeRange, "%s is no length of hours or days", q.Visits.Over)
	}
	q.Triage.laws(ps)
}

// required adds a problem for a need that bans what must be there.
func required(ps *logistics.Problems, path string, n logistics.Need) {
	if n.Banned {
		ps.Add(path+".banned", logistics.CodeConflict, "it must be there")
	}
}

// counted adds a problem for a bound that is no count.
func counted(ps *logistics.Problems, path string, l logistics.Limit) {
	if l.Side != logistics.NoSide && l.Bound.Kind() != logistics.CountKind {
		ps.Add(path+".bound", logistics.CodeRange, "%s is no count", l.Bound)
	}
}

// wayLaws asks for the acts that nothing is closed without. The deadlines bound them, and there is no ladder.
func (q Requests) wayLaws(ps *logistics.Problems) {
	var last TicketStep
	for i, s := range q.Way {
		at := logistics.At("requests.way", i)
		step, ok := stepOf(s.Act)
		switch {
		case !ok || !slices.Contains(waySteps(), step):
			ps.Add(at+".act", logistics.CodeUnknown, "%.40q is no act on the way of a request", s.Act)
		case step < last:
			ps.Add(at+".act", logistics.CodeRange, "%s comes before %s", step, last)
		}
		last = max(last, step)
		if !s.Within.IsZero() {
			ps.Add(at+".within", logistics.CodeConflict, "the deadlines say by when: leave this out")
		}
		if s.Deputy {
			ps.Add(at+".deputy", logistics.CodeConflict, "there is no ladder: name every role that may act")
		}
		if len(s.Seals) > 0 {
			ps.Add(at+".seals", logistics.CodeConflict, "an event has no seal")
		}
		if !s.Self || !s.Again {
			ps.Add(at, logistics.CodeConflict, "one person may do several of these acts, and the reporter too")
		}
	}
	for _, s := range waySteps() {
		if !slices.Contains(q.Way.Acts(), s.String()) {
			ps.Add("requests.way", logistics.CodeAbsent, "no act %q", s)
		}
	}
}

// waySteps are the acts that every way has.
func waySteps() []TicketStep {
	return []TicketStep{TicketAcknowledged, TicketPlanned, TicketOnSite, TicketCompleted, TicketCalledBack, TicketClosed}
}

// stepOf gives the step that an act names.
func stepOf(act string) (s TicketStep, ok bool) {
	err := s.UnmarshalText([]byte(act))
	return s, err == nil
}
