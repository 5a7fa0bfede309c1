package procurement

import (
	"slices"

	"example.com/logistics"
)

// Routes say how schools buy.
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

// Tender says what is bought by tender: an item of the government's catalogue suffices, and so does an amount: from the limit on, the limit itself included.
type Tender struct {
	Catalogue  logistics.Need  `json:"catalogue" label:"an item of the government procurement catalogue|属政府采购目录的物品"`
	Untendered logistics.Limit `json:"untendered" label:"total without a tender|不经招标的总额"`
}

// Expert says when a specialist goes along: where the goods take special knowledge, or are worth an amount or more.
type Expert struct {
	Needs logistics.Checklist `json:"needs" label:"what is specialized or valuable|专业性强或贵重物品"`
	Alone logistics.Limit     `json:"alone" label:"total without a specialist|无需专业人员的总额"`
}

// The keys of the schools' rules, each with the field of [SchoolPurchase] that carries it.
const (
	SpecialistGoesAlong = "specialist-goes-along" // specialist
	SpecialistSigns     = "specialist-signs"      // specialistSigned
	BuyerSigns          = "buyer-signs"           // buyerSigned
	UnifiedPurchase     = "unified-purchase"      // centralPurchase
	UnifiedSupply       = "unified-supply"        // centralSupply
	UnifiedManagement   = "unified-management"    // centralManagement
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
