package supplier_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// kindOf gives the field of a case that is set, as JSON has it.
func kindOf(past supplier.Past) string {
	v := reflect.ValueOf(past)
	for f := range v.Type().Fields() {
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "id" && !v.FieldByIndex(f.Index).IsNil() {
			return name
		}
	}
	return ""
}

// pastOfEach has at most two cases of every kind.
func pastOfEach() (history []supplier.Past) {
	seen := map[string]int{}
	for _, row := range provenRows() {
		if kind := kindOf(row.hit); seen[kind] < 2 {
			seen[kind]++
			history = append(history, row.hit)
		}
	}
	return append(history, pastMonth("m", march(lines(2, 1), problem("Q-1", "mold", "2026-03-12"), incident(supplier.OtherBreach))), pastHalf("h", firstHalf("90", lines(2, 1)...)))
}

// Every problem of a history is told at the path that its case has in JSON: whatever one leaf or one row of a case of any kind
// is spoiled with.
func TestUnjudgedPaths(t *testing.T) {
	var history []supplier.Past
	byName := map[string]supplier.Past{}
	for i, past := range pastOfEach() {
		for n := 0; ; n++ {
			spoiled := logistics.Clone(past)
			spoiled.ID = ""
			s := spoiler{nth: n}
			s.walk(reflect.ValueOf(&spoiled).Elem())
			if !s.done {
				break
			}
			spoiled.ID += fmt.Sprint(kindOf(past), " ", i, " ", n)
			history, byName[spoiled.ID] = append(history, spoiled), spoiled
		}
	}
	impact, err := supplier.Replay(supplier.School(), supplier.School(), slices.Values(history))
	if err != nil {
		t.Fatal(err)
	}
	refused := map[string]bool{}
	for _, u := range impact.Unjudged {
		past, there := byName[u.Case]
		if !there {
			t.Errorf("no case %q", u.Case)
		}
		refused[kindOf(past)] = true
		for _, p := range u.Problems {
			if !pathIn(reflect.ValueOf(past), p.Path) {
				wire, _ := json.Marshal(past)
				t.Errorf("%s: nothing at %q in %.300s", p, p.Path, wire)
			}
		}
	}
	for f := range reflect.TypeFor[supplier.Past]().Fields() {
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "id" && !refused[name] {
			t.Errorf("nothing spoils a case of %s", name)
		}
	}
}

// A host that has a fact by its name in Go finds it under that name in JSON.
func TestFactNames(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(of reflect.Type) {
		for of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		if of.Kind() != reflect.Struct || isLeaf(of) || seen[of] {
			return
		}
		seen[of] = true
		for f := range of.Fields() {
			if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); !f.Anonymous && !strings.EqualFold(name, f.Name) {
				t.Errorf("%s.%s is %q in JSON", of, f.Name, name)
			}
			walk(f.Type)
		}
	}
	walk(reflect.TypeFor[supplier.Past]())
	if len(seen) < 20 {
		t.Errorf("only %d facts", len(seen))
	}
}

// spoiler spoils the nth leaf or row that it meets.
type spoiler struct {
	nth  int
	done bool
}

// turn reports whether the next spoiling is the one.
func (s *spoiler) turn() bool {
	s.nth--
	if s.nth == -1 {
		s.done = true
	}
	return s.nth == -1
}

func (s *spoiler) walk(v reflect.Value) {
	if s.done {
		return
	}
	if v.CanAddr() && !isLeaf(v.Type()) && v.Kind() == reflect.Struct {
		for i := range v.NumField() {
			s.walk(v.Field(i))
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			s.walk(v.Elem())
		}
		return
	case reflect.Slice:
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
		return
	}
	for _, bad := range spoilings(v) {
		if s.turn() {
			v.Set(bad)
		}
	}
}

// isLeaf reports whether a type is written as one word.
func isLeaf(t reflect.Type) bool {
	return t.Implements(reflect.TypeFor[encoding.TextMarshaler]()) || t.Implements(reflect.TypeFor[json.Marshaler]())
}

// spoilings are values that a leaf hardly may have.
func spoilings(v reflect.Value) []reflect.Value {
	bad := []reflect.Value{reflect.Zero(v.Type())}
	switch v.Interface().(type) {
	case time.Time:
		return append(bad, reflect.ValueOf(time.Date(9999, 12, 31, 23, 0, 0, 0, time.UTC)), reflect.ValueOf(time.Date(1, 1, 2, 0, 0, 0, 0, time.UTC)))
	case decimal.Decimal:
		return append(bad, reflect.ValueOf(decimal.New(-1, 0)), reflect.ValueOf(decimal.New(1, -9)))
	case logistics.Date:
		return append(bad, reflect.ValueOf(day("9999-12-31")), reflect.ValueOf(day("0001-01-01")))
	}
	switch v.Kind() {
	case reflect.Bool:
		return []reflect.Value{reflect.ValueOf(!v.Bool())}
	case reflect.String:
		bad = append(bad, reflect.ValueOf(" x").Convert(v.Type()), reflect.ValueOf("no such word").Convert(v.Type()))
	case reflect.Int, reflect.Uint8:
		bad = append(bad, reflect.ValueOf(99).Convert(v.Type()))
	}
	if v.Kind() == reflect.Int {
		bad = append(bad, reflect.ValueOf(-1).Convert(v.Type()))
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
		return err == nil && v.Kind() == reflect.Slice && i < v.Len() && pathIn(v.Index(i), strings.TrimPrefix(rest, "."))
	}
	end := strings.IndexAny(path, ".[")
	if end < 0 {
		end = len(path)
	}
	if v.Kind() != reflect.Struct {
		return false
	}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
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
