package budget_test

import (
	"fmt"
	"log"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// A year's money is divided among what is asked for, laid out over the months and spent. In February a line has spent nothing yet and may
// ask for two of its twelve months.
func Example() {
	pol, yuan := budget.School(), decimal.NewFromInt
	compiled, err := pol.Compile(budget.Proposal{
		Year:    logistics.MustDate("2026-01-01").Month(),
		Sources: []budget.Source{{Name: "allocation", Amount: yuan(10_000), Income: true}},
		Reserve: yuan(1_000),
		Lines: []budget.Wanted{
			{ID: "books", Class: budget.Teaching, Amount: yuan(7_800)},
			{ID: "paint", Class: budget.General, Amount: yuan(2_000)},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, line := range compiled.Lines {
		fmt.Println(line.ID, line.Allotted, "yuan of", line.Asked)
	}
	fmt.Println(compiled.Clauses)

	phased, err := pol.Phase(compiled.PhasePlan()) // every month gets the same
	if err != nil {
		log.Fatal(err)
	}
	ledger, err := pol.NewLedger(phased.LedgerPlan())
	if err != nil {
		log.Fatal(err)
	}
	for _, amount := range []int64{201, 200} {
		posting, err := ledger.Post(budget.Entry{
			ID: "R-1", Kind: budget.RequestEntry, On: logistics.MustDate("2026-02-10"), Line: "paint", Amount: yuan(amount),
			Use: "corridors", Necessary: true, Hires: logistics.No, Controls: []budget.ControlMark{{Control: budget.ControlDecision, By: "Fang"}},
		})
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(posting)
		for _, finding := range posting.Report.Findings {
			fmt.Println(finding)
		}
	}
	// Output:
	// books 7800 yuan of 7800
	// paint 1200 yuan of 2000
	// 000-175 (read), 003-013 (read), 000-176 (assumed)
	// R-1: refused (000-161 (read))
	// entry R-1.amount: 201 yuan, must be at most 200 yuan (000-161)
	// R-1: accepted (003-012 (read), 000-161 (read), 000-178 (read), 002-029 (read), 000-163 (read), 000-179 (read), 000-172 (read))
}

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
	fmt.Println(b)
	// Output:
	// 2026: funds of 10,000 yuan, 1,000 yuan in reserve, 9,000 yuan allotted, 0 yuan left (000-175 (read), 003-013 (read), 000-176 (assumed))
	//   paint (general needs): 666.67 yuan of 2,000 yuan
	//   books (teaching): 8,000 yuan of 8,000 yuan
	//   trees (general needs): 333.33 yuan of 1,000 yuan
}

// A thousand yuan over twelve months: the fen that are over go to the first.
func ExamplePolicy_Phase() {
	p, err := budget.School().Phase(budget.PhasePlan{Year: month("2026-01"), Lines: []budget.PhaseLine{{ID: "paper", Approved: figure("1000")}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Lines[0].Months)
	fmt.Println(p)
	// Output:
	// [83.34 83.34 83.34 83.34 83.33 83.33 83.33 83.33 83.33 83.33 83.33 83.33]
	// 2026: laid out by months (000-177 (assumed), 003-012 (read))
	//   paper: 1,000 yuan; by quarters 250.02 yuan, 250 yuan, 249.99 yuan, 249.99 yuan
}

// By March a line with a hundred yuan in each month may ask for three hundred: April's money is April's.
func ExampleLedger_Post() {
	ledger, err := budget.School().NewLedger(budget.LedgerPlan{Year: month("2026-01"), Lines: []budget.LineMoney{
		{ID: "fuel", Months: figures("100 100 100 100 100 100 100 100 100 100 100 100")},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	posting, err := ledger.Post(budget.Entry{
		ID: "R-1", Kind: budget.RequestEntry, On: day("2026-03-02"), Line: "fuel", Amount: figure("300.01"), Use: "heating", Necessary: true,
		Hires: logistics.No, Controls: []budget.ControlMark{{Control: budget.ControlDecision, By: "Fang"}},
	})
	fmt.Println(posting, err)
	for _, f := range posting.Report.Findings {
		fmt.Println(f)
	}
	// Output:
	// R-1: refused (000-161 (read)) <nil>
	// entry R-1.amount: 300.01 yuan, must be at most 300 yuan (000-161)
}

// By March ten percent more was spent than planned.
func ExamplePolicy_Pace() {
	p, err := budget.School().Pace(budget.PaceFile{Year: month("2026-01"), Through: month("2026-03"), Lines: []budget.PaceLine{
		{ID: "fuel", Planned: figures("300 200 100 0 0 0 0 0 0 0 100 300"), Actual: figures("330 220 110")},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p)
	fmt.Println(p.Lines[0].Text(logistics.Chinese))
	// Output:
	// 2026, through 2026-03 (000-177 (assumed), 000-161 (read), 000-163 (read))
	//   fuel: front-loaded; to date 660 yuan of 600 yuan; by the year's end 1,100 yuan of 1,000 yuan
	//   total: front-loaded; to date 660 yuan of 600 yuan; by the year's end 1,100 yuan of 1,000 yuan
	// fuel：超前；累计实际 660 元，计划 600 元；预计全年 1,100 元，计划 1,000 元
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

// Nothing is carried into the next year: what a line did not spend lapses.
func ExamplePolicy_Settle() {
	final, err := budget.School().Settle(budget.YearBooks{Year: month("2026-01"), Lines: []budget.BookedLine{
		{ID: "fuel", Budget: figure("1200"), Months: figures("90 90 90 90 90 90 90 90 90 90 90 90")},
		{ID: "books", Budget: figure("1200"), Months: figures("50 50 50 50 50 50 50 50 50 50 50 50"), Purpose: "library"},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(final)
	// Output:
	// 2026: final accounts (000-184 (read), 003-012 (read))
	//   fuel: 1,080 yuan of 1,200 yuan spent; 120 yuan lapse
	//   books: 600 yuan of 1,200 yuan spent; 600 yuan lapse
	//   total: 1,680 yuan of 2,400 yuan spent; 720 yuan lapse
}

// The notice of a fee does not show where to complain.
func ExamplePolicy_DecideFee() {
	d, err := budget.School().DecideFee(budget.FeeItem{
		Item:      "boarding",
		Notice:    budget.FeeNotice{Item: true, Standard: true, Basis: true, Unit: true, Reductions: true},
		Approvals: budget.FeeApprovals{Price: true, Finance: true, Education: true},
	})
	fmt.Println(d, d.Findings, err)
	// Output: boarding: may not be charged (003-015 (read)) [fee boarding.complaint-phone: missing (003-015)] <nil>
}

// Two days of leave, of which one was registered the day before and the other on the day itself.
func ExamplePolicy_RefundMeals() {
	r, err := budget.School().RefundMeals(budget.LeaveFile{ID: "L-1", Rate: figure("12.50"), Days: []budget.LeaveDay{
		{On: day("2026-03-10"), Registered: day("2026-03-09"), Whole: true},
		{On: day("2026-03-12"), Registered: day("2026-03-12"), Whole: true},
	}})
	fmt.Println(r, err)
	// Output:
	// L-1: 12.50 yuan for 1 day of leave (003-065 (assumed)) <nil>
}

// A canteen that the site runs keeps a surplus of a hundred yuan.
func ExamplePolicy_CheckCanteen() {
	r, err := budget.School().CheckCanteen(budget.CanteenTerm{
		ID: "north", Income: figure("1000"), Cost: figure("900"), External: logistics.No, Costs: true, Targets: true, Responsible: "Shen",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range r.Findings {
		fmt.Println(f)
	}
	for _, u := range r.Unchecked {
		fmt.Println(u)
	}
	// Output:
	// canteen north.surplus: 100 yuan, must be at most 0 yuan (003-072)
	// canteen north.profit: not checked, missing a bound: the policy gives no number (002-010)
}

// A shop used 150 kWh, of which the site pays 50; the kiosk has no meter and no bill.
func ExamplePolicy_BillEnergy() {
	bills, err := budget.School().BillEnergy(budget.EnergyMonth{ID: "electricity 2026-03", Tariff: figure("0.6232"), Users: []budget.Meter{
		{User: "shop", Metered: true, Start: figure("1000"), End: figure("1150"), Allowance: figure("50")},
		{User: "kiosk"},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(bills)
	// Output:
	// electricity 2026-03: 150 units, 62.32 yuan (004-030 (read))
	//   shop: 150 units, 62.32 yuan
	//   kiosk: no meter, no bill
}

// How many people cook for 433 diners.
func ExamplePolicy_DecideKitchen() {
	posts, err := budget.Factory().DecideKitchen(433)
	fmt.Println(posts, err)
	// Output: 433 diners: from 5 to 7 kitchen hands (000-006 (read)) <nil>
}

// The report of February's purchases is due in March.
func ExamplePolicy_DueDays() {
	due, err := budget.Factory().DueDays(budget.DutyDays{What: budget.DutyPurchaseReport, From: day("2026-03-01"), To: day("2026-04-01")})
	fmt.Println(due, err)
	// Output: report of the month's purchases: due in 2026-03-01..2026-03-10 (000-101 (read)) <nil>
}

// A company asks for a larger reserve.
func ExampleDiff() {
	next := budget.School()
	next.Edition, next.Compilation.Reserve.Bound = "ours", logistics.Share(5, 100)
	d, err := budget.Diff(budget.School(), next)
	fmt.Println(d, err)
	// Output:
	// school-2026 → ours: stricter
	//   compilation.reserve: above 0% to 5%: in order → a finding (000-176 (assumed)): stricter <nil>
}
