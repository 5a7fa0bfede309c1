package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// widest is how many cells of a terminal a record's number may take before its section goes on beside it.
const widest = 24

// margin is the width of a section's longest record number.
func (s section) margin() int {
	margin := 0
	for _, e := range s.Entries {
		if w := width(e.Record); w <= widest {
			margin = max(margin, w)
		}
	}
	return margin
}

// columns sets rows in columns two cells apart: the first flush left, the others, which are figures, flush right.
func columns(rows [][]string) []string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], width(cell))
		}
	}
	var lines []string
	for _, row := range rows {
		line := flush(row[0], widths[0])
		for i, cell := range row[1:] {
			line += strings.Repeat(" ", 2+widths[i+1]-width(cell)) + cell
		}
		lines = append(lines, line)
	}
	return lines
}

// flush fills text up with spaces.
func flush(text string, to int) string { return text + strings.Repeat(" ", max(0, to-width(text))) }

// width is how many cells of a terminal, or half characters of a page, text takes: two for a Chinese character, none for a mark
// that sits on the one before.
func width(text string) int {
	n, double := 0, wide()
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case unicode.Is(double, r):
			n += 2
		default:
			n++
		}
	}
	return n
}

// wide are the blocks whose characters are as wide as they are high.
func wide() *unicode.RangeTable {
	return &unicode.RangeTable{
		R16: []unicode.Range16{
			{Lo: 0x1100, Hi: 0x115f, Stride: 1}, // Hangul
			{Lo: 0x2e80, Hi: 0x303e, Stride: 1}, // radicals, 、。「」
			{Lo: 0x3041, Hi: 0xa4cf, Stride: 1}, // kana, Chinese characters, Yi
			{Lo: 0xac00, Hi: 0xd7a3, Stride: 1}, // Hangul
			{Lo: 0xf900, Hi: 0xfaff, Stride: 1}, // Chinese characters once more
			{Lo: 0xfe30, Hi: 0xfe6f, Stride: 1}, // forms of punctuation
			{Lo: 0xff01, Hi: 0xff60, Stride: 1}, // wide Latin, ，：（）
			{Lo: 0xffe0, Hi: 0xffe6, Stride: 1}, // ￥
		},
		R32: []unicode.Range32{
			{Lo: 0x1f300, Hi: 0x1f64f, Stride: 1}, // pictures
			{Lo: 0x1f900, Hi: 0x1f9ff, Stride: 1},
			{Lo: 0x20000, Hi: 0x3fffd, Stride: 1}, // rare Chinese characters
		},
	}
}

// visible gives text in which everything shows: what would steer a terminal or turn the direction of a line is U+FFFD. Line breaks stay.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || unicode.IsGraphic(r) {
			return r
		}
		return utf8.RuneError
	}, text)
}
