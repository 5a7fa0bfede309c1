package procurement

import "example.com/logistics"

func watchTitles() logistics.Titles {
	return logistics.Titles{
		"000-035": {En: "Daily market price check", Zh: "行情每日抽查"},
		"000-036": {En: "Monthly supplier and buyer price check", Zh: "供价月度抽查"},
		"000-037": {En: "Daily review of acceptance results", Zh: "验收结果每日复核"},
		"001-037": {En: "Monthly quality spot check", Zh: "采购维修质量月抽查"},
	}
}

func watchNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		WatchMarket:    {En: "check of market prices", Zh: "市场行情抽查"},
		WatchSuppliers: {En: "check of fixed suppliers' prices", Zh: "固定供应商供价抽查"},
		WatchPurchases: {En: "check of prices paid at the market", Zh: "市场采购价格抽查"},
		WatchQuality:   {En: "spot check of purchased goods", Zh: "采购质量抽查"},
		WatchRepairs:   {En: "spot check of repairs", Zh: "维修效果抽查"},
		reviewPrice:    {En: "unit price as at the market", Zh: "单价符合市场行情"},
		reviewGoods:    {En: "goods as requested", Zh: "物品符合求购要求"},
	}
}

// factoryWatch carries the expense administrator's checks of the factory manual, and the monthly spot checks of any office.
func (pol *Policy) factoryWatch() {
	pol.Clauses = append(pol.Clauses, priceWatchClauses()...)
	pol.Clauses = append(pol.Clauses, spotCheckClause())
	pol.Watch = watch()
}

// schoolWatch carries the factory manual's as assumed.
func (pol *Policy) schoolWatch() {
	pol.Clauses = append(pol.Clauses, lent(factorys(), priceWatchClauses()...)...)
	pol.Clauses = append(pol.Clauses, spotCheckClause())
	pol.Watch = watch()
}

func priceWatchClauses() logistics.Clauses {
	t := watchTitles()
	return logistics.Clauses{
		t.Read("000-035", "Daily is read as every workday. How many prices is not in the text: at least one.", "“每天”取每个工作日。抽查数量原文未载：至少一项。"),
		t.Read("000-036", "Each month some of either kind. A tolerance is not in the text: any price above the market's is a deviation; it is reported promptly, read as on the day it is seen.",
			"两类每月各至少一项。容差原文未载：高于市价即为偏差；及时汇报，取发现当日。"),
		t.Read("000-037", "Daily is read as every workday: every receipt of the day, by the end of the workday, or of the first one after a day off; the administrator checks on the group and is none of it.",
			"“每天”取每个工作日：当日全部验收，于当个工作日内复核，休息日顺延至其后首个工作日；复核人不得为验收小组成员。"),
	}
}

func spotCheckClause() logistics.Clause {
	return watchTitles().Read("001-037", "Each calendar month some of either kind. How many, by whom, and how the results count for pay is not in the text: any of those in charge may.",
		"每个自然月两类各至少一项。数量、抽查人及与绩效挂钩方式原文未载：由主管方任一抽查。")
}

func watch() Watch {
	administrator := []logistics.Role{logistics.ExpenseAdministrator}
	inCharge := []logistics.Role{logistics.GeneralAffairsManager, logistics.LogisticsCenter, logistics.SchoolAdministration}
	duty := func(clause logistics.ClauseID, what, every string, by []logistics.Role) logistics.Duty {
		return logistics.Duty{Rule: logistics.Obliges(clause), What: what, By: by, Every: logistics.MustEvery(every), Move: logistics.Stays, Times: 1}
	}
	return Watch{
		Market:    duty("000-035", WatchMarket, "workday", administrator),
		Suppliers: duty("000-036", WatchSuppliers, "monthly", administrator),
		Purchases: duty("000-036", WatchPurchases, "monthly", administrator),
		Deviation: logistics.Limit{Rule: logistics.Obliges("000-036"), Side: logistics.AtMost, Bound: logistics.Share(0, 100)},
		Alert:     Alert{logistics.Obliges("000-036"), []logistics.Role{logistics.PurchasingManager}, logistics.MustSpan("0d")},
		Review:    ReceiptReview{logistics.Obliges("000-037"), administrator, logistics.MustSpan("0wd"), []string{reviewPrice, reviewGoods}},
		Quality:   duty("001-037", WatchQuality, "monthly", inCharge),
		Repairs:   duty("001-037", WatchRepairs, "monthly", inCharge),
	}
}
