// Package procurement judges purchases from the requisition to the shelf: whether a step was skipped, whether a requisition, an
// order and a market slip are in order, who buys what, how goods are accepted and stored, how schools buy, and whether food is safe.
//
// # Questions
//
//   - [Policy.CheckProcess], [Policy.NextSteps]: was a step of a purchase skipped, and which comes next?
//   - [Diff]: what changes between two editions.
package procurement
