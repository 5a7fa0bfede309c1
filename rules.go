package logistics

import (
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Rules gives every row of a policy with its path, such as "price.tiers[2]", in the order of the fields. A row is a struct that
// embeds a [Rule], or embeds a row. Any value may be asked; what nests deeper than 64 is not gone into.
func Rules(policy any) iter.Seq2[string, Rule] { return kinds{}.rows(policy) }

func (ks kinds) rows(policy any) iter.Seq2[string, Rule] {
	return func(yield func(string, Rule) bool) {
		ks.walk(policy, func(w *walker, v reflect.Value) bool {
			rule, ok := w.row(v)
			return !ok || yield(w.path(), rule)
		})
	}
}

// ruleOf gives the Rule that a struct embeds, itself or in a row that it embeds.
func ruleOf(v reflect.Value) (Rule, bool) {
	if v.Kind() != reflect.Struct {
		return Rule{}, false
	}
	return ruleAt(v, kinds{}.of(v.Type()).rule)
}

func ruleAt(v reflect.Value, index []int) (Rule, bool) {
	if index == nil {
		return Rule{}, false
	}
	// Field by field: what an unexported alias embeds cannot be taken as a whole.
	rule := v.FieldByIndex(index)
	return Rule{ClauseID(rule.Field(0).String()), Force(rule.Field(1).Uint())}, true
}

// walker goes through a value and knows how it came where it is.
type walker struct {
	visit func(w *walker, v reflect.Value) bool
	spot  []byte         // the path
	above []reflect.Type // what has the value, what has that, from the outside
	kinds kinds
	deep  bool // something nests deeper than is read from JSON; it is not gone into
}

// kinds are the types of struct that a walk has met. Types tell of themselves slowly: each is asked once.
type kinds map[reflect.Type]*kindOf

// kindOf is what is known of a type of struct.
type kindOf struct {
	fields []field
	rules  int   // that it embeds; one by a pointer, which nothing reads, counts for two
	rule   []int // where the Rule stands that it embeds, itself or in a row that it embeds; nil where it is no row
}

func (ks kinds) of(t reflect.Type) *kindOf {
	k, known := ks[t]
	if known {
		return k
	}
	k = &kindOf{fields: make([]field, 0, t.NumField())}
	ks[t] = k
	for i := range t.NumField() {
		f := t.Field(i)
		inner := &kindOf{}
		if f.Anonymous && f.Type.Kind() == reflect.Struct {
			inner = ks.of(f.Type)
		}
		k.rules += inner.rules
		switch {
		case !f.Anonymous:
		case f.Type == reflect.TypeFor[*Rule]():
			k.rules += 2
		case f.Type == reflect.TypeFor[Rule]():
			k.rules++
			inner = &kindOf{fields: inner.fields, rule: []int{}}
		}
		if k.rule == nil && inner.rule != nil {
			k.rule = slices.Concat(f.Index, inner.rule)
		}
		k.fields = append(k.fields, jsonFields(f, inner)...)
	}
	return k
}

// jsonFields gives the fields that JSON shows of a field: itself, those of what it embeds without a name of its own, or none.
func jsonFields(f reflect.StructField, embeds *kindOf) []field {
	tag, options, _ := strings.Cut(f.Tag.Get("json"), ",")
	switch {
	case spread(f):
		all := make([]field, len(embeds.fields))
		for i, inner := range embeds.fields {
			inner.index = slices.Concat(f.Index, inner.index)
			all[i] = inner
		}
		return all
	case !f.IsExported() || tag == "-":
		return nil
	case tag == "":
		tag = f.Name
	}
	optional := f.Type.Kind() == reflect.Pointer || strings.Contains(options, "omitzero") || strings.Contains(options, "omitempty")
	return []field{{tag, f.Index, optional}}
}

// walk visits a value and everything below it that its JSON shows; it ends where visit says false. deep says that something
// nests deeper than Decode reads, as what contains itself does.
func walk(value any, visit func(w *walker, v reflect.Value) bool) (deep bool) {
	return kinds{}.walk(value, visit)
}

func (ks kinds) walk(value any, visit func(w *walker, v reflect.Value) bool) (deep bool) {
	w := walker{visit: visit, kinds: ks}
	w.walk(reflect.ValueOf(value))
	return w.deep
}

// in reports whether the value that is being visited is a field of a struct of this type.
func (w *walker) in(t reflect.Type) bool { return len(w.above) > 0 && w.above[len(w.above)-1] == t }

// path gives the path of the value that is being visited.
func (w *walker) path() string { return string(w.spot) }

// row gives the Rule of the value that is being visited, where it is a row.
func (w *walker) row(v reflect.Value) (Rule, bool) {
	if v.Kind() != reflect.Struct {
		return Rule{}, false
	}
	return ruleAt(v, w.kinds.of(v.Type()).rule)
}

func (w *walker) walk(v reflect.Value) bool {
	if len(w.above) > maxDepth {
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
	here, of := len(w.spot), v.Type()
	defer func() { w.spot = w.spot[:here] }()
	switch v.Kind() {
	case reflect.Struct:
		for _, f := range w.kinds.of(of).fields {
			if here > 0 {
				w.spot = append(w.spot, '.')
			}
			w.spot = append(w.spot, f.name...)
			if !w.below(of, v.FieldByIndex(f.index)) {
				return false
			}
			w.spot = w.spot[:here]
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			w.spot = append(strconv.AppendInt(append(w.spot, '['), int64(i), 10), ']')
			if !w.below(of, v.Index(i)) {
				return false
			}
			w.spot = w.spot[:here]
		}
	}
	return true
}

func (w *walker) below(of reflect.Type, v reflect.Value) bool {
	w.above = append(w.above, of)
	goOn := w.walk(v)
	w.above = w.above[:len(w.above)-1]
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
func fieldsOf(t reflect.Type) []field { return kinds{}.of(t).fields }
