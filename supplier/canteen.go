package supplier

import (
	"slices"

	"example.com/logistics"
)

// CanteenMode is a way to run a canteen, which is run in exactly one.
type CanteenMode struct {
	logistics.Rule
	Name      string `json:"name" label:"mode|模式"`
	Qualified bool   `json:"qualified" label:"the contractor is qualified as a supplier of food|承包方须具备食品供应商资格"`
}

// CanteenFile says how a canteen is run, and by whom.
type CanteenFile struct {
	Modes      logistics.List[string] `json:"modes"`               // in the policy's words, such as CanteenAppointed; exactly one is in order (000-009)
	Contractor string                 `json:"contractor,omitzero"` // who runs it where it is contracted out: a number in the supplier master
	Qualified  logistics.Answer       `json:"qualified"`           // whether the contractor is qualified as a supplier of food, as CheckQualification says
}

// CheckCanteen judges how a canteen is run (000-009). It finds no mode or more than one, and a contractor from outside who is not qualified
// as a supplier of food. The error is nil or an [*logistics.InvalidError]: the policy is invalid, or a mode is none of its words or there
// twice.
func (pol Policy) CheckCanteen(f CanteenFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	report := logistics.Report{Edition: pol.Edition}
	modes := pol.Services.Canteen
	distinctNames(&ps, "modes", f.Modes)
	if f.Contractor != "" {
		ps.Name("contractor", f.Contractor)
	}
	answered(&ps, "qualified", f.Qualified)
	switch {
	case len(f.Modes) == 0:
		report.Find(modes[0].Rule, logistics.Missing, "canteen.modes", logistics.Measure{}, logistics.Measure{})
	case len(f.Modes) > 1:
		report.Find(modes[0].Rule, logistics.Twice, "canteen.modes", logistics.Count(len(f.Modes)), logistics.Count(1))
	}
	for i, name := range f.Modes {
		at := slices.IndexFunc(modes, func(m CanteenMode) bool { return m.Name == name })
		if at < 0 {
			ps = append(ps, logistics.Problem{
				Path: logistics.At("modes", i), Code: logistics.CodeUnknown, Clause: modes[0].Clause, Detail: "is no mode of this policy",
			})
			continue
		}
		if mode := modes[at]; mode.Qualified {
			subject := "canteen.contractor"
			if f.Contractor != "" {
				subject += " " + f.Contractor
			}
			logistics.Need{Rule: mode.Rule, Key: "qualified"}.Check(&report, subject, f.Qualified)
		}
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}

func (s Services) canteenLaws(ps *logistics.Problems) {
	var names []string
	for _, m := range s.Canteen {
		names = append(names, m.Name)
	}
	if len(names) == 0 {
		ps.Add("services.canteen", logistics.CodeAbsent, "no modes: no canteen could be judged")
	}
	distinctNames(ps, "services.canteen", names)
}
