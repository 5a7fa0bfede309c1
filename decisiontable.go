package logistics

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Refused is what the verdict of a decision table says where nobody can judge the facts.
const Refused = "error"

// DecisionTable is a kind of table that the owner of a policy pins: in each row why it is there, the facts and the answers
// that he expects. The columns are reason, the facts and the answers, in any order; a test kit gives the kinds that fit its
// policies. F is what a row's facts are read into.
type DecisionTable[F any] struct {
	Facts    []string // facts that every table has
	Optional []string // facts that it may have
	Verdict  string   // the answer that every table has; it expects the word error where nobody can judge the facts
	Answers  []string // all the answers, the verdict too; one whose column is not there is neither compared nor given

	// Read gives the facts of a row, and adds what cannot be read as a problem of the row.
	Read func(SheetRow) F
	// Ask gives the answers by their columns; the error is that nobody can judge the facts.
	Ask func(F) (map[string]string, error)
	// Said gives the facts in words.
	Said func(F) string
	// Plain gives what a cell of an answer means: two cells that mean the same are no difference. A nil one takes each by the
	// letter. "no" and an empty cell are the same anywhere.
	Plain func(column, cell string) string
}

// tabled is a row of a decision table that has been read.
type tabled[F any] struct {
	row   SheetRow
	facts F
}

// Answer reads a table as [ReadSheet] does and gives it as it is answered, and an error with every row in which an expected
// answer differs: by the row's number, with the reason, the facts and both answers. A table without rows pins nothing, which
// is a problem. Where the table cannot be read or policy, whose answers they are, is not valid, the table is nil and the
// error an [*InvalidError] with the problems of both.
func (d DecisionTable[F]) Answer(policy any, data []byte) (table []byte, err error) {
	var ps Problems
	ps.Under("policy", Validate(policy))
	rows, err := d.rows(data)
	ps.Under("", err)
	if err := ps.Err(); err != nil {
		return nil, err
	}
	facts := slices.Concat([]string{"reason"}, d.Facts)
	for _, name := range d.Optional {
		if slices.ContainsFunc(rows, func(r tabled[F]) bool { return r.row.Cell(name) != "" }) {
			facts = append(facts, name)
		}
	}
	answers := slices.DeleteFunc(slices.Clone(d.Answers), func(name string) bool { return !rows[0].row.Has(name) })
	records := [][]string{slices.Concat(facts, answers)}
	var differ []error
	for _, r := range rows {
		got, err := d.Ask(r.facts)
		if err != nil {
			got = map[string]string{d.Verdict: Refused}
		}
		if parts := d.differs(r.row, answers, got); len(parts) > 0 {
			why := ""
			if err != nil {
				why = "; nobody can judge it: " + err.Error()
			}
			differ = append(differ, fmt.Errorf("row %d, %s: %s: %s%s", r.row.Line(), r.row.Cell("reason"), d.Said(r.facts), strings.Join(parts, "; "), why))
		}
		var record []string
		for _, name := range facts {
			record = append(record, r.row.Cell(name))
		}
		for _, name := range answers {
			record = append(record, got[name])
		}
		records = append(records, record)
	}
	var out bytes.Buffer
	_ = csv.NewWriter(&out).WriteAll(records) // a buffer takes everything
	return out.Bytes(), errors.Join(differ...)
}

// rows reads the rows of a table.
func (d DecisionTable[F]) rows(data []byte) (rows []tabled[F], err error) {
	columns := Columns{Needed: slices.Concat([]string{"reason"}, d.Facts, []string{d.Verdict}), Optional: slices.Clone(d.Optional)}
	for _, name := range d.Answers {
		if name != d.Verdict {
			columns.Optional = append(columns.Optional, name)
		}
	}
	err = ReadSheet(data, columns, func(read []SheetRow) {
		for _, row := range read {
			row.Name("reason")
			rows = append(rows, tabled[F]{row, d.Read(row)})
		}
	})
	if err == nil && len(rows) == 0 {
		var ps Problems
		ps.Add("", CodeAbsent, "no rows: a table without any pins nothing")
		err = ps.Err()
	}
	return rows, err
}

// differs says which answers are not those that the row expects.
func (d DecisionTable[F]) differs(row SheetRow, answers []string, got map[string]string) (parts []string) {
	plain := func(name, cell string) string {
		if d.Plain != nil {
			cell = d.Plain(name, cell)
		}
		if cell == No.String() {
			return ""
		}
		return cell
	}
	for _, name := range answers {
		if is, want := got[name], row.Cell(name); plain(name, is) != plain(name, want) {
			parts = append(parts, fmt.Sprintf("%s is %q, expected %q", name, is, want))
		}
	}
	return parts
}

// Hold answers a table in a test, where t is a *testing.T. It gives the table as it is answered, for the test to write where
// update is set, and then no difference is a failure. A table that cannot be answered is one, and comes back as it is.
func (d DecisionTable[F]) Hold(t interface {
	Helper()
	Errorf(format string, args ...any)
}, policy any, data []byte, update bool) []byte {
	t.Helper()
	table, err := d.Answer(policy, data)
	switch {
	case table == nil:
		t.Errorf("the table cannot be answered: %v", err)
		return data
	case err != nil && !update:
		t.Errorf("%v", err)
	}
	return table
}
