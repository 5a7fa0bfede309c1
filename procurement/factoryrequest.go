package procurement

import "example.com/logistics"

func requestTitles() logistics.Titles {
	return logistics.Titles{
		"000-086": {En: "Requested quantity from stock", Zh: "按库存核算请购量"},
		"000-087": {En: "Purchase request mandatory fields", Zh: "求购单必填项"},
		"000-088": {En: "Lead time of the need-by date", Zh: "需求日提前量"},
		"000-090": {En: "Marking of urgent requests", Zh: "急件标记要求"},
		"000-092": {En: "Order of processing requests", Zh: "求购处理排序"},
		"000-093": {En: "Purchase completion limit", Zh: "采购完成时限"},
		"000-094": {En: "Agreed date for special items", Zh: "特制品议定交期"},
		"000-100": {En: "Item data for specialized purchases", Zh: "专业物品资料提供"},
		"000-126": {En: "Definition of emergency", Zh: "急购认定条件"},
		"000-127": {En: "Urgent purchase rules", Zh: "急购仍守权限比价"},
	}
}

func requestNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		fieldItem:          {En: "item", Zh: "品名"},
		fieldSpecification: {En: "specification", Zh: "规格型号"},
		fieldQuantity:      {En: "quantity", Zh: "数量"},
		fieldNeededBy:      {En: "need-by date", Zh: "需求日期"},
		fieldNotes:         {En: "notes", Zh: "注意事项"},
		fieldSerial:        {En: "serial number", Zh: "流水编号"},
		fieldDepartment:    {En: "department code", Zh: "部门代码"},
		fieldAccount:       {En: "account code", Zh: "科目代码"},
		fieldPhone:         {En: "requester's phone", Zh: "申请人电话"},
		dataOfItem:         {En: "data of the item", Zh: "物品详细资料"},
		urgentReason:       {En: "reason among the notes", Zh: "备注栏说明原因"},
		urgentStamp:        {En: "stamp for urgent purchases", Zh: "紧急采购章"},
		urgentSudden:       {En: "sudden event", Zh: "事出突然"},
		urgentSerious:      {En: "serious harm to production or staff life", Zh: "严重影响生产或职工生活"},
		byUrgency:          {En: "urgent first", Zh: "紧急者先"},
		byPriority:         {En: "priority", Zh: "优先级"},
	}
}

// dataOfItem is the data that go with specialized goods.
const dataOfItem = "item-data"

// factoryRequest carries the factory manual's rules for requisitions.
func (pol *Policy) factoryRequest() {
	pol.Clauses = append(pol.Clauses, requestClauses()...)
	pol.Request = request()
}

// schoolRequest carries them as assumed: the schools' plans say no more than that there is an application.
func (pol *Policy) schoolRequest() {
	clauses := requestClauses()
	for i, c := range clauses {
		if c.ID == "000-127" {
			clauses[i].Note = logistics.Text{
				En: c.Note.En + " The green channel for urgent goods (001-017) is asked of every office, and so of schools; what it spares is not in the text, and read from the manual.",
				Zh: c.Note.Zh + "紧急物资“绿色通道”（001-017）适用于各单位，学校亦同；可简化何种环节原文未载，按手册解读。",
			}
		}
	}
	pol.Clauses = append(pol.Clauses, lent(factorys(), clauses...)...)
	pol.Request = request()
}

func requestClauses() logistics.Clauses {
	t := requestTitles()
	return logistics.Clauses{
		t.Read("000-087", "Nine fields, all that are missing told at once. The text's list is open, but names no more; the notes may read \"none\", not be empty.",
			"九项必填，缺项一次列出。原文列举未尽，但未列其他项；注意事项可写“无”，不得留空。"),
		t.Read("000-086", "The formula is not in the text: at most what is needed, less what is on hand and on order, and never below nothing. The stock of an item serves its lines once.",
			"原文无公式：不超过需要量减库存量与在途量，且不为负；同一物品各行共用一份库存。"),
		t.Read("000-088", "Five workdays from the receipt by general affairs, the day of receipt not counted; make-up days count. What counts as urgent may be needed sooner.",
			"自总务部门接收起五个工作日，接收当日不计，调休上班日计入；认定为紧急的不受此限。"),
		t.Read("000-100", "Whether goods are specialized the requester says; without data the requisition goes back.", "是否属专业物品由请购部门申明；未附资料的退回。"),
		t.Read("000-090", "Reason and stamp, both; without either it is not urgent. Who stamps beside the requesting department is not in the text.",
			"说明与印章须同时具备，缺一不认定为紧急。除请购部门外由谁盖章，原文未载。"),
		t.Read("000-126", "Sudden and possibly serious, both; poor planning is no emergency. The requester says so, general affairs verifies it at the approval.",
			"突发且可能造成重大影响，两者须同时具备；计划不周不属紧急。由请购部门申明，总务核准时核实。"),
		t.Read("000-127", "Urgency changes the place in the queue and the way through the warehouse, nothing else: the authority over the price stays, its row's quotes must be there, and three offers should be compared whatever the amount.",
			"紧急仅影响处理次序与入库环节：价格签准权限不变，须取得该价格档所需报价，且不论金额原则上比较三家。", "001-017"),
		t.Read("000-092", "The scale of priority is not in the text: urgent, then the priority given (1 first, none last), then the need-by date, then the serial number.",
			"优先等级原文未载：先紧急，次按所给优先级（1 最先，未给最后），再按需求日期、流水编号。"),
		t.Read("000-093", "Five workdays from the receipt by general affairs, the earlier of two clocks in the text; the day of receipt is not counted, the fifth is still in time.",
			"原文两处起算不同，取较早的总务部门接收之日；接收当日不计，第五个工作日仍属及时。"),
		t.Read("000-094", "The agreed date counts only where it is on record and the requester was told it within the same five workdays; how late it may be is not in the text.",
			"议定日期须有记录，并在上述五个工作日内告知请购人员方为有效；延长上限原文未载。"),
	}
}

func request() Request {
	must := func(clause logistics.ClauseID, keys ...string) (list logistics.Checklist) {
		for _, key := range keys {
			list = append(list, logistics.Need{Rule: logistics.Obliges(clause), Key: key})
		}
		return list
	}
	return Request{
		Fields:   must("000-087", fieldItem, fieldSpecification, fieldQuantity, fieldNeededBy, fieldNotes, fieldSerial, fieldDepartment, fieldAccount, fieldPhone),
		Quantity: StockedQuantity{logistics.Obliges("000-086")},
		Lead:     Lead{logistics.Advises("000-088"), logistics.MustSpan("5wd")},
		Data:     must("000-100", dataOfItem)[0],
		Urgency:  append(must("000-090", urgentReason, urgentStamp), must("000-126", urgentSudden, urgentSerious)...),
		Quotes: UrgentQuotes{
			Row:         RowQuotes{logistics.Obliges("000-127")},
			Comparisons: logistics.Limit{Rule: logistics.Advises("000-127"), Side: logistics.AtLeast, Bound: logistics.Count(3)},
		},
		Work:     OrderOfWork{logistics.Obliges("000-092"), []string{byUrgency, byPriority, byNeed, bySerial}},
		Deadline: Completion{logistics.Advises("000-093"), logistics.MustSpan("5wd")},
		Agreed:   Extension{logistics.Obliges("000-094"), logistics.MustSpan("5wd")},
	}
}
