package procurement

import "example.com/logistics"

// Factory gives the policy of the factory manual. Rules that only schools have are in it with basis assumed.
func Factory() Policy {
	pol := Policy{Edition: "factory-2026"}
	pol.factoryProcess()
	pol.factoryRequest()
	pol.factoryOrder()
	pol.factoryCash()
	pol.factoryAcceptance()
	pol.factoryStore()
	pol.factoryCanteen()
	pol.factoryBuyers()
	pol.factoryWatch()
	pol.factoryFood()
	pol.factoryRoutes()
	return pol
}

// lent gives clauses of one kind of site as the other carries them: assumed, with a note that says whose they are.
func lent(whose logistics.Text, clauses ...logistics.Clause) logistics.Clauses {
	for i, c := range clauses {
		note := whose
		if c.Note.En != "" {
			note = logistics.Text{En: note.En + " " + c.Note.En, Zh: note.Zh + c.Note.Zh}
		}
		clauses[i].Basis, clauses[i].Note = logistics.Assumed, note
	}
	return clauses
}

// factorys and schools say whose a clause is that a policy borrows.
func factorys() logistics.Text {
	return logistics.Text{En: "A factory's rule; the school plans are silent.", Zh: "工厂条款；学校文件未规定。"}
}

func schools() logistics.Text {
	return logistics.Text{En: "A school's rule; the factory manual is silent.", Zh: "学校条款；工厂手册未规定。"}
}
