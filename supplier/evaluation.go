package supplier

import "example.com/logistics"

// Evaluation says how a supplier comes onto the list of qualified suppliers, and off it.
type Evaluation struct{}

func (e Evaluation) laws(ps *logistics.Problems) {}

// diffEvaluation compares them.
func diffEvaluation(c *logistics.Comparison, old, new Evaluation) {}
