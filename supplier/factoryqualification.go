package supplier

import "example.com/logistics"

// factoryQualification carries what the factory manual says of them, and as assumed what only the schools' plans say.
func (pol *Policy) factoryQualification() {
	_ = pol
}

// schoolQualification carries what the schools' plans say of them, and as assumed what only the factory manual says.
func (pol *Policy) schoolQualification() {
	_ = pol
}

// qualificationTitles are the titles of the clauses that it cites.
func qualificationTitles() logistics.Titles { return logistics.Titles{} }

// qualificationNames are its plain words.
func qualificationNames() map[string]logistics.Text { return map[string]logistics.Text{} }
