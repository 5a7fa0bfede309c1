package approval_test

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

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
	// purchase.route: must not be there: school; expected government-center (004-083)
}

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
	// 车辆：总务 (000-005 (假定))
	// greening: logistics service center (002-054 (read))
	// 绿化：后勤服务中心 (002-054 (解读))
	// teaching: none of the bodies that the policy names
	// teaching：不属制度所列机构
}
