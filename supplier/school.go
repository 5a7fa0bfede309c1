package supplier

import "example.com/logistics"

// School is the policy of the school plans. They say nothing of disqualification and grading, so every clause of these is
// the factory manual's, carried as assumed.
func School() Policy {
	pol := discipline()
	pol.Edition = "school-2026"
	const en, zh = "A factory's rule; the school plans are silent.", "工厂条款；学校文件未规定。"
	for i, c := range pol.Clauses {
		note := logistics.Text{En: en, Zh: zh}
		if c.Note.En != "" {
			note = logistics.Text{En: en + " " + c.Note.En, Zh: zh + c.Note.Zh}
		}
		pol.Clauses[i].Basis, pol.Clauses[i].Note = logistics.Assumed, note
	}
	pol.schoolQualification()
	pol.schoolEvaluation()
	pol.schoolQuotation()
	pol.schoolDelivery()
	pol.schoolServices()
	return pol
}
