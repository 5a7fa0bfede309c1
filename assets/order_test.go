package assets_test

import (
	"slices"
	"testing"

	"example.com/logistics"
	"example.com/logistics/assets"
)

// The order in which records are handed in says nothing: a report is in the order of their names and days.
func TestReportsAreOrderFree(t *testing.T) {
	pol := assets.School()
	ledger := []assets.LedgerRow{{Category: "paper", Stock: 1}, {Category: "chalk", Stock: 2}}
	stock := []assets.Stock{{Item: "paper", Quantity: 1}, {Item: "chalk", Quantity: 2}}
	deposits := assets.DepositFile{Year: term("2025-09-01", "2026-08-31"), AsOf: day("2026-08-31"), Deposits: []assets.Deposit{
		{ID: "D-2", Kind: assets.DoorKey, Issued: day("2026-01-02")}, {ID: "D-1", Kind: assets.RemoteControl, Issued: day("2026-01-02")},
	}}
	dormitory := living(func(f *assets.DormitoryFile) {
		f.Rooms = []assets.LivingRoom{{Room: "102", Cadres: 1, Employees: 1}, {Room: "101", Cadres: 1, Employees: 1}}
		f.Zones = []assets.Zone{{Name: "B"}, {Name: "A"}}
	})
	form := issued(brooms(func(l *assets.IssueLine) { l.Item, l.Returned = "mop", 1 }), brooms(func(l *assets.IssueLine) { l.Returned = 1 }))
	check := func(by logistics.Person, on string, recorded bool, repaired string) assets.SpotCheck {
		c := assets.SpotCheck{Done: done(on, logistics.AssetAdministrator), Recorded: recorded, Faults: logistics.Yes}
		if c.By = by; repaired != "" {
			c.Repaired = day(repaired)
		}
		return c
	}
	spot := assets.SpotCheckFile{Department: "grade 7", From: day("2026-02-23"), AsOf: day("2026-07-04"), Anchors: terms(), Checks: []assets.SpotCheck{
		check("Wu", "2026-05-07", false, ""), check("Wu", "2026-05-06", true, "2026-05-20"), check("Wu", "2026-05-06", true, "2026-05-19"), check("Wu", "2026-05-06", false, ""), check("Gu", "2026-05-06", false, ""),
	}}
	limited := assets.School()
	limited.Custody.Spot.Repair.Within = logistics.MustSpan("7d")
	for _, row := range []struct {
		reason string
		ask    func() (logistics.Report, error)
		turn   func()
		want   []string
	}{
		{"categories of a ledger", func() (logistics.Report, error) { return pol.CheckLedger(ledger) }, func() { slices.Reverse(ledger) }, []string{
			"category chalk.balance: 2, must be at most 0 (001-015)", "category paper.balance: 1, must be at most 0 (001-015)",
		}},
		{"regular items", func() (logistics.Report, error) { return pol.CheckStock(stock) }, func() { slices.Reverse(stock) }, []string{
			"? stock of chalk: not checked, missing bounds of this item (004-041)", "? stock of paper: not checked, missing bounds of this item (004-041)",
		}},
		{"deposits", func() (logistics.Report, error) { return pol.CheckDeposits(deposits) }, func() { slices.Reverse(deposits.Deposits) }, []string{
			"deposit D-1.paid: 0 yuan, must be above 0 yuan (003-035)", "deposit D-2.paid: 0 yuan, must be above 0 yuan (003-035)",
		}},
		{"rooms and zones of a living area", func() (logistics.Report, error) { return pol.CheckDormitory(dormitory) }, func() { slices.Reverse(dormitory.Rooms); slices.Reverse(dormitory.Zones) }, []string{
			"room 101.cadres-and-employees: must not be there [should] (000-157)", "room 102.cadres-and-employees: must not be there [should] (000-157)",
			"zone A.post: missing (000-158)", "zone B.post: missing (000-158)",
		}},
		{"lines of a form", func() (logistics.Report, error) { return pol.CheckIssue(form) }, func() { slices.Reverse(form.Lines) }, []string{
			"form O-1.broom.returned: 1 of 4, must be at least 100% (003-034)", "form O-1.mop.returned: 1 of 4, must be at least 100% (003-034)",
		}},
		{"checks of a department, two of them on one day by one person", func() (logistics.Report, error) { return limited.CheckSpotChecks(spot) }, func() { slices.Reverse(spot.Checks) }, []string{
			"department grade 7 2026-05-06.record: missing (004-023)", "department grade 7 2026-05-06.repair: missing; expected 2026-05-13 (004-023)",
			"department grade 7 2026-05-06.record: missing (004-023)", "department grade 7 2026-05-06.repair: missing; expected 2026-05-13 (004-023)",
			"department grade 7 2026-05-06.repair: late: 2026-05-19; expected not after 2026-05-13 (004-023)",
			"department grade 7 2026-05-06.repair: late: 2026-05-20; expected not after 2026-05-13 (004-023)",
			"department grade 7 2026-05-07.record: missing (004-023)", "department grade 7 2026-05-07.repair: missing; expected 2026-05-14 (004-023)",
		}},
	} {
		expect(t, row.reason, row.want...)(row.ask())
		row.turn()
		expect(t, row.reason+", the other way round", row.want...)(row.ask())
	}
}
