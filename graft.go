package logistics

import (
	"reflect"
	"slices"
	"strings"
)

// Graft gives base with one part as donor has it, so that the change of this part alone can be tried. question names the part as
// a question of a [Diff] does: "delivery.excess", or a row of a list by its name, "delivery.fields.brand". Where the policy would
// not be valid, as with one weight of several, the part is what holds it, but never a whole section. ok is false where no such
// policy is valid, or question names nothing. The clauses are those that the rows then cite, as base has them where it does.
func Graft[P any](base, donor P, question string) (grafted P, ok bool) {
	from := reflect.ValueOf(&donor).Elem()
	least := min(2, 1+strings.Count(question, "."))
	for most := len(question); most >= least; most-- {
		own := Clone(base)
		v := reflect.ValueOf(&own).Elem()
		most = transplant(v, from, question, most)
		if most < least {
			break
		}
		relist(v, from)
		if Validate(own) == nil {
			return Clone(own), true
		}
	}
	return base, false
}

// relist lists the clauses that a policy cites, and those of the donor that it does not list yet.
func relist(policy, donor reflect.Value) {
	clauses, more := fieldNamed(policy, "Clauses"), fieldNamed(donor, "Clauses")
	if !clauses.IsValid() || clauses.Type() != reflect.TypeFor[Clauses]() {
		return
	}
	listed := clauses.Interface().(Clauses)
	for _, c := range more.Interface().(Clauses) {
		if _, known := listed.Find(c.ID); !known {
			listed = append(listed[:len(listed):len(listed)], c)
		}
	}
	clauses.Set(reflect.ValueOf(listed.CitedBy(policy.Interface())))
}

// transplant sets the part of to that a path leads to, at most so many steps down, as from has it. It gives the number of
// steps.
func transplant(to, from reflect.Value, path string, most int) (steps int) {
	if most > 0 && path != "" {
		switch to.Kind() {
		case reflect.Pointer:
			if !to.IsNil() && !from.IsNil() {
				return transplant(to.Elem(), from.Elem(), path, most)
			}
		case reflect.Struct:
			for _, f := range fieldsOf(to.Type()) {
				below, leads := under(path, f.name)
				if t := to.FieldByIndex(f.index).Type(); t.Kind() == reflect.Slice && t.Elem().Kind() != reflect.Struct && below != "" {
					continue // of one word it is the row that says something
				}
				if leads {
					return 1 + transplant(to.FieldByIndex(f.index), from.FieldByIndex(f.index), below, most-1)
				}
			}
		case reflect.Slice:
			if name := longestName(path, to, from); name != "" {
				below, _ := under(path, name)
				return 1 + swap(to, from, name, below, most-1)
			}
		}
	}
	to.Set(from)
	return 0
}

// under gives what follows a name at the beginning of a path.
func under(path, name string) (below string, leads bool) {
	below, leads = strings.CutPrefix(path, name)
	if below == "" || !leads {
		return "", leads
	}
	return strings.CutPrefix(below, ".")
}

// swap sets what a list has of a name as another has it: one below the other where each has one, else all of them.
func swap(to, from reflect.Value, name, below string, most int) (steps int) {
	was, is := placesOf(to, name), placesOf(from, name)
	if len(was) == 1 && len(is) == 1 {
		return transplant(to.Index(was[0]), from.Index(is[0]), below, most)
	}
	at := 0 // where to put them
	switch {
	case len(was) > 0:
		at = was[0]
	case len(is) > 0:
		at = min(is[0], to.Len())
	}
	all := reflect.MakeSlice(to.Type(), 0, to.Len()+len(is))
	for i := range to.Len() + 1 {
		if i == at {
			for _, j := range is {
				all = reflect.Append(all, from.Index(j))
			}
		}
		if i < to.Len() && !slices.Contains(was, i) {
			all = reflect.Append(all, to.Index(i))
		}
	}
	to.Set(all)
	return 0
}

// longestName gives the longest name of something in either list with which a path begins; "" where there is none.
func longestName(path string, lists ...reflect.Value) (longest string) {
	for _, list := range lists {
		for i := range list.Len() {
			name := nameOf(list.Index(i))
			if _, leads := under(path, name); leads && len(name) > len(longest) {
				longest = name
			}
		}
	}
	return longest
}

// placesOf gives the places of what has a name.
func placesOf(list reflect.Value, name string) (places []int) {
	for i := range list.Len() {
		if nameOf(list.Index(i)) == name {
			places = append(places, i)
		}
	}
	return places
}

// nameOf gives the name by which a row stands in a list: its first text that is no clause.
func nameOf(v reflect.Value) string {
	if v.Kind() != reflect.Struct {
		return ""
	}
	for _, f := range fieldsOf(v.Type()) {
		if field := v.FieldByIndex(f.index); field.Kind() == reflect.String && field.Type() != reflect.TypeFor[ClauseID]() {
			return field.String()
		}
	}
	return ""
}
