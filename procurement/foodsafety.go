package procurement

import "example.com/logistics"

// FoodSafety says what food must be when it comes in, what is recorded of it on its way to the table, and what the canteen
// does every day and week.
type FoodSafety struct {
	Intake   FoodIntake                     `json:"intake" label:"food that comes in|食品进货"`
	Chain    FoodChain                      `json:"chain" label:"from purchase to table|采购至食用"`
	Duties   logistics.List[logistics.Duty] `json:"duties" label:"every day or week|每日、每周事项"`
	Servings logistics.List[Serving]        `json:"servings" label:"served on time|按时供应"`
	Records  FoodRecords                    `json:"records" label:"records of samples and disinfection|留样与消毒记录"`
	Meals    Meals                          `json:"meals" label:"meals|供餐"`
	Dishes   SameDay                        `json:"dishes" label:"cleared, days after they came in|日进日清（进货至清理天数）"`
	Health   HealthCertificates             `json:"health" label:"health certificates, valid on every day worked|健康证（上岗当日有效）"`
	System   logistics.Checklist            `json:"system" label:"the food safety system|食品安全管理体系"`
	Lunch    Lunch                          `json:"lunch" label:"school lunch|学生午餐"`
	Areas    HygieneAreas                   `json:"areas" label:"hygiene areas|卫生包干区"`
}

func (f FoodSafety) laws(ps *logistics.Problems) {
	f.Intake.laws(ps)
	f.Chain.laws(ps)
	f.dutyLaws(ps)
	f.Records.laws(ps)
	f.Meals.laws(ps)
	ps.Bounded("food.dishes", f.Dishes.Limit, logistics.CountKind, logistics.CeilingSides()...)
	if len(f.Dishes.Exempt) > 0 {
		logistics.EachOnce(ps, "food.dishes.exempt", f.Dishes.Exempt)
	}
	f.Health.laws(ps)
	ps.Needed("food.system", f.System...)
	f.Lunch.laws(ps)
	ps.Needed("food.areas", f.Areas.Person, f.Areas.Score)
}

// report judges facts under a valid policy: check adds their problems, judge what is found where there are none.
func (pol Policy) report(check func(*logistics.Problems), judge func(*logistics.Report)) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	check(&ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	judge(&report)
	return report, nil
}

// CheckFoodSystem judges what the food safety system holds (004-012), by the keys of the policy: "concept", "procedures",
// "whole-chain" and "centered-on-the-law". Other keys are not looked at. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckFoodSystem(holds []string) (logistics.Report, error) {
	return pol.report(
		func(ps *logistics.Problems) { distinct(ps, "", holds) },
		func(r *logistics.Report) {
			pol.Food.System.Check(r, "food safety system", func(key string) logistics.Answer { return among(holds, key) })
		})
}

// checkID adds a problem for the name of an entry of a list that makes none, or is there already.
func checkID(ps *logistics.Problems, seen map[string]bool, path, id string) {
	ps.Name(path, id)
	if id != "" && seen[id] {
		ps.Add(path, logistics.CodeDuplicate, "%.40q is there twice", id)
	}
	seen[id] = true
}
