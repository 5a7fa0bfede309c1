package logistics

import (
	"encoding"
	"fmt"
	"iter"
	"reflect"
	"slices"

	"github.com/shopspring/decimal"
)

// Edit is one step by which [Edits] changes a policy.
type Edit struct {
	Path string // of the value or row that is edited: "price.tiers[2].from"
	Step string // what is done to it: "to 1 of 5", "dropped"
}

// Edits gives every policy that is one step away from a policy: a number one unit up or down, another side, span, word, role or
// clause, the other answer, a row dropped, a row doubled under another name. It is for a test that asks whether a Diff, the laws
// or a kit notice each. Each comes as a func that makes it, with the clauses that its rows cite, so that one that is not wanted
// costs nothing. Many are not valid: ask [Validate]. The policy itself is not changed.
func Edits[P any](policy P) iter.Seq2[Edit, func() P] {
	return func(yield func(Edit, func() P) bool) {
		own, met := Clone(policy), kinds{}
		e := editor{words: map[reflect.Type][]enumerated{}, kinds: met, yield: func(path, step string) bool {
			return yield(Edit{path, step}, func() P {
				taken := Clone(own)
				met.recite(reflect.ValueOf(&taken).Elem())
				return taken
			})
		}}
		root := reflect.ValueOf(&own).Elem()
		if root.Kind() == reflect.Struct {
			if clauses := fieldNamed(root, "Clauses"); clauses.IsValid() && clauses.Type() == reflect.TypeFor[Clauses]() {
				e.listed = clauses.Interface().(Clauses)
			}
		}
		e.value(root, "")
	}
}

// recite lists the clauses that the rows of a policy cite and no other.
func (ks kinds) recite(policy reflect.Value) {
	if policy.Kind() != reflect.Struct {
		return
	}
	field := fieldNamed(policy, "Clauses")
	if !field.IsValid() || field.Type() != reflect.TypeFor[Clauses]() {
		return
	}
	listed := field.Interface().(Clauses)
	cited := map[ClauseID]bool{}
	for _, rule := range ks.rows(policy.Interface()) {
		if _, known := listed.Find(rule.Clause); !known && !cited[rule.Clause] {
			listed = append(listed, Clause{ID: rule.Clause, Title: Text{"own", "自定"}, Basis: Stated})
		}
		cited[rule.Clause] = true
	}
	field.Set(reflect.ValueOf(slices.DeleteFunc(listed, func(c Clause) bool { return !cited[c.ID] })))
}

// editor changes one leaf after the other and puts it back. Its methods say whether to go on.
type editor struct {
	yield  func(path, step string) bool
	listed Clauses
	words  map[reflect.Type][]enumerated
	kinds  kinds
}

// enumerated is a value of an enumeration that is a word.
type enumerated struct {
	value uint64
	wire  string
}

func (e editor) value(v reflect.Value, path string) bool {
	switch x := v.Addr().Interface().(type) {
	case *Clauses:
		return e.clauses(*x)
	case *Rule:
		return e.rule(x, path)
	case *Limit:
		return e.rule(&x.Rule, path) && e.limit(x, path)
	case *decimal.Decimal:
		return try(e, path, x, x.Add(decimal.New(1, -4)), x.Sub(decimal.New(1, -4)))
	case *Span:
		return try(e, path, x, MustSpan("1h"), MustSpan("1d"), MustSpan("1wd"), Span{})
	case *Every:
		return try(e, path, x, MustEvery("weekly fri"), MustEvery("quarterly"), Every{})
	case *int:
		return try(e, path, x, *x+1, *x-1)
	case *bool:
		return try(e, path, x, !*x)
	}
	switch v.Kind() {
	case reflect.Uint8:
		return e.word(v, path)
	case reflect.String:
		was := v.String()
		v.SetString(was + "x")
		goOn := e.yield(path, "another word")
		v.SetString(was)
		return goOn
	case reflect.Slice:
		return e.list(v, path)
	case reflect.Struct:
		for _, f := range e.kinds.of(v.Type()).fields {
			if !e.value(v.FieldByIndex(f.index), Join(path, f.name)) {
				return false
			}
		}
	}
	return true
}

// try sets a leaf to each value and back; what it is already is left out.
func try[T any](e editor, path string, leaf *T, values ...T) bool {
	was := *leaf
	defer func() { *leaf = was }()
	for _, value := range values {
		if fmt.Sprint(value) == fmt.Sprint(was) {
			continue
		}
		*leaf = value
		if !e.yield(path, fmt.Sprint("to ", value)) {
			return false
		}
	}
	return true
}

// word sets a word of an enumeration to every other.
func (e editor) word(v reflect.Value, path string) bool {
	was := v.Uint()
	defer v.SetUint(was)
	for _, word := range e.enumeration(v.Type()) {
		if word.value == was {
			continue
		}
		v.SetUint(word.value)
		if !e.yield(path, "to "+word.wire) {
			return false
		}
	}
	return true
}

// enumeration gives the words of a type, none where it is no enumeration. Each type is asked once.
func (e editor) enumeration(t reflect.Type) []enumerated {
	words, known := e.words[t]
	if known {
		return words
	}
	v := reflect.New(t).Elem()
	for value := range uint64(maxWords) {
		v.SetUint(value)
		text, ok := v.Interface().(encoding.TextMarshaler)
		if !ok {
			break
		}
		if wire, err := text.MarshalText(); err == nil {
			words = append(words, enumerated{value, string(wire)})
		}
	}
	e.words[t] = words
	return words
}

// maxWords is more than any enumeration has.
const maxWords = 32

func (e editor) rule(r *Rule, path string) bool {
	clauses := []ClauseID{"X-1"}
	if len(e.listed) > 0 {
		clauses = append(clauses, e.listed[0].ID)
	}
	return try(e, Join(path, "clause"), &r.Clause, clauses...) && try(e, Join(path, "force"), &r.Force, Must, Should)
}

func (e editor) limit(l *Limit, path string) bool {
	was := *l
	defer func() { *l = was }()
	for side := NoSide; side <= Above; side++ {
		l.Side, l.Bound = side, was.Bound
		switch {
		case side == NoSide:
			l.Bound = Measure{}
		case was.Bound.IsZero():
			l.Bound = Share(20, 100)
		}
		if l.Side != was.Side && !e.yield(Join(path, "side"), "to "+side.String()) {
			return false
		}
	}
	*l = was
	for _, by := range []int{-1, 1} {
		if l.Bound = was.Bound.moved(by); !l.Bound.IsZero() && !e.yield(Join(path, "bound"), "to "+l.Bound.String()) {
			return false
		}
	}
	return true
}

// moved gives a count one more or less, an amount by its smallest unit, a share by one ten-thousandth of its own; the zero
// Measure for what does not count.
func (m Measure) moved(by int) Measure {
	switch r := m.Rat(); m.Kind() {
	case CountKind:
		return Count(int(r.Num().Int64()) + by)
	case ShareKind:
		return Share(int(r.Num().Int64())*10_000+by, int(r.Denom().Int64())*10_000)
	case YuanKind:
		amount, _ := m.Amount()
		next, err := AmountOf(amount.Decimal().Add(decimal.New(int64(by), -4)))
		if err != nil {
			return Measure{}
		}
		return Yuan(next)
	}
	return Measure{}
}

// list drops and doubles every row, then goes into each.
func (e editor) list(v reflect.Value, path string) bool {
	was := reflect.ValueOf(v.Interface())
	defer v.Set(was)
	for i := range was.Len() {
		at := At(path, i)
		v.Set(reflect.AppendSlice(reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, was.Len()), was.Slice(0, i)), was.Slice(i+1, was.Len())))
		if !e.yield(at, "dropped") {
			return false
		}
		double := reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, was.Len()+1), was)
		v.Set(reflect.Append(double, was.Index(i)))
		rename(v.Index(was.Len()))
		if !e.yield(at, "doubled") {
			return false
		}
		v.Set(was)
		if !e.value(v.Index(i), at) {
			return false
		}
	}
	return true
}

// rename gives the double of a row another name, for nothing is there twice: its first word that is neither of its rule nor of
// an enumeration.
func rename(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + "-2")
		return true
	case reflect.Struct:
		for _, f := range fieldsOf(v.Type()) {
			if f.name != "clause" && f.name != "force" && rename(v.FieldByIndex(f.index)) {
				return true
			}
		}
	}
	return false
}

func (e editor) clauses(cs Clauses) bool {
	for i := range cs {
		c, was, at := &cs[i], cs[i], At("clauses", i)
		steps := []struct {
			field, step string
			edit        func()
		}{
			{"note", "another", func() { c.Note = Text{"a note", "注"} }},
			{"basis", "to stated", func() { c.Basis = Stated }},
			{"basis", "to read", func() { c.Basis = Read }},
			{"basis", "to assumed", func() { c.Basis = Assumed }},
			{"title", "another", func() { c.Title.En += "x" }},
			{"sameAs", "one more", func() { c.SameAs = []ClauseID{"Y-1"} }},
		}
		for _, s := range steps {
			s.edit()
			if c.Basis == was.Basis && s.field == "basis" {
				continue
			}
			goOn := e.yield(Join(at, s.field), s.step)
			*c = was
			if !goOn {
				return false
			}
		}
	}
	return true
}
