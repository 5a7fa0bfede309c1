package incident

import (
	"slices"

	"example.com/logistics"
)

// Rounds are the duties of looking after a site: inspections, checks, drills, trainings, letters that are signed.
type Rounds struct {
	List    logistics.List[Round]       `json:"list" label:"inspections, checks and drills|检查、巡查与演练"`
	Slower  logistics.List[Slower]      `json:"slower" label:"asked for less often too|另有较疏频次的条款"`
	Follow  logistics.List[FollowUp]    `json:"follow" label:"what becomes of what is found|发现问题的处理"`
	Ranking HygieneContest              `json:"ranking" label:"the best departments are named|评选先进部门"`
	Grade   CanteenGrade                `json:"grade" label:"hygiene grade of the canteen|食堂卫生等级"`
	Lists   logistics.List[ServiceList] `json:"lists" label:"what must be there|必备清单"`
}

// Round is one duty of looking after a site, with what it looks at.
type Round struct {
	logistics.Duty
	Items logistics.List[string] `json:"items" label:"looked at|检查内容" none:"as a whole|整体"`
	Each  string                 `json:"each" label:"for each|逐个进行" none:"all together|统一进行"` // the kind of thing that it is done for one by one: "class"
	Of    logistics.List[string] `json:"of" label:"of which these are|至少包括" none:"as they are|以实有为准"`
	Stops bool                   `json:"stops" label:"overdue, use stops|逾期停用"` // overdue, what it looks after is not used (003-059)
}

// Slower is a second clause that asks for a duty less often: findings of the duty cite it too.
type Slower struct {
	logistics.Rule
	What  string          `json:"what" label:"duty|事项"`
	Every logistics.Every `json:"every" label:"how often|频次"`
}

// FollowUp says what becomes of what a round finds: by when it is mended, and who is told. A fault of a duty without one
// goes into the ledger of hazards; until it is mended, that it was is unchecked.
type FollowUp struct {
	logistics.Rule
	What  string                         `json:"what" label:"duty|事项"`
	Mend  logistics.Span                 `json:"mend" label:"mended|处理时限" none:"by the ledger of hazards|按隐患台账"`
	Ready bool                           `json:"ready" label:"and before the last day of the period is over|并在期末前"`
	Tell  logistics.List[logistics.Role] `json:"tell" label:"told to|告知" list:"any" none:"nobody in particular|未指定"` // any one of them
}

// round gives the duty of a name.
func (r Rounds) round(what string) (row Round, ok bool) {
	i := slices.IndexFunc(r.List, func(r Round) bool { return r.What == what })
	if i < 0 {
		return Round{}, false
	}
	return r.List[i], true
}

// places gives the things that the duty is done for one by one: those of the policy, then those of the host. known is false where
// nobody says which there are. A duty that is done for all together has one place without a name.
func (r Round) places(given []PlaceList) (names []string, known bool) {
	if r.Each == "" {
		return []string{""}, true
	}
	names = slices.Clone(r.Of)
	for _, list := range given {
		if list.Each != r.Each {
			continue
		}
		known = true
		for _, name := range slices.Sorted(slices.Values(list.Names)) {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names, known || len(names) > 0
}

// slower gives the clauses that ask for the same as a duty less often.
func (r Rounds) slower(what string) []Slower {
	return slices.DeleteFunc(slices.Clone(r.Slower), func(s Slower) bool { return s.What != what })
}

// follow gives what becomes of what is found in a duty.
func (r Rounds) follow(what string) []FollowUp {
	return slices.DeleteFunc(slices.Clone(r.Follow), func(f FollowUp) bool { return f.What != what })
}

// clauses cites the duty's clause and those that ask for the same less often.
func (r Rounds) clauses(row Round, cs logistics.Clauses) (c logistics.Citations) {
	c.Add(cs.Citation(row.Clause))
	for _, slow := range r.slower(row.What) {
		c.Add(cs.Citation(slow.Clause))
	}
	return c
}

func (r Rounds) laws(ps *logistics.Problems) {
	distinctNames(ps, "rounds.list", "what", namesOf(r.List, func(r Round) string { return r.What }))
	for i, row := range r.List {
		row.laws(ps, logistics.At("rounds.list", i))
	}
	for i, slow := range r.Slower {
		at := logistics.At("rounds.slower", i)
		row, ok := r.round(slow.What)
		asked := row.Duty
		asked.Every = slow.Every
		switch {
		case !ok:
			ps.Add(at+".what", logistics.CodeUnknown, "%.40q is no duty of the rounds", slow.What)
		case slices.ContainsFunc(r.Slower[:i], func(s Slower) bool { return s.What == slow.What }):
			ps.Add(at+".what", logistics.CodeDuplicate, "%.40q is there twice: a finding cites one clause beside the duty's own", slow.What)
		case slow.Clause == row.Clause:
			ps.Add(at+".clause", logistics.CodeDuplicate, "the duty's own clause")
		case row.Every.IsZero() && !slow.Every.IsZero(), asked.Than(row.Duty) == logistics.Stricter:
			ps.Add(at+".every", logistics.CodeRange, "asks for it more often: the stricter of two frequencies holds")
		}
	}
	for i, f := range r.Follow {
		at := logistics.At("rounds.follow", i)
		if _, ok := r.round(f.What); !ok {
			ps.Add(at+".what", logistics.CodeUnknown, "%.40q is no duty of the rounds", f.What)
		}
		if slices.ContainsFunc(r.Follow[:i], func(o FollowUp) bool { return o.What == f.What }) {
			ps.Add(at+".what", logistics.CodeDuplicate, "%.40q is there twice", f.What)
		}
		if f.Mend.IsZero() && !f.Ready && len(f.Tell) == 0 {
			ps.Add(at, logistics.CodeAbsent, "nothing becomes of it: leave the row out")
		}
		if f.Mend.OnWorkdays() {
			ps.Add(at+".mend", logistics.CodeRange, "%s counts workdays: what is found does not wait for them", f.Mend)
		}
		if len(f.Tell) > 0 {
			logistics.EachOnce(ps, at+".tell", f.Tell)
		}
	}
	r.Grade.laws(ps)
	listLaws(ps, "rounds.lists", r.Lists)
}

func (r Round) laws(ps *logistics.Problems, at string) {
	if len(r.Items) > 0 {
		distinctNames(ps, at+".items", "", r.Items)
	}
	if len(r.Of) > 0 {
		distinctNames(ps, at+".of", "", r.Of)
	}
	switch {
	case r.Each == "" && len(r.Of) > 0:
		ps.Add(at+".of", logistics.CodeConflict, "it is done for all together")
	case r.Each != "" && r.Distinct:
		ps.Add(at+".distinct", logistics.CodeConflict, "what it is about says for which %s it is done", r.Each)
	}
	if r.Stops && r.Every.IsZero() {
		ps.Add(at+".stops", logistics.CodeConflict, "without a frequency it is never overdue")
	}
}
