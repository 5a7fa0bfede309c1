// Package approval decides who may approve a purchase and who signs its payment, and checks how the papers of an office were
// signed.
//
//   - [Policy.DecidePrice] says who approves the price of a purchase and how many quotes it needs; [Policy.CheckPrice] says where
//     a price file departs from that.
//   - [Policy.DecidePayment] says who signs a payment form, and in which order; [Policy.CheckPayment] says where a payment file
//     departs from that.
//   - [Policy.RouteMatter] says which body is competent for a matter, such as vehicles.
//   - [Policy.Next] says who is awaited next with a paper, and by when.
//
// The other papers have a check each:
//
//   - [Policy.CheckRequisition]: the signatures on a purchase requisition before it goes to purchasing;
//   - [Policy.CheckOrder]: the signatures and the seal of a purchase order before it goes out;
//   - [Policy.CheckDocument], [Policy.CheckIntake]: what the document desk receives, and its collections from the departments;
//   - [Policy.CheckOutgoing]: what general affairs issues;
//   - [Policy.CheckMatter]: what a meeting decided, until it is carried out;
//   - [Policy.CheckLarge]: valuable, bulk, large and batch purchases;
//   - [Policy.CheckPermission]: permission to print, or to come by bicycle;
//   - [Policy.CheckRulebooks], [Policy.CheckMeal]: rules that have to be in force, and meals declared beforehand.
//
// # Reading an answer
//
// A decision cites the clauses that made it. Clauses that nobody could judge stand apart, in Open: the policy has no number, or the
// facts have no price. A check gives a [logistics.Report]: its findings are departures, its unchecked entries are open questions,
// and only an empty report says that all is in order. The subject of a finding is the paper and the act, such as order.seal or
// form.senior-manager; programs go by its clause and its fault. The error is nil or an [*logistics.InvalidError] with every
// problem of the facts or the policy; no answer is given beside it.
//
// Amounts are in yuan with tax, not negative, with at most four decimals and below 10^15. A moment has its zone, and a day is the
// day in the zone of the paper. The documents set no time limit for a signature. A company that sets one gives the row a span, and
// hands in its calendar where that counts workdays.
//
// # Prices
//
// All figures are rows of the policy. By [Factory] the tier of a purchase begins at its bound:
//
//   - below 1,500 yuan the buyer approves, also a request of his own;
//   - from 1,500 to below 5,000 the purchasing manager, with two quotes;
//   - from 5,000 to below 10,000 the general affairs manager, with three quotes;
//   - from 10,000 to below 50,000 the senior manager, with three quotes;
//   - from 50,000 the general manager, with three quotes, who decides the supplier too.
//
// Below 50,000 yuan a higher rung of the ladder may approve. Without a budget the next tier decides; at the top the approver then
// says explicitly that it is unbudgeted. Diesel needs the general affairs manager whatever the amount. What is bought regularly
// comes from a listed supplier at no more than the price carried over from before, or is quoted again. [School] has one tier: the
// principal, with three quotes.
//
// A purchase is a whole requisition, of whatever categories: its total decides, and handing it in by parts would lower that. Food
// alone is handed in apart: a group analyzes its quotes and one approver decides, whatever the amount.
//
// # Payments
//
// The payment is a gate of its own beside the price, and both must be passed. By [Factory] a gate begins above its bound: the
// department manager signs every payment, the senior manager also what is over 5,000 yuan or without a budget, the general manager
// also what is over 10,000. So at exactly 5,000 yuan the general affairs manager approves the price, and the department manager
// alone signs the payment. By [School] the department manager signs, and then the principal.
//
// # Signatures
//
// Signatures go level by level: nobody is skipped and, unless a row allows a higher rung, nobody signs for another. Two acts on one
// paper are of two persons, unless a row allows one person to do both, as it does for the seal and the release. Who signs a payment
// form in one role does not sign its invoice in another.
//
// Nobody approves a request of his own, but for the buyer below 1,500 yuan. The documents name another person in two cases: for the
// review of the reviewer's own requisition, and for a price below 50,000 yuan, which a higher rung may approve. Everywhere else
// the paper of a person who holds a post that it needs keeps its finding until the policy names somebody else; so does what
// the general manager asks for from 50,000 yuan on.
//
// # Changing a policy
//
// [Diff] tells what changes between two editions, and [Replay] what a history would have got from the other one.
// [Policy.ExplainPrice] and [Policy.ExplainPayment] tell where the nearest other answer is. [Compile] makes a policy ready for many
// questions. Package approvaltest proves a company's own policy, or its own program, in one call.
package approval
