package logistics

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"time"
	"unicode"

	"github.com/shopspring/decimal"
)

// Decode reads JSON into facts or a policy, strictly. The error is an [*InvalidError] with every problem by its path: a field
// that is unknown, absent, null or there twice; a word that its type does not have; a value of the wrong type; an amount that
// [AmountOf] refuses. Where there is a problem, into keeps what it had. Data that are no JSON, go on after its end, nest deeper
// than 64 or have U+FFFD in a text are one problem.
//
// A field may be absent where its type is a pointer or its tag says omitzero or omitempty; it may never be null. Names match to
// the letter. An empty list is read as nil. Figures are read from a JSON number or a string, exactly. A time keeps the offset
// that is written.
//
// into is a pointer to a struct, a list or a value with UnmarshalText; anything else is an error of the caller.
func Decode(data []byte, into any) error {
	target := reflect.ValueOf(into)
	if target.Kind() != reflect.Pointer || target.IsNil() {
		return fmt.Errorf("logistics: Decode into %T: not a pointer", into)
	}
	var d decoder
	tree, ok := parse(data, &d.Problems)
	if !ok {
		return d.Err()
	}
	fresh := reflect.New(target.Type().Elem())
	d.value(tree, "", fresh.Elem())
	if err := d.Err(); err != nil {
		return err
	}
	target.Elem().Set(fresh.Elem())
	return nil
}

// decoder sets Go values from a parsed tree and collects the problems.
type decoder struct{ Problems }

func (d *decoder) value(n node, path string, v reflect.Value) {
	if n.kind == nullNode {
		d.Add(path, CodeNull, "null is no value; leave an optional field out")
		return
	}
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		d.value(n, path, v.Elem())
		return
	}
	switch into := v.Addr().Interface().(type) {
	case *decimal.Decimal:
		d.figure(n, path, into)
		return
	case *time.Time:
		d.text(n, path, into)
		*into = atOffset(*into)
		return
	case encoding.TextUnmarshaler:
		d.text(n, path, into)
		return
	case json.Unmarshaler:
		var invalid *InvalidError
		switch err := into.UnmarshalJSON(n.raw); {
		case errors.As(err, &invalid):
			d.Under(path, err)
		case err != nil:
			d.Add(path, CodeType, "%v", err)
		}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		d.object(n, path, v)
	case reflect.Slice:
		d.list(n, path, v)
	case reflect.String:
		if d.is(n, stringNode, path) {
			v.SetString(n.text)
		}
	case reflect.Bool:
		if d.is(n, boolNode, path) {
			v.SetBool(n.text == "true")
		}
	case reflect.Int:
		if d.is(n, numberNode, path) {
			d.count(n, path, v)
		}
	default:
		d.Add(path, CodeType, "a Go %s cannot be read from JSON", v.Type())
	}
}

// is reports whether n is of the kind that v needs, and adds a problem where it is not.
func (d *decoder) is(n node, want nodeKind, path string) bool {
	if n.kind != want {
		d.Add(path, CodeType, "%s where %s must be", n.kind, want)
	}
	return n.kind == want
}

func (d *decoder) figure(n node, path string, into *decimal.Decimal) {
	if n.kind != numberNode && n.kind != stringNode {
		d.Add(path, CodeType, "%s where a figure must be", n.kind)
		return
	}
	figure, err := ParseDecimal(n.text)
	if err != nil {
		d.Add(path, CodeAmount, "%v", err)
		return
	}
	d.Amount(path, figure)
	*into = figure
}

func (d *decoder) text(n node, path string, into encoding.TextUnmarshaler) {
	if !d.is(n, stringNode, path) {
		return
	}
	if err := into.UnmarshalText([]byte(n.text)); err != nil {
		d.Add(path, CodeWord, "%v", err)
	}
}

// atOffset keeps the offset of a time as it was written. Where it happens to be that of the machine, the time package would
// take the machine's zone, and civil days would depend on where they are counted.
func atOffset(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	_, offset := t.Zone()
	if offset == 0 {
		return t.UTC()
	}
	return t.In(time.FixedZone("", offset))
}

func (d *decoder) count(n node, path string, v reflect.Value) {
	var i int64
	if err := json.Unmarshal([]byte(n.text), &i); err != nil || v.OverflowInt(i) {
		d.Add(path, CodeType, "%s is no whole number", quote(n.text))
		return
	}
	v.SetInt(i)
}

func (d *decoder) list(n node, path string, v reflect.Value) {
	if !d.is(n, listNode, path) || len(n.children) == 0 {
		return
	}
	list := reflect.MakeSlice(v.Type(), len(n.children), len(n.children))
	for i, child := range n.children {
		d.value(child, At(path, i), list.Index(i))
	}
	v.Set(list)
}

func (d *decoder) object(n node, path string, v reflect.Value) {
	if !d.is(n, objectNode, path) {
		return
	}
	known := map[string]bool{}
	for _, f := range fieldsOf(v.Type()) {
		known[f.name] = true
		i, found := n.first[f.name]
		switch {
		case found:
			d.value(n.children[i], Join(path, f.name), v.FieldByIndex(f.index))
		case !f.optional:
			d.Add(Join(path, f.name), CodeAbsent, "is absent")
		}
	}
	for i, name := range n.names {
		switch again := n.first[name] < i; {
		case again:
			d.Add(Join(path, shown(name)), CodeDuplicate, "is there twice")
		case !known[name]:
			d.Add(Join(path, shown(name)), CodeUnknown, "no such field")
		}
	}
}

// shown gives a field's name as a path shows it: quoted where it could be taken for something else.
func shown(name string) string {
	plain := name != "" && len(name) <= 40
	for _, c := range name {
		plain = plain && (unicode.IsLetter(c) || unicode.IsDigit(c) || c == '_' || c == '-')
	}
	if plain {
		return name
	}
	return quote(name)
}
