package assets

import "example.com/logistics"

func registerNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		keyAdministrator:  {En: "an appointed fixed-asset administrator", Zh: "已任命固定资产管理员"},
		keyEntry:          {En: "an account card or an entry in a register book", Zh: "账卡或登记簿"},
		keyClass:          {En: "its class", Zh: "类别"},
		keyQuantity:       {En: "quantity", Zh: "数量"},
		keyPrice:          {En: "price", Zh: "价格"},
		keyDepartment:     {En: "a department that answers for it", Zh: "责任部门"},
		keyKeeper:         {En: "a named keeper", Zh: "责任人"},
		keyRegistered:     {En: "on the register", Zh: "已登记造册"},
		keyWarrantyPapers: {En: "warranty card or copy of the invoice", Zh: "保修卡或发票复印件"},
		ByPurchase:        {En: "bought", Zh: "购建"},
		ByAllocation:      {En: "allocated", Zh: "拨入"},
		ByDonation:        {En: "given", Zh: "捐赠"},
		ActStore:          {En: "registered into the store", Zh: "登记入库"},
		ActBook:           {En: "entered in the books", Zh: "入账"},
		ActRequisition:    {En: "requisition, signed by the room's head", Zh: "各室领用（室负责人签字）"},
		ActSubLedger:      {En: "entered in the room's sub-ledger", Zh: "各室建立分账"},
		ActReturn:         {En: "handed back", Zh: "归还"},
		Appliance:         {En: "electrical appliances", Zh: "电器"},
		Equipment:         {En: "equipment", Zh: "设备"},
		Tool:              {En: "tools", Zh: "工具"},
	}
}

// heads answer for a room or a department.
func heads() []logistics.Role {
	return []logistics.Role{logistics.OfficeHead, logistics.DepartmentManager, logistics.ClassTeacher}
}

func register() Register {
	need := func(clause logistics.ClauseID, key string) logistics.Need {
		return logistics.Need{Rule: logistics.Obliges(clause), Key: key}
	}
	step := func(act string, by ...logistics.Role) logistics.Step {
		return logistics.Step{Rule: logistics.Obliges("004-104"), Act: act, By: by, Self: true, Again: true}
	}
	additions := logistics.Obliges("004-101")
	return Register{
		Administrator: need("004-101", keyAdministrator),
		Entry: logistics.Checklist{
			need("000-185", keyEntry), need("000-185", keyClass), need("004-059", keyQuantity), need("004-059", keyPrice),
		},
		Additions: Additions{
			Sources: Selection{additions, logistics.List[string]{ByPurchase, ByAllocation, ByDonation}},
			Entered: MonthEnd{Rule: additions},
			Agree:   logistics.Limit{Rule: additions, Side: logistics.AtMost, Bound: logistics.Count(0)},
		},
		Flow: logistics.Steps{
			step(ActStore, logistics.WarehouseKeeper, logistics.AssetAdministrator),
			step(ActBook, logistics.AssetAdministrator, logistics.AccountingOffice),
			step(ActRequisition, heads()...),
			step(ActSubLedger, heads()...),
			step(ActReturn, heads()...),
		},
		OffSite: OffSite{Registered: need("002-016", keyRegistered), Recovered: Deadline{Rule: logistics.Obliges("002-016")}},
		Warranty: Warranty{
			Papers:   need("000-128", keyWarrantyPapers),
			Kinds:    Selection{logistics.Obliges("000-128"), logistics.List[string]{Appliance, Equipment, Tool}},
			Valuable: logistics.Limit{Rule: logistics.Obliges("000-128")},
		},
	}
}
