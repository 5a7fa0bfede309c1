package approvaltest_test

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/approval/approvaltest"
)

var update = flag.Bool("update", false, "write the tables in testdata as the policies answer them")

// The tables of the documented policies: what a policy owner keeps, with a reason in every row.
func TestDocumentedTables(t *testing.T) {
	for _, row := range []struct {
		file   string
		pol    policy
		answer func(*testing.T, policy, []byte, bool) []byte
	}{
		{"factory-prices.csv", approval.Factory(), approvaltest.Decisions},
		{"factory-window-prices.csv", edited(window("7d")), approvaltest.Decisions},
		{"school-prices.csv", approval.School(), approvaltest.Decisions},
		{"factory-payments.csv", approval.Factory(), approvaltest.Payments},
		{"school-payments.csv", approval.School(), approvaltest.Payments},
	} {
		t.Run(row.file, func(t *testing.T) {
			path := filepath.Join("testdata", row.file)
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			table := row.answer(t, row.pol, data, *update)
			if *update {
				if err := os.WriteFile(path, table, 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(data), string(table)); diff != "" {
				t.Errorf("the table as the policy answers it (-in the file +answered):\n%s", diff)
			}
		})
	}
}

const priceHeader = "reason,category,amount,budgeted,oneOff,listed,price,carriedOver,on,earlier,total,quotes,analyst,firstApprover,approver,picksSupplier,explicitlyUnbudgeted,siteVisit,requote,clauses,open\n"

func TestDecisionsDiffer(t *testing.T) {
	for _, row := range []struct {
		reason string
		pol    policy
		line   string
		want   string // "" where the row holds
	}{
		{"as expected", approval.Factory(), "at the bound,kitchenware,5000,yes,,,,,,,5000,3,,,general-affairs-manager,,,yes,,000-109; 000-110,", ""},
		{"no is nothing", approval.Factory(), "at the bound,kitchenware,5000,yes,no,no,,,,,5000,3,,,general-affairs-manager,no,no,yes,no,000-109; 000-110,", ""},
		{"lines in one cell", approval.Factory(), "two lines,kitchenware,4000.50; 999.50,yes,,,,,,,5000,3,,,general-affairs-manager,,,yes,,000-109; 000-110,", ""},
		{"the expected answer is the tier below", approval.Factory(), "5000 is still small,kitchenware,5000,yes,,,,,,,5000,2,,,purchasing-manager,,,yes,,000-108; 000-110,",
			`row 2, 5000 is still small: kitchenware, budgeted, 5000 yuan: quotes is "3", expected "2"; approver is "general-affairs-manager", expected "purchasing-manager"; clauses is "000-109; 000-110", expected "000-108; 000-110"`},
		{"every column counts", approval.Factory(), "empty,diesel,60000,no,,,,,,,,,,,,,,,,,",
			`row 2, empty: diesel, no budget, 60000 yuan: total is "60000", expected ""; quotes is "3", expected ""; firstApprover is "general-affairs-manager", expected ""; approver is "general-manager", expected ""; picksSupplier is "yes", expected ""; explicitlyUnbudgeted is "yes", expected ""; siteVisit is "yes", expected ""; clauses is "000-112; 000-103; 000-113; 000-110", expected ""`},
		{"food", approval.Factory(), "food,food,60000,yes,,,,,,,60000,0,,,general-affairs-manager,,,,,000-102; 000-118,",
			`row 2, food: food, budgeted, 60000 yuan: analyst is "evaluation-group", expected ""`},
		{"a regular item", approval.Factory(), "dearer,stationery,100,yes,,yes,2.0001,2,,,100,0,,,buyer,,,,,000-106; 000-105,",
			`row 2, dearer: stationery, budgeted, 100 yuan: requote is "yes", expected ""`},
		{"a regular item without its old price is open", approval.Factory(), "new,stationery,100,yes,,yes,2,,,,100,0,,,buyer,,,,,000-106,",
			`row 2, new: stationery, budgeted, 100 yuan: open is "000-105", expected ""`},
		{"an error is expected", approval.Factory(), "nothing,kitchenware,0,yes,,,,,,,,,,,error,,,,,,", ""},
		{"an error is not expected", approval.Factory(), "nothing,kitchenware,-1,yes,,,,,,,1,0,,,buyer,,,,,000-106,",
			`row 2, nothing: kitchenware, budgeted, -1 yuan: total is "", expected "1"; quotes is "", expected "0"; approver is "error", expected "buyer"; clauses is "", expected "000-106"; nobody can judge it: lines[0].amount: is negative`},
		{"a category that is none", approval.Factory(), "rockets,rockets,1,yes,,,,,,,,,,,error,,,,,,", ""},
		{"an error is expected and there is an answer", approval.Factory(), "fine,kitchenware,1,yes,,,,,,,,,,,error,,,,,,",
			`row 2, fine: kitchenware, budgeted, 1 yuan: total is "1", expected ""; quotes is "0", expected ""; approver is "buyer", expected "error"; clauses is "000-106", expected ""`},
		{"a window needs the day", edited(window("7d")), "no day,kitchenware,1,yes,,,,,,,,,,,error,,,,,,", ""},
		// Whoever sets a window of a week as "7d" finds out here that it has eight days.
		{"a week ago is not this week, the owner thinks", edited(window("7d")), "bought a week ago,kitchenware,1200,yes,,,,,2026-03-09,PR-7 2026-03-02 400,1200,0,,,buyer,,,,,000-106,",
			`row 2, bought a week ago: kitchenware, budgeted, 1200, 400 on 2026-03-02 yuan: total is "1600", expected "1200"; quotes is "2", expected "0"; approver is "purchasing-manager", expected "buyer"; clauses is "000-108; 000-106", expected "000-106"`},
		{"the six days before make a week", edited(window("6d")), "bought a week ago,kitchenware,1200,yes,,,,,2026-03-09,PR-7 2026-03-02 400,1200,0,,,buyer,,,,,000-106,", ""},
		{"and the sixth of them counts", edited(window("6d")), "bought six days ago,kitchenware,1200,yes,,,,,2026-03-09,PR-7 2026-03-03 400; PR-8 2026-03-02 9000,1600,2,,,purchasing-manager,,,,,000-108; 000-106,", ""},
	} {
		t.Run(row.reason, func(t *testing.T) {
			table, err := approvaltest.AnswerDecisions(row.pol, []byte(priceHeader+row.line+"\n"))
			if got := text(err); got != row.want {
				t.Errorf("got  %s\nwant %s", got, row.want)
			}
			// What the policy answers differs from nothing, and is answered by itself.
			again, err := approvaltest.AnswerDecisions(row.pol, table)
			if err != nil || string(again) != string(table) {
				t.Errorf("answered again: %v\n%s\n%s", err, table, again)
			}
		})
	}
}

func text(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestPaymentsDiffer(t *testing.T) {
	two := approval.School()
	two.Payment.Final[0].By = []logistics.Role{logistics.Principal, logistics.GeneralManager}
	for _, row := range []struct {
		reason string
		pol    policy
		line   string
		want   string
	}{
		{"as expected", approval.Factory(), "at the gate,5000,yes,department-manager,handover by accounting-office,000-142; 000-150", ""},
		{"one of two signs", two, "any amount,1,yes,department-manager; final-approval by principal or general-manager,handover by accounting-office,000-142; 000-181; 004-082", ""},
		{"without a budget", approval.Factory(), "no budget,5000,,department-manager,handover by accounting-office,000-142; 000-150",
			`row 2, no budget: no budget, 5000 yuan: chain is "department-manager; senior-manager", expected "department-manager"; clauses is "000-142; 000-143; 000-150", expected "000-142; 000-150"`},
		{"an error is expected", approval.Factory(), "nothing,0,yes,error,,", ""},
		{"an error is not expected", approval.Factory(), "nothing,0,yes,department-manager,handover by accounting-office,000-142",
			`row 2, nothing: budgeted, 0 yuan: chain is "error", expected "department-manager"; handover is "", expected "handover by accounting-office"; clauses is "", expected "000-142"; nobody can judge it: amount: is 0: an amount is missing`},
	} {
		t.Run(row.reason, func(t *testing.T) {
			table, err := approvaltest.AnswerPayments(row.pol, []byte("reason,amount,budgeted,chain,handover,clauses\n"+row.line+"\n"))
			if got := text(err); got != row.want {
				t.Errorf("got  %s\nwant %s", got, row.want)
			}
			again, err := approvaltest.AnswerPayments(row.pol, table)
			if err != nil || string(again) != string(table) {
				t.Errorf("answered again: %v\n%s\n%s", err, table, again)
			}
		})
	}
}

// A column of answers that is not there is neither held against the policy's nor given.
func TestPartOfTheAnswers(t *testing.T) {
	rows := "approver,reason,category,amount,budgeted\ngeneral-affairs-manager,at the bound,kitchenware,5000,yes\nbuyer,one unit below,kitchenware,4999.9999,yes\n"
	table, err := approvaltest.AnswerDecisions(approval.Factory(), []byte(rows))
	want := "reason,category,amount,budgeted,approver\nat the bound,kitchenware,5000,yes,general-affairs-manager\none unit below,kitchenware,4999.9999,yes,purchasing-manager\n"
	if string(table) != want {
		t.Errorf("got  %s\nwant %s", table, want)
	}
	if got, want := text(err), `row 3, one unit below: kitchenware, budgeted, 4999.9999 yuan: approver is "purchasing-manager", expected "buyer"`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// A table that cannot be read is told with every problem, and gives no table.
func TestUnreadableTables(t *testing.T) {
	prices := func(pol policy, data string) error {
		table, err := approvaltest.AnswerDecisions(pol, []byte(data))
		return unread(t, table, err)
	}
	payments := func(pol policy, data string) error {
		table, err := approvaltest.AnswerPayments(pol, []byte(data))
		return unread(t, table, err)
	}
	for _, row := range []struct {
		reason string
		ask    func(policy, string) error
		pol    policy
		data   string
		want   []string
	}{
		{"nothing at all", prices, approval.Factory(), "", []string{" absent"}},
		{"columns missing and unknown", payments, approval.Factory(), "reason,amount,budget,chain,handover\n", []string{"row 1.budget unknown", "row 1.budgeted absent"}},
		{"nothing is expected", payments, approval.Factory(), "reason,amount,budgeted,clauses\nno chain,1,yes,000-142\n", []string{"row 1.chain absent"}},
		{"every cell is wrong", prices, approval.Factory(), priceHeader + ",kitchenware,1O,maybe,si,?,a,b,9 March,PR-7 2026-03-02; PR-8 2 March 400; PR-9 tomorrow 4OO; ,,,,,,,,,,,\n", []string{
			"row 2.reason absent", "row 2.amount amount", "row 2.budgeted word", "row 2.oneOff word", "row 2.listed word", "row 2.price amount", "row 2.carriedOver amount",
			"row 2.on word", "row 2.earlier word", "row 2.earlier word", "row 2.earlier word", "row 2.earlier amount", "row 2.earlier word",
		}},
		{"an amount is missing", payments, approval.Factory(), "reason,amount,budgeted,chain,handover,clauses\nno amount,,yes,error,,\n", []string{"row 2.amount amount"}},
		{"two amounts of a payment", payments, approval.Factory(), "reason,amount,budgeted,chain,handover,clauses\ntwo,1; 2,yes,,,\n", []string{"row 2.amount amount"}},
		{"an invalid policy answers nothing, and a table without rows pins nothing", prices, edited(func(pol *policy) { pol.Edition = "" }), priceHeader, []string{"policy.edition absent", " absent"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var invalid *logistics.InvalidError
			if err := row.ask(row.pol, row.data); !errors.As(err, &invalid) {
				t.Fatalf("error %v, want an InvalidError", err)
			}
			var got []string
			for _, p := range invalid.Problems {
				got = append(got, p.Path+" "+p.Code)
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

func unread(t *testing.T, table []byte, err error) error {
	t.Helper()
	if table != nil {
		t.Errorf("a table that cannot be read gave %s", table)
	}
	return err
}

// Where update is set the table is given as the policy answers it, and no difference is a failure.
func TestUpdate(t *testing.T) {
	old := []byte("clauses,reason,chain,handover,budgeted,amount\nx,at the gate,nobody,nobody,yes,5000\n")
	want := "reason,amount,budgeted,chain,handover,clauses\nat the gate,5000,yes,department-manager,handover by accounting-office,000-142; 000-150\n"
	if got := approvaltest.Payments(t, approval.Factory(), old, true); string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	rows := strings.TrimSuffix(priceHeader, "\n") + "\nfacts in any cells,kitchenware,1,yes,,,,,,," + strings.Repeat(",", 10) + "\n"
	want = "reason,category,amount,budgeted,total,quotes,analyst,firstApprover,approver,picksSupplier,explicitlyUnbudgeted,siteVisit,requote,clauses,open\n" +
		"facts in any cells,kitchenware,1,yes,1,0,,,buyer,no,no,no,no,000-106,\n"
	if got := approvaltest.Decisions(t, approval.Factory(), []byte(rows), true); string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
