package supplier

import "example.com/logistics"

// factoryQuotation carries what the factory manual says of quotations and prices, and the comparison of any office.
func (pol *Policy) factoryQuotation() {
	pol.Clauses = append(append(pol.Clauses, manualQuotation()...), officeComparison())
	pol.Quotation = quotation()
}

// schoolQuotation carries the comparison of any office, and as assumed what only the factory manual says of quotations and prices.
func (pol *Policy) schoolQuotation() {
	pol.Clauses = append(append(pol.Clauses, lent(manualQuotation())...), officeComparison())
	pol.Quotation = quotation()
}

// manualQuotation are the clauses of the factory manual.
func manualQuotation() logistics.Clauses {
	t := quotationTitles()
	return logistics.Clauses{
		t.Read("000-057", "Letter, fax and delivery by hand; a quote that came in any other way is not valid. The day on which it comes in counts.",
			"信函、传真、送达三种；其他方式无效。以收到之日为准。"),
		t.Assumed("000-058", "Both ends included. The goods named are four categories, the kitchen consumables among the kitchenware, and four kinds of food. The list is open: whether other kinds of those two have a window is not known; other categories have none. The text says nothing of a late quote: one between two windows is late for the one before, unless the purchasing manager accepts it with a reason.",
			"含首末日。所列为四个类别、厨具中的厨房消耗品及四种食品。原文为开放列举：该两类别中的其他品类有无窗口不明；其他类别无窗口。逾期报价原文未载：两窗口之间的报价视为前一窗口逾期，采购担当经理附理由接受者除外。"),
		t.Assumed("000-059", "Confirmed on a day, it holds to the day before that day of the next month, or before its last day if it has no such day. In principle it does not rise at all, for the text gives no measure of how much it may: a higher one that is confirmed meanwhile waits for its end, a lower one does not. Later it is confirmed again before an order, and never above the approved quote.",
			"自确认日起至次月同日前一日；次月无该日的，至其末日前一日。期内原则上不涨，容许幅度原文未载：期内再确认的较高价自期满次日起算，较低价即时生效。期满下单前重新确认，且不得高于核准报价。"),
		t.Assumed("000-060", "Any rise, for the text says no more than sudden. He tells of it first; the purchasing manager or the general affairs manager consents in writing, before a delivery at the new price. What is delivered before is paid at the old price; a lower price is paid from when he asked on.",
			"任何上涨均适用，原文仅言“突变”，无幅度。供应商先通知，采购担当经理或总务部门经理书面同意后方可按新价送货；同意前送达的按原价支付；降价自提出时起按新价支付。"),
		t.Assumed("000-056", "The text gives no formula. Of the offers whose sample or small batch passed the lower price is before the others; where prices are equal to the last unit, the higher quality. The comparison is kept.",
			"原文无公式：送样或小批量合格者中低价优先；价格完全相同的，品质高者优先。比较留记录。"),
	}
}

// officeComparison is the clause that speaks of any office.
func officeComparison() logistics.Clause {
	return quotationTitles().Assumed("001-018", "The text gives no weights. Who is disqualified or not qualified is left out, whatever he offers; the rest are compared by price, then quality, then qualification, then service, each where those before it are equal.",
		"原文无权重：被判不合格或不具备资格者一律排除；其余依次比较价格、品质、资质、服务，前项相同方比后项。")
}

func quotation() Quotation {
	way, window, hold := logistics.Obliges("000-057"), logistics.Obliges("000-058"), logistics.Obliges("000-059")
	change, price, offer := logistics.Obliges("000-060"), logistics.Obliges("000-056"), logistics.Obliges("001-018")
	manager := func() []logistics.Role { return []logistics.Role{logistics.PurchasingManager} }
	whole := func(c logistics.Category, kinds ...string) Windowed {
		return Windowed{Rule: window, Category: c, Kinds: kinds}
	}
	yearly := func(what, every string) logistics.Duty {
		return logistics.Duty{
			Rule: window, What: what, By: []logistics.Role{logistics.Supplier}, Every: logistics.MustEvery(every), Move: logistics.Stays, Times: 1,
		}
	}
	none := logistics.Share(0, 100)
	return Quotation{
		Channels:  Channels{way, []string{SentByLetter, SentByFax, SentByHand}},
		Addressee: Addressee{way, manager()},
		Windows: Windows{
			Goods: logistics.List[Windowed]{
				whole(logistics.MaintenanceMaterials), whole(logistics.CleaningGoods), whole(logistics.Stationery), whole(logistics.DailyUse),
				whole(logistics.Kitchenware, KitchenConsumables), whole(logistics.Food, Meat, FrozenGoods, Seasonings, NonStapleFood),
			},
			Periods: logistics.List[logistics.Duty]{yearly("may-quote", "yearly 05-15..05-20"), yearly("december-quote", "yearly 12-15..12-20")},
			Late:    logistics.Steps{{Rule: window, Act: ActAcceptLate, By: manager()}},
			Reason:  logistics.Need{Rule: window, Key: "late-quote-reason"},
		},
		Price: Holding{
			Confirmation: Confirmation{hold, []logistics.Role{logistics.EvaluationGroup}},
			Hold:         Hold{logistics.Advises("000-059"), 1},
			Drift:        logistics.Limit{Rule: logistics.Advises("000-059"), Side: logistics.AtMost, Bound: none},
			Current:      logistics.Need{Rule: hold, Key: "price-that-holds"},
			Ceiling:      logistics.Limit{Rule: hold, Side: logistics.AtMost, Bound: none},
		},
		Change: PriceChanges{
			Rise: logistics.Limit{Rule: change, Side: logistics.AtMost, Bound: none},
			Steps: logistics.Steps{
				{Rule: change, Act: ActPriceNotice, By: []logistics.Role{logistics.Supplier}, Self: true, Again: true},
				{Rule: change, Act: ActPriceConsent, By: []logistics.Role{logistics.PurchasingManager, logistics.GeneralAffairsManager}, After: []string{ActPriceNotice}},
			},
			Written: logistics.Need{Rule: change, Key: "in-writing"},
		},
		Comparison: Comparing{
			Trial:     logistics.Need{Rule: price, Key: "trial-passed"},
			Standing:  logistics.Need{Rule: offer, Key: "not-disqualified"},
			Qualified: logistics.Need{Rule: offer, Key: "qualified"},
			Order: logistics.List[Criterion]{
				{offer, ByPrice}, {price, ByQuality}, {offer, ByQualification}, {offer, ByService},
			},
		},
	}
}

// quotationTitles are the titles of the clauses that it cites.
func quotationTitles() logistics.Titles {
	return logistics.Titles{
		"000-056": {En: "Negotiation after a passed trial", Zh: "试样合格后议价"},
		"000-057": {En: "Valid quotation channels", Zh: "报价有效渠道"},
		"000-058": {En: "Half-yearly quotation windows", Zh: "半年报价窗口"},
		"000-059": {En: "Fixed price period of confirmed quotes", Zh: "确认报价锁价期"},
		"000-060": {En: "Consent before a higher price", Zh: "涨价先同意后送货"},
		"001-018": {En: "Comparison of suppliers by several criteria", Zh: "供应商多项比选"},
	}
}

// quotationNames are its plain words.
func quotationNames() []wordName {
	return []wordName{
		{SentByLetter, logistics.Text{En: "letter", Zh: "信函"}}, {SentByFax, logistics.Text{En: "fax", Zh: "传真"}}, {SentByHand, logistics.Text{En: "delivery by hand", Zh: "送达"}},
		{KitchenConsumables, logistics.Text{En: "kitchen consumables", Zh: "厨房消耗品"}}, {Meat, logistics.Text{En: "meat", Zh: "肉类"}}, {FrozenGoods, logistics.Text{En: "frozen goods", Zh: "冻品"}},
		{Seasonings, logistics.Text{En: "seasonings", Zh: "调味品"}}, {NonStapleFood, logistics.Text{En: "non-staple food", Zh: "副食品"}},
		{"may-quote", logistics.Text{En: "quotes of May", Zh: "五月报价"}}, {"december-quote", logistics.Text{En: "quotes of December", Zh: "十二月报价"}},
		{ActAcceptLate, logistics.Text{En: "accept a late quote", Zh: "接受逾期报价"}}, {"late-quote-reason", logistics.Text{En: "a reason, on record", Zh: "书面理由"}},
		{"price-that-holds", logistics.Text{En: "a confirmed price that holds on that day", Zh: "当日有效的确认价"}},
		{ActPriceNotice, logistics.Text{En: "tell of it", Zh: "先行通知"}}, {ActPriceConsent, logistics.Text{En: "consent", Zh: "同意"}}, {"in-writing", logistics.Text{En: "in writing", Zh: "书面形式"}},
		{"not-disqualified", logistics.Text{En: "not disqualified", Zh: "未被判不合格"}}, {"qualified", logistics.Text{En: "qualified as a supplier", Zh: "具备供应商资格"}},
	}
}
