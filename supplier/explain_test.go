package supplier_test

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
	"example.com/logistics/supplier/suppliertest"
)

func TestExplainMonth(t *testing.T) {
	late, bad := completed("2026-03-11"), price(supplier.Unreasonable)
	explain := func(t *testing.T, pol supplier.Policy, f supplier.MonthFile) supplier.MonthExplanation {
		t.Helper()
		e, err := pol.ExplainMonth(f)
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	for _, row := range []struct {
		reason string
		pol    supplier.Policy
		file   supplier.MonthFile
		factor supplier.Factor
		want   string
	}{
		{"no late line yet", supplier.Factory(), march(lines(4, 0)), supplier.LateFactor,
			"late deliveries 0, must be below 1: from 1 on it disqualifies (000-079 (read))"},
		{"two late lines", supplier.Factory(), march(lines(4, 2, late)), supplier.LateFactor,
			"late deliveries 2, must be below 1: disqualifies; at 0 it would not (000-079 (read))"},
		{"kinds are counted", supplier.Factory(), march(lines(20, 1, bad)), supplier.PriceFactor,
			"item kinds at unreasonable prices 1 of 20, must be below 15%: from 3 of 20 on it disqualifies (000-076 (read))"},
		{"a share between two kinds", supplier.Factory(), march(lines(7, 0)), supplier.PriceFactor,
			"item kinds at unreasonable prices 0 of 7, must be below 15%: from 2 of 7 on it disqualifies (000-076 (read))"},
		{"kinds too many", supplier.Factory(), march(lines(7, 3, bad)), supplier.PriceFactor,
			"item kinds at unreasonable prices 3 of 7, must be below 15%: disqualifies; at 1 of 7 it would not (000-076 (read))"},
		{"units may be weighed", supplier.Factory(), march(lines(1, 1, inspected("100", "2"))), supplier.SpecificationFactor,
			"units off specification 2 of 100, must be below 2%: disqualifies; at 1.9999 of 100 it would not (000-080 (read))"},
		{"half a unit was looked at", supplier.Factory(), march(lines(1, 1, inspected("0.5", "0"))), supplier.SpecificationFactor,
			"units off specification 0 of 0.5, must be below 2%: from 0.01 of 0.5 on it disqualifies (000-080 (read))"},
		{"an open question keeps its distance", supplier.Factory(), march(lines(4, 1, completed("2026-04-20"), due("2026-03-31"))), supplier.SpecificationFactor,
			"units off specification 0 of 300, must be below 2%: not checked, missing 1 line still open; from 6 of 300 on it disqualifies (000-080 (read))"},
		{"no data, no distance", supplier.Factory(), march(nil), supplier.LateFactor,
			"late deliveries, must be below 1: not checked, missing a line due in the month (000-079 (read))"},
		{"no number, no distance", with(func(p *supplier.Policy) {
			p.Disqualification.Hygiene = logistics.Limit{Rule: p.Disqualification.Hygiene.Rule}
		}), march(nil), supplier.HygieneFactor,
			"hygiene failures 0: not checked, missing a bound: the policy gives no number (000-084 (read))"},
		{"the bound itself is still in order", with(func(p *supplier.Policy) { p.Disqualification.Late.Side = logistics.AtMost }), march(lines(4, 1, late)), supplier.LateFactor,
			"late deliveries 1, must be at most 1: from 2 on it disqualifies (000-079 (read))"},
		{"all of them would still be in order", with(func(p *supplier.Policy) {
			p.Disqualification.Price.Side, p.Disqualification.Price.Bound = logistics.AtMost, logistics.Share(1, 1)
		}), march(lines(4, 1, bad)), supplier.PriceFactor,
			"item kinds at unreasonable prices 1 of 4, must be at most 100% (000-076 (read))"},
		{"all of them are needed", with(func(p *supplier.Policy) { p.Disqualification.Price.Bound = logistics.Share(1, 1) }), march(lines(4, 1, bad)), supplier.PriceFactor,
			"item kinds at unreasonable prices 1 of 4, must be below 100%: from 4 of 4 on it disqualifies (000-076 (read))"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			e := explain(t, row.pol, row.file)
			differ(t, disqualify(t, row.pol, row.file), e.Verdict)
			if len(e.Factors) != 10 {
				t.Fatalf("%d factors", len(e.Factors))
			}
			if f := e.Factors[row.factor-1]; f.Factor != row.factor || f.String() != row.want {
				t.Errorf("%s\nwant %s", f, row.want)
			}
		})
	}
	e := explain(t, supplier.Factory(), march(lines(4, 1, late)))
	text := strings.Split(e.String(), "\n")
	if len(text) != 11 || text[0] != e.Verdict.String() || text[5] != "  units off specification 0 of 400, must be below 2%: from 8 of 400 on it disqualifies (000-080 (read))" {
		t.Errorf("%s", e)
	}
	if got := e.Factors[3].Text(logistics.Chinese); got != "误期交货 1，应低于 1：不合格；降至 0 则合格（000-079 解读）" {
		t.Error(got)
	}
	if got := e.Factors[4].Text(logistics.Chinese); got != "规格不符件数 0/400，应低于 2%：达到 8/400 即不合格（000-080 解读）" {
		t.Error(got)
	}
	data, err := json.Marshal(e.Factors[3])
	if err != nil || !strings.Contains(string(data), `"question":"disqualification.late"`) || !strings.Contains(string(data), `"flip":"count 0"`) {
		t.Errorf("%s %v", data, err)
	}
	if _, err := supplier.Factory().ExplainMonth(supplier.MonthFile{}); len(problems(t, err)) != 3 {
		t.Error(err)
	}
}

// The figure that is told is where the outcome turns, and no figure nearer is.
func TestExplainMonthTurns(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		pol := drawEdit(t, supplier.Factory(), 2)
		e, err := pol.ExplainMonth(suppliertest.SomeMonth(pol).Draw(t, "month"))
		if err != nil {
			t.Fatal(err)
		}
		for i, f := range e.Factors {
			limit := limitsOf(pol)["disqualification."+questions()[i]]
			if f.Question != "disqualification."+questions()[i] {
				t.Errorf("%s asks %s", f.Factor, f.Question)
			}
			if f.Flip.IsZero() {
				continue
			}
			now, _ := limit.Holds(f.Got)
			then, _ := limit.Holds(f.Flip)
			step := big.NewRat(1, 1)
			if f.Got.Kind() == logistics.ShareKind {
				step.Quo(step, whole(f.Got))
				if f.Factor == supplier.SpecificationFactor {
					step.Quo(step, big.NewRat(10_000, 1))
				}
			}
			nearer := f.Flip.Rat()
			if f.Flip.Rat().Cmp(f.Got.Rat()) > 0 {
				nearer.Sub(nearer, step)
			} else {
				nearer.Add(nearer, step)
			}
			if now == then || keeps(limit, nearer) != now {
				t.Errorf("%s: %s flips at %s, one step nearer %s", limit.Bound, f, f.Flip, nearer)
			}
		}
	})
}

// whole gives the whole of a share, from its wire form.
func whole(m logistics.Measure) *big.Rat {
	text, _ := m.MarshalText()
	_, under, _ := strings.Cut(string(text), "/")
	r, _ := new(big.Rat).SetString(under)
	return r
}

func keeps(l logistics.Limit, r *big.Rat) bool {
	order := r.Cmp(l.Bound.Rat())
	return order < 0 || order == 0 && l.Side == logistics.AtMost
}

func TestExplainGrade(t *testing.T) {
	late := completed("2026-03-11")
	weigh := func(date, quantity, quality, service string) supplier.Policy {
		return with(func(p *supplier.Policy) {
			i := &p.Grading.Items
			i.Date.Weight, i.Quantity.Weight, i.Quality.Weight, i.Service.Weight = figure(date), figure(quantity), figure(quality), figure(service)
		})
	}
	const more = "excellent: more volume (000-070 (assumed), 000-074 (read))"
	const same = "good: unchanged volume (000-070 (assumed))"
	const coached = "fair: less volume, coaching in management, technique, quality control (000-070 (assumed), 000-073 (read), 000-069)"
	for _, row := range []struct {
		reason string
		pol    supplier.Policy
		file   supplier.HalfFile
		want   string // without the result
	}{
		{"between two grades", supplier.Factory(), firstHalf("40", lines(3, 1, late)...), strings.Join([]string{
			"grading.grades: from 75 to below 90: " + same, "  from 60 to below 75: " + coached, "  from 90: " + more,
			"  date 66.6666…: fair below 60, 6.6666… points less",
			"  quantity 100: fair below 93.3333…, 6.6666… points less",
			"  quality 100: fair below 93.3333…, 6.6666… points less",
			"  service 40: fair below 33.3333…, 6.6666… points less; excellent from 93.3333…, 53.3333… points more",
		}, "\n")},
		{"at the top nothing is above", supplier.Factory(), firstHalf("100", lines(2, 0)...), strings.Join([]string{
			"grading.grades: from 90: " + more, "  from 75 to below 90: " + same,
			"  date 100: good below 60, 40 points less", "  quantity 100: good below 60, 40 points less",
			"  quality 100: good below 60, 40 points less", "  service 100: good below 60, 40 points less",
		}, "\n")},
		{"exactly at a cut-off", supplier.Factory(), firstHalf("0", lines(2, 0)...), strings.Join([]string{
			"grading.grades: from 75 to below 90: " + same, "  from 60 to below 75: " + coached, "  from 90: " + more,
			"  date 100: fair below 100", "  quantity 100: fair below 100", "  quality 100: fair below 100", "  service 0: excellent from 60, 60 points more",
		}, "\n")},
		{"the cut-off belongs to the grade below", with(func(p *supplier.Policy) { p.Grading.Grades[3].Above = true }), firstHalf("60", lines(2, 0)...), strings.Join([]string{
			"grading.grades: from 75 to 90: " + same, "  from 60 to below 75: " + coached, "  above 90: " + more,
			"  date 100: fair below 40, 60 points less", "  quantity 100: fair below 40, 60 points less", "  quality 100: fair below 40, 60 points less",
			"  service 60: excellent above 60",
		}, "\n")},
		{"an item without a weight changes nothing", weigh("0", "0", "0", "100"), firstHalf("59.9999", lines(2, 0)...), strings.Join([]string{
			"grading.grades: below 60: poor: to the candidate list, open orders stop, back only after a full re-evaluation (000-070 (assumed), 000-071 (assumed))", "  from 60 to below 75: " + coached,
			"  service 59.9999: fair from 60, 0.0001 points more",
		}, "\n")},
		{"an item with too little weight changes nothing alone", weigh("1", "0", "0", "99"), firstHalf("80", lines(2, 0)...), strings.Join([]string{
			"grading.grades: from 75 to below 90: " + same, "  from 60 to below 75: " + coached, "  from 90: " + more,
			"  date 100: changes no grade alone", "  service 80: fair below 74.7474…, 5.2525… points less; excellent from 89.8989…, 9.8989… points more",
		}, "\n")},
		{"at prices that were not reasonable more does not follow", supplier.Factory(), firstHalf("100", lines(2, 1, price(supplier.Unreasonable))...), strings.Join([]string{
			"grading.grades: from 90: excellent: unchanged volume (000-070 (assumed), 000-074 (read))", "  from 75 to below 90: " + same,
			"  date 100: good below 60, 40 points less", "  quantity 100: good below 60, 40 points less",
			"  quality 100: good below 60, 40 points less", "  service 100: good below 60, 40 points less",
		}, "\n")},
		{"nothing follows from a provisional grade", supplier.Factory(), firstHalf("100", append(lines(3, 0), line(4, completed("")))...), strings.Join([]string{
			"grading.grades: from 75 to below 90: good (000-070 (assumed))", "  from 60 to below 75: fair (000-070 (assumed))", "  from 90: excellent (000-070 (assumed))",
			"  date 75: fair below 25, 50 points less; excellent from 85, 10 points more", "  quantity 75: fair below 25, 50 points less; excellent from 85, 10 points more",
			"  quality 100: fair below 50, 50 points less", "  service 100: fair below 50, 50 points less",
		}, "\n")},
		{"no score, no distance", supplier.Factory(), firstHalf("", lines(2, 0)...), ""},
	} {
		t.Run(row.reason, func(t *testing.T) {
			e, err := row.pol.ExplainGrade(row.file)
			if err != nil {
				t.Fatal(err)
			}
			result := grade(t, row.pol, row.file)
			differ(t, result, e.Result)
			if got := strings.TrimPrefix(strings.TrimPrefix(e.String(), result.String()), "\n"); got != row.want {
				t.Errorf("%s\nwant\n%s", got, row.want)
			}
		})
	}
	e, err := supplier.Factory().ExplainGrade(firstHalf("40", lines(3, 1, late)...))
	if err != nil {
		t.Fatal(err)
	}
	if up := e.Items[3].Up; up.At.Rat().RatString() != "280/3" || up.By.Rat().RatString() != "160/3" || up.Past || up.Grade != supplier.Excellent {
		t.Errorf("%+v", up)
	}
	if got := e.Items[3].Text(logistics.Chinese); got != "服务 40：一般：低于 33.3333…，少 6.6666… 分；优秀：达到 93.3333…，多 53.3333… 分" {
		t.Error(got)
	}
	if _, err := supplier.Factory().ExplainGrade(supplier.HalfFile{}); len(problems(t, err)) != 3 {
		t.Error(err)
	}
	if _, err := (supplier.Policy{}).ExplainGrade(supplier.HalfFile{}); err == nil {
		t.Error("the zero policy explains")
	}
}

// The reach of an item is where the grade turns when a service score alone moves there.
func TestExplainGradeReaches(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		pol := drawEdit(t, supplier.Factory(), 2)
		f := suppliertest.SomeHalf(pol).Draw(t, "half")
		e, err := pol.ExplainGrade(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, item := range e.Items {
			if item.Item != "service" {
				continue
			}
			for _, r := range []*supplier.Reach{item.Down, item.Up} {
				if r == nil {
					continue
				}
				turn := r.At.Rat()
				for by := int64(-1); by <= 1; by++ {
					service := nearest(turn).Add(figure("0.0001").Mul(figure(big.NewRat(by, 1).RatString())))
					if service.IsNegative() || service.GreaterThan(figure("100")) {
						continue
					}
					moved := f
					moved.Service = &service
					g, err := pol.Grade(moved)
					if err != nil {
						t.Fatal(err)
					}
					order := service.Rat().Cmp(turn)
					if r == item.Down {
						order = -order
					}
					reached := order > 0 || order == 0 && !r.Past
					if (g.Grade == e.Result.Grade) == reached || order == 0 && reached && g.Grade != r.Grade {
						t.Errorf("%s: at %s the grade is %s", item, service, g.Grade)
					}
				}
			}
		}
	})
}
