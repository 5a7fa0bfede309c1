package incident

import "example.com/logistics"

// titles are the titles of the clauses that the documented policies cite.
func titles() logistics.Titles {
	return logistics.Titles{
		"000-013": {En: "What an incident is", Zh: "异常事件的界定"},
		"000-014": {En: "Ordinary incidents", Zh: "普通类异常事件"},
		"000-015": {En: "Important incidents", Zh: "重要类异常事件"},
		"000-016": {En: "Urgent incidents", Zh: "紧急类异常事件"},
		"000-017": {En: "Patrol record", Zh: "保安巡查记录表"},
		"000-018": {En: "Handlers at the first level", Zh: "异常事件初级处理人"},
		"000-019": {En: "Ordinary: the guard's first steps", Zh: "普通类：保安首步"},
		"000-020": {En: "Ordinary: the captain on the scene", Zh: "普通类：队长到场确认"},
		"000-021": {En: "Ordinary: penalty slip", Zh: "普通类：处罚单"},
		"000-022": {En: "Ordinary: approval level by level", Zh: "普通类：逐级批准"},
		"000-023": {En: "Ordinary: result within two days", Zh: "普通类：两天时限"},
		"000-024": {En: "Archive of the on-duty person", Zh: "值班人员归档"},
		"000-025": {En: "Urgent: the guard's first steps", Zh: "紧急类：保安首步"},
		"000-026": {En: "Urgent: the leader on the scene", Zh: "紧急类：总务领导到场"},
		"000-027": {En: "Urgent: at once, and the police", Zh: "紧急类：即时处理与报警"},
	}
}
