package procurement

import (
	"slices"

	"example.com/logistics"
	"example.com/logistics/procurement/sampling"
)

// Sampling says by which plans the quality of lots is sampled (004-014). The documents name the standard and give no
// parameters: the lots of a product without a plan are unchecked.
type Sampling struct {
	logistics.Rule
	Plans logistics.List[SamplingPlan] `json:"plans" label:"parameters by product|各产品参数" none:"none given|未给出"`
}

// SamplingPlan is what the company wants of the lots of one product.
type SamplingPlan struct {
	logistics.Rule
	Product string `json:"product" label:"product|产品"`
	sampling.Parameters
}

// SampleFile is one lot whose quality is sampled. The lots of a product and a supplier are a series, and each file begins
// with the state that the decision on the lot before it left.
//
// What the switching rules need to know beside the lots is told in Since; or it is put to the series between two lots by
// [sampling.Scheme.Next] of [sampling.Standard], and the state of its Step.After goes into the next file. Never do both: it
// would count twice. Of a special raw material the answer is the result of the stage "inner-quality".
type SampleFile struct {
	ID          string                             `json:"id"`
	Product     string                             `json:"product"`              // by the word of the policy; one that has no plan there is unchecked
	Number      int                                `json:"number"`               // of the lot in the series of the product and its supplier, from 1 on and rising
	Parts       logistics.List[sampling.Part]      `json:"parts"`                // the goods of the lot, in any order; the lot has the items of all parts
	State       *sampling.State                    `json:"state,omitempty"`      // of the series, as the lot before it left it; absent: this is the first lot
	Since       logistics.List[sampling.EventKind] `json:"since,omitzero"`       // what happened in the series since then, in order: production steady or not, reduced inspection wanted or not, an agreed action
	Resubmitted bool                               `json:"resubmitted,omitzero"` // a lot that was not accepted is submitted again: it is judged, and does not count
	Inspected   *int                               `json:"inspected,omitempty"`  // number of items that were looked at; absent: none yet
	Found       *int                               `json:"found,omitempty"`      // nonconforming items among them, or nonconformities, as the plan counts; absent: nobody looked
}

// SampleDecision says how a lot is sampled and, once it was, whether it is accepted.
type SampleDecision struct {
	logistics.Report // what stands against the lot, and what is missing to judge it

	ID       string              `json:"id"`
	Accepted logistics.Answer    `json:"accepted"`        // unknown: not sampled yet, sampled otherwise than by the plan, or without a plan
	Plan     *sampling.Plan      `json:"plan,omitempty"`  // absent: the policy gives no parameters, the goods are no lot, or inspection is discontinued
	State    *sampling.State     `json:"state,omitempty"` // with which the next lot of the series begins; absent: this lot does not count
	Clauses  logistics.Citations `json:"clauses"`
}

// DecideSample gives the plan by which a lot is sampled and, once it was, whether the lot is accepted and how the next one
// is inspected (004-014). Goods of several producers or batches are no lot. The plan is that of [sampling.Standard] with the
// parameters of the policy, on the severity of the series; the other clauses cited are the standard's.
//
// The error is nil or an [*logistics.InvalidError]: the policy is invalid, a lot of one, a state of other parameters, a lot
// whose number is not above the last, one submitted again that was never inspected, an event that cannot have happened, less
// than 0 or more found than can be.
func (pol Policy) DecideSample(f SampleFile) (SampleDecision, error) {
	if err := logistics.Validate(pol); err != nil {
		return SampleDecision{}, err
	}
	rules, std := pol.Acceptance.Sampling, sampling.Standard()
	var ps logistics.Problems
	formed, err := std.CheckFormation(f.Parts)
	ps.Under("", err)
	f.check(&ps)
	d := SampleDecision{Report: logistics.Report{Edition: pol.Edition}, ID: f.ID, Accepted: logistics.Unknown}
	for _, found := range formed.Findings {
		found.Clause, found.Force, found.Subject = rules.Clause, rules.Force, logistics.Join(f.subject(), found.Subject)
		d.Findings = append(d.Findings, found)
	}
	for _, open := range formed.Unchecked {
		d.Open(rules.Clause, logistics.Join(f.subject(), open.Subject), open.Missing)
	}
	d.Clauses.Add(pol.Clauses.Citation(rules.Clause))
	i := slices.IndexFunc(rules.Plans, func(p SamplingPlan) bool { return p.Product == f.Product })
	switch {
	case i < 0:
		d.Open(rules.Clause, f.subject(), logistics.Text{En: "level, AQL and severity: the policy gives none for this product", Zh: "检验水平、接收质量限与严格度（制度未就该产品给出）"})
	case len(formed.Findings) == 0:
		d.Clauses.Add(pol.Clauses.Citation(rules.Plans[i].Clause))
		f.sample(&d, &ps, std, rules.Plans[i])
	}
	if err := ps.Err(); err != nil {
		return SampleDecision{}, err
	}
	switch stood := stands(d.Report); {
	case f.otherSample(d.Plan): // which says nothing of the lot
	case stood != logistics.Yes:
		d.Accepted = stood
	}
	if d.Accepted == logistics.Unknown {
		d.State = nil
	}
	return d, nil
}

// sample gives the plan of a lot and judges what was found in it.
func (f SampleFile) sample(d *SampleDecision, ps *logistics.Problems, std sampling.Scheme, row SamplingPlan) {
	state, err := std.Begin(row.Parameters)
	ps.Under("", err)
	if f.State != nil {
		ps.Under("state", std.CheckState(*f.State))
		if f.State.Parameters != row.Parameters {
			ps.Add("state.parameters", logistics.CodeConflict, "are not those of the policy: with others a new series begins")
		}
		state = *f.State
	}
	if len(*ps) > 0 {
		return
	}
	for i, kind := range f.Since {
		at := logistics.At("since", i)
		if kind == sampling.Original || kind == sampling.Resubmitted {
			ps.Add(at, logistics.CodeConflict, "%s: a lot has a file of its own", kind)
			return
		}
		step, err := std.Next(state, sampling.Event{Kind: kind})
		if ps.Under("", err, "event.kind", at); err != nil {
			return
		}
		state = step.After
	}
	if state.Discontinued {
		d.Open(row.Clause, f.subject(), logistics.Text{En: "an agreed action of the supplier: inspection of the series is discontinued", Zh: "经认可的纠正措施：该系列已暂停检验"})
		return
	}
	plan, err := std.DecidePlan(f.size(), state.Severity, row.Parameters)
	if ps.Under("", err, "lot", "parts"); err != nil {
		return
	}
	d.Plan = &plan
	for _, cite := range plan.Clauses.List() {
		d.Clauses.Add(cite)
	}
	if f.Found == nil {
		d.Open(row.Clause, logistics.Join(f.subject(), "found"), logistics.Text{En: "what was found in the sample", Zh: "样本检验结果"})
		return
	}
	if plan.Unit == sampling.PercentNonconforming && *f.Found > *f.Inspected {
		ps.Add("found", logistics.CodeRange, "%d nonconforming of %d inspected items", *f.Found, *f.Inspected)
		return
	}
	if f.otherSample(d.Plan) {
		limit := logistics.Limit{Rule: row.Rule, Side: logistics.AtLeast, Bound: logistics.Count(plan.Inspect)}
		if *f.Inspected > plan.Inspect {
			limit.Side = logistics.AtMost
		}
		limit.Check(&d.Report, logistics.Join(f.subject(), "inspected"), logistics.Count(*f.Inspected))
		d.Open(row.Clause, logistics.Join(f.subject(), "found"), logistics.Text{En: "a sample of the size of the plan", Zh: "符合方案样本量的检验结果"})
		return
	}
	event := sampling.Inspected(sampling.Lot{Number: f.Number, Size: f.size(), Found: *f.Found})
	if f.Resubmitted {
		event.Kind = sampling.Resubmitted
	}
	step, err := std.Next(state, event)
	if ps.Under("", err, "event.lot.", ""); err != nil {
		return
	}
	most := logistics.Limit{Rule: row.Rule, Side: logistics.AtMost, Bound: logistics.Count(plan.Ac)}
	most.Check(&d.Report, logistics.Join(f.subject(), "found"), logistics.Count(*f.Found))
	d.Accepted, d.State = logistics.Known(*f.Found <= plan.Ac), &step.After
}

// otherSample reports whether more or fewer items were looked at than the plan says: by the plan that tells nothing.
func (f SampleFile) otherSample(plan *sampling.Plan) bool {
	return plan != nil && f.Inspected != nil && *f.Inspected != plan.Inspect
}

func (f SampleFile) subject() string { return "lot " + f.ID }

// size counts the items of the lot; below 0 where there are too many to count.
func (f SampleFile) size() int {
	n := 0
	for _, p := range f.Parts {
		n += p.Size
	}
	return n
}

func (f SampleFile) check(ps *logistics.Problems) {
	ps.Name("id", f.ID)
	ps.Name("product", f.Product)
	if f.Number < 1 {
		ps.Add("number", logistics.CodeRange, "is %d; lots are numbered from 1 on", f.Number)
	}
	if (f.Inspected == nil) != (f.Found == nil) {
		ps.Add("inspected", logistics.CodeConflict, "how many were looked at and what was found come together")
	}
	switch {
	case f.Inspected == nil:
	case *f.Inspected < 1 || *f.Inspected > max(f.size(), 0):
		ps.Add("inspected", logistics.CodeRange, "%d items of a lot of %d", *f.Inspected, f.size())
	}
	if f.Found != nil && *f.Found < 0 {
		ps.Add("found", logistics.CodeRange, "%d found; 0 or more", *f.Found)
	}
}

func (s Sampling) laws(ps *logistics.Problems, path string) {
	var products []string
	for i, row := range s.Plans {
		at := logistics.At(path+".plans", i)
		if row.Product == "" || slices.Contains(products, row.Product) {
			ps.Add(at+".product", logistics.CodeDuplicate, "%.40q is no further product", row.Product)
		}
		products = append(products, row.Product)
		ps.Under(at, sampling.Standard().CheckParameters(row.Parameters))
	}
}

// String gives the decision in English: whether the lot is accepted, the plan, and what stands against it.
func (d SampleDecision) String() string { return d.Text(logistics.English) }

// Text gives the decision in l: whether the lot is accepted, the plan, and what stands against it.
func (d SampleDecision) Text(l logistics.Lang) string {
	says := logistics.Text{En: "not accepted yet", Zh: "暂不接收"}
	switch d.Accepted {
	case logistics.Yes:
		says = logistics.Text{En: "accepted", Zh: "接收"}
	case logistics.No:
		says = logistics.Text{En: "not accepted", Zh: "不接收"}
	}
	text := logistics.Text{En: "lot ", Zh: "批 "}.In(l) + d.ID + logistics.Text{En: ": ", Zh: "："}.In(l)
	if d.Plan == nil {
		return text + d.Clauses.Behind(says.In(l), l) + remarks(d.Findings, d.Unchecked, l)
	}
	var own logistics.Citations // the policy's, where the plan does not cite them itself
	for _, cite := range d.Clauses.List() {
		if !d.Plan.Clauses.Has(cite.Clause) {
			own.Add(cite)
		}
	}
	text += own.Behind(says.In(l), l) + "\n  " + d.Plan.Text(l) + remarks(d.Findings, d.Unchecked, l)
	if d.State != nil {
		text += "\n  " + logistics.Text{En: "next: ", Zh: "下一批："}.In(l) + d.State.Text(l)
	}
	return text
}
