// Package table reads CSV files strictly: every malformed cell of every row is told as "file:line: column: what is
// wrong", and columns may stand in any order.
package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// Faults collects what is wrong with the files of one run.
type Faults struct{ All []string }

// Add adds a fault; line 0 and column "" are left out.
func (f *Faults) Add(file string, line int, column, what string) {
	where := file
	if line > 0 {
		where = fmt.Sprintf("%s:%d", file, line)
	}
	if column != "" {
		where += ": " + column
	}
	f.All = append(f.All, where+": "+what)
}

// Tell writes every fault on a line of its own, and reports whether there were any: then nothing is to be computed.
func (f *Faults) Tell(w io.Writer) bool {
	for _, fault := range f.All {
		fmt.Fprintln(w, fault)
	}
	if len(f.All) > 0 {
		fmt.Fprintf(w, "%d fault(s); nothing was computed\n", len(f.All))
	}
	return len(f.All) > 0
}

// Columns are the columns of a file. Of those that are not named, none may be there unless Others is set.
type Columns struct {
	Named  []string
	Others bool
}

// Read gives each row of a CSV file to row, in order, and adds to faults what is wrong with it. It reads UTF-8 with or
// without a byte order mark and either line ending. A file without a header, an absent, unknown or doubled column, and a
// row of another length are faults; a row that repeats an earlier one to the letter is a fault too, unless others are
// allowed: then the file is somebody else's.
func Read(r io.Reader, file string, columns Columns, faults *Faults, row func(Row)) {
	text := csv.NewReader(skipMark(r))
	text.FieldsPerRecord = -1
	text.ReuseRecord = true
	header, err := text.Read()
	if err == io.EOF {
		faults.Add(file, 0, "", "is empty: no header")
		return
	}
	if err != nil {
		faults.Add(file, 1, "", reason(err))
		return
	}
	at, ok := place(header, file, columns, faults)
	if !ok {
		return
	}
	width := len(header)
	seen := map[string]int{}
	for {
		cells, err := text.Read()
		if err == io.EOF {
			return
		}
		if err != nil {
			line := 0
			var parse *csv.ParseError
			if errors.As(err, &parse) {
				line = parse.Line
			}
			faults.Add(file, line, "", reason(err))
			return
		}
		line, _ := text.FieldPos(0)
		if len(cells) != width {
			faults.Add(file, line, "", fmt.Sprintf("%d cells under %d columns", len(cells), width))
			continue
		}
		if whole := strings.Join(cells, "\x00"); !columns.Others {
			if before := seen[whole]; before > 0 {
				faults.Add(file, line, "", fmt.Sprintf("repeats line %d", before))
				continue
			}
			seen[whole] = line
		}
		row(Row{File: file, Line: line, cells: cells, at: at, faults: faults, before: len(faults.All)})
	}
}

// place finds the named columns in the header.
func place(header []string, file string, columns Columns, faults *Faults) (map[string]int, bool) {
	at := map[string]int{}
	before := len(faults.All)
	for i, name := range header {
		name = strings.TrimSpace(name)
		if _, again := at[name]; again && (slices.Contains(columns.Named, name) || !columns.Others) {
			faults.Add(file, 1, name, "is there twice")
		}
		if !slices.Contains(columns.Named, name) && !columns.Others {
			faults.Add(file, 1, name, "is no column of this file; the columns are "+strings.Join(columns.Named, ", "))
		}
		at[name] = i
	}
	for _, name := range columns.Named {
		if _, ok := at[name]; !ok {
			faults.Add(file, 1, name, "the column is absent")
		}
	}
	return at, len(faults.All) == before
}

func reason(err error) string {
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return parse.Err.Error()
	}
	return err.Error()
}

// skipMark drops a byte order mark.
func skipMark(r io.Reader) io.Reader {
	head := make([]byte, 3)
	n, err := io.ReadFull(r, head)
	head = bytes.TrimPrefix(head[:n], []byte("\xef\xbb\xbf"))
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return io.MultiReader(bytes.NewReader(head), failing{err})
	}
	return io.MultiReader(bytes.NewReader(head), r)
}

// failing is a reader that has failed.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// Row is one row of a file, good until the next one is read. Its methods read a cell and add a fault where it is not
// what it must be.
type Row struct {
	File   string
	Line   int
	cells  []string
	at     map[string]int
	faults *Faults
	before int // faults when the row began
}

// Clean reports whether no fault of this row has been told.
func (r Row) Clean() bool { return len(r.faults.All) == r.before }

// Cell gives the text of a cell, with the spaces around it cut.
func (r Row) Cell(column string) string {
	cell := r.cells[r.at[column]]
	if !utf8.ValidString(cell) {
		r.Fault(column, "is not UTF-8")
		return ""
	}
	return strings.Clone(strings.TrimSpace(cell))
}

// Fault adds a fault of a cell.
func (r Row) Fault(column, format string, args ...any) {
	r.faults.Add(r.File, r.Line, column, fmt.Sprintf(format, args...))
}
