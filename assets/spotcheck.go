package assets

import (
	"cmp"
	"slices"

	"example.com/logistics"
)

// SpotChecks says how often the use of assets in a department is checked, that checks are written down, and by when faults are repaired.
type SpotChecks struct {
	Checks logistics.Duty `json:"checks" label:"every department|各部门"`
	Record logistics.Need `json:"record" label:"each check|每次检查"`
	Repair Deadline       `json:"repair" label:"what is found is repaired|发现问题维修"`
}

const keyRecord = "record"

func (s SpotChecks) laws(ps *logistics.Problems, path string) {
	keyLaw(ps, path+".record", s.Record, keyRecord)
	s.Repair.law(ps, path+".repair")
}

// SpotCheck is one check of a department: when, by whom, and what was found.
type SpotCheck struct {
	logistics.Done
	Recorded bool             `json:"recorded"`          // there is a written record (004-023): key "record"
	Faults   logistics.Answer `json:"faults"`            // whether something was found that has to be repaired
	Repaired logistics.Date   `json:"repaired,omitzero"` // when it was repaired; absent: not yet
}

// SpotCheckFile is every check of one department, and the days that are judged.
type SpotCheckFile struct {
	Department string                    `json:"department"`        // its name
	Checks     logistics.List[SpotCheck] `json:"checks"`            // in any order, complete from From on
	From       logistics.Date            `json:"from"`              // the first day that is judged
	AsOf       logistics.Date            `json:"asOf"`              // the day of judgment, which is not over
	Anchors    logistics.Anchors         `json:"anchors,omitzero"`  // the periods of "term", once in each of which a department is checked
	Calendar   logistics.Calendar        `json:"calendar,omitzero"` // for a policy that goes by workdays
}

// CheckSpotChecks judges whether a department's use of assets was checked often enough, each check written down and each fault repaired
// (004-023). The documents give no time limit for a repair: one still to come is not checked until the policy has a number. The error is
// nil or an [*logistics.InvalidError].
func (pol Policy) CheckSpotChecks(f SpotCheckFile) (logistics.Report, error) {
	rules := pol.Custody.Spot
	log := logistics.Log{From: f.From, AsOf: f.AsOf, Anchors: f.Anchors, Calendar: f.Calendar}
	for _, c := range f.Checks {
		log.Done = append(log.Done, c.Done)
	}
	return pol.report(
		func(ps *logistics.Problems) {
			ps.Name("department", f.Department)
			for i, c := range f.Checks {
				at := logistics.At("checks", i) + ".repaired"
				answer(ps, logistics.At("checks", i)+".faults", c.Faults)
				past(ps, at, c.Repaired, f.AsOf)
				switch {
				case c.Repaired.IsZero():
				case c.Faults == logistics.No:
					ps.Add(at, logistics.CodeConflict, "repaired, and nothing was found")
				case c.Repaired.Before(c.On):
					ps.Add(at, logistics.CodeRange, "%s is before the check, %s", c.Repaired, c.On)
				}
			}
			ps.Under("", rules.Checks.Check(&logistics.Report{}, "", log), "done[", "checks[")
		},
		func(r *logistics.Report, ps *logistics.Problems) {
			at := "department " + f.Department
			ps.Under("", rules.Checks.Check(r, at, log))
			for _, c := range slices.SortedFunc(slices.Values(f.Checks), SpotCheck.compare) {
				rules.Record.Check(r, at+" "+c.On.String(), logistics.Known(c.Recorded))
				switch c.Faults {
				case logistics.Unknown:
					r.Open(rules.Repair.Clause, at+" "+c.On.String()+".faults", logistics.Text{En: "whether something was found: the facts do not say", Zh: "是否发现问题（记录未说明）"})
				case logistics.Yes:
					rules.Repair.check(r, at+" "+c.On.String()+".repair", c.On, c.Repaired, f.AsOf)
				}
			}
		})
}

func (c SpotCheck) compare(d SpotCheck) int {
	flag := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	return cmp.Or(c.On.Compare(d.On), cmp.Compare(c.By, d.By), cmp.Compare(flag(c.Recorded), flag(d.Recorded)), c.Repaired.Compare(d.Repaired))
}
