package assets_test

import (
	"slices"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/assets"
)

// What ERP records hold at their worst is an error by path, or a finding, and never a pass.
func TestBadInput(t *testing.T) {
	pol := assets.School()
	report := func(r logistics.Report, err error) ([]string, error) { return found(r), err }
	for _, row := range []struct {
		reason string
		ask    func() ([]string, error)
		want   []string // problems by path and code, or findings
	}{
		{"duplicate tags on the register", func() ([]string, error) { return report(pol.CheckRegister(registered(chair("C-1"), chair("C-1")))) }, []string{"entries[1].tag duplicate"}},
		{"duplicate tags in the books", func() ([]string, error) {
			rec, err := pol.Reconcile(counting(append(chairs(), chairs()...)))
			return report(rec.Report, err)
		}, []string{"books[1].tag duplicate", "cards[1].tag duplicate"}},
		{"a count of something disposed of", func() ([]string, error) {
			f := counting([]book{{Tag: "C-1", Room: "201", Disposed: true}}, counted{Tag: "C-1", Room: "201", Quantity: 1})
			f.Closures = []closure{{Tag: "C-1", Cause: "never taken away", Responsible: "Wang"}}
			rec, err := pol.Reconcile(f)
			return report(rec.Report, err)
		}, []string{"asset C-1.disposed: 1, must be at most 0 (000-186)"}},
		{"negative quantities", func() ([]string, error) {
			return report(pol.CheckIssue(issued(brooms(func(l *assets.IssueLine) { l.Quantity = -4 }))))
		}, []string{"lines[0].quantity range"}},
		{"a return without an issue", func() ([]string, error) {
			return report(pol.CheckIssue(issued(brooms(func(l *assets.IssueLine) { l.First, l.Returned = true, 1 }))))
		}, []string{"lines[0].returned conflict"}},
		{"a thing handed back that nobody got", func() ([]string, error) {
			return report(pol.CheckLife(lived(assets.MoveStored, assets.MoveEntered, assets.MoveReturned)))
		}, []string{"asset P-1.returned 2026-03-03: out of order: on-the-books; expected after in-use (004-104)"}},
		{"a deposit thing back before it went out", func() ([]string, error) {
			return report(pol.CheckDeposits(assets.DepositFile{Year: term("2025-09-01", "2026-08-31"), AsOf: day("2026-08-31"), Deposits: []assets.Deposit{
				{ID: "D-1", Kind: assets.DoorKey, Issued: day("2026-01-02"), Paid: price("1"), PaidOn: day("2026-01-02"), Returned: day("2026-01-01")},
			}}))
		}, []string{"deposits[0].returned range"}},
		{"a transfer to the same room", func() ([]string, error) {
			d, err := pol.DecideDisposal(leaving(assets.Transfer, func(f *assets.DisposalFile) { f.To = f.From }))
			return report(d.Report, err)
		}, []string{"to conflict"}},
		{"a life of zero years", func() ([]string, error) {
			d, err := pol.DecideDisposal(leaving(assets.Scrapping, old(func(c *assets.Condition) { c.LifeYears = 0 })))
			return report(d.Report, err)
		}, []string{"condition.lifeYears range"}},
		{"bought in the future", func() ([]string, error) {
			return report(pol.CheckAdditions(assets.AdditionFile{AsOf: day("2026-03-01"), Additions: []assets.Addition{{ID: "V-1", Source: assets.ByDonation, On: day("2026-03-02")}}}))
		}, []string{"additions[0].on range"}},
		{"counted in the future", func() ([]string, error) {
			f := counting(chairs())
			f.On = f.AsOf.AddDays(1)
			rec, err := pol.Reconcile(f)
			return report(rec.Report, err)
		}, []string{"on range"}},
		{"two keepers", func() ([]string, error) {
			return report(pol.CheckRegister(registered(chair("C-1"), chair("C-2", func(e *assets.RegisterEntry) { e.Keeper = "Li" }))))
		}, []string{"room 201.keeper: more than once: 2; expected 1 (002-031)"}},
		{"half a chair", func() ([]string, error) {
			var f assets.RegisterFile
			return nil, logistics.Decode([]byte(`{"administrator":"Gu","entries":[{"tag":"C-1","entered":true,"quantity":0.5,"department":"","keeper":""}]}`), &f)
		}, []string{"entries[0].quantity type"}},
		{"more chairs than any school has", func() ([]string, error) {
			return report(pol.CheckLedger([]assets.LedgerRow{{Category: "chairs", Opening: 2_000_000_000, Stock: 2_000_000_000}}))
		}, []string{"[0].opening range", "[0].stock range"}},
		{"books, cards and counts of nothing", func() ([]string, error) {
			rec, err := pol.Reconcile(counting(nil))
			return report(rec.Report, err)
		}, []string{"? stocktake K-1.cards: not checked, missing cards: none were handed in (004-105)", "? stocktake K-1.count: not checked, missing anything to count: books, cards and counts are empty (000-186)"}},
		{"a life that outlasts the calendar is not over", func() ([]string, error) {
			last := day("9999-12-31")
			d, err := pol.DecideDisposal(leaving(assets.Scrapping, old(func(c *assets.Condition) {
				c.InUse, c.LifeYears, c.Appraised = day("9950-01-01"), 50, day("9950-01-01")
			}), func(f *assets.DisposalFile) {
				f.On, f.Marks, f.AsOf = last, nil, time.Time{}
			}))
			return report(d.Report, err)
		}, []string{"scrap X-1.submit: missing; expected fixed-asset administrator (004-102)", "scrap X-1.approve: missing; expected principal or general affairs manager (004-102)", "scrap X-1.condition: missing (003-029)"}},
		{"what came in is entered by the end of a month that the calendar does not have", func() ([]string, error) {
			later := assets.School()
			later.Register.Additions.Entered.Months = 1
			return report(later.CheckAdditions(assets.AdditionFile{AsOf: day("9999-12-31"), Additions: []assets.Addition{
				{ID: "V-1", Source: assets.ByDonation, On: day("9999-12-01"), Entered: day("9999-12-31")}, {ID: "V-2", Source: assets.ByDonation, On: day("9999-12-01")},
			}}))
		}, []string{}},
		{"what left is back by a day that the calendar does not have", func() ([]string, error) {
			soon := assets.School()
			soon.Register.OffSite.Recovered.Within = logistics.MustSpan("30d")
			return report(soon.CheckOffSite(assets.OffSiteFile{AsOf: day("9999-12-31"), Items: []assets.OffSiteItem{
				{Tag: "P-1", Registered: true, Left: day("9999-12-02"), Recovered: day("9999-12-31")}, {Tag: "P-2", Registered: true, Left: day("9999-12-02")},
			}}))
		}, []string{}},
		{"a scrap dated before its approval", func() ([]string, error) {
			d, err := pol.DecideDisposal(leaving(assets.Scrapping, old(), func(f *assets.DisposalFile) { f.On = day("2026-03-02"); f.Condition.InUse = day("2021-03-01") }))
			return report(d.Report, err)
		}, []string{"scrap X-1.on: before it was asked for: 2026-03-02; expected not before 2026-03-03 (004-102)"}},
	} {
		got, err := row.ask()
		if err != nil {
			got = problems(t, err)
		}
		if !slices.Equal(got, row.want) {
			t.Errorf("%s: %v, want %v", row.reason, got, row.want)
		}
	}
}
