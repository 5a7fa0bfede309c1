// Package budgettest proves the rules by which a company compiles, phases and paces its budget.
//
//	func TestOurBudget(t *testing.T) { budgettest.Run(t, ourPolicy()) }
//
// [Run] compiles budgets of every class of the policy, with weights and without, for amounts of money at each place where a class
// has just enough and a fen on either side, and holds every line against its share as fractions give it; it lays years out by weights
// of its own, and paces them a fen ahead of their plan, on it and behind it. Each promise that every policy must keep is a subtest.
// [RunSubject] asks somebody's own implementation (a service, a spreadsheet's export) the same questions and holds its answers against
// the policy as well. [Broken] does both without a testing.T.
package budgettest
