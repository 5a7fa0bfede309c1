package approval

import (
	"slices"
	"time"

	"example.com/logistics"
)

// The acts of the approvals in a [PriceFile].
const (
	ActFirst = "first-approval" // by the role that PriceTerms.FirstApprover names
	ActPrice = "price-approval" // by the role that PriceTerms.Approver names
)

// PriceFile is a purchase with what is on file about its price: quotes, approvals and papers.
type PriceFile struct {
	Purchase
	Requester      logistics.Person `json:"requester"`           // who asked for the purchase and signed the requisition
	RequestedAt    time.Time        `json:"requestedAt"`         // when the requester signed
	Supplier       string           `json:"supplier"`            // the supplier chosen, as the quotes name suppliers
	Special        bool             `json:"special,omitzero"`    // special goods that may come from off the list, with a reason and an approval (000-095)
	MarketCash     bool             `json:"marketCash,omitzero"` // bought for cash at the market within its limits, where no list binds; a problem with food, whose price is set there (000-123)
	ChosenBy       logistics.Role   `json:"chosenBy,omitzero"`   // who chose the supplier; absent: nobody says, and it is not checked where a tier asks for it
	Quotes         []Quote          `json:"quotes,omitzero"`     // all quotations on file
	Analysis       *Analysis        `json:"analysis,omitempty"`  // of food: the analysis of the quotes; absent: there is none
	SaysUnbudgeted bool             `json:"saysUnbudgeted"`      // the approval says that the purchase is unbudgeted
	Approvals      []logistics.Mark `json:"approvals,omitzero"`  // the approvals of the price; acts ActFirst and ActPrice
	OrderedAt      time.Time        `json:"orderedAt,omitzero"`  // when the purchase order was issued; absent: not yet
	Papers         []string         `json:"papers,omitzero"`     // the papers attached, by the keys of the policy
	Route          string           `json:"route,omitzero"`      // the way it is bought, by the name of a [Route]; absent: nobody says, and routes are not checked
	AsOf           time.Time        `json:"asOf,omitzero"`       // the moment of judgment; what is on record after it is a problem
}

// Quote is one supplier's quotation.
type Quote struct {
	Supplier string `json:"supplier"` // the supplier's number in the supplier master
	Listed   bool   `json:"listed"`   // the supplier is on the list of qualified suppliers
}

// Analysis says that the evaluation group analyzed the quotes of food suppliers, by its minutes.
type Analysis struct {
	Leader logistics.Person `json:"leader"` // who led the group
	At     time.Time        `json:"at"`     // when the group met
}

// CheckPrice judges a price file. It finds
//
//   - too few quotes, a supplier who quoted twice, no quote of the supplier chosen;
//   - a supplier who is not listed, or whom another role chose than the one that has to;
//   - a price above the carried-over one;
//   - an approval that is missing, by too low a role, by the requester, by one person for two acts, before the requisition or, where
//     the tier says so, after the order;
//   - of food, a missing or later analysis; of an unbudgeted purchase, an approval that does not say so;
//   - a paper that is missing once it is ordered, and a total too large for the route.
//
// Quotes count where their suppliers are different and listed; special goods and cash at the market need no list. The error is nil
// or an [*logistics.InvalidError].
func (pol Policy) CheckPrice(f PriceFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	return pol.checkPrice(f)
}

// checkPrice is CheckPrice for a policy that is known to be valid.
func (pol Policy) checkPrice(f PriceFile) (logistics.Report, error) {
	d, row, err := pol.decide(f.Purchase)
	var ps logistics.Problems
	ps.Under("", err)
	c := priceCheck{pol: pol, file: f, d: d, report: logistics.Report{Edition: pol.Edition}}
	steps := logistics.Steps{{Act: ActFirst}, {Act: ActPrice}} // where nothing is decided: what may be on file
	if err == nil {
		c.take(row)
		steps = c.steps()
	}
	var approvals logistics.Report
	ps.Under("", steps.Check(&approvals, "", f.approvalCase(pol.Ladder)), priceNames()...)
	pol.checkFile(f, &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	c.quotes()
	c.supplier()
	c.lines()
	c.report.Findings = append(c.report.Findings, approvals.Findings...)
	c.unbudgeted()
	c.order()
	pol.Price.Papers.Check(&c.report, "papers", c.paper)
	c.route()
	return c.report, nil
}

// checkFile adds the problems of a file, but for those of its purchase and its approvals.
func (pol Policy) checkFile(f PriceFile, ps *logistics.Problems) {
	ps.Name("supplier", f.Supplier)
	listed := map[string]bool{f.Supplier: f.Listed}
	for i, q := range f.Quotes {
		at := logistics.At("quotes", i)
		ps.Name(at+".supplier", q.Supplier)
		if before, known := listed[q.Supplier]; known && before != q.Listed {
			ps.Add(at+".listed", logistics.CodeConflict, "%t here and %t elsewhere for the same supplier", q.Listed, before)
		} else {
			listed[q.Supplier] = q.Listed
		}
	}
	if f.Analysis != nil {
		ps.Name("analysis.leader", string(f.Analysis.Leader))
		f.trail().Moment(ps, "analysis.at", f.Analysis.At)
	}
	if f.ChosenBy != "" {
		ps.Name("chosenBy", string(f.ChosenBy))
	}
	if f.Budgeted && f.SaysUnbudgeted {
		ps.Add("saysUnbudgeted", logistics.CodeConflict, "the approval says unbudgeted and the requisition has a budget")
	}
	if !f.OrderedAt.IsZero() {
		f.trail().Moment(ps, "orderedAt", f.OrderedAt)
	}
	if f.MarketCash && slices.Contains(f.categories(), pol.Price.Food.Category) {
		ps.Add("marketCash", logistics.CodeConflict, "food that is bought for cash at the market has its price set there, without quotes: it is no price file")
	}
	attached := map[string]bool{"": true}
	for i, key := range f.Papers {
		if attached[key] {
			ps.Add(logistics.At("papers", i), logistics.CodeDuplicate, "%.40q is no further paper", key)
		}
		attached[key] = true
	}
	if f.Route != "" && len(pol.Price.Routes) > 0 && !slices.ContainsFunc(pol.Price.Routes, func(r Route) bool { return r.Name == f.Route }) {
		ps.Add("route", logistics.CodeUnknown, "%.40q is no route of this policy", f.Route)
	}
}

// approvalCase is what the approvals are judged against. A first approval may be on file where none is asked for.
func (f PriceFile) approvalCase(ladder Ladder) logistics.Case {
	return logistics.Case{
		Opened: logistics.Mark{By: f.Requester, At: f.RequestedAt}, Marks: f.Approvals, Others: []string{ActFirst}, Ladder: ladder.Rungs,
		AsOf: f.AsOf,
	}
}

// trail is for the moments of a file.
func (f PriceFile) trail() logistics.Trail { return logistics.Trail{AsOf: f.AsOf} }

// exempt reports whether the list of qualified suppliers does not bind the purchase.
func (f PriceFile) exempt() bool { return f.Special || f.MarketCash }

// priceNames are what the fields of a case are called in a price file.
func priceNames() []string {
	return []string{"opened.by", "requester", "opened.at", "requestedAt", "marks", "approvals"}
}

// asked are the approvals that the decision asks for.
func (f PriceFile) asked(pol Policy, ps *logistics.Problems) (logistics.Steps, logistics.Case, []string) {
	d, row, err := pol.decide(f.Purchase)
	if err != nil {
		ps.Under("", err)
		return logistics.Steps{{Act: ActFirst}, {Act: ActPrice}}, f.approvalCase(pol.Ladder), priceNames()
	}
	c := priceCheck{pol: pol, file: f, d: d}
	c.take(row)
	return c.steps(), f.approvalCase(pol.Ladder), priceNames()
}

// priceCheck is one file being judged.
type priceCheck struct {
	pol    Policy
	file   PriceFile
	d      Decision
	tier   Tier           // zero but for Prior where no tier decided
	rule   logistics.Rule // the row that decided
	moved  bool           // the row is not the amount's own: there is no budget
	report logistics.Report
}

// take notes which row decided.
func (c *priceCheck) take(row int) {
	c.tier, c.rule = Tier{Prior: c.pol.Price.Food.Prior}, c.pol.Price.Food.Rule
	if c.d.Analyst == "" {
		c.tier, c.rule = c.pol.Price.Tiers[row].Then, c.pol.Price.Tiers[row].Rule
		c.moved = row != c.pol.Price.row(c.d.Total)
	}
}

// quotes counts the listed suppliers who quoted, each once; of food, whose quotes are analyzed, that of the chosen one must be
// there.
func (c *priceCheck) quotes() {
	seen, counted := map[string]bool{}, 0
	for i, q := range c.file.Quotes {
		if seen[q.Supplier] {
			c.report.Find(c.rule, logistics.Twice, logistics.At("quotes", i), logistics.Said(q.Supplier), logistics.Measure{})
		} else if q.Listed || c.file.exempt() {
			counted++
		}
		seen[q.Supplier] = true
	}
	least := logistics.Limit{Rule: c.rule, Side: logistics.AtLeast, Bound: logistics.Count(c.d.Quotes)}
	of := "quotes.listed"
	if c.file.exempt() {
		of = "quotes.different"
	}
	least.Check(&c.report, of, logistics.Count(counted))
	if (c.d.Quotes != 0 || c.d.Analyst != "") && !seen[c.file.Supplier] {
		c.report.Find(c.rule, logistics.Missing, "quotes."+c.file.Supplier, logistics.Measure{}, logistics.Measure{})
	}
	if c.d.Analyst != "" {
		c.analysis()
	}
}

// analysis asks for the group's analysis before the approval. A manager who leads the group may approve; it is noted.
func (c *priceCheck) analysis() {
	a := c.file.Analysis
	logistics.Need{Rule: c.rule, Key: "analysis"}.Check(&c.report, "", logistics.Known(a != nil))
	if a == nil {
		return
	}
	for _, m := range c.file.approvalCase(c.pol.Ladder).Of(ActPrice) {
		if m.At.Before(a.At) {
			c.report.Find(c.rule, logistics.OutOfOrder, m.Act, logistics.Instant(m.At), logistics.Instant(a.At))
		}
		if logistics.SameName(string(m.By), string(a.Leader)) {
			noted := logistics.Rule{Clause: c.rule.Clause, Force: logistics.Should}
			c.report.Find(noted, logistics.SamePerson, m.Act, logistics.Said(m.By), logistics.Said("analysis"))
		}
	}
}

// supplier asks whether the supplier is listed, where the list binds the purchase, as it does every regular item; and at the
// top whether the approver chose him.
func (c *priceCheck) supplier() {
	listed, bound := c.pol.Price.Listed, !c.file.exempt()
	for i := range c.file.Lines {
		if c.pol.Price.Regular.covers(&c.file.Lines[i]) {
			listed.Rule, bound = c.pol.Price.Regular.Rule, true
		}
	}
	if bound {
		listed.Check(&c.report, "supplier", logistics.Known(c.file.Listed))
	}
	switch {
	case !c.d.PicksSupplier || c.file.ChosenBy == c.d.Approver:
	case c.file.ChosenBy == "":
		c.report.Open(c.rule.Clause, "chosenBy", logistics.Text{En: "who chose the supplier", Zh: "由谁选定供应商"})
	default:
		c.report.Find(c.rule, logistics.WrongRole, "chosenBy", logistics.Roles(c.file.ChosenBy), logistics.Roles(c.d.Approver))
	}
}

// lines holds every regular item against its carried-over price.
func (c *priceCheck) lines() {
	for i := range c.file.Lines {
		line := &c.file.Lines[i]
		if !c.pol.Price.Regular.covers(line) {
			continue
		}
		at := logistics.At("lines", i) + ".price"
		if line.CarriedOver == nil {
			c.report.Open(c.pol.Price.Regular.Clause, at, logistics.Text{En: "the carried-over price", Zh: "沿用价"})
			continue
		}
		c.pol.Price.Regular.ceiling(line).Check(&c.report, at, unitPrice(line.Price))
	}
}

// unbudgeted cites the missing budget beside what the row asks for that it moved the purchase to, and asks for the
// explicit decision at the top.
func (c *priceCheck) unbudgeted() {
	for i := range c.report.Findings {
		f := &c.report.Findings[i]
		switch f.Fault {
		case logistics.OutOfBound, logistics.Missing, logistics.WrongRole, logistics.SelfApproval:
			if c.moved && f.Clause == c.rule.Clause {
				f.Also = c.pol.Price.Unbudgeted.Clause
			}
		}
	}
	if c.d.ExplicitlyUnbudgeted {
		explicit := logistics.Need{Rule: c.pol.Price.Unbudgeted.Rule, Key: "unbudgeted-decision"}
		explicit.Check(&c.report, "", logistics.Known(c.file.SaysUnbudgeted))
	}
}

// paper says whether a paper is attached; before the order it may still come.
func (c *priceCheck) paper(key string) logistics.Answer {
	there := slices.Contains(c.file.Papers, key)
	if !there && c.file.OrderedAt.IsZero() {
		return logistics.Unknown
	}
	return logistics.Known(there)
}

// steps are the approvals that the decision asks for.
func (c *priceCheck) steps() logistics.Steps {
	approve := logistics.Step{Rule: c.rule, Act: ActPrice, By: []logistics.Role{c.d.Approver}, Self: c.tier.Self, Deputy: c.tier.Deputy}
	raised, ok := c.pol.raised(c.pol.deciding(c.file.Lines))
	if !ok {
		return logistics.Steps{approve}
	}
	approve.Self, approve.Deputy = false, false
	if c.d.FirstApprover == "" {
		approve.Rule = raised.Rule
		return logistics.Steps{approve}
	}
	first := logistics.Step{Rule: raised.Rule, Act: ActFirst, By: []logistics.Role{c.d.FirstApprover}}
	approve.After = []string{ActFirst}
	return logistics.Steps{first, approve}
}

// order asks for the approvals before the order, where the tier does.
func (c *priceCheck) order() {
	if !c.tier.Prior || c.file.OrderedAt.IsZero() {
		return
	}
	for _, step := range c.steps() {
		for _, m := range c.file.approvalCase(c.pol.Ladder).Of(step.Act) {
			if m.At.After(c.file.OrderedAt) {
				c.report.Find(c.rule, logistics.OutOfOrder, "orderedAt", logistics.Instant(c.file.OrderedAt), logistics.Instant(m.At))
			}
		}
	}
}

// route holds the total against the limit of the way it is bought.
func (c *priceCheck) route() {
	for _, route := range c.pol.Price.Routes {
		switch c.file.Route {
		case route.Name:
			route.Total.Check(&c.report, "route."+route.Name, c.d.Total)
		case "":
			c.report.Open(route.Total.Clause, "route."+route.Name, logistics.Text{En: "the route taken", Zh: "采购路径"})
		}
	}
}
