package budget_test

import (
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/budget"
)

func feeItem() budget.FeeItem {
	return budget.FeeItem{
		Item:   "boarding",
		Notice: budget.FeeNotice{Item: true, Standard: true, Basis: true, Unit: true, Reductions: true, Complaints: true}, Approvals: budget.FeeApprovals{Price: true, Finance: true, Education: true},
	}
}

func feeReport(pol budget.Policy, f budget.FeeItem) (logistics.Report, error) {
	d, err := pol.DecideFee(f)
	return d.Report, err
}

func TestDecideFee(t *testing.T) {
	type facts = budget.FeeItem
	estate := func(told, households int) func(*facts) {
		return func(f *facts) {
			f.Approvals, f.Estate = budget.FeeApprovals{Price: true, Finance: true}, &budget.FeeEstate{Households: households, Told: told}
		}
	}
	checks(t, feeItem, feeReport, []checkRow[facts]{
		{"in order", func(*facts) {}, nil},
		{"no item", func(f *facts) { f.Notice.Item = false }, []string{"fee boarding.item: missing (003-015)"}},
		{"no standard", func(f *facts) { f.Notice.Standard = false }, []string{"fee boarding.standard: missing (003-015)"}},
		{"no basis", func(f *facts) { f.Notice.Basis = false }, []string{"fee boarding.basis: missing (003-015)"}},
		{"nobody knows by what it is charged", func(f *facts) { f.Notice.Unit = false }, []string{"fee boarding.charging-unit: missing (003-015)"}},
		{"no reductions", func(f *facts) { f.Notice.Reductions = false }, []string{"fee boarding.reductions: missing (003-015)"}},
		{"no telephone", func(f *facts) { f.Notice.Complaints = false }, []string{"fee boarding.complaint-phone: missing (003-015)"}},
		{"two of three departments", func(f *facts) { f.Approvals.Price = false }, []string{"fee boarding.price-department: missing (004-052)"}},
		{"two others", func(f *facts) { f.Approvals.Finance = false }, []string{"fee boarding.finance-department: missing (004-052)"}},
		{"the third", func(f *facts) { f.Approvals.Education = false }, []string{"fee boarding.education-department: missing (004-052)"}},
		{"every household was told", estate(12, 12), nil},
		{"the finance department was not asked about an estate", func(f *facts) { estate(12, 12)(f); f.Approvals.Finance = false }, []string{"fee boarding.finance-department: missing (004-052)"}},
		{"one was not", estate(11, 12), []string{"fee boarding.every-household-told: missing (004-120)"}},
	})
	refusals(t, feeItem, feeReport, []checkRow[facts]{
		{"nothing, more were told than there are", func(f *facts) { *f = facts{Estate: &budget.FeeEstate{Households: 1, Told: 2}} }, []string{"item absent", "estate range"}},
		{"nobody lives there", estate(0, 0), []string{"estate range"}},
		{"fewer than none", estate(-1, 1), []string{"estate range"}},
	})
	for told, want := range map[int]string{12: "true 003-015 (read), 004-120 (read), 004-052 (read)", 11: "false 004-120 (read)"} {
		f := feeItem()
		estate(told, 12)(&f)
		d, err := budget.School().DecideFee(f)
		if got := fmt.Sprint(d.Chargeable, " ", d.Clauses); err != nil || got != want {
			t.Errorf("%s %v, want %s", got, err, want)
		}
		stable(t, d)
	}
}

func TestCheckClubhouse(t *testing.T) {
	type facts = budget.Clubhouse
	whole := func() facts { return facts{Name: "north", Plan: true, Fees: true, Manager: "P-1"} }
	checks(t, whole, budget.Policy.CheckClubhouse, []checkRow[facts]{
		{"in order", func(*facts) {}, nil},
		{"no plan", func(f *facts) { f.Plan = false }, []string{"clubhouse north.management-plan: missing (004-124)"}},
		{"no fees", func(f *facts) { f.Fees = false }, []string{"clubhouse north.published-fees: missing (004-124)"}},
		{"no manager", func(f *facts) { f.Manager = "" }, []string{"clubhouse north.manager: missing (004-124)"}},
	})
	refusals(t, whole, budget.Policy.CheckClubhouse, []checkRow[facts]{{"no names", func(f *facts) { f.Name, f.Manager = "", " " }, []string{"name absent", "manager word"}}})
}

func charge() budget.Charge {
	return budget.Charge{ID: "C-1", Standard: figure("100"), Charged: figure("100"), Reduction: figure("0"), Agency: &budget.AgencyFee{
		Bureau: true, Voluntary: true, Signed: true, ByOffice: true, Incurred: day("2026-03-02"), Collected: day("2026-03-02"),
	}}
}

func TestCheckCharge(t *testing.T) {
	type facts = budget.Charge
	reduced := func(charged string, approved bool) func(*facts) {
		return func(f *facts) { f.Reduction, f.Charged, f.ReductionApproved = figure("40"), figure(charged), approved }
	}
	checks(t, charge, budget.Policy.CheckCharge, []checkRow[facts]{
		{"in order", func(*facts) {}, nil},
		{"no agency fee", func(f *facts) { f.Agency = nil }, nil},
		{"a fen more", func(f *facts) { f.Charged = figure("100.01") }, []string{"charge C-1.charged: not as it should be: 100.01 yuan; expected 100 yuan (001-003)"}},
		{"a fen less", func(f *facts) { f.Charged = figure("99.99") }, []string{"charge C-1.charged: not as it should be: 99.99 yuan; expected 100 yuan (001-003)"}},
		{"a reduction", reduced("60", true), nil},
		{"a fen beyond it", reduced("59.99", true), []string{"charge C-1.charged: not as it should be: 59.99 yuan; expected 60 yuan (001-003)"}},
		{"a reduction of one's own", reduced("60", false), []string{"charge C-1.approved-reduction: missing (003-017)", "charge C-1.charged: not as it should be: 60 yuan; expected 100 yuan (001-003)"}},
		{"never approved", func(f *facts) { f.Agency.Bureau = false }, []string{"charge C-1.approval-of-the-education-bureau: missing (004-053)"}},
		{"unwilling", func(f *facts) { f.Agency.Voluntary = false }, []string{"charge C-1.pupil-willing: missing (004-053)"}},
		{"unsigned", func(f *facts) { f.Agency.Signed = false }, []string{"charge C-1.signature-of-a-parent: missing (004-053)"}},
		{"by a teacher", func(f *facts) { f.Agency.ByOffice = false }, []string{"charge C-1.collected-by-the-office: missing (004-053)"}},
		{"a day in advance", func(f *facts) { f.Agency.Collected = day("2026-03-01") }, []string{"charge C-1.collected: before it was asked for: 2026-03-01; expected not before 2026-03-02 (004-053)"}},
		{"a day later: the policy does not say how long", func(f *facts) { f.Agency.Collected = day("2026-03-03") }, []string{"? charge C-1.collected: not checked, missing a time limit: the policy gives none (004-053)"}},
	})
	refusals(t, charge, budget.Policy.CheckCharge, []checkRow[facts]{
		{"a tenth of a fen, less than nothing", func(f *facts) { f.ID, f.Standard, f.Charged = "", figure("0.001"), figure("-1") }, []string{"id absent", "standard amount", "charged amount"}},
		{"more reduction than fee", func(f *facts) { f.Reduction = figure("100.01") }, []string{"reduction range"}},
		{"no days", func(f *facts) { f.Agency.Incurred, f.Agency.Collected = logistics.Date{}, logistics.Date{} }, []string{"agency.incurred absent", "agency.collected absent"}},
	})
}

// A policy may say how long after what a fee is for it is collected: a batch months later is late.
func TestCheckChargeWithin(t *testing.T) {
	pol := with(func(p *budget.Policy) { p.Fees.Incurred.Within = logistics.MustSpan("7d") })
	for _, row := range []struct{ reason, collected, want string }{
		{"on the seventh day", "2026-03-09", "[]"},
		{"on the eighth", "2026-03-10", "[charge C-1.collected: late: 2026-03-10; expected not after 2026-03-09 (004-053)]"},
		{"in a batch at the end of the term", "2026-07-03", "[charge C-1.collected: late: 2026-07-03; expected not after 2026-03-09 (004-053)]"},
	} {
		f := charge()
		f.Agency.Collected = day(row.collected)
		if r, err := pol.CheckCharge(f); err != nil || fmt.Sprint(found(r)) != row.want {
			t.Errorf("%s: %v %v", row.reason, found(r), err)
		}
	}
	late := charge()
	late.Agency.Incurred, late.Agency.Collected = day("9999-12-30"), day("9999-12-31")
	if r, err := pol.CheckCharge(late); err != nil || !r.OK() {
		t.Error("the calendar ends before the seven days:", found(r), err)
	}
}

func feeTerm() budget.FeeTerm {
	return budget.FeeTerm{
		Term: logistics.Period{First: day("2026-02-16"), Last: day("2026-07-03")}, Payers: 300, Receipts: 300, Booked: true,
		StandardsOn: day("2026-02-16"), ReductionsOn: day("2026-02-01"), SettlementList: true, AsOf: day("2026-07-19"),
		Agency:  []budget.AgencyAccount{{Item: "books", Collected: figure("3000"), Spent: figure("2899.50"), Returned: figure("100.50")}},
		Reports: []budget.Sent{{To: "price-department", On: day("2026-07-18")}, {To: "education-department", On: day("2026-07-04")}},
	}
}

func TestCheckFeeTerm(t *testing.T) {
	type facts = budget.FeeTerm
	const at = "term 2026-02-16..2026-07-03"
	checks(t, feeTerm, budget.Policy.CheckFeeTerm, []checkRow[facts]{
		{"in order, on the 15th day", func(*facts) {}, nil},
		{"a receipt too few", func(f *facts) { f.Receipts = 299 }, []string{at + ".receipts: 299, must be at least 300 (004-081)"}},
		{"a receipt too many", func(f *facts) { f.Receipts = 301 }, []string{at + ".receipts: 301, must be at most 300 (004-081)"}},
		{"an entry without a receipt", func(f *facts) { f.Booked = false }, []string{at + ".receipt-for-every-entry: missing (004-081)"}},
		{"standards a day late", func(f *facts) { f.StandardsOn = day("2026-02-17") }, []string{at + ".standardsOn: late: 2026-02-17; expected not after 2026-02-16 (004-081)"}},
		{"reductions never", func(f *facts) { f.ReductionsOn = logistics.Date{} }, []string{at + ".reductionsOn: missing; expected 2026-02-16 (004-081)"}},
		{"no list", func(f *facts) { f.SettlementList = false }, []string{at + ".settlement-list: missing (004-052)"}},
		{"on the last day of the term there is no list yet", func(f *facts) { f.SettlementList, f.Reports, f.AsOf = false, nil, day("2026-07-03") }, nil},
		{"on the 16th day", func(f *facts) { f.Reports[0].On = day("2026-07-19") }, []string{at + ".reports.price-department: late: 2026-07-19; expected not after 2026-07-18 (003-016)"}},
		{"before the term was over it is no settlement", func(f *facts) { f.Reports[0].On = day("2026-07-03") }, []string{
			at + ".reports.price-department: before it was asked for: 2026-07-03; expected not before 2026-07-04 (003-016)", at + ".reports.price-department: missing; expected 2026-07-18 (003-016)",
		}},
		{"a fen is kept", func(f *facts) { f.Agency[0].Returned = figure("100.49") }, []string{at + ".agency.books: not as it should be: 2,999.99 yuan; expected 3,000 yuan (003-016)"}},
		{"a fen that nobody collected", func(f *facts) { f.Agency[0].Spent = figure("2899.51") }, []string{at + ".agency.books: not as it should be: 3,000.01 yuan; expected 3,000 yuan (003-016)"}},
		{"nobody says what was collected", func(f *facts) { f.Agency = nil }, []string{"? " + at + ".agency: not checked, missing what agency fees were collected, spent and given back (003-016)"}},
		{"while the term runs nothing is settled", func(f *facts) { f.Agency, f.Reports, f.AsOf = nil, nil, day("2026-07-03") }, nil},
		{"sent twice, the first in time", func(f *facts) {
			f.Reports = append(f.Reports, budget.Sent{To: "price-department", On: day("2026-07-19")})
		}, nil},
		{"the first of two was late", func(f *facts) {
			f.Reports = []budget.Sent{{To: "education-department", On: day("2026-07-19")}, {To: "price-department", On: day("2026-07-05")}, {To: "education-department", On: day("2026-07-18")}}
		}, nil},
		{"to one of both", func(f *facts) { f.Reports = f.Reports[:1] }, []string{at + ".reports.education-department: missing; expected 2026-07-18 (003-016)"}},
		{"the calendar ends before the time is up", func(f *facts) {
			f.Term = logistics.Period{First: day("9999-09-01"), Last: day("9999-12-20")}
			f.StandardsOn, f.ReductionsOn, f.Reports, f.AsOf = day("9999-09-01"), day("9999-09-01"), nil, day("9999-12-31")
		}, nil},
		{"on the 15th day nobody is late", func(f *facts) { f.Reports, f.AsOf = nil, day("2026-07-18") }, nil},
	})
	refusals(t, feeTerm, budget.Policy.CheckFeeTerm, []checkRow[facts]{
		{"nothing", func(f *facts) { *f = facts{} }, []string{"term.first absent", "term.last absent", "asOf absent"}},
		{"a term that ends before it begins, fewer than no payers", func(f *facts) { f.Term.Last, f.Payers = day("2026-02-15"), -1 }, []string{"term.last range", "receipts range"}},
		{"judged before it begins", func(f *facts) { f.AsOf, f.Reports = day("2026-02-15"), nil }, []string{"asOf range"}},
		{"one account twice, of less than nothing", func(f *facts) { f.Agency = append(f.Agency, budget.AgencyAccount{Item: "books", Spent: figure("-1")}) }, []string{"agency[1].spent amount", "agency[1].item duplicate"}},
		{"sent tomorrow, to nobody", func(f *facts) { f.Reports = []budget.Sent{{On: day("2026-07-20")}, {To: "x"}} }, []string{"reports[0].to absent", "reports[0].on range", "reports[1].on absent"}},
	})
	open := with(func(p *budget.Policy) { p.Fees.Settled.Within = logistics.Span{} })
	r, err := open.CheckFeeTerm(feeTerm())
	if err != nil || len(r.Unchecked) != 2 {
		t.Error(found(r), err)
	}
}

func leave(days ...budget.LeaveDay) budget.LeaveFile {
	return budget.LeaveFile{ID: "L-1", Rate: figure("12.50"), Days: days}
}

func TestRefundMeals(t *testing.T) {
	off := func(on, registered string, whole bool) budget.LeaveDay {
		d := budget.LeaveDay{On: day(on), Whole: whole}
		if registered != "" {
			d.Registered = day(registered)
		}
		return d
	}
	for _, row := range []struct {
		reason string
		file   budget.LeaveFile
		days   int
		want   string
	}{
		{"no leave", leave(), 0, "0"},
		{"registered the day before", leave(off("2026-03-10", "2026-03-09", true)), 1, "12.5"},
		{"registered on the day", leave(off("2026-03-10", "2026-03-10", true)), 0, "0"},
		{"never registered", leave(off("2026-03-10", "", true)), 0, "0"},
		{"half a day", leave(off("2026-03-10", "2026-03-01", false)), 0, "0"},
		{"three days, of which two count", leave(off("2026-03-10", "2026-03-09", true), off("2026-03-11", "2026-03-09", true), off("2026-03-12", "2026-03-12", true)), 2, "25"},
	} {
		r, err := budget.School().RefundMeals(row.file)
		if err != nil || r.Days != row.days || !r.Amount.Equal(figure(row.want)) || !r.Clauses.Has("003-065") {
			t.Errorf("%s: %v %v", row.reason, r, err)
		}
		stable(t, r)
		for _, paid := range []string{"-0.01", "0", "0.01"} {
			f := row.file
			d := r.Amount.Add(figure(paid))
			if f.Refunded = &d; d.IsNegative() {
				continue
			}
			if checked, err := budget.School().CheckMealRefund(f); err != nil || (len(checked.Findings) == 0) != (paid == "0") {
				t.Errorf("%s, %s given back: %v %v", row.reason, d, found(checked), err)
			}
		}
	}
	r, err := budget.School().CheckMealRefund(leave())
	if err != nil || fmt.Sprint(found(r)) != "[? leave L-1.refunded: not checked, missing what was given back (003-065)]" {
		t.Error(found(r), err)
	}
	for _, row := range []struct {
		reason, rate string
		days         int
		fits         bool
	}{
		{"three times a third of what is counted", "333333333333333.33", 3, true}, {"a fen more a day", "333333333333333.34", 3, false},
		{"a tenth of it, nine times", "100000000000000", 9, true}, {"ten times", "100000000000000", 10, false},
	} {
		f := leave()
		f.Rate = figure(row.rate)
		for n := range row.days {
			f.Days = append(f.Days, budget.LeaveDay{On: day("2026-03-10").AddDays(n), Registered: day("2026-03-09"), Whole: true})
		}
		if r, err := budget.School().RefundMeals(f); (err == nil) != row.fits || row.fits && !r.Amount.Equal(f.Rate.Mul(decimal.New(int64(row.days), 0))) {
			t.Errorf("%s: %v %v", row.reason, r, err)
		}
	}
	bad := leave(off("2026-03-10", "", true), off("2026-03-10", "", true), budget.LeaveDay{})
	bad.ID, bad.Rate = "", figure("0")
	_, err = budget.School().RefundMeals(bad)
	differ(t, []string{"id absent", "rate range", "days[1].on duplicate", "days[2].on absent"}, problems(t, err))
	bad = leave(off("2026-03-10", "2026-03-09", true), off("2026-03-11", "2026-03-09", true))
	minus := figure("-1")
	bad.Rate, bad.Refunded = figure("999999999999999.99"), &minus
	_, err = budget.School().CheckMealRefund(bad)
	differ(t, []string{"days amount", "refunded amount"}, problems(t, err))
}

// A refund is as many times the rate as days count, each day on its own, and earlier notice gives no less.
func TestRefundMealsProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := leave()
		want := 0
		for i := range rapid.IntRange(0, 8).Draw(t, "days") {
			on := day("2026-03-31").AddDays(i)
			ahead := rapid.IntRange(-1, 2).Draw(t, "days ahead")
			d := budget.LeaveDay{On: on, Registered: on.AddDays(-ahead), Whole: rapid.Bool().Draw(t, "whole")}
			if d.Whole && ahead >= 1 {
				want++
			}
			f.Days = append(f.Days, d)
		}
		f.Days = rapid.Permutation(f.Days).Draw(t, "order")
		r, err := budget.School().RefundMeals(f)
		if err != nil || r.Days != want || !r.Amount.Equal(f.Rate.Mul(decimal.New(int64(want), 0))) {
			t.Fatalf("%d days: %v %v", want, r, err)
		}
	})
}

func TestFeesLaws(t *testing.T) {
	type policy = budget.Policy
	brokenLaws(t, []lawRow{
		{"a field of which nobody says anything", func(p *policy) { p.Fees.Notice[0].Key = "luck" }, []string{"fees.notice[0].key unknown"}},
		{"a signature is banned", func(p *policy) { p.Fees.Agency[0].Banned = true }, []string{"fees.agency conflict"}},
		{"sent to nobody", func(p *policy) { p.Fees.Settled.To = nil }, []string{"fees.settled.to absent"}},
		{"collected within hours", func(p *policy) { p.Fees.Incurred.Within = logistics.MustSpan("48h") }, []string{"fees.incurred.within range"}},
		{"sent within workdays", func(p *policy) { p.Fees.Settled.Within = logistics.MustSpan("5wd") }, []string{"fees.settled.within range"}},
		{"registered afterwards", func(p *policy) { p.Fees.Leave.Before = -1 }, []string{"fees.leave.before range"}},
		{"registered a year before", func(p *policy) { p.Fees.Leave.Before = 367 }, []string{"fees.leave.before range"}},
		{"two duties of one name", func(p *policy) { p.Reporting.Analysis.What = budget.DutyPurchaseReport }, []string{"reporting.analysis.what duplicate"}},
		{"a rule book is banned", func(p *policy) { p.Finance.Rules[0].Banned = true }, []string{"finance.rules conflict"}},
		{"a key of nobody's", func(p *policy) { p.Finance.Welfare[0].Key = "luck" }, []string{"finance.welfare[0].key unknown"}},
	})
}

func feesClauses() []clauseRow {
	pol := budget.School()
	item := func(reason string, edit func(*budget.FeeItem)) asked {
		f := feeItem()
		edit(&f)
		return checked(reason)(feeReport(pol, f))
	}
	charged := func(reason string, edit func(*budget.Charge)) asked {
		f := charge()
		edit(&f)
		return checked(reason)(pol.CheckCharge(f))
	}
	term := func(reason string, edit func(*budget.FeeTerm)) asked {
		f := feeTerm()
		edit(&f)
		return checked(reason)(pol.CheckFeeTerm(f))
	}
	in, fair, whole := item("in order", func(*budget.FeeItem) {}), charged("in order", func(*budget.Charge) {}), term("in order", func(*budget.FeeTerm) {})
	told := item("all were told", func(f *budget.FeeItem) { f.Estate = &budget.FeeEstate{Households: 2, Told: 2} })
	refunded := leave()
	none := figure("0")
	refunded.Refunded = &none
	return []clauseRow{
		{"001-003", []asked{charged("a fen more", func(c *budget.Charge) { c.Charged = figure("100.01") })}, []asked{fair}},
		{"003-015", []asked{item("no telephone", func(f *budget.FeeItem) { f.Notice.Complaints = false })}, []asked{in}},
		{"003-016", []asked{term("on the 16th day", func(f *budget.FeeTerm) { f.Reports[0].On = day("2026-07-19") })}, []asked{whole}},
		{"003-017", []asked{charged("a reduction of one's own", func(c *budget.Charge) { c.Reduction = figure("1") })}, []asked{fair}},
		{"003-065", []asked{checked("nobody says")(pol.CheckMealRefund(leave()))}, []asked{checked("nothing for no leave")(pol.CheckMealRefund(refunded))}},
		{"004-052", []asked{item("two departments", func(f *budget.FeeItem) { f.Approvals.Price = false }), term("no list", func(f *budget.FeeTerm) { f.SettlementList = false })}, []asked{in, whole}},
		{"004-053", []asked{charged("in advance", func(c *budget.Charge) { c.Agency.Collected = day("2026-03-01") })}, []asked{fair}},
		{"004-081", []asked{term("a receipt too few", func(f *budget.FeeTerm) { f.Receipts-- })}, []asked{whole}},
		{"004-120", []asked{item("one was not told", func(f *budget.FeeItem) { f.Estate = &budget.FeeEstate{Households: 2, Told: 1} })}, []asked{told}},
		{"004-124", []asked{checked("no manager")(pol.CheckClubhouse(budget.Clubhouse{Name: "n", Plan: true, Fees: true}))},
			[]asked{checked("in order")(pol.CheckClubhouse(budget.Clubhouse{Name: "n", Plan: true, Fees: true, Manager: "P-1"}))}},
	}
}
