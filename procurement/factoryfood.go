package procurement

import "example.com/logistics"

func foodTitles() logistics.Titles {
	return logistics.Titles{
		"002-026": {En: "Expired, spoiled and unlabeled food", Zh: "过期变质三无食品禁入"},
		"002-041": {En: "Inspection report of food", Zh: "进货检验报告归档"},
		"003-038": {En: "Food inspection area under video", Zh: "验货区视频覆盖"},
		"003-043": {En: "Food control chain", Zh: "食品各环节管控"},
		"003-044": {En: "Two snacks and one meal a day", Zh: "两点一餐供应"},
		"003-048": {En: "Daily disinfection, acceptance and samples", Zh: "消毒验收留样日登记"},
		"003-067": {En: "Daily cleaning and portioning", Zh: "食堂日清与分餐"},
		"004-012": {En: "Parts of the food safety system", Zh: "食品安全体系四要素"},
		"004-034": {En: "Unlicensed sellers and rotten food", Zh: "无证腐坏食品禁购"},
		"004-035": {En: "Dishes cleared the same day", Zh: "菜肴日进日清"},
		"004-036": {En: "Valid health certificates", Zh: "健康证在有效期"},
		"004-043": {En: "School lunch process", Zh: "学校午餐流程"},
		"004-060": {En: "Hygiene areas with a person and a score", Zh: "卫生区责任与评分"},
		"004-090": {En: "Weekly menu under a doctor's guidance", Zh: "医生把关周菜谱"},
		"004-094": {En: "Sample and disinfection records by name", Zh: "留样消毒专人记录"},
	}
}

// factoryFood carries the parts of the food safety system, and as assumed what only schools and kindergartens have.
func (pol *Policy) factoryFood() {
	t := foodTitles()
	pol.Clauses = append(pol.Clauses, foodSystem(t))
	pol.Clauses = append(pol.Clauses, lent(schools(), schoolFood(t)...)...)
	pol.Food = foodSafety()
}

// schoolFood carries what schools and kindergartens have, and as assumed the parts of the system.
func (pol *Policy) schoolFood() {
	t := foodTitles()
	pol.Clauses = append(pol.Clauses, schoolFood(t)...)
	pol.Clauses = append(pol.Clauses, lent(factorys(), foodSystem(t))...)
	pol.Food = foodSafety()
}

func foodSystem(t logistics.Titles) logistics.Clause {
	return t.Read("004-012", "The law that the text names was replaced in 2009; the system is centered on the one in force.", "原文所称法律已于 2009 年被取代，体系以现行食品安全法律为中心。")
}

// schoolFood are the clauses of schools and kindergartens.
func schoolFood(t logistics.Titles) logistics.Clauses {
	return logistics.Clauses{
		t.Read("002-026", "Without producer, production date, or license or quality mark is what the set term means; goods sold loose have no label. On its last day food is rejected.",
			"“三无”解读为无生产者、无生产日期、无许可或质量标志；散装食品无标识。到期日当天即不接收。"),
		t.Read("002-041", "A report of every batch, passed, collected with the goods and bound, asked for when it comes in; how long it is kept is not in the text.", "每批次须有合格检验报告，随货收齐并装订，进货时查验；保存期原文未载。"),
		t.Read("003-038", "Asked for when food is accepted, which is where the text has it inspected.", "原文所指为验货：验收环节核查。"),
		t.Read("003-043", "A record of each of the four links.", "四个环节各有记录。"),
		t.Read("003-044", "On every day that the kitchen works, by its calendar. Times and volumes are not in the text: the policy may set the times.",
			"厨房作业日每日供应。时间与数量原文未载：时间可由制度设定。"),
		t.Read("003-048", "On every day that the canteen works, by its calendar. Weight and hours of a sample are not in the text: the policy may set them.",
			"食堂作业日每日办理。留样重量与时间原文未载，可由制度设定。"),
		t.Read("003-067", "On every day that the canteen works, by its calendar; no temperature.", "食堂作业日每日办理；温度原文未载。"),
		t.Read("004-034", "Looked at when it comes in, when it is accepted and when it is cooked: a look that was never made is a finding at the next.", "进货、验收、加工三个环节逐一把关；前一环节未把关的，后一环节即为不符。"),
		t.Read("004-035", "By the calendar day; frozen and dry stock is exempt.", "以自然日计；冷冻及干货库存除外。"),
		t.Read("004-036", "Valid on every day worked, the last day included. For how long after an examination is not in the text (004-093): the last day on the certificate counts, or the months that the policy sets, to the day before the same day.",
			"上岗当日有效，截止日当天仍有效。体检周期原文未载（004-093）：以证上截止日或制度设定的月数为准，止于对应日前一日。"),
		t.Read("004-043", "The six tasks in the order in which the text names them; it names no posts.", "六项工作按原文所列次序；原文未列岗位。"),
		t.Read("004-060", "One person for each area; of the score there is no scale.", "每区一人负责；评分标准原文未载。"),
		t.Read("004-090", "The guidance is the doctor's signature under each week's menu.", "医生指导以每周菜谱签字为准。"),
		t.Read("004-094", "Samples and disinfection, each record with a responsible person by name; how long it is kept is not in the text: the policy may set it.",
			"留样与消毒记录均载明责任人姓名；保存期原文未载，可由制度设定。"),
	}
}

// foodSafety is what both kinds of site have.
func foodSafety() FoodSafety {
	need := func(clause logistics.ClauseID, key string) logistics.Need {
		return logistics.Need{Rule: logistics.Obliges(clause), Key: key}
	}
	ban := func(clause logistics.ClauseID, key string) logistics.Need {
		return logistics.Need{Rule: logistics.Obliges(clause), Key: key, Banned: true}
	}
	open := func(clause logistics.ClauseID) logistics.Limit {
		return logistics.Limit{Rule: logistics.Obliges(clause)}
	}
	return FoodSafety{
		Intake: FoodIntake{
			Labels:  logistics.Checklist{need("002-026", keyProducer), need("002-026", keyProduced), need("002-026", keyMark)},
			Expiry:  Expiry{Rule: logistics.Obliges("002-026")},
			Spoiled: ban("002-026", keySpoiled),
			Points: logistics.List[FoodPoint]{
				{logistics.Obliges("004-034"), PointIntake}, {logistics.Obliges("004-034"), PointAcceptance}, {logistics.Obliges("004-034"), PointProcessing},
			},
			Seller: need("004-034", keyLicensed),
			Report: logistics.Checklist{need("002-041", keyReport), need("002-041", keyBound)}, ReportAt: AskedAt{logistics.Obliges("002-041"), logistics.List[string]{PointIntake}},
			Area: logistics.Checklist{need("003-038", keyFixedArea), need("003-038", keyFullCoverage)}, AreaAt: AskedAt{logistics.Obliges("003-038"), logistics.List[string]{PointAcceptance}},
		},
		Chain: FoodChain{
			Links: logistics.Checklist{need("003-043", LinkPurchase), need("003-043", LinkProcessing), need("003-043", LinkDistribution), need("003-043", LinkEating)},
			Fake:  ban("003-043", keyFake),
		},
		Duties: foodDuties(), Servings: servings(),
		Records: FoodRecords{
			Of: logistics.List[string]{DutySample, DutyDisinfection}, Registered: need("003-048", keyRegistered), Person: need("004-094", keyResponsible),
			Kept: open("004-094"), Weight: open("003-048"), Hours: open("003-048"),
		},
		Meals: Meals{logistics.Checklist{need("003-067", keyAppetite), need("003-067", keyOrder), need("003-067", keyWarm)}},
		Dishes: SameDay{
			logistics.Limit{Rule: logistics.Obliges("004-035"), Side: logistics.AtMost, Bound: logistics.Count(0)}, logistics.List[string]{FrozenStock, DryStock},
		},
		Health: HealthCertificates{Rule: logistics.Obliges("004-036")},
		System: logistics.Checklist{need("004-012", "concept"), need("004-012", "procedures"), need("004-012", "whole-chain"), need("004-012", "centered-on-the-law")},
		Lunch:  Lunch{lunchSteps(), need("004-043", keyPassedOn)},
		Areas:  HygieneAreas{need("004-060", keyInCharge), need("004-060", keyScore)},
	}
}

// kitchen are the posts of those who work in a canteen.
func kitchen() logistics.List[logistics.Role] {
	return logistics.List[logistics.Role]{logistics.Cook, logistics.CanteenAdministrator, logistics.CanteenContractor}
}

func foodDuties() logistics.List[logistics.Duty] {
	daily := func(clause logistics.ClauseID, what string, more ...logistics.Role) logistics.Duty {
		return logistics.Duty{Rule: logistics.Obliges(clause), What: what, By: append(kitchen(), more...), Every: logistics.MustEvery("workday"), Move: logistics.Stays, Times: 1}
	}
	menu := daily("004-090", DutyMenu)
	menu.By, menu.Every = logistics.List[logistics.Role]{logistics.Doctor}, logistics.MustEvery("weekly")
	return logistics.List[logistics.Duty]{
		daily("003-044", DutyBoiledWater), daily("003-048", DutyDisinfection),
		daily("003-048", DutyAcceptance, logistics.AcceptanceGroup, logistics.CanteenAppointee, logistics.Acceptor), daily("003-048", DutySample),
		daily("003-067", DutyCleaning), daily("003-067", DutyPortioning, logistics.Teacher, logistics.ClassTeacher), menu,
	}
}

func servings() logistics.List[Serving] {
	serve := func(what string) Serving {
		return Serving{
			Duty:   logistics.Duty{Rule: logistics.Obliges("003-044"), What: what, By: kitchen(), Every: logistics.MustEvery("workday"), Move: logistics.Stays, Times: 1},
			Latest: logistics.Limit{Rule: logistics.Obliges("003-044")},
		}
	}
	return logistics.List[Serving]{serve(ServeMorningSnack), serve(ServeLunch), serve(ServeAfternoonSnack)}
}

func lunchSteps() logistics.Steps {
	var steps logistics.Steps
	for _, act := range []string{LunchOrdering, LunchSplit, LunchCarrying, LunchManagement, LunchAccounting, LunchChecking} {
		steps = append(steps, logistics.Step{
			Rule: logistics.Obliges("004-043"), Act: act, Self: true, Again: true,
			By: append(kitchen(), logistics.ClassTeacher, logistics.Teacher, logistics.AccountingOffice, logistics.GeneralAffairsLeader),
		})
	}
	return steps
}
