package procurement

import "example.com/logistics"

func orderTitles() logistics.Titles {
	return logistics.Titles{
		"000-095": {En: "Special item exception to the list", Zh: "特殊物品名册例外"},
		"000-096": {En: "Unified order form", Zh: "订单统一版式"},
		"000-098": {En: "Order mandatory fields", Zh: "订单必填项"},
		"000-099": {En: "Deviation notices to the requester", Zh: "偏差告知请购人员"},
		"000-104": {En: "Order form exemption for market sundries", Zh: "市场零星免订单"},
	}
}

func orderNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		offListFlag:         {En: "mark as special goods", Zh: "标明特殊物品"},
		offListReason:       {En: "reason", Zh: "理由"},
		uniformForm:         {En: "uniform order form", Zh: "统一格式订单"},
		fieldOrderNumber:    {En: "order number", Zh: "订单编号"},
		fieldBrand:          {En: "brand", Zh: "品牌"},
		fieldDelivery:       {En: "agreed delivery date", Zh: "议定交货日期"},
		fieldPrice:          {En: "approved price", Zh: "经批准的价格"},
		NoticeLate:          {En: "delay", Zh: "不能按期完成"},
		NoticeSpecification: {En: "another specification", Zh: "规格型号不符"},
		NoticeDearer:        {En: "a higher price", Zh: "价格高于请购价"},
	}
}

const uniformForm = "uniform-form"

// factoryOrder carries the factory manual's rules for orders.
func (pol *Policy) factoryOrder() {
	pol.Clauses = append(pol.Clauses, orderClauses()...)
	pol.Order = order(logistics.PurchasingManager, logistics.GeneralAffairsManager)
}

// schoolOrder carries them as assumed; the principal may approve too.
func (pol *Policy) schoolOrder() {
	pol.Clauses = append(pol.Clauses, lent(factorys(), orderClauses()...)...)
	pol.Order = order(logistics.PurchasingManager, logistics.GeneralAffairsManager, logistics.Principal)
}

func orderClauses() logistics.Clauses {
	t := orderTitles()
	return logistics.Clauses{
		t.Read("000-095", "Which goods are special is not in the text: they are marked as such, with a reason and an approval by another person: the purchasing or the general affairs manager, in a school the principal too. Sundry cash purchases at the market are not asked; they have limits of their own.",
			"特殊物品范围原文未载：须标明、说明理由，并经他人核准（采购担当经理或总务部门经理，学校亦可由校长核准）。市场零星现购不在此列，另有限额。"),
		t.Read("000-096", "One passage frees what is paid in cash from the form, the other sundry purchases at the market (000-104): only what is both goes without.",
			"一处豁免现金采购，另一处豁免市场零星采购（000-104）：两者兼具方可不用统一格式订单。"),
		t.Read("000-104", "One passage frees sundry purchases at the market from the form, the other what is paid in cash (000-096): only what is both goes without.",
			"一处豁免市场零星采购，另一处豁免现金采购（000-096）：两者兼具方可不用统一格式订单。"),
		t.Read("000-098", "Six fields, and the order number, which the delivery note repeats. A brand may be none, but it says so.",
			"六项必填，另加送货单须引用的订单编号；无品牌的注明“无”。"),
		t.Read("000-099", "How soon is not in the text, so that whether it was soon enough is not checked. Whether the purchase may go on is not either: with another specification or a higher price it waits for the requester's confirmation, which counts once he was told, and the price is decided anew by its authority.",
			"告知时限原文未载，是否及时不核查；可否继续采购亦未载：规格不符或价格偏高时，待请购人员确认（告知之后的确认方为有效），并按权限重新核价。"),
	}
}

// order is what both kinds of site keep to, with who approves a purchase off the list.
func order(approvers ...logistics.Role) Order {
	o := Order{
		OffList: OffList{
			logistics.Advises("000-095"), []string{offListFlag, offListReason}, approvers,
		},
		Form: OrderForm{
			Credit: logistics.Need{Rule: logistics.Obliges("000-096"), Key: uniformForm},
			Bulk:   logistics.Need{Rule: logistics.Obliges("000-104"), Key: uniformForm},
		},
		Notices: []Notice{
			{Rule: logistics.Obliges("000-099"), Of: NoticeLate},
			{Rule: logistics.Obliges("000-099"), Of: NoticeSpecification, Hold: true, Anew: true},
			{Rule: logistics.Obliges("000-099"), Of: NoticeDearer, Hold: true, Anew: true},
		},
	}
	for _, key := range []string{fieldItem, fieldQuantity, fieldSpecification, fieldBrand, fieldDelivery, fieldPrice, fieldOrderNumber} {
		o.Fields = append(o.Fields, logistics.Need{Rule: logistics.Obliges("000-098"), Key: key})
	}
	return o
}
