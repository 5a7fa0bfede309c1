package procurement

// School gives the policy of the school plans. Where they are silent it has the rules of the factory manual, with basis
// assumed.
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
