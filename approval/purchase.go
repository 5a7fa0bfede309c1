package approval

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Purchase is what [Policy.DecidePrice] needs to know of a purchase requisition: all its lines, of whatever categories, for their
// total decides. Food alone is decided apart: a requisition of food and other goods is two purchases.
type Purchase struct {
	Lines    []Line         `json:"lines"`            // one at least
	Budgeted bool           `json:"budgeted"`         // the requisition names a budget item that covers it
	Listed   bool           `json:"listed"`           // the intended supplier is on the list of qualified suppliers
	On       logistics.Date `json:"on,omitzero"`      // day of the requisition; needed where the policy adds earlier purchases
	Earlier  []Earlier      `json:"earlier,omitzero"` // earlier purchases of one of these categories by this requester
}

// Line is one line of a [Purchase].
type Line struct {
	Category    logistics.Category `json:"category"`
	Amount      decimal.Decimal    `json:"amount"`                // of the whole line, in yuan with tax, after discount; 0: a gift
	OneOff      bool               `json:"oneOff"`                // not bought regularly, though its category is: the item master has no stock item of it
	Price       *decimal.Decimal   `json:"price,omitempty"`       // of one unit, in yuan; absent: a regular item is not checked
	CarriedOver *decimal.Decimal   `json:"carriedOver,omitempty"` // of one unit so far, in yuan: of the last order or a later quotation that was confirmed; absent: a regular item is not checked
}

// Earlier is an earlier purchase by the same requester, of one of the same categories.
type Earlier struct {
	ID     string          `json:"id"`     // the number of its requisition
	On     logistics.Date  `json:"on"`     // the day of its requisition
	Amount decimal.Decimal `json:"amount"` // in yuan with tax
}

// total adds the lines and what splitting adds, and every problem of a purchase.
func (pol Policy) total(p Purchase, ps *logistics.Problems) logistics.Amount {
	if len(p.Lines) == 0 {
		ps.Add("lines", logistics.CodeAbsent, "no lines")
	}
	var total logistics.Amount
	fits := true
	add := func(a logistics.Amount) {
		sum, ok := total.Add(a)
		total, fits = sum, fits && ok
	}
	refused := false
	for i, line := range p.Lines {
		at := logistics.At("lines", i)
		pol.checkCategory(at+".category", line.Category, p.Lines[0].Category, ps)
		before := len(*ps)
		add(ps.Amount(at+".amount", line.Amount))
		refused = refused || len(*ps) > before
		if line.Price != nil {
			ps.Amount(at+".price", *line.Price)
		}
		if line.CarriedOver != nil {
			ps.Amount(at+".carriedOver", *line.CarriedOver)
		}
	}
	if len(p.Lines) > 0 && total.IsZero() && fits && !refused {
		ps.Add("lines", logistics.CodeRange, "the total is 0: an amount is missing")
	}
	pol.checkEarlier(p, ps)
	for _, e := range pol.earlier(p) {
		if a, err := logistics.AmountOf(e.Amount); err == nil {
			add(a)
		}
	}
	if !fits {
		ps.Add("lines", logistics.CodeAmount, "the total %v", logistics.ErrTooLarge)
	}
	return total
}

// deciding gives the category by which a purchase of several is decided: of those with an approver of their own the one whose
// approver is highest, in the order of the rows; else the tiers ask the same of all.
func (pol Policy) deciding(lines []Line) logistics.Category {
	var highest Raised
	for _, row := range pol.Price.Raised {
		if highest.Approver != "" && !pol.Ladder.above(row.Approver, highest.Approver) {
			continue
		}
		if slices.ContainsFunc(lines, func(l Line) bool { return l.Category == row.Category }) {
			highest = row
		}
	}
	if highest.Approver == "" {
		return lines[0].Category
	}
	return highest.Category
}

// categories gives the categories of the lines, each once, in their order.
func (p Purchase) categories() []logistics.Category {
	var all []logistics.Category
	for _, line := range p.Lines {
		if !slices.Contains(all, line.Category) {
			all = append(all, line.Category)
		}
	}
	return all
}

// of gives the purchase with the lines of one category alone.
func (p Purchase) of(c logistics.Category) Purchase {
	p.Lines = slices.DeleteFunc(slices.Clone(p.Lines), func(l Line) bool { return l.Category != c })
	return p
}

func (pol Policy) checkCategory(path string, c, first logistics.Category, ps *logistics.Problems) {
	food := pol.Price.Food.Category
	switch {
	case c == "":
		ps.Add(path, logistics.CodeAbsent, "no category")
	case !pol.knows(c):
		ps.Add(path, logistics.CodeUnknown, "%.40q is no category of this policy", c)
	case c != first && (c == food || first == food):
		*ps = append(*ps, logistics.Problem{
			Path: path, Code: logistics.CodeConflict, Clause: pol.Price.Scope.Clause,
			Detail: fmt.Sprintf("%.40q beside %.40q: food is decided apart and no amount decides it; hand in the food and all the rest as two purchases", c, first),
		})
	}
}
