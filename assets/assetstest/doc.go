// Package assetstest proves an asset policy of one's own, or a program that answers in its place, by promises that every policy keeps.
//
//	func TestOurPolicy(t *testing.T) { assetstest.Run(t, ourPolicy()) }
//
// Its functions:
//
//   - [Run] proves a policy: a subtest for each promise.
//   - [RunSubject] proves somebody's own implementation (a service, a stored procedure) by the same promises.
//   - [Broken] does it without a testing.T.
//
// The promises hold whatever the numbers are: fixed assets and supplies are counted, a count loses no piece and makes none, adjustments
// make the next count clean, a difference that is open is not adjusted, nobody pays less than nothing or more than the price, and no thing
// is stuck in a state. Nothing else of the policy is asked.
package assetstest
