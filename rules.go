package logistics

import (
	"iter"
	"reflect"
	"strings"
)

// Rules gives every row of a policy with its path, such as "price.tiers[2]", in the order of the policy's fields. A row
// is a struct that embeds [Rule], or a row that does. Anything may be asked; what holds no row gives none.
func Rules(policy any) iter.Seq2[string, Rule] {
	return func(yield func(string, Rule) bool) {
		walk(reflect.ValueOf(policy), "", func(path string, v reflect.Value) bool {
			rule, ok := ruleOf(v)
			return !ok || yield(path, rule)
		})
	}
}

// ruleOf gives the Rule that a struct embeds, itself or in a row that it embeds.
func ruleOf(v reflect.Value) (Rule, bool) {
	if v.Kind() != reflect.Struct {
		return Rule{}, false
	}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Type == reflect.TypeFor[Rule]() && f.Anonymous {
			return v.Field(i).Interface().(Rule), true
		}
		if f.Anonymous {
			if rule, ok := ruleOf(v.Field(i)); ok {
				return rule, true
			}
		}
	}
	return Rule{}, false
}

// walk visits v and everything below it that a policy's JSON shows, with its path; it ends where visit says false.
func walk(v reflect.Value, path string, visit func(path string, v reflect.Value) bool) bool {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return true
		}
		v = v.Elem()
	}
	if !v.IsValid() {
		return true
	}
	if !visit(path, v) {
		return false
	}
	switch v.Kind() {
	case reflect.Struct:
		for _, f := range fieldsOf(v.Type()) {
			if !walk(v.FieldByIndex(f.index), Join(path, f.name), visit) {
				return false
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if !walk(v.Index(i), At(path, i), visit) {
				return false
			}
		}
	}
	return true
}

// field is one field of a struct as JSON names it.
type field struct {
	name     string
	index    []int
	optional bool // a pointer, or tagged omitzero: it may be absent
}

// fieldsOf gives the fields that JSON shows, in order; those of an embedded struct without a name of its own stand among
// them.
func fieldsOf(t reflect.Type) []field {
	var all []field
	for i := range t.NumField() {
		f := t.Field(i)
		tag, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && tag == "" && f.Type.Kind() == reflect.Struct:
			for _, inner := range fieldsOf(f.Type) {
				inner.index = append([]int{i}, inner.index...)
				all = append(all, inner)
			}
			continue
		case !f.IsExported() || tag == "-":
			continue
		case tag == "":
			tag = f.Name
		}
		optional := f.Type.Kind() == reflect.Pointer || strings.Contains(options, "omitzero") || strings.Contains(options, "omitempty")
		all = append(all, field{tag, f.Index, optional})
	}
	return all
}
