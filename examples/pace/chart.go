package main

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// The frame of the picture, in pixels.
const (
	width, height           = 720, 480
	left, top, right, below = 84, 72, 120, 72
)

// chart is a year's plan, what was spent, and how it is projected to end.
type chart struct {
	file budget.PaceFile
	pace budget.Pace
}

// svg draws the sums to date with their axes. It stands alone: no script, no font, nothing from elsewhere.
func (c chart) svg(l logistics.Lang) string {
	say := func(en, zh string) string { return logistics.Text{En: en, Zh: zh}.In(l) }
	line, stands := c.file.Lines[0], c.pace.Lines[0]
	plan, actual := sums(line.Planned), sums(line.Actual)
	most := decimal.Max(plan[12], stands.Projected, actual[len(actual)-1], decimal.New(1, 0))
	place := int32(len(most.Ceil().String())) - 1
	ceiling := most.Shift(-place).Ceil().Shift(place) // one digit and zeros
	x := func(months int) int { return left + months*(width-left-right)/12 }
	y := func(amount decimal.Decimal) string {
		return decimal.New(height-below, 0).Sub(amount.Mul(decimal.New(height-below-top, 0)).DivRound(ceiling, 1)).String()
	}
	var b strings.Builder
	put := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	title := fmt.Sprintf(say("Plan, actual and projection, %s to %s", "计划、实际与预测，%s 至 %s"), c.file.Year, c.file.Year.Add(11))
	put(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="14">`, width, height)
	put(`<title>%s</title>`, title)
	put(`<style>svg{background:#fff;color:#222}.grid{stroke:#ddd}.plan{stroke:#777}.actual{stroke:#0b62a4}.projected{stroke:#b3471d}` +
		`@media(prefers-color-scheme:dark){svg{background:#1b1d20;color:#e6e6e6}.grid{stroke:#3a3d42}.plan{stroke:#aaa}.actual{stroke:#6db3f2}.projected{stroke:#f0936b}}</style>`)
	put(`<g fill="currentColor"><text x="%d" y="32" font-size="16">%s</text>`, left, title)
	step := decimal.New(1, place)
	for ceiling.LessThan(step.Mul(decimal.New(4, 0))) { // four steps at least, each a round figure
		step = step.Mul(decimal.New(5, -1))
	}
	for tick := (decimal.Decimal{}); !tick.GreaterThan(ceiling); tick = tick.Add(step) {
		put(`<line class="grid" x1="%d" y1="%s" x2="%d" y2="%[2]s"/>`, left, y(tick), width-right)
		put(`<text x="%d" y="%s" text-anchor="end" dominant-baseline="middle">%s</text>`, left-8, y(tick), tick)
	}
	for m := 0; m <= 12; m += 3 {
		put(`<line class="grid" x1="%[1]d" y1="%[2]d" x2="%[1]d" y2="%[3]d"/>`, x(m), top, height-below)
		if m > 0 {
			put(`<text x="%d" y="%d" text-anchor="middle">%s</text>`, x(m), height-below+22, c.file.Year.Add(m-1))
		}
	}
	put(`<text x="%d" y="%d" text-anchor="middle">%s</text>`, (left+width-right)/2, height-20, say("to the end of the month", "截至月末"))
	put(`<text transform="translate(22 %d) rotate(-90)" text-anchor="middle">%s</text>`, (top+height-below)/2, say("millions of dollars, from the year's start", "年初累计（百万美元）"))
	over := len(line.Actual)
	keyed := func(row int, class, dash, name, value string) {
		at := top + 44*row + 14
		put(`<line class="%s" stroke-width="2.5"%s x1="%d" y1="%d" x2="%d" y2="%[4]d"/>`, class, dash, width-right+12, at, width-right+36)
		put(`<text x="%d" y="%d" dominant-baseline="middle">%s</text><text x="%[1]d" y="%[4]d" dominant-baseline="middle" font-weight="bold">%[5]s</text>`,
			width-right+44, at, name, at+18, value)
	}
	keyed(0, "plan", "", say("plan", "计划"), plan[12].String())
	keyed(1, "actual", "", say("actual", "实际"), actual[over].String())
	if over < 12 {
		keyed(2, "projected", ` stroke-dasharray="6 4"`, say("projected", "预测"), stands.Projected.String())
	}
	put(`</g>`)
	draw := func(class, dash string, from int, values []decimal.Decimal) {
		var points []string
		for i, v := range values {
			points = append(points, fmt.Sprintf("%d,%s", x(from+i), y(v)))
		}
		put(`<polyline class="%s" fill="none" stroke-width="2.5"%s points="%s"/>`, class, dash, strings.Join(points, " "))
	}
	draw("plan", "", 0, plan)
	draw("actual", "", 0, actual)
	if over < 12 && plan[over].IsPositive() { // it goes on as the plan does, as much above or below it
		ahead := []decimal.Decimal{actual[over]}
		for _, planned := range plan[over+1:] {
			ahead = append(ahead, planned.Mul(actual[over]).DivRound(plan[over], 1))
		}
		draw("projected", ` stroke-dasharray="6 4"`, over, ahead)
	}
	put(`</svg>`)
	return b.String()
}

// sums are the sums to date, from 0 before the first month.
func sums(months []decimal.Decimal) []decimal.Decimal {
	all := []decimal.Decimal{{}}
	for i, m := range months {
		all = append(all, all[i].Add(m))
	}
	return all
}
