package approval

import "example.com/logistics"

// School is the policy of the school plans. A rule that only the factory manual has is carried with the basis Assumed. Each call
// gives a fresh one.
func School() Policy {
	t, pol := titles(), Factory()
	pol.Edition = "school-2026"
	pol.Clauses = logistics.Clauses{
		t.Assumed("000-048", "The factory's sixteen categories.", "沿用工厂十六类。"),
		t.Assumed("000-028", "The factory's diesel and liquefied petroleum gas.", "沿用工厂的柴油、液化气。"),
		t.Assumed("000-029", "The factory's timber and electrical goods.", "沿用工厂的木材、电器。"),
		t.Assumed("000-103", "A factory's rule: the only tier is the top one, so the principal decides explicitly that the purchase is unbudgeted. The ladder is buyer, general affairs manager, principal.",
			"工厂条款：仅有一档即最高档，故由校长明确作出无预算决定。级别为采购员、总务部门经理、校长。"),
		t.Assumed("000-102", "A factory's rule: food is decided apart; a requisition of food and other goods is two purchases.", "工厂条款：食品另行决定；食品与其他物品同单的，分作两笔。"),
		t.Read("004-084", "Every purchase whatever its amount: three quotes, the principal's consent before the order, a list and a receipt. Earlier purchases are added only where a school sets a window.",
			"不论金额：三家比价、订购前校长同意、清单与凭证。仅在学校设定期限时才并入此前采购。"),
		t.Assumed("000-110", "A factory's rule: from 5,000 a group may choose a site visit.", "工厂条款：5,000 元起小组可选择实地考察。"),
		t.Assumed("000-113", "A factory's rule: the general affairs manager approves diesel first, then the principal.", "工厂条款：柴油先由总务部门经理核准，再由校长同意。"),
		t.Assumed("000-105", "A factory's rule: regular items come from a listed supplier at no more than the carried-over price.", "工厂条款：常用品须由名册供应商按不高于沿用价供应。"),
		t.Assumed("000-118", "A factory's rule with the principal as approver, whose consent covers every purchase (004-084).", "工厂条款；批准人为校长，因其同意涵盖一切采购（004-084）。"),
		t.Assumed("000-054", "A factory's rule: the supplier chosen, and every supplier whose quote counts.", "工厂条款：所选供应商及计入的报价供应商均须在名册内。"),
		t.Read("003-019", "The limits of the three ways are not in the documents: not checked until the policy gives them.", "三条路径的限额文件未载：制度给出前不核查。"),
		t.Assumed("000-142", "A factory's rule: the department manager reviews every payment form; the factory's gates by amount are not carried, for the principal approves all.",
			"工厂条款：部门经理审核付款单；不沿用工厂金额关口，因一律由校长批准。"),
		t.Read("000-181", "One final approver, the principal, signs last; every signature before his is a review.", "终批人仅一人，即校长，最后签批；其前的签字均为审核。", "001-005"),
		t.Assumed("000-055", "A factory's rule: listed on the day of the order, not struck off for fraud or bribery on the day of payment; cash bought at the market is exempt.", "工厂条款：下单日在名册内，付款日未因欺诈或贿赂除名；市场现金采购除外。"),
		t.Read("003-077", "A purchase is false whose goods the receipt into stock does not confirm.", "入库未能确认实物的，视为虚假购物。"),
		t.Read("003-076", "Three persons, who sign the payment form in no other role; a witness does in place of an acceptor.", "三人签字，均不得以其他身份签付款单；证明人可代验收人。"),
		t.Read("003-020", "The head's opinion comes first; who heads the office has his own requests signed by the leader in charge. The levels of authority are not in the documents: not checked until a policy has them.",
			"处室负责人先签意见；本人为负责人的由分管领导签署。审批权限级别文件未载：制度给出前不核查。", "002-046"),
		t.Assumed("000-089", "A factory's rule: the original of a requisition goes on to purchasing.", "工厂条款：求购单原件转采购担当。"),
		t.Assumed("000-097", "A factory's rule: handler, either manager, seal.", "工厂条款：经办人、两位经理之一、盖章。"),
		t.Assumed("000-115", "A factory's rule: buyer, expense administrator, either manager, seal.", "工厂条款：采购员、费用管理担当、两位经理之一、盖章。"),
		t.Assumed("000-141", "A factory's rule: any carrier, collected on every workday; what is issued is judged document by document.", "工厂条款：各种载体，每个工作日收件；发文逐件核查。"),
		t.Assumed("000-145", "A factory's rule.", "工厂条款。"),
		t.Assumed("000-146", "A factory's rule: confirmed and signed.", "工厂条款：确认并签字。"),
		t.Assumed("000-147", "A factory's rule: confirmed and signed.", "工厂条款：确认并签字。"),
		t.Assumed("000-148", "A factory's rule: at least one copy for everyone who holds the post.", "工厂条款：任该职务者每人至少一份。"),
		t.Assumed("000-149", "A factory's rule; the requisition goes back in copy.", "工厂条款；求购单退回复印件。"),
		t.Assumed("000-150", "A factory's rule.", "工厂条款。"),
		t.Assumed("000-151", "A factory's rule: with a reason, unsigned and sent nowhere else.", "工厂条款：须有理由，不得签字，不得转送他处。"),
		t.Assumed("000-152", "A factory's rule.", "工厂条款。"),
		t.Assumed("000-153", "A factory's rule: general affairs manager, then senior manager.", "工厂条款：总务部门经理确认，高级经理承认。"),
		t.Assumed("000-154", "A factory's rule: sealed, then distributed.", "工厂条款：盖章后分发。"),
		t.Assumed("000-155", "A factory's rule: a number of its own and two registers.", "工厂条款：编号唯一，登记两处。"),
		t.Assumed("000-156", "A factory's rule.", "工厂条款。"),
		t.Assumed("000-189", "A factory's rule: person responsible, day, chased, checked, implemented.", "工厂条款：责任人、期限、催办、查办、落实。"),
		t.Read("002-027", "How long before a meal is declared is not in the documents.", "提前多久申报文件未载。"),
		t.Read("003-021", "Either criterion suffices; the bounds are not in the documents.", "两项标准满足其一即可；标准文件未载。"),
		t.Read("004-024", "Either size or number suffices; the bounds and the quorum are not in the documents.", "大型或批量满足其一即可；标准与到会人数文件未载。"),
		t.Read("004-083", "Large by the same bound as 004-024.", "大型标准与 004-024 相同。"),
		t.Stated("004-033"),
		t.Read("004-045", "In this order; it lapses with the term.", "依次办理；学期结束失效。"),
		t.Assumed("000-005", "A factory's rule: only assets that are expressly assigned.", "工厂条款：固定资产仅限明确划归者。"),
		t.Read("002-054", "A matter is the center's, and all its units are named: which of them takes it is not said.", "事项归中心，列出其全部内设机构：由哪一机构承办未载明。"),
		t.Read("004-082", "On the invoice the principal approves after the three signatures; the accounting office takes the form last, after the form and the invoice are signed.", "发票经三人签字后由校长批准；付款单与发票均签毕后会计方可办理。"),
	}
	pol.Ladder.Rungs = []logistics.Role{logistics.Buyer, logistics.GeneralAffairsManager, logistics.Principal}
	pol.Price.Tiers = logistics.Bands[Tier]{
		{Rule: logistics.Obliges("004-084"), From: yuan("0"), Then: Tier{Quotes: 3, Approver: logistics.Principal, Prior: true}},
	}
	pol.Price.Food.Approver = logistics.Principal
	pol.Price.Splitting.Clause = "004-084"
	pol.Price.Papers = logistics.Checklist{
		{Rule: logistics.Obliges("004-084"), Key: "item-list"},
		{Rule: logistics.Obliges("004-084"), Key: "receipt"},
	}
	limit := logistics.Limit{Rule: logistics.Obliges("003-019")}
	pol.Price.Routes = []Route{{"school", limit}, {"equipment-center", limit}, {"government-center", limit}}
	request := logistics.Obliges("003-020")
	pol.Requisition = RequisitionRules{
		Steps:     logistics.Steps{{Rule: request, Act: ActOpinion, By: []logistics.Role{logistics.OfficeHead}}},
		Superior:  Superior{request, logistics.LeaderInCharge},
		Authority: RequestAuthority{Rule: request},
	}
	pol.Large = largePurchases(logistics.SchoolAdministration, "government-center")
	final := logistics.Obliges("000-181")
	pol.Payment.Gates = pol.Payment.Gates[:1]
	pol.Payment.Final = logistics.Steps{{Rule: final, Act: ActFinalApproval, By: []logistics.Role{logistics.Principal}}}
	pol.Payment.Handover.Clause = "004-082"
	pol.Payment.Invoice = append(pol.Payment.Invoice, logistics.Step{
		Rule: logistics.Obliges("004-082"), Act: ActApproved, By: []logistics.Role{logistics.Principal},
		After: []string{ActHandled, ActAccepted, ActReviewed},
	})
	return pol
}
