package sampling

import (
	"fmt"
	"strconv"
	"strings"

	"example.com/logistics"
)

// Cell is what a master table says for a code letter and an AQL: an acceptance and a rejection number, an arrow to the first
// plan below or above, or nothing. It is a value: == compares it. The zero Cell is blank.
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

// Arrow gives 1 for an arrow down, -1 for an arrow up and 0 otherwise.
func (c Cell) Arrow() int { return c.step }

// IsBlank reports whether the table has nothing there.
func (c Cell) IsBlank() bool { return c == Cell{} }

// String gives "2/3", "v", "^" or "-".
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

// Text gives the cell as the standard prints it, in either language.
func (c Cell) Text(logistics.Lang) string {
	switch {
	case c.step > 0:
		return "↓"
	case c.step < 0:
		return "↑"
	}
	return c.String()
}

// MarshalText gives "2/3", "v", "^" or "-".
func (c Cell) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what MarshalText writes. The rejection number is one above the acceptance number: the edition has no
// gap between them.
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
