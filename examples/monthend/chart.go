package main

import (
	"strconv"

	"example.com/logistics"
)

// The measures of a chart, in pixels.
const (
	chartWidth = 380
	rowHeight  = 36
	halfChar   = 7 // of half a Chinese character, or a Latin one
	lineHeight = 20
)

// kind is how a stretch of a bar is drawn: in a tone of its own, so that black and white print tells them apart.
type kind string

const (
	top    kind = "top" // better than fine
	fine   kind = "fine"
	slight kind = "slight"
	grave  kind = "grave"
	open   kind = "open" // hatched
	mark   kind = "mark" // a line across the bar
)

// key says what a kind of stretch stands for.
type key struct {
	Kind kind
	Says string
}

// stretch is a part of a bar. Size is in the unit of its chart.
type stretch struct {
	Kind kind
	Size int
}

// bar is a row of a chart.
type bar struct {
	Label string
	Value string // its figures, in words
	Parts []stretch
	Whole int // what the bar is measured against; 0: the longest bar of the chart
	Mark  int // a line across the bar, counted from its beginning; 0: none
}

// chart is bars below one another, or words in rows and columns. Without any it says why.
type chart struct {
	ID    string
	Title string
	About string
	Keys  []key
	Bars  []bar
	Words grid
	Empty string
}

// Width is that of every chart.
func (c chart) Width() int { return chartWidth }

// Drawn reports whether there is anything to draw.
func (c chart) Drawn() bool { return len(c.Bars)+len(c.Words.Rows) > 0 }

// Tabular reports whether it is to be read as a table.
func (c chart) Tabular() bool { return len(c.Words.Rows) > 0 }

// Height is what the rows take, and the keys.
func (c chart) Height() int {
	keys := c.Legend()
	if len(keys) == 0 {
		return c.body() + 4
	}
	return keys[len(keys)-1].Y + 8
}

func (c chart) body() int {
	if c.Tabular() {
		return c.Words.height()
	}
	return rowHeight * len(c.Bars)
}

// drawnBar is a row in its place.
type drawnBar struct {
	bar
	Short        string // the label as far as there is room
	Text, Y      int
	Drawn        []drawnPart
	Marked       bool
	MarkX, MarkY int
}

// drawnPart is a stretch in its place.
type drawnPart struct {
	Kind        kind
	X, Y, Width int
}

// Rows sets the bars in their places.
func (c chart) Rows() []drawnBar {
	longest := 0
	for _, b := range c.Bars {
		longest = max(longest, b.size())
	}
	var rows []drawnBar
	for i, b := range c.Bars {
		whole := longest
		if b.Whole > 0 {
			whole = max(b.Whole, b.size())
		}
		d := drawnBar{bar: b, Short: shorten(b.Label, chartWidth/halfChar-width(b.Value)-2), Text: i*rowHeight + 14, Y: i*rowHeight + lineHeight}
		at := 0
		for _, p := range b.Parts {
			if p.Size == 0 {
				continue
			}
			from, to := along(at, whole), along(at+p.Size, whole)
			d.Drawn = append(d.Drawn, drawnPart{p.Kind, from, d.Y, max(2, to-from)})
			at += p.Size
		}
		if b.Mark > 0 {
			d.Marked, d.MarkX, d.MarkY = true, min(max(along(b.Mark, whole)-1, 0), chartWidth-2), d.Y-1
		}
		rows = append(rows, d)
	}
	return rows
}

func (b bar) size() int {
	n := 0
	for _, p := range b.Parts {
		n += p.Size
	}
	return max(n, b.Mark)
}

// along gives the place of a size on a bar of the whole.
func along(size, whole int) int {
	if whole == 0 {
		return 0
	}
	return size * chartWidth / whole
}

// drawnKey is a key in its place.
type drawnKey struct {
	key
	X, At  int // of its sample and of its words
	Top, Y int
}

// Legend sets the keys below the rows, as many on a line as there is room for. A key without a kind is words alone.
func (c chart) Legend() []drawnKey {
	var keys []drawnKey
	x, y := 0, c.body()+16
	for _, k := range c.Keys {
		sample := 18
		if k.Kind == "" {
			sample = 0
		}
		room := sample + width(k.Says)*halfChar + 16
		if x > 0 && x+room-16 > chartWidth {
			x, y = 0, y+lineHeight
		}
		keys = append(keys, drawnKey{k, x, x + sample, y - 10, y})
		x += room
	}
	return keys
}

// shorten cuts text to so many half characters.
func shorten(text string, room int) string {
	if width(text) <= room {
		return text
	}
	kept := ""
	for _, r := range text {
		if width(kept+string(r)) > room-1 {
			break
		}
		kept += string(r)
	}
	return kept + "…"
}

// counted gives "3 of 20", in l.
func counted(n, of int, l logistics.Lang) string {
	return strconv.Itoa(n) + logistics.Text{En: " of ", Zh: "/"}.In(l) + strconv.Itoa(of)
}
