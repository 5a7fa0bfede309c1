package logistics_test

import (
	"testing"

	"example.com/logistics"
)

func TestPersonsOnOnePaper(t *testing.T) {
	for _, row := range []struct {
		reason string
		on     []logistics.Person
		want   int
	}{
		{"nobody", nil, 0},
		{"two", []logistics.Person{"Wang", "Li"}, 0},
		{"one twice, to the letter", []logistics.Person{"Wang", "Li", "Wang"}, 0},
		{"one in two spellings", []logistics.Person{"Wang", "Li", "wang"}, 1},
		{"a space within a name", []logistics.Person{"张伟", "张 伟"}, 1},
		{"empty ones are nobody", []logistics.Person{"", " ", ""}, 0},
	} {
		var persons logistics.Persons
		var ps logistics.Problems
		for i, p := range row.on {
			persons.Add(&ps, logistics.At("by", i), p)
		}
		if len(ps) != row.want {
			t.Errorf("%s: %v", row.reason, ps)
		}
	}
}
