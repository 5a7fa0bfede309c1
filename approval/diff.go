package approval

import (
	"reflect"
	"strings"

	"example.com/logistics"
)

// Diff says what changes where new takes the place of old: for which amounts, categories and other facts somebody else approves or
// signs, more quotes are needed or another clause is cited, with the old and the new answer; then what changes in the checks.
//
// Stricter is: more quotes, an approver on a higher rung by both ladders, a first approver, an analysis, an approver who decides
// the supplier too, an explicit decision, a site visit that may be chosen, a new quotation, an approval before the order, fewer
// who may approve in another's place, nobody for himself, must instead of should. A category that only one edition knows is
// refused by the other, which is stricter. What only one edition leaves open is incomparable.
//
// It does not tell what no answer shows: the edition, titles and notes, the order of rows that are asked one by one, and whether a
// file may carry the signature of a gate that it does not need. The error is nil or an [*logistics.InvalidError] with paths below
// "old" and "new".
func Diff(old, new Policy) (logistics.Diff, error) {
	if err := logistics.ValidateBoth(old, new); err != nil {
		return logistics.Diff{}, err
	}
	c := &logistics.Comparison{Old: old.Clauses, New: new.Clauses}
	if !reflect.DeepEqual(old.prices(), new.prices()) {
		sweepPrices(c, old, new)
	}
	diffPrices(c, old, new)
	payments := paymentSpace(old, new)
	c.Add(logistics.Sweep(payments,
		func(p logistics.Point) PaymentRuling { return old.paymentRuling(p.Figure, p.Is(0)) },
		func(p logistics.Point) PaymentRuling { return new.paymentRuling(p.Figure, p.Is(0)) },
		func(was, is PaymentRuling) logistics.Direction { return is.than(was) })...)
	c.Need("payment.listed", old.Payment.Listed, new.Payment.Listed)
	c.Need("payment.cleared", old.Payment.Cleared, new.Payment.Cleared)
	c.Need("payment.falsePurchase", old.Payment.FalsePurchase, new.Payment.FalsePurchase)
	c.Steps("payment.invoice", bySigners(old.Payment.Invoice), bySigners(new.Payment.Invoice))
	diffPapers(c, old, new)
	return c.Diff(old.Edition, new.Edition), nil
}

// prices is all that decides prices: where two editions have it alike, no amount need be asked.
func (pol Policy) prices() Policy {
	return Policy{Clauses: pol.Clauses, Categories: pol.Categories, Ladder: pol.Ladder, Price: pol.Price}
}

// sweepPrices asks both policies about every purchase that either tells from another.
func sweepPrices(c *logistics.Comparison, old, new Policy) {
	prices := priceSpace(old, new)
	c.Add(logistics.Sweep(prices,
		func(p logistics.Point) PriceRuling { return old.priceRuling(oneOffAt(prices, p), old.Ladder) },
		func(p logistics.Point) PriceRuling { return new.priceRuling(oneOffAt(prices, p), old.Ladder) },
		func(was, is PriceRuling) logistics.Direction { return is.than(was, old.Ladder, new.Ladder) })...)
	regular := regularSpace(old, new)
	c.Add(logistics.Sweep(regular,
		func(p logistics.Point) RegularRuling { return old.regularRuling(regularAt(regular, p)) },
		func(p logistics.Point) RegularRuling { return new.regularRuling(regularAt(regular, p)) },
		func(was, is RegularRuling) logistics.Direction { return is.than(was) })...)
}

// Compare says how strict new is beside old as a whole. The direction and the error are those of [Diff].
func Compare(old, new Policy) (logistics.Direction, error) {
	d, err := Diff(old, new)
	return d.Direction, err
}

// diffPrices compares what a price file is held against beside the decision.
func diffPrices(c *logistics.Comparison, old, new Policy) {
	was, is := old.Price, new.Price
	c.Need("price.listed", was.Listed, is.Listed)
	further := logistics.Sooner(was.Splitting.Within, is.Splitting.Within)
	if !was.Splitting.Within.IsZero() && !is.Splitting.Within.IsZero() {
		further = further.Back()
	}
	c.Term(splitting, old.window(), new.window(), further)
	c.Checklist("price.papers", was.Papers, is.Papers)
	diffRoutes(c, old, new)
}

const splitting = "price.splitting"

// window says how far back earlier purchases are added.
func (pol Policy) window() logistics.Term {
	s := pol.Price.Splitting
	if s.Within.IsZero() {
		return logistics.Says(logistics.Text{En: "no earlier purchase is added", Zh: "不并入此前采购"})
	}
	back := strings.TrimSuffix(s.Within.String(), "d")
	return logistics.Says(logistics.Text{En: "earlier purchases are added, " + back + " days back", Zh: "并入此前 " + back + " 天内的采购"}, pol.Clauses.Citation(s.Clause))
}

// diffRoutes compares the ways to buy. The first routes bind where nothing did; a further one is one more way.
func diffRoutes(c *logistics.Comparison, old, new Policy) {
	find := func(list []Route, name string) (Route, bool) {
		for _, r := range list {
			if r.Name == name {
				return r, true
			}
		}
		return Route{}, false
	}
	none := logistics.Says(logistics.Text{En: "no such route", Zh: "无此路径"})
	for _, was := range old.Price.Routes {
		question := "price.routes." + was.Name
		if is, ok := find(new.Price.Routes, was.Name); ok {
			c.Limit(question, was.Total, is.Total)
		} else {
			c.Term(question, old.way(was), none, logistics.Demand(len(new.Price.Routes) == 0, len(new.Price.Routes) > 0))
		}
	}
	for _, is := range new.Price.Routes {
		if _, ok := find(old.Price.Routes, is.Name); !ok {
			c.Term("price.routes."+is.Name, none, new.way(is), logistics.Demand(len(old.Price.Routes) > 0, len(old.Price.Routes) == 0))
		}
	}
}

// way says up to which total a route may be used.
func (pol Policy) way(r Route) logistics.Term {
	total := r.Total
	if total.Side == logistics.NoSide {
		return logistics.Says(logistics.Text{En: "a total without a bound", Zh: "总额无界限"}, pol.Clauses.Citation(total.Clause))
	}
	return logistics.Says(logistics.Text{
		En: "a total " + total.Side.Label(logistics.English) + " " + total.Bound.BoundText(logistics.English),
		Zh: "总额" + total.Side.Label(logistics.Chinese) + " " + total.Bound.BoundText(logistics.Chinese),
	}, pol.Clauses.Citation(total.Clause))
}
