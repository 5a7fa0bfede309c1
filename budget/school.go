package budget

// School gives the policy of the school plans. Where they are silent it has the rules of the factory manual, cited as assumed.
func School() Policy { return documented("school-2026", schoolSite) }
