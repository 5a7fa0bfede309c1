package supplier

import "example.com/logistics"

// factoryDelivery carries what the factory manual says of deliveries and their notes.
func (pol *Policy) factoryDelivery() {
	pol.Clauses = append(pol.Clauses, manualDelivery()...)
	pol.Delivery = delivery()
}

// schoolDelivery carries, as assumed, what only the factory manual says of deliveries and their notes.
func (pol *Policy) schoolDelivery() {
	pol.Clauses = append(pol.Clauses, lent(manualDelivery())...)
	pol.Delivery = delivery()
}

// manualDelivery are the clauses of the factory manual.
func manualDelivery() logistics.Clauses {
	t := deliveryTitles()
	return logistics.Clauses{
		t.Assumed("000-064", "Goods without a note are a finding, and so is a note that does not list what came, each item in the quantity that came; what came is counted all the same. The note goes by the order, so nothing is delivered over it, for the text allows no excess; food by weight that 000-081 tolerates is not counted as excess.",
			"无单到货即为不符；送货单须逐项载明实到物品及其数量，不一致亦为不符；实到数量照计。按订单填写，原文未载可容许的超量，故不得超订量；按重量计的食品在 000-081 容差内不算超量。"),
		t.Read("000-062", "All six; a brand that reads none is one. The number of another order counts as a missing one.", "六项齐全；品牌可填“无”。他单号码视为不符。"),
		t.Read("000-063", "The supplier's own seal and his responsible person's signature, both.", "供应商公章与其负责人签名，两者均须具备。"),
		t.Read("000-067", "To the letter; an abbreviation is another name.", "逐字一致；简称视为不符。"),
		t.Read("000-065", "As many parts as he likes; the due date itself is in time, and what is missing of the order is late as a whole.", "批次不限；纳期当日不算迟，未送齐即为误期。"),
		t.Read("000-061", "Before the due date, for the text gives no other lead. A notice excuses no delay.", "须在纳期之前，原文未载提前量。通知不免除误期。"),
		t.Read("000-066", "On every delivery after the due date. A signed reason excuses no delay; without one, that is a second finding.", "纳期后的每次送货均须注明并签名。签注不免除误期；缺则另计一项。"),
		t.Assumed("000-068", "From the 25th to the 5th of the next month the notes of the month that ends in between are reconciled, both ends included, complete once it is over. Who does it is not said: a buyer, the purchasing manager, the expense administrator or the accounting office.",
			"25 日至次月 5 日核对期间所跨之月的送货单，含首末日，月末后方为完整。经办人原文未载：采购员、采购担当经理、费用管理担当或会计室。"),
	}
}

func delivery() Delivery {
	need := func(clause logistics.ClauseID, keys ...string) logistics.Checklist {
		var list logistics.Checklist
		for _, key := range keys {
			list = append(list, logistics.Need{Rule: logistics.Obliges(clause), Key: key})
		}
		return list
	}
	return Delivery{
		Note:     logistics.Need{Rule: logistics.Obliges("000-064"), Key: "delivery-note"},
		Fields:   need("000-062", FieldOrderNumber, FieldItem, FieldQuantity, FieldUnitPrice, FieldSpecification, FieldBrand),
		Marks:    need("000-063", MarkSeal, MarkSignature),
		Company:  logistics.Need{Rule: logistics.Obliges("000-067"), Key: "company-name"},
		Complete: DueDate{logistics.Obliges("000-065")},
		Excess:   logistics.Limit{Rule: logistics.Obliges("000-064"), Side: logistics.AtMost, Bound: logistics.Share(0, 100)},
		Notice:   Notice{logistics.Obliges("000-061"), []string{SentByFax}, []logistics.Role{logistics.Buyer, logistics.PurchasingManager}},
		Reason:   need("000-066", DelayReason, DelaySignature),
		Reconciliation: logistics.Duty{
			Rule: logistics.Obliges("000-068"), What: "reconciliation",
			By:    []logistics.Role{logistics.Buyer, logistics.PurchasingManager, logistics.ExpenseAdministrator, logistics.AccountingOffice},
			Every: logistics.MustEvery("monthly 25..5"), Move: logistics.Stays, Times: 1,
		},
	}
}

// deliveryTitles are the titles of the clauses that it cites.
func deliveryTitles() logistics.Titles {
	return logistics.Titles{
		"000-061": {En: "Fax notice of late delivery", Zh: "误期传真告知"},
		"000-062": {En: "Required fields of a delivery note", Zh: "送货单必填项"},
		"000-063": {En: "Seal and signature on delivery notes", Zh: "送货单章签齐备"},
		"000-064": {En: "A delivery note with the goods", Zh: "送货单随货"},
		"000-065": {En: "Partial deliveries within the due date", Zh: "分批交货总期限"},
		"000-066": {En: "Signed reason for late delivery", Zh: "误期原因签注"},
		"000-067": {En: "Company name on notes and invoices", Zh: "送货单与发票抬头"},
		"000-068": {En: "Monthly reconciliation of delivery notes", Zh: "月度对单窗口"},
	}
}

// deliveryNames are its plain words.
func deliveryNames() []wordName {
	return []wordName{
		{"delivery-note", logistics.Text{En: "a delivery note", Zh: "送货单"}}, {"company-name", logistics.Text{En: "our company's exact name", Zh: "本公司全称"}},
		{FieldOrderNumber, logistics.Text{En: "number of the order", Zh: "订货单号码"}}, {FieldItem, logistics.Text{En: "name of the goods", Zh: "物品名称"}}, {FieldQuantity, logistics.Text{En: "quantity", Zh: "数量"}},
		{FieldUnitPrice, logistics.Text{En: "unit price", Zh: "单价"}}, {FieldSpecification, logistics.Text{En: "specification and model", Zh: "规格型号"}}, {FieldBrand, logistics.Text{En: "brand, or none", Zh: "品牌（可填“无”）"}},
		{MarkSeal, logistics.Text{En: "the supplier's official seal", Zh: "供应商公章"}}, {MarkSignature, logistics.Text{En: "the signature of his responsible person", Zh: "供应商负责人签名"}},
		{DelayReason, logistics.Text{En: "the reason of the delay", Zh: "延期原因"}}, {DelaySignature, logistics.Text{En: "a signature under it", Zh: "签名确认"}},
		{"reconciliation", logistics.Text{En: "reconcile the month's delivery notes", Zh: "核对当月送货单"}},
	}
}
