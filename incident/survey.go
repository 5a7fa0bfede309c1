package incident

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"example.com/logistics"
)

// Survey cites the clause by which a survey makes a list of frequent needs and one of grievances (001-029).
type Survey struct{ logistics.Rule }

// Wish is one thing that somebody named in a survey.
type Wish struct {
	Kind string           `json:"kind"`          // a kind of request, by the word of the policy
	Pain logistics.Answer `json:"pain,omitzero"` // it is a grievance
}

// NeedLists are the two lists of a survey: frequent needs, and grievances.
type NeedLists struct {
	Edition   string                              `json:"edition"`
	Frequent  logistics.List[KindCount]           `json:"frequent"` // every kind that was named: necessary first, then what was named more often
	Pains     logistics.List[KindCount]           `json:"pains"`    // kinds that were named as a grievance, in the same order
	Clauses   logistics.Citations                 `json:"clauses"`
	Unchecked logistics.List[logistics.Unchecked] `json:"unchecked"` // kinds of which nobody said whether they are a grievance
}

// String gives the lists in English.
func (n NeedLists) String() string { return n.Text(logistics.English) }

// Text gives the lists in l: "named: network 1, welfare 2; grievances: network 1 (001-029)".
func (n NeedLists) Text(l logistics.Lang) string {
	says := logistics.Text{En: "named: ", Zh: "常见需求："}.In(l) + kindCounts(n.Frequent, l) + logistics.Text{En: "; grievances: ", Zh: "；痛点："}.In(l) + kindCounts(n.Pains, l)
	return n.Clauses.Behind(says, l)
}

func kindCounts(counts []KindCount, l logistics.Lang) string {
	if len(counts) == 0 {
		return logistics.Text{En: "none", Zh: "无"}.In(l)
	}
	var all []string
	for _, k := range counts {
		all = append(all, Policy{}.Name(k.Kind, l)+" "+strconv.Itoa(k.Count))
	}
	return strings.Join(all, logistics.Text{En: ", ", Zh: "、"}.In(l))
}

// KindCount says how often a kind of request was named in a survey.
type KindCount struct {
	Kind  string       `json:"kind"`
	Class RequestClass `json:"class"`
	Count int          `json:"count"` // how often
}

// ListNeeds makes the two lists of a survey, of frequent needs and of grievances (001-029): necessary kinds first (001-014),
// then those that were named more often, then by name. The error is nil or an [*logistics.InvalidError].
func (pol Policy) ListNeeds(wishes []Wish) (NeedLists, error) {
	if err := logistics.Validate(pol); err != nil {
		return NeedLists{}, err
	}
	var ps logistics.Problems
	for i, w := range wishes {
		at := logistics.At("", i)
		if _, ok := pol.Requests.kind(w.Kind); !ok {
			ps.Add(at+".kind", logistics.CodeUnknown, "%.40q is no kind of request of this policy", w.Kind)
		}
		if _, err := w.Pain.MarshalText(); err != nil {
			ps.Add(at+".pain", logistics.CodeWord, "%v", err)
		}
	}
	if err := ps.Err(); err != nil {
		return NeedLists{}, err
	}
	rule := pol.Service.Survey
	lists := NeedLists{Edition: pol.Edition}
	lists.Clauses.Add(pol.Clauses.Citation(rule.Clause))
	for _, k := range pol.Requests.Kinds {
		all, pains, open := KindCount{Kind: k.Name, Class: Request{}.class(k)}, 0, 0
		for _, w := range wishes {
			if w.Kind != k.Name {
				continue
			}
			all.Count++
			switch w.Pain {
			case logistics.Yes:
				pains++
			case logistics.Unknown:
				open++
			}
		}
		if all.Count > 0 {
			lists.Frequent = append(lists.Frequent, all)
		}
		if pains > 0 {
			lists.Pains = append(lists.Pains, KindCount{all.Kind, all.Class, pains})
		}
		if open > 0 {
			lists.Unchecked = append(lists.Unchecked, logistics.Unchecked{Clause: rule.Clause, Subject: k.Name,
				Missing: logistics.Text{En: "whether it is a grievance", Zh: "是否属痛点"}})
		}
	}
	for _, list := range [][]KindCount{lists.Frequent, lists.Pains} {
		slices.SortFunc(list, func(a, b KindCount) int {
			return cmp.Or(cmp.Compare(a.Class, b.Class), cmp.Compare(b.Count, a.Count), cmp.Compare(a.Kind, b.Kind))
		})
	}
	return lists, nil
}

// Trigger is a kind of change after which the service plan is reviewed (001-049).
type Trigger struct {
	logistics.Rule
	Kind string `json:"kind" label:"change|变化"`
}

// ServiceChange is one change that calls for a review of the service plan.
type ServiceChange struct {
	ID       string         `json:"id"`
	Kind     string         `json:"kind"`              // by the word of the policy: "regulation"
	On       logistics.Date `json:"on"`                // the day of the change
	Reviewed logistics.Date `json:"reviewed,omitzero"` // the day on which the plan was reviewed; absent: it was not
}

// ServiceChangeFile is what changed and what followed, as it stands on a day.
type ServiceChangeFile struct {
	Changes logistics.List[ServiceChange] `json:"changes"` // in any order
	AsOf    logistics.Date                `json:"asOf"`    // the day of judgment, which is not over; nothing on record may be later
}

// CheckServiceChanges judges whether the service plan was reviewed after every change that calls for it (001-049). By when
// is not in the documents: a change that was not reviewed by the day of judgment is a finding from the day after it on. The
// error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckServiceChanges(f ServiceChangeFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	if f.AsOf.IsZero() {
		ps.Add("asOf", logistics.CodeAbsent, "no day of judgment")
	}
	distinctIDs(&ps, "changes", namesOf(f.Changes, func(c ServiceChange) string { return c.ID }))
	report := logistics.Report{Edition: pol.Edition}
	for i, c := range f.Changes {
		at := logistics.At("changes", i)
		row := slices.IndexFunc(pol.Service.Triggers, func(t Trigger) bool { return t.Kind == c.Kind })
		if row < 0 {
			ps.Add(at+".kind", logistics.CodeUnknown, "%.40q is no change of this policy", c.Kind)
		}
		if c.On.IsZero() {
			ps.Add(at+".on", logistics.CodeAbsent, "no date")
		}
		for _, day := range []datedField{{"on", c.On}, {"reviewed", c.Reviewed}} {
			day.check(&ps, at, c.On, f.AsOf)
		}
		if row >= 0 && c.Reviewed.IsZero() && c.On.Before(f.AsOf) {
			t := pol.Service.Triggers[row]
			report.Find(t.Rule, logistics.Missing, "change "+c.ID+".review", logistics.Measure{}, logistics.Measure{})
		}
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}
