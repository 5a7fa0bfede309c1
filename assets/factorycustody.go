package assets

import "example.com/logistics"

func custodyNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		UnitClass:         {En: "the class", Zh: "班级"},
		UnitDepartment:    {En: "the department", Zh: "部门"},
		UnitSpecialRoom:   {En: "the special room", Zh: "专用室"},
		UnitPupil:         {En: "the pupil, for his own desk", Zh: "学生（课桌随人）"},
		"daily-custody":   {En: "looked after", Zh: "日常管理"},
		"spot-check":      {En: "check of asset use", Zh: "资产使用抽查"},
		keyRecord:         {En: "a written record", Zh: "检查记录"},
		keyCleared:        {En: "cleared", Zh: "清点移交"},
		ActTakeOver:       {En: "taken over as the term begins", Zh: "期初交接"},
		ActMidCheck:       {En: "checked in the middle", Zh: "期中检查"},
		ActHandBack:       {En: "handed back as it ends", Zh: "期末移交"},
		"office":          {En: "offices", Zh: "处室"},
		"classroom":       {En: "classrooms", Zh: "教室"},
		"dormitory":       {En: "dormitories", Zh: "寝室"},
		"work-study-base": {En: "work-study base", Zh: "勤工俭学基地"},
		"canteen":         {En: "canteen", Zh: "食堂"},
		"audio-visual":    {En: "audio-visual equipment", Zh: "电教设备"},
		"library":         {En: "library equipment", Zh: "图书设备"},
		"cooking":         {En: "cooking equipment", Zh: "炊具设备"},
		"office-fittings": {En: "office fittings", Zh: "办公设施"},
		"sports":          {En: "sports equipment", Zh: "体育器材"},
		"lab-chemicals":   {En: "laboratory chemicals", Zh: "化学实验药品"},
		"art-models":      {En: "art models", Zh: "美术模型"},
		"music":           {En: "musical instruments", Zh: "音乐器材"},
		"desks-chairs":    {En: "desks and chairs", Zh: "课桌椅"},
		"metal-beds":      {En: "metal beds", Zh: "金属床铺"},
	}
}

// managers look after assets for the whole site.
func managers() []logistics.Role {
	return []logistics.Role{logistics.AssetAdministrator, logistics.GeneralAffairsManager, logistics.LogisticsCenter}
}

func custody() Custody {
	need := func(clause logistics.ClauseID, key string) logistics.Need {
		return logistics.Need{Rule: logistics.Obliges(clause), Key: key}
	}
	step := func(act string, by ...logistics.Role) logistics.Step {
		return logistics.Step{Rule: logistics.Obliges("003-031"), Act: act, By: by, Self: true, Again: true}
	}
	return Custody{
		Named: logistics.Checklist{need("003-028", keyDepartment), need("003-028", keyKeeper)},
		Room:  OneKeeper{logistics.Obliges("002-031")},
		Units: Selection{logistics.Advises("004-027"), logistics.List[string]{UnitClass, UnitDepartment, UnitSpecialRoom, UnitPupil}},
		Daily: logistics.Duty{
			Rule: logistics.Obliges("002-031"), What: "daily-custody", By: append(heads(), logistics.Teacher), Every: logistics.MustEvery("workday"), Move: logistics.Stays, Times: 1,
		},
		TermStart: TermStart{
			Rule:   logistics.Obliges("002-023"),
			Places: logistics.List[string]{"office", "classroom", "dormitory", "work-study-base", "canteen"},
			Kinds: logistics.List[string]{
				"audio-visual", "library", "cooking", "office-fittings", "sports", "lab-chemicals", "art-models", "music", "desks-chairs", "metal-beds",
			},
		},
		Handovers: logistics.Steps{step(ActTakeOver, heads()...), step(ActMidCheck, managers()...), step(ActHandBack, heads()...)},
		Leaving:   need("003-031", keyCleared),
		Spot: SpotChecks{
			Checks: logistics.Duty{
				Rule: logistics.Obliges("004-023"), What: "spot-check", By: managers(), Every: logistics.MustEvery("each term"), Move: logistics.Stays, Times: 1,
			},
			Record: need("004-023", keyRecord),
			Repair: Deadline{Rule: logistics.Obliges("004-023")},
		},
		Venues: Venues{Rule: logistics.Obliges("001-035")},
	}
}
