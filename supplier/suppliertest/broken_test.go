package suppliertest

import (
	"math/big"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func points(text string) decimal.Decimal { return decimal.RequireFromString(text) }

// with is the factory's policy, edited.
func with(edits ...func(*supplier.Policy)) supplier.Policy {
	pol := supplier.Factory()
	for _, edit := range edits {
		edit(&pol)
	}
	return pol
}

func weigh(date, quantity, quality, service string) func(*supplier.Policy) {
	return func(p *supplier.Policy) {
		i := &p.Grading.Items
		i.Date.Weight, i.Quantity.Weight, i.Quality.Weight, i.Service.Weight = points(date), points(quantity), points(quality), points(service)
	}
}

// months is a subject with other verdicts.
func months(edit func(supplier.MonthFile, supplier.Verdict) supplier.Verdict) Subject {
	pol := supplier.Factory()
	return Subject{Policy: pol, Disqualify: func(f supplier.MonthFile) (supplier.Verdict, error) {
		v, err := pol.Disqualify(f)
		if err != nil {
			return v, err
		}
		return edit(f, v), nil
	}}
}

// halves is a subject with other grades.
func halves(edit func(supplier.HalfFile, supplier.GradeResult) supplier.GradeResult) Subject {
	pol := supplier.Factory()
	return Subject{Policy: pol, Grade: func(f supplier.HalfFile) (supplier.GradeResult, error) {
		g, err := pol.Grade(f)
		if err != nil {
			return g, err
		}
		return edit(f, g), nil
	}}
}

// regrade gives the grade that the factory has for a score, and what follows from it.
func regrade(g supplier.GradeResult, score *big.Rat) supplier.GradeResult {
	pol := supplier.Factory()
	g.Score = logistics.Score(score)
	if i := pol.Grading.Grades.Row(g.Score); i >= 0 {
		g.Grade = pol.Grading.Grades[i].Then
	}
	return g
}

// rejudge takes the standing from the factors.
func rejudge(v supplier.Verdict) supplier.Verdict {
	pol := supplier.Factory()
	v.Standing, v.TreatedAs, v.Clauses = supplier.Cleared, 0, nil
	for _, j := range v.Factors {
		switch j.Outcome {
		case supplier.Disqualifies:
			if v.Standing != supplier.Suspended {
				v.Standing, v.TreatedAs = supplier.Suspended, pol.Disqualification.AnyOne.TreatedAs
				v.Clauses = append(v.Clauses, pol.Clauses.Citation(pol.Disqualification.AnyOne.Clause))
			}
			v.Clauses = append(v.Clauses, logistics.Citation{Clause: j.Clause, Basis: j.Basis})
		case supplier.NotChecked:
			v.Standing = max(v.Standing, supplier.Unresolved)
		}
	}
	return v
}

// scores gives the scores of the four items; nil where one is missing.
func scores(g supplier.GradeResult) []*big.Rat {
	var all []*big.Rat
	for _, item := range []supplier.ItemScore{g.Scores.Date, g.Scores.Quantity, g.Scores.Quality, g.Scores.Service} {
		all = append(all, item.Score.Rat())
	}
	if slices.Contains(all, nil) {
		return nil
	}
	return all
}

// rounded gives a fraction to so many decimals.
func rounded(r *big.Rat, decimals int) *big.Rat {
	short, _ := new(big.Rat).SetString(r.FloatString(decimals))
	return short
}

// createdInMarch counts half-years from 15 March and 15 September.
func createdInMarch() Subject {
	pol := supplier.Factory()
	shift := func(d logistics.Date) logistics.Date { return d.AddMonths(-2).AddDays(-14) }
	return Subject{Policy: pol, Grade: func(f supplier.HalfFile) (supplier.GradeResult, error) {
		f = logistics.Clone(f)
		for i := range f.Lines {
			l := &f.Lines[i]
			l.Due = shift(l.Due)
			if l.Completed != nil {
				*l.Completed = shift(*l.Completed)
			}
		}
		return pol.Grade(f)
	}}
}

// receiptDecides counts a line when it was complete.
func receiptDecides() Subject {
	pol := supplier.Factory()
	return Subject{Policy: pol, Disqualify: func(f supplier.MonthFile) (supplier.Verdict, error) {
		f = logistics.Clone(f)
		for i := range f.Lines {
			if l := &f.Lines[i]; l.Completed != nil && l.Completed.After(l.Due) {
				l.Due = *l.Completed
			}
		}
		return pol.Disqualify(f)
	}}
}

// tenLines looks at the ten lines with the lowest numbers.
func tenLines() Subject {
	pol := supplier.Factory()
	return Subject{Policy: pol, Grade: func(f supplier.HalfFile) (supplier.GradeResult, error) {
		f.Lines = slices.Clone(f.Lines)
		slices.SortFunc(f.Lines, func(a, b supplier.Line) int { return a.No - b.No })
		if len(f.Lines) > 10 {
			f.Lines = f.Lines[:10]
		}
		return pol.Grade(f)
	}}
}

// other answers for months as another policy does, under the factory's name.
func other(edit func(*supplier.Policy)) Subject {
	pol := with(edit)
	return Subject{Policy: supplier.Factory(), Disqualify: pol.Disqualify}
}

func heavier() Subject {
	return other(func(p *supplier.Policy) { p.Disqualification.Overweight.Tolerance.Side = logistics.Below })
}

func window() Subject {
	return other(func(p *supplier.Policy) { p.Disqualification.Recurrence.Within.Months-- })
}

// anybody takes every breach with a reason for confirmed by the manager.
func anybody() Subject {
	pol := supplier.Factory()
	return Subject{Policy: pol, Disqualify: func(f supplier.MonthFile) (supplier.Verdict, error) {
		f.Events = slices.Clone(f.Events)
		for i := range f.Events {
			if e := &f.Events[i]; e.Kind == supplier.OtherBreach && e.State == supplier.Confirmed {
				e.ConfirmedBy = logistics.PurchasingManager
			}
		}
		return pol.Disqualify(f)
	}}
}

// sorting puts the caller's lines in order.
func sorting() Subject {
	pol := supplier.Factory()
	return Subject{Policy: pol, Disqualify: func(f supplier.MonthFile) (supplier.Verdict, error) {
		slices.SortFunc(f.Lines, func(a, b supplier.Line) int { return strings.Compare(b.Item, a.Item) })
		return pol.Disqualify(f)
	}}
}

// sharing gives every fair supplier the same list of topics.
func sharing() Subject {
	topics := supplier.Factory().Grading.Fair.Coaching.Topics
	return halves(func(_ supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult {
		if g.Consequence.Coaching != nil {
			g.Consequence.Coaching = topics
		}
		return g
	})
}

// approvals looks at an edited change of supplier.
func approvals(edit func(*supplier.ReplacementFile)) Subject {
	pol := supplier.Factory()
	return Subject{Policy: pol, CheckReplacement: func(f supplier.ReplacementFile) (logistics.Report, error) {
		f = logistics.Clone(f)
		edit(&f)
		return pol.CheckReplacement(f)
	}}
}

// forgiving answers where the policy refuses.
func forgiving() Subject {
	pol := supplier.Factory()
	return Subject{Policy: pol, Disqualify: func(f supplier.MonthFile) (supplier.Verdict, error) {
		v, _ := pol.Disqualify(f)
		return v, nil
	}}
}
