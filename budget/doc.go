// Package budget judges money: how a budget is compiled, laid out over the months, spent, kept pace with, closed and made public,
// what may be charged, and how canteens, energy and posts are accounted for.
//
// # Questions
//
//   - [Policy.Compile], [Policy.CheckBudget], [Policy.CheckActivity]: who gets how much of the funds, and was a budget compiled as it
//     must be?
//   - [Policy.Phase], [Policy.CheckPlan]: how much of it in which month, and do months, quarters and year add up?
//   - [Diff]: what changes between two editions.
//
// Money is in yuan, counted in fen: an amount has at most 2 decimals. A fiscal year is named by its first month.
package budget
