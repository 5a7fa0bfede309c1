package logistics

import (
	"errors"
	"math/big"
	"math/bits"

	"github.com/shopspring/decimal"
)

// The bounds of every amount: money in yuan, a quantity, a weight, a score.
const (
	amountDecimals = 4  // at most four decimals
	amountDigits   = 15 // below 10^15
	amountScale    = 18 // decimals that are looked at: those beyond the fourth must be zeros
	unitsPerOne    = 10_000
	amountUnits    = 1_000_000_000_000_000 * unitsPerOne // 10^15 in units
)

// The reasons for which [AmountOf] refuses an amount.
var (
	ErrNegative = errors.New("is negative")
	ErrTooFine  = errors.New("has more than 4 decimals")
	ErrTooLarge = errors.New("is not below 10^15")
)

// Amount is a figure that [AmountOf] has accepted: not negative, at most four decimals, below 10^15. It has no unit; who holds
// it says whether it counts yuan, kilograms or pieces. The zero Amount is 0. It is compared and added exactly.
type Amount struct{ units uint64 }

// AmountOf makes an amount of d. It is the guard through which every figure of facts and policies goes: the error is
// ErrNegative, ErrTooFine or ErrTooLarge. It looks at the sign, the exponent and the number of digits before any arithmetic, so
// that 1e1000000 costs nothing. Zeros beyond the fourth decimal, up to the eighteenth, are left out, as a DECIMAL(18,6) column
// writes them.
func AmountOf(d decimal.Decimal) (Amount, error) {
	exp := d.Exponent()
	switch {
	case d.IsNegative():
		return Amount{}, ErrNegative
	case exp < -amountDecimals:
		return trimmed(d)
	case exp > amountDigits:
		return Amount{}, ErrTooLarge
	case d.IsZero():
		return Amount{}, nil
	case d.NumDigits()+int(exp) > amountDigits:
		return Amount{}, ErrTooLarge
	}
	// Below 10^19, so the low 64 bits of the coefficient are all of it.
	units := uint64(d.CoefficientInt64())
	for e := exp; e > -amountDecimals; e-- {
		units *= 10
	}
	return Amount{units}, nil
}

// trimmed is AmountOf for more than four decimals.
func trimmed(d decimal.Decimal) (Amount, error) {
	exp := d.Exponent()
	switch {
	case exp < -amountScale:
		return Amount{}, ErrTooFine
	case d.NumDigits()+int(exp) > amountDigits:
		return Amount{}, ErrTooLarge
	}
	grid := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-amountDecimals-exp)), nil)
	units, rest := grid.QuoRem(d.Coefficient(), grid, new(big.Int))
	if rest.Sign() != 0 {
		return Amount{}, ErrTooFine
	}
	return Amount{units.Uint64()}, nil
}

// Amount gives d as [AmountOf] does. Where d is refused it adds a problem at path and gives 0.
func (ps *Problems) Amount(path string, d decimal.Decimal) Amount {
	a, err := AmountOf(d)
	if err != nil {
		ps.Add(path, CodeAmount, "%v", err)
	}
	return a
}

// Add gives a + b; ok is false where the sum is not below 10^15.
func (a Amount) Add(b Amount) (sum Amount, ok bool) {
	units, carry := bits.Add64(a.units, b.units, 0)
	if carry != 0 || units >= amountUnits {
		return Amount{}, false
	}
	return Amount{units}, true
}

// Compare gives -1, 0 or 1 as a is below, at or above b.
func (a Amount) Compare(b Amount) int {
	switch {
	case a.units < b.units:
		return -1
	case a.units > b.units:
		return 1
	}
	return 0
}

// Equal reports whether a and b are the same amount, as == does.
func (a Amount) Equal(b Amount) bool { return a == b }

// IsZero reports whether a is 0.
func (a Amount) IsZero() bool { return a.units == 0 }

// Decimal gives the same figure as a decimal.
func (a Amount) Decimal() decimal.Decimal {
	whole := decimal.NewFromUint64(a.units)
	return whole.Shift(-amountDecimals)
}

// String gives the shortest form: "1500", "4999.99".
func (a Amount) String() string { return string(appendAmount(nil, a.units, false)) }

// appendAmount writes units, with a comma between thousands where grouped and the decimals that are needed.
func appendAmount(b []byte, units uint64, grouped bool) []byte {
	whole, part := units/unitsPerOne, units%unitsPerOne
	var digits [20]byte
	i := len(digits)
	for n := whole; ; n /= 10 {
		i--
		digits[i] = byte('0' + n%10)
		if n < 10 {
			break
		}
	}
	for j, d := range digits[i:] {
		if left := len(digits) - i - j; grouped && j > 0 && left%3 == 0 {
			b = append(b, ',')
		}
		b = append(b, d)
	}
	if part == 0 {
		return b
	}
	b = append(b, '.', byte('0'+part/1000), byte('0'+part/100%10), byte('0'+part/10%10), byte('0'+part%10))
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	return b
}
