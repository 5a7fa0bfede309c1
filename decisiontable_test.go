package logistics_test

import (
	"errors"
	"fmt"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
)

// quotesTable answers how many quotes an amount needs and whether the general manager decides: three and yes from 100 on.
func quotesTable() logistics.DecisionTable[int] {
	return logistics.DecisionTable[int]{
		Facts:    []string{"amount"},
		Optional: []string{"more", "remark"},
		Verdict:  "quotes",
		Answers:  []string{"quotes", "manager"},
		Read: func(row logistics.SheetRow) int {
			if row.Cell("more") == "" {
				return row.Count("amount")
			}
			return row.Count("amount") + row.Count("more")
		},
		Ask: func(amount int) (map[string]string, error) {
			switch {
			case amount == 0:
				return map[string]string{"quotes": "0"}, errors.New("nothing is bought")
			case amount < 100:
				return map[string]string{"quotes": "0", "manager": "no"}, nil
			}
			return map[string]string{"quotes": "3", "manager": "yes"}, nil
		},
		Said: func(amount int) string { return strconv.Itoa(amount) + " yuan" },
	}
}

// countedTable takes a count for what it is, however it is written.
func countedTable() logistics.DecisionTable[int] {
	d := quotesTable()
	d.Plain = func(column, cell string) string {
		if n, err := strconv.Atoi(cell); err == nil && column == "quotes" {
			return strconv.Itoa(n)
		}
		return cell
	}
	return d
}

func TestDecisionTable(t *testing.T) {
	const head = "reason,amount,quotes,manager\n"
	for _, row := range []struct {
		reason     string
		kind       logistics.DecisionTable[int]
		data, want string // the table as it is answered; "" where that is the table itself
		differ     string
	}{
		{"as expected", quotesTable(), head + "below,99,0,no\nat the bound,100,3,yes\n", "", ""},
		{"an empty cell is no", quotesTable(), head + "below,99,0,\n", head + "below,99,0,no\n", ""},
		{"an empty cell is not yes, and every row that differs is told", quotesTable(), head + "below,99,1,no\nfine,99,0,no\nat the bound,100,,\n", head + "below,99,0,no\nfine,99,0,no\nat the bound,100,3,yes\n",
			`row 2, below: 99 yuan: quotes is "0", expected "1"` + "\n" + `row 4, at the bound: 100 yuan: quotes is "3", expected ""; manager is "yes", expected ""`},
		{"no is not yes", quotesTable(), head + "at the bound,100,3,no\n", head + "at the bound,100,3,yes\n", `row 2, at the bound: 100 yuan: manager is "yes", expected "no"`},
		{"an error is expected", quotesTable(), head + "nothing,0,error,\n", "", ""},
		{"an error is not expected, and answers nothing else", quotesTable(), head + "nothing,0,0,no\n", head + "nothing,0,error,\n",
			`row 2, nothing: 0 yuan: quotes is "error", expected "0"; nobody can judge it: nothing is bought`},
		{"an error is expected of what can be judged", quotesTable(), head + "below,99,error,\n", head + "below,99,0,no\n",
			`row 2, below: 99 yuan: quotes is "0", expected "error"`},
		{"columns in another order, without an answer", quotesTable(), "quotes,amount,reason\n3,100,at the bound\n", "reason,amount,quotes\nat the bound,100,3\n", ""},
		{"of the facts that may be there those that some row has", quotesTable(), "reason,remark,amount,more,quotes\na sum,,60,40,3\nnone,,60,,0\n", "reason,amount,more,quotes\na sum,60,40,3\nnone,60,,0\n", ""},
		{"to the letter", quotesTable(), head + "at the bound,100,03,yes\n", head + "at the bound,100,3,yes\n", `row 2, at the bound: 100 yuan: quotes is "3", expected "03"`},
		{"by what it means", countedTable(), head + "at the bound,100,03,yes\n", head + "at the bound,100,3,yes\n", ""},
		{"by what it means, and another", countedTable(), head + "at the bound,100,02,yes\n", head + "at the bound,100,3,yes\n", `row 2, at the bound: 100 yuan: quotes is "3", expected "02"`},
	} {
		t.Run(row.reason, func(t *testing.T) {
			if row.want == "" {
				row.want = row.data
			}
			table, err := row.kind.Answer(complete(), []byte(row.data))
			if diff := cmp.Diff(row.want, string(table)); diff != "" {
				t.Errorf("as it is answered (-want +got):\n%s", diff)
			}
			if got := fmt.Sprint(err); got != row.differ && (err != nil || row.differ != "") {
				t.Errorf("got  %s\nwant %s", got, row.differ)
			}
			// What is answered differs from nothing, and is answered by itself.
			if again, err := row.kind.Answer(complete(), table); err != nil || string(again) != string(table) {
				t.Errorf("answered again: %v\n%s", err, again)
			}
			// A test is told what differs, unless the table is to be updated.
			for _, update := range []bool{false, true} {
				var told []string
				held := row.kind.Hold(failures{&told}, complete(), []byte(row.data), update)
				if string(held) != string(table) || (len(told) > 0) != (row.differ != "" && !update) {
					t.Errorf("update %t: told %q and gave\n%s", update, told, held)
				}
			}
		})
	}
}

// A table that cannot be read is told with every problem, before anything is asked, and stays as it is.
func TestDecisionTableThatCannotBeRead(t *testing.T) {
	invalid := complete()
	invalid.Edition = ""
	for _, row := range []struct {
		reason string
		policy policy
		data   string
		want   []string
	}{
		{"nothing at all", complete(), "", []string{"is empty: no row names the columns"}},
		{"no rows", complete(), "reason,amount,quotes\n", []string{"no rows: a table without any pins nothing"}},
		{"the verdict's column is absent", complete(), "reason,amount,manager\nr,1,no\n", []string{"row 1.quotes: the column is absent"}},
		{"every cell and an unknown column", complete(), "reason,amount,more,quotes,by\n,x,y,0,me\nr,1,z,0,\n", []string{
			"row 1.by: no such column; the columns are reason, amount, quotes, more, remark, manager", "row 2.reason: is empty", `row 2.amount: "x" is no count such as 3`,
			`row 2.more: "y" is no count such as 3`, `row 3.more: "z" is no count such as 3`}},
		{"an invalid policy answers nothing", invalid, "reason,amount,quotes\nr,1,0\n", []string{"policy.edition: no edition"}},
		{"an invalid policy and a table without rows", invalid, "reason,amount,quotes\n", []string{"policy.edition: no edition", "no rows: a table without any pins nothing"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			kind := quotesTable()
			kind.Ask = func(int) (map[string]string, error) {
				t.Error("asked all the same")
				return nil, nil
			}
			table, err := kind.Answer(row.policy, []byte(row.data))
			if diff := cmp.Diff(row.want, problemsIn(t, err)); diff != "" || table != nil {
				t.Errorf("problems (-want +got):\n%s\n%s", diff, table)
			}
			for _, update := range []bool{false, true} {
				var told []string
				if held := kind.Hold(failures{&told}, row.policy, []byte(row.data), update); string(held) != row.data || len(told) != 1 {
					t.Errorf("told %q and gave %q", told, held)
				}
			}
		})
	}
}

// failures is a test that notes what it is told.
type failures struct{ told *[]string }

func (f failures) Helper() {}

func (f failures) Errorf(format string, args ...any) {
	*f.told = append(*f.told, fmt.Sprintf(format, args...))
}
