package supplier

import "example.com/logistics"

// factoryQualification carries what the factory manual says of a supplier's papers and conditions, and as assumed what only the schools' plans say.
func (pol *Policy) factoryQualification() {
	t := qualificationTitles()
	pol.Clauses = append(pol.Clauses, manualQualification()...)
	pol.Clauses = append(pol.Clauses, t.Assumed("004-091",
		"A school's rule: a unit that delivers food holds the license, the permit and a signed contract. Small cash purchases at the market stay allowed, as the manual has them.",
		"学校条款：食品供货单位须同时持有执照、许可证并签订合同。工厂手册所允许的市场零星现购不受影响。"))
	pol.Qualification = qualification()
	pol.Qualification.Designated.Market = true
}

// schoolQualification carries what the schools' plans say of a supplier's papers and conditions, and as assumed what only the factory manual says.
func (pol *Policy) schoolQualification() {
	t := qualificationTitles()
	pol.Clauses = append(pol.Clauses, lent(manualQualification())...)
	pol.Clauses = append(pol.Clauses, t.Read("004-091",
		"License, permit and contract all valid at the order and at the delivery; food is not bought at the market for cash.",
		"执照、许可证、合同在订购日和交货日均须有效；食品不得在市场现购。"))
	pol.Qualification = qualification()
}

// manualQualification are the clauses of the factory manual.
func manualQualification() logistics.Clauses {
	t := qualificationTitles()
	return logistics.Clauses{
		t.Assumed("000-048", "The sixteen categories of the text, and as assumed the four that only the buyers' lists name; any other word is an error.",
			"原文十六类，另假定包括仅见于采购员分工的四类；其他词视为错误。"),
		t.Read("000-044", "Valid on the day of listing, of the order and of the delivery, the last day included. Which trades are special is not in the text: the caller says so.",
			"入册、订购、交货当日有效，截止日当天仍有效。特殊行业范围原文未载，由调用方申明。"),
		t.Read("000-045", "Premises and lawful invoices must be, payment by bank transfer should be; cash bought at the market needs no invoice.",
			"固定场所与合法票据为必须，银行转账为原则上；市场现购不要求票据。"),
		t.Read("000-046", "No measures: a recorded yes or no for each.", "无衡量标准：逐项记录是或否。"),
		t.Read("000-047", "Who supplies food among others is a supplier of food. The permit as 000-044 for licenses; the hygiene measures at the listing and at deliveries.",
			"兼供食品者亦为食品供应商。许可证时点同 000-044；卫生措施于入册和交货时核查。"),
		t.Read("000-049", "Two or three as a rule; more are allowed, fewer than two are not in order. A purchase for which more quotes are asked than suppliers are listed waits until others are listed.",
			"原则上两至三家，可更多；少于两家不符。所需报价家数多于在册家数时，先增列供应商，否则不得采购。"),
	}
}

// qualification is what both kinds of site ask.
func qualification() Qualification {
	always := logistics.List[Occasion]{AtListing, AtOrder, AtDelivery}
	food := logistics.List[logistics.Category]{logistics.Food}
	must := func(clause logistics.ClauseID, key string) logistics.Need {
		return logistics.Need{Rule: logistics.Obliges(clause), Key: key}
	}
	q := Qualification{
		Categories: logistics.List[CategoryWords]{{logistics.Obliges("000-048"), logistics.List[logistics.Category]{
			logistics.Food, logistics.MaintenanceMaterials, logistics.Stationery, logistics.Medicines, logistics.OfficeFurniture,
			logistics.CommunicationGoods, logistics.DailyUse, logistics.ProtectiveEquipment, logistics.CanteenEquipment, logistics.Kitchenware,
			logistics.HomeAppliances, logistics.CleaningGoods, logistics.WorkClothes, logistics.GuestSupplies, logistics.Souvenirs, logistics.Advertising,
			logistics.Diesel, logistics.LPG, logistics.Timber, logistics.ElectricalGoods,
		}}},
		Papers: logistics.List[Requirement]{
			{Need: must("000-044", BusinessLicense), On: always},
			{Need: must("000-044", SpecialLicense), Special: true, On: always},
			{Need: must("000-047", SanitationPermit), Of: food, On: always},
		},
		Designated:  Designated{Rule: logistics.Obliges("004-091"), Of: food, Papers: []string{BusinessLicense, SanitationPermit, SupplyContract}},
		PerCategory: logistics.Limit{Rule: logistics.Advises("000-049"), Side: logistics.AtLeast, Bound: logistics.Count(2)},
		Quotes:      QuoteSources{logistics.Obliges("000-049")},
	}
	listing := logistics.List[Occasion]{AtListing}
	for _, need := range []logistics.Need{
		must("000-045", HasPremises), must("000-045", HasInvoices), {Rule: logistics.Advises("000-045"), Key: TakesTransfer},
		must("000-046", HasReputation), must("000-046", HasRange), must("000-046", HasPrices),
		must("000-046", HasQuality), must("000-046", HasService),
	} {
		q.Conditions = append(q.Conditions, Requirement{Need: need, On: listing})
	}
	for _, key := range []string{PremisesHygiene, TransportHygiene} {
		q.Conditions = append(q.Conditions, Requirement{Need: must("000-047", key), Of: food, On: logistics.List[Occasion]{AtListing, AtDelivery}})
	}
	return q
}

// The papers of the documented policies, as a [Paper] names them.
const (
	BusinessLicense  = "business-license"
	SpecialLicense   = "special-license"
	SanitationPermit = "sanitation-permit"
	SupplyContract   = "supply-contract"
)

// qualificationTitles are the titles of the clauses that it cites.
func qualificationTitles() logistics.Titles {
	return logistics.Titles{
		"000-044": {En: "Business and special trade licenses", Zh: "营业执照与特许证照"},
		"000-045": {En: "Fixed premises, lawful invoices, bank transfer", Zh: "固定场所、开票与转账"},
		"000-046": {En: "Reputation, range, price, quality, service", Zh: "信誉、品类、价格、质量、服务"},
		"000-047": {En: "Permit and hygiene of food suppliers", Zh: "食品商许可与防护"},
		"000-048": {En: "Categories of suppliers", Zh: "供应商类目"},
		"000-049": {En: "Suppliers per category", Zh: "每类备选家数"},
		"004-091": {En: "Food from licensed units under contract", Zh: "持证定点签约采购"},
	}
}

// qualificationNames are its plain words.
func qualificationNames() []wordName {
	return []wordName{
		{BusinessLicense, logistics.Text{En: "business license", Zh: "营业执照"}},
		{SpecialLicense, logistics.Text{En: "license of the special trade", Zh: "特种执照"}},
		{SanitationPermit, logistics.Text{En: "sanitation permit", Zh: "卫生许可证"}},
		{SupplyContract, logistics.Text{En: "signed supply contract", Zh: "已签供货合同"}},
		{HasPremises, logistics.Text{En: "fixed business premises", Zh: "固定营业场所"}},
		{HasInvoices, logistics.Text{En: "lawful invoices", Zh: "合法票据"}},
		{TakesTransfer, logistics.Text{En: "payment by bank transfer", Zh: "银行转账"}},
		{HasReputation, logistics.Text{En: "a good business reputation", Zh: "商誉良好"}},
		{HasRange, logistics.Text{En: "a full range of kinds and specifications", Zh: "品种规格齐全"}},
		{HasPrices, logistics.Text{En: "reasonable prices", Zh: "价格合理"}},
		{HasQuality, logistics.Text{En: "reliable quality", Zh: "质量可靠"}},
		{HasService, logistics.Text{En: "good service", Zh: "服务优良"}},
		{PremisesHygiene, logistics.Text{En: "hygiene measures at his premises", Zh: "经营场所卫生防范措施"}},
		{TransportHygiene, logistics.Text{En: "hygiene measures in food transport", Zh: "食品运输卫生防范措施"}},
	}
}
