package supplier_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// proven is a change of one row, a case that puts the row to the proof and a near one that does not.
type proven struct {
	reason    string
	question  string // of the shift
	edit      func(*supplier.Policy)
	hit, near supplier.Past
}

type judgedFile = supplier.QualificationFile

func judgedAt(f supplier.SupplierFile, at supplier.Occasion) *judgedFile {
	return &judgedFile{SupplierFile: f, Occasion: at, On: day("2026-03-10")}
}

func ordered(on, price string) *supplier.OrderedPrice {
	return &supplier.OrderedPrice{PriceHistory: pork(confirmed("2026-03-20", "26")), On: day(on), Price: figure(price)}
}

func offers(chosen string, price string) *supplier.OfferFile {
	return &supplier.OfferFile{Item: "pork", Chosen: chosen, Offers: []supplier.Offer{offer("S-1", "90", "90", "26", "90"), offer("S-2", "90", "90", price, "95")}}
}

func contracted(edits ...func(*supplier.ServiceFile)) *supplier.ServiceFile {
	f := supplier.ServiceFile{
		Project: "P-1", Kind: "cleaning", Provider: "Bright Co", Supervisor: "logistics center", AsOf: day("2026-03-10"),
		Contract: &supplier.ServiceContract{Has: []string{"openness", "contract", "scope", "standard", "market-price"}, From: day("2026-01-01")},
	}
	for _, edit := range edits {
		edit(&f)
	}
	return &f
}

func surveyOf(satisfied int) *supplier.SatisfactionSurvey {
	return &supplier.SatisfactionSurvey{Provider: "Bright Co", Month: monthOf("2026-05"), Answered: 10, Satisfied: satisfied, Notified: logistics.Yes}
}

func hiring(from, until string) *supplier.Hiring {
	return &supplier.Hiring{Person: "Zhou", Term: logistics.Period{First: day("2026-02-23"), Last: day("2026-07-03")}, From: day(from), Until: day(until)}
}

func dutyLog(what, asOf string, done ...logistics.Done) *supplier.ServiceLog {
	return &supplier.ServiceLog{What: what, Log: logistics.Log{From: day("2026-02-01"), AsOf: day(asOf), Done: done}}
}

func serviceProblem(marks ...logistics.Mark) *supplier.ServiceProblem {
	return &supplier.ServiceProblem{
		ID: "R-7", Provider: "Bright Co", Due: day("2026-03-10"),
		Trail: logistics.Trail{By: "Wu", Role: logistics.LogisticsCenter, At: servedAt("2026-03-02"), AsOf: servedAt("2026-03-20"), Marks: marks},
	}
}

func rolledOut(kept ...string) *supplier.RolloutFile {
	stage := func(act, date string) logistics.Mark { return servedMark(act, logistics.LogisticsCenter, "Wu", date) }
	return &supplier.RolloutFile{Project: "laundry", Kept: kept, Trail: logistics.Trail{
		By: "Wu", Role: logistics.LogisticsCenter, At: servedAt("2026-01-05"),
		Marks: []logistics.Mark{stage("plan", "2026-01-06"), stage("pilot", "2026-02-02"), stage("stages", "2026-05-04")},
	}}
}

func words(all ...string) *logistics.List[string] { return new(logistics.List[string](all)) }

func bounded(l *logistics.Limit, side logistics.Side, bound logistics.Measure) {
	l.Side, l.Bound = side, bound
}

// provenRows has a row for every kind of record.
func provenRows() []proven {
	type (
		policy = supplier.Policy
		past   = supplier.Past
	)
	advised := func(n *logistics.Need) { n.Force = logistics.Should }
	without := func(list *logistics.Checklist, i int) { *list = slices.Delete(*list, i, i+1) }
	center, wu := logistics.LogisticsCenter, logistics.Person("Wu")
	return []proven{
		{"a change without a reason", "replacement.reason", func(p *policy) { advised(&p.Replacement.Reason) },
			past{Replacement: new(replacement(func(f *supplier.ReplacementFile) { f.Reason = "" }))}, past{Replacement: new(replacement())}},
		{"a licence that is over, at an order", "qualification.papers.business-license.on", func(p *policy) {
			p.Qualification.Papers[0].On = []supplier.Occasion{supplier.AtListing, supplier.AtDelivery}
		}, past{Qualification: judgedAt(dairy(supplies(logistics.Timber), heldPaper(supplier.BusinessLicense, until("2026-03-09"))), supplier.AtOrder)},
			past{Qualification: judgedAt(dairy(supplies(logistics.Timber), heldPaper(supplier.BusinessLicense, until("2026-03-10"))), supplier.AtOrder)}},
		{"two suppliers of a category", "qualification.perCategory", func(p *policy) { p.Qualification.PerCategory.Bound = logistics.Count(3) },
			past{Categories: new(logistics.List[supplier.CategoryCount]{{Category: logistics.Food, Listed: 2}})},
			past{Categories: new(logistics.List[supplier.CategoryCount]{{Category: logistics.Food, Listed: 1}, {Category: logistics.Diesel, Listed: 3}})}},
		{"fewer suppliers than quotes", "qualification.quotes", func(p *policy) { p.Qualification.Quotes.Force = logistics.Should },
			past{Quotes: &supplier.QuotesFile{CategoryCount: supplier.CategoryCount{Category: logistics.Food, Listed: 2}, Quotes: 3}},
			past{Visit: &supplier.VisitFile{Total: figure("1")}}},
		{"a fact that the survey left out", "evaluation.survey.scale", func(p *policy) { without(&p.Evaluation.Survey, 0) },
			past{Evaluation: new(evaluation(func(e *supplier.EvaluationFile) { e.Survey = e.Survey[1:] }))}, past{Evaluation: new(evaluation(func(e *supplier.EvaluationFile) { e.Survey = e.Survey[:1] }))}},
		{"a purchase between the totals", "evaluation.visit.from", func(p *policy) { p.Evaluation.Visit.From.Bound = logistics.Yuan(amount("6000")) },
			past{Visit: &supplier.VisitFile{Total: figure("5999.9999")}}, past{Visit: &supplier.VisitFile{Total: figure("6000")}}},
		{"a half-year without a review", "evaluation.reviews.suppliers", func(p *policy) { p.Evaluation.Reviews.Suppliers.Force = logistics.Should },
			past{Reviews: new(reviewed("2026-07-01"))}, past{Reviews: new(reviewed("2026-06-30"))}},
		{"listed without the evaluation", "evaluation.lifecycle.files.listed.evaluation", func(p *policy) {
			p.Evaluation.Lifecycle.Files = slices.Delete(p.Evaluation.Lifecycle.Files, 1, 2)
		}, past{Life: new(life(on("2025-01-10", supplier.MoveSurveyed), on("2025-01-20", supplier.MoveTrialPassed),
			supplier.Milestone{Move: supplier.MoveListed, On: day("2025-02-01"), Has: []string{"qualification"}, Categories: []logistics.Category{logistics.Food}}))},
			past{Life: new(wholeLife())}},
		{"listed straight after the survey", "evaluation.lifecycle.moves.listed.from.surveyed", func(p *policy) {
			p.Evaluation.Lifecycle.Moves[4].From = append(p.Evaluation.Lifecycle.Moves[4].From, supplier.StateSurveyed)
		}, past{Life: new(life(on("2025-01-10", supplier.MoveSurveyed), listing("2025-02-01", logistics.Food)))}, past{Life: new(wholeLife())}},
		{"from somebody who is not listed", "evaluation.sources.listed", func(p *policy) { advised(&p.Evaluation.Sources.Listed) },
			past{Source: &supplier.PurchaseSource{Category: logistics.Food, Listed: logistics.No}}, past{Source: new(stall())}},
		{"food at the market", "qualification.designated.market", func(p *policy) { p.Qualification.Designated.Market = false },
			past{Source: new(stall())}, past{Source: &supplier.PurchaseSource{Category: logistics.Food, Listed: logistics.Yes}}},
		{"by e-mail", "quotation.channels", func(p *policy) { p.Quotation.Channels.Words = append(p.Quotation.Channels.Words, "e-mail") },
			past{Quote: new(quoted("2026-05-17", channel("e-mail")))}, past{Quote: new(quoted("2026-05-17", channel("telex")))}},
		{"two days after the old window", "quotation.windows.periods.may-quote", func(p *policy) {
			p.Quotation.Windows.Periods[0].Every = logistics.MustEvery("yearly 05-15..05-22")
		}, past{Windows: new(windows("2026-06-01", "2026-05-22"))}, past{Windows: new(windows("2026-06-01", "2026-05-20"))}},
		{"an order in the second month", "quotation.price.hold", func(p *policy) { p.Quotation.Price.Hold.Months = 2 },
			past{Price: ordered("2026-04-20", "26")}, past{Price: ordered("2026-04-19", "26")}},
		{"a rise of one in fifty", "quotation.change.rise", func(p *policy) { bounded(&p.Quotation.Change.Rise, logistics.AtMost, logistics.Share(1, 50)) },
			past{Change: new(priceChange([]string{"2026-04-03"}, asks("27.03"), charged("27.03")))}, past{Change: new(priceChange([]string{"2026-04-03"}))}},
		{"a dearer supplier with a better service", "quotation.comparison.order.3", func(p *policy) {
			o := p.Quotation.Comparison.Order
			o[2], o[3] = o[3], o[2]
		}, past{Offers: offers("S-1", "26.01")}, past{Quote: new(quoted("2026-05-17"))}},
		{"one in a hundred over the order", "delivery.excess", func(p *policy) { p.Delivery.Excess.Bound = logistics.Share(1, 100) },
			past{Delivery: new(pipes(receipt("R-1", "2026-03-10", "101")))}, past{Delivery: new(pipes(receipt("R-1", "2026-03-10", "101.0001")))}},
		{"food by weight between the tolerances", "disqualification.overweight.tolerance", func(p *policy) { p.Disqualification.Overweight.Tolerance.Bound = logistics.Share(5, 100) },
			past{Delivery: new(filed(pipes(receipt("R-1", "2026-03-10", "104")), weighed))}, past{Delivery: new(pipes(receipt("R-1", "2026-03-10", "104")))}},
		{"a note without a brand", "delivery.fields.brand", func(p *policy) { without(&p.Delivery.Fields, 5) },
			past{Delivery: new(pipes(receipt("R-1", "2026-03-10", "100", onLine(func(l *supplier.NoteLine) { l.Brand = "" }))))},
			past{Delivery: new(pipes(receipt("R-1", "2026-03-10", "100", onLine(func(l *supplier.NoteLine) { l.Specification = "" }))))}},
		{"a note that was reconciled on the 6th", "delivery.reconciliation", func(p *policy) { p.Delivery.Reconciliation.Every = logistics.MustEvery("monthly 25..6") },
			past{Reconciliation: new(notesOf("2026-03", "2026-04-08", filedNote("DN-1", "2026-03-31", "2026-04-06")))},
			past{Reconciliation: new(notesOf("2026-03", "2026-04-08", filedNote("DN-1", "2026-03-31", "2026-04-07")))}},
		{"repair of water outside the house", "services.kinds.utility-repair", func(p *policy) { p.Services.Kinds[6].InHouse = false },
			past{Service: contracted(func(f *supplier.ServiceFile) { f.Kind = "utility-repair" })}, past{Service: contracted()}},
		{"a contractor who is not qualified", "services.canteen.contracted-outside", func(p *policy) { p.Services.Canteen[2].Qualified = false },
			past{Canteen: &supplier.CanteenFile{Modes: []string{"contracted-outside"}, Qualified: logistics.No}},
			past{Canteen: &supplier.CanteenFile{Modes: []string{"contracted-outside"}, Qualified: logistics.Yes}}},
		{"no repair team", "services.agreements.repair-team", func(p *policy) { p.Services.Agreements = p.Services.Agreements[1:]; p.Clauses = p.Clauses.CitedBy(*p) },
			past{Agreements: &supplier.AgreementFile{AsOf: day("2026-03-10"), Agreements: standing("repair-team")}},
			past{Agreements: &supplier.AgreementFile{AsOf: day("2026-03-10"), Agreements: standing("emergency-supply")}}},
		{"no summary of meals", "services.contract.staff.meal-summary", func(p *policy) { without(&p.Services.Contract.Staff, 3) },
			past{StaffPapers: words("canteen-staff-agreement", "breakfast-agreement", "dormitory-duties")}, past{StaffPapers: words("meal-summary")}},
		{"a day longer than the term", "services.contract.hiring", func(p *policy) { p.Services.Contract.Hiring.Force = logistics.Should },
			past{Hiring: hiring("2026-02-23", "2026-07-04")}, past{Hiring: hiring("2026-02-23", "2026-07-03")}},
		{"rules without publicity", "services.supervision.rules.publicity", func(p *policy) { without(&p.Services.Supervision.Rules, 4) },
			past{Supervision: words()}, past{Supervision: words("publicity")}},
		{"a committee without the owners", "services.supervision.committee.owners-committee", func(p *policy) { without(&p.Services.Supervision.Committee, 1) },
			past{Committee: words("supervisory-board")}, past{Committee: words("owners-committee")}},
		{"a center that audits itself", "services.supervision.audit", func(p *policy) { p.Services.Supervision.Audit.Force = logistics.Should },
			past{Audits: new(logistics.List[supplier.QualityAudit]{{ID: "A", Center: "east", Auditor: "east"}})},
			past{Audits: new(logistics.List[supplier.QualityAudit]{{ID: "A", Center: "east", Auditor: "west"}})}},
		{"a month without a contract", "services.contract.shop", func(p *policy) { p.Services.Contract.Shop.Every = logistics.MustEvery("quarterly") },
			past{Duty: dutyLog("shop-contract", "2026-03-01")}, past{Duty: dutyLog("user-opinions", "2026-03-01")}},
		{"an office that has not scored", "services.scoring.monthly", func(p *policy) { p.Services.Scoring.Monthly.Force = logistics.Should },
			past{Scores: &supplier.ScoreFile{Of: "Bright Co", Month: monthOf("2026-03"), AsOf: day("2026-04-01"), By: []string{"finance"}}},
			past{Scores: new(scoredBy(gives("finance", "80")))}},
		{"a score below a cut-off that is new", "services.staff.cutOff", func(p *policy) {
			bounded(&p.Services.Staff.CutOff, logistics.AtLeast, logistics.Score(figure("60").Rat()))
		}, past{StaffScores: new(scoredBy(gives("teacher 1", "59.9999")))}, past{Scores: new(scoredBy(gives("teacher 1", "60")))}},
		{"eight of ten are satisfied", "services.satisfaction.target", func(p *policy) { p.Services.Satisfaction.Target.Bound = logistics.Share(80, 100) },
			past{Survey: surveyOf(8)}, past{Survey: surveyOf(7)}},
		{"a third party with four tenths", "services.evaluation.third", func(p *policy) { p.Services.Evaluation.Third.Bound = logistics.Share(1, 5) },
			past{Appraisal: new(review(weighted("35", "35", "30")))}, past{Appraisal: new(review(weighted("45", "36", "19")))}},
		{"a score of 85", "services.pay.grades", func(p *policy) { p.Services.Pay.Grades[2].From = figure("86") },
			past{Appraisal: new(review())}, past{Appraisal: new(review(func(f *supplier.ServiceReview) { f.Bodies[0].Scores[0].Score = figure("100") }))}},
		{"a standard that changed in its period", "services.evaluation.steady", func(p *policy) { p.Services.Evaluation.Steady.Force = logistics.Should },
			past{Standard: &supplier.StandardFile{Standard: "S", Periods: []logistics.Period{{First: day("2026-01-01"), Last: day("2026-06-30")}}, Changes: []logistics.Date{day("2026-01-02")}}},
			past{Standard: &supplier.StandardFile{Standard: "S", Periods: []logistics.Period{{First: day("2026-01-01"), Last: day("2026-06-30")}}, Changes: []logistics.Date{day("2026-01-01")}}}},
		{"a fee of a good month", "services.pay.factors.good", func(p *policy) { bounded(&p.Services.Pay.Factors.Good, logistics.AtMost, logistics.Share(9, 10)) },
			past{Pay: new(payFile("30000"))}, past{Pay: new(payFile("30000", func(f *supplier.PayFile) { weighted("40", "30", "30")(&f.ServiceReview) }))}},
		{"an award to a guest", "services.awards.monthly-award.to", func(p *policy) { p.Services.Awards[0].To = append(p.Services.Awards[0].To, "guest") },
			past{Awards: &supplier.AwardFile{What: "monthly-award", From: day("2026-03-01"), AsOf: day("2026-04-01"), Given: []supplier.GivenAward{prize("guest", "honorary", "")}}},
			past{Awards: &supplier.AwardFile{What: "monthly-award", From: day("2026-03-01"), AsOf: day("2026-04-01"), Given: []supplier.GivenAward{prize("team", "honorary", "")}}}},
		{"a problem without a notice", "services.rectification.steps.notice", func(p *policy) { p.Services.Rectification.Steps[0].Force = logistics.Should },
			past{Problem: serviceProblem(servedMark("order", center, wu, "2026-03-03"))},
			past{Problem: serviceProblem(servedMark("notice", center, wu, "2026-03-02"), servedMark("order", center, wu, "2026-03-03"))}},
		{"a fair month", "services.termination.fails", func(p *policy) { p.Services.Termination.Fails.Grade = supplier.Fair },
			past{Termination: &supplier.TerminationFile{Project: "P-1", Provider: "Bright Co", Periods: graded(supplier.Fair)}},
			past{Termination: &supplier.TerminationFile{Project: "P-1", Provider: "Bright Co", Periods: graded(supplier.Poor)}}},
		{"paid by the provider", "services.staff.seconded", func(p *policy) { p.Services.Staff.Seconded.PaidBy = logistics.ServiceProvider },
			past{Secondment: &supplier.Secondment{Person: "Zhou", AssessedBy: logistics.ServiceProvider, PaidBy: logistics.ServiceProvider, Linked: logistics.Yes}},
			past{Secondment: &supplier.Secondment{Person: "Zhou", AssessedBy: logistics.ServiceProvider, PaidBy: logistics.Teacher, Linked: logistics.Yes}}},
		{"a pilot that did not show efficiency", "services.rollout.kept.efficiency-kept", func(p *policy) { without(&p.Services.Rollout.Kept, 1) },
			past{Rollout: rolledOut("quality-kept")}, past{Rollout: rolledOut("efficiency-kept")}},
	}
}

func TestReplayRecords(t *testing.T) {
	for _, row := range provenRows() {
		t.Run(row.reason, func(t *testing.T) {
			old, next := supplier.Factory(), with(row.edit)
			row.hit.ID, row.near.ID = "hit", "near"
			of := func(list []logistics.Shift) (n int) {
				for _, s := range list {
					if s.Question == row.question {
						n++
					}
				}
				return n
			}
			for _, way := range [][2]supplier.Policy{{old, next}, {next, old}} {
				diff, err := supplier.Diff(way[0], way[1])
				if err != nil || of(diff.Shifts) == 0 {
					t.Fatal(err, diff)
				}
				impact := replay(t, way[0], way[1], row.hit, row.near)
				moves := slices.ContainsFunc(impact.Moves, func(m logistics.Move) bool { return m.Question == row.question })
				if impact.Cases != 2 || impact.Moved != 1 || !moves || of(impact.Unhit) >= of(diff.Shifts) || !slices.Contains(impact.Moves[0].Samples, "hit") {
					t.Errorf("hit: %s", impact)
				}
				if impact := replay(t, way[0], way[1], row.near); impact.Moved != 0 || of(impact.Unhit) != of(diff.Shifts) {
					t.Errorf("near: %s", impact)
				}
			}
		})
	}
}

// Every field of a case has a row, and goes by the name that JSON has for it.
func TestReplayKinds(t *testing.T) {
	names, rows := []string{"month", "half"}, provenRows()
	past := reflect.TypeFor[supplier.Past]()
	for i := range past.NumField() {
		field := past.Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name == "id" || slices.Contains(names, name) {
			continue
		}
		names = append(names, name)
		if !slices.ContainsFunc(rows, func(row proven) bool { return !reflect.ValueOf(row.hit).Field(i).IsNil() }) {
			t.Errorf("no row for %s", name)
		}
	}
	impact := replay(t, supplier.Factory(), supplier.School(), supplier.Past{ID: "nothing"})
	if want := "a case is one of " + strings.Join(names, ", "); impact.Unjudged[0].Problems[0].Detail != want {
		t.Errorf("%s\nwant %s", impact.Unjudged[0].Problems[0].Detail, want)
	}
	for _, row := range rows {
		row.hit.ID = "C-1"
		sameAsRead(t, row.hit)
	}
}

// Where no row alone makes the difference, the answers are told: here a clause that a decision cites is stated now.
func TestReplayTellsAnswers(t *testing.T) {
	old, next := paying(0, 50, 90, 100), paying(0, 50, 90, 100)
	for i, c := range next.Clauses {
		if c.ID == "004-009" {
			next.Clauses[i].Basis = logistics.Stated
		}
	}
	impact := replay(t, old, next, supplier.Past{ID: "fee", Pay: new(payFile("30000"))}, supplier.Past{ID: "survey", Survey: surveyOf(8)})
	const want = "  1 × pay: P-1 2026-03: good, 27,000 yuan, 90 of 100 of 30,000 yuan (004-006 (read), 004-004 (assumed), 004-007 (assumed), 004-009 (assumed))" +
		" → P-1 2026-03: good, 27,000 yuan, 90 of 100 of 30,000 yuan (004-006 (read), 004-004 (assumed), 004-007 (assumed), 004-009): incomparable; such as fee"
	if impact.Moved != 1 || !strings.Contains(impact.String(), want) {
		t.Errorf("%s\nwant %s", impact, want)
	}
	if !strings.Contains(impact.Text(logistics.Chinese), "1 × pay：P-1 2026-03：良好") {
		t.Error(impact.Text(logistics.Chinese))
	}
}

func TestReplayHostileRecords(t *testing.T) {
	rockets := supplier.PurchaseSource{Category: "rockets", Listed: logistics.No, Special: true, MarketCash: true}
	sold := func(p *supplier.Policy) {
		w := &p.Qualification.Categories[0].Words
		*w = append(*w, "rockets")
	}
	none := func(*supplier.Policy) {}
	one := supplier.CategoryCount{Category: "rockets", Listed: 2}
	for _, row := range []struct {
		reason string
		edit   func(*supplier.Policy)
		past   supplier.Past
		moved  int
		want   []string // problems
	}{
		{"two kinds", none, supplier.Past{ID: "x", Delivery: new(pipes()), Visit: &supplier.VisitFile{Total: figure("1")}}, 0, []string{" conflict"}},
		{"a month and a record", none, supplier.Past{ID: "x", Month: new(march(nil)), Survey: surveyOf(8)}, 0, []string{" conflict"}},
		{"no kind, and no name", none, supplier.Past{}, 0, []string{"id absent", " conflict"}},
		{"bad facts, each problem of either edition", none, supplier.Past{ID: " x", Source: &rockets}, 0,
			[]string{"id word", "source.category unknown", "source.marketCash conflict", "source.buyer absent", "source.askedAt absent"}},
		{"a list with bad entries", none, supplier.Past{ID: "x", Committee: words("a", "a", "")}, 0, []string{"committee[1] duplicate", "committee[2] absent"}},
		{"what only the new edition knows moves", sold, supplier.Past{ID: "x", Categories: new(logistics.List[supplier.CategoryCount]{one})}, 1, nil},
		{"and what it finds wrong itself does not", sold, supplier.Past{ID: "x", Source: &rockets}, 0, []string{"source.category unknown", "source.marketCash conflict", "source.buyer absent", "source.askedAt absent"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			impact := replay(t, supplier.Factory(), with(row.edit), row.past)
			var got []string
			for _, u := range impact.Unjudged {
				for _, p := range u.Problems {
					if s := p.Path + " " + p.Code; !slices.Contains(got, s) {
						got = append(got, s)
					}
				}
			}
			if !slices.Equal(got, row.want) || impact.Moved != row.moved {
				t.Errorf("%d moved, problems %q, want %q", impact.Moved, got, row.want)
			}
		})
	}
}

// asksOf puts a case to a policy by its own methods.
func asksOf(c supplier.Past) func(supplier.Policy) (string, error) {
	switch {
	case c.Replacement != nil:
		return told1(supplier.Policy.CheckReplacement, *c.Replacement)
	case c.Qualification != nil:
		return func(pol supplier.Policy) (string, error) {
			return plainly(pol.CheckQualification(c.Qualification.SupplierFile, c.Qualification.Occasion, c.Qualification.On))
		}
	case c.Life != nil:
		return told1(supplier.Policy.CheckLifecycle, *c.Life)
	case c.Evaluation != nil:
		return told1(supplier.Policy.CheckEvaluation, *c.Evaluation)
	case c.Source != nil:
		return told1(supplier.Policy.CheckPurchaseSource, *c.Source)
	case c.Quote != nil:
		return told1(supplier.Policy.CheckQuote, *c.Quote)
	case c.Windows != nil:
		return told1(supplier.Policy.CheckWindows, *c.Windows)
	case c.Price != nil:
		return told1(supplier.Policy.CheckOrderedPrice, *c.Price)
	case c.Delivery != nil:
		return told1(supplier.Policy.CheckDeliveries, *c.Delivery)
	case c.Reconciliation != nil:
		return told1(supplier.Policy.CheckReconciliation, *c.Reconciliation)
	case c.Service != nil:
		return told1(supplier.Policy.CheckService, *c.Service)
	case c.Agreements != nil:
		return told1(supplier.Policy.CheckAgreements, *c.Agreements)
	case c.Duty != nil:
		return told1(supplier.Policy.CheckServiceDuty, *c.Duty)
	case c.Problem != nil:
		return told1(supplier.Policy.CheckRectification, *c.Problem)
	case c.Termination != nil:
		return told1(supplier.Policy.CheckTermination, *c.Termination)
	case c.Rollout != nil:
		return told1(supplier.Policy.CheckRollout, *c.Rollout)
	case c.Survey != nil:
		return told1(supplier.Policy.CheckSatisfaction, *c.Survey)
	case c.Change != nil:
		return func(pol supplier.Policy) (string, error) {
			paid, err := pol.PayablePrice(*c.Change)
			found, _ := plainly(pol.CheckPriceChange(*c.Change))
			return fmt.Sprint(found, paid.Deliveries, paid.Unchecked), err
		}
	case c.Offers != nil:
		return func(pol supplier.Policy) (string, error) {
			r, err := pol.CompareOffers(*c.Offers)
			found, _ := plainly(pol.CheckChoice(*c.Offers))
			return found + r.String(), err
		}
	case c.Scores != nil:
		return func(pol supplier.Policy) (string, error) {
			m, err := pol.ScoreProvider(*c.Scores)
			found, _ := plainly(m.Report, nil)
			return fmt.Sprint(found, m.Score, m.Held, m.Clauses), err
		}
	case c.Pay != nil:
		return func(pol supplier.Policy) (string, error) {
			p, err := pol.DecidePay(*c.Pay)
			found, _ := plainly(p.Report, nil)
			return fmt.Sprint(found, p.Score, p.Grade, p.Factor, p.Due, p.Held, p.Clauses), err
		}
	case c.Appraisal != nil:
		return func(pol supplier.Policy) (string, error) {
			a, err := pol.EvaluateService(*c.Appraisal)
			found, _ := plainly(a.Report, nil)
			return fmt.Sprint(found, a.Dimensions, a.Score, a.Grade, a.Clauses), err
		}
	}
	return nil
}

func told1[F any](ask func(supplier.Policy, F) (logistics.Report, error), facts F) func(supplier.Policy) (string, error) {
	return func(pol supplier.Policy) (string, error) { return plainly(ask(pol, facts)) }
}

// plainly gives what a report finds and leaves open, in any order and whatever it is held against.
func plainly(r logistics.Report, err error) (string, error) {
	var all []string
	for _, f := range r.Findings {
		all = append(all, fmt.Sprint(f.Clause, f.Also, f.Force, f.Fault, f.Subject))
	}
	for _, u := range r.Unchecked {
		all = append(all, fmt.Sprint("? ", u.Clause, u.Subject))
	}
	slices.Sort(all)
	return strings.Join(all, "\n"), err
}

// A record moves exactly where the two editions answer it otherwise, by shifts of the diff; each shift that is hit is of a row
// that answers it otherwise where it alone is taken over.
func TestReplayMovesWhereAnswersDiffer(t *testing.T) {
	t.Parallel()
	rows := slices.DeleteFunc(provenRows(), func(row proven) bool { return asksOf(row.hit) == nil })
	bases := []supplier.Policy{supplier.Factory(), supplier.School(), full()}
	rapid.Check(t, func(t *rapid.T) {
		row := rows[rapid.IntRange(0, len(rows)-1).Draw(t, "row")]
		c := row.hit
		if rapid.Bool().Draw(t, "near") && asksOf(row.near) != nil {
			c = row.near
		}
		c.ID = "C"
		old := bases[rapid.IntRange(0, len(bases)-1).Draw(t, "base")]
		path := strings.Split(row.question, ".")
		next := drawEditBelow(t, old, strings.Join(path[:rapid.IntRange(1, 2).Draw(t, "depth")], "."), rapid.IntRange(1, 3).Draw(t, "edits"))
		diff, err := supplier.Diff(old, next)
		if err != nil {
			t.Fatal(err)
		}
		alone := len(diff.Shifts) > 0
		for _, s := range diff.Shifts {
			alone = alone && s.Question == diff.Shifts[0].Question
			grafted, ok := logistics.Graft(old, next, s.Question)
			if !ok || strings.HasPrefix(s.Question, "services.rollout.stages.") { // a stage comes after the one before it: that is another row
				continue
			}
			rest, err := supplier.Diff(grafted, next)
			// Of a part of a row the clause and the force stay those of the row.
			left := func(r logistics.Shift) bool {
				was, part := r.Old.(logistics.Term)
				is, _ := r.New.(logistics.Term)
				unmarked := func(says logistics.Text) string {
					return strings.TrimSuffix(says.En, logistics.Should.Mark(logistics.English))
				}
				return r.Question == s.Question && r.Direction != logistics.Same && !(part && unmarked(was.Says) == unmarked(is.Says))
			}
			if err != nil || slices.ContainsFunc(rest.Shifts, left) {
				t.Errorf("%s was taken over: %v %v", s.Question, err, rest)
			}
		}
		was, errOld := asksOf(c)(old)
		is, errNew := asksOf(c)(next)
		impact, err := supplier.Replay(old, next, slices.Values([]supplier.Past{c}))
		if err != nil {
			t.Fatal(err)
		}
		if errOld != nil && errNew != nil {
			if len(impact.Unjudged) != 1 {
				t.Errorf("neither can judge it: %s", impact)
			}
			return
		}
		differ := was != is || (errOld == nil) != (errNew == nil)
		if (impact.Moved == 1) != differ || alone && (len(impact.Unhit) < len(diff.Shifts)) != differ {
			t.Errorf("%s\n%v\nand\n%s\n%v\n%s\n%s", was, errOld, is, errNew, impact, diff)
		}
		for _, m := range impact.Moves {
			if !slices.ContainsFunc(diff.Shifts, func(s logistics.Shift) bool { return s.Question == m.Question && s.Old == m.Old && s.New == m.New }) {
				t.Errorf("moves by no shift: %s\n%s", impact, diff)
			}
		}
	})
}
