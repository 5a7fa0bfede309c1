package sampling

import (
	"math/big"

	"example.com/logistics"
)

// The units of an amount in one, as the guard keeps it: four decimals.
const unitsPerOne = 10_000

// units gives an amount in units of 0.0001.
func units(a logistics.Amount) *big.Int {
	return a.Decimal().Shift(4).BigInt()
}

// falling gives n · (n-1) · … with k factors: 1 where k is 0, 0 where k is above n.
func falling(n, k int) *big.Int {
	if k > n {
		return new(big.Int)
	}
	return new(big.Int).MulRange(int64(n-k)+1, int64(n))
}

// hypergeometric gives the probability of at most ac nonconforming items among n drawn from a lot that has so many of them.
// What the terms share stands before the sum: (good)_(n-ac) / (lot)_n, with (a)_k the falling product.
func hypergeometric(lot, nonconforming, n, ac, places int) Probability {
	ac = min(ac, n)
	good := lot - nonconforming
	sum := new(big.Int)
	for k := range ac + 1 {
		term := new(big.Int).Binomial(int64(n), int64(k))
		term.Mul(term, falling(nonconforming, k)).Mul(term, falling(max(good-(n-ac), 0), ac-k))
		sum.Add(sum, term)
	}
	return rounded(sum.Mul(sum, falling(good, n-ac)), falling(lot, n), places)
}

// binomial gives the probability of at most ac nonconforming items among n of a process with so many percent of them. In
// units, of every whole = 100 % there are bad and good = whole - bad: good^(n-ac) stands before the sum.
func binomial(n int, percent logistics.Amount, ac, places int) Probability {
	ac = min(ac, n)
	whole := big.NewInt(100 * unitsPerOne)
	bad := units(percent)
	good := new(big.Int).Sub(whole, bad)
	sum := new(big.Int)
	for k := range ac + 1 {
		term := new(big.Int).Binomial(int64(n), int64(k))
		term.Mul(term, power(bad, k)).Mul(term, power(good, ac-k))
		sum.Add(sum, term)
	}
	return rounded(sum.Mul(sum, power(good, n-ac)), power(whole, n), places)
}

func power(x *big.Int, k int) *big.Int {
	return new(big.Int).Exp(x, big.NewInt(int64(k)), nil)
}

// poisson gives the probability of at most ac nonconformities on n items of a process with so many per 100: the sum of m^k/k!
// for k to ac, times e^-m, where m is the mean. The first factor is an exact fraction, the second is known between two bounds,
// which are drawn closer until both round to the same decimals. They do at last: e^-m is irrational but for m = 0.
func poisson(n int, per100 logistics.Amount, ac, places int) Probability {
	mean := new(big.Int).Mul(units(per100), big.NewInt(int64(n)))
	whole := big.NewInt(100 * unitsPerOne)
	// The sum over the common denominator whole^ac · ac!.
	sum := new(big.Int)
	for k := range ac + 1 {
		term := new(big.Int).Mul(power(mean, k), power(whole, ac-k))
		sum.Add(sum, term.Mul(term, falling(ac, ac-k)))
	}
	den := new(big.Int).Mul(power(whole, ac), falling(ac, ac))
	const bitsPerPlace, spare = 4, 64
	for bits := uint(places*bitsPerPlace + max(sum.BitLen()-den.BitLen(), 0) + spare); ; bits *= 2 {
		low, high := decay(mean, whole, bits)
		scaled := new(big.Int).Lsh(den, bits)
		least, most := rounded(low.Mul(low, sum), scaled, places), rounded(high.Mul(high, sum), scaled, places)
		if least == most {
			return least
		}
	}
}

// decay gives bounds of e^-(num/den), in units of 2^-bits. The exponent is halved until it is at most 1/2, the series is summed
// there, and the bounds are squared as often.
func decay(num, den *big.Int, bits uint) (low, high *big.Int) {
	one := new(big.Int).Lsh(big.NewInt(1), bits)
	if num.Sign() == 0 {
		return one, new(big.Int).Set(one)
	}
	halvings := uint(max(num.BitLen()-den.BitLen()+2, 0))
	// The working precision is larger: every squaring doubles the error.
	work := bits + 2*halvings + 32
	x := new(big.Int).Lsh(num, work)
	x.Quo(x, new(big.Int).Lsh(den, halvings))
	term := new(big.Int).Lsh(big.NewInt(1), work)
	sum := new(big.Int).Set(term)
	terms := int64(0)
	for term.Sign() != 0 {
		terms++
		term.Mul(term, x).Rsh(term, work).Quo(term, big.NewInt(terms))
		if terms%2 == 1 {
			sum.Sub(sum, term)
		} else {
			sum.Add(sum, term)
		}
	}
	// A term is less than four units off, and what was left out is less than one term of four.
	slip := big.NewInt(4 * (terms + 2))
	low, high = new(big.Int).Sub(sum, slip), new(big.Int).Add(sum, slip)
	for range halvings {
		low.Rsh(low.Mul(low, low), work)
		high.Rsh(high.Mul(high, high), work).Add(high, big.NewInt(1))
	}
	low.Rsh(low, work-bits)
	return low, high.Rsh(high, work-bits).Add(high, big.NewInt(1))
}
