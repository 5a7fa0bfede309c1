package budget_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// terms are the two terms of 2026.
func terms() logistics.Anchors {
	return logistics.Anchors{{Name: "term", Periods: []logistics.Period{
		{First: day("2026-02-16"), Last: day("2026-07-03")}, {First: day("2026-08-31"), Last: day("2027-01-20")},
	}}}
}

// dutyLog is the log of a duty from the beginning of 2026, done on these days by a role.
func dutyLog(what string, role logistics.Role, asOf string, on ...string) budget.DutyLog {
	l := budget.DutyLog{What: what, Log: logistics.Log{From: day("2026-01-01"), AsOf: day(asOf), Anchors: terms()}}
	for _, d := range on {
		l.Done = append(l.Done, logistics.Done{On: day(d), Role: role, By: "P-1"})
	}
	return l
}

func TestCheckDuty(t *testing.T) {
	for _, row := range []struct {
		reason string
		log    budget.DutyLog
		want   []string
	}{
		{"the report on the 10th", dutyLog(budget.DutyPurchaseReport, logistics.Buyer, "2026-02-09", "2026-01-10"), []string{}},
		{"on the 11th", dutyLog(budget.DutyPurchaseReport, logistics.Buyer, "2026-02-09", "2026-01-11"), []string{"purchase-report 2026-01-01..2026-01-10"}},
		{"on the 10th nobody is late", dutyLog(budget.DutyPurchaseReport, logistics.Buyer, "2026-01-10"), []string{}},
		{"a month without an analysis", dutyLog(budget.DutyExpenseAnalysis, logistics.ExpenseAdministrator, "2026-03-01", "2026-01-31"), []string{"expense-analysis 2026-02-01..2026-02-28"}},
		{"a month without a comparison", dutyLog(budget.DutyComparison, logistics.ExpenseAdministrator, "2026-02-01"), []string{"budget-comparison 2026-01-01..2026-01-31"}},
		{"an audit in the term", dutyLog(budget.DutyTermAudit, logistics.FinanceReviewGroup, "2026-07-04", "2026-07-03"), []string{}},
		{"a term without an audit", dutyLog(budget.DutyTermAudit, logistics.FinanceReviewGroup, "2026-07-04"), []string{"term-audit 2026-02-16..2026-07-03"}},
		{"a term without a publication", dutyLog(budget.DutyTermPublication, logistics.Accountant, "2026-07-04"), []string{"term-publication 2026-02-16..2026-07-03"}},
		{"nobody knows how often", dutyLog(budget.DutySecondHalf, logistics.Accountant, "2026-07-04"), []string{"? second-half-summary: not checked, missing a frequency: the policy gives none (003-011)"}},
		{"a month without statements", dutyLog(budget.DutyStatements, logistics.Accountant, "2026-02-01"), []string{"monthly-statements 2026-01-01..2026-01-31"}},
		{"a month without wages", dutyLog(budget.DutyWages, logistics.Accountant, "2026-02-01"), []string{"wages-paid 2026-01-01..2026-01-31"}},
		{"a month without a settlement", dutyLog(budget.DutyHeadquarters, logistics.Handler, "2026-02-01"), []string{"settlement-with-headquarters 2026-01-01..2026-01-31"}},
		{"a month without the contractor's accounts", dutyLog(budget.DutyCanteenAccounts, logistics.CanteenContractor, "2026-02-01"), []string{"canteen-accounts 2026-01-01..2026-01-31"}},
		{"a month without a meal account", dutyLog(budget.DutyMealAccount, logistics.Accountant, "2026-02-01"), []string{"meal-account 2026-01-01..2026-01-31"}},
		{"a year without final accounts", dutyLog(budget.DutyFinalAccounts, logistics.Accountant, "2027-01-01"), []string{"final-accounts 2026-01-01..2026-12-31"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			for _, pol := range []budget.Policy{budget.Factory(), budget.School()} {
				r, err := pol.CheckDuty(row.log)
				if err != nil {
					t.Fatal(err)
				}
				got := found(r)
				if len(got) != len(row.want) {
					t.Fatalf("%v, want %v", got, row.want)
				}
				for i := range got {
					if !strings.HasPrefix(got[i], row.want[i]) {
						t.Errorf("%s, want %s", got[i], row.want[i])
					}
				}
			}
		})
	}
	_, err := budget.School().CheckDuty(budget.DutyLog{What: "gossip"})
	differ(t, []string{"what unknown"}, problems(t, err))
	_, err = budget.School().CheckDuty(budget.DutyLog{What: budget.DutyWages})
	differ(t, []string{"from absent", "asOf absent"}, problems(t, err))
}

func TestDueDays(t *testing.T) {
	ask := budget.DutyDays{What: budget.DutyPurchaseReport, From: day("2026-01-01"), To: day("2026-03-01")}
	d, err := budget.Factory().DueDays(ask)
	if err != nil || fmt.Sprint(d.Periods) != "[2026-01-01..2026-01-10 2026-02-01..2026-02-10]" || d.Clauses.String() != "000-101 (read)" {
		t.Error(d, err)
	}
	stable(t, d)
	ask.What, ask.Anchors, ask.To = budget.DutyTermAudit, terms(), day("2027-02-01")
	if d, err = budget.School().DueDays(ask); err != nil || fmt.Sprint(d.Periods) != "[2026-02-16..2026-07-03 2026-08-31..2027-01-20]" {
		t.Error(d, err)
	}
	ask.What = budget.DutySecondHalf
	if d, err = budget.School().DueDays(ask); err != nil || len(d.Periods) > 0 {
		t.Error(d, err)
	}
	fiscal := budget.School() // a year from July on: its accounts are due by anchors of its own
	fiscal.Phasing.Start.Month = 7
	fiscal.Reporting.Others[len(fiscal.Reporting.Others)-1].Every = logistics.MustEvery("each fiscal-year")
	fiscalYears := logistics.Anchors{{Name: "fiscal-year", Periods: []logistics.Period{{First: day("2025-07-01"), Last: day("2026-06-30")}, {First: day("2026-07-01"), Last: day("2027-06-30")}}}}
	if d, err = fiscal.DueDays(budget.DutyDays{What: budget.DutyFinalAccounts, From: day("2026-01-01"), To: day("2026-07-01"), Anchors: fiscalYears}); err != nil || fmt.Sprint(d.Periods) != "[2025-07-01..2026-06-30]" {
		t.Error(d, err)
	}
	_, err = budget.School().DueDays(budget.DutyDays{What: "gossip"})
	differ(t, []string{"what unknown"}, problems(t, err))
	_, err = budget.School().DueDays(budget.DutyDays{What: budget.DutyTermAudit, From: day("2026-01-01"), To: day("2025-12-31")})
	differ(t, []string{"to range", "anchors unknown"}, problems(t, err))
}

func bought(id, on, account, center, class, amount string) budget.PurchasedLine {
	return budget.PurchasedLine{ID: id, On: day(on), Account: account, Center: center, Class: class, Amount: figure(amount)}
}

func TestReportPurchases(t *testing.T) {
	m := budget.PurchaseMonth{Month: month("2026-12"), Lines: []budget.PurchasedLine{
		bought("1", "2026-12-31", "office", "school", "paper", "10.01"), bought("2", "2026-12-01", "fuel", "bus", "diesel", "5"),
		bought("3", "2026-12-02", "office", "canteen", "paper", "1"), bought("4", "2026-12-02", "office", "school", "ink", "0"),
	}}
	for _, pol := range []budget.Policy{budget.Factory(), budget.School()} {
		r, err := pol.ReportPurchases(m)
		if err != nil || r.Due != day("2027-01-10") || !r.Total.Equal(figure("16.01")) || !r.Clauses.Has("000-101") || !r.Clauses.Has("000-040") {
			t.Error(r, err)
		}
		differ(t, logistics.List[budget.AccountTotal]{
			{Account: "fuel", Center: "bus", Amount: figure("5")}, {Account: "office", Center: "canteen", Amount: figure("1")}, {Account: "office", Center: "school", Amount: figure("10.01")},
		}, r.Accounts)
		differ(t, logistics.List[budget.ClassTotal]{{Class: "diesel", Amount: figure("5")}, {Class: "ink"}, {Class: "paper", Amount: figure("11.01")}}, r.Classes)
		stable(t, r)
	}
	none, err := budget.Factory().ReportPurchases(budget.PurchaseMonth{Month: month("2026-01")})
	if err != nil || !none.Total.IsZero() || none.Due != day("2026-02-10") {
		t.Error("nothing was bought:", none, err)
	}
	m.Lines[0].On, m.Lines[1].Account, m.Lines[2].ID, m.Lines[3].Amount = day("2027-01-01"), "", "1", figure("0.001")
	m.Lines[1].On = logistics.Date{}
	_, err = budget.Factory().ReportPurchases(m)
	differ(t, []string{"lines[0].on range", "lines[1].on absent", "lines[1].account absent", "lines[3].amount amount", "lines[2].id duplicate"}, problems(t, err))
	for _, month := range []string{"9999-12", "9999-11"} {
		m, _ := logistics.ParseMonth(month)
		_, err = budget.Factory().ReportPurchases(budget.PurchaseMonth{Month: m})
		if problems(t, err)[0] != "month range" {
			t.Error(err)
		}
	}
	last, err := budget.Factory().ReportPurchases(budget.PurchaseMonth{Month: month("9999-10")})
	if err != nil || last.Due != day("9999-11-10") {
		t.Error("the last month with days left for its report:", last, err)
	}
	_, err = budget.Factory().ReportPurchases(budget.PurchaseMonth{Month: month("2026-12"), Lines: []budget.PurchasedLine{
		bought("1", "2026-12-01", "office", "school", "paper", "1"), bought("2", "2026-12-01", "Office", "sch ool", "Paper", "1"),
	}})
	differ(t, []string{"lines[1].account conflict", "lines[1].center conflict", "lines[1].class conflict"}, problems(t, err))
	_, err = budget.Factory().ReportPurchases(budget.PurchaseMonth{})
	differ(t, []string{"month absent"}, problems(t, err))
	moved := with(func(p *budget.Policy) { p.Reporting.Purchases.Move = logistics.Later })
	_, err = moved.ReportPurchases(budget.PurchaseMonth{Month: month("2026-01")})
	differ(t, []string{"calendar range"}, problems(t, err))
}

// The totals by account and those by class are the total, whatever the order of the lines.
func TestReportPurchasesProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"a", "b", "c"})
		m := budget.PurchaseMonth{Month: month("2026-02")}
		var want decimal.Decimal
		for i := range rapid.IntRange(0, 9).Draw(t, "lines") {
			amount := decimal.New(rapid.Int64Range(0, 1_000_000).Draw(t, "fen"), -2)
			want = want.Add(amount)
			m.Lines = append(m.Lines, budget.PurchasedLine{ID: fmt.Sprint(i), On: day("2026-02-28"), Account: word.Draw(t, "account"), Center: word.Draw(t, "center"), Class: word.Draw(t, "class"), Amount: amount})
		}
		r, err := budget.Factory().ReportPurchases(m)
		if err != nil {
			t.Fatal(err)
		}
		m.Lines = rapid.Permutation(m.Lines).Draw(t, "order")
		again, err := budget.Factory().ReportPurchases(m)
		if err != nil || fmt.Sprint(again) != fmt.Sprint(r) {
			t.Fatalf("%v, in another order %v %v", r, again, err)
		}
		var accounts, classes decimal.Decimal
		for _, a := range r.Accounts {
			accounts = accounts.Add(a.Amount)
		}
		for _, c := range r.Classes {
			classes = classes.Add(c.Amount)
		}
		if !r.Total.Equal(want) || !accounts.Equal(want) || !classes.Equal(want) {
			t.Fatalf("%s: %s %s %s", want, r.Total, accounts, classes)
		}
	})
}

func audit() budget.TermAudit {
	return budget.TermAudit{ID: "2026-1", Reviewers: []logistics.Person{"P-1", "P-2"}, Cashier: "P-3", Accountant: "P-4"}
}

func TestCheckTermAudit(t *testing.T) {
	type facts = budget.TermAudit
	checks(t, audit, budget.Policy.CheckTermAudit, []checkRow[facts]{
		{"in order", func(*facts) {}, nil},
		{"nobody", func(f *facts) { f.Reviewers = nil }, []string{"term 2026-1.reviewers: missing (002-022)"}},
		{"the cashier audits", func(f *facts) { f.Reviewers[1] = "P-3" }, []string{"term 2026-1.reviewers[1]: must not be there: P-3 (002-022)"}},
		{"the accountant audits", func(f *facts) { f.Reviewers[0] = "P-4" }, []string{"term 2026-1.reviewers[0]: must not be there: P-4 (002-022)"}},
		{"nobody knows who keeps the books", func(f *facts) { f.Accountant = "" }, []string{"? term 2026-1.reviewers: not checked, missing who keeps money and books (002-022)"}},
	})
	refusals(t, audit, budget.Policy.CheckTermAudit, []checkRow[facts]{
		{"no term, one twice", func(f *facts) { f.ID, f.Reviewers[1] = "", "P-1" }, []string{"id absent", "reviewers[1] duplicate"}},
		{"two spellings of the cashier", func(f *facts) { f.Reviewers[1] = "p-3" }, []string{"cashier conflict"}},
		{"nobody", func(f *facts) { f.Reviewers[0] = "" }, []string{"reviewers[0] absent"}},
		{"a cashier and an accountant of spaces", func(f *facts) { f.Cashier, f.Accountant = " ", "  " }, []string{"cashier word", "accountant word"}},
	})
}

func reportingClauses() []clauseRow {
	pol := budget.School()
	row := func(clause logistics.ClauseID, what string, role logistics.Role, late budget.DutyLog, done string) clauseRow {
		in := dutyLog(what, role, "2026-02-01", done)
		return clauseRow{clause, []asked{checked("not done")(pol.CheckDuty(late))}, []asked{checked("done")(pol.CheckDuty(in))}}
	}
	audited := audit()
	audited.Reviewers[0] = audited.Cashier
	return []clauseRow{
		row("000-101", budget.DutyPurchaseReport, logistics.Buyer, dutyLog(budget.DutyPurchaseReport, logistics.Buyer, "2026-02-01", "2026-01-11"), "2026-01-10"),
		row("000-040", budget.DutyExpenseAnalysis, logistics.ExpenseAdministrator, dutyLog(budget.DutyExpenseAnalysis, logistics.ExpenseAdministrator, "2026-02-01"), "2026-01-31"),
		{"002-022", []asked{checked("the cashier audits")(pol.CheckTermAudit(audited)), checked("never published")(pol.CheckDuty(dutyLog(budget.DutyTermPublication, "", "2026-07-04")))},
			[]asked{checked("in order")(pol.CheckTermAudit(audit()))}},
		{"003-011", []asked{checked("no frequency")(pol.CheckDuty(dutyLog(budget.DutySecondHalf, "", "2026-02-01")))},
			[]asked{checked("another duty")(pol.CheckDuty(dutyLog(budget.DutyWages, "", "2026-02-01")))}},
		row("003-066", budget.DutyStatements, logistics.Accountant, dutyLog(budget.DutyStatements, logistics.Accountant, "2026-02-01"), "2026-01-31"),
		row("003-078", budget.DutyHeadquarters, logistics.Accountant, dutyLog(budget.DutyHeadquarters, logistics.Accountant, "2026-02-01"), "2026-01-31"),
		row("003-037", budget.DutyCanteenAccounts, logistics.CanteenContractor, dutyLog(budget.DutyCanteenAccounts, logistics.CanteenContractor, "2026-02-01"), "2026-01-31"),
		row("003-064", budget.DutyMealAccount, logistics.Accountant, dutyLog(budget.DutyMealAccount, logistics.Accountant, "2026-02-01"), "2026-01-31"),
	}
}
