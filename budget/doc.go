// Package budget decides who gets how much of a year's money and whether it may be spent, and judges whether it was planned, spent,
// charged and accounted for as the rules ask.
//
// # Questions
//
// The year of a budget, step by step:
//
//   - [Policy.Compile] divides the funds of a year among what is asked for. [Policy.CheckBudget] judges a budget that somebody else
//     compiled, [Policy.CheckActivity] whether an activity has a plan, a budget and rules before money is spent on it.
//   - [Policy.Phase] lays each line out over the twelve months. [Policy.CheckPlan] judges a plan that somebody else laid out. [Divide]
//     divides any amount by weights, exactly to the fen.
//   - [Policy.NewLedger] opens the ledger of a year; [Ledger.Post] says of each entry whether the money may be requested, ordered, owed,
//     paid or moved. [Policy.CheckSpending] posts the entries of a year at once.
//   - [Policy.Pace] says which lines are ahead of their plan or behind it, and where the year will end. [Policy.CheckPace] reports what
//     departs from the plan, [Policy.ExplainPace] the amount from which on the answer is another.
//   - [Ledger.Close] gives the books of the year and [Policy.Settle] its final accounts: what was spent, what lapses, what is carried
//     forward. [Policy.CheckFinalAccounts] judges accounts that somebody else compiled.
//
// Responsibility and reports:
//
//   - [Policy.CheckFinance]: who answers for the money, and are the rule books there?
//   - [Policy.CheckWelfare], [Policy.CheckServiceFee]: was welfare paid to those on the list, and a service center under its contract?
//   - [Policy.DueDays], [Policy.CheckDuty]: when is a report, an audit or a publication due, and was it done?
//   - [Policy.ReportPurchases], [Policy.CheckTermAudit]: what did a month's purchases come to, and who audited the term?
//
// Fees, canteens, energy and posts:
//
//   - [Policy.DecideFee], [Policy.CheckCharge], [Policy.CheckFeeTerm], [Policy.CheckClubhouse]: may it be charged, and was it charged at
//     its standard, with a receipt?
//   - [Policy.RefundMeals], [Policy.CheckMealRefund]: what is given back for meals that a child did not eat?
//   - [Policy.CheckCanteen]: does a canteen cover its costs, and what may it keep?
//   - [Policy.BillEnergy], [Policy.CheckEnergy], [Policy.CheckSwitching]: who pays for water and electricity, and when is power on?
//   - [Policy.DecideKitchen], [Policy.CheckKitchen], [Policy.CheckCenterStaff], [Policy.CheckTraining]: how many people are needed, and are
//     they trained?
//
// Two editions of a policy: [Diff] and [Compare] say what changes, [Replay] what that would have changed in a history.
//
// # Answers
//
// A Check method gives a [logistics.Report]. Its Findings are departures from a clause; Unchecked is what could not be judged, because
// the policy has no number or the facts do not say, and is never a pass. The other methods give the answer itself, with the Clauses that
// made it. Reports and decisions name the edition of the policy.
//
// The error of a method of [Policy] is nil or an [*logistics.InvalidError]: the policy is invalid or the facts cannot be judged, and there
// is no answer. It lists every problem by its path, such as "lines[2].amount": a name, a day or an amount that is missing, an amount below 0 or with too many
// decimals, a name that is there twice, a word that the policy does not have. The words of the documented policies are the constants of
// this package; a policy of one's own may have others.
//
// # Money and time
//
// Money is in yuan, below 10^15, with at most 2 decimals: a budget counts in fen. A weight, a tariff and the reading of a meter have at
// most 4.
//
// A line is one purpose of a budget; an entry of the ledger belongs to one line, so that an amount for two lines is two entries. What is
// paid counts in the month of the payment. [Policy.Pace] knows only the plan that is handed in, not the transfers of a ledger.
//
// A fiscal year is named by its first month. Days have no time zone; the times of a [SwitchDay] are in the zone of the site. Where a fiscal
// year does not begin in January, the policy says of its yearly duties "each fiscal-year" (see [logistics.Every]), and the host hands in
// the years as [logistics.Anchors] of that name.
package budget
