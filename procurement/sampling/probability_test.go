package sampling_test

import (
	"encoding/json"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement/sampling"
)

// TestAcceptanceFigures compares with figures of its own: binomial to 12 decimals, Poisson to 10, hypergeometric to 12.
func TestAcceptanceFigures(t *testing.T) {
	compared := 0
	for _, want := range figures(t, "oc_values.csv") {
		n, ac := number(t, want["n"]), number(t, want["ac"])
		p := plan(1_000_000, n, ac, sampling.PercentNonconforming)
		if want["severity"] != "nist" {
			lot, level, _ := lotOf(sampling.Letter(want["letter"]))
			aql := sampling.AQL(want["aql"])
			p = decide(t, lot, read[sampling.Severity](t, want["severity"]), sampling.Parameters{Level: level, AQL: aql, Unit: sampling.PercentNonconforming, Start: sampling.Normal})
			if p.Inspect != n || p.Ac != ac {
				t.Fatalf("%v: %s", want, p)
			}
		}
		percent := dec(want["p"]).Shift(2)
		if got := accepts(t, p, percent, 12); got != want["pa_binomial"] {
			t.Errorf("%v: binomial %s", want, got)
		}
		p.Unit = sampling.NonconformitiesPer100
		if got := accepts(t, p, percent, 10); got != want["pa_poisson"] {
			t.Errorf("%v: Poisson %s", want, got)
		}
		compared++
	}
	if compared != 165 {
		t.Errorf("%d compared, want 165", compared)
	}
	for _, want := range figures(t, "oc_hypergeometric.csv") {
		p := plan(number(t, want["lot_N"]), number(t, want["n"]), number(t, want["ac"]), sampling.PercentNonconforming)
		if got := ofLot(t, p, number(t, want["nonconforming_D"]), 12); got != want["pa_hypergeometric"] {
			t.Errorf("%v: %s", want, got)
		}
	}
}

// TestPublished compares with what others printed, as closely as they did.
func TestPublished(t *testing.T) {
	for _, row := range []struct {
		reason, quality string
		p               sampling.Plan
		places          int
		want            string
	}{
		{"NIST handbook 6.2.3.2, 1 %", "1", plan(10_000, 52, 3, 1), 3, "0.998"},
		{"2 %", "2", plan(10_000, 52, 3, 1), 3, "0.980"},
		{"3 %", "3", plan(10_000, 52, 3, 1), 3, "0.930"},
		{"6 %", "6", plan(10_000, 52, 3, 1), 3, "0.620"},
		{"7 CFR 42.140, 1.0 per 100", "1", plan(100_000, 500, 3, 2), 2, "0.27"},
		{"0.10 per 100", "0.1", plan(100_000, 500, 3, 2), 3, "0.998"},
		{"K at AQL 1.0", "1", plan(2000, 125, 3, 1), 4, "0.9626"},
		{"J at AQL 1.0", "5", plan(1200, 80, 2, 1), 4, "0.2306"},
	} {
		if got := accepts(t, row.p, dec(row.quality), row.places); got != row.want {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
}

// stopper is a test or a property.
type stopper interface {
	Helper()
	Fatal(...any)
}

func accepts(t stopper, p sampling.Plan, quality decimal.Decimal, places int) string {
	t.Helper()
	a, err := p.Acceptance(quality, places)
	if err != nil {
		t.Fatal(err)
	}
	return a.Probability.String()
}

func ofLot(t stopper, p sampling.Plan, nonconforming, places int) string {
	t.Helper()
	a, err := p.AcceptanceOfLot(nonconforming, places)
	if err != nil {
		t.Fatal(err)
	}
	return a.Probability.String()
}

// nearest rounds a fraction, half up, as a person would: it looks for the nearest multiple.
func nearest(r *big.Rat, places int) string {
	scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil))
	r = new(big.Rat).Mul(r, scale)
	r.Add(r, big.NewRat(1, 2))
	whole := new(big.Int).Quo(r.Num(), r.Denom())
	return decimal.NewFromBigInt(whole, int32(-places)).StringFixed(int32(places))
}

// TestBinomialOracle sums the terms one by one, each as the fraction that the definition gives.
func TestBinomialOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, ac, places := rapid.IntRange(1, 60).Draw(t, "n"), rapid.IntRange(0, 64).Draw(t, "ac"), rapid.IntRange(1, 30).Draw(t, "places")
		units := rapid.OneOf(rapid.SampledFrom([]int{0, 1, 10_000, 500_000, 999_999, 1_000_000}), rapid.IntRange(0, 1_000_000)).Draw(t, "units")
		p := big.NewRat(int64(units), 1_000_000)
		q := new(big.Rat).Sub(big.NewRat(1, 1), p)
		want := new(big.Rat)
		for k := 0; k <= ac && k <= n; k++ {
			term := new(big.Rat).SetInt(new(big.Int).Binomial(int64(n), int64(k)))
			for range k {
				term.Mul(term, p)
			}
			for range n - k {
				term.Mul(term, q)
			}
			want.Add(want, term)
		}
		if got := accepts(t, plan(1_000_000, n, ac, 1), decimal.New(int64(units), -4), places); got != nearest(want, places) {
			t.Fatalf("%s, want %s", got, nearest(want, places))
		}
	})
}

// TestHypergeometricOracle draws every sample from a small lot, and counts.
func TestHypergeometricOracle(t *testing.T) {
	for lot := 2; lot <= 9; lot++ {
		for bad := 0; bad <= lot; bad++ {
			for size := 1; size <= lot+1; size++ {
				inspect := min(size, lot)
				found := make([]int64, lot+1) // samples by what was found
				var all int64
				for set := range 1 << lot {
					drawn, nonconforming := 0, 0
					for item := range lot {
						if set>>item&1 == 1 {
							drawn++
							if item < bad {
								nonconforming++
							}
						}
					}
					if drawn == inspect {
						all++
						found[nonconforming]++
					}
				}
				var accepted int64
				for ac := 0; ac <= lot+1; ac++ {
					if ac <= lot {
						accepted += found[ac]
					}
					want := nearest(big.NewRat(accepted, all), 20)
					if got := ofLot(t, plan(lot, size, ac, 1), bad, 20); got != want {
						t.Fatalf("%d of %d, %d at most of %d nonconforming: %s, want %s", inspect, lot, ac, bad, got, want)
					}
				}
			}
		}
	}
}

// TestPoissonOracle holds e^-m between two partial sums of e^m, as fractions, without halving anything.
func TestPoissonOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, ac, places := rapid.IntRange(1, 15).Draw(t, "n"), rapid.IntRange(0, 50).Draw(t, "ac"), rapid.IntRange(1, 25).Draw(t, "places")
		units := rapid.OneOf(rapid.SampledFrom([]int{0, 1, 10_000, 500_000, 1_000_000}), rapid.IntRange(0, 1_000_000)).Draw(t, "units")
		mean := big.NewRat(int64(n*units), 1_000_000)
		sum, whole, term := new(big.Rat), new(big.Rat), big.NewRat(1, 1)
		const terms = 110
		for k := range terms {
			whole.Add(whole, term)
			if k <= ac {
				sum.Add(sum, term)
			}
			term.Mul(term, mean).Quo(term, big.NewRat(int64(k+1), 1))
		}
		// The rest is below twice its first term, for the mean is at most 15.
		above := new(big.Rat).Add(whole, term.Mul(term, big.NewRat(2, 1)))
		low, high := nearest(new(big.Rat).Quo(sum, above), places), nearest(new(big.Rat).Quo(sum, whole), places)
		if low != high {
			t.Fatalf("the oracle knows %s to %s only", low, high)
		}
		if got := accepts(t, plan(1_000_000, n, ac, 2), decimal.New(int64(units), -4), places); got != low {
			t.Fatalf("%s, want %s", got, low)
		}
	})
}

// TestAcceptanceFalls: more nonconforming items are never accepted more often, a larger acceptance number never less often.
func TestAcceptanceFalls(t *testing.T) {
	const places = 40
	rapid.Check(t, func(t *rapid.T) {
		unit := rapid.SampledFrom([]sampling.Unit{sampling.PercentNonconforming, sampling.NonconformitiesPer100}).Draw(t, "unit")
		lot, size, ac := rapid.IntRange(2, 5000).Draw(t, "lot"), rapid.IntRange(1, 400).Draw(t, "size"), rapid.IntRange(0, 45).Draw(t, "ac")
		a, b := rapid.IntRange(0, 1_000_000).Draw(t, "a"), rapid.IntRange(0, 1_000_000).Draw(t, "b")
		better, worse := decimal.New(int64(min(a, b)), -4), decimal.New(int64(max(a, b)), -4)
		of := func(ac int, q decimal.Decimal) decimal.Decimal {
			return dec(accepts(t, plan(lot, size, ac, unit), q, places))
		}
		if of(ac, better).LessThan(of(ac, worse)) || of(ac+1, worse).LessThan(of(ac, worse)) {
			t.Fatal("accepted more often though it is worse, or less often with more allowed")
		}
		if unit == sampling.PercentNonconforming {
			d := rapid.IntRange(1, lot).Draw(t, "nonconforming")
			p := plan(lot, size, ac, unit)
			if dec(ofLot(t, p, d-1, places)).LessThan(dec(ofLot(t, p, d, places))) {
				t.Fatal("one nonconforming item more, and accepted more often")
			}
		}
	})
}

func TestAcceptanceBounds(t *testing.T) {
	thousand := strings.Repeat("9", 15)
	for _, row := range []struct {
		reason, quality string
		p               sampling.Plan
		places          int
		want            string
		paths           []string
	}{
		{"nothing is wrong", "0", plan(100, 20, 0, 1), 3, "1.000", nil},
		{"everything is", "100", plan(100, 20, 0, 1), 3, "0.000", nil},
		{"everything is, and may be", "100", plan(100, 20, 20, 1), 3, "1.000", nil},
		{"one short of it", "100", plan(100, 20, 19, 1), 3, "0.000", nil},
		{"above everything", "100.0001", plan(100, 20, 0, 1), 3, "", []string{"quality range"}},
		{"a finer figure than four decimals", "1.00001", plan(100, 20, 0, 1), 3, "", []string{"quality amount"}},
		{"below 0", "-0.0001", plan(100, 20, 0, 1), 3, "", []string{"quality amount"}},
		{"one item is a coin: rounded half up", "50", plan(100, 1, 0, 1), 1, "0.5", nil},
		{"two: 0.25 is a tie", "50", plan(100, 2, 0, 1), 1, "0.3", nil},
		{"no nonconformities", "0", plan(100, 20, 0, 2), 100, "1." + strings.Repeat("0", 100), nil},
		{"more than 100 per 100", "100.0001", plan(100, 1, 0, 2), 4, "0.3679", nil},
		{"one a unit", "100", plan(100, 1, 0, 2), 50, "0.36787944117144232159552377016146086744581113103177", nil},
		{"as many as the guard lets pass", thousand, plan(20_000, 10_000, 100, 2), 100, "0." + strings.Repeat("0", 100), nil},
		{"no decimals", "1", plan(100, 20, 0, 1), 0, "", []string{"places range"}},
		{"fewer", "1", plan(100, 20, 0, 1), math.MinInt, "", []string{"places range"}},
		{"too many", "1", plan(100, 20, 0, 1), 101, "", []string{"places range"}},
		{"no plan", "1", sampling.Plan{}, 3, "", []string{"plan.lot range", "plan.unit word", "plan.size range", "plan.re conflict"}},
		{"everything at once", "-1", sampling.Plan{Lot: 2, Unit: 9, Size: 2, Inspect: 1, Re: 1}, 0, "", []string{"plan.unit word", "plan.inspect conflict", "places range", "quality amount"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			got, err := row.p.Acceptance(dec(row.quality), row.places)
			differ(t, "problems", row.paths, paths(t, err))
			if got.Probability.String() != row.want {
				t.Errorf("%s, want %s", got.Probability, row.want)
			}
			curve, err := row.p.Curve([]decimal.Decimal{dec("0.5"), dec(row.quality)}, row.places)
			for i, p := range row.paths {
				row.paths[i] = strings.Replace(p, "quality", "qualities[1]", 1)
			}
			differ(t, "problems of the curve", row.paths, paths(t, err))
			if err == nil && (len(curve) != 2 || curve[1].Probability != got.Probability || !curve[0].Quality.Equal(dec("0.5"))) {
				t.Errorf("%v", curve)
			}
		})
	}
	if curve, err := plan(100, 20, 0, 1).Curve(nil, 3); err != nil || len(curve) != 0 {
		t.Error(curve, err)
	}
	if _, err := plan(100, 20, 0, 1).Acceptance(decimal.New(1, 1_000_000), 3); err == nil {
		t.Error("1e1000000 percent")
	}
}

func TestAcceptanceOfLotBounds(t *testing.T) {
	for _, row := range []struct {
		reason        string
		p             sampling.Plan
		nonconforming int
		want          string
		paths         []string
	}{
		{"none", plan(50, 13, 0, 1), 0, "1.000000", nil},
		{"one of fifty, thirteen drawn: it is not among them in 37 of 50", plan(50, 13, 0, 1), 1, "0.740000", nil},
		{"all", plan(50, 13, 0, 1), 50, "0.000000", nil},
		{"fewer good ones than the sample", plan(50, 13, 1, 1), 39, "0.000000", nil},
		{"the whole lot, as many as are allowed", plan(10, 20, 2, 1), 2, "1.000000", nil},
		{"the whole lot, one more", plan(10, 20, 2, 1), 3, "0.000000", nil},
		{"the largest lot", plan(wide(999_999_999_999_999), 10_000, 100, 1), wide(500_000_000_000_000), "0.000000", nil},
		{"one more than the lot", plan(50, 13, 0, 1), 51, "", []string{"nonconforming range"}},
		{"less than none", plan(50, 13, 0, 1), -1, "", []string{"nonconforming range"}},
		{"nonconformities", plan(50, 13, 0, 2), 1, "", []string{"plan.unit conflict"}},
		{"a negative lot", sampling.Plan{Lot: -5, Unit: 1, Size: 1, Inspect: -5, Re: 1}, 0, "", []string{"plan.lot range"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			got, err := row.p.AcceptanceOfLot(row.nonconforming, 6)
			differ(t, "problems", row.paths, paths(t, err))
			if got.Probability.String() != row.want {
				t.Errorf("%s, want %s", got.Probability, row.want)
			}
			if err == nil && (got.Lot != row.p.Lot || got.Nonconforming != row.nonconforming || got.Model != sampling.Hypergeometric) {
				t.Errorf("%+v", got)
			}
		})
	}
	if _, err := plan(50, 13, 0, 1).AcceptanceOfLot(1, 101); err == nil {
		t.Error("101 places")
	}
}

// TestAcceptanceTends: of a large lot it hardly matters that items are not put back.
func TestAcceptanceTends(t *testing.T) {
	p := plan(wide(900_000_000_000_000), 125, 3, 1)
	if a, b := accepts(t, p, dec("1"), 9), ofLot(t, p, wide(9_000_000_000_000), 9); a != b {
		t.Errorf("%s and %s", a, b)
	}
}

func TestAcceptanceText(t *testing.T) {
	percent, per100 := decide(t, 2000, sampling.Normal, at("1.0")), decide(t, 2000, sampling.Normal, at("15"))
	a, err := percent.Acceptance(dec("2.50"), 4)
	if err != nil {
		t.Fatal(err)
	}
	b, err := per100.Acceptance(dec("15"), 3)
	if err != nil {
		t.Fatal(err)
	}
	c, err := percent.AcceptanceOfLot(32, 6)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct{ got, want string }{
		{a.String(), "125 inspected, 3 at most: accepted with probability 0.6189 at 2.5 percent nonconforming (binomial)"},
		{a.Text(logistics.Chinese), "样本量 125，接收数 3：不合格品百分数 2.5 时接收概率 0.6189（二项分布）"},
		{b.String(), "80 inspected, 21 at most: accepted with probability 0.994 at 15 nonconformities per 100 items (Poisson)"},
		{b.Text(logistics.Chinese), "样本量 80，接收数 21：每百单位产品不合格数 15 时接收概率 0.994（泊松分布）"},
		{c.String(), "125 inspected, 3 at most: accepted with probability 0.864655 at 32 nonconforming of 2000 (hypergeometric)"},
		{c.Text(logistics.Chinese), "样本量 125，接收数 3：批量 2000 中有不合格品 32 时接收概率 0.864655（超几何分布）"},
	} {
		differ(t, "text", row.want, row.got)
	}
	if got := written(t, a); got != `{"model":"binomial","inspect":125,"ac":3,"quality":"2.5","probability":"0.6189"}` {
		t.Error(got)
	}
	for _, x := range []sampling.Acceptance{a, b, c} {
		back := again(t, x)
		if back.Probability != x.Probability || back.Model != x.Model || !back.Quality.Equal(x.Quality) || back.Lot != x.Lot || back.Nonconforming != x.Nonconforming {
			t.Errorf("%+v is read as %+v", x, back)
		}
	}
}

func TestProbability(t *testing.T) {
	for _, row := range []struct {
		reason, text string
		places       int
	}{
		{"one decimal", "0.5", 1},
		{"impossible", "0.000", 3},
		{"certain", "1.000", 3},
		{"as many decimals as there are", "0." + strings.Repeat("9", 100), 100},
		{"more", "0." + strings.Repeat("9", 101), 0},
		{"nothing", "", 0},
		{"no decimals", "1", 0},
		{"no decimals after the point", "1.", 0},
		{"above one", "1.001", 0},
		{"two", "2.0", 0},
		{"no zero before the point", ".5", 0},
		{"two zeros before it", "00.5", 0},
		{"a sign", "+0.5", 0},
		{"a sign inside", "0.-5", 0},
		{"a letter inside", "0.5e5", 0},
		{"two points", "0.5.5", 0},
		{"a space", "0.5 ", 0},
	} {
		var p sampling.Probability
		err := json.Unmarshal([]byte(`"`+row.text+`"`), &p)
		if row.places == 0 {
			if err == nil || p != (sampling.Probability{}) {
				t.Errorf("%s: read as %s", row.reason, p)
			}
			continue
		}
		if err != nil || p.String() != row.text || p.Places() != row.places || !p.Decimal().Equal(dec(row.text)) || written(t, p) != `"`+row.text+`"` {
			t.Errorf("%s: %s, %d places, %v", row.reason, p, p.Places(), err)
		}
	}
	var none sampling.Probability
	if _, err := none.MarshalText(); err == nil || none.Places() != 0 || !none.Decimal().IsZero() {
		t.Error("no probability is written")
	}
}
