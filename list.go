package logistics

import "encoding/json"

// List is a slice whose JSON is always a list: a nil list is written [] and [] is read as nil, so that a policy or a
// report survives the round trip exactly. Any []T can be assigned to it.
type List[T any] []T

// MarshalJSON writes an empty list as [].
func (l List[T]) MarshalJSON() ([]byte, error) {
	if len(l) == 0 {
		return []byte("[]"), nil
	}
	return json.Marshal([]T(l))
}
