package supplier

import "example.com/logistics"

// Services say how outsourced services are contracted, evaluated, corrected, paid and ended.
type Services struct{}

func (s Services) laws(ps *logistics.Problems) {}

// diffServices compares them.
func diffServices(c *logistics.Comparison, old, new Services) {}
