package suppliertest

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// reviewed is a project that bodies of these weights score alike in every dimension; the last of several is a third party.
func reviewed(pol supplier.Policy, score decimal.Decimal, weights ...decimal.Decimal) supplier.ServiceReview {
	f := supplier.ServiceReview{Project: "P-1", Provider: name, Month: logistics.MustDate("2026-03-01").Month()}
	for i, weight := range weights {
		body := supplier.EvaluatingBody{Name: fmt.Sprint("body ", i+1), Inside: i == 0 || i < len(weights)-1, Weight: weight}
		for _, d := range pol.Services.Evaluation.Dimensions {
			body.Scores = append(body.Scores, supplier.DimensionScore{Dimension: d.Name, Score: score})
		}
		f.Bodies = append(f.Bodies, body)
	}
	return f
}

// schemes are the weights of one or two bodies of one's own beside a third party's: at the policy's bound, where they are equal, and
// one unit on either side.
func schemes(pol supplier.Policy) (all [][]decimal.Decimal) {
	hundred := whole(100)
	third := pol.Services.Evaluation.Third.Bound.Rat()
	near := []*big.Rat{big.NewRat(50, 1), big.NewRat(100, 3)}
	if third != nil {
		near = append(near, third.Mul(third, big.NewRat(100, 1)))
	}
	weights := []decimal.Decimal{{}, unit(1)}
	for _, at := range near {
		for by := int64(-1); by <= 1; by++ {
			weights = append(weights, notAbove(at).Add(unit(by)))
		}
	}
	for _, weight := range weights {
		if weight.IsNegative() || weight.GreaterThan(hundred) {
			continue
		}
		rest := hundred.Sub(weight)
		half := notAbove(new(big.Rat).Quo(rest.Rat(), big.NewRat(2, 1)))
		all = append(all, []decimal.Decimal{rest, weight}, []decimal.Decimal{half, rest.Sub(half), weight})
	}
	return all
}

// thirdParty asks for a score exactly where the third party's weight keeps the policy's limit and is below every other.
func thirdParty(s Subject) error {
	var f faults
	s = s.filled()
	rules := s.Policy.Services.Evaluation
	for _, scheme := range schemes(s.Policy) {
		weight := scheme[len(scheme)-1]
		allowed := keeps(rules.Third, new(big.Rat).Quo(weight.Rat(), big.NewRat(100, 1)))
		for _, other := range scheme[:len(scheme)-1] {
			allowed = allowed && weight.LessThan(other)
		}
		what := fmt.Sprintf("weights %v, the last of a third party", scheme)
		a, err := s.EvaluateService(reviewed(s.Policy, whole(80), scheme...))
		if f.unjudged(what, err) {
			continue
		}
		score := a.Score.Rat()
		switch {
		case allowed && (score == nil || score.Cmp(big.NewRat(80, 1)) != 0):
			f.Add("%s: got %s, want a score of 80 (%s)", what, a, rules.Third.Clause)
		case !allowed && (score != nil || a.Grade != 0 || len(a.Findings) == 0):
			f.Add("%s: got %s, want a finding and no score (%s, %s)", what, a, rules.Third.Clause, rules.Smallest.Clause)
		}
	}
	return f.Err()
}

// fee is what the projects that are paid here cost.
const fee = 1_000

// payments are projects of every score at which a grade begins, one unit on either side, rising, that are paid.
func payments(pol supplier.Policy) (all []supplier.PayFile) {
	scores := []decimal.Decimal{{}, whole(100)}
	for _, band := range pol.Services.Pay.Grades {
		for by := int64(-1); by <= 1; by++ {
			scores = append(scores, band.From.Add(unit(by)))
		}
	}
	slices.SortFunc(scores, decimal.Decimal.Cmp)
	for _, score := range scores {
		if score.IsNegative() || score.GreaterThan(whole(100)) {
			continue
		}
		month := logistics.MustDate("2026-03-01").Month()
		all = append(all, supplier.PayFile{
			ServiceReview: reviewed(pol, score, whole(100)), Fee: whole(fee),
			Survey: &supplier.SatisfactionSurvey{Provider: name, Month: month, Answered: 10, Satisfied: 10},
		})
	}
	return all
}

// pay climbs the scores.
func pay(s Subject) error {
	var f faults
	s = s.filled()
	for _, more := range []bool{false, true} {
		least, from := new(big.Rat), "nothing"
		for _, file := range payments(s.Policy) {
			file.MoreAllowed = more
			what := fmt.Sprintf("score %s, more allowed: %t", file.Bodies[0].Scores[0].Score, more)
			p, err := s.DecidePay(file)
			if f.unjudged(what, err) {
				continue
			}
			f.paid(s, what, file, p)
			due := p.Due.Rat()
			if due == nil {
				continue
			}
			if due.Cmp(least) < 0 {
				f.Add("%s: got %s due, less than %s of %s (%s)", what, exactly(due), exactly(least), from, s.Policy.Services.Pay.Cap.Clause)
			}
			least, from = due, what
		}
	}
	return f.Err()
}

// paid holds a payment against the policy's factor and cap, and pays what is due, a unit more, and anything while it is held.
func (f *faults) paid(s Subject, what string, file supplier.PayFile, p supplier.PayDecision) {
	rules := s.Policy.Services.Pay
	var grade supplier.Grade
	for _, band := range rules.Grades {
		if order := file.Bodies[0].Scores[0].Score.Cmp(band.From); order > 0 || order == 0 && !band.Above {
			grade = band.Then
		}
	}
	factors := rules.Factors
	factor := map[supplier.Grade]logistics.Limit{
		supplier.Poor: factors.Poor, supplier.Fair: factors.Fair, supplier.Good: factors.Good, supplier.Excellent: factors.Excellent,
	}[grade]
	want := factor.Bound.Rat()
	if want != nil && !file.MoreAllowed && want.Cmp(rules.Cap.Bound.Rat()) > 0 {
		want = rules.Cap.Bound.Rat()
	}
	if want != nil {
		if want.Mul(want, big.NewRat(fee, 1)); !new(big.Rat).Mul(want, units()).IsInt() {
			want = nil // nobody says how it is rounded
		}
	}
	due := p.Due.Rat()
	if p.Grade != grade || p.Held != (want == nil) || (due == nil) != (want == nil) || due != nil && due.Cmp(want) != 0 {
		f.Add("%s: got %s, want %s and %s due (%s)", what, p, gradeWord(grade), exactly(want), factor.Clause)
		return
	}
	amounts := map[string]bool{"0.0001": true} // whether paying it is a finding
	if want != nil {
		exact := notAbove(want)
		amounts = map[string]bool{exact.String(): false, exact.Add(unit(1)).String(): true}
	}
	for amount, found := range amounts {
		paid, _ := decimal.NewFromString(amount)
		file.Paid = &paid
		got, err := s.DecidePay(file)
		if f.unjudged(what+", paid "+amount, err) {
			continue
		}
		if (len(got.Findings) > 0) != found {
			f.Add("%s, paid %s: got %v, want found: %t (%s)", what, amount, told(got.Report), found, rules.Cap.Clause)
		}
	}
}
