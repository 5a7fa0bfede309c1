package assets

import "example.com/logistics"

func issueNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		OfficeSupplies:   {En: "office supplies", Zh: "办公用品"},
		TeachingSupplies: {En: "teaching supplies", Zh: "教学用品"},
		Consumables:      {En: "consumables", Zh: "易耗品"},
		LaborGoods:       {En: "goods for labor", Zh: "劳动用品"},
		RemoteControl:    {En: "remote controls", Zh: "遥控器"},
		DoorKey:          {En: "door keys", Zh: "门钥匙"},
		ActFill:          {En: "filled in by the recipient", Zh: "领用人填写"},
		ActReview:        {En: "reviewed by the head of the department", Zh: "部门负责人审核"},
		ActIssue:         {En: "issued", Zh: "保管员发放"},
		keyIssueEntry:    {En: "an entry in the register of what is issued", Zh: "领用登记"},
	}
}

// keepers keep the store.
func keepers() []logistics.Role {
	return []logistics.Role{logistics.WarehouseKeeper, logistics.AssetAdministrator}
}

func issue() Issue {
	step := func(act string, self bool, by ...logistics.Role) logistics.Step {
		return logistics.Step{Rule: logistics.Obliges("003-026"), Act: act, By: by, Self: self}
	}
	fill := step(ActFill, true, logistics.Requester) // and the recipient, whatever his role
	return Issue{
		Outbound:   logistics.Steps{fill, step(ActReview, false, heads()...), step(ActIssue, false, keepers()...)},
		Refusal:    Refusal{logistics.Obliges("003-027")},
		Designated: Designated{logistics.Obliges("002-019")},
		Registered: Registered{logistics.Need{Rule: logistics.Obliges("004-032"), Key: keyIssueEntry}, logistics.List[string]{TeachingSupplies, OfficeSupplies}},
		Exchange: Exchange{
			logistics.Limit{Rule: logistics.Obliges("003-034"), Side: logistics.AtLeast, Bound: logistics.Share(1, 1)}, logistics.List[string]{LaborGoods, Consumables},
		},
		Quotas: Quotas{
			Of:    Selection{logistics.Obliges("001-033"), logistics.List[string]{OfficeSupplies}},
			Per:   QuotaPeriod{logistics.Obliges("001-033"), logistics.MustEvery("monthly")},
			Other: logistics.Limit{Rule: logistics.Obliges("001-033")},
		},
		Deposits: Deposits{
			Of:   Selection{logistics.Obliges("003-035"), logistics.List[string]{RemoteControl, DoorKey}},
			Paid: logistics.Limit{Rule: logistics.Obliges("003-035"), Side: logistics.Above, Bound: logistics.Yuan(logistics.Amount{})},
		},
		Textbooks: logistics.Limit{Rule: logistics.Obliges("002-017"), Side: logistics.AtLeast, Bound: logistics.Share(1, 1)},
	}
}
