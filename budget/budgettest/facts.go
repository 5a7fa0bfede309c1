package budgettest

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// fen gives an amount in fen.
func fen(d decimal.Decimal) int64 { return d.Shift(2).BigInt().Int64() }

func yuan(fen int64) decimal.Decimal { return decimal.New(fen, -2) }

// year gives the first month of a fiscal year of the policy.
func year(pol budget.Policy) logistics.Month {
	m, _ := logistics.ParseMonth(fmt.Sprintf("2026-%02d", pol.Phasing.Start.Month))
	return m
}

// classes are up to three classes of the policy: the first two and the last.
func classes(pol budget.Policy) []string {
	var all []string
	for _, c := range pol.Compilation.Classes {
		all = append(all, c.Class)
	}
	if len(all) > 3 {
		all = slices.Concat(all[:2], all[len(all)-1:])
	}
	return all
}

// wanted are three lines of each class, in an order in which classes do not follow one another; weighted is by weights that have
// nothing to do with what is asked.
func wanted(pol budget.Policy, weighted bool) []budget.Wanted {
	var lines []budget.Wanted
	for i, asked := range []int64{100_00, 333_33, 1} {
		for k, class := range slices.Backward(classes(pol)) {
			w := budget.Wanted{ID: fmt.Sprintf("%s-%d", class, i), Class: class, Amount: yuan(asked * int64(k+1))}
			if weighted {
				weight := decimal.New([]int64{7, 7, 11}[i], -1)
				w.Weight = &weight
			}
			lines = append(lines, w)
		}
	}
	return lines
}

// proposals ask for the same with every amount of money at which something changes: nothing, a part of each class, just
// enough for it, and a fen on either side; all of it income, and some of it borrowed.
func proposals(pol budget.Policy) []budget.Proposal {
	var all []budget.Proposal
	for _, weighted := range []bool{false, true} {
		lines := wanted(pol, weighted)
		var money []int64
		asked := int64(0)
		for _, class := range classes(pol) {
			of := int64(0)
			for _, l := range lines {
				if l.Class == class {
					of += fen(l.Amount)
				}
			}
			money = append(money, asked, asked+1, asked+of/3, asked+of-1)
			asked += of
		}
		money = append(money, asked, 2*asked)
		for _, m := range money {
			p, ok := reserved(pol, m)
			if !ok {
				continue
			}
			p.Lines = lines
			all = append(all, p)
			if weighted {
				borrowed := logistics.Clone(p)
				borrowed.Sources = append(borrowed.Sources, budget.Source{Name: "loan", Amount: yuan(loan)})
				all = append(all, borrowed)
			}
		}
	}
	return all
}

// loan is what is borrowed beside the income, in fen.
const loan = 5_00

// reserved is a proposal with so many fen beside a reserve that the policy takes, also where there is a loan or a fen more; ok is
// false where none was found.
func reserved(pol budget.Policy, money int64) (p budget.Proposal, ok bool) {
	for _, reserve := range []int64{1, 100_00, money/50 + 100, money/8 + 1000, money + 1000, 0, 9*money + 1000} {
		if takes(pol, reserve, money+reserve) && takes(pol, reserve, money+reserve+1) && takes(pol, reserve, money+reserve+loan+1) {
			return budget.Proposal{Year: year(pol), Reserve: yuan(reserve), Sources: []budget.Source{{Name: "grant", Amount: yuan(money + reserve), Income: true}}}, true
		}
	}
	return p, false
}

// takes reports whether the policy takes a reserve in funds.
func takes(pol budget.Policy, reserve, funds int64) bool {
	part, _ := logistics.AmountOf(yuan(reserve))
	of, _ := logistics.AmountOf(yuan(funds))
	holds, known := pol.Compilation.Reserve.Holds(logistics.ShareOf(part, of))
	return holds || !known && reserve > 0
}

// phasePlans lay out amounts that do not divide, alike and by weights of which some are nothing.
func phasePlans(pol budget.Policy) []budget.PhasePlan {
	var all []budget.PhasePlan
	for _, approved := range []int64{0, 1, 11, 13, 100_000_01} {
		for _, by := range [][]int64{nil, {3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 1, 3}, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2}, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5}} {
			line := budget.PhaseLine{ID: "line", Approved: yuan(approved)}
			for _, w := range by {
				line.Weights = append(line.Weights, decimal.New(w, -1))
			}
			all = append(all, budget.PhasePlan{Year: year(pol), Lines: []budget.PhaseLine{line, {ID: "other", Approved: yuan(1)}}})
		}
	}
	return all
}

// paceFiles spend a year's plan through each quarter: on plan, a fen ahead and a fen behind, at the limits of the policy and a fen
// beyond them, twice as much, and nothing.
func paceFiles(pol budget.Policy) []budget.PaceFile {
	var all []budget.PaceFile
	for _, plan := range [][]int64{
		{100_00, 100_00, 100_00, 100_00, 100_00, 100_00, 100_00, 100_00, 100_00, 100_00, 100_00, 100_00},
		{300_00, 200_00, 100_00, 0, 0, 0, 0, 0, 0, 0, 133_33, 300_00},
		{0, 0, 0, 0, 0, 70_01, 70_01, 0, 0, 0, 0, 0},
		make([]int64, 12),
	} {
		for _, over := range []int{1, 6, 12} {
			toDate := int64(0)
			for _, m := range plan[:over] {
				toDate += m
			}
			spends := []int64{0, 1, toDate - 1, toDate, toDate + 1, 2 * toDate}
			for _, l := range []logistics.Limit{pol.Pacing.Early, pol.Pacing.Late} {
				if r := l.Bound.Rat(); r != nil && r.Num().IsInt64() && r.Denom().IsInt64() {
					at := toDate * r.Num().Int64() / r.Denom().Int64()
					spends = append(spends, at-1, at, at+1)
				}
			}
			slices.Sort(spends)
			for _, spent := range slices.Compact(spends) {
				if spent < 0 {
					continue
				}
				line := budget.PaceLine{ID: "line"}
				for m, planned := range plan {
					line.Planned = append(line.Planned, yuan(planned))
					switch {
					case m+1 < over:
						line.Actual = append(line.Actual, yuan(spent/int64(over)))
					case m+1 == over:
						line.Actual = append(line.Actual, yuan(spent-spent/int64(over)*int64(over-1)))
					}
				}
				all = append(all, budget.PaceFile{Year: year(pol), Through: year(pol).Add(over - 1), Lines: []budget.PaceLine{line}})
			}
		}
	}
	return all
}
