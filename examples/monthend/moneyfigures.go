package main

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/budget"
)

// prices shows who approves how many of the purchases.
func (d drawing) prices() chart {
	c := chart{
		ID: "prices", Title: d.say("Price tiers hit", "价格核定权限分布"),
		About: d.say("How many purchases each role approves the price of.", "各级核定人核定的采购笔数。"),
		Empty: d.say("Nothing was purchased.", "没有采购。"),
	}
	all := answers[approval.Decision](d.result)
	var order []logistics.Role
	by := map[logistics.Role]int{}
	for _, a := range all {
		if by[a.Approver] == 0 {
			order = append(order, a.Approver)
		}
		by[a.Approver]++
	}
	for _, role := range order {
		c.Bars = append(c.Bars, bar{Label: role.Label(d.lang), Value: counted(by[role], len(all), d.lang), Parts: []stretch{{slight, by[role]}}, Whole: len(all)})
	}
	return c
}

// pace shows of each budget line what is spent beside what was planned up to now.
func (d drawing) pace() chart {
	c := chart{
		ID: "pace", Title: d.say("Pace of the budget", "预算执行进度"),
		About: d.say("Of each line, what is spent of the year's plan; the mark is what was planned up to the end of the month.", "各科目全年计划中已支出的部分；竖线为截至月末的计划。"),
		Keys:  []key{{slight, d.say("spent", "已支出")}, {grave, d.say("spent ahead of the plan", "超出进度")}, {mark, d.say("planned to date", "截至月末的计划")}},
		Empty: d.say("There is no budget.", "没有预算。"),
	}
	for _, line := range answers[paced](d.result) {
		b := bar{Label: line.ID}
		spent := yuan(line.ActualToDate, d.lang)
		if !line.PlanYear.IsPositive() {
			b.Value = d.say("nothing planned; spent ", "无计划；已支出 ") + spent
			c.Bars = append(c.Bars, b)
			continue
		}
		tone := slight
		if line.Standing == budget.FrontLoaded || line.Standing == budget.WithoutPlan {
			tone = grave
		}
		b.Value = spent + d.say(", planned ", "，计划 ") + yuan(line.PlanToDate, d.lang)
		b.Parts, b.Mark, b.Whole = []stretch{{tone, perMille(line.ActualToDate, line.PlanYear)}}, perMille(line.PlanToDate, line.PlanYear), 1000
		c.Bars = append(c.Bars, b)
	}
	return c
}

func yuan(d decimal.Decimal, l logistics.Lang) string {
	amount, err := logistics.AmountOf(d)
	if err != nil {
		return d.String()
	}
	return logistics.Yuan(amount).Text(l)
}

// perMille gives part of whole in thousandths, for a picture: at most ten times the whole.
func perMille(part, whole decimal.Decimal) int {
	return int(decimal.Min(decimal.Max(part, decimal.Decimal{}).Shift(3).DivRound(whole, 0), decimal.New(10_000, 0)).IntPart())
}
