package budget_test

import (
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// laidOut is a line of the year 2026 as the policy lays it out.
func laidOut(t *testing.T, approved string, weights ...string) budget.PhasedLine {
	t.Helper()
	l := budget.PhaseLine{ID: "fuel", Approved: figure(approved)}
	for _, w := range weights {
		l.Weights = append(l.Weights, figure(w))
	}
	p, err := budget.School().Phase(budget.PhasePlan{Year: month("2026-01"), Lines: []budget.PhaseLine{l}})
	if err != nil {
		t.Fatal(err)
	}
	stable(t, p)
	return p.Lines[0]
}

func TestPhase(t *testing.T) {
	for _, row := range []struct {
		reason, approved string
		weights          []string
		want             string
	}{
		{"500 a month make 6,000 a year", "6000", nil, "[1500 1500 1500 1500] [500 500 500 500 500 500 500 500 500 500 500 500]"},
		{"a fen for each of the first months", "0.05", nil, "[0.03 0.02 0 0] [0.01 0.01 0.01 0.01 0.01 0 0 0 0 0 0 0]"},
		{"heating in winter", "1000", []string{"3", "2", "1", "0", "0", "0", "0", "0", "0", "0", "1", "3"}, "[600 0 0 400] [300 200 100 0 0 0 0 0 0 0 100 300]"},
		{"nothing", "0", nil, "[0 0 0 0] [0 0 0 0 0 0 0 0 0 0 0 0]"},
	} {
		l := laidOut(t, row.approved, row.weights...)
		if got := fmt.Sprint(l.Quarters, l.Months); got != row.want {
			t.Errorf("%s: %s, want %s", row.reason, got, row.want)
		}
	}
}

func TestPhaseProblems(t *testing.T) {
	one := figure("1")
	for _, row := range []struct {
		reason string
		plan   budget.PhasePlan
		want   []string
	}{
		{"an empty plan", budget.PhasePlan{Year: month("2026-01")}, []string{"lines absent"}},
		{"a month 13, a month 11 and weights of zero", budget.PhasePlan{Year: month("2026-02"), Lines: []budget.PhaseLine{
			{ID: "a", Approved: one, Weights: make([]decimal.Decimal, 13)}, {ID: "a", Approved: figure("0.001"), Weights: []decimal.Decimal{one}},
		}}, []string{"year range", "lines[0].weights range", "lines[0].weights range", "lines[1].approved amount", "lines[1].weights range", "lines[1].id duplicate"}},
	} {
		_, err := budget.School().Phase(row.plan)
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, problems(t, err)) })
	}
}

// The year is its quarters and they are their months, to the fen, for any weights; and what is laid out is in order.
func TestPhaseProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		approved := decimal.New(rapid.OneOf(rapid.Int64Range(0, 13), rapid.Int64Range(0, 1e16)).Draw(t, "approved"), -2)
		line := budget.PhaseLine{ID: "a", Approved: approved}
		if rapid.Bool().Draw(t, "by weights") {
			for range 12 {
				line.Weights = append(line.Weights, decimal.New(rapid.Int64Range(0, 9).Draw(t, "weight"), -1))
			}
			line.Weights[rapid.IntRange(0, 11).Draw(t, "month")] = figure("0.3")
		}
		p, err := budget.Factory().Phase(budget.PhasePlan{Year: month("2026-01"), Lines: []budget.PhaseLine{line}})
		if err != nil {
			t.Fatal(err)
		}
		l := p.Lines[0]
		var year, quarters decimal.Decimal
		for _, m := range l.Months {
			year = year.Add(m)
		}
		for _, q := range l.Quarters {
			quarters = quarters.Add(q)
		}
		if !year.Equal(approved) || !quarters.Equal(approved) || len(l.Months) != 12 || len(l.Quarters) != 4 {
			t.Fatalf("%s: %v %v", approved, l.Quarters, l.Months)
		}
		if r, err := budget.Factory().CheckPlan(p.PlanFile); err != nil || len(r.Findings) > 0 {
			t.Fatal(found(r), err)
		}
	})
}

func TestCheckPlan(t *testing.T) {
	for _, row := range []struct {
		reason string
		edit   func(*budget.PhasedLine)
		want   []string
	}{
		{"in order", func(*budget.PhasedLine) {}, []string{}},
		{"a fen is lost in March", func(l *budget.PhasedLine) { l.Months[2] = figure("499.99") }, []string{"line fuel.quarters[0]: not as it should be: 1,500 yuan; expected 1,499.99 yuan (000-177)"}},
		{"a fen too many in a quarter", func(l *budget.PhasedLine) { l.Quarters[3] = figure("1500.01") }, []string{
			"line fuel.quarters[3]: not as it should be: 1,500.01 yuan; expected 1,500 yuan (000-177)", "line fuel.planned: not as it should be: 6,000 yuan; expected 6,000.01 yuan (000-177)",
		}},
		{"a fen beyond what was approved", func(l *budget.PhasedLine) { l.Approved = figure("5999.99") }, []string{"line fuel.planned: 6,000 yuan, must be at most 5,999.99 yuan (000-177)"}},
		{"less than was approved", func(l *budget.PhasedLine) { l.Approved = figure("6000.01") }, []string{}},
	} {
		f := budget.PlanFile{Year: month("2026-01"), Lines: []budget.PhasedLine{laidOut(t, "6000")}}
		row.edit(&f.Lines[0])
		r, err := budget.Factory().CheckPlan(f)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, append(row.want, "? line fuel.months: "+noBound+"(000-177)"), found(r)) })
	}
	bad := laidOut(t, "6000")
	bad.Months, bad.Quarters = append(bad.Months, figure("1")), bad.Quarters[:3]
	bad.Months[0] = figure("0.001")
	_, err := budget.Factory().CheckPlan(budget.PlanFile{Year: month("2026-01"), Lines: []budget.PhasedLine{bad}})
	differ(t, []string{"lines[0].quarters range", "lines[0].months range", "lines[0].months[0] amount"}, problems(t, err))
	r, err := budget.Factory().CheckPlan(budget.PlanFile{Year: month("2026-01"), Lines: []budget.PhasedLine{laidOut(t, "0")}})
	if err != nil || len(found(r)) > 0 {
		t.Error("a year of nothing has no largest month:", found(r), err)
	}
	_, err = budget.Factory().CheckPlan(budget.PlanFile{})
	differ(t, []string{"year absent", "lines absent"}, problems(t, err))
}

// A year that is spent in December adds up, and is judged as soon as the policy has a number.
func TestCheckPlanLargestMonth(t *testing.T) {
	pol := with(func(p *budget.Policy) {
		p.Phasing.Largest.Side, p.Phasing.Largest.Bound = logistics.AtMost, logistics.Share(25, 100)
	})
	december := make([]int64, 12)
	december[11] = 1
	for _, row := range []struct {
		reason  string
		weights []int64
		want    string
	}{
		{"alike", nil, "[]"},
		{"a quarter in March", []int64{1, 1, 4, 1, 1, 1, 1, 1, 1, 1, 1, 2}, "[]"},
		{"all in December", december, "[line fuel.months: 6,000 of 6,000, must be at most 25% [should] (000-177)]"},
	} {
		line := budget.PhaseLine{ID: "fuel", Approved: figure("6000")}
		for _, w := range row.weights {
			line.Weights = append(line.Weights, decimal.New(w, 0))
		}
		p, err := pol.Phase(budget.PhasePlan{Year: month("2026-01"), Lines: []budget.PhaseLine{line}})
		if err != nil {
			t.Fatal(err)
		}
		if r, err := pol.CheckPlan(p.PlanFile); err != nil || fmt.Sprint(found(r)) != row.want {
			t.Errorf("%s: %v %v", row.reason, found(r), err)
		}
	}
}

// A budget goes from compiling to the ledger without a figure being typed again.
func TestFromBudgetToLedger(t *testing.T) {
	pol := budget.School()
	b, err := pol.Compile(budget.Proposal{
		Year: month("2026-01"), Reserve: figure("100"), Sources: []budget.Source{{Name: "grant", Amount: figure("1300.01"), Income: true}, {Name: "loan", Amount: figure("99.99")}},
		Lines: []budget.Wanted{{ID: "fuel", Class: budget.General, Amount: figure("2000")}, {ID: "books", Class: budget.Teaching, Amount: figure("0.07")}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if !b.Income.Equal(figure("1300.01")) || !b.Funds.Equal(figure("1400")) {
		t.Errorf("a loan is no income: %s of %s", b.Income, b.Funds)
	}
	p, err := pol.Phase(b.PhasePlan())
	if err != nil {
		t.Fatal(err)
	}
	l, err := pol.NewLedger(p.LedgerPlan())
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(l.Lines()[0].Available, " ", l.Lines()[1].Available); got != "1299.93 0.07" {
		t.Error(got)
	}
}

func phaseClauses() []clauseRow {
	pol := budget.School()
	pol.Phasing.Largest.Side, pol.Phasing.Largest.Bound = logistics.AtMost, logistics.Share(25, 100)
	plan := func(reason string, edit func(*budget.PhasedLine)) asked {
		l := budget.PhasedLine{ID: "a", Approved: figure("12"), Planned: figure("12")}
		for range 4 {
			l.Quarters = append(l.Quarters, figure("3"))
			l.Months = append(l.Months, figure("1"), figure("1"), figure("1"))
		}
		edit(&l)
		return checked(reason)(pol.CheckPlan(budget.PlanFile{Year: month("2026-01"), Lines: []budget.PhasedLine{l}}))
	}
	july := func(m logistics.Month) asked {
		return checked("a year from " + m.String())(pol.CheckPlan(budget.PlanFile{Year: m}))
	}
	return []clauseRow{
		{"000-177", []asked{plan("a month is lost", func(l *budget.PhasedLine) { l.Months[0] = figure("0") })}, []asked{plan("in order", func(*budget.PhasedLine) {})}},
		{"003-012", []asked{july(month("2026-07"))}, []asked{july(month("2026-01"))}},
	}
}
