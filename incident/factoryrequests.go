package incident

import "example.com/logistics"

func requestTitles() logistics.Titles {
	return logistics.Titles{
		"000-166": {En: "Patrols and return visits", Zh: "巡视与回访"},
		"000-168": {En: "Reply within a day", Zh: "一日内答复"},
		"000-169": {En: "Beyond the authority of logistics", Zh: "超出职权的转达"},
		"000-170": {En: "Repeated return visits", Zh: "多次回访"},
		"000-188": {En: "Every task has its day", Zh: "任务限期、当日事当日毕"},
		"001-011": {En: "Urgent: response in two hours", Zh: "紧急需求两小时回应"},
		"001-012": {En: "Routine: plan in a workday", Zh: "常规需求一个工作日出方案"},
		"001-013": {En: "Channels of requests", Zh: "需求提报渠道"},
		"001-014": {En: "Necessary before optimizing", Zh: "必要需求优先"},
		"001-021": {En: "Network in an hour", Zh: "网络一小时修复"},
		"001-022": {En: "Office equipment in 24 hours", Zh: "办公设备二十四小时解决"},
		"001-027": {En: "Response in two hours; received, handled, called back", Zh: "两小时响应与接单、处理、回访"},
		"001-028": {En: "Call-back in 48 hours", Zh: "四十八小时内回访"},
		"001-032": {En: "Orders can be traced", Zh: "工单可追溯"},
		"001-034": {En: "Repairers by skill", Zh: "按技能派工"},
		"002-001": {En: "What is served first", Zh: "轻重缓急"},
		"002-002": {En: "Who is asked first answers for it", Zh: "首问责任"},
		"003-002": {En: "Four classes of repairs", Zh: "报修四类派单"},
		"003-003": {En: "On site the same day", Zh: "当天到场"},
		"003-004": {En: "Mended at once, or that day", Zh: "当场修、当天修"},
		"003-005": {En: "Put off only with a reason and a day", Zh: "缓修须告知理由与日期"},
		"003-007": {En: "Small repairs in one's own area", Zh: "包干区域小修"},
		"003-008": {En: "Joint repairs are led", Zh: "复杂维修组长牵头"},
	}
}

func requestNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		"wecom": {En: "WeCom", Zh: "企业微信"}, "form": {En: "online form", Zh: "线上表单"}, "contact-person": {En: "contact person", Zh: "线下对接人"},
		"hotline": {En: "service telephone", Zh: "服务热线"}, "e-mail": {En: "e-mail", Zh: "电子邮箱"},
		"water": {En: "water", Zh: "水"}, "electricity": {En: "electricity", Zh: "电"}, "wood": {En: "wood", Zh: "木"},
		"other-facility": {En: "other facility", Zh: "其他设施"}, "network": {En: "network", Zh: "网络"},
		"office-equipment": {En: "office equipment", Zh: "办公设备"}, "supplies": {En: "supplies", Zh: "物资补给"},
		"welfare": {En: "better welfare", Zh: "福利升级"}, "environment": {En: "better environment", Zh: "环境改善"},
		"other-request": {En: "anything else", Zh: "其他需求"}, "other": {En: "other", Zh: "其他"},
		DeferralReason: {En: "the reason", Zh: "理由"}, DeferralUntil: {En: "the day by which it is mended", Zh: "具体维修日期或期限"},
		DeferralTold: {En: "that the reporter knows both", Zh: "已告知提报人"}, SuffersLessons: {En: "lessons suffer", Zh: "影响教学"},
		MendableToday: {En: "it can be mended that day", Zh: "当日能修好"},
		MatchingSkill: {En: "the skill of the class", Zh: "与维修类相符的技能"}, TaskDue: {En: "the day by which it is done", Zh: "完成期限"},
	}
}

// requestClauses are the clauses that the rules of requests cite. Those of an office are of every site, the others of schools.
func requestClauses() (office, school logistics.Clauses) {
	t := requestTitles()
	office = logistics.Clauses{
		t.Read("001-013", "WeCom, a form and somebody to turn to; the telephone of 001-027 and the e-mail of 004-112 count as channels too.",
			"企业微信、表单、线下对接人；001-027 的热线与 004-112 的邮箱亦为渠道。"),
		t.Read("001-014", "By the kind: repairs and supplies are necessary, welfare and environment optimizing, what is not sorted necessary; so is whatever may do harm or lessons suffer from. Who serves them is not in the text: the posts that have the goods or the office.",
			"按类别：维修、补给为必要，福利、环境为优化，未分类视为必要；涉及安全或影响教学的一律为必要。承办岗位原文未列：取掌管物资或该项业务的岗位。"),
		t.Read("001-011", "Two hours on the wall clock, the last moment included; a request of which nobody says that it is routine counts as urgent.",
			"自然时间两小时，含末刻；未说明属常规的视为紧急。"),
		t.Read("001-012", "To the end of the first workday after the day of the report; an urgent one no later.", "至提报日后第一个工作日终了；紧急需求不得更迟。"),
		t.Read("001-021", "One hour on the wall clock from the report. A network is mended as other facilities are.", "自提报起自然时间一小时。网络按其他设施维修派单。"),
		t.Read("001-022", "24 hours on the wall clock from the report. Equipment is mended as other facilities are; where 003-004 holds for it too, the sooner counts.",
			"自提报起自然时间二十四小时。办公设备按其他设施维修派单；同时适用 003-004 的，以较早者为准。"),
		t.Read("001-027", "Two hours on the wall clock, for every request. Which posts receive, handle and call back is not in the text: those of the other clauses.",
			"一切请求均为自然时间两小时。接单、处理、回访的岗位原文未列：取其他条款所载岗位。"),
		t.Read("001-028", "48 hours on the wall clock from the completion, and no closing before. Only an answer counts: who is not reached was not called back.",
			"自完成起自然时间四十八小时，回访前不得关闭。须得到答复；未联系上的只算尝试。"),
		t.Read("001-032", "Each event has its moment and its actor, and follows from what was before.", "每一状态变更均有时间与经办人，且前后相承。"),
		t.Read("001-034", "Who comes can mend what the class says; what is complex is worked on by two departments at least.", "到场人员具备该类技能；复杂问题至少两个部门协同。"),
	}
	school = logistics.Clauses{
		t.Read("000-166", "How often patrols are made is not in the text; nothing is closed without a return visit. What the plans call double response is taken for both.",
			"巡视频次原文未载；未回访不得关闭。计划所称“双响应”按此两项理解。", "003-001", "003-070"),
		t.Read("000-168", "To the end of the day after the report; a plan or the completion is a reply. Only what can be answered within a day, so that it is a should: a reason on record settles it.",
			"至提报次日终了；反馈方案或完成即为答复。限于一日内能答复的，故为“原则上”；有记录理由的不究。"),
		t.Assumed("000-169", "As soon as possible has no number: by the end of the day of the report, and the reporter is told.", "“尽快”无具体时限：以提报当日终了为限，并告知提报人。"),
		t.Assumed("000-170", "Several has no number: two at least, for a case of more than 24 hours; the call-back is one of them.", "“多次”未载次数：历时超过二十四小时的至少两次，完成后的回访计入。"),
		t.Read("000-188", "A plan names a day where no deadline says when it is done, and is kept. What is due that day is near its deadline.",
			"无时限条款的任务须在方案中定日期，并按期完成。当日到期即为临近时限。", "001-009"),
		t.Read("002-001", "Overdue or due that day, then what may do harm, what lessons suffer from, what is urgent, what is due earlier; all of it within what is necessary and then within what is optimizing (001-014).",
			"先已逾期或当日到期，再涉及安全、影响教学、紧急、到期较早；均在必要、优化两类之内分别比较（001-014）。"),
		t.Read("002-002", "Who was asked first acknowledges, or who has accepted the transfer before.", "由首问人接单，或由此前已接受转交的人接单。"),
		t.Read("003-002", "Water, electricity, wood, and all the rest as other facilities; what takes several trades is complex (003-008).", "水、电、木，其余归其他设施；涉及多类的按复杂维修办理（003-008）。"),
		t.Read("003-003", "By the end of the civil day of the report, however late that was.", "至提报当日终了，不论提报多晚。"),
		t.Read("003-004", "By the end of the civil day of the report. The repairer says whether it can be mended at once: then he comes once, and it is not reopened that day. No pause stops it: what may be put off is what cannot be mended that day (003-005).",
			"至提报当日终了。能否当场修由维修人员说明：能修的只到场一次，当日不得重开。暂停不停计：可缓修的限于当日不能修的（003-005）。"),
		t.Assumed("003-005", "Only what cannot be mended that day is put off. The reporter knows the reason and the day, that day too. Where lessons suffer nothing is in the text: it is never put off, and goes up by the end of the day of the report.",
			"限于当日不能修的。当日告知提报人理由与日期。影响教学的原文未规定：不得缓修，并于提报当日升级。"),
		t.Read("003-007", "Single and small: neither complex, nor across areas, nor large.", "单一小型：既不复杂，也不跨区域，亦非大型。"),
		t.Assumed("003-008", "The leader's plan comes before the completion. Large repairs are not in the text: a firm from outside, with that plan. What nobody has answered counts as joint.",
			"组长方案先于完成。大型维修原文未规定：由外部单位按该方案承办。未说明的按复杂维修办理。"),
	}
	return office, school
}

// factoryRequests carries the rules of requests: those of offices as they are, those of schools as lent.
func (pol *Policy) factoryRequests() {
	office, school := requestClauses()
	pol.Clauses = append(append(pol.Clauses, office...), fromSchools(school)...)
	pol.Requests = requests()
	pol.ownNumbers()
}

// ownNumbers leaves what has a number of its own in the clauses of offices to that number: a rule that a school lent does not make
// it sooner. Network is mended in an hour and equipment in 24, whatever day that is.
func (pol *Policy) ownNumbers() {
	for i, d := range pol.Requests.Deadlines {
		if d.When == IfMendable {
			pol.Requests.Deadlines[i].Kinds = logistics.List[string]{"water", "electricity", "wood", "other-facility"}
		}
	}
	for i, c := range pol.Clauses {
		if c.ID == "003-004" {
			pol.Clauses[i].Note.En += " Network and office equipment have their own time (001-021, 001-022)."
			pol.Clauses[i].Note.Zh += "网络与办公设备从其自有时限（001-021、001-022）。"
		}
	}
}

// schoolRequests carries the same rules.
func (pol *Policy) schoolRequests() {
	office, school := requestClauses()
	pol.Clauses = append(append(pol.Clauses, office...), school...)
	pol.Requests = requests()
}

// fromSchools gives clauses of schools as a factory carries them: assumed, with a note that says whose they are.
func fromSchools(clauses logistics.Clauses) logistics.Clauses {
	for i, c := range clauses {
		note := logistics.Text{En: "A school's rule; the factory manual is silent.", Zh: "学校条款；工厂手册未规定。"}
		if c.Note.En != "" {
			note = logistics.Text{En: note.En + " " + c.Note.En, Zh: note.Zh + c.Note.Zh}
		}
		clauses[i].Basis, clauses[i].Note = logistics.Assumed, note
	}
	return clauses
}

// requests are the rules of requests at both kinds of site.
func requests() Requests {
	obliges, span := logistics.Obliges, logistics.MustSpan
	type role = logistics.List[logistics.Role]
	desk := role{logistics.RepairReceiver, logistics.CustomerService, logistics.LogisticsCenter, logistics.GeneralAffairsLeader, logistics.OnDutyPerson}
	hands := role{logistics.Repairer, logistics.RepairGroupLeader, logistics.ServiceProvider}
	serve := role{logistics.WarehouseKeeper, logistics.LogisticsCenter, logistics.CustomerService, logistics.GeneralAffairsLeader}
	step := func(clause logistics.ClauseID, s TicketStep, by role, after ...TicketStep) logistics.Step {
		row := logistics.Step{Rule: obliges(clause), Act: s.String(), By: by, Self: true, Again: true}
		for _, before := range after {
			row.After = append(row.After, before.String())
		}
		return row
	}
	mended := func(clause logistics.ClauseID, name, fault string) RequestKind {
		return RequestKind{Rule: obliges(clause), Name: name, Fault: fault}
	}
	served := func(name string, optimizing bool, by logistics.Role) RequestKind {
		return RequestKind{Rule: obliges("001-014"), Name: name, Optimizing: optimizing, By: role{by}}
	}
	by := func(clause logistics.ClauseID, to ...logistics.Role) Assignment {
		return Assignment{obliges(clause), to}
	}
	q := Requests{
		Kinds: logistics.List[RequestKind]{
			mended("003-002", "water", "water"), mended("003-002", "electricity", "electricity"), mended("003-002", "wood", "wood"),
			mended("003-002", "other-facility", "other"), mended("001-021", "network", "other"), mended("001-022", "office-equipment", "other"),
			served("supplies", false, logistics.WarehouseKeeper), served("welfare", true, logistics.GeneralAffairsLeader),
			served("environment", true, logistics.LogisticsCenter), served("other-request", false, logistics.CustomerService),
		},
		Way: logistics.Steps{
			step("001-027", TicketAcknowledged, append(desk[:len(desk):len(desk)], logistics.RepairGroupLeader)),
			step("001-012", TicketPlanned, append(append(role{}, desk...), append(hands, serve[:1]...)...)),
			step("003-002", TicketOnSite, hands, TicketAcknowledged),
			step("001-027", TicketCompleted, append(append(role{}, hands...), serve...), TicketAcknowledged, TicketOnSite),
			step("001-027", TicketCalledBack, desk, TicketCompleted),
			step("001-028", TicketClosed, desk, TicketCalledBack),
		},
		Deadlines: logistics.List[RequestDeadline]{
			{Rule: obliges("001-027"), Step: TicketAcknowledged, Within: span("2h"), After: TicketReported, When: Always},
			{Rule: obliges("001-011"), Step: TicketAcknowledged, Within: span("2h"), After: TicketReported, When: IfUrgent},
			{Rule: obliges("001-012"), Step: TicketPlanned, Within: span("1wd"), After: TicketReported, When: Always},
			{Rule: logistics.Advises("000-168"), Step: TicketPlanned, Within: span("1d"), After: TicketReported, When: IfAnswerable},
			{Rule: obliges("003-003"), Step: TicketOnSite, Within: span("0d"), After: TicketReported, When: IfRepair},
			{Rule: obliges("001-021"), Step: TicketCompleted, Within: span("1h"), After: TicketReported, When: Always, Kinds: logistics.List[string]{"network"}},
			{Rule: obliges("001-022"), Step: TicketCompleted, Within: span("24h"), After: TicketReported, When: Always, Kinds: logistics.List[string]{"office-equipment"}},
			{Rule: obliges("003-004"), Step: TicketCompleted, Within: span("0d"), After: TicketReported, When: IfMendable},
			{Rule: obliges("000-169"), Step: TicketForwarded, Within: span("0d"), After: TicketReported, When: IfBeyond},
			{Rule: obliges("000-169"), Step: TicketInformed, Within: span("0d"), After: TicketReported, When: IfBeyond},
			{Rule: obliges("003-005"), Step: TicketEscalated, Within: span("0d"), After: TicketReported, When: IfBlocked},
			{Rule: obliges("001-028"), Step: TicketCalledBack, Within: span("48h"), After: TicketCompleted, When: Always},
		},
		Dated: logistics.Need{Rule: obliges("000-188"), Key: TaskDue},
		Owner: Responsibility{obliges("002-002")},
		Trace: Tracing{obliges("001-032")},
		Dispatch: Dispatch{
			Small:    by("003-007", logistics.Repairer),
			Joint:    by("003-008", logistics.RepairGroupLeader),
			Large:    by("003-008", logistics.ServiceProvider),
			Beyond:   by("000-169", logistics.Principal),
			Escalate: by("003-005", logistics.RepairGroupLeader, logistics.Principal),
			Skill:    logistics.Need{Rule: obliges("001-034"), Key: MatchingSkill},
			Joined:   logistics.Limit{Rule: obliges("001-034"), Side: logistics.AtLeast, Bound: logistics.Count(2)},
		},
		Deferral: Deferral{
			Teaching: logistics.Need{Rule: obliges("003-005"), Key: SuffersLessons, Banned: true},
			Today:    logistics.Need{Rule: obliges("003-005"), Key: MendableToday, Banned: true},
		},
		OneVisit: logistics.Limit{Rule: obliges("003-004"), Side: logistics.AtMost, Bound: logistics.Count(1)},
		Return:   ReturnVisit{obliges("000-166")},
		Visits:   Visits{logistics.Limit{Rule: obliges("000-170"), Side: logistics.AtLeast, Bound: logistics.Count(2)}, span("24h")},
		Triage: Triage{
			Keys: logistics.List[TriageKey]{
				{obliges("001-014"), NecessaryFirst}, {obliges("002-001"), NearFirst}, {obliges("002-001"), SafetyFirst},
				{obliges("002-001"), TeachingFirst}, {obliges("002-001"), UrgentFirst}, {obliges("002-001"), DueFirst},
			},
			Near: Nearness{obliges("000-188"), span("0d")},
		},
	}
	for _, name := range []string{"wecom", "form", "contact-person", "hotline", "e-mail"} {
		q.Channels = append(q.Channels, Channel{obliges("001-013"), name})
	}
	for _, name := range []string{"water", "electricity", "wood", "other"} {
		q.Dispatch.Classes = append(q.Dispatch.Classes, FaultClass{obliges("003-002"), name})
	}
	for _, key := range []string{DeferralReason, DeferralUntil, DeferralTold} {
		q.Deferral.Told = append(q.Deferral.Told, logistics.Need{Rule: obliges("003-005"), Key: key})
	}
	return q
}
