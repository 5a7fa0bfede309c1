package budget

// School is the policy of the school plans, with the factory manual's rules where they are silent.
func School() Policy { return documented("school-2026", schoolSite) }
