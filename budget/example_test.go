package budget_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// Teaching has all it asks for; what is left is cut in proportion, to the fen.
func ExamplePolicy_Compile() {
	pol := budget.School()
	b, err := pol.Compile(budget.Proposal{
		Year: month("2026-01"), Reserve: figure("1000"),
		Sources: []budget.Source{{Name: "grant", Amount: figure("10000"), Income: true}},
		Lines: []budget.Wanted{
			{ID: "paint", Class: budget.General, Amount: figure("2000")},
			{ID: "books", Class: budget.Teaching, Amount: figure("8000")},
			{ID: "trees", Class: budget.General, Amount: figure("1000")},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range b.Lines {
		fmt.Println(l.ID, l.Allotted, "of", l.Asked)
	}
	fmt.Println(b.Clauses)
	// Output:
	// paint 666.67 of 2000
	// books 8000 of 8000
	// trees 333.33 of 1000
	// 000-175 (read), 003-013 (read), 000-176 (assumed)
}

func ExamplePolicy_Phase() {
	p, err := budget.School().Phase(budget.PhasePlan{Year: month("2026-01"), Lines: []budget.PhaseLine{{ID: "paper", Approved: figure("1000")}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Lines[0].Months)
	fmt.Println(p.Lines[0].Quarters, p.Clauses)
	// Output:
	// [83.34 83.34 83.34 83.34 83.33 83.33 83.33 83.33 83.33 83.33 83.33 83.33]
	// [250.02 250 249.99 249.99] 000-177 (assumed), 003-012 (read)
}

// March has a hundred yuan left of its own months: April's are April's.
func ExampleLedger_Post() {
	ledger, err := budget.School().NewLedger(planned())
	if err != nil {
		fmt.Println(err)
		return
	}
	request := requests("R-1", "2026-03-02", "fuel", "300.01")
	posting, err := ledger.Post(request)
	fmt.Println(posting, err)
	for _, f := range posting.Report.Findings {
		fmt.Println(f)
	}
	// Output:
	// R-1: refused (000-161 (read)) <nil>
	// entry R-1.amount: 300.01 yuan, must be at most 300 yuan (000-161)
}

func ExamplePolicy_Pace() {
	p, err := budget.School().Pace(budget.PaceFile{Year: month("2026-01"), Through: month("2026-03"), Lines: []budget.PaceLine{
		{ID: "fuel", Planned: figures("300 200 100 0 0 0 0 0 0 0 100 300"), Actual: figures("330 220 110")},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Lines[0])
	fmt.Println(p.Lines[0].Text(logistics.Chinese))
	fmt.Println(p.Clauses)
	// Output:
	// fuel: front-loaded; to date 660 yuan of 600 yuan; by the year's end 1,100 yuan of 1,000 yuan
	// fuel：超前；累计实际 660 元，计划 600 元；预计全年 1,100 元，计划 1,000 元
	// 000-177 (assumed), 000-161 (read), 000-163 (read)
}

// Twenty yuan more are still within the tenth that this company allows; a fen beyond them is not.
func ExamplePolicy_ExplainPace() {
	pol := budget.School()
	pol.Pacing.Early.Bound = logistics.Share(110, 100)
	all, err := pol.ExplainPace(budget.PaceFile{Year: month("2026-01"), Through: month("2026-02"), Lines: []budget.PaceLine{
		{ID: "fuel", Planned: figures("300 200 100 0 0 0 0 0 0 0 100 300"), Actual: figures("310 220")},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(all[0])
	// Output:
	// fuel: on plan; to date 530 yuan of 500 yuan; by the year's end 1,060 yuan of 1,000 yuan
	//   at 550.01 yuan to date: front-loaded (000-177 (assumed))
	//   at 499.99 yuan to date: back-loaded (000-177 (assumed))
	//   at 500 yuan to date: the year is projected to end in order (000-161 (read))
}

func ExamplePolicy_Settle() {
	final, err := budget.School().Settle(booked().Books)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range final.Lines {
		fmt.Println(l.ID, l.Actual, "of", l.Budget, "yuan;", l.Lapsed, "lapse")
	}
	fmt.Println(final.Clauses)
	// Output:
	// fuel 1080 of 1200 yuan; 120 lapse
	// books 600 of 1200 yuan; 600 lapse
	// 000-184 (read), 003-012 (read)
}

func ExamplePolicy_DecideFee() {
	item := feeItem()
	item.Notice.Complaints = false
	d, err := budget.School().DecideFee(item)
	fmt.Println(d.Chargeable, d.Report.Findings[0], err)
	// Output: false fee boarding.complaint-phone: missing (003-015) <nil>
}

func ExamplePolicy_RefundMeals() {
	r, err := budget.School().RefundMeals(leave(budget.LeaveDay{On: day("2026-03-10"), Registered: day("2026-03-09"), Whole: true}))
	fmt.Println(r.Days, "day,", r.Amount, "yuan", r.Clauses, err)
	// Output: 1 day, 12.5 yuan 003-065 (assumed) <nil>
}

func ExamplePolicy_CheckCanteen() {
	c := canteen()
	c.Returned = decimal.Decimal{}
	r, err := budget.School().CheckCanteen(c)
	for _, line := range found(r) {
		fmt.Println(line)
	}
	fmt.Println(err)
	// Output:
	// canteen north.surplus: 100 yuan, must be at most 0 yuan (003-072)
	// ? canteen north.profit: not checked, missing a bound: the policy gives no number (002-010)
	// <nil>
}

func ExamplePolicy_BillEnergy() {
	bills, err := budget.School().BillEnergy(energyMonth())
	fmt.Println(bills.Users[0].User, bills.Users[0].Used, "kWh,", bills.Users[0].Amount, "yuan", bills.Clauses, err)
	// Output: shop 150 kWh, 62.32 yuan 004-030 (read) <nil>
}

func ExamplePolicy_DecideKitchen() {
	posts, err := budget.Factory().DecideKitchen(433)
	fmt.Println(posts, err)
	// Output: 433 diners: from 5 to 7 kitchen hands (000-006 (read)) <nil>
}

func ExamplePolicy_DueDays() {
	due, err := budget.Factory().DueDays(budget.DutyDays{What: budget.DutyPurchaseReport, From: day("2026-03-01"), To: day("2026-04-01")})
	fmt.Println(due.Periods, due.Clauses, err)
	// Output: [2026-03-01..2026-03-10] 000-101 (read) <nil>
}

func ExampleDiff() {
	next := budget.School()
	next.Edition, next.Compilation.Reserve.Bound = "ours", logistics.Share(5, 100)
	d, err := budget.Diff(budget.School(), next)
	fmt.Println(d, err)
	// Output:
	// school-2026 → ours: stricter
	//   compilation.reserve: above 0% to 5%: in order → a finding (000-176 (assumed)): stricter <nil>
}
