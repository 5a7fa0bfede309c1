package supplier

import (
	"slices"

	"example.com/logistics"
)

// Termination is when a contract is to be reviewed, and what is ready before it ends.
type Termination struct {
	Fails       Fails           `json:"fails" label:"a period fails|不合格期"`
	Failed      logistics.Limit `json:"failed" label:"failed periods in a row, without a review|连续不合格期数（未启动复核）"`
	Review      logistics.Need  `json:"review" label:"from then on|达到后"`
	Replacement logistics.Need  `json:"replacement" label:"before a vital service ends|关键服务终止前"`
}

// Fails is the grade with which a period fails, itself included.
type Fails struct {
	logistics.Rule
	Grade Grade `json:"grade" label:"with this grade or a lower one|等级（含以下）"`
}

// TerminationFile is a project's periods with their grades, and what was done about its contract.
type TerminationFile struct {
	Project     string                       `json:"project"`
	Provider    string                       `json:"provider"`
	Periods     logistics.List[GradedPeriod] `json:"periods"`               // in any order; what is not there is not counted
	Reviewed    *logistics.Date              `json:"reviewed,omitempty"`    // when the termination was reviewed; absent: it was not
	Vital       logistics.Answer             `json:"vital"`                 // whether the site cannot do without the service
	Replacement *logistics.Date              `json:"replacement,omitempty"` // from which day another provider is ready; absent: none is
	Ended       *logistics.Date              `json:"ended,omitempty"`       // last day of the contract that was ended; absent: it runs
}

// GradedPeriod is a month with its grade.
type GradedPeriod struct {
	Month logistics.Month `json:"month"`
	Grade Grade           `json:"grade,omitzero"` // absent: its evaluation gave none
}

// CheckTermination judges whether a contract is to be reviewed and was (004-011): too many failed periods in a row up to the latest, no review
// of them, a vital service that ended before another provider was ready. The last day of the contract is soon enough. How many periods are
// too many is not checked where the policy has no number. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckTermination(f TerminationFile) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	f.check(&ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	rules, at := pol.Services.Termination, "contract of "+f.Project
	failed, open := f.failed(rules.Fails.Grade)
	if len(f.Periods) == 0 {
		report.Open(rules.Failed.Clause, at+" failed", logistics.Text{En: "a period with its grade", Zh: "已评级的考核期"})
	}
	if !open.IsZero() {
		report.Open(rules.Failed.Clause, at+" failed", logistics.Text{En: "the grade of " + open.String(), Zh: open.String() + " 的等级"})
	}
	if failed > 0 {
		before := len(report.Findings)
		rules.Failed.Check(&report, at+" failed", logistics.Count(failed))
		if len(report.Findings) > before {
			rules.Review.Check(&report, at, logistics.Known(f.Reviewed != nil))
		}
	}
	f.replaced(&report, rules.Replacement, at)
	return report, nil
}

// failed counts the failed periods in a row up to the latest; open is the period without a grade that ends the row.
func (f TerminationFile) failed(grade Grade) (n int, open logistics.Month) {
	periods := slices.SortedFunc(slices.Values(f.Periods), func(a, b GradedPeriod) int { return b.Month.Compare(a.Month) })
	for _, p := range periods {
		switch {
		case p.Grade == 0:
			return n, p.Month
		case p.Grade > grade:
			return n, logistics.Month{}
		}
		n++
	}
	return n, logistics.Month{}
}

// replaced asks whether another provider was ready when a vital service ended.
func (f TerminationFile) replaced(r *logistics.Report, need logistics.Need, at string) {
	late := f.Ended != nil && f.Replacement != nil && f.Replacement.After(*f.Ended)
	switch {
	case f.Ended == nil || f.Vital == logistics.No || f.Replacement != nil && !late:
	case f.Vital != logistics.Yes:
		r.Open(need.Clause, logistics.Join(at, need.Key), logistics.Text{En: "whether the service is vital", Zh: "是否属关键服务"})
	case late:
		r.Find(need.Rule, logistics.TooLate, logistics.Join(at, need.Key), logistics.Day(*f.Replacement), logistics.Day(*f.Ended))
	default:
		need.Check(r, at, logistics.No)
	}
}

func (f TerminationFile) check(ps *logistics.Problems) {
	ps.Name("project", f.Project)
	ps.Name("provider", f.Provider)
	seen := map[logistics.Month]bool{}
	for i, p := range f.Periods {
		at := logistics.At("periods", i)
		switch {
		case p.Month.IsZero():
			ps.Add(at+".month", logistics.CodeAbsent, "no month")
		case seen[p.Month]:
			ps.Add(at+".month", logistics.CodeDuplicate, "%s is there twice", p.Month)
		}
		seen[p.Month] = true
		if _, err := p.Grade.MarshalText(); err != nil && p.Grade != 0 {
			ps.Add(at+".grade", logistics.CodeWord, "%v", err)
		}
	}
	for _, day := range []struct {
		name string
		on   *logistics.Date
	}{{"reviewed", f.Reviewed}, {"replacement", f.Replacement}, {"ended", f.Ended}} {
		if day.on != nil && day.on.IsZero() {
			ps.Add(day.name, logistics.CodeAbsent, "no date; leave it out where there is none")
		}
	}
}

func (t Termination) laws(ps *logistics.Problems) {
	keeps(ps, "services.termination.failed", t.Failed, logistics.Count(0))
	required(ps, "services.termination.review", t.Review)
	required(ps, "services.termination.replacement", t.Replacement)
}
