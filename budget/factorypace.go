package budget

import "example.com/logistics"

func paceClauses() []sited {
	t := logistics.Titles{
		"000-039": {En: "Budget against actual, every month", Zh: "月度预实对比"},
		"000-184": {En: "Final accounts of the year", Zh: "年终决算"},
	}
	return []sited{
		{factorySite, t.Assumed("000-039", "No tolerance is given: a month that costs more than its plan is a finding; by how much a line is ahead of its plan or behind it is told as its pace.", "原文未定容差：月度实际超计划即列为不符；累计超前或滞后金额列入执行进度。")},
		{schoolSite, t.Read("000-184", "Final accounts are the sum of the months, line by line, by what was spent; no date is given.", "决算逐项等于各月实际支出之和；原文未定日期。", "001-006")},
	}
}

func paceRules() Pacing {
	whole := func(rule logistics.Rule, side logistics.Side) logistics.Limit {
		return logistics.Limit{Rule: rule, Side: side, Bound: logistics.Share(100, 100)}
	}
	return Pacing{
		Overrun:   whole(logistics.Obliges("000-039"), logistics.AtMost),
		Early:     whole(logistics.Advises("000-177"), logistics.AtMost),
		Late:      whole(logistics.Advises("000-177"), logistics.AtLeast),
		YearEnd:   whole(logistics.Advises("000-161"), logistics.AtMost),
		Unplanned: Unplanned{logistics.Obliges("000-163")},
	}
}

func settlementRules() Settlement {
	return Settlement{AddsUp: SumOfMonths{logistics.Obliges("000-184")}, Carry: Carry{Rule: logistics.Obliges("003-012")}}
}
