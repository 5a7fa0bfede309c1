package budget

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Reporting says what is reported, published and audited, how often and by whom.
type Reporting struct {
	Purchases logistics.Duty                 `json:"purchases" label:"report of the month's purchases|采购月报"`
	Analysis  logistics.Duty                 `json:"analysis" label:"ledger of purchases and analysis of expenses|采购台账与费用分析"`
	Others    logistics.List[logistics.Duty] `json:"others" label:"other reports|其他报送与公开"`
	Reviewers Reviewers                      `json:"reviewers" label:"audit without cashier and accountant|审查不含出纳会计"`
}

// Reviewers cites the clause by which neither cashier nor accountant audits.
type Reviewers struct{ logistics.Rule }

// The duties of the documented policies, as [DutyLog] and [DutyDays] name them.
const (
	DutyPurchaseReport  = "purchase-report"              // by the 10th of the next month (000-101)
	DutyExpenseAnalysis = "expense-analysis"             // every month (000-040)
	DutyComparison      = "budget-comparison"            // budget against actual, every month (000-039)
	DutyTermAudit       = "term-audit"                   // income and expense audited, every term (002-022)
	DutyTermPublication = "term-publication"             // income and expense published, every term (002-022)
	DutySecondHalf      = "second-half-summary"          // no frequency is given (003-011)
	DutyStatements      = "monthly-statements"           // every month (003-066)
	DutyWages           = "wages-paid"                   // every month (003-066)
	DutyHeadquarters    = "settlement-with-headquarters" // every month (003-078)
	DutyFinalAccounts   = "final-accounts"               // every year (000-184)

	DutyCanteenAccounts = "canteen-accounts" // a contractor publishes income and expense, every month (003-037)
	DutyMealAccount     = "meal-account"     // profit and loss of meals published, every month (003-064)
)

// DutyLog is what was done about one duty of reporting, and the days that are judged.
type DutyLog struct {
	What string `json:"what"` // a duty of the policy, such as DutyPurchaseReport
	logistics.Log
}

// CheckDuty judges whether a duty of reporting, publishing or auditing was done in each of its periods, by a role that may do it; the
// constants such as [DutyPurchaseReport] say how often each is due, by which clause. A duty without a frequency is not checked.
// The error is nil or an [*logistics.InvalidError]: a duty that the policy does not have, or what [logistics.Duty.Check] says.
func (pol Policy) CheckDuty(l DutyLog) (logistics.Report, error) {
	var judged logistics.Report
	return pol.ask(func(ps *logistics.Problems) {
		if d, ok := pol.duty(ps, l.What); ok {
			ps.Under("", d.Check(&judged, "", l.Log))
		}
	}, func(r *logistics.Report) { r.Findings, r.Unchecked = judged.Findings, judged.Unchecked })
}

// DutyDays asks when a duty is due: in the days from From to the day before To.
type DutyDays struct {
	What     string             `json:"what"`              // a duty of the policy, such as DutyPurchaseReport
	From     logistics.Date     `json:"from"`              // the first day
	To       logistics.Date     `json:"to"`                // the day after the last one
	Calendar logistics.Calendar `json:"calendar,omitzero"` // for a policy whose duties move off days that are not worked
	Anchors  logistics.Anchors  `json:"anchors,omitzero"`  // "term", for what is due every term
}

// DutyDue says within which days a duty is due, by which clause.
type DutyDue struct {
	Edition string                           `json:"edition"`
	What    string                           `json:"what"`
	Periods logistics.List[logistics.Period] `json:"periods"` // due once in each; none: not due in those days, or the policy has no frequency
	Clauses logistics.Citations              `json:"clauses"`
}

// String gives the answer in English.
func (d DutyDue) String() string { return d.Text(logistics.English) }

// Text gives the answer in l: "report of purchases: due in 2026-03-01..2026-03-10 (000-101 (read))".
func (d DutyDue) Text(l logistics.Lang) string {
	says := logistics.Text{En: ": not due in those days", Zh: "：所问期间内无须办理"}
	if len(d.Periods) > 0 {
		var in []string
		for _, p := range d.Periods {
			in = append(in, p.String())
		}
		says = logistics.Text{En: ": due in " + strings.Join(in, ", "), Zh: "：应办期间 " + strings.Join(in, "、")}
	}
	return d.Clauses.Behind(Policy{}.Name(d.What, l)+says.In(l), l)
}

// DueDays says when a duty is due. The error is nil or an [*logistics.InvalidError]: a duty that the policy does not have, or what
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
	ps.Add("what", logistics.CodeUnknown, "%.40q is no duty of this policy", what)
	return logistics.Duty{}, false
}

// duties are all duties of the policy, in its order.
func (pol Policy) duties() []logistics.Duty {
	all := append([]logistics.Duty{pol.Reporting.Purchases, pol.Reporting.Analysis}, pol.Reporting.Others...)
	return append(all, pol.Canteens.Accounts...)
}

// dutyLaws asks for duties that go by different words.
func (pol Policy) dutyLaws(ps *logistics.Problems) {
	paths := []string{"reporting.purchases", "reporting.analysis"}
	for i := range pol.Reporting.Others {
		paths = append(paths, logistics.At("reporting.others", i))
	}
	for i := range pol.Canteens.Accounts {
		paths = append(paths, logistics.At("canteens.accounts", i))
	}
	seen := map[string]bool{}
	for i, d := range pol.duties() {
		if seen[d.What] {
			ps.Add(paths[i]+".what", logistics.CodeDuplicate, "two duties go by the word %.40q", d.What)
		}
		seen[d.What] = true
	}
}

// PurchaseMonth is everything that was bought in one month.
type PurchaseMonth struct {
	Month    logistics.Month               `json:"month"`
	Lines    logistics.List[PurchasedLine] `json:"lines"`             // in any order; none: nothing was bought
	Calendar logistics.Calendar            `json:"calendar,omitzero"` // for a policy whose due day moves off days that are not worked
}

// PurchasedLine is one purchase. Account, Center and Class are the site's own words, each in one spelling.
type PurchasedLine struct {
	ID      string          `json:"id"`      // each once in the month
	On      logistics.Date  `json:"on"`      // a day of the month
	Account string          `json:"account"` // the account that it is booked on
	Center  string          `json:"center"`  // the cost center
	Class   string          `json:"class"`   // the class of expense
	Amount  decimal.Decimal `json:"amount"`  // yuan, from 0
}

// PurchaseReport is the report of a month's purchases, in yuan.
type PurchaseReport struct {
	Edition  string                       `json:"edition"`
	Month    logistics.Month              `json:"month"`
	Due      logistics.Date               `json:"due,omitzero"` // the last day on which it is in time; absent: the policy has no frequency
	Accounts logistics.List[AccountTotal] `json:"accounts"`     // sorted by account, then by cost center
	Classes  logistics.List[ClassTotal]   `json:"classes"`      // sorted by class
	Total    decimal.Decimal              `json:"total"`        // of all lines
	Clauses  logistics.Citations          `json:"clauses"`
}

// String gives the report in English.
func (p PurchaseReport) String() string { return p.Text(logistics.English) }

// Text gives the report in l: the month, its total and the last day, then the totals by account and cost center, then those by class.
func (p PurchaseReport) Text(l logistics.Lang) string {
	head := logistics.Text{En: p.Month.String() + ": purchases of " + yuanText(p.Total, l), Zh: p.Month.String() + " 采购：" + yuanText(p.Total, l)}
	if !p.Due.IsZero() {
		head = logistics.Text{En: head.En + ", reported by " + p.Due.String(), Zh: head.Zh + "，不晚于 " + p.Due.String() + " 报送"}
	}
	colon := logistics.Text{En: ": ", Zh: "："}.In(l)
	lines := []string{p.Clauses.Behind(head.In(l), l)}
	for _, a := range p.Accounts {
		lines = append(lines, "  "+a.Account+logistics.Text{En: ", ", Zh: "，"}.In(l)+a.Center+colon+yuanText(a.Amount, l))
	}
	for _, c := range p.Classes {
		lines = append(lines, "  "+c.Class+colon+yuanText(c.Amount, l))
	}
	return strings.Join(lines, "\n")
}

// AccountTotal is what one cost center bought on one account in a month, in yuan.
type AccountTotal struct {
	Account string          `json:"account"`
	Center  string          `json:"center"`
	Amount  decimal.Decimal `json:"amount"`
}

// ClassTotal is what was bought in a month of one class of expense, in yuan.
type ClassTotal struct {
	Class  string          `json:"class"`
	Amount decimal.Decimal `json:"amount"`
}

// ReportPurchases totals a month's purchases by account and cost center (000-101) and by class of expense (000-040), and says by when
// the report is due, in the next month. The order of the lines changes nothing. The error is nil or an [*logistics.InvalidError]: a
// purchase of another month or there twice, one word in two spellings, an amount with parts of a fen, a calendar that does not reach the
// due day.
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

// TermAudit says who audited the income and expense of a term.
type TermAudit struct {
	ID         string                           `json:"id"`                  // the name of the term
	Reviewers  logistics.List[logistics.Person] `json:"reviewers"`           // the finance review group; none: nobody audited
	Cashier    logistics.Person                 `json:"cashier,omitzero"`    // absent: not known
	Accountant logistics.Person                 `json:"accountant,omitzero"` // absent: not known
}

// CheckTermAudit judges who audited a term: somebody, and neither the cashier nor the accountant (002-022), which is not checked where one
// of the two is not known. The error is nil or an [*logistics.InvalidError]: no term, a reviewer twice.
func (pol Policy) CheckTermAudit(a TermAudit) (logistics.Report, error) {
	return pol.ask(func(ps *logistics.Problems) {
		ps.Name("id", a.ID)
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
		rule, at := pol.Reporting.Reviewers.Rule, "term "+a.ID+".reviewers"
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
