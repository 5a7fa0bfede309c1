package logistics

import "fmt"

// Word is one value of an enumeration or of a [Fact].
type Word struct {
	Wire  string `json:"wire"`  // the wire word, for programs: it stands in JSON and never changes
	Label Text   `json:"label"` // for people
}

// Words are the values of an enumeration, the first of which is 1; 0 is no value. An enumeration is a uint8 type whose text
// methods call these.
type Words []Word

// Wire gives the wire word of value e; "invalid" where e is no value.
func (w Words) Wire(e uint8) string {
	if e == 0 || int(e) > len(w) {
		return "invalid"
	}
	return w[e-1].Wire
}

// Label gives the label of value e in l; "invalid" where e is no value.
func (w Words) Label(e uint8, l Lang) string {
	if e == 0 || int(e) > len(w) {
		return "invalid"
	}
	return w[e-1].Label.In(l)
}

// Marshal gives the wire word of value e; where e is no value it is an error.
func (w Words) Marshal(e uint8) ([]byte, error) {
	if e == 0 || int(e) > len(w) {
		return nil, fmt.Errorf("%d is no word of %s", e, w.list())
	}
	return []byte(w[e-1].Wire), nil
}

// Unmarshal sets e to the value whose wire word is text, to the letter. Where none is, the error lists the words.
func (w Words) Unmarshal(e *uint8, text []byte) error {
	for i, word := range w {
		if word.Wire == string(text) {
			*e = uint8(i + 1)
			return nil
		}
	}
	return fmt.Errorf("unknown word %s; one of %s", quote(string(text)), w.list())
}

func (w Words) list() string {
	s := ""
	for i, word := range w {
		if i > 0 {
			s += ", "
		}
		s += word.Wire
	}
	return s
}
