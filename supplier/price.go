package supplier

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// PriceReview says what a reviewer confirmed about the price of a line (000-076). The zero PriceReview is an error.
type PriceReview uint8

// The reviews of a price.
const (
	NotReviewed  PriceReview = iota + 1 // nobody reviewed the price
	Reasonable                          // a reviewer confirmed that it is reasonable
	Unreasonable                        // a reviewer confirmed that it is not, beside the real price
)

func priceReviewWords() logistics.Words {
	return logistics.Words{
		{Wire: "not-reviewed", Label: logistics.Text{En: "not reviewed", Zh: "未核查"}},
		{Wire: "reasonable", Label: logistics.Text{En: "reasonable", Zh: "合理"}},
		{Wire: "unreasonable", Label: logistics.Text{En: "unreasonable", Zh: "不合理"}},
	}
}

// String gives the wire word of the review of the price.
func (p PriceReview) String() string { return priceReviewWords().Wire(uint8(p)) }

// Label gives the name of the review of the price in l.
func (p PriceReview) Label(l logistics.Lang) string { return priceReviewWords().Label(uint8(p), l) }

// MarshalText gives the wire word; the zero PriceReview is an error.
func (p PriceReview) MarshalText() ([]byte, error) { return priceReviewWords().Marshal(uint8(p)) }

// UnmarshalText reads a wire word; any other text is an error.
func (p *PriceReview) UnmarshalText(text []byte) error {
	return priceReviewWords().Unmarshal((*uint8)(p), text)
}

// PriceVerdict proposes what a reviewer may confirm about a price: unreasonable where the quoted price is above the benchmark by more than
// the tolerance, which is a share of the benchmark; exactly the tolerance is still reasonable. Both prices are in yuan for the same unit.
// The documents give no tolerance (000-076), so there is none by default.
//
// The error is nil or an [*logistics.InvalidError]: a price is below 0 or has more than 4 decimals, the benchmark is 0, the tolerance is no
// share.
func PriceVerdict(quoted, benchmark decimal.Decimal, tolerance logistics.Measure) (PriceReview, error) {
	var ps logistics.Problems
	price, real := ps.Amount("quoted", quoted), ps.Amount("benchmark", benchmark)
	if len(ps) == 0 && real.IsZero() {
		ps.Add("benchmark", logistics.CodeRange, "is 0: there is nothing to compare with")
	}
	if tolerance.Kind() != logistics.ShareKind {
		ps.Add("tolerance", logistics.CodeAbsent, "no share such as 5 of 100: the documents give none")
	}
	if err := ps.Err(); err != nil {
		return 0, err
	}
	if order, _ := over(price, real).Compare(tolerance); order > 0 {
		return Unreasonable, nil
	}
	return Reasonable, nil
}

// over gives by what share of the base a figure lies above it; 0 where it does not.
func over(figure, base logistics.Amount) logistics.Measure {
	if figure.Compare(base) <= 0 {
		return logistics.ShareOf(logistics.Amount{}, base)
	}
	// Below 10^15 and positive, so the guard lets it through.
	more, _ := logistics.AmountOf(figure.Decimal().Sub(base.Decimal()))
	return logistics.ShareOf(more, base)
}
