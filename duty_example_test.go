package logistics_test

import (
	"fmt"

	"example.com/logistics"
)

// A Friday round moves to the last school day before; in a week without one it lapses, visibly.
func ExampleDuty_Due() {
	festival := []logistics.Date{}
	for d := logistics.MustDate("2026-02-16"); d.Before(logistics.MustDate("2026-02-21")); d = d.AddDays(1) {
		festival = append(festival, d)
	}
	friday := logistics.MustDate("2026-04-03") // one day off
	calendar, err := logistics.NewCalendar(logistics.MustDate("2026-01-01"), logistics.MustDate("2026-12-31"), append(festival, friday), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	round := logistics.Duty{
		Rule: logistics.Obliges("002-018"), What: "facility-inspection", By: []logistics.Role{logistics.OnDutyPerson},
		Every: logistics.MustEvery("weekly fri"), Move: logistics.Earlier, Times: 1,
	}
	for _, month := range []string{"2026-02-13", "2026-04-03"} {
		from := logistics.MustDate(month)
		due, err := round.Due(from, from.AddDays(8), calendar, nil)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, p := range due {
			fmt.Printf("%s (%s) lapsed: %t\n", p, round.Clause, p.Lapsed)
		}
	}
	// Output:
	// 2026-02-13 (002-018) lapsed: false
	// 2026-02-20 (002-018) lapsed: true
	// 2026-04-02 (002-018) lapsed: false
	// 2026-04-10 (002-018) lapsed: false
}

// A frequency has one text, and reads in both languages.
func ExampleEvery() {
	for _, text := range []string{"weekly fri", "monthly 10", "monthly 25..5", "7d before term"} {
		e := logistics.MustEvery(text)
		fmt.Printf("%s: %s, %s\n", e, e.Text(logistics.English), e.Text(logistics.Chinese))
	}
	// Output:
	// weekly fri: every Friday, 每周五
	// monthly 10: every month by the 10th, 每月 10 日前（含当日）
	// monthly 25..5: every month from the 25th to the 5th of the next, 每月 25 日至次月 5 日
	// 7d before term: in the 7 days before every term, 每学期开始前 7 天内
}

// Documents are taken in every workday. Who does more than is asked departs from nothing.
func ExampleDuty_Check() {
	calendar, err := logistics.NewCalendar(logistics.MustDate("2026-03-01"), logistics.MustDate("2026-03-31"), nil, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	intake := logistics.Duty{
		Rule: logistics.Obliges("000-141"), What: "intake", By: []logistics.Role{logistics.Handler},
		Every: logistics.MustEvery("workday"), Move: logistics.Stays, Times: 1,
	}
	log := logistics.Log{
		From: logistics.MustDate("2026-03-02"), AsOf: logistics.MustDate("2026-03-06"), Calendar: calendar,
		Done: []logistics.Done{
			{On: logistics.MustDate("2026-03-04"), Role: logistics.Guard, By: "Li"},
			{On: logistics.MustDate("2026-03-03"), Role: logistics.Handler, By: "Wang"},
			{On: logistics.MustDate("2026-03-03"), Role: logistics.Guard, By: "Li"},
			{On: logistics.MustDate("2026-03-05"), Role: logistics.Handler, By: "Wang"},
		},
	}
	var r logistics.Report
	if err := intake.Check(&r, "", log); err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range r.Findings {
		fmt.Println(f)
	}
	fmt.Println(r.Findings[0].Text(logistics.Chinese))
	// Output:
	// intake 2026-03-02: 0, must be at least 1 (000-141)
	// intake 2026-03-04: guard, must be handler (000-141)
	// intake 2026-03-02：0，应不少于 1（000-141）
}

func ExampleDuty_Than() {
	old := logistics.Duty{
		Rule: logistics.Obliges("001-043"), What: "drill", By: []logistics.Role{logistics.SafetyOfficer},
		Every: logistics.MustEvery("quarterly"), Move: logistics.Stays, Times: 1,
	}
	new := old
	new.Every, new.MaxGap = logistics.MustEvery("monthly"), logistics.MustSpan("45d")
	fmt.Println(new.Than(old), old.Than(new), old.Than(old))
	var c logistics.Comparison
	c.Duty("drills.fire", old, new)
	fmt.Println(c.Diff("2026", "2027").Direction)
	// Output:
	// stricter looser same
	// stricter
}
