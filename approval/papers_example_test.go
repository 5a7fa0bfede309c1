package approval_test

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// A company has put its own level into the request authority. The requester is a supervisor, so that the department manager
// reviews; and Pang signs twice.
func ExamplePolicy_CheckRequisition() {
	morning := time.Date(2026, time.March, 2, 9, 0, 0, 0, time.FixedZone("CST", 8*60*60))
	pol := approval.Factory()
	// The documents name the table of the request authority and do not give it: this is a company's own.
	pol.Requisition.Authority.Levels = logistics.Bands[approval.Level]{
		{Rule: logistics.Obliges("000-089"), From: decimal.RequireFromString("2000"), Then: approval.Level{Approver: logistics.DepartmentManager}},
	}
	report, err := pol.CheckRequisition(approval.Requisition{
		Trail: logistics.Trail{
			By: "Chen", Role: logistics.Supervisor, At: morning,
			Marks: []logistics.Mark{
				{Act: "review", Role: logistics.Supervisor, By: "Sun", At: morning.Add(time.Hour)},
				{Act: "confirm", Role: logistics.PurchasingManager, By: "Pang", At: morning.Add(2 * time.Hour)},
				{Act: "approve", Role: logistics.GeneralAffairsManager, By: "Pang", At: morning.Add(3 * time.Hour)},
			},
		},
		Total: decimal.RequireFromString("2000.00"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// requisition.review: supervisor, must be department manager (000-089)
	// requisition.department-manager: missing; expected department manager (000-089)
	// requisition.confirm: out of order: 2026-03-02T11:00:00+08:00; expected after department-manager (000-091)
	// requisition.approve: one person twice: Pang; expected another person than for confirm (000-091)
}

// An order of food went out without the signature for its costs, an hour before it was sealed, and by e-mail.
func ExamplePolicy_CheckOrder() {
	morning := time.Date(2026, time.March, 2, 9, 0, 0, 0, time.FixedZone("CST", 8*60*60))
	report, err := approval.Factory().CheckOrder(approval.Order{
		Trail: logistics.Trail{
			By: "Chen", Role: logistics.Buyer, At: morning,
			Marks: []logistics.Mark{
				{Act: "handle", Role: logistics.Buyer, By: "Chen", At: morning},
				{Act: "approve", Role: logistics.GeneralAffairsManager, By: "Gao", At: morning.Add(time.Hour)},
				{Act: "seal", Role: logistics.DocumentOfficer, By: "Wen", At: morning.Add(3 * time.Hour), Seal: logistics.DepartmentSeal},
				{Act: "release", Role: logistics.Buyer, By: "Chen", At: morning.Add(2 * time.Hour)},
			},
		},
		Category: logistics.Food, Channel: "e-mail",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// order.cost: missing; expected expense administrator (000-115)
	// order.approve: out of order: 2026-03-02T10:00:00+08:00; expected after cost (000-115)
	// order.release: out of order: 2026-03-02T11:00:00+08:00; expected after cost (000-115)
	// order.release: out of order: 2026-03-02T11:00:00+08:00; expected not before 2026-03-02T12:00:00+08:00 (000-115)
	// order.channel: not among those allowed: e-mail; expected fax / by-hand (000-115)
}

// A requisition whose original did not go to purchasing; a form that went back without a reason; a circular of which one section
// chief has no copy, and that the register of receipts does not have.
func ExamplePolicy_CheckDocument() {
	morning := time.Date(2026, time.March, 2, 9, 0, 0, 0, time.FixedZone("CST", 8*60*60))
	evening := morning.Add(9 * time.Hour)
	check := func(d approval.Document) {
		d.Trail = logistics.Trail{By: "Chen", Role: "clerk", At: morning, Marks: d.Marks}
		report, err := approval.Factory().CheckDocument(d)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, finding := range report.Findings {
			fmt.Println(finding)
		}
		for _, open := range report.Unchecked {
			fmt.Println(open)
		}
	}
	// The original of a requisition goes on to purchasing and a copy back.
	check(approval.Document{
		Trail: logistics.Trail{Marks: []logistics.Mark{{Act: "sign", Role: logistics.GeneralAffairsManager, By: "Gao", At: morning.Add(time.Hour)}}},
		Form:  "requisition", Carrier: "paper", InOrder: logistics.Yes, Closed: evening,
		Sent: []approval.Sending{{To: "purchasing", At: morning.Add(2 * time.Hour)}, {To: "applicant", At: morning.Add(2 * time.Hour)}},
	})
	check(approval.Document{Form: "petty-cash", Carrier: "electronic", InOrder: logistics.No, Back: &approval.Return{At: morning.Add(time.Hour)}})
	check(approval.Document{
		Form: "circular", Carrier: "paper", Closed: evening, Filed: []string{"classified", "document-list", "bound"},
		Holders: []approval.Holder{{Role: logistics.DepartmentManager, By: "Man", Copies: 1}, {Role: logistics.SectionChief, By: "Sen"}},
	})
	// Output:
	// document.sent.purchasing: missing (000-089)
	// document.back.reason: missing (000-151)
	// document.copies section-chief Sen: 0, must be at least 1 (000-148)
	// document.receipt-register: missing (000-152)
	// document.copies group-head: not checked, missing who holds the post (000-148)
}

// A document got another seal, the workshop had it before it was sealed, and its number is taken. Whether it will be filed is open.
func ExamplePolicy_CheckOutgoing() {
	morning := time.Date(2026, time.March, 2, 9, 0, 0, 0, time.FixedZone("CST", 8*60*60))
	early := morning.Add(2 * time.Hour)
	report, err := approval.Factory().CheckOutgoing(approval.OutgoingDocument{
		Trail: logistics.Trail{
			By: "Chen", Role: "clerk", At: morning,
			Marks: []logistics.Mark{
				{Act: "confirm", Role: logistics.GeneralAffairsManager, By: "Gao", At: morning.Add(time.Hour)},
				{Act: "approve", Role: logistics.SeniorManager, By: "Qian", At: morning.Add(3 * time.Hour)},
				{Act: "seal", Role: logistics.DocumentOfficer, By: "Wen", At: morning.Add(4 * time.Hour), Seal: "company-seal"},
			},
		},
		Number: "GA-7", Others: []string{"GA-6", "GA-7"}, Entries: []string{"record-list", "issue-register"},
		Concerned: []approval.Distribution{{Department: "workshop", At: early}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	for _, open := range report.Unchecked {
		fmt.Println(open)
	}
	// Output:
	// outgoing.seal: company-seal, must be issuing department seal or document issue seal (000-154)
	// outgoing.concerned.workshop: out of order: 2026-03-02T11:00:00+08:00; expected not before 2026-03-02T12:00:00+08:00 (000-154)
	// outgoing.concerned.workshop: out of order: 2026-03-02T11:00:00+08:00; expected not before 2026-03-02T13:00:00+08:00 (000-154)
	// outgoing.number: more than once: GA-7 (000-155)
	// outgoing.filed: not checked, missing whether it is there: the facts do not say (000-156)
}

// An order of food, of which the company wants the signature for the costs within four hours: who is awaited, act after act?
func ExamplePolicy_Next() {
	morning := time.Date(2026, time.March, 2, 9, 0, 0, 0, time.FixedZone("CST", 8*60*60))
	pol := approval.Factory()
	// The documents set no time for a signature: this is a company's own.
	pol.Order.Food.Steps[1].Within = logistics.MustSpan("4h")
	order := approval.Order{
		Trail:    logistics.Trail{By: "Chen", Role: logistics.Buyer, At: morning, AsOf: morning.Add(5 * time.Hour)},
		Category: logistics.Food,
	}
	acts := []logistics.Mark{
		{Act: "handle", Role: logistics.Buyer, By: "Chen", At: morning.Add(time.Hour)},
		{Act: "cost", Role: logistics.ExpenseAdministrator, By: "Fei", At: morning.Add(5 * time.Hour)},
	}
	for n := range len(acts) + 1 {
		order.Marks = acts[:n]
		awaited, err := pol.Next(order)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, a := range awaited {
			fmt.Println(n, "done:", a, "not", a.Not)
		}
	}
	// Output:
	// 0 done: handle: buyer (000-115) not []
	// 0 done: cost: expense administrator, by 2026-03-02T13:00:00+08:00, late (000-115) not [Chen]
	// 1 done: cost: expense administrator, by 2026-03-02T13:00:00+08:00, late (000-115) not [Chen]
	// 2 done: approve: purchasing manager or general affairs manager (000-115) not [Chen Fei]
}
