// Package approvaltest proves an approval policy in one call: a company's own edition of the rules, or its own program that
// answers for one.
//
//   - [Run] proves a policy in a test, and [RunSubject] a program that answers in its place: a service, a cache, a table. Each
//     promise is a subtest of its name.
//   - [Broken] gives the promises that are not kept, without a *testing.T.
//   - [Decisions] and [Payments] hold the answers of a policy against tables that its owner wrote.
//   - [CompletePrice], [CompletePayment] and the generators (SomePurchase, SomePriceFile and others) make facts for tests of one's
//     own, from the bounds of a policy.
//
// # Promises
//
// Of prices: "valid", "total", "monotone", "cited", "agrees", "order", "own request", "splitting", "no data" and "untouched". Of
// payments: "payment total", "payment monotone", "payment cited" and "own payment". A subtest that fails says what its promise
// is and gives the cases: the facts, the answer, what was wanted, and the clause.
//
// Every category is asked with and without a budget: at every bound of the policy, 0.0001 yuan below and above it, at 0.0001 yuan
// and just below 10^15. Files are asked where a tier begins. Some facts are drawn at random beside that, the same in every run. A
// promise says nothing where a policy has no rule for it: without a window, purchases may be split.
//
// # Tables
//
// A table is a CSV file with a reason, the facts and the expected answers in each row. A test hands in its bytes and fails where an
// answer differs. With update set it writes the table that it gets back, where a change is meant.
package approvaltest
