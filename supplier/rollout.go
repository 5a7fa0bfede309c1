package supplier

import (
	"slices"

	"example.com/logistics"
)

// Rollout is the order in which services are outsourced, and what the pilot has to show before it goes on.
type Rollout struct {
	Stages logistics.Steps     `json:"stages" label:"stages, one after another|阶段（依次）"`
	Gate   Gate                `json:"gate" label:"what the pilot shows is asked|试点结果核查"`
	Kept   logistics.Checklist `json:"kept" label:"shown by the pilot|试点须证明"`
}

// Gate names the stage before which the pilot has to show what it has to.
type Gate struct {
	logistics.Rule
	Before string `json:"before" label:"before|先于"`
}

// RolloutFile is a service on its way out of the house. By is who runs it; Marks are its stages ([ActPlan] to [ActExpansion]).
type RolloutFile struct {
	logistics.Trail
	Project string                 `json:"project"`
	Kept    logistics.List[string] `json:"kept"` // what the pilot showed, by the keys of the policy: QualityKept, EfficiencyKept
}

// CheckRollout judges the stages of outsourcing (004-019): one that was begun without the ones before it, by another post, or beyond the pilot
// before it showed what it has to. Stages that are still to come are no departure. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckRollout(f RolloutFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	f.Trail.CheckTrail(&ps)
	ps.Name("project", f.Project)
	distinctNames(&ps, "kept", f.Kept)
	rules, at := pol.Services.Rollout, "rollout of "+f.Project
	var steps logistics.Report
	ps.Under("", rules.Stages.InOrder().Check(&steps, at, f.Case()), logistics.Trail{}.Names()...)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	for _, finding := range steps.Findings {
		if finding.Fault != logistics.Missing || finding.Want.Kind() != logistics.RoleKind {
			report.Findings = append(report.Findings, finding)
		}
	}
	if _, begun := f.Done(rules.Gate.Before); begun {
		rules.Kept.Check(&report, at, func(key string) logistics.Answer { return logistics.Known(slices.Contains(f.Kept, key)) })
	}
	return report, nil
}

func (r Rollout) laws(ps *logistics.Problems) {
	if len(r.Stages) == 0 {
		ps.Add("services.rollout.stages", logistics.CodeAbsent, "no stages")
	}
	if !slices.ContainsFunc(r.Stages, func(s logistics.Step) bool { return s.Act == r.Gate.Before }) {
		ps.Add("services.rollout.gate.before", logistics.CodeUnknown, "%.40q is no stage", r.Gate.Before)
	}
	ps.Needed("services.rollout.kept", r.Kept...)
}
