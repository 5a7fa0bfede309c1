package assets

import "example.com/logistics"

// titles are the titles of the clauses that the documented policies cite.
func titles() logistics.Titles {
	return logistics.Titles{
		"000-128": {En: "Warranty documents of valuables", Zh: "贵重品保修凭证"},
		"000-157": {En: "Separation of cadre and employee dormitories", Zh: "干部员工分住"},
		"000-158": {En: "Living area zones and posts", Zh: "生活区划片设岗"},
		"000-159": {En: "Dormitory responsibility rule contents", Zh: "宿舍责任制度要项"},
		"000-185": {En: "Register of all school property", Zh: "校产全部登记"},
		"000-186": {En: "Books equal to goods", Zh: "账物一致与出入手续"},
		"000-187": {En: "Repair before replacement", Zh: "先修后换"},
		"001-015": {En: "Supplies ledger by category", Zh: "物资分类台账"},
		"001-016": {En: "Monthly or quarterly stocktake", Zh: "月季盘点"},
		"001-033": {En: "Quota issue of office supplies", Zh: "办公用品定额领发"},
		"001-035": {En: "Advance booking of venues", Zh: "场地预约"},
		"002-016": {En: "Registration and recovery of property", Zh: "财产登记与追回"},
		"002-017": {En: "Recovery rate of recycled textbooks", Zh: "循环教材回收率"},
		"002-019": {En: "Fixed persons for lending and issue", Zh: "专人专岗借发"},
		"002-023": {En: "Term-start registration of public facilities", Zh: "期初公物签名登记"},
		"002-024": {En: "Outcome by cause of loss", Zh: "丢失损坏被盗处理"},
		"002-031": {En: "Room-by-room daily custody", Zh: "分室每日保管"},
		"003-026": {En: "Outbound form with head's review", Zh: "出库单审签"},
		"003-027": {En: "Refusal of incomplete requisitions", Zh: "手续不全拒发"},
		"003-028": {En: "Custody by department and person", Zh: "保管责任双落实"},
		"003-029": {En: "Scrap conditions", Zh: "报废鉴定条件"},
		"003-031": {En: "Three custody handovers per term", Zh: "分室保管三次交接"},
		"003-032": {En: "Half-yearly reconciliation and yearly count", Zh: "半年对账年度清查"},
		"003-033": {En: "Cause and responsibility of differences", Zh: "盘差原因责任"},
		"003-034": {En: "Exchange of old for new", Zh: "易耗品交旧领新"},
		"003-035": {En: "Deposit for remotes and keys", Zh: "遥控器钥匙押金"},
		"003-055": {En: "Monthly asset reconciliation and count", Zh: "资产按月对账盘点"},
		"003-062": {En: "Air conditioner cleaning before summer", Zh: "入夏前空调清洗"},
		"003-063": {En: "Computer updates and pre-holiday power check", Zh: "电脑维护与假前断电"},
		"003-068": {En: "Tableware count before term end", Zh: "期末餐具盘点"},
		"003-073": {En: "Duty guard liability", Zh: "值班护校失物责任"},
		"004-023": {En: "Irregular checks of asset use", Zh: "资产使用抽查"},
		"004-025": {En: "Term reconciliation with departments", Zh: "每期部门账册核对"},
		"004-027": {En: "Desk assigned to pupil", Zh: "课桌随人与承包"},
		"004-028": {En: "Liability of custodian and damager", Zh: "管护与损坏责任人"},
		"004-032": {En: "Register of issued teaching supplies", Zh: "教学用品领用册"},
		"004-039": {En: "Term-end stock count", Zh: "期末库存盘点"},
		"004-041": {En: "Suitable stock level", Zh: "常备品库存上下限"},
		"004-050": {En: "Handling of shortage and damage", Zh: "短缺毁损三步处理"},
		"004-059": {En: "Electronic property register fields", Zh: "校产电子册要素"},
		"004-101": {En: "Asset administrator and monthly additions", Zh: "资产员与月度增加"},
		"004-102": {En: "Approval of asset disposals", Zh: "资产处置报批"},
		"004-104": {En: "Asset flow from store to return", Zh: "资产流转五步"},
		"004-105": {En: "Full count before year end", Zh: "年终前全面盘点"},
	}
}

// clauses gives the clauses of all sites as one kind of site carries them: those of the other kind are assumed, with a note that
// says whose they are.
func clauses(school bool) logistics.Clauses {
	office, schools, factories := officeClauses(), schoolClauses(), factoryClauses()
	if school {
		factories = lent(logistics.Text{En: "A factory's rule; the school plans are silent.", Zh: "工厂条款；学校文件未规定。"}, factories)
	} else {
		schools = lent(logistics.Text{En: "A school's rule; the factory manual is silent.", Zh: "学校条款；工厂手册未规定。"}, schools)
	}
	var all logistics.Clauses
	for _, list := range []logistics.Clauses{office, schools, factories} {
		all = append(all, list...)
	}
	return all
}

func lent(whose logistics.Text, clauses logistics.Clauses) logistics.Clauses {
	for i, c := range clauses {
		note := whose
		if c.Note.En != "" {
			note = logistics.Text{En: note.En + " " + c.Note.En, Zh: note.Zh + c.Note.Zh}
		}
		clauses[i].Basis, clauses[i].Note = logistics.Assumed, note
	}
	return clauses
}

// officeClauses are those of any site.
func officeClauses() logistics.Clauses {
	t := titles()
	return logistics.Clauses{
		t.Read("001-015", "By category, opening plus in minus out is the stock, to the piece.", "按类别：期初 + 入 − 出 = 结存，逐件相符。"),
		t.Read("001-016", "Monthly or quarterly suffices by the text: monthly is taken, the stricter; a site may take quarterly.", "原文“月度/季度”任一：取较严的月度；单位可改为季度。"),
		t.Assumed("001-033", "Quotas and their period are not in the text: without a quota unchecked, the month as period assumed.", "定额与周期原文未载：无定额则不核查，周期假定为月。"),
		t.Read("001-035", "How long before is not in the text: at any time before use begins, and two bookings of a venue never overlap.", "提前量原文未载：开始使用之前即可，同一场地时段不得重叠。"),
	}
}

// factoryClauses are those of the factory manual.
func factoryClauses() logistics.Clauses {
	t := titles()
	return logistics.Clauses{
		t.Read("000-128", "Kept until the warranty ends. From which price on other goods are valuables is not in the text: unchecked.", "保存至保修期满。其他物品达到何价格为贵重品原文未载：不核查。"),
		t.Read("000-157", "Separated by floor or by room, roughly: no room is mixed, in principle.", "“大概分开”取原则上同室不混住；按楼层或房间均可。"),
		t.Read("000-158", "Every zone has exactly one post that answers for it; the area has an office that manages it.", "每片区恰有一个责任岗位；生活区设管理处。"),
		t.Stated("000-159"),
	}
}

// schoolClauses are those of schools and kindergartens.
func schoolClauses() logistics.Clauses {
	t := titles()
	return logistics.Clauses{
		t.Read("000-185", "A card or an entry in a register book, one of them for each thing, whatever it cost; and its class.", "账卡或登记簿任一，每件一条，不限价值；并注明类别。", "001-007"),
		t.Read("000-186", "Any difference between books and goods is one: the tolerance is zero.", "账物任何差异均为不符：允差为零。"),
		t.Read("000-187", "A thing is replaced only where a note says that it cannot be repaired.", "须有“无法修复”记录方可更换。", "001-008"),
		t.Read("002-016", "By when it is recovered is not in the text: open as long as it is out.", "追回期限原文未载：未追回前一直为未结事项。"),
		t.Assumed("002-017", "The target is not in the text: every book that was issued comes back.", "目标值原文未载：发出的循环教材全部收回。"),
		t.Stated("002-019"),
		t.Read("002-023", "Signed for on a day of the term. Who signs for nothing has not taken custody.", "在学期之内签名；无签名则保管未成立。"),
		t.Read("002-024", "The price is the original one; damage is repaired, and paid for where somebody is liable, at most at the price. The penalty for theft is not in the text: unchecked.",
			"照价取原价；损坏报修，有责任人的并须赔偿，以原价为限。被盗的处罚额原文未载：不核查。", "003-030"),
		t.Read("002-031", "One named person a room; daily is read as every workday.", "一室一名保管人；“日日”取每个工作日。"),
		t.Read("003-026", "The recipient fills in the form himself, whatever his role. Heads of offices, departments and classes review for theirs; the storekeeper or the asset administrator issues.",
			"领用人本人填写，不限角色；处室、部门、班级负责人审核；仓库管理员或固定资产管理员发放。", "002-044"),
		t.Read("003-027", "Whatever is missing refuses the issue, with all reasons at once.", "缺任一手续即不予发放，并一次列明全部原因。"),
		t.Stated("003-028"),
		t.Assumed("003-029", "Over its life and worn, or badly damaged; in both cases an appraisal that no use is left, before the approval. How many appraise is not in the text: two at least.",
			"超龄且老化，或损坏严重；两者均须在批准前鉴定确无使用价值。鉴定人数原文未载：至少两人。"),
		t.Read("003-031", "The days are not in the text: the order is asked for, and all three in the term. Who leaves hands back too: assumed.",
			"具体日期原文未载：按次序办理，均在学期之内；保管人离任亦须移交（假定）。", "004-049"),
		t.Read("003-032", "A count at least every year, a reconciliation at least every half year; what a stricter clause asks more often is asked so.",
			"对账至少每半年、清查至少每年；另有更严频次的从严。", "002-042"),
		t.Read("003-033", "A difference is closed with its cause and a responsible person, never before.", "查明原因并落实责任人后方可结案。"),
		t.Read("003-034", "As many old ones as new ones; who gets a thing for the first time has none.", "交旧数不少于领新数；首次领用除外。"),
		t.Assumed("003-035", "The amount is not in the text: more than nothing, before the issue, and back on the return, by the end of the school year.",
			"押金额原文未载：领用前缴纳且大于零，学年结束前归还时退还。"),
		t.Read("003-055", "A kindergarten's; stricter than 003-032, and taken for all of its counts. Counts of two months in a row are never more than 62 days apart.",
			"幼儿园条款；严于 003-032，从严适用。相邻两月的盘点间隔不会超过 62 天。"),
		t.Assumed("003-062", "The day on which summer begins is not in the text: 1 June.", "入夏日期原文未载：取 6 月 1 日。"),
		t.Read("003-063", "How often computers are looked after is not in the text: unchecked. Before each holiday, on its last workday, power is looked at. Who does it is assumed.",
			"电脑维护周期原文未载：不核查。每次放假前最后一个工作日检查断电。办理人为假定。", "004-051"),
		t.Read("003-068", "On a day of the term, its last included; who counts is assumed.", "在学期之内（含最后一日）清点；清点人为假定。"),
		t.Read("003-073", "Investigated first; then at the price, whoever is at fault for the guard's absence.", "先查明责任，再照价赔偿。"),
		t.Assumed("004-023", "Irregular checks have no number: at least one a term. How soon is repaired is not in the text: unchecked.", "不定期检查无数字：每学期至少一次。维修时限原文未载：不核查。"),
		t.Read("004-025", "Once a term, on any of its days, with each department.", "每学期一次，学期内任一日，逐部门核对。"),
		t.Read("004-027", "A site may do so, and need not. A unit that has custody is one of these, unless the record says why not.", "“可以”不强制；已确定承包单位的须为所列之一，否则记录理由。"),
		t.Read("004-028", "Who damages pays, a thief the price; where nobody knows who it was, the custodian. Wear is nobody's.", "谁损坏谁赔偿，盗窃者照价；责任人不明的由管护人承担；自然损耗无人赔偿。", "002-043", "003-074"),
		t.Read("004-032", "Entered at once, after the issue; office supplies too, by 004-038.", "发放后随即登记；办公用品依 004-038 同此。", "004-038"),
		t.Assumed("004-039", "The end of the term is read as its last fourteen days.", "“期末”假定为学期最后 14 日。"),
		t.Read("004-041", "Bounds are the site's, for each item; an item without bounds is unchecked.", "上下限由单位逐项规定；未规定的不核查。", "004-062"),
		t.Read("004-050", "Cause, then responsibility, then a written opinion. A time limit and who handles it are not in the text.", "先原因、再责任、后书面处理意见；时限与办理人原文未载。"),
		t.Read("004-059", "Quantity and price; who keeps it is asked for by 003-028.", "数量、价格；保管人见 003-028。"),
		t.Read("004-101", "In the month in which it came in, to its last day. Voucher, book and goods agree to the piece.", "于增加当月月底前入账；账证、账实逐件相符。"),
		t.Assumed("004-102", "The administrator submits; who approves is not in the text: the principal or who manages general affairs.", "由固定资产管理员报批；审批人原文未载：取校长或总务负责人。"),
		t.Read("004-104", "In the order of the text, of which the arrows are lost; roles other than the head of the room are assumed.", "原文箭头缺失，按叙述次序；室负责人以外的办理人为假定。"),
		t.Read("004-105", "A count in each calendar year that covers everything, on 31 December at the latest.", "每个自然年度全面盘点一次，最迟 12 月 31 日。"),
	}
}
