package budget

import (
	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// fen is an amount of money in hundredths of a yuan. It is below zero only as a difference of two amounts.
type fen int64

// mostFen bounds every amount and every sum of amounts: 10^15 yuan.
const mostFen fen = 100_000_000_000_000_000

// money guards an amount of a budget: what the guard of every amount refuses, and parts of a fen.
func money(ps *logistics.Problems, path string, d decimal.Decimal) fen {
	a, err := logistics.AmountOf(d)
	if err != nil {
		ps.Add(path, logistics.CodeAmount, "%v", err)
		return 0
	}
	const unitsPerFen = 100 // an amount counts in ten-thousandths
	units := unitsOf(a)
	if units%unitsPerFen != 0 {
		ps.Add(path, logistics.CodeAmount, "has more than 2 decimals: a budget counts in fen")
		return 0
	}
	return fen(units / unitsPerFen)
}

// unitsOf counts an amount in ten-thousandths, of which it is a whole number.
func unitsOf(a logistics.Amount) uint64 { return a.Decimal().Shift(4).BigInt().Uint64() }

// positive is money that must be more than nothing.
func positive(ps *logistics.Problems, path string, d decimal.Decimal) fen {
	known := len(*ps)
	f := money(ps, path, d)
	if f == 0 && len(*ps) == known {
		ps.Add(path, logistics.CodeRange, "is 0: an amount is more than 0")
	}
	return f
}

// sum adds amounts and adds a problem where the sum is not below 10^15 yuan.
func sum(ps *logistics.Problems, path string, all ...fen) fen {
	var total fen
	for _, f := range all {
		if total += f; total >= mostFen {
			ps.Add(path, logistics.CodeAmount, "the sum %v", logistics.ErrTooLarge)
			return 0
		}
	}
	return total
}

// yuan gives the amount in yuan.
func (f fen) yuan() decimal.Decimal { return decimal.New(int64(f), -2) }

// measure gives the amount as a figure; one below zero is unknown.
func (f fen) measure() logistics.Measure {
	a, err := logistics.AmountOf(f.yuan())
	if err != nil {
		return logistics.Measure{}
	}
	return logistics.Yuan(a)
}

// of gives the share that f is of whole.
func (f fen) of(whole fen) logistics.Measure {
	part, err := logistics.AmountOf(f.yuan())
	if err != nil {
		return logistics.Measure{}
	}
	all, err := logistics.AmountOf(whole.yuan())
	if err != nil {
		return logistics.Measure{}
	}
	return logistics.ShareOf(part, all)
}

// yuanOf gives a list of amounts in yuan.
func yuanOf(all []fen) logistics.List[decimal.Decimal] {
	var out logistics.List[decimal.Decimal]
	for _, f := range all {
		out = append(out, f.yuan())
	}
	return out
}
