package assets_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/assets"
)

type (
	policy = assets.Policy
	past   = assets.Past
)

// proven is a change of one row, a case that puts the row to the proof and a near one that does not.
type proven struct {
	reason    string
	question  string // of the shift
	edit      func(*policy)
	hit, near past
}

// provenRows has a row for every kind of record.
func provenRows() []proven {
	should := func(force *logistics.Force) { *force = logistics.Should }
	entry := func(edit func(*assets.RegisterEntry)) *assets.RegisterFile {
		return new(registered(chair("C-1", edit)))
	}
	came := func(entered string) *assets.AdditionFile {
		return &assets.AdditionFile{AsOf: day("2026-05-10"), Additions: []assets.Addition{{ID: "V-1", Source: assets.ByPurchase, On: day("2026-03-05"), Entered: day(entered)}}}
	}
	out := func(recovered string) *assets.OffSiteFile {
		return &assets.OffSiteFile{AsOf: day("2026-03-20"), Items: []assets.OffSiteItem{{Tag: "P-1", Registered: true, Left: day("2026-03-01"), Recovered: day(recovered)}}}
	}
	papers := func(kind string) *assets.WarrantyFile {
		return &assets.WarrantyFile{AsOf: day("2026-01-01"), Valuables: []assets.Valuable{{Tag: "F-1", Kind: kind, Until: day("2026-02-01"), Papers: logistics.No}}}
	}
	room := func(role logistics.Role) *assets.RoomLog {
		return &assets.RoomLog{Room: "201", Log: logistics.Log{From: day("2026-03-05"), AsOf: day("2026-03-06"), Calendar: workdays(), Done: []logistics.Done{done("2026-03-05", role)}}}
	}
	signed := func(place string) *assets.TermStartFile {
		return &assets.TermStartFile{Term: spring(), AsOf: day("2026-07-10"), Places: logistics.List[string]{place}}
	}
	spot := func(recorded bool) *assets.SpotCheckFile {
		return &assets.SpotCheckFile{Department: "d", From: day("2026-02-23"), AsOf: day("2026-07-04"), Anchors: terms(), Checks: []assets.SpotCheck{{Done: done("2026-05-06", logistics.AssetAdministrator), Recorded: recorded}}}
	}
	hall := func(when string) *logistics.List[assets.Booking] {
		return &logistics.List[assets.Booking]{booked("B-1", "hall", when, "2026-03-10 14:00", "2026-03-10 16:00")}
	}
	key := func(deposit string) *assets.DepositFile {
		return &assets.DepositFile{Year: term("2025-09-01", "2026-08-31"), AsOf: day("2026-08-31"), Deposits: []assets.Deposit{{ID: "D-1", Kind: assets.DoorKey, Issued: day("2025-09-05"), Paid: price(deposit), PaidOn: day("2025-09-05")}}}
	}
	counted := func(days ...string) *assets.CountLog {
		l := counts(assets.Supplies, assets.Counting, "2026-03-01", "2026-04-01")
		for _, d := range days {
			l.Done = append(l.Done, done(d, logistics.WarehouseKeeper))
		}
		return &l
	}
	ledger := func(stock int) *logistics.List[assets.LedgerRow] {
		return &logistics.List[assets.LedgerRow]{{Category: "paper", Opening: 1, Stock: stock}}
	}
	stocktake := func(n int) *assets.StocktakeFile {
		return new(counting(chairs(), assets.Counted{Tag: "C-1", Room: "201", Quantity: n}))
	}
	chalk := func(n int) *logistics.List[assets.Stock] {
		return &logistics.List[assets.Stock]{{Item: "chalk", Quantity: n}}
	}
	broomCase := func(returned int) *assets.IssueForm {
		return new(form(brooms(func(l *assets.IssueLine) { l.Returned = returned })))
	}
	return []proven{
		{"no class", "register.entry.classified", func(p *policy) { should(&p.Register.Entry[1].Force) }, past{Register: entry(func(e *assets.RegisterEntry) { e.Class = "" })}, past{Register: entry(func(*assets.RegisterEntry) {})}},
		{"two keepers of a room", "custody.room", func(p *policy) { should(&p.Custody.Room.Force) }, past{Register: new(registered(chair("C-1"), chair("C-2", func(e *assets.RegisterEntry) { e.Keeper = "Li" })))}, past{Register: new(registered(chair("C-1")))}},
		{"entered a day after the month", "register.additions.entered", func(p *policy) { p.Register.Additions.Entered.Months = 1 }, past{Additions: came("2026-04-01")}, past{Additions: came("2026-03-31")}},
		{"never in the store", "register.flow.store", func(p *policy) { should(&p.Register.Flow[0].Force) }, past{Flow: new(flowed(flowMarks()[1:]...))}, past{Flow: new(flowed(flowMarks()...))}},
		{"back on the nineteenth day", "register.offSite.recovered", func(p *policy) { p.Register.OffSite.Recovered.Within = logistics.MustSpan("18d") }, past{OffSite: out("2026-03-20")}, past{OffSite: out("2026-03-19")}},
		{"papers of a tool", "register.warranty.kinds", func(p *policy) { p.Register.Warranty.Kinds.Of = p.Register.Warranty.Kinds.Of[:2] }, past{Warranty: papers(assets.Tool)}, past{Warranty: papers(assets.Appliance)}},
		{"looked after by a teacher", "custody.daily", func(p *policy) { p.Custody.Daily.By = heads() }, past{Room: room(logistics.Teacher)}, past{Room: room(logistics.OfficeHead)}},
		{"nothing signed for in the canteen", "custody.termStart.places", func(p *policy) { p.Custody.TermStart.Places = p.Custody.TermStart.Places[:4] }, past{TermStart: signed("canteen")}, past{TermStart: signed("office")}},
		{"not handed back", "custody.handovers.hand-back", func(p *policy) { should(&p.Custody.Handovers[2].Force) }, past{Handovers: new(handed("2026-07-04 00:00", handovers()[:2]...))}, past{Handovers: new(handed("2026-07-04 00:00", handovers()...))}},
		{"left and not cleared", "custody.leaving", func(p *policy) { should(&p.Custody.Leaving.Force) }, past{Leaving: &assets.LeavingKeeper{Person: "Wang", On: day("2026-07-03")}}, past{Leaving: &assets.LeavingKeeper{Person: "Wang", On: day("2026-07-03"), Signed: true}}},
		{"checked without a record", "custody.spot.record", func(p *policy) { should(&p.Custody.Spot.Record.Force) }, past{Spot: spot(false)}, past{Spot: spot(true)}},
		{"booked an hour before", "custody.venues", func(p *policy) { p.Custody.Venues.Lead = logistics.MustSpan("2h") }, past{Bookings: hall("2026-03-10 13:00")}, past{Bookings: hall("2026-03-10 12:00")}},
		{"three old ones for four", "issue.exchange", func(p *policy) { p.Issue.Exchange.Bound = logistics.Share(3, 4) }, past{Form: broomCase(3)}, past{Form: broomCase(4)}},
		{"issued by somebody else", "issue.designated", func(p *policy) { should(&p.Issue.Designated.Force) }, past{Issued: new(func() assets.IssueForm { f := issued(brooms()); f.Designated = nil; return f }())}, past{Issued: new(issued(brooms()))}},
		{"a deposit of nothing", "issue.deposits.paid", func(p *policy) { p.Issue.Deposits.Paid.Side = logistics.AtLeast }, past{Deposits: key("0")}, past{Deposits: key("1")}},
		{"nine books of ten", "issue.textbooks", func(p *policy) { p.Issue.Textbooks.Bound = logistics.Share(9, 10) }, past{Textbooks: &assets.TextbookFile{Class: "7.1", Issued: 10, Returned: 9}}, past{Textbooks: &assets.TextbookFile{Class: "7.1", Issued: 10, Returned: 10}}},
		{"not counted in March", "stocktake.counts.supplies.count.001-016", func(p *policy) { should(&p.Stocktake.Counts[0].Force) }, past{Counts: counted()}, past{Counts: counted("2026-03-02")}},
		{"one piece too many in the ledger", "stocktake.ledger", func(p *policy) { p.Stocktake.Ledger.Bound = logistics.Count(1) }, past{Ledger: ledger(2)}, past{Ledger: ledger(1)}},
		{"one chair short", "stocktake.goods", func(p *policy) { p.Stocktake.Goods.Bound = logistics.Count(1) }, past{Stocktake: stocktake(29)}, past{Stocktake: stocktake(30)}},
		{"chalk, which had no bounds: no row of one edition alone is the other's", "stock", func(p *policy) {
			p.Stocktake.Levels.Items = leveled().Stocktake.Levels.Items
			p.Stocktake.Levels.Items[0].Most = logistics.Limit{Rule: logistics.Obliges("004-041")}
		}, past{Stock: chalk(9)}, past{Dormitory: new(living())}},
		{"appraised by two", "disposal.scrap.appraisers", func(p *policy) { p.Disposal.Scrap.Appraisers.Bound = logistics.Count(3) }, past{Disposal: new(leaving(assets.Scrapping, old()))},
			past{Disposal: new(leaving(assets.Scrapping, old(func(c *assets.Condition) { c.Appraisers = append(c.Appraisers, "He") })))}},
		{"paid by the list", "compensation.price", func(p *policy) { p.Compensation.Price.Basis = assets.ListPrice }, past{Loss: new(loss(assets.CauseLost))}, past{Replacement: &assets.ReplacementFile{ID: "Q", Tag: "P", Note: logistics.Yes}}},
		{"replaced without a note", "upkeep.replacement", func(p *policy) { should(&p.Upkeep.Replacement.Force) }, past{Replacement: &assets.ReplacementFile{ID: "Q", Tag: "P", Note: logistics.No}}, past{Replacement: &assets.ReplacementFile{ID: "Q", Tag: "P", Note: logistics.Yes}}},
		{"air conditioners never cleaned", "upkeep.airConditioners", func(p *policy) { should(&p.Upkeep.AirConditioners.Force) }, past{Upkeep: new(upkeep("clean-air-conditioners", "2026-01-01", "2026-06-02"))},
			past{Upkeep: new(upkeep("clean-air-conditioners", "2026-01-01", "2026-06-02", done("2026-05-31", logistics.Teacher)))}},
		{"remotes never collected", "upkeep.remotes", func(p *policy) { should(&p.Upkeep.Remotes.Force) }, past{Remotes: &assets.RemotesFile{Term: spring(), AsOf: day("2026-07-10")}}, past{Remotes: &assets.RemotesFile{Term: spring(), Collected: day("2026-07-01"), AsOf: day("2026-07-10")}}},
		{"no office", "dormitory.office", func(p *policy) { should(&p.Dormitory.Office.Force) }, past{Dormitory: new(living(func(f *assets.DormitoryFile) { f.Office = false }))}, past{Dormitory: new(living())}},
		{"scrapped straight out of use", "life.moves.scrapped-with-approval.scrapped", func(p *policy) {
			p.Life.Moves[13].From = append(p.Life.Moves[13].From, assets.StateInUse)
		}, past{Life: new(lived(assets.MoveStored, assets.MoveEntered, assets.MoveIssued, assets.MoveScrapped))}, past{Life: new(lived(assets.MoveStored, assets.MoveEntered, assets.MoveIssued))}},
	}
}

func heads() []logistics.Role {
	return []logistics.Role{logistics.OfficeHead, logistics.DepartmentManager, logistics.ClassTeacher}
}

// A row of every section that changes is hit by the case that puts it to the proof, which moves, and not by the near one.
func TestReplay(t *testing.T) {
	for _, row := range provenRows() {
		t.Run(row.reason, func(t *testing.T) {
			hit, near := row.hit, row.near
			hit.ID, near.ID = "hit", "near"
			next := assets.School()
			row.edit(&next)
			impact, err := assets.Replay(assets.School(), next, slices.Values([]past{hit, near}))
			if err != nil {
				t.Fatal(err)
			}
			if len(impact.Unjudged) > 0 || impact.Cases != 2 || impact.Moved != 1 {
				t.Fatalf("%s", impact)
			}
			for _, m := range impact.Moves {
				if m.Question != row.question || !slices.Equal(m.Samples, []string{"hit"}) {
					t.Errorf("%s moves %v", m.Question, m.Samples)
				}
			}
			same, err := assets.Replay(assets.School(), assets.School(), slices.Values([]past{hit, near}))
			if err != nil || same.Moved > 0 || same.Cases != 2 {
				t.Errorf("one edition beside itself: %s %v", same, err)
			}
		})
	}
}

func TestReplayTellsProblems(t *testing.T) {
	impact, err := assets.Replay(assets.School(), assets.Factory(), slices.Values([]past{{}, {ID: "both", Textbooks: &assets.TextbookFile{}, Leaving: &assets.LeavingKeeper{}}, {ID: "empty", Life: &assets.LifeFile{}}}))
	if err != nil || impact.Cases != 0 || len(impact.Unjudged) != 3 {
		t.Fatalf("%s %v", impact, err)
	}
	if got := impact.String(); !strings.Contains(got, "a case is one of register, additions, flow") || !strings.Contains(got, "life.tag") {
		t.Errorf("%s", got)
	}
	if _, err := assets.Replay(policy{}, assets.Factory(), nil); err == nil {
		t.Error("no policy, and replayed")
	}
}
