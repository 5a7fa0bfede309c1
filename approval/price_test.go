package approval_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// unit is the smallest step between two amounts.
func unit() decimal.Decimal { return decimal.New(1, -4) }

func TestPriceTierBounds(t *testing.T) {
	const visit = " 000-110|"
	for _, row := range []struct {
		reason                string
		bound                 string
		below, from           string // what a budgeted purchase gets, without its total and the site visit
		unbudgeted, above     string // the same without a budget
		visitBelow, visitFrom bool
	}{
		{"1,500 belongs to the purchasing manager (C1)", "1500",
			"0 quotes, buyer: 000-106", "2 quotes, purchasing-manager: 000-108",
			"2 quotes, purchasing-manager: 000-108 000-103", "3 quotes, general-affairs-manager: 000-109 000-103", false, false},
		{"5,000 belongs to the general affairs manager (C1), and the site visit begins there", "5000",
			"2 quotes, purchasing-manager: 000-108", "3 quotes, general-affairs-manager, site visit: 000-109",
			"3 quotes, general-affairs-manager: 000-109 000-103", "3 quotes, senior-manager, site visit: 000-111 000-103", false, true},
		{"10,000 belongs to the senior manager (C1)", "10000",
			"3 quotes, general-affairs-manager, site visit: 000-109", "3 quotes, senior-manager, site visit: 000-111",
			"3 quotes, senior-manager, site visit: 000-111 000-103", "3 quotes, general-manager, picks supplier, site visit: 000-112 000-103", true, true},
		{"50,000 belongs to the general manager, who at the top decides explicitly without a budget", "50000",
			"3 quotes, senior-manager, site visit: 000-111", "3 quotes, general-manager, picks supplier, site visit: 000-112",
			"3 quotes, general-manager, picks supplier, site visit: 000-112 000-103",
			"3 quotes, general-manager, explicit, picks supplier, site visit: 000-112 000-103", true, true},
	} {
		at := yuan(row.bound)
		for _, step := range []struct {
			reason string
			amount decimal.Decimal
			below  bool
		}{
			{"one cent below", at.Sub(yuan("0.01")), true},
			{"one unit below", at.Sub(unit()), true},
			{"at the bound", at, false},
			{"at the bound, written with decimals", yuan(row.bound + ".0000"), false},
			{"one unit above", at.Add(unit()), false},
			{"one cent above", at.Add(yuan("0.01")), false},
		} {
			t.Run(row.reason+": "+step.reason, func(t *testing.T) {
				p := buy(logistics.OfficeFurniture, step.amount.String())
				budgeted, without, visits := row.from, row.above, row.visitFrom
				if step.below {
					budgeted, without, visits = row.below, row.unbudgeted, row.visitBelow
				}
				tail := "|"
				if visits {
					tail = visit
				}
				total := bound(t, step.amount.String()).String()
				d := decide(t, approval.Factory(), p)
				differ(t, total+", "+budgeted+tail, said(d))
				differ(t, "factory-2026", d.Edition)
				differ(t, total+", "+without+tail, said(decide(t, approval.Factory(), unbudgeted(p))))
			})
		}
	}
}

func TestDecidePrice(t *testing.T) {
	mixed := regular("100", "2", "2")
	mixed.Lines = append(mixed.Lines, approval.Line{Category: logistics.Stationery, Amount: yuan("5"), Price: price("5")})
	twoPrices := regular("100", "2", "2")
	twoPrices.Lines = append(twoPrices.Lines, regular("100", "2.0001", "2").Lines...)
	unlisted := regular("100", "2", "2")
	unlisted.Listed = false
	unknownAndUnlisted := regular("100", "2", "")
	unknownAndUnlisted.Listed = false
	unlistedOnce := buy(logistics.OfficeFurniture, "100")
	unlistedOnce.Listed = false
	whole := func(purchases ...approval.Purchase) approval.Purchase {
		all := approval.Purchase{Budgeted: true, Listed: true}
		for _, p := range purchases {
			all.Lines = append(all.Lines, p.Lines...)
		}
		return all
	}
	raised := with(approval.Factory(), func(pol *approval.Policy) {
		pol.Price.Raised = append(pol.Price.Raised,
			approval.Raised{Rule: logistics.Obliges("000-111"), Category: logistics.Timber, Approver: logistics.SeniorManager},
			approval.Raised{Rule: logistics.Obliges("000-112"), Category: logistics.LPG, Approver: logistics.SeniorManager})
	})
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		p      approval.Purchase
		want   string
	}{
		{"goods of three categories: the total of the requisition decides (C12), and parting them by category lowers nothing", approval.Factory(),
			whole(buy(logistics.Kitchenware, "600"), buy(logistics.OfficeFurniture, "500"), buy(logistics.WorkClothes, "400")), "1,500 yuan, 2 quotes, purchasing-manager: 000-108|"},
		{"the same one unit below", approval.Factory(),
			whole(buy(logistics.Kitchenware, "600"), buy(logistics.OfficeFurniture, "500"), buy(logistics.WorkClothes, "399.9999")), "1,499.9999 yuan, 0 quotes, buyer: 000-106|"},
		{"diesel among other goods: its approver for the whole", approval.Factory(), whole(buy(logistics.Kitchenware, "1499"), buy(logistics.Diesel, "1")),
			"1,500 yuan, 2 quotes, general-affairs-manager: 000-108 000-113|"},
		{"and first where the total has a higher one", approval.Factory(), whole(buy(logistics.Diesel, "1"), buy(logistics.Kitchenware, "9999")),
			"10,000 yuan, 3 quotes, general-affairs-manager, senior-manager, site visit: 000-111 000-113 000-110|"},
		{"of several categories with an approver of their own the highest decides, the first row of two equals", raised,
			whole(buy(logistics.LPG, "1"), buy(logistics.Diesel, "1"), buy(logistics.Timber, "1")), "3 yuan, 0 quotes, senior-manager: 000-106 000-111|"},
		{"a regular item beside one that is not", approval.Factory(), whole(buy(logistics.Kitchenware, "100"), regular("100", "2.0001", "2")),
			"200 yuan, 0 quotes, buyer, requote: 000-106 000-105|"},
		{"the total decides, not the largest line", approval.Factory(), buy(logistics.Kitchenware, "700", "799.9999", "0.0001"),
			"1,500 yuan, 2 quotes, purchasing-manager: 000-108|"},
		{"lines add up to one unit below", approval.Factory(), buy(logistics.Kitchenware, "700", "799.9999"),
			"1,499.9999 yuan, 0 quotes, buyer: 000-106|"},
		{"a discount is netted by the host: the line carries what is paid", approval.Factory(), buy(logistics.Kitchenware, "1499.50"),
			"1,499.50 yuan, 0 quotes, buyer: 000-106|"},
		{"a gift is a line of 0", approval.Factory(), buy(logistics.Kitchenware, "4999.99", "0"),
			"4,999.99 yuan, 2 quotes, purchasing-manager: 000-108|"},
		{"the least amount there is", approval.Factory(), buy(logistics.Kitchenware, "0.0001"), "0.0001 yuan, 0 quotes, buyer: 000-106|"},
		{"the largest amount there is", approval.Factory(), buy(logistics.Kitchenware, "999999999999999.9999"),
			"999,999,999,999,999.9999 yuan, 3 quotes, general-manager, picks supplier, site visit: 000-112 000-110|"},

		{"food is never in the table: small", approval.Factory(), buy(logistics.Food, "1"),
			"1 yuan, 0 quotes, evaluation-group, general-affairs-manager: 000-102 000-118|"},
		{"food is never in the table: large, no site visit", approval.Factory(), buy(logistics.Food, "60000"),
			"60,000 yuan, 0 quotes, evaluation-group, general-affairs-manager: 000-102 000-118|"},
		{"food without a budget does not move up", approval.Factory(), unbudgeted(buy(logistics.Food, "60000")),
			"60,000 yuan, 0 quotes, evaluation-group, general-affairs-manager: 000-102 000-118|"},

		{"diesel in the buyer's stretch: the general affairs manager in any case", approval.Factory(), buy(logistics.Diesel, "1"),
			"1 yuan, 0 quotes, general-affairs-manager: 000-106 000-113|"},
		{"diesel in the purchasing manager's stretch: that row's quotes", approval.Factory(), buy(logistics.Diesel, "1500"),
			"1,500 yuan, 2 quotes, general-affairs-manager: 000-108 000-113|"},
		{"diesel in his own stretch: he alone", approval.Factory(), buy(logistics.Diesel, "9999.99"),
			"9,999.99 yuan, 3 quotes, general-affairs-manager, site visit: 000-109 000-113 000-110|"},
		{"diesel in the senior manager's stretch: both", approval.Factory(), buy(logistics.Diesel, "10000"),
			"10,000 yuan, 3 quotes, general-affairs-manager, senior-manager, site visit: 000-111 000-113 000-110|"},
		{"diesel at the top: both", approval.Factory(), buy(logistics.Diesel, "50000"),
			"50,000 yuan, 3 quotes, general-affairs-manager, general-manager, picks supplier, site visit: 000-112 000-113 000-110|"},
		{"diesel without a budget: one row up, then the same rule", approval.Factory(), unbudgeted(buy(logistics.Diesel, "5000")),
			"5,000 yuan, 3 quotes, general-affairs-manager, senior-manager, site visit: 000-111 000-103 000-113 000-110|"},
		{"another fuel is not diesel", approval.Factory(), buy(logistics.LPG, "1"), "1 yuan, 0 quotes, buyer: 000-106|"},

		{"a regular item at the carried-over price", approval.Factory(), regular("100", "2", "2.00"), "100 yuan, 0 quotes, buyer: 000-106 000-105|"},
		{"a regular item cheaper than before", approval.Factory(), regular("100", "1.9999", "2"), "100 yuan, 0 quotes, buyer: 000-106 000-105|"},
		{"a regular item one unit dearer is quoted again", approval.Factory(), regular("100", "2.0001", "2"),
			"100 yuan, 0 quotes, buyer, requote: 000-106 000-105|"},
		{"one dearer line of two is enough", approval.Factory(), twoPrices, "200 yuan, 0 quotes, buyer, requote: 000-106 000-105|"},
		{"a regular item of an unlisted supplier is quoted again", approval.Factory(), unlisted,
			"100 yuan, 0 quotes, buyer, requote: 000-106 000-105|"},
		{"no carried-over price is no pass: the question stays open", approval.Factory(), regular("100", "2", ""),
			"100 yuan, 0 quotes, buyer: 000-106|000-105"},
		{"no price is no pass either", approval.Factory(), regular("100", "", "2"), "100 yuan, 0 quotes, buyer: 000-106|000-105"},
		{"an unlisted supplier decides even where the price is open", approval.Factory(), unknownAndUnlisted,
			"100 yuan, 0 quotes, buyer, requote: 000-106 000-105|000-105"},
		{"one line holds and one is open", approval.Factory(), mixed, "105 yuan, 0 quotes, buyer: 000-106 000-105|000-105"},
		{"regular items pass the amount rows like all others (C17)", approval.Factory(), regular("50000", "2", "2"),
			"50,000 yuan, 3 quotes, general-manager, picks supplier, site visit: 000-112 000-110 000-105|"},
		{"whether the supplier is listed says nothing of other goods", approval.Factory(), unlistedOnce, "100 yuan, 0 quotes, buyer: 000-106|"},
		{"a regular category bought for once is not held against a price", approval.Factory(), buy(logistics.Stationery, "100"),
			"100 yuan, 0 quotes, buyer: 000-106|"},

		{"a school asks its principal for one yuan", approval.School(), buy(logistics.OfficeFurniture, "1"),
			"1 yuan, 3 quotes, principal: 004-084|003-019"},
		{"a school asks its principal for a million; from 5,000 a site visit is possible", approval.School(), buy(logistics.OfficeFurniture, "1000000"),
			"1,000,000 yuan, 3 quotes, principal, site visit: 004-084 000-110|003-019"},
		{"a school without a budget: the principal says so explicitly", approval.School(), unbudgeted(buy(logistics.OfficeFurniture, "1")),
			"1 yuan, 3 quotes, principal, explicit: 004-084 000-103|003-019"},
		{"a school's food: the group, then the principal", approval.School(), buy(logistics.Food, "1"),
			"1 yuan, 0 quotes, evaluation-group, principal: 000-102 000-118|003-019"},
		{"a school's diesel: the general affairs manager first", approval.School(), buy(logistics.Diesel, "1"),
			"1 yuan, 3 quotes, general-affairs-manager, principal: 004-084 000-113|003-019"},
		{"a school's regular item", approval.School(), regular("1", "3", "2"), "1 yuan, 3 quotes, principal, requote: 004-084 000-105|003-019"},
		{"a school with limits for its routes leaves nothing open", with(approval.School(), func(pol *approval.Policy) {
			for i := range pol.Price.Routes {
				pol.Price.Routes[i].Total.Side, pol.Price.Routes[i].Total.Bound = logistics.AtMost, bound(t, "10000")
			}
		}), buy(logistics.OfficeFurniture, "1"), "1 yuan, 3 quotes, principal: 004-084|"},

		{"two rows up where a company says so", with(approval.Factory(), func(pol *approval.Policy) { pol.Price.Unbudgeted.RowsUp = 2 }),
			unbudgeted(buy(logistics.Kitchenware, "1")), "1 yuan, 3 quotes, general-affairs-manager: 000-109 000-103|"},
		{"two rows up from the last but one: the top, explicitly", with(approval.Factory(), func(pol *approval.Policy) { pol.Price.Unbudgeted.RowsUp = 2 }),
			unbudgeted(buy(logistics.Kitchenware, "10000")),
			"10,000 yuan, 3 quotes, general-manager, explicit, picks supplier, site visit: 000-112 000-103 000-110|"},
		{"more rows up than can be counted", with(approval.Factory(), func(pol *approval.Policy) { pol.Price.Unbudgeted.RowsUp = int(^uint(0) >> 1) }),
			unbudgeted(buy(logistics.Kitchenware, "1500")),
			"1,500 yuan, 3 quotes, general-manager, explicit, picks supplier: 000-112 000-103|"},
		{"no rows up: cited and not moved", with(approval.Factory(), func(pol *approval.Policy) { pol.Price.Unbudgeted.RowsUp = 0 }),
			unbudgeted(buy(logistics.Kitchenware, "50000")),
			"50,000 yuan, 3 quotes, general-manager, picks supplier, site visit: 000-112 000-103 000-110|"},
		{"a site visit without a bound is open", with(approval.Factory(), func(pol *approval.Policy) {
			pol.Price.SiteVisit.Side, pol.Price.SiteVisit.Bound = logistics.NoSide, logistics.Measure{}
		}), buy(logistics.Kitchenware, "60000"), "60,000 yuan, 3 quotes, general-manager, picks supplier: 000-112|000-110"},
		{"a tier above its bound: one unit more is in it", with(approval.Factory(), func(pol *approval.Policy) { pol.Price.Tiers[1].Above = true }),
			buy(logistics.Kitchenware, "1500.0001"), "1,500.0001 yuan, 2 quotes, purchasing-manager: 000-108|"},
		{"a site visit at a bound that its tier leaves out", with(approval.Factory(), func(pol *approval.Policy) { pol.Price.Tiers[2].Above = true }),
			buy(logistics.Kitchenware, "5000"), "5,000 yuan, 2 quotes, purchasing-manager, site visit: 000-108 000-110|"},
		{"a tier above the largest amount is never reached", with(approval.Factory(), func(pol *approval.Policy) {
			pol.Price.Tiers[4].From, pol.Price.Tiers[4].Above = yuan("999999999999999.9999"), true
		}), buy(logistics.Kitchenware, "999999999999999.9999"), "999,999,999,999,999.9999 yuan, 3 quotes, senior-manager, site visit: 000-111 000-110|"},
		{"a tier above its bound: the bound itself stays below", with(approval.Factory(), func(pol *approval.Policy) { pol.Price.Tiers[1].Above = true }),
			buy(logistics.Kitchenware, "1500"), "1,500 yuan, 0 quotes, buyer: 000-106|"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			differ(t, row.want, said(decide(t, row.pol, row.p)))
			plain, compiled := decide(t, row.pol, row.p), compile(t, row.pol)
			fast, err := compiled.DecidePrice(row.p)
			if err != nil || fast != plain {
				t.Errorf("compiled: %v, %v; want %v", fast, err, plain)
			}
		})
	}
}

// Every citation of an answer carries the basis that the policy states for it.
func TestDecisionCitesBasis(t *testing.T) {
	d := decide(t, approval.School(), unbudgeted(buy(logistics.Diesel, "5000")))
	differ(t, "004-084 (read), 000-103 (assumed), 000-113 (assumed), 000-110 (assumed)", d.Clauses.String())
	differ(t, "003-019 (read)", d.Open.String())
	differ(t, "000-102 (read), 000-118 (read)", decide(t, approval.Factory(), buy(logistics.Food, "1")).Clauses.String())
}
