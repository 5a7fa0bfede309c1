package approval_test

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// The documents do not say what is large. Until the school puts in a bound, most of the question is open.
func ExamplePolicy_CheckLarge() {
	morning := time.Date(2026, time.March, 2, 9, 0, 0, 0, time.FixedZone("CST", 8*60*60))
	purchase := approval.LargePurchase{
		Trail:      logistics.Trail{By: "Chen", Role: logistics.OfficeHead, At: morning},
		Items:      []approval.Item{{Name: "piano", Price: decimal.RequireFromString("32000"), Quantity: 1}},
		Route:      "school",
		Catalogued: logistics.No,
	}
	// The documents do not say from when on an item is large.
	pol := approval.School()
	report, err := pol.CheckLarge(purchase)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, open := range report.Unchecked {
		fmt.Println(open)
	}

	// A school that says so gets an answer.
	from, err := logistics.ParseAmount("20000")
	if err != nil {
		fmt.Println(err)
		return
	}
	pol.Large.Size.Side, pol.Large.Size.Bound = logistics.AtLeast, logistics.Yuan(from)
	report, err = pol.CheckLarge(purchase)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// purchase.batch-approval: not checked, missing the bound of what is valuable or in bulk (003-021)
	// purchase.collective-decision: not checked, missing the bound of what is large or in batches (004-024)
	// purchase.collective-decision: not checked, missing the bound of what is large (004-083)
	// purchase.route: not checked, missing whether it has to be bought by way of: government procurement center (004-083)
	// purchase.collective-decision: missing; expected school administration (004-083; 004-024)
	// purchase.route: not among those allowed: school; expected government-center (004-083)
}

// A matter without a person responsible is late on the day after its last day.
func ExamplePolicy_CheckMatter() {
	shanghai := time.FixedZone("CST", 8*60*60)
	matter := approval.Matter{
		Trail: logistics.Trail{
			By: "Chen", Role: logistics.Administration, At: time.Date(2026, time.March, 2, 9, 0, 0, 0, shanghai),
			Marks: []logistics.Mark{
				{Act: "chase", Role: logistics.Administration, By: "Wu", At: time.Date(2026, time.March, 6, 9, 0, 0, 0, shanghai)},
			},
			AsOf: time.Date(2026, time.March, 9, 18, 0, 0, 0, shanghai),
		},
		Decision: "2026-7", Due: logistics.MustDate("2026-03-09"),
	}
	for _, asOf := range []time.Time{matter.AsOf, matter.AsOf.AddDate(0, 0, 1)} {
		matter.AsOf = asOf
		report, err := approval.Factory().CheckMatter(matter)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(logistics.DateOf(asOf, shanghai))
		for _, finding := range report.Findings {
			fmt.Println(" ", finding)
		}
	}
	// Output:
	// 2026-03-09
	//   matter.owner: missing (000-189)
	// 2026-03-10
	//   matter.owner: missing (000-189)
	//   matter.implement: late: 2026-03-10; expected not after 2026-03-09 (000-189)
}

// A pupil came by bicycle before the school had given leave.
func ExamplePolicy_CheckPermission() {
	morning := time.Date(2026, time.March, 2, 9, 0, 0, 0, time.FixedZone("CST", 8*60*60))
	bicycle := approval.Permission{
		Trail: logistics.Trail{By: "Li", Role: logistics.Pupil, At: morning, Marks: []logistics.Mark{
			{Act: "application", Role: logistics.Pupil, By: "Li", At: morning},
			{Act: "parent", Role: logistics.Parent, By: "Li Senior", At: morning.Add(10 * time.Hour)},
			{Act: "class-teacher", Role: logistics.ClassTeacher, By: "Tang", At: morning.Add(24 * time.Hour)},
		}},
		Kind: "cycling", Ends: logistics.MustDate("2026-07-03"),
		Used: []time.Time{morning.Add(48 * time.Hour)},
	}
	report, err := approval.School().CheckPermission(bicycle)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	next, err := approval.School().Next(bicycle)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("awaited:", next)
	// Output:
	// permission.school-leave: missing; expected school administration (004-045)
	// permission.used[0]: out of order: 2026-03-04T09:00:00+08:00; expected after school-leave (004-045)
	// awaited: [school-leave: school administration (004-045)]
}

// Which body is competent for the vehicles, the greening and the teaching?
func ExamplePolicy_RouteMatter() {
	for _, matter := range []string{"vehicles", "greening", "teaching"} {
		body, err := approval.School().RouteMatter(matter)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(body)
		fmt.Println(body.Text(logistics.Chinese))
	}
	// Output:
	// vehicles: general affairs (000-005 (assumed))
	// 车辆：总务（000-005 假定）
	// greening: logistics service center (002-054 (read))
	// 绿化：后勤服务中心（002-054 解读）
	// teaching: none of the bodies that the policy names
	// teaching：不属制度所列机构
}

// The document desk collects on every workday; on Tuesday nobody did.
func ExamplePolicy_CheckIntake() {
	calendar, err := logistics.NewCalendar(logistics.MustDate("2026-03-01"), logistics.MustDate("2026-03-31"), nil, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := approval.Factory().CheckIntake(logistics.Log{
		From: logistics.MustDate("2026-03-02"), AsOf: logistics.MustDate("2026-03-05"), Calendar: calendar,
		Done: []logistics.Done{
			{On: logistics.MustDate("2026-03-02"), Role: logistics.DocumentOfficer, By: "Wen"},
			{On: logistics.MustDate("2026-03-04"), Role: logistics.DocumentOfficer, By: "Wen"},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// intake 2026-03-03: 0, must be at least 1 (000-141)
}

// The school's rules have no number of days for declaring a meal, until it puts one in.
func ExamplePolicy_CheckMeal() {
	meal := approval.MealDeclaration{Declared: logistics.MustDate("2026-03-03"), Served: logistics.MustDate("2026-03-03")}
	pol := approval.School()
	open, err := pol.CheckMeal(meal)
	if err != nil {
		fmt.Println(err)
		return
	}
	pol.Rulebooks.Meals.Days = logistics.MustSpan("1d")
	late, err := pol.CheckMeal(meal)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(open.Unchecked[0])
	fmt.Println(late.Findings[0])
	// Output:
	// meal.declared: not checked, missing how many days before: the policy gives no number (002-027)
	// meal.declared: late: 2026-03-03; expected not after 2026-03-02 (002-027)
}

// Which of the rules that a school needs are not in force?
func ExamplePolicy_CheckRulebooks() {
	report, err := approval.School().CheckRulebooks([]string{"hygiene", "shop", "damage-repair", "post-duties"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// rulebooks.logistics-assessment: missing (002-027)
	// rulebooks.meal-declaration: missing (002-027)
}
