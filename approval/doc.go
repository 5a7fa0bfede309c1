// Package approval says who may approve a purchase and a payment, and who signs the papers on their way.
//
// It answers two questions of a purchase and two of a payment:
//
//   - [Policy.DecidePrice]: who approves the price, how many quotes it needs;
//   - [Policy.CheckPrice]: where a price file departs from that;
//   - [Policy.DecidePayment]: who signs the payment form, in which order;
//   - [Policy.CheckPayment]: where a payment file departs from that.
//
// Of every other paper it says where it departs from its way, and [Policy.Next] says who is awaited with it and by when:
//
//   - [Policy.CheckRequisition]: the review, the levels of the request authority, the confirmation and the approval;
//   - [Policy.CheckOrder]: the signatures and the seal before an order goes out, of food with a second signature for its costs;
//   - [Policy.CheckDocument] and [Policy.CheckIntake]: the document desk, its forms, copies, registers and collections;
//   - [Policy.CheckOutgoing]: what general affairs issues;
//   - [Policy.CheckMatter]: what a meeting decided, until it is carried out;
//   - [Policy.CheckLarge]: valuable, bulk, large and batch purchases;
//   - [Policy.CheckPermission]: printing, coming by bicycle;
//   - [Policy.CheckRulebooks] and [Policy.CheckMeal]: the rules that have to be in force, and meals declared beforehand;
//   - [Policy.RouteMatter]: which body a matter belongs to.
//
// Signatures go level by level: nobody is skipped and, unless a row allows a higher rung, nobody signs in another's place.
// Several signatures on one paper, and on a payment form and its invoice, are of several persons, but where a row says that who
// did another act may (the chief who confirms and signs, the seal, the release). Price and payment are gates of their own and both must be passed. At exactly 5,000 yuan:
//
//	pol := approval.Factory()
//	price, err := pol.DecidePrice(approval.Purchase{Budgeted: true, Lines: []approval.Line{
//		{Category: logistics.OfficeFurniture, Amount: decimal.RequireFromString("5000.00")},
//	}})
//	// price.Approver is the general affairs manager, price.Quotes is 3 (000-109)
//	payment, err := pol.DecidePayment(approval.Payment{Amount: decimal.RequireFromString("5000.00"), Budgeted: true})
//	// payment.Chain is the department manager alone (000-142)
//
// # Bounds
//
// A price tier begins at its bound: below 1,500 yuan the buyer decides; from 1,500 to below 5,000 the purchasing manager
// with two quotes; from 5,000 to below 10,000 the general affairs manager with three; from 10,000 to below 50,000 the
// senior manager with three; from 50,000 the general manager, supplier and price. A payment gate begins above its bound:
// the department manager signs every payment, the senior manager what is over 5,000 or unbudgeted, the general manager
// what is over 10,000. All of these are rows of the policy, and [Factory] and [School] are only two values of it.
//
// The documents set no time for a signature: a company that does gives a row a span, in workdays too, and hands in its
// calendar.
//
// Food is decided apart, by an analysis and one approver; diesel needs the general affairs manager in any case; a regular
// item is quoted again above its carried-over price, not at it. What cannot be judged, because the policy has no number
// or the facts do not say, is neither passed nor failed: a decision cites it as open, a report as unchecked.
//
// Nobody approves his own request, but for the buyer below 1,500 yuan; not at the top either, where nobody stands above:
// what the general manager asks for himself from 50,000 yuan on keeps its finding until a policy names somebody else. So does
// every paper of who holds a post that it needs: the documents name somebody in his place for the review of his own
// requisition and for the price below 50,000 yuan, and for nothing else.
//
// # Changing a policy
//
// [Diff] tells what changes between two editions, [Policy.ExplainPrice] and [Policy.ExplainPayment] where the nearest other
// answer is, [Replay] what a history would have got otherwise. [Compile] makes a policy ready for many questions. Package
// approvaltest proves a company's own policy, or its own program, in one call.
//
// # Facts
//
// A purchase is a whole requisition, of whatever categories: its total decides who approves it, and handing it in by parts
// would lower that. Only food, which no amount decides, is handed in apart. Amounts are in yuan with tax, not
// negative, at most four decimals, below 10^15.
package approval
