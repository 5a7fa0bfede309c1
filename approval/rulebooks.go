package approval

import (
	"slices"

	"example.com/logistics"
)

// Rulebooks are the rules for which rules of its own a school has in force, and for declaring meals.
type Rulebooks struct {
	Needed logistics.Checklist `json:"needed" label:"rules in force|应有制度"`
	Meals  Ahead               `json:"meals" label:"meals are declared beforehand|饭菜提前申报"`
}

// Ahead says how long beforehand something has to be done. The documents give no number.
type Ahead struct {
	logistics.Rule
	Days logistics.Span `json:"days" label:"days before|提前天数" span:"length" none:"not given|未给出"` // in days, such as "1d"; zero: no number, not checked
}

// MealDeclaration says when a class or an office declared a meal.
type MealDeclaration struct {
	Declared logistics.Date `json:"declared"` // the day on which it declared the meal
	Served   logistics.Date `json:"served"`   // the day of the meal
}

// CheckRulebooks finds the rules that have to be in force and are not. inForce has those that are, by the keys of the policy, each
// once; other keys are not looked at. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckRulebooks(inForce []string) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	words(&ps, "", inForce)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	pol.Rulebooks.Needed.Check(&report, "rulebooks", func(key string) logistics.Answer { return logistics.Known(slices.Contains(inForce, key)) })
	return report, nil
}

// CheckMeal judges whether a meal was declared early enough. Where the policy has no number of days, only a declaration after the
// day of the meal is late, and any other is not checked. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckMeal(m MealDeclaration) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	if m.Declared.IsZero() {
		ps.Add("declared", logistics.CodeAbsent, "no date")
	}
	if m.Served.IsZero() {
		ps.Add("served", logistics.CodeAbsent, "no date")
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	rule := pol.Rulebooks.Meals
	latest, limited := rule.Days.Since(m.Served)
	if !limited {
		latest = m.Served
	}
	switch {
	case m.Declared.After(latest):
		report.Find(rule.Rule, logistics.TooLate, "meal.declared", logistics.Day(m.Declared), logistics.Day(latest))
	case !limited:
		report.Open(rule.Clause, "meal.declared", logistics.Text{En: "how many days before: the policy gives no number", Zh: "提前天数（制度未给出数值）"})
	}
	return report, nil
}

func (r Rulebooks) laws(ps *logistics.Problems) {
	if _, days := r.Meals.Days.Since(logistics.MustDate("2000-01-01")); !days && !r.Meals.Days.IsZero() {
		ps.Add("rulebooks.meals.days", logistics.CodeRange, "%s is not in days", r.Meals.Days)
	}
	for i, n := range r.Needed {
		facing(ps, logistics.At("rulebooks.needed", i), n, false)
	}
}
