package supplier

import (
	"slices"

	"example.com/logistics"
)

// Quotation says when and how suppliers quote, how long a price holds, what a new price needs and how offers are compared.
type Quotation struct {
	Channels   Channels     `json:"channels" label:"ways to quote|报价渠道"`
	Addressee  Addressee    `json:"addressee" label:"quotes go to|报价送交"`
	Windows    Windows      `json:"windows" label:"quotation windows|报价窗口"`
	Price      Holding      `json:"price" label:"how long a price holds|锁价"`
	Change     PriceChanges `json:"change" label:"a higher price before its time|价格突变"`
	Comparison Comparing    `json:"comparison" label:"comparison of offers|比选"`
}

// Channels lists the ways in which a quote may come. One that came in another way is not valid.
type Channels struct {
	logistics.Rule
	Words logistics.List[string] `json:"words" label:"by|方式" list:"any"`
}

// Addressee names the roles of which any one may receive a quote.
type Addressee struct {
	logistics.Rule
	To logistics.List[logistics.Role] `json:"to" label:"to|收件人" list:"any"`
}

// Windows says on which days of the year suppliers of some goods quote, and what a late quote needs (000-058). Other goods have no window.
type Windows struct {
	Goods   logistics.List[Windowed]       `json:"goods" label:"goods with windows|有窗口的物品"`
	Periods logistics.List[logistics.Duty] `json:"periods" label:"windows|窗口"`
	Late    logistics.Steps                `json:"late" label:"a late quote|逾期报价"` // one step, by any of its roles
	Reason  logistics.Need                 `json:"reason" label:"accepted though late|逾期仍接受"`
}

// Windowed names goods with windows: a category, or some kinds of goods in it.
type Windowed struct {
	logistics.Rule
	Category logistics.Category     `json:"category" label:"category|类别"`
	Kinds    logistics.List[string] `json:"kinds" label:"kinds of goods|品类" none:"all|全部"` // none: the whole category
}

// Holding says who confirms a price, how long it holds, and what it is held against (000-059).
type Holding struct {
	Confirmation Confirmation    `json:"confirmation" label:"confirmed|确认"`
	Hold         Hold            `json:"hold" label:"holds|锁价期"`
	Drift        logistics.Limit `json:"drift" label:"price over the confirmed one while it holds|锁价期内高于确认价"` // a share of the confirmed price
	Current      logistics.Need  `json:"current" label:"before an order|下单前"`
	Ceiling      logistics.Limit `json:"ceiling" label:"price over the approved quote|高于核准报价"` // a share of the approved quote
}

// Hold is the number of calendar months for which a price holds from its confirmation. It ends on the day before the same day of the last
// month, or before the last day of a month that has no such day.
type Hold struct {
	logistics.Rule
	Months int `json:"months" label:"calendar months|日历月"`
}

// PriceChanges says what is needed before a higher price than the one that holds is paid (000-060).
type PriceChanges struct {
	Rise    logistics.Limit `json:"rise" label:"rise that needs no consent|无须同意的涨幅"`          // a share of the old price
	Steps   logistics.Steps `json:"steps" label:"before a delivery at the new price|按新价送货之前"` // the last step is the consent
	Written logistics.Need  `json:"written" label:"consent|同意"`
}

func (q Quotation) laws(ps *logistics.Problems, categories []logistics.Category) {
	logistics.EachOnce(ps, "quotation.channels.words", q.Channels.Words)
	logistics.EachOnce(ps, "quotation.addressee.to", q.Addressee.To)
	q.Windows.laws("quotation.windows", categories, ps)
	logistics.EachOnce(ps, "quotation.price.confirmation.by", q.Price.Confirmation.By)
	if m := q.Price.Hold.Months; m < 1 || m > maxWindow {
		ps.Add("quotation.price.hold.months", logistics.CodeRange, "%d months; 1 to %d", m, maxWindow)
	}
	keeps(ps, "quotation.price.drift", q.Price.Drift, logistics.Share(0, 1))
	ps.Needed("quotation.price.current", q.Price.Current)
	keeps(ps, "quotation.price.ceiling", q.Price.Ceiling, logistics.Share(0, 1))
	keeps(ps, "quotation.change.rise", q.Change.Rise, logistics.Share(0, 1))
	if len(q.Change.Steps) == 0 {
		ps.Add("quotation.change.steps", logistics.CodeAbsent, "nobody consents to a new price")
	}
	noDeputy(ps, "quotation.change.steps", q.Change.Steps)
	ps.Needed("quotation.change.written", q.Change.Written)
	q.Comparison.laws("quotation.comparison", ps)
}

func (w Windows) laws(path string, categories []logistics.Category, ps *logistics.Problems) {
	for i, g := range w.Goods {
		at := logistics.At(path+".goods", i)
		switch {
		case !slices.Contains(categories, g.Category):
			ps.Add(at+".category", logistics.CodeUnknown, "%.40q is no category of this policy", g.Category)
		case slices.ContainsFunc(w.Goods[:i], func(o Windowed) bool { return o.Category == g.Category }):
			ps.Add(at+".category", logistics.CodeDuplicate, "%.40q is no further category", g.Category)
		}
		distinctNames(ps, at+".kinds", g.Kinds)
	}
	for i, d := range w.Periods {
		if slices.ContainsFunc(w.Periods[:i], func(o logistics.Duty) bool { return o.What == d.What }) {
			ps.Add(logistics.At(path+".periods", i)+".what", logistics.CodeDuplicate, "%.40q is no further window", d.What)
		}
	}
	if len(w.Late) != 1 {
		ps.Add(path+".late", logistics.CodeRange, "%d acceptances of a late quote; one", len(w.Late))
	}
	noDeputy(ps, path+".late", w.Late)
	ps.Needed(path+".reason", w.Reason)
}

// noDeputy adds a problem for each step that a higher rung might take, for suppliers have no ladder.
func noDeputy(ps *logistics.Problems, path string, steps logistics.Steps) {
	for i, step := range steps {
		if step.Deputy {
			ps.Add(logistics.At(path, i)+".deputy", logistics.CodeConflict, "there is no ladder: name every role that may act")
		}
	}
}
