package procurement

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

func cashTitles() logistics.Titles {
	return logistics.Titles{
		"000-107": {En: "Accompanied cash purchases", Zh: "现金采购陪同监督"},
		"000-119": {En: "Two persons at the market", Zh: "两人同赴市场"},
		"000-120": {En: "Weight limit of cash items", Zh: "现购单项重量上限"},
		"000-121": {En: "Amount limit of cash items", Zh: "现购单项金额上限"},
		"000-122": {En: "Daily limit of cash purchases", Zh: "现购每日总额上限"},
		"000-123": {En: "Price control and supervision at the market", Zh: "市场定价与在场监督"},
		"000-124": {En: "Report of market differences", Zh: "市场差异报告与传真"},
	}
}

// The acts that follow where the fixed supplier is dearer or worse than the market (000-124), for the Marks of a
// [MarketDifference].
const (
	ActReportDifference = "report-to-purchasing-manager" // the purchasing manager is told
	ActFaxSupplier      = "fax-to-supplier"              // the supplier is told by fax
)

func cashNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		"bank-transfer":     {En: "payment by bank transfer", Zh: "银行转账付款"},
		"lawful-invoice":    {En: "a lawful invoice", Zh: "合法票据"},
		"cash-tier":         {En: "a price tier that allows cash", Zh: "所在价格档允许现金采购"},
		"companion":         {En: "a named person who is not the buyer, confirms and supervises", Zh: "采购员以外的指名人员陪同确认、监督"},
		"canteen-appointee": {En: "a person whom the canteen appoints, who is not the buyer", Zh: "食堂指派的采购员以外人员"},
		SignedByBuyer:       {En: "the buyer's signature", Zh: "采购员签字"},
		SignedByAppointee:   {En: "the canteen appointee's signature", Zh: "食堂指派人员签字"},
		ActReportDifference: {En: "report to the purchasing manager", Zh: "报告采购担当经理"},
		ActFaxSupplier:      {En: "fax of the result to the supplier", Zh: "将结果传真给供应商"},
	}
}

func (pol *Policy) factoryCash() {
	pol.Clauses = append(pol.Clauses, manualCash()...)
	pol.Cash = cash()
}

// schoolCash is the same: the schools' plans say nothing of cash, and one of them has food from designated units only.
func (pol *Policy) schoolCash() {
	clauses := manualCash()
	pol.Clauses = append(pol.Clauses, lent(factorys(), clauses[:1]...)...)
	pol.Clauses = append(pol.Clauses, lent(logistics.Text{
		En: "A factory's rule; the school plans are silent. Where food comes from designated units only (004-091), nothing is bought at the market.",
		Zh: "工厂条款；学校文件未规定。食品实行定点采购（004-091）的，不得市场现购。",
	}, clauses[1:]...)...)
	pol.Cash = cash()
}

// manualCash are the clauses of the factory manual.
func manualCash() logistics.Clauses {
	t := cashTitles()
	return logistics.Clauses{
		t.Read("000-107", "Whoever goes along is named, is not the buyer and holds no buyer's post. A transfer and an invoice are asked for as far as possible: a reason on record settles it. Of cash without an invoice there is a receipt that two witnesses signed, the buyer not among them. The text allows cash in the lowest price tier and names no other: elsewhere it is not allowed, but for the canteen's market purchases.",
			"陪同人须指名，且非采购员本人，亦不任采购员岗位。转账与合法票据为尽量要求，记录理由即可。现金采购无合法票据的，须有采购员以外两名见证人签字的收据。原文仅在最低价格档提及现金，其他档次视为不允许；食堂市场采购除外。"),
		t.Read("000-119", "Two different persons, each time.", "每次均须两名不同人员。"),
		t.Read("000-120", "30 jin are 15 kg; exactly 30 are allowed. An item counts over the whole day and all slips. What is sold by the piece has no weight: the money limits it. That an item is a sundry one of the menu the canteen vouches for.",
			"30 斤即 15 千克，含 30 斤。同一物品按全日各单据合计。按件出售者无重量限制，只受金额限制。物品是否属菜单零星物品由食堂负责。"),
		t.Read("000-121", "As a rule, 500 exactly allowed; counted over the whole day as the weight is. A reason on record settles it.",
			"原则上，含 500 元；与重量同按全日合计。记录理由即可。"),
		t.Read("000-122", "For the whole site and calendar day, all buyers together; 4,000 exactly are allowed. It stands among the canteen's purchases at the market: other small purchases for cash (000-107) do not count.", "全场所每个自然日合计，不分采购员；含 4,000 元。本条列于食堂市场采购之下：其他小额现金采购（000-107）不计入。"),
		t.Read("000-123", "The buyer sets the price and the canteen's person supervises: both sign the record, which where there is no invoice is the receipt with its two witnesses, and nobody else approves.", "采购员定价，食堂人员监督：两人均在记录上签字，无票据时该记录即两人见证的收据，不另行审批。"),
		t.Read("000-124", "Any difference to our disadvantage, for the text has no threshold: the fixed supplier is dearer or worse than the market. At once is by the end of the day on which it was found. To whom it is reported the text does not say: read as the purchasing manager.",
			"原文无差异幅度：凡固定供应商价高于市场或质次于市场，均须办理。“立即”取发现当日内。报告对象原文未载：取采购担当经理。"),
	}
}

// cash is what both kinds of site keep to.
func cash() Cash {
	need := func(rule logistics.Rule, key string) logistics.Need { return logistics.Need{Rule: rule, Key: key} }
	atOnce := func(act string) logistics.Step {
		return logistics.Step{
			Rule: logistics.Obliges("000-124"), Act: act, By: logistics.List[logistics.Role]{logistics.Buyer},
			Within: logistics.MustSpan("0d"), Self: true, Again: true,
		}
	}
	return Cash{
		Purchase: CashPurchases{
			Transfer:  need(logistics.Advises("000-107"), "bank-transfer"),
			Invoice:   need(logistics.Advises("000-107"), "lawful-invoice"),
			Tier:      need(logistics.Obliges("000-107"), "cash-tier"),
			Companion: need(logistics.Obliges("000-107"), "companion"),
			Witnesses: logistics.Limit{Rule: logistics.Obliges("000-107"), Side: logistics.AtLeast, Bound: logistics.Count(2)},
		},
		Market: MarketPurchases{
			Together: need(logistics.Obliges("000-119"), "canteen-appointee"),
			Weight:   logistics.Limit{Rule: logistics.Obliges("000-120"), Side: logistics.AtMost, Bound: logistics.Count(15_000)},
			Amount:   logistics.Limit{Rule: logistics.Advises("000-121"), Side: logistics.AtMost, Bound: wholeYuan(500)},
			Day:      logistics.Limit{Rule: logistics.Obliges("000-122"), Side: logistics.AtMost, Bound: wholeYuan(4_000)},
			Signed: logistics.Checklist{
				need(logistics.Obliges("000-123"), SignedByBuyer), need(logistics.Obliges("000-123"), SignedByAppointee),
			},
		},
		Difference: Differences{
			Price:  logistics.Limit{Rule: logistics.Obliges("000-124"), Side: logistics.AtMost, Bound: logistics.Share(0, 1)},
			Steps:  logistics.Steps{atOnce(ActReportDifference), atOnce(ActFaxSupplier)},
			Report: DifferenceReport{Recipients{logistics.Obliges("000-124"), logistics.List[logistics.Role]{logistics.PurchasingManager}}, ActReportDifference},
		},
	}
}

// wholeYuan is an amount written in code.
func wholeYuan(n int64) logistics.Measure {
	a, _ := logistics.AmountOf(decimal.NewFromInt(n))
	return logistics.Yuan(a)
}
