package supplier_test

import (
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// special is a purchase of special goods from a supplier who is not listed, approved before the order.
func special(edits ...func(*supplier.PurchaseSource)) supplier.PurchaseSource {
	p := supplier.PurchaseSource{
		Category: logistics.CanteenEquipment, Listed: logistics.No, Special: true, Buyer: "Chen", AskedAt: at(8), Reason: "the only maker of this boiler part",
		Approval: &supplier.Approval{By: "Pang", Role: logistics.PurchasingManager, At: at(10)}, OrderedAt: new(at(14)),
	}
	for _, edit := range edits {
		edit(&p)
	}
	return p
}

// stall is a purchase for cash at the market, within its limits.
func stall(edits ...func(*supplier.PurchaseSource)) supplier.PurchaseSource {
	p := supplier.PurchaseSource{Category: logistics.Food, Listed: logistics.No, MarketCash: true, WithinLimits: logistics.Yes}
	for _, edit := range edits {
		edit(&p)
	}
	return p
}

func TestCheckPurchaseSource(t *testing.T) {
	type source = supplier.PurchaseSource
	from := func(listed logistics.Answer) source { return source{Category: logistics.Food, Listed: listed} }
	const noCash = "market: must not be there: food (004-091)"
	for _, row := range []struct {
		reason          string
		source          source
		factory, school []string
	}{
		{"from a listed supplier", from(logistics.Yes), nil, nil},
		{"from another", from(logistics.No), []string{"supplier.listed: missing (000-054)"}, []string{"supplier.listed: missing (000-054)"}},
		{"nobody looked", from(logistics.Unknown), []string{"? supplier.listed: not checked, missing whether it is there: the facts do not say (000-054)"},
			[]string{"? supplier.listed: not checked, missing whether it is there: the facts do not say (000-054)"}},
		{"special goods with a reason and an approval (X5)", special(), nil, nil},
		{"the general affairs manager may approve as well (C5)", special(func(p *source) { p.Approval.Role = logistics.GeneralAffairsManager }), nil, nil},
		{"not ordered yet", special(func(p *source) { p.OrderedAt = nil }), nil, nil},
		{"ordered at the moment of the approval", special(func(p *source) { p.OrderedAt = new(at(10)) }), nil, nil},
		{"special goods from a listed supplier need nothing", special(func(p *source) { p.Listed, p.Reason, p.Approval = logistics.Yes, "", nil }), nil, nil},
		{"nor need anybody have asked for an exception", special(func(p *source) {
			*p = source{Category: logistics.CanteenEquipment, Listed: logistics.Yes, Special: true}
		}), nil, nil},
		{"a listed supplier of special goods at the market", special(func(p *source) { p.Listed, p.MarketCash = logistics.Yes, true }), nil, nil},
		{"nobody looked, and the exception is not in order: he may be listed", special(func(p *source) { p.Listed, p.Reason = logistics.Unknown, "" }),
			[]string{"? supplier.listed: not checked, missing whether it is there: the facts do not say (000-054)"},
			[]string{"? supplier.listed: not checked, missing whether it is there: the facts do not say (000-054)"}},
		{"nobody looked, and the cash limits hold", stall(func(p *source) { p.Listed = logistics.Unknown }), nil, []string{noCash}},
		{"nobody looked, and the exception holds anyway", special(func(p *source) { p.Listed = logistics.Unknown }), nil, nil},
		{"without the flag, a reason and an approval are nothing", special(func(p *source) { p.Special = false }),
			[]string{"supplier.listed: missing (000-054)"}, []string{"supplier.listed: missing (000-054)"}},
		{"no reason", special(func(p *source) { p.Reason = " " }), []string{"special.reason: missing (000-054)"}, []string{"special.reason: missing (000-054)"}},
		{"no approval", special(func(p *source) { p.Approval = nil }),
			[]string{"special.exception-approval: missing; expected purchasing manager or general affairs manager (000-054)"},
			[]string{"special.exception-approval: missing; expected purchasing manager or general affairs manager (000-054)"}},
		{"approved by the buyer", special(func(p *source) { p.Approval.By, p.Approval.Role = "Chen", logistics.Buyer }), []string{
			"special.exception-approval: buyer, must be purchasing manager or general affairs manager (000-054)",
			"special.exception-approval: approves his own request: Chen (000-054)",
		}, []string{
			"special.exception-approval: buyer, must be purchasing manager or general affairs manager (000-054)",
			"special.exception-approval: approves his own request: Chen (000-054)",
		}},
		{"ordered before the approval", special(func(p *source) { p.OrderedAt = new(at(9)) }),
			[]string{"special.orderedAt: out of order: 2026-03-02T09:00:00+08:00; expected not before 2026-03-02T10:00:00+08:00 (000-054)"},
			[]string{"special.orderedAt: out of order: 2026-03-02T09:00:00+08:00; expected not before 2026-03-02T10:00:00+08:00 (000-054)"}},
		{"food for cash at the market: a factory may, a school may not", stall(), nil, []string{noCash}},
		{"over the limits", stall(func(p *source) { p.WithinLimits = logistics.No }), []string{"market.cash-limits: missing (000-054)"}, []string{noCash}},
		{"nobody judged the limits", stall(func(p *source) { p.WithinLimits = logistics.Unknown }),
			[]string{"? market.cash-limits: not checked, missing whether it is there: the facts do not say (000-054)"}, []string{noCash}},
		{"other goods at the market", stall(func(p *source) { p.Category = logistics.Stationery }), nil, nil},
		{"within the limits, without the flag", stall(func(p *source) { p.MarketCash = false }),
			[]string{"supplier.listed: missing (000-054)"}, []string{"supplier.listed: missing (000-054)"}},
		{"food for cash of a listed supplier's stall", stall(func(p *source) { p.Listed = logistics.Yes }), nil, []string{noCash}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			before := logistics.Clone(row.source)
			for pol, want := range map[string][]string{"factory-2026": row.factory, "school-2026": row.school} {
				policy := supplier.Factory()
				if pol != policy.Edition {
					policy = supplier.School()
				}
				report, err := policy.CheckPurchaseSource(row.source)
				if err != nil {
					t.Fatal(err)
				}
				differ(t, append([]string{}, want...), found(report))
			}
			differ(t, before, row.source)
		})
	}
}

func TestHostileSources(t *testing.T) {
	type source = supplier.PurchaseSource
	for _, row := range []struct {
		reason string
		source source
		want   []string
	}{
		{"nothing at all", source{}, []string{"category absent"}},
		{"rockets, answers that are none", source{Category: "rockets", Listed: 7, WithinLimits: 8}, []string{"category unknown", "listed word", "withinLimits word"}},
		{"both exceptions", special(func(p *source) { p.MarketCash = true }), []string{"marketCash conflict"}},
		{"special, and nobody asked", special(func(p *source) { p.Buyer, p.AskedAt = "", time.Time{} }), []string{"buyer absent", "askedAt absent"}},
		{"an empty approval, ordered at no time", special(func(p *source) { p.Approval, p.OrderedAt = &supplier.Approval{}, new(time.Time) }),
			[]string{"orderedAt absent", "approval.role absent", "approval.by absent", "approval.at absent"}},
	} {
		_, err := supplier.Factory().CheckPurchaseSource(row.source)
		t.Log(row.reason)
		differ(t, row.want, problems(t, err))
	}
}
