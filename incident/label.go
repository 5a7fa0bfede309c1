package incident

import "example.com/logistics"

// Label gives the name of this kind of policy in l.
func (Policy) Label(l logistics.Lang) string {
	return logistics.Text{En: "Incident policy", Zh: "安全与后勤服务制度"}.In(l)
}

// Name gives a word of the documented policies (an act, a class of severity, a duty, a list, a key) in l, for people. Any other word is its own
// name.
func (Policy) Name(word string, l logistics.Lang) string {
	for _, names := range []func() map[string]logistics.Text{requestNames, serviceNames, roundNames, emergencyNames, guardNames} {
		if t, ok := names()[word]; ok {
			return t.In(l)
		}
	}
	if s, ok := stepOf(word); ok {
		return s.Label(l)
	}
	var class Severity
	if class.UnmarshalText([]byte(word)) == nil {
		return class.Label(l)
	}
	return ActLabel(word, l)
}
