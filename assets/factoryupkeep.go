package assets

import "example.com/logistics"

func upkeepNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		keyNoRepair:              {En: "a note that it cannot be repaired", Zh: "无法修复的记录"},
		keyRemotes:               {En: "remote controls collected", Zh: "收回遥控器"},
		"clean-air-conditioners": {En: "cleaned", Zh: "清洗"},
		"update-computers":       {En: "updated and checked for viruses", Zh: "升级杀毒"},
		"check-audio-visual":     {En: "checked", Zh: "定期检查"},
		"power-off":              {En: "computers and power are off", Zh: "检查电脑与电源关闭"},
		keyMixed:                 {En: "cadres together with employees", Zh: "干部与员工混住"},
		keyOffice:                {En: "an office that manages it", Zh: "生活区管理处"},
		RuleHygiene:              {En: "hygiene", Zh: "卫生"},
		RuleProperty:             {En: "company property", Zh: "公司财物"},
		RulePublic:               {En: "equipment of public places", Zh: "公共场所设备"},
		RuleMaintenance:          {En: "maintenance of facilities", Zh: "设施维护保养"},
		StateNew:                 {En: "new", Zh: "新增"},
		StateInStore:             {En: "in the store", Zh: "在库"},
		StateEntered:             {En: "on the books, not issued", Zh: "已入账待领用"},
		StateInUse:               {En: "in use", Zh: "在用"},
		StateOffSite:             {En: "off the site", Zh: "外流"},
		StateDamaged:             {En: "damaged, awaiting repair", Zh: "待修"},
		StateMissing:             {En: "missing", Zh: "盘亏待查"},
		StateAppraised:           {En: "appraised, no use left", Zh: "鉴定无使用价值"},
		StateScrapped:            {En: "scrapped", Zh: "已报废"},
		StateAssigned:            {En: "with another owner", Zh: "已转让"},
		StateLost:                {En: "written off as lost", Zh: "已报损"},
		MoveStored:               {En: "registered into the store", Zh: "登记入库"},
		MoveEntered:              {En: "entered in the books", Zh: "入账"},
		MoveIssued:               {En: "issued on a reviewed form", Zh: "审签领用"},
		MoveReturned:             {En: "handed back", Zh: "归还"},
		MoveMoved:                {En: "transferred with approval", Zh: "批准调拨"},
		MoveTaken:                {En: "left the site", Zh: "流出"},
		MoveRecovered:            {En: "recovered", Zh: "追回"},
		MoveDamaged:              {En: "reported damaged", Zh: "报修"},
		MoveRepaired:             {En: "repaired", Zh: "修复"},
		MoveMissed:               {En: "found missing in a count", Zh: "盘亏"},
		MoveFound:                {En: "found again", Zh: "找回"},
		MoveAppraised:            {En: "appraised", Zh: "鉴定"},
		MoveScrapped:             {En: "scrapped with approval", Zh: "批准报废"},
		MoveAssigned:             {En: "assigned with approval", Zh: "批准转让"},
		MoveLost:                 {En: "loss reported and approved", Zh: "批准报损"},
	}
}

func upkeep() Upkeep {
	duty := func(clause logistics.ClauseID, what, every string, move logistics.DayMove, by ...logistics.Role) logistics.Duty {
		return logistics.Duty{Rule: logistics.Obliges(clause), What: what, By: by, Every: logistics.MustEvery(every), Move: move, Times: 1}
	}
	technical := append(managers(), logistics.ServiceProvider, logistics.Teacher)
	return Upkeep{
		Replacement:     logistics.Need{Rule: logistics.Obliges("000-187"), Key: keyNoRepair},
		AirConditioners: duty("003-062", "clean-air-conditioners", "yearly 05-31", logistics.Stays, technical...),
		Remotes:         logistics.Need{Rule: logistics.Obliges("003-062"), Key: keyRemotes},
		Computers:       duty("003-063", "update-computers", "none", logistics.Stays, technical...),
		AudioVisual:     duty("003-063", "check-audio-visual", "none", logistics.Stays, technical...),
		Power:           duty("003-063", "power-off", "1d before holiday", logistics.Earlier, append(managers(), logistics.OfficeHead, logistics.OnDutyPerson, logistics.Guard)...),
	}
}

func dormitory() Dormitory {
	says := func(key string) logistics.Need { return logistics.Need{Rule: logistics.Obliges("000-159"), Key: key} }
	return Dormitory{
		Mixed:  logistics.Need{Rule: logistics.Advises("000-157"), Key: keyMixed, Banned: true},
		Office: logistics.Need{Rule: logistics.Obliges("000-158"), Key: keyOffice},
		Post:   OnePost{logistics.Obliges("000-158")},
		Rules:  logistics.Checklist{says(RuleHygiene), says(RuleProperty), says(RulePublic), says(RuleMaintenance)},
	}
}

// life is what can become of a thing.
func life() Life {
	move := func(clause logistics.ClauseID, name, to string, from ...string) Move {
		return Move{logistics.Obliges(clause), name, from, to}
	}
	return Life{Start: StateNew, Moves: logistics.List[Move]{
		move("004-104", MoveStored, StateInStore, StateNew),
		move("004-101", MoveEntered, StateEntered, StateInStore),
		move("003-026", MoveIssued, StateInUse, StateEntered),
		move("004-104", MoveReturned, StateEntered, StateInUse),
		move("004-102", MoveMoved, StateInUse, StateInUse),
		move("002-016", MoveTaken, StateOffSite, StateInUse),
		move("002-016", MoveRecovered, StateInUse, StateOffSite),
		move("002-024", MoveDamaged, StateDamaged, StateInUse),
		move("000-187", MoveRepaired, StateInUse, StateDamaged),
		move("003-033", MoveMissed, StateMissing, StateInStore, StateEntered, StateInUse),
		move("003-033", MoveFound, StateEntered, StateMissing, StateLost),
		move("004-102", MoveLost, StateLost, StateMissing, StateOffSite),
		move("003-029", MoveAppraised, StateAppraised, StateEntered, StateInUse, StateDamaged),
		move("004-102", MoveScrapped, StateScrapped, StateAppraised),
		move("004-102", MoveAssigned, StateAssigned, StateEntered, StateInUse),
	}}
}
