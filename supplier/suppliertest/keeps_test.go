package suppliertest

import (
	"testing"

	"example.com/logistics/supplier"
)

func TestKeeps(t *testing.T) {
	for _, row := range []struct {
		reason  string
		subject Subject
		promise string
		want    string
	}{
		{"kept", Subject{Policy: supplier.Factory()}, "weights", ""},
		{"no such promise", Subject{Policy: supplier.Factory()}, "totals", `no promise is called "totals"`},
		{"one that cannot be asked of the zero policy", Subject{}, "agrees", `promise "agrees" cannot be asked: the policy is not valid`},
	} {
		got := ""
		if err := Keeps(row.subject, row.promise); err != nil {
			got = err.Error()
		}
		if got != row.want {
			t.Errorf("%s: %q, want %q", row.reason, got, row.want)
		}
	}
	if err := Keeps(Subject{}, "valid"); err == nil {
		t.Error("the zero policy is valid")
	}
}
