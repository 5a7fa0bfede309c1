package budget

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Canteen says how a canteen keeps its accounts, what it publishes and what it may earn.
type Canteen struct {
	Accounts   logistics.List[logistics.Duty] `json:"accounts" label:"accounts made public|账目公布"`
	Managed    logistics.Checklist            `json:"managed" label:"how it is managed|核算与管理"`
	BreakEven  BreakEven                      `json:"breakEven" label:"costs are covered|保本"`
	Margin     logistics.Limit                `json:"margin" label:"profit of a canteen that the site runs, as a share of its income|自营食堂利润占收入"`
	Contracted logistics.Limit                `json:"contracted" label:"profit of a contractor, as a share of his income|承包食堂利润占收入"`
	Surplus    NoSurplus                      `json:"surplus" label:"no surplus stays with a canteen that the site runs|自营食堂不留盈余"`
	Apart      logistics.Need                 `json:"apart" label:"services within and outside the site|对内对外服务"`
}

// BreakEven cites the clause by which the income of a canteen covers its costs.
type BreakEven struct{ logistics.Rule }

// NoSurplus cites the clause by which a canteen that the site runs gives its surplus back.
type NoSurplus struct{ logistics.Rule }

// The keys of canteens; the fields of [CanteenTerm] carry them.
const (
	keyCosts       = "cost-accounting"
	keyTargets     = "targets"
	keyResponsible = "responsible-person"
	keyApart       = "accounts-apart"
)

// CanteenTerm is what a canteen took in, cost and gave back in a term, and how its accounts are kept.
type CanteenTerm struct {
	ID          string           `json:"id"`
	Contracted  bool             `json:"contracted"`           // a contractor runs it; false: the site does and may keep no surplus (003-072)
	Income      decimal.Decimal  `json:"income"`               // yuan from those whom it serves within the site
	Cost        decimal.Decimal  `json:"cost"`                 // yuan spent on them
	Returned    decimal.Decimal  `json:"returned"`             // yuan given back to those who eat, of this surplus or of an earlier one (003-072)
	External    logistics.Answer `json:"external,omitzero"`    // whether it serves people outside the site too, whose money is no part of Income and Cost
	Apart       bool             `json:"apart"`                // what it does outside the site has accounts of its own (003-072, 004-125)
	Costs       bool             `json:"costs"`                // there is strict cost accounting (002-010)
	Targets     bool             `json:"targets"`              // it is managed by targets (002-010)
	Responsible logistics.Person `json:"responsible,omitzero"` // who is named as responsible; absent: nobody (002-010)
}

// CheckCanteen judges the accounts of a canteen for a term: whether income covers the costs, with cost accounting, targets and a
// responsible person (002-010); whether profit is within its cap (002-010, of a contractor 003-037); whether a surplus was given back and
// services outside the site have accounts of their own (003-072). The documents give no cap: a profit is not checked against one until
// the policy has it. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckCanteen(c CanteenTerm) (logistics.Report, error) {
	var income, cost, returned fen
	return pol.ask(func(ps *logistics.Problems) {
		ps.Name("id", c.ID)
		income, cost, returned = money(ps, "income", c.Income), money(ps, "cost", c.Cost), money(ps, "returned", c.Returned)
		if _, err := c.External.MarshalText(); err != nil {
			ps.Add("external", logistics.CodeWord, "%v", err)
		}
		if c.Responsible != "" {
			ps.Name("responsible", string(c.Responsible))
		}
	}, func(r *logistics.Report) {
		rules, subject := pol.Canteens, "canteen "+c.ID
		rules.Managed.Check(r, subject, func(key string) logistics.Answer {
			return logistics.Known(map[string]bool{keyCosts: c.Costs, keyTargets: c.Targets, keyResponsible: c.Responsible != ""}[key])
		})
		if income+cost == 0 {
			r.Open(rules.BreakEven.Clause, subject+".income", logistics.Text{En: "what it took in and cost: both are 0", Zh: "收入与成本：均为零"})
		}
		logistics.Limit{Rule: rules.BreakEven.Rule, Side: logistics.AtLeast, Bound: cost.measure()}.Check(r, subject+".income", income.measure())
		profit := max(0, income-cost-returned)
		if c.Contracted {
			capped(r, rules.Contracted, subject, profit, income)
		} else {
			capped(r, rules.Margin, subject, profit, income)
			atMostYuan(r, rules.Surplus.Rule, subject+".surplus", profit, 0)
		}
		apart := logistics.Known(c.Apart || c.External == logistics.No)
		if c.External == logistics.Unknown && !c.Apart {
			apart = logistics.Unknown
		}
		rules.Apart.Check(r, subject, apart)
	})
}

// capped judges a profit. No profit is within any cap, also one that the policy has no number for.
func capped(r *logistics.Report, most logistics.Limit, subject string, profit, income fen) {
	if profit > 0 {
		most.Check(r, subject+".profit", profit.of(income))
	}
}

func (c Canteen) laws(ps *logistics.Problems) {
	const path = "canteens"
	ps.KnownKeys(path+".managed", c.Managed, keyCosts, keyTargets, keyResponsible)
	ps.Needed(path+".managed", c.Managed...)
	ps.KnownKeys(path+".apart", logistics.Checklist{c.Apart}, keyApart)
	ps.Needed(path+".apart", c.Apart)
	ps.Bounded(path+".margin", c.Margin, logistics.ShareKind, logistics.CeilingSides()...)
	ps.Bounded(path+".contracted", c.Contracted, logistics.ShareKind, logistics.CeilingSides()...)
}
