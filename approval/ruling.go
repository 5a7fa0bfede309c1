package approval

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// PriceRuling is what an edition asks of a purchase, as [Diff] and [Policy.ExplainPrice] tell it.
type PriceRuling struct {
	Refused bool `json:"refused"` // the edition does not know the category, and asks nothing
	PriceTerms
	Self     bool              `json:"self"`              // a requester who holds the approver's post may approve
	Deputies logistics.Measure `json:"deputies,omitzero"` // any one of these roles may approve in the approver's place; absent: nobody may
	Prior    bool              `json:"prior"`             // the approval must precede the order

	Row      logistics.Rule     `json:"row,omitzero"`      // the rule of the tier, or of the row for food
	Raised   logistics.Rule     `json:"raised,omitzero"`   // the rule that gives the category an approver of its own; absent: none
	Explicit logistics.Rule     `json:"explicit,omitzero"` // the rule that asks for the explicit decision; absent: none does
	Moved    logistics.ClauseID `json:"moved,omitzero"`    // the clause that moved it up for want of a budget; absent: none
}

// priceRuling asks the policy about a purchase of one-off items that has no problem but, perhaps, its category. Deputies are
// told in the order of ranks, so that the same ones are told alike.
func (pol Policy) priceRuling(p Purchase, ranks Ladder) PriceRuling {
	d, row, err := pol.decide(p)
	if err != nil {
		return PriceRuling{Refused: true}
	}
	c := priceCheck{pol: pol, file: PriceFile{Purchase: p}, d: d}
	c.take(row)
	steps := c.steps()
	last := steps[len(steps)-1]
	r := PriceRuling{PriceTerms: d.PriceTerms, Self: last.Self, Prior: c.tier.Prior, Row: c.rule}
	if last.Deputy {
		i := slices.Index(pol.Ladder.Rungs, d.Approver)
		deputies := slices.Clone(pol.Ladder.Rungs[i+1:])
		slices.SortStableFunc(deputies, func(a, b logistics.Role) int { return ranks.rank(a) - ranks.rank(b) })
		r.Deputies = logistics.Roles(deputies...)
	}
	if d.Analyst == "" {
		raised, _ := pol.raised(pol.deciding(p.Lines))
		r.Raised = raised.Rule
	}
	if d.ExplicitlyUnbudgeted {
		r.Explicit = pol.Price.Unbudgeted.Rule
	}
	if c.moved {
		r.Moved = pol.Price.Unbudgeted.Clause
	}
	return r
}

// rank gives the place of a role among the rungs; behind all of them where it is none.
func (l Ladder) rank(r logistics.Role) int {
	if i := slices.Index(l.Rungs, r); i >= 0 {
		return i
	}
	return len(l.Rungs)
}

// approval is the row from which a missing approval departs: the category's own where its approver has the last word.
func (r PriceRuling) approval() logistics.Rule {
	if r.Raised.Clause == "" || r.FirstApprover != "" {
		return r.Row
	}
	return r.Raised
}

// Text gives the ruling in l, on one line.
func (r PriceRuling) Text(l logistics.Lang) string {
	if r.Refused {
		return logistics.Text{En: "no category of this edition", Zh: "该版本无此品类"}.In(l)
	}
	s := r.PriceTerms.Text(l)
	for _, note := range []struct {
		is bool
		logistics.Text
	}{
		{r.Self, logistics.Text{En: "the requester himself may approve", Zh: "申请人可自批"}},
		{!r.Deputies.IsZero(), logistics.Text{En: "deputy " + r.Deputies.Text(logistics.English), Zh: "可代批：" + r.Deputies.Text(logistics.Chinese)}},
		{r.Prior, logistics.Text{En: "before the order", Zh: "须在订购前"}},
		{r.Row.Force == logistics.Should, logistics.Text{En: "[should]", Zh: "［原则上］"}},
		{r.approval().Force != r.Row.Force, logistics.Text{En: "the approval [" + r.approval().Force.Label(logistics.English) + "]", Zh: "核准［" + r.approval().Force.Label(logistics.Chinese) + "］"}},
		{r.FirstApprover != "" && r.Raised.Force == logistics.Should, logistics.Text{En: "the first approval [should]", Zh: "先行核准［原则上］"}},
		{r.Explicit.Force == logistics.Should, logistics.Text{En: "the explicit decision [should]", Zh: "无预算决定［原则上］"}},
	} {
		if note.is {
			s += logistics.Text{En: "; ", Zh: "；"}.In(l) + note.In(l)
		}
	}
	return s
}

// String gives the ruling in English.
func (r PriceRuling) String() string { return r.Text(logistics.English) }

// than says how strict r is beside was; what is open on one side alone is Incomparable.
func (r PriceRuling) than(was PriceRuling, oldLadder, newLadder Ladder) logistics.Direction {
	if was.Refused || r.Refused {
		return logistics.Demand(was.Refused, r.Refused)
	}
	d := logistics.Rise(was.Quotes, r.Quotes).And(
		higher(was.Approver, r.Approver, oldLadder, newLadder),
		higher(was.FirstApprover, r.FirstApprover, oldLadder, newLadder),
		logistics.Demand(was.PicksSupplier, r.PicksSupplier),
		logistics.Demand(was.ExplicitlyUnbudgeted, r.ExplicitlyUnbudgeted),
		logistics.Demand(was.SiteVisit, r.SiteVisit),
		logistics.Demand(!was.Self, !r.Self),
		logistics.Demand(was.Prior, r.Prior),
		logistics.Binding(was.Row.Force, r.Row.Force),
		logistics.Binding(was.approval().Force, r.approval().Force),
	)
	if was.FirstApprover != "" && r.FirstApprover != "" {
		d = d.And(logistics.Binding(was.Raised.Force, r.Raised.Force))
	}
	if was.ExplicitlyUnbudgeted && r.ExplicitlyUnbudgeted {
		d = d.And(logistics.Binding(was.Explicit.Force, r.Explicit.Force))
	}
	if was.Analyst != r.Analyst && was.Analyst != "" && r.Analyst != "" {
		return logistics.Incomparable
	}
	d = d.And(logistics.Demand(was.Analyst != "", r.Analyst != ""))
	if was.Approver == r.Approver {
		d = d.And(logistics.Fewer(was.Deputies.Roles(), r.Deputies.Roles()))
	} else {
		d = d.And(logistics.Demand(was.Deputies.IsZero(), r.Deputies.IsZero()))
	}
	if len(was.Open.List()) != len(r.Open.List()) {
		return logistics.Incomparable
	}
	return d
}

// higher is Stricter where the role is on a higher rung, by both ladders; a role where there was none is Stricter too.
func higher(was, is logistics.Role, ladders ...Ladder) logistics.Direction {
	if was == is {
		return logistics.Same
	}
	if was == "" || is == "" {
		return logistics.Demand(was != "", is != "")
	}
	d := logistics.Same
	for _, ladder := range ladders {
		low, high := slices.Index(ladder.Rungs, was), slices.Index(ladder.Rungs, is)
		if low < 0 || high < 0 {
			return logistics.Incomparable
		}
		d = d.And(logistics.Rise(low, high))
	}
	return d
}

// RegularRuling is what an edition asks of the carried-over price of a regular item, as [Diff] and [Policy.ExplainPrice] tell it.
type RegularRuling struct {
	Refused bool                `json:"refused"`        // the edition does not know the category
	Requote bool                `json:"requote"`        // it is quoted again: its price is too high, or the supplier not listed
	Force   logistics.Force     `json:"force,omitzero"` // how binding that is; absent where Requote is false
	Clauses logistics.Citations `json:"clauses"`        // the clause, where it decides something
	Open    logistics.Citations `json:"open"`           // the clause, where a price is unknown and nobody can judge
}

// regularRuling asks the policy about the lines of one category, which have no problem but, perhaps, that category.
func (pol Policy) regularRuling(p Purchase) RegularRuling {
	if !pol.knows(p.Lines[0].Category) {
		return RegularRuling{Refused: true}
	}
	var bare Decision
	pol.Price.Regular.decide(&bare, pol.Clauses.Citation(pol.Price.Regular.Clause), p.Lines, p.Listed)
	r := RegularRuling{Requote: bare.Requote, Clauses: bare.Clauses, Open: bare.Open}
	if r.Requote {
		r.Force = pol.Price.Regular.Force
	}
	return r
}

// Text gives the ruling in l.
func (r RegularRuling) Text(l logistics.Lang) string {
	says := logistics.Text{En: "nothing further", Zh: "无其他要求"}
	switch {
	case r.Refused:
		return PriceRuling{Refused: true}.Text(l)
	case r.Requote && r.Force == logistics.Should:
		says = logistics.Text{En: "quote again [should]", Zh: "须重新报价［原则上］"}
	case r.Requote:
		says = logistics.Text{En: "quote again", Zh: "须重新报价"}
	case r.Clauses.Text(l) != "":
		says = logistics.Text{En: "the carried-over price holds", Zh: "沿用价有效"}
	}
	s := r.Clauses.Behind(says.In(l), l)
	if open := r.Open.Text(l); open != "" {
		s += logistics.Text{En: "; not checked: ", Zh: "；未核查："}.In(l) + open
	}
	return s
}

// String gives the ruling in English.
func (r RegularRuling) String() string { return r.Text(logistics.English) }

// than says how strict r is beside was; what is open on one side alone is Incomparable.
func (r RegularRuling) than(was RegularRuling) logistics.Direction {
	switch {
	case was.Refused || r.Refused:
		return logistics.Demand(was.Refused, r.Refused)
	case len(was.Open.List()) != len(r.Open.List()):
		return logistics.Incomparable
	}
	d := logistics.Demand(was.Requote, r.Requote)
	if was.Requote && r.Requote {
		d = d.And(logistics.Binding(was.Force, r.Force))
	}
	return d
}

// PaymentRuling is what an edition asks of a payment, as [Diff] and [Policy.ExplainPayment] tell it.
type PaymentRuling struct {
	Chain   logistics.Text      `json:"chain"` // who signs, in order, with the handover last
	Clauses logistics.Citations `json:"clauses"`
	steps   string              // as JSON
}

// paymentRuling asks the policy about a payment. The handover is its last step.
func (pol Policy) paymentRuling(amount logistics.Measure, budgeted bool) PaymentRuling {
	var r PaymentRuling
	steps := bySigners(append(pol.Payment.steps(amount, budgeted), pol.Payment.Handover))
	var en, zh []string
	for _, step := range steps {
		en, zh = append(en, signs(step, logistics.English)), append(zh, signs(step, logistics.Chinese))
		r.Clauses.Add(pol.Clauses.Citation(step.Clause))
	}
	r.Chain = logistics.Text{En: strings.Join(en, ", then "), Zh: strings.Join(zh, "，再")}
	data, _ := steps.MarshalJSON()
	r.steps = string(data)
	return r
}

// bySigners gives the steps of a payment without what makes no difference to them: the order of roles of which any one
// signs and of acts that all come before, and a deputy, for nobody signs in another's place.
func bySigners(steps logistics.Steps) logistics.Steps {
	steps = slices.Clone(steps)
	for i := range steps {
		step := &steps[i]
		step.By, step.After, step.Deputy = slices.Sorted(slices.Values(step.By)), slices.Sorted(slices.Values(step.After)), false
	}
	return steps
}

// signs says who takes a step, and what is particular about it.
func signs(step logistics.Step, l logistics.Lang) string {
	says := logistics.Roles(step.By...).Text(l)
	var notes []string
	if len(step.By) != 1 || step.Act != string(step.By[0]) {
		notes = append(notes, step.Act)
	}
	for _, act := range step.After {
		notes = append(notes, logistics.Text{En: "after ", Zh: "在其后："}.In(l)+act)
	}
	if !step.Within.IsZero() {
		notes = append(notes, step.Within.Text(l))
	}
	if step.Self {
		notes = append(notes, logistics.Text{En: "the applicant himself may sign", Zh: "申请人可自签"}.In(l))
	}
	if step.Force == logistics.Should {
		notes = append(notes, step.Force.Label(l))
	}
	if len(notes) > 0 {
		says += logistics.Text{En: " [", Zh: "［"}.In(l) + strings.Join(notes, logistics.Text{En: "; ", Zh: "；"}.In(l)) + logistics.Text{En: "]", Zh: "］"}.In(l)
	}
	return says
}

// Text gives the ruling in l, on one line.
func (r PaymentRuling) Text(l logistics.Lang) string {
	return r.Clauses.Behind(r.Chain.In(l), l)
}

// String gives the ruling in English.
func (r PaymentRuling) String() string { return r.Text(logistics.English) }

// than says how strict r is beside was: a signature more, by fewer roles, after more acts. What came after a signature
// that is gone is no looser for it.
func (r PaymentRuling) than(was PaymentRuling) logistics.Direction {
	var old, new logistics.Steps
	if logistics.Decode([]byte(was.steps), &old) != nil || logistics.Decode([]byte(r.steps), &new) != nil {
		return logistics.Incomparable
	}
	return new.Than(old)
}
