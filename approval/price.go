package approval

import (
	"slices"
	"sort"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// PriceTable are the rules of a price: who approves it, how many quotes it needs, and which suppliers and ways to buy it allows.
type PriceTable struct {
	Scope      Scope                  `json:"scope" label:"food is not decided by the tiers|食品不按档位决定"`
	Tiers      logistics.Bands[Tier]  `json:"tiers" label:"price tiers|价格档位" figure:"total in yuan|采购总额（元）"` // by the total of the purchase in yuan, earlier purchases included
	SiteVisit  logistics.Limit        `json:"siteVisit" label:"total from which a site visit may be chosen|可选实地考察的采购总额"`
	Unbudgeted Unbudgeted             `json:"unbudgeted" label:"without a budget|无预算"`
	Raised     logistics.List[Raised] `json:"raised" label:"categories with an approver of their own|另须专人核准的品类"`
	Regular    Regular                `json:"regular" label:"regular items at the carried-over price|按沿用价采购的常用品"`
	Food       Food                   `json:"food" label:"food|食品"`
	Listed     logistics.Need         `json:"listed" label:"supplier|供应商"`
	Splitting  Splitting              `json:"splitting" label:"earlier purchases of the same requester and category|同一请购人员同一品类的此前采购"`
	Papers     logistics.Checklist    `json:"papers" label:"papers|附件"`
	Routes     logistics.List[Route]  `json:"routes" label:"ways to buy|采购路径"`
}

// Scope is the rule that the tiers do not decide food (000-102).
type Scope struct{ logistics.Rule }

// Tier is what a purchase needs whose total lies in one band of amounts.
type Tier struct {
	Quotes        int            `json:"quotes" label:"quotes, at least|最少报价家数"` // least number of quotes, from different listed suppliers; 0: none
	Approver      logistics.Role `json:"approver" label:"approver|核定人"`
	PicksSupplier bool           `json:"picksSupplier" label:"decides the supplier too|兼定供应商"` // the approver chooses the supplier too, not only the price
	Self          bool           `json:"self" label:"requester may approve|请购人员可自批"`           // a requester who holds the approver's post may approve, but not as a deputy
	Deputy        bool           `json:"deputy" label:"higher rung may approve|上级可代批"`         // a higher rung of the ladder may approve in the approver's place
	Prior         bool           `json:"prior" label:"approval before the order|须订购前核定"`       // the approval must precede the order
}

// Unbudgeted moves a purchase without a budget up the tiers (000-103). It counts rows: a row added between two others changes which
// is one row up. Where there is no such row, the top tier decides, and its approver says explicitly that the purchase is
// unbudgeted.
type Unbudgeted struct {
	logistics.Rule
	RowsUp int `json:"rowsUp" label:"tiers up|上移档数"` // how many tiers, from 0 on; 0: the tier stays
}

// Raised names a role that approves every purchase of a category, whatever its amount (000-113). Where the approver of the tier is
// higher, that role approves first and the tier's approver then. Of several such categories in one purchase the row with the
// highest approver decides.
type Raised struct {
	logistics.Rule
	Category logistics.Category `json:"category" label:"category|品类"`
	Approver logistics.Role     `json:"approver" label:"approver, whatever the amount|核准人（不论金额）"`
}

// Regular says which categories are bought regularly: from a listed supplier and at no more than the carried-over price, or they
// are quoted again (000-105).
type Regular struct {
	logistics.Rule
	Categories logistics.List[logistics.Category] `json:"categories" label:"categories|品类"`
}

// Food says who decides the quotes of food suppliers, whatever the amount: a group analyzes them, then one approver decides
// (000-118).
type Food struct {
	logistics.Rule
	Category logistics.Category `json:"category" label:"category|品类"`
	Analyst  logistics.Role     `json:"analyst" label:"quotes analyzed by|报价分析"`
	Approver logistics.Role     `json:"approver" label:"approver|批准人"`
	Prior    bool               `json:"prior" label:"approval before the order|须订购前核定"` // the approval must precede the order
}

// Splitting adds the earlier purchases that a [Purchase] hands in to its total, so that splitting a purchase does not lower who
// approves it. Food is never added up.
type Splitting struct {
	logistics.Rule
	Within logistics.Span `json:"within" label:"added up as far back as|向前并入" span:"length" none:"not added|不并入"` // how far back, in days, such as "30d"; zero: none is added
}

// Route is a way to buy, with the totals in yuan for which it may be used.
type Route struct {
	Name  string          `json:"name" label:"way|路径"`
	Total logistics.Limit `json:"total" label:"total|采购总额"` // without a number: not checked
}

// Decision says who approves the price of a purchase, and by which clauses. It is a value that == compares.
type Decision struct {
	Edition string            `json:"edition"` // the name of the edition that decided
	Total   logistics.Measure `json:"total"`   // the total that decided, in yuan, with the earlier purchases that count
	PriceTerms
}

// PriceTerms are what a policy asks of a purchase, and the clauses that ask it.
type PriceTerms struct {
	Quotes               int                 `json:"quotes"`                  // least number of quotes; 0: none
	Analyst              logistics.Role      `json:"analyst,omitempty"`       // analyzes the quotes of food first; absent: nobody does
	FirstApprover        logistics.Role      `json:"firstApprover,omitempty"` // approves before the approver does; absent: nobody does
	Approver             logistics.Role      `json:"approver"`                // approves the price
	PicksSupplier        bool                `json:"picksSupplier"`           // the approver chooses the supplier too
	ExplicitlyUnbudgeted bool                `json:"explicitlyUnbudgeted"`    // the approval has to say that the purchase is unbudgeted
	SiteVisit            bool                `json:"siteVisit"`               // the evaluation group may choose to visit the supplier
	Requote              bool                `json:"requote"`                 // a regular item is quoted again: its price is too high, or the supplier not listed
	Clauses              logistics.Citations `json:"clauses"`                 // the clauses that ask all this
	Open                 logistics.Citations `json:"open"`                    // clauses that nobody could judge: no number in the policy, or no price in the facts
}

// DecidePrice says who approves the price of p, how many quotes it needs and which clauses say so.
//
// A bound belongs to the stricter tier: 5000.00 yuan is approved by the general affairs manager (000-109). The total of the lines
// decides; no price is multiplied by a quantity. Whether the supplier is listed matters here for regular items alone;
// [Policy.CheckPrice] asks it of every purchase.
//
// The error is nil or an [*logistics.InvalidError]: the policy is invalid, there is no line, a category is not the policy's, food
// stands beside other goods, an amount is refused by [logistics.AmountOf], or the total is 0.
func (pol Policy) DecidePrice(p Purchase) (Decision, error) {
	if err := logistics.Validate(pol); err != nil {
		return Decision{}, err
	}
	d, _, err := pol.decide(p)
	return d, err
}

// decide is DecidePrice for a policy that is known to be valid, with the row of the tier that decided; of no meaning for
// food.
func (pol Policy) decide(p Purchase) (d Decision, row int, err error) {
	var ps logistics.Problems
	total := pol.total(p, &ps)
	if err := ps.Err(); err != nil {
		return Decision{}, row, err
	}
	d = Decision{Edition: pol.Edition, Total: logistics.Yuan(total)}
	if category := pol.deciding(p.Lines); category == pol.Price.Food.Category {
		pol.decideFood(&d)
	} else {
		row = pol.decideTier(&d, category, p.Budgeted)
	}
	if len(pol.earlier(p)) > 0 {
		pol.cite(&d, pol.Price.Splitting.Clause)
	}
	for _, route := range pol.Price.Routes {
		pol.openLimit(&d, route.Total)
	}
	regular := &pol.Price.Regular
	regular.decide(&d, pol.Clauses.Citation(regular.Clause), p.Lines, p.Listed)
	return d, row, nil
}

func (pol Policy) cite(d *Decision, id logistics.ClauseID) { d.Clauses.Add(pol.Clauses.Citation(id)) }

// openLimit notes a limit that has no number and so decides nothing.
func (pol Policy) openLimit(d *Decision, l logistics.Limit) {
	if l.Side == logistics.NoSide {
		d.Open.Add(pol.Clauses.Citation(l.Clause))
	}
}

// decideFood leaves the tiers aside (000-102) for the group's analysis and one approver (000-118).
func (pol Policy) decideFood(d *Decision) {
	d.Analyst, d.Approver = pol.Price.Food.Analyst, pol.Price.Food.Approver
	pol.cite(d, pol.Price.Scope.Clause)
	pol.cite(d, pol.Price.Food.Clause)
}

// decideTier finds the row of the total, moves up where there is no budget, and adds the category's own approver.
func (pol Policy) decideTier(d *Decision, category logistics.Category, budgeted bool) (row int) {
	t := pol.Price
	row = t.row(d.Total)
	if !budgeted {
		// Held against what is left above: a sum could overflow.
		if top := len(t.Tiers) - 1; t.Unbudgeted.RowsUp > top-row {
			row, d.ExplicitlyUnbudgeted = top, true
		} else {
			row += t.Unbudgeted.RowsUp
		}
	}
	tier := t.Tiers[row]
	d.Quotes, d.Approver, d.PicksSupplier = tier.Then.Quotes, tier.Then.Approver, tier.Then.PicksSupplier
	pol.cite(d, tier.Clause)
	if !budgeted {
		pol.cite(d, t.Unbudgeted.Clause)
	}
	if raised, ok := pol.raised(category); ok {
		if pol.Ladder.above(d.Approver, raised.Approver) {
			d.FirstApprover = raised.Approver
		} else {
			d.Approver = raised.Approver
		}
		pol.cite(d, raised.Clause)
	}
	if visit, known := t.SiteVisit.Holds(d.Total); visit && known {
		d.SiteVisit = true
		pol.cite(d, t.SiteVisit.Clause)
	}
	pol.openLimit(d, t.SiteVisit)
	return row
}

// row gives the tier in which a total lies, as Row of all tiers does. The tiers of a valid policy rise, so that it is found
// by halves.
func (t PriceTable) row(total logistics.Measure) int {
	return sort.Search(len(t.Tiers), func(i int) bool { return t.Tiers[i:i+1].Row(total) < 0 }) - 1
}

// raised gives the row of a category that one role approves whatever the amount.
func (pol Policy) raised(c logistics.Category) (Raised, bool) {
	for _, r := range pol.Price.Raised {
		if r.Category == c {
			return r, true
		}
	}
	return Raised{}, false
}

// decide holds regular items against their carried-over price, and cites the clause. Where one of the two prices is
// absent the question stays open.
func (r *Regular) decide(d *Decision, cite logistics.Citation, lines []Line, listed bool) {
	for i := range lines {
		line := &lines[i]
		if !r.covers(line) {
			continue
		}
		holds, known := r.ceiling(line).Holds(unitPrice(line.Price))
		if !known {
			d.Open.Add(cite)
		}
		if known || !listed {
			d.Clauses.Add(cite)
		}
		if !listed || known && !holds {
			d.Requote = true
		}
	}
}

// covers reports whether a line is of the kind that is bought regularly.
func (r *Regular) covers(l *Line) bool { return !l.OneOff && r.has(l.Category) }

func (r *Regular) has(c logistics.Category) bool { return slices.Contains(r.Categories, c) }

// ceiling is the carried-over price as a limit; without one, a limit without a number.
func (r *Regular) ceiling(l *Line) logistics.Limit {
	limit := logistics.Limit{Rule: r.Rule, Side: logistics.AtMost, Bound: unitPrice(l.CarriedOver)}
	if l.CarriedOver == nil {
		limit.Side = logistics.NoSide
	}
	return limit
}

// unitPrice makes a price a measure; nil is unknown.
func unitPrice(d *decimal.Decimal) logistics.Measure {
	if d == nil {
		return logistics.Measure{}
	}
	a, err := logistics.AmountOf(*d)
	if err != nil {
		return logistics.Measure{}
	}
	return logistics.Yuan(a)
}
