package incident

import (
	"slices"

	"example.com/logistics"
)

// Service says what logistics keeps up beside the single request: shifts, standing duties, lists of what must be there,
// visits, and what becomes of opinions.
type Service struct {
	Shifts     logistics.List[Shift]          `json:"shifts" label:"shifts of the service desk, the handover belonging to the later one|客服班次（交接时刻归后班）"`
	Around     AroundTheClock                 `json:"around" label:"staffed around the clock while engineering is|工程部 24 小时值班时同步"`
	Line       HotLine                        `json:"line" label:"requests are taken at any hour|24 小时受理"`
	Duties     logistics.List[logistics.Duty] `json:"duties" label:"standing duties|常设事项"`
	Households Households                     `json:"households" label:"visits to households|登门拜访"`
	Lists      logistics.List[ServiceList]    `json:"lists" label:"what must be there|必备清单"`
	Feedback   FeedbackLoop                   `json:"feedback" label:"issues from feedback|反馈整改"`
	Survey     Survey                         `json:"survey" label:"need surveys|需求调研"`
	Triggers   logistics.List[Trigger]        `json:"triggers" label:"changes after which the service plan is reviewed|触发服务方案调整的变化"`
}

// ServiceLog is what was done about one of the standing duties.
type ServiceLog struct {
	What string `json:"what"` // the duty, by the word of the policy: [DutyRepairReview] and so on
	logistics.Log
}

// CheckServiceDuty judges the log of a standing duty: the weekly review of repairs (003-006), the daily work log (004-022),
// the monthly meeting (001-045), and so on. The error is nil or an [*logistics.InvalidError]: the policy is invalid, a duty
// that it does not have, or what [logistics.Duty.Check] refuses.
func (pol Policy) CheckServiceDuty(l ServiceLog) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	i := slices.IndexFunc(pol.Service.Duties, func(d logistics.Duty) bool { return d.What == l.What })
	if i < 0 {
		ps.Add("what", logistics.CodeUnknown, "%.40q is no standing duty of this policy", l.What)
		return logistics.Report{}, ps.Err()
	}
	report := logistics.Report{Edition: pol.Edition}
	if err := pol.Service.Duties[i].Check(&report, "", l.Log); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}

// ServiceList says what must be there: of one thing, or of each of several.
type ServiceList struct {
	logistics.Rule
	Name  string                 `json:"name" label:"list|清单"`
	Items logistics.List[string] `json:"items" label:"must be there|须有"`
	Each  bool                   `json:"each" label:"for each of several|逐项具备"`
	Of    logistics.List[string] `json:"of" label:"of which these are|至少包括" none:"as they are|以实有为准"` // of those several, which must be there at all
}

// ServiceFile is what is there of one list.
type ServiceFile struct {
	List    string                       `json:"list"` // by the word of the policy: [ListConvenience] and so on
	Entries logistics.List[ServiceEntry] `json:"entries"`
}

// ServiceEntry is what is there of one thing.
type ServiceEntry struct {
	About string                 `json:"about,omitzero"` // which one, where the list is of each of several: a process, a step, a job; absent otherwise
	Has   logistics.List[string] `json:"has"`            // keys of the policy; others are not looked at
}

// CheckServiceList judges whether everything of a list is there. The lists are the parts of a procedure (001-031), the posts
// and forms of the steps of a process (004-077), what the convenience corner holds (001-047), what is published (004-112),
// and so on. The error is nil or an [*logistics.InvalidError]: the policy is invalid, a list that it does not have, an entry
// without About where the list is of each of several, or with it where it is not.
func (pol Policy) CheckServiceList(f ServiceFile) (logistics.Report, error) {
	return pol.checkList(pol.Service.Lists, f)
}

// checkList judges what is there of one of the lists.
func (pol Policy) checkList(lists []ServiceList, f ServiceFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	i := slices.IndexFunc(lists, func(l ServiceList) bool { return l.Name == f.List })
	if i < 0 {
		ps.Add("list", logistics.CodeUnknown, "%.40q is no list of this policy", f.List)
		return logistics.Report{}, ps.Err()
	}
	list := lists[i]
	seen := map[string]bool{}
	for i, e := range f.Entries {
		at := logistics.At("entries", i)
		switch {
		case list.Each:
			ps.Name(at+".about", e.About)
		case e.About != "":
			ps.Add(at+".about", logistics.CodeConflict, "the list is of one thing")
		case i > 0:
			ps.Add(at, logistics.CodeConflict, "the list is of one thing")
		}
		if e.About != "" && seen[e.About] {
			ps.Add(at+".about", logistics.CodeDuplicate, "%.40q is there twice", e.About)
		}
		seen[e.About] = true
		for j, key := range e.Has {
			ps.Name(logistics.At(at+".has", j), key)
		}
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	list.judge(&report, f.Entries)
	return report, nil
}

// judge finds what is not there, in the order of what must be and then of the names. Without any entry, everything is missing
// of one thing, and of several nobody says which there are.
func (l ServiceList) judge(r *logistics.Report, entries []ServiceEntry) {
	about, there := slices.Clone(l.Of), map[string]ServiceEntry{}
	for _, e := range slices.SortedFunc(slices.Values(entries), cmpAbout) {
		if there[e.About] = e; !slices.Contains(l.Of, e.About) {
			about = append(about, e.About)
		}
	}
	switch {
	case len(about) == 0 && l.Each: // an empty list says nothing of what there is
		r.Open(l.Clause, l.Name, logistics.Text{En: "which there are: the list is empty", Zh: "具体项目：清单为空"})
	case len(about) == 0:
		about = append(about, "")
	}
	for _, name := range about {
		has := func(key string) logistics.Answer { return logistics.Known(slices.Contains(there[name].Has, key)) }
		subject := l.Name
		if name != "" {
			subject += " " + name
		}
		for _, key := range l.Items {
			logistics.Need{Rule: l.Rule, Key: key}.Check(r, subject, has(key))
		}
	}
}

func cmpAbout(a, b ServiceEntry) int {
	switch {
	case a.About < b.About:
		return -1
	case a.About > b.About:
		return 1
	}
	return 0
}

func (s Service) laws(ps *logistics.Problems) {
	s.shiftLaws(ps)
	var whats []string
	for i, d := range s.Duties {
		if slices.Contains(whats, d.What) {
			ps.Add(logistics.At("service.duties", i)+".what", logistics.CodeDuplicate, "two duties go by the word %.40q", d.What)
		}
		whats = append(whats, d.What)
	}
	listLaws(ps, "service.lists", s.Lists)
	s.Households.laws(ps)
	s.Feedback.laws(ps)
	distinctNames(ps, "service.triggers", "kind", namesOf(s.Triggers, func(t Trigger) string { return t.Kind }))
}

// listLaws asks for lists of different names, each with something that must be there.
func listLaws(ps *logistics.Problems, path string, lists []ServiceList) {
	distinctNames(ps, path, "name", namesOf(lists, func(l ServiceList) string { return l.Name }))
	for i, l := range lists {
		at := logistics.At(path, i)
		distinctNames(ps, at+".items", "", l.Items)
		if !l.Each && len(l.Of) > 0 {
			ps.Add(at+".of", logistics.CodeConflict, "the list is of one thing")
		}
		if len(l.Of) > 0 {
			distinctNames(ps, at+".of", "", l.Of)
		}
	}
}
