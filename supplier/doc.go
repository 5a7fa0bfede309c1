// Package supplier judges suppliers and those who provide services: may he be listed, may he quote, be ordered from and deliver,
// and at which price; does a month disqualify him, which grade does a half-year give him, and what follows; how is an
// outsourced service contracted, scored, paid, corrected and ended.
//
//	verdict, err := supplier.Factory().Disqualify(supplier.MonthFile{
//		Review: supplier.Review{
//			Supplier: "S-17", Month: logistics.MustDate("2026-03-01").Month(), On: logistics.MustDate("2026-04-05"),
//			Recorded: supplier.EventKinds(), // there are records of every kind of case
//		},
//		Lines:  lines,  // outcomes of order lines, from receipts and orders
//		Events: events, // cases and reported quality problems
//	})
//	fmt.Println(verdict.Text(logistics.English))
//	// supplier S-17 2026-03: suspended and treated as poor until decided: late deliveries 1, must be below 1 (000-075 …
//
// # Questions
//
//   - [Policy.Disqualify]: a month, all ten factors with their figures. [Policy.CheckMonth] gives the same as a report.
//
//   - [Policy.Grade]: a half-year, the scores of delivery date, quantity, quality and service, the grade, what follows.
//
//   - [Policy.CheckReplacement]: is there a reason and an approval for changing to another supplier?
//
//   - [Policy.CheckQualification]: are his papers valid on the day of the listing, the order or the delivery, and does he offer
//     what he must? [Policy.CheckCategories], [Policy.DecideQuotes]: has a category suppliers enough, and for so many quotes?
//
//   - [Policy.CheckEvaluation]: the group, the survey and the trial before a supplier is listed. [Policy.CheckVisit],
//     [Policy.CheckReviews]: decisions on site visits, and the half-yearly reviews.
//
//   - [Policy.CheckLifecycle], [Policy.NextMoves]: a supplier's moves from the survey to the candidate list and back, and what
//     is missing for the next. [Policy.ListedOn], [Policy.RollOn]: who was on the list of qualified suppliers on a day.
//
//   - [Policy.CheckPurchaseSource]: may it be bought there, though the supplier is not listed?
//
//   - [PriceVerdict]: a proposal for the reviewer of a price.
//
//   - Of quotations: [Policy.CheckQuote], [Policy.CheckWindows] (in time, in a valid way); [Policy.HoldsUntil], [Policy.PriceOn],
//     [Policy.PricePeriods], [Policy.CheckOrderedPrice] (how long a price holds); [Policy.PayablePrice], [Policy.CheckPriceChange] (a higher price);
//     [Policy.CompareOffers], [Policy.CheckChoice] (comparison).
//
//   - Of deliveries: [Policy.CheckDeliveries] (notes, parts, due dates), [DeliveryFile.Balance], [Policy.ReconciliationOf],
//     [Policy.CheckReconciliation].
//
//   - Of outsourced services: [Policy.CheckService], [Policy.CheckCanteen], [Policy.CheckAgreements], [Policy.CheckHiring],
//     [Policy.CheckStaffAgreements], [Policy.CheckSecondment] (contracts);
//     [Policy.ScoreProvider], [Policy.ScoreStaff], [Policy.EvaluateService], [Policy.DecidePay], [Policy.CheckSatisfaction], [Policy.CheckAwards] (scores and
//     pay); [Policy.CheckRectification], [Policy.AwaitedRectification], [Policy.CheckTermination], [Policy.CheckRollout] (what becomes of
//     them); [Policy.CheckServiceDuty], [Policy.CheckAudits], [Policy.CheckCommittee], [Policy.CheckStandard],
//     [Policy.CheckSupervisionRules] (what is due each month or year, and who watches).
//
//   - [Tally]: the first two for a stream of lines, events and scores, in any order and any parts; [Tally.Histories] tells
//     everything that follows, supplier by supplier.
//
//   - [Diff]: what changes between two editions; [Replay]: what it would have changed in a history.
//
//   - [Policy.ExplainMonth], [Policy.ExplainGrade]: how near the next bound and the next grade are.
//
//   - [ReadGrades], [AppendGrades]: the grades as a table, from a spreadsheet and back.
//
// Package suppliertest proves a policy of one's own. The documented policies, as their owners read them, are in testdata:
// factory.en.md, factory.zh.md, school.en.md, school.zh.md.
//
// # Boundaries
//
// A line counts, with all its figures, in the month and half-year of its due date; a case in the month of its date. The
// due date itself is in time. What is judged is judged as of a day, the review: a line that was not complete by then is
// open, overdue and open is late, and what happened later does not count. While lines of the period are open, or the
// period is not over, the answer is provisional. What the facts do not say is not checked, and never passes: a period in which no
// price was reviewed or no unit inspected, food that nobody weighed, cases that nobody records. Shares are of what was looked at:
// of the kinds whose price was reviewed (000-076), of the units that were inspected (000-080).
//
// Exactly 15 % of the item kinds and exactly 2 % of the units disqualify; exactly 3 % over the ordered weight is still
// allowed, and more than that three times disqualifies. A cut-off belongs to the better grade: 90 is excellent, and
// 89.996 is not, for no score is rounded. Nor is a fee: what has more than four decimals is held until somebody says how it is
// rounded, and so is a fee whose evaluation lacks one score.
package supplier
