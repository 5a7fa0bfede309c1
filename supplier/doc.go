// Package supplier decides from whom a site may buy and at which price, judges how suppliers deliver, and says each month and half-year
// what becomes of them. Outsourced services are judged from their contract to their pay.
//
// # Questions
//
// The list of qualified suppliers:
//
//   - [Policy.CheckEvaluation], [Policy.CheckVisit]: was a supplier surveyed and tried before the listing, and a site visit decided on?
//   - [Policy.CheckQualification]: are the papers valid and the conditions met on the day of a listing, an order or a delivery?
//   - [Policy.CheckLifecycle], [Policy.NextMoves]: was every move onto the list and off it allowed, and which may come next?
//     [Policy.ListedOn], [Policy.RollOn]: who was on the list on a day?
//   - [Policy.CheckCategories], [Policy.DecideQuotes]: has a category enough suppliers, and enough for so many quotes?
//   - [Policy.CheckPurchaseSource]: may this be bought here, though the supplier is not listed?
//   - [Policy.CheckReplacement], [Policy.CheckReviews]: was a change of supplier approved, and is everybody reviewed each half-year?
//
// Quotes and prices:
//
//   - [Policy.CheckQuote], [Policy.CheckWindows]: did a quote come in time and in a valid way, and was a window missed?
//   - [Policy.HoldsUntil], [Policy.PriceOn], [Policy.PricePeriods], [Policy.CheckOrderedPrice]: how long does a confirmed price hold, and was
//     it kept?
//   - [Policy.PayablePrice], [Policy.CheckPriceChange]: from which delivery on is a higher price paid?
//   - [Policy.CompareOffers], [Policy.CheckChoice]: which offer is the best, and was it chosen? [PriceVerdict]: is a price reasonable beside
//     a benchmark?
//
// Deliveries:
//
//   - [Policy.CheckDeliveries], [DeliveryFile.Balance]: did everything come in time with a complete note, and what is outstanding?
//   - [Policy.ReconciliationOf], [Policy.CheckReconciliation]: when are the notes of a month reconciled, and were they?
//
// Months and half-years:
//
//   - [Policy.Disqualify], [Policy.CheckMonth]: does any of ten factors of a month disqualify a supplier?
//   - [Policy.Grade]: which score and grade has a half-year, and what follows? [ReadGrades] and [AppendGrades] turn the cut-offs into a table
//     and back.
//   - [Policy.ExplainMonth], [Policy.ExplainGrade]: how near is another answer?
//   - [Tally] judges months and half-years of a stream of records; [Tally.Histories] gives all that follows, supplier by supplier.
//
// Outsourced services:
//
//   - [Policy.CheckService], [Policy.CheckCanteen], [Policy.CheckAgreements]: may a service be outsourced, to whom, and under which contract?
//   - [Policy.CheckHiring], [Policy.CheckStaffAgreements], [Policy.CheckSecondment]: which papers do those who serve need?
//   - [Policy.ScoreProvider], [Policy.ScoreStaff], [Policy.CheckSatisfaction]: which score does a month give, and are the users satisfied?
//   - [Policy.EvaluateService], [Policy.DecidePay], [Policy.CheckStandard]: which grade does a project have, and how much of the fee is paid?
//   - [Policy.CheckRectification], [Policy.NextForRectification], [Policy.CheckTermination], [Policy.CheckRollout]: is a problem corrected, is
//     a contract to be reviewed, and does outsourcing go step by step?
//   - [Policy.CheckServiceDuty], [Policy.CheckAwards], [Policy.CheckAudits], [Policy.CheckCommittee], [Policy.CheckSupervisionRules]: is
//     everything done that falls due, and who watches?
//
// Two editions of a policy: [Diff] and [Compare] say what changes, [Replay] what that would have changed in a history. Package
// suppliertest proves a policy of one's own. Testdata has the documented policies as their owners read them: factory.en.md, factory.zh.md,
// school.en.md, school.zh.md.
//
// # Answers
//
// A Check method gives a [logistics.Report]. Its Findings are departures from a clause; Unchecked is what could not be judged, because
// the policy has no number or the facts do not say, and is never a pass: nobody reviewed a price, inspected a unit, weighed the food or
// keeps records of a kind of case. The other methods give the answer itself, with the Clauses that made it and what is not checked.
//
// The error of a method of [Policy] is nil or an [*logistics.InvalidError]: the policy is invalid or the facts cannot be judged, and there
// is no answer. It lists every problem by its path, such as "lines[2].due": a name, a day or an amount that is missing, an amount below 0 or
// with more than 4 decimals, a number that is there twice, days that are reversed, a word that the policy does not have. The words of the
// documented policies are the constants of this package; a policy of one's own may have others.
//
// # Units and periods
//
// Prices and fees are in yuan with tax, below 10^15, with at most 4 decimals; quantities are in the unit of the order. Days have no time
// zone. The moments of a [logistics.Trail] count by the days of the zone in which the paper was drawn up.
//
// Months and half-years are those of the calendar. A line counts, with all its figures, in the period of its due date, a case in the month
// of its day; the due date itself is in time. Everything is judged as of a day: a line not complete by then is open, an open one past its
// due date is late, and what happened later does not count. While lines are open or the period is not over, the answer is provisional.
//
// Shares are of what was looked at: of the item kinds whose price was reviewed (000-076), of the units that were inspected (000-080).
// Exactly 15 % of the kinds and exactly 2 % of the units disqualify. Exactly 3 % over the ordered weight is allowed; three lines beyond
// that disqualify. A cut-off belongs to the better grade: 90 is excellent and 89.996 is not, for no score is rounded.
package supplier
