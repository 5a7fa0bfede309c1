package assets_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/assets"
)

func TestCountsOf(t *testing.T) {
	says := func(pol assets.Policy, kind string, want ...string) {
		t.Helper()
		rulings, err := pol.CountsOf(kind)
		if err != nil {
			t.Error(err)
		}
		got := []string{}
		for _, r := range rulings {
			got = append(got, r.String())
		}
		differ(t, want, got)
	}
	says(assets.School(), assets.FixedAssets,
		"fixed assets, reconciliation with each department: every term (004-025)", "fixed assets, full count of books, cards and goods: every year (004-105)",
		"fixed assets, reconciliation of the books: every month (003-055), stricter than 003-032", "fixed assets, count: every month (003-055), stricter than 003-032")
	says(assets.Factory(), assets.FixedAssets, "fixed assets, reconciliation of the books: every half-year (003-032)", "fixed assets, count: every year (003-032)",
		"fixed assets, reconciliation with each department: every term (004-025)", "fixed assets, full count of books, cards and goods: every year (004-105)")
	for _, pol := range []assets.Policy{assets.Factory(), assets.School()} {
		says(pol, assets.Supplies, "supplies, count: every month (001-016)", "supplies, count: in the last 14 days of every term (004-039)")
		says(pol, assets.Tableware, "tableware, count: every term (003-068)")
	}
	if _, err := assets.School().CountsOf("stars"); err == nil || problems(t, err)[0] != "kind unknown" {
		t.Error(err)
	}
	rulings, _ := assets.School().CountsOf(assets.FixedAssets)
	if got := rulings[3].Text(logistics.Chinese); got != "固定资产，盘点：每月（003-055），严于 003-032" {
		t.Error(got)
	}
	twice := assets.School()
	again := twice.Stocktake.Counts[3]
	again.Clause = "003-033"
	twice.Stocktake.Counts = append(twice.Stocktake.Counts, again)
	says(twice, assets.FixedAssets, "fixed assets, reconciliation with each department: every term (004-025)", "fixed assets, full count of books, cards and goods: every year (004-105)",
		"fixed assets, reconciliation of the books: every month (003-055), stricter than 003-032", "fixed assets, count: every month (003-055), stricter than 003-032, 003-033")
}

func counts(of, what, from, asOf string, done ...logistics.Done) assets.CountLog {
	return assets.CountLog{Of: of, What: what, Log: logistics.Log{Done: done, From: day(from), AsOf: day(asOf), Anchors: terms()}}
}

func TestCheckCounts(t *testing.T) {
	by := logistics.AssetAdministrator
	school, factory := assets.School(), assets.Factory()
	march := counts(assets.FixedAssets, assets.Counting, "2026-03-01", "2026-04-01", done("2026-03-31", by))
	expect(t, "every month")(school.CheckCounts(march))
	late := counts(assets.FixedAssets, assets.Counting, "2026-03-01", "2026-05-01", done("2026-03-31", by))
	expect(t, "not in April: the stricter clause, and the one in whose place it stands", "fixed assets.count 2026-04-01..2026-04-30: 0, must be at least 1 (003-055; 003-032)")(school.CheckCounts(late))
	expect(t, "a factory counts every year")(factory.CheckCounts(late))
	never := counts(assets.FixedAssets, assets.Counting, "2026-03-01", "2026-03-02")
	expect(t, "never: overdue from the start", "fixed assets.count: missing; expected fixed-asset administrator or general affairs manager or logistics center (003-032)")(factory.CheckCounts(never))
	department := func(asOf string) assets.CountLog {
		l := counts(assets.FixedAssets, assets.DepartmentReconciliation, "2026-03-01", asOf)
		l.Where = "grade 7"
		return l
	}
	expect(t, "never, and the term is not over", "? grade 7 fixed assets.department-reconciliation: not checked, missing a first time: none is on record, and the period is not over (004-025)")(
		factory.CheckCounts(department("2026-07-03")))
	expect(t, "never, and it is over: told once", "grade 7 fixed assets.department-reconciliation 2026-02-23..2026-07-03: 0, must be at least 1 (004-025)")(factory.CheckCounts(department("2026-07-04")))
	expect(t, "never in a year: told once", "fixed assets.count 2026-01-01..2026-12-31: 0, must be at least 1 (003-032)")(factory.CheckCounts(counts(assets.FixedAssets, assets.Counting, "2026-01-01", "2027-01-01")))
	half := counts(assets.FixedAssets, assets.Reconciliations, "2026-01-01", "2027-01-01", done("2026-01-01", by), done("2026-12-31", by))
	expect(t, "twice a year, and too far apart", "fixed assets.reconciliation.gap-days 2026-01-01..2026-12-31: 364, must be at most 184 (003-032)")(factory.CheckCounts(half))
	full := func(on string) assets.CountLog {
		return counts(assets.FixedAssets, assets.FullCount, "2026-01-01", "2027-01-01", done(on, by))
	}
	expect(t, "on the last day of the year")(school.CheckCounts(full("2026-12-31")))
	expect(t, "the year before", "fixed assets.full-count 2026-01-01..2026-12-31: 0, must be at least 1 (004-105)")(school.CheckCounts(full("2025-12-31")))
	stock := func(days ...string) assets.CountLog {
		l := counts(assets.Supplies, assets.Counting, "2026-06-01", "2026-07-04")
		for _, on := range days {
			l.Done = append(l.Done, done(on, logistics.WarehouseKeeper))
		}
		return l
	}
	expect(t, "in June, in the last fourteen days of the term")(school.CheckCounts(stock("2026-06-20")))
	expect(t, "a day before them", "supplies.count 2026-06-20..2026-07-03: 0, must be at least 1 (004-039)")(school.CheckCounts(stock("2026-06-19")))
	plates := counts(assets.Tableware, assets.Counting, "2026-03-01", "2026-07-04", done("2026-07-03", logistics.CanteenAdministrator))
	expect(t, "tableware on the last day of the term")(school.CheckCounts(plates))
	plates.Done[0].Role = logistics.Cook
	expect(t, "by the cook", "tableware.count 2026-07-03: cook, must be canteen administrator or canteen appointee or warehouse keeper (003-068)")(school.CheckCounts(plates))
	unsaid := assets.School()
	unsaid.Stocktake.Counts[6].Every = logistics.Every{}
	expect(t, "never, and nobody says how often", "? tableware.count: not checked, missing a frequency: the policy gives none (003-068)")(unsaid.CheckCounts(counts(assets.Tableware, assets.Counting, "2026-03-01", "2026-07-04")))
	for i, c := range unsaid.Stocktake.Counts {
		if c.Of == assets.FixedAssets && c.What == assets.Counting {
			unsaid.Stocktake.Counts[i].Every = logistics.Every{}
		}
	}
	expect(t, "never, nobody says how often, and the days between two counts are bounded: nothing is open beside that",
		"fixed assets.count: missing; expected fixed-asset administrator or general affairs manager or logistics center (003-055; 003-032)",
		"? fixed assets.count: not checked, missing a frequency: the policy gives none (003-055)")(unsaid.CheckCounts(counts(assets.FixedAssets, assets.Counting, "2026-03-01", "2026-03-02")))
	refuse(t, "stars, in a space", "where word", "what unknown")(school.CheckCounts(assets.CountLog{Of: "stars", What: "count", Where: " "}))
	refuse(t, "how is not said", "what unknown")(school.CheckCounts(assets.CountLog{Of: assets.Supplies}))
	refuse(t, "tomorrow", "done[0].on range")(school.CheckCounts(counts(assets.FixedAssets, assets.Counting, "2026-03-01", "2026-03-02", done("2026-03-03", by))))
}

func TestCheckLedger(t *testing.T) {
	pol := assets.School()
	row := assets.LedgerRow{Category: "paper", Opening: 10, In: 20, Out: 12, Stock: 18}
	expect(t, "adds up")(pol.CheckLedger([]assets.LedgerRow{row}))
	more, less := row, row
	more.Stock, less.Stock = 19, 17
	expect(t, "one more", "category paper.balance: 1, must be at most 0 (001-015)")(pol.CheckLedger([]assets.LedgerRow{more}))
	expect(t, "one less", "category paper.balance: 1, must be at most 0 (001-015)")(pol.CheckLedger([]assets.LedgerRow{less}))
	refuse(t, "twice, less than nothing", "[1].category duplicate", "[1].opening range", "[1].in range", "[1].out range", "[1].stock range")(
		pol.CheckLedger([]assets.LedgerRow{row, {Category: "paper", Opening: -1, In: -1, Out: -1, Stock: -1}}))
}

func leveled() assets.Policy {
	pol := assets.School()
	limit := func(side logistics.Side, n int) logistics.Limit {
		return logistics.Limit{Rule: logistics.Obliges("004-041"), Side: side, Bound: logistics.Count(n)}
	}
	pol.Stocktake.Levels.Items = logistics.List[assets.Level]{{Item: "chalk", Least: limit(logistics.AtLeast, 10), Most: limit(logistics.AtMost, 50)}}
	return pol
}

func TestCheckStock(t *testing.T) {
	pol := leveled()
	stock := func(n int) []assets.Stock { return []assets.Stock{{Item: "chalk", Quantity: n}} }
	expect(t, "one below the least", "stock of chalk: 9, must be at least 10 (004-041)")(pol.CheckStock(stock(9)))
	expect(t, "the least")(pol.CheckStock(stock(10)))
	expect(t, "the most")(pol.CheckStock(stock(50)))
	expect(t, "one above the most", "stock of chalk: 51, must be at most 50 (004-041)")(pol.CheckStock(stock(51)))
	expect(t, "without bounds", "? stock of chalk: not checked, missing bounds of this item (004-041)")(assets.School().CheckStock(stock(1)))
	expect(t, "nobody says how much", "? stock of chalk: not checked, missing how much there is: the facts do not say (004-041)")(pol.CheckStock(nil))
	refuse(t, "twice, less than nothing", "[1].item duplicate", "[1].quantity range")(pol.CheckStock(append(stock(1), stock(-1)...)))
}

func stocktakeClauses() []clauseRow {
	pol := assets.School()
	log := func(of, what, from, asOf string, entries ...logistics.Done) asked {
		return checked(of + " " + what)(pol.CheckCounts(counts(of, what, from, asOf, entries...)))
	}
	reconciled := func(f assets.StocktakeFile) asked {
		rec, err := pol.Reconcile(f)
		return checked("reconciled")(rec.Report, err)
	}
	by, keeper := logistics.AssetAdministrator, logistics.WarehouseKeeper
	clean := reconciled(counting(chairs(), counted{Tag: "C-1", Room: "201", Quantity: 30}))
	short := reconciled(counting(chairs(), counted{Tag: "C-1", Room: "201", Quantity: 29}))
	closed := counting(chairs(), counted{Tag: "C-1", Room: "201", Quantity: 29})
	closed.Closures = []closure{{Tag: "C-1", Cause: "lost", Responsible: "Wang"}}
	noCards := counting(chairs(), counted{Tag: "C-1", Room: "201", Quantity: 30})
	noCards.Cards = nil
	ledger := func(stock int) asked {
		return checked("ledger")(pol.CheckLedger([]assets.LedgerRow{{Category: "paper", Opening: 1, Stock: stock}}))
	}
	level := func(pol assets.Policy) asked {
		return checked("level")(pol.CheckStock([]assets.Stock{{Item: "chalk", Quantity: 10}}))
	}
	return []clauseRow{
		{"001-015", []asked{ledger(2)}, []asked{ledger(1)}},
		{"000-186", []asked{short}, []asked{clean}},
		{"003-033", []asked{short}, []asked{clean, reconciled(closed)}},
		{"004-105", []asked{reconciled(noCards), log(assets.FixedAssets, assets.FullCount, "2026-01-01", "2027-01-01")},
			[]asked{clean, log(assets.FixedAssets, assets.FullCount, "2026-01-01", "2027-01-01", done("2026-12-31", by))}},
		{"004-041", []asked{level(assets.School())}, []asked{level(leveled())}},
		{"001-016", []asked{log(assets.Supplies, assets.Counting, "2026-03-01", "2026-04-01")}, []asked{log(assets.Supplies, assets.Counting, "2026-03-01", "2026-04-01", done("2026-03-31", keeper))}},
		{"004-039", []asked{log(assets.Supplies, assets.Counting, "2026-06-01", "2026-07-04", done("2026-06-19", keeper))}, []asked{log(assets.Supplies, assets.Counting, "2026-06-01", "2026-07-04", done("2026-06-20", keeper))}},
		{"003-032", []asked{log(assets.FixedAssets, assets.Counting, "2026-03-01", "2026-04-01")}, []asked{log(assets.FixedAssets, assets.Counting, "2026-03-01", "2026-04-01", done("2026-03-31", by))}},
		{"003-055", []asked{log(assets.FixedAssets, assets.Reconciliations, "2026-03-01", "2026-04-01")}, []asked{log(assets.FixedAssets, assets.Reconciliations, "2026-03-01", "2026-04-01", done("2026-03-31", by))}},
		{"003-068", []asked{log(assets.Tableware, assets.Counting, "2026-03-01", "2026-07-04")}, []asked{log(assets.Tableware, assets.Counting, "2026-03-01", "2026-07-04", done("2026-07-03", keeper))}},
		{"004-025", []asked{log(assets.FixedAssets, assets.DepartmentReconciliation, "2026-03-01", "2026-07-04")},
			[]asked{log(assets.FixedAssets, assets.DepartmentReconciliation, "2026-03-01", "2026-07-04", done("2026-07-03", by))}},
	}
}
