package budget

import "example.com/logistics"

func energyClauses() []sited {
	t := logistics.Titles{
		"002-011": {En: "Balance of energy supplied and used", Zh: "能源供应平衡测试"},
		"002-020": {En: "Power by the clock", Zh: "定时供断电"},
		"004-030": {En: "Who uses it pays for it", Zh: "水电谁用谁付"},
	}
	return []sited{
		{schoolSite, t.Read("004-030", "Tariff and allowance are not given: the bill has them. Half a fen is rounded up. A user without a meter has no bill: his use is not known.", "单价与定额原文未定，由账单给出；不足一分四舍五入。未装表者用量不明，不出账单。", "002-033", "004-061")},
		{schoolSite, t.Read("002-011", "No tolerance is given: the loss is not checked until the policy has one; more metered than supplied is a finding.", "原文未定容差：制度给出前不核查损耗；计量多于供应即为不符。")},
		{schoolSite, t.Assumed("002-020", "No times are given: not checked until the policy has them. By schedule is taken to mean that what is switched on is switched off the same day, at the latest at midnight.", "原文未定时间：制度给出前不核查。“定时”视为当日供电当日断电，最迟至午夜。")},
	}
}

func energyNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		keyMetered:       {En: "a meter of his own", Zh: "单独计量"},
		keyPlanned:       {En: "a plan to save water and electricity", Zh: "节水节电计划"},
		keyTested:        {En: "a test of the balance", Zh: "平衡测试"},
		keyRewards:       {En: "rewards and penalties carried out", Zh: "奖惩落实"},
		TeachingBuilding: {En: "teaching building", Zh: "教学楼"},
		Dormitories:      {En: "dormitories", Zh: "学生宿舍"},
		Classrooms:       {En: "classrooms", Zh: "教室"},
	}
}

func energyRules() Energy {
	var times logistics.List[PowerTime]
	for _, building := range []string{TeachingBuilding, Dormitories, Classrooms} {
		times = append(times, PowerTime{logistics.Obliges("002-020"), building, logistics.Limit{Rule: logistics.Obliges("002-020")}, logistics.Limit{Rule: logistics.Obliges("002-020")}})
	}
	return Energy{
		Metered: needs("004-030", keyMetered)[0],
		Bills:   UserPays{logistics.Obliges("004-030")},
		Saving:  append(needs("002-011", keyPlanned, keyTested), needs("004-030", keyRewards)...),
		Supply:  WithinSupply{logistics.Obliges("002-011")},
		Loss:    logistics.Limit{Rule: logistics.Obliges("002-011")},
		Times:   times,
	}
}
