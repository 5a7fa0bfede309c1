// Package procurement judges purchases from the requisition to the shelf: whether a step was skipped, whether a requisition, an
// order and a market slip are in order, who buys what, how goods are accepted and stored, how schools buy, and whether food is safe.
//
// # Questions
//
//   - [Policy.CheckProcess], [Policy.NextSteps]: was a step of a purchase skipped, and which comes next?
//   - [Policy.CheckRequisition]: is a requisition filled in, justified by stock, early enough?
//   - [Policy.DecideUrgency], [Policy.CheckUrgentQuotes]: does it count as urgent, and has it quotes enough?
//   - [Policy.OrderWork], [Policy.CheckCompletion]: which requisition is worked off first, and was it bought in time?
//   - [Policy.CheckOrder], [Policy.CheckNotices]: is an order in order, and was the requester told of what changed?
//   - [Policy.CheckCashPurchase], [Policy.CheckMarketDay], [Policy.DecideSlip], [Policy.CheckDifference]: was cash paid as it may be, is a market
//     day within its limits, may a further slip be bought, was a difference to the fixed supplier reported?
//   - [Policy.DecideAcceptance], [Policy.CheckAcceptance], [Policy.NextAcceptanceSteps]: is a delivery accepted, by whom, and what follows?
//   - [Policy.CheckStore], [Policy.NextStoreSteps], [Policy.DecideReceipt]: are goods quarantined, booked and told to the requester, does the
//     count add up, what comes next, is a receipt closed or open again?
//   - [Policy.CheckFood], [Policy.KeptUntil], [Policy.CheckKept]: was food bought from whom and at what price it may be, how long is its order
//     kept?
//   - [Policy.DecideBuyer], [Policy.CheckTeam], [Policy.CheckPurchaser], [Policy.CheckRotation]: whose is a category, is the team complete,
//     might he buy, has he held his post for too long?
//   - [Policy.CheckGift], [Policy.CheckProblem], [Policy.DecideBar], [Policy.CheckRuleBooks]: was a gift handed in, a special problem
//     reported, is a buyer barred, are the rule books there?
//   - [Policy.CheckWatchDuty], [Policy.CheckDeviation], [Policy.CheckReceiptReviews]: are prices and receipts watched?
//   - [Policy.CheckFoodIntake], [Policy.CheckFoodChain]: is food fit to come in and to be cooked, and is there a record of each link?
//   - [Policy.CheckFoodDuty], [Policy.CheckServings], [Policy.CheckFoodRecords]: was done every day and week what has to be, and recorded?
//   - [Policy.CheckMeal], [Policy.CheckDishes], [Policy.CheckLunch]: how were meals dealt out, dishes cleared, school lunches run?
//   - [Policy.CheckHealthCertificates], [Policy.CheckHygieneAreas], [Policy.CheckFoodSystem]: is the canteen itself in order?
//   - [Policy.CheckSchoolPurchase], [Policy.CheckOpening], [Policy.RankOffers], [Policy.CheckChoice], [Policy.CheckBooks],
//     [Policy.CheckShopping]: did a school buy the way it has to, in time for the opening day, the best offer, the right books, and in twos?
//   - [Policy.DecideSample]: how is the quality of a lot sampled, and is the lot accepted?
//   - [Diff]: what changes between two editions. [Compare]: is the new one stricter, looser, neither? [Replay]: what a new one would have
//     changed in a history of such records.
//
// # Times
//
// Days begin and end at midnight in the zone that a time carries: hand in every time in the zone of the site. A moment handed in as
// UTC is judged by the days of UTC, where the morning in Shanghai is the day before.
package procurement
