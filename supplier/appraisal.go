package supplier

import (
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// ServiceEvaluation says by which dimensions a project is evaluated, and how much third parties may weigh.
type ServiceEvaluation struct {
	Dimensions logistics.List[Dimension] `json:"dimensions" label:"dimensions|评价维度"` // the weights add up to exactly 100
	Third      logistics.Limit           `json:"third" label:"weight of all third parties together, of all bodies'|第三方权重合计（占全部评价方）"`
	Smallest   Smallest                  `json:"smallest" label:"a third party's weight is below that of every body that is none and has one|第三方权重低于各有权重的非第三方"`
	Revision   logistics.Duty            `json:"revision" label:"the standard is revised|修订评价标准"`
	Steady     Steady                    `json:"steady" label:"the standard stays as it is within a period|考核期内标准不变"`
}

// Dimension is one dimension of an evaluation with its weight, from 0 to 100; 0 leaves it out.
type Dimension struct {
	logistics.Rule
	Name   string          `json:"name" label:"dimension|维度"`
	Weight decimal.Decimal `json:"weight" label:"weight of 100|权重（满分 100）"`
}

// Smallest cites the clause by which every third party weighs less than each other body that has a weight.
type Smallest struct{ logistics.Rule }

// Steady cites the clause by which the standard of an evaluation does not change within a period.
type Steady struct{ logistics.Rule }

// ServiceReview is the evaluation of a project for a month, by every body that evaluates it.
type ServiceReview struct {
	Project  string                         `json:"project"`  // the host's name for it
	Provider string                         `json:"provider"` // the body that provides the service, in one spelling wherever it scores, watches or provides
	Month    logistics.Month                `json:"month"`
	Bodies   logistics.List[EvaluatingBody] `json:"bodies"` // in any order; their weights add up to exactly 100
}

// EvaluatingBody is one body that evaluates a project: the users, the department that supervises, a third party.
type EvaluatingBody struct {
	Name   string                         `json:"name"`   // each once
	Inside bool                           `json:"inside"` // it is the users or a body of the site; false: a third party (004-006)
	Weight decimal.Decimal                `json:"weight"` // from 0 to 100, by the scheme of the project
	Scores logistics.List[DimensionScore] `json:"scores"` // in any order, each dimension once; a body without weight need give none
}

// DimensionScore is the score that one body gives in one dimension.
type DimensionScore struct {
	Dimension string          `json:"dimension"` // in the policy's words, such as DimensionQuality
	Score     decimal.Decimal `json:"score"`     // 0 to 100
}

// Appraisal is the score and the grade of a project for a month, with what departs from the rules and what is missing.
type Appraisal struct {
	logistics.Report
	Project    string                           `json:"project"`
	Provider   string                           `json:"provider"` // the body that provides the service, in one spelling wherever it scores, watches or provides
	Month      logistics.Month                  `json:"month"`
	Dimensions logistics.List[DimensionOutcome] `json:"dimensions"`     // in the order of the policy
	Score      logistics.Measure                `json:"score,omitzero"` // 0 to 100, weighted, exact; absent: a score is missing, or a weight or a body is not allowed
	Grade      Grade                            `json:"grade,omitzero"` // absent: there is no score
	Clauses    logistics.Citations              `json:"clauses"`
}

// DimensionOutcome is the score of a project in one dimension, by all bodies together.
type DimensionOutcome struct {
	Dimension string            `json:"dimension"`      // in the policy's words
	Weight    logistics.Measure `json:"weight"`         // a share of the whole
	Score     logistics.Measure `json:"score,omitzero"` // 0 to 100, exact; absent: a body with a weight gave none
}

// EvaluateService gives the score and the grade of a project. A dimension has the mean of the bodies' scores by their weights, the project
// that of its dimensions by theirs (004-004), and the grade is that of the pay (004-007). There is no score where a score is missing, where
// a provider evaluates itself (004-001), or where third parties weigh too much: together half or more, or one as much as a body that is none
// and has a weight (004-006). The error is nil or an [*logistics.InvalidError]: the policy is invalid, the weights of the bodies do not add
// up to 100, a score is below 0 or above 100, a dimension is none of the policy's, a body or a dimension is there twice.
func (pol Policy) EvaluateService(f ServiceReview) (Appraisal, error) {
	if err := logistics.Validate(pol); err != nil {
		return Appraisal{}, err
	}
	var ps logistics.Problems
	a := f.appraise(pol, &ps)
	if err := ps.Err(); err != nil {
		return Appraisal{}, err
	}
	return a, nil
}

func (f ServiceReview) appraise(pol Policy, ps *logistics.Problems) Appraisal {
	rules := pol.Services.Evaluation
	scores := f.check(rules, ps)
	if len(*ps) > 0 {
		return Appraisal{}
	}
	a := Appraisal{Report: logistics.Report{Edition: pol.Edition}, Project: f.Project, Provider: f.Provider, Month: f.Month}
	f.scheme(&a, pol)
	lawful, total, whole := len(a.Findings) == 0 && len(a.Unchecked) == 0, new(big.Rat), true
	for _, d := range rules.Dimensions {
		a.Clauses.Add(pol.Clauses.Citation(d.Clause))
		outcome := DimensionOutcome{Dimension: d.Name, Weight: ofHundred(d.Weight)}
		weight := weightOf(d.Weight)
		sum, known := new(big.Rat), true
		for _, b := range f.Bodies {
			share, score := weightOf(b.Weight), scores[b.Name][d.Name]
			switch {
			case share.Sign() == 0:
			case score != nil:
				sum.Add(sum, share.Mul(share, score))
			default:
				known = false
				if weight.Sign() > 0 {
					a.Open(d.Clause, a.subject()+" "+d.Name+" by "+b.Name, logistics.Text{En: "the score", Zh: "评分"})
				}
			}
		}
		if known {
			outcome.Score = logistics.Score(sum)
		}
		whole = whole && (known || weight.Sign() == 0)
		total.Add(total, weight.Mul(weight, sum))
		a.Dimensions = append(a.Dimensions, outcome)
	}
	if !lawful || !whole {
		return a
	}
	a.Score = logistics.Score(total)
	grades := pol.Services.Pay.Grades
	if row := grades.Row(a.Score); row >= 0 {
		a.Grade = grades[row].Then
		a.Clauses.Add(pol.Clauses.Citation(grades[row].Clause))
	}
	return a
}

// scheme judges who evaluates, and with which weights.
func (f ServiceReview) scheme(a *Appraisal, pol Policy) {
	rules := pol.Services.Evaluation
	var third []EvaluatingBody
	for _, b := range f.Bodies {
		at := a.subject() + " by " + b.Name
		if logistics.SameName(b.Name, f.Provider) {
			a.Find(pol.Services.Supervision.Separate.Rule, logistics.Banned, at, logistics.Said(b.Name), logistics.Measure{})
		}
		if b.Inside {
			continue
		}
		a.Clauses.Add(pol.Clauses.Citation(rules.Third.Clause))
		if weightOf(b.Weight).Sign() > 0 {
			third = append(third, b)
		}
	}
	if len(third) == 0 {
		return
	}
	at, together := a.subject()+" by "+third[0].Name, decimal.Decimal{}
	if len(third) > 1 {
		at = a.subject() + " by third parties"
	}
	for _, b := range third {
		together = together.Add(b.Weight)
	}
	rules.Third.Check(&a.Report, at, ofHundred(together))
	for _, b := range third {
		for _, own := range f.Bodies {
			if !own.Inside || weightOf(own.Weight).Sign() == 0 || weightOf(b.Weight).Cmp(weightOf(own.Weight)) < 0 {
				continue
			}
			a.Findings = append(a.Findings, logistics.Finding{
				Clause: rules.Smallest.Clause, Force: rules.Smallest.Force, Fault: logistics.OutOfBound, Subject: a.subject() + " by " + b.Name + " beside " + own.Name,
				Got: ofHundred(b.Weight), Want: ofHundred(own.Weight), Side: logistics.Below,
			})
			break
		}
	}
}

// check gives the scores of each body by dimension.
func (f ServiceReview) check(rules ServiceEvaluation, ps *logistics.Problems) map[string]map[string]*big.Rat {
	ps.Name("project", f.Project)
	ps.Name("provider", f.Provider)
	if f.Month.IsZero() {
		ps.Add("month", logistics.CodeAbsent, "no month")
	}
	var names []string
	sum := new(big.Rat)
	scores := map[string]map[string]*big.Rat{}
	for i, b := range f.Bodies {
		at := logistics.At("bodies", i)
		ps.Name(at+".name", b.Name)
		if b.Name != "" && among(names, b.Name) {
			ps.Add(at+".name", logistics.CodeDuplicate, "%.40q is there twice", b.Name)
		}
		names = append(names, b.Name)
		if ps.Amount(at+".weight", b.Weight); weightOf(b.Weight) != nil {
			sum.Add(sum, weightOf(b.Weight))
		}
		given := map[string]*big.Rat{}
		for j, s := range b.Scores {
			at := logistics.At(at+".scores", j)
			known := slices.ContainsFunc(rules.Dimensions, func(d Dimension) bool { return d.Name == s.Dimension })
			switch {
			case !known:
				ps.Add(at+".dimension", logistics.CodeUnknown, "%.40q is no dimension of this policy", s.Dimension)
			case given[s.Dimension] != nil:
				ps.Add(at+".dimension", logistics.CodeDuplicate, "%.40q is there twice", s.Dimension)
			}
			given[s.Dimension] = logistics.Yuan(scoreOf(ps, at+".score", s.Score)).Rat()
		}
		scores[b.Name] = given
	}
	if sum.Cmp(big.NewRat(1, 1)) != 0 {
		ps.Add("bodies", logistics.CodeRange, "the weights add up to %s, not 100", sum.Mul(sum, hundred()).FloatString(4))
	}
	return scores
}

// weightOf gives a weight of 100 as a fraction; nil for what the guard refuses.
func weightOf(d decimal.Decimal) *big.Rat {
	weight, err := logistics.AmountOf(d)
	if err != nil {
		return nil
	}
	r := logistics.Yuan(weight).Rat()
	return r.Quo(r, hundred())
}

// ofHundred gives a weight of 100 as a share; unknown for what the guard refuses.
func ofHundred(d decimal.Decimal) logistics.Measure {
	weight, err := logistics.AmountOf(d)
	if err != nil {
		return logistics.Measure{}
	}
	all, _ := logistics.AmountOf(points("100"))
	return logistics.ShareOf(weight, all)
}

// StandardFile is every change of an evaluation standard, and the periods in which it is used.
type StandardFile struct {
	Standard string                           `json:"standard"` // its name
	Periods  logistics.List[logistics.Period] `json:"periods"`  // the periods of evaluation, in any order
	Changes  logistics.List[logistics.Date]   `json:"changes"`  // the first day of each revision, in any order
}

// CheckStandard judges when an evaluation standard changed: it finds a change within a period (004-005). The first day of a period is in
// order. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckStandard(f StandardFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	ps.Name("standard", f.Standard)
	for i, p := range f.Periods {
		at := logistics.At("periods", i)
		if p.First.IsZero() {
			ps.Add(at+".first", logistics.CodeAbsent, "no date")
		}
		switch {
		case p.Last.IsZero():
			ps.Add(at+".last", logistics.CodeAbsent, "no date")
		case p.Last.Before(p.First):
			ps.Add(at+".last", logistics.CodeRange, "%s is before the first day, %s", p.Last, p.First)
		}
	}
	for i, on := range f.Changes {
		if on.IsZero() {
			ps.Add(logistics.At("changes", i), logistics.CodeAbsent, "no date")
		}
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	steady := pol.Services.Evaluation.Steady.Rule
	if len(f.Periods) == 0 && len(f.Changes) > 0 {
		report.Open(steady.Clause, f.Standard+".changed", logistics.Text{En: "the periods that it is used for", Zh: "适用的考核期"})
	}
	for _, on := range slices.SortedFunc(slices.Values(f.Changes), logistics.Date.Compare) {
		if slices.ContainsFunc(f.Periods, func(p logistics.Period) bool { return p.Contains(on) && on != p.First }) {
			report.Find(steady, logistics.Banned, f.Standard+".changed", logistics.Day(on), logistics.Measure{})
		}
	}
	return report, nil
}

func (a Appraisal) subject() string { return a.Project + " " + a.Month.String() }

// String gives the appraisal in English.
func (a Appraisal) String() string { return a.Text(logistics.English) }

// Text gives the appraisal on one line in l: "cleaning 2026-03: good, score 82.5; quality 85, … (004-004 (assumed), …)".
func (a Appraisal) Text(l logistics.Lang) string {
	says := logistics.Text{En: "on hold: no score", Zh: "暂缓：无得分"}.In(l)
	if a.Grade != 0 {
		says = a.Grade.Label(l) + logistics.Text{En: ", score ", Zh: "，得分 "}.In(l) + a.Score.Text(l)
	}
	lead := logistics.Text{En: "; ", Zh: "；"}.In(l)
	for _, d := range a.Dimensions {
		says += lead + Policy{}.Name(d.Dimension, l) + " " + d.Score.Text(l)
		lead = logistics.Text{En: ", ", Zh: "，"}.In(l)
	}
	return a.subject() + logistics.Text{En: ": ", Zh: "："}.In(l) + a.Clauses.Behind(says, l) + restOfReport(a.Report, l)
}

func (e ServiceEvaluation) laws(ps *logistics.Problems) {
	const path = "services.evaluation"
	var names []string
	total := new(big.Rat)
	for _, d := range e.Dimensions {
		names = append(names, d.Name)
		if weight := weightOf(d.Weight); weight != nil {
			total.Add(total, weight)
		}
	}
	distinctNames(ps, path+".dimensions", names)
	if total.Cmp(big.NewRat(1, 1)) != 0 {
		ps.Add(path+".dimensions", logistics.CodeRange, "the weights add up to %s, not 100", total.Mul(total, hundred()).FloatString(4))
	}
	keeps(ps, path+".third", e.Third, logistics.Share(0, 1))
	if holds, known := e.Third.Holds(logistics.Share(1, 2)); e.Third.Side == logistics.NoSide || known && holds {
		ps.Add(path+".third.bound", logistics.CodeRange, "third parties' weight stays below 1 of 2")
	}
}
