package budget

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// BudgetFile is a budget that somebody compiled, to be judged.
type BudgetFile struct {
	Year     logistics.Month            `json:"year"`               // the first month of the fiscal year
	Sources  logistics.List[Source]     `json:"sources"`            // at least one
	Reserve  decimal.Decimal            `json:"reserve"`            // yuan, from 0
	Lines    logistics.List[BudgetLine] `json:"lines"`              // at least one
	LastYear *decimal.Decimal           `json:"lastYear,omitempty"` // yuan of income in the year before, counted by the same kinds of source; absent: growth is not checked (002-003)
}

// CheckBudget judges a budget that somebody compiled. It finds lines and reserve that together exceed the funds (000-175), lines that
// exceed the income (003-013), a reserve of nothing (000-176), a line that gets more than it asks for, a class that gets something while
// one before it lacks something (000-175, 003-013), and income that did not grow, a loan being no income (002-003).
// The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckBudget(f BudgetFile) (logistics.Report, error) {
	var funds, income, reserve, last fen
	var asked, allotted []fen
	return pol.ask(func(ps *logistics.Problems) {
		pol.Phasing.Start.check(ps, "year", f.Year)
		funds, income = checkSources(ps, f.Sources)
		reserve = money(ps, "reserve", f.Reserve)
		if len(f.Lines) == 0 {
			ps.Add("lines", logistics.CodeAbsent, "an empty budget")
		}
		var ids, classes []string
		for i, l := range f.Lines {
			ids, classes = append(ids, l.ID), append(classes, l.Class)
			asked = append(asked, money(ps, logistics.At("lines", i)+".asked", l.Asked))
			allotted = append(allotted, money(ps, logistics.At("lines", i)+".allotted", l.Allotted))
		}
		checkIDs(ps, "lines", ids)
		pol.Compilation.checkClasses(ps, "lines", classes)
		sum(ps, "lines", asked...)
		sum(ps, "lines", append(allotted[:len(allotted):len(allotted)], reserve)...)
		if f.LastYear != nil {
			last = money(ps, "lastYear", *f.LastYear)
		}
	}, func(r *logistics.Report) {
		rules := pol.Compilation
		var planned fen
		for _, part := range allotted {
			planned += part
		}
		atMostYuan(r, rules.Funds.Rule, "planned", planned+reserve, funds)
		atMostYuan(r, rules.Balance.Rule, "planned", planned, income)
		rules.Reserve.Check(r, "reserve", reserve.of(funds))
		var lacking *Class
		for i := range rules.Classes {
			class := &rules.Classes[i]
			lacks := false
			for n, l := range f.Lines {
				if l.Class != class.Class {
					continue
				}
				at := "line " + l.ID + ".allotted"
				atMostYuan(r, class.Rule, at, allotted[n], asked[n])
				if lacking != nil && allotted[n] > 0 {
					r.Find(lacking.Rule, logistics.OutOfOrder, at, allotted[n].measure(), logistics.Said(lacking.Class))
				}
				lacks = lacks || allotted[n] < asked[n]
			}
			if lacks && lacking == nil {
				lacking = class
			}
		}
		if f.LastYear == nil {
			r.Open(rules.Growth.Clause, "growth", logistics.Text{En: "the income of last year", Zh: "上年收入"})
		} else {
			rules.Growth.Check(r, "growth", income.of(last))
		}
	})
}

// atMostYuan judges an amount against one that it must not exceed, which is a fact.
func atMostYuan(r *logistics.Report, rule logistics.Rule, subject string, got, most fen) {
	logistics.Limit{Rule: rule, Side: logistics.AtMost, Bound: most.measure()}.Check(r, subject, got.measure())
}

// exactly judges an amount that must be another, neither more nor less.
func exactly(r *logistics.Report, rule logistics.Rule, subject string, got, want fen) {
	if got != want {
		r.Find(rule, logistics.Failed, subject, got.measure(), want.measure())
	}
}

// Activity is something that money is to be spent on, with what has been prepared for it (000-174). False: it is not there.
type Activity struct {
	ID          string `json:"id"`
	Plan        bool   `json:"plan"`        // there is a plan of it
	Budget      bool   `json:"budget"`      // there is a budget for its money
	Standards   bool   `json:"standards"`   // there are standards for its income and expense
	Rules       bool   `json:"rules"`       // there are rules by which it is managed
	Data        bool   `json:"data"`        // there are data to analyze it
	Supervision bool   `json:"supervision"` // there are requirements to supervise it
}

// The keys of what an activity has; the fields of [Activity] carry them.
const (
	keyPlan        = "plan"
	keyBudget      = "budget"
	keyStandards   = "standards"
	keyRules       = "management-rules"
	keyData        = "data"
	keySupervision = "supervision"
)

func activityKeys() []string {
	return []string{keyPlan, keyBudget, keyStandards, keyRules, keyData, keySupervision}
}

// CheckActivity judges whether an activity has the six things that it needs before money is spent on it (000-174). The error is nil or an
// [*logistics.InvalidError]: the policy is invalid or the activity has no name.
func (pol Policy) CheckActivity(a Activity) (logistics.Report, error) {
	return pol.ask(func(ps *logistics.Problems) { ps.Name("id", a.ID) }, func(r *logistics.Report) {
		pol.Compilation.Activity.Check(r, "activity "+a.ID, func(key string) logistics.Answer {
			return logistics.Known(map[string]bool{
				keyPlan: a.Plan, keyBudget: a.Budget, keyStandards: a.Standards, keyRules: a.Rules, keyData: a.Data, keySupervision: a.Supervision,
			}[key])
		})
	})
}
