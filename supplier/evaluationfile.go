package supplier

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// Member is a person in the evaluation group.
type Member struct {
	By          logistics.Person `json:"by"`
	Role        logistics.Role   `json:"role"`
	Leads       bool             `json:"leads"`
	AppointedBy logistics.Role   `json:"appointedBy,omitzero"` // who appointed him; absent: nobody
}

// Signatory is who signed for a supplier's file.
type Signatory struct {
	By   logistics.Person `json:"by"`
	Role logistics.Role   `json:"role"`
}

// Surveyed is one fact that the survey found.
type Surveyed struct {
	Key   string `json:"key"`   // as the policy's rows name it: FactScale, FactCredit, FactWarehouseArea
	Value string `json:"value"` // as written down; empty: not found out
}

// TrialResult is the result of a sample or a small batch.
type TrialResult struct {
	Kind   string           `json:"kind"` // of the policy's: TrialSample, TrialSmallBatch
	On     logistics.Date   `json:"on"`
	Passed logistics.Answer `json:"passed"`
}

// EvaluationFile is what is on file about the evaluation of a supplier before he is listed.
type EvaluationFile struct {
	Supplier    string                           `json:"supplier"`   // number in the supplier master
	On          logistics.Date                   `json:"on"`         // the day on which he is to be listed
	Occasional  bool                             `json:"occasional"` // the goods are not bought in bulk every day (000-050)
	People      logistics.List[logistics.Person] `json:"people"`     // the supplier's own: owner, those who speak for him
	Accountable *Signatory                       `json:"accountable,omitempty"`
	Group       logistics.List[Member]           `json:"group"`
	SurveyedOn  logistics.Date                   `json:"surveyedOn,omitzero"` // absent: not surveyed
	Survey      logistics.List[Surveyed]         `json:"survey"`
	Trials      logistics.List[TrialResult]      `json:"trials"` // in any order
}

func (f EvaluationFile) check(rules Evaluation, ps *logistics.Problems) {
	ps.Name("supplier", f.Supplier)
	if f.On.IsZero() {
		ps.Add("on", logistics.CodeAbsent, "no day")
	}
	for i, p := range f.People {
		ps.Name(logistics.At("people", i), string(p))
	}
	if f.Accountable != nil {
		ps.Name("accountable.by", string(f.Accountable.By))
		roleName(ps, "accountable.role", f.Accountable.Role)
		f.himself(ps, "accountable.by", f.Accountable.By)
	}
	for i, m := range f.Group {
		at := logistics.At("group", i)
		ps.Name(at+".by", string(m.By))
		roleName(ps, at+".role", m.Role)
		if m.AppointedBy != "" {
			roleName(ps, at+".appointedBy", m.AppointedBy)
		}
		if slices.ContainsFunc(f.Group[:i], func(o Member) bool { return logistics.SameName(string(o.By), string(m.By)) }) {
			ps.Add(at+".by", logistics.CodeDuplicate, "%.40q sits in the group already", m.By)
		}
		f.himself(ps, at+".by", m.By)
	}
	after := func(path string, d logistics.Date) {
		if !f.On.IsZero() && d.After(f.On) {
			ps.Add(path, logistics.CodeRange, "%s is after the day of listing, %s", d, f.On)
		}
	}
	after("surveyedOn", f.SurveyedOn)
	for i, s := range f.Survey {
		at := logistics.At("survey", i)
		ps.Name(at+".key", s.Key)
		if s.Value != "" {
			ps.Name(at+".value", s.Value)
		}
		if slices.ContainsFunc(f.Survey[:i], func(o Surveyed) bool { return o.Key == s.Key }) {
			ps.Add(at+".key", logistics.CodeDuplicate, "%.40q is there twice", s.Key)
		}
	}
	for i, t := range f.Trials {
		at := logistics.At("trials", i)
		if !slices.Contains(rules.Trial.Kinds, t.Kind) {
			ps.Add(at+".kind", logistics.CodeUnknown, "%.40q is no trial of this policy", t.Kind)
		}
		if t.On.IsZero() {
			ps.Add(at+".on", logistics.CodeAbsent, "no day")
		}
		after(at+".on", t.On)
		answered(ps, at+".passed", t.Passed)
	}
}

// himself adds a problem where one of the supplier's own people evaluates.
func (f EvaluationFile) himself(ps *logistics.Problems, path string, p logistics.Person) {
	if p != "" && slices.ContainsFunc(f.People, func(own logistics.Person) bool { return logistics.SameName(string(own), string(p)) }) {
		ps.Add(path, logistics.CodeConflict, "%.40q is one of the supplier's own people and evaluates himself", p)
	}
}

// roleName holds a role to what makes a name, without the bar that stands between roles of which any one will do.
func roleName(ps *logistics.Problems, path string, role logistics.Role) {
	ps.Name(path, string(role))
	if strings.Contains(string(role), "|") {
		ps.Add(path, logistics.CodeWord, "%.40q has a bar", role)
	}
}
