package assets

import "example.com/logistics"

// Label gives the title of a printed policy in l: "Asset policy".
func (Policy) Label(l logistics.Lang) string {
	return logistics.Text{En: "Asset policy", Zh: "资产管理制度"}.In(l)
}

// Name gives a word of the policy (a step, a state, what a checklist asks for) as people read it in l. A word that the documented policies
// do not use is given as it is.
func (Policy) Name(word string, l logistics.Lang) string {
	for _, names := range []func() map[string]logistics.Text{
		registerNames,
		custodyNames,
		issueNames,
		stocktakeNames,
		disposalNames,
		upkeepNames,
	} {
		if t, ok := names()[word]; ok {
			return t.In(l)
		}
	}
	return word
}
