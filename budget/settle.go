package budget

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Settlement says how a year is closed.
type Settlement struct {
	AddsUp SumOfMonths `json:"addsUp" label:"final accounts are the sum of the months|决算等于各月之和"`
	Carry  Carry       `json:"carry" label:"carried into the next year|结转下年"`
}

// SumOfMonths cites the clause by which final accounts are compiled from the months' books, by what was spent.
type SumOfMonths struct{ logistics.Rule }

// Carry says which money is carried into the next year when it was not spent: what is earmarked for one of Purposes. The rest lapses.
type Carry struct {
	logistics.Rule
	Purposes logistics.List[string] `json:"purposes" label:"earmarked for|专项用途" none:"nothing: all of it lapses|无，全部失效"`
}

// YearBooks are what was spent in a year that is over, line by line. [Ledger.Close] gives them.
type YearBooks struct {
	Year  logistics.Month            `json:"year"`  // the first month of the fiscal year
	Lines logistics.List[BookedLine] `json:"lines"` // at least one
}

// BookedLine is one line of the books of a year: its budget, and what was spent of it.
type BookedLine struct {
	ID      string                          `json:"id"`
	Purpose string                          `json:"purpose,omitzero"` // what its money is earmarked for; absent: nothing
	Budget  decimal.Decimal                 `json:"budget"`           // yuan for the year, transfers included
	Months  logistics.List[decimal.Decimal] `json:"months"`           // 12 amounts spent, in yuan, from the first month of the year
}

// FinalAccounts are the final accounts of a year as the policy compiles them.
type FinalAccounts struct {
	Edition string                    `json:"edition"`
	Year    logistics.Month           `json:"year"`
	Lines   logistics.List[FinalLine] `json:"lines"` // in the order of the books
	Total   FinalLine                 `json:"total"`
	Clauses logistics.Citations       `json:"clauses"`
}

// String gives the final accounts in English.
func (f FinalAccounts) String() string { return f.Text(logistics.English) }

// Text gives the final accounts in l: the year, then each line and the total.
func (f FinalAccounts) Text(l logistics.Lang) string {
	lines := []string{f.Clauses.Behind(logistics.Text{En: yearText(f.Year) + ": final accounts", Zh: yearText(f.Year) + " 年度决算"}.In(l), l)}
	for _, line := range append(f.Lines[:len(f.Lines):len(f.Lines)], f.Total) {
		lines = append(lines, "  "+line.Text(l))
	}
	return strings.Join(lines, "\n")
}

// FinalLine is one line at the end of its year, in yuan from 0.
type FinalLine struct {
	ID      string          `json:"id"` // empty for the total
	Budget  decimal.Decimal `json:"budget"`
	Actual  decimal.Decimal `json:"actual"`  // the sum of the months
	Over    decimal.Decimal `json:"over"`    // what was spent beyond the budget
	Unspent decimal.Decimal `json:"unspent"` // what was left of the budget: Lapsed + Carried
	Lapsed  decimal.Decimal `json:"lapsed"`  // lost with the year
	Carried decimal.Decimal `json:"carried"` // carried into the next year
}

// String gives the line in English.
func (f FinalLine) String() string { return f.Text(logistics.English) }

// Text gives the line in l: "fuel: 1,080 yuan of 1,200 yuan spent; 120 yuan lapse".
func (f FinalLine) Text(l logistics.Lang) string {
	id := f.ID
	if id == "" {
		id = logistics.Text{En: "total", Zh: "合计"}.In(l)
	}
	actual, planned := yuanText(f.Actual, l), yuanText(f.Budget, l)
	s := logistics.Text{En: id + ": " + actual + " of " + planned + " spent", Zh: id + "：预算 " + planned + "，支出 " + actual}.In(l)
	for _, one := range []struct {
		of     decimal.Decimal
		en, zh string
	}{{f.Over, " too much", "超支 "}, {f.Lapsed, " lapse", "失效 "}, {f.Carried, " carried into the next year", "结转下年 "}} {
		if !one.of.IsZero() {
			s += logistics.Text{En: "; " + yuanText(one.of, l) + one.en, Zh: "；" + one.zh + yuanText(one.of, l)}.In(l)
		}
	}
	return s
}

// Settle compiles the final accounts of a year from what was spent in its months (000-184): what each line spent beyond its budget or
// left of it. What is left lapses, but for what [Carry] names (003-012). The error is nil or an [*logistics.InvalidError]: the policy is
// invalid, Year begins no fiscal year, there are no lines, the months are not twelve amounts.
func (pol Policy) Settle(b YearBooks) (FinalAccounts, error) {
	var rows []bookedLine
	if err := pol.admits(func(ps *logistics.Problems) { rows = b.check(pol, ps) }); err != nil {
		return FinalAccounts{}, err
	}
	out := FinalAccounts{Edition: pol.Edition, Year: b.Year, Clauses: pol.cite(pol.Settlement.AddsUp.Rule, pol.Settlement.Carry.Rule)}
	var all settledLine
	for i, l := range b.Lines {
		one := pol.Settlement.settle(l.Purpose, rows[i])
		out.Lines = append(out.Lines, one.line(l.ID))
		all = settledLine{all.budget + one.budget, all.actual + one.actual, all.over + one.over, all.lapsed + one.lapsed, all.carried + one.carried}
	}
	out.Total = all.line("")
	return out, nil
}

// bookedLine are the amounts of a line of the books.
type bookedLine struct{ budget, actual fen }

// settledLine are the amounts of a line of the final accounts.
type settledLine struct{ budget, actual, over, lapsed, carried fen }

func (s settledLine) line(id string) FinalLine {
	return FinalLine{id, s.budget.yuan(), s.actual.yuan(), s.over.yuan(), (s.lapsed + s.carried).yuan(), s.lapsed.yuan(), s.carried.yuan()}
}

func (s Settlement) settle(purpose string, row bookedLine) settledLine {
	one := settledLine{budget: row.budget, actual: row.actual, over: max(0, row.actual-row.budget), lapsed: max(0, row.budget-row.actual)}
	if purpose != "" && slices.Contains(s.Carry.Purposes, purpose) {
		one.lapsed, one.carried = 0, one.lapsed
	}
	return one
}

func (b YearBooks) check(pol Policy, ps *logistics.Problems) []bookedLine {
	pol.Phasing.Start.check(ps, "year", b.Year)
	if len(b.Lines) == 0 {
		ps.Add("lines", logistics.CodeAbsent, "no books")
	}
	var ids []string
	var budgets, spent []fen
	var rows []bookedLine
	for i, l := range b.Lines {
		at := logistics.At("lines", i)
		ids = append(ids, l.ID)
		if l.Purpose != "" {
			ps.Name(at+".purpose", l.Purpose)
		}
		row := bookedLine{money(ps, at+".budget", l.Budget), total(amounts(ps, at+".months", l.Months, months))}
		rows, budgets, spent = append(rows, row), append(budgets, row.budget), append(spent, row.actual)
	}
	checkIDs(ps, "lines", ids)
	sum(ps, "lines", budgets...)
	sum(ps, "lines", spent...)
	return rows
}

// FinalFile is final accounts that somebody compiled, to be judged by the books of the year.
type FinalFile struct {
	Books YearBooks                  `json:"books"`
	Lines logistics.List[StatedLine] `json:"lines"` // in any order; each is in the books
}

// StatedLine is one line of final accounts that somebody compiled.
type StatedLine struct {
	ID      string          `json:"id"`
	Actual  decimal.Decimal `json:"actual"`  // yuan spent in the year
	Carried decimal.Decimal `json:"carried"` // yuan carried into the next year
}

// CheckFinalAccounts judges final accounts by the books. It finds a line that is missing or is not the sum of its months (000-184), and
// money carried forward that should have lapsed (003-012). The error is nil or an [*logistics.InvalidError]: that of [Policy.Settle], or a
// line that the books do not have.
func (pol Policy) CheckFinalAccounts(f FinalFile) (logistics.Report, error) {
	var rows []bookedLine
	actual, carried := map[string]fen{}, map[string]fen{}
	return pol.ask(func(ps *logistics.Problems) {
		var own logistics.Problems
		rows = f.Books.check(pol, &own)
		ps.Under("books", own.Err())
		var ids []string
		for i, l := range f.Lines {
			at := logistics.At("lines", i)
			ids = append(ids, l.ID)
			actual[l.ID], carried[l.ID] = money(ps, at+".actual", l.Actual), money(ps, at+".carried", l.Carried)
			if l.ID != "" && !slices.ContainsFunc(f.Books.Lines, func(b BookedLine) bool { return b.ID == l.ID }) {
				ps.Add(at+".id", logistics.CodeUnknown, "%.40q is not in the books", l.ID)
			}
		}
		checkIDs(ps, "lines", ids)
	}, func(r *logistics.Report) {
		for i, l := range f.Books.Lines {
			stated, there := actual[l.ID]
			if !there {
				r.Find(pol.Settlement.AddsUp.Rule, logistics.Missing, "final line "+l.ID, logistics.Measure{}, rows[i].actual.measure())
				continue
			}
			exactly(r, pol.Settlement.AddsUp.Rule, "final line "+l.ID+".actual", stated, rows[i].actual)
			atMostYuan(r, pol.Settlement.Carry.Rule, "final line "+l.ID+".carried", carried[l.ID], pol.Settlement.settle(l.Purpose, rows[i]).carried)
		}
	})
}

func (s Settlement) laws(ps *logistics.Problems) {
	for i, p := range s.Carry.Purposes {
		another(ps, logistics.At("settlement.carry.purposes", i), p, s.Carry.Purposes[:i])
	}
}
