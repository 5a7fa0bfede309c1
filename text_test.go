package logistics_test

import (
	"testing"

	"example.com/logistics"
)

func TestPlural(t *testing.T) {
	for n, want := range map[int]string{0: "0 days", 1: "1 day", 2: "2 days", -1: "-1 days", 11: "11 days"} {
		if got := logistics.Plural(n, "day"); got != want {
			t.Errorf("%d reads %q, want %q", n, got, want)
		}
	}
}
