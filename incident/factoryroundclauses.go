package incident

import "example.com/logistics"

// roundClauses are the clauses of the rounds: those of offices, which are of every site, those of the factory and those of schools.
func roundClauses() (office, factory, school logistics.Clauses) {
	t := roundTitles()
	office = logistics.Clauses{
		t.Read("001-019", "On each day on which the calendar of the site works: a site in use at weekends says so in its calendar. How often canteen, lighting, drinking water, dormitory and office items are looked at besides is not in the text (000-164).",
			"场地使用日每日一次：周末使用的场地在日历中载明。食堂、照明、饮水、宿舍、办公用品的经常性检查频次原文未载（000-164）。"),
		t.Read("001-020", "Once in each calendar week, and never more than seven days apart.", "每自然周一次，间隔不超过七天。"),
		t.Read("001-036", "On every day of the calendar.", "按自然日，每日一次。"),
	}
	factory = logistics.Clauses{
		t.Read("000-160", "How often is not in the text. All departments are ranked; how many are named is the company's to say.", "周期原文未载。全部部门排名，评选名额由公司自定。"),
	}
	school = logistics.Clauses{
		t.Read("000-167", "Every grade in each calendar week.", "每自然周走访每个年级。"),
		t.Read("002-018", "A Friday off moves to the last workday before it in its week; in a week without one it lapses. At once is by the end of the day.", "周五休息的提前至本周前一工作日；整周休息的免做。“立即”指当日内。"),
		t.Read("002-025", "Once in each calendar week; sweeping, cleaning and disinfection on every day of the calendar.", "每自然周一次；打扫、保洁、消毒按自然日每日进行。"),
		t.Read("002-034", "On every day of the calendar. Which the three rooms are is not in the text: the school says so.", "按自然日每日进行。“三室”原文未释明，由学校确定。"),
		t.Read("002-040", "On one of the seven days before the first of the term; what is found is mended before it.", "开学首日前七日内进行；发现问题须在开学前处理完毕。"),
		t.Assumed("003-009", "How many days before is not in the text: seven, as before the opening (002-040), and the last seven of the term. What is found is mended before the date.",
			"提前天数原文未载：比照 002-040 取七日，放假前取学期末七日。发现问题须在节点前处理完毕。"),
		t.Assumed("003-041", "The administrator daily, the office weekly. How often the committee looks is lost in the file: taken for once in each calendar month. How often the canteen and the shop are looked at without notice is not in the text (004-037).",
			"专职管理员每日，管理办公室每周。膳管会的周期在文件中缺失：取每自然月一次；不定时检查的次数原文未载（004-037）。"),
		t.Read("003-046", "How often is not in the text, neither for the classes nor for the professionals.", "班级自检与专业检修的周期原文均未载。"),
		t.Read("003-049", "On every day of the calendar: where the canteen rests, its door is found locked.", "按自然日每日一次：食堂停业之日亦确认门已锁闭。"),
		t.Read("003-053", "On each day on which the calendar works; recorded.", "工作日历所载工作日每日一次，并作记录。"),
		t.Assumed("003-056", "From when on is not in the text: within the thirty days before the first of the term.", "起始时间原文未载：取开学首日前三十日内。"),
		t.Assumed("003-057", "A Monday off moves to the first workday after it in its week; in a week without one it lapses. The text on the sports room is damaged: taken for every day of the calendar.",
			"周一休息的顺延至本周后一工作日；整周休息的免做。体育用品房一句原文残缺，按自然日每日检修理解。"),
		t.Assumed("003-058", "Until when the beginning of the month lasts is not in the text: to the 5th.", "“月初”止于何日原文未载：取每月 5 日。"),
		t.Read("003-059", "Once in each calendar week, and never more than seven days apart. Overdue, gas and electrical appliances are not used until it is done.",
			"每自然周一次，间隔不超过七天。逾期的，检查完成前停用燃气与电器设备。"),
		t.Read("003-060", "Once in each calendar month.", "每自然月一次。"),
		t.Read("003-061", "Once in each calendar week; at once is by the end of the day.", "每自然周一次；“立即”指当日内。"),
		t.Read("003-069", "The own area on every day of the calendar, playground and hall on each day on which the calendar works. The verb is missing in the text.",
			"责任区按自然日每日清扫；操场与大厅于工作日放学后清整。原文缺动词。"),
		t.Read("004-047", "On each day on which the calendar works; what is found is told at once.", "工作日历所载工作日每日一次；发现异常及时汇报。"),
		t.Read("004-055", "How often is not in the text. Visitors are registered (003-052).", "频次原文未载。外来人员登记见 003-052。"),
		t.Read("004-057", "Each term anew, with guards, canteen staff and teachers.", "每学期与门卫、食堂员工、教师分别签订。"),
		t.Read("004-058", "What is found goes into the ledger of hazards (001-038).", "发现问题记入隐患台账（001-038）。"),
		t.Read("004-118", "What the three rulebooks hold is not in the text: that they are there, and a day for each item.", "三项制度的内容原文未载：须有制度，且每项整改有期限。"),
		t.Read("004-079", "How often is not in the text. Every place has somebody who answers for it.", "频次原文未载。每处场所均有属地责任人。"),
		t.Read("004-087", "The scale is that of the authorities: A, B, C, the best first.", "等级按主管部门标准：由高到低为 A、B、C。"),
		t.Read("004-088", "Once in each calendar month.", "每自然月一次。"),
		t.Assumed("004-095", "The windows are not in the text: the first and the last fourteen days of the term, and the days that the school names as mid-term.",
			"时段原文未载：学期首、末各十四日及学校指明的期中。"),
		t.Read("004-096", "Once in each calendar month; what is found is told to the class teacher, and the bicycle is not ridden until it is mended.", "每自然月一次；问题告知班主任，修好前不得骑行。"),
		t.Assumed("004-097", "Until when the beginning of the term lasts is not in the text: fourteen days. Fans are looked at every month (003-058).", "“学初”止于何日原文未载：取十四日。电扇另按月检查（003-058）。"),
		t.Read("004-098", "Every class in each calendar month, with water that is in date.", "每自然月每班一次，饮水不得过期。"),
		t.Assumed("004-099", "Until when the beginning of the term lasts is not in the text: fourteen days. The check of every Monday (003-057) is stricter.", "“期初”止于何日原文未载：取十四日。每周一检修（003-057）更严。"),
	}
	return office, factory, school
}

// fromFactories gives clauses of factories as a school carries them: assumed, with a note that says whose they are.
func fromFactories(clauses logistics.Clauses) logistics.Clauses {
	for i, c := range clauses {
		note := logistics.Text{En: "A factory's rule; the schools' plans are silent.", Zh: "工厂条款；学校文件未规定。"}
		if c.Note.En != "" {
			note = logistics.Text{En: note.En + " " + c.Note.En, Zh: note.Zh + c.Note.Zh}
		}
		clauses[i].Basis, clauses[i].Note = logistics.Assumed, note
	}
	return clauses
}

// factoryRounds carries the rounds: those of offices and of factories as they are, those of schools as lent.
func (pol *Policy) factoryRounds() {
	office, factory, school := roundClauses()
	pol.Clauses = append(append(append(pol.Clauses, office...), factory...), fromSchools(school)...)
	pol.Rounds = rounds()
}

// schoolRounds carries the same rounds.
func (pol *Policy) schoolRounds() {
	office, factory, school := roundClauses()
	pol.Clauses = append(append(append(pol.Clauses, office...), fromFactories(factory)...), school...)
	pol.Rounds = rounds()
}
