package logistics

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"
)

// edge is where a row begins or ends: just before a figure, or just after it.
type edge struct {
	units uint64
	after bool
}

// String gives the figure as people read it.
func (e edge) String() string { return string(appendAmount(nil, e.units, true)) }

// reach is the figures of one row, from an edge to an edge.
type reach struct {
	SheetRow
	from, to edge
}

// scale is the line of figures on which the rows of a table lie.
type scale struct {
	dense bool   // scores; else the grid of amounts
	name  string // of one figure
	top   edge   // the end of the line
}

func scaleOf(kind Kind) (scale, bool) {
	switch kind {
	case YuanKind:
		return scale{name: "amount", top: edge{amountUnits - 1, true}}, true
	case ScoreKind:
		return scale{dense: true, name: "score", top: edge{100 * unitsPerOne, true}}, true
	}
	return scale{}, false
}

// cut gives the place of an edge. On the grid the end of one unit is the beginning of the next.
func (s scale) cut(e edge) uint64 {
	cut := e.units
	if s.dense {
		cut *= 2
	}
	if e.after {
		cut++
	}
	return cut
}

// empty reports whether no figure lies between two edges.
func (s scale) empty(from, to edge) bool { return s.cut(from) >= s.cut(to) }

// compare orders rows by where they begin, then by where they stand.
func (s scale) compare(a, b reach) int {
	return cmp.Or(cmp.Compare(s.cut(a.from), s.cut(b.from)), cmp.Compare(a.line, b.line))
}

// text says which figures lie between two edges: "1,500", "above 1,500 to below 1,500.1", "below 0.1", "from 5,000".
func (s scale) text(from, end edge) string {
	if s.cut(from)+1 == s.cut(end) && !(s.dense && from.after) {
		if from.after {
			from.units++
		}
		return from.String()
	}
	var to *start
	if s.dense || s.cut(end) < s.cut(s.top) {
		to = &start{from: end.String(), above: end.after}
	}
	return stretchText(start{from.String(), s.cut(from) == 0, from.after}, to, Text{"any figure", "任何数值"}, English)
}

// reach reads the bounds of a row; ok is false where one of them cannot be read.
func (s scale) reach(row SheetRow) (r reach, ok bool) {
	r = reach{SheetRow: row, to: s.top}
	if _, filled := row.filled("from"); filled {
		a, above, read := s.bound(row, "from", ">", "a lower bound such as 1500 or >1500")
		r.from, ok = edge{a.units, above}, read
	}
	if row.Cell("to") != "" {
		a, below, read := s.bound(row, "to", "<", "an upper bound such as 1500 or <1500")
		r.to, ok = edge{a.units, !below}, ok && read
	}
	return r, ok && !row.sheet.absent["to"]
}

// bound reads one bound; outside says that a sign keeps the figure itself out of the row.
func (s scale) bound(row SheetRow, column, sign, want string) (a Amount, outside, ok bool) {
	cell := row.Cell(column)
	figure := cell
	switch first := narrow(cell)[:1]; first {
	case sign:
		_, size := utf8.DecodeRuneInString(cell)
		figure, outside = cell[size:], true
	case "<", ">":
		row.Add(column, CodeWord, "%s is not %s", quote(cell), want)
		return Amount{}, false, false
	}
	a, err := writtenAmount(strings.TrimSpace(figure))
	if err == nil && s.dense && a.units > s.top.units {
		err = fmt.Errorf("%s: no score is above %s", a, s.top)
	}
	if err != nil {
		row.Add(column, CodeAmount, "%v", err)
	}
	return a, outside, err == nil
}
