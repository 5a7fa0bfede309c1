package approval

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Factory is the policy of the factory manual. A rule that only the school plans have is carried with the basis Assumed. Each call
// gives a fresh one.
func Factory() Policy {
	t := titles()
	pol := Policy{
		Edition: "factory-2026",
		Clauses: logistics.Clauses{
			t.Read("000-048", "The sixteen categories; a word that is none of the policy's is an error.", "十六类；不在其内的词视为错误。"),
			t.Assumed("000-028", "Diesel and liquefied petroleum gas stand only in the buyers' lists.", "柴油、液化气仅见于采购员分工。"),
			t.Assumed("000-029", "Timber and electrical goods stand only in the buyers' lists.", "木材、电器仅见于采购员分工。"),
			t.Read("000-103", "One row up with that row's quotes; above the top row the general manager decides explicitly that it is unbudgeted. Food is not moved.",
				"上移一行并按该行报价数；已在最高行的由总经理明确作出无预算决定。食品不上移。"),
			t.Read("000-102", "A requisition of food and other goods is two purchases; all that is not food is one, whose total decides, of whatever categories.",
				"食品与其他物品同单的，分作两笔；非食品不论品类合为一笔，以总额为准。"),
			t.Read("000-106", "Exactly 1,500 belongs to the next tier; the total of the requisition decides. The buyer may decide for his own request; a higher rung may decide in his place, but not for himself. This tier and every other approves before the order, which carries the approved price. Earlier purchases are added only where a company sets a window.",
				"恰为 1,500 元归下一档；以请购单总额为准。采购员可自批；上级可代为核定，但不得自批。本档及其余各档均须在订购前核定，因订单须载明经批准的价格。仅在企业设定期限时才并入此前采购。"),
			t.Read("000-108", "Exactly 5,000 belongs to the next tier. A higher rung may decide in the manager's place.", "恰为 5,000 元归下一档。上级可代为核定。"),
			t.Read("000-109", "Three quotes or more, of different listed suppliers; exactly 10,000 belongs to the next tier.", "三家以上不同的合格供应商报价；恰为 10,000 元归下一档。"),
			t.Read("000-111", "Three quotes or more, of different listed suppliers; exactly 50,000 belongs to the next tier.", "三家以上不同的合格供应商报价；恰为 50,000 元归下一档。"),
			t.Read("000-112", "50,000 itself included; three quotes or more, of different listed suppliers.", "含 50,000 元本数；三家以上不同的合格供应商报价。"),
			t.Read("000-110", "5,000 itself included; the visit stays the group's choice, whose record is asked of the supplier's file.", "含 5,000 元本数；是否考察由小组选择，其记录在供应商档案中核查。"),
			t.Read("000-113", "In any case, and the tier's approver as well where he is higher; nobody in their place.", "任何金额均须其核准，档位审批人更高时两者都要；不得代批。"),
			t.Read("000-105", "The same price is allowed; a higher one, or a supplier who is not listed, is quoted again, and is a finding whoever approved it, the buyer too. The tiers, with their number of quotes, hold as for all others.",
				"价格相同可用；更高或供应商不在名册的，重新报价，且无论由谁（含采购员）核定均属不符。金额档位及其报价数照常适用。"),
			t.Read("000-118", "The analysis of the quotes, that of the supplier chosen among them, is the group's act and no signature, and may be that of a price period, before the requisition; a manager who leads the group may approve, and it is noted. The approval comes before the order.",
				"对报价（含所选供应商的报价）的分析是小组行为而非签字，可为价格期内、请购之前所作；经理任组长时仍可批准，但须注明。批准在订购之前。"),
			t.Read("000-054", "The supplier chosen, and every supplier whose quote counts.", "所选供应商及计入的报价供应商均须在名册内。"),
			t.Read("000-142", "The manager signs every payment form, before all others. Requisitions and requests for goods are signed at the desk by the general affairs manager, after the applicant's own supervisor.", "付款单一律先由经理签字。求购单、申领单由总务部门经理在受信处签字，在申请方主管之后。"),
			t.Read("000-143", "Strictly over 5,000; the department manager signs too.", "严格大于 5,000 元；部门经理同样签字。"),
			t.Read("000-144", "Strictly over 10,000; the department manager and the senior manager sign too.", "严格大于 10,000 元；部门经理、高级经理同样签字。"),
			t.Stated("000-150"),
			t.Read("000-055", "Listed on the day of the order and not struck off for fraud or bribery on the day of payment; cash bought at the market is exempt.",
				"下单日须在名册内，付款日未因欺诈或贿赂除名；市场现金采购除外。"),
			t.Read("000-089", "The review comes first. The table of the request authority is not in the documents: not checked until a policy has it. Who holds the reviewer's post has his own requisitions reviewed by the department manager. The original goes on to purchasing.",
				"先经审核。请购核定权限表未附：制度给出前不核查。审核人自己的求购单由部门经理审核。原件转采购担当。"),
			t.Read("000-091", "The purchasing manager confirms, then the general affairs manager approves; no amount is too small.", "采购担当经理确认在先，总务部门经理承认在后；不设金额下限。"),
			t.Read("000-097", "Either manager will do, and is another person than the handler. Either name of the seal will do; the seal is no signature.", "两位经理之一即可，但不得为经办人。两种章名均可；盖章不是签字。"),
			t.Read("000-115", "Buyer, expense administrator and approver are three persons; the two sign in either order.", "采购员、费用管理担当、批准人为三人；前两者签字不分先后。"),
			t.Read("000-141", "Electronic documents equal paper ones. The desk collects on every workday; what it issues is judged document by document, without a daily count.", "电子文件等同纸质。每个工作日收件；发文逐件核查，不计每日次数。"),
			t.Stated("000-145"),
			t.Read("000-146", "Confirmation and signature are two acts, which one chief does.", "确认与签字为两项，由同一科长办理。"),
			t.Read("000-147", "Confirmed and signed.", "确认并签字。"),
			t.Read("000-148", "At least one copy for everyone who holds the post.", "任该职务者每人至少一份。"),
			t.Read("000-149", "The requisition goes back in copy: its original goes to purchasing.", "求购单退回复印件，原件转采购。"),
			t.Read("000-151", "With a reason on record, unsigned and sent nowhere else; time runs anew when it is handed in again. The same holds of forms that the section chief signs.", "须记录理由，不得签字，不得转送他处；重新提交后重新计时。科长签字的单据同样适用。"),
			t.Stated("000-152"),
			t.Read("000-153", "The manager who confirms is that of general affairs, which issues; whatever the document, none is exempt.", "确认者为发文的总务部门经理；任何文件均不例外。"),
			t.Read("000-154", "Either name of the seal will do; the seal is no signature.", "两种章名均可；盖章不是签字。"),
			t.Read("000-155", "No two documents have one number.", "编号不得重复。"),
			t.Stated("000-156"),
			t.Read("000-189", "With a person responsible and a day, which itself is in time; a matter stays open until it is carried out.", "须有责任人与期限，期限当日仍属及时；落实前不得结案。"),
			t.Assumed("002-027", "A school's rule. How long before a meal is declared is not in the documents.", "学校条款。提前多久申报文件未载。"),
			t.Assumed("003-019", "A school's rule: a factory has no catalogue and no ways of its own to buy.", "学校条款：工厂无采购目录与路径之分。"),
			t.Assumed("003-021", "A school's rule; the bounds are not in the documents.", "学校条款；标准文件未载。"),
			t.Assumed("004-024", "A school's rule; the bounds and the quorum are not in the documents. The general manager presides.", "学校条款；标准与到会人数文件未载。由总经理主持。"),
			t.Assumed("004-083", "A school's rule: the general manager decides, and any way to buy will do.", "学校条款：由总经理决定，采购路径不限。"),
			t.Assumed("004-033", "A school's rule; the factory's papers are silent.", "学校条款；工厂手册未规定。"),
			t.Assumed("004-045", "A school's rule, for those who are trained on the site.", "学校条款，用于在厂学生。"),
			t.Read("000-005", "Only assets that are expressly assigned; minor repairs have no upper bound.", "固定资产仅限明确划归者；零星修缮不设上限。"),
			t.Read("002-054", "A matter is the center's, and all its units are named: which of them takes it is not said.", "事项归中心，列出其全部内设机构：由哪一机构承办未载明。"),
			t.Assumed("003-077", "A school's rule; the factory's papers are silent. A purchase is false whose goods the receipt into stock does not confirm.", "学校条款；工厂手册未规定。入库未能确认实物的，视为虚假购物。"),
			t.Assumed("003-076", "A school's rule; three persons, who sign the payment form in no other role; a witness does in place of an acceptor; no principal. The accounting office takes the form after them.",
				"学校条款；三人签字，均不得以其他身份签付款单；证明人可代验收人；无校长。会计在其后接收付款单。"),
		},
		Categories: documentedCategories(),
		Ladder: Ladder{logistics.Obliges("000-103"), []logistics.Role{
			logistics.Buyer, logistics.PurchasingManager, logistics.GeneralAffairsManager, logistics.SeniorManager, logistics.GeneralManager,
		}},
		Price: PriceTable{
			Scope: Scope{logistics.Obliges("000-102")},
			Tiers: logistics.Bands[Tier]{
				{Rule: logistics.Obliges("000-106"), From: yuan("0"),
					Then: Tier{Quotes: 0, Approver: logistics.Buyer, Self: true, Deputy: true, Prior: true}},
				{Rule: logistics.Obliges("000-108"), From: yuan("1500"),
					Then: Tier{Quotes: 2, Approver: logistics.PurchasingManager, Deputy: true, Prior: true}},
				{Rule: logistics.Obliges("000-109"), From: yuan("5000"),
					Then: Tier{Quotes: 3, Approver: logistics.GeneralAffairsManager, Deputy: true, Prior: true}},
				{Rule: logistics.Obliges("000-111"), From: yuan("10000"),
					Then: Tier{Quotes: 3, Approver: logistics.SeniorManager, Deputy: true, Prior: true}},
				{Rule: logistics.Obliges("000-112"), From: yuan("50000"),
					Then: Tier{Quotes: 3, Approver: logistics.GeneralManager, PicksSupplier: true, Prior: true}},
			},
			SiteVisit:  logistics.Limit{Rule: logistics.Advises("000-110"), Side: logistics.AtLeast, Bound: bound("5000")},
			Unbudgeted: Unbudgeted{logistics.Obliges("000-103"), 1},
			Raised: []Raised{
				{logistics.Obliges("000-113"), logistics.Diesel, logistics.GeneralAffairsManager},
			},
			Regular:   Regular{logistics.Obliges("000-105"), regularCategories()},
			Food:      Food{Rule: logistics.Obliges("000-118"), Category: logistics.Food, Analyst: logistics.EvaluationGroup, Approver: logistics.GeneralAffairsManager, Prior: true},
			Listed:    logistics.Need{Rule: logistics.Obliges("000-054"), Key: "listed"},
			Splitting: Splitting{Rule: logistics.Obliges("000-106")},
		},
		Payment: PaymentTable{
			Gates: logistics.Bands[Gate]{
				{Rule: logistics.Obliges("000-142"), From: yuan("0"), Then: Gate{Approver: logistics.DepartmentManager}},
				{Rule: logistics.Obliges("000-143"), From: yuan("5000"), Above: true,
					Then: Gate{Approver: logistics.SeniorManager, Unbudgeted: true}},
				{Rule: logistics.Obliges("000-144"), From: yuan("10000"), Above: true, Then: Gate{Approver: logistics.GeneralManager}},
			},
			Handover:      logistics.Step{Rule: logistics.Obliges("000-150"), Act: ActHandover, By: []logistics.Role{logistics.AccountingOffice}},
			Listed:        logistics.Need{Rule: logistics.Obliges("000-055"), Key: "listed-at-order"},
			Cleared:       logistics.Need{Rule: logistics.Obliges("000-055"), Key: "cleared"},
			FalsePurchase: logistics.Need{Rule: logistics.Obliges("003-077"), Key: "false-purchase", Banned: true},
			Invoice:       invoiceSteps(),
		},
	}
	pol.papers()
	return pol
}

// documentedCategories are the categories of the documents, by the clause that names them.
func documentedCategories() logistics.List[CategoryWords] {
	return logistics.List[CategoryWords]{
		{logistics.Obliges("000-048"), logistics.List[logistics.Category]{
			logistics.Food, logistics.MaintenanceMaterials, logistics.Stationery, logistics.Medicines, logistics.OfficeFurniture,
			logistics.CommunicationGoods, logistics.DailyUse, logistics.ProtectiveEquipment, logistics.CanteenEquipment, logistics.Kitchenware,
			logistics.HomeAppliances, logistics.CleaningGoods, logistics.WorkClothes, logistics.GuestSupplies, logistics.Souvenirs, logistics.Advertising,
		}},
		{logistics.Obliges("000-028"), logistics.List[logistics.Category]{logistics.Diesel, logistics.LPG}},
		{logistics.Obliges("000-029"), logistics.List[logistics.Category]{logistics.Timber, logistics.ElectricalGoods}},
	}
}

// regularCategories are bought regularly as a rule (000-105).
func regularCategories() logistics.List[logistics.Category] {
	return logistics.List[logistics.Category]{
		logistics.Stationery, logistics.CleaningGoods, logistics.DailyUse, logistics.Medicines, logistics.MaintenanceMaterials,
	}
}

// invoiceSteps are the three signatures on an invoice (003-076). The handler of a cash purchase may be the one who is
// paid back: his signature is no approval.
func invoiceSteps() logistics.Steps {
	rule := logistics.Obliges("003-076")
	return logistics.Steps{
		{Rule: rule, Act: ActHandled, By: []logistics.Role{logistics.Handler}, Self: true},
		{Rule: rule, Act: ActAccepted, By: []logistics.Role{logistics.Acceptor, logistics.Witness}},
		{Rule: rule, Act: ActReviewed, By: []logistics.Role{logistics.Reviewer}},
	}
}

func yuan(text string) decimal.Decimal { return decimal.RequireFromString(text) }

func bound(text string) logistics.Measure {
	a, _ := logistics.AmountOf(yuan(text))
	return logistics.Yuan(a)
}
