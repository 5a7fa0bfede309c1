package logistics

import (
	"reflect"
	"strconv"
	"strings"
	"unicode"
)

// ChangeKind says what became of a value or row of a policy. The zero ChangeKind is invalid.
type ChangeKind uint8

// The kinds of change.
const (
	Added   ChangeKind = iota + 1 // only the new policy has it
	Removed                       // only the old policy has it
	Changed                       // both have it, and differ
)

func changeWords() Words {
	return Words{{"added", Text{"added", "新增"}}, {"removed", Text{"removed", "删除"}}, {"changed", Text{"changed", "修改"}}}
}

// String gives the wire word.
func (k ChangeKind) String() string { return changeWords().Wire(uint8(k)) }

// Label gives the word in l.
func (k ChangeKind) Label(l Lang) string { return changeWords().Label(uint8(k), l) }

// MarshalText gives the wire word; the zero ChangeKind is an error.
func (k ChangeKind) MarshalText() ([]byte, error) { return changeWords().Marshal(uint8(k)) }

// UnmarshalText reads a wire word.
func (k *ChangeKind) UnmarshalText(text []byte) error {
	return changeWords().Unmarshal((*uint8)(k), text)
}

// RuleChange is one edit between two editions of a policy: of a value, or of a whole row that was added or removed.
type RuleChange struct {
	Path string     `json:"path"`         // where, in the new policy; of what is removed, in the old one
	Kind ChangeKind `json:"kind"`         // what became of it
	Old  string     `json:"old"`          // the old value as in JSON without quotes, or the JSON of a row; "" where it is added
	New  string     `json:"new"`          // the new one likewise; "" where it is removed
	Was  ClauseID   `json:"was,omitzero"` // the clause of the row that has it, in the old policy; of an entry of Clauses its id; absent: none
	Is   ClauseID   `json:"is,omitzero"`  // the same in the new policy
}

// String gives the change in English.
func (c RuleChange) String() string { return c.Text(English) }

// Text gives the change in l: "price.tiers[2].from: 5000 → 6000 (000-109)".
func (c RuleChange) Text(l Lang) string {
	var b strings.Builder
	if c.Path != "" {
		b.WriteString(c.Path + Text{": ", "："}.In(l))
	}
	switch c.Kind {
	case Added:
		b.WriteString(c.Kind.Label(l) + " " + visible(c.New))
	case Removed:
		b.WriteString(c.Kind.Label(l) + " " + visible(c.Old))
	default:
		b.WriteString(visible(c.Old) + " → " + visible(c.New))
	}
	switch {
	case c.Was != "" && c.Is != "" && c.Was != c.Is:
		b.WriteString(cited(visible(string(c.Was))+" → "+visible(string(c.Is)), l))
	case c.Is != "":
		b.WriteString(cited(visible(string(c.Is)), l))
	case c.Was != "":
		b.WriteString(cited(visible(string(c.Was)), l))
	}
	return b.String()
}

// visible gives a text as it is, or quoted where some of it would not show.
func visible(s string) string {
	if s == "" || strings.TrimSpace(s) != s || strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsGraphic(r) }) {
		return strconv.Quote(s)
	}
	return s
}

// DiffRules gives what was edited between two policies of one type, in the order of the fields and rows; none where they are
// equal. It compares what JSON shows: figures by value (5000 is 5000.00), shares and all other words by form (1 of 2 is not 2 of
// 4), and nil as the empty list.
//
// Rows that are equal are matched first, as many as keep their order. Between them a row is matched with the one of the same id,
// key, act, what, name, kind, severity or category, by the first of these fields that its type has; rows without any of them by
// their clause, then one by one. A row without a match is added or removed, and so is one that changed its place. From new to old
// there are as many changes of each kind, added and removed exchanged.
//
// Any two values may be compared, or pointers to them, that do not contain themselves. Where their types differ, or one is nil,
// there is one change with the path "", which names the types.
func DiffRules(old, new any) []RuleChange {
	before, after := indirect(reflect.ValueOf(old)), indirect(reflect.ValueOf(new))
	switch {
	case !before.IsValid() && !after.IsValid():
		return nil
	case !before.IsValid():
		return []RuleChange{{Kind: Added, New: after.Type().String()}}
	case !after.IsValid():
		return []RuleChange{{Kind: Removed, Old: before.Type().String()}}
	case before.Type() != after.Type():
		return []RuleChange{{Kind: Changed, Old: before.Type().String(), New: after.Type().String()}}
	}
	d := differ{writer: writer{}}
	d.compare(before, after, place{}, place{})
	return d.changes
}

// differ goes through two policies side by side.
type differ struct {
	writer
	changes []RuleChange
}

// place is where a value stands in one of the two policies.
type place struct {
	path   string
	clause ClauseID // of the innermost row
}

func (p place) field(name string) place { return place{Join(p.path, name), p.clause} }

func (p place) at(i int) place { return place{At(p.path, i), p.clause} }

// clauseOf gives the clause of a row, and the id of an entry of the policy's clauses.
func clauseOf(v reflect.Value) (id ClauseID, ok bool) {
	if clause, ok := v.Interface().(Clause); ok {
		return clause.ID, true
	}
	rule, ok := ruleOf(v)
	return rule.Clause, ok
}

func (d *differ) compare(old, new reflect.Value, was, is place) {
	old, new = indirect(old), indirect(new)
	switch {
	case !old.IsValid() && !new.IsValid():
		return
	case !old.IsValid():
		d.added(new, was, is)
		return
	case !new.IsValid():
		d.removed(old, was, is)
		return
	}
	if id, row := clauseOf(old); row {
		was.clause = id
	}
	if id, row := clauseOf(new); row {
		is.clause = id
	}
	_, _, whole := wireText(old)
	switch {
	case whole || old.Type() != new.Type():
		if d.json(old) != d.json(new) {
			d.changes = append(d.changes, RuleChange{is.path, Changed, d.text(old), d.text(new), was.clause, is.clause})
		}
	case old.Kind() == reflect.Struct:
		for _, f := range d.fieldsOf(old.Type()) {
			d.compare(old.FieldByIndex(f.index), new.FieldByIndex(f.index), was.field(f.name), is.field(f.name))
		}
	default:
		d.compareLists(old, new, was, is)
	}
}

// added notes a value that only the new policy has; a row that was not there had no clause.
func (d *differ) added(v reflect.Value, was, is place) {
	c := RuleChange{Path: is.path, Kind: Added, New: d.text(v), Was: was.clause, Is: is.clause}
	if v = indirect(v); v.IsValid() {
		if id, row := clauseOf(v); row {
			c.Was, c.Is = "", id
		}
	}
	d.changes = append(d.changes, c)
}

func (d *differ) removed(v reflect.Value, was, is place) {
	c := RuleChange{Path: was.path, Kind: Removed, Old: d.text(v), Was: was.clause, Is: is.clause}
	if v = indirect(v); v.IsValid() {
		if id, row := clauseOf(v); row {
			c.Was, c.Is = id, ""
		}
	}
	d.changes = append(d.changes, c)
}

// entries gives the JSON of every entry of a list.
func (d *differ) entries(list reflect.Value) []string {
	all := make([]string, list.Len())
	for i := range all {
		all[i] = d.json(list.Index(i))
	}
	return all
}

func (d *differ) compareLists(old, new reflect.Value, was, is place) {
	before, after := d.entries(old), d.entries(new)
	i, j := 0, 0
	for _, next := range append(d.pairs(old, new, before, after), pair{old.Len(), new.Len()}) {
		for ; i < next.old; i++ {
			d.removed(old.Index(i), was.at(i), is)
		}
		for ; j < next.new; j++ {
			d.added(new.Index(j), was, is.at(j))
		}
		if i < len(before) && j < len(after) && before[i] != after[j] {
			d.compare(old.Index(i), new.Index(j), was.at(i), is.at(j))
		}
		i, j = i+1, j+1
	}
}

// pairs matches the rows of two lists whose JSON is before and after.
func (d *differ) pairs(old, new reflect.Value, before, after []string) []pair {
	pairs := common(before, after)
	f, named, called := d.callingField(old.Type().Elem())
	if called {
		pairs = inGaps(pairs, len(before), len(after), func(o, n gap) []pair {
			return common(d.called(old, o, f), d.called(new, n, f))
		})
	}
	if named {
		return pairs
	}
	return inGaps(pairs, len(before), len(after), func(o, n gap) []pair {
		var inOrder []pair
		for i := range min(o.to-o.from, n.to-n.from) {
			inOrder = append(inOrder, pair{i, i})
		}
		return inOrder
	})
}

// callingField gives the field by which a row is known again; ok is false where it has none. named is false for a clause:
// several rows may share it, and a row may be given another.
func (d *differ) callingField(t reflect.Type) (f field, named, ok bool) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return field{}, false, false
	}
	for _, name := range []string{"id", "key", "act", "what", "name", "kind", "severity", "category", "clause"} {
		for _, f := range d.fieldsOf(t) {
			if f.name == name {
				return f, name != "clause", true
			}
		}
	}
	return field{}, false, false
}

// called gives what the rows of a gap are called.
func (d *differ) called(list reflect.Value, g gap, f field) []string {
	names := make([]string, g.to-g.from)
	for i := range names {
		if row := indirect(list.Index(g.from + i)); row.IsValid() {
			names[i] = d.text(row.FieldByIndex(f.index))
		}
	}
	return names
}
