package budgettest

import (
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// TestDocumented: both documented policies keep every promise, and so does a company's own.
func TestDocumented(t *testing.T) {
	t.Run("factory", func(t *testing.T) { Run(t, budget.Factory()) })
	t.Run("school", func(t *testing.T) { RunSubject(t, Subject{Policy: budget.School()}) })
	t.Run("own", func(t *testing.T) { Run(t, own()) })
}

// own is a company's policy: a year that begins in July, four classes, a tenth in reserve, a tolerance.
func own() budget.Policy {
	pol := budget.School()
	pol.Edition = "own"
	pol.Phasing.Start.Month = 7
	pol.Compilation.Classes = append(pol.Compilation.Classes, budget.Class{Rule: logistics.Obliges("000-175"), Class: "wishes"})
	pol.Compilation.Reserve.Bound = logistics.Share(10, 100)
	pol.Pacing.Early.Bound, pol.Pacing.Late.Bound = logistics.Share(110, 100), logistics.Share(95, 100)
	return pol
}

// compiles is a subject that compiles as the school does, but for what edit makes of it.
func compiles(edit func(budget.Proposal, *budget.Budget)) Subject {
	pol := budget.School()
	return Subject{Policy: pol, Compile: func(p budget.Proposal) (budget.Budget, error) {
		b, err := pol.Compile(p)
		if err == nil {
			edit(p, &b)
		}
		return b, err
	}}
}

// phases and paces are likewise.
func phases(edit func(*budget.Phased)) Subject {
	pol := budget.School()
	return Subject{Policy: pol, Phase: func(p budget.PhasePlan) (budget.Phased, error) {
		b, err := pol.Phase(p)
		if err == nil {
			edit(&b)
		}
		return b, err
	}}
}

func paces(edit func(*budget.Pace)) Subject {
	pol := budget.School()
	return Subject{Policy: pol, Pace: func(p budget.PaceFile) (budget.Pace, error) {
		b, err := pol.Pace(p)
		if err == nil {
			edit(&b)
		}
		return b, err
	}}
}

// moved moves a fen from one line to another, if it has one and the other lacks one.
func moved(b *budget.Budget, from, to string) {
	var less, more *budget.BudgetLine
	for i := range b.Lines {
		if l := &b.Lines[i]; l.ID == from && l.Allotted.IsPositive() {
			less = l
		} else if l.ID == to && l.Allotted.LessThan(l.Asked) {
			more = l
		}
	}
	if less != nil && more != nil {
		less.Allotted, more.Allotted = less.Allotted.Sub(yuan(1)), more.Allotted.Add(yuan(1))
	}
}

// TestBroken breaks each promise and is told so by its name. A subject that breaks one answers otherwise than its policy does, too.
func TestBroken(t *testing.T) {
	if testing.Short() {
		t.Skip("every promise broken in every way")
	}
	guess := func(p budget.Proposal) (budget.Budget, error) {
		for i := range p.Lines {
			if p.Lines[i].Weight != nil && p.Lines[i].Weight.IsZero() {
				p.Lines[i].Weight = new(decimal.New(1, 0))
			}
		}
		return budget.School().Compile(p)
	}
	calls, broken := 0, map[string]bool{}
	invalid := budget.School()
	invalid.Compilation.Classes = nil
	unreachable := budget.School()
	unreachable.Compilation.Reserve.Side, unreachable.Compilation.Reserve.Bound = logistics.Above, logistics.Share(1, 1)
	for _, row := range []struct {
		promises string
		reason   string
		subject  Subject
	}{
		{"valid", "the zero policy", Subject{}},
		{"valid", "no classes", Subject{Policy: invalid}},
		{"whole within first spent shared more", "a reserve that no budget can have", Subject{Policy: unreachable}},
		{"whole spent shared more agrees", "a fen is lost", compiles(func(_ budget.Proposal, b *budget.Budget) {
			for i := range b.Lines {
				if b.Lines[i].Allotted.IsPositive() && b.Lines[i].Allotted.LessThan(b.Lines[i].Asked) {
					b.Lines[i].Allotted = b.Lines[i].Allotted.Sub(yuan(1))
					return
				}
			}
		})},
		{"whole agrees", "the reserve is left out", compiles(func(_ budget.Proposal, b *budget.Budget) { b.Left = b.Left.Add(b.Reserve) })},
		{"whole spent agrees", "what is asked for is told otherwise", compiles(func(_ budget.Proposal, b *budget.Budget) { b.Lines[0].Asked = b.Lines[0].Asked.Add(yuan(1)) })},
		{"whole within first shared agrees", "a line gets more than it asks for", compiles(func(_ budget.Proposal, b *budget.Budget) { b.Lines[0].Allotted = b.Lines[0].Asked.Add(yuan(1)) })},
		{"first shared more agrees", "general needs take from teaching", compiles(func(_ budget.Proposal, b *budget.Budget) { moved(b, "teaching-1", "general-1") })},
		{"shared agrees", "the fen that is over goes to another of the class", compiles(func(_ budget.Proposal, b *budget.Budget) { moved(b, "key-0", "key-1") })},
		{"spent shared agrees", "general needs never get anything", compiles(func(_ budget.Proposal, b *budget.Budget) {
			for i := range b.Lines {
				if b.Lines[i].Class == budget.General {
					b.Allotted, b.Left = b.Allotted.Sub(b.Lines[i].Allotted), b.Left.Add(b.Lines[i].Allotted)
					b.Lines[i].Allotted = decimal.Decimal{}
				}
			}
		})},
		{"within whole first spent shared agrees repeatable", "nobody looks at the income", func() Subject {
			pol := budget.School()
			return Subject{Policy: pol, Compile: func(p budget.Proposal) (budget.Budget, error) {
				for i := range p.Sources {
					p.Sources[i].Income = true
				}
				return pol.Compile(p)
			}}
		}()},
		{"more first spent shared agrees", "where there is plenty, somebody keeps a fen", compiles(func(_ budget.Proposal, b *budget.Budget) {
			if b.Left.IsPositive() && b.Lines[0].Allotted.IsPositive() {
				b.Left, b.Allotted, b.Lines[0].Allotted = b.Left.Add(yuan(1)), b.Allotted.Sub(yuan(1)), b.Lines[0].Allotted.Sub(yuan(1))
			}
		})},
		{"phased agrees", "the last month takes what is over", phases(func(p *budget.Phased) {
			m := p.Lines[0].Months
			m[0], m[11] = m[0].Sub(yuan(1)), m[11].Add(yuan(1))
			q := p.Lines[0].Quarters
			q[0], q[3] = q[0].Sub(yuan(1)), q[3].Add(yuan(1))
		})},
		{"phased agrees", "a month is left out", phases(func(p *budget.Phased) { p.Lines[0].Months = p.Lines[0].Months[:11] })},
		{"phased agrees", "a quarter that is not its months", phases(func(p *budget.Phased) {
			q := p.Lines[0].Quarters
			q[0], q[3] = q[0].Add(yuan(1)), q[3].Sub(yuan(1))
		})},
		{"figures agrees", "the year's plan is that to date", paces(func(p *budget.Pace) { p.Lines[0].PlanYear = p.Lines[0].PlanToDate })},
		{"projected agrees", "a projection rounded down", paces(func(p *budget.Pace) {
			if l := &p.Lines[0]; l.Projected.IsPositive() {
				l.Projected = l.Projected.Sub(yuan(1))
			}
		})},
		{"projected agrees", "the total is not projected", paces(func(p *budget.Pace) { p.Total.Projected = p.Total.PlanYear })},
		{"without standing agrees", "no plan is no matter", paces(func(p *budget.Pace) {
			if p.Lines[0].Standing == budget.WithoutPlan {
				p.Lines[0].Standing = budget.OnPlan
			}
		})},
		{"standing agrees", "nobody is ever behind", paces(func(p *budget.Pace) {
			if p.Lines[0].Standing == budget.BackLoaded {
				p.Lines[0].Standing = budget.OnPlan
			}
		})},
		{"standing agrees", "nobody is ever ahead", paces(func(p *budget.Pace) {
			if p.Lines[0].Standing == budget.FrontLoaded {
				p.Lines[0].Standing = budget.OnPlan
			}
		})},
		{"refuses", "weights of zero are weights of one", Subject{Policy: budget.School(), Compile: guess}},
		{"cited agrees", "no clause", compiles(func(_ budget.Proposal, b *budget.Budget) { b.Clauses = logistics.Citations{} })},
		{"cited agrees", "another edition", phases(func(p *budget.Phased) { p.Edition = "last year's" })},
		{"cited agrees", "a clause of nobody's", paces(func(p *budget.Pace) { p.Clauses.Add(logistics.Citation{Clause: "X-1", Basis: logistics.Stated}) })},
		{"agrees repeatable", "every other answer is another", compiles(func(_ budget.Proposal, b *budget.Budget) {
			if calls++; calls%2 == 0 {
				b.Year = b.Year.Add(12)
			}
		})},
		{"repeatable", "facts are changed", func() Subject {
			pol := budget.School()
			return Subject{Policy: pol, Pace: func(f budget.PaceFile) (budget.Pace, error) {
				p, err := pol.Pace(f)
				if err == nil {
					f.Lines[0].ID = "mine"
				}
				return p, err
			}}
		}()},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var got []string
			for _, b := range Broken(row.subject) {
				got, broken[b.Promise] = append(got, b.Promise), true
				if b.Err == nil || !strings.Contains(b.String(), b.Promise) {
					t.Errorf("%s: no case", b.Promise)
				}
			}
			want := strings.Fields(row.promises)
			if len(got) == 0 || !slices.ContainsFunc(got, func(p string) bool { return strings.Fields(p)[0] == want[0] }) {
				t.Fatalf("breaks %v, want %v", got, want)
			}
			for _, p := range got {
				if !slices.Contains(want, strings.Fields(p)[0]) {
					t.Errorf("breaks %q too", p)
				}
			}
		})
	}
	for _, p := range promises() {
		if !broken[p.Name] {
			t.Errorf("no row breaks %q", p.Name)
		}
	}
}

func TestKeeps(t *testing.T) {
	for _, p := range promises() {
		if err := Keeps(Subject{Policy: budget.Factory()}, p.Name); err != nil {
			t.Errorf("%s: %v", p.Name, err)
		}
	}
	if err := Keeps(Subject{Policy: budget.Factory()}, "totals"); err == nil {
		t.Error("a promise of nobody's is kept")
	}
	if err := Keeps(Subject{}, "valid"); err == nil {
		t.Error("the zero policy is valid")
	}
}
