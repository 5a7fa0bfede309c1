package supplier

import "example.com/logistics"

// Quotation says when and how suppliers quote, and how long a price holds.
type Quotation struct{}

func (q Quotation) laws(ps *logistics.Problems) {}

// diffQuotation compares them.
func diffQuotation(c *logistics.Comparison, old, new Quotation) {}
