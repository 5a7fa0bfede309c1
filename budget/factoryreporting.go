package budget

import "example.com/logistics"

func reportingClauses() []sited {
	t := logistics.Titles{
		"000-040": {En: "Ledger of purchases and analysis of expenses", Zh: "采购台账与费用分析"},
		"000-101": {En: "Report of the month's purchases", Zh: "采购月报"},
		"002-022": {En: "An audit and a publication every term", Zh: "一期一审一公开"},
		"003-011": {En: "Summary of the second half", Zh: "下半年执行汇总"},
		"003-066": {En: "Monthly financial statements", Zh: "月度财务报表"},
		"003-078": {En: "Monthly settlement with headquarters", Zh: "校区按月报账"},
	}
	return []sited{
		{factorySite, t.Read("000-101", "By the 10th of the next month, the 10th in time; it is not moved for holidays. By account and cost center.", "次月 10 日前，含 10 日，不因节假日顺延；按科目和成本中心汇总。")},
		{factorySite, t.Assumed("000-040", "No period is given: every month, as the purchase report; by class of expense.", "原文未定周期：同采购月报，按月；按费用类别分析。")},
		{schoolSite, t.Read("002-022", "On any day of the term: no deadline is given. Neither cashier nor accountant audits.", "学期内任一日，原文未定期限；审查人员不含出纳、会计。", "000-183", "003-018")},
		{schoolSite, t.Read("003-011", "Periodically, without a period: not checked until the policy has one.", "“定期”未定周期：制度给出前不核查。")},
		{schoolSite, t.Read("003-066", "On any day of the month: no due day is given. Wages, bonus and allowances are paid in the month.", "当月任一日，原文未定期限；工资、奖金、津贴按月发放。")},
		{schoolSite, t.Read("003-078", "Once in each month, on any day; a month without it is overdue.", "每月一次，不限日期；缺月即逾期。")},
	}
}

func reportingNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		DutyPurchaseReport:  {En: "report of the month's purchases", Zh: "采购月报"},
		DutyExpenseAnalysis: {En: "ledger of purchases and analysis of expenses", Zh: "采购台账与费用分析"},
		DutyComparison:      {En: "budget against actual", Zh: "预实对比"},
		DutyTermAudit:       {En: "audit of income and expense", Zh: "收支审查"},
		DutyTermPublication: {En: "publication of income and expense", Zh: "收支公开"},
		DutySecondHalf:      {En: "summary of the second half to the principal's office", Zh: "下半年经费执行汇总"},
		DutyStatements:      {En: "financial statements", Zh: "财务报表"},
		DutyWages:           {En: "wages, bonus and allowances paid", Zh: "工资奖金津贴发放"},
		DutyHeadquarters:    {En: "settlement with headquarters", Zh: "与总部报账"},
		DutyFinalAccounts:   {En: "final accounts", Zh: "年终决算"},
		DutyCanteenAccounts: {En: "income and expense of the canteen published", Zh: "食堂收支公布"},
		DutyMealAccount:     {En: "profit and loss of meals published", Zh: "伙食盈亏公布"},
	}
}

// duty is something that must be done once in each period, whatever days are off.
func duty(clause logistics.ClauseID, what, every string, by ...logistics.Role) logistics.Duty {
	return logistics.Duty{Rule: logistics.Obliges(clause), What: what, By: by, Every: logistics.MustEvery(every), Move: logistics.Stays, Times: 1}
}

func reportingRules() Reporting {
	return Reporting{
		Purchases: duty("000-101", DutyPurchaseReport, "monthly 10", logistics.Buyer),
		Analysis:  duty("000-040", DutyExpenseAnalysis, "monthly", logistics.ExpenseAdministrator),
		Others: logistics.List[logistics.Duty]{
			duty("000-039", DutyComparison, "monthly", logistics.ExpenseAdministrator),
			duty("002-022", DutyTermAudit, "each term", logistics.FinanceReviewGroup),
			duty("002-022", DutyTermPublication, "each term", logistics.FinanceReviewGroup, logistics.AccountingOffice, logistics.Accountant),
			duty("003-011", DutySecondHalf, "none", logistics.AccountingOffice, logistics.Accountant),
			duty("003-066", DutyStatements, "monthly", logistics.AccountingOffice, logistics.Accountant),
			duty("003-066", DutyWages, "monthly", logistics.AccountingOffice, logistics.Accountant),
			duty("003-078", DutyHeadquarters, "monthly", logistics.AccountingOffice, logistics.Accountant, logistics.Handler),
			duty("000-184", DutyFinalAccounts, "yearly", logistics.AccountingOffice, logistics.Accountant),
		},
		Reviewers: Reviewers{logistics.Obliges("002-022")},
	}
}
