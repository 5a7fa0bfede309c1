package logistics

import "encoding/json"

// List is a slice whose JSON is always a list: nil is written [], and [Decode] reads [] as nil, so that what is written and read
// again is the same. Any []T can be assigned to it.
type List[T any] []T

// MarshalJSON writes an empty list as [].
func (l List[T]) MarshalJSON() ([]byte, error) {
	if len(l) == 0 {
		return []byte("[]"), nil
	}
	return json.Marshal([]T(l))
}
