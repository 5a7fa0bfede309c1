package logistics

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// writer writes values as JSON shows them, also those that JSON refuses, such as a word that is none: what differs is written
// differently. It keeps the fields of each type.
type writer map[reflect.Type][]field

func (w writer) fieldsOf(t reflect.Type) []field {
	fields, known := w[t]
	if !known {
		fields = fieldsOf(t)
		w[t] = fields
	}
	return fields
}

// indirect gives what pointers and interfaces lead to; the zero Value where they lead nowhere.
func indirect(v reflect.Value) reflect.Value {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	return v
}

// text gives the wire text of a value, and the compact JSON of what has parts.
func (w writer) text(v reflect.Value) string {
	if v = indirect(v); v.IsValid() {
		if text, _, whole := wireText(v); whole {
			return text
		}
	}
	return w.json(v)
}

// json gives the compact JSON of a value.
func (w writer) json(v reflect.Value) string { return string(w.appendJSON(nil, v)) }

// wireText gives the text of a value that is looked at as a whole; whole is false for a struct or a list with parts. quoted
// says that JSON has the text as a string.
func wireText(v reflect.Value) (text string, quoted, whole bool) {
	own := reflect.New(v.Type()) // its text methods may be on the pointer
	own.Elem().Set(v)
	switch x := own.Interface().(type) {
	case *decimal.Decimal:
		return figureText(*x), true, true
	case encoding.TextMarshaler:
		text, err := x.MarshalText()
		if err != nil {
			return refused(v), true, true
		}
		return string(text), true, true
	}
	switch v.Kind() {
	case reflect.String:
		return v.String(), true, true
	case reflect.Slice, reflect.Array:
		return "", false, false
	case reflect.Struct:
		if _, writes := own.Interface().(json.Marshaler); !writes || len(fieldsOf(v.Type())) > 0 {
			return "", false, false
		}
	}
	data, err := json.Marshal(own.Interface())
	if err != nil {
		return refused(v), true, true
	}
	return string(data), false, true
}

// refused gives a text for a value that has none: nothing for a zero one, the number of a word that is none.
func refused(v reflect.Value) string {
	switch {
	case v.IsZero():
		return ""
	case v.CanUint() || v.CanInt():
		return fmt.Sprintf("%d", v.Interface())
	}
	return fmt.Sprintf("%#v", v.Interface())
}

// figureText gives the shortest text of a figure, the same for the same value. What the guard refuses whatever its spelling
// is written with an exponent: written out, 1e1000000 would be a million digits.
func figureText(d decimal.Decimal) string {
	if a, err := AmountOf(d); err == nil {
		return a.String()
	}
	digits := d.Coefficient().String()
	short := strings.TrimRight(digits, "0")
	if short == "" {
		return "0"
	}
	exponent := int64(d.Exponent()) + int64(len(digits)-len(short))
	text := short
	if exponent != 0 {
		text += "e" + strconv.FormatInt(exponent, 10)
	}
	if a, err := ParseAmount(text); err == nil {
		return a.String()
	}
	return text
}

// appendJSON writes a value on one line. An optional field that is absent is left out.
func (w writer) appendJSON(b []byte, v reflect.Value) []byte {
	v = indirect(v)
	if !v.IsValid() {
		return append(b, "null"...)
	}
	if text, quoted, whole := wireText(v); quoted {
		return appendString(b, text)
	} else if whole {
		return append(b, text...)
	}
	if v.Kind() != reflect.Struct {
		b = append(b, '[')
		for i := range v.Len() {
			if i > 0 {
				b = append(b, ',')
			}
			b = w.appendJSON(b, v.Index(i))
		}
		return append(b, ']')
	}
	b = append(b, '{')
	first := true
	for _, f := range w.fieldsOf(v.Type()) {
		part := v.FieldByIndex(f.index)
		if f.optional && absent(part) {
			continue
		}
		if !first {
			b = append(b, ',')
		}
		first = false
		b = w.appendJSON(append(appendString(b, f.name), ':'), part)
	}
	return append(b, '}')
}

// absent reports whether an optional field says nothing: a nil pointer, an empty list, a zero value.
func absent(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return v.IsNil()
	case reflect.Slice, reflect.Map:
		return v.Len() == 0
	}
	if x, ok := v.Interface().(interface{ IsZero() bool }); ok {
		return x.IsZero()
	}
	return v.IsZero()
}

// appendString writes a JSON string that people can read. Bytes that are no text, which JSON cannot say, are written as Go
// would.
func appendString(b []byte, s string) []byte {
	if !utf8.ValidString(s) {
		return strconv.AppendQuote(b, s)
	}
	var out strings.Builder
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a text can always be written
	return append(b, strings.TrimSuffix(out.String(), "\n")...)
}
