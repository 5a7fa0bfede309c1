package logistics_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
)

// recorder is a test that notes what it is told.
type recorder struct{ told *[]string }

func (r recorder) Helper() {}

func (r recorder) Run(name string, f func(recorder)) bool {
	*r.told = append(*r.told, name)
	// Skip ends a test, as testing's does.
	defer func() { _ = recover() }()
	f(r)
	return true
}

func (r recorder) Skip(args ...any) { *r.told = append(*r.told, "skipped"); panic(args) }

func (r recorder) Errorf(format string, args ...any) {
	*r.told = append(*r.told, "failed: "+args[0].(string))
}

func TestKeeps(t *testing.T) {
	promises := []logistics.Promise[int]{
		{Name: "valid", Bare: true, Keep: func(n int) error { return nil }},
		{Name: "small", Keep: func(n int) error {
			if n > 9 {
				return errors.New("large")
			}
			return nil
		}},
	}
	for _, row := range []struct {
		reason, name string
		subject      int
		valid        bool
		want         string
	}{
		{"kept", "small", 9, true, ""},
		{"broken", "small", 10, true, "large"},
		{"a bare one of what is invalid", "valid", 10, false, ""},
		{"another of it", "small", 9, false, `promise "small" cannot be asked: the policy is not valid`},
		{"no such promise", "smal", 9, true, `no promise is called "smal"`},
	} {
		got := ""
		if err := logistics.Keeps(promises, row.subject, row.valid, row.name); err != nil {
			got = err.Error()
		}
		if got != row.want {
			t.Errorf("%s: %q, want %q", row.reason, got, row.want)
		}
	}
}

func TestPromises(t *testing.T) {
	odd := func(n int) error {
		if n%2 == 1 {
			return errors.New("odd")
		}
		return nil
	}
	promises := []logistics.Promise[int]{
		{Name: "valid", Says: "it is even", Bare: true, Keep: odd},
		{Name: "small", Says: "it is small", Keep: func(n int) error {
			if n > 9 {
				return errors.New("large")
			}
			return nil
		}},
	}
	for _, row := range []struct {
		reason  string
		subject int
		valid   bool
		broken  []string
		proved  []string
	}{
		{"both kept", 2, true, nil, []string{"valid", "small"}},
		{"one broken", 12, true, []string{"small: large"}, []string{"valid", "small", "failed: it is small"}},
		{"both, in their order", 13, true, []string{"valid: odd", "small: large"}, []string{"valid", "failed: it is even", "small", "failed: it is small"}},
		{"of what is invalid only the bare one is asked", 13, false, []string{"valid: odd"}, []string{"valid", "failed: it is even", "small", "skipped"}},
	} {
		var broken, proved []string
		for _, b := range logistics.Broken(promises, row.subject, row.valid) {
			broken = append(broken, b.String())
		}
		logistics.Prove(recorder{&proved}, promises, row.subject, row.valid)
		if diff := cmp.Diff([][]string{row.broken, row.proved}, [][]string{broken, proved}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.reason, diff)
		}
	}
}

func TestFaults(t *testing.T) {
	var f logistics.Faults
	if f.Err() != nil {
		t.Error("no case is a fault")
	}
	cause := errors.New("cause")
	for i := range 8 {
		f.Add("case %d: %w", i, cause)
		if i == 5 && strings.Contains(f.Err().Error(), "more") {
			t.Error("six cases are told whole")
		}
	}
	if err := f.Err(); !errors.Is(err, cause) || !strings.HasSuffix(err.Error(), "case 5: cause\nand 2 more") {
		t.Errorf("got %v", err)
	}
}
