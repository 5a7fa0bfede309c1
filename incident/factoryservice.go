package incident

import "example.com/logistics"

func serviceTitles() logistics.Titles {
	return logistics.Titles{
		"001-024": {En: "Opinions are collected", Zh: "意见定期收集"},
		"001-025": {En: "Loop of feedback", Zh: "反馈整改闭环"},
		"001-029": {En: "Lists of needs", Zh: "高频需求与痛点清单"},
		"001-031": {En: "Parts of a procedure", Zh: "标准作业流程必备项"},
		"001-045": {En: "Monthly logistics meeting", Zh: "后勤工作月例会"},
		"001-047": {En: "Convenience corner", Zh: "便民服务角"},
		"001-049": {En: "Review of the service plan", Zh: "服务方案动态调整"},
		"003-006": {En: "Weekly review of repairs", Zh: "维修每周检查"},
		"004-022": {En: "Daily work log", Zh: "总务后勤工作日志"},
		"004-042": {En: "Print room", Zh: "文印任务登记汇总"},
		"004-048": {En: "Daily repairs from the list", Zh: "每日照单维修"},
		"004-077": {En: "Post and form of each step", Zh: "流程岗位与表单"},
		"004-112": {En: "Published telephone and e-mail", Zh: "客服电话与邮箱"},
		"004-114": {En: "Customer files by zone", Zh: "客户档案分区"},
		"004-119": {En: "Shifts of the service desk", Zh: "客服班次"},
		"004-121": {En: "Monthly visits to households", Zh: "每月登门拜访"},
	}
}

// The lists about the service in the documented policies, for [Policy.CheckServiceList], each with its clause.
const (
	ListChannels    = "channels"           // 001-013
	ListSystem      = "service-system"     // 001-032
	ListProcedures  = "procedures"         // 001-031
	ListProcess     = "process-steps"      // 004-077
	ListConvenience = "convenience-corner" // 001-047
	ListMeeting     = "meeting-agenda"     // 001-045
	ListWorkLog     = "work-log"           // 004-022
	ListPrintJobs   = "print-jobs"         // 004-042
	ListContacts    = "contacts"           // 004-112
	ListFiles       = "customer-files"     // 004-114
)

// The standing duties of the documented policies, for [ServiceLog], each with its clause. DutyHouseholds is that of a
// [HouseholdLog].
const (
	DutyPatrol       = "patrol"               // 000-166
	DutyOpinions     = "opinions"             // 001-024
	DutySurvey       = "need-survey"          // 001-029
	DutyMeeting      = "logistics-meeting"    // 001-045
	DutyRepairReview = "repair-review"        // 003-006
	DutyWorkLog      = "work-log-entry"       // 004-022
	DutyMidTerm      = "mid-term-printing"    // 004-042
	DutyEndOfTerm    = "end-of-term-printing" // 004-042
	DutyRepairs      = "daily-repairs"        // 004-048
	DutyHouseholds   = "household-visits"     // 004-121
)

func serviceNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		ListChannels: {En: "declaration of the channels", Zh: "受理渠道公示"}, ListSystem: {En: "service system", Zh: "后勤管理系统"},
		ListProcedures: {En: "operating procedures", Zh: "标准作业流程"}, ListProcess: {En: "steps of a process", Zh: "流程步骤"},
		ListConvenience: {En: "convenience corner", Zh: "便民服务角"}, ListMeeting: {En: "agenda of the meeting", Zh: "例会议题"},
		ListWorkLog: {En: "work log", Zh: "工作日志"}, ListPrintJobs: {En: "register of print jobs", Zh: "文印登记"},
		ListContacts: {En: "published contacts", Zh: "公布的联系方式"}, ListFiles: {En: "customer files", Zh: "客户档案"},
		DutyPatrol: {En: "patrol of the site", Zh: "校园巡视"}, DutyOpinions: {En: "collection of opinions", Zh: "收集意见"},
		DutySurvey: {En: "survey of needs", Zh: "需求调研"}, DutyMeeting: {En: "logistics meeting", Zh: "后勤例会"},
		DutyRepairReview: {En: "review of open repairs", Zh: "维修检查反馈"}, DutyWorkLog: {En: "entry in the work log", Zh: "工作日志记载"},
		DutyMidTerm: {En: "mid-term printing", Zh: "期中文印"}, DutyEndOfTerm: {En: "end-of-term printing", Zh: "期末文印"},
		DutyRepairs: {En: "repairs from the list", Zh: "照单维修"}, DutyHouseholds: {En: "different households visited", Zh: "拜访不同住户"},
		"early": {En: "early shift", Zh: "早班"}, "late": {En: "late shift", Zh: "晚班"},
		"collection-times": {En: "when requests are collected", Zh: "需求收集时间"}, "response-limits": {En: "response limits", Zh: "响应时限"},
		"online-channel": {En: "an online channel", Zh: "线上渠道"}, "offline-contact": {En: "somebody to turn to", Zh: "线下对接人"},
		"stock-query": {En: "live query of stock", Zh: "库存实时查询"}, "order-flow": {En: "repair orders online", Zh: "报修工单在线流转"},
		"expense-statistics": {En: "automatic statistics of expenses", Zh: "费用自动统计"}, "traceable-progress": {En: "traceable progress", Zh: "进度可追溯"},
		"purchasing": {En: "purchasing", Zh: "物资采购"}, "repair": {En: "repair", Zh: "维修报修"}, "cleaning": {En: "cleaning and disinfection", Zh: "保洁消杀"},
		"catering": {En: "catering", Zh: "餐饮供应"}, "steps": {En: "steps", Zh: "操作步骤"}, "responsibilities": {En: "responsibilities", Zh: "责任分工"},
		"time-limits": {En: "time limits", Zh: "完成时限"}, "post": {En: "responsible post", Zh: "责任岗位"}, "form-and-content": {En: "form and its content", Zh: "表单及内容"},
		"flow-chart": {En: "place in the flow chart", Zh: "流程图"}, "first-aid-kit": {En: "first-aid kit", Zh: "急救包"}, "umbrellas": {En: "umbrellas", Zh: "雨伞"},
		"charging": {En: "charging equipment", Zh: "充电设备"}, "weather-notice": {En: "early notice of special weather", Zh: "特殊天气提前提示"},
		"problems": {En: "problems", Zh: "问题"}, "highlights": {En: "highlights", Zh: "亮点"}, "satisfaction": {En: "satisfaction data", Zh: "满意度数据"},
		"process-gaps": {En: "gaps in processes", Zh: "流程漏洞"}, "open-to-users": {En: "open to teachers and pupils", Zh: "接受师生监督"},
		"opinion-box": {En: "opinion box", Zh: "意见箱"}, "registered": {En: "registered", Zh: "已登记"}, "totaled": {En: "counted in the total", Zh: "已汇总"},
		"telephone": {En: "telephone on the website", Zh: "网页公布的电话"}, "e-mail-address": {En: "e-mail on the website", Zh: "网页公布的邮箱"},
		"telephone-24h": {En: "telephone staffed for 24 hours", Zh: "24 小时服务电话"},
		"family-zone":   {En: "family area", Zh: "家属区"}, "teaching-zone": {En: "teaching area", Zh: "教学区"}, "student-zone": {En: "student area", Zh: "学生社区"},
		FeedbackCategory: {En: "category", Zh: "问题分类"}, FeedbackPlan: {En: "plan", Zh: "整改方案"}, FeedbackOwner: {En: "somebody who answers for it", Zh: "责任人"},
		FeedbackDue: {En: "deadline", Zh: "完成时限"}, FeedbackEffect: {En: "look at the effect", Zh: "效果跟踪"},
		"file-updated": {En: "file brought up to date", Zh: "客户资料已更新"}, "user-needs": {En: "needs of users", Zh: "服务对象需求"},
		"regulation": {En: "policy of the authorities", Zh: "政策要求"}, "season": {En: "season", Zh: "季节变化"},
	}
}

// serviceClauses are the clauses that the rules of the service cite. Those of an office are of every site, the others of schools and
// of property service.
func serviceClauses() (office, school logistics.Clauses) {
	t := serviceTitles()
	office = logistics.Clauses{
		t.Read("001-024", "Monthly or quarterly: the shorter.", "月度或季度：取较短。"),
		t.Read("001-025", "Nothing is closed before the effect was looked at. An issue raised on the day of judgment may still be without a plan.", "未跟踪效果不得关闭。核查当日提出的可尚无方案。"),
		t.Assumed("001-029", "How often and by what rule is not in the text: by the number of mentions, necessary kinds first.", "周期与排序规则原文未载：必要类在前，按提及次数排列。"),
		t.Read("001-031", "The four processes that the text names; others may be there.", "原文所列四类流程；可另有其他。"),
		t.Read("001-045", "Once in each calendar month; four topics.", "每自然月一次；四项议题。"),
		t.Read("001-047", "At least one of each; how many is not in the text.", "每种至少一件；数量原文未载。"),
		t.Assumed("001-049", "Changes of needs, of policy and of the season; by when is not in the text: from the day after on it is missing.", "需求、政策、季节三类变化；时限原文未载：次日起未复核即为缺失。"),
	}
	school = logistics.Clauses{
		t.Read("003-006", "Once in each calendar week, Monday to Sunday, by the leader or by whom repairs are reported to.", "每自然周（周一至周日）一次，由组长或维修接报人员进行。"),
		t.Read("004-022", "An entry on each workday; the opinion box is of the second plan.", "每个工作日一篇；意见箱取自第二份计划。"),
		t.Read("004-042", "On any day of the mid-term and of the end-of-term examinations, which the school names; every job is registered and counted.", "期中、期末考试期间（由学校指明）任一日；每项任务均登记并汇总。"),
		t.Read("004-048", "Every day, also where the list is empty.", "每日进行，清单为空亦记。"),
		t.Stated("004-077"),
		t.Read("004-112", "The telephone is staffed for 24 hours (4 of the same plan); where the desk has shifts, it is the telephone that takes requests (004-119).",
			"电话 24 小时（同一计划第 4 项）；客服分班时由电话受理（004-119）。"),
		t.Stated("004-114"),
		t.Assumed("004-119", "The handover at 14:00 belongs to the later shift. Between 21:00 and 7:00 requests come in by telephone; around the clock while engineering is on duty so. Whether there are shifts on days off is not in the text: taken for every day; only those of workdays are the working time in which hours are counted beside the wall clock.",
			"14:00 交接归后班。21:00 至次日 7:00 由电话受理；工程部 24 小时值班时同步值守。休息日是否排班原文未载：按每日排班理解；仅工作日的班次时段作为与自然时间并列的工作时间。"),
		t.Read("004-121", "Four different households in each calendar month; how they are spread over it is not in the text. The file is brought up to date on each.",
			"每自然月四户，须为不同住户；如何分散原文未载。每次均更新客户资料。"),
	}
	return office, school
}

// factoryService carries the rules of the service: those of offices as they are, those of schools as lent.
func (pol *Policy) factoryService() {
	office, school := serviceClauses()
	pol.Clauses = append(append(pol.Clauses, office...), fromSchools(school)...)
	pol.Service = service()
}

// schoolService carries the same rules.
func (pol *Policy) schoolService() {
	office, school := serviceClauses()
	pol.Clauses = append(append(pol.Clauses, office...), school...)
	pol.Service = service()
}

// service is the rules of the service at both kinds of site.
func service() Service {
	obliges := logistics.Obliges
	duty := func(clause logistics.ClauseID, what, every string, by ...logistics.Role) logistics.Duty {
		return logistics.Duty{Rule: obliges(clause), What: what, By: by, Every: logistics.MustEvery(every), Move: logistics.Stays, Times: 1}
	}
	items := func(clause logistics.ClauseID, keys ...string) logistics.Checklist {
		var list logistics.Checklist
		for _, key := range keys {
			list = append(list, logistics.Need{Rule: obliges(clause), Key: key})
		}
		return list
	}
	visits := duty("004-121", DutyHouseholds, "monthly", logistics.CustomerService)
	visits.Times, visits.Distinct = 4, true
	leader, center := logistics.GeneralAffairsLeader, logistics.LogisticsCenter
	return Service{
		Shifts: logistics.List[Shift]{{obliges("004-119"), "early", 7, 14}, {obliges("004-119"), "late", 14, 21}},
		Around: AroundTheClock{obliges("004-119")},
		Line:   HotLine{obliges("004-112")},
		Duties: logistics.List[logistics.Duty]{
			duty("000-166", DutyPatrol, "none", logistics.Repairer, logistics.RepairGroupLeader, center, leader),
			duty("001-024", DutyOpinions, "monthly", center, logistics.CustomerService, leader),
			duty("001-029", DutySurvey, "none", center, logistics.CustomerService, leader),
			duty("001-045", DutyMeeting, "monthly", leader, center),
			duty("003-006", DutyRepairReview, "weekly", logistics.RepairGroupLeader, logistics.RepairReceiver, leader),
			duty("004-022", DutyWorkLog, "workday", leader, center, logistics.RepairReceiver, logistics.OnDutyPerson),
			duty("004-042", DutyMidTerm, "each mid-term", logistics.PrintRoomClerk),
			duty("004-042", DutyEndOfTerm, "each end-of-term", logistics.PrintRoomClerk),
			duty("004-048", DutyRepairs, "daily", logistics.Repairer, logistics.RepairGroupLeader),
		},
		Households: Households{Visits: visits, Updated: logistics.Need{Rule: obliges("004-121"), Key: "file-updated"}},
		Lists: logistics.List[ServiceList]{
			{Rule: obliges("001-013"), Name: ListChannels, Items: logistics.List[string]{"online-channel", "offline-contact", "collection-times", "response-limits"}},
			{Rule: obliges("001-032"), Name: ListSystem, Items: logistics.List[string]{"stock-query", "order-flow", "expense-statistics", "traceable-progress"}},
			{Rule: obliges("001-031"), Name: ListProcedures, Items: logistics.List[string]{"steps", "responsibilities", "time-limits"}, Each: true, Of: logistics.List[string]{"purchasing", "repair", "cleaning", "catering"}},
			{Rule: obliges("004-077"), Name: ListProcess, Items: logistics.List[string]{"post", "form-and-content", "flow-chart"}, Each: true},
			{Rule: obliges("001-047"), Name: ListConvenience, Items: logistics.List[string]{"first-aid-kit", "umbrellas", "charging", "weather-notice"}},
			{Rule: obliges("001-045"), Name: ListMeeting, Items: logistics.List[string]{"problems", "highlights", "satisfaction", "process-gaps"}},
			{Rule: obliges("004-022"), Name: ListWorkLog, Items: logistics.List[string]{"open-to-users", "opinion-box"}},
			{Rule: obliges("004-042"), Name: ListPrintJobs, Items: logistics.List[string]{"registered", "totaled"}, Each: true},
			{Rule: obliges("004-112"), Name: ListContacts, Items: logistics.List[string]{"telephone", "e-mail-address", "telephone-24h"}},
			{Rule: obliges("004-114"), Name: ListFiles, Items: logistics.List[string]{"family-zone", "teaching-zone", "student-zone"}},
		},
		Feedback: FeedbackLoop{
			Parts:  items("001-025", FeedbackCategory, FeedbackPlan, FeedbackOwner, FeedbackDue),
			Effect: logistics.Need{Rule: obliges("001-025"), Key: FeedbackEffect},
		},
		Survey: Survey{obliges("001-029")},
		Triggers: logistics.List[Trigger]{
			{obliges("001-049"), "user-needs"}, {obliges("001-049"), "regulation"}, {obliges("001-049"), "season"},
		},
	}
}
