package logistics

// Answer is what is known of a yes-or-no question. The zero Answer is Unknown: what hangs on it is left unchecked and never
// taken for the answer that passes.
type Answer uint8

// The answers.
const (
	Unknown Answer = iota // the facts do not say
	No                    // known not to be so
	Yes                   // known to be so
)

func answerWords() Words {
	return Words{{"no", Text{"no", "否"}}, {"yes", Text{"yes", "是"}}}
}

// Known is Yes or No, for a question whose answer the host knows.
func Known(yes bool) Answer {
	if yes {
		return Yes
	}
	return No
}

// Not gives No for Yes, Yes for No, and Unknown for Unknown.
func (a Answer) Not() Answer {
	switch a {
	case Yes:
		return No
	case No:
		return Yes
	}
	return a
}

// String gives the wire word: "unknown", "no" or "yes".
func (a Answer) String() string {
	if a == Unknown {
		return "unknown"
	}
	return answerWords().Wire(uint8(a))
}

// Label gives the word in l.
func (a Answer) Label(l Lang) string {
	if a == Unknown {
		return Text{"unknown", "未知"}.In(l)
	}
	return answerWords().Label(uint8(a), l)
}

// MarshalText gives the wire word; a value that is none of the three is an error.
func (a Answer) MarshalText() ([]byte, error) {
	if a == Unknown {
		return []byte("unknown"), nil
	}
	return answerWords().Marshal(uint8(a))
}

// UnmarshalText reads a wire word, to the letter.
func (a *Answer) UnmarshalText(text []byte) error {
	if string(text) == "unknown" {
		*a = Unknown
		return nil
	}
	return answerWords().Unmarshal((*uint8)(a), text)
}
