package supplier

import "example.com/logistics"

// factoryServices carries what the factory manual says of them, and as assumed what only the schools' plans say.
func (pol *Policy) factoryServices() {
	_ = pol
}

// schoolServices carries what the schools' plans say of them, and as assumed what only the factory manual says.
func (pol *Policy) schoolServices() {
	_ = pol
}

// servicesTitles are the titles of the clauses that it cites.
func servicesTitles() logistics.Titles { return logistics.Titles{} }

// servicesNames are its plain words.
func servicesNames() map[string]logistics.Text { return map[string]logistics.Text{} }
