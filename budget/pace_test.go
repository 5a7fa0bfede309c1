package budget_test

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// figures reads amounts.
func figures(text string) []decimal.Decimal {
	var all []decimal.Decimal
	for _, f := range strings.Fields(text) {
		all = append(all, figure(f))
	}
	return all
}

// paced is a line of 2026 with 100 a month, through the months for which something was spent.
func paced(actual string, edits ...func(*budget.PaceFile)) budget.PaceFile {
	spent := figures(actual)
	f := budget.PaceFile{Year: month("2026-01"), Through: month("2026-01").Add(len(spent) - 1), Lines: []budget.PaceLine{
		{ID: "fuel", Planned: monthly("fuel", "100").Months, Actual: spent},
	}}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func TestPace(t *testing.T) {
	summer := func(f *budget.PaceFile) { f.Lines[0].Planned = figures("0 0 0 0 0 600 600 0 0 0 0 0") }
	for _, row := range []struct {
		reason string
		file   budget.PaceFile
		want   string
		found  []string
	}{
		{"on plan", paced("100 100 100"), "fuel: on plan; to date 300 yuan of 300 yuan; by the year's end 1,200 yuan of 1,200 yuan", nil},
		{"a fen ahead", paced("100 100.01"), "fuel: front-loaded; to date 200.01 yuan of 200 yuan; by the year's end 1,200.06 yuan of 1,200 yuan", []string{
			"line fuel 2026-02: 100.01 of 100, must be at most 100% (000-039)",
			"line fuel 2026-02.early: 200.01 of 200, must be at most 100% [should] (000-177)",
			"line fuel.year-end: 1,200.06 of 1,200, must be at most 100% [should] (000-161)",
		}},
		{"a fen behind", paced("99.99 100"), "fuel: back-loaded; to date 199.99 yuan of 200 yuan; by the year's end 1,199.94 yuan of 1,200 yuan", []string{
			"line fuel 2026-02.late: 199.99 of 200, must be at least 100% [should] (000-177)",
		}},
		{"a month too much, and the next too little", paced("150 50"), "fuel: on plan; to date 200 yuan of 200 yuan; by the year's end 1,200 yuan of 1,200 yuan", []string{
			"line fuel 2026-01: 150 of 100, must be at most 100% (000-039)",
		}},
		{"nothing planned, something spent", paced("0.01", summer), "fuel: without a plan; to date 0.01 yuan of 0 yuan; by the year's end 1,200.01 yuan of 1,200 yuan", []string{
			"line fuel 2026-01: must not be there: 0.01 yuan (000-163)",
		}},
		{"nothing planned, nothing spent", paced("0 0", summer), "fuel: on plan; to date 0 yuan of 0 yuan; by the year's end 1,200 yuan of 1,200 yuan", nil},
		{"all of the plan is before it: the year goes on as planned", paced("0 0 0 0 0 600 300", summer), "fuel: back-loaded; to date 900 yuan of 1,200 yuan; by the year's end 900 yuan of 1,200 yuan", []string{
			"line fuel 2026-07.late: 900 of 1,200, must be at least 100% [should] (000-177)",
		}},
		{"a third of a fen is rounded up", paced("100 100 100.01", func(f *budget.PaceFile) { f.Lines[0].Planned = figures("100 100 100 0.01 0 0 0 0 0 0 0 0") }),
			"fuel: front-loaded; to date 300.01 yuan of 300 yuan; by the year's end 300.03 yuan of 300.01 yuan", []string{
				"line fuel 2026-03: 100.01 of 100, must be at most 100% (000-039)",
				"line fuel 2026-03.early: 300.01 of 300, must be at most 100% [should] (000-177)",
				"line fuel.year-end: 300.03 of 300.01, must be at most 100% [should] (000-161)",
			}},
		{"paid a month late, when nothing is planned any more", paced("0 0 0 0 0 600 0 600", summer), "fuel: on plan; to date 1,200 yuan of 1,200 yuan; by the year's end 1,200 yuan of 1,200 yuan", []string{
			"line fuel 2026-08: 600 yuan, must be at most 0 yuan (000-039)",
		}},
		{"no plan at all", paced("5", func(f *budget.PaceFile) { f.Lines[0].Planned = figures("0 0 0 0 0 0 0 0 0 0 0 0") }),
			"fuel: without a plan; to date 5 yuan of 0 yuan; by the year's end 5 yuan of 0 yuan", []string{"line fuel 2026-01: must not be there: 5 yuan (000-163)"}},
		{"beyond what is counted", paced("999999999999999", func(f *budget.PaceFile) { f.Lines[0].Planned = figures("0.01 1 0 0 0 0 0 0 0 0 0 0") }),
			"fuel: front-loaded; to date 999,999,999,999,999 yuan of 0.01 yuan; by the year's end 999,999,999,999,999.99 yuan of 1.01 yuan", []string{
				"line fuel 2026-01: 999,999,999,999,999 of 0.01, must be at most 100% (000-039)",
				"line fuel 2026-01.early: 999,999,999,999,999 of 0.01, must be at most 100% [should] (000-177)",
				"line fuel.year-end: 999,999,999,999,999 of 0.01, must be at most 100% [should] (000-161)",
			}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			p, err := budget.Factory().Pace(row.file)
			if err != nil {
				t.Fatal(err)
			}
			if got := p.Lines[0].String(); got != row.want {
				t.Errorf("%s, want %s", got, row.want)
			}
			if total := strings.Replace(p.Total.String(), "total", "fuel", 1); total != row.want {
				t.Errorf("the total of one line: %s", total)
			}
			stable(t, p)
			r, err := budget.Factory().CheckPace(row.file)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, append([]string{}, row.found...), found(r))
		})
	}
}

func TestPaceIsWhatThePolicySays(t *testing.T) {
	pol := with(func(p *budget.Policy) {
		p.Pacing.Early.Bound, p.Pacing.Late = logistics.Share(110, 100), logistics.Limit{Rule: p.Pacing.Late.Rule}
	})
	for _, row := range []struct {
		reason, actual string
		want           budget.Standing
	}{
		{"a tenth too much", "110", budget.OnPlan}, {"a fen more", "110.01", budget.FrontLoaded}, {"too little: the policy has no number", "99.99", budget.NotJudged},
		{"just as much: nothing is early or late", "100", budget.OnPlan},
	} {
		p, err := pol.Pace(paced(row.actual))
		if err != nil || p.Lines[0].Standing != row.want {
			t.Errorf("%s: %v %v", row.reason, p.Lines, err)
		}
	}
	r, err := pol.CheckPace(paced("50"))
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{"? line fuel 2026-01.late: not checked, missing a bound: the policy gives no number (000-177)"}, found(r))
	late := with(func(p *budget.Policy) { p.Pacing.Early = logistics.Limit{Rule: p.Pacing.Early.Rule} })
	for actual, want := range map[string]budget.Standing{"99.99": budget.BackLoaded, "100": budget.OnPlan, "100.01": budget.NotJudged} {
		p, err := late.Pace(paced(actual))
		if err != nil || p.Lines[0].Standing != want {
			t.Errorf("%s of 100, and no number for what is early: %v %v", actual, p.Lines, err)
		}
	}
	open := with(func(p *budget.Policy) { p.Pacing.Overrun = logistics.Limit{Rule: p.Pacing.Overrun.Rule} })
	r, err = open.CheckPace(paced("100 1", func(f *budget.PaceFile) { f.Lines[0].Planned = figures("101 0 0 0 0 0 0 0 0 0 0 0") }))
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{
		"? line fuel 2026-01: not checked, missing a bound: the policy gives no number (000-039)", "? line fuel 2026-02: not checked, missing a bound: the policy gives no number (000-039)",
	}, found(r))
	p, err := pol.Pace(paced("110.01"))
	if zh := p.Lines[0].Text(logistics.Chinese); err != nil || zh != "fuel：超前；累计实际 110.01 元，计划 100 元；预计全年 1,320.12 元，计划 1,200 元" {
		t.Error(zh, err)
	}
	pol.Phasing.Start.Month = 7
	if _, err := pol.Pace(paced("1", func(f *budget.PaceFile) { f.Year, f.Through = month("2025-07"), month("2025-07") })); err != nil {
		t.Error("a year that begins in July:", err)
	}
}

// The total is that of all lines, month by month: one ahead and one behind can be on plan together.
func TestPaceTotal(t *testing.T) {
	f := paced("110 100")
	f.Lines = append(f.Lines, budget.PaceLine{ID: "ink", Planned: figures("20 30 0 0 0 0 0 0 0 0 0 50"), Actual: figures("10 30")})
	p, err := budget.School().Pace(f)
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{
		"fuel: front-loaded; to date 210 yuan of 200 yuan; by the year's end 1,260 yuan of 1,200 yuan",
		"ink: back-loaded; to date 40 yuan of 50 yuan; by the year's end 80 yuan of 100 yuan",
		"total: on plan; to date 250 yuan of 250 yuan; by the year's end 1,300 yuan of 1,300 yuan",
	}, []string{p.Lines[0].String(), p.Lines[1].String(), p.Total.String()})
	if zh := p.Total.Text(logistics.Chinese); zh != "合计：符合进度；累计实际 250 元，计划 250 元；预计全年 1,300 元，计划 1,300 元" {
		t.Error(zh)
	}
	if budget.BackLoaded.String() != "back-loaded" || budget.Standing(0).String() != "invalid" {
		t.Error("the standings are called", budget.BackLoaded, budget.Standing(0))
	}
}

// A projection is judged by the exact share; the fen that its figures are rounded up by decide nothing.
func TestPaceJudgesTheExactShare(t *testing.T) {
	pol := with(func(p *budget.Policy) { p.Pacing.YearEnd.Bound = logistics.Share(4, 3) })
	thirds := func(f *budget.PaceFile) { f.Lines[0].Planned = figures("3 0.01 0 0 0 0 0 0 0 0 0 0") }
	for actual, want := range map[string]string{"4": "[]", "4.01": "[line fuel.year-end: 4.03 of 3.01, must be at most 4 of 3 [should] (000-161)]"} {
		r, err := pol.CheckPace(paced(actual, thirds))
		if err != nil {
			t.Fatal(err)
		}
		ends := slices.DeleteFunc(found(r), func(line string) bool { return !strings.Contains(line, "year-end") })
		if fmt.Sprint(ends) != want {
			t.Errorf("%s: %v", actual, ends)
		}
	}
}

func TestPaceProblems(t *testing.T) {
	for _, row := range []struct {
		reason string
		file   budget.PaceFile
		want   []string
	}{
		{"nothing said", budget.PaceFile{}, []string{"year absent", "lines absent"}},
		{"no month: how many were over is not asked", paced("1 1", func(f *budget.PaceFile) { f.Through = logistics.Month{} }), []string{"through absent"}},
		{"a month of the year before: nor then", paced("1 1", func(f *budget.PaceFile) { f.Through = month("2025-12") }), []string{"through range"}},
		{"a month 13", paced("1", func(f *budget.PaceFile) { f.Through = month("2027-01") }), []string{"through range"}},
		{"eleven planned, one more spent than is over", paced("1 1", func(f *budget.PaceFile) { f.Through, f.Lines[0].Planned = month("2026-01"), f.Lines[0].Planned[:11] }),
			[]string{"lines[0].planned range", "lines[0].actual range"}},
		{"below nothing, a tenth of a fen", paced("-1 0.001"), []string{"lines[0].actual[0] amount", "lines[0].actual[1] amount"}},
		{"one line twice", paced("1", func(f *budget.PaceFile) { f.Lines = append(f.Lines, f.Lines[0]) }), []string{"lines[1].id duplicate"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			_, err := budget.Factory().Pace(row.file)
			differ(t, row.want, problems(t, err))
			_, again := budget.Factory().CheckPace(row.file)
			differ(t, row.want, problems(t, again))
		})
	}
}

// Who keeps to the plan ends on it; who spends more is projected to no less; and the projection is the fraction rounded up.
func TestPaceProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		over := rapid.IntRange(1, 12).Draw(t, "months over")
		f := budget.PaceFile{Year: month("2026-01"), Through: month("2026-01").Add(over - 1), Lines: []budget.PaceLine{{ID: "a"}}}
		amount := rapid.OneOf(rapid.Int64Range(0, 3), rapid.Int64Range(0, 1_000_000))
		kept := rapid.Bool().Draw(t, "kept")
		var plan, spent, year int64
		for m := range 12 {
			p := amount.Draw(t, "planned")
			f.Lines[0].Planned = append(f.Lines[0].Planned, decimal.New(p, -2))
			year += p
			if m >= over {
				continue
			}
			a := p
			if !kept {
				a = amount.Draw(t, "spent")
			}
			f.Lines[0].Actual = append(f.Lines[0].Actual, decimal.New(a, -2))
			plan, spent = plan+p, spent+a
		}
		p, err := budget.School().Pace(f)
		if err != nil {
			t.Fatal(err)
		}
		got := p.Lines[0]
		want := big.NewInt(spent + year)
		if plan > 0 {
			q := new(big.Rat).SetFrac(new(big.Int).Mul(big.NewInt(spent), big.NewInt(year)), big.NewInt(plan))
			want = new(big.Int).Quo(q.Num(), q.Denom())
			if !q.IsInt() {
				want.Add(want, big.NewInt(1))
			}
		}
		if !got.Projected.Equal(decimal.NewFromBigInt(want, -2)) || !got.Over.Sub(got.Unspent).Equal(got.Projected.Sub(got.PlanYear)) || !got.Over.Mul(got.Unspent).IsZero() {
			t.Fatalf("%s, want %s fen", got, want)
		}
		if kept && (got.Standing != budget.OnPlan || !got.Projected.Equal(got.PlanYear)) {
			t.Fatalf("kept to the plan: %s", got)
		}
		f.Lines[0].Actual[0] = f.Lines[0].Actual[0].Add(figure("0.01"))
		more, err := budget.School().Pace(f)
		if err != nil || more.Lines[0].Projected.LessThan(got.Projected) || more.Lines[0].Standing == budget.BackLoaded && got.Standing != budget.BackLoaded {
			t.Fatalf("a fen more: %s, then %s %v", got, more.Lines[0], err)
		}
	})
}

func TestSettle(t *testing.T) {
	l := ledger(t,
		requests("R-1", "2026-03-02", "fuel", "300"), moves("I-1", budget.InvoiceEntry, "2026-04-01", "R-1", "250"), moves("P-1", budget.PaymentEntry, "2026-05-06", "I-1", "200"),
		requests("R-2", "2026-06-02", "books", "100", func(e *budget.Entry) { e.Purpose = "library" }))
	books, err := l.Close()
	if err != nil {
		t.Fatal(err)
	}
	final, err := budget.School().Settle(books)
	if err != nil {
		t.Fatal(err)
	}
	says := func(f budget.FinalLine) string {
		return fmt.Sprint(f.ID, " ", f.Budget, " ", f.Actual, " ", f.Over, " over, ", f.Unspent, " unspent: ", f.Lapsed, " lapse, ", f.Carried, " carried")
	}
	differ(t, []string{"fuel 1200 200 0 over, 1000 unspent: 1000 lapse, 0 carried", "books 1200 0 0 over, 1200 unspent: 1200 lapse, 0 carried", " 9600 200 0 over, 9400 unspent: 9400 lapse, 0 carried"},
		[]string{says(final.Lines[0]), says(final.Lines[1]), says(final.Total)})
	stable(t, final)
	stable(t, books)
	carries := with(func(p *budget.Policy) { p.Settlement.Carry.Purposes = []string{"library"} })
	if final, err = carries.Settle(books); err != nil || says(final.Lines[1]) != "books 1200 0 0 over, 1200 unspent: 0 lapse, 1200 carried" || says(final.Lines[0]) != "fuel 1200 200 0 over, 1000 unspent: 1000 lapse, 0 carried" {
		t.Error(final, err)
	}
	books.Lines[0].Budget = figure("199.99")
	if final, err = carries.Settle(books); err != nil || says(final.Lines[0]) != "fuel 199.99 200 0.01 over, 0 unspent: 0 lapse, 0 carried" {
		t.Error(final.Lines[0], err)
	}
	books.Lines[0].Months, books.Lines[1].ID, books.Lines[2].Budget, books.Lines[1].Purpose = books.Lines[0].Months[:11], "fuel", figure("0.001"), " "
	_, err = budget.School().Settle(books)
	differ(t, []string{"lines[0].months range", "lines[1].purpose word", "lines[2].budget amount", "lines[1].id duplicate"}, problems(t, err))
	_, err = budget.School().Settle(budget.YearBooks{})
	differ(t, []string{"year absent", "lines absent"}, problems(t, err))
}

func booked() budget.FinalFile {
	return budget.FinalFile{
		Books: budget.YearBooks{Year: month("2026-01"), Lines: []budget.BookedLine{
			{ID: "fuel", Budget: figure("1200"), Months: monthly("", "90").Months}, {ID: "books", Purpose: "library", Budget: figure("1200"), Months: monthly("", "50").Months},
		}},
		Lines: []budget.StatedLine{{ID: "fuel", Actual: figure("1080")}, {ID: "books", Actual: figure("600")}},
	}
}

func TestCheckFinalAccounts(t *testing.T) {
	type file = budget.FinalFile
	for _, row := range []struct {
		reason string
		edit   func(*file)
		want   []string
	}{
		{"the sum of the months", func(*file) {}, []string{}},
		{"a fen more", func(f *file) { f.Lines[0].Actual = figure("1080.01") }, []string{"final line fuel.actual: not as it should be: 1,080.01 yuan; expected 1,080 yuan (000-184)"}},
		{"a fen less", func(f *file) { f.Lines[0].Actual = figure("1079.99") }, []string{"final line fuel.actual: not as it should be: 1,079.99 yuan; expected 1,080 yuan (000-184)"}},
		{"a line is missing", func(f *file) { f.Lines = f.Lines[1:] }, []string{"final line fuel: missing; expected 1,080 yuan (000-184)"}},
		{"a fen is carried forward", func(f *file) { f.Lines[1].Carried = figure("0.01") }, []string{"final line books.carried: 0.01 yuan, must be at most 0 yuan (003-012)"}},
	} {
		f := booked()
		row.edit(&f)
		r, err := budget.School().CheckFinalAccounts(f)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
	}
	carries := with(func(p *budget.Policy) { p.Settlement.Carry.Purposes = []string{"library"} })
	f := booked()
	f.Lines[1].Carried = figure("600")
	if r, err := carries.CheckFinalAccounts(f); err != nil || !r.OK() {
		t.Error(found(r), err)
	}
	f.Lines = append(f.Lines, budget.StatedLine{ID: "fuel", Actual: figure("-1")}, budget.StatedLine{ID: "yacht", Carried: figure("0.001")})
	f.Books.Year = logistics.Month{}
	_, err := carries.CheckFinalAccounts(f)
	differ(t, []string{"books.year absent", "lines[2].actual amount", "lines[3].carried amount", "lines[3].id unknown", "lines[2].id duplicate"}, problems(t, err))
}

func paceClauses() []clauseRow {
	pol := budget.School()
	final := func(reason string, edit func(*budget.FinalFile)) asked {
		f := booked()
		edit(&f)
		return checked(reason)(pol.CheckFinalAccounts(f))
	}
	in := checked("on plan")(pol.CheckPace(paced("100 100")))
	return []clauseRow{
		{"000-039", []asked{checked("a fen more than the month has")(pol.CheckPace(paced("100.01")))}, []asked{in}},
		{"000-177", []asked{checked("a fen behind")(pol.CheckPace(paced("99.99")))}, []asked{in}},
		{"000-184", []asked{final("a fen less", func(f *budget.FinalFile) { f.Lines[0].Actual = figure("1079.99") })}, []asked{final("the sum", func(*budget.FinalFile) {})}},
	}
}
