package budget

import "example.com/logistics"

func phaseClauses() []sited {
	t := logistics.Titles{
		"000-177": {En: "Plans of the year, its quarters and months", Zh: "年季月用款计划"},
		"003-012": {En: "A year's budget is spent in its year", Zh: "当年预算当年执行"},
	}
	return []sited{
		{schoolSite, t.Assumed("000-177", "Months add up to their quarter, quarters to the year, the year is within what was approved. Neither too early nor too late: no limit is given, so every departure from the plan is told, as a lesser finding; how much of the year one month may have is not checked until the policy has a number.",
			"月计划合计为季，季合计为年，全年不超批准额。前松后紧或前紧后松均应避免：原文未定界限，偏离计划即列为轻微不符；单月占全年比例在制度给出前不核查。")},
		{schoolSite, t.Read("003-012", "The year is the calendar year, told by its first month. What is committed has its date in the year; what is not spent lapses with its last day, open commitments too, but for what a row carries forward.",
			"年度为公历年，以首月表示。承付日期须在年度内；年末未支出额（含未付承付）失效，制度列明结转者除外。")},
	}
}

func phaseRules() Phasing {
	return Phasing{
		Start:    YearStart{logistics.Obliges("003-012"), 1},
		AddsUp:   AddsUp{logistics.Obliges("000-177")},
		Approved: Approved{logistics.Obliges("000-177")},
		Largest:  logistics.Limit{Rule: logistics.Advises("000-177")},
	}
}
