package procurement_test

import (
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// paidCash is a small purchase in cash, in order but for the transfer that is preferred.
func paidCash(edits ...func(*procurement.CashPurchase)) procurement.CashPurchase {
	p := procurement.CashPurchase{
		ID: "C-1", Buyer: "Chen", Reason: "the stall takes no transfer", TierAllows: logistics.Yes, Companion: "Luo", CompanionRole: logistics.CanteenAppointee, Invoice: true,
	}
	for _, edit := range edits {
		edit(&p)
	}
	return p
}

func TestCheckCashPurchase(t *testing.T) {
	type purchase = procurement.CashPurchase
	for _, row := range []struct {
		reason string
		edit   func(*purchase)
		want   []string
	}{
		{"in order", func(*purchase) {}, []string{}},
		{"cash without a reason", func(p *purchase) { p.Reason = "" }, []string{"cash purchase C-1.bank-transfer: missing [should] (000-107)"}},
		{"by transfer nobody goes along and no tier asks", func(p *purchase) { *p = purchase{ID: "C-1", Buyer: "Chen", Transfer: true, Invoice: true} }, []string{}},
		{"a transfer without an invoice", func(p *purchase) { *p = purchase{ID: "C-1", Buyer: "Chen", Transfer: true} }, []string{"cash purchase C-1.lawful-invoice: missing [should] (000-107)"}},
		{"no invoice, and why, with a receipt of two", func(p *purchase) {
			p.Invoice, p.NoInvoiceReason, p.Witnesses = false, "a peasant", []logistics.Person{"Luo", "Qian"}
		}, []string{}},
		{"no invoice, and one witness of the receipt", func(p *purchase) {
			p.Invoice, p.NoInvoiceReason, p.Witnesses = false, "a peasant", []logistics.Person{"Luo"}
		}, []string{
			"cash purchase C-1.witnesses: 1, must be at least 2 (000-107)"}},
		{"no invoice, no reason, no witness", func(p *purchase) { p.Invoice = false }, []string{
			"cash purchase C-1.lawful-invoice: missing [should] (000-107)", "cash purchase C-1.witnesses: 0, must be at least 2 (000-107)"}},
		{"a tier that allows no cash", func(p *purchase) { p.TierAllows = logistics.No }, []string{"cash purchase C-1.cash-tier: missing (000-107)"}},
		{"nobody says which tier", func(p *purchase) { p.TierAllows = logistics.Unknown }, []string{
			"? cash purchase C-1.cash-tier: not checked, missing whether it is there: the facts do not say (000-107)"}},
		{"with another buyer", func(p *purchase) { p.CompanionRole = logistics.Buyer }, []string{"cash purchase C-1.companionRole: must not be there: buyer (000-107)"}},
		{"of what post nobody says", func(p *purchase) { p.CompanionRole = "" }, []string{"? cash purchase C-1.companionRole: not checked, missing the companion's post (000-107)"}},
		{"the buyer alone", func(p *purchase) { p.Companion, p.CompanionRole = "", "" }, []string{"cash purchase C-1.companion: missing (000-107)"}},
		{"the buyer with himself", func(p *purchase) { p.Companion = "Chen" }, []string{
			"cash purchase C-1.companion: one person twice: Chen; expected another person than for buyer (000-107)"}},
	} {
		for _, pol := range []procurement.Policy{procurement.Factory(), procurement.School()} {
			r, err := pol.CheckCashPurchase(paidCash(row.edit))
			if err != nil {
				t.Fatalf("%s: %v", row.reason, err)
			}
			t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
		}
	}
	_, err := procurement.Factory().CheckCashPurchase(purchase{TierAllows: 9, Reason: " ", NoInvoiceReason: "\t", Companion: " x", CompanionRole: " x", Witnesses: []logistics.Person{"", "Luo", "Luo"}})
	differ(t, []string{"id absent", "buyer absent", "reason word", "tierAllows word", "companion word", "companionRole word", "noInvoiceReason word", "witnesses[0] absent", "witnesses[2] duplicate"}, problems(t, err))
	_, err = procurement.Factory().CheckCashPurchase(paidCash(func(p *purchase) { p.Companion, p.Witnesses = "", []logistics.Person{"Chen"} }))
	differ(t, []string{"companionRole conflict", "witnesses[0] duplicate"}, problems(t, err))
	_, err = procurement.Factory().CheckCashPurchase(paidCash(func(p *purchase) { p.Companion = "chen" }))
	differ(t, []string{"companion conflict"}, problems(t, err))
	if _, err := (procurement.Policy{}).CheckCashPurchase(paidCash()); err == nil {
		t.Error("the zero policy judges")
	}
}

// dearer is a difference of 10 March at ten: the fixed supplier's pork at 27 yuan, the market's at 26.
func dearer(marks ...logistics.Mark) procurement.MarketDifference {
	market, fixed := figure("26"), figure("27")
	var to logistics.Role
	if slices.ContainsFunc(marks, func(m logistics.Mark) bool { return m.Act == procurement.ActReportDifference }) {
		to = logistics.PurchasingManager
	}
	return procurement.MarketDifference{
		ReportedTo: to,
		Trail:      logistics.Trail{By: "P-buyer", Role: logistics.Buyer, At: at("2026-03-10 10:00"), Marks: marks, AsOf: at("2026-03-11 09:00")},
		ID:         "D-1", Item: "pork", Supplier: "S-17", MarketPrice: &market, FixedPrice: &fixed, WorseQuality: logistics.No,
	}
}

func TestCheckDifference(t *testing.T) {
	type difference = procurement.MarketDifference
	reported := mark(procurement.ActReportDifference, logistics.Buyer, "2026-03-10 23:59")
	faxed := mark(procurement.ActFaxSupplier, logistics.Buyer, "2026-03-10 11:00")
	late := mark(procurement.ActFaxSupplier, logistics.Buyer, "2026-03-11 00:00")
	price := func(d *difference, market, fixed string) {
		m, f := figure(market), figure(fixed)
		d.MarketPrice, d.FixedPrice = &m, &f
	}
	const noReport = "difference D-1.report-to-purchasing-manager: missing; expected buyer (000-124)"
	const noFax = "difference D-1.fax-to-supplier: missing; expected buyer (000-124)"
	for _, row := range []struct {
		reason string
		marks  []logistics.Mark
		edit   func(*difference)
		want   []string
	}{
		{"reported and faxed on the day", []logistics.Mark{reported, faxed}, func(*difference) {}, []string{}},
		{"reported to a colleague", []logistics.Mark{reported, faxed}, func(d *difference) { d.ReportedTo = logistics.Buyer }, []string{
			"difference D-1.reportedTo: buyer, must be purchasing manager (000-124)"}},
		{"to whom nobody knows", []logistics.Mark{reported, faxed}, func(d *difference) { d.ReportedTo = "" }, []string{
			"? difference D-1.reportedTo: not checked, missing to whom it was reported (000-124)"}},
		{"a report that was not asked for, to a colleague", []logistics.Mark{reported}, func(d *difference) { price(d, "26", "26"); d.ReportedTo = logistics.Buyer }, []string{}},
		{"a report to a colleague, prices not compared", []logistics.Mark{reported, faxed}, func(d *difference) {
			d.MarketPrice, d.FixedPrice, d.ReportedTo = nil, nil, logistics.Buyer
		}, []string{"? difference D-1: not checked, missing the two prices (000-124)"}},
		{"nothing was done", nil, func(*difference) {}, []string{noReport, noFax}},
		{"the day is not over", nil, func(d *difference) { d.AsOf = at("2026-03-10 23:59") }, []string{}},
		{"nobody says what time it is", []logistics.Mark{faxed}, func(d *difference) { d.AsOf = logistics.Trail{}.AsOf }, []string{
			"? difference D-1.report-to-purchasing-manager: not checked, missing what time it is (000-124)"}},
		{"faxed the next day", []logistics.Mark{reported, late}, func(*difference) {}, []string{
			"difference D-1.fax-to-supplier: late: 2026-03-11T00:00:00+08:00; expected not after the end of 2026-03-10 (+08:00) (000-124)"}},
		{"faxed by the canteen", []logistics.Mark{reported, mark(procurement.ActFaxSupplier, logistics.CanteenAppointee, "2026-03-10 11:00")}, func(*difference) {}, []string{
			"difference D-1.fax-to-supplier: canteen appointee, must be buyer (000-124)"}},
		{"at one price", nil, func(d *difference) { price(d, "26", "26.00") }, []string{}},
		{"a ten-thousandth dearer", nil, func(d *difference) { price(d, "26", "26.0001") }, []string{noReport, noFax}},
		{"the market is dearer", nil, func(d *difference) { price(d, "26", "25.9999") }, []string{}},
		{"worse at one price", nil, func(d *difference) { price(d, "26", "26"); d.WorseQuality = logistics.Yes }, []string{noReport, noFax}},
		{"worse, prices not compared", nil, func(d *difference) { d.MarketPrice, d.FixedPrice, d.WorseQuality = nil, nil, logistics.Yes }, []string{noReport, noFax}},
		{"nobody knows anything", nil, func(d *difference) { d.MarketPrice, d.FixedPrice, d.WorseQuality = nil, nil, logistics.Unknown }, []string{
			"? difference D-1: not checked, missing the two prices (000-124)", "? difference D-1: not checked, missing whether the supplier's quality is worse (000-124)"}},
		{"nobody knows, and it was told all the same", []logistics.Mark{reported, faxed}, func(d *difference) { d.MarketPrice, d.FixedPrice, d.WorseQuality = nil, nil, logistics.Unknown }, []string{}},
		{"quality unknown at one price", nil, func(d *difference) { price(d, "26", "26"); d.WorseQuality = logistics.Unknown }, []string{
			"? difference D-1: not checked, missing whether the supplier's quality is worse (000-124)"}},
	} {
		d := dearer(row.marks...)
		row.edit(&d)
		r, err := procurement.Factory().CheckDifference(d)
		if err != nil {
			t.Fatalf("%s: %v", row.reason, err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
	}
	tolerant := with(func(p *procurement.Policy) { p.Cash.Difference.Price.Bound = logistics.Share(5, 100) })
	for _, row := range []struct {
		reason, fixed string
		want          int
	}{
		{"a company that lets 5 of 100 pass", "27.3", 0}, {"a ten-thousandth more", "27.3001", 2},
	} {
		d := dearer()
		price(&d, "26", row.fixed)
		if r, err := tolerant.CheckDifference(d); err != nil || len(r.Findings) != row.want {
			t.Error(row.reason, r, err)
		}
	}
	open := with(func(p *procurement.Policy) {
		p.Cash.Difference.Price.Side, p.Cash.Difference.Price.Bound = logistics.NoSide, logistics.Measure{}
	})
	r, err := open.CheckDifference(dearer())
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{"? difference D-1.price: not checked, missing a bound: the policy gives no number (000-124)"}, found(r))
	zero, minus := decimal.Decimal{}, figure("-1")
	_, err = procurement.Factory().CheckDifference(difference{MarketPrice: &zero, WorseQuality: 7, Trail: logistics.Trail{Marks: []logistics.Mark{{Act: "shout"}}}})
	differ(t, []string{
		"id absent", "item absent", "supplier absent", "marketPrice range", "fixedPrice conflict", "worseQuality word", "role absent",
		"by absent", "at absent", "marks[0].act unknown", "marks[0].role absent", "marks[0].by absent", "marks[0].at absent",
	}, problems(t, err))
	wrong := dearer()
	wrong.FixedPrice = &minus
	_, err = procurement.Factory().CheckDifference(wrong)
	differ(t, []string{"fixedPrice amount"}, problems(t, err))
	silent, blank := dearer(), dearer(reported)
	silent.ReportedTo, blank.ReportedTo = logistics.PurchasingManager, " x"
	_, err = procurement.Factory().CheckDifference(silent)
	differ(t, []string{"reportedTo conflict"}, problems(t, err))
	_, err = procurement.Factory().CheckDifference(blank)
	differ(t, []string{"reportedTo word"}, problems(t, err))
	if _, err := (procurement.Policy{}).CheckDifference(dearer()); err == nil {
		t.Error("the zero policy judges")
	}
}

func TestCashLaws(t *testing.T) {
	type policy = procurement.Policy
	limit := func(l *logistics.Limit, side logistics.Side, bound logistics.Measure) { l.Side, l.Bound = side, bound }
	brokenLaws(t, []lawRow{
		{"nothing but a fax is a report", func(p *policy) { p.Cash.Difference.Report.Act = "" }, []string{"cash.difference.report.act unknown"}},
		{"differences are reported to nobody", func(p *policy) { p.Cash.Difference.Report.To = nil }, []string{"cash.difference.report.to absent"}},
		{"bans of what is asked for", func(p *policy) { p.Cash.Purchase.Companion.Banned, p.Cash.Market.Together.Banned = true, true }, []string{
			"cash.purchase conflict", "cash.market.together conflict"}},
		{"at least so much weight", func(p *policy) { p.Cash.Market.Weight.Side = logistics.AtLeast }, []string{"cash.market.weight.side range"}},
		{"weight in yuan", func(p *policy) { limit(&p.Cash.Market.Weight, logistics.AtMost, yuan("15")) }, []string{"cash.market.weight.bound type"}},
		{"money counted in pieces", func(p *policy) {
			limit(&p.Cash.Market.Amount, logistics.AtMost, logistics.Count(5))
			limit(&p.Cash.Market.Day, logistics.Above, logistics.Count(5))
		}, []string{"cash.market.amount.bound type", "cash.market.day.bound type", "cash.market.day.side range"}},
		{"a signature of which the slips say nothing", func(p *policy) { p.Cash.Market.Signed[0].Key = "guard" }, []string{"cash.market.signed[0].key unknown"}},
		{"nobody may sign", func(p *policy) { p.Cash.Market.Signed[1].Banned = true }, []string{"cash.market.signed conflict"}},
		{"nothing is done about a difference", func(p *policy) { p.Cash.Difference.Steps = nil }, []string{"cash.difference.steps absent", "cash.difference.report.act unknown"}},
		{"the report is no step", func(p *policy) { p.Cash.Difference.Report.Act = "shout" }, []string{"cash.difference.report.act unknown"}},
		{"witnesses at most", func(p *policy) { p.Cash.Purchase.Witnesses.Side = logistics.AtMost }, []string{"cash.purchase.witnesses.side range"}},
		{"a deputy without a ladder", func(p *policy) { p.Cash.Difference.Steps[1].Deputy = true }, []string{"cash.difference.steps[1].deputy conflict"}},
		{"a difference in yuan, from below", func(p *policy) { limit(&p.Cash.Difference.Price, logistics.AtLeast, yuan("1")) }, []string{
			"cash.difference.price.bound type", "cash.difference.price.side range"}},
	})
}

// yuan is an amount of money.
func yuan(text string) logistics.Measure {
	a, err := logistics.AmountOf(figure(text))
	if err != nil {
		panic(err)
	}
	return logistics.Yuan(a)
}

func TestDiffCash(t *testing.T) {
	type policy = procurement.Policy
	diffsOf(t, []diffRow{
		{"less money in a day", func(p *policy) { p.Cash.Market.Day.Bound = yuan("3000") },
			"cash.market.day: above 3,000 yuan to 4,000 yuan: in order → a finding (000-122 (read)): stricter", logistics.Stricter},
		{"one witness more", func(p *policy) { p.Cash.Purchase.Witnesses.Bound = logistics.Count(3) },
			"cash.purchase.witnesses: exactly 2: in order → a finding (000-107 (read)): stricter", logistics.Stricter},
		{"the fax is the report", func(p *policy) { p.Cash.Difference.Report.Act = procurement.ActFaxSupplier },
			"cash.difference.report.act: report to the purchasing manager → fax of the result to the supplier: incomparable", logistics.Incomparable},
		{"more weight", func(p *policy) { p.Cash.Market.Weight.Bound = logistics.Count(20_000) },
			"cash.market.weight: from 15,001 to 20,000: a finding (000-120 (read)) → in order: looser", logistics.Looser},
		{"500 yuan must be kept", func(p *policy) { p.Cash.Market.Amount.Force = logistics.Must },
			"cash.market.amount: above 500 yuan: a finding [should] (000-121 (read)) → a finding (000-121 (read)): stricter", logistics.Stricter},
		{"the buyer need not sign", func(p *policy) { p.Cash.Market.Signed = p.Cash.Market.Signed[1:] },
			"cash.market.signed.signed-by-buyer: there no: a finding (000-123 (read)) → in order: looser\n" +
				"cash.market.signed.signed-by-buyer: there unknown: not checked (000-123 (read)) → in order: looser", logistics.Looser},
		{"the general affairs manager may be told", func(p *policy) {
			p.Cash.Difference.Report.To = append(p.Cash.Difference.Report.To, logistics.GeneralAffairsManager)
		}, "cash.difference.report: purchasing manager (000-124 (read)) → general affairs manager or purchasing manager (000-124 (read)): looser", logistics.Looser},
		{"a day to fax", func(p *policy) { p.Cash.Difference.Steps[1].Within = logistics.MustSpan("1d") },
			"cash.difference.steps.fax-to-supplier: buyer; by the end of the same day; the initiator may act; who did another act may do it (000-124 (read)) → " +
				"buyer; by the end of day 1 after; the initiator may act; who did another act may do it (000-124 (read)): looser", logistics.Looser},
	})
}
