// Package approvaltest proves an approval policy: a company's own edition of the rules, or its own program that answers
// for one.
//
// One call asks every promise that an approval policy keeps, each in a subtest of its name:
//
//	func TestOurPolicy(t *testing.T) { approvaltest.Run(t, ourPolicy()) }
//
// A program that answers in the policy's place (a service, a cache, a table of its own) is a [Subject] with a func for each
// question that it answers; [RunSubject] proves it in the same way. [Broken] gives the promises that are not kept without a
// *testing.T.
//
// Every category is asked with and without a budget at every bound of the policy, one unit (0.0001 yuan) below and above it,
// at one unit and just below 10^15; files are asked where a tier begins. What is drawn beside that is the same in every
// run. A promise says nothing where a policy has no rule for it: without a window, purchases may be split.
//
// A policy owner pins the answers that matter to him in two tables, [Decisions] of prices and [Payments] of payments: CSV
// files with a reason, the facts and the answers expected in each row. The test that reads such a file writes it anew where
// the change is meant:
//
//	data, err := os.ReadFile("testdata/prices.csv")
//	...
//	table := approvaltest.Decisions(t, ourPolicy(), data, *update)
//	if *update {
//		err = os.WriteFile("testdata/prices.csv", table, 0o644)
//	}
//
// The generators draw facts from a policy's own bounds, for tests of one's own.
package approvaltest
