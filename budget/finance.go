package budget

import (
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Finance says who answers for the money, which rule books there are, and what single payments need.
type Finance struct {
	Responsible logistics.Checklist `json:"responsible" label:"named as responsible|经费责任人"`
	Rules       logistics.Checklist `json:"rules" label:"rule books of finance|财务必备制度"`
	Apart       Apart               `json:"apart" label:"cashier and accountant, two persons|出纳与会计分设"`
	Welfare     logistics.Checklist `json:"welfare" label:"welfare|福利发放"`
	Services    logistics.Checklist `json:"services" label:"fees of a service center|服务费支付"`
	ByItem      ByItem              `json:"byItem" label:"paid by what was supplied|按项目结算"`
}

// Apart cites the clause by which cashier and accountant are two persons.
type Apart struct{ logistics.Rule }

// ByItem cites the clause by which a service fee is the sum of the items that were supplied.
type ByItem struct{ logistics.Rule }

// The rule books of finance that 000-180 asks for, as [FinanceSystem] names them.
const (
	keyUnitHead = "unit-head"
	keyDeputy   = "logistics-deputy"

	RulesManagement    = "finance-management"
	RulesApproval      = "fund-approval"
	RulesDivision      = "division-of-duties"
	RulesReimbursement = "reimbursement-and-acceptance"
	RulesSupervision   = "inspection-and-supervision"
	RulesDemocratic    = "democratic-finance"

	keyPublished   = "published"
	keyEligible    = "eligible"
	keyContract    = "contract"
	keyInContract  = "in-the-contract"
	keyOwnAccounts = "independent-accounts"
)

// FinanceSystem says who answers for the money of a site and which rule books it has. An absent person is not named.
type FinanceSystem struct {
	UnitHead        logistics.Person       `json:"unitHead,omitzero"`        // the head of the unit, first responsible (000-162)
	LogisticsDeputy logistics.Person       `json:"logisticsDeputy,omitzero"` // the deputy who shares the responsibility; another person (000-162)
	Rules           logistics.List[string] `json:"rules"`                    // the rule books that are there, such as RulesManagement (000-180); other words are not looked at
	Cashier         logistics.Person       `json:"cashier,omitzero"`         // keeps the money
	Accountant      logistics.Person       `json:"accountant,omitzero"`      // keeps the books; another person (000-180)
}

// CheckFinance judges whether the two who answer for the money are named and are two persons (000-162), and whether the rule books are
// there and cashier and accountant are two persons (000-180), which is not checked where one of them is not named. The error is nil or an
// [*logistics.InvalidError]: the policy is invalid, or a name cannot be one.
func (pol Policy) CheckFinance(f FinanceSystem) (logistics.Report, error) {
	return pol.ask(func(ps *logistics.Problems) {
		var persons logistics.Persons
		for _, p := range []struct {
			field string
			who   logistics.Person
		}{{"unitHead", f.UnitHead}, {"logisticsDeputy", f.LogisticsDeputy}, {"cashier", f.Cashier}, {"accountant", f.Accountant}} {
			if p.who != "" {
				ps.Name(p.field, string(p.who))
			}
			persons.Add(ps, p.field, p.who)
		}
		for i, book := range f.Rules {
			ps.Name(logistics.At("rules", i), book)
		}
	}, func(r *logistics.Report) {
		rules := pol.Finance
		rules.Responsible.Check(r, "responsible", func(key string) logistics.Answer {
			return logistics.Known(key == keyUnitHead && f.UnitHead != "" || key == keyDeputy && f.LogisticsDeputy != "")
		})
		for _, n := range rules.Responsible {
			if n.Key == keyDeputy && f.UnitHead != "" && f.LogisticsDeputy == f.UnitHead {
				r.Find(n.Rule, logistics.SamePerson, "logisticsDeputy", logistics.Said(f.LogisticsDeputy), logistics.Said("unitHead"))
			}
		}
		rules.Rules.Check(r, "rules", func(key string) logistics.Answer { return logistics.Known(slices.Contains(f.Rules, key)) })
		switch {
		case f.Cashier == "" || f.Accountant == "":
			r.Open(rules.Apart.Clause, "accountant", logistics.Text{En: "who they are", Zh: "人员姓名"})
		case f.Cashier == f.Accountant:
			r.Find(rules.Apart.Rule, logistics.SamePerson, "accountant", logistics.Said(f.Accountant), logistics.Said("cashier"))
		}
	})
}

// WelfarePayment is one distribution of a welfare item, such as a holiday gift or a subsidy.
type WelfarePayment struct {
	ID        string                `json:"id"`
	Item      string                `json:"item"`      // what is distributed
	Published bool                  `json:"published"` // the item and the list of those who get it were published (001-026)
	Payees    logistics.List[Payee] `json:"payees"`    // at least one
}

// Payee is one person who got a welfare item.
type Payee struct {
	Person   logistics.Person `json:"person"`
	Eligible bool             `json:"eligible"` // this person is on the published list (001-026)
	Amount   decimal.Decimal  `json:"amount"`   // yuan, from 0
}

// CheckWelfare judges a distribution. It finds one that was not published, somebody who is not on the list, and somebody who got it twice
// (001-026). The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckWelfare(w WelfarePayment) (logistics.Report, error) {
	return pol.ask(func(ps *logistics.Problems) {
		ps.Name("id", w.ID)
		ps.Name("item", w.Item)
		if len(w.Payees) == 0 {
			ps.Add("payees", logistics.CodeAbsent, "nobody is paid")
		}
		var persons logistics.Persons
		for i, p := range w.Payees {
			at := logistics.At("payees", i)
			ps.Name(at+".person", string(p.Person))
			persons.Add(ps, at+".person", p.Person)
			money(ps, at+".amount", p.Amount)
		}
	}, func(r *logistics.Report) {
		subject := "welfare " + w.ID
		told := map[logistics.Person]bool{}
		for _, n := range pol.Finance.Welfare {
			if n.Key == keyPublished {
				n.Check(r, subject, logistics.Known(w.Published))
				continue
			}
			for i, p := range w.Payees {
				at := subject + "." + logistics.At("payees", i)
				n.Check(r, at, logistics.Known(p.Eligible))
				if told[p.Person] {
					r.Find(n.Rule, logistics.Twice, at, logistics.Said(p.Person), logistics.Measure{})
				}
				told[p.Person] = true
			}
		}
	})
}

// ServiceFee is one payment to a service center, with what was supplied for it.
type ServiceFee struct {
	ID          string                      `json:"id"`
	Contract    string                      `json:"contract,omitzero"` // number of the contract; absent: there is none (002-008)
	OwnAccounts bool                        `json:"ownAccounts"`       // the center keeps accounts of its own (002-008)
	Items       logistics.List[ServiceItem] `json:"items"`             // what was supplied; at least one, each once
	Paid        decimal.Decimal             `json:"paid"`              // yuan, from 0
}

// ServiceItem is one service that was supplied.
type ServiceItem struct {
	Item       string          `json:"item"`       // name of the service
	InContract bool            `json:"inContract"` // the contract has the service at this price
	Amount     decimal.Decimal `json:"amount"`     // yuan for what was supplied, from 0
}

// CheckServiceFee judges a payment to a service center (002-008): there is a contract, every item is in it, the center keeps accounts of
// its own, and what was paid is the sum of the items in the contract, without a contract nothing. The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckServiceFee(f ServiceFee) (logistics.Report, error) {
	var items []fen
	var paid fen
	return pol.ask(func(ps *logistics.Problems) {
		ps.Name("id", f.ID)
		if f.Contract != "" {
			ps.Name("contract", f.Contract)
		}
		if len(f.Items) == 0 {
			ps.Add("items", logistics.CodeAbsent, "nothing was supplied")
		}
		var names []string
		for i, item := range f.Items {
			names = append(names, item.Item)
			items = append(items, money(ps, logistics.At("items", i)+".amount", item.Amount))
		}
		checkNames(ps, "items", "item", names)
		sum(ps, "items", items...)
		paid = money(ps, "paid", f.Paid)
	}, func(r *logistics.Report) {
		subject := "service fee " + f.ID
		for _, n := range pol.Finance.Services {
			switch n.Key {
			case keyContract:
				n.Check(r, subject, logistics.Known(f.Contract != ""))
			case keyOwnAccounts:
				n.Check(r, subject, logistics.Known(f.OwnAccounts))
			default:
				for i, item := range f.Items {
					n.Check(r, subject+"."+logistics.At("items", i), logistics.Known(item.InContract))
				}
			}
		}
		var due fen // nothing without a contract
		for i, item := range f.Items {
			if f.Contract != "" && item.InContract {
				due += items[i]
			}
		}
		exactly(r, pol.Finance.ByItem.Rule, subject+".paid", paid, due)
	})
}

func (f Finance) laws(ps *logistics.Problems) {
	const path = "finance"
	for _, list := range []struct {
		field string
		needs logistics.Checklist
		known []string
	}{
		{"responsible", f.Responsible, []string{keyUnitHead, keyDeputy}}, {"welfare", f.Welfare, []string{keyPublished, keyEligible}},
		{"services", f.Services, []string{keyContract, keyInContract, keyOwnAccounts}},
	} {
		ps.KnownKeys(path+"."+list.field, list.needs, list.known...)
		ps.Needed(path+"."+list.field, list.needs...)
	}
	ps.Needed(path+".rules", f.Rules...)
}
