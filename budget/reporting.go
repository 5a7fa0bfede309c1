package budget

import (
	"cmp"
	"maps"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Reporting says what is reported, published and audited, how often and by whom.
type Reporting struct {
	Purchases logistics.Duty                 `json:"purchases" label:"report of the month's purchases|采购月报"`
	Analysis  logistics.Duty                 `json:"analysis" label:"ledger of purchases and analysis of expenses|采购台帐与费用分析"`
	Others    logistics.List[logistics.Duty] `json:"others" label:"other reports|其他报送与公开"`
	Reviewers Reviewers                      `json:"reviewers" label:"audit without cashier and accountant|审查不含出纳会计"`
}

// Reviewers cites the clause by which those who audit are not those who keep the money.
type Reviewers struct{ logistics.Rule }

// The duties of the documented policies.
const (
	DutyPurchaseReport  = "purchase-report"
	DutyExpenseAnalysis = "expense-analysis"
	DutyComparison      = "budget-comparison"
	DutyTermAudit       = "term-audit"
	DutyTermPublication = "term-publication"
	DutySecondHalf      = "second-half-summary"
	DutyStatements      = "monthly-statements"
	DutyWages           = "wages-paid"
	DutyHeadquarters    = "settlement-with-headquarters"
	DutyFinalAccounts   = "final-accounts"

	DutyCanteenAccounts = "canteen-accounts"
	DutyMealAccount     = "meal-account"
)

// DutyLog is what was done about one of the duties.
type DutyLog struct {
	What string `json:"what"` // the duty, by the policy's word
	logistics.Log
}

// CheckDuty judges the log of a duty: the purchase report by the 10th of the next month (000-101), every month an analysis of
// expenses (000-040), the comparison of budget and actual (000-039), statements (003-066), the settlement with headquarters
// (003-078), the accounts of canteens (003-037, 003-064), every term an audit and a publication (002-022), the summary of the second
// half, whose frequency no document gives (003-011), final accounts every year (000-184).
// The error is nil or an [*logistics.InvalidError]: a duty that the policy does not have, or what [logistics.Duty.Check] says.
func (pol Policy) CheckDuty(l DutyLog) (logistics.Report, error) {
	var judged logistics.Report
	return pol.ask(func(ps *logistics.Problems) {
		if d, ok := pol.duty(ps, l.What); ok {
			ps.Under("", d.Check(&judged, "", l.Log))
		}
	}, func(r *logistics.Report) { r.Findings, r.Unchecked = judged.Findings, judged.Unchecked })
}

// DutyDays asks when a duty is due, from one day on and before another.
type DutyDays struct {
	What     string             `json:"what"` // the duty, by the policy's word
	From     logistics.Date     `json:"from"`
	To       logistics.Date     `json:"to"`
	Calendar logistics.Calendar `json:"calendar,omitzero"` // for duties that move off days that are not worked
	Anchors  logistics.Anchors  `json:"anchors,omitzero"`  // "term" for what is due every term
}

// DutyDue is the days on which a duty is due, with its clause.
type DutyDue struct {
	Edition string                           `json:"edition"`
	What    string                           `json:"what"`
	Periods logistics.List[logistics.Period] `json:"periods"` // none: it is not due then, or the policy has no frequency
	Clauses logistics.Citations              `json:"clauses"`
}

// DueDays tells when a duty is due. The error is nil or an [*logistics.InvalidError]: a duty that the policy does not have, or what
// [logistics.Duty.Due] says.
func (pol Policy) DueDays(q DutyDays) (DutyDue, error) {
	out := DutyDue{Edition: pol.Edition, What: q.What}
	err := pol.admits(func(ps *logistics.Problems) {
		d, ok := pol.duty(ps, q.What)
		if !ok {
			return
		}
		due, err := d.Due(q.From, q.To, q.Calendar, q.Anchors)
		ps.Under("", err)
		out.Periods, out.Clauses = due, pol.cite(d.Rule)
	})
	if err != nil {
		return DutyDue{}, err
	}
	return out, nil
}

// duty gives the duty of a word.
func (pol Policy) duty(ps *logistics.Problems, what string) (logistics.Duty, bool) {
	for _, d := range pol.duties() {
		if d.What == what {
			return d, true
		}
	}
	ps.Add("what", logistics.CodeUnknown, "%.40q is no duty", what)
	return logistics.Duty{}, false
}

// duties are all duties of the policy, in its order.
func (pol Policy) duties() []logistics.Duty {
	all := append([]logistics.Duty{pol.Reporting.Purchases, pol.Reporting.Analysis}, pol.Reporting.Others...)
	return append(all, pol.Canteens.Accounts...)
}

// dutyLaws asks for duties that go by different words.
func (pol Policy) dutyLaws(ps *logistics.Problems) {
	seen := map[string]bool{}
	for _, d := range pol.duties() {
		if seen[d.What] {
			ps.Add("reporting", logistics.CodeDuplicate, "two duties go by the word %.40q", d.What)
		}
		seen[d.What] = true
	}
}

// PurchaseMonth is what was bought in a month.
type PurchaseMonth struct {
	Month    logistics.Month               `json:"month"`
	Lines    logistics.List[PurchasedLine] `json:"lines"`             // in any order; none: nothing was bought
	Calendar logistics.Calendar            `json:"calendar,omitzero"` // for a policy that moves the due day off days that are not worked
}

// PurchasedLine is one purchase.
type PurchasedLine struct {
	ID      string          `json:"id"`
	On      logistics.Date  `json:"on"` // in the month
	Account string          `json:"account"`
	Center  string          `json:"center"` // cost center
	Class   string          `json:"class"`  // of expense
	Amount  decimal.Decimal `json:"amount"` // yuan, from 0
}

// PurchaseReport is the report of a month's purchases.
type PurchaseReport struct {
	Edition  string                       `json:"edition"`
	Month    logistics.Month              `json:"month"`
	Due      logistics.Date               `json:"due,omitzero"` // its last day; none where the policy has no frequency
	Accounts logistics.List[AccountTotal] `json:"accounts"`     // sorted by account, then by cost center
	Classes  logistics.List[ClassTotal]   `json:"classes"`      // sorted
	Total    decimal.Decimal              `json:"total"`
	Clauses  logistics.Citations          `json:"clauses"`
}

// AccountTotal is what a cost center bought on an account, in yuan.
type AccountTotal struct {
	Account string          `json:"account"`
	Center  string          `json:"center"`
	Amount  decimal.Decimal `json:"amount"`
}

// ClassTotal is what was spent of a class of expense, in yuan.
type ClassTotal struct {
	Class  string          `json:"class"`
	Amount decimal.Decimal `json:"amount"`
}

// ReportPurchases totals a month's purchases by account and cost center (000-101) and by class of expense (000-040), and says by when
// the report is due. The order of the lines says nothing. The error is nil or an [*logistics.InvalidError]: a purchase of another
// month, one that is there twice, an amount with parts of a fen, a calendar that does not reach the due day.
func (pol Policy) ReportPurchases(m PurchaseMonth) (PurchaseReport, error) {
	out := PurchaseReport{Edition: pol.Edition, Month: m.Month}
	err := pol.admits(func(ps *logistics.Problems) {
		amounts := m.check(ps)
		type place struct{ account, center string }
		accounts, classes := map[place]fen{}, map[string]fen{}
		for i, l := range m.Lines {
			accounts[place{l.Account, l.Center}] += amounts[i]
			classes[l.Class] += amounts[i]
		}
		for _, p := range slices.SortedFunc(maps.Keys(accounts), func(a, b place) int {
			return cmp.Or(cmp.Compare(a.account, b.account), cmp.Compare(a.center, b.center))
		}) {
			out.Accounts = append(out.Accounts, AccountTotal{p.account, p.center, accounts[p].yuan()})
		}
		for _, class := range slices.Sorted(maps.Keys(classes)) {
			out.Classes = append(out.Classes, ClassTotal{class, classes[class].yuan()})
		}
		out.Total = total(amounts).yuan()
		if m.Month.IsZero() {
			return
		}
		next := m.Month.Add(1)
		due, err := pol.Reporting.Purchases.Due(next.First(), next.Add(1).First(), m.Calendar, nil)
		ps.Under("", err)
		if len(due) > 0 {
			out.Due = due[0].Last
		}
	})
	if err != nil {
		return PurchaseReport{}, err
	}
	out.Clauses = pol.cite(pol.Reporting.Purchases.Rule, pol.Reporting.Analysis.Rule)
	return out, nil
}

func (m PurchaseMonth) check(ps *logistics.Problems) []fen {
	switch {
	case m.Month.IsZero():
		ps.Add("month", logistics.CodeAbsent, "no month")
	case m.Month.Add(2).IsZero():
		ps.Add("month", logistics.CodeRange, "%s is too late: the calendar ends", m.Month)
	}
	var ids []string
	var all []fen
	var accounts, centers, classes logistics.Spellings
	for i, l := range m.Lines {
		at := logistics.At("lines", i)
		ids = append(ids, l.ID)
		accounts.Add(ps, at+".account", l.Account)
		centers.Add(ps, at+".center", l.Center)
		classes.Add(ps, at+".class", l.Class)
		switch {
		case l.On.IsZero():
			ps.Add(at+".on", logistics.CodeAbsent, "no date")
		case !m.Month.IsZero() && !m.Month.Contains(l.On):
			ps.Add(at+".on", logistics.CodeRange, "%s is not in %s", l.On, m.Month)
		}
		ps.Name(at+".account", l.Account)
		ps.Name(at+".center", l.Center)
		ps.Name(at+".class", l.Class)
		all = append(all, money(ps, at+".amount", l.Amount))
	}
	checkIDs(ps, "lines", ids)
	sum(ps, "lines", all...)
	return all
}

// TermAudit is who audited the income and expense of a term.
type TermAudit struct {
	Term       string                           `json:"term"`
	Reviewers  logistics.List[logistics.Person] `json:"reviewers"` // the finance review group
	Cashier    logistics.Person                 `json:"cashier,omitzero"`
	Accountant logistics.Person                 `json:"accountant,omitzero"`
}

// CheckTermAudit judges who audited a term: somebody did, and neither the cashier nor the accountant was among them (002-022). Where
// nobody says who they are, that is not checked. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckTermAudit(a TermAudit) (logistics.Report, error) {
	return pol.ask(func(ps *logistics.Problems) {
		ps.Name("term", a.Term)
		var persons logistics.Persons
		for i, who := range a.Reviewers {
			at := logistics.At("reviewers", i)
			ps.Name(at, string(who))
			if slices.Contains(a.Reviewers[:i], who) && who != "" {
				ps.Add(at, logistics.CodeDuplicate, "%.40q is there twice", who)
			}
			persons.Add(ps, at, who)
		}
		for _, p := range []struct {
			field string
			who   logistics.Person
		}{{"cashier", a.Cashier}, {"accountant", a.Accountant}} {
			if p.who != "" {
				ps.Name(p.field, string(p.who))
			}
			persons.Add(ps, p.field, p.who)
		}
	}, func(r *logistics.Report) {
		rule, at := pol.Reporting.Reviewers.Rule, "term "+a.Term+".reviewers"
		if len(a.Reviewers) == 0 {
			r.Find(rule, logistics.Missing, at, logistics.Measure{}, logistics.Measure{})
		}
		for i, who := range a.Reviewers {
			if who == a.Cashier || who == a.Accountant {
				r.Find(rule, logistics.Banned, logistics.At(at, i), logistics.Said(who), logistics.Measure{})
			}
		}
		if a.Cashier == "" || a.Accountant == "" {
			r.Open(rule.Clause, at, logistics.Text{En: "who keeps money and books", Zh: "出纳、会计姓名"})
		}
	})
}
