package budget_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// same compares policies, facts and answers.
func same() cmp.Options {
	return cmp.Options{cmpopts.EquateComparable(logistics.Measure{}, logistics.Span{}, logistics.Citations{})}
}

// differ reports a difference between what is wanted and what is got.
func differ(t testing.TB, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got, same()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// figure reads a decimal; the guard is not asked.
func figure(text string) decimal.Decimal { return decimal.RequireFromString(text) }

func day(text string) logistics.Date { return logistics.MustDate(text) }

// with gives the factory's policy, changed by each edit.
func with(edits ...func(*budget.Policy)) budget.Policy {
	pol := budget.Factory()
	for _, edit := range edits {
		edit(&pol)
	}
	return pol
}

// found is a report, an entry on a line.
func found(r logistics.Report) []string {
	lines := []string{}
	for _, f := range r.Findings {
		lines = append(lines, f.String())
	}
	for _, u := range r.Unchecked {
		lines = append(lines, "? "+u.String())
	}
	return lines
}

// problems are the paths and codes of every problem in err.
func problems(t testing.TB, err error) []string {
	t.Helper()
	var invalid *logistics.InvalidError
	if !errors.As(err, &invalid) || !errors.Is(err, logistics.ErrInvalid) {
		t.Fatalf("error %v (%T), want an InvalidError", err, err)
	}
	lines := []string{}
	for _, p := range invalid.Problems {
		if p.Detail == "" {
			t.Errorf("%s %s: no detail", p.Path, p.Code)
		}
		lines = append(lines, p.Path+" "+p.Code)
	}
	return lines
}

func roundTrip[T any](v T) (T, error) {
	var read T
	data, err := json.Marshal(v)
	if err != nil {
		return read, err
	}
	err = logistics.Decode(data, &read)
	return read, err
}

// stable asks what was read to be the same when written and read again.
func stable[T any](t testing.TB, v T) {
	t.Helper()
	again, err := roundTrip(v)
	if err != nil {
		t.Fatalf("%+v is not read again: %v", v, err)
	}
	differ(t, v, again)
}

// seeds gives what a decoder must read, and what it must refuse.
func seeds(f *testing.F, values ...any) {
	for _, v := range values {
		data, err := json.Marshal(v)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, s := range []string{
		"", "{}", "null", "[]", "\ufeff{}", `{"id":"R-1","id":"R-2"}`, `{"reserve":1e1000000}`, `{"on":"2026-02-30"}`, `{"funds":null}`,
		`{"year":"2026-13"}`, `{"amount":0.001}`, `{"lines":[{}]}`,
	} {
		f.Add([]byte(s))
	}
}

// refused asks an error to be one of input that cannot be judged, where there is one.
func refused(t testing.TB, err error) {
	t.Helper()
	if err != nil && !errors.Is(err, logistics.ErrInvalid) {
		t.Fatal(err)
	}
}

// seedAs gives facts under the selector of their kind.
func seedAs(f *testing.F, kind byte, facts any) {
	data, err := json.Marshal(facts)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(kind, data)
}
