package approval_test

import (
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// pastOfEach is a case of every kind, with what its kind has on file.
func pastOfEach(t *testing.T, pol approval.Policy) []approval.Past {
	large := largeFile("20000", 100)
	document, circular := documentFile(t, pol, "requisition"), documentFile(t, pol, "circular")
	document.Back = &approval.Return{At: at(9, 0), Reason: "a field is empty"}
	regularFile := priceFile(t, pol, regular("100", "2", "2"))
	regularFile.Earlier = []approval.Earlier{{ID: "PR-1", Amount: yuan("1"), On: logistics.MustDate("2026-03-01")}}
	return []approval.Past{
		{ID: "purchase", Purchase: new(buy(logistics.Kitchenware, "5000"))},
		{ID: "priceFile", PriceFile: new(priceFile(t, pol, buy(logistics.Food, "5000")))},
		{ID: "priceFile regular", PriceFile: &regularFile},
		{ID: "payment", Payment: new(pay("100"))},
		{ID: "paymentFile", PaymentFile: new(paymentFile(t, pol, pay("100")))},
		{ID: "requisition", Requisition: new(requisitionFile(pol, "100"))},
		{ID: "order", Order: new(orderFile(pol, logistics.Food))},
		{ID: "document", Document: &document},
		{ID: "document circular", Document: &circular},
		{ID: "outgoing", Outgoing: new(outgoingFile(pol))},
		{ID: "matter", Matter: new(decidedMatter())},
		{ID: "large", Large: &large},
		{ID: "permission", Permission: &approval.Permission{Trail: trail("pupil"), Kind: "cycling"}},
	}
}

// Every problem of a history is told at the path that its case has in JSON: whatever one leaf or one row of a case of any kind
// is spoiled with.
func TestUnjudgedPaths(t *testing.T) {
	pol := approval.Factory()
	byID, refused := map[string]approval.Past{}, map[string]bool{}
	var history []approval.Past
	for _, whole := range pastOfEach(t, pol) {
		kind := strings.Fields(whole.ID)[0]
		refused[kind] = false
		for n := 0; ; n++ {
			spoiled := logistics.Clone(whole)
			s := spoiler{nth: n}
			s.walk(reflect.ValueOf(&spoiled).Elem())
			if !s.done {
				break
			}
			spoiled.ID = whole.ID + " " + strconv.Itoa(n)
			history, byID[spoiled.ID] = append(history, spoiled), spoiled
		}
	}
	if kinds := reflect.TypeFor[approval.Past]().NumField() - 1; len(refused) != kinds {
		t.Errorf("cases of %d kinds, there are %d", len(refused), kinds)
	}
	impact, err := approval.Replay(pol, pol, slices.Values(history))
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range impact.Unjudged {
		spoiled := byID[u.Case]
		refused[strings.Fields(u.Case)[0]] = true
		for _, p := range u.Problems {
			if !pathIn(reflect.ValueOf(spoiled), p.Path) {
				wire, _ := json.Marshal(spoiled)
				t.Errorf("%s: nothing at %q in %.300s", p, p.Path, wire)
			}
		}
	}
	for kind, is := range refused {
		if !is {
			t.Errorf("nothing spoils a case of %s", kind)
		}
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
	case logistics.Date:
		return append(bad, reflect.ValueOf(logistics.MustDate("9999-12-31")), reflect.ValueOf(logistics.MustDate("0001-01-01")))
	}
	switch v.Kind() {
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
