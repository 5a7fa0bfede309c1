package procurement

import "example.com/logistics"

func processTitles() logistics.Titles {
	return logistics.Titles{
		"001-030": {En: "Purchase process states", Zh: "采购流程六态"},
		"000-137": {En: "Warehouse first, then issue", Zh: "先入库后发放"},
		"000-139": {En: "Requester's confirmation", Zh: "请购人员确认签收"},
	}
}

func processNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		ActReview:   {En: "review of the requisition", Zh: "审核求购单"},
		ActCompare:  {En: "comparison of offers", Zh: "比价"},
		ActBuy:      {En: "order or purchase", Zh: "采购"},
		ActAccept:   {En: "acceptance", Zh: "验收"},
		ActStore:    {En: "put into the warehouse", Zh: "入库"},
		ActHandOver: {En: "hand-over to the requester", Zh: "请购人员签收"},
	}
}

// factoryProcess carries the way of a purchase. Who signs a requisition and who approves a price is decided elsewhere; here it
// counts that it was done.
func (pol *Policy) factoryProcess() {
	t := processTitles()
	pol.Clauses = append(pol.Clauses, states(t),
		t.Read("000-137", "Everything goes into the warehouse first and is issued from there; only what counts as urgent (000-090, 000-126) may go straight to the requester.",
			"一律先入库后发放；仅认定为紧急的物品（000-090、000-126）可直接交请购人员。"),
		t.Read("000-139", "The requester's signature closes the purchase; his doubt opens it again, nobody else's does.", "请购人员签收即办结；请购人员提出疑问则重新打开，他人不得代行。"))
	pol.Process = process()
}

// schoolProcess is the same way.
func (pol *Policy) schoolProcess() {
	t := processTitles()
	pol.Clauses = append(pol.Clauses, states(t), exempted(t))
	pol.Clauses = append(pol.Clauses, lent(factorys(), t.Read("000-139", "The requester's signature closes the purchase; his doubt opens it again, nobody else's does.", "请购人员签收即办结；请购人员提出疑问则重新打开，他人不得代行。"))...)
	pol.Process = process()
}

// exempted is the school's rule with the factory's exemption, which the school's text does not have.
func exempted(t logistics.Titles) logistics.Clause {
	c := t.Read("000-137", "Accepted and stored before anything is issued: that is the school's own rule (002-032). Its text names no exemption; that of goods which count as urgent (000-090, 000-126) is borrowed from the factory manual.",
		"一律先验收入库后发放：此为学校条款（002-032），其文本未设例外；认定为紧急的物品（000-090、000-126）可直接交请购人员，系借用工厂手册。", "002-032")
	c.Basis = logistics.Assumed
	return c
}

func states(t logistics.Titles) logistics.Clause {
	return t.Read("001-030", "Application, review, comparison, purchase, acceptance, store, none skipped; the approval of the price stands between comparison and purchase and is not judged here. The text names no posts: those of the manual and of the schools; each member of the group may say that it accepted, the buyer too.",
		"申请、审核、比价、采购、验收、入库，不得跳步；价格核定介于比价与采购之间，不在此判定。原文未列岗位：取工厂手册与学校文件所载岗位；验收小组任一成员（含采购员，X12）可登记验收。", "004-026")
}

// accepting are the roles that may say of a delivery that it passed: the group as such, and those who sit in it, the buyer too.
func accepting() []logistics.Role {
	return []logistics.Role{
		logistics.AcceptanceGroup, logistics.WarehouseKeeper, logistics.CanteenAppointee, logistics.CanteenAdministrator, logistics.AssetAdministrator,
		logistics.Acceptor, logistics.Buyer,
	}
}

// process is the way of a purchase at both kinds of site.
func process() Process {
	step := func(clause logistics.ClauseID, act string, by ...logistics.Role) logistics.Step {
		return logistics.Step{Rule: logistics.Obliges(clause), Act: act, By: by, Again: true}
	}
	review := step("001-030", ActReview, logistics.Supervisor, logistics.DepartmentManager, logistics.PurchasingManager, logistics.GeneralAffairsManager,
		logistics.Principal, logistics.SchoolAdministration)
	review.Again = false
	handOver := step("000-139", ActHandOver, logistics.Requester)
	handOver.Self = true
	return Process{Steps: logistics.Steps{
		review,
		step("001-030", ActCompare, logistics.Buyer, logistics.PurchasingManager, logistics.PurchasingGroup),
		step("001-030", ActBuy, logistics.Buyer),
		step("001-030", ActAccept, accepting()...),
		step("000-137", ActStore, logistics.WarehouseKeeper, logistics.AssetAdministrator),
		handOver,
	}, Urgent: logistics.List[Skip]{{logistics.Obliges("000-137"), ActStore}}}
}
