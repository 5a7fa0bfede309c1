package supplier

import (
	"iter"
	"slices"

	"example.com/logistics"
)

// Past is one case of a history for [Replay]: an ID by which the host knows it, and exactly one of the other fields, whose comment names
// the questions that it is put to.
type Past struct {
	ID    string     `json:"id"`
	Month *MonthFile `json:"month,omitempty"` // Disqualify
	Half  *HalfFile  `json:"half,omitempty"`  // Grade

	Replacement   *ReplacementFile               `json:"replacement,omitempty"`   // CheckReplacement
	Qualification *QualificationFile             `json:"qualification,omitempty"` // CheckQualification
	Categories    *logistics.List[CategoryCount] `json:"categories,omitempty"`    // CheckCategories
	Quotes        *QuotesFile                    `json:"quotes,omitempty"`        // DecideQuotes

	Evaluation *EvaluationFile `json:"evaluation,omitempty"` // CheckEvaluation
	Visit      *VisitFile      `json:"visit,omitempty"`      // CheckVisit
	Reviews    *ReviewLog      `json:"reviews,omitempty"`    // CheckReviews
	Life       *LifeFile       `json:"life,omitempty"`       // CheckLifecycle
	Source     *PurchaseSource `json:"source,omitempty"`     // CheckPurchaseSource

	Quote   *Quote        `json:"quote,omitempty"`   // CheckQuote
	Windows *WindowFile   `json:"windows,omitempty"` // CheckWindows
	Price   *OrderedPrice `json:"price,omitempty"`   // CheckOrderedPrice
	Change  *PriceChange  `json:"change,omitempty"`  // CheckPriceChange, PayablePrice
	Offers  *OfferFile    `json:"offers,omitempty"`  // CompareOffers, and CheckChoice where one is chosen

	Delivery       *DeliveryFile       `json:"delivery,omitempty"`       // CheckDeliveries
	Reconciliation *ReconciliationFile `json:"reconciliation,omitempty"` // CheckReconciliation

	Service     *ServiceFile                  `json:"service,omitempty"`     // CheckService
	Canteen     *CanteenFile                  `json:"canteen,omitempty"`     // CheckCanteen
	Agreements  *AgreementFile                `json:"agreements,omitempty"`  // CheckAgreements
	StaffPapers *logistics.List[string]       `json:"staffPapers,omitempty"` // CheckStaffAgreements
	Hiring      *Hiring                       `json:"hiring,omitempty"`      // CheckHiring
	Supervision *logistics.List[string]       `json:"supervision,omitempty"` // CheckSupervisionRules
	Committee   *logistics.List[string]       `json:"committee,omitempty"`   // CheckCommittee
	Audits      *logistics.List[QualityAudit] `json:"audits,omitempty"`      // CheckAudits
	Duty        *ServiceLog                   `json:"duty,omitempty"`        // CheckServiceDuty
	Scores      *ScoreFile                    `json:"scores,omitempty"`      // ScoreProvider
	StaffScores *ScoreFile                    `json:"staffScores,omitempty"` // ScoreStaff
	Survey      *SatisfactionSurvey           `json:"survey,omitempty"`      // CheckSatisfaction
	Appraisal   *ServiceReview                `json:"appraisal,omitempty"`   // EvaluateService
	Standard    *StandardFile                 `json:"standard,omitempty"`    // CheckStandard
	Pay         *PayFile                      `json:"pay,omitempty"`         // DecidePay
	Awards      *AwardFile                    `json:"awards,omitempty"`      // CheckAwards
	Problem     *ServiceProblem               `json:"problem,omitempty"`     // CheckRectification
	Termination *TerminationFile              `json:"termination,omitempty"` // CheckTermination
	Secondment  *Secondment                   `json:"secondment,omitempty"`  // CheckSecondment
	Rollout     *RolloutFile                  `json:"rollout,omitempty"`     // CheckRollout
}

// Replay asks two editions about every case of a history and says which answers move, which cases an edition cannot judge, and which
// shifts of [Diff] no case hits. It counts cases and adds up no money. The error is that of Diff.
//
// A month moves by its factors and its standing, a half-year by its grade and what follows. A row that is no bound is hit by what it is
// about: the tolerance by the excess of a food line, the window by the months between two reports, the confirmation by the role that
// confirmed a breach, the share that counts as in full by that of a line, a consequence by its grade.
//
// Every other case is judged as [logistics.ReplayRecords] tells it. A case that one edition refuses because of a row that changes, such as
// a category that only the other has, moves.
func Replay(old, new Policy, history iter.Seq[Past]) (logistics.Impact, error) {
	diff, err := Diff(old, new)
	if err != nil {
		return logistics.Impact{}, err
	}
	r := replay{old, new, gradeSpace(old, new), confirmationSpace(old, new), coachingSpace(old, new), reentrySpace(old, new)}
	return logistics.ReplayRecords(old, new, diff, history, func(c Past) (string, []logistics.Record[Policy]) {
		periods := []logistics.Record[Policy]{logistics.TriedRecord[Policy]("month", c.Month, r.month), logistics.TriedRecord[Policy]("half", c.Half, r.half)}
		return c.ID, append(periods, c.records()...)
	}), nil
}

type replay struct {
	old, new                                Policy
	grades, confirmation, coaching, reentry logistics.Space
}

func (r replay) month(f MonthFile, ps *logistics.Problems) []logistics.Trial {
	was, errOld := r.old.disqualifyFile(f)
	is, errNew := r.new.disqualifyFile(f)
	ps.Under("month", errOld)
	ps.Under("month", errNew)
	if len(*ps) > 0 {
		return nil
	}
	standing := logistics.Trial{Space: logistics.Space{Question: anyOneQuestion}}
	old, new := was.ruling(), is.ruling()
	standing.Old, standing.New, standing.Direction = old, new, new.than(old)
	if was.Standing == Suspended || is.Standing == Suspended {
		standing.Points = []logistics.Point{{}}
	}
	trials := []logistics.Trial{standing}
	for _, b := range r.old.Disqualification.bounds() {
		judged, judges := was.of(b.factor), is.of(b.factor)
		old, new := judged.ruling(r.old.Clauses), judges.ruling(r.new.Clauses)
		points := []logistics.Point{{Figure: judged.Got}, {Figure: judges.Got}}
		if old.InOrder == logistics.Unknown || new.InOrder == logistics.Unknown {
			points = append(points, logistics.Point{}) // as where nobody knows the figure
		}
		trials = append(trials, logistics.Trial{Space: logistics.Space{Question: b.question}, Points: points, Old: old, New: new, Direction: new.Than(old)})
	}
	return append(trials, r.monthProofs(f)...)
}

// monthProofs says which rows a month puts to the proof beside the limits of its factors. What they change is told by the
// factors.
func (r replay) monthProofs(f MonthFile) []logistics.Trial {
	t := newTally(r.old)
	var ps logistics.Problems
	t.fill(f.Lines, f.Events, &ps) // without a problem, for the month was judged
	var excess, since, by []logistics.Point
	for o := range t.outcomes(f.Supplier, f.Month) {
		if !o.nonFood && o.weighed && !o.unseen(f.On) {
			excess = append(excess, logistics.Point{Figure: over(o.weights.delivered, o.weights.ordered)})
		}
	}
	reports := t.reports(f.Supplier)
	for e := range t.eventsOf(f.Supplier, f.Month) {
		if e.On.After(f.On) {
			continue
		}
		switch e.Kind {
		case OtherBreach:
			if e.State == Confirmed {
				by = append(by, confirmationPoint(r.confirmation, e.ConfirmedBy))
			}
		case QualityProblem:
			if i, _ := slices.BinarySearchFunc(reports[e.Problem], e.On, logistics.Date.Compare); i > 0 {
				since = append(since, logistics.Point{Figure: monthsBegun(reports[e.Problem][i-1], e.On)})
			}
		}
	}
	return []logistics.Trial{proof(logistics.Space{Question: toleranceQuestion}, excess), proof(logistics.Space{Question: withinQuestion}, since), proof(r.confirmation, by)}
}

// reports gives the days on which each quality problem of a supplier was reported, in order.
func (t *Tally) reports(supplier string) map[string][]logistics.Date {
	days := map[string][]logistics.Date{}
	for _, e := range t.events {
		if e.Kind == QualityProblem && e.Supplier == supplier {
			days[e.Problem] = append(days[e.Problem], e.On)
		}
	}
	for _, reported := range days {
		slices.SortFunc(reported, logistics.Date.Compare)
	}
	return days
}

// proof is a trial that moves nothing by itself: these points of a question were put to the proof.
func proof(s logistics.Space, points []logistics.Point) logistics.Trial {
	return logistics.Trial{Space: s, Points: points, Old: GradeRuling{}, New: GradeRuling{}, Direction: logistics.Same}
}

func (r replay) half(f HalfFile, ps *logistics.Problems) []logistics.Trial {
	was, figures, errOld := r.old.gradeFile(f)
	is, _, errNew := r.new.gradeFile(f)
	ps.Under("half", errOld)
	ps.Under("half", errNew)
	if len(*ps) > 0 {
		return nil
	}
	is.Consequence.By = sameSize(was.Consequence.By, is.Consequence.By)
	trials := []logistics.Trial{{
		Space: r.grades, Points: []logistics.Point{{Figure: was.Score}, {Figure: is.Score}},
		Old: was.ruling(), New: is.ruling(), Direction: is.than(was),
	}}
	all := []logistics.Point{{}}
	for _, question := range itemQuestions() {
		trials = append(trials, proof(logistics.Space{Question: question}, all)) // every answer shows every weight
	}
	t := newTally(r.old)
	t.fill(f.Lines, nil, ps)
	var delivered []logistics.Point
	first := f.Half.First().Month()
	for month := range 6 {
		for o := range t.outcomes(f.Supplier, first.Add(month)) {
			if !o.open(f.On) {
				delivered = append(delivered, logistics.Point{Figure: logistics.ShareOf(o.delivered, o.ordered)})
			}
		}
	}
	trials = append(trials, proof(logistics.Space{Question: metQuestion}, delivered))
	for _, g := range []GradeResult{was, is} {
		if !g.Provisional {
			trials = append(trials, r.consequences(g, figures.unreasonable())...)
		}
	}
	return trials
}

// consequences says which rows a grade puts to the proof.
func (r replay) consequences(g GradeResult, prices logistics.Measure) []logistics.Trial {
	some := func(question string, holds bool) logistics.Trial {
		var points []logistics.Point
		if holds {
			points = []logistics.Point{{}}
		}
		return proof(logistics.Space{Question: question}, points)
	}
	each := func(s logistics.Space) logistics.Trial {
		var points []logistics.Point
		for i := range s.Facts[0].Values {
			points = append(points, logistics.Point{Values: []int{i}})
		}
		return proof(s, points)
	}
	switch g.Grade {
	case Excellent:
		rewarded, _ := r.old.Grading.Excellent.Prices.Holds(prices)
		still, _ := r.new.Grading.Excellent.Prices.Holds(prices)
		return []logistics.Trial{
			proof(logistics.Space{Question: pricesQuestion}, []logistics.Point{{Figure: prices}}), some(rewardQuestion, rewarded || still),
		}
	case Good:
		return []logistics.Trial{some(goodQuestion, true)}
	case Fair:
		return []logistics.Trial{some(fairQuestion, true), each(r.coaching)}
	case Poor:
		return []logistics.Trial{some(poorQuestion, true), each(r.reentry)}
	}
	return nil
}
