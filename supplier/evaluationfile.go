package supplier

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// Member is one member of the evaluation group.
type Member struct {
	By          logistics.Person `json:"by"`                   // each person once
	Role        logistics.Role   `json:"role"`                 // by which a seat is filled
	Leads       bool             `json:"leads"`                // leads the group
	AppointedBy logistics.Role   `json:"appointedBy,omitzero"` // the role that appointed this member; absent: nobody did
}

// Signatory is who signed for the file of a supplier, and in which role.
type Signatory struct {
	By   logistics.Person `json:"by"`
	Role logistics.Role   `json:"role"`
}

// Surveyed is one fact of the survey of a supplier.
type Surveyed struct {
	Key   string `json:"key"`   // in the policy's words, such as FactScale
	Value string `json:"value"` // as written down; empty: not found out
}

// TrialResult is the result of one trial: of a sample or a small batch.
type TrialResult struct {
	Kind   string           `json:"kind"`   // in the policy's words, such as TrialSample
	On     logistics.Date   `json:"on"`     // the day of the trial
	Passed logistics.Answer `json:"passed"` // whether it was passed
}

// EvaluationFile is what is on file about the evaluation of a supplier who is to be listed.
type EvaluationFile struct {
	Supplier    string                           `json:"supplier"`              // number in the supplier master
	On          logistics.Date                   `json:"on"`                    // the day of the listing
	Occasional  bool                             `json:"occasional"`            // the goods are not bought in bulk every day (000-050)
	People      logistics.List[logistics.Person] `json:"people"`                // the supplier's own people, who may not evaluate: the owner, the representatives
	Accountable *Signatory                       `json:"accountable,omitempty"` // who answers for sourcing and data; absent: nobody
	Group       logistics.List[Member]           `json:"group"`                 // the evaluation group; none: there is no group
	SurveyedOn  logistics.Date                   `json:"surveyedOn,omitzero"`   // the day of the survey; absent: there was none
	Survey      logistics.List[Surveyed]         `json:"survey"`                // the facts, each key once
	Trials      logistics.List[TrialResult]      `json:"trials"`                // in any order
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
