// Package suppliertest proves a supplier policy, the documented ones and a company's own.
//
//	func TestOurPolicy(t *testing.T) { suppliertest.Run(t, ourPolicy()) }
//
// Its functions:
//
//   - [Run] proves a policy: a subtest for each promise that every policy must keep.
//   - [RunSubject] proves somebody's own implementation (a service, a cache, a stored procedure): the same questions, and the same answers as
//     those of the policy.
//   - [Broken] and [Keeps] do it without a testing.T.
//   - [Grades] and [Months] hold a table that the policy's owner writes against what the policy answers; [AnswerGrades] and [AnswerMonths]
//     do it without a testing.T.
//   - [SomeMonth], [SomeHalf] and the other generators draw facts near the policy's numbers, for properties of one's own.
//
// The facts are made from the policy's own numbers: each bound, cut-off, last day and window at it, one step below and one step above. They
// are months and half-years, papers and the life of a supplier, quotes and prices, deliveries and their balance, scores and pay of outsourced
// services. Not reached are bounds above 2,000 lines, cases or item kinds, and scores that no facts give under the policy's weights.
package suppliertest
