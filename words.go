package logistics

import "fmt"

// Word is one value of an enumeration: its wire name, which never changes, and its label.
type Word struct {
	Wire  string `json:"wire"`
	Label Text   `json:"label"`
}

// Words are the values of an enumeration from 1 on, in order; 0 is no word. An enumeration is a uint8 type whose text
// methods call these.
type Words []Word

// Wire gives the wire name of value e, or "invalid".
func (w Words) Wire(e uint8) string {
	if e == 0 || int(e) > len(w) {
		return "invalid"
	}
	return w[e-1].Wire
}

// Label gives the label of value e in l, or "invalid".
func (w Words) Label(e uint8, l Lang) string {
	if e == 0 || int(e) > len(w) {
		return "invalid"
	}
	return w[e-1].Label.In(l)
}

// Marshal gives the wire name of value e; the error names a value that is no word.
func (w Words) Marshal(e uint8) ([]byte, error) {
	if e == 0 || int(e) > len(w) {
		return nil, fmt.Errorf("%d is no word of %s", e, w.list())
	}
	return []byte(w[e-1].Wire), nil
}

// Unmarshal sets e to the value whose wire name is text, to the letter; the error lists the words.
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
