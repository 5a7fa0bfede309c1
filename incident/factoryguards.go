package incident

import "example.com/logistics"

// ListSecurityScope is the list of what security looks after, for [Policy.CheckSiteList] (000-011).
const ListSecurityScope = "security-scope"

func guardTitles() logistics.Titles {
	return logistics.Titles{
		"000-011": {En: "What security looks after", Zh: "保安管理范围"},
		"000-012": {En: "Guards qualify before they are posted", Zh: "保安配置与合格上岗"},
		"002-035": {En: "Waiting for the second bus", Zh: "二趟校车候车看护"},
		"003-045": {En: "Arrival and handover of children", Zh: "幼儿来园登记与离园交接"},
		"003-050": {En: "Nobody from outside in the canteen", Zh: "食堂外人禁入"},
		"003-052": {En: "Register of visitors and hours of the gate", Zh: "来访登记与大门开关"},
		"004-044": {En: "Cycling from the age of twelve", Zh: "骑车上学年龄"},
		"004-046": {En: "Number of bicycles and their place", Zh: "自行车总量与停放"},
		"004-056": {En: "Ledger of alarms and change of shift", Zh: "报警台账与交接班"},
		"004-100": {En: "A teacher on every trip", Zh: "接送车随车教师"},
	}
}

func guardNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		ListSecurityScope: {En: "scope of security", Zh: "保安管理范围"}, "people": {En: "people in and out", Zh: "人员进出"}, "official-visitors": {En: "official visitors", Zh: "公务访客"},
		"vehicles": {En: "vehicles", Zh: "车辆"}, "goods": {En: "goods in and out", Zh: "物品出入"}, "theft-and-disaster": {En: "theft and disaster", Zh: "防盗防灾"},
		"occupational-safety": {En: "occupational safety", Zh: "职业安全防护"}, "safety-education": {En: "safety education of the staff", Zh: "员工安全教育"},
		PostPlan: {En: "a post in the staffing plan", Zh: "按计划配置"}, PostRules: {En: "rules of the post", Zh: "岗位责任制度"}, PostQuality: {En: "quality test", Zh: "素质测试合格"},
		PostPhysical: {En: "physical training", Zh: "体能训练合格"}, VisitEntry: {En: "an entry in the register", Zh: "来访登记"}, VisitName: {En: "name", Zh: "姓名"},
		VisitPurpose: {En: "purpose", Zh: "事由"}, VisitHost: {En: "whom they visit", Zh: "受访人"}, VisitIn: {En: "time of coming", Zh: "进入时间"}, VisitOut: {En: "time of leaving", Zh: "离开时间"},
		"infrared": {En: "infrared alarm", Zh: "红外线报警"}, "remote": {En: "internal remote alarm", Zh: "内部遥控报警"}, AlarmEntry: {En: "an entry in the ledger", Zh: "台账记录"},
		ShiftLeaving: {En: "signature of the guard who leaves", Zh: "交班人签名"}, ShiftTaking: {En: "signature of the guard who takes over", Zh: "接班人签名"},
		ShiftAnswering: {En: "who answers for what", Zh: "安全责任登记"}, CyclePermit: {En: "permission of pupil, parent, class teacher and school", Zh: "四步许可"},
		CycleParking: {En: "a fixed place to park", Zh: "固定停放点"}, CycleInOrder: {En: "in order", Zh: "车况良好"}, DayArrival: {En: "an entry on arrival", Zh: "来园登记"},
		DayHandover: {En: "a handover on leaving", Zh: "离园交接"}, WaitPlace: {En: "a place to wait", Zh: "指定候车地点"}, WaitTeacher: {En: "a teacher who answers for them", Zh: "责任教师"},
		TripTeacher: {En: "a teacher with them", Zh: "随车教师"},
	}
}

// guardClauses are the clauses of guards and pupils: those of the factory and those of schools.
func guardClauses() (factory, school logistics.Clauses) {
	t := guardTitles()
	factory = logistics.Clauses{
		t.Read("000-011", "Seven subjects and the education of the staff; gate passes are not in the text.", "七项内容及员工安全教育；出入证件原文未载。"),
		t.Read("000-012", "The marks to pass and how often tests are repeated are not in the text: passed once, by the day on which the guard is posted.",
			"合格分数与复测周期原文未载：上岗当日前须各合格一次。"),
	}
	school = logistics.Clauses{
		t.Read("002-035", "Every group that waits, whichever bus it is.", "凡候车学生均适用，不限第二趟。"),
		t.Read("003-045", "Who may take a child is not in the text: somebody by name. A child that arrived and was handed to nobody is an incident.", "可接领人员原文未载：须记名。有来园而无交接的视为异常事件。"),
		t.Assumed("003-050", "Inspections and visits are not in the text: with one of the staff, and on record.", "检查与参观原文未载：由工作人员陪同并登记的除外。"),
		t.Assumed("003-052", "What the register holds is not in the text: name, purpose, whom they visit, time of coming and of leaving. The hours of the gate are the school's to give: it is on time in that minute, neither before nor after.",
			"登记内容原文未列：姓名、事由、受访人、进出时间。大门开关时间由学校给出：以该分钟内开、锁为按时，早晚均不可。"),
		t.Read("004-044", "Full years on the day of the approval. How far is far is not in the text. The permission of four is 004-045.", "以批准当日周岁计。“路远”的距离原文未载。四步许可见 004-045。"),
		t.Read("004-046", "How many there may be is not in the text; one more than that is refused.", "总量原文未载；超出的不予准许。"),
		t.Read("004-056", "Both guards sign. How long the records are kept is not in the text.", "交接双方均签名。保存期限原文未载。"),
		t.Read("004-100", "On every trip.", "每次接送均须有教师。"),
	}
	return factory, school
}

// factoryGuards carries the rules of guards and pupils: those of factories as they are, those of schools as lent.
func (pol *Policy) factoryGuards() {
	factory, school := guardClauses()
	pol.Clauses = append(append(pol.Clauses, factory...), fromSchools(school)...)
	pol.Guards, pol.Pupils = guardRules(), pupilRules()
}

// schoolGuards carries the same.
func (pol *Policy) schoolGuards() {
	factory, school := guardClauses()
	pol.Clauses = append(append(pol.Clauses, fromFactories(factory)...), school...)
	pol.Guards, pol.Pupils = guardRules(), pupilRules()
}

func guardRules() GuardRules {
	return GuardRules{
		Before:   needs("000-012", PostPlan, PostRules, PostQuality, PostPhysical),
		Entry:    needs("004-055", VisitEntry)[0],
		Visitor:  needs("003-052", VisitName, VisitPurpose, VisitHost, VisitIn, VisitOut),
		Gate:     GateHours{Rule: logistics.Obliges("003-052")},
		Canteen:  CanteenBan{logistics.Obliges("003-050")},
		Alarms:   plainWords{"infrared", "remote"},
		Alarm:    needs("004-056", AlarmEntry)[0],
		Handover: needs("004-056", ShiftLeaving, ShiftTaking, ShiftAnswering),
	}
}

func pupilRules() PupilRules {
	open := func(clause logistics.ClauseID) logistics.Limit {
		return logistics.Limit{Rule: logistics.Obliges(clause)}
	}
	return PupilRules{
		Age:      logistics.Limit{Rule: logistics.Obliges("004-044"), Side: logistics.AtLeast, Bound: logistics.Count(12)},
		Distance: open("004-044"), Permit: needs("004-044", CyclePermit)[0],
		Cap: open("004-046"), Parking: needs("004-046", CycleParking)[0], InOrder: needs("004-096", CycleInOrder)[0],
		Day:     needs("003-045", DayArrival, DayHandover),
		Waiting: needs("002-035", WaitPlace, WaitTeacher), Trip: needs("004-100", TripTeacher)[0],
	}
}

// needs are rows of one clause.
func needs(clause logistics.ClauseID, keys ...string) logistics.Checklist {
	var list logistics.Checklist
	for _, key := range keys {
		list = append(list, logistics.Need{Rule: logistics.Obliges(clause), Key: key})
	}
	return list
}
