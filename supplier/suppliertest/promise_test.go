package suppliertest

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// brokenRow is a subject that breaks a promise.
type brokenRow struct {
	promise, reason string
	subject         Subject
}

// Each promise is broken by a subject or a policy that breaks it, and the kit says so by name.
func TestBroken(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("every promise broken in every way")
	}
	policy := func(edit func(*supplier.Policy)) Subject {
		return Subject{Policy: with(edit)}
	}
	calls, caught := 0, map[string][]string{}
	rows := []brokenRow{
		{"valid", "a month without a fault would disqualify", policy(func(p *supplier.Policy) { p.Disqualification.Late.Bound = logistics.Count(0) })},
		{"valid", "a clause that nothing cites", policy(func(p *supplier.Policy) {
			p.Clauses = append(p.Clauses, logistics.Clause{ID: "X", Title: logistics.Text{En: "x", Zh: "x"}, Basis: logistics.Stated})
		})},
		{"weights", "three times 33.33", policy(weigh("33.33", "33.33", "33.33", "0"))},
		{"weights", "an answer shows another weight", halves(func(_ supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult {
			g.Scores.Service.Weight = logistics.Score(big.NewRat(2499, 100))
			return g
		})},
		{"exact", "rounds the score to one decimal before grading", halves(func(_ supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult {
			if g.Score.IsZero() {
				return g
			}
			exact := g.Score
			g = regrade(g, rounded(exact.Rat(), 1))
			g.Score = exact
			return g
		})},
		{"exact", "shares with four decimals: two thirds is 0.6667", halves(func(_ supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult {
			all := scores(g)
			if all == nil || g.Score.IsZero() {
				return g
			}
			sum := new(big.Rat)
			for _, score := range all {
				sum.Add(sum, new(big.Rat).Mul(rounded(score, 2), big.NewRat(1, 4)))
			}
			return regrade(g, sum)
		})},
		{"exact", "grades from above the cut-off instead of from it", halves(func(_ supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult {
			if r := g.Score.Rat(); r != nil && r.Cmp(big.NewRat(75, 1)) == 0 {
				g.Grade = supplier.Fair
			}
			return g
		})},
		{"total", "bands that end below 100", halves(func(_ supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult {
			if r := g.Score.Rat(); r != nil && r.Cmp(big.NewRat(100, 1)) == 0 {
				g.Grade = 0
			}
			return g
		})},
		{"total", "bands that begin above 0", policy(func(p *supplier.Policy) { p.Grading.Grades[0].Above = true })},
		{"monotone", "too good to be true", halves(func(_ supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult {
			if r := g.Score.Rat(); r != nil && r.Cmp(big.NewRat(98, 1)) > 0 {
				g.Grade = supplier.Poor
			}
			return g
		})},
		{"monotone", "with the second fault he is left alone", months(func(_ supplier.MonthFile, v supplier.Verdict) supplier.Verdict {
			if len(v.Clauses) > 2 {
				v.Standing = supplier.Cleared
			}
			return v
		})},
		{"no data", "grades no deliveries as 100", halves(func(_ supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult {
			if g.Lines == 0 {
				return regrade(g, big.NewRat(100, 1))
			}
			return g
		})},
		{"no data", "a share of nothing is 0", months(func(_ supplier.MonthFile, v supplier.Verdict) supplier.Verdict {
			if v.Factors[0].Got.IsZero() {
				v.Factors[0].Outcome = supplier.Passed
			}
			return rejudge(v)
		})},
		{"no data", "cleared before the month is over", months(func(_ supplier.MonthFile, v supplier.Verdict) supplier.Verdict {
			if v.Standing == supplier.Unresolved && v.Provisional {
				v.Standing = supplier.Cleared
			}
			return v
		})},
		{"no data", "a grade before the half-year is over has consequences", halves(func(_ supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult {
			if g.Provisional && g.Grade == supplier.Excellent {
				g.Consequence.Volume = supplier.More
			}
			return g
		})},
		{"calendar", "half-years from the day when he was created, 15 March", createdInMarch()},
		{"calendar", "a line counts in the month of its receipt", receiptDecides()},
		{"order", "the first line decides", months(func(f supplier.MonthFile, v supplier.Verdict) supplier.Verdict {
			if len(f.Lines) > 0 {
				v.Lines = f.Lines[0].No
			}
			return v
		})},
		{"order", "the last line of a half-year decides", halves(func(f supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult {
			if n := len(f.Lines); n > 0 && f.Lines[n-1].Completed != nil && g.Grade != 0 {
				g.Open = f.Lines[n-1].No
			}
			return g
		})},
		{"partition", "does not look further than ten lines", tenLines()},
		{"alone", "forgets hygiene", months(func(_ supplier.MonthFile, v supplier.Verdict) supplier.Verdict {
			v.Factors = slices.Concat(v.Factors[:8], v.Factors[9:])
			return rejudge(v)
		})},
		{"alone", "hygiene never disqualifies", months(func(_ supplier.MonthFile, v supplier.Verdict) supplier.Verdict {
			v.Factors[8].Outcome = supplier.Passed
			return rejudge(v)
		})},
		{"alone", "over the bound instead of from it", months(func(_ supplier.MonthFile, v supplier.Verdict) supplier.Verdict {
			for i, j := range v.Factors {
				if order, ok := j.Got.Compare(j.Bound); ok && order == 0 && j.Outcome == supplier.Disqualifies {
					v.Factors[i].Outcome = supplier.Passed
				}
			}
			return rejudge(v)
		})},
		{"alone", "from the tolerance on instead of over it", heavier()},
		{"alone", "a window of a month less", window()},
		{"alone", "anybody confirms a breach", anybody()},
		{"alone", "suspended, and treated as fair", months(func(_ supplier.MonthFile, v supplier.Verdict) supplier.Verdict {
			if v.TreatedAs != 0 {
				v.TreatedAs = supplier.Fair
			}
			return v
		})},
		{"cited", "every clause is stated", months(func(_ supplier.MonthFile, v supplier.Verdict) supplier.Verdict {
			for i := range v.Factors {
				v.Factors[i].Basis = logistics.Stated
			}
			return v
		})},
		{"cited", "a clause of another book", months(func(_ supplier.MonthFile, v supplier.Verdict) supplier.Verdict {
			for i := range v.Factors {
				v.Factors[i].Clause = "999"
			}
			return v
		})},
		{"cited", "a grade without the clauses of what follows", halves(func(_ supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult {
			var few logistics.Citations
			for _, c := range g.Clauses.List() {
				if c.Clause == "000-072" || c.Clause == "000-070" {
					few.Add(c)
				}
			}
			g.Clauses = few
			return g
		})},
		{"repeatable", "counts how often it is asked", months(func(_ supplier.MonthFile, v supplier.Verdict) supplier.Verdict {
			calls++
			v.Lines = calls
			return v
		})},
		{"repeatable", "sorts the lines that it is given", sorting()},
		{"repeatable", "hands out one list of topics", sharing()},
		{"replacement", "an approval by anybody", approvals(func(f *supplier.ReplacementFile) {
			if f.Approval != nil {
				f.Approval.Role = logistics.PurchasingManager
			}
		})},
		{"replacement", "takes everybody for listed", approvals(func(f *supplier.ReplacementFile) { f.Listed = true })},
		{"replacement", "does not look when the order was placed", approvals(func(f *supplier.ReplacementFile) { f.ChangedAt = nil })},
		{"agrees", "names another edition", months(func(_ supplier.MonthFile, v supplier.Verdict) supplier.Verdict {
			v.Edition = "mine"
			return v
		})},
		{"agrees", "says nothing of what is missing", halves(func(_ supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult {
			if len(g.Unchecked) > 1 {
				g.Unchecked = g.Unchecked[:1]
			}
			return g
		})},
		{"agrees", "refuses nothing", forgiving()},
		{"agrees", "a reason may be blank", approvals(func(f *supplier.ReplacementFile) {
			if f.Reason == " " {
				f.Reason = "none"
			}
		})},
	}
	for _, row := range append(rows, brokenSections()...) {
		t.Run(row.promise+": "+row.reason, func(t *testing.T) {
			i := slices.IndexFunc(promises(), func(p logistics.Promise[Subject]) bool { return p.Name == row.promise })
			err := promises()[i].Keep(row.subject)
			if err == nil {
				t.Fatal("the kit takes it for kept")
			}
			caught[row.promise] = append(caught[row.promise], err.Error())
		})
	}
	for _, p := range promises() {
		if len(caught[p.Name]) == 0 || p.Says == "" {
			t.Errorf("%q is broken by nothing", p.Name)
		}
	}
}

// What is told names the facts, what was answered, what was wanted and the clause; all promises are asked, in their order.
func TestBreaches(t *testing.T) {
	t.Parallel()
	always := months(func(_ supplier.MonthFile, v supplier.Verdict) supplier.Verdict {
		v.Factors[8].Outcome = supplier.Passed
		return rejudge(v)
	})
	breaches := Broken(always)
	var names []string
	for _, b := range breaches {
		names = append(names, b.Promise)
	}
	if got := strings.Join(names, ", "); got != "no data, partition, alone, agrees" {
		t.Errorf("%s", got)
	}
	for _, want := range []string{
		"alone: hygiene 1: hygiene: got passed, want disqualifies (000-084)",
		"hygiene 1: got cleared treated as none, want suspended treated as poor (000-075)",
		"hygiene 1: made by [], want [000-075 000-084]",
	} {
		if !strings.Contains(breaches[2].String(), want) {
			t.Errorf("no %q in\n%s", want, breaches[2])
		}
	}
	if got := Broken(Subject{Policy: supplier.Factory()}); got != nil {
		t.Errorf("%v", got)
	}
	// Of an invalid policy only what it says itself is asked.
	if got := Broken(Subject{}); len(got) != 3 || got[0].Promise != "valid" || got[1].Promise != "weights" || got[2].Promise != "total" {
		t.Errorf("%v", got)
	}
	var f faults
	for i := range 9 {
		f.Add("case %d", i)
	}
	if got := f.Err().Error(); strings.Count(got, "case") != 6 || !strings.HasSuffix(got, "and 3 more") {
		t.Errorf("%s", got)
	}
}
