package sampling

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Probability is a probability rounded to a stated number of decimals, half away from zero: "0.7587". It is a value: ==
// compares what is printed. The zero Probability says nothing.
type Probability struct{ digits string }

// maxPlaces bounds the decimals of a probability.
const maxPlaces = 100

// rounded rounds num of den, both whole numbers and num between 0 and den, to so many decimals.
func rounded(num, den *big.Int, places int) Probability {
	double := big.NewInt(2)
	n := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
	n.Mul(n, num).Mul(n, double).Add(n, den)
	n.Quo(n, double.Mul(double, den))
	return Probability{decimal.NewFromBigInt(n, int32(-places)).StringFixed(int32(places))}
}

// String gives all the decimals: "0.7587", "1.0000".
func (p Probability) String() string { return p.digits }

// Places gives the number of decimals: 1 to 100, 0 for the zero Probability.
func (p Probability) Places() int { return max(len(p.digits)-len("0."), 0) }

// Decimal gives the probability as a decimal; 0 for the zero Probability.
func (p Probability) Decimal() decimal.Decimal {
	d, err := decimal.NewFromString(p.digits)
	if err != nil {
		return decimal.Decimal{}
	}
	return d
}

// MarshalText gives all the decimals; the zero Probability is an error.
func (p Probability) MarshalText() ([]byte, error) {
	if p.digits == "" {
		return nil, errors.New("no probability")
	}
	return []byte(p.digits), nil
}

// UnmarshalText reads what MarshalText writes.
func (p *Probability) UnmarshalText(text []byte) error {
	whole, part, _ := strings.Cut(string(text), ".")
	zeros := strings.Trim(part, "0") == ""
	if part == "" || len(part) > maxPlaces || strings.Trim(part, "0123456789") != "" || whole != "0" && !(whole == "1" && zeros) {
		return fmt.Errorf("%.20q is no probability such as 0.7587", text)
	}
	p.digits = string(text)
	return nil
}

// Model is the distribution that a probability of acceptance is computed by. The zero Model is invalid.
type Model uint8

// The distributions.
const (
	Hypergeometric Model = iota + 1 // items drawn from one lot whose nonconforming items are known in number
	Binomial                        // items of a process, so many percent of them nonconforming
	Poisson                         // nonconformities, so many per 100 items
)

func modelWords() logistics.Words {
	return logistics.Words{
		{Wire: "hypergeometric", Label: logistics.Text{En: "hypergeometric", Zh: "超几何分布"}},
		{Wire: "binomial", Label: logistics.Text{En: "binomial", Zh: "二项分布"}},
		{Wire: "poisson", Label: logistics.Text{En: "Poisson", Zh: "泊松分布"}},
	}
}

// String gives the distribution as JSON has it: "hypergeometric", "binomial" or "poisson"; "invalid" where it is none.
func (m Model) String() string { return modelWords().Wire(uint8(m)) }

// Label gives the name of the distribution in l.
func (m Model) Label(l logistics.Lang) string { return modelWords().Label(uint8(m), l) }

// MarshalText gives the word of the distribution, as String does; the zero Model is an error.
func (m Model) MarshalText() ([]byte, error) { return modelWords().Marshal(uint8(m)) }

// UnmarshalText reads the word of the distribution, spelled as MarshalText writes it; any other is an error.
func (m *Model) UnmarshalText(text []byte) error { return modelWords().Unmarshal((*uint8)(m), text) }

// Acceptance is the probability that a plan accepts a lot of one quality: a point of the operating characteristic.
type Acceptance struct {
	Model         Model           `json:"model"`                  // by which the probability was computed
	Inspect       int             `json:"inspect"`                // items inspected
	Ac            int             `json:"ac"`                     // acceptance number
	Lot           int             `json:"lot,omitzero"`           // items of the lot; hypergeometric only
	Nonconforming int             `json:"nonconforming,omitzero"` // of them; hypergeometric only
	Quality       decimal.Decimal `json:"quality,omitzero"`       // percent nonconforming, or nonconformities per 100 items; otherwise
	Probability   Probability     `json:"probability"`
}

// Acceptance gives the probability that a lot is accepted that comes from a process of this quality: by the binomial distribution
// where the plan counts percent nonconforming, by Poisson where it counts nonconformities per 100 items. It is exact before it is
// rounded to places decimals.
//
// Quality is in the unit of the plan's AQL: 0 to 100 percent, or nonconformities per 100 items from 0 to below 10^15; four decimals
// at most. Places is 1 to 100. The error is nil or an [*logistics.InvalidError].
func (p Plan) Acceptance(quality decimal.Decimal, places int) (Acceptance, error) {
	var ps logistics.Problems
	p.checkFor(&ps, places)
	amount := p.checkQuality(&ps, "quality", quality)
	if err := ps.Err(); err != nil {
		return Acceptance{}, err
	}
	return p.acceptance(amount, places), nil
}

// Curve gives points of the operating characteristic: for each quality what [Plan.Acceptance] gives, in the same order. The error is
// nil or an [*logistics.InvalidError] with the problems of every quality.
func (p Plan) Curve(qualities []decimal.Decimal, places int) ([]Acceptance, error) {
	var ps logistics.Problems
	p.checkFor(&ps, places)
	amounts := make([]logistics.Amount, len(qualities))
	for i, q := range qualities {
		amounts[i] = p.checkQuality(&ps, logistics.At("qualities", i), q)
	}
	if err := ps.Err(); err != nil {
		return nil, err
	}
	curve := make([]Acceptance, len(amounts))
	for i, a := range amounts {
		curve[i] = p.acceptance(a, places)
	}
	return curve, nil
}

// AcceptanceOfLot gives the probability that the plan accepts its lot where so many of its items are nonconforming, by the
// hypergeometric distribution: the sample is drawn from the lot itself. Nonconforming is 0 to the size of the lot, places is 1 to
// 100. The error is nil or an [*logistics.InvalidError], as for a plan that counts nonconformities.
func (p Plan) AcceptanceOfLot(nonconforming, places int) (Acceptance, error) {
	var ps logistics.Problems
	p.checkFor(&ps, places)
	if p.Unit == NonconformitiesPer100 {
		ps.Add("plan.unit", logistics.CodeConflict, "the plan counts nonconformities, of which one item may have several")
	}
	if nonconforming < 0 || nonconforming > max(p.Lot, 0) {
		ps.Add("nonconforming", logistics.CodeRange, "%d of %d items", nonconforming, p.Lot)
	}
	if err := ps.Err(); err != nil {
		return Acceptance{}, err
	}
	return Acceptance{
		Model: Hypergeometric, Inspect: p.Inspect, Ac: p.Ac, Lot: p.Lot, Nonconforming: nonconforming,
		Probability: hypergeometric(p.Lot, nonconforming, p.Inspect, p.Ac, places),
	}, nil
}

func (p Plan) acceptance(quality logistics.Amount, places int) Acceptance {
	a := Acceptance{Model: Binomial, Inspect: p.Inspect, Ac: p.Ac, Quality: quality.Decimal()}
	if p.Unit == NonconformitiesPer100 {
		a.Model, a.Probability = Poisson, poisson(p.Inspect, quality, p.Ac, places)
	} else {
		a.Probability = binomial(p.Inspect, quality, p.Ac, places)
	}
	return a
}

func (p Plan) checkFor(ps *logistics.Problems, places int) {
	var own logistics.Problems
	p.check(&own)
	ps.Under("plan", own.Err())
	if places < 1 || places > maxPlaces {
		ps.Add("places", logistics.CodeRange, "%d decimals; 1 to %d", places, maxPlaces)
	}
}

func (p Plan) checkQuality(ps *logistics.Problems, path string, quality decimal.Decimal) logistics.Amount {
	const hundred = 100
	amount := ps.Amount(path, quality)
	if most, err := logistics.AmountOf(decimal.New(hundred, 0)); err == nil && p.Unit == PercentNonconforming && amount.Compare(most) > 0 {
		ps.Add(path, logistics.CodeRange, "%s percent nonconforming; %d at most", amount, hundred)
	}
	return amount
}

// String gives the probability in English, with the plan, the quality and the distribution.
func (a Acceptance) String() string { return a.Text(logistics.English) }

// Text gives the probability in l, with the plan, the quality and the distribution.
func (a Acceptance) Text(l logistics.Lang) string {
	quality := logistics.Text{En: a.Quality.String() + " percent nonconforming", Zh: "不合格品百分数 " + a.Quality.String()}.In(l)
	switch a.Model {
	case Poisson:
		quality = logistics.Text{En: a.Quality.String() + " nonconformities per 100 items", Zh: "每百单位产品不合格数 " + a.Quality.String()}.In(l)
	case Hypergeometric:
		quality = logistics.Text{
			En: fmt.Sprintf("%d nonconforming of %d", a.Nonconforming, a.Lot),
			Zh: fmt.Sprintf("批量 %d 中有不合格品 %d", a.Lot, a.Nonconforming),
		}.In(l)
	}
	return logistics.Text{
		En: fmt.Sprintf("%d inspected, %d at most: accepted with probability %s at %s (%s)", a.Inspect, a.Ac, a.Probability, quality, a.Model.Label(l)),
		Zh: fmt.Sprintf("样本量 %d，接收数 %d：%s 时接收概率 %s（%s）", a.Inspect, a.Ac, quality, a.Probability, a.Model.Label(l)),
	}.In(l)
}
