package assets

// School gives the policy of the school plans. Where they are silent it has the rules of the factory manual, cited as assumed.
func School() Policy {
	pol := documented(true)
	pol.Edition = "school-2026"
	pol.Clauses = clauses(true).CitedBy(pol)
	return pol
}
