package supplier

import "example.com/logistics"

// factoryEvaluation carries what the factory manual says of them, and as assumed what only the schools' plans say.
func (pol *Policy) factoryEvaluation() {
	_ = pol
}

// schoolEvaluation carries what the schools' plans say of them, and as assumed what only the factory manual says.
func (pol *Policy) schoolEvaluation() {
	_ = pol
}

// evaluationTitles are the titles of the clauses that it cites.
func evaluationTitles() logistics.Titles { return logistics.Titles{} }

// evaluationNames are its plain words.
func evaluationNames() map[string]logistics.Text { return map[string]logistics.Text{} }
