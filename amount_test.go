package logistics_test

import (
	"errors"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// amount reads an amount that the test knows to be one.
func amount(t testing.TB, text string) logistics.Amount {
	t.Helper()
	a, err := logistics.ParseAmount(text)
	if err != nil {
		t.Fatalf("ParseAmount(%q): %v", text, err)
	}
	return a
}

func TestAmountOf(t *testing.T) {
	for _, row := range []struct {
		reason string
		d      decimal.Decimal
		want   string
		err    error
	}{
		{"the zero Decimal is 0", decimal.Decimal{}, "0", nil},
		{"one unit, the least above 0", decimal.New(1, -4), "0.0001", nil},
		{"minus one unit", decimal.New(-1, -4), "0", logistics.ErrNegative},
		{"minus zero is 0", decimal.New(0, 0).Neg(), "0", nil},
		{"negative and too fine: the sign is told first", decimal.New(-1, -9), "0", logistics.ErrNegative},
		{"four decimals", decimal.New(12345, -4), "1.2345", nil},
		{"five decimals", decimal.New(12345, -5), "0", logistics.ErrTooFine},
		{"a column of six decimals", decimal.New(1_500_000_000, -6), "1500", nil},
		{"five decimals of which the fifth is 0", decimal.New(10, -5), "0.0001", nil},
		{"six decimals of which the fifth is not", decimal.New(10, -6), "0", logistics.ErrTooFine},
		{"zero with five decimals", decimal.New(0, -5), "0", nil},
		{"eighteen decimals, all 0 but the first", decimal.RequireFromString("1" + strings.Repeat("0", 17) + "e-18"), "0.1", nil},
		{"nineteen decimals are not looked at", decimal.RequireFromString("1" + strings.Repeat("0", 18) + "e-19"), "0", logistics.ErrTooFine},
		{"the highest amount in a wide column", decimal.RequireFromString(strings.Repeat("9", 19) + strings.Repeat("0", 14) + "e-18"), "999999999999999.9999", nil},
		{"a unit more", decimal.RequireFromString("1" + strings.Repeat("0", 33) + "e-18"), "0", logistics.ErrTooLarge},
		{"just below it, too fine", decimal.RequireFromString(strings.Repeat("9", 33) + "e-18"), "0", logistics.ErrTooFine},
		{"zero with four decimals", decimal.New(0, -4), "0", nil},
		{"zero with the largest exponent", decimal.New(0, 15), "0", nil},
		{"zero with an exponent beyond it", decimal.New(0, 16), "0", logistics.ErrTooLarge},
		{"one unit below 10^15", decimal.NewFromBigInt(new(big.Int).SetUint64(9_999_999_999_999_999_999), -4), "999999999999999.9999", nil},
		{"10^15 in units", decimal.NewFromBigInt(new(big.Int).SetUint64(10_000_000_000_000_000_000), -4), "0", logistics.ErrTooLarge},
		{"one unit above 10^15", decimal.NewFromBigInt(new(big.Int).SetUint64(10_000_000_000_000_000_001), -4), "0", logistics.ErrTooLarge},
		{"beyond 64 bits", decimal.NewFromBigInt(new(big.Int).Lsh(big.NewInt(1), 64), -4), "0", logistics.ErrTooLarge},
		{"10^15 - 1", decimal.New(999_999_999_999_999, 0), "999999999999999", nil},
		{"10^15", decimal.New(1_000_000_000_000_000, 0), "0", logistics.ErrTooLarge},
		{"10^14 as an exponent", decimal.New(1, 14), "100000000000000", nil},
		{"10^15 as an exponent", decimal.New(1, 15), "0", logistics.ErrTooLarge},
		{"10^16 as an exponent", decimal.New(1, 16), "0", logistics.ErrTooLarge},
		{"1e1000000 costs nothing", decimal.New(1, 1_000_000), "0", logistics.ErrTooLarge},
		{"1e-1000000 costs nothing", decimal.New(1, -1_000_000), "0", logistics.ErrTooFine},
		{"0e1000000", decimal.New(0, 1_000_000), "0", logistics.ErrTooLarge},
		{"the largest exponent that there is", decimal.New(math.MaxInt64, math.MaxInt32), "0", logistics.ErrTooLarge},
		{"the smallest exponent that there is", decimal.New(math.MaxInt64, math.MinInt32), "0", logistics.ErrTooFine},
		{"300,000 digits", decimal.NewFromBigInt(new(big.Int).Lsh(big.NewInt(1), 1_000_000), 0), "0", logistics.ErrTooLarge},
	} {
		t.Run(row.reason, func(t *testing.T) {
			a, err := logistics.AmountOf(row.d)
			if !errors.Is(err, row.err) || (err == nil) != (row.err == nil) {
				t.Fatalf("error %v, want %v", err, row.err)
			}
			if a.String() != row.want {
				t.Errorf("got %s, want %s", a, row.want)
			}
			if err == nil && !a.Decimal().Equal(row.d) {
				t.Errorf("Decimal() = %s, want %s", a.Decimal(), row.d)
			}
		})
	}
}

func TestParseAmount(t *testing.T) {
	for _, row := range []struct{ reason, text, want, err string }{
		{"a plain figure", "4999.99", "4999.99", ""},
		{"trailing zeros are dropped", "1500.0000", "1500", ""},
		{"the last decimal alone", "0.0001", "0.0001", ""},
		{"inner zeros stay", "100.0500", "100.05", ""},
		{"minus zero is 0", "-0.00", "0", ""},
		{"a small exponent", "1.5e3", "1500", ""},
		{"a capital exponent with a plus", "15E+2", "1500", ""},
		{"a negative exponent", "15000e-4", "1.5", ""},
		{"an exponent of two digits", "1e05", "100000", ""},
		{"an exponent of three digits", "1e005", "", `"1e005" is no figure`},
		{"negative", "-5", "", "is negative"},
		{"five decimals", "1.00001", "", "has more than 4 decimals"},
		{"an exponent makes the fifth decimal", "1.2345e-1", "", "has more than 4 decimals"},
		{"10^15", "1000000000000000", "", "is not below 10^15"},
		{"1e99 is read and refused", "1e99", "", "is not below 10^15"},
		{"1e1000000", "1e1000000", "", "is no figure"},
		{"1e-1000000", "1e-1000000", "", "is no figure"},
		{"0e1000000", "0e1000000", "", "is no figure"},
		{"forty characters", strings.Repeat("1", 40), "", "is not below 10^15"},
		{"forty-one characters", strings.Repeat("1", 41), "", "a figure of 41 characters; at most 40"},
		{"a million digits", strings.Repeat("9", 1_000_000), "", "a figure of 1000000 characters"},
		{"nothing", "", "", `"" is no figure such as 1500.00`},
		{"a plus", "+5", "", "is no figure"},
		{"no digit before the point", ".5", "", "is no figure"},
		{"no digit after the point", "5.", "", "is no figure"},
		{"a point alone", ".", "", "is no figure"},
		{"two points", "1.2.3", "", "is no figure"},
		{"a minus alone", "-", "", "is no figure"},
		{"two minuses", "--5", "", "is no figure"},
		{"a minus behind", "5-", "", "is no figure"},
		{"an exponent without digits", "1e", "", "is no figure"},
		{"an exponent with a sign only", "1e+", "", "is no figure"},
		{"an exponent with two signs", "1e+-1", "", "is no figure"},
		{"two exponents", "1e1e1", "", "is no figure"},
		{"an exponent alone", "e5", "", "is no figure"},
		{"a point in the exponent", "1e1.0", "", "is no figure"},
		{"zeros in front", "007", "", "is no figure"},
		{"two zeros", "00", "", "is no figure"},
		{"hexadecimal", "0x10", "", "is no figure"},
		{"digits in groups", "1_000", "", "is no figure"},
		{"thousands with commas", "1,000", "", "is no figure"},
		{"a space in front", " 5", "", "is no figure"},
		{"a space behind", "5 ", "", "is no figure"},
		{"not a number", "NaN", "", "is no figure"},
		{"infinity", "Infinity", "", "is no figure"},
		{"full-width digits", "５", "", "is no figure"},
		{"the Unicode minus", "−5", "", "is no figure"},
		{"the characters just outside the digits", "/", "", "is no figure"},
		{"and on the other side", ":", "", "is no figure"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			a, err := logistics.ParseAmount(row.text)
			if row.err != "" {
				wantError(t, err, row.err)
				return
			}
			if err != nil || a.String() != row.want {
				t.Errorf("got %s, %v; want %s", a, err, row.want)
			}
		})
	}
}

// wantError fails unless err says so.
func wantError(t testing.TB, err error, says string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), says) {
		t.Errorf("error %v, want one that says %q", err, says)
	}
}

func TestParseDecimalKeepsTheFigure(t *testing.T) {
	for _, row := range []struct{ reason, text, want string }{
		{"a negative figure is read: the guard is another door", "-12.5", "-12.5"},
		{"more decimals than the guard lets through", "0.123456789", "0.123456789"},
		{"beyond 64 bits", "123456789012345678901234567890.5", "123456789012345678901234567890.5"},
	} {
		d, err := logistics.ParseDecimal(row.text)
		if err != nil || d.String() != row.want {
			t.Errorf("%s: got %s, %v; want %s", row.reason, d, err, row.want)
		}
	}
}

func TestAmountAdd(t *testing.T) {
	for _, row := range []struct {
		reason, a, b, sum string
		ok                bool
	}{
		{"zero changes nothing", "4999.99", "0", "4999.99", true},
		{"decimals carry", "0.9999", "0.0001", "1", true},
		{"one unit below the bound", "999999999999999", "0.9999", "999999999999999.9999", true},
		{"at the bound", "999999999999999.9999", "0.0001", "0", false},
		{"one unit above the bound", "999999999999999.9999", "0.0002", "0", false},
		{"beyond 64 bits", "999999999999999.9999", "999999999999999.9999", "0", false},
	} {
		sum, ok := amount(t, row.a).Add(amount(t, row.b))
		if ok != row.ok || sum.String() != row.sum {
			t.Errorf("%s: %s + %s = %s, %t; want %s, %t", row.reason, row.a, row.b, sum, ok, row.sum, row.ok)
		}
	}
}

func TestAmountCompare(t *testing.T) {
	for _, row := range []struct {
		reason, a, b string
		want         int
	}{
		{"one unit below", "4999.9999", "5000", -1},
		{"at, in another form", "5000.00", "5e3", 0},
		{"one unit above", "5000.0001", "5000", 1},
		{"the largest is compared without a sign", "999999999999999.9999", "1", 1},
	} {
		if got := amount(t, row.a).Compare(amount(t, row.b)); got != row.want {
			t.Errorf("%s: %s against %s = %d, want %d", row.reason, row.a, row.b, got, row.want)
		}
	}
}

func TestAmountIsZero(t *testing.T) {
	if !(logistics.Amount{}).IsZero() || !amount(t, "0.0000").IsZero() {
		t.Error("0 is not zero")
	}
	if amount(t, "0.0001").IsZero() {
		t.Error("one unit is zero")
	}
}

func TestProblemsAmount(t *testing.T) {
	var ps logistics.Problems
	if a := ps.Amount("lines[0].price", decimal.New(5, 0)); a.String() != "5" || len(ps) != 0 {
		t.Errorf("a fine amount: got %s and %v", a, ps)
	}
	ps.Amount("lines[1].price", decimal.New(-5, 0))
	wantProblems(t, ps.Err(), "lines[1].price amount is negative")
}

// The guard and what is done with guarded figures stand in every loop of the packages above.
func TestNothingIsAllocated(t *testing.T) {
	small, large := decimal.New(499_999, -2), decimal.NewFromBigInt(new(big.Int).SetUint64(9_999_999_999_999_999_999), -4)
	bomb := decimal.New(1, 1_000_000)
	a, b := amount(t, "4999.99"), amount(t, "5000")
	count, count2 := logistics.Count(3), logistics.Count(4)
	share, share2 := logistics.Share(3, 20), logistics.Share(15, 100)
	for what, do := range map[string]func(){
		"AmountOf":                    func() { _, _ = logistics.AmountOf(small) },
		"AmountOf near the bound":     func() { _, _ = logistics.AmountOf(large) },
		"AmountOf of 1e1000000":       func() { _, _ = logistics.AmountOf(bomb) },
		"Amount.Compare":              func() { _ = a.Compare(b) },
		"Amount.Add":                  func() { _, _ = a.Add(b) },
		"Measure.Compare of counts":   func() { _, _ = count.Compare(count2) },
		"Measure.Compare of amounts":  func() { _, _ = logistics.Yuan(a).Compare(logistics.Yuan(b)) },
		"Measure.Compare of shares":   func() { _, _ = share.Compare(share2) },
		"Bands.Row of an amount":      func() { _ = tiers.Row(logistics.Yuan(a)) },
		"Limit.Holds of a share":      func() { _, _ = quota.Holds(share) },
		"Citations.Add, a full house": func() { cite(9) },
	} {
		if n := testing.AllocsPerRun(100, do); n != 0 {
			t.Errorf("%s: %v allocations", what, n)
		}
	}
}

var (
	quota = logistics.Limit{Rule: must("t-5"), Side: logistics.Below, Bound: logistics.Share(15, 100)}
	tiers = logistics.Bands[logistics.Role]{
		{Rule: must("t-1"), Then: logistics.PurchasingManager},
		{Rule: must("t-2"), From: decimal.New(5000, 0), Then: logistics.GeneralAffairsManager},
		{Rule: must("t-3"), From: decimal.New(10_000, 0), Above: true, Then: logistics.GeneralManager},
	}
)

func must(id logistics.ClauseID) logistics.Rule {
	return logistics.Rule{Clause: id, Force: logistics.Must}
}

func should(id logistics.ClauseID) logistics.Rule {
	return logistics.Rule{Clause: id, Force: logistics.Should}
}
