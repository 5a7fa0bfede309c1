package logistics

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
)

// ParseAmount reads an amount such as "4999.99". The error is one of the guard's, or says that text is no figure.
func ParseAmount(text string) (Amount, error) {
	d, err := ParseDecimal(text)
	if err != nil {
		return Amount{}, err
	}
	return AmountOf(d)
}

// ParseDecimal reads a decimal such as "-12.5", exactly. It reads what JSON calls a number, with an exponent of one or
// two digits, and no other spelling: not "+5", ".5", "5." or "007". The literal is looked at before anything is computed,
// so that neither 1e1000000 nor a million digits cost anything.
func ParseDecimal(text string) (decimal.Decimal, error) {
	if len(text) > maxLiteral {
		return decimal.Decimal{}, fmt.Errorf("a figure of %d characters; at most %d", len(text), maxLiteral)
	}
	if isFigure(text) {
		if d, err := decimal.NewFromString(text); err == nil {
			return d, nil
		}
	}
	return decimal.Decimal{}, fmt.Errorf("%s is no figure such as 1500.00", quote(text))
}

// isFigure reports whether text is a JSON number whose exponent has at most two digits.
func isFigure(text string) bool {
	mantissa, exponent, scaled := strings.Cut(strings.ToLower(text), "e")
	if exponent != "" && (exponent[0] == '+' || exponent[0] == '-') {
		exponent = exponent[1:]
	}
	whole, part, pointed := strings.Cut(strings.TrimPrefix(mantissa, "-"), ".")
	return isWhole(whole) && (!pointed || isDigits(part)) && (!scaled || isDigits(exponent) && len(exponent) <= 2)
}

// isWhole reports whether text is a whole number without zeros in front.
func isWhole(text string) bool { return isDigits(text) && (text == "0" || text[0] != '0') }

func isDigits(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return text != ""
}

// The most characters that are read of a figure, and of a score, whose fraction can be long.
const (
	maxLiteral = 40
	maxScore   = 4_000
)

// Patterns of figures as text. Of a figure with an exponent they describe the spelling and the sign alone.
const (
	exponentPattern = `[eE][+-]?[0-9]{1,2}`
	partPattern     = `\.[0-9]{1,4}0{0,14}` // four decimals, and zeros up to the eighteenth
	scaledPattern   = `(?:-0(?:\.0+)?|(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)` + exponentPattern
	amountPattern   = `(?:-0(?:\.0{1,18})?|(?:0|[1-9][0-9]{0,14})(?:` + partPattern + `)?|` + scaledPattern + `)`
	aboveZero       = `(?:[1-9][0-9]{0,14}(?:` + partPattern + `)?|0\.(?:[1-9][0-9]{0,3}|0[1-9][0-9]{0,2}|00[1-9][0-9]?|000[1-9])0{0,14}|` +
		`(?:[1-9][0-9]*(?:\.[0-9]+)?|0\.0*[1-9][0-9]*)` + exponentPattern + `)`
	scorePattern = `(?:-0(?:\.0+)?|[1-9]?[0-9](?:\.[0-9]+)?|100(?:\.0+)?|` + scaledPattern + `|(?:0|[1-9][0-9]*)/[1-9][0-9]*)`
)

// amountShape describes what Decode reads as an amount: a number or text. A number is not bounded to four decimals: a
// validator that counts in binary fractions would refuse 4999.99 with 0.00001; nor below 10^15, where such a validator
// rounds the largest amount to that.
func amountShape() *shape {
	return &shape{
		Type:    []string{"number", "string"},
		Pattern: anchored(amountPattern), MaxLength: maxLiteral,
		Minimum: json.Number("0"), Maximum: json.Number("1000000000000000"),
	}
}
