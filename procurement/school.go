package procurement

// School is the policy of the school plans, with the factory manual's rules where they are silent.
func School() Policy {
	pol := Policy{Edition: "school-2026"}
	pol.schoolProcess()
	pol.schoolRequest()
	pol.schoolOrder()
	pol.schoolCash()
	pol.schoolAcceptance()
	pol.schoolStore()
	pol.schoolCanteen()
	pol.schoolBuyers()
	pol.schoolWatch()
	pol.schoolFood()
	pol.schoolRoutes()
	return pol
}
