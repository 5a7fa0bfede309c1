package procurement

import "example.com/logistics"

// Diff tells what changes between two editions: every region of facts for which an answer changes, the old and the new
// answer with their clauses, and whether the new one is stricter. The error is nil or an [*logistics.InvalidError] with
// paths below "old" and "new".
func Diff(old, new Policy) (logistics.Diff, error) {
	if err := logistics.ValidateBoth(old, new); err != nil {
		return logistics.Diff{}, err
	}
	c := &logistics.Comparison{Old: old.Clauses, New: new.Clauses}
	diffProcess(c, old.Process, new.Process)
	diffRequest(c, old.Request, new.Request)
	diffOrder(c, old.Order, new.Order)
	diffCash(c, old.Cash, new.Cash)
	diffAcceptance(c, old.Acceptance, new.Acceptance)
	diffStore(c, old.Store, new.Store)
	diffCanteen(c, old.Canteen, new.Canteen)
	diffBuyers(c, old.Buyers, new.Buyers)
	diffWatch(c, old.Watch, new.Watch)
	diffFood(c, old.Food, new.Food)
	diffRoutes(c, old.Routes, new.Routes)
	return c.Diff(old.Edition, new.Edition), nil
}

// Compare says whether new is stricter than old as a whole, looser or neither: the direction of [Diff]. The error is that of
// Diff.
func Compare(old, new Policy) (logistics.Direction, error) {
	d, err := Diff(old, new)
	return d.Direction, err
}
