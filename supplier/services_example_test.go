package supplier_test

import (
	"fmt"
	"log"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// show prints what was found and what could not be checked.
func show(r logistics.Report, err error) {
	if err != nil {
		log.Fatal(err)
	}
	if r.OK() {
		fmt.Println("in order")
	}
	for _, f := range r.Findings {
		fmt.Println(f)
	}
	for _, u := range r.Unchecked {
		fmt.Println(u)
	}
}

// evaluated is a month of a cleaning contract: users and the logistics center score it half and half.
func evaluated() supplier.ServiceReview {
	scores := func(quality, efficiency, attitude, improvement int64) []supplier.DimensionScore {
		return []supplier.DimensionScore{
			{Dimension: supplier.DimensionQuality, Score: decimal.NewFromInt(quality)}, {Dimension: supplier.DimensionEfficiency, Score: decimal.NewFromInt(efficiency)},
			{Dimension: supplier.DimensionAttitude, Score: decimal.NewFromInt(attitude)}, {Dimension: supplier.DimensionImprovement, Score: decimal.NewFromInt(improvement)},
		}
	}
	return supplier.ServiceReview{
		Project: "cleaning", Provider: "Bright Co", Month: logistics.MustDate("2026-03-01").Month(),
		Bodies: []supplier.EvaluatingBody{
			{Name: "users", Inside: true, Weight: decimal.NewFromInt(50), Scores: scores(80, 85, 90, 75)},
			{Name: "logistics center", Inside: true, Weight: decimal.NewFromInt(50), Scores: scores(90, 85, 80, 75)},
		},
	}
}

// The users and the logistics center, half each, give a cleaning contract four scores each.
func ExamplePolicy_EvaluateService() {
	a, err := supplier.School().EvaluateService(evaluated())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a)
	fmt.Println(a.Text(logistics.Chinese))
	// Output:
	// cleaning 2026-03: good, score 82.5; quality 85, efficiency 85, attitude 85, continuous improvement 75 (004-004 (assumed), 004-007 (assumed))
	// cleaning 2026-03：良好，得分 82.5；质量 85，效率 85，态度 85，持续改进 75（004-004 假定、004-007 假定）
}

// The documents give no share of the fee: with a company's own shares a fee is due, without them it is held.
func ExamplePolicy_DecidePay() {
	pol := supplier.School()
	for i, factor := range []*logistics.Limit{
		&pol.Services.Pay.Factors.Poor, &pol.Services.Pay.Factors.Fair, &pol.Services.Pay.Factors.Good, &pol.Services.Pay.Factors.Excellent,
	} {
		factor.Side, factor.Bound = logistics.AtMost, logistics.Share([]int{60, 80, 95, 100}[i], 100)
	}
	file := supplier.PayFile{
		ServiceReview: evaluated(), Fee: decimal.NewFromInt(30_000),
		Survey: &supplier.SatisfactionSurvey{Provider: "Bright Co", Month: logistics.MustDate("2026-03-01").Month(), Answered: 40, Satisfied: 37},
	}
	p, err := pol.DecidePay(file)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(p)
	p, err = supplier.School().DecidePay(file)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(p)
	// Output:
	// cleaning 2026-03: good, 28,500 yuan, 95 of 100 of 30,000 yuan (004-004 (assumed), 004-007 (assumed), 004-009 (assumed))
	// cleaning 2026-03: good, on hold (004-004 (assumed), 004-007 (assumed), 004-009 (assumed)); cleaning 2026-03.due: not checked, missing a factor of the grade: the policy gives no number (004-007)
}

// The score of a provider is held until the last of three offices has scored.
func ExamplePolicy_ScoreProvider() {
	file := supplier.ScoreFile{
		Of: "Bright Co", Month: logistics.MustDate("2026-03-01").Month(), AsOf: logistics.MustDate("2026-04-02"),
		By:     []string{"finance office", "security office", "archive"},
		Scores: []supplier.ScoreByOne{{By: "archive", Score: decimal.NewFromInt(80)}, {By: "finance office", Score: decimal.NewFromInt(91)}},
	}
	m, err := supplier.School().ScoreProvider(file)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(m)
	file.Scores = append(file.Scores, supplier.ScoreByOne{By: "security office", Score: decimal.NewFromInt(88)})
	if m, err = supplier.School().ScoreProvider(file); err != nil {
		log.Fatal(err)
	}
	fmt.Println(m)
	// Output:
	// Bright Co 2026-03: on hold: no score yet (002-048 (read)); Bright Co 2026-03 by security office: missing (002-048)
	// Bright Co 2026-03: score 86.3333… (002-048 (read))
}

// One teacher gives a cook 80 points; whether that is enough to stay the policy does not say.
func ExamplePolicy_ScoreStaff() {
	m, err := supplier.School().ScoreStaff(supplier.ScoreFile{
		Of: "cook Zhou", Month: logistics.MustDate("2026-03-01").Month(), AsOf: logistics.MustDate("2026-04-02"),
		By: []string{"teacher Li"}, Scores: []supplier.ScoreByOne{{By: "teacher Li", Score: decimal.NewFromInt(80)}},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(m)
	// Output: cook Zhou 2026-03: score 80 (004-089 (read)); cook Zhou 2026-03: not checked, missing a bound: the policy gives no number (003-040)
}

// The contract of a canteen is over, says nothing of how it is left, and its provider supervises itself.
func ExamplePolicy_CheckService() {
	show(supplier.School().CheckService(supplier.ServiceFile{
		Project: "canteen east", Kind: supplier.Catering, Provider: "Bright Co", Supervisor: "Bright Co", AsOf: logistics.MustDate("2026-07-01"),
		Contract: &supplier.ServiceContract{
			Has:  []string{supplier.HoldsContract, supplier.HoldsScope, supplier.HoldsStandard, supplier.HoldsMarketPrice, supplier.HoldsOpenness},
			From: logistics.MustDate("2025-07-01"), Until: logistics.MustDate("2026-06-30"),
		},
	}))
	// Output:
	// service canteen east.in-force: expired: 2026-07-01; expected not after 2026-06-30 (002-004)
	// service canteen east.exit-terms: missing (003-036)
	// service canteen east.supervisor: must not be there: Bright Co (004-001)
}

// A contractor from outside who is not qualified as a supplier of food runs the canteen.
func ExamplePolicy_CheckCanteen() {
	show(supplier.Factory().CheckCanteen(supplier.CanteenFile{Modes: []string{supplier.CanteenContractedOutside}, Contractor: "S-9", Qualified: logistics.No}))
	// Output: canteen.contractor S-9.qualified: missing (000-009)
}

// Of the five kinds of agreement one is missing.
func ExamplePolicy_CheckAgreements() {
	from := logistics.MustDate("2026-01-01")
	show(supplier.School().CheckAgreements(supplier.AgreementFile{AsOf: logistics.MustDate("2026-03-10"), Agreements: []supplier.Agreement{
		{Kind: supplier.RepairTeam, Partner: "S-4", From: from}, {Kind: supplier.EmergencyRepair, Partner: "S-4", From: from},
		{Kind: supplier.EmergencySupply, Partner: "S-5", From: from}, {Kind: supplier.DesignatedShop, Partner: "S-6", From: from},
	}}))
	// Output: agreements.emergency-catering: missing (001-044)
}

// The contract of a temporary worker goes on after the term.
func ExamplePolicy_CheckHiring() {
	term := logistics.Period{First: logistics.MustDate("2026-02-23"), Last: logistics.MustDate("2026-07-03")}
	show(supplier.School().CheckHiring(supplier.Hiring{Person: "Zhou", Term: term, From: term.First, Until: logistics.MustDate("2026-12-31")}))
	// Output: contract of Zhou.until: late: 2026-12-31; expected not after 2026-07-03 (002-021)
}

// The agreement with the supplier of breakfast is not on file.
func ExamplePolicy_CheckStaffAgreements() {
	show(supplier.School().CheckStaffAgreements([]string{supplier.CanteenStaffAgreement, supplier.DormitoryDuties, supplier.MealSummary}))
	// Output: staff.breakfast-agreement: missing (002-015)
}

// Exactly 90 % satisfied users are enough; one fewer is not.
func ExamplePolicy_CheckSatisfaction() {
	survey := supplier.SatisfactionSurvey{Provider: "Bright Co", Month: logistics.MustDate("2026-05-01").Month(), Answered: 20, Satisfied: 18}
	show(supplier.School().CheckSatisfaction(survey))
	survey.Satisfied, survey.Notified = 17, logistics.Yes
	show(supplier.School().CheckSatisfaction(survey))
	// Output:
	// in order
	// Bright Co 2026-05.satisfied: 17 of 20, must be at least 90% [should] (002-049)
}

// A problem that was to be corrected by 10 March is not on the 11th.
func ExamplePolicy_CheckRectification() {
	at := func(day int) time.Time { return time.Date(2026, 3, day, 10, 0, 0, 0, time.UTC) }
	show(supplier.School().CheckRectification(supplier.ServiceProblem{
		ID: "R-7", Provider: "Bright Co", Due: logistics.MustDate("2026-03-10"),
		Trail: logistics.Trail{By: "Wu", Role: logistics.LogisticsCenter, At: at(2), AsOf: at(11), Marks: []logistics.Mark{
			{Act: supplier.ActNotice, Role: logistics.LogisticsCenter, By: "Wu", At: at(2)}, {Act: supplier.ActOrder, Role: logistics.LogisticsCenter, By: "Wu", At: at(3)},
		}},
	}))
	// Output:
	// problem R-7.correct: late: 2026-03-11; expected not after 2026-03-10 (004-002)
	// problem R-7.track: not checked, missing the step itself: still to come (004-002)
	// problem R-7.verify: not checked, missing the step itself: still to come (004-002)
	// problem R-7.period-days: not checked, missing a bound: the policy gives no number (004-002)
}

// After the notice comes the order.
func ExamplePolicy_NextForRectification() {
	at := time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)
	next, err := supplier.School().NextForRectification(supplier.ServiceProblem{
		ID: "R-7", Provider: "Bright Co", Trail: logistics.Trail{By: "Wu", Role: logistics.LogisticsCenter, At: at, Marks: []logistics.Mark{
			{Act: supplier.ActNotice, Role: logistics.LogisticsCenter, By: "Wu", At: at},
		}},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(next)
	// Output: [order: logistics center or general affairs manager (004-002)]
}

// A vital service ended and no other provider is ready.
func ExamplePolicy_CheckTermination() {
	ended := logistics.MustDate("2026-06-30")
	show(supplier.School().CheckTermination(supplier.TerminationFile{
		Project: "cleaning", Provider: "Bright Co", Vital: logistics.Yes, Ended: &ended,
		Periods: []supplier.GradedPeriod{{Month: logistics.MustDate("2026-05-01").Month(), Grade: supplier.Poor}},
	}))
	// Output:
	// contract of cleaning.replacement-ready: missing (004-011)
	// contract of cleaning.failed: not checked, missing a bound: the policy gives no number (004-011)
}

// Outsourcing goes on though the pilot showed only one of two things.
func ExamplePolicy_CheckRollout() {
	at := func(month time.Month) time.Time { return time.Date(2026, month, 5, 10, 0, 0, 0, time.UTC) }
	center := logistics.LogisticsCenter
	show(supplier.School().CheckRollout(supplier.RolloutFile{
		Project: "laundry", Kept: []string{supplier.QualityKept},
		Trail: logistics.Trail{By: "Wu", Role: center, At: at(1), Marks: []logistics.Mark{
			{Act: supplier.ActPlan, Role: center, By: "Wu", At: at(1)}, {Act: supplier.ActPilot, Role: center, By: "Wu", At: at(3)}, {Act: supplier.ActStages, Role: center, By: "Wu", At: at(6)},
		}},
	}))
	// Output: rollout of laundry.efficiency-kept: missing (004-019)
}

// Of two offices that score every month one did not.
func ExamplePolicy_CheckServiceDuty() {
	show(supplier.School().CheckServiceDuty(supplier.ServiceLog{
		What: supplier.DutyOfficeScore, Each: []string{"finance office", "archive"},
		Log: logistics.Log{From: logistics.MustDate("2026-03-01"), AsOf: logistics.MustDate("2026-04-01"), Done: []logistics.Done{
			{On: logistics.MustDate("2026-03-30"), Role: logistics.Office, By: "Li", About: "archive"},
		}},
	}))
	// Output: finance office.office-score 2026-03-01..2026-03-31: 0, must be at least 1 (002-048)
}

// A month without its award.
func ExamplePolicy_CheckAwards() {
	show(supplier.School().CheckAwards(supplier.AwardFile{What: supplier.AwardOfTheMonth, From: logistics.MustDate("2026-03-01"), AsOf: logistics.MustDate("2026-04-01")}))
	// Output: monthly-award 2026-03-01..2026-03-31: 0, must be at least 1 [should] (004-008)
}

// A standard changes in the middle of a period.
func ExamplePolicy_CheckStandard() {
	show(supplier.School().CheckStandard(supplier.StandardFile{
		Standard: "cleaning", Periods: []logistics.Period{{First: logistics.MustDate("2026-01-01"), Last: logistics.MustDate("2026-06-30")}},
		Changes: []logistics.Date{logistics.MustDate("2026-04-01")},
	}))
	// Output: cleaning.changed: must not be there: 2026-04-01 (004-005)
}

// The provider both assesses and pays a member of the staff.
func ExamplePolicy_CheckSecondment() {
	show(supplier.School().CheckSecondment(supplier.Secondment{
		Person: "Zhou", AssessedBy: logistics.ServiceProvider, PaidBy: logistics.ServiceProvider, Linked: logistics.Yes,
	}))
	// Output: seconded Zhou.paidBy: service provider, must be logistics center (002-053)
}

// The second of two centers audited itself.
func ExamplePolicy_CheckAudits() {
	show(supplier.School().CheckAudits([]supplier.QualityAudit{{ID: "A-1", Center: "east", Auditor: "west"}, {ID: "A-2", Center: "west", Auditor: "west"}}))
	// Output: audit A-2.auditor: must not be there: west (004-110)
}

// The rules of supervision say nothing of a survey of satisfaction.
func ExamplePolicy_CheckSupervisionRules() {
	show(supplier.School().CheckSupervisionRules([]string{
		supplier.PeriodicCommunication, supplier.DailyCommunication, supplier.ProblemFeedback, supplier.CorrectionDeadline, supplier.Publicity,
		supplier.UserParticipation, supplier.RewardsAndPenalties, supplier.PeriodicInspection,
	}))
	// Output: supervision.satisfaction-survey: missing (004-003)
}

// The owners formed the committee without the supervisory board.
func ExamplePolicy_CheckCommittee() {
	show(supplier.School().CheckCommittee([]string{supplier.OwnersCommittee}))
	// Output: committee.supervisory-board: missing (004-111)
}
