package procurement

import (
	"slices"

	"example.com/logistics"
)

// Watch says who watches prices and receipts, and what is spot-checked every month.
type Watch struct {
	Market    logistics.Duty  `json:"market" label:"market prices|市场行情"`
	Suppliers logistics.Duty  `json:"suppliers" label:"prices of fixed suppliers|固定供应商供价"`
	Purchases logistics.Duty  `json:"purchases" label:"prices of purchases at the market|市场采购价格"`
	Deviation logistics.Limit `json:"deviation" label:"our price above the market's, as a share of it|高于市价的比例"`
	Alert     Alert           `json:"alert" label:"what is more is reported|超出时报告"`
	Review    ReceiptReview   `json:"review" label:"every receipt is reviewed|每笔验收复核"`
	Quality   logistics.Duty  `json:"quality" label:"quality of purchases|采购质量"`
	Repairs   logistics.Duty  `json:"repairs" label:"effect of repairs|维修效果"`
}

// Alert says to whom a price above the market is reported, and how soon after it was seen (000-036).
type Alert struct {
	logistics.Rule
	To     logistics.List[logistics.Role] `json:"to" label:"to|报告对象" list:"any"`
	Within logistics.Span                 `json:"within" label:"time limit|时限"` // none: how soon is unchecked, not at all is a finding
}

// ReceiptReview says who reviews what the acceptance group took in, how soon, and for what (000-037). Nobody of the group
// may review it.
type ReceiptReview struct {
	logistics.Rule
	By     logistics.List[logistics.Role] `json:"by" label:"by|复核人" list:"any"`
	Within logistics.Span                 `json:"within" label:"time limit|时限"` // from the acceptance; none: how soon is unchecked
	For    logistics.List[string]         `json:"for" label:"for|核对事项"`
}

// The duties of watching prices and receipts in the documented policies, for [WatchLog].
const (
	WatchMarket    = "market-prices"    // on every workday (000-035)
	WatchSuppliers = "supplier-prices"  // prices of fixed suppliers, every month (000-036)
	WatchPurchases = "purchase-prices"  // prices of purchases at the market, every month (000-036)
	WatchQuality   = "purchase-quality" // quality of purchases, every month (001-037)
	WatchRepairs   = "repair-effect"    // effect of repairs, every month (001-037)
)

// WatchLog is what was done about one of the duties of the watch.
type WatchLog struct {
	What string `json:"what"` // the duty, by the word of the policy: [WatchMarket] and so on
	logistics.Log
}

// CheckWatchDuty judges the log of a duty of the watch. Market prices are watched on every workday (000-035); each month the
// prices of fixed suppliers and of purchases at the market (000-036), the quality of purchases and the effect of repairs
// (001-037). The error is nil or an [*logistics.InvalidError]: the policy is invalid, a duty that it does not have, or what
// [logistics.Duty.Check] refuses.
func (pol Policy) CheckWatchDuty(l WatchLog) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	report := logistics.Report{Edition: pol.Edition}
	duties := pol.Watch.duties()
	if i := slices.IndexFunc(duties, func(d logistics.Duty) bool { return d.What == l.What }); i < 0 {
		ps.Add("what", logistics.CodeUnknown, "%.40q is no duty of the watch of this policy", l.What)
	} else {
		ps.Under("", duties[i].Check(&report, "", l.Log))
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	return report, nil
}

// duties are the duties of the watch, in their order.
func (w Watch) duties() []logistics.Duty {
	return []logistics.Duty{w.Market, w.Suppliers, w.Purchases, w.Quality, w.Repairs}
}

func (w Watch) laws(ps *logistics.Problems) {
	const path = "watch"
	whats := map[string]bool{}
	for _, d := range w.duties() {
		if whats[d.What] {
			ps.Add(path, logistics.CodeDuplicate, "two duties go by the word %.40q", d.What)
		}
		whats[d.What] = true
	}
	if l := w.Deviation; l.Side != logistics.NoSide {
		if holds, known := l.Holds(logistics.Share(0, 1)); !known {
			ps.Add(path+".deviation.bound", logistics.CodeType, "%s is no share", l.Bound)
		} else if !holds || l.Side == logistics.AtLeast {
			ps.Add(path+".deviation.side", logistics.CodeRange, "%s %s: a price that is not above the market's deviates from nothing", l.Side, l.Bound)
		}
	}
	logistics.EachOnce(ps, path+".alert.to", w.Alert.To)
	logistics.EachOnce(ps, path+".review.by", w.Review.By)
	distinct(ps, path+".review.for", w.Review.For)
}
