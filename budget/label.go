package budget

import "example.com/logistics"

// Label gives the name of this kind of policy in l.
func (Policy) Label(l logistics.Lang) string {
	return logistics.Text{En: "Budget policy", Zh: "经费管理制度"}.In(l)
}

// Name gives a plain word of the policy (a class of needs, the key of a need, a duty) in l; one that the documented policies do
// not use is its own name.
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
