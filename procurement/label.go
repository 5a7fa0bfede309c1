package procurement

import "example.com/logistics"

// Label gives the name of this kind of policy in l.
func (Policy) Label(l logistics.Lang) string {
	return logistics.Text{En: "Procurement policy", Zh: "采购管理制度"}.In(l)
}

// Name gives a word of the documented policies (an act, the key of a need, a kind of goods) in l, for people. Any other word
// is its own name.
func (Policy) Name(word string, l logistics.Lang) string {
	for _, names := range []func() map[string]logistics.Text{
		processNames,
		requestNames,
		orderNames,
		cashNames,
		acceptanceNames,
		storeNames,
		canteenNames,
		buyersNames,
		watchNames,
		foodNames,
		routesNames,
	} {
		if t, ok := names()[word]; ok {
			return t.In(l)
		}
	}
	return word
}
