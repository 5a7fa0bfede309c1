package logistics

import "strconv"

// Lang is a language in which texts for people are given. Where a text is asked for, the zero Lang gives English; in JSON it is
// invalid.
type Lang uint8

// The languages.
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

// Plural gives a number with an English noun in the form that goes with it: "1 day", "3 days". The noun takes an s.
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// Text is a text for people in both languages.
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
