package assets

import "example.com/logistics"

func disposalNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		Transfer:          {En: "transfer", Zh: "调拨"},
		Assignment:        {En: "assignment to another owner", Zh: "转让"},
		LossReport:        {En: "report of loss", Zh: "报损"},
		Scrapping:         {En: "scrap", Zh: "报废"},
		ActSubmit:         {En: "submitted", Zh: "报批"},
		ActApprove:        {En: "approved", Zh: "批准"},
		keyOverLife:       {En: "over its service life", Zh: "超过使用年限"},
		keyWorn:           {En: "worn", Zh: "老化"},
		keyBadlyDamaged:   {En: "badly damaged", Zh: "损坏严重"},
		keyNoUse:          {En: "no use is left", Zh: "确无使用价值"},
		CauseLost:         {En: "lost", Zh: "遗失"},
		CauseDamaged:      {En: "damaged", Zh: "损坏"},
		CauseStolen:       {En: "stolen", Zh: "被盗"},
		CauseWear:         {En: "worn out", Zh: "自然损耗"},
		LiableDamager:     {En: "who did it", Zh: "行为人"},
		LiableGuard:       {En: "guard on duty", Zh: "值班护校人员"},
		LiableCustodian:   {En: "custodian", Zh: "管护人"},
		ActCause:          {En: "cause found", Zh: "查明原因"},
		ActResponsibility: {En: "responsibility fixed", Zh: "明确责任"},
		ActOpinion:        {En: "written opinion", Zh: "作出处理意见"},
	}
}

// approvers approve what leaves.
func approvers(school bool) []logistics.Role {
	if school {
		return []logistics.Role{logistics.Principal, logistics.GeneralAffairsManager}
	}
	return []logistics.Role{logistics.GeneralAffairsManager}
}

func disposal(school bool) Disposal {
	rule := logistics.Obliges("004-102")
	when := func(of ...string) ScrapCondition { return ScrapCondition{logistics.Obliges("003-029"), of} }
	return Disposal{
		Kinds: Selection{rule, logistics.List[string]{Transfer, Assignment, LossReport, Scrapping}},
		Approval: logistics.Steps{
			{Rule: rule, Act: ActSubmit, By: []logistics.Role{logistics.AssetAdministrator}, Self: true},
			{Rule: rule, Act: ActApprove, By: approvers(school)},
		},
		Dated: Dated{rule},
		Scrap: Scrap{
			When:       logistics.List[ScrapCondition]{when(keyOverLife, keyWorn), when(keyBadlyDamaged)},
			Appraisers: logistics.Limit{Rule: logistics.Obliges("003-029"), Side: logistics.AtLeast, Bound: logistics.Count(2)},
			NoUse:      logistics.Need{Rule: logistics.Obliges("003-029"), Key: keyNoUse},
		},
	}
}

func compensation() Compensation {
	step := func(act string) logistics.Step {
		by := append(managers(), logistics.SchoolAdministration, logistics.LeaderInCharge)
		return logistics.Step{Rule: logistics.Obliges("004-050"), Act: act, By: by, Again: true}
	}
	by, named := logistics.Obliges("002-024"), logistics.Obliges("004-028")
	return Compensation{
		Handling: logistics.Steps{step(ActCause), step(ActResponsibility), step(ActOpinion)},
		Causes: logistics.List[Outcome]{
			{Rule: by, Cause: CauseLost, Pay: true}, {Rule: by, Cause: CauseDamaged, Pay: true, Repair: true},
			{Rule: by, Cause: CauseStolen, Penalty: true}, {Rule: named, Cause: CauseWear},
		},
		Liable: logistics.List[Liability]{
			{Rule: named, Who: LiableDamager, For: logistics.List[string]{CauseLost, CauseDamaged}},
			{Rule: named, Who: LiableDamager, For: logistics.List[string]{CauseStolen}, AtPrice: true},
			{Rule: logistics.Obliges("003-073"), Who: LiableGuard, For: logistics.List[string]{CauseLost, CauseStolen}, AtPrice: true},
			{Rule: named, Who: LiableCustodian, For: logistics.List[string]{CauseLost, CauseDamaged, CauseStolen}},
		},
		Price:   Price{by, OriginalPrice},
		Penalty: logistics.Limit{Rule: by},
	}
}
