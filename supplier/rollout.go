package supplier

import (
	"slices"

	"example.com/logistics"
)

// Rollout says in which stages a service is outsourced, and what its pilot has to show before the next ones.
type Rollout struct {
	Stages logistics.Steps     `json:"stages" label:"stages, one after another|阶段（依次）"`
	Gate   Gate                `json:"gate" label:"what the pilot shows is asked|试点结果核查"`
	Kept   logistics.Checklist `json:"kept" label:"shown by the pilot|试点须证明"`
}

// Gate names the stage that begins only after the pilot has shown what is asked of it.
type Gate struct {
	logistics.Rule
	Before string `json:"before" label:"before|先于"`
}

// RolloutFile is one service that is being outsourced. In its Trail, By runs it, and Marks are the stages that were begun:
// [ActPlan] to [ActExpansion].
type RolloutFile struct {
	logistics.Trail
	Project string                 `json:"project"` // the host's name for it
	Kept    logistics.List[string] `json:"kept"`    // what the pilot showed, in the policy's words such as QualityKept
}

// CheckRollout judges the stages of outsourcing (004-019). It finds a stage that was begun before the earlier ones or by a role that may not,
// and one after the pilot before that showed what is asked of it. Stages still to come are no finding. The error is nil or an
// [*logistics.InvalidError].
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
