package assets

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Warranty says for which purchases the warranty papers are kept until the warranty ends.
type Warranty struct {
	Papers   logistics.Need  `json:"papers" label:"kept until the warranty ends|保存至保修期满"`
	Kinds    Selection       `json:"kinds" label:"for goods|物品"`
	Valuable logistics.Limit `json:"valuable" label:"and for others at a price|及其他贵重品，价格"` // yuan for one piece; no number: other goods are not checked
}

const keyWarrantyPapers = "warranty-papers"

// The kinds of goods whose warranty papers are kept whatever they cost (000-128), as a [Valuable] names them.
const (
	Appliance = "appliance"
	Equipment = "equipment"
	Tool      = "tool"
)

func (w Warranty) laws(ps *logistics.Problems, path string) {
	keyLaw(ps, path+".papers", w.Papers, keyWarrantyPapers)
	logistics.EachOnce(ps, path+".kinds.of", w.Kinds.Of)
	ps.Bounded(path+".valuable", w.Valuable, logistics.YuanKind, logistics.FloorSides()...)
}

// Valuable is a thing that was bought with a warranty.
type Valuable struct {
	Tag    string           `json:"tag"`             // each once
	Kind   string           `json:"kind"`            // Appliance, Equipment, Tool, or a word of the site's
	Price  *decimal.Decimal `json:"price,omitempty"` // yuan for one piece; absent: not known
	Until  logistics.Date   `json:"until,omitzero"`  // the last day of the warranty; absent: not known
	Papers logistics.Answer `json:"papers"`          // the warranty card or a copy of the invoice is kept (000-128): key "warranty-papers"
}

// WarrantyFile is what was bought with a warranty, to be judged as of a day.
type WarrantyFile struct {
	Valuables logistics.List[Valuable] `json:"valuables"` // in any order
	AsOf      logistics.Date           `json:"asOf"`      // the day of judgment
}

// CheckWarranty judges whether the warranty papers of appliances, equipment, tools and other valuables are kept up to the last day of the
// warranty (000-128). From which price on other goods are valuables is not checked until the policy has a number. The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckWarranty(f WarrantyFile) (logistics.Report, error) {
	rules := pol.Register.Warranty
	return pol.report(
		func(ps *logistics.Problems) {
			judged(ps, f.AsOf)
			seen := map[string]bool{}
			for i, v := range f.Valuables {
				at := logistics.At("valuables", i)
				numbered(ps, seen, at+".tag", v.Tag)
				ps.Name(at+".kind", v.Kind)
				if v.Price != nil {
					ps.Amount(at+".price", *v.Price)
				}
				answer(ps, at+".papers", v.Papers)
			}
		},
		func(r *logistics.Report, _ *logistics.Problems) {
			for _, v := range slices.SortedFunc(slices.Values(f.Valuables), func(a, b Valuable) int { return cmp.Compare(a.Tag, b.Tag) }) {
				rules.check(r, v, f.AsOf)
			}
		})
}

func (w Warranty) check(r *logistics.Report, v Valuable, asOf logistics.Date) {
	at := "asset " + v.Tag
	over := !v.Until.IsZero() && asOf.After(v.Until)
	if over {
		return
	}
	if !slices.Contains(w.Kinds.Of, v.Kind) {
		valuable, known := w.Valuable.Holds(v.price())
		if !known {
			r.Open(w.Valuable.Clause, at, logistics.Text{En: "from which price on it is a valuable", Zh: "贵重品的价格界限"})
		}
		if !valuable {
			return
		}
	}
	if v.Until.IsZero() && v.Papers != logistics.Yes {
		r.Open(w.Papers.Clause, at, logistics.Text{En: "the last day of the warranty", Zh: "保修截止日"})
		return
	}
	w.Papers.Check(r, at, v.Papers)
}

// price gives the price; unknown where nobody knows it.
func (v Valuable) price() logistics.Measure {
	if v.Price == nil {
		return logistics.Measure{}
	}
	a, err := logistics.AmountOf(*v.Price)
	if err != nil { // told already
		return logistics.Measure{}
	}
	return logistics.Yuan(a)
}
