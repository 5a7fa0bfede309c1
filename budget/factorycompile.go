package budget

import "example.com/logistics"

func compileClauses() []sited {
	t := logistics.Titles{
		"000-174": {En: "Six things that every activity has", Zh: "办事经费六有"},
		"000-175": {En: "Key needs first, within the funds", Zh: "预算保重点不超财力"},
		"000-176": {En: "A reserve in the budget", Zh: "预算机动额"},
		"002-003": {En: "Operating funds grow every year", Zh: "运转经费逐年增长"},
		"003-013": {En: "Teaching first, and a balanced budget", Zh: "教学优先收支平衡"},
	}
	return []sited{
		{schoolSite, t.Read("000-174", "Standards are one item for income and expense together. Missing: not in order.", "收、支标准合为一项；缺项即不符合。", "001-002")},
		{schoolSite, t.Read("000-175", "The text names no key needs: teaching in schools, elsewhere what the owner marks as such. No line gets more than it asks for; a class that cannot have everything is cut line by line in proportion to weights, else to what is asked for.",
			"原文未列重点项目：学校为教学，其余由编制者标明。各项不超申请额；某类不能足额时，按权重（无权重按申请额）比例压缩。")},
		{schoolSite, t.Assumed("000-176", "No size is given: more than nothing.", "原文未定比例：须大于零。")},
		{schoolSite, t.Read("002-003", "An aim without a rate: a year whose income is not above that of the one before is a lesser finding.", "属目标，未定增幅：当年收入未高于上年者列为轻微不符。")},
		{schoolSite, t.Read("003-013", "Money within and beside the state's budget is compiled together; what is planned stays within the income of the year.", "预算内外资金统一编制；计划支出不超当年收入。", "004-085", "003-075")},
	}
}

func compileNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		Teaching:       {En: "teaching", Zh: "教育教学一线"},
		Key:            {En: "key needs", Zh: "重点项目"},
		General:        {En: "general needs", Zh: "一般项目"},
		keyPlan:        {En: "a plan", Zh: "计划"},
		keyBudget:      {En: "a budget", Zh: "预算"},
		keyStandards:   {En: "standards for income and expense", Zh: "收支标准"},
		keyRules:       {En: "rules of management", Zh: "管理制度"},
		keyData:        {En: "data for analysis", Zh: "分析资料"},
		keySupervision: {En: "requirements of supervision", Zh: "监督要求"},
	}
}

// compileRules are the rules of compiling at a kind of site. Teaching is a class of schools; a factory has none.
func compileRules(at site) Compilation {
	classes := logistics.List[Class]{{logistics.Obliges("000-175"), Key}, {logistics.Obliges("000-175"), General}}
	if at == schoolSite {
		classes = append(logistics.List[Class]{{logistics.Obliges("003-013"), Teaching}}, classes...)
	}
	var activity logistics.Checklist
	for _, key := range activityKeys() {
		activity = append(activity, logistics.Need{Rule: logistics.Obliges("000-174"), Key: key})
	}
	return Compilation{
		Activity: activity,
		Classes:  classes,
		Funds:    WithinFunds{logistics.Obliges("000-175")},
		Balance:  Balanced{logistics.Obliges("003-013")},
		Reserve:  logistics.Limit{Rule: logistics.Obliges("000-176"), Side: logistics.Above, Bound: logistics.Share(0, 100)},
		Growth:   logistics.Limit{Rule: logistics.Advises("002-003"), Side: logistics.Above, Bound: logistics.Share(100, 100)},
	}
}
