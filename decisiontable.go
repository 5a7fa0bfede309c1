package logistics

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Refused is what a row of a [DecisionTable] expects in the column of the verdict where its facts cannot be judged.
const Refused = "error"

// DecisionTable is a kind of table in which the owner of a policy pins answers: each row has the reason why it is there, the
// facts and the answers expected of them. The columns are reason, the facts and the answers, in any order. It is for the makers of
// a test kit, which gives the kinds that fit its policies. F is what the facts of a row are read into.
type DecisionTable[F any] struct {
	Facts    []string // columns of facts that every table has
	Optional []string // columns of facts that a table may have
	Verdict  string   // the column of the answer that every table has; it says [Refused] where the facts cannot be judged
	Answers  []string // the columns of all answers, the verdict too; one that a table does not have is neither compared nor written

	// Read gives the facts of a row, and adds what cannot be read to the problems of the row.
	Read func(SheetRow) F
	// Ask gives the answers by column; an error says that the facts cannot be judged.
	Ask func(F) (map[string]string, error)
	// Said gives the facts in words, for the message about a row that differs.
	Said func(F) string
	// Plain gives one spelling to all cells of a column that mean the same; nil compares cells by the letter. "no" and an empty
	// cell are the same in any case.
	Plain func(column, cell string) string
}

// tabled is a row of a decision table that has been read.
type tabled[F any] struct {
	row   SheetRow
	facts F
}

// Answer reads a table as [ReadSheet] does and gives it back with the answers that Ask gives. The error tells every row in which
// an expected answer differs: its number, reason and facts, and both answers. policy is the one that Ask asks. Where it is not
// valid, or the table cannot be read or has no rows, the table is nil and the error an [*InvalidError] with all problems.
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

// Hold is Answer in a test; t is a *testing.T. A row that differs is a failure, unless update is set: then the test writes the
// table that it gets back. A table that cannot be answered is a failure in any case, and comes back as it is.
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
