package assets

import "example.com/logistics"

func stocktakeNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		FixedAssets:              {En: "fixed assets", Zh: "固定资产"},
		Supplies:                 {En: "supplies", Zh: "库存物资"},
		Tableware:                {En: "tableware", Zh: "餐用具"},
		Counting:                 {En: "count", Zh: "盘点"},
		Reconciliations:          {En: "reconciliation of the books", Zh: "对账"},
		FullCount:                {En: "full count of books, cards and goods", Zh: "全面清查（账、卡、物）"},
		DepartmentReconciliation: {En: "reconciliation with each department", Zh: "与各部门核对账册"},
		keyCause:                 {En: "a cause", Zh: "原因"},
		keyResponsible:           {En: "a responsible person", Zh: "责任人"},
		AdjustWriteOff:           {En: "written off", Zh: "盘亏核销"},
		AdjustEnter:              {En: "entered", Zh: "盘盈入账"},
		AdjustMove:               {En: "room changed in the books", Zh: "账面变更房间"},
		AdjustBringBack:          {En: "brought back", Zh: "实物移回"},
		AdjustStrike:             {En: "second count struck", Zh: "剔除重复盘点"},
		AdjustCard:               {En: "card set", Zh: "更正账卡"},
		UnknownClass:             {En: "unclassified", Zh: "未分类"},
	}
}

// stocktake is what both kinds of site have; the monthly counts that a kindergarten's plan asks for are the school policy's alone, for in
// a factory they would stand in the place of what any office does.
func stocktake(school bool) Stocktake {
	counts := func(clause logistics.ClauseID, of, what, every, apart string) CountDuty {
		return CountDuty{of, logistics.Duty{
			Rule: logistics.Obliges(clause), What: what, By: managers(), Every: logistics.MustEvery(every), Move: logistics.Stays, Times: 1, MaxGap: logistics.MustSpan(apart),
		}}
	}
	of := func(row CountDuty, by ...logistics.Role) CountDuty {
		row.By = by
		return row
	}
	need := func(key string) logistics.Need {
		return logistics.Need{Rule: logistics.Obliges("003-033"), Key: key}
	}
	none := func(clause logistics.ClauseID) logistics.Limit {
		return logistics.Limit{Rule: logistics.Obliges(clause), Side: logistics.AtMost, Bound: logistics.Count(0)}
	}
	rows := logistics.List[CountDuty]{
		of(counts("001-016", Supplies, Counting, "monthly", "none"), keepers()...),
		of(counts("004-039", Supplies, Counting, "last 14d of term", "none"), keepers()...),
		counts("003-032", FixedAssets, Reconciliations, "half-yearly", "184d"),
		counts("003-032", FixedAssets, Counting, "yearly", "366d"),
		counts("004-025", FixedAssets, DepartmentReconciliation, "each term", "none"),
		counts("004-105", FixedAssets, FullCount, "yearly", "none"),
		of(counts("003-068", Tableware, Counting, "each term", "none"), logistics.CanteenAdministrator, logistics.CanteenAppointee, logistics.WarehouseKeeper),
	}
	if school {
		rows = append(rows, counts("003-055", FixedAssets, Reconciliations, "monthly", "62d"), counts("003-055", FixedAssets, Counting, "monthly", "62d"))
	}
	return Stocktake{
		Counts: rows, Ledger: none("001-015"), Goods: none("000-186"), Cards: none("004-105"),
		Closing: logistics.Checklist{need(keyCause), need(keyResponsible)},
		Levels:  Levels{Rule: logistics.Obliges("004-041")},
	}
}
