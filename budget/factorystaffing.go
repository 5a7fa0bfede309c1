package budget

import "example.com/logistics"

func staffingClauses() []sited {
	t := logistics.Titles{
		"000-006": {En: "Kitchen hands for a hundred diners", Zh: "炊事人员配比"},
		"004-115": {En: "Staff of the service center", Zh: "客服中心编制"},
		"004-126": {En: "A fund to train the staff", Zh: "职工培训专项基金"},
	}
	return []sited{
		{factorySite, t.Read("000-006", "Two ratios without a choice between them: from 1 to 1.5 for a hundred who actually eat there, both rounded up to whole persons. As a rule; a recorded reason settles it.",
			"两个比例未定取舍：按实际就餐人数每百人 1 至 1.5 人，均进位取整；属一般要求，有书面理由即可。")},
		{schoolSite, t.Read("004-115", "Each of them has the degree.", "每人均须具备本科学历。")},
		{schoolSite, t.Read("004-126", "No size is given; the fund is spent for nothing else (000-182).", "原文未定规模；基金专款专用（000-182）。")},
	}
}

func staffingNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		keyCompared:   {En: "compared with other companies of the industry", Zh: "与同行业企业比较"},
		keyBachelor:   {En: "a bachelor's degree", Zh: "本科学历"},
		keyFund:       {En: "a fund of its own", Zh: "专项基金"},
		keyTraining:   {En: "a training plan", Zh: "培训计划"},
		keyAssessment: {En: "rules of assessment", Zh: "考核制度"},
	}
}

func staffingRules() Staffing {
	ratio := func(side logistics.Side, bound logistics.Measure) logistics.Limit {
		return logistics.Limit{Rule: logistics.Advises("000-006"), Side: side, Bound: bound}
	}
	return Staffing{
		Least:    ratio(logistics.AtLeast, logistics.Share(1, 100)),
		Most:     ratio(logistics.AtMost, logistics.Share(3, 200)),
		Compared: logistics.Need{Rule: logistics.Advises("000-006"), Key: keyCompared},
		Center:   logistics.Limit{Rule: logistics.Obliges("004-115"), Side: logistics.AtLeast, Bound: logistics.Count(2)},
		Degree:   needs("004-115", keyBachelor)[0],
		Training: needs("004-126", keyFund, keyTraining, keyAssessment),
	}
}
