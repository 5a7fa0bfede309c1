package supplier

import "example.com/logistics"

// Label gives the title of a printed policy in l: "Supplier policy".
func (Policy) Label(l logistics.Lang) string {
	return logistics.Text{En: "Supplier policy", Zh: "供应商管理制度"}.In(l)
}

// wordName is a plain word of a policy (an act, the key of a need, a list) and what it is called.
type wordName struct {
	word string
	name logistics.Text
}

// disciplineNames are the plain words of the first sections.
func disciplineNames() []wordName {
	return []wordName{
		{"reason", logistics.Text{En: "the buyer's reason, on record", Zh: "采购员的书面理由"}},
		{"listed", logistics.Text{En: "on the list of qualified suppliers", Zh: "列入合格供应商名册"}},
		{"approval", logistics.Text{En: "approval of the change", Zh: "批准更换"}},
	}
}

// Name gives a word of the policy (a move, a paper, what a checklist asks for) as people read it in l. A word that the documented policies
// do not use is given as it is.
func (Policy) Name(word string, l logistics.Lang) string {
	for _, names := range []func() []wordName{
		disciplineNames, qualificationNames, evaluationNames, quotationNames, deliveryNames, servicesNames,
	} {
		for _, n := range names() {
			if n.word == word {
				return n.name.In(l)
			}
		}
	}
	return label(word, l)
}
