package logistics_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
)

// spot is a value or a list of a policy with its path.
type spot struct {
	path string
	v    reflect.Value
	name bool // by which the row of a list is known again
}

// spots gives the values and the lists below v, which can be set, in order.
func spots(v reflect.Value, path string) (values, lists []spot) {
	_, figure := v.Interface().(decimal.Decimal)
	_, text := v.Interface().(encoding.TextMarshaler)
	switch {
	case figure || text:
		return []spot{{path: path, v: v}}, nil
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			below := path
			if name != "" {
				below = logistics.Join(path, name)
			}
			inner, lower := spots(v.Field(i), below)
			values, lists = append(values, inner...), append(lists, lower...)
		}
		return values, lists
	case v.Kind() == reflect.Slice:
		lists = append(lists, spot{path: path, v: v})
		known := knownBy(v.Type().Elem())
		for i := range v.Len() {
			at := logistics.At(path, i)
			inner, lower := spots(v.Index(i), at)
			for k := range inner {
				field, direct := strings.CutPrefix(inner[k].path, at+".")
				inner[k].name = direct && field == known || inner[k].name
			}
			values, lists = append(values, inner...), append(lists, lower...)
		}
		return values, lists
	}
	return []spot{{path: path, v: v}}, nil
}

// knownBy gives the field by which the row of a list is known again: the first of these it has; "" where it has none.
func knownBy(row reflect.Type) string {
	if row.Kind() != reflect.Struct {
		return ""
	}
	for _, name := range []string{"id", "key", "act", "what", "name", "kind", "severity", "category"} {
		for _, f := range reflect.VisibleFields(row) {
			if has, _, _ := strings.Cut(f.Tag.Get("json"), ","); has == name {
				return name
			}
		}
	}
	return ""
}

// settable gives a copy of a policy that can be edited, and what it holds.
func settable(policy any) reflect.Value {
	v := reflect.New(reflect.TypeOf(policy)).Elem()
	v.Set(reflect.ValueOf(logistics.Clone(policy)))
	return v
}

func anyPolicy() *rapid.Generator[any] {
	all := documented()
	var names []string
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	return rapid.Map(rapid.SampledFrom(names), func(name string) any { return all[name] })
}

// editValue sets a value to another, or now and then to the same one. Where wild, it may be one that no policy may have.
func editValue(t *rapid.T, v reflect.Value, wild bool) {
	var choices []any
	switch v.Interface().(type) {
	case decimal.Decimal:
		choices = []any{decimal.Decimal{}, decimal.New(5000, 0), decimal.New(500_000, -2), decimal.New(49_999_999, -4), decimal.New(50_000_001, -4), decimal.New(60, 0)}
		if wild {
			choices = append(choices, decimal.New(-5, 0), decimal.New(-50, -1), decimal.New(1, -5), decimal.New(5, 20), decimal.New(50, 19))
		}
	case logistics.Measure:
		choices = []any{logistics.Measure{}, logistics.Count(1), logistics.Count(2), logistics.Share(1, 2), logistics.Share(2, 4), logistics.Share(15, 100), logistics.Said("x")}
	case logistics.Every:
		choices = []any{logistics.Every{}, logistics.MustEvery("daily"), logistics.MustEvery("weekly fri"), logistics.MustEvery("monthly 25..5"), logistics.MustEvery("7d before term")}
	case logistics.Span:
		choices = []any{logistics.Span{}, logistics.MustSpan("0d"), logistics.MustSpan("1h"), logistics.MustSpan("24h"), logistics.MustSpan("1d")}
	default:
		switch v.Kind() {
		case reflect.String:
			v.SetString(rapid.SampledFrom([]string{"x", "y", v.String() + "x", "buyer", "guard", "000-109"}).Draw(t, "text"))
		case reflect.Bool:
			v.SetBool(rapid.Bool().Draw(t, "answer"))
		case reflect.Int:
			v.SetInt(v.Int() + int64(rapid.IntRange(-1, 1).Draw(t, "more")))
		case reflect.Uint8:
			was := v.Uint()
			v.SetUint(uint64(rapid.IntRange(0, 9).Draw(t, "word")))
			if _, err := v.Interface().(encoding.TextMarshaler).MarshalText(); err != nil && !wild {
				v.SetUint(was)
			}
		default:
			t.Fatalf("no edit for a %s", v.Type())
		}
		return
	}
	v.Set(reflect.ValueOf(rapid.SampledFrom(choices).Draw(t, "choice")))
}

// editList takes an entry out, repeats one elsewhere, lets two change places, turns the list round or empties it. Where
// wild, an empty list gets an entry that says nothing.
func editList(t *rapid.T, list reflect.Value, wild bool) {
	n := list.Len()
	if n == 0 {
		if wild {
			list.Set(reflect.Append(list, reflect.New(list.Type().Elem()).Elem()))
		}
		return
	}
	i, j := rapid.IntRange(0, n-1).Draw(t, "i"), rapid.IntRange(0, n-1).Draw(t, "j")
	old := reflect.ValueOf(logistics.Clone(list.Interface()))
	switch rapid.SampledFrom([]string{"remove", "repeat", "swap", "turn", "empty", "nil"}).Draw(t, "edit") {
	case "remove":
		list.Set(reflect.AppendSlice(old.Slice3(0, i, i), old.Slice(i+1, n)))
	case "repeat":
		list.Set(reflect.AppendSlice(reflect.Append(old.Slice3(0, i, i), list.Index(j)), old.Slice(i, n)))
	case "swap":
		list.Index(i).Set(old.Index(j))
		list.Index(j).Set(old.Index(i))
	case "turn":
		for k := range n {
			list.Index(k).Set(old.Index(n - 1 - k))
		}
	case "empty":
		list.Set(old.Slice(0, 0))
	case "nil":
		list.SetZero()
	}
}

// edited draws a policy and an edited copy of it.
func edited(wild bool) *rapid.Generator[[2]any] {
	policies := anyPolicy()
	return rapid.Custom(func(t *rapid.T) [2]any {
		old := policies.Draw(t, "policy")
		v := settable(old)
		for range rapid.IntRange(0, 5).Draw(t, "edits") {
			values, lists := spots(v, "")
			if rapid.Bool().Draw(t, "a list") {
				editList(t, rapid.SampledFrom(lists).Draw(t, "list").v, wild)
			} else {
				editValue(t, rapid.SampledFrom(values).Draw(t, "value").v, wild)
			}
		}
		return [2]any{old, v.Interface()}
	})
}

// There is a change exactly where go-cmp sees a difference, and the other way round there are the same changes.
func TestDiffRulesSeesWhatCmpSees(t *testing.T) {
	pairs := edited(true)
	rapid.Check(t, func(t *rapid.T) {
		pair := pairs.Draw(t, "pair")
		old, new := pair[0], pair[1]
		changes := logistics.DiffRules(old, new)
		if diff := cmp.Diff(old, new, cmpopts.EquateEmpty()); (diff != "") != (len(changes) > 0) {
			t.Fatalf("%d changes %v; go-cmp sees\n%s", len(changes), changes, diff)
		}
		if again := logistics.DiffRules(new, logistics.Clone(new)); len(again) > 0 {
			t.Errorf("a policy and its clone differ: %v", again)
		}
		var want, back []string
		turned := map[logistics.ChangeKind]logistics.ChangeKind{
			logistics.Added: logistics.Removed, logistics.Removed: logistics.Added, logistics.Changed: logistics.Changed,
		}
		for _, c := range changes {
			want = append(want, logistics.RuleChange{Kind: turned[c.Kind], Old: c.New, New: c.Old, Was: c.Is, Is: c.Was}.String())
		}
		for _, c := range logistics.DiffRules(new, old) {
			c.Path = ""
			back = append(back, c.String())
		}
		slices.Sort(want)
		slices.Sort(back)
		if diff := cmp.Diff(want, back); diff != "" {
			t.Errorf("the other way round other things changed:\n%s", diff)
		}
	})
}

// Whatever is written otherwise and is the same is no change.
func TestDiffRulesLooksAtValues(t *testing.T) {
	policies := anyPolicy()
	rapid.Check(t, func(t *rapid.T) {
		old := policies.Draw(t, "policy")
		v := settable(old)
		values, lists := spots(v, "")
		for _, s := range values {
			if d, ok := s.v.Interface().(decimal.Decimal); ok {
				zeros := int32(rapid.IntRange(0, 20).Draw(t, "zeros"))
				s.v.Set(reflect.ValueOf(decimal.NewFromBigInt(d.Shift(zeros).BigInt(), -zeros)))
			}
		}
		for _, s := range lists {
			if s.v.Len() == 0 {
				s.v.Set(reflect.MakeSlice(s.v.Type(), 0, 0))
			}
		}
		if changes := logistics.DiffRules(old, v.Interface()); len(changes) > 0 {
			t.Errorf("%v", changes)
		}
	})
}

// One edit of one value is one change with its path; of what a row is known by, one row goes and another comes.
func TestOneEditIsOneChange(t *testing.T) {
	policies := anyPolicy()
	rapid.Check(t, func(t *rapid.T) {
		old := policies.Draw(t, "policy")
		v := settable(old)
		values, _ := spots(v, "")
		s := rapid.SampledFrom(values).Draw(t, "value")
		editValue(t, s.v, true)
		changes := logistics.DiffRules(old, v.Interface())
		if len(changes) == 0 {
			return // the same value was drawn
		}
		row := s.path[:strings.LastIndex("."+s.path, ".")]
		row = strings.TrimSuffix(row, ".")
		switch {
		case s.name && len(changes) == 2 && changes[0].Kind == logistics.Removed && changes[1].Kind == logistics.Added:
			if changes[0].Path != row || changes[1].Path != row {
				t.Errorf("%s is edited, and %v", s.path, changes)
			}
		case s.name || len(changes) != 1 || changes[0].Kind != logistics.Changed || changes[0].Path != s.path:
			t.Errorf("%s is edited, and %v", s.path, changes)
		}
	})
}

// One entry more in any list is one change, and one less is.
func TestOneEntryIsOneChange(t *testing.T) {
	policies := anyPolicy()
	rapid.Check(t, func(t *rapid.T) {
		old := policies.Draw(t, "policy")
		v := settable(old)
		_, lists := spots(v, "")
		list := rapid.SampledFrom(lists).Draw(t, "list")
		n := list.v.Len()
		i := rapid.IntRange(0, n).Draw(t, "i")
		entries := reflect.ValueOf(logistics.Clone(list.v.Interface()))
		fresh := reflect.New(entries.Type().Elem()).Elem()
		list.v.Set(reflect.AppendSlice(reflect.Append(entries.Slice3(0, i, i), fresh), entries.Slice(i, n)))
		more := logistics.DiffRules(old, v.Interface())
		if len(more) != 1 || more[0].Kind != logistics.Added || more[0].Path != logistics.At(list.path, i) || more[0].Old != "" {
			t.Errorf("an entry at %s: %v", logistics.At(list.path, i), more)
		}
		less := logistics.DiffRules(v.Interface(), old)
		if len(less) != 1 || less[0].Kind != logistics.Removed || less[0].Path != logistics.At(list.path, i) || less[0].New != "" {
			t.Errorf("none at %s: %v", logistics.At(list.path, i), less)
		}
	})
}

// tree gives a value as its JSON has it, each figure and word a text; what is empty is left out.
func tree(t rapid.TB, v any) any {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return grown(t, string(data))
}

func grown(t rapid.TB, text string) any {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return pruned(v)
}

func pruned(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for name, part := range v {
			if part = pruned(part); part == "" || part == nil {
				delete(v, name)
			} else {
				v[name] = part
			}
		}
		return v
	case []any:
		for i := range v {
			v[i] = pruned(v[i])
		}
		return v
	case nil:
		return nil
	}
	return fmt.Sprint(v)
}

// patch takes over changes in a tree: first it removes, from the end, then it adds and changes, from the beginning.
func patch(t rapid.TB, root any, changes []logistics.RuleChange) any {
	t.Helper()
	for _, c := range slices.Backward(changes) {
		if c.Kind == logistics.Removed {
			root = at(t, root, c.Path, func(list []any, i int) []any { return slices.Delete(list, i, i+1) }, nil)
		}
	}
	for _, c := range changes {
		var value any = c.New
		if strings.HasPrefix(c.New, "{") {
			value = grown(t, c.New)
		}
		switch c.Kind {
		case logistics.Added:
			root = at(t, root, c.Path, func(list []any, i int) []any { return slices.Insert(list, i, value) }, nil)
		case logistics.Changed:
			root = at(t, root, c.Path, func(list []any, i int) []any { list[i] = value; return list }, value)
		}
	}
	return pruned(root)
}

// at goes to the end of a path and edits the list that it leads into there, or sets the field.
func at(t rapid.TB, v any, path string, edit func(list []any, i int) []any, value any) any {
	t.Helper()
	if index, rest, ok := strings.Cut(path, "]"); ok && strings.HasPrefix(index, "[") {
		i, err := strconv.Atoi(index[1:])
		if err != nil {
			t.Fatal(err)
		}
		list, _ := v.([]any)
		if rest == "" {
			return edit(list, i)
		}
		list[i] = at(t, list[i], strings.TrimPrefix(rest, "."), edit, value)
		return list
	}
	end := strings.IndexAny(path, ".[")
	if end < 0 {
		v.(map[string]any)[path] = value
		return v
	}
	object, name := v.(map[string]any), path[:end]
	object[name] = at(t, object[name], strings.TrimPrefix(path[end:], "."), edit, value)
	return object
}

// Nothing is lost: who takes over the changes in the old policy, has the new one.
func TestTheChangesMakeTheNewPolicy(t *testing.T) {
	pairs := edited(false)
	rapid.Check(t, func(t *rapid.T) {
		pair := pairs.Draw(t, "pair")
		old, new := pair[0], pair[1]
		defer func() {
			if t.Failed() {
				t.Logf("%v", logistics.DiffRules(old, new))
			}
		}()
		got := patch(t, tree(t, old), logistics.DiffRules(old, new))
		if diff := cmp.Diff(tree(t, new), got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("the changes make another policy (-want +got):\n%s", diff)
		}
	})
}
