package supplier

import "example.com/logistics"

// factoryQuotation carries what the factory manual says of them, and as assumed what only the schools' plans say.
func (pol *Policy) factoryQuotation() {
	_ = pol
}

// schoolQuotation carries what the schools' plans say of them, and as assumed what only the factory manual says.
func (pol *Policy) schoolQuotation() {
	_ = pol
}

// quotationTitles are the titles of the clauses that it cites.
func quotationTitles() logistics.Titles { return logistics.Titles{} }

// quotationNames are its plain words.
func quotationNames() map[string]logistics.Text { return map[string]logistics.Text{} }
