package logistics_test

import (
	"encoding/json"
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
)

// What is read is written and read again as the same value.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(orderJSON))
	f.Add([]byte(strings.Replace(orderJSON, `"tags":[]`, `"tags":["a"],"note":"fragile","received":"2026-04-02","bound":"score 200/3","level":[1]`, 1)))
	f.Add([]byte(strings.Replace(orderJSON, `"cited":[]`, `"cited":[{"clause":"c","basis":"read"}]`, 1)))
	f.Add([]byte(`{"number":null,"number":1e1000000,"lines":[{}],"x":"\ud800"}`))
	f.Add([]byte(`[[[[`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var first, second order
		if logistics.Decode(data, &first) != nil {
			return
		}
		again, err := json.Marshal(first)
		if err != nil {
			t.Fatalf("%s was read and cannot be written: %v", data, err)
		}
		if err := logistics.Decode(again, &second); err != nil {
			t.Fatalf("%s was read, and %s cannot be: %v", data, again, err)
		}
		if diff := cmp.Diff(first, second, orders); diff != "" {
			t.Errorf("%s is read as something else the second time:\n%s", data, diff)
		}
	})
}

func FuzzMeasure(f *testing.F) {
	for _, text := range []string{
		"", "count 3", "share 15/100", "yuan 4999.99", "day 2024-02-29", "instant 2026-03-31T09:00:00.5+08:00", "score 200/3", "score 86.5",
		"role buyer|general-manager", "score 1p-1000000", "yuan 1e99", "instant 2026-03-31T24:00:00-24:00",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var first, second logistics.Measure
		if first.UnmarshalText([]byte(text)) != nil {
			return
		}
		wire, err := first.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		if err := second.UnmarshalText(wire); err != nil || first != second {
			t.Fatalf("%q is written %q and read as %s, %v", text, wire, second, err)
		}
		if order, ok := first.Compare(second); order != 0 || ok == first.IsZero() {
			t.Errorf("%s is not itself: %d, %t", first, order, ok)
		}
		if (text == "") != first.IsZero() || first.Text(logistics.Chinese) == "" {
			t.Errorf("%q is read as nothing", text)
		}
	})
}

func FuzzSpan(f *testing.F) {
	for _, text := range []string{"none", "0d", "2d", "48h", "0h", "-1d", "1.5d", "2D", "02d", " 2d", "100000d", "100001d"} {
		f.Add(text)
	}
	pattern := regexp.MustCompile(`^(none|0d|[1-9][0-9]{0,5}[hd])$`)
	f.Fuzz(func(t *testing.T, text string) {
		var s logistics.Span
		err := s.UnmarshalText([]byte(text))
		n, _ := strconv.Atoi(strings.TrimRight(text, "hd"))
		if want := pattern.MatchString(text) && n <= 100_000; (err == nil) != want {
			t.Fatalf("%q: %v", text, err)
		}
		if err == nil && s.String() != text {
			t.Errorf("%q is written %q", text, s)
		}
	})
}

func FuzzDate(f *testing.F) {
	for _, text := range []string{"2026-03-31", "2024-02-29", "2026-02-29", "0000-01-01", "0001-01-01", "9999-12-31", "10000-01-01", "2026-13-01", "2026-03", "2026-H1"} {
		f.Add(text)
	}
	pattern := regexp.MustCompile(`^([0-9]{4})-([0-9]{2})-([0-9]{2})$`)
	days := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	f.Fuzz(func(t *testing.T, text string) {
		want := false
		if p := pattern.FindStringSubmatch(text); p != nil {
			y, _ := strconv.Atoi(p[1])
			m, _ := strconv.Atoi(p[2])
			d, _ := strconv.Atoi(p[3])
			leap := y%4 == 0 && (y%100 != 0 || y%400 == 0)
			want = y >= 1 && m >= 1 && m <= 12 && d >= 1 && (d <= days[max(m, 1)-1] || leap && m == 2 && d == 29)
		}
		d, err := logistics.ParseDate(text)
		if (err == nil) != want || want && d.String() != text {
			t.Fatalf("%q is read as %s, %v", text, d, err)
		}
		if m, err := logistics.ParseMonth(text); err == nil && (m.String() != text || !m.Contains(m.First())) {
			t.Errorf("%q is read as month %s", text, m)
		}
		if h, err := logistics.ParseHalf(text); err == nil && (h.String() != text || !h.Contains(h.Last())) {
			t.Errorf("%q is read as half-year %s", text, h)
		}
	})
}

// The slow way: the grammar of JSON by a pattern, the value by big.Rat, the guard by what the figure comes to.
func FuzzAmount(f *testing.F) {
	for _, text := range []string{
		"0", "-0", "0.0001", "0.00001", "0.00100", "1500.000000000000000000", "999999999999999999999.0000000000000001", "4999.99", "999999999999999.9999", "1000000000000000", "1e15", "1e14", "0e16", "15e-4", "1.5E+3", "1e1000000",
		"+5", ".5", "5.", "0x10", "1_000", "007", "-5", "NaN", "1e", "1e+", "e1", strings.Repeat("9", 40), strings.Repeat("9", 41),
	} {
		f.Add(text)
	}
	pattern := regexp.MustCompile(`^-?(?:0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,2}))?$`)
	f.Fuzz(func(t *testing.T, text string) {
		a, err := logistics.ParseAmount(text)
		parts := pattern.FindStringSubmatch(text)
		if parts == nil || len(text) > 40 {
			if err == nil {
				t.Fatalf("%q is read as %s", text, a)
			}
			return
		}
		shift, _ := strconv.Atoi(parts[2])
		value, ok := new(big.Rat).SetString(text)
		if !ok {
			t.Fatalf("%q is no figure to big.Rat", text)
		}
		var want error
		switch exponent := shift - len(parts[1]); {
		case value.Sign() < 0:
			want = logistics.ErrNegative
		case exponent < -18:
			want = logistics.ErrTooFine
		case exponent > 15 || value.Cmp(tenTo15) >= 0:
			want = logistics.ErrTooLarge
		case !new(big.Rat).Mul(value, big.NewRat(10_000, 1)).IsInt():
			want = logistics.ErrTooFine
		}
		if err != want {
			t.Fatalf("%q: %v, want %v", text, err, want)
		}
		if err == nil && ratOf(a).Cmp(value) != 0 {
			t.Errorf("%q is read as %s", text, a)
		}
	})
}
