package assets

// School is the policy of the school plans, with the factory manual's rules where they are silent.
func School() Policy {
	pol := documented(true)
	pol.Edition = "school-2026"
	pol.Clauses = clauses(true).CitedBy(pol)
	return pol
}
