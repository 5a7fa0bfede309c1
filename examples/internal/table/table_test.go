package table_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics/examples/internal/table"
)

// read reads a file of two columns into "name=amount" and the faults.
func read(r io.Reader, others bool) (rows, faults []string) {
	var f table.Faults
	table.Read(r, "f.csv", table.Columns{Named: []string{"name", "amount"}, Others: others}, &f, func(row table.Row) {
		name, amount := row.Text("name"), row.Amount("amount")
		if row.Clean() {
			rows = append(rows, name+"="+amount.String())
		}
	})
	return rows, f.All
}

func TestRead(t *testing.T) {
	for _, tt := range []struct {
		reason, text string
		others       bool
		rows, faults []string
	}{
		{reason: "a plain file", text: "name,amount\na,1\nb,2.50\n", rows: []string{"a=1", "b=2.5"}},
		{reason: "columns in another order", text: "amount,name\n1,a\n", rows: []string{"a=1"}},
		{reason: "a byte order mark is not part of the first column", text: "\ufeffname,amount\na,1\n", rows: []string{"a=1"}},
		{reason: "line ends of another system", text: "name,amount\r\na,1\r\n", rows: []string{"a=1"}},
		{reason: "no line end at the end", text: "name,amount\na,1", rows: []string{"a=1"}},
		{reason: "spaces around a cell are not part of it", text: "name , amount\n a , 1 \n", rows: []string{"a=1"}},
		{reason: "a header and no rows is a file", text: "name,amount\n"},
		{reason: "an empty file has no header", text: "", faults: []string{"f.csv: is empty: no header"}},
		{reason: "a lone mark has no header", text: "\ufeff", faults: []string{"f.csv: is empty: no header"}},
		{reason: "every absent column is told", text: "nam,amoun\na,1\n", faults: []string{
			"f.csv:1: nam: is no column of this file; the columns are name, amount",
			"f.csv:1: amoun: is no column of this file; the columns are name, amount",
			"f.csv:1: name: the column is absent", "f.csv:1: amount: the column is absent",
		}},
		{reason: "a doubled column", text: "name,amount,name\na,1,b\n", faults: []string{"f.csv:1: name: is there twice"}},
		{reason: "somebody else's file may have more columns", text: "name,x,amount,x\na,?,1,?\n", others: true, rows: []string{"a=1"}},
		{reason: "a row too short and one too long", text: "name,amount\na\nb,2\nc,3,4\n", rows: []string{"b=2"}, faults: []string{
			"f.csv:2: 1 cells under 2 columns", "f.csv:4: 3 cells under 2 columns",
		}},
		{reason: "a row that repeats an earlier one", text: "name,amount\na,1\nb,2\na,1\n", rows: []string{"a=1", "b=2"}, faults: []string{"f.csv:4: repeats line 2"}},
		{reason: "somebody else's file may repeat rows", text: "name,amount\na,1\na,1\n", others: true, rows: []string{"a=1", "a=1"}},
		{reason: "every fault of every row", text: "name,amount\n,x\nb,-1\nc,\nd,0.00001\n", faults: []string{
			"f.csv:2: name: is empty", `f.csv:2: amount: x: "x" is no figure such as 1500.00`, "f.csv:3: amount: -1: is negative",
			"f.csv:4: amount: is empty", "f.csv:5: amount: 0.00001: has more than 4 decimals",
		}},
		{reason: "a line number counts the lines of a cell", text: "name,amount\n\"a\nb\",1\nc,x\n", rows: []string{"a\nb=1"}, faults: []string{
			`f.csv:4: amount: x: "x" is no figure such as 1500.00`,
		}},
		{reason: "a quote that does not end", text: "name,amount\n\"a,1\nb,2\n", faults: []string{`f.csv:3: extraneous or missing " in quoted-field`}},
		{reason: "not UTF-8", text: "name,amount\n\xff,1\n", faults: []string{"f.csv:2: name: is not UTF-8", "f.csv:2: name: is empty"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			rows, faults := read(strings.NewReader(tt.text), tt.others)
			if diff := cmp.Diff(tt.rows, rows); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.faults, faults); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadFails(t *testing.T) {
	broken := errors.New("the disk is gone")
	_, faults := read(iotest.ErrReader(broken), false)
	if diff := cmp.Diff([]string{"f.csv:1: the disk is gone"}, faults); diff != "" {
		t.Errorf("a reader that fails at once (-want +got):\n%s", diff)
	}
	rows, faults := read(io.MultiReader(strings.NewReader("name,amount\na,1\n"), iotest.ErrReader(broken)), false)
	if len(rows) != 1 || len(faults) != 1 || !strings.Contains(faults[0], "the disk is gone") {
		t.Errorf("a reader that fails after a row: rows %v, faults %v", rows, faults)
	}
}

func TestCells(t *testing.T) {
	const text = "count,flag,day,time,words\n3,yes,2026-06-30,2026-06-30T09:00:00+08:00,a;b\n-1,maybe,2026-02-29,noon,\n,,,,\n"
	var f table.Faults
	var words [][]string
	table.Read(strings.NewReader(text), "f.csv", table.Columns{Named: []string{"count", "flag", "day", "time", "words"}}, &f, func(row table.Row) {
		row.Count("count")
		row.Flag("flag")
		row.Date("day")
		row.Time("time")
		row.MaybeDate("day")
		row.MaybeTime("time")
		row.MaybeAmount("words")
		words = append(words, row.Words("words"))
	})
	want := []string{
		`f.csv:2: words: a;b: "a;b" is no figure such as 1500.00`,
		`f.csv:3: count: "-1" is no count`, `f.csv:3: flag: "maybe" is neither yes nor no`,
		`f.csv:3: day: "2026-02-29" is no date such as 2026-03-31`, `f.csv:3: time: "noon" is no instant such as 2026-06-30T09:15:00+08:00`,
		`f.csv:3: day: "2026-02-29" is no date such as 2026-03-31`, `f.csv:3: time: "noon" is no instant such as 2026-06-30T09:15:00+08:00`,
		"f.csv:4: count: is empty", "f.csv:4: flag: is empty", "f.csv:4: day: is empty", "f.csv:4: time: is empty",
	}
	if diff := cmp.Diff(want, f.All); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([][]string{{"a", "b"}, nil, nil}, words); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
}
