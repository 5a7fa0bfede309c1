package supplier

import (
	"slices"

	"example.com/logistics"
)

// Termination says when a contract is to be reviewed, and what must be ready before a vital service ends.
type Termination struct {
	Fails       Fails           `json:"fails" label:"a period fails|不合格期"`
	Failed      logistics.Limit `json:"failed" label:"failed periods in a row, without a review|连续不合格期数（未启动复核）"`
	Review      logistics.Need  `json:"review" label:"from then on|达到后"`
	Replacement logistics.Need  `json:"replacement" label:"before a vital service ends|关键服务终止前"`
}

// Fails names the grade with which a period fails; a lower grade fails too.
type Fails struct {
	logistics.Rule
	Grade Grade `json:"grade" label:"with this grade or a lower one|等级（含以下）"`
}

// TerminationFile is the months of a project with their grades, and what was done about its contract.
type TerminationFile struct {
	Project     string                       `json:"project"`               // the host's name for it
	Provider    string                       `json:"provider"`              // the body that provides the service, in one spelling wherever it scores, watches or provides
	Periods     logistics.List[GradedPeriod] `json:"periods"`               // in any order, each month once; those before the earliest do not count
	Reviewed    *logistics.Date              `json:"reviewed,omitempty"`    // the day on which the termination was reviewed; absent: it was not
	Vital       logistics.Answer             `json:"vital"`                 // whether the site cannot do without the service
	Replacement *logistics.Date              `json:"replacement,omitempty"` // the day from which another provider is ready; absent: none is
	Ended       *logistics.Date              `json:"ended,omitempty"`       // the last day of the contract; absent: it runs on
}

// GradedPeriod is one month of a project, with the grade that [Policy.EvaluateService] gave it.
type GradedPeriod struct {
	Month logistics.Month `json:"month"`
	Grade Grade           `json:"grade,omitzero"` // absent: the evaluation gave none
}

// CheckTermination judges whether a contract is to be reviewed, and was (004-011). It finds too many failed months in a row, up to the latest,
// without a review on or after its last day, and a vital service that ended before another provider was ready, which the last day of the
// contract still allows. A month that is missing or has no grade ends the row and leaves open whether it was longer. How many months are
// too many is not checked until the policy has a number. The error is nil or an [*logistics.InvalidError].
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
		report.Open(rules.Failed.Clause, at+".failed", logistics.Text{En: "a period with its grade", Zh: "已评级的考核期"})
	}
	if !open.IsZero() {
		report.Open(rules.Failed.Clause, at+".failed", logistics.Text{En: "the grade of " + open.String(), Zh: open.String() + " 的等级"})
	}
	if failed > 0 {
		f.reviewed(&report, rules, at, failed)
	}
	f.replaced(&report, rules.Replacement, at)
	return report, nil
}

// reviewed asks for a review of the failed periods, which a review from the last day of the latest of them on settles.
func (f TerminationFile) reviewed(r *logistics.Report, rules Termination, at string, failed int) {
	var last logistics.Date
	for _, p := range f.Periods {
		if p.Month.Last().After(last) {
			last = p.Month.Last()
		}
	}
	if f.Reviewed != nil && !f.Reviewed.Before(last) {
		return
	}
	before := len(r.Findings)
	rules.Failed.Check(r, at+".failed", logistics.Count(failed))
	switch {
	case len(r.Findings) == before:
	case f.Reviewed != nil:
		r.Find(rules.Review.Rule, logistics.OutOfOrder, logistics.Join(at, rules.Review.Key), logistics.Day(*f.Reviewed), logistics.Day(last))
	default:
		rules.Review.Check(r, at, logistics.No)
	}
}

// failed counts the failed periods in a row up to the latest; open is the month without a grade, or not there at all, that ends the row.
func (f TerminationFile) failed(grade Grade) (n int, open logistics.Month) {
	periods := slices.SortedFunc(slices.Values(f.Periods), func(a, b GradedPeriod) int { return b.Month.Compare(a.Month) })
	for i, p := range periods {
		switch {
		case i > 0 && p.Month != periods[i-1].Month.Add(-1):
			return n, periods[i-1].Month.Add(-1)
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
	some := func(name string, on *logistics.Date) {
		if on != nil && on.IsZero() {
			ps.Add(name, logistics.CodeAbsent, "no date; leave it out where there is none")
		}
	}
	some("reviewed", f.Reviewed)
	answered(ps, "vital", f.Vital)
	some("replacement", f.Replacement)
	some("ended", f.Ended)
}

func (t Termination) laws(ps *logistics.Problems) {
	keeps(ps, "services.termination.failed", t.Failed, logistics.Count(0))
	ps.Needed("services.termination.review", t.Review)
	ps.Needed("services.termination.replacement", t.Replacement)
}
