package approval_test

import (
	"slices"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
)

func TestCheckPriceClean(t *testing.T) {
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		p      approval.Purchase
		want   []string
	}{
		{"tier 1", approval.Factory(), buy(logistics.Kitchenware, "1499.99"), []string{}},
		{"tier 2", approval.Factory(), buy(logistics.Kitchenware, "1500"), []string{}},
		{"tier 3", approval.Factory(), buy(logistics.Kitchenware, "5000"), []string{}},
		{"tier 4", approval.Factory(), buy(logistics.Kitchenware, "10000"), []string{}},
		{"tier 5", approval.Factory(), buy(logistics.Kitchenware, "50000"), []string{}},
		{"one row up", approval.Factory(), unbudgeted(buy(logistics.Kitchenware, "1")), []string{}},
		{"at the top without a budget", approval.Factory(), unbudgeted(buy(logistics.Kitchenware, "50000")), []string{}},
		{"food", approval.Factory(), buy(logistics.Food, "1"), []string{}},
		{"food without a budget", approval.Factory(), unbudgeted(buy(logistics.Food, "1")), []string{}},
		{"diesel of one manager", approval.Factory(), buy(logistics.Diesel, "1"), []string{}},
		{"diesel of two", approval.Factory(), buy(logistics.Diesel, "10000"), []string{}},
		{"a regular item at its price", approval.Factory(), regular("100", "2", "2"), []string{}},
		{"a school: the route has no limit", approval.School(), buy(logistics.Kitchenware, "1"),
			[]string{"? route.school 003-019: a bound: the policy gives no number"}},
		{"a school's food", approval.School(), buy(logistics.Food, "1"), []string{"? route.school 003-019: a bound: the policy gives no number"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			r := checkPrice(t, row.pol, priceFile(t, row.pol, row.p))
			differ(t, row.want, found(r))
			differ(t, len(row.want) == 0, r.OK())
		})
	}
}

func TestCheckPrice(t *testing.T) {
	factory, school := approval.Factory(), approval.School()
	routed := with(approval.School(), func(pol *approval.Policy) {
		pol.Price.Routes[0].Total.Side, pol.Price.Routes[0].Total.Bound = logistics.AtMost, bound(t, "3000")
	})
	sign := func(i int, edit func(*logistics.Mark)) func(*approval.PriceFile) {
		return func(f *approval.PriceFile) { edit(&f.Approvals[i]) }
	}
	role := func(i int, role logistics.Role) func(*approval.PriceFile) {
		return sign(i, func(m *logistics.Mark) { m.Role = role })
	}
	when := func(i int, at time.Time) func(*approval.PriceFile) {
		return sign(i, func(m *logistics.Mark) { m.At = at })
	}
	by := func(i int, person logistics.Person) func(*approval.PriceFile) {
		return sign(i, func(m *logistics.Mark) { m.By = person })
	}
	route := "? route.school 003-019: a bound: the policy gives no number"
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		p      approval.Purchase
		edit   func(*approval.PriceFile)
		want   []string
	}{
		{"one quote too few", factory, buy(logistics.Kitchenware, "1500"), func(f *approval.PriceFile) { f.Quotes = f.Quotes[:1] },
			[]string{"quotes.listed out-of-bound [count 1] [count 2] 000-108"}},
		{"no quote at all: too few, and none of the supplier", factory, buy(logistics.Kitchenware, "5000"), func(f *approval.PriceFile) { f.Quotes = nil },
			[]string{"quotes.listed out-of-bound [count 0] [count 3] 000-109", "quotes.S-1 missing - - 000-109"}},
		{"more quotes than needed", factory, buy(logistics.Kitchenware, "1500"), func(f *approval.PriceFile) {
			f.Quotes = append(f.Quotes, approval.Quote{Supplier: "S-3", Listed: true})
		}, []string{}},
		{"one supplier twice counts once", factory, buy(logistics.Kitchenware, "1500"), func(f *approval.PriceFile) { f.Quotes[1] = f.Quotes[0] },
			[]string{"quotes[1] twice [word S-1] - 000-108", "quotes.listed out-of-bound [count 1] [count 2] 000-108"}},
		{"one supplier twice beside enough others", factory, buy(logistics.Kitchenware, "1500"), func(f *approval.PriceFile) {
			f.Quotes = append(f.Quotes, f.Quotes[1])
		}, []string{"quotes[2] twice [word S-2] - 000-108"}},
		{"an unlisted supplier's quote does not count", factory, buy(logistics.Kitchenware, "1500"), func(f *approval.PriceFile) { f.Quotes[1].Listed = false },
			[]string{"quotes.listed out-of-bound [count 1] [count 2] 000-108"}},
		{"an unlisted supplier's quote beside enough others", factory, buy(logistics.Kitchenware, "1500"), func(f *approval.PriceFile) {
			f.Quotes = append(f.Quotes, approval.Quote{Supplier: "S-9"})
		}, []string{}},
		{"the chosen supplier did not quote", factory, buy(logistics.Kitchenware, "1500"), func(f *approval.PriceFile) { f.Supplier = "S-7" },
			[]string{"quotes.S-7 missing - - 000-108"}},
		{"below 1,500 nobody needs to quote", factory, buy(logistics.Kitchenware, "1499.99"), func(f *approval.PriceFile) { f.Supplier = "S-7" }, []string{}},
		{"without a budget the row above asks for quotes", factory, unbudgeted(buy(logistics.Kitchenware, "100")), func(f *approval.PriceFile) { f.Quotes = nil },
			[]string{"quotes.listed out-of-bound [count 0] [count 2] 000-108+000-103", "quotes.S-1 missing - - 000-108+000-103"}},

		{"the chosen supplier is not listed", factory, buy(logistics.Kitchenware, "1499.99"), func(f *approval.PriceFile) { f.Listed = false },
			[]string{"supplier.listed missing - - 000-054"}},
		{"an unlisted supplier is chosen from three quotes", factory, buy(logistics.Kitchenware, "5000"), func(f *approval.PriceFile) {
			f.Listed, f.Quotes[0].Listed = false, false
		}, []string{"quotes.listed out-of-bound [count 2] [count 3] 000-109", "supplier.listed missing - - 000-054"}},
		{"regular items only of listed suppliers", factory, regular("100", "2", "2"), func(f *approval.PriceFile) { f.Listed = false },
			[]string{"supplier.listed missing - - 000-105"}},
		{"one regular line among others is enough", factory, regular("100", "2", "2"), func(f *approval.PriceFile) {
			f.Listed = false
			f.Lines = append(f.Lines, approval.Line{Category: logistics.Stationery, Amount: yuan("1"), OneOff: true})
		}, []string{"supplier.listed missing - - 000-105"}},
		{"food of an unlisted supplier", factory, buy(logistics.Food, "1"), func(f *approval.PriceFile) { f.Listed, f.Quotes[0].Listed = false, false },
			[]string{"supplier.listed missing - - 000-054"}},

		{"a regular item one unit dearer", factory, regular("100", "2.0001", "2"), nil,
			[]string{"lines[0].price out-of-bound [yuan 2.0001] [yuan 2] 000-105"}},
		{"a regular item without a carried-over price", factory, regular("100", "2", ""), nil,
			[]string{"? lines[0].price 000-105: the carried-over price"}},
		{"a regular item without a price", factory, regular("100", "", "2"), nil,
			[]string{"? lines[0].price 000-105: the figure: the facts give no data"}},
		{"only the regular line is held against a price", factory, regular("100", "3", "2"), func(f *approval.PriceFile) {
			f.Lines = append([]approval.Line{{Category: logistics.Stationery, Amount: yuan("1"), OneOff: true, Price: price("9"), CarriedOver: price("1")}}, f.Lines...)
		}, []string{"lines[1].price out-of-bound [yuan 3] [yuan 2] 000-105"}},

		{"no approval", factory, buy(logistics.Kitchenware, "1500"), func(f *approval.PriceFile) { f.Approvals = nil },
			[]string{"price-approval missing - [role purchasing-manager] 000-108"}},
		{"too low a level", factory, buy(logistics.Kitchenware, "1500"), role(0, logistics.Buyer),
			[]string{"price-approval wrong-role [role buyer] [role purchasing-manager] 000-108"}},
		{"too low a level because there is no budget", factory, unbudgeted(buy(logistics.Kitchenware, "1499.99")), role(0, logistics.Buyer),
			[]string{"price-approval wrong-role [role buyer] [role purchasing-manager] 000-108+000-103"}},
		{"too low a level at the top: the missing budget moved nothing", factory, unbudgeted(buy(logistics.Kitchenware, "50000")), role(0, logistics.SeniorManager),
			[]string{"price-approval wrong-role [role senior-manager] [role general-manager] 000-112"}},
		{"a role that is on no rung", factory, buy(logistics.Kitchenware, "1500"), role(0, logistics.DepartmentManager),
			[]string{"price-approval wrong-role [role department-manager] [role purchasing-manager] 000-108"}},
		{"a higher rung decides in the buyer's place", factory, buy(logistics.Kitchenware, "1"), role(0, logistics.GeneralManager), []string{}},
		{"a higher rung decides in the purchasing manager's place", factory, buy(logistics.Kitchenware, "1500"), role(0, logistics.GeneralAffairsManager), []string{}},
		{"a higher rung decides in the general affairs manager's place", factory, buy(logistics.Kitchenware, "5000"), role(0, logistics.SeniorManager), []string{}},
		{"a higher rung decides in the senior manager's place", factory, buy(logistics.Kitchenware, "10000"), role(0, logistics.GeneralManager), []string{}},
		{"nobody is above the general manager", factory, buy(logistics.Kitchenware, "50000"), role(0, logistics.Principal),
			[]string{"price-approval wrong-role [role principal] [role general-manager] 000-112"}},
		{"nobody decides diesel in the general affairs manager's place", factory, buy(logistics.Diesel, "1"), role(0, logistics.GeneralManager),
			[]string{"price-approval wrong-role [role general-manager] [role general-affairs-manager] 000-113"}},
		{"nobody decides diesel in the first approver's place", factory, buy(logistics.Diesel, "10000"), role(0, logistics.SeniorManager),
			[]string{"first-approval wrong-role [role senior-manager] [role general-affairs-manager] 000-113"}},
		{"nobody decides diesel in the second approver's place", factory, buy(logistics.Diesel, "10000"), role(1, logistics.GeneralManager),
			[]string{"price-approval wrong-role [role general-manager] [role senior-manager] 000-111"}},
		{"nobody decides food in the general affairs manager's place", factory, buy(logistics.Food, "1"), role(0, logistics.SeniorManager),
			[]string{"price-approval wrong-role [role senior-manager] [role general-affairs-manager] 000-118"}},
		{"food without a budget: the row is its own", factory, unbudgeted(buy(logistics.Food, "1")), role(0, logistics.SeniorManager),
			[]string{"price-approval wrong-role [role senior-manager] [role general-affairs-manager] 000-118"}},

		{"the buyer approves his own request below 1,500 (C5)", factory, buy(logistics.Kitchenware, "1499.99"), by(0, "Chen"), []string{}},
		{"nobody approves his own request from 1,500 on", factory, buy(logistics.Kitchenware, "1500"), by(0, "Chen"),
			[]string{"price-approval self-approval [word Chen] - 000-108"}},
		{"nobody approves his own request without a budget", factory, unbudgeted(buy(logistics.Kitchenware, "1")), by(0, "Chen"),
			[]string{"price-approval self-approval [word Chen] - 000-108+000-103"}},
		{"nobody approves his own diesel, little as it is", factory, buy(logistics.Diesel, "1"), by(0, "Chen"),
			[]string{"price-approval self-approval [word Chen] - 000-113"}},
		{"nobody approves his own diesel first", factory, buy(logistics.Diesel, "10000"), by(0, "Chen"),
			[]string{"first-approval self-approval [word Chen] - 000-113"}},
		{"a manager does not approve his own in the buyer's place: the buyer alone is exempt (C5)", factory, buy(logistics.Kitchenware, "1"), func(f *approval.PriceFile) {
			f.Approvals[0].By, f.Approvals[0].Role = "Chen", logistics.GeneralManager
		}, []string{"price-approval self-approval [word Chen] - 000-106"}},
		{"nor the next rung, one unit below 1,500", factory, buy(logistics.Kitchenware, "1499.9999"), func(f *approval.PriceFile) {
			f.Approvals[0].By, f.Approvals[0].Role = "Chen", logistics.PurchasingManager
		}, []string{"price-approval self-approval [word Chen] - 000-106"}},
		{"nobody approves his own food", factory, buy(logistics.Food, "1"), by(0, "Chen"),
			[]string{"price-approval self-approval [word Chen] - 000-118"}},
		{"one person as general affairs manager and as senior manager", factory, buy(logistics.Diesel, "10000"), by(1, "Fang"),
			[]string{"price-approval same-person [word Fang] [word first-approval] 000-111"}},

		{"a signature one minute before the requisition", factory, buy(logistics.Kitchenware, "1500"), when(0, at(7, 59)),
			[]string{"price-approval too-early [instant 2026-03-02T07:59:00+08:00] [instant 2026-03-02T08:00:00+08:00] 000-108"}},
		{"a signature at the moment of the requisition", factory, buy(logistics.Kitchenware, "1500"), when(0, at(8, 0)), []string{}},
		{"a budget that is missing does not make a signature early", factory, unbudgeted(buy(logistics.Kitchenware, "1")), when(0, at(7, 59)),
			[]string{"price-approval too-early [instant 2026-03-02T07:59:00+08:00] [instant 2026-03-02T08:00:00+08:00] 000-108"}},
		{"the final approver signs before the first", factory, buy(logistics.Diesel, "10000"), when(1, at(9, 59)),
			[]string{"price-approval out-of-order [instant 2026-03-02T09:59:00+08:00] [instant 2026-03-02T10:00:00+08:00] 000-111"}},
		{"the final approver signs at the same moment", factory, buy(logistics.Diesel, "10000"), when(1, at(10, 0)), []string{}},
		{"two signatures for one act", factory, buy(logistics.Kitchenware, "1500"), func(f *approval.PriceFile) {
			f.Approvals = append(f.Approvals, logistics.Mark{Act: approval.ActPrice, Role: logistics.PurchasingManager, By: "Qu", At: at(11, 1)})
		}, []string{"price-approval twice [count 2] [count 1] 000-108"}},
		{"a first approval that nobody asked for is not judged", factory, buy(logistics.Kitchenware, "1500"), func(f *approval.PriceFile) {
			f.Approvals = append(f.Approvals, logistics.Mark{Act: approval.ActFirst, Role: logistics.Buyer, By: "Chen", At: at(7, 0)})
		}, []string{}},

		{"nobody knows who chose the supplier at the top", factory, buy(logistics.Kitchenware, "50000"), func(f *approval.PriceFile) { f.ChosenBy = "" },
			[]string{"? chosenBy 000-112: who chose the supplier"}},
		{"somebody else chose the supplier at the top", factory, buy(logistics.Kitchenware, "50000"), func(f *approval.PriceFile) { f.ChosenBy = logistics.Buyer },
			[]string{"chosenBy wrong-role [role buyer] [role general-manager] 000-112"}},
		{"somebody else chose, and the missing budget made it the top", factory, unbudgeted(buy(logistics.Kitchenware, "10000")),
			func(f *approval.PriceFile) { f.ChosenBy = logistics.Buyer },
			[]string{"chosenBy wrong-role [role buyer] [role general-manager] 000-112+000-103"}},
		{"below the top anybody may choose", factory, buy(logistics.Kitchenware, "49999.99"), func(f *approval.PriceFile) { f.ChosenBy = logistics.Buyer }, []string{}},
		{"at the top the approval does not say unbudgeted", factory, unbudgeted(buy(logistics.Kitchenware, "50000")), func(f *approval.PriceFile) { f.SaysUnbudgeted = false },
			[]string{"unbudgeted-decision missing - - 000-103"}},
		{"below the top it need not say so", factory, unbudgeted(buy(logistics.Kitchenware, "49999.99")), func(f *approval.PriceFile) { f.SaysUnbudgeted = false }, []string{}},
		{"a school without a budget: every tier is the top", school, unbudgeted(buy(logistics.Kitchenware, "1")), func(f *approval.PriceFile) { f.SaysUnbudgeted = false },
			[]string{"unbudgeted-decision missing - - 000-103", route}},

		{"food without the group's analysis", factory, buy(logistics.Food, "1"), func(f *approval.PriceFile) { f.Analysis = nil },
			[]string{"analysis missing - - 000-118"}},
		{"food approved one minute before the analysis", factory, buy(logistics.Food, "1"), func(f *approval.PriceFile) { f.Analysis.At = at(11, 1) },
			[]string{"price-approval out-of-order [instant 2026-03-02T11:00:00+08:00] [instant 2026-03-02T11:01:00+08:00] 000-118"}},
		{"food approved at the moment of the analysis", factory, buy(logistics.Food, "1"), func(f *approval.PriceFile) { f.Analysis.At = at(11, 0) }, []string{}},
		{"the group's leader approves: allowed and noted", factory, buy(logistics.Food, "1"), func(f *approval.PriceFile) { f.Analysis.Leader = "Pang" },
			[]string{"price-approval same-person [word Pang] [word analysis] 000-118 should"}},
		{"food without the quote of the supplier chosen: there was nothing to analyze", factory, buy(logistics.Food, "60000"), func(f *approval.PriceFile) { f.Quotes = nil },
			[]string{"quotes.S-1 missing - - 000-118"}},
		{"the leader approves under another spelling of his name", factory, buy(logistics.Food, "1"), func(f *approval.PriceFile) { f.Analysis.Leader = "pang" },
			[]string{"price-approval same-person [word Pang] [word analysis] 000-118 should"}},
		{"an analysis of the price period, before the requisition", factory, buy(logistics.Food, "1"), func(f *approval.PriceFile) { f.Analysis.At = at(7, 0) }, []string{}},
		{"special goods from off the list (000-095)", factory, buy(logistics.Kitchenware, "1500"), func(f *approval.PriceFile) {
			f.Special, f.Listed, f.Quotes[0].Listed, f.Quotes[1].Listed = true, false, false, false
		}, []string{}},
		{"special goods of one quote: two suppliers are asked all the same", factory, buy(logistics.Kitchenware, "1500"), func(f *approval.PriceFile) {
			f.Special, f.Listed, f.Quotes[0].Listed, f.Quotes = true, false, false, f.Quotes[:1]
		}, []string{"quotes.different out-of-bound [count 1] [count 2] 000-108"}},
		{"cash at the market has no list", factory, buy(logistics.Kitchenware, "100"), func(f *approval.PriceFile) { f.MarketCash, f.Listed = true, false }, []string{}},
		{"a regular item has one in any case (000-105)", factory, regular("100", "2", "2"), func(f *approval.PriceFile) { f.MarketCash, f.Special, f.Listed = true, true, false },
			[]string{"supplier.listed missing - - 000-105"}},
		{"an analysis of other goods is not looked at", factory, buy(logistics.Kitchenware, "1"), func(f *approval.PriceFile) {
			f.Analysis = &approval.Analysis{Leader: "Pang", At: at(23, 0)}
		}, []string{}},

		{"a school's order one minute before the consent", school, buy(logistics.Kitchenware, "1"), func(f *approval.PriceFile) { f.OrderedAt = at(10, 59) },
			[]string{"orderedAt out-of-order [instant 2026-03-02T10:59:00+08:00] [instant 2026-03-02T11:00:00+08:00] 004-084", route}},
		{"a school's order at the moment of the consent", school, buy(logistics.Kitchenware, "1"), func(f *approval.PriceFile) { f.OrderedAt = at(11, 0) },
			[]string{route}},
		{"a school's purchase before there is an order", school, buy(logistics.Kitchenware, "1"), func(f *approval.PriceFile) { f.OrderedAt = time.Time{} }, []string{route}},
		{"a school's diesel: both signatures precede the order", school, buy(logistics.Diesel, "1"), func(f *approval.PriceFile) { f.OrderedAt = at(9, 0) },
			[]string{
				"orderedAt out-of-order [instant 2026-03-02T09:00:00+08:00] [instant 2026-03-02T10:00:00+08:00] 004-084",
				"orderedAt out-of-order [instant 2026-03-02T09:00:00+08:00] [instant 2026-03-02T11:00:00+08:00] 004-084", route,
			}},
		{"a school's food ordered before the consent", school, buy(logistics.Food, "1"), func(f *approval.PriceFile) { f.OrderedAt = at(10, 59) },
			[]string{"orderedAt out-of-order [instant 2026-03-02T10:59:00+08:00] [instant 2026-03-02T11:00:00+08:00] 000-118", route}},
		{"the factory's order carries the approved price, and so comes after it", factory, buy(logistics.Kitchenware, "1500"), func(f *approval.PriceFile) { f.OrderedAt = at(10, 59) },
			[]string{"orderedAt out-of-order [instant 2026-03-02T10:59:00+08:00] [instant 2026-03-02T11:00:00+08:00] 000-108"}},
		{"nobody stands above the principal", school, buy(logistics.Kitchenware, "1"), role(0, logistics.GeneralManager),
			[]string{"price-approval wrong-role [role general-manager] [role principal] 004-084", route}},
		{"a school needs the list", school, buy(logistics.Kitchenware, "1"), func(f *approval.PriceFile) { f.Papers = []string{"receipt"} },
			[]string{"papers.item-list missing - - 004-084", route}},
		{"a school needs the receipt", school, buy(logistics.Kitchenware, "1"), func(f *approval.PriceFile) { f.Papers = []string{"item-list", "photo"} },
			[]string{"papers.receipt missing - - 004-084", route}},
		{"a school without its papers and without a budget: the papers do not cite the budget", school, unbudgeted(buy(logistics.Kitchenware, "1")),
			func(f *approval.PriceFile) { f.Papers = nil },
			[]string{"papers.item-list missing - - 004-084", "papers.receipt missing - - 004-084", route}},

		{"no route named: every route is open", school, buy(logistics.Kitchenware, "1"), func(f *approval.PriceFile) { f.Route = "" },
			[]string{"? route.school 003-019: the route taken", "? route.equipment-center 003-019: the route taken", "? route.government-center 003-019: the route taken"}},
		{"another route", school, buy(logistics.Kitchenware, "1"), func(f *approval.PriceFile) { f.Route = "government-center" },
			[]string{"? route.government-center 003-019: a bound: the policy gives no number"}},
		{"a route with a limit, within it", routed, buy(logistics.Kitchenware, "3000"), nil, []string{}},
		{"a route with a limit, one unit over", routed, buy(logistics.Kitchenware, "3000.0001"), nil,
			[]string{"route.school out-of-bound [yuan 3000.0001] [yuan 3000] 003-019"}},
		{"a route where the policy has none", factory, buy(logistics.Kitchenware, "1"), func(f *approval.PriceFile) { f.Route = "school" }, []string{}},

		{"all at once, in one call", factory, unbudgeted(buy(logistics.Diesel, "10000")), func(f *approval.PriceFile) {
			f.Quotes, f.Listed, f.ChosenBy = f.Quotes[:1], false, logistics.Buyer
			f.Quotes[0].Listed = false
			f.Approvals = []logistics.Mark{{Act: approval.ActPrice, Role: logistics.Buyer, By: "Chen", At: at(7, 0)}}
		}, []string{
			"quotes.listed out-of-bound [count 0] [count 3] 000-112+000-103",
			"supplier.listed missing - - 000-054",
			"chosenBy wrong-role [role buyer] [role general-manager] 000-112+000-103",
			"first-approval missing - [role general-affairs-manager] 000-113",
			"price-approval wrong-role [role buyer] [role general-manager] 000-112+000-103",
			"price-approval too-early [instant 2026-03-02T07:00:00+08:00] [instant 2026-03-02T08:00:00+08:00] 000-112",
			"price-approval out-of-order [instant 2026-03-02T07:00:00+08:00] [word first-approval] 000-112",
			"price-approval self-approval [word Chen] - 000-112+000-103",
		}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			f := priceFile(t, row.pol, row.p)
			if row.edit != nil {
				row.edit(&f)
			}
			differ(t, row.want, found(checkPrice(t, row.pol, f)))
		})
	}
}

// A report does not depend on the order of the signatures, also where several of one act stand on file.
func TestCheckPriceOrderOfSignatures(t *testing.T) {
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		p      approval.Purchase
	}{
		{"food approved three times before the analysis", approval.Factory(), buy(logistics.Food, "1")},
		{"a school's consent after the order", approval.School(), buy(logistics.Diesel, "1")},
	} {
		t.Run(row.reason, func(t *testing.T) {
			f := priceFile(t, row.pol, row.p)
			utc := at(11, 0).UTC()
			f.Approvals = append(f.Approvals,
				logistics.Mark{Act: approval.ActPrice, Role: logistics.Principal, By: "Pang", At: utc},
				logistics.Mark{Act: approval.ActPrice, Role: logistics.Principal, By: "Ai", At: utc},
				logistics.Mark{Act: approval.ActPrice, Role: logistics.Principal, By: "Wu", At: at(10, 30)},
			)
			f.OrderedAt = at(9, 0)
			if f.Analysis != nil {
				f.Analysis.At = at(13, 0)
			}
			want := found(checkPrice(t, row.pol, f))
			if len(want) < 4 {
				t.Fatalf("only %d findings: %v", len(want), want)
			}
			for range len(f.Approvals) {
				f.Approvals = append(f.Approvals[1:], f.Approvals[0])
				differ(t, want, found(checkPrice(t, row.pol, f)))
			}
			slices.Reverse(f.Approvals)
			differ(t, want, found(checkPrice(t, row.pol, f)))
		})
	}
}
