package procurement_test

import (
	"fmt"
	"time"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// Diesel is on the list of buyer 1, stationery on no list, and toys are no category at all.
func ExamplePolicy_DecideBuyer() {
	for _, category := range []logistics.Category{logistics.Diesel, logistics.Stationery, "toys"} {
		decision, err := procurement.Factory().DecideBuyer(category)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(decision)
	}
	// Output:
	// diesel: buyer 1 (000-028)
	// office stationery: buyer 3, flagged: on no buyer's list (000-030 (read))
	// category: "toys" is no category of this policy (000-030)
}

// One proven case of taking a benefit bars a buyer.
func ExamplePolicy_DecideBar() {
	decision, err := procurement.Factory().DecideBar(procurement.BuyerConduct{
		Buyer: "Chen", Cases: []procurement.ConductCase{{ID: "C-1", Ground: procurement.GroundBenefits}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(decision)
	// Output:
	// buyer Chen: barred from purchasing, and fined or dismissed (000-043 (read))
	//   buyer Chen.benefits: 1, must be below 1 (000-043)
}

// A requester bought without a delegation.
func ExamplePolicy_CheckPurchaser() {
	report, err := procurement.Factory().CheckPurchaser(procurement.PurchaseAct{
		ID: "P-7", By: "Feng", Role: logistics.Requester, At: time.Date(2026, 3, 10, 10, 0, 0, 0, time.FixedZone("CST", 8*3600)),
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [purchase P-7: requester, must be buyer (000-129)] <nil>
}

// A year in one post ended two weeks ago.
func ExamplePolicy_CheckRotation() {
	report, err := procurement.Factory().CheckRotation(procurement.RotationFile{AsOf: logistics.MustDate("2026-03-15"), Tenures: []procurement.Tenure{
		{Person: "Chen", Post: procurement.PostOne, From: logistics.MustDate("2025-03-01")},
	}})
	fmt.Println(report.Findings, err)
	// Output:
	// [tenure Chen buyer-1 2025-03-01: late: 2026-03-15; expected not after 2026-02-28 (000-130)] <nil>
}

// A buyer is the expense administrator as well.
func ExamplePolicy_CheckTeam() {
	report, err := procurement.Factory().CheckTeam(procurement.PurchasingTeam{
		Buyers: []logistics.Person{"Chen", "Zhou", "Qian"}, Administrators: []logistics.Person{"Zhou"}, Manager: "Wu",
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [team.administrators: one person twice: Zhou; expected another person than for buyer (000-031)] <nil>
}

// A gift of yesterday that was not handed in.
func ExamplePolicy_CheckGift() {
	got := time.Date(2026, 3, 10, 12, 0, 0, 0, time.FixedZone("CST", 8*3600))
	report, err := procurement.Factory().CheckGift(procurement.Gift{ID: "G-1", Supplier: "S-17", Trail: logistics.Trail{
		By: "Chen", Role: logistics.Buyer, At: got, AsOf: got.Add(24 * time.Hour),
	}})
	fmt.Println(report.Findings, err)
	// Output:
	// [gift G-1.hand-in: missing; expected buyer (000-032)] <nil>
}

// Nobody says what time it is, so that a report which is not there may still come.
func ExamplePolicy_CheckProblem() {
	report, err := procurement.Factory().CheckProblem(procurement.SpecialProblem{ID: "X-1", Trail: logistics.Trail{
		By: "Chen", Role: logistics.Buyer, At: time.Date(2026, 3, 10, 12, 0, 0, 0, time.FixedZone("CST", 8*3600)),
	}})
	fmt.Println(report.Unchecked, err)
	// Output:
	// [problem X-1.report-to-superior: not checked, missing what time it is (000-034)] <nil>
}

// The rule book of purchasing is not there.
func ExamplePolicy_CheckRuleBooks() {
	parts := logistics.List[string]{"standards", "responsibilities", "rewards"}
	report, err := procurement.Factory().CheckRuleBooks([]procurement.RuleBook{
		{Name: procurement.BookSecurity, Has: parts}, {Name: procurement.BookService, Has: parts},
	})
	fmt.Println(report.Findings, err)
	// Output:
	// [purchasing-rules: missing (001-046)] <nil>
}
