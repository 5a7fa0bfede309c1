package procurement

import "example.com/logistics"

// Lunch says how school lunch is run, and that opinions about it get to the canteen.
type Lunch struct {
	Steps    logistics.Steps `json:"steps" label:"steps, each after the one before|步骤（依次办理）"`
	Opinions logistics.Need  `json:"opinions" label:"every opinion|师生意见"`
}

// The steps of the documented policies.
const (
	LunchOrdering   = "ordering"    // pupils sign up
	LunchSplit      = "class-split" // portions are split by class
	LunchCarrying   = "carrying"    // and carried there
	LunchManagement = "management"  // somebody is there while they eat
	LunchAccounting = "accounting"  // what was eaten is charged
	LunchChecking   = "checking"    // all of it is checked

	keyPassedOn = "passed-on-to-the-canteen"
)

// LunchFile is a school lunch, or those of a period. By runs it, At is when it was announced; Marks are the steps done, by the words
// of the policy.
type LunchFile struct {
	logistics.Trail
	ID       string                  `json:"id"`
	Opinions logistics.List[Opinion] `json:"opinions"` // of teachers and pupils, in any order
}

// Opinion is what somebody said about the meals.
type Opinion struct {
	ID     string           `json:"id"`
	Passed logistics.Answer `json:"passed"` // the canteen was told: key "passed-on-to-the-canteen"
}

// CheckLunch judges a school lunch (004-043): a step that was skipped or done before the one that comes first, done by another role,
// or late where the policy sets a time; an opinion that the canteen was not told. What is still to come is no finding. The error is
// nil or an [*logistics.InvalidError].
func (pol Policy) CheckLunch(f LunchFile) (logistics.Report, error) {
	rules := pol.Food.Lunch
	var steps logistics.List[logistics.Finding]
	return pol.report(
		func(ps *logistics.Problems) {
			ps.Name("id", f.ID)
			steps = judgeSteps(ps, rules.Steps.InOrder(), "lunch "+f.ID, f.Trail)
			seen := map[string]bool{}
			for i, o := range f.Opinions {
				at := logistics.At("opinions", i)
				checkID(ps, seen, at+".id", o.ID)
				answered(ps, at+".passed", o.Passed)
			}
		},
		func(r *logistics.Report) {
			r.Findings = steps
			for i, o := range f.Opinions {
				rules.Opinions.Check(r, within("lunch "+f.ID, logistics.At("opinions", i)), o.Passed)
			}
		})
}

func (l Lunch) laws(ps *logistics.Problems) {
	ps.Chained("food.lunch.steps", l.Steps)
	ps.Needed("food.lunch.opinions", l.Opinions)
}
