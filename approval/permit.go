package approval

import (
	"slices"
	"time"

	"example.com/logistics"
)

// Permit is a kind of permission, such as printing: who gives it, one after another, before it may be used.
type Permit struct {
	logistics.Rule
	Name  string          `json:"name" label:"permission|许可"`
	Steps logistics.Steps `json:"steps" label:"given by, in this order|依次批准"`
	Term  bool            `json:"term" label:"for one term|限本学期"` // it lapses with the term in which it was given
}

// Permission is one request for a permission, with its consents and its use. Its By is who asks for it, and its Marks are the
// consents.
type Permission struct {
	logistics.Trail
	Kind string         `json:"kind"`          // what is asked for, by the name of a [Permit] of the policy
	Used []time.Time    `json:"used,omitzero"` // each use: a print job begun, an entry with the bicycle
	Ends logistics.Date `json:"ends,omitzero"` // last day of the term; absent: nobody says, and it is not checked where the permit is for one term
}

// CheckPermission judges a permission and its use. It finds a consent that is missing, by the wrong role, out of order or by one
// person twice, a use before all consents, and a use after the term, by the days in the zone of the request. The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckPermission(p Permission) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	report := pol.judged(p, "permission", &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	permit, _ := pol.permit(p.Kind)
	for i, used := range p.Used {
		at := logistics.At("permission.used", i)
		p.Waited(&report, permit.Rule, at, used, permit.Steps)
		if permit.Term && !p.Ends.IsZero() {
			afterDay(&report, permit.Rule, at, used.In(p.At.Location()), p.Ends)
		}
	}
	if permit.Term && p.Ends.IsZero() {
		report.Open(permit.Clause, "permission.ends", logistics.Text{En: "the last day of the term", Zh: "学期最后一日"})
	}
	return report, nil
}

func (p Permission) asked(pol Policy, ps *logistics.Problems) (logistics.Steps, logistics.Case, []string) {
	p.CheckTrail(ps)
	on := p.Case(pol.Ladder.Rungs...)
	permit, known := pol.permit(p.Kind)
	if !known {
		on = anything(on)
		ps.Add("kind", logistics.CodeUnknown, "%.40q is no permit of this policy", p.Kind)
	}
	for i, used := range p.Used {
		p.Moment(ps, logistics.At("used", i), used)
	}
	if !p.Ends.IsZero() && p.Ends.Before(logistics.DateOf(p.At, p.At.Location())) {
		ps.Add("ends", logistics.CodeRange, "%s is before the request, %s", p.Ends, logistics.Instant(p.At))
	}
	return permit.Steps.InOrder(), on, p.Names()
}

func (pol Policy) permit(name string) (Permit, bool) {
	i := slices.IndexFunc(pol.Permits, func(p Permit) bool { return p.Name == name })
	if i < 0 {
		return Permit{}, false
	}
	return pol.Permits[i], true
}

func (pol Policy) permitLaws(ps *logistics.Problems) {
	for i, p := range pol.Permits {
		at := logistics.At("permits", i)
		if p.Name == "" || slices.ContainsFunc(pol.Permits[:i], func(o Permit) bool { return o.Name == p.Name }) {
			ps.Add(at+".name", logistics.CodeDuplicate, "%.40q is no further permit", p.Name)
		}
		if len(p.Steps) == 0 {
			ps.Add(at+".steps", logistics.CodeAbsent, "no steps: nobody would give it")
		}
	}
}
