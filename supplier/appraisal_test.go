package supplier_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func scoredBy(by ...supplier.ScoreByOne) supplier.ScoreFile {
	f := supplier.ScoreFile{Of: "Bright Co", Month: monthOf("2026-03"), AsOf: day("2026-04-01"), Scores: by}
	for _, s := range by {
		f.By = append(f.By, s.By)
	}
	return f
}

func gives(name, score string) supplier.ScoreByOne {
	return supplier.ScoreByOne{By: name, Score: figure(score)}
}

func TestScoreProvider(t *testing.T) {
	three := scoredBy(gives("finance", "80"), gives("security", "90"), gives("archive", "89"))
	self := scoredBy(gives("finance", "80"), gives("Bright Co", "100"))
	one := func(on string) supplier.ScoreFile {
		f := scoredBy(gives("finance", "80"))
		f.By, f.AsOf = append(f.By, "security"), day(on)
		return f
	}
	for _, row := range []struct {
		reason string
		file   supplier.ScoreFile
		want   string
	}{
		{"three offices, a mean that is no decimal", three, "Bright Co 2026-03: score 86.3333… (002-048 (read))"},
		{"the bounds of a score", scoredBy(gives("finance", "0"), gives("security", "100")), "Bright Co 2026-03: score 50 (002-048 (read))"},
		{"one missing on the last day of the month", one("2026-03-31"), "Bright Co 2026-03: on hold: no score yet (002-048 (read)); Bright Co 2026-03 by security: not checked, missing the score (002-048)"},
		{"one missing a day later", one("2026-04-01"), "Bright Co 2026-03: on hold: no score yet (002-048 (read)); Bright Co 2026-03 by security: missing (002-048)"},
		{"the provider scores himself", self, "Bright Co 2026-03: on hold: no score yet (002-048 (read)); Bright Co 2026-03 by Bright Co: must not be there: Bright Co (004-001)"},
		{"the provider scores himself, spelled otherwise", scoredBy(gives("finance", "80"), gives("BrightCo", "100")),
			"Bright Co 2026-03: on hold: no score yet (002-048 (read)); Bright Co 2026-03 by BrightCo: must not be there: BrightCo (004-001)"},
	} {
		m, err := supplier.Factory().ScoreProvider(row.file)
		if err != nil {
			t.Fatalf("%s: %v", row.reason, err)
		}
		if m.String() != row.want || m.Held != m.Score.IsZero() {
			t.Errorf("%s: %s, want %s", row.reason, m, row.want)
		}
	}
	for _, row := range []struct {
		reason string
		edit   func(*supplier.ScoreFile)
		want   []string
	}{
		{"nothing said", func(f *supplier.ScoreFile) { *f = supplier.ScoreFile{} }, []string{"of absent", "month absent", "asOf absent", "by absent"}},
		{"an office twice, and its score", func(f *supplier.ScoreFile) {
			f.By, f.Scores = append(f.By, "finance"), append(f.Scores, gives("finance", "1"))
		}, []string{"by[3] duplicate", "scores[3].by duplicate"}},
		{"an office in two spellings", func(f *supplier.ScoreFile) { f.By = append(f.By, "FINANCE") }, []string{"by[3] duplicate"}},
		{"one who does not have to score", func(f *supplier.ScoreFile) { f.Scores[0].By = "guest" }, []string{"scores[0].by unknown"}},
		{"above 100, below 0, too fine", func(f *supplier.ScoreFile) {
			f.Scores[0].Score, f.Scores[1].Score, f.Scores[2].Score = figure("100.0001"), figure("-0.0001"), figure("1.00001")
		}, []string{"scores[0].score range", "scores[1].score amount", "scores[2].score amount"}},
		{"judged before the month", func(f *supplier.ScoreFile) { f.AsOf = day("2026-02-28") }, []string{"asOf range"}},
	} {
		f := logistics.Clone(three)
		row.edit(&f)
		m, err := supplier.Factory().ScoreProvider(f)
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, problems(t, err)) })
		differ(t, supplier.MonthScore{}, m)
	}
}

func TestScoreStaff(t *testing.T) {
	own := with(func(p *supplier.Policy) {
		c := &p.Services.Staff.CutOff
		c.Side, c.Bound = logistics.AtLeast, logistics.Score(big.NewRat(60, 1))
	})
	file := func(score string) supplier.ScoreFile {
		f := scoredBy(gives("teacher 1", score), gives("teacher 2", "60"))
		f.Of = "cook 1"
		return f
	}
	for _, row := range []struct {
		reason string
		pol    supplier.Policy
		file   supplier.ScoreFile
		want   []string
	}{
		{"at the cut-off", own, file("60"), []string{}},
		{"a hair below", own, file("59.9999"), []string{"cook 1 2026-03: 59.9999…, must be at least 60 (003-040)"}},
		{"the school plans give none", supplier.School(), file("60"), []string{"? cook 1 2026-03: not checked, missing a bound: the policy gives no number (003-040)"}},
	} {
		m, err := row.pol.ScoreStaff(row.file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(m.Report)) })
	}
	himself := file("60")
	himself.By[1], himself.Scores[1].By = "cook 1", "cook 1"
	m, err := supplier.School().ScoreStaff(himself)
	if err != nil || !m.Held {
		t.Fatal(m, err)
	}
	differ(t, []string{"cook 1 2026-03 by cook 1: must not be there: cook 1 (004-089)"}, found(m.Report))
}

// review is a project that the users and the center evaluate half and half, and a third party without weight.
func review(edits ...func(*supplier.ServiceReview)) supplier.ServiceReview {
	four := func(score string) []supplier.DimensionScore {
		var all []supplier.DimensionScore
		for _, d := range dimensions() {
			all = append(all, supplier.DimensionScore{Dimension: d, Score: figure(score)})
		}
		return all
	}
	f := supplier.ServiceReview{
		Project: "P-1", Provider: "Bright Co", Month: monthOf("2026-03"),
		Bodies: []supplier.EvaluatingBody{
			{Name: "users", Inside: true, Weight: figure("50"), Scores: four("80")}, {Name: "center", Inside: true, Weight: figure("50"), Scores: four("90")},
			{Name: "institute", Weight: figure("0")},
		},
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func dimensions() []string { return []string{"quality", "efficiency", "attitude", "improvement"} }

func weighted(users, center, third string) func(*supplier.ServiceReview) {
	return func(f *supplier.ServiceReview) {
		for i, w := range []string{users, center, third} {
			f.Bodies[i].Weight = figure(w)
		}
		f.Bodies[2].Scores = slices.Clone(f.Bodies[0].Scores)
	}
}

func evaluate(t testing.TB, pol supplier.Policy, f supplier.ServiceReview) supplier.Appraisal {
	t.Helper()
	a, err := pol.EvaluateService(f)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestEvaluateService(t *testing.T) {
	type file = supplier.ServiceReview
	const dims = "quality 85, efficiency 85, attitude 85, continuous improvement 85"
	for _, row := range []struct {
		reason string
		file   file
		want   string
	}{
		{"half and half, a third party without weight", review(), "P-1 2026-03: good, score 85; " + dims + " (004-006 (read), 004-004 (assumed), 004-007 (assumed))"},
		{"without a third party", review(func(f *file) { f.Bodies = f.Bodies[:2] }), "P-1 2026-03: good, score 85; " + dims + " (004-004 (assumed), 004-007 (assumed))"},
		{"a third party a hair below the others", review(weighted("33.3334", "33.3334", "33.3332")),
			"P-1 2026-03: good, score 83.3333…; quality 83.3333…, efficiency 83.3333…, attitude 83.3333…, continuous improvement 83.3333… (004-006 (read), 004-004 (assumed), 004-007 (assumed))"},
		{"a third party as much as another", review(weighted("40", "30", "30")),
			"P-1 2026-03: on hold: no score; quality 83, efficiency 83, attitude 83, continuous improvement 83 (004-006 (read), 004-004 (assumed)); " +
				"P-1 2026-03 by institute beside center: 30 of 100, must be below 30% (004-006)"},
		{"a third party of one half", review(func(f *file) {
			weighted("50", "0", "50")(f)
			f.Bodies = slices.Delete(f.Bodies, 1, 2)
		}), "P-1 2026-03: on hold: no score; quality 80, efficiency 80, attitude 80, continuous improvement 80 (004-006 (read), 004-004 (assumed)); " +
			"P-1 2026-03 by institute: 50 of 100, must be below 50% (004-006); P-1 2026-03 by institute beside users: 50 of 100, must be below 50% (004-006)"},
		{"a third party alone", review(func(f *file) {
			f.Bodies = f.Bodies[1:2]
			f.Bodies[0].Inside, f.Bodies[0].Weight = false, figure("100")
		}), "P-1 2026-03: on hold: no score; quality 90, efficiency 90, attitude 90, continuous improvement 90 (004-006 (read), 004-004 (assumed)); " +
			"P-1 2026-03 by center: 100 of 100, must be below 50% (004-006)"},
		{"a body of one's own without weight is not one to be below", review(func(f *file) {
			weighted("80", "0", "20")(f)
			f.Bodies[1].Scores = nil
		}), "P-1 2026-03: good, score 80; quality 80, efficiency 80, attitude 80, continuous improvement 80 (004-006 (read), 004-004 (assumed), 004-007 (assumed))"},
		{"third parties are not held against one another, but together against one half", review(func(f *file) {
			weighted("50", "25", "25")(f)
			f.Bodies[1].Inside = false
		}), "P-1 2026-03: on hold: no score; quality 82.5, efficiency 82.5, attitude 82.5, continuous improvement 82.5 (004-006 (read), 004-004 (assumed)); " +
			"P-1 2026-03 by third parties: 50 of 100, must be below 50% (004-006)"},
		{"together a hair below", review(func(f *file) {
			weighted("50.0002", "24.9999", "24.9999")(f)
			f.Bodies[1].Inside = false
		}), "P-1 2026-03: good, score 82.4999…; quality 82.4999…, efficiency 82.4999…, attitude 82.4999…, continuous improvement 82.4999… (004-006 (read), 004-004 (assumed), 004-007 (assumed))"},
		{"the provider is among the bodies, spelled otherwise", review(func(f *file) { f.Bodies[1].Name = "bright co" }),
			"P-1 2026-03: on hold: no score; " + dims + " (004-006 (read), 004-004 (assumed)); P-1 2026-03 by bright co: must not be there: bright co (004-001)"},
		{"the provider evaluates himself", review(func(f *file) { f.Bodies[1].Name = "Bright Co" }),
			"P-1 2026-03: on hold: no score; " + dims + " (004-006 (read), 004-004 (assumed)); P-1 2026-03 by Bright Co: must not be there: Bright Co (004-001)"},
		{"a score missing", review(func(f *file) { f.Bodies[1].Scores = f.Bodies[1].Scores[1:] }),
			"P-1 2026-03: on hold: no score; quality unknown, efficiency 85, attitude 85, continuous improvement 85 (004-006 (read), 004-004 (assumed)); " +
				"P-1 2026-03 quality by center: not checked, missing the score (004-004)"},
	} {
		a := evaluate(t, supplier.Factory(), row.file)
		if a.String() != row.want || (a.Grade == 0) != a.Score.IsZero() {
			t.Errorf("%s:\n%s\nwant %s", row.reason, a, row.want)
		}
	}
	zh := evaluate(t, supplier.Factory(), review()).Text(logistics.Chinese)
	if want := "P-1 2026-03：良好，得分 85；质量 85，效率 85，态度 85，持续改进 85（004-006 解读、004-004 假定、004-007 假定）"; zh != want {
		t.Errorf("%s, want %s", zh, want)
	}
	// A dimension without weight needs no score.
	three := with(func(p *supplier.Policy) {
		d := p.Services.Evaluation.Dimensions
		d[0].Weight, d[1].Weight = figure("0"), figure("50")
	})
	if a := evaluate(t, three, review(func(f *file) { f.Bodies[1].Scores = f.Bodies[1].Scores[1:] })); a.Score != logistics.Score(big.NewRat(85, 1)) {
		t.Errorf("without the weight of quality: %s", a)
	}
	for _, row := range []struct {
		reason string
		edit   func(*file)
		want   []string
	}{
		{"nothing said", func(f *file) { *f = file{} }, []string{"project absent", "provider absent", "month absent", "bodies range"}},
		{"weights of 99.9999", weighted("50", "49.9999", "0"), []string{"bodies range"}},
		{"weights of 100.0001", weighted("50", "50.0001", "0"), []string{"bodies range"}},
		{"a negative weight", weighted("150", "-50", "0"), []string{"bodies[1].weight amount", "bodies range"}},
		{"a body twice", func(f *file) { f.Bodies[1].Name = "users" }, []string{"bodies[1].name duplicate"}},
		{"a body in two spellings", func(f *file) { f.Bodies[1].Name = "USERS" }, []string{"bodies[1].name duplicate"}},
		{"a dimension twice, and one that is none", func(f *file) { f.Bodies[0].Scores[1].Dimension, f.Bodies[0].Scores[2].Dimension = "quality", "charm" },
			[]string{"bodies[0].scores[1].dimension duplicate", "bodies[0].scores[2].dimension unknown"}},
		{"scores out of bounds", func(f *file) {
			f.Bodies[0].Scores[1].Score, f.Bodies[1].Scores[2].Score = figure("100.01"), figure("-1")
		},
			[]string{"bodies[0].scores[1].score range", "bodies[1].scores[2].score amount"}},
	} {
		a, err := supplier.Factory().EvaluateService(review(row.edit))
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, problems(t, err)) })
		differ(t, supplier.Appraisal{}, a)
	}
}

// paying is a policy with factors, which the documents do not give.
func paying(poor, fair, good, excellent int) supplier.Policy {
	return with(func(p *supplier.Policy) {
		f := &p.Services.Pay.Factors
		for i, l := range []*logistics.Limit{&f.Poor, &f.Fair, &f.Good, &f.Excellent} {
			l.Side, l.Bound = logistics.AtMost, logistics.Share([]int{poor, fair, good, excellent}[i], 100)
		}
	})
}

func payFile(fee string, edits ...func(*supplier.PayFile)) supplier.PayFile {
	f := supplier.PayFile{
		ServiceReview: review(), Fee: figure(fee),
		Survey: &supplier.SatisfactionSurvey{Provider: "Bright Co", Month: monthOf("2026-03"), Answered: 10, Satisfied: 10},
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func TestDecidePay(t *testing.T) {
	type file = supplier.PayFile
	const cited = " (004-006 (read), 004-004 (assumed), 004-007 (assumed), 004-009 (assumed))"
	own := paying(60, 80, 90, 110)
	best := func(f *file) {
		for i := range f.Bodies {
			for j := range f.Bodies[i].Scores {
				f.Bodies[i].Scores[j].Score = figure("90")
			}
		}
	}
	paid := func(amount string) func(*file) { return func(f *file) { f.Paid = maybe(amount) } }
	for _, row := range []struct {
		reason string
		pol    supplier.Policy
		file   file
		want   string
	}{
		{"good is paid nine tenths", own, payFile("30000"), "P-1 2026-03: good, 27,000 yuan, 90 of 100 of 30,000 yuan" + cited},
		{"to the fourth decimal", own, payFile("0.001"), "P-1 2026-03: good, 0.0009 yuan, 90 of 100 of 0.001 yuan" + cited},
		{"more decimals are not rounded", own, payFile("0.0001"), "P-1 2026-03: good, on hold" + cited + "; P-1 2026-03.due: not checked, missing how 0.000090… yuan is rounded (004-009)"},
		{"excellent is capped", own, payFile("30000", best), "P-1 2026-03: excellent, 30,000 yuan, 1 of 1 of 30,000 yuan" + cited},
		{"unless the contract allows more", own, payFile("30000", best, func(f *file) { f.MoreAllowed = true }), "P-1 2026-03: excellent, 33,000 yuan, 110 of 100 of 30,000 yuan" + cited},
		{"paid what is due", own, payFile("30000", paid("27000")), "P-1 2026-03: good, 27,000 yuan, 90 of 100 of 30,000 yuan" + cited},
		{"paid a cent more", own, payFile("30000", paid("27000.01")), "P-1 2026-03: good, 27,000 yuan, 90 of 100 of 30,000 yuan" + cited +
			"; P-1 2026-03.paid: 27,000.01 yuan, must be at most 27,000 yuan (004-009)"},
		{"paid a cent less: pay follows the grade", own, payFile("30000", paid("26999.99")), "P-1 2026-03: good, 27,000 yuan, 90 of 100 of 30,000 yuan" + cited +
			"; P-1 2026-03.paid: 26,999.99 yuan, must be at least 27,000 yuan (004-009)"},
		{"paid nothing", own, payFile("30000", paid("0")), "P-1 2026-03: good, 27,000 yuan, 90 of 100 of 30,000 yuan" + cited +
			"; P-1 2026-03.paid: 0 yuan, must be at least 27,000 yuan (004-009)"},
		{"a survey of the same month of the year before", own, payFile("30000", func(f *file) { f.Survey.Month = monthOf("2025-03") }), "P-1 2026-03: good, 27,000 yuan, 90 of 100 of 30,000 yuan" + cited},
		{"one of a month before that is none", own, payFile("30000", func(f *file) { f.Survey.Month = monthOf("2025-02") }),
			"P-1 2026-03: good, on hold" + cited + "; P-1 2026-03.satisfaction: not checked, missing a survey of the month or the twelve before it, for this one is of 2025-02 (004-009)"},
		{"a survey of the provider in another spelling", own, payFile("30000", func(f *file) { f.Survey.Provider = "BRIGHT CO" }), "P-1 2026-03: good, 27,000 yuan, 90 of 100 of 30,000 yuan" + cited},
		{"a score missing holds the fee", own, payFile("30000", func(f *file) { f.Bodies[0].Scores = f.Bodies[0].Scores[:3] }),
			"P-1 2026-03: on hold (004-006 (read), 004-004 (assumed), 004-009 (assumed)); P-1 2026-03 improvement by users: not checked, missing the score (004-004)"},
		{"quality missing", own, payFile("30000", func(f *file) { f.Bodies[0].Scores = f.Bodies[0].Scores[1:] }),
			"P-1 2026-03: on hold (004-006 (read), 004-004 (assumed), 004-009 (assumed)); P-1 2026-03 quality by users: not checked, missing the score (004-004); " +
				"P-1 2026-03.quality: not checked, missing the figure that the fee depends on (004-009)"},
		{"no survey holds it", own, payFile("30000", func(f *file) { f.Survey = nil }),
			"P-1 2026-03: good, on hold" + cited + "; P-1 2026-03.satisfaction: not checked, missing the figure that the fee depends on (004-009)"},
		{"paid while it is held", own, payFile("30000", func(f *file) { f.Survey.Answered, f.Survey.Satisfied = 0, 0 }, paid("1")),
			"P-1 2026-03: good, on hold" + cited + "; P-1 2026-03.paid: must not be there: 1 yuan (004-009); P-1 2026-03.satisfaction: not checked, missing the figure that the fee depends on (004-009)"},
		{"the provider evaluates himself", own, payFile("30000", func(f *file) { f.Bodies[0].Name = "Bright Co" }),
			"P-1 2026-03: on hold (004-006 (read), 004-004 (assumed), 004-009 (assumed)); P-1 2026-03 by Bright Co: must not be there: Bright Co (004-001); " +
				"P-1 2026-03.due: not checked, missing an evaluation by the rules (004-009)"},
		{"the documents give no factor", supplier.Factory(), payFile("30000"),
			"P-1 2026-03: good, on hold" + cited + "; P-1 2026-03.due: not checked, missing a factor of the grade: the policy gives no number (004-007)"},
		{"no fee", own, payFile("0"), "P-1 2026-03: good, 0 yuan, 90 of 100 of 0 yuan" + cited},
	} {
		p, err := row.pol.DecidePay(row.file)
		if err != nil {
			t.Fatalf("%s: %v", row.reason, err)
		}
		if p.String() != row.want || p.Held != p.Due.IsZero() {
			t.Errorf("%s:\n%s\nwant %s", row.reason, p, row.want)
		}
	}
	for _, row := range []struct {
		reason string
		edit   func(*file)
		want   []string
	}{
		{"a negative fee, a payment too fine", func(f *file) { f.Fee, f.Paid = figure("-1"), maybe("0.00001") }, []string{"fee amount", "paid amount"}},
		{"a survey of another provider", func(f *file) { f.Survey.Provider = "Shine Co" }, []string{"survey.provider conflict"}},
		{"a survey of the month after", func(f *file) { f.Survey.Month = monthOf("2026-04") }, []string{"survey.month conflict"}},
		{"an answer that is none", func(f *file) { f.Survey.Notified = 55 }, []string{"survey.notified word"}},
		{"a survey of more than all", func(f *file) { f.Survey.Satisfied = 11 }, []string{"survey.satisfied range"}},
		{"a product too large", func(f *file) { best(f); f.MoreAllowed, f.Fee = true, figure("999999999999999") }, []string{"fee amount"}},
		{"all at once", func(f *file) { f.Fee, f.Bodies = figure("-1"), nil }, []string{"fee amount", "bodies range"}},
	} {
		p, err := own.DecidePay(payFile("30000", row.edit))
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, problems(t, err)) })
		differ(t, supplier.PayDecision{}, p)
	}
}

// drawn scores are cut-offs, a unit beside them, or any.
func drawScore(t *rapid.T, name string) decimal.Decimal {
	cut := rapid.SampledFrom([]int64{0, 600_000, 750_000, 900_000, 1_000_000, -1}).Draw(t, name)
	if cut < 0 {
		cut = rapid.Int64Range(0, 1_000_000).Draw(t, name+" anywhere")
	}
	return decimal.New(min(max(cut+rapid.Int64Range(-1, 1).Draw(t, name+" beside"), 0), 1_000_000), -4)
}

func drawReview(t *rapid.T) supplier.ServiceReview {
	f := review()
	cut := rapid.Int64Range(1, 999_998).Draw(t, "weight")
	third := rapid.Int64Range(0, min(cut, 999_999-cut)).Draw(t, "third") / 2
	third = min(third, cut-1, 999_999-cut-third)
	third = max(third, 0)
	f.Bodies[0].Weight, f.Bodies[1].Weight, f.Bodies[2].Weight = decimal.New(cut, -4), decimal.New(1_000_000-cut-third, -4), decimal.New(third, -4)
	for i := range f.Bodies {
		f.Bodies[i].Scores = nil
		for _, d := range dimensions() {
			f.Bodies[i].Scores = append(f.Bodies[i].Scores, supplier.DimensionScore{Dimension: d, Score: drawScore(t, d)})
		}
	}
	return f
}

// The score is what plain fractions give, whatever the order of the bodies and of their scores; the pay never falls as a score
// grows; what was asked stays as it was.
func TestAppraisalEqualsOracle(t *testing.T) {
	pol := paying(0, 50, 90, 100)
	rapid.Check(t, func(t *rapid.T) {
		f := drawReview(t)
		before, _ := json.Marshal(f)
		a := evaluate2(t, pol, f)
		if after, _ := json.Marshal(f); string(before) != string(after) {
			t.Fatal("the facts were changed")
		}
		want := new(big.Rat)
		for _, b := range f.Bodies {
			for _, s := range b.Scores {
				part := new(big.Rat).Mul(b.Weight.Rat(), s.Score.Rat())
				want.Add(want, part.Mul(part, big.NewRat(25, 10_000)))
			}
		}
		if len(a.Findings) > 0 || a.Score.Rat() == nil || a.Score.Rat().Cmp(want) != 0 {
			t.Fatalf("%s, want %s", a, want.RatString())
		}
		mixed := logistics.Clone(f)
		mixed.Bodies = rapid.Permutation(mixed.Bodies).Draw(t, "bodies")
		for i := range mixed.Bodies {
			mixed.Bodies[i].Scores = rapid.Permutation(mixed.Bodies[i].Scores).Draw(t, "scores")
		}
		if b := evaluate2(t, pol, mixed); b.String() != a.String() {
			t.Fatalf("%s\nin another order %s", a, b)
		}
		raised := logistics.Clone(f)
		s := &raised.Bodies[rapid.IntRange(0, 2).Draw(t, "body")].Scores[rapid.IntRange(0, 3).Draw(t, "dimension")].Score
		*s = decimal.Max(*s, drawScore(t, "raised"))
		low, high := pay(t, pol, f), pay(t, pol, raised)
		if order, ok := low.Due.Compare(high.Due); !ok || order > 0 {
			t.Fatalf("%s\nand with a higher score %s", low, high)
		}
	})
}

func evaluate2(t *rapid.T, pol supplier.Policy, f supplier.ServiceReview) supplier.Appraisal {
	a, err := pol.EvaluateService(f)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func pay(t *rapid.T, pol supplier.Policy, f supplier.ServiceReview) supplier.PayDecision {
	p, err := pol.DecidePay(payFile("12345.67", func(p *supplier.PayFile) { p.ServiceReview = f }))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// The score of a month is the plain mean, exactly, in any order; with equal weights so is that of a project.
func TestEqualWeightsGiveTheMean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var list []supplier.ScoreByOne
		sum := new(big.Rat)
		n := rapid.IntRange(1, 9).Draw(t, "offices")
		for i := range n {
			score := drawScore(t, "score")
			list = append(list, supplier.ScoreByOne{By: fmt.Sprint("office ", i), Score: score})
			sum.Add(sum, score.Rat())
		}
		f := scoredBy(list...)
		f.Scores = rapid.Permutation(list).Draw(t, "order")
		m, err := supplier.School().ScoreProvider(f)
		mean := sum.Quo(sum, big.NewRat(int64(n), 1))
		if err != nil || m.Score.Rat() == nil || m.Score.Rat().Cmp(mean) != 0 {
			t.Fatalf("%v %v, want %s", m, err, mean.RatString())
		}
		r := drawReview(t)
		r.Bodies = r.Bodies[:2]
		r.Bodies[0].Weight, r.Bodies[1].Weight = figure("50"), figure("50")
		all := new(big.Rat)
		for _, b := range r.Bodies {
			for _, s := range b.Scores {
				all.Add(all, s.Score.Rat())
			}
		}
		if a := evaluate2(t, supplier.School(), r); a.Score.Rat().Cmp(all.Quo(all, big.NewRat(8, 1))) != 0 {
			t.Fatalf("%s, want %s", a, all.RatString())
		}
	})
}

// Decisions and facts survive JSON, strictly read.
func TestServicesJSON(t *testing.T) {
	p, err := paying(60, 80, 90, 110).DecidePay(payFile("30000", func(f *supplier.PayFile) { f.Paid = maybe("27000.01") }))
	if err != nil {
		t.Fatal(err)
	}
	sameAsRead(t, p)
	sameAsRead(t, payFile("30000", func(f *supplier.PayFile) { f.Paid = maybe("1") }))
	sameAsRead(t, evaluate(t, supplier.Factory(), review(weighted("40", "30", "30"))))
	m, err := supplier.School().ScoreProvider(scoredBy(gives("finance", "80.5")))
	if err != nil {
		t.Fatal(err)
	}
	sameAsRead(t, m)
	sameAsRead(t, scoredBy(gives("finance", "80.5")))
	sameAsRead(t, supplier.TerminationFile{Project: "P", Provider: "B", Periods: graded(supplier.Poor, 0), Ended: new(day("2026-06-30"))})
	sameAsRead(t, supplier.ServiceProblem{ID: "R", Provider: "B", Trail: logistics.Trail{By: "Wu", Role: logistics.LogisticsCenter, At: servedAt("2026-03-02")}})
	sameAsRead(t, supplier.ServiceLog{What: "office-score", Each: []string{"a"}, Log: logistics.Log{From: day("2026-03-01"), AsOf: day("2026-03-31"), Done: []logistics.Done{{On: day("2026-03-02"), Role: logistics.Office, By: "Wu", About: "a"}}}})
}

func sameAsRead[T any](t *testing.T, v T) {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var read T
	if err := logistics.Decode(data, &read); err != nil {
		t.Fatalf("%s: %v", data, err)
	}
	again, err := json.Marshal(read)
	if err != nil || string(again) != string(data) {
		t.Errorf("written again it differs: %v\n%s\n%s", err, data, again)
	}
}
