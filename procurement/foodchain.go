package procurement

import "example.com/logistics"

// FoodChain says of which links from purchase to table there is a record, and what food never gets there (003-043).
type FoodChain struct {
	Links logistics.Checklist `json:"links" label:"a record of each link|各环节记录"`
	Fake  logistics.Need      `json:"fake" label:"food|食品"`
}

// The links from purchase to table of which the documented policies want a record (003-043), for [FoodChainFile].
const (
	LinkPurchase     = "purchase-record"     // what was bought
	LinkProcessing   = "processing-record"   // how it was cooked
	LinkDistribution = "distribution-record" // how it was dealt out
	LinkEating       = "eating-record"       // how it was eaten

	keyFake = "fake-inferior-or-spoiled"
)

// FoodChainFile is food on its way from purchase to table: a meal, or what was bought for it.
type FoodChainFile struct {
	ID      string                 `json:"id"`
	Records logistics.List[string] `json:"records"` // links with a record: "purchase-record", "processing-record", "distribution-record", "eating-record" (003-043); others are not looked at
	Genuine logistics.Answer       `json:"genuine"` // neither fake nor inferior nor spoiled at any link; no is the ban "fake-inferior-or-spoiled"
}

// CheckFoodChain judges the way of food from purchase to table (003-043): a link without a record, and fake, inferior or
// spoiled food. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckFoodChain(f FoodChainFile) (logistics.Report, error) {
	return pol.report(
		func(ps *logistics.Problems) {
			ps.Name("id", f.ID)
			distinct(ps, "records", f.Records)
			answered(ps, "genuine", f.Genuine)
		},
		func(r *logistics.Report) {
			at := "food " + f.ID
			pol.Food.Chain.Links.Check(r, at, func(key string) logistics.Answer { return among(f.Records, key) })
			pol.Food.Chain.Fake.Check(r, at, f.Genuine.Not())
		})
}

func (c FoodChain) laws(ps *logistics.Problems) {
	ps.Needed("food.chain.links", c.Links...)
	if !c.Fake.Banned {
		ps.Add("food.chain.fake.banned", logistics.CodeConflict, "fake food is asked for")
	}
}
