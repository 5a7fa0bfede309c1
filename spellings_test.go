package logistics_test

import (
	"slices"
	"testing"

	"example.com/logistics"
)

func TestSpellingsOnOnePaper(t *testing.T) {
	for _, row := range []struct {
		reason string
		names  []string
		want   []string
	}{
		{"nothing", nil, nil},
		{"two", []string{"A-1", "A1"}, nil},
		{"one, to the letter", []string{"A-1", "A-1"}, nil},
		{"capitals", []string{"A-1", "a-1"}, []string{"[1] conflict"}},
		{"wide letters, and again the first", []string{"201", "２０１", "201"}, []string{"[1] conflict"}},
		{"each spelling is told once", []string{"x", "X", "X", "x", "Ｘ"}, []string{"[1] conflict", "[4] conflict"}},
		{"empty ones are no names", []string{"", " ", ""}, nil},
	} {
		var spelled logistics.Spellings
		var ps logistics.Problems
		for i, name := range row.names {
			spelled.Add(&ps, logistics.At("", i), name)
		}
		var got []string
		for _, p := range ps {
			got = append(got, p.Path+" "+p.Code)
		}
		if !slices.Equal(got, row.want) {
			t.Errorf("%s: %v", row.reason, got)
		}
	}
}
