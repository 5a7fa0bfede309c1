package budget

import (
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Phasing says how a year's money is laid out over its months.
type Phasing struct {
	Start    YearStart       `json:"start" label:"fiscal year|预算年度"`
	AddsUp   AddsUp          `json:"addsUp" label:"months make the quarter, quarters the year|月计季，季计年"`
	Approved Approved        `json:"approved" label:"the year, within what is approved|全年不超批准额"`
	Largest  logistics.Limit `json:"largest" label:"largest month, as a share of the year's plan|最大月份占全年计划"`
}

// AddsUp cites the clause by which months add up to quarters and quarters to the year.
type AddsUp struct{ logistics.Rule }

// Approved cites the clause by which the year's plan is within what was approved.
type Approved struct{ logistics.Rule }

// PhasePlan is what was approved for a year, to be laid out over its months.
type PhasePlan struct {
	Year  logistics.Month           `json:"year"` // the first month of the fiscal year
	Lines logistics.List[PhaseLine] `json:"lines"`
}

// PhaseLine is a line to lay out.
type PhaseLine struct {
	ID       string                          `json:"id"`
	Approved decimal.Decimal                 `json:"approved"`          // yuan for the year, from 0
	Weights  logistics.List[decimal.Decimal] `json:"weights,omitempty"` // of the twelve months, from the first of the year; none: all alike
}

// PlanFile is a year's plan by months and quarters.
type PlanFile struct {
	Year  logistics.Month            `json:"year"` // the first month of the fiscal year
	Lines logistics.List[PhasedLine] `json:"lines"`
}

// PhasedLine is a line laid out over the year, in yuan.
type PhasedLine struct {
	ID       string                          `json:"id"`
	Approved decimal.Decimal                 `json:"approved"` // for the year
	Planned  decimal.Decimal                 `json:"planned"`  // for the year, the sum of the quarters
	Quarters logistics.List[decimal.Decimal] `json:"quarters"` // 4, each the sum of its months
	Months   logistics.List[decimal.Decimal] `json:"months"`   // 12, from the first of the year
}

// Phased is a year's plan as the policy lays it out.
type Phased struct {
	Edition string `json:"edition"`
	PlanFile
	Clauses logistics.Citations `json:"clauses"`
}

// Phase lays what was approved for a year out over its months, by weights or alike: the months of each quarter add up to it and
// the quarters to the year, exactly to the fen (000-177). The error is nil or an [*logistics.InvalidError]: a month that begins no
// fiscal year, an empty plan, amounts with parts of a fen, weights that are not twelve or all zero.
func (pol Policy) Phase(p PhasePlan) (Phased, error) {
	approved := make([]fen, len(p.Lines))
	weights := make([][]uint64, len(p.Lines))
	err := pol.admits(func(ps *logistics.Problems) {
		pol.Phasing.Start.check(ps, "year", p.Year)
		if len(p.Lines) == 0 {
			ps.Add("lines", logistics.CodeAbsent, "an empty plan")
		}
		var ids []string
		for i, l := range p.Lines {
			at := logistics.At("lines", i)
			ids = append(ids, l.ID)
			approved[i] = money(ps, at+".approved", l.Approved)
			by := l.Weights
			if len(by) == 0 {
				by = flat()
			}
			if len(by) != months {
				ps.Add(at+".weights", logistics.CodeRange, "%d weights for %d months", len(by), months)
			}
			weights[i] = weightsOf(ps, at+".weights", by)
		}
		checkIDs(ps, "lines", ids)
		sum(ps, "lines", approved...)
	})
	if err != nil {
		return Phased{}, err
	}
	out := Phased{Edition: pol.Edition, PlanFile: PlanFile{Year: p.Year}, Clauses: pol.cite(pol.Phasing.AddsUp.Rule, pol.Phasing.Approved.Rule, pol.Phasing.Start.Rule)}
	for i, l := range p.Lines {
		by := divide(approved[i], weights[i])
		out.Lines = append(out.Lines, PhasedLine{l.ID, approved[i].yuan(), approved[i].yuan(), yuanOf(quartersOf(by)), yuanOf(by)})
	}
	return out, nil
}

// PhasePlan is what was allotted, to be laid out over the months alike; the caller may add weights.
func (b Budget) PhasePlan() PhasePlan {
	p := PhasePlan{Year: b.Year}
	for _, l := range b.Lines {
		p.Lines = append(p.Lines, PhaseLine{ID: l.ID, Approved: l.Allotted})
	}
	return p
}

// LedgerPlan is what was laid out, as a ledger spends it; the caller may add what money is earmarked for and kinds of line.
func (p Phased) LedgerPlan() LedgerPlan {
	plan := LedgerPlan{Year: p.Year}
	for _, l := range p.Lines {
		plan.Lines = append(plan.Lines, LineMoney{ID: l.ID, Months: append(l.Months[:0:0], l.Months...)})
	}
	return plan
}

// flat are weights by which all months are alike.
func flat() []decimal.Decimal {
	var all []decimal.Decimal
	for range months {
		all = append(all, decimal.New(1, 0))
	}
	return all
}

// quartersOf adds twelve months up to four quarters.
func quartersOf(by []fen) []fen {
	var all []fen
	for q := range quarters {
		all = append(all, by[3*q]+by[3*q+1]+by[3*q+2])
	}
	return all
}

// CheckPlan judges a year's plan as somebody laid it out: months that do not add up to their quarter, quarters that do not add up
// to the year, a year beyond what was approved, a year that is spent in few months, for which the documents give no bound: not
// checked until the policy has one (000-177). The error is nil or an [*logistics.InvalidError]: a year that is none, an
// empty plan, a month 13, amounts with parts of a fen.
func (pol Policy) CheckPlan(f PlanFile) (logistics.Report, error) {
	rows := make([]plannedLine, len(f.Lines))
	return pol.ask(func(ps *logistics.Problems) {
		pol.Phasing.Start.check(ps, "year", f.Year)
		if len(f.Lines) == 0 {
			ps.Add("lines", logistics.CodeAbsent, "an empty plan")
		}
		var ids []string
		for i, l := range f.Lines {
			ids = append(ids, l.ID)
			rows[i] = l.check(ps, logistics.At("lines", i))
		}
		checkIDs(ps, "lines", ids)
	}, func(r *logistics.Report) {
		rules := pol.Phasing
		for i, l := range f.Lines {
			at, row := "line "+l.ID, rows[i]
			for q, want := range quartersOf(row.months) {
				exactly(r, rules.AddsUp.Rule, at+"."+logistics.At("quarters", q), row.quarters[q], want)
			}
			var year fen
			for _, q := range row.quarters {
				year += q
			}
			exactly(r, rules.AddsUp.Rule, at+".planned", row.planned, year)
			atMostYuan(r, rules.Approved.Rule, at+".planned", row.planned, row.approved)
			if spread := total(row.months); spread > 0 {
				rules.Largest.Check(r, at+".months", slices.Max(row.months).of(spread))
			}
		}
	})
}

// plannedLine are the amounts of a line laid out.
type plannedLine struct {
	approved, planned fen
	quarters, months  []fen
}

func (l PhasedLine) check(ps *logistics.Problems, at string) plannedLine {
	return plannedLine{
		approved: money(ps, at+".approved", l.Approved), planned: money(ps, at+".planned", l.Planned),
		quarters: amounts(ps, at+".quarters", l.Quarters, quarters), months: amounts(ps, at+".months", l.Months, months),
	}
}

// amounts guards a list of amounts that has to have so many.
func amounts(ps *logistics.Problems, path string, list []decimal.Decimal, n int) []fen {
	if len(list) != n {
		ps.Add(path, logistics.CodeRange, "%d amounts where there are %d", len(list), n)
	}
	all := make([]fen, n)
	for i, d := range list[:min(n, len(list))] {
		all[i] = money(ps, logistics.At(path, i), d)
	}
	sum(ps, path, all...)
	return all
}

func (p Phasing) laws(ps *logistics.Problems) {
	p.Start.laws(ps, "phasing.start")
	ps.Bounded("phasing.largest", p.Largest, logistics.ShareKind, logistics.CeilingSides()...)
}
