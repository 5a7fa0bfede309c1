package assets_test

import (
	"slices"
	"testing"

	"example.com/logistics"
	"example.com/logistics/assets"
)

// form is an outbound form, filled in and reviewed.
func form(lines ...assets.IssueLine) assets.IssueForm {
	return assets.IssueForm{ID: "O-1", Designated: logistics.List[logistics.Person]{"P-warehouse-keeper"}, Lines: lines, Trail: logistics.Trail{
		By: "P-teacher", Role: logistics.Teacher, At: at("2026-03-10 09:00"),
		Marks: []logistics.Mark{mark(assets.ActFill, logistics.Teacher, "2026-03-10 09:00"), mark(assets.ActReview, logistics.OfficeHead, "2026-03-10 10:00")},
	}}
}

// issued is the same, and issued.
func issued(lines ...assets.IssueLine) assets.IssueForm {
	f := form(lines...)
	f.Marks = append(f.Marks, mark(assets.ActIssue, logistics.WarehouseKeeper, "2026-03-10 11:00"))
	return f
}

// brooms are goods for labor of which the old are handed in.
func brooms(edits ...func(*assets.IssueLine)) assets.IssueLine {
	l := assets.IssueLine{Item: "broom", Kind: assets.LaborGoods, Quantity: 4, Returned: 4}
	for _, edit := range edits {
		edit(&l)
	}
	return l
}

func TestCheckIssue(t *testing.T) {
	type line = assets.IssueLine
	for _, pol := range []assets.Policy{assets.Factory(), assets.School()} {
		check := func(reason string, f assets.IssueForm, want ...string) {
			t.Helper()
			expect(t, reason, want...)(pol.CheckIssue(f))
		}
		check("old for new", issued(brooms()))
		check("one old less", issued(brooms(func(l *line) { l.Returned = 3 })), "form O-1.broom.returned: 3 of 4, must be at least 100% (003-034)")
		check("one old more", issued(brooms(func(l *line) { l.Returned = 5 })))
		check("the first ones", issued(brooms(func(l *line) { l.Returned, l.First = 0, true })))
		check("another kind", issued(line{Item: "ball", Kind: "sports", Quantity: 4}))
		check("chalk without an entry", issued(line{Item: "chalk", Kind: assets.TeachingSupplies, Quantity: 4}), "form O-1.chalk.issue-entry: missing (004-032)")
		check("chalk with one", issued(line{Item: "chalk", Kind: assets.TeachingSupplies, Quantity: 4, Registered: true}))
		check("a key without a deposit", issued(line{Item: "key 201", Kind: assets.DoorKey, Quantity: 1}), "form O-1.key 201.deposit: 0 yuan, must be above 0 yuan (003-035)")
		check("for a cent", issued(line{Item: "key 201", Kind: assets.DoorKey, Quantity: 1, Deposit: price("0.01")}))
		check("paper without a quota", issued(line{Item: "paper", Kind: assets.OfficeSupplies, Quantity: 4, Registered: true}),
			"? form O-1.paper.quota: not checked, missing a bound: the policy gives no number (001-033)")
		check("never issued", form(brooms()), "form O-1.issue: missing; expected warehouse keeper or fixed-asset administrator (003-026)")
		notReviewed := issued(brooms())
		notReviewed.Marks = slices.Delete(notReviewed.Marks, 1, 2)
		check("not reviewed", notReviewed, "form O-1.review: missing; expected office head or department manager or class teacher (003-026)",
			"form O-1.issue: out of order: 2026-03-10T11:00:00+08:00; expected after review (003-026)")
		own := issued(brooms())
		own.Marks[1].By = "P-teacher"
		check("reviewed by himself", own, "form O-1.review: approves his own request: P-teacher (003-026)", "form O-1.review: one person twice: P-teacher; expected another person than for fill (003-026)")
		guard := issued(brooms())
		guard.Role, guard.Marks[0].Role = logistics.Guard, logistics.Guard
		check("any role gets things", guard)
		another := issued(brooms())
		another.Marks[0].By = "P-3"
		check("filled in by another than the recipient", another, "form O-1.fill: teacher, must be requester (003-026)", "form O-1.fill: not among those allowed: P-3; expected P-teacher (003-026)")
		other := issued(brooms())
		other.Designated = logistics.List[logistics.Person]{"P-3"}
		check("issued by another", other, "form O-1.issue: must not be there: P-warehouse-keeper (002-019)")
	}
	quota := assets.School()
	quota.Issue.Quotas.Items = logistics.List[assets.Quota]{{Item: "paper", Limit: logistics.Limit{Rule: logistics.Obliges("001-033"), Side: logistics.AtMost, Bound: logistics.Count(5)}}}
	paper := func(already, n int) assets.IssueForm {
		return issued(line{Item: "paper", Kind: assets.OfficeSupplies, Quantity: n, Already: already, Registered: true})
	}
	expect(t, "at the quota")(quota.CheckIssue(paper(3, 2)))
	expect(t, "one more", "form O-1.paper.quota: 6, must be at most 5 (001-033)")(quota.CheckIssue(paper(4, 2)))

	pol := assets.School()
	refuse(t, "nothing", "id absent", "role absent", "by absent", "at absent", "lines absent")(pol.CheckIssue(assets.IssueForm{}))
	refuse(t, "half-made lines", "designated[1] duplicate", "lines[0].item absent", "lines[0].kind absent", "lines[0].quantity range",
		"lines[1].quantity range", "lines[1].returned range", "lines[1].already range", "lines[2].item duplicate", "lines[2].returned conflict", "lines[2].deposit amount")(pol.CheckIssue(func() assets.IssueForm {
		f := issued(line{}, brooms(func(l *line) { l.Quantity, l.Returned, l.Already = -1, -1, -1 }), brooms(func(l *line) { l.First, l.Deposit = true, price("-1") }))
		f.Designated = append(f.Designated, f.Designated...)
		return f
	}()))
}

func TestDecideIssue(t *testing.T) {
	pol := assets.School()
	decide := func(reason string, f assets.IssueForm, issue bool, en, zh string, want ...string) {
		t.Helper()
		d, err := pol.DecideIssue(f)
		if err != nil {
			t.Errorf("%s: %v", reason, err)
			return
		}
		differ(t, append([]string{}, want...), found(d.Report))
		if d.Issue != issue || d.String() != en || d.Text(logistics.Chinese) != zh {
			t.Errorf("%s: %t %s %s", reason, d.Issue, d, d.Text(logistics.Chinese))
		}
		stable(t, d)
	}
	decide("in order", form(brooms()), true, "may be issued (003-026 (read))", "可以发放（003-026 解读）")
	decide("a question is open, and told", form(assets.IssueLine{Item: "paper", Kind: assets.OfficeSupplies, Quantity: 4}), true, "may be issued as far as it was checked, not checked: 1 (003-026 (read), 001-033 (assumed))",
		"已核查部分可以发放，未核查 1 项（003-026 解读、001-033 假定）", "? form O-1.paper.quota: not checked, missing a bound: the policy gives no number (001-033)")
	decide("the entry follows the issue", form(assets.IssueLine{Item: "chalk", Kind: assets.TeachingSupplies, Quantity: 4}), true, "may be issued (003-026 (read))", "可以发放（003-026 解读）")
	bare := form(brooms(func(l *assets.IssueLine) { l.Returned = 0 }))
	bare.Marks, bare.Designated = nil, nil
	decide("everything missing, told at once", bare, false, "refused, reasons: 4 (003-027 (read), 003-026 (read), 002-019, 003-034 (read))", "不予发放，原因 4 项（003-027 解读、003-026 解读、002-019、003-034 解读）",
		"form O-1.fill: missing; expected requester (003-026; 003-027)",
		"form O-1.review: missing; expected office head or department manager or class teacher (003-026; 003-027)",
		"form O-1.designated: missing (002-019; 003-027)", "form O-1.broom.returned: 0 of 4, must be at least 100% (003-034; 003-027)")
	soft := assets.School()
	soft.Issue.Exchange.Force = logistics.Should
	if d, err := soft.DecideIssue(form(brooms(func(l *assets.IssueLine) { l.Returned = 0 }))); err != nil || !d.Issue || len(d.Report.Findings) != 1 {
		t.Errorf("what only should be kept refuses nothing: %v %v", d, err)
	}
	mixed := assets.School()
	mixed.Issue.Exchange.Force = logistics.Should
	bare.Designated = logistics.List[logistics.Person]{"Song"}
	if d, err := mixed.DecideIssue(bare); err != nil || d.String() != "refused, reasons: 2 (003-027 (read), 003-026 (read))" || len(d.Report.Findings) != 3 || d.Report.Findings[2].Also != "" {
		t.Errorf("what only should be kept is no reason: %s %v %v", d, found(d.Report), err)
	}
	if _, err := pol.DecideIssue(issued(brooms())); !slices.Equal(problems(t, err), []string{"marks conflict"}) {
		t.Error("a form that was used already", err)
	}
}

func TestCheckDeposits(t *testing.T) {
	type deposit = assets.Deposit
	pol := assets.School()
	year := term("2025-09-01", "2026-08-31")
	held := func(asOf string, edits ...func(*deposit)) assets.DepositFile {
		d := deposit{ID: "D-1", Kind: assets.DoorKey, Issued: day("2025-09-05"), Paid: price("20"), PaidOn: day("2025-09-05")}
		for _, edit := range edits {
			edit(&d)
		}
		return assets.DepositFile{Year: year, Deposits: logistics.List[deposit]{d}, AsOf: day(asOf)}
	}
	back := func(on string) func(*deposit) {
		return func(d *deposit) { d.Returned, d.Refund, d.RefundOn = day(on), price("20"), day(on) }
	}
	expect(t, "out, in the year")(pol.CheckDeposits(held("2026-08-31")))
	expect(t, "back on the last day")(pol.CheckDeposits(held("2026-09-10", back("2026-08-31"))))
	expect(t, "a day late", "deposit D-1.returned: late: 2026-09-01; expected not after 2026-08-31 (003-035)")(pol.CheckDeposits(held("2026-09-10", back("2026-09-01"))))
	expect(t, "never", "deposit D-1.returned: missing; expected 2026-08-31 (003-035)")(pol.CheckDeposits(held("2026-09-01")))
	expect(t, "lost: the deposit is kept")(pol.CheckDeposits(held("2026-09-01", func(d *deposit) { d.Lost = true })))
	expect(t, "no deposit", "deposit D-1.paid: 0 yuan, must be above 0 yuan (003-035)")(pol.CheckDeposits(held("2026-08-31", func(d *deposit) { d.Paid, d.PaidOn = nil, logistics.Date{} })))
	expect(t, "paid a day after", "deposit D-1.paid: late: 2025-09-06; expected not after 2025-09-05 (003-035)")(pol.CheckDeposits(held("2026-08-31", func(d *deposit) { d.PaidOn = day("2025-09-06") })))
	expect(t, "paid back, and it is out", "deposit D-1.refund: must not be there: 20 yuan (003-035)")(pol.CheckDeposits(held("2026-08-31", func(d *deposit) { d.Refund, d.RefundOn = price("20"), day("2026-01-01") })))
	expect(t, "paid back the day before", "deposit D-1.refund: before it was asked for: 2026-06-29; expected not before 2026-06-30 (003-035)")(
		pol.CheckDeposits(held("2026-08-31", back("2026-06-30"), func(d *deposit) { d.RefundOn = day("2026-06-29") })))
	kept := func(d *deposit) { d.Refund, d.RefundOn = nil, logistics.Date{} }
	expect(t, "back, and not paid back on the day")(pol.CheckDeposits(held("2026-06-30", back("2026-06-30"), kept)))
	expect(t, "nor the day after", "deposit D-1.refund: missing; expected 20 yuan (003-035)")(pol.CheckDeposits(held("2026-07-01", back("2026-06-30"), kept)))
	expect(t, "a cent more than was paid", "deposit D-1.refund: 20.01 yuan, must be at most 20 yuan (003-035)")(pol.CheckDeposits(held("2026-08-31", back("2026-06-30"), func(d *deposit) { d.Refund = price("20.01") })))
	expect(t, "no deposit, back, and nothing to pay back", "deposit D-1.paid: 0 yuan, must be above 0 yuan (003-035)")(pol.CheckDeposits(held("2026-08-31", func(d *deposit) {
		d.Paid, d.PaidOn, d.Returned = nil, logistics.Date{}, day("2026-06-30")
	})))
	expect(t, "a cent less than was paid", "deposit D-1.refund: 19.99 yuan, must be at least 20 yuan (003-035)")(pol.CheckDeposits(held("2026-08-31", back("2026-06-30"), func(d *deposit) { d.Refund = price("19.99") })))
	expect(t, "nothing was paid, nothing is paid back", "deposit D-1.paid: 0 yuan, must be above 0 yuan (003-035)")(pol.CheckDeposits(held("2026-07-01", back("2026-06-30"), kept, func(d *deposit) { d.Paid = price("0") })))
	refuse(t, "issued the day before the year", "deposits[0].issued range")(pol.CheckDeposits(held("2026-08-31", func(d *deposit) { d.Issued, d.PaidOn = day("2025-08-31"), day("2025-08-31") })))
	refuse(t, "issued the day after it", "deposits[0].issued range")(pol.CheckDeposits(held("2026-09-10", func(d *deposit) { d.Issued, d.PaidOn = day("2026-09-01"), day("2026-09-01") })))
	expect(t, "issued on its first day")(pol.CheckDeposits(held("2026-08-31", func(d *deposit) { d.Issued, d.PaidOn = day("2025-09-01"), day("2025-09-01") })))
	refuse(t, "everything wrong", "year.first absent", "asOf absent", "deposits[0].id absent", "deposits[0].kind unknown", "deposits[0].issued absent", "deposits[0].paid absent", "deposits[0].refund amount", "deposits[0].refundOn absent",
		"deposits[1].returned range", "deposits[2].id duplicate", "deposits[2].lost conflict")(pol.CheckDeposits(assets.DepositFile{Deposits: logistics.List[deposit]{
		{Kind: "umbrella", PaidOn: day("2026-01-01"), Refund: price("-1")}, {ID: "D-1", Kind: assets.DoorKey, Issued: day("2026-01-02"), Returned: day("2026-01-01")},
		{ID: "D-1", Kind: assets.DoorKey, Issued: day("2026-01-02"), Returned: day("2026-01-02"), Lost: true},
	}}))
}

func TestCheckTextbooks(t *testing.T) {
	pol := assets.School()
	expect(t, "all of them")(pol.CheckTextbooks(assets.TextbookFile{Class: "7.1", Issued: 45, Returned: 45}))
	expect(t, "one less", "class 7.1.textbooks: 44 of 45, must be at least 100% (002-017)")(pol.CheckTextbooks(assets.TextbookFile{Class: "7.1", Issued: 45, Returned: 44}))
	expect(t, "none were issued", "? class 7.1.textbooks: not checked, missing the figure: the facts give no data (002-017)")(pol.CheckTextbooks(assets.TextbookFile{Class: "7.1"}))
	refuse(t, "more than were issued, and fewer than none", "class absent", "issued range", "returned range")(pol.CheckTextbooks(assets.TextbookFile{Issued: -1}))
}

func issueClauses() []clauseRow {
	pol := assets.School()
	clean := checked("in order")(pol.CheckIssue(issued(brooms())))
	line := func(l assets.IssueLine) asked { return checked(l.Item)(pol.CheckIssue(issued(l))) }
	decide := func(f assets.IssueForm) asked {
		d, err := pol.DecideIssue(f)
		return decided("decided", d.Clauses, err)
	}
	other := issued(brooms())
	other.Designated = nil
	return []clauseRow{
		{"001-033", []asked{line(assets.IssueLine{Item: "paper", Kind: assets.OfficeSupplies, Quantity: 1, Registered: true})}, []asked{clean}},
		{"002-017", []asked{checked("one less")(pol.CheckTextbooks(assets.TextbookFile{Class: "7.1", Issued: 45, Returned: 44}))}, []asked{checked("all")(pol.CheckTextbooks(assets.TextbookFile{Class: "7.1", Issued: 45, Returned: 45}))}},
		{"002-019", []asked{checked("nobody is designated")(pol.CheckIssue(other))}, []asked{clean}},
		{"003-026", []asked{checked("not issued")(pol.CheckIssue(form(brooms()))), decide(form(brooms()))}, []asked{clean}},
		{"003-027", []asked{decide(form(brooms(func(l *assets.IssueLine) { l.Returned = 3 })))}, []asked{decide(form(brooms()))}},
		{"003-034", []asked{line(brooms(func(l *assets.IssueLine) { l.Returned = 3 }))}, []asked{clean}},
		{"003-035", []asked{line(assets.IssueLine{Item: "key", Kind: assets.DoorKey, Quantity: 1})}, []asked{clean, line(assets.IssueLine{Item: "key", Kind: assets.DoorKey, Quantity: 1, Deposit: price("1")})}},
		{"004-032", []asked{line(assets.IssueLine{Item: "chalk", Kind: assets.TeachingSupplies, Quantity: 1})}, []asked{clean}},
	}
}
