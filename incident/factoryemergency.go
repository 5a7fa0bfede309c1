package incident

import "example.com/logistics"

func emergencyTitles() logistics.Titles {
	return logistics.Titles{
		"001-038": {En: "Key areas, ledger of hazards, safety training", Zh: "关键领域排查、隐患台账与安全培训"},
		"001-041": {En: "Plans for four emergencies", Zh: "四类险情预案"},
		"001-042": {En: "Plans for sudden events and large activities", Zh: "突发事件与大型活动预案"},
		"001-043": {En: "A drill each quarter", Zh: "每季度应急演练"},
		"002-028": {En: "Five plans of a school", Zh: "学校五类预案"},
		"004-078": {En: "Rectification after an audit", Zh: "审核问题整改"},
	}
}

func emergencyNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		"water-power-failure": {En: "failure of water or power", Zh: "停水停电"}, "equipment-failure": {En: "failure of equipment", Zh: "设备故障"},
		"epidemic": {En: "epidemic", Zh: "疫情防控"}, "extreme-weather": {En: "extreme weather", Zh: "极端天气"}, "sudden-safety-event": {En: "sudden safety event", Zh: "突发安全事件"},
		"large-activity": {En: "emergency at a large activity", Zh: "大型活动突发状况"}, "food-safety": {En: "food safety", Zh: "食品安全"},
		"evacuation": {En: "evacuation of the building", Zh: "教学楼紧急疏散"}, "fire-fighting": {En: "fire", Zh: "消防"}, "dormitory-safety": {En: "safety of the dormitory", Zh: "宿舍安全"},
		"pupil-activity": {En: "activities of pupils", Zh: "学生活动安全"}, PlanProcess: {En: "response process", Zh: "响应流程"},
		PlanResponsible: {En: "responsible persons", Zh: "责任人员"}, PlanReserves: {En: "reserves", Zh: "物资储备"}, HazardOwner: {En: "somebody who answers for it", Zh: "责任人"},
		HazardDue: {En: "deadline", Zh: "整改时限"}, HazardVerified: {En: "another look at it", Zh: "复查"}, AuditForm: {En: "rectification form", Zh: "整改情况表"},
	}
}

// emergencyClauses are the clauses of plans, hazards and audits: those of offices, which are of every site, and those of schools.
func emergencyClauses() (office, school logistics.Clauses) {
	t := emergencyTitles()
	office = logistics.Clauses{
		t.Assumed("001-038", "How often the key areas are looked at is not in the text: weekly, as in 001-020; how often training is held neither. Each hazard has somebody who answers for it and a day, and is closed after another person has looked at it.",
			"关键领域排查频次原文未载：比照 001-020 取每周；安全培训频次亦未载。每项隐患须有责任人与时限，由他人复查后销号。"),
		t.Read("001-041", "How much is kept in reserve is not in the text: something of each site's choice.", "储备数量原文未载：由各单位自定，不得为空。"),
		t.Read("001-042", "The plan of water and power is that of 001-041. Each of the two was drilled once at least.", "停水停电预案同 001-041。两类预案均须至少演练一次。"),
		t.Read("001-043", "Once in each calendar quarter. The text names no order: the plans take turns.", "每自然季度一次。次序原文未载：各预案轮流演练。"),
	}
	school = logistics.Clauses{
		t.Read("002-028", "What the plans hold is not in the text; each was drilled once at least, and takes its turn (001-043).", "预案内容原文未载；每类须至少演练一次，并列入轮换（001-043）。"),
		t.Read("004-078", "Of internal and of external audits. How many days a correction has is not in the text.", "内审、外审均适用。整改天数原文未载。"),
	}
	return office, school
}

// factoryEmergency carries the plans and the ledger: those of offices as they are, those of schools as lent.
func (pol *Policy) factoryEmergency() {
	office, school := emergencyClauses()
	pol.Clauses = append(append(pol.Clauses, office...), fromSchools(school)...)
	pol.Hazards, pol.Emergency = hazardRules(), emergency()
}

// schoolEmergency carries the same.
func (pol *Policy) schoolEmergency() {
	office, school := emergencyClauses()
	pol.Clauses = append(append(pol.Clauses, office...), school...)
	pol.Hazards, pol.Emergency = hazardRules(), emergency()
}

func hazardRules() HazardRules {
	need := func(clause logistics.ClauseID, key string) logistics.Need {
		return logistics.Need{Rule: logistics.Obliges(clause), Key: key}
	}
	return HazardRules{
		Parts:    logistics.Checklist{need("001-038", HazardOwner), need("001-038", HazardDue)},
		Verified: need("001-038", HazardVerified),
		Audit:    AuditRules{Form: need("004-078", AuditForm), Correct: Correction{Rule: logistics.Obliges("004-078")}},
	}
}

func emergency() Emergency {
	full := plainWords{PlanProcess, PlanResponsible, PlanReserves}
	e := Emergency{Drill: RoundDrill}
	for _, name := range []string{"water-power-failure", "equipment-failure", "epidemic", "extreme-weather"} {
		e.Plans = append(e.Plans, PlanKind{Rule: logistics.Obliges("001-041"), Name: name, Parts: full})
	}
	for _, name := range []string{"sudden-safety-event", "large-activity"} {
		e.Plans = append(e.Plans, PlanKind{Rule: logistics.Obliges("001-042"), Name: name, Parts: full, Drilled: true})
	}
	for _, name := range []string{"food-safety", "evacuation", "fire-fighting", "dormitory-safety", "pupil-activity"} {
		e.Plans = append(e.Plans, PlanKind{Rule: logistics.Obliges("002-028"), Name: name, Drilled: true})
	}
	return e
}
