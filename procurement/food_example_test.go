package procurement_test

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// Pork for half a yuan more than the approved quote.
func ExamplePolicy_CheckFood() {
	report, err := procurement.Factory().CheckFood(procurement.FoodPurchase{
		ID: "F-8", On: logistics.MustDate("2026-03-10"), Listed: logistics.Yes, ForBranch: logistics.No,
		Lines: []procurement.FoodLine{{Item: "pork", Price: decimal.RequireFromString("26.50"), Quote: &procurement.FoodQuote{
			Price: decimal.RequireFromString("26"), From: logistics.MustDate("2026-02-20"), Until: logistics.MustDate("2026-03-19"),
		}}},
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [food F-8.lines[0].price: 26.50 yuan, must be at most 26 yuan (000-117)] <nil>
}

// A year after 29 February ends on the 28th.
func ExamplePolicy_KeptUntil() {
	kept, err := procurement.Factory().KeptUntil(procurement.KeptOrder{
		Number: "F-8", Delivered: logistics.MustDate("2024-02-28"), Reconciled: logistics.MustDate("2024-02-29"),
	})
	fmt.Println(kept, err)
	// Output:
	// order F-8: kept to 2025-02-28 (000-116 (read)) <nil>
}

// An order that was thrown away three months too soon.
func ExamplePolicy_CheckKept() {
	report, err := procurement.Factory().CheckKept(procurement.KeptOrder{
		Number: "F-8", Delivered: logistics.MustDate("2026-03-10"), Reconciled: logistics.MustDate("2026-04-05"), Discarded: logistics.MustDate("2027-01-02"),
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [order F-8.discarded: out of order: 2027-01-02; expected not before 2027-04-06 (000-116)] <nil>
}

// Milk on its last day, of which nobody bound the report.
func ExamplePolicy_CheckFoodIntake() {
	report, err := procurement.School().CheckFoodIntake(procurement.FoodIntakeFile{
		ID: "F-1", On: logistics.MustDate("2026-03-11"), Point: procurement.PointIntake, Licensed: logistics.Yes,
		Batches: []procurement.FoodBatch{{
			ID: "B-7", Producer: "Green Dairy", Produced: logistics.MustDate("2026-03-01"), Mark: "SC106", Expires: logistics.MustDate("2026-03-11"),
			Sound: logistics.Yes, Passed: logistics.Yes, Bound: logistics.No,
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// food F-1.batches[0].expires: late: 2026-03-11; expected not after 2026-03-10 (002-026)
	// food F-1.batches[0].report-bound: missing (002-041)
}

// A meal of which nobody recorded how it was dealt out.
func ExamplePolicy_CheckFoodChain() {
	report, err := procurement.School().CheckFoodChain(procurement.FoodChainFile{
		ID: "lunch 03-10", Genuine: logistics.Yes,
		Records: []string{procurement.LinkPurchase, procurement.LinkProcessing, procurement.LinkEating},
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [food lunch 03-10.distribution-record: missing (003-043)] <nil>
}

// Nobody disinfected on Saturday, 14 March, which was a workday in place of a holiday.
func ExamplePolicy_CheckFoodDuty() {
	day := logistics.MustDate
	calendar, err := logistics.NewCalendar(day("2026-03-01"), day("2026-04-30"), []logistics.Date{day("2026-04-06")}, []logistics.Date{day("2026-03-14")})
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := procurement.School().CheckFoodDuty(procurement.FoodLog{What: procurement.DutyDisinfection, Log: logistics.Log{
		From: day("2026-03-13"), AsOf: day("2026-03-17"), Calendar: calendar,
		Done: []logistics.Done{{On: day("2026-03-13"), Role: logistics.Cook, By: "Li"}, {On: day("2026-03-16"), Role: logistics.Cook, By: "Li"}},
	}})
	fmt.Println(report.Findings, err)
	// Output:
	// [disinfection 2026-03-14: 0, must be at least 1 (003-048)] <nil>
}

// The documents give no time for the snack: this school sets its own, half past nine, which is minute 570 of the day.
func ExamplePolicy_CheckServings() {
	pol := procurement.School()
	for i, serving := range pol.Food.Servings {
		if serving.What == procurement.ServeMorningSnack {
			pol.Food.Servings[i].Latest.Side, pol.Food.Servings[i].Latest.Bound = logistics.AtMost, logistics.Count(9*60+30)
		}
	}
	served := func(day, hour, minute int) procurement.Served {
		return procurement.Served{At: time.Date(2026, 3, day, hour, minute, 0, 0, time.FixedZone("CST", 8*3600)), Role: logistics.Cook, By: "Li"}
	}
	report, err := pol.CheckServings(procurement.ServingLog{
		What: procurement.ServeMorningSnack, From: logistics.MustDate("2026-03-16"), AsOf: logistics.MustDate("2026-03-18"),
		Calendar: logistics.Calendar{First: logistics.MustDate("2026-03-01"), Last: logistics.MustDate("2026-03-31")},
		Served:   []procurement.Served{served(16, 9, 30), served(17, 9, 45)},
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [morning-snack 2026-03-17.at-minutes: 585, must be at most 570 (003-044)] <nil>
}

// A sample that nobody answers for. Weight, hours and days are unchecked, for the documents give none.
func ExamplePolicy_CheckFoodRecords() {
	taken := time.Date(2026, 3, 10, 12, 0, 0, 0, time.FixedZone("CST", 8*3600))
	report, err := procurement.School().CheckFoodRecords([]procurement.FoodRecord{{
		ID: "R-1", What: procurement.DutySample, On: logistics.MustDate("2026-03-10"), Registered: true, KeptUntil: logistics.MustDate("2026-06-08"),
		Sample: &procurement.MealSample{Grams: new(125), Taken: taken, Discarded: taken.Add(48 * time.Hour)},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Findings)
	for _, open := range report.Unchecked {
		fmt.Println(open)
	}
	// Output:
	// [record R-1.responsible-person: missing (004-094)]
	// record R-1.days-kept: not checked, missing a bound: the policy gives no number (004-094)
	// record R-1.sample.grams: not checked, missing a bound: the policy gives no number (003-048)
	// record R-1.sample.hours-kept: not checked, missing a bound: the policy gives no number (003-048)
}

// A meal that got cold.
func ExamplePolicy_CheckMeal() {
	report, err := procurement.School().CheckMeal(procurement.Meal{ID: "M-1", Portions: logistics.Yes, Order: logistics.Yes, Warm: logistics.No})
	fmt.Println(report.Findings, err)
	// Output:
	// [meal M-1.kept-warm: missing (003-067)] <nil>
}

// Some of yesterday's tofu is left.
func ExamplePolicy_CheckDishes() {
	report, err := procurement.School().CheckDishes(procurement.DishFile{
		AsOf: logistics.MustDate("2026-03-11"), Dishes: []procurement.Dish{{ID: "tofu", In: logistics.MustDate("2026-03-10")}},
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [dish tofu.days-kept: 1, must be at most 0 (004-035)] <nil>
}

// A cook who worked on the day after the certificate ended.
func ExamplePolicy_CheckHealthCertificates() {
	day := logistics.MustDate
	report, err := procurement.School().CheckHealthCertificates([]procurement.CanteenWorker{{
		Person: "Li", Worked: []logistics.Date{day("2026-03-11")},
		Certificates: []procurement.HealthCertificate{{Examined: day("2025-03-11"), Until: day("2026-03-10")}},
	}})
	fmt.Println(report.Findings, err)
	// Output:
	// [canteen worker Li 2026-03-11: late: 2026-03-11; expected not after 2026-03-10 (004-036)] <nil>
}

// A lunch that is under way, and an opinion of which the canteen was not told.
func ExamplePolicy_CheckLunch() {
	announced := time.Date(2026, 3, 1, 9, 0, 0, 0, time.FixedZone("CST", 8*3600))
	report, err := procurement.School().CheckLunch(procurement.LunchFile{
		ID: "2026-03", Opinions: []procurement.Opinion{{ID: "O-1", Passed: logistics.No}},
		Trail: logistics.Trail{By: "Wu", Role: logistics.GeneralAffairsLeader, At: announced, Marks: []logistics.Mark{
			{Act: procurement.LunchOrdering, Role: logistics.ClassTeacher, By: "Sun", At: announced.Add(24 * time.Hour)},
		}},
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [lunch 2026-03.opinions[0].passed-on-to-the-canteen: missing (004-043)] <nil>
}

// Two persons answer for one area.
func ExamplePolicy_CheckHygieneAreas() {
	report, err := procurement.School().CheckHygieneAreas([]procurement.HygieneArea{
		{Name: "sinks", Persons: []logistics.Person{"Li", "Wu"}, Score: new(decimal.NewFromInt(95))},
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [area sinks.person-in-charge: more than once: 2; expected 1 (004-060)] <nil>
}

// A system without procedures.
func ExamplePolicy_CheckFoodSystem() {
	report, err := procurement.School().CheckFoodSystem([]string{"concept", "whole-chain", "centered-on-the-law"})
	fmt.Println(report.Findings, err)
	// Output:
	// [food safety system.procedures: missing (004-012)] <nil>
}
