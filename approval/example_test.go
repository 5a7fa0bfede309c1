package approval_test

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// At exactly 5,000 yuan: who approves the price, and who signs the payment? Two gates, each with the clauses that it rests on.
func Example() {
	policy := approval.Factory()
	amount := decimal.RequireFromString("5000.00")
	price, err := policy.DecidePrice(approval.Purchase{
		Budgeted: true,
		Lines:    []approval.Line{{Category: logistics.OfficeFurniture, Amount: amount}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("price:", price)
	payment, err := policy.DecidePayment(approval.Payment{Budgeted: true, Amount: amount})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("payment:", payment)
	tier, _ := policy.Clauses.Find("000-109")
	fmt.Println(tier.Title.En+":", tier.Note.En)
	// Output:
	// price: 5,000 yuan: 3 quotes, general affairs manager, site visit possible (000-109 (read), 000-110 (read))
	// payment: 5,000 yuan: department manager, then accounting office (000-142 (read), 000-150)
	// Price tier 3: three quotes, the general affairs manager decides: Three quotes or more, of different listed suppliers; exactly 10,000 belongs to the next tier.
}

// The total of the lines decides. Without a budget the next tier does; what cannot be judged is an error with every problem.
func ExamplePolicy_DecidePrice() {
	desks := approval.Purchase{
		Budgeted: true,
		Lines: []approval.Line{
			{Category: logistics.OfficeFurniture, Amount: decimal.RequireFromString("4200.00")},
			{Category: logistics.OfficeFurniture, Amount: decimal.RequireFromString("800.00")},
		},
	}
	d, err := approval.Factory().DecidePrice(desks)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d)
	fmt.Println(d.Text(logistics.Chinese))

	desks.Budgeted = false
	d, err = approval.Factory().DecidePrice(desks)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d)

	_, err = approval.Factory().DecidePrice(approval.Purchase{Lines: []approval.Line{{Amount: decimal.RequireFromString("-1")}}})
	fmt.Println(err)
	// Output:
	// 5,000 yuan: 3 quotes, general affairs manager, site visit possible (000-109 (read), 000-110 (read))
	// 5,000 元：3 家报价，总务部门经理核定，可选实地考察（000-109 解读、000-110 解读）
	// 5,000 yuan: 3 quotes, senior manager, site visit possible (000-111 (read), 000-103 (read), 000-110 (read))
	// 2 problems:
	// 	lines[0].category: no category
	// 	lines[0].amount: is negative
}

// 7,000 yuan need three quotes of listed suppliers and the general affairs manager. One of the suppliers is not listed, and the
// purchasing manager approved his own request.
func ExamplePolicy_CheckPrice() {
	morning := time.Date(2026, time.March, 2, 9, 0, 0, 0, time.FixedZone("CST", 8*60*60))
	file := approval.PriceFile{
		Purchase: approval.Purchase{
			Budgeted: true, Listed: true,
			Lines: []approval.Line{{Category: logistics.Kitchenware, Amount: decimal.RequireFromString("7000")}},
		},
		Requester: "Chen", RequestedAt: morning, Supplier: "S-17",
		Quotes: []approval.Quote{{Supplier: "S-17", Listed: true}, {Supplier: "S-4", Listed: true}, {Supplier: "S-9", Listed: false}},
		Approvals: []logistics.Mark{
			{Act: approval.ActPrice, Role: logistics.PurchasingManager, By: "Chen", At: morning.Add(time.Hour)},
		},
	}
	report, err := approval.Factory().CheckPrice(file)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// quotes.listed: 2, must be at least 3 (000-109)
	// price-approval: purchasing manager, must be general affairs manager (000-109)
	// price-approval: approves his own request: Chen (000-109)
}

// A gate begins above its bound: one cent more needs one more signature.
func ExamplePolicy_DecidePayment() {
	for _, amount := range []string{"5000.00", "5000.01", "10000.01"} {
		d, err := approval.Factory().DecidePayment(approval.Payment{Amount: decimal.RequireFromString(amount), Budgeted: true})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(d)
	}
	// Output:
	// 5,000 yuan: department manager, then accounting office (000-142 (read), 000-150)
	// 5,000.01 yuan: department manager, then senior manager, then accounting office (000-142 (read), 000-143 (read), 000-150)
	// 10,000.01 yuan: department manager, then senior manager, then general manager, then accounting office (000-142 (read), 000-143 (read), 000-144 (read), 000-150)
}

// The senior manager did not sign, the payee was not listed at the order, and Chen stands on the invoice twice.
func ExamplePolicy_CheckPayment() {
	morning := time.Date(2026, time.March, 2, 9, 0, 0, 0, time.FixedZone("CST", 8*60*60))
	file := approval.PaymentFile{
		Payment:   approval.Payment{Amount: decimal.RequireFromString("5000.01"), Budgeted: true},
		Applicant: "Chen", AppliedAt: morning, Cleared: logistics.Yes, Genuine: logistics.Yes,
		Signatures: []logistics.Mark{
			{Act: "department-manager", Role: logistics.DepartmentManager, By: "Pang", At: morning.Add(time.Hour)},
		},
		Invoice: approval.Invoice{IssuedAt: morning, Signatures: []logistics.Mark{
			{Act: "handled", Role: logistics.Handler, By: "Chen", At: morning.Add(time.Hour)},
			{Act: "accepted", Role: logistics.Witness, By: "Chen", At: morning.Add(2 * time.Hour)},
			{Act: "reviewed", Role: logistics.Reviewer, By: "Wu", At: morning.Add(3 * time.Hour)},
		}},
	}
	report, err := approval.Factory().CheckPayment(file)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// form.senior-manager: missing; expected senior manager (000-143)
	// payee.listed-at-order: missing (000-055)
	// invoice.accepted: approves his own request: Chen (003-076)
	// invoice.accepted: one person twice: Chen; expected another person than for handled (003-076)
}

// A school's policy, made ready for many questions, decides one of them.
func ExampleCompile() {
	authority, err := approval.Compile(approval.School())
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := authority.DecidePrice(approval.Purchase{
		Budgeted: true,
		Lines:    []approval.Line{{Category: logistics.Kitchenware, Amount: decimal.RequireFromString("120.50")}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d)
	// Output:
	// 120.50 yuan: 3 quotes, principal (004-084 (read)); not checked: 003-019 (read)
}
