package assets_test

import (
	"encoding/json"
	"testing"

	"example.com/logistics"
	"example.com/logistics/assets"
)

func FuzzPolicy(f *testing.F) {
	seeds(f, assets.Factory(), assets.School())
	f.Fuzz(func(t *testing.T, data []byte) {
		var pol assets.Policy
		if err := logistics.Decode(data, &pol); err != nil {
			return
		}
		stable(t, pol)
		pol.AppendDiagram(nil, logistics.Chinese)
		for _, ask := range factKinds() {
			ask.of(t, pol, ask.sample)
		}
		if d, err := assets.Diff(pol, pol); err == nil && len(d.Shifts) > 0 {
			t.Fatal(d)
		}
	})
}

// factKind is a type of facts: a sample, and the questions about it.
type factKind struct {
	sample any
	of     func(t *testing.T, pol assets.Policy, facts any)
	read   func(data []byte) (any, error)
}

// factsOf makes a kind of a question that gives a report or a decision.
func factsOf[F, R any](sample F, ask func(assets.Policy, F) (R, error)) factKind {
	return factKind{
		sample: sample,
		of: func(t *testing.T, pol assets.Policy, facts any) {
			f := facts.(F)
			answer, err := ask(pol, f)
			refused(t, err)
			if err == nil {
				stable(t, answer)
			}
		},
		read: func(data []byte) (any, error) {
			var f F
			err := logistics.Decode(data, &f)
			return f, err
		},
	}
}

// factKinds are all types of facts; never changed in their order, for the corpus selects them by number.
func factKinds() []factKind {
	return []factKind{
		factsOf(registered(chair("C-1")), assets.Policy.CheckRegister),
		factsOf(assets.AdditionFile{AsOf: day("2026-05-01"), Additions: []assets.Addition{{ID: "V-1", Source: assets.ByPurchase, On: day("2026-03-31")}}}, assets.Policy.CheckAdditions),
		factsOf(flowed(flowMarks()...), assets.Policy.CheckFlow),
		factsOf(assets.OffSiteFile{AsOf: day("2026-03-20"), Items: []assets.OffSiteItem{{Tag: "P-1", Left: day("2026-03-01")}}}, assets.Policy.CheckOffSite),
		factsOf(assets.WarrantyFile{AsOf: day("2026-01-01"), Valuables: []assets.Valuable{{Tag: "F-1", Kind: assets.Tool, Papers: logistics.Yes}}}, assets.Policy.CheckWarranty),
		factsOf(assets.RoomLog{Room: "201", Log: logistics.Log{From: day("2026-03-05"), AsOf: day("2026-03-10")}}, assets.Policy.CheckDailyCustody),
		factsOf(assets.TermStartFile{Term: spring(), AsOf: day("2026-07-01"), Facilities: []assets.Facility{{Place: "classroom", Room: "201", Kind: "music"}}}, assets.Policy.CheckTermStart),
		factsOf(handed("2026-07-04 00:00", handovers()...), assets.Policy.CheckHandovers),
		factsOf(assets.LeavingKeeper{Person: "Wang", On: day("2026-07-03")}, assets.Policy.CheckLeaving),
		factsOf(assets.SpotCheckFile{Department: "d", From: day("2026-02-23"), AsOf: day("2026-07-04"), Anchors: terms(), Checks: []assets.SpotCheck{{Done: done("2026-05-06", logistics.AssetAdministrator), Faults: logistics.Yes}}}, assets.Policy.CheckSpotChecks),
		factsOf([]assets.Booking{booked("B-1", "hall", "2026-03-01 09:00", "2026-03-10 14:00", "2026-03-10 16:00")}, assets.Policy.CheckBookings),
		factsOf(form(brooms()), assets.Policy.DecideIssue),
		factsOf(issued(brooms()), assets.Policy.CheckIssue),
		factsOf(assets.DepositFile{Year: term("2025-09-01", "2026-08-31"), AsOf: day("2026-09-01"), Deposits: []assets.Deposit{{ID: "D-1", Kind: assets.DoorKey, Issued: day("2025-09-05")}}}, assets.Policy.CheckDeposits),
		factsOf(assets.TextbookFile{Class: "7.1", Issued: 2, Returned: 1}, assets.Policy.CheckTextbooks),
		factsOf(counts(assets.FixedAssets, assets.Counting, "2026-03-01", "2026-04-01", done("2026-03-31", logistics.AssetAdministrator)), assets.Policy.CheckCounts),
		factsOf([]assets.LedgerRow{{Category: "paper", Opening: 1, Stock: 2}}, assets.Policy.CheckLedger),
		factsOf([]assets.Stock{{Item: "chalk", Quantity: 1}}, assets.Policy.CheckStock),
		factsOf(counting(chairs(), counted{Tag: "C-1", Room: "201", Quantity: 29}), assets.Policy.Reconcile),
		factsOf(leaving(assets.Scrapping, old()), assets.Policy.DecideDisposal),
		factsOf(loss(assets.CauseDamaged), assets.Policy.DecideCompensation),
		factsOf(assets.ReplacementFile{ID: "Q-1", Tag: "P-1", Note: logistics.No}, assets.Policy.CheckReplacement),
		factsOf(upkeep("clean-air-conditioners", "2026-01-01", "2026-06-02"), assets.Policy.CheckUpkeep),
		factsOf(assets.RemotesFile{Term: spring(), AsOf: day("2026-07-10")}, assets.Policy.CheckRemotes),
		factsOf(living(), assets.Policy.CheckDormitory),
		factsOf(lived(assets.MoveStored), assets.Policy.CheckLife),
	}
}

// Every type of facts survives its JSON, and is judged.
func TestFactsRoundTrip(t *testing.T) {
	for _, k := range factKinds() {
		data, err := json.Marshal(k.sample)
		if err != nil {
			t.Fatal(err)
		}
		read, err := k.read(data)
		if err != nil {
			t.Errorf("%T: %v", k.sample, err)
			continue
		}
		differ(t, k.sample, read)
		k.of(t, assets.School(), read)
		if _, err := k.read([]byte(`{"no such field":1}`)); err == nil {
			t.Errorf("%T reads what it does not have", k.sample)
		}
	}
}

// FuzzFacts reads facts of the type that the first byte selects, and asks.
func FuzzFacts(f *testing.F) {
	kinds := factKinds()
	for i, k := range kinds {
		data, err := json.Marshal(k.sample)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(append([]byte{byte(i)}, data...))
	}
	pol := assets.School()
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) == 0 {
			return
		}
		k := kinds[int(data[0])%len(kinds)]
		if facts, err := k.read(data[1:]); err == nil {
			k.of(t, pol, facts)
		}
	})
}
