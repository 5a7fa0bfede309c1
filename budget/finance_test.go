package budget_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// checkRow is a change of facts that are in order, and what is found then.
type checkRow[F any] struct {
	reason string
	edit   func(*F)
	want   []string
}

// checks asks about facts in order, changed by each row, under both policies.
func checks[F any](t *testing.T, whole func() F, ask func(budget.Policy, F) (logistics.Report, error), rows []checkRow[F]) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.reason, func(t *testing.T) {
			for _, pol := range []budget.Policy{budget.Factory(), budget.School()} {
				f := whole()
				row.edit(&f)
				r, err := ask(pol, f)
				if err != nil {
					t.Fatal(err)
				}
				differ(t, append([]string{}, row.want...), found(r))
				stable(t, f)
				stable(t, r)
			}
		})
	}
}

// refusals asks about facts that cannot be judged.
func refusals[F any](t *testing.T, whole func() F, ask func(budget.Policy, F) (logistics.Report, error), rows []checkRow[F]) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.reason, func(t *testing.T) {
			f := whole()
			row.edit(&f)
			_, err := ask(budget.School(), f)
			differ(t, row.want, problems(t, err))
		})
	}
	if _, err := ask(budget.Policy{}, whole()); err == nil {
		t.Error("the zero policy judges")
	}
}

func system() budget.FinanceSystem {
	return budget.FinanceSystem{UnitHead: "P-1", LogisticsDeputy: "P-2", Cashier: "P-3", Accountant: "P-4", Rules: []string{
		budget.RulesManagement, budget.RulesApproval, budget.RulesDivision, budget.RulesReimbursement, budget.RulesSupervision, budget.RulesDemocratic,
	}}
}

func TestCheckFinance(t *testing.T) {
	type facts = budget.FinanceSystem
	checks(t, system, budget.Policy.CheckFinance, []checkRow[facts]{
		{"in order", func(*facts) {}, nil},
		{"nobody answers first", func(f *facts) { f.UnitHead = "" }, []string{"responsible.unit-head: missing (000-162)"}},
		{"nobody shares it", func(f *facts) { f.LogisticsDeputy = "" }, []string{"responsible.logistics-deputy: missing (000-162)"}},
		{"the head is his own deputy", func(f *facts) { f.LogisticsDeputy = f.UnitHead }, []string{"logisticsDeputy: one person twice: P-1; expected another person than for unitHead (000-162)"}},
		{"five rule books", func(f *facts) { f.Rules = f.Rules[:5] }, []string{"rules.democratic-finance: missing (000-180)"}},
		{"the cashier keeps the books", func(f *facts) { f.Accountant = "P-3" }, []string{"accountant: one person twice: P-3; expected another person than for cashier (000-180)"}},
		{"nobody knows who keeps the money", func(f *facts) { f.Cashier = "" }, []string{"? accountant: not checked, missing who they are (000-180)"}},
		{"nothing", func(f *facts) { *f = facts{} }, []string{
			"responsible.unit-head: missing (000-162)", "responsible.logistics-deputy: missing (000-162)",
			"rules.finance-management: missing (000-180)", "rules.fund-approval: missing (000-180)", "rules.division-of-duties: missing (000-180)",
			"rules.reimbursement-and-acceptance: missing (000-180)", "rules.inspection-and-supervision: missing (000-180)", "rules.democratic-finance: missing (000-180)",
			"? accountant: not checked, missing who they are (000-180)",
		}},
	})
	refusals(t, system, budget.Policy.CheckFinance, []checkRow[facts]{
		{"one person in two spellings", func(f *facts) { f.Accountant = "p-3" }, []string{"accountant conflict"}},
		{"names that are none", func(f *facts) { f.UnitHead, f.Rules = " P", []string{""} }, []string{"unitHead word", "rules[0] absent"}},
	})
}

func welfare() budget.WelfarePayment {
	return budget.WelfarePayment{ID: "W-1", Item: "festival", Published: true, Payees: []budget.Payee{
		{Person: "P-1", Eligible: true, Amount: figure("200")}, {Person: "P-2", Eligible: true, Amount: figure("0")},
	}}
}

func TestCheckWelfare(t *testing.T) {
	type facts = budget.WelfarePayment
	checks(t, welfare, budget.Policy.CheckWelfare, []checkRow[facts]{
		{"in order", func(*facts) {}, nil},
		{"never published", func(f *facts) { f.Published = false }, []string{"welfare W-1.published: missing (001-026)"}},
		{"not on the list", func(f *facts) { f.Payees[1].Eligible = false }, []string{"welfare W-1.payees[1].eligible: missing (001-026)"}},
		{"twice to one", func(f *facts) { f.Payees[1].Person = "P-1" }, []string{"welfare W-1.payees[1]: more than once: P-1 (001-026)"}},
	})
	refusals(t, welfare, budget.Policy.CheckWelfare, []checkRow[facts]{
		{"nothing", func(f *facts) { *f = facts{} }, []string{"id absent", "item absent", "payees absent"}},
		{"nobody, for less than nothing", func(f *facts) { f.Payees[0] = budget.Payee{Amount: figure("-1")} }, []string{"payees[0].person absent", "payees[0].amount amount"}},
		{"two spellings", func(f *facts) { f.Payees[1].Person = "p-1" }, []string{"payees[1].person conflict"}},
	})
}

func serviceFee() budget.ServiceFee {
	return budget.ServiceFee{ID: "F-1", Contract: "C-7", OwnAccounts: true, Paid: figure("300.01"), Items: []budget.ServiceItem{
		{Item: "cleaning", InContract: true, Amount: figure("200")}, {Item: "mail", InContract: true, Amount: figure("100.01")},
	}}
}

func TestCheckServiceFee(t *testing.T) {
	type facts = budget.ServiceFee
	checks(t, serviceFee, budget.Policy.CheckServiceFee, []checkRow[facts]{
		{"in order", func(*facts) {}, nil},
		{"no contract", func(f *facts) { f.Contract = "" }, []string{
			"service fee F-1.contract: missing (002-008)", "service fee F-1.paid: not as it should be: 300.01 yuan; expected 0 yuan (002-008)",
		}},
		{"no contract, and nothing is paid", func(f *facts) { f.Contract, f.Paid = "", figure("0") }, []string{"service fee F-1.contract: missing (002-008)"}},
		{"an item beside it", func(f *facts) { f.Items[1].InContract = false }, []string{
			"service fee F-1.items[1].in-the-contract: missing (002-008)", "service fee F-1.paid: not as it should be: 300.01 yuan; expected 200 yuan (002-008)",
		}},
		{"an item beside it that is not paid for", func(f *facts) { f.Items[1].InContract, f.Paid = false, figure("200") }, []string{"service fee F-1.items[1].in-the-contract: missing (002-008)"}},
		{"no accounts of its own", func(f *facts) { f.OwnAccounts = false }, []string{"service fee F-1.independent-accounts: missing (002-008)"}},
		{"a fen more than was supplied", func(f *facts) { f.Paid = figure("300.02") }, []string{"service fee F-1.paid: not as it should be: 300.02 yuan; expected 300.01 yuan (002-008)"}},
		{"a fen less", func(f *facts) { f.Paid = figure("300") }, []string{"service fee F-1.paid: not as it should be: 300 yuan; expected 300.01 yuan (002-008)"}},
	})
	refusals(t, serviceFee, budget.Policy.CheckServiceFee, []checkRow[facts]{
		{"nothing", func(f *facts) { *f = facts{} }, []string{"id absent", "items absent"}},
		{"one item twice, a tenth of a fen", func(f *facts) { f.Items[1].Item, f.Paid, f.Contract = "cleaning", figure("0.001"), " " },
			[]string{"contract word", "items[1].item duplicate", "paid amount"}},
	})
}

func financeClauses() []clauseRow {
	pol := budget.School()
	sys := func(reason string, edit func(*budget.FinanceSystem)) asked {
		f := system()
		edit(&f)
		return checked(reason)(pol.CheckFinance(f))
	}
	in := sys("in order", func(*budget.FinanceSystem) {})
	unpublished, free := welfare(), serviceFee()
	unpublished.Published, free.Contract = false, ""
	return []clauseRow{
		{"000-162", []asked{sys("nobody answers", func(f *budget.FinanceSystem) { f.UnitHead = "" })}, []asked{in}},
		{"000-180", []asked{sys("one for both", func(f *budget.FinanceSystem) { f.Cashier = f.Accountant })}, []asked{in}},
		{"001-026", []asked{checked("unpublished")(pol.CheckWelfare(unpublished))}, []asked{checked("in order")(pol.CheckWelfare(welfare()))}},
		{"002-008", []asked{checked("no contract")(pol.CheckServiceFee(free))}, []asked{checked("in order")(pol.CheckServiceFee(serviceFee()))}},
	}
}
