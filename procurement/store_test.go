package procurement_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

func stored(no, delivered, accepted, refused, quarantined string) procurement.StoredLine {
	return procurement.StoredLine{No: no, Delivered: figure(delivered), Accepted: figure(accepted), Refused: figure(refused), Quarantined: figure(quarantined)}
}

// received is receipt W-1 of supplies that came on 9 March 2026, in the store and signed for.
func received(edits ...func(*procurement.ReceiptFile)) procurement.ReceiptFile {
	f := procurement.ReceiptFile{
		Trail: logistics.Trail{By: "P-warehouse-keeper", Role: logistics.WarehouseKeeper, At: at("2026-03-09 09:00"), Marks: []logistics.Mark{
			mark(procurement.ActQuarantine, logistics.WarehouseKeeper, "2026-03-09 09:30"), mark(procurement.ActAccept, logistics.AcceptanceGroup, "2026-03-09 10:00"),
			mark(procurement.ActBook, logistics.WarehouseKeeper, "2026-03-09 11:00"), mark(procurement.ActNotify, logistics.WarehouseKeeper, "2026-03-09 12:00"),
		}},
		ID: "W-1", Goods: procurement.Supplies, Lines: []procurement.StoredLine{stored("1", "10", "8", "2", "0"), stored("2", "2.5", "2.5", "0", "0")},
		Keepers:       []procurement.Keeper{{Role: logistics.WarehouseKeeper, By: "P-warehouse-keeper"}},
		Confirmations: []procurement.Confirmation{confirmed("2026-03-10 09:00", true)},
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func confirmed(when string, signed bool) procurement.Confirmation {
	return procurement.Confirmation{At: at(when), Role: logistics.Requester, By: "P-requester", Signed: signed, Doubts: !signed}
}

// straight is the same delivery of urgent goods, handed to the requester at once.
func straight(f *procurement.ReceiptFile) {
	f.Urgent, f.Straight, f.AcceptanceSigned, f.CopyLeft, f.Marks, f.Keepers = true, true, true, true, nil, nil
}

func TestCheckStore(t *testing.T) {
	type file = procurement.ReceiptFile
	const keeper, both = "receipt W-1.keepers: missing; expected warehouse keeper (003-025)", "receipt W-1.keepers: missing; expected fixed-asset administrator (003-025)"
	admin := procurement.Keeper{Role: logistics.AssetAdministrator, By: "P-asset-administrator"}
	for _, row := range []struct {
		reason string
		file   file
		want   []string
	}{
		{"in order", received(), nil},
		{"in the store at the end of the day", received(func(f *file) {
			for i := range f.Marks {
				f.Marks[i].At = at("2026-03-09 23:59")
			}
		}), nil},
		{"a minute later", received(func(f *file) {
			for i := range f.Marks {
				f.Marks[i].At = at("2026-03-10 00:00")
			}
		}), []string{"receipt W-1.quarantine: late: 2026-03-10T00:00:00+08:00; expected not after the end of 2026-03-09 (+08:00) (000-138)"}},
		{"accepted at the gate", received(func(f *file) { f.Marks, f.AsOf = f.Marks[1:], at("2026-03-11 09:00") }), []string{
			"receipt W-1.quarantine: missing; expected warehouse keeper or fixed-asset administrator (000-138)",
			"receipt W-1.accept: out of order: 2026-03-09T10:00:00+08:00; expected after quarantine (000-138)",
		}},
		{"in quarantine, on the shelves and signed for", received(func(f *file) { f.Marks = f.Marks[:1] }), []string{
			"receipt W-1.lines[0].accepted: must not be there: 8 of 10 (000-138)", "receipt W-1.lines[1].accepted: must not be there: 2.5 of 2.5 (000-138)",
			"receipt W-1.confirmations[0].at: out of order: 2026-03-10T09:00:00+08:00; expected after accept (000-139)",
		}},
		{"in quarantine: what comes next has no time limit, and is awaited", received(func(f *file) {
			f.Marks, f.Confirmations, f.Lines = f.Marks[:1], nil, []procurement.StoredLine{stored("1", "10", "0", "0", "10")}
		}), nil},
		{"accepted half an hour ago, and not booked yet", received(func(f *file) { f.Marks, f.Confirmations, f.AsOf = f.Marks[:2], nil, at("2026-03-09 10:30") }), nil},
		{"told and never booked: a later step passed it over", received(func(f *file) {
			f.Marks, f.Confirmations = append(f.Marks[:2:2], f.Marks[3]), nil
		}), []string{
			"receipt W-1.book: missing; expected warehouse keeper or fixed-asset administrator (000-138)",
			"receipt W-1.notify: out of order: 2026-03-09T12:00:00+08:00; expected after book (000-138)",
		}},
		{"signed for while it was in quarantine", received(func(f *file) {
			f.Marks, f.Lines = f.Marks[:1], []procurement.StoredLine{stored("1", "10", "0", "0", "10")}
		}), []string{"receipt W-1.confirmations[0].at: out of order: 2026-03-10T09:00:00+08:00; expected after accept (000-139)"}},
		{"signed for a minute before it was accepted", received(func(f *file) { f.Confirmations[0].At = at("2026-03-09 09:59") }), []string{
			"receipt W-1.confirmations[0].at: out of order: 2026-03-09T09:59:00+08:00; expected not before 2026-03-09T10:00:00+08:00 (000-139)",
		}},
		{"accepted and not booked", received(func(f *file) { f.Marks = f.Marks[:2] }), []string{"receipt W-1.book: missing; expected warehouse keeper or fixed-asset administrator (000-138)"}},
		{"booked by the buyer, and nobody told", received(func(f *file) { f.Marks = f.Marks[:3]; f.Marks[2].Role = logistics.Buyer }), []string{
			"receipt W-1.book: buyer, must be warehouse keeper or fixed-asset administrator (000-138)",
			"receipt W-1.notify: missing; expected warehouse keeper or fixed-asset administrator (000-138)",
		}},
		{"all refused: nothing to book", received(func(f *file) {
			f.Marks, f.Keepers, f.Lines = f.Marks[:2], nil, []procurement.StoredLine{stored("1", "10", "0", "10", "0")}
		}), nil},
		{"all refused, and booked before it was", received(func(f *file) {
			f.Marks, f.Lines = f.Marks[:3], []procurement.StoredLine{stored("1", "10", "0", "10", "0")}
			f.Marks[2].At = at("2026-03-09 09:45")
		}), []string{"receipt W-1.book: out of order: 2026-03-09T09:45:00+08:00; expected not before 2026-03-09T10:00:00+08:00 (000-138)"}},
		{"a ten-thousandth is lost", received(func(f *file) { f.Lines[0] = stored("1", "10", "8", "1.9999", "0") }), []string{"receipt W-1.lines[0].balance: 9.9999 of 10, must be at least 100% (000-138)"}},
		{"a ten-thousandth too many", received(func(f *file) { f.Lines[0] = stored("1", "10", "8", "2", "0.0001") }), []string{"receipt W-1.lines[0].balance: 10.0001 of 10, must be at most 100% (000-138)"}},
		{"no keeper", received(func(f *file) { f.Keepers = nil }), []string{keeper}},
		{"an asset, by the administrator", received(func(f *file) { f.Goods, f.Keepers = procurement.FixedAssets, []procurement.Keeper{admin} }), nil},
		{"an asset, by the keeper", received(func(f *file) { f.Goods = procurement.FixedAssets }), []string{both}},
		{"an asset in the store, by both", received(func(f *file) { f.Goods = procurement.FixedAssetsInStore; f.Keepers = append(f.Keepers, admin) }), nil},
		{"an asset in the store, by one who is both", received(func(f *file) {
			f.Goods = procurement.FixedAssetsInStore
			f.Keepers = append(f.Keepers, procurement.Keeper{Role: logistics.AssetAdministrator, By: "P-warehouse-keeper"})
		}), []string{"receipt W-1.keepers: one person twice: P-warehouse-keeper (003-025)"}},
		{"an asset in the store, by nobody", received(func(f *file) { f.Goods, f.Keepers = procurement.FixedAssetsInStore, nil }), []string{keeper, both}},
		{"urgent goods, straight to the requester", received(straight), nil},
		{"without a copy", received(straight, func(f *file) { f.CopyLeft = false }), []string{"receipt W-1.copy-for-the-warehouse: missing (000-140)"}},
		{"without a signature: not accepted", received(straight, func(f *file) { f.AcceptanceSigned = false }), []string{
			"receipt W-1.acceptance-signed: missing (000-140)",
			"receipt W-1.lines[0].accepted: must not be there: 8 of 10 (000-138)", "receipt W-1.lines[1].accepted: must not be there: 2.5 of 2.5 (000-138)",
			"receipt W-1.confirmations[0].at: out of order: 2026-03-10T09:00:00+08:00; expected after acceptance-signed (000-139)",
		}},
		{"urgent goods that were stored all the same", received(func(f *file) { f.Urgent = true }), nil},
		{"other goods, straight to the requester", received(straight, func(f *file) { f.Urgent, f.AsOf, f.Lines = false, at("2026-03-11 09:00"), f.Lines[:1] }), []string{
			"receipt W-1.quarantine: missing; expected warehouse keeper or fixed-asset administrator (000-138)", "receipt W-1.lines[0].accepted: must not be there: 8 of 10 (000-138)",
			"receipt W-1.confirmations[0].at: out of order: 2026-03-10T09:00:00+08:00; expected after accept (000-139)",
		}},
		{"the buyer accepts: he sits in the group", received(func(f *file) { f.Marks[1].Role = logistics.Buyer }), nil},
		{"the buyer signs for it", received(func(f *file) { f.Confirmations[0].Role = logistics.Buyer }), []string{"receipt W-1.confirmations[0].role: buyer, must be requester (000-139)"}},
		{"the buyer doubts it", received(func(f *file) {
			f.Confirmations[0] = confirmed("2026-03-10 09:00", false)
			f.Confirmations[0].Role = logistics.Buyer
		}), []string{"receipt W-1.confirmations[0].role: buyer, must be requester (000-139)"}},
		{"the requester doubts it", received(func(f *file) { f.Confirmations[0] = confirmed("2026-03-10 09:00", false) }), nil},
		{"urgent goods, in the store, of which no step is on record yet", received(func(f *file) {
			f.Urgent, f.Marks, f.Keepers, f.Confirmations, f.AsOf, f.Lines = true, nil, nil, nil, at("2026-03-10 09:00"), []procurement.StoredLine{stored("1", "10", "0", "0", "10")}
		}), []string{
			"receipt W-1.quarantine: missing; expected warehouse keeper or fixed-asset administrator (000-138)"}},
		{"an urgent asset, straight to the requester, and on no book of assets", received(straight, func(f *file) { f.Goods = procurement.FixedAssets }), []string{both}},
		{"an urgent asset of the store, straight to the requester: its administrator books it", received(straight, func(f *file) { f.Goods, f.Keepers = procurement.FixedAssetsInStore, []procurement.Keeper{admin} }), nil},
		{"an urgent asset that nobody accepted is on no book yet", received(straight, func(f *file) {
			f.Goods, f.AcceptanceSigned, f.Confirmations = procurement.FixedAssets, false, nil
			f.Lines = []procurement.StoredLine{stored("1", "10", "0", "0", "10")}
		}), []string{"receipt W-1.acceptance-signed: missing (000-140)"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			for _, pol := range []procurement.Policy{procurement.Factory(), procurement.School()} {
				report, err := pol.CheckStore(row.file)
				if err != nil {
					t.Fatal(err)
				}
				differ(t, append([]string{}, row.want...), found(report))
			}
		})
	}
}

func TestDecideReceipt(t *testing.T) {
	type file = procurement.ReceiptFile
	said := func(all ...procurement.Confirmation) file { return received(func(f *file) { f.Confirmations = all }) }
	for _, row := range []struct {
		reason, want string
		file         file
	}{
		{"nobody said anything", "receipt W-1: open, no signature that closes it (000-139 (read))", said()},
		{"signed", "receipt W-1: closed since 2026-03-10T09:00:00+08:00 (000-139 (read))", said(confirmed("2026-03-10 09:00", true))},
		{"doubted", "receipt W-1: open again, doubted since 2026-03-10T09:00:00+08:00 (000-139 (read))", said(confirmed("2026-03-10 09:00", false))},
		{"doubted, then signed", "receipt W-1: closed since 2026-03-11T09:00:00+08:00 (000-139 (read))", said(confirmed("2026-03-10 09:00", false), confirmed("2026-03-11 09:00", true))},
		{"signed, then doubted", "receipt W-1: open again, doubted since 2026-03-11T09:00:00+08:00 (000-139 (read))", said(confirmed("2026-03-11 09:00", false), confirmed("2026-03-10 09:00", true))},
		{"both at one moment", "receipt W-1: open again, doubted since 2026-03-10T09:00:00+08:00 (000-139 (read))", said(confirmed("2026-03-10 09:00", false), confirmed("2026-03-10 09:00", true))},
		{"and told the other way round", "receipt W-1: open again, doubted since 2026-03-10T09:00:00+08:00 (000-139 (read))", said(confirmed("2026-03-10 09:00", true), confirmed("2026-03-10 09:00", false))},
		{"signed a minute before it was accepted", "receipt W-1: open, no signature that closes it (000-139 (read))", said(confirmed("2026-03-09 09:59", true))},
		{"signed at that moment", "receipt W-1: closed since 2026-03-09T10:00:00+08:00 (000-139 (read))", said(confirmed("2026-03-09 10:00", true))},
		{"signed, and never accepted", "receipt W-1: open, no signature that closes it (000-139 (read))", received(func(f *file) { f.Marks = f.Marks[:1] })},
		{"all of it refused or in quarantine", "receipt W-1: open, no signature that closes it (000-139 (read))", received(func(f *file) {
			f.Lines = []procurement.StoredLine{stored("1", "10", "0", "10", "0"), stored("2", "2", "0", "1", "1")}
		})},
		{"a ten-thousandth is accepted", "receipt W-1: closed since 2026-03-10T09:00:00+08:00 (000-139 (read))", received(func(f *file) {
			f.Lines = []procurement.StoredLine{stored("1", "10", "0.0001", "9.9999", "0")}
		})},
		{"urgent goods, signed for", "receipt W-1: closed since 2026-03-10T09:00:00+08:00 (000-139 (read))", received(straight)},
		{"urgent goods that nobody accepted", "receipt W-1: open, no signature that closes it (000-139 (read))", received(straight, func(f *file) { f.AcceptanceSigned = false })},
		{"one moment in two zones", "receipt W-1: closed since 2026-03-10T09:00:00+08:00 (000-139 (read))", received(func(f *file) {
			f.Confirmations = append([]procurement.Confirmation{confirmed("2026-03-10 09:00", true)}, f.Confirmations...)
			f.Confirmations[0].At = f.Confirmations[0].At.UTC()
		})},
		{"signed, then doubted by the buyer, who is not asked", "receipt W-1: closed since 2026-03-10T09:00:00+08:00 (000-139 (read))", said(confirmed("2026-03-10 09:00", true), func() procurement.Confirmation {
			c := confirmed("2026-03-11 09:00", false)
			c.Role = logistics.Buyer
			return c
		}())},
		{"signed by the buyer", "receipt W-1: open, no signature that closes it (000-139 (read))", received(func(f *file) { f.Confirmations[0].Role = logistics.Buyer })},
	} {
		d, err := procurement.Factory().DecideReceipt(row.file)
		if err != nil || d.String() != row.want {
			t.Errorf("%s: %s %v", row.reason, d, err)
		}
		stable(t, d)
	}
	d, err := procurement.Factory().DecideReceipt(said(confirmed("2026-03-10 09:00", false)))
	if zh := d.Text(logistics.Chinese); err != nil || zh != "入库单 W-1：有疑问未办结：2026-03-10 09:00:00 +08:00（000-139 解读）" {
		t.Error(zh, err)
	}
}

func TestNextStoreSteps(t *testing.T) {
	for _, row := range []struct {
		reason, want string
		file         procurement.ReceiptFile
	}{
		{"accepted: it is booked next", "[book: warehouse keeper or fixed-asset administrator (000-138)]", received(func(f *procurement.ReceiptFile) { f.Marks = f.Marks[:2] })},
		{"all done", "[]", received()},
		{"urgent goods skip the store", "[]", received(straight)},
	} {
		next, err := procurement.School().NextStoreSteps(row.file)
		if err != nil || fmt.Sprint(next) != row.want {
			t.Errorf("%s: %v %v, want %s", row.reason, next, err, row.want)
		}
	}
}

func TestStoreProblems(t *testing.T) {
	type file = procurement.ReceiptFile
	for _, row := range []struct {
		reason string
		file   file
		want   []string
	}{
		{"nothing said", file{}, []string{"id absent", "role absent", "by absent", "at absent", "goods unknown", "lines absent"}},
		{"lines that are none", received(func(f *file) {
			f.Lines = []procurement.StoredLine{stored("1", "0", "-1", "0", "0"), stored("1", "1", "0", "0.00001", "1"), stored("", "1", "0", "0", "1")}
		}), []string{"lines[0].delivered range", "lines[0].accepted amount", "lines[1].no duplicate", "lines[1].refused amount", "lines[2].no absent"}},
		{"together too many", received(func(f *file) { f.Lines[0] = stored("1", "1", "999999999999999", "1", "0") }), []string{"lines[0] amount"}},
		{"keepers that are none", received(func(f *file) { f.Keepers = []procurement.Keeper{{}, {Role: "x", By: "p-warehouse-keeper"}} }),
			[]string{"keepers[0].role absent", "keepers[0].by absent", "keepers[1].by conflict"}},
		{"signed before it came, and by nobody", received(func(f *file) {
			f.Confirmations = []procurement.Confirmation{confirmed("2026-03-09 08:59", true), {}}
		}), []string{"confirmations[0].at range", "confirmations[1].at absent", "confirmations[1].role absent", "confirmations[1].by absent", "confirmations[1].signed absent"}},
		{"signed for and doubted at once", received(func(f *file) { f.Confirmations[0].Doubts = true }), []string{"confirmations[0].doubts conflict"}},
		{"straight to the requester, with steps of the store", received(func(f *file) { f.Straight = true }), []string{"straight conflict"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			_, err := procurement.Factory().DecideReceipt(row.file)
			differ(t, row.want, problems(t, err))
			report, err := procurement.Factory().CheckStore(row.file)
			all := problems(t, err)
			for _, p := range row.want {
				if !slices.Contains(all, p) {
					t.Errorf("the check does not tell %s: %v", p, all)
				}
			}
			differ(t, logistics.Report{}, report)
		})
	}
	sung := received(func(f *file) { f.Marks[0].Act = "sing" })
	for name, err := range map[string]error{
		"check": second(procurement.Factory().CheckStore(sung)), "decide": second(procurement.Factory().DecideReceipt(sung)), "next": second(procurement.Factory().NextStoreSteps(sung)),
	} {
		t.Run(name, func(t *testing.T) { differ(t, []string{"marks[0].act unknown"}, problems(t, err)) })
	}
	if second(procurement.Policy{}.CheckStore(received())) == nil || second(procurement.Policy{}.DecideReceipt(received())) == nil {
		t.Error("the zero policy judges")
	}
}

func TestStoreLaws(t *testing.T) {
	type policy = procurement.Policy
	brokenLaws(t, []lawRow{
		{"no steps", func(p *policy) { p.Store.Inbound = nil }, []string{"store.inbound absent", "store.quarantine.until unknown"}},
		{"a step out of turn", func(p *policy) {
			p.Store.Inbound[1].After, p.Store.Inbound[2].Deputy = []string{procurement.ActQuarantine}, true
		},
			[]string{"store.inbound[1].after conflict", "store.inbound[2].deputy conflict"}},
		{"no kinds", func(p *policy) { p.Store.Kinds = nil; p.Clauses = p.Clauses.CitedBy(*p) }, []string{"store.kinds absent"}},
		{"kinds twice, by nobody", func(p *policy) { p.Store.Kinds[1].Goods, p.Store.Kinds[2].By = procurement.Supplies, nil },
			[]string{"store.kinds[1].goods duplicate", "store.kinds[2].by absent"}},
		{"kept by one twice where the store is skipped, and by nobody", func(p *policy) {
			p.Store.Kinds[1].Skipped = []logistics.Role{logistics.AssetAdministrator, "", logistics.AssetAdministrator}
		},
			[]string{"store.kinds[1].skipped[1] duplicate", "store.kinds[1].skipped[2] duplicate"}},
		{"a copy is banned", func(p *policy) { p.Store.Urgent[1].Banned = true }, []string{"store.urgent conflict"}},
		{"what the facts do not say", func(p *policy) { p.Store.Urgent[1].Key = "smell" }, []string{"store.urgent[1].key unknown"}},
		{"nobody signs", func(p *policy) { p.Store.Closing.By = nil }, []string{"store.closing.by absent"}},
	})
}

func TestDiffStore(t *testing.T) {
	type policy = procurement.Policy
	diffsOf(t, []diffRow{
		{"in quarantine until it is booked", func(p *policy) { p.Store.Quarantine.Until = procurement.ActBook },
			"store.quarantine: until acceptance (000-138 (read)) → until receipt entered in the purchase database (000-138 (read)): incomparable", logistics.Incomparable},
		{"nobody is told", func(p *policy) { p.Store.Inbound = p.Store.Inbound[:3] },
			"store.inbound.notify: fixed-asset administrator or warehouse keeper; after accept, book, quarantine; the initiator may act; who did another act may do it (000-138 (read)) → not asked: looser", logistics.Looser},
		{"the keeper alone", func(p *policy) { p.Store.Kinds[2].By = p.Store.Kinds[2].By[:1] },
			"store.kinds.fixed-assets-in-store: fixed-asset administrator and warehouse keeper (003-025 (assumed)) → warehouse keeper (003-025 (assumed)): looser", logistics.Looser},
		{"urgent assets are booked by nobody", func(p *policy) { p.Store.Kinds[1].Skipped = nil },
			"store.kinds.fixed-assets.skipped: fixed-asset administrator (003-025 (assumed)) → none (003-025 (assumed)): looser", logistics.Looser},
		{"medicines are kept too", func(p *policy) {
			p.Store.Kinds = append(p.Store.Kinds, procurement.KeptBy{Rule: logistics.Obliges("003-025"), Goods: "medicines", By: []logistics.Role{logistics.Doctor}})
		}, "store.kinds.medicines: refused → goods of the policy: looser", logistics.Looser},
		{"the section chief may sign", func(p *policy) { p.Store.Closing.By = append(p.Store.Closing.By, logistics.SectionChief) },
			"store.closing: requester (000-139 (read)) → requester or section chief (000-139 (read)): looser", logistics.Looser},
	})
}

// Nothing is lost and nothing appears: a line is in order exactly where what is accepted, refused and in quarantine is what was
// delivered, in whatever order the lines come.
func TestStoreProperties(t *testing.T) {
	pol := procurement.Factory()
	part := rapid.SampledFrom([]int64{0, 0, 1, 9_999, 10_000, 10_001, 500_000})
	rapid.Check(t, func(t *rapid.T) {
		f := received(func(f *procurement.ReceiptFile) { f.Lines = nil })
		wrong := 0
		for i := range rapid.IntRange(1, 5).Draw(t, "lines") {
			a, r, q := part.Draw(t, "accepted"), part.Draw(t, "refused"), part.Draw(t, "quarantined")
			d := max(a+r+q+rapid.SampledFrom([]int64{0, 0, 1, -1}).Draw(t, "off"), 1)
			if d != a+r+q {
				wrong++
			}
			units := func(n int64) string { return fmt.Sprintf("%d.%04d", n/10_000, n%10_000) }
			f.Lines = append(f.Lines, stored(fmt.Sprint(i), units(d), units(a), units(r), units(q)))
		}
		count := func(f procurement.ReceiptFile) int {
			report, err := pol.CheckStore(f)
			if err != nil {
				t.Fatal(err)
			}
			return len(report.Findings)
		}
		if n := count(f); n != wrong {
			t.Fatalf("%d findings, %d lines are wrong", n, wrong)
		}
		slices.Reverse(f.Lines)
		if n := count(f); n != wrong {
			t.Fatalf("turned round: %d findings, %d lines are wrong", n, wrong)
		}
	})
}

// A receipt is closed exactly where its last word is a signature.
func TestReceiptProperties(t *testing.T) {
	pol := procurement.School()
	rapid.Check(t, func(t *rapid.T) {
		f := received(func(f *procurement.ReceiptFile) { f.Confirmations = nil })
		closed, last := false, ""
		for range rapid.IntRange(0, 6).Draw(t, "said") {
			when, signed := fmt.Sprintf("2026-03-1%d 09:00", rapid.IntRange(0, 3).Draw(t, "day")), rapid.Bool().Draw(t, "signed")
			f.Confirmations = append(f.Confirmations, confirmed(when, signed))
			switch {
			case when > last:
				closed, last = signed, when
			case when == last:
				closed = closed && signed
			}
		}
		f.Confirmations = rapid.Permutation(f.Confirmations).Draw(t, "order")
		d, err := pol.DecideReceipt(f)
		if err != nil || d.Closed != closed || d.Doubted == (closed || last == "") {
			t.Fatalf("%s %v, want closed %t", d, err, closed)
		}
	})
}

func FuzzReceiptFile(f *testing.F) {
	seeds(f, received(), received(straight))
	f.Fuzz(func(t *testing.T, data []byte) {
		var file procurement.ReceiptFile
		if logistics.Decode(data, &file) != nil {
			return
		}
		stable(t, file)
		_, err := procurement.Factory().CheckStore(file)
		refused(t, err)
		d, err := procurement.School().DecideReceipt(file)
		if refused(t, err); err == nil {
			stable(t, d)
		}
	})
}

func storeClauses() []clauseRow {
	type file = procurement.ReceiptFile
	factory := procurement.Factory()
	in := func(reason string, f file) asked { return checked(reason)(factory.CheckStore(f)) }
	state := func(reason string, f file) asked {
		d, err := factory.DecideReceipt(f)
		return decided(reason, d.Clauses, err)
	}
	whole := in("a receipt in order", received())
	return []clauseRow{
		{"000-138", []asked{in("a unit lost", received(func(f *file) { f.Lines[0].Refused = figure("1") })), in("not booked", received(func(f *file) { f.Marks = f.Marks[:2] }))}, []asked{whole}},
		{"000-139", []asked{state("doubted after the signature", received(func(f *file) { f.Confirmations = append(f.Confirmations, confirmed("2026-03-12 09:00", false)) })),
			in("the buyer signs", received(func(f *file) { f.Confirmations[0].Role = logistics.Buyer }))}, []asked{whole}},
		{"000-140", []asked{in("no copy", received(straight, func(f *file) { f.CopyLeft = false }))}, []asked{in("a copy", received(straight)), whole}},
		{"003-025", []asked{in("no keeper", received(func(f *file) { f.Keepers = nil }))}, []asked{whole}},
	}
}
