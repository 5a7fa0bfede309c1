// Package suppliertest proves a supplier policy, the documented ones and a company's own.
//
//	func TestOurPolicy(t *testing.T) { suppliertest.Run(t, ourPolicy()) }
//
// [Run] asks the policy about facts that it makes from the policy's own numbers: each bound, cut-off, last day and window at
// it, one step below and one step above. It is asked about months and half-years, about the papers and the life of a supplier,
// about quotes and prices, deliveries and their balance, and about how outsourced services are scored and paid. Each promise that every policy must keep is a subtest. [RunSubject] asks somebody's own
// implementation (a service, a cache, a stored procedure) the same questions and holds its answers against the policy as
// well. [Broken] does both without a testing.T.
//
// [SomeMonth], [SomeHalf] and their parts draw facts near the policy's numbers for properties of one's own. [Grades] and
// [Months] hold a table that the policy's owner writes against what the policy answers.
//
// What is not reached: bounds above 2,000 lines, cases or item kinds, and scores that no facts give under the policy's
// weights.
package suppliertest
