package procurement

import "example.com/logistics"

func canteenTitles() logistics.Titles {
	return logistics.Titles{
		"000-114": {En: "Listed suppliers for canteen food", Zh: "食堂食品限名册商"},
		"000-116": {En: "Retention of food orders", Zh: "食品订单留存期"},
		"000-117": {En: "Approved quote as food price ceiling", Zh: "食品价不超核准报价"},
		"003-071": {En: "Central supply of branch lunches", Zh: "分校午餐统一配送"},
	}
}

func canteenNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		"listed-supplier":      {En: "a supplier on the list of qualified suppliers", Zh: "合格供应商名册内的供应商"},
		"within-cash-limits":   {En: "within the limits of cash purchases", Zh: "在现金采购限额内"},
		"approved-quote":       {En: "an approved quote that holds on that day", Zh: "当日有效的核准报价"},
		"branch-self-purchase": {En: "food bought by the branch itself", Zh: "分校自行采购食品"},
	}
}

func (pol *Policy) factoryCanteen() {
	pol.Clauses = append(pol.Clauses, manualCanteen()...)
	pol.Clauses = append(pol.Clauses, lent(schools(), branchLunch())...)
	pol.Canteen = canteen()
}

func (pol *Policy) schoolCanteen() {
	pol.Clauses = append(pol.Clauses, lent(factorys(), manualCanteen()...)...)
	pol.Clauses = append(pol.Clauses, branchLunch())
	pol.Canteen = canteen()
}

// manualCanteen are the clauses of the factory manual.
func manualCanteen() logistics.Clauses {
	t := canteenTitles()
	return logistics.Clauses{
		t.Read("000-114", "Menu items, seasoning and non-staple food, without price tiers. Cash at the market within its limits (000-119 to 000-122) is the exception.",
			"菜谱、调味品、副食品，不分价格档。限额内的市场现购（000-119 至 000-122）为例外。"),
		t.Read("000-116", "A year from the later of the final delivery and the reconciliation, for the text does not say from when; the last day is the same day of the next year, and the order is kept on it. Other orders are kept as long.",
			"原文未载起算日：自最终交货与对账中较晚者起一年，次年同日为末日，当日仍须保存。其他订单同。"),
		t.Read("000-117", "The price may equal the quote. A quote that is over, or does not hold yet, is none: the item cannot be ordered.",
			"价格可与报价相等。过期或尚未生效的报价视同没有：不得订购。"),
	}
}

func branchLunch() logistics.Clause {
	return canteenTitles().Read("003-071", "A branch buys no food for its lunches; the text has no exception for an emergency.", "分校不得自行采购午餐食品；原文未设应急例外。")
}

// canteen is what both kinds of site keep to.
func canteen() Canteen {
	must := func(clause logistics.ClauseID, key string) logistics.Need {
		return logistics.Need{Rule: logistics.Obliges(clause), Key: key}
	}
	branch := must("003-071", "branch-self-purchase")
	branch.Banned = true
	return Canteen{
		Listed: must("000-114", "listed-supplier"), Market: must("000-114", "within-cash-limits"), Quote: must("000-117", "approved-quote"),
		Ceiling: Ceiling{logistics.Obliges("000-117")}, Branch: branch, Kept: Retention{Rule: logistics.Obliges("000-116"), Months: 12},
	}
}
