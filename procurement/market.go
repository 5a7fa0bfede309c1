package procurement

import (
	"maps"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// MarketPurchases say how much the canteen may buy for cash at the market in a day, for the whole site, and who goes along
// (000-119 to 000-123). Small purchases of others for cash ([CashPurchases]) do not count towards its limits.
type MarketPurchases struct {
	Together logistics.Need      `json:"together" label:"with the buyer at the market|与采购员同往市场"`
	Weight   logistics.Limit     `json:"weight" label:"grams of an item in a day|单项当日重量（克）"` // 500 g are a jin
	Amount   logistics.Limit     `json:"amount" label:"money for an item in a day|单项当日金额"`
	Day      logistics.Limit     `json:"day" label:"money for the site in a day|全场所当日金额"`
	Signed   logistics.Checklist `json:"signed" label:"under the record|采购记录签字"`
}

// The signatures under the record of a market purchase (000-123), by the keys of the documented policies.
const (
	SignedByBuyer     = "signed-by-buyer"     // MarketSlip.BuyerSigned
	SignedByAppointee = "signed-by-appointee" // MarketSlip.AppointeeSigned
)

// MarketSlip is one slip of a day's market purchases.
type MarketSlip struct {
	ID              string                     `json:"id"`                 // its number; no two of a day have one
	On              logistics.Date             `json:"on"`                 // the market day
	Lines           logistics.List[MarketLine] `json:"lines"`              // at least one
	Buyer           logistics.Person           `json:"buyer"`              // who bought and set the price
	Appointee       logistics.Person           `json:"appointee,omitzero"` // whom the canteen sent along (000-119): key "canteen-appointee"; absent: nobody
	BuyerSigned     bool                       `json:"buyerSigned"`        // on the record of the purchase (000-123): key "signed-by-buyer"
	AppointeeSigned bool                       `json:"appointeeSigned"`    // on the record of the purchase (000-123): key "signed-by-appointee"
}

// MarketLine is one item on a slip. Where an item is on several lines, they count together.
type MarketLine struct {
	Item      string           `json:"item"`                // its number in the item master; the canteen vouches that it is on the menu (000-120)
	Pieces    bool             `json:"pieces"`              // sold by the piece, so that no weight limits it; false: by weight
	Kilograms *decimal.Decimal `json:"kilograms,omitempty"` // above 0, in whole grams; a jin is 0.5; absent: by the piece, or nobody knows
	Amount    decimal.Decimal  `json:"amount"`              // yuan with tax, above 0; of a gift 0
	Gift      bool             `json:"gift,omitzero"`       // it was free, so that its amount is 0
	Reason    string           `json:"reason,omitzero"`     // in writing, why more than the limit is spent on the item that day (000-121), which settles it
}

// MarketDay is what a site bought at the market in one day.
type MarketDay struct {
	On    logistics.Date             `json:"on"`
	AsOf  logistics.Date             `json:"asOf,omitzero"` // the day of judgment: On may not be later; absent: no such bound
	Slips logistics.List[MarketSlip] `json:"slips"`         // all of the day, of every buyer; without them a limit may look kept that is not
}

// MarketReport is the report on a market day, with its running totals.
type MarketReport struct {
	logistics.Report
	On    logistics.Date               `json:"on"`
	Slips logistics.List[RunningTotal] `json:"slips"` // in the order in which they were handed in
	Total logistics.Measure            `json:"total"` // of the day, in yuan
}

// RunningTotal is a slip with what the day has cost up to it, in yuan.
type RunningTotal struct {
	Slip   string            `json:"slip"`   // its number
	Amount logistics.Measure `json:"amount"` // of the slip
	Total  logistics.Measure `json:"total"`  // of it and those before it
	Within logistics.Answer  `json:"within"` // whether that total keeps the limit of the day; unknown: the policy has none
}

// CheckMarketDay judges the market purchases of a day (000-119 to 000-123). It finds a buyer who went alone or is the
// appointee as well, too much weight of an item, too much money for an item without a reason, too much for the day, a record
// that the buyer or the appointee did not sign. All slips of the site count together: neither their order nor how they are
// split changes the findings. Only the running totals follow the order. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckMarketDay(d MarketDay) (MarketReport, error) {
	if err := logistics.Validate(pol); err != nil {
		return MarketReport{}, err
	}
	var ps logistics.Problems
	b := d.basket(&ps)
	if err := ps.Err(); err != nil {
		return MarketReport{}, err
	}
	rules := pol.Cash.Market
	report := MarketReport{Report: logistics.Report{Edition: pol.Edition}, On: d.On, Total: logistics.Yuan(b.total)}
	slips := slices.SortedFunc(slices.Values(d.Slips), func(a, b MarketSlip) int { return strings.Compare(a.ID, b.ID) })
	for _, s := range slips {
		s.together(&report.Report, rules)
	}
	for _, item := range slices.Sorted(maps.Keys(b.items)) {
		b.items[item].check(&report.Report, rules, d.subject()+" "+item)
	}
	rules.Day.Check(&report.Report, d.subject()+".total", report.Total)
	for _, s := range slips {
		rules.Signed.Check(&report.Report, s.subject(), s.signed)
	}
	var total logistics.Amount
	for i, s := range d.Slips {
		total, _ = total.Add(b.slips[i])
		report.Slips = append(report.Slips, RunningTotal{
			Slip: s.ID, Amount: logistics.Yuan(b.slips[i]), Total: logistics.Yuan(total), Within: rules.within(total),
		})
	}
	return report, nil
}

// within says whether a total keeps the limit of the day.
func (m MarketPurchases) within(total logistics.Amount) logistics.Answer {
	holds, known := m.Day.Holds(logistics.Yuan(total))
	if !known {
		return logistics.Unknown
	}
	return logistics.Known(holds)
}

func (d MarketDay) subject() string { return "market " + d.On.String() }

func (s MarketSlip) subject() string { return "slip " + s.ID }

func (s MarketSlip) together(r *logistics.Report, rules MarketPurchases) {
	another(r, rules.Together, s.subject(), s.Appointee, s.Buyer)
}

// signed says who signed the record.
func (s MarketSlip) signed(key string) logistics.Answer {
	if key == SignedByBuyer {
		return logistics.Known(s.BuyerSigned)
	}
	return logistics.Known(s.AppointeeSigned)
}

// String gives the report in English: the day's total, each slip with its running total, then what was found.
func (r MarketReport) String() string { return r.Text(logistics.English) }

// Text gives the report in l: the day's total, a slip with its running total on each line, then what was found.
func (r MarketReport) Text(l logistics.Lang) string {
	s := logistics.Text{En: "market " + r.On.String() + ": ", Zh: r.On.String() + " 市场现购："}.In(l) + r.Total.Text(l)
	for _, t := range r.Slips {
		s += "\n  " + logistics.Text{En: "slip ", Zh: "单据 "}.In(l) + t.Slip + logistics.Text{En: ": ", Zh: "："}.In(l) + t.Amount.Text(l) +
			logistics.Text{En: ", so far ", Zh: "，累计 "}.In(l) + t.Total.Text(l)
		if t.Within == logistics.No {
			s += logistics.Text{En: ": over the limit of the day", Zh: "：超出当日限额"}.In(l)
		}
	}
	return s + remarks(r.Findings, r.Unchecked, l)
}

// remarks gives findings and open questions, each on a line of its own.
func remarks(findings []logistics.Finding, open []logistics.Unchecked, l logistics.Lang) (s string) {
	for _, f := range findings {
		s += "\n  " + f.Text(l)
	}
	for _, u := range open {
		s += "\n  " + u.Text(l)
	}
	return s
}

func (m MarketPurchases) laws(ps *logistics.Problems) {
	const path = "cash.market"
	ps.Needed(path+".together", m.Together)
	ps.Bounded(path+".weight", m.Weight, logistics.CountKind, logistics.CeilingSides()...)
	ps.Bounded(path+".amount", m.Amount, logistics.YuanKind, logistics.CeilingSides()...)
	ps.Bounded(path+".day", m.Day, logistics.YuanKind, logistics.CeilingSides()...)
	ps.Needed(path+".signed", m.Signed...)
	ps.KnownKeys(path+".signed", m.Signed, SignedByBuyer, SignedByAppointee)
}
