package logistics

import "reflect"

// Clone gives a deep copy of a policy, or of facts or an answer: it shares no list, map or pointer with its argument, so
// that no later change of the one reaches the other. A nil list stays nil. Unexported fields, the keys of a map and funcs are
// copied as they stand; the figures and dates of this module keep nothing there that can change. Anything may be copied that
// does not contain itself.
func Clone[P any](policy P) P {
	unshare(reflect.ValueOf(&policy).Elem())
	return policy
}

// unshare gives every list, map and pointer in v, which can be set, a copy of its own.
func unshare(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			own := reflect.New(v.Type().Elem())
			own.Elem().Set(v.Elem())
			unshare(own.Elem())
			v.Set(own)
		}
	case reflect.Interface:
		if !v.IsNil() {
			v.Set(unshared(v.Elem()))
		}
	case reflect.Slice:
		if !v.IsNil() {
			own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
			reflect.Copy(own, v)
			v.Set(own)
		}
		unshareAll(v)
	case reflect.Array:
		unshareAll(v)
	case reflect.Map:
		if !v.IsNil() {
			own := reflect.MakeMapWithSize(v.Type(), v.Len())
			for key, entry := range v.Seq2() {
				own.SetMapIndex(key, unshared(entry))
			}
			v.Set(own)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			// The exported fields of an embedded struct can be set whatever its name.
			f := v.Type().Field(i)
			if f.IsExported() || f.Anonymous && f.Type.Kind() == reflect.Struct {
				unshare(v.Field(i))
			}
		}
	}
}

func unshareAll(list reflect.Value) {
	for i := range list.Len() {
		unshare(list.Index(i))
	}
}

// unshared gives a copy of a value that cannot be set.
func unshared(v reflect.Value) reflect.Value {
	own := reflect.New(v.Type()).Elem()
	own.Set(v)
	unshare(own)
	return own
}
