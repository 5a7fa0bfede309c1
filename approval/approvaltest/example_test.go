package approvaltest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/approval/approvaltest"
)

// cafe is a small company's own policy, with its own clauses: the cook buys for less than 500 yuan, the owner decides the
// rest with two quotes, and a week's purchases are added up.
func cafe() approval.Policy {
	own := func(id logistics.ClauseID, en, zh string) logistics.Clause {
		return logistics.Clause{ID: id, Title: logistics.Text{En: en, Zh: zh}, Basis: logistics.Stated}
	}
	who, buy, pay := logistics.Obliges("C-1"), logistics.Obliges("C-2"), logistics.Obliges("C-3")
	pol := approval.Factory() // the papers that the café says nothing about go the factory's way
	pol.Edition = "cafe-2026"
	pol.Categories = []approval.CategoryWords{{Rule: buy, Words: []logistics.Category{logistics.Food, logistics.Kitchenware, "coffee"}}}
	pol.Ladder = approval.Ladder{Rule: who, Rungs: []logistics.Role{"cook", "owner"}}
	pol.Price = approval.PriceTable{
		Scope: approval.Scope{Rule: buy},
		Tiers: logistics.Bands[approval.Tier]{
			{Rule: who, Then: approval.Tier{Approver: "cook", Self: true, Deputy: true}},
			{Rule: who, From: decimal.New(500, 0), Then: approval.Tier{Approver: "owner", Quotes: 2, Prior: true}},
		},
		SiteVisit:  logistics.Limit{Rule: buy}, // no number: not checked
		Unbudgeted: approval.Unbudgeted{Rule: who, RowsUp: 1},
		Regular:    approval.Regular{Rule: buy, Categories: []logistics.Category{"coffee"}},
		Food:       approval.Food{Rule: buy, Category: logistics.Food, Analyst: "cook", Approver: "owner"},
		Listed:     logistics.Need{Rule: buy, Key: "listed"},
		Splitting:  approval.Splitting{Rule: buy, Within: logistics.MustSpan("6d")},
	}
	pol.Payment = approval.PaymentTable{
		Gates:    logistics.Bands[approval.Gate]{{Rule: pay, Then: approval.Gate{Approver: "owner"}}},
		Handover: logistics.Step{Rule: pay, Act: "booked", By: []logistics.Role{"bookkeeper"}},
		Listed:   logistics.Need{Rule: pay, Key: "listed"}, Cleared: logistics.Need{Rule: pay, Key: "cleared"},
		FalsePurchase: logistics.Need{Rule: pay, Key: "false-purchase", Banned: true},
	}
	ours := logistics.Clauses{own("C-1", "Who decides", "谁决定"), own("C-2", "How we buy", "如何采购"), own("C-3", "How we pay", "如何付款")}
	pol.Clauses = append(ours, pol.Clauses...).CitedBy(pol)
	return pol
}

// This is all that a company's own test needs.
func TestCafe(t *testing.T) { approvaltest.Run(t, cafe()) }

// A company edits the documented policy and lets the general affairs manager approve requests of his own. One call says which
// promise that breaks, and where; in a test it is approvaltest.Run(t, pol).
func Example() {
	pol := approval.Factory()
	pol.Price.Tiers[2].Then.Self = true
	for _, breach := range approvaltest.Broken(approvaltest.Subject{Policy: pol}) {
		first, _, _ := strings.Cut(breach.Err.Error(), "\n")
		fmt.Println(breach.Promise)
		fmt.Println(first)
	}
	// Output:
	// own request
	// maintenance-materials, budgeted, 5000 yuan, price-approval by the requester, who is the general-affairs-manager: nothing found (000-109 (read), 000-110 (read))
}

// A company's own policy keeps every promise, until its owner may approve a purchase of his own and is asked for no quote.
func ExampleBroken() {
	pol := cafe()
	fmt.Println(len(approvaltest.Broken(approvaltest.Subject{Policy: pol})), "promises broken")

	// The owner may approve his own requests, and is asked for no quote.
	pol.Price.Tiers[1].Then.Self, pol.Price.Tiers[1].Then.Quotes = true, 0
	pol.Price.Tiers[0].Then.Quotes = 1
	for _, breach := range approvaltest.Broken(approvaltest.Subject{Policy: pol}) {
		fmt.Println(breach.Promise)
	}
	// Output:
	// 0 promises broken
	// monotone
	// own request
}

// The owner of a small company wrote down three answers; the policy gives another one for the last.
func ExampleAnswerDecisions() {
	table, err := approvaltest.AnswerDecisions(cafe(), []byte(`reason,category,amount,budgeted,listed,on,earlier,total,quotes,analyst,firstApprover,approver,picksSupplier,explicitlyUnbudgeted,siteVisit,requote,clauses,open
below the owner's bound,kitchenware,499.99,yes,yes,2026-03-09,,499.99,0,,,cook,,,,,C-1,C-2
a week ago is another week,kitchenware,300,yes,yes,2026-03-09,PR-7 2026-03-02 300,300,0,,,cook,,,,,C-1,C-2
this week's add up,kitchenware,300,yes,yes,2026-03-09,PR-7 2026-03-03 300,300,0,,,cook,,,,,C-1,C-2
`))
	fmt.Println(err)
	fmt.Printf("%s", table)
	// Output:
	// row 4, this week's add up: kitchenware, budgeted, 300, 300 on 2026-03-03 yuan: total is "600", expected "300"; quotes is "2", expected "0"; approver is "owner", expected "cook"; clauses is "C-1; C-2", expected "C-1"
	// reason,category,amount,budgeted,listed,on,earlier,total,quotes,analyst,firstApprover,approver,picksSupplier,explicitlyUnbudgeted,siteVisit,requote,clauses,open
	// below the owner's bound,kitchenware,499.99,yes,yes,2026-03-09,,499.99,0,,,cook,no,no,no,no,C-1,C-2
	// a week ago is another week,kitchenware,300,yes,yes,2026-03-09,PR-7 2026-03-02 300,300,0,,,cook,no,no,no,no,C-1,C-2
	// this week's add up,kitchenware,300,yes,yes,2026-03-09,PR-7 2026-03-03 300,600,2,,,owner,no,no,no,no,C-1; C-2,C-2
}
