// Package assets judges what a site owns: where a thing is, who answers for it, whether the count agrees with the books, and how it
// leaves.
//
// # Questions
//
//   - [Policy.CheckRegister], [Policy.CheckAdditions]: is every thing on the register, with its department and keeper, and entered in time?
//   - [Policy.CheckFlow], [Policy.NextFlow]: was a step skipped between the store and the return, and which comes next?
//   - [Policy.CheckOffSite], [Policy.CheckWarranty]: what is out of the house, and are warranty papers kept?
//   - [Policy.CheckTermStart], [Policy.CheckHandovers], [Policy.CheckLeaving]: is custody taken over, checked and handed back?
//   - [Policy.CheckDailyCustody], [Policy.CheckSpotChecks]: are rooms looked after every day, and departments checked?
//   - [Policy.CheckBookings]: are venues booked before they are used, and by one at a time?
//   - [Policy.DecideIssue], [Policy.CheckIssue], [Policy.CheckDeposits], [Policy.CheckTextbooks]: may the keeper issue, was a deposit paid and given back,
//     do books come back?
//   - [Policy.CountsOf], [Policy.CheckCounts], [Policy.CheckLedger], [Policy.CheckStock]: how often is what counted, by which clause, and does the
//     ledger add up?
//   - [Policy.Reconcile], [Reconciliation.Adjustments], [Policy.Apply]: do books, cards and goods agree, and what makes them agree?
//   - [Policy.DecideDisposal]: may a thing be transferred, assigned, reported lost or scrapped?
//   - [Policy.DecideCompensation]: what follows from a loss or damage, who answers for it, and what does he pay?
//   - [Policy.CheckReplacement], [Policy.CheckUpkeep], [Policy.CheckRemotes]: is a thing repaired before it is replaced, and kept in order?
//   - [Policy.CheckDormitory]: who lives with whom, which post answers for a zone, what do the rules say?
//   - [Policy.CheckLife], [Policy.StateOf], [Policy.AppendDiagram]: what became of a thing, and what can become of it?
//   - [Diff]: what changes between two editions.
package assets
