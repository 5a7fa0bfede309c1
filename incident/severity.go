package incident

import "example.com/logistics"

// Severity is how severe an incident is. Severities compare with <. The zero Severity is invalid.
type Severity uint8

// The severities, rising.
const (
	Ordinary  Severity = iota + 1 // indirect and light (000-014)
	Important                     // direct or heavy (000-015)
	Urgent                        // to be handled at once (000-016)
)

func severityWords() logistics.Words {
	return logistics.Words{
		{Wire: "ordinary", Label: logistics.Text{En: "ordinary", Zh: "普通"}},
		{Wire: "important", Label: logistics.Text{En: "important", Zh: "重要"}},
		{Wire: "urgent", Label: logistics.Text{En: "urgent", Zh: "紧急"}},
	}
}

// Severities gives every severity, rising.
func Severities() []Severity { return []Severity{Ordinary, Important, Urgent} }

// String gives the severity as JSON has it: "ordinary", "important" or "urgent"; "invalid" where it is none.
func (s Severity) String() string { return severityWords().Wire(uint8(s)) }

// Label gives the name of the severity in l.
func (s Severity) Label(l logistics.Lang) string { return severityWords().Label(uint8(s), l) }

// MarshalText gives the word of the severity, as String does; the zero Severity is an error.
func (s Severity) MarshalText() ([]byte, error) { return severityWords().Marshal(uint8(s)) }

// UnmarshalText reads the word of the severity, spelled as MarshalText writes it; any other is an error.
func (s *Severity) UnmarshalText(text []byte) error {
	return severityWords().Unmarshal((*uint8)(s), text)
}
