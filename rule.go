package logistics

// Force says how binding a clause is. The zero Force is invalid.
type Force uint8

// The forces.
const (
	Must   Force = iota + 1 // it has to be kept
	Should                  // it is to be kept as a rule, or as far as possible: a departure is a lesser finding
)

func forceWords() Words {
	return Words{{"must", Text{"must", "必须"}}, {"should", Text{"should", "原则上"}}}
}

// String gives the wire word.
func (f Force) String() string { return forceWords().Wire(uint8(f)) }

// Label gives the word in l.
func (f Force) Label(l Lang) string { return forceWords().Label(uint8(f), l) }

// Mark gives what is printed behind a text to say how binding it is: " [should]" for Should, in l, and "" for Must.
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

// Rule is what makes a struct a row of a policy: every row embeds it.
type Rule struct {
	Clause ClauseID `json:"clause" label:"clause|条款"` // the clause that the row carries out; the policy lists it
	Force  Force    `json:"force" label:"force|约束力"`  // how binding the row is
}

// Obliges gives the Rule of a clause with the force Must.
func Obliges(clause ClauseID) Rule { return Rule{clause, Must} }

// Advises gives the Rule of a clause with the force Should.
func Advises(clause ClauseID) Rule { return Rule{clause, Should} }
