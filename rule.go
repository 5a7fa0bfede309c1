package logistics

// Force says how binding a clause is.
type Force uint8

// The forces.
const (
	Must   Force = iota + 1
	Should       // in principle, as a rule, as far as possible: a departure is a lesser finding
)

func forceWords() Words {
	return Words{{"must", Text{"must", "必须"}}, {"should", Text{"should", "原则上"}}}
}

// String gives the wire word.
func (f Force) String() string { return forceWords().Wire(uint8(f)) }

// Label gives the word in l.
func (f Force) Label(l Lang) string { return forceWords().Label(uint8(f), l) }

// Mark marks in l what only should be kept; "" for what must be.
func (f Force) Mark(l Lang) string {
	if f != Should {
		return ""
	}
	return Text{" [should]", "［原则上］"}.In(l)
}

// MarshalText gives the wire word; the zero Force is an error.
func (f Force) MarshalText() ([]byte, error) { return forceWords().Marshal(uint8(f)) }

// UnmarshalText reads a wire word.
func (f *Force) UnmarshalText(text []byte) error { return forceWords().Unmarshal((*uint8)(f), text) }

// Rule stands in every row of a policy: the clause that the row carries out and how binding it is.
type Rule struct {
	Clause ClauseID `json:"clause" label:"clause|条款"`
	Force  Force    `json:"force" label:"force|约束力"`
}

// Obliges is the rule of a clause that must be kept.
func Obliges(clause ClauseID) Rule { return Rule{clause, Must} }

// Advises is the rule of a clause that should be kept.
func Advises(clause ClauseID) Rule { return Rule{clause, Should} }
