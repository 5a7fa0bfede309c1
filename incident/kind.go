package incident

import "example.com/logistics"

// Kind is what happened, as the guard reports it. What is none of the six named kinds is [Other]. The zero Kind is invalid.
type Kind uint8

// The kinds of incident (000-013).
const (
	GeneralBreach   Kind = iota + 1 // a general breach of discipline (000-014)
	SeriousBreach                   // a serious breach of discipline (000-015)
	Fire                            // a fire
	Theft                           // a theft
	SafetyHazard                    // a safety hazard
	TrafficAccident                 // a traffic accident
	Other                           // none of these: the answers alone decide
)

func kindWords() logistics.Words {
	return logistics.Words{
		{Wire: "general-breach", Label: logistics.Text{En: "general breach of discipline", Zh: "一般违纪"}},
		{Wire: "serious-breach", Label: logistics.Text{En: "serious breach of discipline", Zh: "严重违纪"}},
		{Wire: "fire", Label: logistics.Text{En: "fire", Zh: "火灾"}},
		{Wire: "theft", Label: logistics.Text{En: "theft", Zh: "盗窃"}},
		{Wire: "safety-hazard", Label: logistics.Text{En: "safety hazard", Zh: "安全隐患"}},
		{Wire: "traffic-accident", Label: logistics.Text{En: "traffic accident", Zh: "交通事故"}},
		{Wire: "other", Label: logistics.Text{En: "other", Zh: "其他"}},
	}
}

// Kinds gives every kind of incident, in the order of the constants.
func Kinds() []Kind {
	return []Kind{GeneralBreach, SeriousBreach, Fire, Theft, SafetyHazard, TrafficAccident, Other}
}

// String gives the kind of incident as JSON has it: "general-breach", "serious-breach" and so on; "invalid" where it is none.
func (k Kind) String() string { return kindWords().Wire(uint8(k)) }

// Label gives the name of the kind of incident in l.
func (k Kind) Label(l logistics.Lang) string { return kindWords().Label(uint8(k), l) }

// MarshalText gives the word of the kind of incident, as String does; the zero Kind is an error.
func (k Kind) MarshalText() ([]byte, error) { return kindWords().Marshal(uint8(k)) }

// UnmarshalText reads the word of the kind of incident, spelled as MarshalText writes it; any other is an error.
func (k *Kind) UnmarshalText(text []byte) error { return kindWords().Unmarshal((*uint8)(k), text) }
