package logistics

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Columns are the names of the columns that a sheet may have.
type Columns struct {
	Needed   []string // every sheet has these
	Optional []string // a sheet may leave these out; their cells are then empty
}

func (c Columns) all() []string { return append(slices.Clone(c.Needed), c.Optional...) }

// ReadSheet reads a table that people write: a CSV file in UTF-8 whose first row names the columns, in any order, each to the
// letter. read is called once with every row that can be read; it takes the cells by the methods of the rows, which add what is
// wrong with them. The error is nil or an [*InvalidError] with every problem of the file and its rows, in the order of the file.
// Where there is an error, what read has made of the rows is not to be used.
//
// The path of a problem has the number of the row as an editor and a spreadsheet show it, "row 4", and the column, "row 4.to"; the
// row of names is usually row 1. So that both count alike, no cell may hold a line break. A byte order mark at the beginning,
// either line ending and spaces around a cell are ignored, and so is a row with nothing in it. Problems are a column that is
// unknown, absent or there twice, a row of another length, a quote out of place, and a cell that is a formula or has U+FFFD. Data
// that are not UTF-8 are one problem.
func ReadSheet(data []byte, columns Columns, read func(rows []SheetRow)) error {
	s := readSheet(data, columns)
	read(s.rows)
	return s.err()
}

// sheet is a file that is being read.
type sheet struct {
	rows   []SheetRow
	whole  bool            // every row is among rows
	at     map[string]int  // the place of each column in the header
	absent map[string]bool // columns that are needed and not there
	told   []told
}

// told is a problem and the place where it stands in the file.
type told struct {
	line, column int
	Problem
}

// The places of what is not told of one cell.
const (
	wholeFile = 0           // as a line
	wholeRow  = math.MaxInt // as a column: after the row's cells
)

func readSheet(data []byte, columns Columns) *sheet {
	s := &sheet{at: map[string]int{}, absent: map[string]bool{}}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(data) {
		s.add(firstUnread(data), wholeRow, "", CodeSyntax, "is not UTF-8: save the sheet as CSV UTF-8")
		return s
	}
	text := csv.NewReader(bytes.NewReader(data))
	text.FieldsPerRecord = -1
	names, err := text.Read()
	switch {
	case err == io.EOF:
		s.add(wholeFile, wholeRow, "", CodeAbsent, "is empty: no row names the columns")
		return s
	case err != nil:
		s.malformed(err)
		return s
	}
	line, _ := text.FieldPos(0)
	s.header(line, names, columns)
	s.whole = true
	for {
		cells, err := text.Read()
		switch {
		case err == io.EOF:
			return s
		case err != nil:
			s.malformed(err)
			s.whole = false
			continue
		}
		line, _ := text.FieldPos(0)
		s.record(line, cells, len(names))
	}
}

// firstUnread gives the line of the first byte that is not UTF-8.
func firstUnread(data []byte) int {
	line := 1
	for row := range bytes.Lines(data) {
		if !utf8.Valid(row) {
			break
		}
		line++
	}
	return line
}

// malformed tells what encoding/csv refuses.
func (s *sheet) malformed(err error) {
	line := wholeFile
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		line = parse.StartLine
		err = fmt.Errorf("line %d: %w", parse.Line, parse.Err)
	}
	s.add(line, wholeRow, "", CodeSyntax, "a quote out of place, %v", err)
}

// header finds the columns. Where one is there twice, the first is read.
func (s *sheet) header(line int, names []string, columns Columns) {
	all := columns.all()
	for i, name := range names {
		if fault := unfit(name); fault != "" {
			s.add(line, i, "", CodeWord, "the name of column %d %s", i+1, fault)
		}
		name = strings.TrimSpace(name)
		_, again := s.at[name]
		switch {
		case name == "":
			s.add(line, i, "", CodeAbsent, "column %d has no name", i+1)
		case again:
			s.add(line, i, name, CodeDuplicate, "the column is there twice")
		case !slices.Contains(all, name):
			s.add(line, i, name, CodeUnknown, "no such column; the columns are %s", strings.Join(all, ", "))
			s.at[name] = i
		default:
			s.at[name] = i
		}
	}
	for _, name := range columns.Needed {
		if _, there := s.at[name]; !there && !s.absent[name] {
			s.add(line, wholeRow, name, CodeAbsent, "the column is absent")
			s.absent[name] = true
		}
	}
}

// record takes one row.
func (s *sheet) record(line int, cells []string, width int) {
	something := false
	var faults []string
	for i, cell := range cells {
		faults = append(faults, unfit(cell))
		cells[i] = strings.TrimSpace(cell)
		something = something || cells[i] != "" || faults[i] != ""
	}
	switch {
	case !something:
		return
	case len(cells) != width:
		s.add(line, wholeRow, "", CodeSyntax, "%d cells under %d columns", len(cells), width)
		s.whole = false
		return
	}
	row := SheetRow{line: line, cells: cells, sheet: s}
	for name, i := range s.at {
		if faults[i] != "" {
			s.add(line, i, name, CodeWord, faults[i])
			row.refused = append(row.refused, i)
		}
	}
	s.rows = append(s.rows, row)
}

// unfit says why a cell, with the spaces around it, can be no cell of any column.
func unfit(cell string) string {
	switch {
	case strings.ContainsAny(cell, "\r\n"):
		return "has a line break: rows would be counted otherwise than a spreadsheet counts them"
	case strings.HasPrefix(strings.TrimSpace(cell), "="):
		return "is a formula: write what it gives"
	case strings.ContainsRune(cell, utf8.RuneError):
		return "has U+FFFD, which stands for a character that could not be read"
	}
	return ""
}

// add tells a problem at its place in the file.
func (s *sheet) add(line, column int, name, code, detail string, args ...any) {
	var ps Problems
	path := ""
	if line != wholeFile {
		path = "row " + strconv.Itoa(line)
	}
	if name != "" {
		path = Join(path, shown(name))
	}
	ps.Add(path, code, detail, args...)
	s.told = append(s.told, told{line, column, ps[0]})
}

// err gives every problem so far, in the order of the file.
func (s *sheet) err() error {
	slices.SortStableFunc(s.told, func(a, b told) int {
		return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.column, b.column))
	})
	var ps Problems
	for _, t := range s.told {
		ps = append(ps, t.Problem)
	}
	return ps.Err()
}
