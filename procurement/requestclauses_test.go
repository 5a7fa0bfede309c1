package procurement_test

import (
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// answeredBy is a question put to the factory's policy.
func answeredBy(reason string, ask reported) asked {
	return checked(reason)(ask(procurement.Factory()))
}

// requestClauses are the clauses of requisitions, orders and the watch.
func requestClauses() []clauseRow {
	factory := procurement.Factory()
	urgency := func(reason string, edits ...func(*procurement.UrgencyClaim)) asked {
		d, err := factory.DecideUrgency(claim(edits...))
		return decided(reason, d.Clauses, err)
	}
	work := func(reason string, serials ...string) asked {
		var queue []procurement.QueuedRequisition
		for _, serial := range serials {
			queue = append(queue, queued(serial, false, 0, "2026-03-09"))
		}
		w, err := factory.OrderWork(queue)
		return decided(reason, w.Clauses, err)
	}
	requisition := answeredBy("a requisition in order", asksRequisition())
	order := answeredBy("an order in order", asksOrder())
	special := func(f *procurement.PurchaseTask) {
		f.CustomMade, f.Agreed, f.Told, f.Completed = logistics.Yes, day("2026-04-10"), at("2026-03-03 09:00"), at("2026-04-10 09:00")
	}
	return []clauseRow{
		{"000-086", []asked{answeredBy("more than the stock justifies", asksLine(func(l *procurement.RequisitionedItem) { l.Quantity = amount("8.0001") }))}, []asked{requisition}},
		{"000-087", []asked{answeredBy("no notes", asksRequisition(func(f *procurement.Requisition) { f.Notes = "" }))}, []asked{requisition}},
		{"000-088", []asked{answeredBy("a day too early", asksLine(func(l *procurement.RequisitionedItem) { l.NeededBy = day("2026-03-08") }))}, []asked{
			requisition, answeredBy("as early, and urgent", asksRequisition(func(f *procurement.Requisition) { f.Urgent = true; f.Lines[0].NeededBy = day("2026-03-08") })),
		}},
		{"000-090", []asked{urgency("urgent"), urgency("no stamp", func(f *procurement.UrgencyClaim) { f.Stamped = false })}, []asked{
			urgency("marked, and not sudden", func(f *procurement.UrgencyClaim) { f.Sudden = logistics.No }),
		}},
		{"000-092", []asked{work("two", "R-2", "R-1")}, []asked{work("one", "R-1")}},
		{"000-093", []asked{answeredBy("a day late", asksTask(func(f *procurement.PurchaseTask) { f.Completed = at("2026-03-10 09:00") }))}, []asked{
			answeredBy("on the fifth workday", asksTask()), answeredBy("special goods on the agreed date", asksTask(special)),
		}},
		{"000-094", []asked{answeredBy("a day after the agreed date", asksTask(special, func(f *procurement.PurchaseTask) { f.Completed = at("2026-04-11 09:00") }))}, []asked{
			answeredBy("on the agreed date", asksTask(special)),
		}},
		{"000-100", []asked{answeredBy("specialized, without data", asksLine(func(l *procurement.RequisitionedItem) { l.Specialized = logistics.Yes }))}, []asked{
			requisition, answeredBy("specialized, with data", asksLine(func(l *procurement.RequisitionedItem) { l.Specialized, l.DataAttached = logistics.Yes, true })),
		}},
		{"000-126", []asked{urgency("urgent"), urgency("not sudden", func(f *procurement.UrgencyClaim) { f.Sudden = logistics.No })}, []asked{
			urgency("sudden and serious, and no stamp", func(f *procurement.UrgencyClaim) { f.Stamped = false }),
		}},
		{"000-127", []asked{answeredBy("two quotes", asksQuotes(2, 2, ""))}, []asked{answeredBy("three quotes", asksQuotes(3, 3, ""))}},
		{"000-095", []asked{answeredBy("off the list", asksOrder(func(f *procurement.PurchaseOrder) { f.Listed = logistics.No }))}, []asked{
			order, answeredBy("at the market for cash", asksOrder(func(f *procurement.PurchaseOrder) { f.Listed, f.Cash, f.MarketSundry = logistics.No, true, true })),
		}},
		{"000-096", []asked{answeredBy("no form", asksOrder(func(f *procurement.PurchaseOrder) { f.UniformForm = false }))}, []asked{
			order, answeredBy("no form, for cash", asksOrder(func(f *procurement.PurchaseOrder) { f.UniformForm, f.Cash = false, true })),
		}},
		{"000-104", []asked{answeredBy("no form, for cash", asksOrder(func(f *procurement.PurchaseOrder) { f.UniformForm, f.Cash = false, true }))}, []asked{
			order, answeredBy("no form, at the market", asksOrder(func(f *procurement.PurchaseOrder) { f.UniformForm, f.MarketSundry = false, true })),
			answeredBy("no form, at the market for cash", asksOrder(func(f *procurement.PurchaseOrder) { f.UniformForm, f.Cash, f.MarketSundry = false, true, true })),
		}},
		{"000-098", []asked{answeredBy("no number", asksOrder(func(f *procurement.PurchaseOrder) { f.Number = "" }))}, []asked{order}},
		{"000-099", []asked{answeredBy("late, not told", asksCourse(func(f *procurement.Course) { f.Expected = day("2026-03-10") }))}, []asked{
			answeredBy("on the day", asksCourse()),
		}},
		{"000-035", []asked{answeredBy("a workday without", watched("market-prices", "2026-03-03", logistics.ExpenseAdministrator))}, []asked{
			answeredBy("a Sunday without", watched("market-prices", "2026-03-02", logistics.ExpenseAdministrator)),
		}},
		{"000-036", []asked{
			answeredBy("a month without", watched("supplier-prices", "2026-04-01", logistics.ExpenseAdministrator)),
			answeredBy("a deviation that was kept quiet", asksDeviation(func(f *procurement.PriceCheck) { f.Reported, f.ReportedTo = time.Time{}, "" })),
		}, []asked{
			answeredBy("on the last day", watched("supplier-prices", "2026-04-01", logistics.ExpenseAdministrator, "2026-03-31")),
			answeredBy("as at the market", asksDeviation(func(f *procurement.PriceCheck) { f.Price, f.Reported, f.ReportedTo = figure("10"), time.Time{}, "" })),
		}},
		{"000-037", []asked{answeredBy("not reviewed", asksReview("2026-03-07 00:00", reviewed(func(x *procurement.ReviewedReceipt) { x.Reviewed = nil })))}, []asked{
			answeredBy("reviewed", asksReview("", reviewed())),
		}},
		{"001-037", []asked{answeredBy("a month without", watched("repair-effect", "2026-04-01", logistics.GeneralAffairsManager))}, []asked{
			answeredBy("on the last day", watched("repair-effect", "2026-04-01", logistics.GeneralAffairsManager, "2026-03-31")),
		}},
	}
}

// Every paper and answer of these sections is written and read again as it is.
func TestRequestJSON(t *testing.T) {
	stable(t, requisition())
	stable(t, procurement.Requisition{ID: "R-7"})
	stable(t, claim())
	three := 3
	stable(t, procurement.UrgentPurchase{ID: "R-7", Quotes: &three, RowQuotes: &three, Reason: "haste"})
	stable(t, []procurement.QueuedRequisition{queued("R-1", true, 1, "2026-03-09")})
	stable(t, task(func(f *procurement.PurchaseTask) {
		f.CustomMade, f.Agreed, f.Told = logistics.Yes, day("2026-04-10"), at("2026-03-03 09:00")
	}))
	stable(t, purchaseOrder(func(f *procurement.PurchaseOrder) {
		f.Approved = &procurement.Signed{By: "Qian", Role: logistics.PurchasingManager, At: at("2026-03-02 09:00")}
	}))
	stable(t, course(func(f *procurement.Course) { f.Notices = []procurement.RequesterNotice{told("late")} }))
	stable(t, procurement.PriceCheck{ID: "C-1", Seen: at("2026-03-05 09:00"), Price: figure("10.5"), MarketPrice: figure("10")})
	stable(t, procurement.ReviewedReceipts{Receipts: []procurement.ReviewedReceipt{reviewed()}, AsOf: at("2026-03-08 09:00")})
	stable(t, procurement.WatchLog{What: "market-prices", Log: logistics.Log{From: day("2026-03-01"), AsOf: day("2026-03-09"), Calendar: year2026()}})
}
