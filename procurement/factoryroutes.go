package procurement

import "example.com/logistics"

func routesTitles() logistics.Titles {
	return logistics.Titles{
		"002-030": {En: "Three suppliers compared", Zh: "学校购物三家比价"},
		"002-038": {En: "Cleaning kit for the opening day", Zh: "开学清洁用具购发"},
		"002-039": {En: "Purchase, supply and management in one place", Zh: "购供管三统一"},
		"003-022": {En: "Tender for listed or over-limit purchases", Zh: "超限额招投标"},
		"003-023": {En: "Prices asked with the purchasing group", Zh: "小组询价比价"},
		"003-024": {En: "Specialist on valuable purchases", Zh: "专业人员陪购签字"},
		"003-054": {En: "Purchases before a kindergarten opens", Zh: "开园前购置发放"},
		"004-070": {En: "Order of comparison", Zh: "比价比优次序"},
		"004-086": {En: "Books from the approved list, as many as are needed", Zh: "书簿按核准目录与需用数"},
		"004-092": {En: "Two shoppers, and accounts", Zh: "双人购物与账目"},
	}
}

// The goods that the documented policies want there when a term opens, for [OpeningItem].
const (
	GoodsCleaningKit = "cleaning-kit"  // a set for each class, issued on the opening day (002-038)
	GoodsBedding     = "bedding"       // bedding, at kindergartens (003-054)
	GoodsBags        = "school-bags"   // school bags, at kindergartens (003-054)
	GoodsClothing    = "clothing"      // clothing, at kindergartens (003-054)
	GoodsHygiene     = "class-hygiene" // hygiene goods of the classes, at kindergartens (003-054)
	GoodsOffice      = "office-goods"  // office goods, at kindergartens (003-054)
)

func routesNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		"wholesale":         {En: "planned and bought wholesale", Zh: "有计划批发采购"},
		"by-tender":         {En: "a tender", Zh: "招投标"},
		SpecialistGoesAlong: {En: "a specialist who goes along and is not the buyer", Zh: "采购员以外的专业人员同往"},
		SpecialistSigns:     {En: "his signature in the handler's column of the invoice", Zh: "其在发票经手人栏签字"},
		BuyerSigns:          {En: "the buyer's signature there too", Zh: "采购员亦在该栏签字"},
		UnifiedPurchase:     {En: "bought in one place", Zh: "统一采购"},
		UnifiedSupply:       {En: "supplied from one place", Zh: "统一供应"},
		UnifiedManagement:   {En: "managed in one place", Zh: "统一管理"},
		GoodsCleaningKit:    {En: "cleaning tools of each class", Zh: "各班清洁工具"},
		GoodsBedding:        {En: "bedding of new pupils", Zh: "新生床上用品"},
		GoodsBags:           {En: "bags of new pupils", Zh: "新生书包"},
		GoodsClothing:       {En: "clothing of new pupils", Zh: "新生服装"},
		GoodsHygiene:        {En: "hygiene goods of the classes", Zh: "班级卫生用品"},
		GoodsOffice:         {En: "office goods", Zh: "办公室用品"},
		"minimum-quality":   {En: "the minimum quality", Zh: "最低质量要求"},
		"committee-list":    {En: "on the education committee's list", Zh: "在教委核准目录内"},
		AccountIn:           {En: "what comes in", Zh: "进货入账"},
		AccountOut:          {En: "what goes out", Zh: "出库入账"},
	}
}

// factoryRoutes carries the schools' rules as assumed. How many offers a factory compares is what its price tiers say.
func (pol *Policy) factoryRoutes() {
	clauses := lent(schools(), routeClauses()...)
	clauses[0].Note = logistics.Text{
		En: "How many offers a factory compares depends on the amount: its price tiers say (000-106 to 000-112). Here there is no number.",
		Zh: "工厂比价家数随金额而定，见价格档（000-106 至 000-112）。此处不设数值。",
	}
	pol.Clauses = append(pol.Clauses, clauses...)
	pol.Routes = routes()
	pol.Routes.Compared.Side, pol.Routes.Compared.Bound = logistics.NoSide, logistics.Measure{}
}

func (pol *Policy) schoolRoutes() {
	pol.Clauses = append(pol.Clauses, routeClauses()...)
	pol.Routes = routes()
}

// routeClauses are the clauses of the school plans.
func routeClauses() logistics.Clauses {
	t := routesTitles()
	return logistics.Clauses{
		t.Read("002-030", "Three different suppliers for every purchase, without a lowest amount. Wholesale otherwise than of large quantities is asked for as far as possible and not judged.",
			"每次采购均比三家不同供应商，不设金额下限。大宗以外的批发仅为尽量要求，不作判定。", "004-031", "004-040"),
		t.Read("003-023", "The buyer and at least one of the purchasing group ask together: two persons, for how many the group has the text does not say. Large quantities of one kind are planned and bought wholesale; what is large the caller says. The three that are compared are those of 002-030.",
			"采购员与采购小组至少一人共同询价：两人，小组人数原文未载。大宗同类物品有计划批发；是否大宗由调用方申明。三家比价见 002-030。"),
		t.Read("003-022", "An item of the government's catalogue suffices. The limit is not in the text: the school gives it, and until then amounts are not checked. At the limit there is a tender already: the stricter side.",
			"属政府采购目录即须招投标。限额原文未载：由学校给出，此前不核查金额。恰为限额的亦须招投标，从严。"),
		t.Read("003-024", "Where the goods take special knowledge or are valuable: from which amount the text does not say, and until the school does it is not checked. At that amount it is valuable already. The buyer signs beside the specialist.",
			"专业性强或贵重。贵重金额原文未载：制度给出前不核查，恰为该金额即属贵重。采购员与专业人员均签字。"),
		t.Read("002-039", "Teaching and office goods; an office that buys for itself is a violation.", "教学办公物资；各处室自行采购即为不符。"),
		t.Read("002-038", "Bought by the day before at the latest, issued on the day itself; each class has a kit of its own, in one purchase and at one time.",
			"最迟开学前一日购齐，开学当日发放；每班各有一套，一次购齐、一次发放。"),
		t.Read("003-054", "Bought and issued before the opening day: by the day before at the latest.", "开学前购置并发放：最迟前一日。"),
		t.Read("004-070", "The text orders offers of one quality only. Where quality and price both differ: first the minimum quality, then the lower price, then quality, then service. Only what is equal to the last digit is the same.",
			"原文仅规定同质情形。质价均不同时：先达最低质量，再比低价，再比质量，再比服务。完全相等方为相同。"),
		t.Read("004-086", "Neither more nor fewer copies than are needed.", "订数与需用数一致，不多不少。"),
		t.Read("004-092", "At least two different persons; what comes in is on the account, and what goes out once it is issued.", "至少两名不同人员；进货入账，发放后出库入账。"),
	}
}

// routes is what schools keep to.
func routes() Routes {
	must := func(clause logistics.ClauseID, key string) logistics.Need {
		return logistics.Need{Rule: logistics.Obliges(clause), Key: key}
	}
	all := func(clause logistics.ClauseID, keys ...string) (list logistics.Checklist) {
		for _, key := range keys {
			list = append(list, must(clause, key))
		}
		return list
	}
	least := func(clause logistics.ClauseID, n int) logistics.Limit {
		return logistics.Limit{Rule: logistics.Obliges(clause), Side: logistics.AtLeast, Bound: logistics.Count(n)}
	}
	opening := logistics.List[OpeningGoods]{{Rule: logistics.Obliges("002-038"), What: GoodsCleaningKit, PerClass: true, Bought: 1, OnThatDay: true}}
	for _, goods := range []string{GoodsBedding, GoodsBags, GoodsClothing, GoodsHygiene, GoodsOffice} {
		opening = append(opening, OpeningGoods{Rule: logistics.Obliges("003-054"), What: goods, Kindergarten: true, Bought: 1, Issued: 1})
	}
	by := func(a Aspect) Criterion { return Criterion{logistics.Obliges("004-070"), a} }
	return Routes{
		Compared: least("002-030", 3), Inquiry: least("003-023", 2), Wholesale: must("003-023", "wholesale"),
		Tender: Tender{Catalogue: must("003-022", "by-tender"), Untendered: logistics.Limit{Rule: logistics.Obliges("003-022")}},
		Expert: Expert{
			Needs: all("003-024", SpecialistGoesAlong, SpecialistSigns, BuyerSigns), Alone: logistics.Limit{Rule: logistics.Obliges("003-024")},
		},
		Unified: all("002-039", UnifiedPurchase, UnifiedSupply, UnifiedManagement),
		Opening: opening,
		Ranking: Ranking{Minimum: must("004-070", "minimum-quality"), Order: logistics.List[Criterion]{by(ByPrice), by(ByQuality), by(ByService)}},
		Books:   BookRules{Listed: must("004-086", "committee-list"), Copies: Copies{logistics.Obliges("004-086")}},
		Shopping: Shopping{
			Persons: least("004-092", 2), Accounts: all("004-092", AccountIn, AccountOut),
		},
	}
}
