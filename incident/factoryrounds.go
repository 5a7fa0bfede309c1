package incident

import "example.com/logistics"

func roundTitles() logistics.Titles {
	return logistics.Titles{
		"000-160": {En: "Hygiene contest of the dormitories", Zh: "宿舍卫生大检查"},
		"000-167": {En: "Weekly visit to each grade", Zh: "每周走访年级"},
		"001-019": {En: "Daily check of the premises", Zh: "办公与活动场地日检"},
		"001-020": {En: "Weekly search for hazards", Zh: "安全隐患周排查"},
		"001-036": {En: "Daily check of cleaning and catering", Zh: "保洁与餐饮日查"},
		"002-018": {En: "Friday round of all facilities", Zh: "周五校舍设施全面检查"},
		"002-025": {En: "Weekly cleaning of the canteen", Zh: "食堂卫生周整治"},
		"002-034": {En: "Daily checks of a school", Zh: "学校日查项目"},
		"002-040": {En: "Repairs in the week before the opening", Zh: "开学前一周维修"},
		"003-009": {En: "Inspections before four key dates", Zh: "四个时间节点全面检查"},
		"003-041": {En: "Canteen checks at three levels", Zh: "食堂分级检查"},
		"003-046": {En: "Toys checked by each class, installations by professionals", Zh: "教玩具自检与设施检修"},
		"003-049": {En: "Canteen locked when left", Zh: "食堂下班检查与锁门"},
		"003-053": {En: "Guard's check before going off duty", Zh: "门卫下班前检查"},
		"003-056": {En: "Equipment in place before the opening", Zh: "开园前器材就位"},
		"003-057": {En: "Monday check of large toys", Zh: "周一大型玩具检修"},
		"003-058": {En: "Fans at the beginning of the month", Zh: "月初电扇检修"},
		"003-059": {En: "Weekly check of gas and electricity in the canteen", Zh: "食堂燃气电器周查"},
		"003-060": {En: "Monthly check of doors and windows", Zh: "门窗月检"},
		"003-061": {En: "Weekly check of the lighting", Zh: "照明周检"},
		"003-069": {En: "Guard's daily tidying", Zh: "门卫每日清整"},
		"004-047": {En: "Patrol of the building after school", Zh: "放学后校舍巡视"},
		"004-055": {En: "Patrol while the pupils are away", Zh: "离校期间校园巡视"},
		"004-057": {En: "Letters of responsibility for safety", Zh: "安全工作责任书"},
		"004-058": {En: "Three control points of pupils' food", Zh: "学生饮食三道关口"},
		"004-118": {En: "Rulebooks of equipment, and dated items", Zh: "设备制度与限日整改"},
		"004-079": {En: "Patrols by the owner of the place", Zh: "属地巡回检查"},
		"004-087": {En: "Canteen keeps grade B", Zh: "食堂保持 B 级"},
		"004-088": {En: "Monthly training of the cooks", Zh: "炊事员每月学习"},
		"004-095": {En: "Three self-checks a term", Zh: "每学期三次自查"},
		"004-096": {En: "Monthly check of bicycles", Zh: "自行车月检"},
		"004-097": {En: "Lamps and fans at the beginning of the term", Zh: "学初灯扇检查"},
		"004-098": {En: "Monthly disinfection of dispensers", Zh: "饮水器月消毒"},
		"004-099": {En: "Outdoor equipment at the beginning of the term", Zh: "期初户外器械检查"},
	}
}

// The rounds of the documented policies, for [RoundEntry], each with its clause: inspections, checks, drills, trainings and
// letters.
const (
	RoundPremises      = "premises-check"           // 001-019
	RoundFacilities    = "facility-check"           // 001-019, period of 000-164
	RoundHazards       = "hazard-search"            // 001-020
	RoundKeyAreas      = "key-area-check"           // 001-038
	RoundCleaning      = "cleaning-check"           // 001-036
	RoundDormitories   = "dormitory-hygiene"        // 000-160
	RoundGrades        = "grade-visit"              // 000-167
	RoundFriday        = "friday-round"             // 002-018
	RoundCanteenWeek   = "canteen-cleaning"         // 002-025
	RoundCanteenDay    = "canteen-tidying"          // 002-025
	RoundPupils        = "pupil-safety-check"       // 002-034
	RoundRooms         = "room-check"               // 002-034
	RoundOpening       = "opening-repairs"          // 002-040
	RoundBeforeTerm    = "before-term-inspection"   // 003-009
	RoundBeforeHoliday = "before-holiday-check"     // 003-009
	RoundBeforeEvent   = "before-activity-check"    // 003-009
	RoundBeforeBreak   = "before-break-inspection"  // 003-009
	RoundCanteen       = "canteen-check"            // 003-041
	RoundCanteenOffice = "canteen-spot-check"       // 003-041
	RoundCommittee     = "meal-committee-check"     // 003-041
	RoundShop          = "canteen-and-shop-check"   // 003-041, count of 004-037
	RoundToys          = "toy-self-check"           // 003-046
	RoundInstallations = "installation-service"     // 003-046
	RoundEquipment     = "equipment-in-place"       // 003-056
	RoundLargeToys     = "large-toy-check"          // 003-057
	RoundSportsRoom    = "sports-room-check"        // 003-057
	RoundFans          = "fan-check"                // 003-058
	RoundGas           = "gas-and-electric-check"   // 003-059
	RoundDoors         = "door-and-window-check"    // 003-060
	RoundLighting      = "lighting-check"           // 003-061
	RoundPatrols       = "place-patrol"             // 004-079
	RoundSelfBegin     = "self-check-at-beginning"  // 004-095
	RoundSelfMiddle    = "self-check-at-mid-term"   // 004-095
	RoundSelfEnd       = "self-check-at-end"        // 004-095
	RoundBicycles      = "bicycle-check"            // 004-096
	RoundLampChains    = "lamp-chain-check"         // 004-097
	RoundDispensers    = "dispenser-disinfection"   // 004-098
	RoundDrill         = "emergency-drill"          // 001-043
	RoundTraining      = "safety-training"          // 001-038
	RoundLetters       = "safety-letters"           // 004-057
	RoundFoodTraining  = "food-safety-training"     // 004-088
	RoundCanteenLock   = "canteen-closing-check"    // 003-049
	RoundGuardEnd      = "guard-closing-check"      // 003-053
	RoundGuardArea     = "guard-area-cleaning"      // 003-069
	RoundPlayground    = "playground-tidying"       // 003-069
	RoundBuilding      = "after-school-patrol"      // 004-047
	RoundAway          = "patrol-while-pupils-away" // 004-055
)

// The lists about the site in the documented policies, for [Policy.CheckSiteList], each with its clause.
const (
	ListPatrolPlaces = "patrol-places" // 004-079
	ListFoodControl  = "food-control"  // 004-058
	ListRulebooks    = "rulebooks"     // 004-118
	ListWorkItems    = "work-items"    // 004-118
)

func roundNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		RoundPremises: {En: "check of the premises", Zh: "场地日检"}, RoundFacilities: {En: "check of the facilities", Zh: "设施经常性检查"},
		RoundHazards: {En: "search for hazards", Zh: "安全隐患排查"}, RoundKeyAreas: {En: "check of the key areas", Zh: "关键领域安全排查"},
		RoundCleaning: {En: "check of cleaning and catering", Zh: "保洁与餐饮检查"}, RoundDormitories: {En: "hygiene inspection of the dormitories", Zh: "宿舍卫生大检查"},
		RoundGrades: {En: "visit to the grade", Zh: "走访年级"}, RoundFriday: {En: "Friday round", Zh: "周五全面检查"},
		RoundCanteenWeek: {En: "thorough cleaning of the canteen", Zh: "食堂卫生大整治"}, RoundCanteenDay: {En: "daily cleaning of the canteen", Zh: "食堂每日清洁消毒"},
		RoundPupils: {En: "check of the pupils' safety", Zh: "学生安全日查"}, RoundRooms: {En: "check of the rooms", Zh: "场室安全日查"},
		RoundOpening: {En: "repairs before the opening", Zh: "开学前维修"}, RoundBeforeTerm: {En: "inspection before the term", Zh: "开学前全面检查"},
		RoundBeforeHoliday: {En: "inspection before the holiday", Zh: "节假日前全面检查"}, RoundBeforeEvent: {En: "inspection before the activity", Zh: "重大活动前全面检查"},
		RoundBeforeBreak: {En: "inspection before the break", Zh: "放假前全面检查"}, RoundCanteen: {En: "administrator's check of the canteen", Zh: "食堂管理员日检"},
		RoundCanteenOffice: {En: "spot check by the canteen office", Zh: "食堂管理办公室抽查"}, RoundCommittee: {En: "check by the meal committee", Zh: "膳管会检查"},
		RoundShop: {En: "irregular check of canteen and shop", Zh: "食堂小卖部不定时检查"}, RoundToys: {En: "self-check of toys", Zh: "教玩具自检"},
		RoundInstallations: {En: "service of the installations by professionals", Zh: "水电消防专业检修"}, RoundEquipment: {En: "sports equipment in place", Zh: "体育器材就位"},
		RoundLargeToys: {En: "check of large toys and sports equipment", Zh: "大型玩具与体育器材检修"}, RoundSportsRoom: {En: "check of the sports room", Zh: "体育用品房检修"},
		RoundFans: {En: "check of the fans", Zh: "电扇检查维护"}, RoundGas: {En: "check of gas and electricity in the canteen", Zh: "食堂燃气电器检查"},
		RoundDoors: {En: "check of doors and windows", Zh: "门窗检查"}, RoundLighting: {En: "check of the lighting", Zh: "照明检查"},
		RoundPatrols: {En: "patrol of the place", Zh: "属地巡回检查"}, RoundSelfBegin: {En: "self-check at the beginning of the term", Zh: "期初自查"},
		RoundSelfMiddle: {En: "self-check at mid-term", Zh: "期中自查"}, RoundSelfEnd: {En: "self-check at the end of the term", Zh: "期末自查"},
		RoundBicycles: {En: "check of the bicycles", Zh: "学生自行车检查"}, RoundLampChains: {En: "check of lamp chains and blade screws", Zh: "灯管吊链与风叶螺丝检查"},
		RoundDispensers: {En: "disinfection of the dispenser", Zh: "饮水器消毒"}, RoundDrill: {En: "emergency drill", Zh: "应急演练"},
		RoundTraining: {En: "safety training", Zh: "安全培训"}, RoundLetters: {En: "letters of responsibility signed", Zh: "签订安全责任书"},
		RoundFoodTraining: {En: "training in food safety", Zh: "食品安全学习"}, RoundCanteenLock: {En: "closing check of the canteen", Zh: "食堂下班检查"},
		RoundGuardEnd: {En: "guard's closing check", Zh: "门卫下班前检查"}, RoundGuardArea: {En: "cleaning of the guard's area", Zh: "门卫责任区卫生"},
		RoundPlayground: {En: "tidying of playground and hall", Zh: "操场大厅物品清整"}, RoundBuilding: {En: "patrol of the building after school", Zh: "放学后校舍巡视"},
		RoundAway: {En: "patrol while the pupils are away", Zh: "学生离校期间巡视"},

		"water-electricity": {En: "water and electricity", Zh: "水电"}, "air-conditioning": {En: "air conditioning", Zh: "空调"},
		"furniture": {En: "desks and chairs", Zh: "桌椅"}, "facility": {En: "facility", Zh: "设施"}, "canteen": {En: "canteen", Zh: "食堂"},
		"lighting": {En: "lighting", Zh: "照明"}, "drinking-water": {En: "drinking water", Zh: "饮水"}, "dormitory": {En: "dormitory", Zh: "宿舍"},
		"office-items": {En: "office items", Zh: "办公用品"}, "fire-protection": {En: "fire protection", Zh: "消防"}, "circuits": {En: "circuits", Zh: "电路"},
		"security": {En: "security", Zh: "安防"}, "special-equipment": {En: "special equipment", Zh: "特种设备"},
		"cleaning-quality": {En: "quality of the cleaning", Zh: "保洁质量"}, "catering-hygiene": {En: "hygiene of the catering", Zh: "餐饮卫生"},
		"department": {En: "department", Zh: "部门"}, "grade": {En: "grade", Zh: "年级"}, "sweeping": {En: "sweeping", Zh: "打扫"}, "tidying": {En: "tidying", Zh: "保洁"},
		"disinfection": {En: "disinfection", Zh: "消毒"}, "room": {En: "kind of room", Zh: "场室"}, "three-rooms": {En: "the three rooms", Zh: "“三室”"},
		"classrooms": {En: "classrooms", Zh: "教室"}, "offices": {En: "offices", Zh: "办公室"}, "glass": {En: "glass", Zh: "玻璃"},
		"doors-windows": {En: "doors and windows", Zh: "门窗"}, "dormitory-utilities": {En: "water and electricity of the dormitory", Zh: "宿舍水电"},
		"beds": {En: "beds", Zh: "床铺床架"}, "whole-site": {En: "the whole site", Zh: "全校"}, "key-parts": {En: "key parts", Zh: "重点部位"},
		"activity-areas": {En: "activity areas", Zh: "活动区域"}, "shop": {En: "shop", Zh: "小卖部"}, "class": {En: "class", Zh: "班级"},
		"large-toys": {En: "large toys", Zh: "大型玩具"}, "sports-equipment": {En: "sports equipment", Zh: "体育器材"},
		"gas-appliances": {En: "gas appliances", Zh: "煤气用具"}, "gas-pipes": {En: "gas pipes", Zh: "煤气管"}, "electrical-equipment": {En: "electrical equipment", Zh: "电器设备"},
		"corridors": {En: "corridors", Zh: "走廊"}, "hall": {En: "hall", Zh: "大厅"}, "subject": {En: "subject", Zh: "项目"}, "power": {En: "power", Zh: "电源"},
		"gas": {En: "gas", Zh: "燃气"}, "greening": {En: "greening", Zh: "绿化"}, "environment-hygiene": {En: "hygiene of the surroundings", Zh: "环境卫生"},
		"bell": {En: "bell", Zh: "车铃"}, "brakes": {En: "brakes", Zh: "刹车"}, "lamp-chains": {En: "lamp chains", Zh: "灯管吊链"},
		"fan-structure": {En: "structure and blade screws of fans", Zh: "电扇结构与风叶螺丝"}, "tablet": {En: "disinfected with a tablet", Zh: "泡腾片消毒"},
		"water-in-date": {En: "water in date", Zh: "饮水在保质期内"}, "party": {En: "party", Zh: "签订方"}, "guards": {En: "guards", Zh: "门卫"},
		"canteen-staff": {En: "canteen staff", Zh: "食堂员工"}, "teachers": {En: "teachers", Zh: "教师"}, "door-locked": {En: "door locked", Zh: "人离门锁"},
		"outsiders-out": {En: "nobody from outside inside", Zh: "无外人滞留"}, "appliances": {En: "appliances", Zh: "电器"}, "doors": {En: "doors", Zh: "门"},
		"windows": {En: "windows", Zh: "窗"}, "playground": {En: "playground", Zh: "操场"}, "lights-off": {En: "lights off", Zh: "关灯"},
		"water-off": {En: "water off", Zh: "关水"}, "doors-closed": {En: "doors closed", Zh: "关门"}, "outlet": {En: "outlet", Zh: "供餐售货点"},
		ListPatrolPlaces: {En: "patrolled places", Zh: "巡检场所"}, ListFoodControl: {En: "control of pupils' food", Zh: "学生饮食管控"},
		ListRulebooks: {En: "rulebooks of equipment", Zh: "设备管理制度"}, ListWorkItems: {En: "items to be corrected", Zh: "整改项目"},
		"purchase-control": {En: "control of the purchase", Zh: "采购关"}, "processing-control": {En: "control of the processing", Zh: "加工关"},
		"disinfection-control": {En: "control of the disinfection", Zh: "餐具消毒关"}, "facility-rules": {En: "rules for equipment and facilities", Zh: "设备设施规范管理制度"},
		"elevator-rules": {En: "safety rules for elevators", Zh: "电梯安全管理程序"}, "work-plan-rules": {En: "rules for work plans", Zh: "工作计划管理制度"},
		"date-of-the-item": {En: "day by which it is corrected", Zh: "整改期限"}, "A": {En: "A", Zh: "A 级"}, "B": {En: "B", Zh: "B 级"}, "C": {En: "C", Zh: "C 级"}, "place-owner": {En: "who answers for the place", Zh: "属地责任人"},
	}
}
