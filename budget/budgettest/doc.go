// Package budgettest proves a budget policy of one's own, or a program that answers in its place, by promises that every policy keeps.
//
//	func TestOurPolicy(t *testing.T) { budgettest.Run(t, ourPolicy()) }
//
// Its functions:
//
//   - [Run] proves a policy: a subtest for each promise.
//   - [RunSubject] proves somebody's own implementation (a service, a spreadsheet's export): the same questions, and the same answers as
//     those of the policy.
//   - [Broken] and [Keeps] do it without a testing.T.
//
// Budgets are compiled for every class of the policy, with weights and without, for just enough money and for a fen more and less, and
// every line is held against its share as fractions give it. Years are laid out by several weights, and spent a fen ahead of their plan,
// on it and behind it. Nothing else of the policy is asked.
package budgettest
