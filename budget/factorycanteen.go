package budget

import "example.com/logistics"

func canteenClauses() []sited {
	t := logistics.Titles{
		"002-010": {En: "A canteen that breaks even", Zh: "食堂保本微利"},
		"003-037": {En: "A contractor's accounts every month", Zh: "承包食堂按月公布"},
		"003-064": {En: "The meal account every month", Zh: "伙食账按月公布"},
		"003-072": {En: "A canteen is not for profit", Zh: "食堂非营利"},
	}
	return []sited{
		{schoolSite, t.Read("003-037", "On any day of the month. What profit is reasonable is not said: not checked until the policy has a number.", "当月任一日公布；合理利润未定数值，制度给出前不核查。")},
		{schoolSite, t.Read("003-064", "On any day of the month: no due day is given.", "当月任一日，原文未定期限。")},
		{schoolSite, t.Read("002-010", "Income covers the costs; how slight the profit is has no number: not checked until the policy has one.", "收入须抵成本；微利未定数值，制度给出前不核查。")},
		{schoolSite, t.Read("003-072", "Of a canteen that the site runs: a surplus of the term is given back. Services to others are accounted for apart.", "自营食堂：学期盈余须退还；对外服务单独核算。", "004-125")},
	}
}

func canteenNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		keyCosts:       {En: "strict cost accounting", Zh: "成本核算"},
		keyTargets:     {En: "management by targets", Zh: "目标管理"},
		keyResponsible: {En: "a responsible person", Zh: "责任到人"},
		keyApart:       {En: "accounts of their own", Zh: "分开核算"},
	}
}

// canteenRules have no cap on profit: the documents give none, and do not agree on whether there may be any.
func canteenRules() Canteen {
	return Canteen{
		Accounts: logistics.List[logistics.Duty]{
			duty("003-037", DutyCanteenAccounts, "monthly", logistics.CanteenContractor),
			duty("003-064", DutyMealAccount, "monthly", logistics.AccountingOffice, logistics.Accountant, logistics.CanteenAdministrator),
		},
		Managed:    needs("002-010", keyCosts, keyTargets, keyResponsible),
		BreakEven:  BreakEven{logistics.Obliges("002-010")},
		Margin:     logistics.Limit{Rule: logistics.Obliges("002-010")},
		Contracted: logistics.Limit{Rule: logistics.Obliges("003-037")},
		Surplus:    NoSurplus{logistics.Obliges("003-072")},
		Apart:      needs("003-072", keyApart)[0],
	}
}
