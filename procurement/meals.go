package procurement

import (
	"slices"

	"example.com/logistics"
)

// Meals say how a meal is dealt out (003-067).
type Meals struct {
	Serving logistics.Checklist `json:"serving" label:"every meal|每餐"`
}

// SameDay says within how many days after a dish came in it is cleared, which is to say served or thrown away (004-035), and
// what stock is exempt.
type SameDay struct {
	logistics.Limit
	Exempt logistics.List[string] `json:"exempt" label:"not asked of|不适用于"`
}

// The kinds of stock that the documented policies do not ask to be cleared every day (004-035), for [Dish].
const (
	FrozenStock = "frozen" // frozen food
	DryStock    = "dry"    // dry goods

	keyAppetite = "portions-by-appetite"
	keyOrder    = "in-the-order-of-serving"
	keyWarm     = "kept-warm"
)

// Meal is one meal of a day, with how it was dealt out.
type Meal struct {
	ID       string           `json:"id"`
	Portions logistics.Answer `json:"portions"` // dealt out by how much each eats (003-067): key "portions-by-appetite"
	Order    logistics.Answer `json:"order"`    // dealt out by who eats first (003-067): key "in-the-order-of-serving"
	Warm     logistics.Answer `json:"warm"`     // kept warm (003-067): key "kept-warm"
}

// CheckMeal judges how a meal was dealt out: by how much each eats, in the order of serving, kept warm (003-067). The error
// is nil or an [*logistics.InvalidError].
func (pol Policy) CheckMeal(m Meal) (logistics.Report, error) {
	return pol.report(
		func(ps *logistics.Problems) {
			ps.Name("id", m.ID)
			answered(ps, "portions", m.Portions)
			answered(ps, "order", m.Order)
			answered(ps, "warm", m.Warm)
		},
		func(r *logistics.Report) {
			pol.Food.Meals.Serving.Check(r, "meal "+m.ID, func(key string) logistics.Answer {
				switch key {
				case keyAppetite:
					return m.Portions
				case keyOrder:
					return m.Order
				}
				return m.Warm
			})
		})
}

// DishFile is what came into the kitchen, as it stands on a day.
type DishFile struct {
	AsOf   logistics.Date       `json:"asOf"`   // the day of judgment, which is not over; what is on record after it is a problem
	Dishes logistics.List[Dish] `json:"dishes"` // in any order
}

// Dish is a cooked dish, or fresh food for one.
type Dish struct {
	ID      string         `json:"id"`
	Stock   string         `json:"stock"`            // "frozen" or "dry" for stock that keeps, which is not asked for (004-035); "" or another word: it does not keep
	In      logistics.Date `json:"in"`               // the day on which it came in or was cooked
	Cleared logistics.Date `json:"cleared,omitzero"` // the last day on which any of it was served or thrown away; absent: some is left
}

// CheckDishes judges dishes that were not cleared on the day on which they came in (004-035): served or thrown away later,
// or still there. Frozen and dry stock is not judged. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckDishes(f DishFile) (logistics.Report, error) {
	rules := pol.Food.Dishes
	return pol.report(f.check, func(r *logistics.Report) {
		for _, d := range f.Dishes {
			if slices.Contains(rules.Exempt, d.Stock) {
				continue
			}
			until := d.Cleared
			if until.IsZero() {
				until = f.AsOf
			}
			rules.Check(r, logistics.Join("dish "+d.ID, "days-kept"), daysBetween(d.In, until))
		}
	})
}

func (f DishFile) check(ps *logistics.Problems) {
	if f.AsOf.IsZero() {
		ps.Add("asOf", logistics.CodeAbsent, "no day of judgment")
	}
	seen := map[string]bool{}
	for i, d := range f.Dishes {
		at := logistics.At("dishes", i)
		checkID(ps, seen, at+".id", d.ID)
		switch {
		case d.In.IsZero():
			ps.Add(at+".in", logistics.CodeAbsent, "no date")
		case !f.AsOf.IsZero() && d.In.After(f.AsOf):
			ps.Add(at+".in", logistics.CodeRange, "%s is after the day of judgment, %s", d.In, f.AsOf)
		}
		switch {
		case d.Cleared.IsZero():
		case d.Cleared.Before(d.In):
			ps.Add(at+".cleared", logistics.CodeRange, "%s is before it came in, %s", d.Cleared, d.In)
		case !f.AsOf.IsZero() && d.Cleared.After(f.AsOf):
			ps.Add(at+".cleared", logistics.CodeRange, "%s is after the day of judgment, %s", d.Cleared, f.AsOf)
		}
	}
}

func (m Meals) laws(ps *logistics.Problems) {
	ps.Needed("food.meals.serving", m.Serving...)
	ps.KnownKeys("food.meals.serving", m.Serving, keyAppetite, keyOrder, keyWarm)
}
