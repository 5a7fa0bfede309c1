package approval_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// earlier is p on a day, with earlier purchases given as pairs of day and amount.
func earlier(p approval.Purchase, on string, pairs ...string) approval.Purchase {
	p.On = logistics.MustDate(on)
	for i := 0; i < len(pairs); i += 2 {
		p.Earlier = append(p.Earlier, approval.Earlier{ID: "R-" + pairs[i], On: logistics.MustDate(pairs[i]), Amount: yuan(pairs[i+1])})
	}
	return p
}

func TestSplitting(t *testing.T) {
	school := with(approval.School(), func(pol *approval.Policy) { pol.Price.Splitting.Within = logistics.MustSpan("30d") })
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		p      approval.Purchase
		want   string
	}{
		{"the documented policy has no window: earlier purchases change nothing", approval.Factory(),
			earlier(buy(logistics.Kitchenware, "1499"), "2026-03-31", "2026-03-31", "40000"), "1,499 yuan, 0 quotes, buyer: 000-106|"},
		{"nor does it need the day", approval.Factory(), buy(logistics.Kitchenware, "1499"), "1,499 yuan, 0 quotes, buyer: 000-106|"},
		{"thirty days back still count", windowed("30d"),
			earlier(buy(logistics.Kitchenware, "1000"), "2026-03-31", "2026-03-01", "500"), "1,500 yuan, 2 quotes, purchasing-manager: 000-108 000-106|"},
		{"thirty-one days back do not", windowed("30d"),
			earlier(buy(logistics.Kitchenware, "1000"), "2026-03-31", "2026-02-28", "500"), "1,000 yuan, 0 quotes, buyer: 000-106|"},
		{"the same day counts", windowed("30d"),
			earlier(buy(logistics.Kitchenware, "1000"), "2026-03-31", "2026-03-31", "499.9999"), "1,499.9999 yuan, 0 quotes, buyer: 000-106|"},
		{"a window of the same day alone", windowed("0d"),
			earlier(buy(logistics.Kitchenware, "1000"), "2026-03-31", "2026-03-31", "4000", "2026-03-30", "90000"),
			"5,000 yuan, 3 quotes, general-affairs-manager, site visit: 000-109 000-110 000-106|"},
		{"all that lie in the window are added", windowed("30d"),
			earlier(buy(logistics.Kitchenware, "1"), "2026-03-31", "2026-03-30", "4999", "2026-03-01", "5000", "2026-02-01", "40000"),
			"10,000 yuan, 3 quotes, senior-manager, site visit: 000-111 000-110 000-106|"},
		{"added first, then one row up without a budget", windowed("30d"),
			unbudgeted(earlier(buy(logistics.Kitchenware, "1000"), "2026-03-31", "2026-03-30", "500")),
			"1,500 yuan, 3 quotes, general-affairs-manager: 000-109 000-103 000-106|"},
		{"an earlier gift is added and is nothing", windowed("30d"),
			earlier(buy(logistics.Kitchenware, "1000"), "2026-03-31", "2026-03-30", "0"), "1,000 yuan, 0 quotes, buyer: 000-106|"},
		{"no amount decides food: nothing is added", windowed("30d"),
			earlier(buy(logistics.Food, "1000"), "2026-03-31", "2026-03-30", "90000"), "1,000 yuan, 0 quotes, evaluation-group, general-affairs-manager: 000-102 000-118|"},
		{"a school's window is cited by its own clause", school,
			earlier(buy(logistics.Kitchenware, "4000"), "2026-03-31", "2026-03-30", "1000"), "5,000 yuan, 3 quotes, principal, site visit: 004-084 000-110|003-019"},
		{"regular items beside earlier purchases", windowed("30d"),
			earlier(regular("1000", "3", "2"), "2026-03-31", "2026-03-30", "500"), "1,500 yuan, 2 quotes, purchasing-manager, requote: 000-108 000-106 000-105|"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			plain := decide(t, row.pol, row.p)
			differ(t, row.want, said(plain))
			fast, err := compile(t, row.pol).DecidePrice(row.p)
			if err != nil || fast != plain {
				t.Errorf("compiled: %v, %v; want %v", fast, err, plain)
			}
		})
	}
}

func TestSplittingProblems(t *testing.T) {
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		p      approval.Purchase
		want   []string
	}{
		{"a window needs the day", windowed("30d"), buy(logistics.Kitchenware, "1"), []string{"on absent"}},
		{"a purchase after this one", windowed("30d"), earlier(buy(logistics.Kitchenware, "1"), "2026-03-31", "2026-04-01", "1"), []string{"earlier[0].on range"}},
		{"a purchase after this one, where no window looks", approval.Factory(), earlier(buy(logistics.Kitchenware, "1"), "2026-03-31", "2026-04-01", "1"),
			[]string{"earlier[0].on range"}},
		{"one requisition twice", windowed("30d"), earlier(buy(logistics.Kitchenware, "1"), "2026-03-31", "2026-03-01", "1", "2026-03-01", "1"),
			[]string{"earlier[1].id duplicate"}},
		{"everything is wrong with it", windowed("30d"), approval.Purchase{
			Lines: []approval.Line{{Category: logistics.Kitchenware, Amount: yuan("-1")}},
			Earlier: []approval.Earlier{
				{Amount: yuan("-1")}, {ID: " R", Amount: yuan("0.00001")}, {ID: "R", On: logistics.MustDate("2026-03-01"), Amount: yuan("1e15")}, {ID: "", On: logistics.MustDate("2026-03-01")},
			},
		}, []string{
			"lines[0].amount amount", "on absent",
			"earlier[0].id absent", "earlier[0].on absent", "earlier[0].amount amount",
			"earlier[1].id word", "earlier[1].on absent", "earlier[1].amount amount",
			"earlier[2].amount amount", "earlier[3].id absent",
		}},
		{"together they are too much", windowed("30d"), earlier(buy(logistics.Kitchenware, "999999999999999.9999"), "2026-03-31", "2026-03-30", "0.0001"),
			[]string{"lines amount"}},
		{"too much without a window is no problem of the total", approval.Factory(),
			earlier(buy(logistics.Kitchenware, "0"), "2026-03-31", "2026-03-30", "1"), []string{"lines range"}},
		{"earlier purchases do not stand in for a total of 0", windowed("30d"),
			earlier(buy(logistics.Kitchenware, "0"), "2026-03-31", "2026-03-30", "1"), []string{"lines range"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			_, err := row.pol.DecidePrice(row.p)
			differ(t, row.want, problems(t, err))
			_, fast := compile(t, row.pol).DecidePrice(row.p)
			differ(t, err.Error(), fast.Error())
		})
	}
}
