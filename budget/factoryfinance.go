package budget

import "example.com/logistics"

func financeClauses() []sited {
	t := logistics.Titles{
		"000-162": {En: "Who answers for the money", Zh: "经费责任人"},
		"000-180": {En: "Rule books of finance", Zh: "财务必备制度"},
		"001-026": {En: "Welfare for those on the list", Zh: "福利按名单发放"},
		"002-008": {En: "Service fees under contract", Zh: "凭合同付服务费"},
	}
	return []sited{
		{everySite, t.Read("000-162", "The head of the unit answers first; the deputy in charge of logistics shares it. Both are named, and nobody is his own deputy.", "单位主管为第一责任人，分管后勤副职共同负责；两人均须登记，不得为同一人。")},
		{schoolSite, t.Read("000-180", "A word of the sixth rule is blotted out: democratic finance. Divided duties: the cashier is not the accountant.", "第六项制度原文有遮字，作“民主理财”。分工即出纳与会计不得为同一人。")},
		{everySite, t.Read("001-026", "Published, and only to those on the published list; no amounts are given. To one person once.", "须公布，只发给名单内人员，每人一次；原文未定金额。")},
		{everySite, t.Read("002-008", "No contract, no payment; the sum of the items that were supplied and are in it. The center keeps accounts of its own.", "无合同不付款；按合同内已提供项目之和结算；服务中心独立核算。")},
	}
}

func financeNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		keyUnitHead:        {En: "the head of the unit, first responsible", Zh: "单位主管（第一责任人）"},
		keyDeputy:          {En: "the deputy in charge of logistics", Zh: "分管后勤副职"},
		RulesManagement:    {En: "management of finance", Zh: "财务管理制度"},
		RulesApproval:      {En: "approval of funds", Zh: "经费审批制度"},
		RulesDivision:      {En: "division of accounting duties", Zh: "财会人员分工制度"},
		RulesReimbursement: {En: "reimbursement and acceptance", Zh: "报销验收制度"},
		RulesSupervision:   {En: "inspection and supervision", Zh: "检查监督制度"},
		RulesDemocratic:    {En: "democratic finance", Zh: "民主理财制度"},
		keyPublished:       {En: "published", Zh: "已公布"},
		keyEligible:        {En: "each payee is on the published list", Zh: "领取人均在公布名单内"},
		keyContract:        {En: "a contract", Zh: "合同"},
		keyInContract:      {En: "each item is in the contract", Zh: "各项目均在合同内"},
		keyOwnAccounts:     {En: "independent accounts of the center", Zh: "服务中心独立核算"},
	}
}

// needs are needs of a clause, each of which must be there.
func needs(clause logistics.ClauseID, keys ...string) logistics.Checklist {
	var all logistics.Checklist
	for _, key := range keys {
		all = append(all, logistics.Need{Rule: logistics.Obliges(clause), Key: key})
	}
	return all
}

func financeRules() Finance {
	return Finance{
		Responsible: needs("000-162", keyUnitHead, keyDeputy),
		Rules:       needs("000-180", RulesManagement, RulesApproval, RulesDivision, RulesReimbursement, RulesSupervision, RulesDemocratic),
		Apart:       Apart{logistics.Obliges("000-180")},
		Welfare:     needs("001-026", keyPublished, keyEligible),
		Services:    needs("002-008", keyContract, keyInContract, keyOwnAccounts),
		ByItem:      ByItem{logistics.Obliges("002-008")},
	}
}
