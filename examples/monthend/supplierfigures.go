package main

import (
	"strconv"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// factors shows which rules of disqualification suppliers hit.
func (d drawing) factors() chart {
	c := chart{
		ID: "factors", Title: d.say("Rules of disqualification hit", "触及的不合格条款"),
		About: d.say("Of each factor of disqualification, the suppliers of the month that it disqualifies and those of whom it could not be checked.", "按不合格因素统计：本月被判不合格的供应商数，以及未能核查的供应商数。"),
		Keys:  []key{{grave, d.say("disqualifies", "判为不合格")}, {open, d.say("not checked", "未核查")}, {fine, d.say("passed", "通过")}},
		Empty: d.say("No supplier was judged this month.", "本月没有受核查的供应商。"),
	}
	verdicts := answers[supplier.Verdict](d.result)
	if len(verdicts) == 0 {
		return c
	}
	for i, factor := range verdicts[0].Factors {
		var hit, unknown int
		for _, v := range verdicts {
			switch v.Factors[i].Outcome {
			case supplier.Disqualifies:
				hit++
			case supplier.NotChecked:
				unknown++
			}
		}
		c.Bars = append(c.Bars, bar{
			Label: string(factor.Clause) + " " + factor.Factor.Label(d.lang), Value: counted(hit, len(verdicts), d.lang), Whole: len(verdicts),
			Parts: []stretch{{grave, hit}, {open, unknown}, {fine, len(verdicts) - hit - unknown}},
		})
	}
	return c
}

// lateness shows how many of the lines due in the month each supplier delivered late.
func (d drawing) lateness() chart {
	c := chart{
		ID: "lateness", Title: d.say("Lateness by supplier", "各供应商误期情况"),
		About: d.say("Of each supplier, the order lines due in the month that were late, of all that were due.", "各供应商纳期在当月的订单行中误期的行数。"),
		Keys:  []key{{grave, d.say("late", "误期")}, {fine, d.say("not late", "未误期")}, {open, d.say("not checked", "未核查")}},
		Empty: d.say("No supplier was judged this month.", "本月没有受核查的供应商。"),
	}
	for _, v := range answers[supplier.Verdict](d.result) {
		for _, f := range v.Factors {
			if f.Factor != supplier.LateFactor {
				continue
			}
			b := bar{Label: v.Supplier, Value: d.say("no line due", "当月无纳期")}
			late, known := whole(f.Got)
			switch {
			case v.Lines > 0 && known:
				b.Value, b.Parts = d.say("late ", "误期 ")+counted(late, v.Lines, d.lang), []stretch{{grave, late}, {fine, v.Lines - late}}
			case v.Lines > 0:
				b.Value, b.Parts = d.say("not checked", "未核查"), []stretch{{open, v.Lines}}
			}
			if v.Open > 0 {
				b.Value += d.say(", open ", "，未完成 ") + strconv.Itoa(v.Open)
			}
			c.Bars = append(c.Bars, b)
		}
	}
	return c
}

// whole gives a count as a number.
func whole(m logistics.Measure) (n int, ok bool) {
	if m.Kind() != logistics.CountKind {
		return 0, false
	}
	return int(m.Rat().Num().Int64()), true
}

// grades shows how many suppliers have which grade.
func (d drawing) grades() chart {
	c := chart{
		ID: "grades", Title: d.say("Suppliers by grade", "供应商评级"),
		About: d.say("How many suppliers have which grade of the half-year so far.", "半年评级中各等级的供应商数（截至目前）。"),
		Empty: d.say("No supplier was graded.", "没有受评的供应商。"),
	}
	graded := answers[supplier.GradeResult](d.result)
	if len(graded) == 0 {
		return c
	}
	for _, grade := range []supplier.Grade{supplier.Excellent, supplier.Good, supplier.Fair, supplier.Poor, 0} {
		label, n := d.ungraded(), 0
		if grade != 0 {
			label = grade.Label(d.lang)
		}
		for _, g := range graded {
			if g.Grade == grade {
				n++
			}
		}
		c.Bars = append(c.Bars, bar{Label: label, Value: counted(n, len(graded), d.lang), Parts: []stretch{{gradeKind(grade), n}}, Whole: len(graded)})
	}
	return c
}
