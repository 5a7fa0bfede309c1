package supplier

import "example.com/logistics"

// Qualification says what a supplier must hold and be before he is listed, and while he delivers.
type Qualification struct{}

func (q Qualification) laws(ps *logistics.Problems) {}

// diffQualification compares them.
func diffQualification(c *logistics.Comparison, old, new Qualification) {}
