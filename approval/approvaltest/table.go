package approvaltest

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// Decisions holds a policy against a table of price decisions that its owner pins: a CSV file in UTF-8, a purchase in each
// row. Every row that differs is a failure with its number, the facts, what the policy answers and what the table expects.
// It gives the table as this policy answers it, for the test to write where update is set, and then no difference is a
// failure. A table that cannot be read is a failure with every problem by row and column, and comes back as it is.
//
// The columns stand in any order. Of the facts reason, category, amount and budgeted are needed: amount is one figure in
// yuan or one for each line, "3000; 2000.50". oneOff, listed, price, carriedOver, on and earlier may be left out: price and
// carriedOver are those of one unit, for every line; on is the day of the requisition; earlier are earlier purchases, each
// by its number, day and amount: "PR-7 2026-03-02 400; PR-8 2026-03-05 1000". Of the answers approver is needed, and those
// whose columns are there are held against the policy's: total, quotes, analyst, firstApprover, approver, picksSupplier,
// explicitlyUnbudgeted, siteVisit, requote, clauses and open, the last two as "000-109; 000-110". What is yes or no says
// yes, no or nothing, which is no. Facts that nobody can judge are a failure, unless approver expects the word error.
func Decisions(t *testing.T, pol approval.Policy, data []byte, update bool) []byte {
	t.Helper()
	table, err := AnswerDecisions(pol, data)
	return settle(t, data, table, err, update)
}

// AnswerDecisions is [Decisions] without a *testing.T: the table as the policy answers it, and an error with every row that
// differs. Where the table cannot be read or the policy is invalid, the table is nil and the error an
// [*logistics.InvalidError].
func AnswerDecisions(pol approval.Policy, data []byte) (table []byte, err error) {
	return answered(pol, data, priceSheet())
}

// Payments holds a policy against a table of payment decisions, as [Decisions] does of prices. The facts are reason, amount
// and budgeted, the answers chain and, where their columns are there, handover and clauses: chain names the acts in their
// order, "department-manager; final-approval by principal", each with its roles where it is not called as its one role.
// chain expects the word error where nobody can judge the facts.
func Payments(t *testing.T, pol approval.Policy, data []byte, update bool) []byte {
	t.Helper()
	table, err := AnswerPayments(pol, data)
	return settle(t, data, table, err, update)
}

// AnswerPayments is [Payments] without a *testing.T, as [AnswerDecisions] is of prices.
func AnswerPayments(pol approval.Policy, data []byte) (table []byte, err error) {
	return answered(pol, data, paymentSheet())
}

func settle(t *testing.T, data, table []byte, err error, update bool) []byte {
	t.Helper()
	switch {
	case table == nil:
		t.Errorf("the table cannot be answered: %v", err)
		return data
	case err != nil && !update:
		t.Error(err)
	}
	return table
}

// sheet is a kind of table: its columns, and how a row is read and answered. judge is the column that expects the word error.
type sheet[F any] struct {
	facts, optional, answers []string
	judge                    string
	read                     func(logistics.SheetRow) F
	ask                      func(approval.Policy, F) (map[string]string, error)
	said                     func(F) string
}

// asked is a row of a table that has been read.
type asked[F any] struct {
	row   logistics.SheetRow
	facts F
}

// refused is what an answer says where nobody can judge the facts.
const refused = "error"

func answered[F any](pol approval.Policy, data []byte, s sheet[F]) ([]byte, error) {
	var ps logistics.Problems
	ps.Under("policy", logistics.Validate(pol))
	var rows []asked[F]
	columns := logistics.Columns{Needed: slices.Concat([]string{"reason"}, s.facts, []string{s.judge}), Optional: slices.Concat(s.optional, s.answers)}
	err := logistics.ReadSheet(data, columns, func(read []logistics.SheetRow) {
		for _, row := range read {
			row.Name("reason")
			rows = append(rows, asked[F]{row, s.read(row)})
		}
	})
	ps.Under("", err)
	if err == nil && len(rows) == 0 {
		ps.Add("", logistics.CodeAbsent, "no rows: a table without any pins nothing")
	}
	if err := ps.Err(); err != nil {
		return nil, err
	}
	has := func(name string) bool { return len(rows) == 0 || rows[0].row.Has(name) }
	s.answers = slices.DeleteFunc(slices.Clone(s.answers), func(name string) bool { return !has(name) })
	shown := slices.Concat([]string{"reason"}, s.facts)
	for _, name := range s.optional {
		if slices.ContainsFunc(rows, func(a asked[F]) bool { return a.row.Cell(name) != "" }) {
			shown = append(shown, name)
		}
	}
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	write := func(cells []string) { _ = w.Write(cells) } // a buffer takes everything
	write(slices.Concat(shown, s.answers))
	var differ []error
	for _, a := range rows {
		got, err := s.ask(pol, a.facts)
		if err != nil {
			got = map[string]string{s.judge: refused}
		}
		if d := s.differs(a, got, err); d != nil {
			differ = append(differ, d)
		}
		var cells []string
		for _, name := range shown {
			cells = append(cells, a.row.Cell(name))
		}
		for _, name := range s.answers {
			cells = append(cells, got[name])
		}
		write(cells)
	}
	w.Flush()
	return out.Bytes(), errors.Join(differ...)
}

// differs says where an answer is not what the table expects.
func (s sheet[F]) differs(a asked[F], got map[string]string, err error) error {
	no := func(cell string) string {
		if cell == "no" {
			return ""
		}
		return cell
	}
	var parts []string
	for _, name := range s.answers {
		if is, want := got[name], a.row.Cell(name); no(is) != no(want) {
			parts = append(parts, fmt.Sprintf("%s is %q, expected %q", name, is, want))
		}
	}
	if len(parts) == 0 {
		return nil
	}
	why := ""
	if err != nil {
		why = "; nobody can judge it: " + err.Error()
	}
	return fmt.Errorf("row %d, %s: %s: %s%s", a.row.Line(), a.row.Cell("reason"), s.said(a.facts), strings.Join(parts, "; "), why)
}
