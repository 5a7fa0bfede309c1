package budget

import "example.com/logistics"

func spendingClauses() []sited {
	t := logistics.Titles{
		"000-161": {En: "No overspending, no spending ahead", Zh: "不透支、不预支"},
		"000-163": {En: "Spending is planned and can be traced", Zh: "支出有计划可追溯"},
		"000-172": {En: "What the site can do is not given out", Zh: "能自办不外雇"},
		"000-178": {En: "Nothing without a budget line", Zh: "无预算科目不支"},
		"000-179": {En: "Three controls of money", Zh: "经费三段控制"},
		"000-182": {En: "Earmarked money for its purpose", Zh: "专款专用"},
		"002-029": {En: "What can be left undone is left undone", Zh: "可省开支不花"},
		"002-036": {En: "Income and expenditure apart", Zh: "收支两条线"},
		"004-116": {En: "Expenses of the service center", Zh: "客服中心经费"},
	}
	return []sited{
		{everySite, t.Read("000-161", "A request may take what the months to date have and nobody asked for; what is ordered, owed and paid stays within what it goes on from. A year that is projected beyond its plan is a lesser finding: nothing is overspent yet.",
			"申请不得超过截至当月的可用额；订货、开票、付款不得超过其所承接的金额。预计全年超计划尚未透支，列为轻微不符。")},
		{everySite, t.Read("000-163", "What the money is used for is written down with the request, where it went with the payment. Spending before anything was planned for the year is a finding.",
			"申请须载明用途，付款须载明去向；尚无任何计划即发生支出的，列为不符。")},
		{schoolSite, t.Read("000-172", "As far as possible: work that is given out needs a written reason.", "尽量自办：外雇须有书面理由。")},
		{schoolSite, t.Read("000-178", "The text is silent on transfers between lines: allowed only with approval, here that of the principal or the senior manager, out of what the months to date have.",
			"原文未规定科目间调剂：须经校长或高级经理批准，且不超截至当月的可用额。", "004-054")},
		{schoolSite, t.Read("000-179", "On record at the latest: the decision with the request, the implementation with the invoice, the settlement with the payment. An advance payment needs all three.",
			"最迟登记环节：决策控制随申请，现场控制随发票，反馈控制随付款；预付款须三者齐备。", "001-004")},
		{schoolSite, t.Stated("000-182")},
		{schoolSite, t.Read("002-029", "Who decides a request says whether it can be left undone.", "由审批人认定是否必需。")},
		{schoolSite, t.Read("002-036", "Payments go out of the expenditure account, never out of receipts.", "付款出自支出账户，不得坐支收入。", "003-010")},
		{schoolSite, t.Read("004-116", "500 yuan in each month and 6,000 in the year: what a month leaves is not added to the next.", "每月 500 元、全年 6,000 元：当月结余不并入下月。")},
	}
}

func spendingNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		ControlDecision:       {En: "control before the decision", Zh: "预先控制"},
		ControlImplementation: {En: "control on site", Zh: "现场控制"},
		ControlSettlement:     {En: "control by feedback", Zh: "反馈控制"},
		ServiceCenter:         {En: "expenses of the service center", Zh: "客服中心公务经费"},
		keyUse:                {En: "what it is used for", Zh: "用途"},
		keyPayee:              {En: "where it went", Zh: "去向"},
		keyNecessary:          {En: "it cannot be left undone", Zh: "确属必需"},
		keyHire:               {En: "a reason for giving work out", Zh: "外雇理由"},
		keyAccount:            {En: "paid out of the expenditure account", Zh: "由支出账户支付"},
	}
}

func spendingRules() Spending {
	must := func(clause logistics.ClauseID, key string) logistics.Need {
		return logistics.Need{Rule: logistics.Obliges(clause), Key: key}
	}
	control := func(word string, at EntryKind) Control { return Control{logistics.Obliges("000-179"), word, at} }
	center := func(yuan int64) logistics.Limit {
		return logistics.Limit{Rule: logistics.Obliges("004-116"), Side: logistics.AtMost, Bound: (100 * fen(yuan)).measure()}
	}
	return Spending{
		Line:      WithinLine{logistics.Obliges("000-178")},
		Period:    WithinPeriod{logistics.Obliges("000-161")},
		Earmarked: OnlyForPurpose{logistics.Obliges("000-182")},
		Controls: logistics.List[Control]{
			control(ControlDecision, RequestEntry), control(ControlImplementation, InvoiceEntry), control(ControlSettlement, PaymentEntry),
		},
		Traced:    logistics.Checklist{must("000-163", keyUse), must("000-163", keyPayee)},
		Necessary: must("002-029", keyNecessary),
		Hiring:    logistics.Need{Rule: logistics.Advises("000-172"), Key: keyHire},
		Account:   must("002-036", keyAccount),
		Transfer:  Transfer{logistics.Obliges("000-178"), logistics.List[logistics.Role]{logistics.Principal, logistics.SeniorManager}},
		Caps:      logistics.List[Cap]{{ServiceCenter, center(500), center(6000)}},
	}
}
