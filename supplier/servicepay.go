package supplier

import (
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// ServicePay says which score gives which grade, which share of the fee each grade is paid, and what must be known before.
type ServicePay struct {
	Grades  logistics.Bands[Grade] `json:"grades" label:"grade|等级" figure:"score|得分"`
	Factors Factors                `json:"factors" label:"paid of the fee|付费系数"`
	Cap     logistics.Limit        `json:"cap" label:"paid of the fee, unless the contract allows more|付费系数上限（合同另有约定除外）"`
	Needs   logistics.Checklist    `json:"needs" label:"before a fee is paid|付费前"` // dimensions of the evaluation, and NeedSatisfaction
}

// NeedSatisfaction is the key by which ServicePay.Needs asks for a survey of satisfaction. The other keys are dimensions of the evaluation.
const NeedSatisfaction = "satisfaction"

// Factors are the shares of the fee that each grade is paid, where a better grade is never paid less; side none: the documents give no
// number. They are not the factors of a [Disqualification].
type Factors struct {
	Poor      logistics.Limit `json:"poor" label:"poor|较差"`
	Fair      logistics.Limit `json:"fair" label:"fair|一般"`
	Good      logistics.Limit `json:"good" label:"good|良好"`
	Excellent logistics.Limit `json:"excellent" label:"excellent|优秀"`
}

// rising gives the factors from the lowest grade on.
func (f Factors) rising() []logistics.Limit {
	return []logistics.Limit{f.Poor, f.Fair, f.Good, f.Excellent}
}

// PayFile is the fee of a project for a month, with its evaluation and what was paid.
type PayFile struct {
	ServiceReview
	Survey      *SatisfactionSurvey `json:"survey,omitempty"` // the latest survey of this provider, of the month or the twelve before it; absent: none
	Fee         decimal.Decimal     `json:"fee"`              // yuan with tax for the month, by the contract
	MoreAllowed bool                `json:"moreAllowed"`      // the contract allows more than the cap of the policy
	Paid        *decimal.Decimal    `json:"paid,omitempty"`   // yuan that were paid; absent: nothing yet
}

// PayDecision says how much of a fee is due, or that it is held, and why.
type PayDecision struct {
	logistics.Report
	Project  string              `json:"project"`
	Provider string              `json:"provider"` // the body that provides the service, in one spelling wherever it scores, watches or provides
	Month    logistics.Month     `json:"month"`
	Score    logistics.Measure   `json:"score,omitzero"`  // of the evaluation; absent: there is none
	Grade    Grade               `json:"grade,omitzero"`  // absent: there is no score
	Fee      logistics.Measure   `json:"fee"`             // yuan, by the contract
	Factor   logistics.Measure   `json:"factor,omitzero"` // the share of the fee for the grade; absent: there is none
	Due      logistics.Measure   `json:"due,omitzero"`    // yuan, fee times factor, exactly; absent: it is held
	Held     bool                `json:"held"`            // something is missing, and nothing is paid yet
	Clauses  logistics.Citations `json:"clauses"`
}

// DecidePay says how much of a fee is due: the fee times the factor of the grade (004-007, 004-009), at most the cap unless the contract
// allows more. The fee is held while a score or a survey of the last twelve months is missing, while the policy has no factor for the
// grade, and where the product has more than 4 decimals, for the documents do not say how it is rounded. A payment of more or less than is
// due, or while the fee is held, is a finding. The error is nil or an [*logistics.InvalidError]: that of [Policy.EvaluateService], a fee or
// a payment that is no amount, a survey of another provider or of a later month, a product of 10^15 yuan or more.
func (pol Policy) DecidePay(f PayFile) (PayDecision, error) {
	if err := logistics.Validate(pol); err != nil {
		return PayDecision{}, err
	}
	var ps logistics.Problems
	fee := ps.Amount("fee", f.Fee)
	var paid logistics.Amount
	if f.Paid != nil {
		paid = ps.Amount("paid", *f.Paid)
	}
	if f.Survey != nil {
		f.Survey.check("survey", &ps)
		if f.Survey.Month.Compare(f.Month) > 0 && !f.Month.IsZero() {
			ps.Add("survey.month", logistics.CodeConflict, "%s comes after the month that is paid, %s", f.Survey.Month, f.Month)
		}
		if !logistics.SameName(f.Survey.Provider, f.Provider) {
			ps.Add("survey.provider", logistics.CodeConflict, "%.40q was asked about, %.40q is paid", f.Survey.Provider, f.Provider)
		}
	}
	known := len(ps)
	a := f.appraise(pol, &ps)
	if known > 0 || len(ps) > 0 {
		return PayDecision{}, ps.Err()
	}
	p := PayDecision{Report: a.Report, Project: f.Project, Provider: f.Provider, Month: f.Month, Score: a.Score, Grade: a.Grade, Fee: logistics.Yuan(fee), Clauses: a.Clauses}
	p.draw(pol, f, a, fee, &ps)
	if err := ps.Err(); err != nil {
		return PayDecision{}, err
	}
	rule, at := pol.Services.Pay.Cap.Rule, a.subject()+".paid"
	switch {
	case f.Paid == nil:
	case p.Held && !paid.IsZero():
		p.Find(rule, logistics.Banned, at, logistics.Yuan(paid), logistics.Measure{})
	case !p.Held:
		for _, side := range []logistics.Side{logistics.AtMost, logistics.AtLeast} {
			logistics.Limit{Rule: rule, Side: side, Bound: p.Due}.Check(&p.Report, at, logistics.Yuan(paid))
		}
	}
	return p, nil
}

// draw gives what is due, or says why it is held.
func (p *PayDecision) draw(pol Policy, f PayFile, a Appraisal, fee logistics.Amount, ps *logistics.Problems) {
	rules := pol.Services.Pay
	open := len(p.Unchecked)
	p.Held = a.Grade == 0
	for _, need := range rules.Needs {
		if !f.scored(a, need.Key) {
			p.Held = p.Held || need.Force == logistics.Must
			missing := logistics.Text{En: "the figure that the fee depends on", Zh: "付费所依据的数据"}
			if f.stale() && !a.has(need.Key) {
				old := f.Survey.Month.String()
				missing = logistics.Text{En: "a survey of the month or the twelve before it, for this one is of " + old, Zh: "当月或此前十二个月内的调查，现有调查为 " + old}
			}
			p.Open(need.Clause, logistics.Join(a.subject(), need.Key), missing)
		}
	}
	p.Clauses.Add(pol.Clauses.Citation(rules.Cap.Clause))
	if a.Grade == 0 {
		if open == 0 && len(a.Findings) > 0 {
			p.Open(rules.Cap.Clause, a.subject()+".due", logistics.Text{En: "an evaluation by the rules", Zh: "符合规定的评价"})
		}
		return
	}
	factor := rules.Factors.rising()[a.Grade-1]
	p.Clauses.Add(pol.Clauses.Citation(factor.Clause))
	if factor.Side == logistics.NoSide {
		p.Held = true
		p.Open(factor.Clause, a.subject()+".due", logistics.Text{En: "a factor of the grade: the policy gives no number", Zh: "该等级的付费系数（制度未给出数值）"})
		return
	}
	p.Factor = factor.Bound
	if order, _ := rules.Cap.Bound.Compare(p.Factor); order < 0 && !f.MoreAllowed {
		p.Factor = rules.Cap.Bound
	}
	if p.Held {
		return
	}
	product := new(big.Rat).Mul(logistics.Yuan(fee).Rat(), p.Factor.Rat())
	due, exact := yuanOf(product)
	if !exact {
		p.Held = true
		p.Open(rules.Cap.Clause, a.subject()+".due", logistics.Text{
			En: "how " + product.FloatString(6) + "… yuan is rounded", Zh: "如何取整：" + product.FloatString(6) + "… 元",
		})
		return
	}
	p.Due = logistics.Yuan(ps.Amount("fee", due))
}

// yuanOf gives a product as a decimal of at most four places; exact is false where it has more.
func yuanOf(product *big.Rat) (d decimal.Decimal, exact bool) {
	units := new(big.Rat).Mul(product, big.NewRat(10_000, 1))
	if !units.IsInt() {
		return decimal.Decimal{}, false
	}
	return decimal.NewFromBigInt(units.Num(), -4), true
}

// scored says whether a figure that the fee depends on is there: the score of a dimension, or a survey that was answered and is
// not stale.
func (f PayFile) scored(a Appraisal, key string) bool {
	if a.has(key) {
		i := slices.IndexFunc(a.Dimensions, func(d DimensionOutcome) bool { return d.Dimension == key })
		return !a.Dimensions[i].Score.IsZero()
	}
	return f.Survey != nil && !f.Survey.share().IsZero() && !f.stale()
}

// has reports whether the evaluation has a dimension.
func (a Appraisal) has(key string) bool {
	return slices.ContainsFunc(a.Dimensions, func(d DimensionOutcome) bool { return d.Dimension == key })
}

// stale reports whether the survey is of more than a year before the month that is paid.
func (f PayFile) stale() bool {
	const year = 12
	return f.Survey != nil && f.Survey.Month.Compare(f.Month.Add(-year)) < 0
}

// String gives the payment in English.
func (p PayDecision) String() string { return p.Text(logistics.English) }

// Text gives the payment on one line in l: "cleaning 2026-03: good, 28,500 yuan, 95 of 100 of 30,000 yuan (004-004 (assumed), …)".
func (p PayDecision) Text(l logistics.Lang) string {
	colon, comma := logistics.Text{En: ": ", Zh: "："}.In(l), logistics.Text{En: ", ", Zh: "，"}.In(l)
	says := logistics.Text{En: "on hold", Zh: "暂缓付款"}.In(l)
	if p.Grade != 0 {
		says = p.Grade.Label(l) + comma + says
	}
	if !p.Held {
		of := logistics.Text{En: p.Factor.Text(l) + " of " + p.Fee.Text(l), Zh: p.Fee.Text(l) + "的 " + p.Factor.Text(l)}
		says = p.Grade.Label(l) + comma + p.Due.Text(l) + comma + of.In(l)
	}
	return p.Project + " " + p.Month.String() + colon + p.Clauses.Behind(says, l) + restOfReport(p.Report, l)
}

func (s ServicePay) laws(e ServiceEvaluation, ps *logistics.Problems) {
	const path = "services.pay"
	gradeBandLaws(ps, path+".grades", s.Grades)
	names := gradeWords()
	var below *logistics.Limit
	for i, factor := range s.Factors.rising() {
		at := path + ".factors." + names[i].Wire
		switch {
		case factor.Side == logistics.NoSide:
			continue
		case factor.Side != logistics.AtMost:
			ps.Add(at+".side", logistics.CodeRange, "%s: a factor bounds the share that is paid from above", factor.Side)
		case factor.Bound.Kind() != logistics.ShareKind:
			ps.Add(at+".bound", logistics.CodeRange, "%s where a share of the fee must be", factor.Bound.Kind())
		default:
			if below != nil {
				if order, _ := below.Bound.Compare(factor.Bound); order > 0 {
					ps.Add(at+".bound", logistics.CodeRange, "%s comes after %s: a better grade is never paid less", factor.Bound, below.Bound)
				}
			}
			below = &factor
		}
	}
	if s.Cap.Side != logistics.AtMost || s.Cap.Bound.Kind() != logistics.ShareKind {
		ps.Add(path+".cap", logistics.CodeRange, "%s %s: at most a share of the fee", s.Cap.Side, s.Cap.Bound)
	}
	ps.Needed(path+".needs", s.Needs...)
	for i, n := range s.Needs {
		if n.Key != NeedSatisfaction && !slices.ContainsFunc(e.Dimensions, func(d Dimension) bool { return d.Name == n.Key }) {
			ps.Add(logistics.At(path+".needs", i)+".key", logistics.CodeUnknown, "%.40q is neither a dimension of the evaluation nor %q", n.Key, NeedSatisfaction)
		}
	}
}
