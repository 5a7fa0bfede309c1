package logistics

import (
	"encoding"
	"reflect"
	"strings"

	"github.com/shopspring/decimal"
)

// lawful is a policy with laws of its own, beyond the form of its rows. Laws adds a problem for each one broken.
type lawful interface{ Laws(ps *Problems) }

// checked is a kind of row, or a list of them, that knows its own form.
type checked interface {
	check(path string, ps *Problems)
}

// Validate says whether a policy is complete: it has an edition; every clause has an id of its own, a title in both languages, a
// basis and, unless that is Stated, a note; every row is well formed and cites a listed clause; every listed clause is cited; every
// amount is one that [AmountOf] accepts; and its own laws hold, which its method Laws(*Problems) adds to, where it has one. The
// zero policy is invalid. The error is nil or an [*InvalidError] with every problem. What has no field Edition and no field
// Clauses is no policy.
func Validate(policy any) error { return kinds{}.validate(policy) }

func (ks kinds) validate(policy any) error {
	var ps Problems
	v, ok := policyOf(policy, &ps)
	if !ok {
		return ps.Err()
	}
	if fieldNamed(v, "Edition").String() == "" {
		ps.Add("edition", CodeAbsent, "no edition")
	}
	listed := fieldNamed(v, "Clauses").Interface().(Clauses)
	listed.check(&ps)
	cited := map[ClauseID]bool{}
	var forms Problems
	for _, row := range ks.checkForms(policy, &forms) {
		cited[row.rule.Clause] = true
		_, known := listed.Find(row.rule.Clause)
		switch {
		case row.rule.Clause == "":
			ps.Add(Join(row.path, "clause"), CodeAbsent, "a row without a clause")
		case !known:
			ps.Add(Join(row.path, "clause"), CodeUnknown, "cites %s, which the policy does not list", row.rule.Clause)
		}
	}
	for i, c := range listed {
		if c.ID != "" && !cited[c.ID] {
			ps.Add(At("clauses", i), CodeUnknown, "%s is listed and cited by no row", c.ID)
		}
	}
	ps = append(ps, forms...)
	// A policy given by value may have its laws on the pointer.
	own := reflect.New(v.Type())
	own.Elem().Set(v)
	if policy, ok := own.Interface().(lawful); ok {
		policy.Laws(&ps)
	}
	return ps.Err()
}

// policyOf gives the struct of a policy; ok is false, with a problem, for what has no edition and clauses.
func policyOf(policy any, ps *Problems) (v reflect.Value, ok bool) {
	v = reflect.Indirect(reflect.ValueOf(policy))
	if !v.IsValid() || v.Kind() != reflect.Struct {
		ps.Add("", CodeType, "%T is no policy", policy)
		return v, false
	}
	edition, clauses := fieldNamed(v, "Edition"), fieldNamed(v, "Clauses")
	if !edition.IsValid() || edition.Kind() != reflect.String || !clauses.IsValid() || clauses.Type() != reflect.TypeFor[Clauses]() {
		ps.Add("", CodeType, "%T has no edition and clauses: it is no policy", policy)
		return v, false
	}
	return v, true
}

// fieldNamed gives a field of a struct or of what it embeds; none where that is a nil pointer.
func fieldNamed(v reflect.Value, name string) reflect.Value {
	f, ok := v.Type().FieldByName(name)
	if !ok {
		return reflect.Value{}
	}
	field, err := v.FieldByIndexErr(f.Index)
	if err != nil {
		return reflect.Value{}
	}
	return field
}

func (cs Clauses) check(ps *Problems) {
	if len(cs) == 0 {
		ps.Add("clauses", CodeAbsent, "no clauses")
	}
	names := map[ClauseID]bool{}
	for i, c := range cs {
		at := At("clauses", i)
		for _, id := range append([]ClauseID{c.ID}, c.SameAs...) {
			switch {
			case id == "":
				ps.Add(at+".id", CodeAbsent, "a clause without an id")
			case names[id]:
				ps.Add(at+".id", CodeDuplicate, "%s is listed twice", id)
			}
			names[id] = true
		}
		if c.Title.En == "" || c.Title.Zh == "" {
			ps.Add(at+".title", CodeAbsent, "%s has no title in both languages", c.ID)
		}
		if c.Basis != Stated && (c.Note.En == "" || c.Note.Zh == "") {
			ps.Add(at+".note", CodeAbsent, "%s is %s and has no note in both languages", c.ID, c.Basis)
		}
	}
}

// form asks for clauses with an id, both titles and, unless they are stated, both notes.
func (Clauses) form() *shape {
	both := func() *shape { return &shape{Properties: shapes{{"en", filled()}, {"zh", filled()}}} }
	clause := &shape{
		Properties: shapes{{"id", filled()}, {"sameAs", &shape{Items: filled(), Unique: true}}, {"title", both()}},
		If:         property("basis", &shape{Const: Stated}),
		Else:       property("note", both()),
	}
	return &shape{Items: clause, MinItems: 1}
}

// located is a row of a policy.
type located struct {
	path string
	rule Rule
}

// checkForms asks every row for its form, guards every figure and asks every word whether it is one; it gives the rows.
func (ks kinds) checkForms(policy any, ps *Problems) (rows []located) {
	deep := ks.walk(policy, func(w *walker, v reflect.Value) bool {
		if v.Kind() == reflect.String && !w.in(reflect.TypeFor[Text]()) {
			checkWord(w, v, ps)
		}
		if rule, ok := w.row(v); ok {
			rows = append(rows, located{w.path(), rule})
		}
		if v.Kind() == reflect.Struct && w.kinds.of(v.Type()).rules > 1 {
			ps.Add(w.path(), CodeConflict, "a row with two rules, or one by a pointer: embed one Rule")
		}
		if k := v.Kind(); (k == reflect.String || k == reflect.Bool || k == reflect.Int) && v.NumMethod() == 0 {
			return true // nothing to ask
		}
		switch x := v.Interface().(type) {
		case checked:
			x.check(w.path(), ps)
		case Measure, Clauses:
		case decimal.Decimal:
			ps.Amount(w.path(), x)
		case encoding.TextMarshaler:
			if _, err := x.MarshalText(); err != nil {
				ps.Add(w.path(), CodeWord, "%v", err)
			}
		}
		return true
	})
	if deep {
		ps.Add("", CodeRange, "%v", errTooDeep)
	}
	return rows
}

// checkWord holds a word of the policy to what makes a name, for it is printed on one line and looked for in records. A
// measure lists roles and seals with a bar between them, and a spreadsheet takes what begins with = or @ for a formula.
func checkWord(w *walker, v reflect.Value, ps *Problems) {
	word := v.String()
	switch {
	case word == "": // the row's own form, or the policy's laws, say whether it may be
	case (v.Type() == reflect.TypeFor[Role]() || v.Type() == reflect.TypeFor[Seal]()) && strings.Contains(word, "|"):
		ps.Add(w.path(), CodeWord, "%s has a bar, which stands between names of which any one will do", quote(word))
	case strings.ContainsAny(word[:1], "=@+"):
		ps.Add(w.path(), CodeWord, "%s begins as a formula does", quote(word))
	default:
		var own Problems
		if own.Name("", word); len(own) > 0 {
			ps.Under(w.path(), own.Err())
		}
	}
}
