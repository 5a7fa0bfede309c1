package incident

import "example.com/logistics"

// School gives the policy for schools. The school plans are silent on incidents: those rules are the factory's, with basis
// assumed and the factory's posts, for which a school puts its own.
func School() Policy {
	t, pol := titles(), Factory()
	pol.Edition = "school-2026"
	pol.Clauses = logistics.Clauses{
		t.Assumed("000-013", "A factory's rule: harm to any one of order, persons and property, or doubt; the named kinds by their nature.",
			"工厂条款：秩序、人身、财产任一受影响或存疑即属，列名种类当然属之。"),
		t.Assumed("000-014", "A factory's rule: indirect and light; the worse of the two decides.", "工厂条款：须间接且较轻，以较重一面为准。"),
		t.Assumed("000-015", "A factory's rule: direct or heavy, and whatever is not known; urgent speed with the papers of an ordinary incident.",
			"工厂条款：直接或较重，以及情况不明者；按紧急类速度并履行普通类手续。"),
		t.Assumed("000-016", "A factory's rule: fire, theft and traffic accidents are urgent however small.", "工厂条款：火灾、盗窃、交通事故不论大小均属紧急。"),
		t.Assumed("000-017", "A factory's rule: the patrol record for every incident.", "工厂条款：一切异常事件均记入巡查记录。"),
		t.Assumed("000-018", "A factory's rule: guard, captain, vice-captain; where neither captain can be reached, and only then, the general affairs safety leader.",
			"工厂条款：保安、队长、副队长；两位队长均无法联系时，方为总务安全负责领导。"),
		t.Assumed("000-019", "A factory's rule: get it in hand, report, record, each next in order.", "工厂条款：控制、汇报、登记，依次随即办理。"),
		t.Assumed("000-020", "A factory's rule: the captain or his vice goes to the scene.", "工厂条款：队长或副队长到场。"),
		t.Assumed("000-021", "A factory's rule: penalty slip after confirmation; for pupils a school puts its own measure in its place.",
			"工厂条款：确认后开处罚单；对学生由学校以自有措施代替。"),
		t.Assumed("000-022", "A factory's rule: section chief, general affairs manager, senior manager; a school names its own levels.",
			"工厂条款：科长、总务部门经理、高级经理；学校可另定层级。"),
		t.Assumed("000-023", "A factory's rule: to the end of the second civil day after the day of discovery, after the last approval; what is important after the confirmation.", "工厂条款：至发现日后第二个自然日终了，且在末级批准之后；重要类在现场确认之后。"),
		t.Assumed("000-024", "A factory's rule: the on-duty person files the case, and it is not closed before.", "工厂条款：由值班人员归档，归档前不得结案。"),
		t.Assumed("000-025", "A factory's rule: handled on the spot and reported, or reported at once instead; straight up is always allowed.", "工厂条款：现场处理并汇报，不能处理的即时汇报代之；随时可越级汇报。"),
		t.Assumed("000-026", "A factory's rule: the general affairs leader on the scene, who tells the senior manager.", "工厂条款：总务部门领导到场并上报高级经理。"),
		t.Assumed("000-027", "A factory's rule: by the end of the day of discovery; anybody in the procedure may call the police without consent.",
			"工厂条款：以发现当日终了为限；程序中任何人均可不经批准报警。"),
	}
	pol.schoolRequests()
	pol.schoolService()
	pol.schoolRounds()
	pol.schoolEmergency()
	pol.schoolGuards()
	return pol
}
