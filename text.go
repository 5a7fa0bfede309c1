package logistics

import "strconv"

// Lang is a language of the printed answers.
type Lang uint8

// The two languages.
const (
	English Lang = iota + 1
	Chinese
)

func langWords() Words {
	return Words{{"en", Text{"English", "英文"}}, {"zh", Text{"Chinese", "中文"}}}
}

// String gives the wire word, "en" or "zh".
func (l Lang) String() string { return langWords().Wire(uint8(l)) }

// MarshalText gives the wire word; the zero Lang is an error.
func (l Lang) MarshalText() ([]byte, error) { return langWords().Marshal(uint8(l)) }

// UnmarshalText reads "en" or "zh".
func (l *Lang) UnmarshalText(text []byte) error { return langWords().Unmarshal((*uint8)(l), text) }

// Plural gives a number with the form of an English noun that goes with it: "1 day", "3 days".
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// Text is a label in both languages.
type Text struct {
	En string `json:"en"`
	Zh string `json:"zh"`
}

// In gives the text in l; English where l is not Chinese.
func (t Text) In(l Lang) string {
	if l == Chinese {
		return t.Zh
	}
	return t.En
}
