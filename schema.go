package logistics

import (
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"
)

// Schema gives the JSON Schema, draft 2020-12, of the type of a policy, for editors and validators that do not use this module. The
// value of policy does not matter. The error is nil or an [*InvalidError]: it is no policy, or a field is of a type that [Decode]
// cannot read.
//
// The schema never refuses what [Decode] reads and [Validate] accepts. It accepts more than they do, as it sees one value at a
// time. Only Validate looks at what one row says of another (cited clauses, rising bands, acts and names that may be there once)
// and at the laws of the policy. Only Decode refuses a field that is there twice, a number with more than four decimals, a
// figure that its exponent makes too large, a whole number written as 3.0 or beyond an int, and some spellings of a time.
//
// An enumeration, which is a uint8 type with text methods, is asked for the word of each value from 0 to 255 and taken to read
// those alone. Another type with UnmarshalText is taken to read any text, and one with UnmarshalJSON anything but null.
func Schema(policy any) ([]byte, error) {
	var d drafter
	v, ok := policyOf(policy, &d.Problems)
	if !ok {
		return nil, d.Err()
	}
	t := v.Type()
	s := d.policy(t)
	if err := d.Err(); err != nil {
		return nil, err
	}
	s.Draft, s.Title, s.Defs = "https://json-schema.org/draft/2020-12/schema", titleOf(t), d.defs
	return json.MarshalIndent(s, "", "  ")
}

// titleOf names a policy after its package: "approval policy".
func titleOf(t reflect.Type) string {
	if name, _, found := strings.Cut(t.String(), "."); found && t.Name() != "" {
		return name + " policy"
	}
	return "policy"
}

// drafter draws up the shapes of types and collects what none can be drawn up of.
type drafter struct {
	Problems
	defs  shapes
	types []reflect.Type // those of defs
}

// policy gives the shape of a policy with what Validate asks of its edition and its clauses, where its JSON shows them as
// they are.
func (d *drafter) policy(t reflect.Type) *shape {
	if readsItself(t) {
		return d.shape(t, "", 0)
	}
	s := d.object(t, "", 0)
	for _, asked := range (shapes{{"Edition", filled()}, {"Clauses", Clauses{}.form()}}) {
		whole, _ := t.FieldByName(asked.name)
		for _, f := range fieldsOf(t) {
			if slices.Equal(f.index, whole.Index) && !readsItself(whole.Type) {
				s.tighten(property(f.name, asked.shape))
			}
		}
	}
	return s
}

// readsItself reports whether Decode leaves the reading of a type to its own methods.
func readsItself(t reflect.Type) bool {
	own := reflect.PointerTo(t)
	return own.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) || own.Implements(reflect.TypeFor[json.Unmarshaler]())
}

// shape goes through a type as Decode does through a value of it.
func (d *drafter) shape(t reflect.Type, path string, depth int) *shape {
	switch {
	case depth > maxDepth:
		d.Add(path, CodeType, "a Go %s nests deeper than %d", t, maxDepth)
		return &shape{}
	case t.Kind() == reflect.Pointer:
		return d.shape(t.Elem(), path, depth+1)
	case t == reflect.TypeFor[decimal.Decimal]():
		return d.define(t, amountShape)
	case reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		return d.define(t, func() *shape { return textShape(t) })
	case readsItself(t):
		return &shape{Type: []string{"string", "number", "boolean", "array", "object"}}
	}
	switch t.Kind() {
	case reflect.Struct:
		return d.define(t, func() *shape { return d.object(t, path, depth) })
	case reflect.Slice:
		return &shape{Type: "array", Items: d.shape(t.Elem(), path+"[]", depth+1)}
	case reflect.String:
		return &shape{Type: "string"}
	case reflect.Bool:
		return &shape{Type: "boolean"}
	case reflect.Int:
		return &shape{Type: "integer"}
	}
	d.Add(path, CodeType, "a Go %s cannot be read from JSON", t)
	return &shape{}
}

// define draws up a type once and refers to it ever after, also from within itself.
func (d *drafter) define(t reflect.Type, draw func() *shape) *shape {
	i := slices.Index(d.types, t)
	if i < 0 {
		i = len(d.types)
		d.types = append(d.types, t)
		d.defs = append(d.defs, shapes{{d.freeName(t), nil}}...)
		d.defs[i].shape = draw()
	}
	return &shape{Ref: "#/$defs/" + d.defs[i].name}
}

// freeName gives the name of a type, "logistics.Band(approval.Tier)", in characters that a reference can hold as they
// are. Where two types have one name, the second is "-2".
func (d *drafter) freeName(t reflect.Type) string {
	var name []byte
	word := 0
	full := t.String()
	if t.Name() == "" {
		full = "unnamed"
	}
	for _, c := range []byte(full) {
		switch {
		case c == '/': // of a package's path the last word is enough
			name = name[:word]
		case c == '[':
			name = append(name, '(')
		case c == ']':
			name = append(name, ')')
		case c == '.' || c == '-' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z':
			name = append(name, c)
		default:
			name = append(name, '_')
		}
		if c == '[' || c == ']' || c == ',' {
			word = len(name)
		}
	}
	free := string(name)
	for n := 2; d.defs.find(free) >= 0; n++ {
		free = string(name) + "-" + strconv.Itoa(n)
	}
	return free
}

// object gives the shape of a struct with the form of the row that it is or embeds.
func (d *drafter) object(t reflect.Type, path string, depth int) *shape {
	s := &shape{Type: "object", Additional: false}
	for _, f := range fieldsOf(t) {
		if s.Properties.find(f.name) >= 0 {
			continue
		}
		inner := d.shape(t.FieldByIndex(f.index).Type, Join(path, f.name), depth+1)
		s.Properties = append(s.Properties, shapes{{f.name, inner}}...)
		if !f.optional {
			s.Required = append(s.Required, f.name)
		}
	}
	var forms []*shape
	for _, part := range partsOf(t) {
		if part == reflect.TypeFor[Rule]() && part != t {
			s.tighten(property("clause", filled()))
		}
		if row, ok := reflect.Zero(part).Interface().(formed); ok && part.PkgPath() == reflect.TypeFor[Rule]().PkgPath() {
			forms = append(forms, row.form())
		}
	}
	// Of a struct that embeds two rows, Validate asks neither for its form.
	if t.Implements(reflect.TypeFor[checked]()) && len(forms) == 1 {
		s.tighten(forms[0])
	}
	return s
}

// formed is a row that says what its check asks, as far as a schema can. patterned is a text that says what its
// UnmarshalText reads, as far as a regular expression can.
type (
	formed    interface{ form() *shape }
	patterned interface{ pattern() string }
)

// partsOf gives a struct and those whose fields stand among its own.
func partsOf(t reflect.Type) []reflect.Type {
	parts := []reflect.Type{t}
	for f := range t.Fields() {
		if spread(f) {
			parts = append(parts, partsOf(f.Type)...)
		}
	}
	return parts
}

// textShape gives the shape of a type with text methods: its words, its pattern, or any text.
func textShape(t reflect.Type) *shape {
	s := &shape{Type: "string"}
	text, ok := reflect.Zero(t).Interface().(patterned)
	switch {
	case t == reflect.TypeFor[time.Time]():
		s.Pattern = anchored(momentPattern)
	case t.Kind() == reflect.Uint8:
		s.Enum = wordsOf(t)
	case ok && t.PkgPath() == reflect.TypeFor[Date]().PkgPath():
		s.Pattern = anchored(text.pattern())
	}
	return s
}

// wordsOf gives the words of an enumeration: what it writes and reads again.
func wordsOf(t reflect.Type) []string {
	var words []string
	for i := range uint64(256) {
		v := reflect.New(t)
		v.Elem().SetUint(i)
		e, ok := v.Interface().(encoding.TextMarshaler)
		if !ok {
			return nil
		}
		text, err := e.MarshalText()
		if err != nil || slices.Contains(words, string(text)) {
			continue
		}
		if reflect.New(t).Interface().(encoding.TextUnmarshaler).UnmarshalText(text) == nil {
			words = append(words, string(text))
		}
	}
	return words
}
