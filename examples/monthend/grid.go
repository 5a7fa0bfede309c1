package main

// The measures of a grid, in pixels.
const (
	headHeight = 22
	gridHeight = 27 // of a row
	cellWidth  = 76
	gap        = 3 // between two cells
	frame      = 4 // of a hatched cell, around the plate that bears the word
)

// grid is words in rows and columns: below each head a word of every row.
type grid struct {
	Corner string // the head of the labels
	Heads  []string
	Rows   []gridRow
}

// gridRow has a word for each head.
type gridRow struct {
	Label string
	Cells []gridCell
}

// gridCell is a word in the tone of its kind. One without a kind says that there is nothing to judge.
type gridCell struct {
	Kind kind
	Says string
	Full string // all there is to say of it, for who points at it or has it read out
}

// height is what the rows take, with their heads.
func (g grid) height() int { return headHeight + gridHeight*len(g.Rows) }

// drawnGrid is a grid in its place.
type drawnGrid struct {
	Corner        string
	Baseline      int // of the heads
	Heads         []drawnHead
	Rows          []drawnRow
	Width, Height int // of a cell

	PlateWidth, PlateHeight int
}

// drawnHead is a head above the middle of its column.
type drawnHead struct {
	Says string
	X    int
}

// drawnRow is a row in its place.
type drawnRow struct {
	Label string
	Short string // the label as far as there is room
	Text  int
	Cells []drawnCell
}

// drawnCell is a word in its place.
type drawnCell struct {
	gridCell
	X, Y, Middle   int
	PlateX, PlateY int
}

// Grid sets the words in their places: the columns at the right, the labels in the room that they leave.
func (c chart) Grid() drawnGrid {
	g := c.Words
	d := drawnGrid{Corner: g.Corner, Baseline: headHeight - 8, Width: cellWidth - gap, Height: gridHeight - gap}
	d.PlateWidth, d.PlateHeight = d.Width-2*frame, d.Height-2*frame
	left := func(column int) int { return chartWidth - (len(g.Heads)-column)*cellWidth + gap }
	for i, head := range g.Heads {
		d.Heads = append(d.Heads, drawnHead{head, left(i) + d.Width/2})
	}
	for i, row := range g.Rows {
		y := headHeight + i*gridHeight
		line := drawnRow{Label: row.Label, Short: shorten(row.Label, left(0)/halfChar-1), Text: y + 16}
		for j, cell := range row.Cells {
			line.Cells = append(line.Cells, drawnCell{cell, left(j), y, left(j) + d.Width/2, left(j) + frame, y + frame})
		}
		d.Rows = append(d.Rows, line)
	}
	return d
}
