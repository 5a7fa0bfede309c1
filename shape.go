package logistics

import (
	"bytes"
	"encoding/json"
)

// shape is a JSON Schema, or what one says of a part of a value. Only what is set is written, in this order.
type shape struct {
	Draft      string   `json:"$schema,omitzero"`
	Title      string   `json:"title,omitzero"`
	Ref        string   `json:"$ref,omitzero"`
	Type       any      `json:"type,omitzero"` // a word or a list of them
	Enum       []string `json:"enum,omitzero"`
	Const      any      `json:"const,omitzero"`
	MinLength  int      `json:"minLength,omitzero"`
	MaxLength  int      `json:"maxLength,omitzero"`
	Pattern    string   `json:"pattern,omitzero"`
	Minimum    any      `json:"minimum,omitzero"`
	Maximum    any      `json:"maximum,omitzero"`
	Items      *shape   `json:"items,omitzero"`
	MinItems   int      `json:"minItems,omitzero"`
	Unique     bool     `json:"uniqueItems,omitzero"`
	Properties shapes   `json:"properties,omitzero"`
	Required   []string `json:"required,omitzero"`
	Additional any      `json:"additionalProperties,omitzero"`
	AllOf      []*shape `json:"allOf,omitzero"`
	If         *shape   `json:"if,omitzero"`
	Then       *shape   `json:"then,omitzero"`
	Else       *shape   `json:"else,omitzero"`
	Defs       shapes   `json:"$defs,omitzero"`
}

// shapes are shapes by name, in order.
type shapes []struct {
	name  string
	shape *shape
}

// MarshalJSON writes an object whose fields keep their order.
func (s shapes) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, one := range s {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(one.name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(one.shape)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// find gives the place of a name, or -1.
func (s shapes) find(name string) int {
	for i := range s {
		if s[i].name == name {
			return i
		}
	}
	return -1
}

// property says something of one field, should it be there.
func property(name string, s *shape) *shape { return &shape{Properties: shapes{{name, s}}} }

// filled says that a text is not empty.
func filled() *shape { return &shape{MinLength: 1} }

// anchored makes a pattern hold for the whole text.
func anchored(pattern string) string { return "^(?:" + pattern + ")$" }

// tighten adds to s what a form asks beyond the type. Editors overlook what stands beside a reference, so that the two
// are listed.
func (s *shape) tighten(form *shape) {
	if s.Ref != "" {
		*s = shape{AllOf: []*shape{{Ref: s.Ref}, form}}
		return
	}
	s.MinLength = max(s.MinLength, form.MinLength)
	s.MinItems = max(s.MinItems, form.MinItems)
	s.Unique = s.Unique || form.Unique
	if form.Minimum != nil {
		s.Minimum = form.Minimum
	}
	if form.If != nil {
		s.If, s.Then, s.Else = form.If, form.Then, form.Else
	}
	if form.Items != nil && s.Items != nil {
		s.Items.tighten(form.Items)
	}
	for _, p := range form.Properties {
		if i := s.Properties.find(p.name); i >= 0 {
			s.Properties[i].shape.tighten(p.shape)
		}
	}
}
