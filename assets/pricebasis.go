package assets

import (
	"math/big"
	"sort"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// PriceBasis says which price is paid for a thing that is lost. The zero PriceBasis is an error.
type PriceBasis uint8

// The bases of a price.
const (
	OriginalPrice  PriceBasis = iota + 1 // what the thing cost
	RemainingValue                       // what it cost less an equal part for each full month of its service life that is over
	ListPrice                            // what the site's list for damage says
)

func priceBasisWords() logistics.Words {
	return logistics.Words{
		{Wire: "original-price", Label: logistics.Text{En: "original price", Zh: "原价"}},
		{Wire: "remaining-value", Label: logistics.Text{En: "remaining value", Zh: "折余价值"}},
		{Wire: "list-price", Label: logistics.Text{En: "list price", Zh: "赔偿价目"}},
	}
}

// String gives the wire word of the basis.
func (b PriceBasis) String() string { return priceBasisWords().Wire(uint8(b)) }

// Label gives the name of the basis in l.
func (b PriceBasis) Label(l logistics.Lang) string { return priceBasisWords().Label(uint8(b), l) }

// MarshalText gives the wire word; the zero PriceBasis is an error.
func (b PriceBasis) MarshalText() ([]byte, error) { return priceBasisWords().Marshal(uint8(b)) }

// UnmarshalText reads a wire word; any other text is an error.
func (b *PriceBasis) UnmarshalText(text []byte) error {
	return priceBasisWords().Unmarshal((*uint8)(b), text)
}

// price gives the price of a thing on a basis; ok is false where the facts do not say.
func (f LossFile) price(basis PriceBasis) (price logistics.Amount, ok bool) {
	from := f.OriginalPrice
	if basis == ListPrice {
		from = f.ListPrice
	}
	if from == nil {
		return logistics.Amount{}, false
	}
	price, err := logistics.AmountOf(*from)
	if err != nil { // told already
		return logistics.Amount{}, false
	}
	if basis != RemainingValue {
		return price, true
	}
	if f.Bought.IsZero() || f.LifeYears == 0 {
		return logistics.Amount{}, false
	}
	return remaining(price, f.LifeYears*12, monthsBetween(f.Bought, f.On, f.LifeYears*12)), true
}

// remaining gives what is left of a price after so many months of a life, down to the fen.
func remaining(price logistics.Amount, life, used int) logistics.Amount {
	const fen = 100
	value := logistics.Yuan(price).Rat()
	value.Mul(value, big.NewRat(int64(life-used)*fen, int64(life)))
	whole := new(big.Int).Quo(value.Num(), value.Denom())
	left, err := logistics.AmountOf(decimal.NewFromBigInt(whole, -2))
	if err != nil { // no part of an amount is beyond the guard
		return logistics.Amount{}
	}
	return left
}

// monthsBetween counts the full months from a day to another, up to a number of them.
func monthsBetween(from, to logistics.Date, most int) int {
	return sort.Search(most, func(n int) bool {
		next := from.AddMonths(n + 1)
		return next.IsZero() || next.After(to)
	})
}
