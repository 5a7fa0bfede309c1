package assets

// Factory gives the policy of the factory manual. Where the manual is silent it has the rules of schools, cited as assumed.
func Factory() Policy {
	pol := documented(false)
	pol.Edition = "factory-2026"
	pol.Clauses = clauses(false).CitedBy(pol)
	return pol
}

// documented has what both kinds of site have.
func documented(school bool) Policy {
	return Policy{
		Register: register(), Custody: custody(), Issue: issue(), Stocktake: stocktake(school), Disposal: disposal(school), Compensation: compensation(),
		Upkeep: upkeep(), Dormitory: dormitory(), Life: life(),
	}
}
