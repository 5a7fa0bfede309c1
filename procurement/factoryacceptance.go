package procurement

import "example.com/logistics"

func acceptanceTitles() logistics.Titles {
	return logistics.Titles{
		"000-131": {En: "Acceptance group", Zh: "到货验收小组"},
		"000-132": {En: "Four acceptance checks", Zh: "验收四项核对"},
		"000-133": {En: "Weighing and counting", Zh: "过秤与点数"},
		"000-134": {En: "Acceptance booking and signatures", Zh: "验收入账与签字"},
		"000-135": {En: "Acceptance report", Zh: "验收次日报告"},
		"000-136": {En: "Spot check by an appointee", Zh: "指派人员抽查"},
		"000-138": {En: "Inbound steps and receipt ledger", Zh: "入库步骤与台账"},
		"003-039": {En: "Joint food inspection", Zh: "食材三方会签入库"},
		"004-014": {En: "Sampling by the standard", Zh: "按标准抽样"},
		"004-015": {En: "Order of inspection of special materials", Zh: "特殊原料查验次序"},
		"004-016": {En: "Product standard of food inspection", Zh: "食品检验依据标准"},
	}
}

func acceptanceNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		checkQuality:     {En: "quality", Zh: "质量"},
		checkQuantity:    {En: "quantity", Zh: "数量"},
		checkPrice:       {En: "price", Zh: "价格"},
		checkDate:        {En: "delivery date", Zh: "送货纳期"},
		ByWeight:         {En: "priced by weight", Zh: "按重量计"},
		ByPiece:          {En: "priced by number", Zh: "按个数计"},
		Weighed:          {En: "all of it weighed", Zh: "全数过秤"},
		Counted:          {En: "all of it counted", Zh: "全数点清"},
		"booked":         {En: "entered in the books", Zh: "登记入账"},
		ActReport:        {En: "acceptance report", Zh: "验收总结报告"},
		ActConfirm:       {En: "report confirmed and filed", Zh: "确认留档"},
		StageCertificate: {En: "certificate of conformity", Zh: "合格证明"},
		StageTransport:   {En: "packaging, vehicle and tools", Zh: "包装、运输车辆及工具"},
		StageSampling:    {En: "samples of the inner quality", Zh: "内在质量抽检"},
		"standard":       {En: "standard that it is inspected by", Zh: "产品检验标准"},
	}
}

// factoryAcceptance carries the factory manual's acceptance group.
func (pol *Policy) factoryAcceptance() {
	t := acceptanceTitles()
	pol.Clauses = append(pol.Clauses, manualAcceptance(t)...)
	pol.Clauses = append(pol.Clauses, t.Read("000-138", "At once is read as on the same day. Goods are in quarantine until they are accepted; what is on the shelves before that is not in order. Everything that came is accepted, refused or in quarantine.",
		"“马上”解读为当日。验收前隔离存放，验收前上架不符合。到货数量等于验收、拒收与待检数量之和。"))
	pol.Clauses = append(pol.Clauses, inspections(t)...)
	pol.Acceptance = acceptance(
		logistics.List[logistics.Role]{logistics.GeneralAffairsManager}, logistics.List[logistics.Role]{logistics.PurchasingManager},
		team("000-131", "000-134", "000-138", nil,
			Seat{[]logistics.Role{logistics.CanteenAppointee}}, Seat{[]logistics.Role{logistics.WarehouseKeeper}}, Seat{[]logistics.Role{logistics.Buyer}}))
}

// schoolAcceptance carries the schools' three parties for food, and the factory manual's group for everything else.
func (pol *Policy) schoolAcceptance() {
	t := acceptanceTitles()
	pol.Clauses = append(pol.Clauses, t.Read("003-039", "Food is inspected by the three parties together, each by a person of his own, and is not stored before all of them signed; where the factory has three members of its group, the school has these.",
		"食材由三方各派一人共同检验，全部签字后方可入库；对应工厂三名验收组成员，学校取此三方。"))
	pol.Clauses = append(pol.Clauses, lent(factorys(), manualAcceptance(t)...)...)
	pol.Clauses = append(pol.Clauses, lent(factorys(), t.Read("000-138", "At once is read as on the same day. Goods other than food are in quarantine until they are accepted; of food the three parties say when it is stored. Everything that came is accepted, refused or in quarantine.",
		"“马上”解读为当日。食材以外的物品验收前隔离存放；食材以三方签字为入库前提。到货数量等于验收、拒收与待检数量之和。"))...)
	pol.Clauses = append(pol.Clauses, lent(factorys(), inspections(t)...)...)
	pol.Acceptance = acceptance(
		logistics.List[logistics.Role]{logistics.Principal}, logistics.List[logistics.Role]{logistics.PurchasingManager, logistics.LeaderInCharge},
		team("003-039", "003-039", "003-039", logistics.List[logistics.Category]{logistics.Food},
			Seat{[]logistics.Role{logistics.CanteenAdministrator}}, Seat{[]logistics.Role{logistics.Supplier}}, Seat{[]logistics.Role{logistics.CanteenContractor}}),
		team("000-131", "000-134", "000-138", nil,
			Seat{[]logistics.Role{logistics.CanteenAppointee, logistics.Acceptor}},
			Seat{[]logistics.Role{logistics.WarehouseKeeper, logistics.AssetAdministrator}}, Seat{[]logistics.Role{logistics.Buyer}}))
}

// manualAcceptance are the clauses of the factory manual.
func manualAcceptance(t logistics.Titles) logistics.Clauses {
	return logistics.Clauses{
		t.Read("000-131", "Each of the three roles is there with a person of its own, for goods other than food too. The buyer may accept what he bought himself: the two others stand beside him. In a school an acceptor may take the canteen's seat, the fixed-asset administrator the keeper's.",
			"三种岗位各由一人担任，食品以外的物品亦同。采购员可验收本人所购物品，另有两岗位在场制约。学校可由验收人代食堂席位，由固定资产管理员代仓库席位。"),
		t.Read("000-132", "The text speaks of food; all goods are checked so. What fails one of the four is not accepted, nor what was never ordered.",
			"原文仅提食品，此处适用于全部物品。任一项不合格即不予验收；未订购的物品不予验收。"),
		t.Read("000-133", "All of a delivery is weighed or counted; samples are for quality only.", "全数过秤或点清；抽样只用于质量。"),
		t.Read("000-134", "At least three different persons of the group are there and sign the delivery note, and they cover all its seats: one whose holder was away or did not sign is empty. What is accepted is entered in the books.",
			"小组至少三名不同成员在场并在送货单上签字，且须覆盖全部席位：担任人未在场或未签字的席位视为空缺。验收通过后登记入账。"),
		t.Read("000-135", "By the end of the next calendar day, or of the first workday after it. In a school the leader in charge may confirm it.",
			"截至次日终了；次日非工作日的，截至其后首个工作日终了。学校可由分管领导确认。"),
		t.Read("000-136", "No frequency. Who checks is appointed by the general affairs manager, in a school by the principal, and neither led the acceptance nor sat in the group; a reason on record settles it.",
			"无频次。抽查人由总务部门经理（学校由校长）指派，且非验收主持人或小组成员；有记录的理由即可销项。"),
	}
}

// inspections are the clauses of the inspection of food, which stand in another document.
func inspections(t logistics.Titles) logistics.Clauses {
	return logistics.Clauses{
		t.Read("004-014", "The text gives neither level nor AQL nor severity: without a plan of the company's own for a product its lots are not checked. Goods of several producers or batches are no lot. The sample never falls as the lot grows; its share of the lot falls along the trend only.",
			"原文未给出检验水平、接收质量限与严格度：未就产品设定方案的，不核查其批。不同生产者或批次的货物不得合为一批。批量增大时样本量不减少，抽样比例仅总体下降。"),
		t.Read("004-015", "Which materials are special beyond meat is not in the text: the caller says so of each line of food. What fails a stage is refused, and the stages after it are not looked at; a failure on record refuses a line also where an earlier stage is not known, or the line is said to be no such material.",
			"除肉类外何为特殊原料，原文未列，由调用方逐行申明。任一项不合格即拒收，其后各项不再查验；记录在案的不合格，即使前项情况不明或该行申明为非特殊原料，亦予拒收。"),
		t.Read("004-016", "Every line of food names the standard that it is inspected by.", "食品逐行载明检验所依据的产品标准。"),
	}
}

// team is an acceptance group of which three are there and sign.
func team(who, signed, release logistics.ClauseID, of logistics.List[logistics.Category], seats ...Seat) AcceptanceTeam {
	return AcceptanceTeam{
		Rule: logistics.Obliges(who), Of: of, Seats: seats,
		Signed:  logistics.Limit{Rule: logistics.Obliges(signed), Side: logistics.AtLeast, Bound: logistics.Count(3)},
		Release: Release{logistics.Obliges(release)},
	}
}

// acceptance is what both kinds of site have, with who appoints and who confirms.
func acceptance(appoints, confirms logistics.List[logistics.Role], teams ...AcceptanceTeam) Acceptance {
	must := func(clause logistics.ClauseID, key string) logistics.Need {
		return logistics.Need{Rule: logistics.Obliges(clause), Key: key}
	}
	food := logistics.List[logistics.Category]{logistics.Food}
	return Acceptance{
		Groups: teams,
		Checks: logistics.Checklist{must("000-132", checkQuality), must("000-132", checkQuantity), must("000-132", checkPrice), must("000-132", checkDate)},
		Full:   logistics.List[FullCheck]{{must("000-133", Weighed), ByWeight}, {must("000-133", Counted), ByPiece}},
		Special: SpecialMaterials{Of: food, Stages: logistics.Checklist{
			must("004-015", StageCertificate), must("004-015", StageTransport), must("004-015", StageSampling),
		}},
		Standard: ProductStandard{must("004-016", "standard"), food},
		Sampling: Sampling{Rule: logistics.Obliges("004-014")},
		Booked:   must("000-134", "booked"),
		Report: logistics.Steps{
			{Rule: logistics.Obliges("000-135"), Act: ActReport, By: []logistics.Role{logistics.Buyer}, Within: logistics.MustSpan("1wd"), Self: true, Again: true},
			{Rule: logistics.Obliges("000-135"), Act: ActConfirm, By: confirms},
		},
		Spot: SpotChecks{logistics.Advises("000-136"), appoints},
	}
}
