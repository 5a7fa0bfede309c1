package supplier

import "example.com/logistics"

// Label gives the name of this kind of policy in l.
func (Policy) Label(l logistics.Lang) string {
	return logistics.Text{En: "Supplier policy", Zh: "供应商管理制度"}.In(l)
}

// Name gives a plain word of the policy (an act, the key of a need, a list) in l; one that the documented policies do not
// use is its own name.
func (Policy) Name(word string, l logistics.Lang) string {
	own := map[string]logistics.Text{
		"reason":   {En: "the buyer's reason, on record", Zh: "采购员的书面理由"},
		"listed":   {En: "on the list of qualified suppliers", Zh: "列入合格供应商名册"},
		"approval": {En: "approval of the change", Zh: "批准更换"},
	}
	if t, ok := own[word]; ok {
		return t.In(l)
	}
	for _, names := range []func() map[string]logistics.Text{
		qualificationNames, evaluationNames, quotationNames, deliveryNames, servicesNames,
	} {
		if t, ok := names()[word]; ok {
			return t.In(l)
		}
	}
	return label(word, l)
}
