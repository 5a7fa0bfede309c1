package supplier_test

import (
	"errors"
	"slices"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// asked is one set of facts put to the policy. cites are the clauses that its answer rests on: those that made the
// standing or the grade, those of findings, and those of questions left open.
type asked struct {
	reason string
	cites  []logistics.ClauseID
}

func month(t *testing.T, reason string, f supplier.MonthFile) asked {
	t.Helper()
	v := disqualify(t, supplier.Factory(), f)
	a := asked{reason: reason}
	for _, c := range v.Clauses {
		a.cites = append(a.cites, c.Clause)
	}
	a.report(v.Report())
	return a
}

func half(t *testing.T, reason string, f supplier.HalfFile) asked {
	t.Helper()
	g := grade(t, supplier.Factory(), f)
	a := asked{reason: reason}
	for _, c := range g.Clauses.List() {
		a.cites = append(a.cites, c.Clause)
	}
	a.report(g.Report())
	return a
}

func change(t *testing.T, reason string, f supplier.ReplacementFile) asked {
	t.Helper()
	report, err := supplier.Factory().CheckReplacement(f)
	if err != nil {
		t.Fatal(err)
	}
	a := asked{reason: reason}
	a.report(report)
	return a
}

func (a *asked) report(r logistics.Report) {
	for _, f := range r.Findings {
		a.cites = append(a.cites, f.Clause, f.Also)
	}
	for _, u := range r.Unchecked {
		a.cites = append(a.cites, u.Clause)
	}
}

// checked gives what a report, or the problems of what cannot be judged, cite.
func checked(reason string) func(logistics.Report, error) asked {
	return func(r logistics.Report, err error) asked {
		a := asked{reason: reason}
		var invalid *logistics.InvalidError
		if errors.As(err, &invalid) {
			for _, p := range invalid.Problems {
				a.cites = append(a.cites, p.Clause)
			}
		}
		a.report(r)
		return a
	}
}

func quotes(t *testing.T, reason string, listed, quotes int) asked {
	t.Helper()
	d, err := supplier.Factory().DecideQuotes(supplier.CategoryCount{Category: logistics.Food, Listed: listed}, quotes)
	if err != nil {
		t.Fatal(err)
	}
	a := asked{reason: reason}
	for _, c := range d.Clauses.List() {
		a.cites = append(a.cites, c.Clause)
	}
	return a
}

// reviewed is the log of a supplier who was reviewed in 2025 only, as of a day.
func reviewed(asOf string) supplier.ReviewLog {
	done := func(on string) logistics.Done {
		return logistics.Done{On: day(on), Role: logistics.PurchasingManager, By: "Pang"}
	}
	return supplier.ReviewLog{Supplier: "S-17", Log: logistics.Log{
		Done: []logistics.Done{done("2025-05-30"), done("2025-11-30")}, From: day("2025-01-01"), AsOf: day(asOf),
	}}
}

func TestClauses(t *testing.T) {
	bad, late := price(supplier.Unreasonable), completed("2026-03-11")
	by := func(role logistics.Role) func(*supplier.Event) {
		return func(e *supplier.Event) { e.ConfirmedBy = role }
	}
	dismissed := func(e *supplier.Event) { e.State = supplier.Dismissed }
	ineffective := func(e *supplier.Event) { e.Countermeasure = supplier.Ineffective }
	clean := month(t, "a clean month", march(lines(20, 0)))
	fair := firstHalf("40", lines(2, 1, late, quantity("2", "1"))...)
	good := firstHalf("40", lines(20, 0)...)
	excellent := firstHalf("98", lines(20, 0)...)
	poor := firstHalf("0", line(1, late, inspected("1", "1")))
	noLine := firstHalf("")
	f, school, tenth := supplier.Factory(), supplier.School(), day("2026-03-10")
	for _, row := range []struct {
		clause     logistics.ClauseID
		hits, near []asked
	}{
		{"000-041", []asked{checked("nobody answers for it")(f.CheckEvaluation(evaluation(func(e *supplier.EvaluationFile) { e.Accountable = nil })))},
			[]asked{checked("the purchasing manager does")(f.CheckEvaluation(evaluation()))}},
		{"000-042", []asked{checked("a half-year without a review")(f.CheckReviews(reviewed("2026-07-01")))},
			[]asked{checked("one that is not over")(f.CheckReviews(reviewed("2026-06-30")))}},
		{"000-044", []asked{
			checked("a license that ended the day before")(f.CheckQualification(dairy(heldPaper(supplier.BusinessLicense, until("2026-03-09"))), supplier.AtOrder, tenth)),
			checked("no license of a special trade")(f.CheckQualification(dairy(trade(logistics.Yes)), supplier.AtOrder, tenth)),
		}, []asked{
			checked("a license that ends on the day")(f.CheckQualification(dairy(heldPaper(supplier.BusinessLicense, until("2026-03-10"))), supplier.AtOrder, tenth)),
			checked("no special trade")(f.CheckQualification(dairy(), supplier.AtListing, tenth)),
		}},
		{"000-045", []asked{checked("no lawful invoices")(f.CheckQualification(dairy(met("lawful-invoices", logistics.No)), supplier.AtListing, tenth)),
			checked("no bank transfer")(f.CheckQualification(dairy(met("bank-transfer", logistics.No)), supplier.AtListing, tenth))},
			[]asked{checked("all there")(f.CheckQualification(dairy(), supplier.AtListing, tenth)),
				checked("at an order nobody asks")(f.CheckQualification(dairy(met("lawful-invoices", logistics.No)), supplier.AtOrder, tenth))}},
		{"000-046", []asked{checked("a criterion that nobody recorded")(f.CheckQualification(dairy(met("full-range", logistics.Unknown)), supplier.AtListing, tenth))},
			[]asked{checked("all recorded")(f.CheckQualification(dairy(), supplier.AtListing, tenth))}},
		{"000-047", []asked{checked("no permit")(f.CheckQualification(dairy(without(supplier.SanitationPermit)), supplier.AtDelivery, tenth)),
			checked("no hygiene in transport")(f.CheckQualification(dairy(met("transport-hygiene", logistics.No)), supplier.AtDelivery, tenth))},
			[]asked{checked("no food")(f.CheckQualification(dairy(all(supplies(logistics.Timber), without(supplier.SanitationPermit))), supplier.AtDelivery, tenth)),
				checked("a permit")(f.CheckQualification(dairy(), supplier.AtDelivery, tenth))}},
		{"000-048", []asked{checked("rockets")(f.CheckCategories([]supplier.CategoryCount{{Category: "rockets", Listed: 3}}))},
			[]asked{checked("souvenirs")(f.CheckCategories([]supplier.CategoryCount{{Category: logistics.Souvenirs, Listed: 3}})),
				checked("diesel")(f.CheckCategories([]supplier.CategoryCount{{Category: logistics.Diesel, Listed: 3}}))}},
		{"000-049", []asked{checked("one supplier")(f.CheckCategories([]supplier.CategoryCount{{Category: logistics.Food, Listed: 1}})), quotes(t, "two for three quotes", 2, 3)},
			[]asked{checked("two suppliers")(f.CheckCategories([]supplier.CategoryCount{{Category: logistics.Food, Listed: 2}}))}},
		{"000-050", []asked{checked("no group")(f.CheckEvaluation(evaluation(func(e *supplier.EvaluationFile) { e.Group = nil }))),
			checked("no group for goods bought now and then")(f.CheckEvaluation(evaluation(func(e *supplier.EvaluationFile) { e.Group, e.Occasional = nil, true })))},
			[]asked{checked("a group")(f.CheckEvaluation(evaluation())), checked("an empty seat")(f.CheckEvaluation(evaluation(func(e *supplier.EvaluationFile) { e.Group = e.Group[:3] })))}},
		{"000-051", []asked{checked("an empty seat")(f.CheckEvaluation(evaluation(func(e *supplier.EvaluationFile) { e.Group = e.Group[:3] }))),
			checked("a manager whom nobody appointed")(f.CheckEvaluation(evaluation(manager)))},
			[]asked{checked("a full group")(f.CheckEvaluation(evaluation())), checked("no group at all")(f.CheckEvaluation(evaluation(func(e *supplier.EvaluationFile) { e.Group = nil })))}},
		{"000-052", []asked{checked("a fact left out")(f.CheckEvaluation(evaluation(func(e *supplier.EvaluationFile) { e.Survey = e.Survey[1:] }))),
			checked("listed under no category")(f.CheckLifecycle(life(on("2025-01-10", supplier.MoveSurveyed), on("2025-01-20", supplier.MoveTrialPassed), listing("2025-02-01"))))},
			[]asked{checked("three facts")(f.CheckEvaluation(evaluation())), checked("a whole life")(f.CheckLifecycle(wholeLife()))}},
		{"000-053", []asked{checked("no trial")(f.CheckEvaluation(evaluation(func(e *supplier.EvaluationFile) { e.Trials = nil }))),
			checked("listed without one")(f.CheckLifecycle(life(on("2025-01-10", supplier.MoveSurveyed), listing("2025-02-01", logistics.Food))))},
			[]asked{checked("a sample")(f.CheckEvaluation(evaluation())), checked("a whole life")(f.CheckLifecycle(wholeLife()))}},
		{"000-054", []asked{checked("from another")(f.CheckPurchaseSource(supplier.PurchaseSource{Category: logistics.Food, Listed: logistics.No})),
			checked("special goods without a reason")(f.CheckPurchaseSource(special(func(p *supplier.PurchaseSource) { p.Reason = "" })))},
			[]asked{checked("from a listed supplier")(f.CheckPurchaseSource(supplier.PurchaseSource{Category: logistics.Food, Listed: logistics.Yes})),
				checked("special goods")(f.CheckPurchaseSource(special())), checked("at the market")(f.CheckPurchaseSource(stall()))}},
		{"000-110", []asked{checked("5,000 without a decision")(f.CheckVisit(supplier.VisitFile{Total: figure("5000")}))},
			[]asked{checked("4,999.99")(f.CheckVisit(supplier.VisitFile{Total: figure("4999.99")})),
				checked("decided against a visit")(f.CheckVisit(supplier.VisitFile{Total: figure("5000"), Decision: &supplier.VisitDecision{On: tenth}}))}},
		{"004-091", []asked{checked("food without a contract")(school.CheckQualification(dairy(without(supplier.SupplyContract)), supplier.AtOrder, tenth)),
			checked("food at the market")(school.CheckPurchaseSource(stall()))},
			[]asked{checked("under a contract")(school.CheckQualification(dairy(), supplier.AtOrder, tenth)), checked("a factory at the market")(f.CheckPurchaseSource(stall())),
				checked("stationery without a contract")(school.CheckQualification(dairy(all(supplies(logistics.Stationery), without(supplier.SupplyContract))), supplier.AtOrder, tenth))}},
		{"000-069", []asked{half(t, "fair is coached", fair)}, []asked{half(t, "good is not", good), half(t, "poor is not", poor)}},
		{"000-070", []asked{half(t, "a score has a grade", excellent), half(t, "good stays as it is", good)}, []asked{half(t, "no score has none", noLine), clean}},
		{"000-071", []asked{
			half(t, "poor leaves the list", poor),
			checked("a candidate listed without an evaluation")(f.CheckLifecycle(life(on("2025-01-10", supplier.MoveSurveyed), on("2025-01-20", supplier.MoveTrialPassed),
				listing("2025-02-01", logistics.Food), on("2026-01-05", supplier.MoveGradedPoor), listing("2026-02-01", logistics.Food)))),
		}, []asked{half(t, "fair does not", fair), checked("evaluated again")(f.CheckLifecycle(wholeLife()))}},
		{"000-072", []asked{half(t, "four items", excellent), half(t, "an item without data", noLine)}, []asked{clean, change(t, "a change of supplier", replacement())}},
		{"000-073", []asked{half(t, "fair gets less", fair)}, []asked{half(t, "good does not", good)}},
		{"000-074", []asked{
			half(t, "excellent gets more", excellent),
			half(t, "excellent at an unreasonable price", firstHalf("98", lines(20, 1, bad)...)),
			half(t, "excellent at prices not reviewed", firstHalf("98", lines(20, 20, price(supplier.NotReviewed))...)),
		}, []asked{half(t, "good does not", good)}},
		{"000-075", []asked{month(t, "any one factor", march(lines(20, 1, late))), month(t, "another", march(nil, incident(supplier.AttackCase)))},
			[]asked{clean, month(t, "nothing checked", march(nil))}},
		{"000-076", []asked{month(t, "3 of 20 kinds", march(lines(20, 3, bad))), month(t, "no kind reviewed", march(lines(20, 20, price(supplier.NotReviewed))))},
			[]asked{month(t, "2 of 20 kinds", march(lines(20, 2, bad))), month(t, "3 of 21 kinds", march(lines(21, 3, bad)))}},
		{"000-077", []asked{month(t, "a confirmed case", march(lines(20, 0), incident(supplier.FraudCase)))},
			[]asked{month(t, "a dismissed case", march(lines(20, 0), incident(supplier.FraudCase, dismissed))), month(t, "bribery", march(lines(20, 0), incident(supplier.BriberyCase)))}},
		{"000-078", []asked{month(t, "a confirmed case", march(lines(20, 0), incident(supplier.BriberyCase)))},
			[]asked{month(t, "a dismissed case", march(lines(20, 0), incident(supplier.BriberyCase, dismissed))), month(t, "fraud", march(lines(20, 0), incident(supplier.FraudCase)))}},
		{"000-079", []asked{month(t, "a day late", march(lines(20, 1, late))), month(t, "overdue and open", march(lines(20, 1, completed(""))))},
			[]asked{month(t, "on the day", march(lines(20, 0))), month(t, "late in the next month", march(lines(20, 1, due("2026-04-01"), completed("2026-04-02"))))}},
		{"000-056", []asked{
			choosing(t, "a lower quality", "S-2", offer("S-1", "90", "90", "26", "90"), offer("S-2", "90", "89", "26", "90")),
			choosing(t, "one whose sample failed", "S-1", offer("S-1", "90", "90", "26", "90", failed)),
			choosing(t, "a sample that nobody graded", "S-1", offer("S-1", "90", "", "26", "90"), offer("S-2", "90", "89", "26", "90")),
		}, []asked{choosing(t, "the best", "S-1", offer("S-1", "90", "90", "26", "90"), offer("S-2", "90", "89", "26", "90"))}},
		{"000-057", []asked{
			quoting(t, "by e-mail", quoted("2026-05-17", channel("e-mail"))),
			quoting(t, "to a buyer", quoted("2026-05-17", func(q *supplier.Quote) { q.To = logistics.Buyer })),
		}, []asked{quoting(t, "by fax", quoted("2026-05-17")), quoting(t, "by hand", quoted("2026-05-17", channel("by-hand")))}},
		{"000-058", []asked{
			quoting(t, "the day after the window", quoted("2026-05-21")), windowing(t, "a window missed", windows("2026-05-21")),
			quoting(t, "food of which nobody says what", quoted("2026-05-17", goods(logistics.Food, ""))),
		}, []asked{
			quoting(t, "the last day of the window", quoted("2026-05-20")), windowing(t, "the window is not over", windows("2026-05-20")),
			quoting(t, "medicines have none", quoted("2026-09-01", goods(logistics.Medicines, ""))),
			quoting(t, "accepted though late", quoted("2026-06-01", acceptedLate(logistics.PurchasingManager, "Pang", "fuel prices"))),
		}},
		{"000-059", []asked{
			ordering(t, "the day after the hold", "2026-03-20", "2026-04-20", "26"), ordering(t, "a cent above", "2026-03-20", "2026-04-19", "26.01"),
			ordering(t, "above the approved quote", "2026-03-20", "2026-04-19", "26.51"), ordering(t, "before it was confirmed", "2026-03-20", "2026-03-19", "26"),
		}, []asked{ordering(t, "the last day of the hold", "2026-03-20", "2026-04-19", "26")}},
		{"000-060", []asked{
			raising(t, "before the consent", priceChange([]string{"2026-04-03"})), raising(t, "by word of mouth", priceChange([]string{"2026-04-05"}, writing(logistics.No))),
		}, []asked{
			raising(t, "with the consent", priceChange([]string{"2026-04-04"})), raising(t, "before it at the old price", priceChange([]string{"2026-04-03"}, charged("26.50"))),
		}},
		{"000-061", []asked{
			delivering(t, "late without notice", pipes(receipt("R-1", "2026-03-11", "100", excused))),
			delivering(t, "notice on the due date", filed(pipes(receipt("R-1", "2026-03-11", "100", excused)), noticed("2026-03-10", "fax", logistics.Buyer))),
		}, []asked{
			delivering(t, "notice the day before", filed(pipes(receipt("R-1", "2026-03-11", "100", excused)), noticed("2026-03-09", "fax", logistics.Buyer))),
			delivering(t, "in time", pipes(receipt("R-1", "2026-03-10", "100"))),
		}},
		{"000-062", []asked{
			delivering(t, "no brand", pipes(receipt("R-1", "2026-03-10", "100", onLine(func(l *supplier.NoteLine) { l.Brand = "" })))),
			delivering(t, "another order's number", pipes(receipt("R-1", "2026-03-10", "100", func(n *supplier.DeliveryNote) { n.Order = "PO-8" }))),
		}, []asked{delivering(t, "a brand of none", pipes(receipt("R-1", "2026-03-10", "100")))}},
		{"000-063", []asked{delivering(t, "no seal", pipes(receipt("R-1", "2026-03-10", "100", func(n *supplier.DeliveryNote) { n.Sealed = false })))},
			[]asked{delivering(t, "seal and signature", pipes(receipt("R-1", "2026-03-10", "100")))}},
		{"000-064", []asked{
			delivering(t, "no note", filed(pipes(receipt("R-1", "2026-03-10", "100")), func(f *supplier.DeliveryFile) { f.Receipts[0].Note = nil })),
			delivering(t, "over the order", pipes(receipt("R-1", "2026-03-10", "100.0001"))),
		}, []asked{
			delivering(t, "a note, and what was ordered", pipes(receipt("R-1", "2026-03-10", "100"))),
			delivering(t, "food by weight within 3 %", filed(pipes(receipt("R-1", "2026-03-10", "103")), weighed)),
		}},
		{"000-065", []asked{
			delivering(t, "the last part late", pipes(receipt("R-1", "2026-03-02", "60"), receipt("R-2", "2026-03-11", "40"))),
			delivering(t, "a notice and a reason excuse nothing", filed(pipes(receipt("R-1", "2026-03-11", "100", excused)), noticed("2026-03-09", "fax", logistics.Buyer))),
			delivering(t, "the rest is not due yet", filed(pipes(receipt("R-1", "2026-03-02", "60")), judgedOn("2026-03-09"))),
		}, []asked{delivering(t, "in parts by the due date", pipes(receipt("R-1", "2026-03-02", "60"), receipt("R-2", "2026-03-10", "40")))}},
		{"000-066", []asked{delivering(t, "late without a reason", pipes(receipt("R-1", "2026-03-11", "100")))},
			[]asked{delivering(t, "with a signed reason", pipes(receipt("R-1", "2026-03-11", "100", excused))), delivering(t, "in time", pipes(receipt("R-1", "2026-03-10", "100")))}},
		{"000-067", []asked{
			delivering(t, "a short name", pipes(receipt("R-1", "2026-03-10", "100", func(n *supplier.DeliveryNote) { n.To = "Lanshan" }))),
			delivering(t, "an invoice to another", filed(pipes(receipt("R-1", "2026-03-10", "100")), func(f *supplier.DeliveryFile) { f.Invoices = []supplier.PaperToName{{Number: "I-1", To: "Lanshan"}} })),
		}, []asked{delivering(t, "the exact name", filed(pipes(receipt("R-1", "2026-03-10", "100")), func(f *supplier.DeliveryFile) { f.Invoices = []supplier.PaperToName{{Number: "I-1", To: ourName}} }))}},
		{"000-068", []asked{
			reconciling(t, "on the 6th", notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-03-31", "2026-04-06"))),
			reconciling(t, "on the 24th", notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-03-02", "2026-03-24"))),
			reconciling(t, "not at all", notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-03-31", ""))),
		}, []asked{
			reconciling(t, "on the 5th", notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-03-31", "2026-04-05"))),
			reconciling(t, "a note of April", notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-04-01", ""))),
		}},
		{"001-018", []asked{
			choosing(t, "a dearer one", "S-1", offer("S-1", "90", "90", "26.01", "100"), offer("S-2", "90", "90", "26", "90")),
			choosing(t, "one who is disqualified", "S-1", offer("S-1", "90", "90", "26", "90", barred)),
		}, []asked{
			choosing(t, "the cheaper one", "S-2", offer("S-1", "90", "90", "26.01", "100"), offer("S-2", "90", "90", "26", "90")),
			choosing(t, "a tie", "S-2", offer("S-1", "90", "90", "26", "90"), offer("S-2", "90", "90", "26", "90")),
		}},
		{"000-080", []asked{month(t, "2 of 100 units", march(lines(1, 1, inspected("100", "2")))), month(t, "no inspection", march(lines(20, 20, inspected("", ""))))},
			[]asked{month(t, "1.9999 of 100 units", march(lines(1, 1, inspected("100", "1.9999")))), month(t, "1 of 50 in a month of 150", march(lines(2, 1, inspected("50", "1"))))}},
		{"000-081", []asked{month(t, "three times over 3 %", march(lines(20, 3, weights("100", "103.01")))), month(t, "food not weighed", march(lines(20, 1, weights("", ""))))},
			[]asked{month(t, "three times exactly 3 %", march(lines(20, 3, weights("100", "103")))), month(t, "twice over 3 %", march(lines(20, 2, weights("100", "103.01"))))}},
		{"000-082", []asked{
			month(t, "no effective countermeasure", march(lines(20, 0), problem("Q-1", "mold", "2026-03-12", ineffective))),
			month(t, "again within three months", march(lines(20, 0), problem("Q-1", "mold", "2025-12-12"), problem("Q-2", "mold", "2026-03-12"))),
		}, []asked{
			month(t, "again a day too late", march(lines(20, 0), problem("Q-1", "mold", "2025-12-11"), problem("Q-2", "mold", "2026-03-12"))),
			month(t, "another problem", march(lines(20, 0), problem("Q-1", "leak", "2025-12-12"), problem("Q-2", "mold", "2026-03-12"))),
		}},
		{"000-083", []asked{month(t, "a confirmed case", march(lines(20, 0), incident(supplier.AttackCase)))},
			[]asked{month(t, "a dismissed case", march(lines(20, 0), incident(supplier.AttackCase, dismissed)))}},
		{"000-084", []asked{month(t, "a failed check", march(lines(20, 0), incident(supplier.HygieneFailure)))},
			[]asked{month(t, "a failure that was none", march(lines(20, 0), incident(supplier.HygieneFailure, dismissed)))}},
		{"000-085", []asked{month(t, "confirmed by the purchasing manager", march(lines(20, 0), incident(supplier.OtherBreach))),
			month(t, "confirmed by a buyer", march(lines(20, 0), incident(supplier.OtherBreach, by(logistics.Buyer))))},
			[]asked{month(t, "dismissed", march(lines(20, 0), incident(supplier.OtherBreach, dismissed)))}},
		{"000-125", []asked{
			change(t, "no reason", replacement(func(f *supplier.ReplacementFile) { f.Reason = "" })),
			change(t, "no approval", replacement(func(f *supplier.ReplacementFile) { f.Approval = nil })),
		}, []asked{change(t, "a reason and an approval", replacement())}},
		{"000-009", []asked{site(t, "no mode", canteen(supplier.CanteenFile{})), site(t, "a contractor who is not qualified", canteen(supplier.CanteenFile{Modes: []string{"contracted-outside"}, Qualified: logistics.No}))},
			[]asked{site(t, "a qualified contractor", canteen(supplier.CanteenFile{Modes: []string{"contracted-outside"}, Qualified: logistics.Yes}))}},
		{"001-023", []asked{site(t, "no repair team", agreements("2026-03-10", standing("repair-team")...))}, []asked{site(t, "one of each kind", agreements("2026-03-10", standing()...))}},
		{"001-044", []asked{site(t, "one emergency kind missing", agreements("2026-03-10", standing("emergency-catering")...))}, []asked{site(t, "no repair team", agreements("2026-03-10", standing("repair-team")...))}},
		{"002-004", []asked{site(t, "no contract", service(func(f *supplier.ServiceFile) { f.Contract = nil })), site(t, "a contract that is over", service(func(f *supplier.ServiceFile) { f.AsOf = day("2027-01-01") }))},
			[]asked{site(t, "its last day", service(func(f *supplier.ServiceFile) { f.AsOf = day("2026-12-31") }))}},
		{"002-015", []asked{site(t, "nothing on file", func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckStaffAgreements(nil) })},
			[]asked{site(t, "all on file", func(pol supplier.Policy) (logistics.Report, error) {
				return pol.CheckStaffAgreements([]string{"canteen-staff-agreement", "breakfast-agreement", "dormitory-duties", "meal-summary"})
			})}},
		{"002-021", []asked{site(t, "a day longer than the term", hiredUntil("2026-07-04"))}, []asked{site(t, "to its last day", hiredUntil("2026-07-03"))}},
		{"002-048", []asked{site(t, "an office is missing", monthly("2026-04-01", gives("finance", "80"))), scoreMade(t, "a mean", gives("finance", "80"), gives("archive", "1"))},
			[]asked{site(t, "surveys only", survey(10, 1, logistics.No))}},
		{"002-049", []asked{site(t, "8 of 10", survey(10, 8, logistics.Yes))}, []asked{site(t, "9 of 10", survey(10, 9, logistics.No))}},
		{"002-051", []asked{site(t, "repair of water outside", service(func(f *supplier.ServiceFile) { f.Kind = "utility-repair" }))},
			[]asked{site(t, "cleaning outside", service()), site(t, "repair inside", service(func(f *supplier.ServiceFile) { f.Kind, f.InHouse, f.Contract = "utility-repair", true, nil }))}},
		{"002-053", []asked{site(t, "paid by the provider", secondedPaidBy(logistics.ServiceProvider))}, []asked{site(t, "paid by the center", secondedPaidBy(logistics.LogisticsCenter))}},
		{"003-036", []asked{site(t, "no terms of exit", service(func(f *supplier.ServiceFile) { f.Kind, f.Contract.Has = "raw-materials", []string{"contract"} }))},
			[]asked{site(t, "cleaning needs none", service(func(f *supplier.ServiceFile) { f.Contract.Has = []string{"contract"} }))}},
		{"003-042", []asked{site(t, "no contract in a month", logged("shop-contract", nil, "2026-02-01", "2026-03-01"))},
			[]asked{site(t, "one in the month", logged("shop-contract", nil, "2026-02-01", "2026-03-01", logistics.Done{On: day("2026-02-28"), Role: logistics.LogisticsCenter, By: "Wu"}))}},
		{"004-001", []asked{site(t, "the provider supervises", service(func(f *supplier.ServiceFile) { f.Supervisor = f.Provider }))}, []asked{site(t, "another supervises", service())}},
		{"004-002", []asked{site(t, "corrected a day late", fault(redone("correct", "2026-03-11"))), site(t, "no notice", fault(marks("order")))},
			[]asked{site(t, "another clause's problem", survey(10, 8, logistics.Yes)), siteOf(t, "in time, under a policy with a period", periodGiven(), fault())}},
		{"004-003", []asked{site(t, "no rules", func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckSupervisionRules(nil) })},
			[]asked{site(t, "no committee", func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckCommittee(nil) })}},
		{"004-004", []asked{appraised(t, "four dimensions", review())}, []asked{scoreMade(t, "a mean of offices", gives("finance", "80"))}},
		{"004-006", []asked{appraised(t, "a third party", review()), appraised(t, "one that weighs too much", review(weighted("40", "30", "30")))},
			[]asked{appraised(t, "none", review(func(f *supplier.ServiceReview) { f.Bodies = f.Bodies[:2] }))}},
		{"004-007", []asked{paidOut(t, "no factor", supplier.Factory(), payFile("1")), paidOut(t, "a grade", paying(0, 1, 2, 3), payFile("1"))},
			[]asked{appraised(t, "no score has no grade", review(weighted("40", "30", "30")))}},
		{"004-008", []asked{site(t, "no award", awarded("monthly-award"))}, []asked{site(t, "an award", awarded("monthly-award", prize("team", "honorary", "")))}},
		{"004-009", []asked{paidOut(t, "no survey", paying(0, 1, 2, 3), payFile("1", func(f *supplier.PayFile) { f.Survey = nil }))}, []asked{appraised(t, "an evaluation alone", review())}},
		{"004-011", []asked{site(t, "a failed period, and no number", contract(supplier.TerminationFile{Periods: graded(supplier.Poor)})),
			site(t, "no other provider", contract(supplier.TerminationFile{Periods: graded(supplier.Fair), Vital: logistics.Yes, Ended: new(day("2026-06-30"))}))},
			[]asked{site(t, "no failed period", contract(supplier.TerminationFile{Periods: graded(supplier.Fair)}))}},
		{"004-019", []asked{site(t, "stages without a pilot", rolled(nil, servedMark("stages", logistics.LogisticsCenter, "Wu", "2026-05-04")))},
			[]asked{site(t, "a plan", rolled(nil, servedMark("plan", logistics.LogisticsCenter, "Wu", "2026-01-06")))}},
		{"004-089", []asked{site(t, "no assessment", logged("teacher-assessment", []string{"cook 1"}, "2026-03-01", "2026-04-01"))},
			[]asked{site(t, "one by a teacher", logged("teacher-assessment", []string{"cook 1"}, "2026-03-01", "2026-04-01", logistics.Done{On: day("2026-03-31"), Role: logistics.Teacher, By: "Wu", About: "cook 1"}))}},
		{"004-110", []asked{site(t, "a center audits itself", audits(supplier.QualityAudit{ID: "A", Center: "east", Auditor: "east"}))},
			[]asked{site(t, "another center", audits(supplier.QualityAudit{ID: "A", Center: "east", Auditor: "west"}))}},
		{"004-111", []asked{site(t, "no committee", func(pol supplier.Policy) (logistics.Report, error) { return pol.CheckCommittee(nil) })},
			[]asked{site(t, "both bodies", func(pol supplier.Policy) (logistics.Report, error) {
				return pol.CheckCommittee([]string{"owners-committee", "supervisory-board"})
			})}},
		{"004-122", []asked{site(t, "none in May", logged("survey-may", nil, "2026-01-01", "2027-01-01"))},
			[]asked{site(t, "one in May", logged("survey-may", nil, "2026-01-01", "2027-01-01", logistics.Done{On: day("2026-05-31"), Role: logistics.CustomerService, By: "Wu"}))}},
	} {
		hit, miss := 0, 0
		for _, a := range row.hits {
			if !slices.Contains(a.cites, row.clause) {
				t.Errorf("%s: %s is not cited: %v", row.clause, a.reason, a.cites)
				continue
			}
			hit++
		}
		for _, a := range row.near {
			if slices.Contains(a.cites, row.clause) {
				t.Errorf("%s: %s is cited: %v", row.clause, a.reason, a.cites)
				continue
			}
			miss++
		}
		t.Logf("clause %s hit=%d miss=%d", row.clause, hit, miss)
	}
}
