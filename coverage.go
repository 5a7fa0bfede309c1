package logistics

import "slices"

// coverage finds the figures that lie in no row of a table or in several, and the rows that hold none of their own. It
// takes little longer than sorting the rows does, whatever they are.
type coverage struct {
	scale scale
	whole bool         // the bounds of every row were read: what no row holds can be told
	rows  []reach      // in the order of the file
	idle  map[int]bool // lines of the rows that hold no figure of their own
}

func (c *coverage) check() {
	c.idle = map[int]bool{}
	c.repeated()
	c.empty()
	c.unreachable()
	c.neighbors()
}

// tell tells that a row holds no figure of its own.
func (c *coverage) tell(row reach, column, code, detail string, args ...any) {
	row.Add(column, code, detail, args...)
	c.idle[row.line] = true
}

// repeated looks for rows that are there twice.
func (c *coverage) repeated() {
	type bounds struct{ from, to uint64 }
	first := map[bounds]reach{}
	for _, row := range c.rows {
		at := bounds{c.scale.cut(row.from), c.scale.cut(row.to)}
		before, again := first[at]
		switch {
		case !again:
			first[at] = row
		case slices.Equal(before.cells, row.cells):
			c.tell(row, "", CodeDuplicate, "repeats row %d", before.line)
		default:
			c.tell(row, "", CodeDuplicate, "has the bounds of row %d", before.line)
		}
	}
}

// empty looks for rows that end before they begin.
func (c *coverage) empty() {
	for _, row := range c.rows {
		if !c.scale.empty(row.from, row.to) {
			continue
		}
		begins, ends := "from", "up to"
		if row.from.after {
			begins = "above"
		}
		if !row.to.after {
			ends = "below"
		}
		c.tell(row, "to", CodeRange, "no %s is %s %s and %s %s: the row holds none", c.scale.name, begins, row.from, ends, row.to)
	}
}

// unreachable looks for rows whose figures are all in rows above them. The line of figures is cut at every bound; row
// after row takes the pieces that are still free, and next leads past those that are taken.
func (c *coverage) unreachable() {
	var cuts []uint64
	for _, row := range c.rows {
		cuts = append(cuts, c.scale.cut(row.from), c.scale.cut(row.to))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	next, owner := make([]int, len(cuts)), make([]int, len(cuts))
	for i := range next {
		next[i] = i
	}
	free := func(i int) int {
		for next[i] != i {
			next[i] = next[next[i]]
			i = next[i]
		}
		return i
	}
	for i, row := range c.rows {
		first, _ := slices.BinarySearch(cuts, c.scale.cut(row.from))
		end, _ := slices.BinarySearch(cuts, c.scale.cut(row.to))
		if c.idle[row.line] {
			continue
		}
		piece := free(first)
		if piece >= end {
			c.inside(row, c.rows[owner[first]], c.rows[owner[end-1]])
		}
		for ; piece < end; piece = free(piece) {
			owner[piece], next[piece] = i, piece+1
		}
	}
}

// inside tells that rows above hold all of a row, low its lowest figures and high its highest. Where the two are one row,
// it holds all between them too.
func (c *coverage) inside(row, low, high reach) {
	switch {
	case low.line == high.line:
		c.tell(row, "", CodeConflict, "row %d holds all of it", low.line)
	case c.scale.cut(low.to) >= c.scale.cut(high.from):
		c.tell(row, "", CodeConflict, "rows %d and %d hold all of it", min(low.line, high.line), max(low.line, high.line))
	default:
		c.tell(row, "", CodeConflict, "rows %d, %d and others hold all of it", min(low.line, high.line), max(low.line, high.line))
	}
}

// neighbors goes through the rows as they rise and looks for figures between them that no row holds, and for such that the
// row that has come furthest holds too. A row without figures of its own has been told, and the others hold what it does.
func (c *coverage) neighbors() {
	rising := slices.DeleteFunc(slices.Clone(c.rows), func(r reach) bool { return c.idle[r.line] })
	if len(rising) == 0 {
		return
	}
	slices.SortStableFunc(rising, c.scale.compare)
	var reached edge
	var furthest reach
	for i, row := range rising {
		switch at, so := c.scale.cut(row.from), c.scale.cut(reached); {
		case at > so && i == 0:
			c.gap(row, "from", reached, row.from, "%s has no row")
		case at > so:
			c.gap(row, "from", reached, row.from, "between rows %[2]d and %[3]d, %[1]s has no row", furthest.line, row.line)
		case at < so:
			c.overlap(furthest, row, reached)
		}
		if c.scale.cut(row.to) > c.scale.cut(reached) {
			reached, furthest = row.to, row
		}
	}
	if c.scale.cut(reached) < c.scale.cut(c.scale.top) {
		c.gap(furthest, "to", reached, c.scale.top, "%s has no row; leave the cell empty for no upper end")
	}
}

// gap tells what no row holds, unless a row that might could not be read.
func (c *coverage) gap(row reach, column string, from, to edge, detail string, lines ...any) {
	if c.whole {
		row.Add(column, CodeRange, detail, append([]any{c.scale.text(from, to)}, lines...)...)
	}
}

// overlap tells what two rows hold, at the lower one in the file.
func (c *coverage) overlap(a, b reach, reached edge) {
	end := b.to
	if c.scale.cut(reached) < c.scale.cut(end) {
		end = reached
	}
	if a.line > b.line {
		a, b = b, a
	}
	from := a.from
	if c.scale.cut(b.from) > c.scale.cut(from) {
		from = b.from
	}
	b.Add("", CodeConflict, "%s is in rows %d and %d", c.scale.text(from, end), a.line, b.line)
}
