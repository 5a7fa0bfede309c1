package approval

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// The facts of the questions on prices, in their order. Regular items are a question of their own: what is known of
// their prices adds to what the tiers ask and changes nothing of it.
const (
	categoryFact = 0
	budgetFact   = 1 // of the tiers
	listedFact   = 1 // of regular items
	regularFact  = 2
)

// priceSpace is everything that can be asked of the tiers of some policies: each category of any, with and without a
// budget, for any total.
func priceSpace(policies ...Policy) logistics.Space {
	s := logistics.Space{Question: "price", Figure: logistics.YuanKind, Facts: []logistics.Fact{categories(policies), budget()}}
	for _, pol := range policies {
		s.Cuts = append(s.Cuts, logistics.Cuts(logistics.YuanKind, pol.Price.Tiers, pol.Price.SiteVisit)...)
	}
	return s
}

// regularSpace is everything that can be asked of regular items: each category, from a listed supplier or not, and what
// is known of their prices.
func regularSpace(policies ...Policy) logistics.Space {
	return logistics.Space{Question: "price.regular", Facts: []logistics.Fact{
		categories(policies), logistics.YesNo("listed", logistics.Text{En: "listed", Zh: "在名册"}),
		{Name: logistics.Word{Wire: "regular", Label: logistics.Text{En: "regular items", Zh: "常用品"}}, Values: regularWords()},
	}}
}

func categories(policies []Policy) logistics.Fact {
	fact := logistics.Fact{Name: logistics.Word{Wire: "category", Label: logistics.Text{En: "category", Zh: "品类"}}}
	for _, pol := range policies {
		for _, group := range pol.Categories {
			for _, c := range group.Words {
				word := logistics.Word{Wire: string(c), Label: logistics.Text{En: c.Label(logistics.English), Zh: c.Label(logistics.Chinese)}}
				if !slices.Contains(fact.Values, word) {
					fact.Values = append(fact.Values, word)
				}
			}
		}
	}
	return fact
}

func budget() logistics.Fact {
	return logistics.YesNo("budgeted", logistics.Text{En: "budget", Zh: "预算"})
}

// The values of the fact on regular items.
const (
	oneOff = iota
	kept
	above
	unknown
	keptAndUnknown
	aboveAndUnknown
)

func regularWords() logistics.Words {
	return logistics.Words{
		{Wire: "none", Label: logistics.Text{En: "none, all one-off", Zh: "无，均为一次性"}},
		{Wire: "kept", Label: logistics.Text{En: "all at most the carried-over price", Zh: "均不高于沿用价"}},
		{Wire: "above", Label: logistics.Text{En: "some above the carried-over price", Zh: "有高于沿用价者"}},
		{Wire: "unknown", Label: logistics.Text{En: "no price known", Zh: "价格均不明"}},
		{Wire: "kept-and-unknown", Label: logistics.Text{En: "some at most the carried-over price and the rest not known", Zh: "部分不高于沿用价、其余不明"}},
		{Wire: "above-and-unknown", Label: logistics.Text{En: "some above the carried-over price and some not known", Zh: "有高于沿用价者、亦有不明者"}},
	}
}

// oneOffAt is a purchase at a point of the tiers. No total is 0, so that 0 is asked one unit above.
func oneOffAt(s logistics.Space, p logistics.Point) Purchase {
	total, _ := p.Figure.Amount()
	if total.IsZero() {
		total = oneUnitAbove(total)
	}
	line := Line{Category: categoryAt(s, p), Amount: total.Decimal(), OneOff: true}
	return Purchase{Lines: []Line{line}, Budgeted: p.Is(budgetFact), On: anyDay()}
}

// anyDay is a day for purchases that no earlier one is added to.
func anyDay() logistics.Date {
	d, _ := logistics.NewDate(2000, time.January, 1)
	return d
}

func categoryAt(s logistics.Space, p logistics.Point) logistics.Category {
	return logistics.Category(s.Facts[categoryFact].Values[p.Values[categoryFact]].Wire)
}

// regularAt is a purchase at a point of regular items.
func regularAt(s logistics.Space, p logistics.Point) Purchase {
	low, high := decimal.New(1, 0), decimal.New(2, 0)
	line := Line{Category: categoryAt(s, p), Amount: low, Price: &low, CarriedOver: &low}
	blank := line
	blank.Price = nil
	switch p.Values[regularFact] {
	case oneOff:
		line.OneOff = true
	case above, aboveAndUnknown:
		line.Price = &high
	case unknown:
		line = blank
	}
	lines := []Line{line}
	if at := p.Values[regularFact]; at == keptAndUnknown || at == aboveAndUnknown {
		lines = append(lines, blank)
	}
	return Purchase{Lines: lines, Budgeted: true, Listed: p.Is(listedFact), On: anyDay()}
}

// pricePoint gives the point of the tiers where a purchase with this total lies that this category decides.
func pricePoint(s logistics.Space, p Purchase, c logistics.Category, total logistics.Measure) logistics.Point {
	return logistics.Point{Values: []int{place(s, c), number(p.Budgeted)}, Figure: total}
}

// regularPoint gives the point of regular items where the lines of one category lie.
func (pol Policy) regularPoint(s logistics.Space, p Purchase) logistics.Point {
	at := logistics.Point{Values: []int{place(s, p.Lines[0].Category), number(p.Listed), oneOff}}
	keeps, breaks, asks := false, false, false
	for i := range p.Lines {
		line := &p.Lines[i]
		if line.OneOff {
			continue
		}
		holds, known := pol.Price.Regular.ceiling(line).Holds(unitPrice(line.Price))
		keeps, breaks, asks = keeps || known && holds, breaks || known && !holds, asks || !known
	}
	switch {
	case breaks && asks:
		at.Values[regularFact] = aboveAndUnknown
	case breaks:
		at.Values[regularFact] = above
	case keeps && asks:
		at.Values[regularFact] = keptAndUnknown
	case keeps:
		at.Values[regularFact] = kept
	case asks:
		at.Values[regularFact] = unknown
	}
	return at
}

// place gives the place of a category among those of a space.
func place(s logistics.Space, c logistics.Category) int {
	return slices.IndexFunc(s.Facts[categoryFact].Values, func(w logistics.Word) bool { return w.Wire == string(c) })
}

// number gives the place of an answer in a fact of yes and no.
func number(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// paymentSpace is everything that can be asked of the payments of some policies.
func paymentSpace(policies ...Policy) logistics.Space {
	s := logistics.Space{Question: "payment", Figure: logistics.YuanKind, Facts: []logistics.Fact{budget()}}
	for _, pol := range policies {
		s.Cuts = append(s.Cuts, logistics.Cuts(logistics.YuanKind, pol.Payment.Gates)...)
	}
	return s
}
