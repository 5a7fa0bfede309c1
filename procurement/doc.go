// Package procurement decides whether a purchase goes as the rules want it: from the requisition to the shelf and, of food, to
// the table.
//
// A [Policy] holds the rules. [Factory] and [School] are the documented ones; a company changes their numbers or hands in its own.
// The facts are the host's records: a [Requisition], a [PurchaseOrder], a [MarketDay], an [AcceptanceFile]. Each question is a
// method of the policy.
//
// # Questions
//
// The way of a purchase:
//
//   - [Policy.CheckProcess], [Policy.NextSteps]: was a step skipped, and which one comes next?
//   - [Policy.CheckRequisition]: is a requisition filled in, justified by the stock, and early enough?
//   - [Policy.DecideUrgency], [Policy.CheckUrgentQuotes]: does it count as urgent, and were enough offers compared then?
//   - [Policy.OrderWork], [Policy.CheckCompletion]: which requisition is worked off first, and was it bought in time?
//   - [Policy.CheckOrder], [Policy.CheckNotices]: is an order complete, and was the requester told of what changed?
//
// Cash, acceptance and the store:
//
//   - [Policy.CheckCashPurchase]: was a small purchase paid as it may be?
//   - [Policy.CheckMarketDay], [Policy.DecideSlip], [Policy.CheckDifference]: does a market day keep its limits, may one more slip
//     be bought, and what was done where the market was better than the fixed supplier?
//   - [Policy.DecideAcceptance], [Policy.CheckAcceptance], [Policy.NextAcceptanceSteps]: is a delivery accepted, and what follows?
//   - [Policy.DecideSample]: how is the quality of a lot sampled, and is the lot accepted? Package [sampling] has the tables.
//   - [Policy.CheckStore], [Policy.NextStoreSteps], [Policy.DecideReceipt]: did goods come into the store as they must, what comes
//     next, and is the receipt closed?
//
// Buyers and those who watch them:
//
//   - [Policy.DecideBuyer], [Policy.CheckPurchaser], [Policy.CheckTeam], [Policy.CheckRotation]: who buys a category, might this
//     person buy, is the team complete, and did somebody hold a post for too long?
//   - [Policy.CheckGift], [Policy.CheckProblem], [Policy.DecideBar], [Policy.CheckRuleBooks]: was a gift handed in, was a special
//     problem reported, is a buyer barred, and are the rule books there?
//   - [Policy.CheckWatchDuty], [Policy.CheckDeviation], [Policy.CheckReceiptReviews]: are prices and receipts watched?
//
// Food and the canteen:
//
//   - [Policy.CheckFood], [Policy.KeptUntil], [Policy.CheckKept]: was food bought where and at the price it may be, and for how long
//     is its order kept?
//   - [Policy.CheckFoodIntake], [Policy.CheckFoodChain]: is food fit to come in, and is there a record of each link to the table?
//   - [Policy.CheckFoodDuty], [Policy.CheckServings], [Policy.CheckFoodRecords]: was everything done that each day and week asks for,
//     and is it on record?
//   - [Policy.CheckMeal], [Policy.CheckDishes], [Policy.CheckLunch]: how were meals dealt out, dishes cleared, school lunches run?
//   - [Policy.CheckHealthCertificates], [Policy.CheckHygieneAreas], [Policy.CheckFoodSystem]: is the canteen itself in order?
//
// Schools:
//
//   - [Policy.CheckSchoolPurchase], [Policy.CheckOpening]: did a school buy as it has to, and in time for the opening day?
//   - [Policy.RankOffers], [Policy.CheckChoice]: which offer is the best, and was it chosen?
//   - [Policy.CheckBooks], [Policy.CheckShopping]: were the right books ordered, and did two go shopping?
//
// Two editions: [Diff] tells what changes, [Compare] whether the new one is stricter, [Replay] what it would have changed in a
// history of such records.
//
// # Answers
//
// A Check gives a [logistics.Report]. Its findings say what departs from which clause; what is unchecked could not be judged,
// because the policy has no number or the facts do not say. Only a report with neither is in order ([logistics.Report.OK]). A
// decision carries its edition and the clauses that it rests on; where it may be unknown, unknown is never a yes. A Next tells
// which acts are awaited now, by whom and by when.
//
// An error is an [*logistics.InvalidError]: the policy is invalid, or facts cannot be judged. It tells every problem at once, each
// with the path of its field in JSON. No answer is given beside it.
//
// # Words and keys
//
// A policy names its steps, duties, posts and goods by plain words, such as "hand-over"; the constants are those of the documented
// policies. What must be there has a key, such as "lawful-invoice": the comment of a field says which key it answers, and a
// finding names it. [Policy.Name] gives each in English or Chinese. A number such as 000-107 is a clause of the rulebook.
//
// # Units and times
//
// Money is in yuan with tax, quantities in the unit of the order, both with at most four decimals and below 10^15. Days begin and
// end at midnight in the zone that a time carries: hand in every time in the zone of the site. A moment handed in as UTC is
// judged by the days of UTC, where the morning in Shanghai is the day before. The package reads no clock: AsOf is the moment of
// judgment.
package procurement
