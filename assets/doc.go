// Package assets judges what a site owns: whether every thing is on the register and in somebody's custody, whether a count agrees with
// the books, whether a thing may be issued or disposed of, and who pays for a loss.
//
// # Questions
//
// Register and custody:
//
//   - [Policy.CheckRegister], [Policy.CheckAdditions]: is every thing on the register, with its department and keeper, and was what came
//     in entered in time?
//   - [Policy.CheckFlow], [Policy.NextFlow]: was a step skipped on the way from the store to the return, and which step comes next?
//   - [Policy.CheckOffSite], [Policy.CheckWarranty]: did what left the site come back, and are warranty papers kept?
//   - [Policy.CheckTermStart], [Policy.CheckHandovers], [Policy.CheckLeaving]: is a room taken over, checked and handed back, and is a
//     keeper who leaves cleared?
//   - [Policy.CheckDailyCustody], [Policy.CheckSpotChecks]: are rooms looked after every workday, and departments checked every term?
//   - [Policy.CheckBookings]: are venues booked before they are used, and by one at a time?
//   - [Policy.CheckLife], [Policy.StateOf], [Policy.AppendDiagram]: which moves did a thing make, and which may it make next?
//
// Issue and return:
//
//   - [Policy.DecideIssue], [Policy.CheckIssue]: may the keeper issue what a form asks for, and was an issue in order?
//   - [Policy.CheckDeposits], [Policy.CheckTextbooks]: were deposits paid and given back, and do textbooks come back?
//
// Counting:
//
//   - [Policy.CountsOf], [Policy.CheckCounts]: how often is what counted, by which clause, and was it?
//   - [Policy.Reconcile] lays the count beside the books and the cards, [Reconciliation.Adjustments] says what makes them agree, and
//     [Policy.Apply] gives the books and cards that follow.
//   - [Policy.CheckLedger], [Policy.CheckStock]: does the ledger of supplies add up, and is the stock between its bounds?
//
// Leaving, loss and upkeep:
//
//   - [Policy.DecideDisposal]: may a thing be transferred, assigned, reported lost or scrapped?
//   - [Policy.DecideCompensation]: what follows from a loss or damage, who answers for it, and what does that person pay?
//   - [Policy.CheckReplacement], [Policy.CheckUpkeep], [Policy.CheckRemotes]: is a thing repaired before it is replaced, and kept in order?
//   - [Policy.CheckDormitory]: who lives with whom, which post answers for a zone, and what do the rules of the dormitory cover?
//
// Two editions of a policy: [Diff] and [Compare] say what changes, [Replay] what that would have changed in a history.
//
// # Answers
//
// A Check method gives a [logistics.Report]. Its Findings are departures from a clause; Unchecked is what could not be judged, because
// the policy has no number or the facts do not say, and is never a pass. The other methods give the answer itself; a decision and a
// [Reconciliation] are reports too, and a decision names the Clauses that made it. The order of the facts changes nothing, but for the moves of a [LifeFile].
//
// The error of a method of [Policy] is nil or an [*logistics.InvalidError]: the policy is invalid or the facts cannot be judged, and there
// is no answer. It lists every problem by its path, such as "entries[2].tag": a name, a day or an amount that is missing, a number below 0,
// a tag that is there twice or in two spellings, a day after the day of judgment, a word that the policy does not have. The words of the
// documented policies are the constants of this package; a policy of one's own may have others.
//
// # Units
//
// Quantities are pieces, from 0 to 1,000,000,000. Prices are in yuan with tax, below 10^15, with at most 4 decimals; what somebody pays is
// rounded down to the fen. Days have no time zone. The moments of a [logistics.Trail] count by the days of the zone in which the paper was
// drawn up; those of a [Booking] are instants.
//
// Where the comment of a field says: key "entry", that word names the row of the policy that asks for the field, and ends the subject of
// the finding: "asset P-1.entry".
package assets
