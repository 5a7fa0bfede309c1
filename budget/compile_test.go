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

func month(text string) logistics.Month {
	m, err := logistics.ParseMonth(text)
	if err != nil {
		panic(err)
	}
	return m
}

// wanted is what is asked for a purpose; a weight of "" is none.
func wanted(id, class, amount, weight string) budget.Wanted {
	w := budget.Wanted{ID: id, Class: class, Amount: figure(amount)}
	if weight != "" {
		d := figure(weight)
		w.Weight = &d
	}
	return w
}

// proposed is a proposal for 2026 with these funds, all of them income, and a reserve of 100 yuan.
func proposed(funds string, lines ...budget.Wanted) budget.Proposal {
	return budget.Proposal{
		Year: month("2026-01"), Reserve: figure("100"), Lines: lines,
		Sources: []budget.Source{{Name: "grant", Amount: figure(funds), Income: true}},
	}
}

func TestCompile(t *testing.T) {
	edit := func(p budget.Proposal, edit func(*budget.Proposal)) budget.Proposal { edit(&p); return p }
	for _, row := range []struct {
		reason   string
		proposal budget.Proposal
		want     string // what each line gets, then what is left
	}{
		{"everybody has what he asks for", proposed("1000", wanted("desks", "teaching", "400", ""), wanted("paint", "general", "300", "")), "400 300 left 200"},
		{"not a fen more than there is", proposed("800", wanted("desks", "teaching", "400", ""), wanted("paint", "general", "300", "")), "400 300 left 0"},
		{"a fen is lacking: of the class that comes last", proposed("799.99", wanted("desks", "teaching", "400", ""), wanted("paint", "general", "300", "")), "400 299.99 left 0"},
		{"teaching takes all there is", proposed("450", wanted("paint", "general", "300", ""), wanted("desks", "teaching", "400", "")), "0 350 left 0"},
		{"teaching, then key, then general", proposed("1000", wanted("a", "general", "300", ""), wanted("b", "key", "500", ""), wanted("c", "teaching", "600", "")), "0 300 600 left 0"},
		{"cut in proportion to what is asked", proposed("400", wanted("a", "key", "300", ""), wanted("b", "key", "600", "")), "100 200 left 0"},
		{"a fen that does not divide goes to the first", proposed("110", wanted("a", "key", "100", ""), wanted("b", "key", "100", ""), wanted("c", "key", "100", "")), "3.34 3.33 3.33 left 0"},
		{"two of them go to the largest remainders", proposed("110", wanted("a", "key", "10", ""), wanted("b", "key", "20", ""), wanted("c", "key", "40", "")), "1.43 2.86 5.71 left 0"},
		{"cut by weights", proposed("400", wanted("a", "key", "300", "1"), wanted("b", "key", "600", "3")), "75 225 left 0"},
		{"what a line cannot take goes to the others", proposed("400", wanted("a", "key", "30", "5"), wanted("b", "key", "600", "1"), wanted("c", "key", "600", "2")), "30 90 180 left 0"},
		{"weights do not count where there is enough", proposed("2000", wanted("a", "key", "300", "1"), wanted("b", "key", "600", "9")), "300 600 left 1000"},
		{"nothing is asked for a purpose", proposed("1000", wanted("a", "key", "0", ""), wanted("b", "key", "600", "")), "0 600 left 300"},
		{"a loan is money, and no income", edit(proposed("300", wanted("a", "key", "500", "")), func(p *budget.Proposal) {
			p.Sources = append(p.Sources, budget.Source{Name: "loan", Amount: figure("1000")})
		}), "300 left 900"},
		{"a year that begins in July", proposed("1000", wanted("a", "key", "1", "")), "1 left 899"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			pol := budget.School()
			if strings.Contains(row.reason, "July") {
				pol.Phasing.Start.Month, row.proposal.Year = 7, month("2025-07")
			}
			b, err := pol.Compile(row.proposal)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, l := range b.Lines {
				got = append(got, l.Allotted.String())
			}
			if text := strings.Join(got, " ") + " left " + b.Left.String(); text != row.want {
				t.Errorf("%s, want %s", text, row.want)
			}
			stable(t, b)
			// What is compiled is in order, but for the classes that lack something and what nobody knows.
			checked, err := pol.CheckBudget(fileOf(row.proposal, b))
			if err != nil || len(checked.Findings) > 0 {
				t.Errorf("%v %v", found(checked), err)
			}
		})
	}
}

// fileOf is a compiled budget as somebody hands it in.
func fileOf(p budget.Proposal, b budget.Budget) budget.BudgetFile {
	return budget.BudgetFile{Year: b.Year, Sources: p.Sources, Reserve: b.Reserve, Lines: b.Lines}
}

// All of the funds may be reserve, and all of a standard may be forgiven: nothing is left, and nothing is wrong.
func TestCompileAllReserve(t *testing.T) {
	p := proposed("1000", wanted("a", "key", "100", ""))
	p.Reserve = figure("1000")
	b, err := budget.School().Compile(p)
	if err != nil || !b.Allotted.IsZero() || !b.Left.IsZero() || !b.Lines[0].Allotted.IsZero() || !b.Reserve.Equal(figure("1000")) {
		t.Error(b, err)
	}
	free := budget.Charge{ID: "C-1", Standard: figure("100"), Charged: figure("0"), Reduction: figure("100"), ReductionApproved: true}
	if r, err := budget.School().CheckCharge(free); err != nil || len(found(r)) > 0 {
		t.Error(found(r), err)
	}
}

func TestCompileProblems(t *testing.T) {
	whole := proposed("1000", wanted("a", "key", "100", ""), wanted("b", "general", "50", ""))
	type proposal = budget.Proposal
	for _, row := range []struct {
		reason string
		edit   func(*proposal)
		want   []string
	}{
		{"nothing said", func(p *proposal) { *p = proposal{} }, []string{"year absent", "sources absent", "lines absent"}},
		{"a year that begins in July", func(p *proposal) { p.Year = month("2026-07") }, []string{"year range"}},
		{"a purpose in two spellings would get twice", func(p *proposal) { p.Lines[1].ID = "Ａ" }, []string{"lines[1].id conflict"}},
		{"a grant in two spellings would count twice", func(p *proposal) { p.Sources = append(p.Sources, budget.Source{Name: "GRANT"}) }, []string{"sources[1].name conflict"}},
		{"the last year of the calendar has no end", func(p *proposal) { p.Year = month("9999-01") }, []string{"year range"}},
		{"negative funds", func(p *proposal) { p.Sources[0].Amount = figure("-0.01") }, []string{"sources[0].amount amount"}},
		{"a tenth of a fen", func(p *proposal) { p.Lines[0].Amount = figure("0.001") }, []string{"lines[0].amount amount"}},
		{"a tenth of a fen in reserve, and beside it", func(p *proposal) {
			p.Reserve, p.Sources[0].Amount = figure("0.0099"), figure("1.001")
		}, []string{"sources[0].amount amount", "reserve amount"}},
		{"an exponent bomb", func(p *proposal) { p.Lines[0].Amount = decimal.New(1, 1_000_000) }, []string{"lines[0].amount amount"}},
		{"more than is counted, together", func(p *proposal) {
			p.Lines[0].Amount, p.Lines[1].Amount = figure("999999999999999.99"), figure("0.01")
		}, []string{"lines amount"}},
		{"nobody said that the grant is income: everybody would get nothing", func(p *proposal) { p.Sources[0].Income = false }, []string{"sources absent"}},
		{"a loan alone, and no reserve", func(p *proposal) { p.Sources[0].Income, p.Reserve = false, figure("0") }, []string{"reserve range", "sources absent"}},
		{"more reserve than funds", func(p *proposal) { p.Reserve = figure("1000.01") }, []string{"reserve range"}},
		{"no reserve", func(p *proposal) { p.Reserve = figure("0") }, []string{"reserve range"}},
		{"weights that add up to more than is counted", func(p *proposal) {
			p.Lines = []budget.Wanted{wanted("a", "key", "100", "999999999999999"), wanted("b", "key", "50", "1")}
		}, []string{"lines[1].weight amount"}},
		{"more lines than are divided", func(p *proposal) { p.Lines = make([]budget.Wanted, 100_001) }, []string{"lines range"}},
		{"weights of zero", func(p *proposal) { p.Lines[0] = wanted("a", "key", "100", "0") }, []string{"lines[0].weight range"}},
		{"a negative weight", func(p *proposal) { p.Lines[0] = wanted("a", "key", "100", "-1") }, []string{"lines[0].weight amount", "lines[0].weight range"}},
		{"a weight for one of two", func(p *proposal) {
			p.Lines = []budget.Wanted{wanted("a", "key", "100", "1"), wanted("b", "key", "50", "")}
		}, []string{"lines[1].weight absent"}},
		{"another class", func(p *proposal) { p.Lines[0].Class = "luxury" }, []string{"lines[0].class unknown"}},
		{"one purpose twice", func(p *proposal) { p.Lines[1].ID = "a" }, []string{"lines[1].id duplicate"}},
		{"a source without a name, twice one", func(p *proposal) {
			p.Sources = append(p.Sources, budget.Source{Name: ""}, budget.Source{Name: "grant"})
		}, []string{"sources[1].name absent", "sources[2].name duplicate"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			p := logistics.Clone(whole)
			row.edit(&p)
			_, err := budget.Factory().Compile(p)
			differ(t, row.want, problems(t, err))
		})
	}
	if _, err := (budget.Policy{}).Compile(whole); err == nil {
		t.Error("the zero policy compiles")
	}
}

// shares divides slowly: by fractions, level by level, and fen by fen.
func shares(whole int64, weights, caps []int64) []int64 {
	parts := make([]int64, len(weights))
	level := new(big.Rat) // what one unit of weight gets
	quota := func(level *big.Rat, i int) *big.Rat {
		q := new(big.Rat).Mul(level, big.NewRat(weights[i], 1))
		if limit := big.NewRat(caps[i], 1); q.Cmp(limit) > 0 {
			return limit
		}
		return q
	}
	total := func(level *big.Rat) *big.Rat {
		sum := new(big.Rat)
		for i := range weights {
			sum.Add(sum, quota(level, i))
		}
		return sum
	}
	// The level rises from one line's cap to the next until the money is gone.
	var steps []*big.Rat
	for i, w := range weights {
		if w > 0 {
			steps = append(steps, big.NewRat(caps[i], w))
		}
	}
	slices.SortFunc(steps, (*big.Rat).Cmp)
	money := big.NewRat(whole, 1)
	for _, step := range steps {
		if total(step).Cmp(money) <= 0 {
			level = step
			continue
		}
		// Between the two levels the sum rises evenly with the weights of the lines that are not full.
		open := new(big.Rat)
		for i, w := range weights {
			if big.NewRat(caps[i], 1).Cmp(new(big.Rat).Mul(level, big.NewRat(w, 1))) > 0 {
				open.Add(open, big.NewRat(w, 1))
			}
		}
		rest := new(big.Rat).Sub(money, total(level))
		level = new(big.Rat).Add(level, rest.Quo(rest, open))
		break
	}
	spare := total(level) // less what the whole fen of each share take
	rests := make([]*big.Rat, len(weights))
	for i := range weights {
		q := quota(level, i)
		parts[i] = new(big.Int).Quo(q.Num(), q.Denom()).Int64()
		rests[i] = new(big.Rat).Sub(q, big.NewRat(parts[i], 1))
		spare.Sub(spare, big.NewRat(parts[i], 1))
	}
	for ; spare.Sign() > 0; spare.Sub(spare, big.NewRat(1, 1)) {
		best := 0
		for i := range rests {
			if rests[i].Cmp(rests[best]) > 0 {
				best = i
			}
		}
		parts[best]++
		rests[best] = big.NewRat(-1, 1)
	}
	return parts
}

// Compiling gives what the slow way gives: class by class, each line up to what it asks for.
func TestCompileProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		classes := []string{"teaching", "key", "general"}
		weighted := map[string]bool{}
		for _, c := range classes {
			weighted[c] = rapid.Bool().Draw(t, c)
		}
		var lines []budget.Wanted
		var total int64
		n := rapid.IntRange(1, 8).Draw(t, "lines")
		for i := range n {
			class := rapid.SampledFrom(classes).Draw(t, "class")
			asked := rapid.SampledFrom([]int64{0, 1, 2, 3, 7, 100, 333, 10_000, 10_001, 99_999}).Draw(t, "asked")
			w := budget.Wanted{ID: fmt.Sprint("l", i), Class: class, Amount: decimal.New(asked, -2)}
			if weighted[class] {
				d := decimal.New(rapid.SampledFrom([]int64{1, 2, 3, 7, 9_999, 10_000, 1_000_000}).Draw(t, "weight"), -4)
				w.Weight = &d
			}
			total += asked
			lines = append(lines, w)
		}
		// From nothing to a fen more than everything that is asked for.
		money := rapid.Int64Range(0, total+1).Draw(t, "money")
		p := proposed(decimal.New(money+10_000, -2).String(), lines...)
		b, err := budget.School().Compile(p)
		if err != nil {
			t.Fatal(err)
		}
		left, want := money, make([]int64, n)
		for _, class := range classes {
			var at []int
			var weights, caps []int64
			for i, l := range lines {
				if l.Class != class {
					continue
				}
				cap := l.Amount.Shift(2).BigInt().Int64()
				w := cap
				if l.Weight != nil {
					w = l.Weight.Shift(4).BigInt().Int64()
				}
				at, weights, caps = append(at, i), append(weights, w), append(caps, cap)
			}
			for k, part := range shares(left, weights, caps) {
				want[at[k]] = part
			}
			for _, i := range at {
				left -= want[i]
			}
		}
		sum, lacking := int64(0), false
		for i, l := range b.Lines {
			got := l.Allotted.Shift(2).BigInt().Int64()
			if got != want[i] {
				t.Fatalf("%s gets %d fen, want %d; %v", l.ID, got, want[i], b.Lines)
			}
			if l.Allotted.GreaterThan(l.Asked) || l.Allotted.IsNegative() {
				t.Fatalf("%s gets %s of %s", l.ID, l.Allotted, l.Asked)
			}
			sum += got
		}
		for _, class := range classes {
			for _, l := range b.Lines {
				if l.Class == class && lacking && !l.Allotted.IsZero() {
					t.Fatalf("%s gets something, and a class before it lacks something", l.ID)
				}
			}
			for _, l := range b.Lines {
				lacking = lacking || l.Class == class && l.Allotted.LessThan(l.Asked)
			}
		}
		if want := min(money, total); sum != want || !b.Allotted.Equal(decimal.New(want, -2)) || !b.Left.Equal(decimal.New(money-want, -2)) {
			t.Fatalf("%d fen of %d: %s allotted, %s left", sum, money, b.Allotted, b.Left)
		}
		if r, err := budget.School().CheckBudget(fileOf(p, b)); err != nil || len(r.Findings) > 0 {
			t.Fatal(found(r), err)
		}
	})
}

func TestDivide(t *testing.T) {
	for _, row := range []struct{ reason, total, weights, want string }{
		{"nothing", "0", "1 2", "0 0"},
		{"one part", "0.01", "5", "0.01"},
		{"a fen for the first of two alike", "0.01", "1 1", "0.01 0"},
		{"weights of zero get nothing beside others", "100", "0 1", "0 100"},
		{"thirds", "100", "1 1 1", "33.34 33.33 33.33"},
		{"the largest amount", "999999999999999.99", "1 1", "500000000000000 499999999999999.99"},
		{"the largest weights", "999999999999999.99", "999999999999999.9998 0.0001", "999999999999999.99 0"},
	} {
		var weights []decimal.Decimal
		for _, w := range strings.Fields(row.weights) {
			weights = append(weights, figure(w))
		}
		parts, err := budget.Divide(figure(row.total), weights)
		var got []string
		for _, p := range parts {
			got = append(got, p.String())
		}
		if text := strings.Join(got, " "); err != nil || text != row.want {
			t.Errorf("%s: %s %v, want %s", row.reason, text, err, row.want)
		}
	}
	for _, row := range []struct {
		reason, total string
		weights       []decimal.Decimal
		want          []string
	}{
		{"nobody to divide among", "1", nil, []string{"weights absent"}},
		{"weights of zero", "1", []decimal.Decimal{figure("0"), figure("0")}, []string{"weights range"}},
		{"a tenth of a fen", "0.001", []decimal.Decimal{figure("1")}, []string{"total amount"}},
		{"below nothing", "-1", []decimal.Decimal{figure("-1"), figure("0.00001")}, []string{"total amount", "weights[0] amount", "weights[1] amount"}},
		{"weights beyond the largest", "1", []decimal.Decimal{figure("999999999999999"), figure("1")}, []string{"weights amount"}},
		{"too many", "1", make([]decimal.Decimal, 100_001), []string{"weights range"}},
	} {
		_, err := budget.Divide(figure(row.total), row.weights)
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, problems(t, err)) })
	}
}

// Parts add up to the whole, each is the fen below its share or above it, and equal weights differ by a fen at most, the first
// having no less.
func TestDivideProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := rapid.OneOf(rapid.Int64Range(0, 50), rapid.Int64Range(0, 99_999_999_999_999_999)).Draw(t, "whole")
		weights := rapid.SliceOfN(rapid.OneOf(rapid.Int64Range(0, 5), rapid.Int64Range(0, 1e15)), 1, 12).Draw(t, "weights")
		weights[rapid.IntRange(0, len(weights)-1).Draw(t, "one")]++
		var by []decimal.Decimal
		total := new(big.Int)
		for _, w := range weights {
			by = append(by, decimal.New(w, -4))
			total.Add(total, big.NewInt(w))
		}
		parts, err := budget.Divide(decimal.New(whole, -2), by)
		if err != nil {
			t.Fatal(err)
		}
		sum := int64(0)
		for i, p := range parts {
			got := p.Shift(2).BigInt().Int64()
			sum += got
			share := new(big.Int).Mul(big.NewInt(whole), big.NewInt(weights[i]))
			floor, rest := share.QuoRem(share, total, new(big.Int))
			if up := floor.Int64() + 1; got != floor.Int64() && (got != up || rest.Sign() == 0) {
				t.Fatalf("part %d is %d, its share %s and something", i, got, floor)
			}
			for j := range i {
				if first := parts[j].Shift(2).BigInt().Int64(); weights[j] == weights[i] && (first < got || first > got+1) {
					t.Fatalf("equal weights: %d, then %d", first, got)
				}
			}
		}
		if sum != whole {
			t.Fatalf("%d of %d", sum, whole)
		}
	})
}

func TestCheckBudget(t *testing.T) {
	type file = budget.BudgetFile
	line := func(id, class, asked, allotted string) budget.BudgetLine {
		return budget.BudgetLine{ID: id, Class: class, Asked: figure(asked), Allotted: figure(allotted)}
	}
	last := figure("700")
	whole := file{
		Year: month("2026-01"), Reserve: figure("100"), LastYear: &last,
		Sources: []budget.Source{{Name: "grant", Amount: figure("800"), Income: true}, {Name: "loan", Amount: figure("200")}},
		Lines:   []budget.BudgetLine{line("desks", "teaching", "500", "500"), line("roof", "key", "200", "200"), line("paint", "general", "300", "100")},
	}
	for _, row := range []struct {
		reason string
		edit   func(*file)
		want   []string
	}{
		{"in order", func(*file) {}, []string{}},
		{"a fen more than the income", func(f *file) { f.Lines[2].Allotted = figure("100.01") }, []string{"planned: 800.01 yuan, must be at most 800 yuan (003-013)"}},
		{"a fen more than the funds", func(f *file) { f.Reserve = figure("200.01") }, []string{"planned: 1,000.01 yuan, must be at most 1,000 yuan (000-175)"}},
		{"no reserve", func(f *file) { f.Reserve = figure("0") }, []string{"reserve: 0 of 1,000, must be above 0% (000-176)"}},
		{"a fen of reserve", func(f *file) { f.Reserve = figure("0.01") }, []string{}},
		{"teaching lacks a fen", func(f *file) { f.Lines[0].Allotted = figure("499.99") }, []string{
			"line roof.allotted: out of order: 200 yuan; expected after teaching (003-013)", "line paint.allotted: out of order: 100 yuan; expected after teaching (003-013)",
		}},
		{"a key need lacks a fen", func(f *file) { f.Lines[1].Allotted = figure("199.99") }, []string{"line paint.allotted: out of order: 100 yuan; expected after key (000-175)"}},
		{"more than is asked for", func(f *file) { f.Lines[1].Allotted, f.Lines[2].Allotted = figure("200.01"), figure("0") }, []string{"line roof.allotted: 200.01 yuan, must be at most 200 yuan (000-175)"}},
		{"as much as last year: the loan is no growth", func(f *file) { d := figure("800"); f.LastYear = &d }, []string{"growth: 800 of 800, must be above 100% [should] (002-003)"}},
		{"a fen more than last year", func(f *file) { d := figure("799.99"); f.LastYear = &d }, []string{}},
		{"nobody knows last year", func(f *file) { f.LastYear = nil }, []string{"? growth: not checked, missing the income of last year (002-003)"}},
		{"nothing last year", func(f *file) { d := figure("0"); f.LastYear = &d }, []string{"? growth: not checked, missing the figure: the facts give no data (002-003)"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			f := logistics.Clone(whole)
			row.edit(&f)
			r, err := budget.School().CheckBudget(f)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, row.want, found(r))
			slices.Reverse(f.Lines)
			again, err := budget.School().CheckBudget(f)
			if err != nil || len(again.Findings) != len(r.Findings) {
				t.Errorf("in another order: %v %v", found(again), err)
			}
		})
	}
	t.Run("bad input", func(t *testing.T) {
		bad := file{Reserve: figure("-1"), Lines: []budget.BudgetLine{line("", "x", "0.001", "1")}}
		_, err := budget.School().CheckBudget(bad)
		differ(t, []string{"year absent", "sources absent", "reserve amount", "lines[0].asked amount", "lines[0].id absent", "lines[0].class unknown"}, problems(t, err))
		_, err = budget.School().CheckBudget(file{Year: month("2026-01"), Sources: whole.Sources})
		differ(t, []string{"lines absent"}, problems(t, err))
	})
}

func TestCheckActivity(t *testing.T) {
	all := budget.Activity{ID: "sports day", Plan: true, Budget: true, Standards: true, Rules: true, Data: true, Supervision: true}
	for _, row := range []struct {
		reason string
		edit   func(*budget.Activity)
		want   []string
	}{
		{"all six", func(*budget.Activity) {}, []string{}},
		{"no plan", func(a *budget.Activity) { a.Plan = false }, []string{"activity sports day.plan: missing (000-174)"}},
		{"no budget", func(a *budget.Activity) { a.Budget = false }, []string{"activity sports day.budget: missing (000-174)"}},
		{"no standards", func(a *budget.Activity) { a.Standards = false }, []string{"activity sports day.standards: missing (000-174)"}},
		{"no rules", func(a *budget.Activity) { a.Rules = false }, []string{"activity sports day.management-rules: missing (000-174)"}},
		{"no data", func(a *budget.Activity) { a.Data = false }, []string{"activity sports day.data: missing (000-174)"}},
		{"no supervision", func(a *budget.Activity) { a.Supervision = false }, []string{"activity sports day.supervision: missing (000-174)"}},
	} {
		a := all
		row.edit(&a)
		r, err := budget.Factory().CheckActivity(a)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
	}
	_, err := budget.Factory().CheckActivity(budget.Activity{})
	differ(t, []string{"id absent"}, problems(t, err))
}

func TestCompilationLaws(t *testing.T) {
	type policy = budget.Policy
	brokenLaws(t, []lawRow{
		{"no classes", func(p *policy) { p.Compilation.Classes = nil }, []string{"compilation.classes absent"}},
		{"one class twice", func(p *policy) { p.Compilation.Classes[1].Class = "key" }, []string{"compilation.classes[1].class duplicate"}},
		{"a key of which nobody says anything", func(p *policy) { p.Compilation.Activity[0].Key = "luck" }, []string{"compilation.activity[0].key unknown"}},
		{"a plan is banned", func(p *policy) { p.Compilation.Activity[0].Banned = true }, []string{"compilation.activity conflict"}},
		{"at most a reserve", func(p *policy) { p.Compilation.Reserve.Side = logistics.AtMost }, []string{"compilation.reserve.side range"}},
		{"funds that shrink", func(p *policy) { p.Compilation.Growth.Side = logistics.Below }, []string{"compilation.growth.side range"}},
		{"a reserve that counts", func(p *policy) { p.Compilation.Reserve.Bound = logistics.Count(1) }, []string{"compilation.reserve.bound type"}},
		{"a month 13", func(p *policy) { p.Phasing.Start.Month = 13 }, []string{"phasing.start.month range"}},
		{"a month 0", func(p *policy) { p.Phasing.Start.Month = 0 }, []string{"phasing.start.month range"}},
	})
}

func TestDiffCompilation(t *testing.T) {
	type policy = budget.Policy
	diffsOf(t, []diffRow{
		{"the same policy", func(*policy) {}, "", logistics.Same},
		{"a tenth in reserve", func(p *policy) { p.Compilation.Reserve.Bound = logistics.Share(10, 100) },
			"compilation.reserve: above 0% to 10%: in order → a finding (000-176 (assumed)): stricter", logistics.Stricter},
		{"general needs first", func(p *policy) { slices.Reverse(p.Compilation.Classes) },
			"compilation.classes: key needs, then general needs → general needs, then key needs: incomparable", logistics.Incomparable},
		{"a year from July", func(p *policy) { p.Phasing.Start.Month = 7 },
			"phasing.start: begins in month 1 (003-012 (assumed)) → begins in month 7 (003-012 (assumed)): incomparable", logistics.Incomparable},
		{"a balanced budget only as a rule", func(p *policy) { p.Compilation.Balance.Force = logistics.Should },
			"compilation.balance: within the income (003-013 (assumed)) → within the income [should] (003-013 (assumed)): looser", logistics.Looser},
	})
}

func compileClauses() []clauseRow {
	pol := budget.School()
	ask := func(reason string, edit func(*budget.BudgetFile)) asked {
		last := figure("900")
		f := budget.BudgetFile{
			Year: month("2026-01"), Reserve: figure("100"), LastYear: &last, Sources: []budget.Source{{Name: "grant", Amount: figure("1000"), Income: true}},
			Lines: []budget.BudgetLine{{ID: "a", Class: "teaching", Asked: figure("500"), Allotted: figure("500")}, {ID: "b", Class: "key", Asked: figure("400"), Allotted: figure("300")}},
		}
		edit(&f)
		return checked(reason)(pol.CheckBudget(f))
	}
	whole := ask("in order", func(*budget.BudgetFile) {})
	activity := budget.Activity{ID: "a", Plan: true, Budget: true, Standards: true, Rules: true, Data: true}
	lacking := checked("no supervision")(pol.CheckActivity(activity))
	activity.Supervision = true
	return []clauseRow{
		{"000-174", []asked{lacking}, []asked{checked("all six")(pol.CheckActivity(activity))}},
		{"000-175", []asked{ask("a fen beyond the funds", func(f *budget.BudgetFile) { f.Reserve = figure("200.01") })}, []asked{whole}},
		{"000-176", []asked{ask("no reserve", func(f *budget.BudgetFile) { f.Reserve = figure("0") })}, []asked{whole}},
		{"002-003", []asked{ask("no growth", func(f *budget.BudgetFile) { d := figure("1000"); f.LastYear = &d })}, []asked{whole}},
		{"003-013", []asked{ask("teaching lacks a fen", func(f *budget.BudgetFile) { f.Lines[0].Allotted = figure("499.99") })}, []asked{whole}},
	}
}
