package incident

import "example.com/logistics"

// Factory gives the policy of the factory manual. Rules that only schools have are in it with basis assumed.
func Factory() Policy {
	t := titles()
	pol := Policy{
		Edition: "factory-2026",
		Clauses: logistics.Clauses{
			t.Read("000-013", "Harm to any one of order, persons and property is enough, and so is doubt. The named kinds are incidents by their nature. That it departs from routine is not asked again of what is reported.",
				"秩序、人身、财产任一受影响即属，存疑亦属。列名种类当然属之。既经报告，即视为与常规不同，不再另问。"),
			t.Read("000-014", "Indirect and light; the worse of the two decides. A safety hazard stands in no class: the facts decide.",
				"须间接且较轻，以较重一面为准。安全隐患未列入任何类型，依事实而定。"),
			t.Assumed("000-015", "Direct or heavy, and whatever is not known. The documents give no procedure: urgent speed with the papers of an ordinary incident.",
				"直接或较重，以及情况不明者。文件未给出程序：按紧急类速度并履行普通类手续。"),
			t.Read("000-016", "Where important fits too, urgent wins. Fire, theft and traffic accidents are urgent however small.",
				"同时符合重要类的以紧急类为准。火灾、盗窃、交通事故不论大小均属紧急。"),
			t.Read("000-017", "For every incident, not only ordinary ones.", "一切异常事件均须登记，不限普通类。"),
			t.Assumed("000-018", "Captain and vice-captain stand in for each other; where neither can be reached, and only then, the general affairs safety leader does.",
				"队长与副队长可互代；两者均无法联系时，方由总务安全负责领导代行。"),
			t.Read("000-019", "No minutes are given: each act is due next in order. Any handler of the first level may do it.",
				"未规定分钟数：按次序随即办理。初级处理人均可办理。"),
			t.Assumed("000-020", "Captain or vice-captain; who stands in where neither can be reached is that of 000-018. Promptly has no minutes, and he goes there himself.",
				"队长或副队长；两者均无法联系时的代行人见 000-018。“及时”未载分钟数，须亲自到场。"),
			t.Read("000-021", "After the facts are confirmed; the safety officer and the general affairs leader are both told.",
				"事实确认之后开具；安全担当与总务部门领导均须告知。"),
			t.Read("000-022", "Section chief, general affairs manager, senior manager; no level is skipped.", "依次为科长、总务部门经理、高级经理，不得越级。"),
			t.Read("000-023", "To the end of the second civil day after the day of discovery; the general affairs leader settles the result, after the last approval; where that is due on the day of discovery (000-015), after the confirmation, and the approvals follow.",
				"至发现日后第二个自然日终了；处理结果由总务部门领导在末级批准之后确定；须当日出结果的（000-015）在现场确认之后确定，批准手续后补。"),
			t.Read("000-024", "The archive record comes last, and a case is not closed before it. How long it is kept is not said.", "归档为最后一步，归档前不得结案。保存期限未作规定。"),
			t.Read("000-025", "What can be handled there is handled there, and reported all the same; what cannot be is reported at once instead. Straight to the safety leader or the manager is always allowed.",
				"能现场处理的即时处理，仍须汇报；不能现场处理的，即时汇报代之。随时可直接向安全负责领导或经理汇报。"),
			t.Read("000-026", "The report reaches the general affairs leader; one level above the department is the senior manager.",
				"汇报须达总务部门领导；部门之上一级为高级经理。"),
			t.Assumed("000-027", "At once has no number: the result is due by the end of the day of discovery, and the general affairs leader settles it. Anybody in the procedure may call the police without consent.",
				"“马上”无具体时限：处理结果以发现当日终了为限，由总务部门领导确定。程序中任何人均可不经批准报警。"),
		},
		Classes: ClassTable{
			Event: Event{logistics.Obliges("000-013")},
			Kinds: logistics.List[KindClass]{
				{Rule: logistics.Obliges("000-014"), Kind: GeneralBreach, Least: Ordinary},
				{Rule: logistics.Obliges("000-015"), Kind: SeriousBreach, Least: Important},
				{Rule: logistics.Obliges("000-016"), Kind: Fire, Least: Urgent},
				{Rule: logistics.Obliges("000-016"), Kind: Theft, Least: Urgent},
				{Rule: logistics.Obliges("000-013"), Kind: SafetyHazard, Least: Ordinary},
				{Rule: logistics.Obliges("000-016"), Kind: TrafficAccident, Least: Urgent},
				{Rule: logistics.Obliges("000-013"), Kind: Other, Least: Ordinary, IfHarmful: true},
			},
			Light:   Class{logistics.Obliges("000-014"), Ordinary},
			Direct:  Class{logistics.Obliges("000-015"), Important},
			Heavy:   Class{logistics.Obliges("000-015"), Important},
			AtOnce:  Class{logistics.Obliges("000-016"), Urgent},
			Unknown: Class{logistics.Obliges("000-015"), Important},
		},
		Handlers:   Handlers{logistics.Obliges("000-018"), firstLevel()},
		Record:     logistics.Need{Rule: logistics.Obliges("000-017"), Key: ActRecord},
		Procedures: logistics.List[Procedure]{ordinary(), police(important()), police(urgent())},
	}
	pol.factoryCases()
	pol.factoryRequests()
	pol.factoryService()
	pol.factoryRounds()
	pol.factoryEmergency()
	pol.factoryGuards()
	return pol
}

// firstLevel are the roles that act first (000-018).
func firstLevel() logistics.List[logistics.Role] {
	return logistics.List[logistics.Role]{logistics.Guard, logistics.SecurityCaptain, logistics.SecurityViceCaptain}
}

// captains are the captain, his vice and who stands in for both (000-018).
func captains() logistics.List[logistics.Role] {
	return logistics.List[logistics.Role]{logistics.SecurityCaptain, logistics.SecurityViceCaptain, logistics.SafetyLeader}
}
