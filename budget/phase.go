package budget

import (
	"slices"
	"strings"

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

// AddsUp cites the clause by which the months of a plan add up to its quarters, and the quarters to the year.
type AddsUp struct{ logistics.Rule }

// Approved cites the clause by which the plan of a year stays within what was approved for it.
type Approved struct{ logistics.Rule }

// PhasePlan is what was approved for a year, line by line: the question to [Policy.Phase].
type PhasePlan struct {
	Year  logistics.Month           `json:"year"`  // the first month of the fiscal year
	Lines logistics.List[PhaseLine] `json:"lines"` // at least one
}

// PhaseLine is what was approved for one line of a year, and how its months weigh.
type PhaseLine struct {
	ID       string                          `json:"id"`
	Approved decimal.Decimal                 `json:"approved"`          // yuan for the year, from 0
	Weights  logistics.List[decimal.Decimal] `json:"weights,omitempty"` // 12, from the first month of the year, each from 0; none: every month weighs the same
}

// PlanFile is the plan of a year by months and quarters, laid out by [Policy.Phase] or by somebody else.
type PlanFile struct {
	Year  logistics.Month            `json:"year"`  // the first month of the fiscal year
	Lines logistics.List[PhasedLine] `json:"lines"` // at least one
}

// PhasedLine is one line laid out over the year, in yuan.
type PhasedLine struct {
	ID       string                          `json:"id"`
	Approved decimal.Decimal                 `json:"approved"` // for the year
	Planned  decimal.Decimal                 `json:"planned"`  // for the year, the sum of the quarters
	Quarters logistics.List[decimal.Decimal] `json:"quarters"` // 4, each the sum of its months
	Months   logistics.List[decimal.Decimal] `json:"months"`   // 12, from the first of the year
}

// Phased is the plan of a year as a policy lays it out.
type Phased struct {
	Edition string `json:"edition"`
	PlanFile
	Clauses logistics.Citations `json:"clauses"`
}

// String gives the plan in English.
func (p Phased) String() string { return p.Text(logistics.English) }

// Text gives the plan in l: the year, then each line with its quarters.
func (p Phased) Text(l logistics.Lang) string {
	head := logistics.Text{En: yearText(p.Year) + ": laid out by months", Zh: yearText(p.Year) + " 年度分月计划"}
	lines := []string{p.Clauses.Behind(head.In(l), l)}
	for _, line := range p.Lines {
		var by []string
		for _, q := range line.Quarters {
			by = append(by, yuanText(q, l))
		}
		lines = append(lines, "  "+logistics.Text{
			En: line.ID + ": " + yuanText(line.Planned, l) + "; by quarters " + strings.Join(by, ", "),
			Zh: line.ID + "：全年 " + yuanText(line.Planned, l) + "；各季 " + strings.Join(by, "、"),
		}.In(l))
	}
	return strings.Join(lines, "\n")
}

// Phase lays what was approved for a year out over its twelve months, by weights or evenly, exactly to the fen: the months add up to
// their quarter and the quarters to the year (000-177). The error is nil or an [*logistics.InvalidError]: the policy is invalid, Year
// begins no fiscal year, there are no lines, an amount has parts of a fen, the weights are not twelve or all zero.
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

// PhasePlan gives what was allotted as the question to [Policy.Phase]. It has no weights: every month gets the same, unless the caller adds
// some.
func (b Budget) PhasePlan() PhasePlan {
	p := PhasePlan{Year: b.Year}
	for _, l := range b.Lines {
		p.Lines = append(p.Lines, PhaseLine{ID: l.ID, Approved: l.Allotted})
	}
	return p
}

// LedgerPlan gives the plan as [Policy.NewLedger] takes it. The caller adds what a line is earmarked for and its kind, where it has them.
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

// CheckPlan judges the plan of a year (000-177). It finds months that do not add up to their quarter, quarters that do not add up to the
// year, and a year beyond what was approved. How much of the year one month may have is not checked until the policy has a number: the
// documents give none. The error is nil or an [*logistics.InvalidError]: the policy is invalid, Year begins no fiscal year, there are no
// lines, not 12 months or 4 quarters, an amount with parts of a fen.
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
