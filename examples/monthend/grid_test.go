package main

import (
	"fmt"
	"strings"
	"testing"

	"example.com/logistics"
)

// As many half-years as the chart shows leave room for the label, and for every word.
func TestGrid(t *testing.T) {
	for columns := range mostHalves + 1 {
		t.Run(fmt.Sprint(columns), func(t *testing.T) {
			c := chart{Words: grid{Rows: []gridRow{{Label: strings.Repeat("很长的供应商名称", 20)}, {Label: "S-1"}}}}
			for i := range columns {
				c.Words.Heads = append(c.Words.Heads, fmt.Sprintf("202%d-H1", i))
				for j := range c.Words.Rows {
					c.Words.Rows[j].Cells = append(c.Words.Rows[j].Cells, gridCell{Kind: fine, Says: "good"})
				}
			}
			g := c.Grid()
			long, short := g.Rows[0], g.Rows[1]
			if !strings.HasSuffix(long.Short, "…") || width(long.Short) < 9 || short.Short != "S-1" || long.Label != c.Words.Rows[0].Label {
				t.Errorf("labels %q and %q", long.Short, short.Short)
			}
			end := width(long.Short) * halfChar
			for i, cell := range long.Cells {
				below := short.Cells[i]
				if cell.X < end || cell.Middle != g.Heads[i].X || below.X != cell.X || below.Y < cell.Y+g.Height || cell.Y < g.Baseline {
					t.Errorf("column %d: %+v above %+v, the room begins at %d", i, cell, below, end)
				}
				end = cell.X + g.Width
			}
			if end > chartWidth || c.Height() < short.Text {
				t.Errorf("the last column ends at %d, the chart is %d high", end, c.Height())
			}
		})
	}
	for name, l := range languages() {
		c := drawing{sampled(t), l}.halves()
		room := c.Grid().PlateWidth / halfChar
		words := []string{logistics.Text{En: "no records", Zh: "无记录"}.In(l)}
		for _, k := range c.Keys {
			if k.Kind != "" {
				words = append(words, k.Says+provisionally)
			}
		}
		for _, word := range append(words, c.Words.Heads...) {
			if width(word) > room+1 { // the words of a cell are smaller than the rest
				t.Errorf("%s: %q is wider than its cell", name, word)
			}
		}
	}
}
