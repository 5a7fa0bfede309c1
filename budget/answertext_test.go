package budget_test

import (
	"fmt"
	"testing"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// Every answer is a text in both languages, with its clauses; String is the English one.
func TestAnswerTexts(t *testing.T) {
	pol := budget.School()
	type answer interface {
		fmt.Stringer
		Text(l logistics.Lang) string
	}
	ask := func(a answer, err error) answer {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	compiled := func(p budget.Proposal) answer { a, err := pol.Compile(p); return ask(a, err) }
	phased := func(p budget.PhasePlan) answer { a, err := pol.Phase(p); return ask(a, err) }
	pace := func(f budget.PaceFile) answer { a, err := pol.Pace(f); return ask(a, err) }
	settled := func(b budget.YearBooks) answer {
		own := budget.School()
		own.Settlement.Carry.Purposes = logistics.List[string]{"library"}
		a, err := own.Settle(b)
		return ask(a, err)
	}
	billed := func(m budget.EnergyMonth) answer { a, err := pol.BillEnergy(m); return ask(a, err) }
	refunded := func(f budget.LeaveFile) answer { a, err := pol.RefundMeals(f); return ask(a, err) }
	fee := func(f budget.FeeItem) answer { a, err := pol.DecideFee(f); return ask(a, err) }
	due := func(d budget.DutyDays) answer { a, err := pol.DueDays(d); return ask(a, err) }
	bought := func(m budget.PurchaseMonth) answer { a, err := pol.ReportPurchases(m); return ask(a, err) }
	spent := func(b budget.Book) answer { a, err := pol.CheckSpending(b); return ask(a, err) }
	year := budget.LedgerPlan{Year: month("2026-01"), Lines: []budget.LineMoney{{ID: "fuel", Months: figures("100 100 100 100 100 100 100 100 100 100 100 100")}}}
	for _, row := range []struct {
		reason string
		answer answer
		en, zh string
	}{
		{"the classes in the words of people", compiled(budget.Proposal{Year: month("2026-01"), Reserve: figure("1000"),
			Sources: []budget.Source{{Name: "grant", Amount: figure("10000"), Income: true}},
			Lines:   []budget.Wanted{{ID: "books", Class: budget.Teaching, Amount: figure("8000")}, {ID: "paint", Class: budget.General, Amount: figure("2000")}}}),
			`2026: funds of 10,000 yuan, 1,000 yuan in reserve, 9,000 yuan allotted, 0 yuan left (000-175 (read), 003-013 (read), 000-176 (assumed))
  books (teaching): 8,000 yuan of 8,000 yuan
  paint (general needs): 1,000 yuan of 2,000 yuan`,
			`2026 年度预算：财力 10,000 元，机动数 1,000 元，安排 9,000 元，未安排 0 元（000-175 解读、003-013 解读、000-176 假定）
  books（教育教学一线）：申请 8,000 元，安排 8,000 元
  paint（一般项目）：申请 2,000 元，安排 1,000 元`},
		{"a line without a class", phased(budget.PhasePlan{Year: month("2026-01"), Lines: []budget.PhaseLine{{ID: "paper", Approved: figure("1000")}}}),
			`2026: laid out by months (000-177 (assumed), 003-012 (read))
  paper: 1,000 yuan; by quarters 250.02 yuan, 250 yuan, 249.99 yuan, 249.99 yuan`,
			`2026 年度分月计划（000-177 假定、003-012 解读）
  paper：全年 1,000 元；各季 250.02 元、250 元、249.99 元、249.99 元`},
		{"the total has no name of its own", pace(budget.PaceFile{Year: month("2026-01"), Through: month("2026-03"), Lines: []budget.PaceLine{
			{ID: "fuel", Planned: figures("300 200 100 0 0 0 0 0 0 0 100 300"), Actual: figures("330 220 110")}}}),
			`2026, through 2026-03 (000-177 (assumed), 000-161 (read), 000-163 (read))
  fuel: front-loaded; to date 660 yuan of 600 yuan; by the year's end 1,100 yuan of 1,000 yuan
  total: front-loaded; to date 660 yuan of 600 yuan; by the year's end 1,100 yuan of 1,000 yuan`,
			`2026 年度，截至 2026-03（000-177 假定、000-161 解读、000-163 解读）
  fuel：超前；累计实际 660 元，计划 600 元；预计全年 1,100 元，计划 1,000 元
  合计：超前；累计实际 660 元，计划 600 元；预计全年 1,100 元，计划 1,000 元`},
		{"more than the budget, less than it, and what goes into the next year", settled(budget.YearBooks{Year: month("2026-01"), Lines: []budget.BookedLine{
			{ID: "fuel", Budget: figure("1200"), Months: figures("101 101 101 101 101 101 101 101 101 101 101 101")},
			{ID: "paper", Budget: figure("1200"), Months: figures("90 90 90 90 90 90 90 90 90 90 90 90")},
			{ID: "books", Budget: figure("1200"), Months: figures("50 50 50 50 50 50 50 50 50 50 50 50"), Purpose: "library"},
			{ID: "rent", Budget: figure("12"), Months: figures("1 1 1 1 1 1 1 1 1 1 1 1")}}}),
			`2026: final accounts (000-184 (read), 003-012 (read))
  fuel: 1,212 yuan of 1,200 yuan spent; 12 yuan too much
  paper: 1,080 yuan of 1,200 yuan spent; 120 yuan lapse
  books: 600 yuan of 1,200 yuan spent; 600 yuan carried into the next year
  rent: 12 yuan of 12 yuan spent
  total: 2,904 yuan of 3,612 yuan spent; 12 yuan too much; 120 yuan lapse; 600 yuan carried into the next year`,
			`2026 年度决算（000-184 解读、003-012 解读）
  fuel：预算 1,200 元，支出 1,212 元；超支 12 元
  paper：预算 1,200 元，支出 1,080 元；失效 120 元
  books：预算 1,200 元，支出 600 元；结转下年 600 元
  rent：预算 12 元，支出 12 元
  合计：预算 3,612 元，支出 2,904 元；超支 12 元；失效 120 元；结转下年 600 元`},
		{"one without a meter", billed(budget.EnergyMonth{ID: "electricity 2026-03", Tariff: figure("0.6232"), Users: []budget.Meter{
			{User: "shop", Metered: true, Start: figure("1000"), End: figure("1150"), Allowance: figure("50")}, {User: "kiosk"}}}),
			`electricity 2026-03: 150 units, 62.32 yuan (004-030 (read))
  shop: 150 units, 62.32 yuan
  kiosk: no meter, no bill`,
			`electricity 2026-03：用量 150，计 62.32 元（004-030 解读）
  shop：用量 150，计 62.32 元
  kiosk：未装表，不出账单`},
		{"one day", refunded(budget.LeaveFile{ID: "L-1", Rate: figure("12.50"), Days: []budget.LeaveDay{{On: day("2026-03-10"), Registered: day("2026-03-09"), Whole: true}}}),
			"L-1: 12.50 yuan for 1 day of leave (003-065 (assumed))",
			"L-1：请假 1 天，退还 12.50 元（003-065 假定）"},
		{"no day", refunded(budget.LeaveFile{ID: "L-2", Rate: figure("12.50")}),
			"L-2: 0 yuan for 0 days of leave (003-065 (assumed))",
			"L-2：请假 0 天，退还 0 元（003-065 假定）"},
		{"a fee without anything", fee(budget.FeeItem{Item: "boarding"}),
			"boarding: may not be charged (003-015 (read), 004-052 (read))",
			"boarding：不得收取（003-015 解读、004-052 解读）"},
		{"a fee with everything", fee(budget.FeeItem{Item: "boarding", Notice: budget.FeeNotice{Item: true, Standard: true, Basis: true, Unit: true, Reductions: true, Complaints: true},
			Approvals: budget.FeeApprovals{Price: true, Finance: true, Education: true}}),
			"boarding: may be charged (003-015 (read), 004-052 (read))",
			"boarding：可以收取（003-015 解读、004-052 解读）"},
		{"due in two months", due(budget.DutyDays{What: budget.DutyPurchaseReport, From: day("2026-03-01"), To: day("2026-05-01")}),
			"report of the month's purchases: due in 2026-03-01..2026-03-10, 2026-04-01..2026-04-10 (000-101 (assumed))",
			"采购月报：应办期间 2026-03-01..2026-03-10、2026-04-01..2026-04-10（000-101 假定）"},
		{"due on no day of two", due(budget.DutyDays{What: budget.DutyPurchaseReport, From: day("2026-03-15"), To: day("2026-03-17")}),
			"report of the month's purchases: not due in those days (000-101 (assumed))",
			"采购月报：所问期间内无须办理（000-101 假定）"},
		{"by account and by class", bought(budget.PurchaseMonth{Month: month("2026-02"), Lines: []budget.PurchasedLine{
			{ID: "1", On: day("2026-02-03"), Account: "6602", Center: "canteen", Class: "food", Amount: figure("100")},
			{ID: "2", On: day("2026-02-04"), Account: "6602", Center: "office", Class: "paper", Amount: figure("20.50")}}}),
			`2026-02: purchases of 120.50 yuan, reported by 2026-03-10 (000-101 (assumed), 000-040 (assumed))
  6602, canteen: 100 yuan
  6602, office: 20.50 yuan
  food: 100 yuan
  paper: 20.50 yuan`,
			`2026-02 采购：120.50 元，不晚于 2026-03-10 报送（000-101 假定、000-040 假定）
  6602，canteen：100 元
  6602，office：20.50 元
  food：100 元
  paper：20.50 元`},
		{"nothing spent", spent(budget.Book{LedgerPlan: year}),
			`nothing refused
  fuel: 0 yuan paid of 1,200 yuan`,
			`分录均通过
  fuel：计划 1,200 元，已付 0 元`},
		{"a request of nobody's", spent(budget.Book{LedgerPlan: year, Entries: []budget.Entry{{ID: "R-1", Kind: budget.RequestEntry, On: day("2026-03-02"), Line: "rent", Amount: figure("1")}}}),
			`refused: R-1
  fuel: 0 yuan paid of 1,200 yuan`,
			`拒绝：R-1
  fuel：计划 1,200 元，已付 0 元`},
	} {
		for l, want := range map[logistics.Lang]string{logistics.English: row.en, logistics.Chinese: row.zh} {
			if got := row.answer.Text(l); got != want {
				t.Errorf("%s:\n%s\nwant\n%s", row.reason, got, want)
			}
		}
		if row.answer.String() != row.en {
			t.Errorf("%s: String is not the English text: %s", row.reason, row.answer)
		}
	}
}
