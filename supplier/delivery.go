package supplier

import "example.com/logistics"

// Delivery says what a delivery and its note need, and when notes are reconciled.
type Delivery struct{}

func (d Delivery) laws(ps *logistics.Problems) {}

// diffDelivery compares them.
func diffDelivery(c *logistics.Comparison, old, new Delivery) {}
