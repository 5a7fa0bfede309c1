package logistics

import (
	"encoding"
	"encoding/json"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"
)

// PathProof tests the Replay of a package. Whatever one leaf or one row of a case is spoiled with, each problem is told at a path
// that the case has in JSON, so that a host finds the place in what it handed in.
//
// P is a policy. C is the case of a history: a struct with a field ID and one field for each kind of record.
type PathProof[P, C any] struct {
	Replay func(old, new P, history iter.Seq[C]) (Impact, error) // of the package
	Sound  []string                                              // kinds of record that nothing spoils, by their names in JSON; nil: none
}

// Prove spoils each case in every way that it knows, one at a time, and puts them to pol. The error has the problems at paths that
// are not there, and the kinds of record of which there is no case, or none that is refused.
func (p PathProof[P, C]) Prove(pol P, cases []C) error {
	var faults Faults
	var history []C
	spoiled := map[string]C{}
	for i, whole := range cases {
		for n := 0; ; n++ {
			c := Clone(whole)
			s := spoiler{left: n}
			kind := s.record(reflect.ValueOf(&c).Elem())
			id := reflect.ValueOf(&c).Elem().FieldByName("ID")
			if !s.done || !id.IsValid() {
				break
			}
			id.SetString(fmt.Sprint(kind, " ", i, " ", n))
			history, spoiled[id.String()] = append(history, c), c
		}
	}
	impact, err := p.Replay(pol, pol, slices.Values(history))
	if err != nil {
		return err
	}
	refused := map[string]bool{"id": true}
	for _, u := range impact.Unjudged {
		kind, _, _ := strings.Cut(u.Case, " ")
		refused[kind] = true
		for _, problem := range u.Problems {
			if c, there := spoiled[u.Case]; !there || !pathIn(reflect.ValueOf(c), problem.Path) {
				faults.Add("%s: nothing at %q of %s", problem, problem.Path, u.Case)
			}
		}
	}
	for f := range reflect.TypeFor[C]().Fields() {
		if name := wireName(f); !refused[name] && !slices.Contains(p.Sound, name) {
			faults.Add("no case of %s is refused", name)
		}
	}
	return faults.Err()
}

// wireName gives the name of a field in JSON.
func wireName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

// spoiler spoils what it meets after so many chances that it leaves alone.
type spoiler struct {
	left int
	done bool
}

// turn reports whether this chance is the one.
func (s *spoiler) turn() bool {
	s.left--
	s.done = s.done || s.left == -1
	return s.left == -1
}

// record spoils the record of a case, and gives its kind.
func (s *spoiler) record(v reflect.Value) (kind string) {
	for i := range v.NumField() {
		if name := wireName(v.Type().Field(i)); name != "id" && !v.Field(i).IsZero() {
			kind = name
			s.walk(v.Field(i))
		}
	}
	return kind
}

func (s *spoiler) walk(v reflect.Value) {
	switch {
	case s.done:
	case v.Kind() == reflect.Struct && !isWord(v.Type()):
		for i := range v.NumField() {
			s.walk(v.Field(i))
		}
	case v.Kind() == reflect.Pointer:
		if !v.IsNil() {
			s.walk(v.Elem())
		}
	case v.Kind() == reflect.Slice:
		if v.Len() > 0 {
			s.walk(v.Index(0))
		}
		if v.Len() > 0 && s.turn() {
			v.Set(reflect.Append(v, v.Index(0))) // the first row twice
		}
		if v.Len() > 0 && s.turn() {
			v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem()))) // an empty one after the last
		}
		if s.turn() {
			v.SetZero()
		}
	default:
		for _, bad := range spoilings(v) {
			if s.turn() {
				v.Set(bad)
			}
		}
	}
}

// isWord reports whether a type is written as one word.
func isWord(t reflect.Type) bool {
	return t.Implements(reflect.TypeFor[encoding.TextMarshaler]()) || t.Implements(reflect.TypeFor[json.Marshaler]())
}

// spoilings are values that a leaf hardly may have.
func spoilings(v reflect.Value) []reflect.Value {
	bad := []reflect.Value{reflect.Zero(v.Type())}
	add := func(values ...any) {
		for _, x := range values {
			bad = append(bad, reflect.ValueOf(x).Convert(v.Type()))
		}
	}
	switch v.Interface().(type) {
	case time.Time:
		add(time.Date(9999, 12, 31, 23, 0, 0, 0, time.UTC), time.Date(1, 1, 2, 0, 0, 0, 0, time.UTC))
		return bad
	case decimal.Decimal:
		add(decimal.New(-1, 0), decimal.New(1, -9))
		return bad
	case Date:
		add(Date{9999, 12, 31}, Date{1, 1, 1})
		return bad
	}
	switch v.Kind() {
	case reflect.Bool:
		return []reflect.Value{reflect.ValueOf(!v.Bool()).Convert(v.Type())}
	case reflect.String:
		add(" x", "no such word")
	case reflect.Uint8:
		add(99)
	case reflect.Int:
		add(99, -1)
	}
	return bad
}

// pathIn reports whether a path leads to a field or a row of a value, by the names that they have in JSON.
func pathIn(v reflect.Value, path string) bool {
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	if path == "" {
		return true
	}
	if row, rest, is := strings.Cut(strings.TrimPrefix(path, "["), "]"); is && path[0] == '[' {
		i, err := strconv.Atoi(row)
		return err == nil && v.Kind() == reflect.Slice && i >= 0 && i < v.Len() && pathIn(v.Index(i), strings.TrimPrefix(rest, "."))
	}
	if v.Kind() != reflect.Struct {
		return false
	}
	end := len(path)
	if i := strings.IndexAny(path, ".["); i >= 0 {
		end = i
	}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		switch name := wireName(f); {
		case f.Anonymous && name == "":
			if pathIn(v.Field(i), path) {
				return true
			}
		case name == path[:end]:
			return pathIn(v.Field(i), strings.TrimPrefix(path[end:], "."))
		}
	}
	return false
}
