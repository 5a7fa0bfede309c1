package procurement

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Canteen says how food for the canteen is bought, and for how long its orders are kept.
type Canteen struct {
	Listed  logistics.Need `json:"listed" label:"supplier of an order|订购供应商"`
	Market  logistics.Need `json:"market" label:"instead of an order, cash at the market|不订购而市场现购"`
	Quote   logistics.Need `json:"quote" label:"of each item, on the day of the order|各品种订购当日"`
	Ceiling Ceiling        `json:"ceiling" label:"no price above the approved quote|价格不高于核准报价"`
	Branch  logistics.Need `json:"branch" label:"lunch of a branch|分校午餐"`
	Kept    Retention      `json:"kept" label:"orders are kept|订单保存"`
}

// Ceiling cites the clause by which food costs no more than its approved quote (000-117). The quote itself is a fact,
// [FoodQuote].
type Ceiling struct{ logistics.Rule }

// Retention says for how many months an order of food is kept (000-116).
type Retention struct {
	logistics.Rule
	Months int `json:"months" label:"months from the final delivery or the reconciliation|自最终交货或对账起（月）"` // from the final delivery or the reconciliation, whichever is later; 1 to 1200
}

// FoodPurchase is one purchase of food for the canteen: an order, or a slip of the market.
type FoodPurchase struct {
	ID             string                   `json:"id"`                    // number of the order or the slip
	On             logistics.Date           `json:"on"`                    // the day of the purchase
	MarketCash     bool                     `json:"marketCash"`            // bought for cash at the market; false: ordered
	Listed         logistics.Answer         `json:"listed,omitzero"`       // of an order: the supplier was on the list of qualified suppliers that day, as package supplier knows: key "listed-supplier"
	WithinLimits   logistics.Answer         `json:"withinLimits,omitzero"` // of the market: it keeps the limits of cash, as [Policy.CheckMarketDay] knows: key "within-cash-limits"
	ForBranch      logistics.Answer         `json:"forBranch,omitzero"`    // it is for the lunch of a branch; yes without ByHeadquarters is the ban "branch-self-purchase"
	ByHeadquarters bool                     `json:"byHeadquarters"`        // headquarters buys and delivers it; false: the site itself
	Lines          logistics.List[FoodLine] `json:"lines"`                 // at least one
	AsOf           logistics.Date           `json:"asOf,omitzero"`         // the day of judgment: On may not be later; absent: no such bound
}

// FoodLine is one item of a purchase of food, with its price and quote.
type FoodLine struct {
	Item  string          `json:"item"`            // its number in the item master
	Price decimal.Decimal `json:"price"`           // yuan with tax for a unit, above 0
	Quote *FoodQuote      `json:"quote,omitempty"` // the supplier's quote that the general affairs manager approved: key "approved-quote"; absent: none
}

// FoodQuote is a quote of the supplier that the general affairs manager approved.
type FoodQuote struct {
	Price decimal.Decimal `json:"price"` // yuan with tax for the same unit, above 0
	From  logistics.Date  `json:"from"`  // the first day on which it holds
	Until logistics.Date  `json:"until"` // the last day on which it holds
}

// CheckFood judges a purchase of food. It finds food that was ordered from a supplier who is not listed, or bought at the
// market beyond the limits of cash (000-114); ordered without an approved quote that holds on that day, or above it
// (000-117); bought by a branch for itself (003-071). No quote is asked for at the market. The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckFood(f FoodPurchase) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	rules, at := pol.Canteen, "food "+f.ID
	var ps logistics.Problems
	var priced logistics.Report
	ps.Name("id", f.ID)
	if f.On.IsZero() {
		ps.Add("on", logistics.CodeAbsent, "no date")
	}
	notAfterDay(&ps, "on", f.On, f.AsOf)
	answered(&ps, "listed", f.Listed)
	answered(&ps, "withinLimits", f.WithinLimits)
	answered(&ps, "forBranch", f.ForBranch)
	if len(f.Lines) == 0 {
		ps.Add("lines", logistics.CodeAbsent, "nothing was bought")
	}
	for i, line := range f.Lines {
		path := logistics.At("lines", i)
		quoted := line.check(&ps, path)
		if !f.MarketCash {
			rules.price(&priced, logistics.Join(at, path), line, f.On, quoted)
		}
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	if f.MarketCash {
		rules.Market.Check(&report, at, f.WithinLimits)
	} else {
		rules.Listed.Check(&report, at, f.Listed)
	}
	report.Findings = append(report.Findings, priced.Findings...)
	self := f.ForBranch
	if f.ByHeadquarters {
		self = logistics.No
	}
	rules.Branch.Check(&report, at, self)
	return report, nil
}

// check guards a line and gives the price of its quote.
func (l FoodLine) check(ps *logistics.Problems, at string) (quoted logistics.Amount) {
	ps.Name(at+".item", l.Item)
	unitPrice(ps, at+".price", &l.Price)
	if l.Quote == nil {
		return quoted
	}
	quoted = unitPrice(ps, at+".quote.price", &l.Quote.Price)
	if l.Quote.From.IsZero() {
		ps.Add(at+".quote.from", logistics.CodeAbsent, "no date")
	}
	switch {
	case l.Quote.Until.IsZero():
		ps.Add(at+".quote.until", logistics.CodeAbsent, "no date")
	case l.Quote.Until.Before(l.Quote.From):
		ps.Add(at+".quote.until", logistics.CodeRange, "%s is before %s", l.Quote.Until, l.Quote.From)
	}
	return quoted
}

// price judges an item that was ordered on a day. Where no quote holds, its price is held against none.
func (c Canteen) price(r *logistics.Report, at string, line FoodLine, on logistics.Date, quoted logistics.Amount) {
	quote := line.Quote
	switch {
	case quote == nil:
		c.Quote.Check(r, at, logistics.No)
	case on.After(quote.Until):
		r.Find(c.Quote.Rule, logistics.TooLate, logistics.Join(at, c.Quote.Key), logistics.Day(on), logistics.Day(quote.Until))
	case on.Before(quote.From):
		r.Find(c.Quote.Rule, logistics.OutOfOrder, logistics.Join(at, c.Quote.Key), logistics.Day(on), logistics.Day(quote.From))
	default:
		price, _ := logistics.AmountOf(line.Price)
		logistics.Limit{Rule: c.Ceiling.Rule, Side: logistics.AtMost, Bound: logistics.Yuan(quoted)}.Check(r, at+".price", logistics.Yuan(price))
	}
}

func (c Canteen) laws(ps *logistics.Problems) {
	ps.Needed("canteen.listed", c.Listed)
	ps.Needed("canteen.market", c.Market)
	ps.Needed("canteen.quote", c.Quote)
	if !c.Branch.Banned {
		ps.Add("canteen.branch.banned", logistics.CodeConflict, "%.40q is to be kept out", c.Branch.Key)
	}
	monthsLaw(ps, "canteen.kept.months", c.Kept.Months)
}

// monthsLaw asks for a number of months, from 1 to a hundred years.
func monthsLaw(ps *logistics.Problems, path string, months int) {
	if months < 1 || months > 1200 {
		ps.Add(path, logistics.CodeRange, "%d months; 1 to 1200", months)
	}
}
