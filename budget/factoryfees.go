package budget

import "example.com/logistics"

func feesClauses() []sited {
	t := logistics.Titles{
		"001-003": {En: "Charged exactly at the standard", Zh: "按标准收费"},
		"003-015": {En: "Six fields of the notice of fees", Zh: "收费公示六项"},
		"003-016": {En: "Settlement of agency fees", Zh: "代办费清退"},
		"003-017": {En: "Reductions for those who are eligible", Zh: "困难学生减免"},
		"003-065": {En: "Meals given back for leave", Zh: "请假退伙食费"},
		"004-052": {En: "Approved charges, and a list at the term's end", Zh: "收费核准与期末清单"},
		"004-053": {En: "What agency fees need", Zh: "代办费收取条件"},
		"004-081": {En: "One receipt for each payer", Zh: "一人一票"},
		"004-120": {En: "Fees told to every household", Zh: "物业收费告知住户"},
		"004-124": {En: "Before a clubhouse opens", Zh: "会所开放条件"},
	}
	return []sited{
		{schoolSite, t.Read("003-015", "The list is open: these six. What lacks one may not be charged.", "所列为“等”：取六项；缺项不得收费。", "002-037")},
		{schoolSite, t.Read("004-052", "All three departments; the list of agency fees is there when the term is over.", "三部门均须核准；学期结束即须有代办费清单。")},
		{schoolSite, t.Read("004-120", "Each household is told before anything is charged. The price and the finance department approve the standard as of any fee (004-052); the education department has no say.", "收费前须逐户告知；收费标准仍须物价、财政部门核准（004-052），与教育部门无关。")},
		{schoolSite, t.Read("004-124", "All three before it opens.", "三项齐备方可开放。")},
		{schoolSite, t.Read("001-003", "Neither more nor less, but for an approved reduction.", "不多收、不少收，经批准的减免除外。")},
		{schoolSite, t.Read("003-017", "Who is eligible is not said: the site's list decides.", "减免资格原文未定：以本单位名单为准。")},
		{schoolSite, t.Read("004-053", "All of them; nothing is collected before the day of what it is for, and nothing by a teacher on his own. How long after it is not said: not checked until the policy has a number.", "条件须齐备；不得预收，教师不得自行收取；事后多久收取未定，制度给出前不核查。")},
		{schoolSite, t.Read("004-081", "Published by the first day of the term.", "学期第一日前公布。")},
		{schoolSite, t.Read("003-016", "What was collected is what was spent and given back. Calendar days from the last day of the term, the 15th in time; to both departments.", "按实结算：收取额等于支出与退还之和。自学期末日起 15 个日历日，含第 15 日；两部门均须报送。")},
		{schoolSite, t.Assumed("003-065", "Neither the rate nor the notice is given: whole days that were registered on the day before or earlier, at a rate of the site's own.", "退费标准与提前量原文未定：须提前一天登记，限全天，标准由本单位定。")},
	}
}

func feesNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		keyItem:                {En: "what is charged", Zh: "收费项目"},
		keyStandard:            {En: "the standard", Zh: "收费标准"},
		keyBasis:               {En: "the basis", Zh: "收费依据"},
		keyUnit:                {En: "the unit by which it is charged", Zh: "计费单位"},
		keyReductions:          {En: "the rules of reduction", Zh: "减免规定"},
		keyComplaints:          {En: "a telephone for complaints", Zh: "投诉电话"},
		keyPriceDepartment:     {En: "the price department", Zh: "物价部门"},
		keyFinanceDepartment:   {En: "the finance department", Zh: "财政部门"},
		keyEducationDepartment: {En: "the education department", Zh: "教育部门"},
		keyHouseholds:          {En: "every household was told", Zh: "逐户告知业主"},
		keyManagement:          {En: "a plan of management", Zh: "管理方案"},
		keyFees:                {En: "published fees", Zh: "收费标准公示"},
		keyManager:             {En: "a named manager", Zh: "管理人员"},
		keyReduction:           {En: "on the list of those who are eligible", Zh: "列入减免名单"},
		keyBureau:              {En: "approval of the education bureau", Zh: "教育局审批"},
		keyVoluntary:           {En: "the pupil wants it", Zh: "学生自愿"},
		keySigned:              {En: "a parent's signature", Zh: "家长签字"},
		keyByOffice:            {En: "collected by the office", Zh: "由财务收取"},
		keyBooked:              {En: "a receipt for every entry", Zh: "笔笔有据"},
		keyList:                {En: "the settlement list of agency fees", Zh: "代办费结算清单"},
	}
}

func feesRules() Fees {
	return Fees{
		Notice:    needs("003-015", keyItem, keyStandard, keyBasis, keyUnit, keyReductions, keyComplaints),
		Approvals: needs("004-052", keyPriceDepartment, keyFinanceDepartment, keyEducationDepartment),
		Property:  needs("004-120", keyHouseholds),
		Clubhouse: needs("004-124", keyManagement, keyFees, keyManager),
		Standard:  AtStandard{logistics.Obliges("001-003")},
		Reduction: needs("003-017", keyReduction)[0],
		Agency:    needs("004-053", keyBureau, keyVoluntary, keySigned, keyByOffice),
		Incurred:  WhenIncurred{Rule: logistics.Obliges("004-053")},
		Term:      append(needs("004-081", keyBooked), needs("004-052", keyList)...),
		Receipts:  OneReceipt{logistics.Obliges("004-081")},
		Published: TermStart{logistics.Obliges("004-081")},
		Settled:   AgencySettled{logistics.Obliges("003-016"), logistics.MustSpan("15d"), logistics.List[string]{keyPriceDepartment, keyEducationDepartment}},
		Leave:     LeaveRefund{logistics.Obliges("003-065"), 1, true},
	}
}
