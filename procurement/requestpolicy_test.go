package procurement_test

import (
	"slices"
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

func TestRequestLaws(t *testing.T) {
	type policy = procurement.Policy
	brokenLaws(t, []lawRow{
		{"a requisition without fields", func(p *policy) { p.Request.Fields = nil; p.Clauses = p.Clauses.CitedBy(*p) }, []string{"request.fields absent"}},
		{"nothing is banned that is asked for", func(p *policy) {
			p.Request.Fields[0].Banned, p.Request.Data.Banned, p.Request.Urgency[1].Banned = true, true, true
		}, []string{"request.fields conflict", "request.data conflict", "request.urgency conflict"}},
		{"everything would be urgent", func(p *policy) { p.Request.Urgency = nil; p.Clauses = p.Clauses.CitedBy(*p) }, []string{"request.urgency absent"}},
		{"what only should be there decides nothing", func(p *policy) { p.Request.Urgency[2].Force = logistics.Should }, []string{"request.urgency[2].force conflict"}},
		{"quotes are counted", func(p *policy) { p.Request.Quotes.Comparisons.Bound = logistics.Share(1, 2) }, []string{"request.quotes.comparisons.bound type"}},
		{"more quotes are always allowed", func(p *policy) { p.Request.Quotes.Comparisons.Side = logistics.AtMost }, []string{"request.quotes.comparisons.side range"}},
		{"words that say nothing of a requisition", func(p *policy) { p.Request.Work.By = []string{"color", "urgent", "urgent"} },
			[]string{"request.work.by[0] unknown", "request.work.by[2] duplicate", "request.work.by conflict"}},
		{"nothing comes after the number", func(p *policy) { p.Request.Work.By = []string{"serial-number", "urgent"} }, []string{"request.work.by conflict"}},
		{"no order at all", func(p *policy) { p.Request.Work.By = nil }, []string{"request.work.by conflict"}},
	})
}

func TestOrderLaws(t *testing.T) {
	type policy = procurement.Policy
	brokenLaws(t, []lawRow{
		{"special goods that nobody approves", func(p *policy) { p.Order.OffList.By = nil }, []string{"order.offList.by absent"}},
		{"a role twice, a word twice", func(p *policy) {
			p.Order.OffList.By = append(p.Order.OffList.By, logistics.PurchasingManager)
			p.Order.OffList.Needs = []string{"a", "a"}
		}, []string{"order.offList.needs[1] duplicate", "order.offList.by[2] duplicate"}},
		{"nothing is banned that is asked for", func(p *policy) {
			p.Order.Form.Credit.Banned, p.Order.Form.Bulk.Banned, p.Order.Fields[0].Banned = true, true, true
		}, []string{"order.form.credit conflict", "order.form.bulk conflict", "order.fields conflict"}},
		{"an order without fields", func(p *policy) { p.Order.Fields = nil; p.Clauses = p.Clauses.CitedBy(*p) }, []string{"order.fields absent"}},
		{"notices", func(p *policy) {
			p.Order.Notices[1].Of = ""
			p.Order.Notices[2].Of = "late"
		}, []string{"order.notices[1].of absent", "order.notices[2].of duplicate"}},
	})
}

func TestWatchLaws(t *testing.T) {
	type policy = procurement.Policy
	brokenLaws(t, []lawRow{
		{"two duties of one word", func(p *policy) { p.Watch.Repairs.What = "market-prices" }, []string{"watch duplicate"}},
		{"a deviation is a share", func(p *policy) { p.Watch.Deviation.Bound = logistics.Count(1) }, []string{"watch.deviation.bound type"}},
		{"the market's own price deviates from nothing", func(p *policy) { p.Watch.Deviation.Side = logistics.Below }, []string{"watch.deviation.side range"}},
		{"a lower bound", func(p *policy) { p.Watch.Deviation.Side = logistics.AtLeast }, []string{"watch.deviation.side range"}},
		{"reported to nobody, reviewed by nobody", func(p *policy) { p.Watch.Alert.To, p.Watch.Review.By = nil, nil }, []string{"watch.alert.to absent", "watch.review.by absent"}},
		{"a role that is none", func(p *policy) { p.Watch.Alert.To = []logistics.Role{""} }, []string{"watch.alert.to[0] duplicate"}},
		{"reviewed twice for one thing", func(p *policy) { p.Watch.Review.For = []string{"x", "x"} }, []string{"watch.review.for[1] duplicate"}},
	})
}

func TestDiffRequest(t *testing.T) {
	type policy = procurement.Policy
	diffsOf(t, []diffRow{
		{"no notes", func(p *policy) { p.Request.Fields = slices.Delete(p.Request.Fields, 4, 5) },
			"request.fields.notes: there no: a finding (000-087 (read)) → in order: looser\nrequest.fields.notes: there unknown: not checked (000-087 (read)) → in order: looser", logistics.Looser},
		{"stock should be looked at", func(p *policy) { p.Request.Quantity.Force = logistics.Should },
			"request.quantity: what stock justifies (000-086 (read)) → what stock justifies [should] (000-086 (read)): looser", logistics.Looser},
		{"a longer lead", func(p *policy) { p.Request.Lead.After = logistics.MustSpan("7wd") },
			"request.lead: at the soonest after 5wd [should] (000-088 (read)) → at the soonest after 7wd [should] (000-088 (read)): stricter", logistics.Stricter},
		{"no lead", func(p *policy) { p.Request.Lead.After = logistics.Span{} },
			"request.lead: at the soonest after 5wd [should] (000-088 (read)) → at the soonest after none [should] (000-088 (read)): looser", logistics.Looser},
		{"a longer deadline", func(p *policy) { p.Request.Deadline.Within = logistics.MustSpan("6wd") },
			"request.deadline: by the end of workday 5 after [should] (000-093 (read)) → by the end of workday 6 after [should] (000-093 (read)): looser", logistics.Looser},
		{"told sooner", func(p *policy) { p.Request.Agreed.Told = logistics.MustSpan("1wd") },
			"request.agreed: by the end of workday 5 after (000-094 (read)) → by the end of workday 1 after (000-094 (read)): stricter", logistics.Stricter},
		{"by day first", func(p *policy) { p.Request.Work.By = []string{"needed-by", "urgent", "priority", "serial-number"} },
			"request.work: urgent first, then priority, then need-by date, then serial number (000-092 (read)) → need-by date, then urgent first, then priority, then serial number (000-092 (read)): incomparable", logistics.Incomparable},
		{"two comparisons do", func(p *policy) { p.Request.Quotes.Comparisons.Bound = logistics.Count(2) },
			"request.quotes.comparisons: exactly 2: a finding [should] (000-127 (read)) → in order: looser", logistics.Looser},
	})
}

func TestDiffOrderAndWatch(t *testing.T) {
	type policy = procurement.Policy
	diffsOf(t, []diffRow{
		{"one more may approve", func(p *policy) { p.Order.OffList.By = append(p.Order.OffList.By, logistics.Supervisor) },
			"order.offList: mark as special goods, reason; approved by general affairs manager or purchasing manager [should] (000-095 (read)) → mark as special goods, reason; approved by general affairs manager or purchasing manager or supervisor [should] (000-095 (read)): looser", logistics.Looser},
		{"no reason is asked for", func(p *policy) { p.Order.OffList.Needs = p.Order.OffList.Needs[:1] },
			"order.offList: mark as special goods, reason; approved by general affairs manager or purchasing manager [should] (000-095 (read)) → mark as special goods; approved by general affairs manager or purchasing manager [should] (000-095 (read)): looser", logistics.Looser},
		{"nothing is asked for but the approval", func(p *policy) { p.Order.OffList.Needs = nil },
			"order.offList: mark as special goods, reason; approved by general affairs manager or purchasing manager [should] (000-095 (read)) → nothing; approved by general affairs manager or purchasing manager [should] (000-095 (read)): looser", logistics.Looser},
		{"the order of the roles says nothing", func(p *policy) { slices.Reverse(p.Order.OffList.By) }, "", logistics.Same},
		{"delays hold the purchase", func(p *policy) { p.Order.Notices[0].Hold = true },
			"order.notices.late: told, no limit (000-099 (read)) → told, no limit; the purchase waits (000-099 (read)): stricter", logistics.Stricter},
		{"delays are not told", func(p *policy) { p.Order.Notices = p.Order.Notices[1:] }, "order.notices.late: told, no limit (000-099 (read)) → not told: looser", logistics.Looser},
		{"told within a day, and the price stays", func(p *policy) { p.Order.Notices[2].Within, p.Order.Notices[2].Anew = logistics.MustSpan("1d"), false },
			"order.notices.dearer: told, no limit; the purchase waits; the price is decided anew (000-099 (read)) → told, by the end of day 1 after; the purchase waits (000-099 (read)): incomparable", logistics.Incomparable},
		{"reported later", func(p *policy) { p.Watch.Alert.Within = logistics.MustSpan("1d") },
			"watch.alert: to the purchasing manager, by the end of the same day (000-036 (read)) → to the purchasing manager, by the end of day 1 after (000-036 (read)): looser", logistics.Looser},
		{"reviewed for more", func(p *policy) { p.Watch.Review.For = append(p.Watch.Review.For, "warranty-card") },
			"watch.review: expense administrator, by the end of the same workday: goods as requested, unit price as at the market (000-037 (read)) → expense administrator, by the end of the same workday: goods as requested, unit price as at the market, warranty-card (000-037 (read)): stricter", logistics.Stricter},
		{"market prices every month", func(p *policy) { p.Watch.Market.Every = logistics.MustEvery("monthly") },
			"watch.market: expense administrator; every workday (000-035 (read)) → expense administrator; every month (000-035 (read)): incomparable", logistics.Incomparable},
	})
}
