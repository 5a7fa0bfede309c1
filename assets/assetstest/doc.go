// Package assetstest proves an asset policy of one's own, or a program that answers in its place:
//
//	func TestPolicy(t *testing.T) { assetstest.Run(t, acme.Policy()) }
//
// It asks for the promises that hold whatever the numbers are: a count loses no piece and makes none, adjustments make the next count
// clean, nobody pays less than nothing or more than the price, and no thing is stuck in a state.
package assetstest
