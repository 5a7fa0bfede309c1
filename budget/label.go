package budget

import "example.com/logistics"

// Label gives the title of a printed policy in l: "Budget policy".
func (Policy) Label(l logistics.Lang) string {
	return logistics.Text{En: "Budget policy", Zh: "经费管理制度"}.In(l)
}

// Name gives a word of the policy (a class of needs, a duty, what a checklist asks for) as people read it in l. A word that the documented
// policies do not use is given as it is.
func (Policy) Name(word string, l logistics.Lang) string {
	for _, names := range []func() map[string]logistics.Text{
		compileNames,
		spendingNames,
		financeNames,
		reportingNames,
		feesNames,
		canteenNames,
		energyNames,
		staffingNames,
	} {
		if t, ok := names()[word]; ok {
			return t.In(l)
		}
	}
	return word
}
