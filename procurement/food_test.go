package procurement_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

type (
	policy = procurement.Policy
	// fed is a question about food, put to a policy.
	fed func(policy) (logistics.Report, error)
)

// foodRow is a question, what is found, and why.
type foodRow struct {
	reason string
	ask    fed
	want   []string
}

func foodTable(t *testing.T, pol policy, rows []foodRow) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.reason, func(t *testing.T) {
			report, err := row.ask(pol)
			if err != nil {
				t.Fatal(err)
			}
			if report.Edition != pol.Edition {
				t.Errorf("edition %q", report.Edition)
			}
			differ(t, append([]string{}, row.want...), found(report))
		})
	}
}

// badFood asks for every problem of what cannot be judged.
func badFood(t *testing.T, rows []foodRow) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.reason, func(t *testing.T) {
			report, err := row.ask(procurement.School())
			differ(t, row.want, problems(t, err))
			differ(t, logistics.Report{}, report)
			if _, err := row.ask(policy{}); err == nil {
				t.Error("the zero policy judges")
			}
		})
	}
}

// accepting makes it milk that is accepted, looked at before.
func accepting(f *procurement.FoodIntakeFile) {
	f.Point, f.Before = procurement.PointAcceptance, []string{procurement.PointIntake}
}

// inKitchen makes it milk in the kitchen, looked at twice before.
func inKitchen(f *procurement.FoodIntakeFile) {
	f.Point, f.Before = procurement.PointProcessing, []string{procurement.PointAcceptance, procurement.PointIntake}
}

func intake(edits ...func(*procurement.FoodIntakeFile)) fed {
	f := comesIn()
	for _, edit := range edits {
		edit(&f)
	}
	return func(pol policy) (logistics.Report, error) { return pol.CheckFoodIntake(f) }
}

// comesIn is milk that came in on 10 March 2026, with nothing wrong.
func comesIn() procurement.FoodIntakeFile {
	return procurement.FoodIntakeFile{
		ID: "F-1", On: day("2026-03-10"), Point: procurement.PointIntake, Licensed: logistics.Yes, Fixed: logistics.Yes, Covered: logistics.Yes,
		Batches: []procurement.FoodBatch{{
			ID: "B-7", Producer: "Green Dairy", Produced: day("2026-03-01"), Mark: "SC106", Expires: day("2026-03-11"),
			Sound: logistics.Yes, Passed: logistics.Yes, Bound: logistics.Yes,
		}},
	}
}

func TestCheckFoodIntake(t *testing.T) {
	type file = procurement.FoodIntakeFile
	batch := func(edit func(*procurement.FoodBatch)) fed { return intake(func(f *file) { edit(&f.Batches[0]) }) }
	type b = procurement.FoodBatch
	foodTable(t, procurement.School(), []foodRow{
		{"the day before its last", intake(), nil},
		{"its last day", intake(func(f *file) { f.On = day("2026-03-11") }), []string{"food F-1.batches[0].expires: late: 2026-03-11; expected not after 2026-03-10 (002-026)"}},
		{"the day after", intake(func(f *file) { f.On = day("2026-03-12") }), []string{"food F-1.batches[0].expires: late: 2026-03-12; expected not after 2026-03-10 (002-026)"}},
		{"nobody knows its last day", batch(func(x *b) { x.Expires = logistics.Date{} }), []string{"? food F-1.batches[0].expires: not checked, missing the last day (002-026)"}},
		{"a blank label", batch(func(x *b) { x.Producer, x.Produced, x.Mark = "", logistics.Date{}, "" }), []string{
			"food F-1.batches[0].producer: missing (002-026)", "food F-1.batches[0].production-date: missing (002-026)",
			"food F-1.batches[0].license-or-quality-mark: missing (002-026)",
		}},
		{"blanks on a label are none", batch(func(x *b) { x.Producer, x.Mark = "  ", "\t" }), []string{
			"food F-1.batches[0].producer: missing (002-026)", "food F-1.batches[0].license-or-quality-mark: missing (002-026)",
		}},
		{"greens sold loose", batch(func(x *b) {
			*x = b{ID: "B-7", Loose: true, Sound: logistics.Yes, Passed: logistics.Yes, Bound: logistics.Yes}
		}), nil},
		{"rotten when it came in", batch(func(x *b) { x.Sound = logistics.No }), []string{"food F-1.batches[0].spoiled: must not be there (004-034; 002-026)"}},
		{"rotten in the kitchen", intake(inKitchen, func(f *file) { f.Batches[0].Sound = logistics.No }), []string{"food F-1.batches[0].spoiled: must not be there (004-034; 002-026)"}},
		{"nobody looked", batch(func(x *b) { x.Sound = logistics.Unknown }), []string{"? food F-1.batches[0].spoiled: not checked, missing whether it is there: the facts do not say (002-026)"}},
		{"no report", batch(func(x *b) { x.Passed, x.Bound = logistics.No, logistics.No }), []string{
			"food F-1.batches[0].passing-report: missing (002-041)", "food F-1.batches[0].report-bound: missing (002-041)",
		}},
		{"a report that nobody bound", batch(func(x *b) { x.Bound = logistics.No }), []string{"food F-1.batches[0].report-bound: missing (002-041)"}},
		{"an unlicensed seller", intake(func(f *file) { f.Licensed = logistics.No }), []string{"food F-1.licensed-seller: missing (004-034)"}},
		{"inspected at the gate", intake(accepting, func(f *file) { f.Fixed = logistics.No }), []string{"food F-1.fixed-area: missing (003-038)"}},
		{"a corner that no camera sees", intake(accepting, func(f *file) { f.Covered = logistics.No }), []string{"food F-1.full-video-coverage: missing (003-038)"}},
		{"on the day of judgment", intake(func(f *file) { f.AsOf = f.On }), nil},
		{"cooked, and looked at twice before", intake(inKitchen), nil},
		{"cooked, and never accepted", intake(inKitchen, func(f *file) { f.Before = f.Before[1:] }), []string{"food F-1.acceptance: missing (004-034)"}},
		{"cooked, and never looked at before", intake(inKitchen, func(f *file) { f.Before = nil }), []string{"food F-1.intake: missing (004-034)", "food F-1.acceptance: missing (004-034)"}},
		{"accepted, and never looked at when it came in", intake(accepting, func(f *file) { f.Before = nil }), []string{"food F-1.intake: missing (004-034)"}},
		{"where it was inspected is asked at the acceptance alone", intake(func(f *file) { f.Fixed, f.Covered = logistics.No, logistics.Unknown }), nil},
		{"its report is asked when it comes in alone", intake(accepting, func(f *file) { f.Batches[0].Passed, f.Batches[0].Bound = logistics.No, logistics.Unknown }), nil},
	})
	lenient := procurement.School()
	lenient.Food.Intake.Expiry.LastDay = true
	foodTable(t, lenient, []foodRow{
		{"its last day, in a policy that uses it", intake(func(f *file) { f.On = day("2026-03-11") }), nil},
		{"the day after, in that policy", intake(func(f *file) { f.On = day("2026-03-12") }), []string{"food F-1.batches[0].expires: late: 2026-03-12; expected not after 2026-03-11 (002-026)"}},
	})
	bad := logistics.Answer(9)
	badFood(t, []foodRow{
		{"nothing said", func(pol policy) (logistics.Report, error) { return pol.CheckFoodIntake(file{}) }, []string{"id absent", "on absent", "point unknown", "batches absent"}},
		{"answers that are none", intake(func(f *file) {
			f.Licensed, f.Fixed, f.Covered, f.Batches[0].Sound, f.Batches[0].Passed, f.Batches[0].Bound = bad, bad, bad, bad, bad, bad
		}), []string{"licensed word", "fixed word", "covered word", "batches[0].sound word", "batches[0].passed word", "batches[0].bound word"}},
		{"after the day of judgment", intake(func(f *file) { f.AsOf = f.On.AddDays(-1) }), []string{"on range"}},
		{"made tomorrow, twice", intake(func(f *file) { f.Batches[0].Produced = day("2026-03-11"); f.Batches = append(f.Batches, f.Batches[0]) }),
			[]string{"batches[0].produced range", "batches[1].id duplicate", "batches[1].produced range"}},
		{"past its last day before it was made", batch(func(x *b) { x.Expires = day("2026-02-28") }), []string{"batches[0].expires range"}},
		{"looked at before at points that are not before", intake(accepting, func(f *file) {
			f.Before = []string{"gate", procurement.PointIntake, procurement.PointIntake, procurement.PointAcceptance, procurement.PointProcessing}
		}),
			[]string{"before[0] unknown", "before[2] duplicate", "before[3] conflict", "before[4] conflict"}},
		{"loose with a label", batch(func(x *b) { x.Loose = true }), []string{"batches[0].loose conflict"}},
	})
}

func chain(genuine logistics.Answer, records ...string) fed {
	return func(pol policy) (logistics.Report, error) {
		return pol.CheckFoodChain(procurement.FoodChainFile{ID: "lunch 03-10", Records: records, Genuine: genuine})
	}
}

var links = []string{procurement.LinkPurchase, procurement.LinkProcessing, procurement.LinkDistribution, procurement.LinkEating}

func TestCheckFoodChain(t *testing.T) {
	foodTable(t, procurement.School(), []foodRow{
		{"a record of each link", chain(logistics.Yes, links...), nil},
		{"others too", chain(logistics.Yes, append([]string{"dish-washing"}, links...)...), nil},
		{"none of the eating", chain(logistics.Yes, links[:3]...), []string{"food lunch 03-10.eating-record: missing (003-043)"}},
		{"fake food", chain(logistics.No, links...), []string{"food lunch 03-10.fake-inferior-or-spoiled: must not be there (003-043)"}},
		{"nobody knows", chain(logistics.Unknown, links...), []string{"? food lunch 03-10.fake-inferior-or-spoiled: not checked, missing whether it is there: the facts do not say (003-043)"}},
	})
	badFood(t, []foodRow{
		{"nothing, twice", func(pol policy) (logistics.Report, error) {
			return pol.CheckFoodChain(procurement.FoodChainFile{Records: []string{"a", "a", ""}, Genuine: 9})
		}, []string{"id absent", "records[1] duplicate", "records[2] absent", "genuine word"}},
	})
}

func TestCheckFoodSystem(t *testing.T) {
	holds := func(keys ...string) fed {
		return func(pol policy) (logistics.Report, error) { return pol.CheckFoodSystem(keys) }
	}
	foodTable(t, procurement.Factory(), []foodRow{
		{"all four", holds("centered-on-the-law", "procedures", "whole-chain", "concept"), nil},
		{"no procedures", holds("centered-on-the-law", "whole-chain", "concept"), []string{"food safety system.procedures: missing (004-012)"}},
	})
	badFood(t, []foodRow{{"twice", holds("concept", "concept"), []string{"[1] duplicate"}}})
}

// cooked is an entry of the kitchen's log.
func cooked(on string, role logistics.Role) logistics.Done {
	return logistics.Done{On: day(on), Role: role, By: logistics.Person("P-" + string(role))}
}

func dutyDone(what string, done ...logistics.Done) fed {
	return func(pol policy) (logistics.Report, error) {
		return pol.CheckFoodDuty(procurement.FoodLog{What: what, Log: logistics.Log{Done: done, From: day("2026-03-13"), AsOf: day("2026-03-17"), Calendar: workweek()}})
	}
}

func TestCheckFoodDuty(t *testing.T) {
	// Friday 13 March, the make-up Saturday and Monday are worked, the Sunday is not.
	var rows []foodRow
	for _, duty := range []struct{ what, clause string }{
		{procurement.DutyBoiledWater, "003-044"}, {procurement.DutyDisinfection, "003-048"}, {procurement.DutyAcceptance, "003-048"},
		{procurement.DutySample, "003-048"}, {procurement.DutyCleaning, "003-067"}, {procurement.DutyPortioning, "003-067"},
	} {
		rows = append(rows,
			foodRow{duty.what + " on every workday", dutyDone(duty.what, cooked("2026-03-13", logistics.Cook), cooked("2026-03-14", logistics.Cook), cooked("2026-03-16", logistics.CanteenAdministrator)), nil},
			foodRow{duty.what + " not on the make-up Saturday", dutyDone(duty.what, cooked("2026-03-13", logistics.Cook), cooked("2026-03-16", logistics.Cook)),
				[]string{duty.what + " 2026-03-14: 0, must be at least 1 (" + duty.clause + ")"}},
			foodRow{duty.what + " by a guard", dutyDone(duty.what, cooked("2026-03-13", logistics.Guard), cooked("2026-03-14", logistics.Cook), cooked("2026-03-16", logistics.Cook)),
				[]string{duty.what + " 2026-03-13: guard, must be " + canteenStaff(duty.what) + " (" + duty.clause + ")"}})
	}
	rows = append(rows,
		foodRow{"a menu that the doctor signed on Sunday", dutyDone(procurement.DutyMenu, cooked("2026-03-15", logistics.Doctor)), nil},
		foodRow{"a menu that the cook signed", dutyDone(procurement.DutyMenu, cooked("2026-03-13", logistics.Cook)), []string{"weekly-menu 2026-03-13: cook, must be doctor (004-090)"}},
		foodRow{"a week without one", dutyDone(procurement.DutyMenu), []string{"weekly-menu 2026-03-09..2026-03-15: 0, must be at least 1 (004-090)"}})
	foodTable(t, procurement.School(), rows)
	badFood(t, []foodRow{
		{"no duty", dutyDone("singing"), []string{"what unknown"}},
		{"tomorrow", dutyDone(procurement.DutySample, cooked("2026-03-18", logistics.Cook)), []string{"done[0].on range"}},
		{"beyond the calendar", func(pol policy) (logistics.Report, error) {
			return pol.CheckFoodDuty(procurement.FoodLog{What: procurement.DutySample, Log: logistics.Log{From: day("2026-03-13"), AsOf: day("2026-03-17")}})
		}, []string{"calendar range"}},
	})
}

func canteenStaff(what string) string {
	const staff = "cook or canteen administrator or canteen contractor"
	switch what {
	case procurement.DutyAcceptance:
		return staff + " or acceptance group or canteen appointee or acceptor"
	case procurement.DutyPortioning:
		return staff + " or teacher or class teacher"
	}
	return staff
}

func served(moments ...string) fed {
	return func(pol policy) (logistics.Report, error) {
		l := procurement.ServingLog{What: procurement.ServeMorningSnack, From: day("2026-03-16"), AsOf: day("2026-03-18"), Calendar: workweek()}
		for _, m := range moments {
			l.Served = append(l.Served, procurement.Served{At: at(m), Role: logistics.Cook, By: "P-cook"})
		}
		return pol.CheckServings(l)
	}
}

func TestCheckServings(t *testing.T) {
	foodTable(t, procurement.School(), []foodRow{
		{"every day; the policy has no time", served("2026-03-16 09:30", "2026-03-17 11:00"), []string{
			"? morning-snack 2026-03-16.at-minutes: not checked, missing a bound: the policy gives no number (003-044)",
			"? morning-snack 2026-03-17.at-minutes: not checked, missing a bound: the policy gives no number (003-044)",
		}},
		{"nothing served", served(), []string{
			"morning-snack 2026-03-16: 0, must be at least 1 (003-044)", "morning-snack 2026-03-17: 0, must be at least 1 (003-044)",
		}},
	})
	timed := procurement.School()
	timed.Food.Servings[0].Latest.Side, timed.Food.Servings[0].Latest.Bound = logistics.AtMost, logistics.Count(570)
	late := func(pol policy) (logistics.Report, error) {
		l := procurement.ServingLog{What: procurement.ServeMorningSnack, From: day("2026-03-16"), AsOf: day("2026-03-17"), Calendar: workweek()}
		l.Served = []procurement.Served{{At: at("2026-03-16 09:30").Add(time.Nanosecond), Role: logistics.Cook, By: "P-cook"}}
		return pol.CheckServings(l)
	}
	foodTable(t, timed, []foodRow{
		{"at half past nine, and before the days that are judged", served("2026-03-17 09:30", "2026-03-16 09:29", "2026-03-13 11:00"), nil},
		{"a minute later", served("2026-03-17 09:31", "2026-03-16 09:30"), []string{"morning-snack 2026-03-17.at-minutes: 571, must be at most 570 (003-044)"}},
		{"a begun minute later", late, []string{"morning-snack 2026-03-16.at-minutes: 571, must be at most 570 (003-044)"}},
	})
	badFood(t, []foodRow{
		{"no serving", func(pol policy) (logistics.Report, error) {
			return pol.CheckServings(procurement.ServingLog{What: "tea"})
		}, []string{"what unknown"}},
		{"at no time, by nobody", func(pol policy) (logistics.Report, error) {
			return pol.CheckServings(procurement.ServingLog{
				What: procurement.ServeLunch, From: day("2026-03-16"), AsOf: day("2026-03-17"), Calendar: workweek(), Served: []procurement.Served{{}},
			})
		}, []string{"served[0].at absent", "served[0].role absent", "served[0].by absent"}},
	})
}

func records(edits ...func(*procurement.FoodRecord)) fed {
	r := kept()
	for _, edit := range edits {
		edit(&r)
	}
	return func(pol policy) (logistics.Report, error) { return pol.CheckFoodRecords([]procurement.FoodRecord{r}) }
}

// kept is the record of a meal sample of 125 grams that was kept for 48 hours, and is kept itself for 90 days.
func kept() procurement.FoodRecord {
	return procurement.FoodRecord{
		ID: "R-1", What: procurement.DutySample, On: day("2026-03-10"), Registered: true, Responsible: "Yao", KeptUntil: day("2026-06-08"),
		Sample: &procurement.MealSample{Grams: new(125), Taken: at("2026-03-10 12:00"), Discarded: at("2026-03-12 12:00")},
	}
}

// measured is a school's policy with a weight, hours and days of its own.
func measured() policy {
	pol := procurement.School()
	r := &pol.Food.Records
	r.Weight.Side, r.Weight.Bound = logistics.AtLeast, logistics.Count(125)
	r.Hours.Side, r.Hours.Bound = logistics.AtLeast, logistics.Count(48)
	r.Kept.Side, r.Kept.Bound = logistics.AtLeast, logistics.Count(90)
	return pol
}

func TestCheckFoodRecords(t *testing.T) {
	type record = procurement.FoodRecord
	const noNumber = ": not checked, missing a bound: the policy gives no number "
	foodTable(t, procurement.School(), []foodRow{
		{"in order as far as the documents go", records(), []string{
			"? record R-1.days-kept" + noNumber + "(004-094)", "? record R-1.sample.grams" + noNumber + "(003-048)", "? record R-1.sample.hours-kept" + noNumber + "(003-048)",
		}},
		{"no records", func(pol policy) (logistics.Report, error) { return pol.CheckFoodRecords(nil) }, nil},
	})
	foodTable(t, measured(), []foodRow{
		{"at every bound", records(), nil},
		{"a gram less", records(func(r *record) { r.Sample.Grams = new(124) }), []string{"record R-1.sample.grams: 124, must be at least 125 (003-048)"}},
		{"a gram more", records(func(r *record) { r.Sample.Grams = new(126) }), nil},
		{"still kept after 48 hours", records(func(r *record) { r.Sample.Discarded, r.Sample.Kept = time.Time{}, at("2026-03-12 12:00") }), nil},
		{"still kept a minute before: it may be kept for longer", records(func(r *record) { r.Sample.Discarded, r.Sample.Kept = time.Time{}, at("2026-03-12 11:59") }), []string{
			"? record R-1.sample.hours-kept: not checked, missing the figure: the facts give no data (003-048)"}},
		{"a minute less", records(func(r *record) { r.Sample.Discarded = at("2026-03-12 11:59") }), []string{"record R-1.sample.hours-kept: 47, must be at least 48 (003-048)"}},
		{"a day less", records(func(r *record) { r.KeptUntil = day("2026-06-07") }), []string{"record R-1.days-kept: 89, must be at least 90 (004-094)"}},
		{"not in the register, by nobody", records(func(r *record) { r.Registered, r.Responsible = false, "" }), []string{
			"record R-1.registered: missing (003-048)", "record R-1.responsible-person: missing (004-094)",
		}},
		{"a disinfection has no sample", records(func(r *record) { r.What, r.Sample = procurement.DutyDisinfection, nil }), nil},
		{"not weighed, still there, kept until nobody knows", records(func(r *record) {
			r.Sample.Grams, r.Sample.Discarded, r.KeptUntil = nil, time.Time{}, logistics.Date{}
		}), []string{
			"? record R-1.days-kept: not checked, missing the figure: the facts give no data (004-094)",
			"? record R-1.sample.grams: not checked, missing the figure: the facts give no data (003-048)",
			"? record R-1.sample.hours-kept: not checked, missing the figure: the facts give no data (003-048)",
		}},
	})
	badFood(t, []foodRow{
		{"nothing said", func(pol policy) (logistics.Report, error) { return pol.CheckFoodRecords([]record{{}}) }, []string{"[0].id absent", "[0].what unknown", "[0].on absent"}},
		{"a sample of less than nothing, thrown away before it was taken", records(func(r *record) {
			r.Sample.Grams, r.Sample.Discarded, r.KeptUntil, r.Responsible = new(-1), at("2026-03-10 11:59"), day("2026-03-09"), " x"
		}), []string{"[0].responsible word", "[0].keptUntil range", "[0].sample.grams range", "[0].sample.discarded range"}},
		{"still kept, and thrown away", records(func(r *record) { r.Sample.Kept = r.Sample.Discarded }), []string{"[0].sample.kept conflict"}},
		{"still kept before it was put aside", records(func(r *record) { r.Sample.Discarded, r.Sample.Kept = time.Time{}, at("2026-03-10 11:59") }), []string{"[0].sample.kept range"}},
		{"at no time", records(func(r *record) { r.Sample.Taken = time.Time{} }), []string{"[0].sample.taken absent"}},
		{"a sample without one, a disinfection with one", func(pol policy) (logistics.Report, error) {
			a, b := kept(), kept()
			a.Sample, b.What = nil, procurement.DutyDisinfection
			return pol.CheckFoodRecords([]record{a, b})
		}, []string{"[0].sample conflict", "[1].id duplicate", "[1].sample conflict"}},
	})
}

func TestCheckMeal(t *testing.T) {
	meal := func(portions, order, warm logistics.Answer) fed {
		return func(pol policy) (logistics.Report, error) {
			return pol.CheckMeal(procurement.Meal{ID: "M-1", Portions: portions, Order: order, Warm: warm})
		}
	}
	foodTable(t, procurement.School(), []foodRow{
		{"in order", meal(logistics.Yes, logistics.Yes, logistics.Yes), nil},
		{"one size for all", meal(logistics.No, logistics.Yes, logistics.Yes), []string{"meal M-1.portions-by-appetite: missing (003-067)"}},
		{"the last are served first", meal(logistics.Yes, logistics.No, logistics.Yes), []string{"meal M-1.in-the-order-of-serving: missing (003-067)"}},
		{"cold", meal(logistics.Yes, logistics.Yes, logistics.No), []string{"meal M-1.kept-warm: missing (003-067)"}},
	})
	badFood(t, []foodRow{{"nothing", func(pol policy) (logistics.Report, error) {
		return pol.CheckMeal(procurement.Meal{Portions: 9, Order: 9, Warm: 9})
	}, []string{"id absent", "portions word", "order word", "warm word"}}})
}

func dishes(asOf string, all ...procurement.Dish) fed {
	return func(pol policy) (logistics.Report, error) {
		return pol.CheckDishes(procurement.DishFile{AsOf: day(asOf), Dishes: all})
	}
}

func TestCheckDishes(t *testing.T) {
	dish := func(stock, in, cleared string) procurement.Dish {
		d := procurement.Dish{ID: "tofu", Stock: stock, In: day(in)}
		if cleared != "" {
			d.Cleared = day(cleared)
		}
		return d
	}
	foodTable(t, procurement.School(), []foodRow{
		{"eaten on the day", dishes("2026-03-12", dish("", "2026-03-10", "2026-03-10")), nil},
		{"eaten the day after", dishes("2026-03-12", dish("", "2026-03-10", "2026-03-11")), []string{"dish tofu.days-kept: 1, must be at most 0 (004-035)"}},
		{"still there that evening", dishes("2026-03-10", dish("", "2026-03-10", "")), nil},
		{"still there the day after", dishes("2026-03-11", dish("cooked", "2026-03-10", "")), []string{"dish tofu.days-kept: 1, must be at most 0 (004-035)"}},
		{"frozen stock", dishes("2026-03-12", dish(procurement.FrozenStock, "2026-01-10", "")), nil},
		{"dry stock", dishes("2026-03-12", dish(procurement.DryStock, "2026-01-10", "2026-03-11")), nil},
	})
	badFood(t, []foodRow{
		{"nothing", func(pol policy) (logistics.Report, error) {
			return pol.CheckDishes(procurement.DishFile{Dishes: []procurement.Dish{{}}})
		}, []string{"asOf absent", "dishes[0].id absent", "dishes[0].in absent"}},
		{"tomorrow, and before it came in", dishes("2026-03-10", dish("", "2026-03-11", ""), dish("", "2026-03-09", "2026-03-08"), dish("", "2026-03-09", "2026-03-11")),
			[]string{"dishes[0].in range", "dishes[1].id duplicate", "dishes[1].cleared range", "dishes[2].id duplicate", "dishes[2].cleared range"}},
	})
}

func worked(on string, certificates ...procurement.HealthCertificate) fed {
	return func(pol policy) (logistics.Report, error) {
		return pol.CheckHealthCertificates([]procurement.CanteenWorker{{Person: "Li", Worked: []logistics.Date{day(on)}, Certificates: certificates}})
	}
}

func TestCheckHealthCertificates(t *testing.T) {
	dated := procurement.HealthCertificate{Examined: day("2025-03-11"), Until: day("2026-03-10")}
	undated := procurement.HealthCertificate{Examined: day("2025-03-11")}
	renewed := procurement.HealthCertificate{Examined: day("2026-03-12"), Until: day("2027-03-11")}
	foodTable(t, procurement.School(), []foodRow{
		{"on its last day", worked("2026-03-10", dated), nil},
		{"a day later", worked("2026-03-11", dated), []string{"canteen worker Li 2026-03-11: late: 2026-03-11; expected not after 2026-03-10 (004-036)"}},
		{"on its first day", worked("2025-03-11", dated), nil},
		{"a day before", worked("2025-03-10", dated), []string{"canteen worker Li 2025-03-10: before it was asked for: 2025-03-10; expected not before 2025-03-11 (004-036)"}},
		{"between the old one and the new one", worked("2026-03-11", renewed, dated), []string{"canteen worker Li 2026-03-11: late: 2026-03-11; expected not after 2026-03-10 (004-036)"}},
		{"renewed", worked("2026-03-12", dated, renewed), nil},
		{"nobody works there: nothing was handed in, which is no pass", func(pol policy) (logistics.Report, error) { return pol.CheckHealthCertificates(nil) }, []string{
			"? workers: not checked, missing who works in the canteen (004-036)"}},
		{"none", worked("2026-03-10"), []string{"canteen worker Li 2026-03-10: missing (004-036)"}},
		{"no last day, and the policy has no time", worked("2026-03-10", undated), []string{
			"? canteen worker Li 2026-03-10: not checked, missing the last day of the health certificate, or how long one is valid (004-036)",
		}},
	})
	yearly := procurement.School()
	yearly.Food.Health.Valid = 12
	foodTable(t, yearly, []foodRow{
		{"no last day, the last day of twelve months", worked("2026-03-10", undated), nil},
		{"the day of the examination, a year later", worked("2026-03-11", undated), []string{"canteen worker Li 2026-03-11: late: 2026-03-11; expected not after 2026-03-10 (004-036)"}},
		{"over a leap day", worked("2024-03-10", procurement.HealthCertificate{Examined: day("2023-03-11")}), nil},
		{"what is written counts", worked("2026-03-11", dated), []string{"canteen worker Li 2026-03-11: late: 2026-03-11; expected not after 2026-03-10 (004-036)"}},
	})
	badFood(t, []foodRow{
		{"nobody, on no day", func(pol policy) (logistics.Report, error) {
			return pol.CheckHealthCertificates([]procurement.CanteenWorker{
				{Worked: []logistics.Date{{}, day("2026-03-10"), day("2026-03-10")}, Certificates: []procurement.HealthCertificate{{}, {Examined: day("2026-03-10"), Until: day("2026-03-09")}}},
				{Person: "li"}, {Person: "Li"}, {Person: "Li"},
			})
		}, []string{
			"[0].person absent", "[0].worked[0] absent", "[0].worked[2] duplicate",
			"[0].certificates[0].examined absent", "[0].certificates[1].until range",
			"[2].person conflict", "[3].person duplicate",
		}},
	})
}

// A day is in order exactly where some certificate covers it, in whatever order they come.
func TestHealthCertificateProperties(t *testing.T) {
	pol := procurement.School()
	rapid.Check(t, func(t *rapid.T) {
		anyDay := func(name string) logistics.Date {
			return day("2026-03-10").AddDays(rapid.IntRange(-4, 4).Draw(t, name))
		}
		w := procurement.CanteenWorker{Person: "Li", Worked: []logistics.Date{anyDay("worked")}}
		covered := false
		for range rapid.IntRange(0, 3).Draw(t, "certificates") {
			a, b := anyDay("from"), anyDay("until")
			if b.Before(a) {
				a, b = b, a
			}
			w.Certificates = append(w.Certificates, procurement.HealthCertificate{Examined: a, Until: b})
			covered = covered || !w.Worked[0].Before(a) && !w.Worked[0].After(b)
		}
		report, err := pol.CheckHealthCertificates([]procurement.CanteenWorker{w})
		w.Certificates = rapid.Permutation(w.Certificates).Draw(t, "order")
		again, errAgain := pol.CheckHealthCertificates([]procurement.CanteenWorker{w})
		if err != nil || errAgain != nil || report.OK() != covered || !sameReport(report, again) {
			t.Fatalf("%v %v %v %v, covered %t", report, again, err, errAgain, covered)
		}
	})
}

func sameReport(a, b logistics.Report) bool {
	x, y := found(a), found(b)
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i] != y[i] {
			return false
		}
	}
	return true
}

var lunchActs = []string{
	procurement.LunchOrdering, procurement.LunchSplit, procurement.LunchCarrying, procurement.LunchManagement, procurement.LunchAccounting, procurement.LunchChecking,
}

// lunchOf is a lunch with these steps done, one after the other.
func lunchOf(acts ...string) procurement.LunchFile {
	f := procurement.LunchFile{ID: "2026-03", Trail: logistics.Trail{By: "Wu", Role: logistics.GeneralAffairsLeader, At: at("2026-03-01 09:00")}}
	for i, act := range acts {
		f.Marks = append(f.Marks, mark(act, logistics.ClassTeacher, "2026-03-0"+string(rune('2'+i))+" 09:00"))
	}
	return f
}

func lunch(f procurement.LunchFile) fed {
	return func(pol policy) (logistics.Report, error) { return pol.CheckLunch(f) }
}

func TestCheckLunch(t *testing.T) {
	said := func(passed logistics.Answer) procurement.LunchFile {
		f := lunchOf(lunchActs...)
		f.Opinions = []procurement.Opinion{{ID: "O-1", Passed: passed}}
		return f
	}
	foodTable(t, procurement.School(), []foodRow{
		{"all six", lunch(lunchOf(lunchActs...)), nil},
		{"on its way", lunch(lunchOf(lunchActs[:3]...)), nil},
		{"announced", lunch(lunchOf()), nil},
		{"never split", lunch(lunchOf(without(lunchActs, procurement.LunchSplit)...)), []string{
			"lunch 2026-03.class-split: missing; expected cook or canteen administrator or canteen contractor or class teacher or teacher or accounting office or general affairs leader (004-043)",
			"lunch 2026-03.carrying: out of order: 2026-03-03T09:00:00+08:00; expected after class-split (004-043)",
		}},
		{"an opinion passed on", lunch(said(logistics.Yes)), nil},
		{"an opinion in a drawer", lunch(said(logistics.No)), []string{"lunch 2026-03.opinions[0].passed-on-to-the-canteen: missing (004-043)"}},
		{"nobody knows", lunch(said(logistics.Unknown)), []string{"? lunch 2026-03.opinions[0].passed-on-to-the-canteen: not checked, missing whether it is there: the facts do not say (004-043)"}},
	})
	badFood(t, []foodRow{{"nothing", lunch(procurement.LunchFile{
		Trail: logistics.Trail{Marks: []logistics.Mark{{Act: "sing"}}}, Opinions: []procurement.Opinion{{ID: "O-1"}, {ID: "O-1", Passed: 9}},
	}), []string{
		"id absent", "role absent", "by absent", "at absent", "marks[0].act unknown", "marks[0].role absent", "marks[0].by absent", "marks[0].at absent",
		"opinions[1].id duplicate", "opinions[1].passed word",
	}}})
}

func areas(persons []logistics.Person, score string) fed {
	a := procurement.HygieneArea{Name: "sinks", Persons: persons}
	if score != "" {
		a.Score = new(figure(score))
	}
	return func(pol policy) (logistics.Report, error) { return pol.CheckHygieneAreas([]procurement.HygieneArea{a}) }
}

func TestCheckHygieneAreas(t *testing.T) {
	foodTable(t, procurement.School(), []foodRow{
		{"one person and a score", areas([]logistics.Person{"Li"}, "0"), nil},
		{"no areas at all: nothing was handed in, which is no pass", func(pol policy) (logistics.Report, error) { return pol.CheckHygieneAreas(nil) }, []string{
			"? areas: not checked, missing the hygiene areas (004-060)"}},
		{"nobody", areas(nil, "95.5"), []string{"area sinks.person-in-charge: missing (004-060)"}},
		{"two", areas([]logistics.Person{"Li", "Wu"}, "95.5"), []string{"area sinks.person-in-charge: more than once: 2; expected 1 (004-060)"}},
		{"no score", areas([]logistics.Person{"Li"}, ""), []string{"area sinks.score: missing (004-060)"}},
	})
	badFood(t, []foodRow{
		{"one in two spellings, twice, and less than nothing", areas([]logistics.Person{"Li", "li", "Li", ""}, "-1"),
			[]string{"[0].persons[1] conflict", "[0].persons[2] duplicate", "[0].persons[2] conflict", "[0].persons[3] absent", "[0].score amount"}},
		{"an area twice", func(pol policy) (logistics.Report, error) {
			return pol.CheckHygieneAreas([]procurement.HygieneArea{{Name: "sinks"}, {Name: "sinks"}, {}})
		}, []string{"[1].name duplicate", "[2].name absent"}},
	})
}
