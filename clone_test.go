package logistics_test

import (
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/assets"
	"example.com/logistics/budget"
	"example.com/logistics/incident"
	"example.com/logistics/procurement"
	"example.com/logistics/supplier"
)

// documented are the policies of the documents, made afresh.
func documented() map[string]any {
	return map[string]any{
		"approval factory": approval.Factory(), "approval school": approval.School(),
		"supplier factory": supplier.Factory(), "supplier school": supplier.School(),
		"procurement factory": procurement.Factory(), "procurement school": procurement.School(),
		"assets factory": assets.Factory(), "assets school": assets.School(),
		"incident factory": incident.Factory(), "incident school": incident.School(),
		"budget factory": budget.Factory(), "budget school": budget.School(),
	}
}

// spoil sets every entry of every list below v to nothing, the innermost first, and counts them.
func spoil(v reflect.Value) (entries int) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			entries = spoil(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				entries += spoil(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			entries += spoil(v.Index(i)) + 1
			v.Index(i).SetZero()
		}
	}
	return entries
}

func TestCloneOfEveryDocumentedPolicy(t *testing.T) {
	fresh := documented()
	for name, original := range documented() {
		t.Run(name, func(t *testing.T) {
			clone := logistics.Clone(original)
			if diff := cmp.Diff(original, clone); diff != "" {
				t.Fatalf("the clone differs (-original +clone):\n%s", diff)
			}
			if entries := spoil(reflect.ValueOf(clone)); entries < 25 {
				t.Errorf("%d entries of lists were changed; every policy has more", entries)
			}
			if cmp.Equal(original, clone) {
				t.Error("the clone was not changed: this test shows nothing")
			}
			if diff := cmp.Diff(fresh[name], original); diff != "" {
				t.Errorf("what was done to the clone shows in the original (-want +got):\n%s", diff)
			}
		})
	}
}

// hiddenList keeps its list where reflection cannot set it.
type hiddenList struct{ list []int }

type inner struct{ List []int }

// everything has every kind of thing that a clone must take apart.
type everything struct {
	inner   // unexported, with an exported list
	Pointer *inner
	Deep    **inner
	Map     map[string][]int
	Any     any
	Array   [2][]int
	Figure  *decimal.Decimal
	At      time.Time
	Hidden  hiddenList
	Nil     []int
	Empty   []int
	NoMap   map[string]int
	private []int
	unnamed inner // its list is exported, and cannot be set
}

func TestCloneSharesNothing(t *testing.T) {
	figure, pointer := decimal.New(5, 2), &inner{[]int{1}}
	fresh := func() everything {
		return everything{
			inner: inner{[]int{1}}, Pointer: &inner{[]int{1}}, Deep: &pointer, Map: map[string][]int{"a": {1}}, Any: []int{1},
			Array: [2][]int{{1}, {1}}, Figure: &figure, At: time.Date(2026, 3, 2, 9, 0, 0, 0, time.FixedZone("CST", 8*60*60)),
			Hidden: hiddenList{[]int{1}}, Empty: []int{}, private: []int{1}, unnamed: inner{[]int{1}},
		}
	}
	for _, row := range []struct {
		reason string
		change func(e *everything)
		see    func(e everything) int
	}{
		{"a list in an embedded struct without an exported name", func(e *everything) { e.List[0] = 9 }, func(e everything) int { return e.List[0] }},
		{"a list behind a pointer", func(e *everything) { e.Pointer.List[0] = 9 }, func(e everything) int { return e.Pointer.List[0] }},
		{"what a pointer points to", func(e *everything) { e.Pointer.List = []int{9} }, func(e everything) int { return e.Pointer.List[0] }},
		{"behind two pointers", func(e *everything) { (*e.Deep).List[0] = 9 }, func(e everything) int { return (*e.Deep).List[0] }},
		{"an entry of a map", func(e *everything) { e.Map["a"] = []int{9} }, func(e everything) int { return e.Map["a"][0] }},
		{"a list in a map", func(e *everything) { e.Map["a"][0] = 9 }, func(e everything) int { return e.Map["a"][0] }},
		{"a list in an interface", func(e *everything) { e.Any.([]int)[0] = 9 }, func(e everything) int { return e.Any.([]int)[0] }},
		{"a list in an array", func(e *everything) { e.Array[1][0] = 9 }, func(e everything) int { return e.Array[1][0] }},
	} {
		t.Run(row.reason, func(t *testing.T) {
			original := fresh()
			clone := logistics.Clone(original)
			row.change(&clone)
			if got := row.see(clone); got != 9 {
				t.Errorf("the clone shows %d", got)
			}
			if got := row.see(original); got != 1 {
				t.Errorf("the original shows %d", got)
			}
		})
	}
	original := fresh()
	clone := logistics.Clone(original)
	if clone.Figure == original.Figure || !clone.Figure.Equal(*original.Figure) {
		t.Error("a pointer to a figure must be another one to the same figure")
	}
	if clone.At != original.At {
		t.Errorf("the time %s became %s", original.At, clone.At)
	}
	if clone.Nil != nil || clone.NoMap != nil || clone.Empty == nil {
		t.Errorf("nil must stay nil and empty empty: %v %v %v", clone.Nil == nil, clone.NoMap == nil, clone.Empty == nil)
	}
	if clone.private[0] != 1 || clone.unnamed.List[0] != 1 || clone.Hidden.list[0] != 1 {
		t.Error("what is unexported is lost")
	}
	if grown := append(clone.List, 9); len(grown) != 2 || len(original.List) != 1 {
		t.Error("a longer list of the clone must be its own")
	}
}

func TestCloneOfNothingAndOfPointers(t *testing.T) {
	if got := logistics.Clone[any](nil); got != nil {
		t.Errorf("nothing became %v", got)
	}
	if got := logistics.Clone[*policy](nil); got != nil {
		t.Errorf("a nil pointer became %v", got)
	}
	if got := logistics.Clone(7); got != 7 {
		t.Errorf("7 became %d", got)
	}
	p := complete()
	clone := logistics.Clone(&p)
	clone.Review.Share.Months = 99
	clone.Price.Tiers[0].Then.Quotes = 99
	if diff := cmp.Diff(complete(), p); clone == &p || diff != "" {
		t.Errorf("the original was changed (-want +got):\n%s", diff)
	}
}
