package procurement_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

func cashClauses() []clauseRow {
	factory := procurement.Factory()
	paid := func(reason string, edit func(*procurement.CashPurchase)) asked {
		return checked(reason)(factory.CheckCashPurchase(paidCash(edit)))
	}
	market := func(reason string, slips ...procurement.MarketSlip) asked {
		r, err := factory.CheckMarketDay(marketDay(slips...))
		return checked(reason)(r.Report, err)
	}
	edited := func(edit func(*procurement.MarketSlip)) procurement.MarketSlip {
		s := slip("S-1", pieces("duck", "50"))
		edit(&s)
		return s
	}
	decision, err := factory.DecideSlip(marketDay(), slip("S-1", pieces("duck", "50")))
	found := func(reason string, marks ...logistics.Mark) asked {
		return checked(reason)(factory.CheckDifference(dearer(marks...)))
	}
	return []clauseRow{
		{"000-107", []asked{paid("alone", func(p *procurement.CashPurchase) { p.Companion, p.CompanionRole = "", "" }), paid("no reason for cash", func(p *procurement.CashPurchase) { p.Reason = "" })},
			[]asked{paid("accompanied, with a reason", func(*procurement.CashPurchase) {})}},
		{"000-119", []asked{market("the buyer with himself", edited(func(s *procurement.MarketSlip) { s.Appointee = s.Buyer }))}, []asked{market("two persons", slip("S-1", pieces("duck", "50")))}},
		{"000-120", []asked{market("a gram over 30 jin", slip("S-1", weighed("pork", "15.001", "300")))}, []asked{market("30 jin", slip("S-1", weighed("pork", "15", "300")))}},
		{"000-121", []asked{market("a fen over 500", slip("S-1", pieces("duck", "500.01")))}, []asked{market("500", slip("S-1", pieces("duck", "500")))}},
		{"000-122", []asked{market("a fen over 4,000", slip("S-1", append(many(8, "500"), pieces("goose", "0.01"))...)), decided("one more slip", decision.Clauses, err)},
			[]asked{market("4,000", slip("S-1", many(8, "500")...))}},
		{"000-123", []asked{market("the buyer did not sign", edited(func(s *procurement.MarketSlip) { s.BuyerSigned = false }))}, []asked{market("both signed", slip("S-1", pieces("duck", "50")))}},
		{"000-124", []asked{found("nothing was done")}, []asked{found("reported and faxed",
			mark(procurement.ActReportDifference, logistics.Buyer, "2026-03-10 11:00"), mark(procurement.ActFaxSupplier, logistics.Buyer, "2026-03-10 11:00"))}},
	}
}

// fuzzFacts asks that whatever is read is written and read again as it is, and is judged or refused as invalid.
func fuzzFacts[T any](f *testing.F, ask func(T) error, values ...any) {
	seeds(f, values...)
	f.Fuzz(func(t *testing.T, data []byte) {
		var facts T
		if err := logistics.Decode(data, &facts); err != nil {
			return
		}
		stable(t, facts)
		if err := ask(facts); err != nil {
			problems(t, err)
		}
	})
}

func FuzzCashPurchase(f *testing.F) {
	fuzzFacts(f, func(p procurement.CashPurchase) error {
		_, err := procurement.Factory().CheckCashPurchase(p)
		return err
	}, paidCash())
}

func FuzzMarketDay(f *testing.F) {
	fuzzFacts(f, func(d procurement.MarketDay) error {
		_, err := procurement.Factory().CheckMarketDay(d)
		if err == nil && len(d.Slips) > 0 {
			if _, err := procurement.Factory().DecideSlip(d, d.Slips[0]); err == nil {
				f.Error("a slip is bought twice")
			}
		}
		return err
	}, marketDay(slip("S-1", pieces("duck", "50"), weighed("pork", "15.001", "300"))))
}

func FuzzMarketDifference(f *testing.F) {
	fuzzFacts(f, func(d procurement.MarketDifference) error {
		_, err := procurement.Factory().CheckDifference(d)
		return err
	}, dearer(), dearer(mark(procurement.ActFaxSupplier, logistics.Buyer, "2026-03-10 11:00")))
}
