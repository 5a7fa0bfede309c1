package logistics

import (
	"encoding"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// SheetRow is a row of a table that people write. Its methods give a cell by the name of its column and add a problem
// where the cell is not what it must be; such a cell gives the zero value.
type SheetRow struct {
	line    int
	cells   []string
	refused []int // places of cells that were told when the row was read
	sheet   *sheet
}

// Line gives the number of the row, as an editor and a spreadsheet show it.
func (r SheetRow) Line() int { return r.line }

// Cell gives the text of a cell, without the spaces around it; "" where an optional column is not there.
func (r SheetRow) Cell(column string) string {
	i, there := r.sheet.at[column]
	if !there {
		return ""
	}
	return r.cells[i]
}

// Has reports whether the sheet has the column.
func (r SheetRow) Has(column string) bool {
	_, there := r.sheet.at[column]
	return there
}

// Add adds a problem of a cell, or of the whole row where column is "". Of a column that is absent, and of a cell that no column
// could have, it adds nothing: that is told already.
func (r SheetRow) Add(column, code, detail string, args ...any) {
	place, there := r.sheet.at[column]
	switch {
	case r.sheet.absent[column], there && slices.Contains(r.refused, place):
		return
	case !there:
		place = wholeRow
	}
	r.sheet.add(r.line, place, column, code, detail, args...)
}

// filled gives a cell; an empty one is a problem.
func (r SheetRow) filled(column string) (cell string, ok bool) {
	cell = r.Cell(column)
	if cell == "" {
		r.Add(column, CodeAbsent, "is empty")
	}
	return cell, cell != ""
}

// Name gives the name or id that a cell holds, which [Problems.Name] would accept.
func (r SheetRow) Name(column string) string {
	cell := r.Cell(column)
	var ps Problems
	ps.Name("", cell)
	for _, p := range ps {
		r.Add(column, p.Code, "%s", p.Detail)
		return ""
	}
	return cell
}

// Amount gives the figure that a cell holds, which [AmountOf] accepts. Every digit is written: "1500", "1,500.50", "１，５００", with
// full-width characters read as their narrow ones. A comma stands only between thousands, so that "1,50" and "0,500" are no
// figures. Nor is "1.5E+05": a spreadsheet that shortens a figure so has left out digits.
func (r SheetRow) Amount(column string) Amount {
	cell, ok := r.filled(column)
	if !ok {
		return Amount{}
	}
	a, err := writtenAmount(cell)
	if err != nil {
		r.Add(column, CodeAmount, "%v", err)
	}
	return a
}

// Count gives a whole number from 0 on, written as Amount says.
func (r SheetRow) Count(column string) int {
	cell, ok := r.filled(column)
	if !ok {
		return 0
	}
	n, err := strconv.ParseUint(ungrouped(narrow(cell)), 10, 31)
	if err != nil || !isWhole(ungrouped(narrow(cell))) {
		r.Add(column, CodeWord, "%s is no count such as 3", quote(cell))
		return 0
	}
	return int(n)
}

// Flag reports whether a cell says "yes"; "no" and an empty cell are false, and anything else is a problem.
func (r SheetRow) Flag(column string) bool {
	cell := r.Cell(column)
	if cell != "yes" && cell != "no" && cell != "" {
		r.Add(column, CodeWord, "%s is neither yes nor no", quote(cell))
	}
	return cell == "yes"
}

// Word reads a cell, which may not be empty, into a date, a span, a word of an enumeration or another type with UnmarshalText.
func (r SheetRow) Word(column string, into encoding.TextUnmarshaler) {
	if cell, ok := r.filled(column); ok {
		if err := into.UnmarshalText([]byte(cell)); err != nil {
			r.Add(column, CodeWord, "%v", err)
		}
	}
}

// writtenAmount reads a figure as Amount says.
func writtenAmount(text string) (Amount, error) {
	plain := ungrouped(narrow(text))
	if !isFigure(plain) {
		return Amount{}, fmt.Errorf("%s is no figure such as 1500.00 or 1,500.00", quote(text))
	}
	if strings.ContainsAny(plain, "eE") {
		return Amount{}, fmt.Errorf("%s is shortened: write every digit", quote(text))
	}
	return ParseAmount(plain)
}

// narrow makes full-width characters narrow: "＞５，０００" becomes ">5,000".
func narrow(text string) string {
	const first, last, shift = '！', '～', '！' - '!'
	return strings.Map(func(r rune) rune {
		if r >= first && r <= last {
			return r - shift
		}
		return r
	}, text)
}

// ungrouped takes the commas between thousands out; a text that has one elsewhere stays as it is.
func ungrouped(text string) string {
	whole, part, pointed := strings.Cut(text, ".")
	groups := strings.Split(whole, ",")
	first := strings.TrimPrefix(groups[0], "-")
	if len(groups) == 1 || len(first) > 3 || first == "0" || !isWhole(first) {
		return text
	}
	for _, group := range groups[1:] {
		if len(group) != 3 || !isDigits(group) {
			return text
		}
	}
	plain := strings.Join(groups, "")
	if pointed {
		plain += "." + part
	}
	return plain
}
