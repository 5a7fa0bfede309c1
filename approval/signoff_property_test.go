package approval_test

import (
	"reflect"
	"testing"

	"example.com/logistics/approval"
)

// No two lists of a documented policy are one, so that whoever changes a row of a fresh one changes that row alone.
func TestPolicyListsAreApart(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School()} {
		seen := map[any]string{}
		var walk func(v reflect.Value, path string)
		walk = func(v reflect.Value, path string) {
			switch v.Kind() {
			case reflect.Struct:
				for i := range v.NumField() {
					if f := v.Type().Field(i); f.IsExported() {
						walk(v.Field(i), path+"."+f.Name)
					}
				}
			case reflect.Slice:
				if v.Len() == 0 {
					return
				}
				if before, shared := seen[v.Pointer()]; shared {
					t.Errorf("%s: %s and %s are one list", pol.Edition, before, path)
				}
				seen[v.Pointer()] = path
				for i := range v.Len() {
					walk(v.Index(i), path+"[]")
				}
			}
		}
		walk(reflect.ValueOf(pol), "")
		if len(seen) < 50 {
			t.Errorf("only %d lists were looked at", len(seen))
		}
	}
}
