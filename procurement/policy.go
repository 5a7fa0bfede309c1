package procurement

import "example.com/logistics"

// Policy is an edition of the procurement rules: plain data, one field for each part of the rules. Take a fresh one from
// [Factory] or [School], change a number and ask it. Two variables that hold one policy share its lists; [logistics.Clone]
// gives one that shares none. The zero Policy is invalid: every question is an error.
type Policy struct {
	Edition    string            `json:"edition" label:"edition|版本"`
	Clauses    logistics.Clauses `json:"clauses" label:"clauses|条款"`
	Process    Process           `json:"process" label:"from requisition to hand-over|采购流程"`
	Request    Request           `json:"request" label:"requisition|求购单"`
	Order      Order             `json:"order" label:"order|订单"`
	Cash       Cash              `json:"cash" label:"cash purchases|现金采购"`
	Acceptance Acceptance        `json:"acceptance" label:"acceptance|到货验收"`
	Store      Store             `json:"store" label:"the store|入库"`
	Canteen    Canteen           `json:"canteen" label:"canteen food|食堂食品"`
	Buyers     Buyers            `json:"buyers" label:"buyers|采购员"`
	Watch      Watch             `json:"watch" label:"watch over prices and receipts|价格与验收监督"`
	Food       FoodSafety        `json:"food" label:"food safety|食品安全"`
	Routes     Routes            `json:"routes" label:"purchases of schools|学校采购"`
}

// Laws adds a problem for each law of purchasing that the policy breaks, part by part: a key that no fact carries, a bound
// of another kind, steps out of their order. [logistics.Validate] asks it.
func (pol Policy) Laws(ps *logistics.Problems) {
	pol.Process.laws(ps)
	pol.Request.laws(ps)
	pol.Order.laws(ps)
	pol.Cash.laws(ps)
	pol.Acceptance.laws(ps, pol.Buyers)
	pol.Store.laws(ps)
	pol.Canteen.laws(ps)
	pol.Buyers.laws(ps)
	pol.Watch.laws(ps)
	pol.Food.laws(ps)
	pol.Routes.laws(ps)
}
