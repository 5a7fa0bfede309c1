package supplier_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// scored is a result on a line: grade, score, the four scores.
func scored(g supplier.GradeResult) string {
	word := "none"
	if g.Grade != 0 {
		word = g.Grade.String()
	}
	return fmt.Sprint(word, " ", g.Score, ": ", g.Scores.Date.Score, " ", g.Scores.Quantity.Score, " ", g.Scores.Quality.Score, " ", g.Scores.Service.Score)
}

func TestGradeBounds(t *testing.T) {
	// Three items at 100, so that the score is 75 + service/4.
	for _, row := range []struct{ reason, service, want string }{
		{"the best there is", "100", "excellent 100: 100 100 100 100"},
		{"exactly 90 is excellent (C1)", "60", "excellent 90: 100 100 100 60"},
		{"89.996 is not: no score is rounded", "59.984", "good 89.996: 100 100 100 59.984"},
		{"a hair above 90", "60.0004", "excellent 90.0001: 100 100 100 60.0004"},
		{"a finer score than four decimals", "59.9999", "good 89.9999…: 100 100 100 59.9999"},
		{"exactly 75 is good", "0", "good 75: 100 100 100 0"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			if got := scored(grade(t, supplier.Factory(), firstHalf(row.service, lines(4, 0)...))); got != row.want {
				t.Errorf("%s, want %s", got, row.want)
			}
		})
	}
	service := with(func(p *supplier.Policy) {
		i := &p.Grading.Items
		i.Date.Weight, i.Quantity.Weight, i.Quality.Weight, i.Service.Weight = figure("0"), figure("0"), figure("0"), figure("100")
	})
	for _, row := range []struct{ reason, service, want string }{
		{"nothing is poor", "0", "poor"}, {"just below fair", "59.9999", "poor"}, {"fair begins at 60", "60", "fair"}, {"just above", "60.0001", "fair"},
		{"just below good", "74.9999", "fair"}, {"good begins at 75", "75.0000", "good"}, {"just above good", "75.0001", "good"},
		{"79.96 is not 80", "79.96", "good"}, {"just below excellent", "89.9999", "good"}, {"excellent begins at 90", "90", "excellent"}, {"just above excellent", "90.0001", "excellent"},
	} {
		t.Run(row.reason+" ("+row.service+")", func(t *testing.T) {
			if g := grade(t, service, firstHalf(row.service, lines(4, 0)...)); g.Grade.String() != row.want {
				t.Errorf("%s, want %s", g, row.want)
			}
		})
	}
}

func TestScores(t *testing.T) {
	late := completed("2026-03-11")
	for _, row := range []struct {
		reason string
		lines  []supplier.Line
		want   string
	}{
		{"one of three late is two thirds, exactly", lines(3, 1, late), "excellent 91.6666…: 66.6666… 100 100 100"},
		{"one of three closed short is neither in full nor in time", lines(3, 1, quantity("100", "99.9999")), "good 83.3333…: 66.6666… 66.6666… 100 100"},
		{"more than ordered is in full", lines(3, 1, quantity("100", "100.0001")), "excellent 100: 100 100 100 100"},
		{"a decimal quantity in full", lines(3, 1, quantity("0.1", "0.10")), "excellent 100: 100 100 100 100"},
		{"one of 300 units off", lines(3, 1, inspected("100", "1")), "excellent 99.9166…: 100 100 99.6666… 100"},
		{"a decimal quantity off", lines(1, 1, inspected("0.3", "0.1")), "excellent 91.6666…: 100 100 66.6666… 100"},
		{"everything wrong but the service", lines(3, 3, late, quantity("100", "0"), inspected("100", "100")), "poor 25: 0 0 0 100"},
		{"a line without an inspection does not count for quality", lines(2, 1, inspected("", "")), "excellent 100: 100 100 100 100"},
		{"overdue and open is neither in time nor in full", append(lines(3, 0), line(4, completed(""))), "good 87.5: 75 75 100 100"},
		{"another supplier's lines do not count", append(lines(3, 0), line(4, of("S-18"), late)), "excellent 100: 100 100 100 100"},
		{"the first day of the half", append(lines(3, 0), line(4, due("2026-01-01"), completed("2026-01-02"))), "excellent 93.75: 75 100 100 100"},
		{"the last day of the half", append(lines(3, 0), line(4, due("2026-06-30"), completed("2026-07-01"))), "excellent 93.75: 75 100 100 100"},
		{"the day before the half", append(lines(3, 0), line(4, due("2025-12-31"), completed("2026-01-02"))), "excellent 100: 100 100 100 100"},
		{"the day after the half", append(lines(3, 0), line(4, due("2026-07-01"), completed("2026-07-02"))), "excellent 100: 100 100 100 100"},
		{"each month of the half", []supplier.Line{
			line(1, due("2026-01-31"), completed("2026-02-01")), line(2, due("2026-02-28"), completed("2026-03-01")), line(3, due("2026-03-31"), completed("2026-04-01")),
			line(4, due("2026-04-30"), completed("2026-05-01")), line(5, due("2026-05-31"), completed("2026-06-01")), line(6, due("2026-06-30"), completed("2026-07-01")),
		}, "good 75: 0 100 100 100"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			f := firstHalf("100", row.lines...)
			if got := scored(grade(t, supplier.Factory(), f)); got != row.want {
				t.Errorf("%s, want %s", got, row.want)
			}
			slices.Reverse(f.Lines)
			if got := scored(grade(t, supplier.School(), f)); got != row.want {
				t.Errorf("reversed, school: %s, want %s", got, row.want)
			}
		})
	}
}

// An item with a weight and no data leaves no grade, by name, and its weight is given to nobody.
func TestGradeWithoutData(t *testing.T) {
	for _, row := range []struct {
		reason string
		file   supplier.HalfFile
		want   string
		open   []string
	}{
		{"nobody scored the service", firstHalf("", lines(3, 0)...), "none unknown: 100 100 100 unknown", []string{"service: a score of the service"}},
		{"nobody looked at a unit", firstHalf("100", lines(3, 3, inspected("", ""))...), "none unknown: 100 100 unknown 100", []string{"quality: units looked at"}},
		{"neither", firstHalf("", lines(3, 3, inspected("0", "0"))...), "none unknown: 100 100 unknown unknown",
			[]string{"quality: units looked at", "service: a score of the service"}},
		{"no line at all", firstHalf("100"), "none unknown: unknown unknown unknown 100",
			[]string{"date: a line due in the half-year", "quantity: a line due in the half-year", "quality: a line due in the half-year"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			g := grade(t, supplier.Factory(), row.file)
			if got := scored(g); got != row.want {
				t.Errorf("%s, want %s", got, row.want)
			}
			differ(t, row.open, opened(g, "000-072"))
			if g.Grade != 0 || cited(g.Clauses.List()) != "000-072" || g.Provisional {
				t.Errorf("%s", g)
			}
			differ(t, supplier.Consequence{}, g.Consequence)
			differ(t, logistics.Report{Edition: "factory-2026", Unchecked: g.Unchecked}, g.Report())
		})
	}
}

// opened are the unchecked entries of a clause: what about, and what is missing.
func opened(g supplier.GradeResult, clause logistics.ClauseID) []string {
	var all []string
	for _, u := range g.Unchecked {
		if about, ok := strings.CutPrefix(u.Subject, "supplier "+g.Supplier+" "+g.Half.String()+" "); ok && u.Clause == clause {
			all = append(all, about+": "+u.Missing.En)
		}
	}
	return all
}

// An item without a weight needs no data.
func TestGradeWithoutWeight(t *testing.T) {
	weigh := func(date, quantity, quality, service string) supplier.Policy {
		return with(func(p *supplier.Policy) {
			i := &p.Grading.Items
			i.Date.Weight, i.Quantity.Weight, i.Quality.Weight, i.Service.Weight = figure(date), figure(quantity), figure(quality), figure(service)
		})
	}
	late := lines(3, 1, completed("2026-03-11"), inspected("", ""), quantity("3", "1"))
	for _, row := range []struct {
		reason string
		pol    supplier.Policy
		file   supplier.HalfFile
		want   string
	}{
		{"quality and service left out", weigh("50", "50", "0", "0"), firstHalf("", late[:1]...), "poor 0: 0 0 unknown unknown"},
		{"only the date", weigh("100", "0", "0", "0"), firstHalf("", late...), "fair 66.6666…: 66.6666… 66.6666… 100 unknown"},
		{"weights with decimals", weigh("33.3333", "33.3333", "33.3334", "0"), firstHalf("", late...), "good 77.7778: 66.6666… 66.6666… 100 unknown"},
		{"the service alone grades nobody who had no line", weigh("0", "0", "0", "100"), firstHalf("95"), "none unknown: unknown unknown unknown 95"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			if got := scored(grade(t, row.pol, row.file)); got != row.want {
				t.Errorf("%s, want %s", got, row.want)
			}
		})
	}
	differ(t, []string{"lines: a line due in the half-year"}, opened(grade(t, weigh("0", "0", "0", "100"), firstHalf("95")), "000-072"))
	if g := grade(t, weigh("0", "0", "0", "100"), firstHalf("95", lines(1, 0)...)); g.Grade != supplier.Excellent || g.Scores.Service.Weight.String() != "100" {
		t.Errorf("%s", g)
	}
}

func TestProvisionalGrade(t *testing.T) {
	early := func(on string, ls ...supplier.Line) supplier.HalfFile {
		f := firstHalf("100", ls...)
		f.On = day(on)
		return f
	}
	for _, row := range []struct {
		reason string
		file   supplier.HalfFile
		want   string
		open   []string
	}{
		{"an overdue line is open", firstHalf("100", append(lines(3, 0), line(4, completed("")))...), "good 87.5: 75 75 100 100",
			[]string{"date: 1 line still open", "quantity: 1 line still open", "quality: 1 line still open"}},
		{"completed after the review was open then", firstHalf("100", append(lines(3, 0), line(4, completed("2026-07-06")))...), "good 87.5: 75 75 100 100",
			[]string{"date: 1 line still open", "quantity: 1 line still open", "quality: 1 line still open"}},
		{"an open line that is not overdue is neither good nor bad", early("2026-06-30", append(lines(3, 0), line(4, due("2026-06-30"), completed("")))...), "excellent 100: 100 100 100 100",
			[]string{"date: 1 line still open", "quantity: 1 line still open", "quality: 1 line still open"}},
		{"the half-year is not over", early("2026-06-29", lines(3, 0)...), "excellent 100: 100 100 100 100",
			[]string{"date: the days from 2026-06-30 on", "quantity: the days from 2026-06-30 on", "quality: the days from 2026-06-30 on"}},
		{"no line was due yet", early("2026-03-09", line(1, completed(""))), "none unknown: unknown unknown 100 100",
			[]string{"date: a line due by the review", "date: 1 line still open", "date: the days from 2026-03-10 on",
				"quantity: a line due by the review", "quantity: 1 line still open", "quantity: the days from 2026-03-10 on",
				"quality: 1 line still open", "quality: the days from 2026-03-10 on"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			g := grade(t, supplier.Factory(), row.file)
			if got := scored(g); got != row.want || !g.Provisional {
				t.Errorf("%s, want %s; provisional=%t", got, row.want, g.Provisional)
			}
			differ(t, row.open, opened(g, "000-072"))
			differ(t, supplier.Consequence{}, g.Consequence)
		})
	}
	if g := grade(t, supplier.Factory(), early("2026-06-30", lines(3, 0)...)); g.Provisional {
		t.Errorf("on the last day the half-year is over: %s", g)
	}
}

func TestConsequences(t *testing.T) {
	unlimited := []string{"volume: how much: the policy gives no number"}
	unreviewed := price(supplier.NotReviewed)
	bad := price(supplier.Unreasonable)
	late := completed("2026-03-11")
	for _, row := range []struct {
		reason  string
		file    supplier.HalfFile
		want    string
		clauses string
		clause  logistics.ClauseID
		open    []string
	}{
		{"excellent at reasonable prices gets more", firstHalf("100", lines(20, 0)...), "more volume", "000-072 000-070 000-074", "000-074", unlimited},
		{"excellent at an unreasonable price gets no more", firstHalf("100", lines(20, 1, bad)...), "unchanged volume", "000-072 000-070 000-074", "000-074", nil},
		{"one unreasonable kind of two hundred is one too many", firstHalf("100", lines(200, 1, bad)...), "unchanged volume", "000-072 000-070 000-074", "000-074", nil},
		{"excellent at prices that nobody reviewed", firstHalf("100", lines(20, 20, unreviewed)...), "", "000-072 000-070 000-074", "000-074",
			[]string{"prices: a review of the half-year's prices"}},
		{"some of the prices reviewed", firstHalf("100", lines(20, 19, unreviewed)...), "more volume", "000-072 000-070 000-074", "000-074", unlimited},
		{"good stays", firstHalf("40", lines(20, 1, bad)...), "", "", "000-074", nil},
		{"fair gets less and is coached", firstHalf("40", lines(2, 1, late, quantity("2", "1"))...), "less volume, coaching in management, technique, quality control",
			"000-072 000-070 000-073 000-069", "000-073", unlimited},
		{"poor goes to the candidate list", firstHalf("0", lines(1, 1, late, quantity("2", "1"))...), "to the candidate list, open orders stop, back only after a full re-evaluation",
			"000-072 000-070 000-071", "000-071", nil},
	} {
		t.Run(row.reason, func(t *testing.T) {
			if row.reason == "good stays" {
				row.file, row.want, row.clauses = firstHalf("40", lines(20, 1, bad)...), "unchanged volume", "000-072 000-070"
			}
			g := grade(t, supplier.Factory(), row.file)
			if got := g.Consequence.Text(logistics.English); got != row.want {
				t.Errorf("%s: %q, want %q", g.Grade, got, row.want)
			}
			if got := cited(g.Clauses.List()); got != row.clauses {
				t.Errorf("cites %q, want %q", got, row.clauses)
			}
			differ(t, row.open, opened(g, row.clause))
		})
	}
}

// A company that says how much gets an answer with it.
func TestOwnConsequences(t *testing.T) {
	pol := with(func(p *supplier.Policy) {
		g := &p.Grading
		g.Excellent.Volume.By = logistics.Limit{Rule: logistics.Obliges("000-074"), Side: logistics.AtMost, Bound: logistics.Share(20, 100)}
		g.Excellent.Prices.Bound = logistics.Share(10, 100)
		g.Fair.Volume.By = logistics.Limit{Rule: logistics.Obliges("000-073"), Side: logistics.AtLeast, Bound: logistics.Share(30, 100)}
		g.Fair.Coaching.Topics = []supplier.Topic{"packing"}
		g.Poor.To, g.Poor.Reentry[0].Key = "watch-list", "audit"
		g.Met.Bound = logistics.Share(98, 100)
	})
	late := completed("2026-03-11")
	for _, row := range []struct {
		reason string
		file   supplier.HalfFile
		want   string
	}{
		{"up to a fifth more", firstHalf("100", lines(20, 0)...), "more volume at most 20%"},
		{"a tenth of the kinds may be unreasonable", firstHalf("100", lines(20, 2, price(supplier.Unreasonable))...), "more volume at most 20%"},
		{"more than a tenth", firstHalf("100", lines(20, 3, price(supplier.Unreasonable))...), "unchanged volume"},
		{"at least three tenths less", firstHalf("40", lines(2, 1, late, quantity("100", "97.9999"))...), "less volume at least 30%, coaching in packing"},
		{"98 % is in full, though not in time where the line was closed with it", firstHalf("50", lines(2, 1, quantity("100", "98"))...), "unchanged volume"},
		{"a list of the company", firstHalf("0", lines(1, 1, late, inspected("1", "1"))...), "to the watch-list, open orders stop, back only after audit"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			g := grade(t, pol, row.file)
			if got := g.Consequence.Text(logistics.English); got != row.want || len(g.Unchecked) > 0 {
				t.Errorf("%q %v, want %q", got, g.Unchecked, row.want)
			}
		})
	}
	g := grade(t, pol, firstHalf("100", lines(20, 0)...))
	if g.Consequence.Volume != supplier.More || g.Consequence.Side != logistics.AtMost || g.Consequence.By != logistics.Share(20, 100) {
		t.Errorf("%+v", g.Consequence)
	}
}

func TestGradesWithoutNumber(t *testing.T) {
	pol := with(func(p *supplier.Policy) {
		p.Grading.Met = logistics.Limit{Rule: logistics.Obliges("000-072")}
		p.Grading.Excellent.Prices = logistics.Limit{Rule: logistics.Obliges("000-074")}
	})
	g := grade(t, pol, firstHalf("100", lines(3, 0)...))
	if got := scored(g); got != "none unknown: 100 unknown 100 100" {
		t.Errorf("what is in full has no number: %s", got)
	}
	differ(t, []string{"quantity: a bound: the policy gives no number"}, opened(g, "000-072"))
	pol.Grading.Met = supplier.Factory().Grading.Met
	g = grade(t, pol, firstHalf("100", lines(3, 0)...))
	differ(t, []string{"prices: a bound: the policy gives no number"}, opened(g, "000-074"))
	if g.Consequence.Volume != 0 {
		t.Errorf("%s", g)
	}
}

// A result shares nothing with the policy.
func TestGradeSharesNothing(t *testing.T) {
	pol := supplier.Factory()
	want := logistics.Clone(pol)
	g := grade(t, pol, firstHalf("40", lines(2, 1, completed("2026-03-11"), quantity("2", "1"))...))
	g.Consequence.Coaching[0] = "changed"
	if len(g.Unchecked) == 0 {
		t.Fatal("nothing unchecked")
	}
	g.Report().Unchecked[0].Subject = "changed"
	if g.Unchecked[0].Subject == "changed" {
		t.Error("the report shares the result's list")
	}
	differ(t, want, pol)
}
