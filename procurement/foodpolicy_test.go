package procurement_test

import (
	"errors"
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

func TestFoodLaws(t *testing.T) {
	share := func(l *logistics.Limit) { l.Side, l.Bound = logistics.AtLeast, logistics.Share(1, 2) }
	ceiling := func(l *logistics.Limit) { l.Side, l.Bound = logistics.AtMost, logistics.Count(1) }
	brokenLaws(t, []lawRow{
		{"marks of nobody's, banned", func(p *policy) { p.Food.Intake.Labels[0].Key, p.Food.Intake.Labels[1].Banned = "color", true },
			[]string{"food.intake.labels conflict", "food.intake.labels[0].key unknown"}},
		{"spoiled food is asked for", func(p *policy) { p.Food.Intake.Spoiled.Banned, p.Food.Chain.Fake.Banned = false, false },
			[]string{"food.intake.spoiled.banned conflict", "food.chain.fake.banned conflict"}},
		{"no points", func(p *policy) { p.Food.Intake.Points = nil }, []string{"food.intake.points absent", "food.intake.reportAt.at[0] unknown", "food.intake.areaAt.at[0] unknown"}},
		{"points twice and none", func(p *policy) { p.Food.Intake.Points[1].At, p.Food.Intake.Points[2].At = procurement.PointIntake, "" },
			[]string{"food.intake.points[1] duplicate", "food.intake.points[2] duplicate", "food.intake.areaAt.at[0] unknown"}},
		{"asked for nowhere, and at the gate", func(p *policy) { p.Food.Intake.ReportAt.At, p.Food.Intake.AreaAt.At = nil, []string{"gate"} },
			[]string{"food.intake.reportAt.at absent", "food.intake.areaAt.at[0] unknown"}},
		{"licenses are banned", func(p *policy) { p.Food.Intake.Seller.Banned = true }, []string{"food.intake.seller conflict"}},
		{"reports and areas of nobody's", func(p *policy) {
			p.Food.Intake.Report[0].Key, p.Food.Intake.Report[1].Banned, p.Food.Intake.Area[0].Key, p.Food.Intake.Area[1].Banned = "x", true, "x", true
		}, []string{"food.intake.report conflict", "food.intake.report[0].key unknown", "food.intake.area conflict", "food.intake.area[0].key unknown"}},
		{"records are banned", func(p *policy) { p.Food.Chain.Links[0].Banned, p.Food.System[0].Banned = true, true }, []string{"food.chain.links conflict", "food.system conflict"}},
		{"one word for two duties", func(p *policy) { p.Food.Servings[1].What = procurement.DutySample }, []string{"food duplicate"}},
		{"a share of the day", func(p *policy) { share(&p.Food.Servings[1].Latest) }, []string{"food.servings[1].latest.bound type", "food.servings[1].latest.side range"}},
		{"records of nothing", func(p *policy) { p.Food.Records.Of = nil }, []string{"food.records.of absent"}},
		{"the register is banned", func(p *policy) { p.Food.Records.Registered.Banned, p.Food.Records.Person.Banned = true, true },
			[]string{"food.records.registered conflict", "food.records.person conflict"}},
		{"light samples, kept for a short time", func(p *policy) {
			share(&p.Food.Records.Kept)
			ceiling(&p.Food.Records.Weight)
			ceiling(&p.Food.Records.Hours)
		}, []string{"food.records.kept.bound type", "food.records.weight.side range", "food.records.hours.side range"}},
		{"cold meals, of nobody's", func(p *policy) { p.Food.Meals.Serving[0].Banned, p.Food.Meals.Serving[1].Key = true, "x" },
			[]string{"food.meals.serving conflict", "food.meals.serving[1].key unknown"}},
		{"old dishes", func(p *policy) { share(&p.Food.Dishes.Limit); p.Food.Dishes.Exempt = []string{"dry", "dry"} },
			[]string{"food.dishes.bound type", "food.dishes.side range", "food.dishes.exempt[1] duplicate"}},
		{"a certificate for less than nothing", func(p *policy) { p.Food.Health.Valid = -1 }, []string{"food.health.valid range"}},
		{"a certificate for more than ten years", func(p *policy) { p.Food.Health.Valid = 121 }, []string{"food.health.valid range"}},
		{"no lunch", func(p *policy) { p.Food.Lunch.Steps = nil }, []string{"food.lunch.steps absent"}},
		{"lunch out of turn", func(p *policy) {
			p.Food.Lunch.Steps[1].After, p.Food.Lunch.Opinions.Banned = []string{procurement.LunchOrdering}, true
		},
			[]string{"food.lunch.steps[1].after conflict", "food.lunch.opinions conflict"}},
		{"nobody is in charge", func(p *policy) { p.Food.Areas.Person.Banned, p.Food.Areas.Score.Banned = true, true }, []string{"food.areas conflict", "food.areas conflict"}},
	})
	if err := logistics.Validate(with(func(p *policy) { p.Food.Dishes.Exempt = nil })); err != nil {
		t.Errorf("nothing is exempt: %v", err)
	}
}

func TestDiffFood(t *testing.T) {
	diffsOf(t, []diffRow{
		{"the last day is in time", func(p *policy) { p.Food.Intake.Expiry.LastDay = true },
			"food.intake.expiry: rejected on its last day (002-026 (assumed)) → used on its last day (002-026 (assumed)): looser", logistics.Looser},
		{"nothing is looked at in the kitchen", func(p *policy) { p.Food.Intake.Points = p.Food.Intake.Points[:2] },
			"food.intake.points.processing: a point of the policy → refused: stricter", logistics.Stricter},
		{"samples weigh 125 grams", func(p *policy) {
			p.Food.Records.Weight.Side, p.Food.Records.Weight.Bound = logistics.AtLeast, logistics.Count(125)
		},
			"food.records.weight: up to 124: not checked (003-048 (assumed)) → a finding (003-048 (assumed)): stricter\n" +
				"food.records.weight: from 125: not checked (003-048 (assumed)) → in order: looser", logistics.Incomparable},
		{"vegetables keep", func(p *policy) { p.Food.Dishes.Exempt = append(p.Food.Dishes.Exempt, "vegetables") },
			"food.dishes.exempt: dry stock, frozen stock → dry stock, frozen stock, vegetables: looser", logistics.Looser},
		{"a certificate is valid for a year", func(p *policy) { p.Food.Health.Valid = 12 },
			"food.health.valid: not checked → 12 months: incomparable", logistics.Incomparable},
		{"for ten years, the longest there is", func(p *policy) { p.Food.Health.Valid = 120 },
			"food.health.valid: not checked → 120 months: incomparable", logistics.Incomparable},
		{"the place is asked for at the intake too", func(p *policy) { p.Food.Intake.AreaAt.At = append(p.Food.Intake.AreaAt.At, procurement.PointIntake) },
			"food.intake.areaAt: acceptance (003-038 (assumed)) → acceptance, purchase and intake (003-038 (assumed)): stricter", logistics.Stricter},
		{"no boiled water", func(p *policy) { p.Food.Duties = p.Food.Duties[1:] }, "food.duties.boiled-water: a duty of the policy → refused: stricter", logistics.Stricter},
		{"a record of chopsticks", func(p *policy) { p.Food.Records.Of = append(p.Food.Records.Of, "chopsticks") },
			"food.records.of.chopsticks: refused → records of the policy: looser", logistics.Looser},
	})
	half := with(func(p *policy) { p.Food.Health.Valid = 6 })
	whole := with(func(p *policy) { p.Food.Health.Valid = 12 })
	if got, is := shifts(t, whole, half); is != logistics.Stricter {
		t.Error(got, is)
	}
}

// judges reads facts of one kind and puts them to a question; what cannot be judged is refused and nothing else happens.
func judges[F any](t *testing.T, data []byte, ask func(policy, F) (logistics.Report, error)) {
	t.Helper()
	var facts F
	if logistics.Decode(data, &facts) != nil {
		return
	}
	stable(t, facts)
	report, err := ask(measured(), facts)
	if err != nil && !errors.Is(err, logistics.ErrInvalid) {
		t.Fatal(err)
	}
	stable(t, report)
}

func FuzzFoodFacts(f *testing.F) {
	seeds(f, comesIn(), procurement.FoodChainFile{ID: "F", Records: links, Genuine: logistics.No}, procurement.FoodLog{What: procurement.DutyMenu, Log: logistics.Log{From: day("2026-03-02"), AsOf: day("2026-03-17")}},
		procurement.ServingLog{What: procurement.ServeLunch, From: day("2026-03-02"), AsOf: day("2026-03-17"), Calendar: workweek(), Served: []procurement.Served{{At: at("2026-03-10 12:00"), Role: logistics.Cook, By: "Li"}}}, []procurement.FoodRecord{kept()},
		procurement.Meal{ID: "M-1"}, procurement.DishFile{AsOf: day("2026-03-10"), Dishes: []procurement.Dish{{ID: "tofu", In: day("2026-03-01")}}},
		[]procurement.CanteenWorker{{Person: "Li", Worked: []logistics.Date{day("2026-03-10")}, Certificates: []procurement.HealthCertificate{{Examined: day("2026-03-10")}}}},
		lunchOf(lunchActs...), []procurement.HygieneArea{{Name: "sinks", Persons: []logistics.Person{"Li"}, Score: new(figure("9.5"))}}, []string{"concept"})
	f.Fuzz(func(t *testing.T, data []byte) {
		judges(t, data, policy.CheckFoodIntake)
		judges(t, data, policy.CheckFoodChain)
		judges(t, data, policy.CheckFoodDuty)
		judges(t, data, policy.CheckServings)
		judges(t, data, func(pol policy, list logistics.List[procurement.FoodRecord]) (logistics.Report, error) {
			return pol.CheckFoodRecords(list)
		})
		judges(t, data, policy.CheckMeal)
		judges(t, data, policy.CheckDishes)
		judges(t, data, func(pol policy, list logistics.List[procurement.CanteenWorker]) (logistics.Report, error) {
			return pol.CheckHealthCertificates(list)
		})
		judges(t, data, policy.CheckLunch)
		judges(t, data, func(pol policy, list logistics.List[procurement.HygieneArea]) (logistics.Report, error) {
			return pol.CheckHygieneAreas(list)
		})
		judges(t, data, func(pol policy, list logistics.List[string]) (logistics.Report, error) {
			return pol.CheckFoodSystem(list)
		})
	})
}

func foodClauses() []clauseRow {
	school := procurement.School()
	in := func(reason string, ask fed) asked { return checked(reason)(ask(school)) }
	own := func(reason string, ask fed) asked { return checked(reason)(ask(measured())) }
	type file = procurement.FoodIntakeFile
	whole := in("milk in order", intake())
	daily := func(what string) fed {
		return dutyDone(what, cooked("2026-03-13", logistics.Cook), cooked("2026-03-14", logistics.Cook), cooked("2026-03-16", logistics.Cook))
	}
	return []clauseRow{
		{"002-026", []asked{in("on its last day", intake(func(f *file) { f.On = day("2026-03-11") })), in("rotten", intake(func(f *file) { f.Batches[0].Sound = logistics.No })),
			in("no producer", intake(func(f *file) { f.Batches[0].Producer = "" }))}, []asked{whole}},
		{"002-041", []asked{in("a loose report", intake(func(f *file) { f.Batches[0].Bound = logistics.No }))}, []asked{whole}},
		{"003-038", []asked{in("no camera", intake(accepting, func(f *file) { f.Covered = logistics.No }))}, []asked{whole}},
		{"003-043", []asked{in("no record of the eating", chain(logistics.Yes, links[:3]...))}, []asked{in("all four", chain(logistics.Yes, links...))}},
		{"003-044", []asked{in("no snack", served()), in("no water", dutyDone(procurement.DutyBoiledWater))}, []asked{in("water every day", daily(procurement.DutyBoiledWater))}},
		{"003-048", []asked{in("no sample", dutyDone(procurement.DutySample)), own("too light", records(func(r *procurement.FoodRecord) { r.Sample.Grams = new(1) }))},
			[]asked{in("a sample every day", daily(procurement.DutySample)), own("a sample in order", records())}},
		{"003-067", []asked{in("not cleaned", dutyDone(procurement.DutyCleaning)), in("cold", func(pol policy) (logistics.Report, error) {
			return pol.CheckMeal(procurement.Meal{ID: "M-1", Portions: logistics.Yes, Order: logistics.Yes, Warm: logistics.No})
		})}, []asked{in("cleaned every day", daily(procurement.DutyCleaning))}},
		{"004-012", []asked{in("no parts", func(pol policy) (logistics.Report, error) { return pol.CheckFoodSystem(nil) })},
			[]asked{in("all parts", func(pol policy) (logistics.Report, error) {
				return pol.CheckFoodSystem([]string{"concept", "procedures", "whole-chain", "centered-on-the-law"})
			})}},
		{"004-034", []asked{in("no license", intake(func(f *file) { f.Licensed = logistics.No })), in("rotten", intake(func(f *file) { f.Batches[0].Sound = logistics.No }))}, []asked{whole}},
		{"004-035", []asked{in("a day old", dishes("2026-03-11", procurement.Dish{ID: "tofu", In: day("2026-03-10")}))},
			[]asked{in("of the day", dishes("2026-03-10", procurement.Dish{ID: "tofu", In: day("2026-03-10")}))}},
		{"004-036", []asked{in("none", worked("2026-03-10"))}, []asked{in("on its last day", worked("2026-03-10", procurement.HealthCertificate{Examined: day("2025-03-11"), Until: day("2026-03-10")}))}},
		{"004-043", []asked{in("never split", lunch(lunchOf(without(lunchActs, procurement.LunchSplit)...)))}, []asked{in("all six", lunch(lunchOf(lunchActs...)))}},
		{"004-060", []asked{in("nobody", areas(nil, "9"))}, []asked{in("one", areas([]logistics.Person{"Li"}, "9"))}},
		{"004-090", []asked{in("no doctor", dutyDone(procurement.DutyMenu))}, []asked{in("signed", dutyDone(procurement.DutyMenu, cooked("2026-03-15", logistics.Doctor)))}},
		{"004-094", []asked{own("nobody by name", records(func(r *procurement.FoodRecord) { r.Responsible = "" }))}, []asked{own("by name", records())}},
	}
}
