package table

import (
	"encoding"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Text gives a cell that may not be empty.
func (r Row) Text(column string) string {
	cell := r.Cell(column)
	if cell == "" {
		r.Fault(column, "is empty")
	}
	return cell
}

// Amount gives a figure that passes the library's guard.
func (r Row) Amount(column string) decimal.Decimal {
	cell := r.Text(column)
	if cell == "" {
		return decimal.Decimal{}
	}
	d, err := logistics.ParseDecimal(cell)
	if err == nil {
		_, err = logistics.AmountOf(d)
	}
	if err != nil {
		r.Fault(column, "%s: %v", cell, err)
	}
	return d
}

// MaybeAmount is Amount for a cell that may be empty.
func (r Row) MaybeAmount(column string) *decimal.Decimal {
	if r.Cell(column) == "" {
		return nil
	}
	d := r.Amount(column)
	return &d
}

// Count gives a whole number that is not negative.
func (r Row) Count(column string) int {
	cell := r.Text(column)
	n, err := strconv.Atoi(cell)
	if cell != "" && (err != nil || n < 0) {
		r.Fault(column, "%q is no count", cell)
		return 0
	}
	return n
}

// Flag gives "yes" or "no".
func (r Row) Flag(column string) bool {
	switch cell := r.Text(column); cell {
	case "yes":
		return true
	case "no", "":
	default:
		r.Fault(column, "%q is neither yes nor no", cell)
	}
	return false
}

// Date gives a day such as 2026-06-30.
func (r Row) Date(column string) logistics.Date {
	var d logistics.Date
	r.Word(column, &d)
	return d
}

// MaybeDate is Date for a cell that may be empty.
func (r Row) MaybeDate(column string) *logistics.Date {
	if r.Cell(column) == "" {
		return nil
	}
	d := r.Date(column)
	return &d
}

// Time gives an instant with its zone, such as 2026-06-30T09:15:00+08:00.
func (r Row) Time(column string) time.Time {
	cell := r.Text(column)
	t, err := time.Parse(time.RFC3339, cell)
	if cell != "" && err != nil {
		r.Fault(column, "%q is no instant such as 2026-06-30T09:15:00+08:00", cell)
	}
	_, offset := t.Zone() // the offset that is written, not the zone of the machine that happens to have it
	return t.In(time.FixedZone("", offset))
}

// Moment gives an instant without a zone, in UTC, in the layout of somebody else's file; such is how one looks.
func (r Row) Moment(column, layout, such string) time.Time {
	cell := r.Text(column)
	t, err := time.Parse(layout, cell)
	if cell != "" && err != nil {
		r.Fault(column, "%q is no %s", cell, such)
	}
	return t
}

// MaybeTime is Time for a cell that may be empty.
func (r Row) MaybeTime(column string) *time.Time {
	if r.Cell(column) == "" {
		return nil
	}
	t := r.Time(column)
	return &t
}

// Word reads a cell into a date, a span or a word of an enumeration.
func (r Row) Word(column string, into encoding.TextUnmarshaler) {
	cell := r.Text(column)
	if cell == "" {
		return
	}
	if err := into.UnmarshalText([]byte(cell)); err != nil {
		r.Fault(column, "%v", err)
	}
}

// Words gives the words of a cell that may be empty, split at ";".
func (r Row) Words(column string) []string {
	cell := r.Cell(column)
	if cell == "" {
		return nil
	}
	return strings.Split(cell, ";")
}
