// Package budget judges money: how a budget is compiled, laid out over the months, spent, kept pace with, closed and made public,
// what may be charged, and how canteens, energy and posts are accounted for.
//
// # Questions
//
//   - [Policy.Compile], [Policy.CheckBudget], [Policy.CheckActivity]: who gets how much of the funds, and was a budget compiled as it
//     must be?
//   - [Policy.Phase], [Policy.CheckPlan]: how much of it in which month, and do months, quarters and year add up? [Divide] divides any
//     amount by weights, exactly to the fen.
//   - [Policy.NewLedger], [Ledger.Post], [Policy.CheckSpending]: may this be spent, and where is the money of each line?
//   - [Policy.Pace], [Policy.CheckPace]: ahead of the plan or behind it, and where does the year end? [Policy.ExplainPace]: from which
//     amount on is it otherwise?
//   - [Ledger.Close], [Policy.Settle], [Policy.CheckFinalAccounts]: what did the year cost, and what lapses?
//   - [Policy.CheckFinance], [Policy.CheckWelfare], [Policy.CheckServiceFee]: who answers for the money, and what do single payments need?
//   - [Policy.CheckDuty], [Policy.DueDays], [Policy.ReportPurchases], [Policy.CheckTermAudit]: what is reported, published and audited, by
//     when, and what is in the report?
//   - [Policy.DecideFee], [Policy.CheckCharge], [Policy.CheckFeeTerm], [Policy.RefundMeals], [Policy.CheckMealRefund],
//     [Policy.CheckClubhouse]: may it be charged, was it charged right, and what is given back?
//   - [Policy.CheckCanteen], [Policy.BillEnergy], [Policy.CheckEnergy], [Policy.CheckSwitching]: what may a canteen keep, and who pays for
//     water and power?
//   - [Policy.DecideKitchen], [Policy.CheckKitchen], [Policy.CheckCenterStaff], [Policy.CheckTraining]: how many hands, and who trains them?
//   - [Diff], [Compare], [Replay]: what changes between two editions, and what would that have changed?
//
// A budget of 2026, compiled, laid out and spent:
//
//	pol := budget.School()
//	compiled, err := pol.Compile(budget.Proposal{Year: january, Sources: grants, Reserve: reserve, Lines: asked})
//	phased, err := pol.Phase(compiled.PhasePlan())     // all months alike, unless weights are added
//	ledger, err := pol.NewLedger(phased.LedgerPlan())  // of one policy, with what is earmarked added
//	posting, err := ledger.Post(request)
//
// Money is in yuan, counted in fen: an amount has at most 2 decimals. A fiscal year is named by its first month. A policy whose year
// begins in another month than January says of its yearly duties "each fiscal-year", and is asked with those years as anchors. A document of the
// ledger belongs to one line; an amount that two lines share is two requests. What is paid counts in the month of the payment. The
// plan against which [Policy.Pace] holds spending is the one that is handed in: it knows of no transfers.
package budget
