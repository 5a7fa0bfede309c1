package budget

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// BudgetFile is a budget as somebody compiled it.
type BudgetFile struct {
	Year     logistics.Month            `json:"year"` // the first month of the fiscal year
	Sources  logistics.List[Source]     `json:"sources"`
	Reserve  decimal.Decimal            `json:"reserve"`            // yuan, from 0
	Lines    logistics.List[BudgetLine] `json:"lines"`              // yuan, from 0; classes by the policy's words
	LastYear *decimal.Decimal           `json:"lastYear,omitempty"` // income of the year before, yuan, counted as this year's; unknown: growth is not checked (002-003)
}

// CheckBudget judges a compiled budget: what is planned with the reserve beyond the funds (000-175), what is planned beyond the
// income (003-013), a reserve that is none (000-176), a line that gets more than is asked for it, a class that gets something while
// one before it still lacks something (000-175, 003-013), and income that did not grow: a loan is no growth (002-003).
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
		atMostYuan(r, rules.Funds.Rule, "planned+reserve", planned+reserve, funds)
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
			r.Open(rules.Growth.Clause, "income", logistics.Text{En: "the income of last year", Zh: "上年收入"})
		} else {
			rules.Growth.Check(r, "income/lastYear", income.of(last))
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

// Activity is something that costs money, and what is there for it. False and absent are alike: it is not there.
type Activity struct {
	ID          string `json:"id"`
	Plan        bool   `json:"plan"`        // a plan of it
	Budget      bool   `json:"budget"`      // a budget for the money
	Standards   bool   `json:"standards"`   // standards for income and expense
	Rules       bool   `json:"rules"`       // rules by which it is managed
	Data        bool   `json:"data"`        // data to analyze it
	Supervision bool   `json:"supervision"` // requirements to supervise it
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

// CheckActivity judges whether an activity has what it needs before money is spent on it (000-174). The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckActivity(a Activity) (logistics.Report, error) {
	return pol.ask(func(ps *logistics.Problems) { ps.Name("id", a.ID) }, func(r *logistics.Report) {
		pol.Compilation.Activity.Check(r, "activity "+a.ID, func(key string) logistics.Answer {
			return logistics.Known(map[string]bool{
				keyPlan: a.Plan, keyBudget: a.Budget, keyStandards: a.Standards, keyRules: a.Rules, keyData: a.Data, keySupervision: a.Supervision,
			}[key])
		})
	})
}
