package logistics

import (
	"iter"
	"reflect"
	"strings"
)

// Rules gives every row of a policy with its path, such as "price.tiers[2]", in the order of the policy's fields. A row
// is a struct that embeds [Rule], or a row that does. Anything may be asked; what nests deeper than 64 is not gone into,
// and what holds no row gives none.
func Rules(policy any) iter.Seq2[string, Rule] {
	return func(yield func(string, Rule) bool) {
		walk(policy, func(w *walker, v reflect.Value) bool {
			rule, ok := ruleOf(v)
			return !ok || yield(w.path(), rule)
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
			// Field by field: what an unexported alias embeds cannot be taken as a whole.
			rule := v.Field(i)
			return Rule{ClauseID(rule.Field(0).String()), Force(rule.Field(1).Uint())}, true
		}
		if f.Anonymous {
			if rule, ok := ruleOf(v.Field(i)); ok {
				return rule, true
			}
		}
	}
	return Rule{}, false
}

// walker goes through a value and knows how it came where it is.
type walker struct {
	visit  func(w *walker, v reflect.Value) bool
	trail  []segment
	fields map[reflect.Type][]field
	deep   bool // something nests deeper than is read from JSON; it is not gone into
}

// segment is one step of a walk: into a field, or into a list where name is "".
type segment struct {
	name  string
	index int
	of    reflect.Type // that has it
}

// walk visits a value and everything below it that its JSON shows; it ends where visit says false. deep says that something
// nests deeper than Decode reads, as what contains itself does.
func walk(value any, visit func(w *walker, v reflect.Value) bool) (deep bool) {
	w := walker{visit: visit, fields: map[reflect.Type][]field{}}
	w.walk(reflect.ValueOf(value))
	return w.deep
}

// in reports whether the value that is being visited is a field of a struct of this type.
func (w *walker) in(t reflect.Type) bool { return len(w.trail) > 0 && w.trail[len(w.trail)-1].of == t }

// path gives the path of the value that is being visited.
func (w *walker) path() string {
	path := ""
	for _, s := range w.trail {
		if s.name != "" {
			path = Join(path, s.name)
		} else {
			path = At(path, s.index)
		}
	}
	return path
}

func (w *walker) walk(v reflect.Value) bool {
	if len(w.trail) > maxDepth {
		w.deep = true
		return true
	}
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return true
		}
		v = v.Elem()
	}
	if !v.IsValid() {
		return true
	}
	if !w.visit(w, v) {
		return false
	}
	switch v.Kind() {
	case reflect.Struct:
		fields, known := w.fields[v.Type()]
		if !known {
			fields = fieldsOf(v.Type())
			w.fields[v.Type()] = fields
		}
		for _, f := range fields {
			if !w.into(segment{name: f.name, of: v.Type()}, v.FieldByIndex(f.index)) {
				return false
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if !w.into(segment{index: i}, v.Index(i)) {
				return false
			}
		}
	}
	return true
}

func (w *walker) into(s segment, v reflect.Value) bool {
	w.trail = append(w.trail, s)
	goOn := w.walk(v)
	w.trail = w.trail[:len(w.trail)-1]
	return goOn
}

// field is one field of a struct as JSON names it.
type field struct {
	name     string
	index    []int
	optional bool // a pointer, or tagged omitzero: it may be absent
}

// spread reports whether f is an embedded struct whose fields stand among those of the struct that embeds it.
func spread(f reflect.StructField) bool {
	tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return f.Anonymous && tag == "" && f.Type.Kind() == reflect.Struct
}

// fieldsOf gives the fields that JSON shows, in order; those of an embedded struct without a name of its own stand among
// them.
func fieldsOf(t reflect.Type) []field {
	var all []field
	for i := range t.NumField() {
		f := t.Field(i)
		tag, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case spread(f):
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
