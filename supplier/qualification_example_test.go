package supplier_test

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// printReport prints a report, or why there is none.
func printReport(report logistics.Report, err error) {
	if err != nil {
		fmt.Println(err)
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	for _, unchecked := range report.Unchecked {
		fmt.Println(unchecked)
	}
}

// A license that ends on the day of the delivery is still valid; the contract ended the day before.
func ExamplePolicy_CheckQualification() {
	delivery := logistics.MustDate("2026-03-10")
	printReport(supplier.School().CheckQualification(supplier.SupplierFile{
		Supplier: "S-17", Categories: []logistics.Category{logistics.Food}, SpecialTrade: logistics.No,
		Papers: []supplier.Paper{
			{Kind: supplier.BusinessLicense, Until: delivery},
			{Kind: supplier.SanitationPermit}, // nobody wrote down until when
			{Kind: supplier.SupplyContract, Until: delivery.AddDays(-1)},
		},
		Conditions: []supplier.Assessed{{Key: supplier.PremisesHygiene, Met: logistics.Yes}, {Key: supplier.TransportHygiene, Met: logistics.No}},
	}, supplier.AtDelivery, delivery))
	// Output:
	// papers.supply-contract: expired: 2026-03-10; expected not after 2026-03-09 (004-091)
	// conditions.transport-hygiene: missing (000-047)
	// papers.sanitation-permit: not checked, missing its last day (000-047)
	// papers.sanitation-permit: not checked, missing its last day (004-091)
}

// Timber has one supplier too few; rockets are no category.
func ExamplePolicy_CheckCategories() {
	printReport(supplier.Factory().CheckCategories([]supplier.CategoryCount{{Category: logistics.Food, Listed: 4}, {Category: logistics.Timber, Listed: 1}}))
	printReport(supplier.Factory().CheckCategories([]supplier.CategoryCount{{Category: "rockets", Listed: 4}}))
	// Output:
	// category timber: 1, must be at least 2 [should] (000-049)
	// [0].category: "rockets" is no category of this policy (000-048)
}

// A purchase of timber that needs three quotes waits for a third supplier.
func ExamplePolicy_DecideQuotes() {
	d, err := supplier.Factory().DecideQuotes(supplier.CategoryCount{Category: logistics.Timber, Listed: 2}, 3)
	fmt.Println(d, err)
	fmt.Println(d.Text(logistics.Chinese))
	// Output:
	// timber: 3 quotes, 2 listed suppliers: barred, list 1 more first (000-049 (read), 000-054 (read)) <nil>
	// 木材：报价 3 家，在册 2 家：不得采购，须先增列 1 家（000-049 解读、000-054 解读）
}

// A seat is empty, a manager was not appointed, a fact is missing and the sample failed.
func ExamplePolicy_CheckEvaluation() {
	printReport(supplier.Factory().CheckEvaluation(supplier.EvaluationFile{
		Supplier: "S-17", On: logistics.MustDate("2026-03-10"),
		Accountable: &supplier.Signatory{By: "Pang", Role: logistics.PurchasingManager},
		Group: []supplier.Member{
			{By: "Gao", Role: logistics.GeneralAffairsManager, Leads: true},
			{By: "Pang", Role: logistics.PurchasingManager},
			{By: "Liu", Role: logistics.DepartmentManager},
		},
		SurveyedOn: logistics.MustDate("2026-03-02"),
		Survey:     []supplier.Surveyed{{Key: supplier.FactScale, Value: "40 people"}, {Key: supplier.FactCredit, Value: "A"}},
		Trials:     []supplier.TrialResult{{Kind: supplier.TrialSample, On: logistics.MustDate("2026-03-06"), Passed: logistics.No}},
	}))
	// Output:
	// group.expenses: missing; expected expense administrator (000-051)
	// group.user.appointment: missing; expected general manager (000-051)
	// survey.warehouse-area: missing (000-052)
	// trial-passed: missing (000-053)
}

// A purchase of exactly 5,000 yuan needs a decision about a site visit.
func ExamplePolicy_CheckVisit() {
	printReport(supplier.Factory().CheckVisit(supplier.VisitFile{Total: decimal.RequireFromString("5000")}))
	// Output:
	// visit-decision: missing [should] (000-110)
}

// A buyer was reviewed in one half-year of two.
func ExamplePolicy_CheckReviews() {
	printReport(supplier.Factory().CheckReviews(supplier.ReviewLog{Buyer: "Chen", Log: logistics.Log{
		Done: []logistics.Done{{On: logistics.MustDate("2026-01-20"), Role: logistics.PurchasingManager, By: "Pang"}},
		From: logistics.MustDate("2025-07-01"), AsOf: logistics.MustDate("2026-07-01"),
	}}))
	// Output:
	// buyer Chen.buyer-review 2025-07-01..2025-12-31: 0, must be at least 1 (000-042)
}

// candidate is a supplier who was listed in February 2025, graded poor in January 2026, and listed again on the spot.
func candidate() supplier.LifeFile {
	m := func(on, move string) supplier.Milestone {
		return supplier.Milestone{Move: move, On: logistics.MustDate(on)}
	}
	listed := m("2025-02-01", supplier.MoveListed)
	listed.Has, listed.Categories = []string{supplier.FileQualification, supplier.FileEvaluation}, []logistics.Category{logistics.Food}
	return supplier.LifeFile{Supplier: "S-17", Milestones: []supplier.Milestone{
		m("2025-01-10", supplier.MoveSurveyed), m("2025-01-20", supplier.MoveTrialPassed), listed,
		m("2026-01-05", supplier.MoveGradedPoor), m("2026-02-01", supplier.MoveListed),
	}}
}

// A candidate is listed again without a new evaluation.
func ExamplePolicy_CheckLifecycle() {
	printReport(supplier.Factory().CheckLifecycle(candidate()))
	// Output:
	// listed 2026-02-01: out of order: candidate-list; expected after trialed (000-053; 000-071)
}

// A supplier with a passed trial may be listed as soon as the papers are there.
func ExamplePolicy_NextMoves() {
	life := candidate()
	life.Milestones = life.Milestones[:2]
	life.Ready = []string{supplier.FileEvaluation}
	next, err := supplier.Factory().NextMoves(life)
	for _, move := range next {
		fmt.Println(move.Text(logistics.English), err)
		fmt.Println(move.Text(logistics.Chinese))
	}
	// Output:
	// on the list of qualified suppliers; missing: qualification checked (000-044), the categories that he is listed for (000-052) (000-053) <nil>
	// 列入合格供应商名册；尚缺：资格核查（000-044）、入册品类（000-052）（000-053）
	// suspended → candidate list (000-075) <nil>
	// 暂停 → 候补名单（000-075）
}

// The same supplier before and after a poor grade.
func ExamplePolicy_ListedOn() {
	for _, on := range []string{"2025-12-31", "2026-03-10"} {
		state, err := supplier.Factory().ListedOn(candidate(), logistics.MustDate(on))
		fmt.Println(state, err)
	}
	// Output:
	// supplier S-17 on 2025-12-31: listed since 2025-02-01 for food (000-054 (read), 000-053 (read)) <nil>
	// supplier S-17 on 2026-03-10: not listed, candidate list since 2026-01-05 (000-054 (read), 000-071 (assumed)) <nil>
}

// The list on the last day of a year, with how many are listed for food.
func ExamplePolicy_RollOn() {
	roll, err := supplier.Factory().RollOn([]supplier.LifeFile{candidate()}, logistics.MustDate("2025-12-31"))
	fmt.Println(roll, err)
	fmt.Println(roll.Categories[0])
	// Output:
	// qualified suppliers on 2025-12-31:
	//   supplier S-17 on 2025-12-31: listed since 2025-02-01 for food (000-054 (read), 000-053 (read)) <nil>
	// {food 1}
}

// A boiler part that one unlisted maker has, flagged as special; ordered before anybody approved.
func ExamplePolicy_CheckPurchaseSource() {
	hour := func(h int) time.Time {
		return time.Date(2026, time.March, 2, h, 0, 0, 0, time.FixedZone("CST", 8*60*60))
	}
	printReport(supplier.Factory().CheckPurchaseSource(supplier.PurchaseSource{
		Category: logistics.CanteenEquipment, Listed: logistics.No, Special: true, Buyer: "Chen", AskedAt: hour(8), Reason: "the only maker",
		Approval: &supplier.Approval{By: "Pang", Role: logistics.PurchasingManager, At: hour(10)}, OrderedAt: new(hour(9)),
	}))
	printReport(supplier.Factory().CheckPurchaseSource(supplier.PurchaseSource{Category: logistics.Food, Listed: logistics.No}))
	// Output:
	// special.orderedAt: out of order: 2026-03-02T09:00:00+08:00; expected not before 2026-03-02T10:00:00+08:00 (000-054)
	// supplier.listed: missing (000-054)
}
