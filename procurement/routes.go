package procurement

import (
	"slices"

	"example.com/logistics"
)

// Routes say how schools buy: whom they ask for prices, when there is a tender, and what is there when a term opens.
type Routes struct {
	Compared  logistics.Limit              `json:"compared" label:"suppliers compared, whatever the amount|比价家数（不论金额）"`
	Inquiry   logistics.Limit              `json:"inquiry" label:"persons who ask for prices, the buyer among them|询价人数（含采购员）"`
	Wholesale logistics.Need               `json:"wholesale" label:"large quantities of one kind|大宗同类物品"`
	Tender    Tender                       `json:"tender" label:"tender|招投标"`
	Expert    Expert                       `json:"expert" label:"specialist|专业人员"`
	Unified   logistics.Checklist          `json:"unified" label:"teaching and office goods|教学办公物资"`
	Opening   logistics.List[OpeningGoods] `json:"opening" label:"before the opening day|开学前购发"`
	Ranking   Ranking                      `json:"ranking" label:"comparison of offers|比价次序"`
	Books     BookRules                    `json:"books" label:"books and exercise books|书簿"`
	Shopping  Shopping                     `json:"shopping" label:"shopping|外出购物"`
}

// Tender says when a school buys by tender (003-022): for an item of the government procurement catalogue, whatever it
// costs; and from an amount on, the bound included.
type Tender struct {
	Catalogue  logistics.Need  `json:"catalogue" label:"an item of the government procurement catalogue|属政府采购目录的物品"`
	Untendered logistics.Limit `json:"untendered" label:"total without a tender|不经招标的总额"`
}

// Expert says when a specialist goes along (003-024): where the goods take special knowledge, and from an amount on, the
// bound included.
type Expert struct {
	Needs logistics.Checklist `json:"needs" label:"what is specialized or valuable|专业性强或贵重物品"`
	Alone logistics.Limit     `json:"alone" label:"total without a specialist|无需专业人员的总额"`
}

// What a school purchase needs, by the keys of the documented policies; each names the field of [SchoolPurchase] that says
// so.
const (
	SpecialistGoesAlong = "specialist-goes-along" // Specialist is named (003-024)
	SpecialistSigns     = "specialist-signs"      // SpecialistSigned (003-024)
	BuyerSigns          = "buyer-signs"           // BuyerSigned (003-024)
	UnifiedPurchase     = "unified-purchase"      // CentralPurchase (002-039)
	UnifiedSupply       = "unified-supply"        // CentralSupply (002-039)
	UnifiedManagement   = "unified-management"    // CentralManagement (002-039)
)

func (r Routes) laws(ps *logistics.Problems) {
	ps.Bounded("routes.compared", r.Compared, logistics.CountKind, logistics.FloorSides()...)
	ps.Bounded("routes.inquiry", r.Inquiry, logistics.CountKind, logistics.FloorSides()...)
	ps.Needed("routes.wholesale", r.Wholesale)
	ps.Needed("routes.tender.catalogue", r.Tender.Catalogue)
	ps.Bounded("routes.tender.untendered", r.Tender.Untendered, logistics.YuanKind, logistics.Below)
	ps.Needed("routes.expert.needs", r.Expert.Needs...)
	ps.KnownKeys("routes.expert.needs", r.Expert.Needs, SpecialistGoesAlong, SpecialistSigns, BuyerSigns)
	ps.Bounded("routes.expert.alone", r.Expert.Alone, logistics.YuanKind, logistics.Below)
	ps.Needed("routes.unified", r.Unified...)
	ps.KnownKeys("routes.unified", r.Unified, UnifiedPurchase, UnifiedSupply, UnifiedManagement)
	var goods []string
	for i, row := range r.Opening {
		at := logistics.At("routes.opening", i)
		if row.What == "" || slices.Contains(goods, row.What) {
			ps.Add(at+".what", logistics.CodeDuplicate, "%.40q is no further kind of goods", row.What)
		}
		goods = append(goods, row.What)
		row.laws(ps, at)
	}
	r.Ranking.laws(ps)
	ps.Needed("routes.books.listed", r.Books.Listed)
	ps.Bounded("routes.shopping.persons", r.Shopping.Persons, logistics.CountKind, logistics.FloorSides()...)
	ps.Needed("routes.shopping.accounts", r.Shopping.Accounts...)
	ps.KnownKeys("routes.shopping.accounts", r.Shopping.Accounts, AccountIn, AccountOut)
}
