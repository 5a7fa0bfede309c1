package sampling_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/procurement/sampling"
)

// std is the standard that the tests ask and never change.
var std = sampling.Standard()

// wide is a count of 64 bits, which a machine of 32 bits cuts off.
func wide(n int64) int { return int(n) }

// figures reads a table of testdata: a map by column for every row.
func figures(t testing.TB, name string) []map[string]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var all []map[string]string
	for _, row := range rows[1:] {
		one := map[string]string{}
		for i, name := range rows[0] {
			one[name] = row[i]
		}
		all = append(all, one)
	}
	return all
}

func number(t testing.TB, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// read parses a wire word.
func read[W any, P interface {
	*W
	UnmarshalText([]byte) error
}](t testing.TB, text string) W {
	t.Helper()
	var w W
	if err := P(&w).UnmarshalText([]byte(text)); err != nil {
		t.Fatal(err)
	}
	return w
}

// unitFor gives a unit that the AQL can have: percent nonconforming up to 10.
func unitFor(a sampling.AQL) sampling.Unit {
	switch a {
	case "15", "25", "40", "65", "100", "150", "250", "400", "650", "1000":
		return sampling.NonconformitiesPer100
	}
	return sampling.PercentNonconforming
}

// at gives parameters of level II with this AQL, from normal inspection on.
func at(a sampling.AQL) sampling.Parameters {
	return sampling.Parameters{Level: sampling.LevelII, AQL: a, Unit: unitFor(a), Start: sampling.Normal}
}

func decide(t testing.TB, lot int, severity sampling.Severity, p sampling.Parameters) sampling.Plan {
	t.Helper()
	plan, err := std.DecidePlan(lot, severity, p)
	if err != nil {
		t.Fatalf("lot %d, %s, %+v: %v", lot, severity, p, err)
	}
	return plan
}

// plan gives a plan of any sample and acceptance number, as one might be read from JSON.
func plan(lot, size, ac int, unit sampling.Unit) sampling.Plan {
	return sampling.Plan{
		Lot: lot, Size: size, Inspect: min(lot, size), Ac: ac, Re: ac + 1, Unit: unit, Level: sampling.LevelI, Severity: sampling.Normal,
	}
}

func dec(text string) decimal.Decimal { return decimal.RequireFromString(text) }

// paths gives "path code" for every problem of an error.
func paths(t testing.TB, err error) []string {
	t.Helper()
	if err == nil {
		return nil
	}
	var invalid *logistics.InvalidError
	if !errors.As(err, &invalid) || !errors.Is(err, logistics.ErrInvalid) {
		t.Fatalf("%v is no InvalidError", err)
	}
	var all []string
	for _, p := range invalid.Problems {
		if p.Detail == "" {
			t.Errorf("%s has no detail", p.Path)
		}
		all = append(all, p.Path+" "+p.Code)
	}
	return all
}

func differ(t testing.TB, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b sampling.Cell) bool { return a == b }), cmp.Comparer(func(a, b sampling.Probability) bool { return a == b })); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func written(t testing.TB, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatalf("%+v: %v", v, err)
	}
	return string(data)
}

// again writes a value and reads it strictly.
func again[T any](t testing.TB, v T) T {
	t.Helper()
	var back T
	if err := logistics.Decode([]byte(written(t, v)), &back); err != nil {
		t.Fatalf("%s is not read: %v", written(t, v), err)
	}
	return back
}
