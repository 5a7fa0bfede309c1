package main

import (
	"maps"
	"slices"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// mostHalves is how many half-years the chart has room for.
const mostHalves = 4

// halves shows the grade of each supplier in the month's half-year and in those before it, each as the library graded it.
func (d drawing) halves() chart {
	c := chart{
		ID: "halves", Title: d.say("Grades over the half-years", "历次半年评级"),
		About: d.say(
			"Each supplier's grade of the month's half-year and of up to three before it, as records and rules stand now. The scores and the clauses stand below, under the suppliers of the half-year.",
			"各供应商本月所在半年及之前至多三个半年的评级，按现有记录与现行制度得出；得分与条款见下文“供应商半年评级”。",
		),
		Keys: []key{
			{top, supplier.Excellent.Label(d.lang)}, {fine, supplier.Good.Label(d.lang)}, {slight, supplier.Fair.Label(d.lang)}, {grave, supplier.Poor.Label(d.lang)},
			{open, d.ungraded()},
		},
		Empty: d.say("No supplier was graded.", "没有受评的供应商。"),
		Words: grid{Corner: d.say("supplier", "供应商")},
	}
	graded := map[string]map[logistics.Half]supplier.GradeResult{}
	columns := d.halfYears()
	provisional := false
	for _, g := range d.graded() {
		if !slices.Contains(columns, g.Half) {
			continue
		}
		if graded[g.Supplier] == nil {
			graded[g.Supplier] = map[logistics.Half]supplier.GradeResult{}
		}
		graded[g.Supplier][g.Half] = g
		provisional = provisional || g.Provisional
	}
	for _, half := range columns {
		c.Words.Heads = append(c.Words.Heads, half.String())
	}
	for _, name := range slices.Sorted(maps.Keys(graded)) {
		row := gridRow{Label: name}
		for _, half := range columns {
			g, is := graded[name][half]
			cell := gridCell{Says: d.say("no records", "无记录"), Full: d.say("no records", "无记录")}
			if is {
				cell = d.grade(g)
			}
			cell.Full = name + " " + half.String() + d.say(": ", "：") + cell.Full
			row.Cells = append(row.Cells, cell)
		}
		c.Words.Rows = append(c.Words.Rows, row)
	}
	if provisional {
		c.Keys = append(c.Keys, key{Says: provisionally + d.say(" provisional", " 暂定")})
	}
	return c
}

// provisionally marks a grade of a half-year that is not over or has open lines.
const provisionally = "*"

// grade puts an answer in a word.
func (d drawing) grade(g supplier.GradeResult) gridCell {
	cell := gridCell{Kind: gradeKind(g.Grade), Says: d.ungraded()}
	if g.Grade != 0 {
		cell.Says = g.Grade.Label(d.lang)
	}
	cell.Full = cell.Says
	if g.Grade != 0 {
		cell.Full += d.say(", score ", "，得分 ") + g.Score.Text(d.lang)
	}
	if g.Provisional {
		cell.Says += provisionally
		cell.Full += d.say(", provisional", "，暂定")
	}
	return cell
}

func (d drawing) ungraded() string { return d.say("no grade", "未评级") }

// gradeKind gives the tone of a grade: the worse, the heavier. No grade is none of the good ones.
func gradeKind(g supplier.Grade) kind {
	switch g {
	case supplier.Excellent:
		return top
	case supplier.Good:
		return fine
	case supplier.Fair:
		return slight
	case supplier.Poor:
		return grave
	}
	return open
}

// graded gives the grades of every half-year.
func (d drawing) graded() []supplier.GradeResult {
	all := answers[supplier.GradeResult](d.result)
	for _, s := range d.Sections {
		all = append(all, decided[supplier.GradeResult](s.Earlier)...)
	}
	return all
}

// halfYears gives the month's half-year and those before it, back to the first that has a grade, as far as there is room.
func (d drawing) halfYears() []logistics.Half {
	last := d.Month.Half()
	first := last
	for _, g := range d.graded() {
		if g.Half.Compare(first) < 0 {
			first = g.Half
		}
	}
	var all []logistics.Half
	for half := last; len(all) < mostHalves && !half.IsZero() && half.Compare(first) >= 0; half = half.First().AddDays(-1).Half() {
		all = append(all, half)
	}
	slices.Reverse(all)
	return all
}
