package main

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/procurement/sampling"
)

// curve is the probability with which a plan accepts, from perfect quality to where hardly anything is accepted.
type curve struct {
	plan   sampling.Plan
	points []sampling.Acceptance // at every hundredth of the way
}

// parts is into how many steps the way is divided.
const parts = 100

// curveOf goes to the first round figure at which less than one lot in a hundred is still accepted, or as far as percent go.
func curveOf(plan sampling.Plan) (curve, error) {
	end := decimal.New(1, -2)
	for _, next := range rounds() {
		end = next
		a, err := plan.Acceptance(end, 4)
		if err != nil {
			return curve{}, err
		}
		if a.Probability.Decimal().LessThan(decimal.New(1, -2)) || plan.Unit == sampling.PercentNonconforming && end.Equal(decimal.New(100, 0)) {
			break
		}
	}
	var qualities []decimal.Decimal
	for i := range parts + 1 {
		qualities = append(qualities, end.Mul(decimal.New(int64(i), 0)).DivRound(decimal.New(parts, 0), 4))
	}
	points, err := plan.Curve(qualities, 4)
	return curve{plan, points}, err
}

// rounds are the figures at which an axis may end, whose tenths are short: from 0.01 to 8,000.
func rounds() (all []decimal.Decimal) {
	for place := int32(-2); place <= 3; place++ {
		for _, digits := range []string{"1", "1.2", "1.5", "2", "2.5", "3", "4", "5", "6", "8"} {
			all = append(all, decimal.RequireFromString(digits).Shift(place))
		}
	}
	return all
}

// table gives every tenth point, a line each.
func (c curve) table(l logistics.Lang) string {
	var b strings.Builder
	b.WriteString(logistics.Text{En: "how likely a lot is accepted, by what is submitted (", Zh: "接收概率，按提交批质量（"}.In(l) +
		c.plan.Unit.Label(l) + logistics.Text{En: "):\n", Zh: "）：\n"}.In(l))
	for i := 0; i <= parts; i += parts / 10 {
		p := c.points[i]
		fmt.Fprintf(&b, "%8s  %s\n", p.Quality, p.Probability)
	}
	return b.String()
}

// The frame of the picture, in pixels.
const (
	width, height           = 720, 480
	left, top, right, below = 84, 72, 32, 72
)

// svg draws the curve with its axes, and a mark at the AQL. It stands alone: no script, no font, nothing from elsewhere.
func (c curve) svg(l logistics.Lang) string {
	last := c.points[parts].Quality
	x := func(quality decimal.Decimal) string {
		return quality.Mul(decimal.New(width-left-right, 0)).DivRound(last, 1).Add(decimal.New(left, 0)).String()
	}
	y := func(probability decimal.Decimal) string {
		return decimal.New(height-below, 0).Sub(probability.Mul(decimal.New(height-below-top, 0)).Round(1)).String()
	}
	var b strings.Builder
	put := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	title := logistics.Text{
		En: fmt.Sprintf("Sample of %d from %d, accepted with %d or fewer (AQL %s, %s)", c.plan.Inspect, c.plan.Lot, c.plan.Ac, c.plan.AQL, c.plan.Severity.Label(l)),
		Zh: fmt.Sprintf("批量 %d，检验 %d，不超过 %d 即接收（AQL %s，%s）", c.plan.Lot, c.plan.Inspect, c.plan.Ac, c.plan.AQL, c.plan.Severity.Label(l)),
	}.In(l)
	put(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="14">`, width, height)
	put(`<title>%s</title>`, title)
	put(`<style>svg{background:#fff;color:#222}.grid{stroke:#ddd}.curve{stroke:#0b62a4}.aql{stroke:#b3471d}` +
		`@media(prefers-color-scheme:dark){svg{background:#1b1d20;color:#e6e6e6}.grid{stroke:#3a3d42}.curve{stroke:#6db3f2}.aql{stroke:#f0936b}}</style>`)
	put(`<g fill="currentColor"><text x="%d" y="32" font-size="16">%s</text>`, left, title)
	for i := range 11 {
		tick, share := c.points[i*parts/10].Quality, decimal.New(int64(i), -1)
		put(`<line class="grid" x1="%[1]s" y1="%[2]d" x2="%[1]s" y2="%[3]d"/>`, x(tick), top, height-below)
		put(`<text x="%s" y="%d" text-anchor="middle">%s</text>`, x(tick), height-below+22, tick)
		put(`<line class="grid" x1="%d" y1="%s" x2="%d" y2="%[2]s"/>`, left, y(share), width-right)
		put(`<text x="%d" y="%s" text-anchor="end" dominant-baseline="middle">%s %%</text>`, left-8, y(share), share.Shift(2))
	}
	put(`<text x="%d" y="%d" text-anchor="middle">%s</text>`, (left+width-right)/2, height-20,
		logistics.Text{En: "quality submitted: ", Zh: "提交批质量："}.In(l)+c.plan.Unit.Label(l))
	put(`<text transform="translate(22 %d) rotate(-90)" text-anchor="middle">%s</text>`, (top+height-below)/2,
		logistics.Text{En: "probability of acceptance", Zh: "接收概率"}.In(l))
	aql, _ := decimal.NewFromString(string(c.plan.AQL))
	put(`<line class="aql" stroke-width="1.5" stroke-dasharray="5 4" x1="%[1]s" y1="%[2]d" x2="%[1]s" y2="%[3]d"/>`, x(aql), top, height-below)
	put(`<text x="%s" y="%d" text-anchor="middle">AQL %s</text></g>`, x(aql), top-8, c.plan.AQL)
	b.WriteString(`<polyline class="curve" fill="none" stroke-width="2.5" points="`)
	for i, p := range c.points {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(x(p.Quality) + "," + y(p.Probability.Decimal()))
	}
	put(`"/>`)
	put(`</svg>`)
	return b.String()
}
