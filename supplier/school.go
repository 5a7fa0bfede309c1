package supplier

import "example.com/logistics"

// School gives the policy of the school plans. Where they are silent, as on disqualification and grading, it has the rules of the factory
// manual, cited as assumed.
func School() Policy {
	pol := discipline()
	pol.Edition = "school-2026"
	pol.Clauses = lent(pol.Clauses)
	pol.schoolQualification()
	pol.schoolEvaluation()
	pol.schoolQuotation()
	pol.schoolDelivery()
	pol.schoolServices()
	return pol
}

// lent gives clauses of the factory manual as a school carries them: assumed, with a note that says so.
func lent(clauses logistics.Clauses) logistics.Clauses {
	const en, zh = "A factory's rule; the school plans are silent.", "工厂条款；学校文件未规定。"
	for i, c := range clauses {
		note := logistics.Text{En: en, Zh: zh}
		if c.Note.En != "" {
			note = logistics.Text{En: en + " " + c.Note.En, Zh: zh + c.Note.Zh}
		}
		clauses[i].Basis, clauses[i].Note = logistics.Assumed, note
	}
	return clauses
}
