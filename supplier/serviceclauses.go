package supplier

import "example.com/logistics"

// siteClause is a clause of the services rules with the kinds of sites that it is of.
type siteClause struct {
	logistics.Clause
	factory, school bool
	of              logistics.Text // the kind of site where it is neither's
}

// serviceClauses are the clauses that the services rules cite, each with the sites that its document speaks of.
func serviceClauses() []siteClause {
	t := servicesTitles()
	both := func(c logistics.Clause) siteClause { return siteClause{Clause: c, factory: true, school: true} }
	factory := func(c logistics.Clause) siteClause { return siteClause{Clause: c, factory: true} }
	school := func(c logistics.Clause) siteClause { return siteClause{Clause: c, school: true} }
	of := func(en, zh string) func(logistics.Clause) siteClause {
		return func(c logistics.Clause) siteClause { return siteClause{Clause: c, of: logistics.Text{En: en, Zh: zh}} }
	}
	college, kindergarten := of("A college's rule", "高校条款"), of("A kindergarten's rule", "幼儿园条款")
	hospital, property := of("A hospital's rule", "医院条款"), of("A property company's rule", "物业公司条款")
	return []siteClause{
		both(t.Read("002-051", "A practice that is taken for the rule: security, greening and cleaning may be outsourced; repair of water, electricity and heating stays in house.",
			"以现行做法为准：保卫、绿化、保洁可外包，水电暖维修自办。")),
		factory(t.Read("000-009", "Exactly one of three. A contractor from outside is a supplier of food, and has to be qualified as one.", "三者择一。外部承包方即食品供应商，须具备供应商资格。")),
		school(t.Read("003-036", "A contract for the canteen or for raw materials says how it is left; on which grounds is not in the text.", "食堂委托经营与原材料配送合同须载明退出条款；退出条件原文未列。")),
		hospital(t.Read("004-018", "Cleaning, catering, equipment maintenance and guards are outsourced; other clauses here name cleaning, catering and guards, this one adds equipment maintenance.",
			"外包保洁、餐饮、设备维修保养、警卫；保洁、餐饮、保卫已由他条列出，设备维修保养由本条列出。")),
		college(t.Read("002-004", "A contract, its scope, the content of the standard, a market price and openness; the contract is in force on the day.", "合同、范围、标准内容、市场价格、公开；合同当日有效。")),
		school(t.Read("002-015", "A report of what was done, taken for the rule: agreements with the canteen's staff and the breakfast supplier, written duties in the dormitory, what boarders' meals cost summed up.",
			"原为工作总结，作为规则：食堂用工与早餐供应签协议，宿舍管理员职责成文，住宿生伙食开支作小结。")),
		school(t.Read("002-021", "A contract begins and ends within the term.", "合同起止均在学期内。")),
		kindergarten(t.Read("003-042", "The text around it is missing: once in each month, on any day of it, for how near to its end is not asked, and one in force on the day.",
			"上下文缺失：每月签订一次，是否月末不核；核查日须有效。")),
		both(t.Read("001-023", "How long is not said: one in force on the day.", "期限原文未载：核查日有效即可。")),
		both(t.Read("001-044", "One of each of three kinds in force on the day; which suppliers are core ones is not said.", "三类各有一份当日有效；核心供应商原文未界定。")),
		both(t.Read("004-001", "The body that provides a service neither supervises nor scores it.", "提供服务的一方不得监管或评价该服务。")),
		both(t.Stated("004-003")),
		property(t.Read("004-110", "No center audits itself; another department may audit.", "各中心不得自审；其他部门可审核。")),
		property(t.Read("004-111", "Both bodies form it; others may take part.", "由两方共同成立；其他方可参加。")),
		both(t.Read("002-048", "Every office scores each month, and the score is the plain mean; it is held while one is missing.", "各处室每月评分，取平均；缺一则暂缓。")),
		both(t.Read("002-049", "Of those who answered; 90 % is enough. Below it the provider gets notice to correct.", "按答复人数计，90% 即达标；未达标的发整改通知。")),
		property(t.Read("004-122", "Once in each of the two months, on any day.", "两个月份各一次，日期不限。")),
		both(t.Assumed("004-004", "The text gives no weights: quality, efficiency, attitude and improvement count 25 each.", "原文无权重：质量、效率、态度、持续改进各 25。")),
		both(t.Read("004-006", "Third parties together weigh less than one half, and each of them less than every body that is none and has a weight; a weight of 0 is in order.",
			"第三方权重合计低于一半，且每一第三方均低于各有权重的非第三方；可为零。")),
		both(t.Read("004-005", "How often is not said. What changes within a period that runs would judge it by two standards.", "周期原文未载。考核期内不得变更，以免同期适用两套标准。")),
		both(t.Assumed("004-007", "The text gives neither cut-offs nor shares: excellent from 90, good from 75, fair from 60; a better grade is never paid less.",
			"原文无分数线与付费比例：90 起优秀，75 起良好，60 起一般；等级较高者付费不得较低。")),
		both(t.Assumed("004-009", "Quality, efficiency and satisfaction have to be known; the fee is paid by the grade of the whole evaluation. The text names no cap: at most in full, unless the contract says otherwise.",
			"质量、效率、满意度须齐备；按综合评价等级付费。上限原文未载：除合同另有约定外不超过全额。")),
		both(t.Read("004-008", "One award a month and one a year at least; amounts are not in the text.", "每月、每年至少各评一次；金额原文未载。")),
		both(withSame(t.Read("004-002", "Both papers for each problem, and an order names its day. How long that may be, and how often users are heard, is not in the text.",
			"每一问题均发两种通知，限期通知载明日期。期限长短与听取意见周期原文未载。"), "002-050", "004-010")),
		both(t.Assumed("004-011", "Which period fails is not in the text, and neither is after how many of them in a row the contract is reviewed: one fails with the lowest grade. Another provider is ready by the last day of a vital service, that day included.",
			"何为不合格期、连续几期后复核，原文均未载：最低等级为不合格期。关键服务的替代方最迟于合同最后一日（含当日）就绪。")),
		school(t.Read("004-089", "Each teacher who assesses counts as much as any other; how many there are is not in the text.", "各教师权重相同；人数原文未载。")),
		school(t.Read("003-040", "The score below which nobody stays is not in the text.", "去留分数线原文未载。")),
		both(t.Read("002-053", "The provider manages and assesses, the logistics center pays; how pay follows the result is not in the text.", "由服务商管理考核，后勤中心发薪；挂钩办法原文未载。")),
		hospital(t.Read("004-019", "A plan, a pilot, then stage by stage, detachment and expansion; the pilot shows that quality and efficiency are kept.", "规划、试点、分步实施、逐步剥离、逐步扩大；试点须保证质量与效率。")),
	}
}

// withSame adds the clauses that say the same elsewhere.
func withSame(c logistics.Clause, ids ...logistics.ClauseID) logistics.Clause {
	c.SameAs = ids
	return c
}

// servicesTitles are the titles of the clauses that the services rules cite.
func servicesTitles() logistics.Titles {
	return logistics.Titles{
		"000-009": {En: "Three operating modes of the canteen", Zh: "食堂三种经营模式"},
		"001-023": {En: "Standing agreement with a repair team", Zh: "专业维修长期协议"},
		"001-044": {En: "Emergency support agreements", Zh: "应急支援三类协议"},
		"002-004": {En: "What an outsourced service's contract needs", Zh: "外包契约要件"},
		"002-015": {En: "Agreements with canteen staff and for breakfast", Zh: "食堂用工供餐协议"},
		"002-021": {En: "Hiring term by term", Zh: "临时工按期签约"},
		"002-048": {En: "Monthly scores of a provider", Zh: "服务单位月度评分"},
		"002-049": {En: "Satisfaction of ninety percent", Zh: "满意率九成目标"},
		"002-051": {En: "Services outsourced and in house", Zh: "外包与自办分工"},
		"002-053": {En: "Seconded staff, assessed and paid", Zh: "派驻人员考核与发薪"},
		"003-036": {En: "Exit terms for canteen contractors", Zh: "食堂供应商退出条款"},
		"003-040": {En: "Cut-off for canteen staff", Zh: "食堂人员去留分数线"},
		"003-042": {En: "Monthly contract with the designated shop", Zh: "定点单位每月签约"},
		"004-001": {En: "Provider and supervisor are two", Zh: "办、管不得为同一方"},
		"004-002": {En: "Written notice and rectification in time", Zh: "书面通知与限期整改"},
		"004-003": {En: "Contents of the rules of supervision", Zh: "外包监督细则要项"},
		"004-004": {En: "Four dimensions of evaluation", Zh: "外包评价四维"},
		"004-005": {En: "Revision of the evaluation standard", Zh: "评价标准修订周期"},
		"004-006": {En: "Small weight of a third party", Zh: "第三方权重限制"},
		"004-007": {En: "Pay by grade", Zh: "等级付酬档位表"},
		"004-008": {En: "Monthly and yearly awards", Zh: "月度年度服务评优"},
		"004-009": {En: "Fee by performance", Zh: "服务费绩效系数"},
		"004-011": {En: "Ending a contract and choosing another provider", Zh: "动态解约与换商"},
		"004-018": {En: "Services that hospitals outsource", Zh: "医院外包服务与模式"},
		"004-019": {En: "Outsourcing stage by stage", Zh: "外包分步推进"},
		"004-089": {En: "Teachers' monthly assessment of canteen staff", Zh: "教师月评食堂人员"},
		"004-110": {En: "Crossed quality audits", Zh: "中心互审不自审"},
		"004-111": {En: "Customers' supervision committee", Zh: "客户监督会组成"},
		"004-122": {En: "Satisfaction surveys in May and November", Zh: "五月十一月满意调查"},
	}
}

// servicesNames are the plain words of the services rules.
func servicesNames() []wordName {
	return []wordName{
		{"security", logistics.Text{En: "security", Zh: "保卫"}}, {"greening", logistics.Text{En: "greening", Zh: "绿化"}}, {"cleaning", logistics.Text{En: "cleaning", Zh: "保洁"}},
		{"catering", logistics.Text{En: "catering", Zh: "餐饮"}}, {"raw-materials", logistics.Text{En: "supply of raw materials", Zh: "原材料配送"}},
		{"equipment-maintenance", logistics.Text{En: "equipment maintenance", Zh: "设备维修保养"}},
		{"utility-repair", logistics.Text{En: "repair of water, electricity and heating", Zh: "水电暖维修"}},

		{"appointed", logistics.Text{En: "an appointed person or department", Zh: "指定专人或部门管理"}},
		{"contracted-inside", logistics.Text{En: "contracted to a department or person inside", Zh: "承包给内部部门或人员"}}, {"contracted-outside", logistics.Text{En: "contracted to a unit or person outside", Zh: "承包给外部单位或人员"}},

		{"contract", logistics.Text{En: "a contract", Zh: "合同"}}, {"scope", logistics.Text{En: "a defined scope", Zh: "明确的服务范围"}}, {"standard", logistics.Text{En: "the content of the standard", Zh: "服务标准内容"}},
		{"market-price", logistics.Text{En: "a market price", Zh: "市场价格"}}, {"openness", logistics.Text{En: "openness", Zh: "公开透明"}}, {"in-force", logistics.Text{En: "a contract in force", Zh: "合同有效"}},
		{"exit-terms", logistics.Text{En: "terms of exit", Zh: "退出条款"}}, {"canteen-staff-agreement", logistics.Text{En: "agreements with the canteen's staff", Zh: "食堂雇用人员协议书"}},
		{"breakfast-agreement", logistics.Text{En: "an agreement with the breakfast supplier", Zh: "早餐供应协议书"}}, {"dormitory-duties", logistics.Text{En: "written duties of the dormitory staff", Zh: "宿舍管理员职责"}},
		{"meal-summary", logistics.Text{En: "a summary of what the boarders' meals cost", Zh: "住宿生伙食开支小结"}},
		{"shop-contract", logistics.Text{En: "contract with the designated shop", Zh: "与定点商店签订合同"}},

		{"repair-team", logistics.Text{En: "professional repair team", Zh: "专业维修团队"}}, {"emergency-repair", logistics.Text{En: "emergency repair of water and electricity", Zh: "水电维修应急"}},
		{"emergency-supply", logistics.Text{En: "emergency supply of materials", Zh: "物资供应应急"}}, {"emergency-catering", logistics.Text{En: "emergency delivery of meals", Zh: "餐饮配送应急"}},
		{"designated-shop", logistics.Text{En: "designated shop", Zh: "定点商店"}},

		{"periodic-communication", logistics.Text{En: "form of periodic communication", Zh: "定期沟通形式"}}, {"daily-communication", logistics.Text{En: "form of daily communication", Zh: "日常沟通形式"}},
		{"problem-feedback", logistics.Text{En: "problems and feedback", Zh: "问题与反馈"}}, {"correction-deadline", logistics.Text{En: "deadline for corrections", Zh: "整改时限"}},
		{"publicity", logistics.Text{En: "publicity", Zh: "公示"}}, {"user-participation", logistics.Text{En: "participation of the users", Zh: "服务对象参与监管"}},
		{"rewards-penalties", logistics.Text{En: "rewards and penalties", Zh: "奖惩"}}, {"periodic-inspection", logistics.Text{En: "results of periodic inspection", Zh: "定期检查结果"}},
		{"satisfaction-survey", logistics.Text{En: "results of the satisfaction survey", Zh: "满意度调查结果"}},
		{"supervisory-board", logistics.Text{En: "the supervisory board", Zh: "监事会"}}, {"owners-committee", logistics.Text{En: "the owners' committee", Zh: "业主委员会"}},

		{"office-score", logistics.Text{En: "score by the office", Zh: "处室评分"}}, {"rectification-notice", logistics.Text{En: "notice to correct", Zh: "整改通知"}},
		{"survey-may", logistics.Text{En: "survey in May", Zh: "五月调查"}}, {"survey-november", logistics.Text{En: "survey in November", Zh: "十一月调查"}},
		{"quality", logistics.Text{En: "quality", Zh: "质量"}}, {"efficiency", logistics.Text{En: "efficiency", Zh: "效率"}}, {"attitude", logistics.Text{En: "attitude", Zh: "态度"}},
		{"improvement", logistics.Text{En: "continuous improvement", Zh: "持续改进"}}, {"satisfaction", logistics.Text{En: "satisfaction of the users", Zh: "服务对象满意度"}},
		{"standard-revision", logistics.Text{En: "revision of the standard", Zh: "修订评价标准"}},
		{"monthly-award", logistics.Text{En: "award of the month", Zh: "月度评优"}}, {"yearly-award", logistics.Text{En: "award of the year", Zh: "年度先进评选"}},
		{"team", logistics.Text{En: "team", Zh: "团队"}}, {"project-manager", logistics.Text{En: "project manager", Zh: "项目经理"}}, {"key-staff", logistics.Text{En: "key staff", Zh: "骨干"}}, {"staff", logistics.Text{En: "staff", Zh: "员工"}},
		{"material", logistics.Text{En: "material", Zh: "物质奖励"}}, {"honorary", logistics.Text{En: "honorary", Zh: "荣誉表彰"}},

		{"notice", logistics.Text{En: "written notice", Zh: "书面通知"}}, {"order", logistics.Text{En: "order to correct by a day", Zh: "限期整改通知"}}, {"correct", logistics.Text{En: "correction", Zh: "整改"}},
		{"track", logistics.Text{En: "tracking", Zh: "跟踪"}}, {"verify", logistics.Text{En: "verification of the result", Zh: "验证整改结果"}}, {"due", logistics.Text{En: "a day by which", Zh: "整改期限"}},
		{"user-opinions", logistics.Text{En: "hearing of users' opinions", Zh: "听取服务对象意见"}},
		{"termination-review", logistics.Text{En: "a review whether the contract ends", Zh: "终止复核"}}, {"replacement-ready", logistics.Text{En: "another provider, ready", Zh: "替代服务商就绪"}},
		{"teacher-assessment", logistics.Text{En: "assessment by teachers", Zh: "教师考核"}}, {"pay-linked", logistics.Text{En: "pay that follows the result of the assessment", Zh: "考核结果与报酬挂钩"}},
		{"plan", logistics.Text{En: "plan of the whole", Zh: "整体规划"}}, {"pilot", logistics.Text{En: "pilot", Zh: "试点"}}, {"stages", logistics.Text{En: "stage by stage", Zh: "分步实施"}},
		{"detachment", logistics.Text{En: "detachment", Zh: "逐步剥离"}}, {"expansion", logistics.Text{En: "expansion", Zh: "逐步扩大"}},
		{"quality-kept", logistics.Text{En: "quality kept", Zh: "服务质量有保证"}}, {"efficiency-kept", logistics.Text{En: "efficiency kept", Zh: "服务效率有保证"}},
	}
}
