package procurement

import "example.com/logistics"

func buyersTitles() logistics.Titles {
	return logistics.Titles{
		"000-028": {En: "Categories of buyer 1", Zh: "一号采购员品类"},
		"000-029": {En: "Categories of buyer 2", Zh: "二号采购员品类"},
		"000-030": {En: "Categories of buyer 3", Zh: "三号采购员品类"},
		"000-031": {En: "Purchasing team", Zh: "采购班子编制"},
		"000-129": {En: "Ban on purchases by others", Zh: "非采购员购买禁令"},
		"000-130": {En: "Yearly rotation of buyers", Zh: "采购岗年度轮换"},
		"000-032": {En: "Gifts of suppliers are handed in", Zh: "供应商馈赠上缴"},
		"000-034": {En: "Special problems are reported at once", Zh: "特殊问题即时上报"},
		"000-043": {En: "Grounds for barring a buyer", Zh: "采购员禁业情形"},
		"001-046": {En: "Three rule books", Zh: "后勤三部必备制度"},
		"000-190": {En: "Contents of the purchasing rules", Zh: "采购制度必备内容"},
	}
}

// The acts by which a buyer settles a gift or a special problem, for the Marks of a [Gift] and of a [SpecialProblem].
const (
	ActHandIn           = "hand-in"            // the gift is handed in (000-032)
	ActReportToSuperior = "report-to-superior" // the problem is reported to the direct superior (000-034)
)

func buyersNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		PostOne: {En: "buyer 1", Zh: "采购员 1"}, PostTwo: {En: "buyer 2", Zh: "采购员 2"}, PostThree: {En: "buyer 3", Zh: "采购员 3"},
		"purchasing-manager": {En: "the purchasing manager", Zh: "采购担当经理"},
		DelegatedInWriting:   {En: "in writing", Zh: "书面"},
		DelegatedForThis:     {En: "for this one purchase", Zh: "针对本次采购"},
		ActHandIn:            {En: "hand the gift in", Zh: "上缴馈赠财物"},
		ActReportToSuperior:  {En: "report to the direct superior", Zh: "报告直属上司"},
		GroundProcess:        {En: "does not keep to the process, often", Zh: "经常不按流程操作"},
		GroundQualities:      {En: "lost the qualities of a buyer", Zh: "丧失采购员应有素质"},
		GroundBenefits:       {En: "asked suppliers for goods or took benefits", Zh: "向供应商索要物品或收取好处"},
		GroundCollusion:      {En: "colluded, faked, enriched himself", Zh: "勾结、弄虚作假、损公肥私"},
		GroundOther:          {En: "another nonconformity, judged or proven", Zh: "经认定的其他不符合事项"},
		BookService:          {En: "management rules of logistics services", Zh: "《后勤服务管理规范》"},
		BookPurchasing:       {En: "rules of purchasing", Zh: "《物资采购制度》"},
		BookSecurity:         {En: "rules of safety and security", Zh: "《安全保障制度》"},
		"standards":          {En: "standards of work", Zh: "工作标准"},
		"responsibilities":   {En: "responsibilities", Zh: "责任划分"},
		"rewards":            {En: "rewards and penalties", Zh: "奖惩机制"},
		"open-process":       {En: "an open and transparent purchase process", Zh: "公开透明的采购流程"},
		"scope":              {En: "the scope of general affairs purchasing", Zh: "总务采购业务范围"},
		"procedure":          {En: "the standard procedure", Zh: "规范的采购程序"},
		"post-rules":         {En: "responsibility rules of each post", Zh: "各岗位责任制度"},
		"sundry-rules":       {En: "detailed rules for sundry purchases", Zh: "零星购买的详细规定"},
	}
}

func (pol *Policy) factoryBuyers() {
	pol.Clauses = append(pol.Clauses, manualBuyers()...)
	pol.Clauses = append(pol.Clauses, threeBooks())
	pol.Buyers = buyers(logistics.GeneralAffairsManager)
}

// schoolBuyers is the same, but that the principal may delegate too; the three rule books are asked of every office.
func (pol *Policy) schoolBuyers() {
	pol.Clauses = append(pol.Clauses, lent(factorys(), manualBuyers()...)...)
	pol.Clauses = append(pol.Clauses, threeBooks())
	pol.Buyers = buyers(logistics.GeneralAffairsManager, logistics.Principal)
}

// manualBuyers are the clauses of the factory manual.
func manualBuyers() logistics.Clauses {
	t := buyersTitles()
	return logistics.Clauses{
		t.Stated("000-028"),
		t.Read("000-029", "Consumable appliances and equipment, which this list names too, are no category of their own.", "清单另列的消耗器具、设备不单独成类。"),
		t.Read("000-030", "Dormitory goods, which this list names too, are no category of their own. Six categories that suppliers are listed for are on no list: as ad-hoc purchases they go to this buyer, and are flagged. Any other word is an error.",
			"清单另列的宿舍用品不单独成类。六个在册品类各清单均未列：作为临时采购由其承办并标注。其他词视为错误。"),
		t.Read("000-031", "Three buyers, for there are three lists, and exactly one expense administrator, who is none of them. The purchasing manager above them is a person of his own.",
			"按三份分工清单，采购员三名；费用管理担当（原文亦称费用管理员）恰为一名，不由采购员兼任。其上的采购担当经理亦另为一人。"),
		t.Read("000-129", "The text says only that the general affairs manager delegates, in a school the principal too: in writing, before the purchase and for one purchase. What others bought is not recognized.",
			"原文仅称由总务部门经理委托（学校亦可由校长委托）：取书面、事先、逐次。其他人所购不予承认。"),
		t.Read("000-130", "Nobody holds the same buyer's post for longer than twelve months; the next may be another buyer's post. Who leaves it and comes back goes on where he left: the days between do not count, and only another post held in between begins the months anew.",
			"同一采购岗位任职不超过十二个月，可轮至另一采购岗位。离岗后返回同一岗位的，任期接续计算，间隔日不计；仅其间任过另一岗位的重新起算。"),
		t.Read("000-032", "Whatever the value, by the end of the day on which he got it: the text names neither.", "不论价值，收受当日内上缴：原文两者均未载。"),
		t.Read("000-034", "Whatever the documented process does not provide for; at once is by the end of the same day. The direct superior is read as the purchasing manager: who told somebody else alone did not report it.",
			"凡文件流程未规定的情形；“立即”取当日内。直属上司取采购担当经理，仅报告他人即为不符。"),
		t.Read("000-043", "Any one suffices. How often is often the text does not say: it stays open until the policy has a number. One case of lost qualities, of benefits, of collusion or of another proven nonconformity suffices; benefits and collusion are serious.",
			"任一即可。“经常”无次数：制度给出数值前不作判定。丧失应有素质、索要收受、勾结舞弊或其他经认定事项一次即可；索要收受与勾结舞弊属情况严重。"),
		t.Read("000-190", "That each is there is judged, not what it says.", "仅核查有无，不评内容。"),
	}
}

func threeBooks() logistics.Clause {
	return buyersTitles().Read("001-046", "The three that are named, each with standards, responsibilities, and rewards and penalties; that they are there is judged.",
		"所列三部，各含标准、责任、奖惩；仅核查有无。")
}

// buyers is what both kinds of site keep to, with who may delegate a purchase.
func buyers(delegates ...logistics.Role) Buyers {
	must := func(clause logistics.ClauseID, key string) logistics.Need {
		return logistics.Need{Rule: logistics.Obliges(clause), Key: key}
	}
	all := func(clause logistics.ClauseID, keys ...string) (list logistics.Checklist) {
		for _, key := range keys {
			list = append(list, must(clause, key))
		}
		return list
	}
	sameDay := func(clause logistics.ClauseID, act string) logistics.Steps {
		return logistics.Steps{{
			Rule: logistics.Obliges(clause), Act: act, By: logistics.List[logistics.Role]{logistics.Buyer}, Within: logistics.MustSpan("0d"), Self: true, Again: true,
		}}
	}
	ground := func(name string, side logistics.Side, bound logistics.Measure, serious bool) Ground {
		return Ground{Name: name, Cases: logistics.Limit{Rule: logistics.Obliges("000-043"), Side: side, Bound: bound}, Serious: serious}
	}
	one := logistics.Count(1)
	return Buyers{
		Posts: logistics.List[Post]{
			{logistics.Obliges("000-028"), PostOne, logistics.List[logistics.Category]{logistics.Food, logistics.GuestSupplies, logistics.Diesel, logistics.LPG}},
			{logistics.Obliges("000-029"), PostTwo, logistics.List[logistics.Category]{
				logistics.Timber, logistics.MaintenanceMaterials, logistics.ElectricalGoods, logistics.OfficeFurniture, logistics.Advertising,
			}},
			{logistics.Obliges("000-030"), PostThree, logistics.List[logistics.Category]{
				logistics.WorkClothes, logistics.ProtectiveEquipment, logistics.CleaningGoods, logistics.CommunicationGoods, logistics.Souvenirs,
			}},
		},
		Unassigned: Unassigned{logistics.Obliges("000-030"), PostThree, logistics.List[logistics.Category]{
			logistics.Stationery, logistics.Medicines, logistics.DailyUse, logistics.CanteenEquipment, logistics.Kitchenware, logistics.HomeAppliances,
		}},
		Team: Team{
			Buyers: Headcount{logistics.Obliges("000-031"), 3}, Administrators: Headcount{logistics.Obliges("000-031"), 1},
			Apart: Apart{logistics.Obliges("000-031")}, Manager: must("000-031", "purchasing-manager"),
		},
		Who: Purchasers{
			Rule: logistics.Obliges("000-129"), By: logistics.List[logistics.Role]{logistics.Buyer},
			Delegates: delegates, Terms: all("000-129", DelegatedInWriting, DelegatedForThis),
		},
		Rotation: Rotation{Rule: logistics.Obliges("000-130"), Months: 12},
		Gifts:    sameDay("000-032", ActHandIn),
		Problems: sameDay("000-034", ActReportToSuperior),
		Superior: Recipients{logistics.Obliges("000-034"), logistics.List[logistics.Role]{logistics.PurchasingManager}},
		Bar: Bar{logistics.List[Ground]{
			ground(GroundProcess, logistics.NoSide, logistics.Measure{}, false), ground(GroundQualities, logistics.Below, one, false),
			ground(GroundBenefits, logistics.Below, one, true), ground(GroundCollusion, logistics.Below, one, true), ground(GroundOther, logistics.Below, one, false),
		}},
		Books: RuleBooks{
			Books:      all("001-046", BookService, BookPurchasing, BookSecurity),
			Parts:      all("001-046", "standards", "responsibilities", "rewards"),
			Purchasing: PurchasingBook{logistics.Obliges("000-190"), BookPurchasing, all("000-190", "open-process", "scope", "procedure", "post-rules", "sundry-rules")},
		},
	}
}
