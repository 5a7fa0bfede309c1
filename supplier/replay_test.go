package supplier_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
	"example.com/logistics/supplier/suppliertest"
)

func replay(t testing.TB, old, next supplier.Policy, history ...supplier.Past) logistics.Impact {
	t.Helper()
	impact, err := supplier.Replay(old, next, slices.Values(history))
	if err != nil {
		t.Fatal(err)
	}
	return impact
}

func pastMonth(id string, f supplier.MonthFile) supplier.Past {
	return supplier.Past{ID: id, Month: &f}
}
func pastHalf(id string, f supplier.HalfFile) supplier.Past { return supplier.Past{ID: id, Half: &f} }

func TestReplay(t *testing.T) {
	late, bad := completed("2026-03-11"), price(supplier.Unreasonable)
	next := with(func(p *supplier.Policy) {
		p.Edition = "2027"
		p.Disqualification.Late.Bound = logistics.Count(3)
		p.Grading.Grades[3].From = figure("95")
		p.Disqualification.Hygiene.Bound = logistics.Count(2)
	})
	impact := replay(t, supplier.Factory(), next,
		pastMonth("clean", march(lines(4, 0))),
		pastMonth("one late", march(lines(4, 1, late))),
		pastMonth("two late", march(lines(4, 2, late))),
		pastMonth("late and dear", march(append(lines(4, 2, late, bad), line(5, late)))),
		pastHalf("92.5", firstHalf("70", lines(4, 0)...)),
		pastHalf("100", firstHalf("100", lines(4, 0)...)),
		pastHalf("no score", firstHalf("", lines(4, 0)...)),
		supplier.Past{ID: "nothing"},
		supplier.Past{ID: " ", Month: &supplier.MonthFile{}},
	)
	const want = `factory-2026 → 2027: 3 of 7 cases move; 2 more cannot be judged
  2 × disqualification.anyOne: suspended and treated as poor until decided (000-075 (assumed)) → cleared: looser; such as one late, two late
  2 × disqualification.late: a finding (000-079 (read)) → in order: looser; such as one late, two late
  1 × grading.grades: excellent: more volume (000-072 (assumed), 000-070 (assumed), 000-074 (read)) → good: unchanged volume (000-072 (assumed), 000-070 (assumed)): stricter; such as 92.5
  not judged: 2
    nothing: a case is one of month, half, replacement, qualification, categories, quotes, evaluation, visit, reviews, life, source, quote, windows, price, change, offers, delivery, reconciliation, service, canteen, agreements, staffPapers, hiring, supervision, committee, audits, duty, scores, staffScores, survey, appraisal, standard, pay, awards, problem, termination, secondment, rollout
    " ": id: " " has spaces around it
    " ": month.supplier: is empty
    " ": month.month: no month
    " ": month.on: no day of judgment
  no case hits:
    disqualification.hygiene: exactly 1: a finding (000-084 (read)) → in order: looser`
	if got := impact.String(); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if _, err := supplier.Replay(supplier.Policy{}, next, slices.Values([]supplier.Past(nil))); err == nil || !strings.Contains(err.Error(), "old.edition") {
		t.Error(err)
	}
}

// A row beside the limits counts as hit where a case puts it to the proof, and what it changes is told by its factor or
// grade.
func TestReplayHits(t *testing.T) {
	type policy = supplier.Policy
	early := problem("Q-1", "mold", "2025-12-11")
	twice := march(lines(4, 0), early, problem("Q-2", "mold", "2026-03-12"))
	by := func(role logistics.Role) supplier.MonthFile {
		return march(lines(4, 0), incident(supplier.OtherBreach, func(e *supplier.Event) { e.ConfirmedBy = role }))
	}
	topic := func(p *policy) { p.Grading.Fair.Coaching.Topics = p.Grading.Fair.Coaching.Topics[:2] }
	visit := func(p *policy) {
		p.Grading.Poor.Reentry = append(p.Grading.Poor.Reentry, logistics.Need{Rule: logistics.Obliges("000-071"), Key: "a-visit"})
	}
	fair := firstHalf("40", lines(2, 1, completed("2026-03-11"), quantity("2", "1"))...)
	poor := firstHalf("0", line(1, completed("2026-03-11"), inspected("1", "1")))
	excellent := firstHalf("98", lines(20, 0)...)
	for _, row := range []struct {
		reason      string
		edit        func(*policy)
		past        supplier.Past
		moved, left int // cases that move, shifts that no case hits
	}{
		{"a line over the old tolerance and under the new", func(p *policy) { p.Disqualification.Overweight.Tolerance.Bound = logistics.Share(5, 100) },
			pastMonth("m", march(lines(4, 3, weights("100", "104")))), 1, 0},
		{"a line under both tolerances", func(p *policy) { p.Disqualification.Overweight.Tolerance.Bound = logistics.Share(5, 100) },
			pastMonth("m", march(lines(4, 3, weights("100", "102")))), 0, 1},
		{"what was weighed after the review", func(p *policy) { p.Disqualification.Overweight.Tolerance.Bound = logistics.Share(5, 100) },
			pastMonth("m", march(lines(4, 1, completed("2026-04-06"), weights("100", "104")))), 0, 1},
		{"no food", func(p *policy) { p.Disqualification.Overweight.Tolerance.Bound = logistics.Share(5, 100) },
			pastMonth("m", march(lines(4, 3, weights("100", "104"), nonFood()))), 0, 1},
		{"a day beyond the old window", func(p *policy) { p.Disqualification.Recurrence.Within.Months = 4 }, pastMonth("m", twice), 1, 0},
		{"inside both windows", func(p *policy) { p.Disqualification.Recurrence.Within.Months = 120 },
			pastMonth("m", march(lines(4, 0), problem("Q-1", "mold", "2026-02-12"), problem("Q-2", "mold", "2026-03-12"))), 0, 1},
		{"another problem", func(p *policy) { p.Disqualification.Recurrence.Within.Months = 4 },
			pastMonth("m", march(lines(4, 0), early, problem("Q-2", "leak", "2026-03-12"))), 0, 1},
		{"beyond every window", func(p *policy) { p.Disqualification.Recurrence.Within.Months = 120 },
			pastMonth("m", march(lines(4, 0), problem("Q-1", "mold", "2016-03-11"), problem("Q-2", "mold", "2026-03-12"))), 0, 1},
		{"another supplier's problem", func(p *policy) { p.Disqualification.Recurrence.Within.Months = 4 },
			pastMonth("m", march(lines(4, 0), problem("Q-1", "mold", "2025-12-11", func(e *supplier.Event) { e.Supplier = "S-18" }), problem("Q-2", "mold", "2026-03-12"))), 0, 1},
		{"the new figure is between the bounds", func(p *policy) {
			p.Disqualification.Recurrence.Within.Months, p.Disqualification.Recurrence.Reports.Bound = 4, logistics.Count(2)
		}, pastMonth("m", twice), 0, 0},
		{"the old figure is between the bounds", func(p *policy) {
			p.Disqualification.Recurrence.Within.Months, p.Disqualification.Recurrence.Reports.Bound = 2, logistics.Count(2)
		}, pastMonth("m", march(lines(4, 0), problem("Q-1", "mold", "2025-12-12"), problem("Q-2", "mold", "2026-03-12"))), 1, 0},
		{"confirmed by anybody else, under another clause", func(p *policy) { p.Disqualification.Other.Confirmation.Clause = "000-084" }, pastMonth("m", by(logistics.Guard)), 0, 1},
		{"the old score is between the cut-offs", func(p *policy) {
			p.Grading.Items.Date.Weight, p.Grading.Items.Service.Weight = figure("50"), figure("0")
			p.Grading.Grades[3].From = figure("92")
		}, pastHalf("h", firstHalf("60", lines(4, 0)...)), 0, 0},
		{"the new score is between the cut-offs", func(p *policy) {
			p.Grading.Items.Date.Weight, p.Grading.Items.Service.Weight = figure("24"), figure("26")
			p.Grading.Grades[3].From = figure("89")
		}, pastHalf("h", firstHalf("60", lines(4, 0)...)), 0, 0},
		{"good before, excellent now", func(p *policy) { p.Grading.Grades[3].From, p.Grading.Good.Change = figure("80"), supplier.Less }, pastHalf("h", firstHalf("40", lines(4, 0)...)), 1, 0},
		{"excellent before, good now", func(p *policy) { p.Grading.Grades[3].From, p.Grading.Good.Change = figure("95"), supplier.Less }, pastHalf("h", firstHalf("70", lines(4, 0)...)), 1, 0},
		{"reported after the review", func(p *policy) { p.Disqualification.Recurrence.Within.Months = 4 },
			pastMonth("m", func() supplier.MonthFile { f := twice; f.On = day("2026-03-11"); return f }()), 0, 1},
		{"who confirms now", func(p *policy) {
			p.Disqualification.Other.Confirmation.By = []logistics.Role{logistics.PurchasingManager, logistics.Buyer}
		},
			pastMonth("m", by(logistics.Buyer)), 1, 0},
		{"who confirms as before", func(p *policy) {
			p.Disqualification.Other.Confirmation.By = []logistics.Role{logistics.PurchasingManager, logistics.Buyer}
		},
			pastMonth("m", by(logistics.PurchasingManager)), 0, 1},
		{"confirmed by nobody who ever may", func(p *policy) {
			p.Disqualification.Other.Confirmation.By = []logistics.Role{logistics.PurchasingManager, logistics.Buyer}
		},
			pastMonth("m", by(logistics.Guard)), 0, 1},
		{"not suspended", func(p *policy) { p.Disqualification.AnyOne.TreatedAs = supplier.Fair }, pastMonth("m", march(lines(4, 0))), 0, 1},
		{"suspended", func(p *policy) { p.Disqualification.AnyOne.TreatedAs = supplier.Fair }, pastMonth("m", march(lines(4, 1, completed("2026-03-11")))), 1, 0},
		{"weights of a score", func(p *policy) {
			p.Grading.Items.Date.Weight, p.Grading.Items.Service.Weight = figure("50"), figure("0")
		}, pastHalf("h", firstHalf("59", lines(4, 0)...)), 1, 0},
		{"weights move the score and not the grade", func(p *policy) {
			p.Grading.Items.Date.Weight, p.Grading.Items.Service.Weight = figure("26"), figure("24")
		}, pastHalf("h", excellent), 0, 0},
		{"a line of nine tenths", func(p *policy) { p.Grading.Met.Bound = logistics.Share(9, 10) }, pastHalf("h", firstHalf("60", lines(4, 2, quantity("10", "9"))...)), 1, 0},
		{"a line of eight tenths", func(p *policy) { p.Grading.Met.Bound = logistics.Share(9, 10) }, pastHalf("h", firstHalf("50", lines(4, 2, quantity("10", "8"))...)), 0, 1},
		{"fair, and coached in less", topic, pastHalf("h", fair), 1, 0},
		{"poor is not coached", topic, pastHalf("h", poor), 0, 1},
		{"poor, and back after more", visit, pastHalf("h", poor), 1, 0},
		{"fair stays on the list", visit, pastHalf("h", fair), 0, 1},
		{"poor, to another list", func(p *policy) { p.Grading.Poor.To = "black-list" }, pastHalf("h", poor), 1, 0},
		{"excellent at prices between the bounds", func(p *policy) { p.Grading.Excellent.Prices.Bound = logistics.Share(1, 10) }, pastHalf("h", firstHalf("98", lines(20, 1, price(supplier.Unreasonable))...)), 1, 0},
		{"excellent at good prices", func(p *policy) { p.Grading.Excellent.Prices.Bound = logistics.Share(1, 10) }, pastHalf("h", excellent), 0, 1},
		{"excellent, by another step", func(p *policy) {
			p.Grading.Excellent.Volume.By = logistics.Limit{Rule: p.Grading.Excellent.Volume.Rule, Side: logistics.AtMost, Bound: logistics.Share(1, 10)}
		}, pastHalf("h", excellent), 1, 0},
		{"good, by another step", func(p *policy) { p.Grading.Good.Change = supplier.Less }, pastHalf("h", firstHalf("40", lines(20, 0)...)), 1, 0},
		{"fair, unchanged", func(p *policy) { p.Grading.Fair.Volume.Change = supplier.Unchanged }, pastHalf("h", fair), 1, 0},
		{"nothing follows before the half-year is over", topic, pastHalf("h", func() supplier.HalfFile { f := fair; f.On = day("2026-06-29"); return f }()), 0, 1},
		{"a clause only", func(p *policy) {
			p.Grading.Fair.Coaching.Clause = "000-073"
			p.Clauses = slices.Delete(p.Clauses, 15, 16)
		}, pastHalf("h", fair), 1, 0},
	} {
		t.Run(row.reason, func(t *testing.T) {
			impact := replay(t, supplier.Factory(), with(row.edit), row.past)
			if impact.Cases != 1 || impact.Moved != row.moved || len(impact.Unhit) != row.left {
				t.Errorf("want %d moved, %d not hit: %s", row.moved, row.left, impact)
			}
		})
	}
}

// A grade where there was none is neither stricter nor looser, and a lower grade is stricter.
func TestReplayDirections(t *testing.T) {
	unscored := func(p *supplier.Policy) {
		p.Grading.Items.Date.Weight, p.Grading.Items.Service.Weight = figure("50"), figure("0")
	}
	for _, row := range []struct {
		reason    string
		old, next supplier.Policy
		want      logistics.Direction
	}{
		{"a grade where there was none", supplier.Factory(), with(unscored), logistics.Incomparable},
		{"none where there was one", with(unscored), supplier.Factory(), logistics.Incomparable},
		{"a lower one", with(unscored), with(unscored, func(p *supplier.Policy) { p.Grading.Grades[3].From, p.Grading.Grades[3].Above = figure("100"), true }), logistics.Stricter},
	} {
		impact := replay(t, row.old, row.next, pastHalf("h", firstHalf("", lines(4, 0)...)))
		if len(impact.Moves) != 1 || impact.Moves[0].Direction != row.want {
			t.Errorf("%s, want %s: %s", row.reason, row.want, impact)
		}
	}
}

// Two records of one breach, confirmed by two persons, are a contradiction where both may confirm, and none where one may:
// the case is told as one that cannot be judged.
func TestReplayOfWhatOneCannotJudge(t *testing.T) {
	first := incident(supplier.OtherBreach)
	second := first
	second.ConfirmedBy = logistics.Buyer
	next := with(func(p *supplier.Policy) {
		p.Disqualification.Other.Confirmation.By = append(p.Disqualification.Other.Confirmation.By, logistics.Buyer)
	})
	impact := replay(t, supplier.Factory(), next, pastMonth("m", march(lines(1, 0), first, second)))
	if impact.Cases != 0 || len(impact.Unjudged) != 1 || impact.Unjudged[0].Problems[0].Path != "month.events[1].id" {
		t.Errorf("%s", impact)
	}
}

// A history moves exactly where the answers of the two editions do, and where all shifts go one way no move goes another.
func TestReplayEqualsAnswers(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		old := drawEdit(t, supplier.Factory(), 1)
		next := drawEdit(t, old, rapid.IntRange(0, 3).Draw(t, "edits"))
		d, err := supplier.Diff(old, next)
		if err != nil {
			t.Fatal(err)
		}
		var history []supplier.Past
		moved := 0
		for i := range 4 {
			f := suppliertest.SomeMonth(old).Draw(t, "month")
			history = append(history, pastMonth(fmt.Sprint("m", i), f))
			was, _ := old.Disqualify(f)
			is, _ := next.Disqualify(f)
			if monthShows(was) != monthShows(is) {
				moved++
			}
			h := suppliertest.SomeHalf(old).Draw(t, "half")
			history = append(history, pastHalf(fmt.Sprint("h", i), h))
			before, _ := old.Grade(h)
			after, _ := next.Grade(h)
			if gradeShows(before) != gradeShows(after) {
				moved++
			}
		}
		impact, err := supplier.Replay(old, next, slices.Values(history))
		if err != nil {
			t.Fatal(err)
		}
		if impact.Cases != len(history) || impact.Moved != moved {
			t.Errorf("want %d of %d moved: %s", moved, len(history), impact)
		}
		if len(d.Shifts) == 0 && moved > 0 {
			t.Errorf("nothing is told and %d cases move: %s", moved, impact)
		}
		for _, m := range impact.Moves {
			if d.Direction != logistics.Incomparable && m.Direction != logistics.Same && m.Direction != d.Direction {
				t.Errorf("%s in %s", impact, d)
			}
		}
	})
}

// monthShows is what a replay compares of a verdict: outcomes and clauses, whatever the bounds are called.
func monthShows(v supplier.Verdict) string {
	var all []string
	for _, j := range v.Factors {
		shows := j.Outcome.String()
		if j.Outcome != supplier.Passed {
			shows += fmt.Sprint(j.Clause, j.Basis)
		}
		if j.Outcome == supplier.Disqualifies {
			shows += j.Force.String()
		}
		all = append(all, shows)
	}
	all = append(all, v.Standing.String(), fmt.Sprint(v.TreatedAs))
	if v.Standing == supplier.Suspended {
		all = append(all, fmt.Sprint(v.Clauses[0]))
	}
	return strings.Join(all, " ")
}

func gradeShows(g supplier.GradeResult) string {
	return fmt.Sprint(g.Grade, g.Clauses, g.Consequence.Text(logistics.English))
}
