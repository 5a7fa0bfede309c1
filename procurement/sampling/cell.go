package sampling

import (
	"fmt"
	"strconv"
	"strings"

	"example.com/logistics"
)

// Cell is what a master table says for a code letter and an AQL: an acceptance and a rejection number; or an arrow to the first
// plan below or above; or nothing. It is a value: == compares cells. The zero Cell is blank.
type Cell struct {
	step   int // 1 is an arrow down, -1 an arrow up
	ac, re int // re is 0 where there are no numbers
}

// What a cell may say but for its numbers.
const (
	arrowDown = "v"
	arrowUp   = "^"
	blank     = "-"
)

// maxNumber bounds acceptance and rejection numbers; the tables end at 45.
const maxNumber = 100

// Numbers gives the acceptance and the rejection number; ok is false for an arrow and for a blank cell.
func (c Cell) Numbers() (ac, re int, ok bool) { return c.ac, c.re, c.re > 0 }

// Arrow gives 1 for an arrow down, -1 for an arrow up, and 0 where the cell is no arrow.
func (c Cell) Arrow() int { return c.step }

// IsBlank reports whether the table says nothing there: neither numbers nor an arrow.
func (c Cell) IsBlank() bool { return c == Cell{} }

// String gives the cell as JSON has it: the numbers as "2/3", an arrow down as "v", one up as "^", a blank as "-".
func (c Cell) String() string {
	switch {
	case c.step > 0:
		return arrowDown
	case c.step < 0:
		return arrowUp
	case c.re > 0:
		return strconv.Itoa(c.ac) + "/" + strconv.Itoa(c.re)
	}
	return blank
}

// Text gives the cell as the standard prints it, with ↓ and ↑ for arrows. It is the same in both languages.
func (c Cell) Text(logistics.Lang) string {
	switch {
	case c.step > 0:
		return "↓"
	case c.step < 0:
		return "↑"
	}
	return c.String()
}

// MarshalText gives what String gives; the error is nil.
func (c Cell) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what MarshalText writes. The rejection number must be one above the acceptance number, which is 0 to 100.
func (c *Cell) UnmarshalText(text []byte) error {
	read, err := readCell(string(text))
	if err == nil {
		*c = read
	}
	return err
}

func readCell(text string) (Cell, error) {
	switch text {
	case blank:
		return Cell{}, nil
	case arrowDown:
		return Cell{step: 1}, nil
	case arrowUp:
		return Cell{step: -1}, nil
	}
	first, _, _ := strings.Cut(text, "/")
	ac, err := strconv.Atoi(first)
	cell := Cell{ac: ac, re: ac + 1}
	if err != nil || ac < 0 || ac > maxNumber || cell.String() != text {
		return Cell{}, fmt.Errorf("%.20q is no cell: 2/3 with a rejection number one above, v, ^ or -", text)
	}
	return cell, nil
}
