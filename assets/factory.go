package assets

// Factory is the policy of the factory manual, with the rules of schools where it is silent.
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
