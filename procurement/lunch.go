package procurement

import "example.com/logistics"

// Lunch says by which steps school lunch is run, and that opinions about it get to the canteen (004-043).
type Lunch struct {
	Steps    logistics.Steps `json:"steps" label:"steps, each after the one before|步骤（依次办理）"`
	Opinions logistics.Need  `json:"opinions" label:"every opinion|师生意见"`
}

// The steps of a school lunch in the documented policies (004-043), in this order, for the Marks of a [LunchFile].
const (
	LunchOrdering   = "ordering"    // pupils sign up
	LunchSplit      = "class-split" // portions are split by class
	LunchCarrying   = "carrying"    // portions are carried to the classes
	LunchManagement = "management"  // somebody is with the pupils while they eat
	LunchAccounting = "accounting"  // what was eaten is charged
	LunchChecking   = "checking"    // the whole lunch is checked

	keyPassedOn = "passed-on-to-the-canteen"
)

// LunchFile is a school lunch, or those of a period. By runs it, At is when it was announced; Marks are the steps done, by
// the words of the policy ([LunchOrdering] and so on).
type LunchFile struct {
	logistics.Trail
	ID       string                  `json:"id"`
	Opinions logistics.List[Opinion] `json:"opinions"` // of teachers and pupils, in any order
}

// Opinion is what a teacher or pupil said about the meals.
type Opinion struct {
	ID     string           `json:"id"`
	Passed logistics.Answer `json:"passed"` // the canteen was told (004-043): key "passed-on-to-the-canteen"
}

// CheckLunch judges a school lunch (004-043). It finds a step that was skipped, done before the one that comes first, done
// by another role, or late where the policy sets a time; and an opinion that the canteen was not told. What is still to come
// is no finding. The error is nil or an [*logistics.InvalidError].
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
				rules.Opinions.Check(r, logistics.Join("lunch "+f.ID, logistics.At("opinions", i)), o.Passed)
			}
		})
}

func (l Lunch) laws(ps *logistics.Problems) {
	ps.Chained("food.lunch.steps", l.Steps)
	ps.Needed("food.lunch.opinions", l.Opinions)
}
