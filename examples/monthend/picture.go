package main

import (
	"html/template"
	"strconv"

	"example.com/logistics"
)

// The measures of the picture, in pixels.
const (
	pictureMargin = 24
	pictureWidth  = 2*chartWidth + 3*pictureMargin
	tilesTop      = 64
	chartsTop     = 168
)

// picture is the summary as one image.
type picture struct {
	Title, About         string
	Style                template.CSS
	Width, Height, Right int
	Tiles                []tile
	Charts               []placed
}

// tile is a count.
type tile struct {
	Kind         kind
	X, Y, Width  int
	Text         int
	FigureY      int
	SaysY        int
	Figure, Says string
	Hatch        string // the pattern of an open one
}

// placed is a chart in its place.
type placed struct {
	chart
	X, Y, TitleY int
}

// picture draws the counts and, below one another, the charts of all sections on the left and of suppliers on the right.
func (r result) picture(l logistics.Lang) picture {
	say := func(en, zh string) string { return logistics.Text{En: en, Zh: zh}.In(l) }
	p := picture{
		Title: say("Month end ", "") + r.Month.String() + say("", " 月度审查"), About: say("reviewed on ", "审查日 ") + r.ReviewedOn.String(),
		Style: template.CSS(flat(chartCSS)), Width: pictureWidth, Right: pictureWidth - pictureMargin,
	}
	width := (pictureWidth - 2*pictureMargin - 3*16) / 4
	for i, t := range r.tiles(l) {
		t.X, t.Y, t.Width = pictureMargin+i*(width+16), tilesTop, width
		t.Text, t.FigureY, t.SaysY = t.X+16, t.Y+36, t.Y+57
		t.Hatch = "sections-hatch"
		p.Tiles = append(p.Tiles, t)
	}
	d := drawing{r, l}
	for i, column := range [][]chart{{d.sections()}, {d.factors(), d.halves()}} {
		y := chartsTop
		for _, c := range column {
			p.Charts = append(p.Charts, placed{c, pictureMargin + i*(chartWidth+pictureMargin), y + 12, y})
			y += c.Height() + 52
		}
		p.Height = max(p.Height, y-24)
	}
	return p
}

// tiles are the counts of the whole review.
func (r result) tiles(l logistics.Lang) []tile {
	say := func(en, zh string) string { return logistics.Text{En: en, Zh: zh}.In(l) }
	return []tile{
		{Kind: "track", Figure: strconv.Itoa(r.Summary.Records), Says: say("records", "条记录")},
		{Kind: fine, Figure: strconv.Itoa(r.Summary.Clean), Says: say("in order", "条符合")},
		{Kind: grave, Figure: strconv.Itoa(r.Summary.Findings), Says: say("findings", "项不符")},
		{Kind: open, Figure: strconv.Itoa(r.Summary.Unchecked), Says: say("not checked", "项未核查")},
	}
}
