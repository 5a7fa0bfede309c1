package budgettest

import (
	"encoding/json"
	"errors"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// spoiled is what makes facts in order impossible to judge.
type spoiled[F any] struct {
	reason string
	spoil  func(*F)
}

// refuses spoils facts in order, one thing at a time.
func refuses(p *proof) error {
	var f logistics.Faults
	if len(p.budgets) > 0 {
		refused(&f, p.budgets[len(p.budgets)-1].facts, p.Compile, []spoiled[budget.Proposal]{
			{"no year", func(b *budget.Proposal) { b.Year = logistics.Month{} }},
			{"a month that begins no year", func(b *budget.Proposal) { b.Year = b.Year.Add(1) }},
			{"no money", func(b *budget.Proposal) { b.Sources = nil }},
			{"negative funds", func(b *budget.Proposal) { b.Sources[0].Amount = yuan(-1) }},
			{"more reserve than funds", func(b *budget.Proposal) { b.Reserve = decimal.New(1, 14) }},
			{"no lines", func(b *budget.Proposal) { b.Lines = nil }},
			{"a tenth of a fen", func(b *budget.Proposal) { b.Lines[0].Amount = decimal.New(1, -3) }},
			{"less than nothing", func(b *budget.Proposal) { b.Lines[0].Amount = yuan(-1) }},
			{"another class", func(b *budget.Proposal) { b.Lines[0].Class = "no class of anybody's" }},
			{"a line twice", func(b *budget.Proposal) { b.Lines[1].ID = b.Lines[0].ID }},
			{"a weight of zero", func(b *budget.Proposal) { b.Lines[0].Weight = new(decimal.Decimal) }},
			{"an amount that no arithmetic may touch", func(b *budget.Proposal) { b.Lines[0].Amount = decimal.New(1, 1_000_000) }},
		})
	}
	refused(&f, p.phases[len(p.phases)-1].facts, p.Phase, []spoiled[budget.PhasePlan]{
		{"no lines", func(b *budget.PhasePlan) { b.Lines = nil }},
		{"a month 13", func(b *budget.PhasePlan) { b.Lines[0].Weights = append(b.Lines[0].Weights, yuan(100)) }},
		{"weights of zero", func(b *budget.PhasePlan) { b.Lines[0].Weights = make([]decimal.Decimal, 12) }},
		{"a tenth of a fen", func(b *budget.PhasePlan) { b.Lines[0].Approved = decimal.New(1, -3) }},
		{"a month that begins no year", func(b *budget.PhasePlan) { b.Year = b.Year.Add(1) }},
	})
	refused(&f, p.paces[0].facts, p.Pace, []spoiled[budget.PaceFile]{
		{"no lines", func(b *budget.PaceFile) { b.Lines = nil }},
		{"a month after the year", func(b *budget.PaceFile) { b.Through = b.Year.Add(12) }},
		{"a month before it", func(b *budget.PaceFile) { b.Through = b.Year.Add(-1) }},
		{"eleven months planned", func(b *budget.PaceFile) { b.Lines[0].Planned = b.Lines[0].Planned[:11] }},
		{"a month too many spent", func(b *budget.PaceFile) { b.Lines[0].Actual = append(b.Lines[0].Actual, yuan(1)) }},
		{"less than nothing", func(b *budget.PaceFile) { b.Lines[0].Actual[0] = yuan(-1) }},
	})
	return f.Err()
}

func refused[F, A any](f *logistics.Faults, whole F, ask func(F) (A, error), all []spoiled[F]) {
	for _, one := range all {
		facts := logistics.Clone(whole)
		one.spoil(&facts)
		if _, err := ask(facts); !errors.Is(err, logistics.ErrInvalid) {
			f.Add("%s: %v, want an error that is logistics.ErrInvalid", one.reason, err)
		}
	}
}

func cited(p *proof) error {
	var f logistics.Faults
	check := func(what, edition string, clauses logistics.Citations) {
		if edition != p.Policy.Edition {
			f.Add("%s: edition %q, the policy is %q", what, edition, p.Policy.Edition)
		}
		if len(clauses.List()) == 0 {
			f.Add("%s: no clause", what)
		}
		for _, c := range clauses.List() {
			if clause, ok := p.Policy.Clauses.Find(c.Clause); !ok || clause.Basis != c.Basis {
				f.Add("%s: cites %s (%s), which the policy does not have so", what, c.Clause, c.Basis)
			}
		}
	}
	for _, c := range p.budgets {
		if c.err == nil {
			check("a budget", c.answer.Edition, c.answer.Clauses)
		}
	}
	for _, c := range p.phases {
		if c.err == nil {
			check("a year laid out", c.answer.Edition, c.answer.Clauses)
		}
	}
	for _, c := range p.paces {
		if c.err == nil {
			check("a pace", c.answer.Edition, c.answer.Clauses)
		}
	}
	return f.Err()
}

// told is an answer as JSON.
func told[A any](answer A, err error) string {
	if err != nil {
		return "an error"
	}
	data, err := json.Marshal(answer)
	if err != nil {
		return err.Error()
	}
	return string(data)
}

func agrees(p *proof) error {
	var f logistics.Faults
	for _, c := range p.budgets {
		same(&f, told(c.answer, c.err), told(p.Policy.Compile(c.facts)))
	}
	for _, c := range p.phases {
		same(&f, told(c.answer, c.err), told(p.Policy.Phase(c.facts)))
	}
	for _, c := range p.paces {
		same(&f, told(c.answer, c.err), told(p.Policy.Pace(c.facts)))
	}
	return f.Err()
}

func same(f *logistics.Faults, got, want string) {
	if got != want {
		f.Add("%.300s\nwant %.300s", got, want)
	}
}

// repeatable asks again, and looks whether the facts were changed.
func repeatable(p *proof) error {
	var f logistics.Faults
	for _, c := range p.budgets {
		again(&f, c.facts, told(c.answer, c.err), p.Compile)
	}
	for _, c := range p.phases {
		again(&f, c.facts, told(c.answer, c.err), p.Phase)
	}
	for _, c := range p.paces {
		again(&f, c.facts, told(c.answer, c.err), p.Pace)
	}
	return f.Err()
}

func again[F, A any](f *logistics.Faults, facts F, was string, ask func(F) (A, error)) {
	own := logistics.Clone(facts)
	same(f, told(ask(own)), was)
	if changed := told(own, nil); changed != told(facts, nil) {
		f.Add("facts were changed to %.300s", changed)
	}
}
