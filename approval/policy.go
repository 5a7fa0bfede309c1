package approval

import (
	"slices"

	"example.com/logistics"
)

// Policy is an edition of the approval rules. It is plain data: take a fresh one from [Factory] or [School], change a number and ask
// it. A copy by assignment shares its lists; [logistics.Clone] gives one that shares none. The zero Policy is invalid, and every
// question to it is an error.
type Policy struct {
	Edition    string                        `json:"edition" label:"edition|版本"`
	Clauses    logistics.Clauses             `json:"clauses" label:"clauses|条款"`
	Categories logistics.List[CategoryWords] `json:"categories" label:"categories of goods|采购品类"`
	Ladder     Ladder                        `json:"ladder" label:"ladder of approvers|审批级别"`
	Price      PriceTable                    `json:"price" label:"price authority|价格核定权限"`
	Payment    PaymentTable                  `json:"payment" label:"payment|付款审批"`

	Requisition RequisitionRules       `json:"requisition" label:"signatures on a requisition|请购单签核"`
	Order       OrderRules             `json:"order" label:"purchase orders|订单发出"`
	Incoming    Incoming               `json:"incoming" label:"document desk|受信文件"`
	Outgoing    Outgoing               `json:"outgoing" label:"outgoing documents|发信文件"`
	FollowUp    FollowUp               `json:"followUp" label:"decisions of meetings|会议决定督办"`
	Large       Large                  `json:"large" label:"valuable, bulk, large and batch purchases|贵重、大宗、大型及批量采购"`
	Rulebooks   Rulebooks              `json:"rulebooks" label:"rules of its own|自订制度"`
	Permits     logistics.List[Permit] `json:"permits" label:"permissions|许可"`
	Desks       logistics.List[Desk]   `json:"desks" label:"who is competent|事项归口"`
}

// CategoryWords lists the categories that one clause names. Together they are the categories that the policy knows; any other in a
// purchase is a problem.
type CategoryWords struct {
	logistics.Rule
	Words logistics.List[logistics.Category] `json:"words" label:"categories|品类"`
}

// Ladder ranks the roles that decide prices, from low to high.
type Ladder struct {
	logistics.Rule
	Rungs logistics.List[logistics.Role] `json:"rungs" label:"roles, from low to high|职务（由低到高）"`
}

// above reports whether a stands on a higher rung than b.
func (l Ladder) above(a, b logistics.Role) bool {
	return slices.Index(l.Rungs, a) > slices.Index(l.Rungs, b)
}

// knows reports whether the policy lists the category.
func (pol Policy) knows(c logistics.Category) bool {
	for _, group := range pol.Categories {
		if slices.Contains(group.Words, c) {
			return true
		}
	}
	return false
}

// Laws adds a problem for each law of approval that the policy breaks; [logistics.Validate] calls it. The laws are:
//
//   - the first tier and the first gate begin at 0, and every approver of a price stands on the ladder;
//   - no role has two gates, and no act of a payment has two rows;
//   - a category is listed once, and a rule about a category is about a listed one; food has no approver by [Raised];
//   - a total is held against yuan and a number against a count; a need that is a ban stays one, and the others stay none;
//   - an answer has room for all the clauses that it cites;
//   - every paper has a signature, and what follows all signatures is an act of its own;
//   - forms, permits, bodies and their words are there once, and a route that a row asks for exists.
func (pol Policy) Laws(ps *logistics.Problems) {
	var seen []logistics.Category
	for i, group := range pol.Categories {
		for j, c := range group.Words {
			if c == "" || slices.Contains(seen, c) {
				ps.Add(logistics.At(logistics.At("categories", i)+".words", j), logistics.CodeDuplicate, "%.40q is no further category", c)
			}
			seen = append(seen, c)
		}
	}
	for i, rung := range pol.Ladder.Rungs {
		if rung == "" || slices.Contains(pol.Ladder.Rungs[:i], rung) {
			ps.Add(logistics.At("ladder.rungs", i), logistics.CodeDuplicate, "%.40q is no further rung", rung)
		}
	}
	pol.priceLaws(ps)
	pol.paymentLaws(ps)
	pol.Requisition.laws(ps)
	pol.Order.Ordinary.laws(ps, "order.ordinary")
	pol.Order.Food.laws(ps, "order.food")
	pol.Incoming.laws(ps)
	pol.Outgoing.laws(ps)
	pol.FollowUp.laws(ps)
	pol.largeLaws(ps)
	pol.Rulebooks.laws(ps)
	pol.permitLaws(ps)
	pol.deskLaws(ps)
}

func (pol Policy) priceLaws(ps *logistics.Problems) {
	t := pol.Price
	if len(t.Tiers) == 0 {
		ps.Add("price.tiers", logistics.CodeAbsent, "no tiers: no price could be decided")
	}
	for i, tier := range t.Tiers {
		at := logistics.At("price.tiers", i)
		if i == 0 && (!tier.From.IsZero() || tier.Above) {
			ps.Add(at+".from", logistics.CodeRange, "the first tier must begin at 0, the bound included")
		}
		if tier.Then.Quotes < 0 {
			ps.Add(at+".then.quotes", logistics.CodeRange, "%d quotes; from 0", tier.Then.Quotes)
		}
		pol.onLadder(ps, at+".then.approver", tier.Then.Approver)
	}
	if t.Unbudgeted.RowsUp < 0 {
		ps.Add("price.unbudgeted.rowsUp", logistics.CodeRange, "%d rows up", t.Unbudgeted.RowsUp)
	}
	if t.Food.Analyst == "" {
		ps.Add("price.food.analyst", logistics.CodeAbsent, "no role analyzes the quotes")
	}
	pol.onLadder(ps, "price.food.approver", t.Food.Approver)
	pol.listed(ps, "price.food.category", t.Food.Category)
	for i, raised := range t.Raised {
		at := logistics.At("price.raised", i)
		if raised.Category == t.Food.Category {
			ps.Add(at+".category", logistics.CodeConflict, "%.40q is decided by the row for food", raised.Category)
		}
		pol.onLadder(ps, at+".approver", raised.Approver)
		pol.listed(ps, at+".category", raised.Category)
		if slices.ContainsFunc(t.Raised[:i], func(r Raised) bool { return r.Category == raised.Category }) {
			ps.Add(at+".category", logistics.CodeDuplicate, "%.40q is raised twice", raised.Category)
		}
	}
	for i, c := range t.Regular.Categories {
		pol.listed(ps, logistics.At("price.regular.categories", i), c)
	}
	if _, days := t.Splitting.Within.Since(logistics.MustDate("2000-01-01")); !days && !t.Splitting.Within.IsZero() {
		ps.Add("price.splitting.within", logistics.CodeRange, "%s is not in days", t.Splitting.Within)
	}
	for i, route := range t.Routes {
		if route.Name == "" || slices.ContainsFunc(t.Routes[:i], func(r Route) bool { return r.Name == route.Name }) {
			ps.Add(logistics.At("price.routes", i)+".name", logistics.CodeDuplicate, "%.40q is no further route", route.Name)
		}
		inYuan(ps, logistics.At("price.routes", i)+".total", route.Total)
	}
	facing(ps, "price.listed", t.Listed, false)
	inYuan(ps, "price.siteVisit", t.SiteVisit)
	pol.priceCitations(ps)
}

// facing adds a problem where a need asks for what it should ban, or the other way round.
func facing(ps *logistics.Problems, path string, n logistics.Need, banned bool) {
	if n.Banned != banned {
		ps.Add(path+".banned", logistics.CodeConflict, "is %t: the fact would be turned round", n.Banned)
	}
}

// inYuan adds a problem where a total would be held against something else than yuan.
func inYuan(ps *logistics.Problems, path string, l logistics.Limit) {
	if _, yuan := l.Bound.Amount(); !yuan && l.Side != logistics.NoSide {
		ps.Add(path+".bound", logistics.CodeType, "%s is not in yuan", l.Bound)
	}
}

// priceCitations adds a problem for a question that a decision could not cite as open.
func (pol Policy) priceCitations(ps *logistics.Problems) {
	var open logistics.Citations
	cite(ps, &open, "price.regular", pol.Price.Regular.Rule)
	if pol.Price.SiteVisit.Side == logistics.NoSide {
		cite(ps, &open, "price.siteVisit", pol.Price.SiteVisit.Rule)
	}
	for i, route := range pol.Price.Routes {
		if route.Total.Side == logistics.NoSide {
			cite(ps, &open, logistics.At("price.routes", i)+".total", route.Total.Rule)
		}
	}
}

// cite adds a problem where an answer has no room for one more clause.
func cite(ps *logistics.Problems, answer *logistics.Citations, path string, rule logistics.Rule) {
	answer.Add(logistics.Citation{Clause: rule.Clause})
	if !answer.Has(rule.Clause) {
		ps.Add(path+".clause", logistics.CodeRange, "%s is more than one answer can cite", rule.Clause)
	}
}

func (pol Policy) paymentLaws(ps *logistics.Problems) {
	gates := pol.Payment.Gates
	if len(gates) == 0 {
		ps.Add("payment.gates", logistics.CodeAbsent, "no gates: nobody would sign")
	}
	for i, gate := range gates {
		at := logistics.At("payment.gates", i)
		if i == 0 && (!gate.From.IsZero() || gate.Above) {
			ps.Add(at+".from", logistics.CodeRange, "the first gate must begin at 0, the bound included")
		}
		if gate.Then.Approver == "" {
			ps.Add(at+".then.approver", logistics.CodeAbsent, "a gate that nobody keeps")
		}
		if slices.ContainsFunc(gates[:i], func(b logistics.Band[Gate]) bool { return b.Then.Approver == gate.Then.Approver }) {
			ps.Add(at+".then.approver", logistics.CodeDuplicate, "%.40q keeps two gates", gate.Then.Approver)
		}
	}
	facing(ps, "payment.listed", pol.Payment.Listed, false)
	facing(ps, "payment.cleared", pol.Payment.Cleared, false)
	facing(ps, "payment.falsePurchase", pol.Payment.FalsePurchase, true)
	pol.chainLaws(ps)
}

// chainLaws looks at what follows the gates, and at the chain as a whole.
func (pol Policy) chainLaws(ps *logistics.Problems) {
	var acts []string
	var answer logistics.Citations
	for i, gate := range pol.Payment.Gates {
		acts = append(acts, string(gate.Then.Approver))
		cite(ps, &answer, logistics.At("payment.gates", i), gate.Rule)
	}
	for i, step := range pol.Payment.Final {
		at := logistics.At("payment.final", i)
		if slices.Contains(acts, step.Act) {
			ps.Add(at+".act", logistics.CodeDuplicate, "%.40q is the act of a gate", step.Act)
		}
		cite(ps, &answer, at, step.Rule)
	}
	for _, step := range pol.Payment.Final {
		acts = append(acts, step.Act)
	}
	handover := pol.Payment.Handover
	cite(ps, &answer, "payment.handover", handover.Rule)
	if slices.Contains(acts, handover.Act) {
		ps.Add("payment.handover.act", logistics.CodeDuplicate, "%.40q is the act of a signature", handover.Act)
	}
	if len(handover.By) > 1 {
		ps.Add("payment.handover.by", logistics.CodeRange, "%d roles: a form is handed to one", len(handover.By))
	}
	if len(handover.After) > 0 {
		ps.Add("payment.handover.after", logistics.CodeConflict, "the handover follows every signature; name none")
	}
}

func (pol Policy) onLadder(ps *logistics.Problems, path string, role logistics.Role) {
	if !slices.Contains(pol.Ladder.Rungs, role) {
		ps.Add(path, logistics.CodeUnknown, "%.40q is on no rung of the ladder", role)
	}
}

func (pol Policy) listed(ps *logistics.Problems, path string, c logistics.Category) {
	if !pol.knows(c) {
		ps.Add(path, logistics.CodeUnknown, "%.40q is no category of this policy", c)
	}
}
