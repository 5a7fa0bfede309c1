package procurement

import "example.com/logistics"

// FoodChain says of which links on the way of food there is a record, and what never gets onto it.
type FoodChain struct {
	Links logistics.Checklist `json:"links" label:"a record of each link|各环节记录"`
	Fake  logistics.Need      `json:"fake" label:"food|食品"`
}

// The links of the documented policies.
const (
	LinkPurchase     = "purchase-record"
	LinkProcessing   = "processing-record"
	LinkDistribution = "distribution-record"
	LinkEating       = "eating-record"

	keyFake = "fake-inferior-or-spoiled"
)

// FoodChainFile is food on its way from purchase to table: a meal, or what was bought for it.
type FoodChainFile struct {
	ID      string                 `json:"id"`
	Records logistics.List[string] `json:"records"` // links with a record, by the keys of the policy, "purchase-record", "processing-record", "distribution-record", "eating-record"; others are not looked at
	Genuine logistics.Answer       `json:"genuine"` // neither fake nor inferior nor spoiled at any link: the ban "fake-inferior-or-spoiled"
}

// CheckFoodChain judges the way of food (003-043): a link without a record, and fake, inferior or spoiled food on it. The error is
// nil or an [*logistics.InvalidError].
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
